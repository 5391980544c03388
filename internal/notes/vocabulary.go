package notes

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// What people say is kept in the text files of words, a block for each thing:
//
//	sign ID       a symptom or an event, and the phrases that mention it; with "brief" it counts
//	              though it is over
//	fact ID       a fact about the person; with "ever" it counts however long ago it was
//	words NAME    words that phrases share: @NAME in a phrase is any of them
//	cue NAME      words that say whose, when or whether something is
//
// Under it each line is a phrase, after "! " one that means something else, and under
// words a row of single words or, after "- ", a phrase. A phrase is what find reads, and
// three signs more: a+ is a verb in all its forms, a_b is two words in a row, "A & B" is
// "A ~ B" or "B ~ A", and "A && B" is "A ~~ B" or "B ~~ A".
//
//go:embed words/*.txt
var files embed.FS

// vocabularyFiles are the names of the files, emergencies first: what a note mentions is
// listed in their order.
var vocabularyFiles = []string{
	"classes", "cues", "brain", "cauda", "heart", "mind", "limbs", "body", "injuries", "skin", "unwell", "pain", "facts", "courses",
}

// vocabulary is what the files say.
type vocabulary struct {
	concepts []concept
	classes  map[string]class
	cues     map[string][]string
}

// class is a set of words and phrases that mean the same.
type class struct {
	words   []string
	is      map[string]bool // the same words
	phrases []string
}

var load = sync.OnceValue(func() vocabulary {
	v := vocabulary{classes: map[string]class{}, cues: map[string][]string{}}
	for _, name := range vocabularyFiles {
		text, err := files.ReadFile("words/" + name + ".txt")
		if err == nil {
			err = v.read(string(text))
		}
		if err != nil {
			panic(fmt.Sprintf("notes: %s.txt: %v", name, err)) // the files are part of the program
		}
	}
	return v
})

// read adds what a file says.
func (v *vocabulary) read(text string) error {
	kind, name := "", ""
	for line := range strings.Lines(text) {
		said := strings.TrimSpace(line)
		if said == "" || said == "#" || strings.HasPrefix(said, "# ") {
			continue
		}
		if line[0] != ' ' {
			fields := strings.Fields(said)
			if len(fields) < 2 {
				return fmt.Errorf("%q names nothing", said)
			}
			kind, name = fields[0], fields[1]
			if kind == "sign" || kind == "fact" {
				v.concepts = append(v.concepts, concept{id: name, fact: kind == "fact", ever: slices.Contains(fields, "ever"), brief: slices.Contains(fields, "brief")})
			}
			continue
		}
		phrase, other := strings.CutPrefix(said, "! ")
		switch kind {
		case "sign", "fact":
			c := &v.concepts[len(v.concepts)-1]
			if other {
				c.not = append(c.not, expand(phrase)...)
			} else {
				c.phrases = append(c.phrases, expand(phrase)...)
			}
		case "cue":
			v.cues[name] = append(v.cues[name], expand(phrase)...)
		case "words":
			c := v.classes[name]
			if c.is == nil {
				c.is = map[string]bool{}
			}
			if phrase, found := strings.CutPrefix(said, "- "); found {
				c.phrases = append(c.phrases, expand(phrase)...)
			} else {
				for _, word := range strings.Fields(said) {
					for _, form := range forms(word) {
						c.words = append(c.words, form)
						c.is[form] = true
					}
				}
			}
			v.classes[name] = c
		default:
			return fmt.Errorf("%q begins no block", said)
		}
	}
	return nil
}

// expand returns the phrases that one with & and verbs stands for.
func expand(phrase string) []string {
	for _, sign := range []struct{ and, gap string }{{" && ", " ~~ "}, {" & ", " ~ "}} {
		if parts := strings.Split(phrase, sign.and); len(parts) > 1 {
			var list []string
			for i, first := range parts {
				for _, rest := range expand(strings.Join(slices.Delete(slices.Clone(parts), i, i+1), sign.and)) {
					for _, begun := range expand(first) {
						list = append(list, begun+sign.gap+rest)
					}
				}
			}
			return list
		}
	}
	elements := strings.Fields(phrase)
	for i, element := range elements {
		if !strings.ContainsAny(element, "+_") {
			continue
		}
		element, optional := strings.CutPrefix(element, "?")
		var words []string
		for word := range strings.SplitSeq(element, "|") {
			if strings.Contains(word, "_") {
				word = "@" + word
			}
			words = append(words, forms(word)...)
		}
		elements[i] = strings.Join(words, "|")
		if optional {
			elements[i] = "?" + elements[i]
		}
	}
	return []string{strings.Join(elements, " ")}
}

// forms returns the forms of a verb that ends in +, of another word the word itself.
func forms(word string) []string {
	verb, found := strings.CutSuffix(word, "+")
	if !found {
		return []string{word}
	}
	last := len(verb) - 1
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", verb[i]) >= 0 }
	switch {
	case verb[last] == 'e':
		return []string{verb, verb + "s", verb + "d", verb[:last] + "ing"}
	case verb[last] == 'y' && !vowel(last-1):
		return []string{verb, verb[:last] + "ies", verb[:last] + "ied", verb + "ing"}
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "x") || strings.HasSuffix(verb, "zz"):
		return []string{verb, verb + "es", verb + "ed", verb + "ing"}
	case len(verb) <= 5 && !vowel(last) && vowel(last-1) && !vowel(last-2) && strings.IndexByte("wxy", verb[last]) < 0:
		twice := verb + verb[last:] // drag, dragged
		return []string{verb, verb + "s", twice + "ed", twice + "ing"}
	}
	return []string{verb, verb + "s", verb + "ed", verb + "ing"}
}

// concepts returns every concept with its phrases, emergencies first.
func concepts() []concept { return load().concepts }

// in reports whether a word is one of a class.
func in(class, word string) bool { return load().classes[class].is[word] }

// cue returns the phrases of a cue.
func cue(name string) []string { return load().cues[name] }

// PhraseWords returns the words that the phrases are made of.
var PhraseWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	add := func(phrases []string) {
		for _, phrase := range phrases {
			for _, word := range strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '|' }) {
				word = strings.Trim(word, "?*")
				if name, class := strings.CutPrefix(word, "@"); !class || strings.Contains(name, "_") {
					for part := range strings.SplitSeq(name, "_") {
						words[part] = true
					}
				}
			}
		}
	}
	for _, s := range concepts() {
		add(s.phrases)
		add(s.not)
	}
	for _, c := range load().classes {
		add(c.words)
		add(c.phrases)
	}
	return words
})

// spans returns where a class is found in the note: for the index of a first word, each
// run of words that is one of the class.
func (t tokens) spans(name string) map[int][]match {
	if found, done := t.classes[name]; done {
		return found
	}
	found := map[int][]match{}
	c := load().classes[name]
	if strings.Contains(name, "_") {
		c.phrases = []string{strings.ReplaceAll(name, "_", " ")}
	}
	for _, word := range c.words {
		for _, at := range t.places(word) {
			found[at] = append(found[at], match{at})
		}
	}
	t.classes[name] = found
	for _, f := range t.find(c.phrases, false) {
		found[f[0]] = append(found[f[0]], f)
	}
	return found
}
