// Package line is what you type: the words of a line, in any order, as entries
// of the diary, and entries as the words that give them again. Tokens, dates,
// durations, scores and courses are all read here.
//
// It reads no clock, no file and no diary: the moment of typing is handed to
// it, and what a course that is not given means is for others to say.
package line

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"backlog/internal/guide"
)

// Error says what of a line was not understood, and what was probably meant.
// Every error of this package that is the typist's is one; nothing may be
// written after it.
type Error struct {
	Text string // lower case, without a full stop

	// Word was not understood, and Candidates are what may be meant by it, the likeliest
	// first; "" and none for other mistakes. Guide's Vocabulary.Meaning makes one of
	// them its meaning, and the line can be read again.
	Word       string
	Candidates []guide.Candidate

	// Lacks names what is missing of an entry that is else understood: region, technique,
	// duration, pain, score.
	Lacks []string
	Whole string // the line with them added

	unknown   bool // the word is none that backlog knows, so that it may belong to a note
	described bool // Word is a description in several words
}

// Described reports whether Word describes something in the person's own words.
func (e *Error) Described() bool { return e.described }

// Error returns the sentence.
func (e *Error) Error() string { return e.Text }

func mistake(format string, args ...any) error {
	return &Error{Text: fmt.Sprintf(format, args...)}
}

// quote shows a word in an error: in quotation marks, without terminal escapes,
// and not at length.
func quote(word string) string {
	const limit = 60
	if utf8.RuneCountInString(word) > limit {
		word = string([]rune(word)[:limit]) + "…"
	}
	return strconv.Quote(word)
}

// shellQuote shows a text as one word that can be typed in a shell.
func shellQuote(text string) string {
	printable := !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
	if printable && strings.ContainsAny(text, "$`!\\\"") && !strings.Contains(text, "'") {
		return "'" + text + "'"
	}
	return strconv.Quote(text)
}

// list joins words as a person does: "a", "a and b", "a, b and c".
func list(words []string, last string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
	}
}

// digits reports whether s is one or more decimal digits and nothing else.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// count reads up to seven digits; more are no count of anything in a diary.
func count(s string) (n int, ok bool) {
	if !digits(s) || len(s) > 7 {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
