package line

import (
	"errors"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Parts are the parts of a line as they were typed, each as a word or by its
// flag; "" is not given. Flags are filled in first, then Add sorts in the words.
type Parts struct {
	Region    string // perhaps with its side: piriformis.l
	Side      string // l, left, r, right or both
	Technique string
	Tool      string
	Duration  string
	Before    string   // a score, or 6-3 as in a line
	After     string   // a score
	Way       string   // a score: how much pain got in the way
	Since     string   // a date
	At        string   // a moment, with or without @
	Symptoms  []string // symptoms and events, with or without +
	Note      string
	By        string // of a consultation: who looked

	rules     []string
	massageOK bool
	clear     []string // names of parts that an edit empties
}

// Add sorts the words of a line of log or pain into parts. A word that fits
// nowhere, or a part that is there already, is an *Error.
func (p *Parts) Add(v *guide.Vocabulary, words []string) error {
	for i, word := range words {
		err := p.add(v, word)
		if err == nil {
			continue
		}
		if pair := apart(words, i); pair != "" {
			return mistake("pain before and after is one word; write %s", pair)
		}
		return p.orNote(v, words[i:], err)
	}
	return nil
}

// orNote adds to an unknown word that, with those behind it, it may be a note.
func (p *Parts) orNote(v *guide.Vocabulary, words []string, err error) error {
	unknown := func(word string) bool {
		var typo *Error
		return !strings.ContainsAny(word, "=@+") && errors.As(new(Parts).add(v, word), &typo) && typo.unknown
	}
	n := 0
	for n < len(words) && unknown(words[n]) {
		n++
	}
	var first *Error
	if n == 0 || !errors.As(err, &first) || n == 1 && first.guessed {
		return err
	}
	return mistake("%s; for a note write -n %s", first.Text, quote(strings.Join(words[:n], " ")))
}

// apart returns before and after as one word where they stand in three, the second
// of them at i: 6 - 3. Else it is "".
func apart(words []string, i int) string {
	if i == 0 || i+1 >= len(words) {
		return ""
	}
	return pairOf(strings.ToLower(strings.Join(words[i-1:i+2], "")))
}

// clockOrLength says how 5:00 is written: it may be a clock time or a length.
func clockOrLength(word string) error {
	length := strings.Replace(word, ":", "m", 1) + "s"
	if strings.Count(word, ":") == 2 {
		length = strings.Replace(strings.Replace(word, ":", "h", 1), ":", "m", 1) + "s"
	}
	d, err := ParseDuration(length)
	if err != nil {
		return mistake("%s needs an @ to be a clock time; write %s", quote(word), quote("@"+word))
	}
	return mistake("%s may be a clock time or a length; write %s or %s", quote(word), quote("@"+word), FormatDuration(d))
}

func (p *Parts) add(v *guide.Vocabulary, word string) error {
	switch {
	case word == "":
		return mistake("one of the words is empty")
	case word[0] == '@':
		return p.set("at", word[1:])
	case word[0] == '+':
		p.Symptoms = append(p.Symptoms, word[1:])
		return nil
	case strings.Contains(word, "="):
		return p.addNamed(v, word)
	case word[0] >= '0' && word[0] <= '9':
		return p.addNumber(word)
	}
	return p.addWord(v, word)
}

// addNamed takes name=value, for every part that has a flag.
func (p *Parts) addNamed(v *guide.Vocabulary, word string) error {
	name, value, _ := strings.Cut(word, "=")
	name = strings.ToLower(name)
	switch {
	case name == "symptom" && value != "":
		p.Symptoms = append(p.Symptoms, value)
		return nil
	case name == "pain" && value != "":
		return p.addPain(value)
	case name != "symptom" && p.part(name) == nil:
		return unknownName(v, name, word)
	case value == "":
		p.clear = append(p.clear, name)
		return nil
	}
	return p.set(name, value)
}

func unknownName(v *guide.Vocabulary, name, word string) error {
	if plain, side, err := cutSide(name); err == nil && len(plain) > 1 {
		if _, id, err := v.Find(plain, guide.KindSymptom, guide.KindEvent); err == nil {
			return mistake("%s is a symptom; in a line it needs a plus, as in +%s", quote(word), id+side.Suffix())
		}
	}
	names := []string{"since", "way", "note", "by", "side", "tool", "after", "at", "region", "technique", "duration", "before"}
	if near := nearest(name, names); near != "" {
		return mistake("unknown word %s (did you mean %s=?)", quote(word), near)
	}
	return mistake("unknown word %s; before = stands since, way or note", quote(word))
}

func (p *Parts) addNumber(word string) error {
	lower := strings.ToLower(word)
	if strings.Trim(lower, "0123456789-") == "" && !isDay(lower) {
		return p.addPain(word)
	}
	_, err := ParseDuration(word)
	if err == nil {
		return p.set("duration", word)
	}
	switch {
	case isDay(lower), len(lower) > 10 && isDay(lower[:10]):
		return mistake("%s needs an @ as the moment of the entry (%s), or since= as the beginning of the pain", quote(word), quote("@"+word))
	case strings.Contains(lower, ":"):
		return clockOrLength(lower)
	case pairOf(lower) != "":
		return mistake("%s is not how pain is written; before and after are %s", quote(word), pairOf(lower))
	case strings.Trim(lower, "0123456789-.,/>→") == "":
		_, _, err = ParsePain(word)
	}
	return err
}

func (p *Parts) addPain(word string) error {
	_, after, err := ParsePain(word)
	if err != nil {
		return err
	}
	if p.Before != "" {
		return p.twoScores(word, after.Given())
	}
	first, second, both := strings.Cut(word, "-")
	p.Before = first
	if both {
		return p.set("after", second)
	}
	return nil
}

// twoScores tells apart what two scores may have meant: a duration without its
// unit, or before and after as two words.
func (p *Parts) twoScores(word string, both bool) error {
	first := p.Before
	if p.After != "" {
		first += "-" + p.After
	}
	switch firstBoth := strings.Contains(first, "-"); {
	case both && firstBoth:
		return mistake("two pain scores, %s and %s; an entry has one", first, word)
	case both:
		return mistake("two pain scores, %s and %s; for minutes write %sm", first, word, first)
	case firstBoth:
		return mistake("two pain scores, %s and %s; for minutes write %sm", first, word, word)
	}
	return mistake("two pain scores, %s and %s; before and after are one word, %s-%s, and minutes need their m", first, word, first, word)
}

func (p *Parts) addWord(v *guide.Vocabulary, word string) error {
	name, side, err := cutSide(word)
	if err != nil {
		return err
	}
	kinds := []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool}
	if side != guide.NoSide {
		kinds = kinds[:1]
	}
	kind, _, err := find(v, name, kinds...)
	if err != nil {
		return err
	}
	return p.set(kind.String(), word)
}

// part returns where the part of that name is kept, or nil.
func (p *Parts) part(name string) *string {
	switch name {
	case "region":
		return &p.Region
	case "side":
		return &p.Side
	case "technique":
		return &p.Technique
	case "tool":
		return &p.Tool
	case "duration":
		return &p.Duration
	case "before":
		return &p.Before
	case "after":
		return &p.After
	case "way":
		return &p.Way
	case "since":
		return &p.Since
	case "at":
		return &p.At
	case "note":
		return &p.Note
	case "by":
		return &p.By
	}
	return nil
}

func (p *Parts) set(name, value string) error {
	at := p.part(name)
	if *at != "" {
		return mistake("two %s, %s and %s; an entry has one", plural(name), quote(*at), quote(value))
	}
	if value == "" {
		return mistake("nothing is said behind @; write @yesterday, @mon, @21:30 or @2026-11-20")
	}
	*at = value
	return nil
}

// plural names what there are two of.
func plural(name string) string {
	switch name {
	case "before", "after":
		return "scores " + name
	case "way":
		return "scores for way"
	case "since":
		return "dates for since"
	case "at":
		return "moments"
	case "by":
		return "answers to by"
	}
	return name + "s"
}

// given returns the names of the parts that are given or emptied, in the order
// in which a line is written.
func (p *Parts) given() []string {
	var names []string
	for _, name := range []string{"region", "side", "technique", "tool", "duration", "before", "after", "way", "since", "at", "note", "by"} {
		if *p.part(name) != "" || slices.Contains(p.clear, name) {
			names = append(names, name)
		}
	}
	if len(p.Symptoms) > 0 || slices.Contains(p.clear, "symptom") {
		names = append(names, "symptom")
	}
	if len(p.rules) > 0 {
		names = append(names, "rule")
	}
	if p.massageOK {
		names = append(names, "massage-ok")
	}
	return names
}

// takes tells whether entries of that kind have the part.
func takes(kind sessions.Kind, part string) bool {
	switch part {
	case "at", "note":
		return true
	case "region", "side":
		return kind == sessions.Session || kind == sessions.Reading || kind == sessions.Rest || kind == sessions.Mark
	case "technique", "tool", "duration", "after":
		return kind == sessions.Session
	case "before", "way":
		return kind == sessions.Session || kind == sessions.Reading
	case "since", "symptom":
		return kind == sessions.Session || kind == sessions.Reading || kind == sessions.SymptomOnly
	}
	return kind == sessions.Consultation
}

// kindPhrase names a kind of entry in a sentence.
func kindPhrase(kind sessions.Kind) string {
	switch kind {
	case sessions.Session:
		return "a session"
	case sessions.Reading:
		return "a reading"
	case sessions.SymptomOnly:
		return "a symptom report"
	case sessions.Consultation:
		return "a consultation"
	case sessions.Question:
		return "a question"
	case sessions.Rest:
		return "a closed episode"
	}
	return "an event"
}
