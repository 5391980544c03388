package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// advice returns what a finding says to do, as it holds beside the strictest advice
// on massage of the verdict: where there is to be none at all, no other finding may
// sound as if a little were allowed.
func advice(f warnings.Finding, limit guide.Massage) string {
	switch {
	case limit < guide.AvoidAll || f.Massage == guide.AvoidAll || !leaves(f.Advice):
		return f.Advice
	case f.Contraindication:
		return "Once massage is cleared again: " + lowerFirst(f.Advice)
	}
	var kept []string
	for _, sentence := range strings.SplitAfter(f.Advice, ". ") {
		if sentence = withoutLeave(strings.TrimSpace(sentence)); sentence != "" {
			kept = append(kept, sentence)
		}
	}
	return strings.Join(kept, " ")
}

// strictest is the strictest advice on massage of some findings that nobody lifted.
func strictest(list []warnings.Finding) guide.Massage {
	most := guide.MassageOK
	for _, f := range list {
		if !f.Lifted {
			most = max(most, f.Massage)
		}
	}
	return most
}

// withoutLeave takes out of a sentence the clauses that leave some massage.
func withoutLeave(sentence string) string {
	if !leaves(sentence) {
		return sentence
	}
	var kept []string
	for _, part := range strings.Split(strings.TrimSuffix(sentence, "."), "; ") {
		for _, clause := range strings.Split(part, ", and ") {
			if !leaves(clause) {
				kept = append(kept, clause)
			}
		}
	}
	if len(kept) == 0 {
		return ""
	}
	return upperFirst(strings.Join(kept, ", and ")) + "."
}

// leaves tells whether a text speaks of a massage that may go on.
func leaves(text string) bool {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "light", "lighter", "lightly", "gentle", "gently", "softer":
			return true
		}
	}
	return strings.Contains(text, "next session") || strings.Contains(text, "pause this technique")
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
