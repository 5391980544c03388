package notes

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// pause is what lies between a word and the one before it, the shortest first.
type pause uint8

const (
	pauseNone  pause = iota
	pauseLine        // a single line break: an editor's, or a list's
	pauseComma       // comma, colon, bracket, dash between words
	pauseAsk         // question mark
	pauseEnd         // the end of a sentence, an empty line
)

// token is a word of a note: lower-case letters and digits, apostrophes and marks left out.
type token struct {
	text   string
	pause  pause
	clause int // grows by one at each end of a sentence and at "but" and its like

	capital bool // it begins with one and goes on in small letters
}

// tokens is a note in words.
type tokens struct {
	words []token
	at    map[string][]int // the indexes of each word; numbers also under their kinds

	classes map[string]map[int][]match // what was looked up of each class
}

// tokenize splits a note into words.
func tokenize(note string) tokens {
	t := tokens{at: map[string][]int{}, classes: map[string]map[int][]match{}}
	var word strings.Builder
	between := pauseEnd
	clause := 0
	capital := false // the word so far begins with a capital
	add := func(text string) {
		if between >= pauseAsk || (len(t.words) > 0 && beginsThought(text)) {
			clause++
		}
		for _, kind := range append(numberKinds(text), text) {
			t.at[kind] = append(t.at[kind], len(t.words))
		}
		t.words = append(t.words, token{text: text, pause: between, clause: clause, capital: capital})
		between = pauseNone
	}
	owner := false // the word so far ends in 's
	end := func() {
		if word.Len() == 0 {
			return
		}
		text := word.String()
		word.Reset()
		if base, found := strings.CutSuffix(text, "s"); owner && found && PhraseWords()[base] && !slices.Contains([]string{"its", "hes", "shes", "thats", "whats", "theres"}, text) {
			text = base // the foot's numb
		}
		owner = false
		// "could not": the same as couldnt.
		if n := len(t.words); text == "not" && n > 0 && between == pauseNone && joinsNot(t.words[n-1].text) {
			last := &t.words[n-1]
			t.at[last.text] = t.at[last.text][:len(t.at[last.text])-1]
			last.text = withNot(last.text)
			t.at[last.text] = append(t.at[last.text], n-1)
			return
		}
		text = respelled(text)
		// "can t", "can;t": an apostrophe that got lost on the way.
		if n := len(t.words); text == "t" && n > 0 && between < pauseEnd && splitNegation(t.words[n-1].text) {
			last := &t.words[n-1]
			t.at[last.text] = t.at[last.text][:len(t.at[last.text])-1]
			last.text += "t"
			t.at[last.text] = append(t.at[last.text], n-1)
			between = pauseNone
			return
		}
		add(text)
	}
	runes := []rune(strings.ReplaceAll(note, "â€™", "'"))
	at := func(i int) rune {
		if i < 0 || i >= len(runes) {
			return ' '
		}
		return runes[i]
	}
	longer := func(p pause) {
		end()
		between = max(between, p)
	}
	digit := false // the word so far is a number
	for i, r := range runes {
		switch {
		case apostrophe(r) && unicode.IsLetter(at(i-1)) && unicode.IsLetter(at(i+1)): // can't is cant
			owner = (at(i+1) == 's' || at(i+1) == 'S') && !unicode.IsLetter(at(i+2))
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if word.Len() > 0 && digit != unicode.IsDigit(r) {
				end()
			}
			digit = unicode.IsDigit(r)
			if word.Len() == 0 {
				capital = unicode.IsUpper(r) && unicode.IsLower(at(i+1))
			}
			word.WriteRune(unicode.ToLower(r))
		case unicode.IsMark(r), unicode.Is(unicode.Cf, r): // accents, soft hyphens, joiners
		case (r == '.' || r == ',') && unicode.IsDigit(at(i-1)) && unicode.IsDigit(at(i+1)):
			word.WriteByte('.')
		case r == '\n':
			if between >= pauseLine && word.Len() == 0 {
				longer(pauseEnd)
			} else {
				longer(pauseLine)
			}
		case r == '?' || r == '¿':
			longer(pauseAsk)
		case r == ';' && at(i+1) == 't' && !unicode.IsLetter(at(i+2)):
			longer(pauseNone)
		case r == '.' || r == '!' || r == ';' || r == '…' || r == '。':
			longer(pauseEnd)
		case strings.ContainsRune(",:()[]{}=—–•·*，、：", r), r == '-' && unicode.IsSpace(at(i-1)):
			longer(pauseComma)
		case r == '/':
			end()
			add("or")
		case r == '&' || r == '+':
			end()
			add("and")
		default:
			end()
		}
	}
	end()
	return t
}

// apostrophe reports whether r is one of the characters that people type for it.
func apostrophe(r rune) bool {
	return strings.ContainsRune("'’‘ʼ`´′＇\u201b\ufffd", r)
}

// splitNegation reports whether a word with a t after it is a negation.
func splitNegation(word string) bool {
	switch word {
	case "can", "don", "didn", "doesn", "won", "wouldn", "couldn", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "shouldn":
		return true
	}
	return false
}

// is reports whether the word is one of the alternatives of a phrase.
func (w token) is(alternatives string) bool {
	for alternatives != "" {
		var a string
		a, alternatives, _ = strings.Cut(alternatives, "|")
		if a == w.text || a == "my" && (w.text == "me" || w.text == "ma") {
			return true // me arse, ma heid
		}
		if stem, ok := strings.CutSuffix(a, "*"); ok && strings.HasPrefix(w.text, stem) {
			return true
		}
		if a[0] == '#' {
			for _, kind := range numberKinds(w.text) {
				if kind == a {
					return true
				}
			}
		}
	}
	return false
}

// mostTablets is how many tablets of 500 mg of paracetamol an adult may take in 24 hours
// (NHS, paracetamol for adults).
const mostTablets = 8

// numberKinds returns the kinds of number that a word is, none for a word.
func numberKinds(word string) []string {
	if word == "" || word[0] < '0' || word[0] > '9' {
		return nil
	}
	kinds := []string{"#num"}
	n, err := strconv.ParseFloat(word, 64)
	if err == nil && n > mostTablets && n <= 200 {
		kinds = append(kinds, "#many")
	}
	switch {
	case err != nil:
	case n >= 38 && n < 43, n >= 100.4 && n < 110:
		kinds = append(kinds, "#fever")
	case n >= 1900 && n < 2100:
		kinds = append(kinds, "#year")
		if n < 2016 {
			kinds = append(kinds, "#old")
		}
	}
	return kinds
}

// joinsNot reports whether a word and "not" after it are one word as well.
func joinsNot(word string) bool {
	switch word {
	case "could", "can", "do", "does", "did", "will", "would":
		return true
	}
	return false
}

// withNot returns the one word for such a word and "not".
func withNot(word string) string {
	switch word {
	case "can":
		return "cannot"
	case "will":
		return "wont"
	}
	return word + "nt"
}

// Words returns the words of a text as a note is split into them.
func Words(text string) []string {
	tokens := tokenize(text).words
	words := make([]string, len(tokens))
	for i, w := range tokens {
		words[i] = w.text
	}
	return words
}
