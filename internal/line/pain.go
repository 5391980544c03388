package line

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"backlog/internal/sessions"
)

// ParsePain reads pain on the NRS-11: "6" or "6/10" is the score before, "6-3" before and
// after. A score that is not given is the zero Pain. Errors are an *Error.
func ParsePain(word string) (before, after sessions.Pain, err error) {
	if pair := pairOf(strings.ToLower(word)); pair != "" && pair != word {
		return 0, 0, mistake("%s is not how pain is written; before and after are %s", quote(word), pair)
	}
	first, second, both := strings.Cut(word, "-")
	if before, err = score(first, word); err != nil || !both {
		return before, 0, err
	}
	if after, err = score(second, word); err != nil {
		return 0, 0, err
	}
	return before, after, nil
}

// pairOf returns before and after as they are written, 6-3, of what a person may type
// for them: 6–3, 6/3, 6->3, 6to3, "6 - 3". Of anything else it is "".
func pairOf(word string) string {
	notDigit := func(r rune) bool { return r < '0' || r > '9' }
	from := strings.IndexFunc(word, notDigit)
	to := strings.LastIndexFunc(word, notDigit)
	if from < 1 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(word[to:])
	first, between, second := word[:from], strings.TrimSpace(word[from:to+size]), word[to+size:]
	switch between {
	case "-", "–", "—", "−", "→", "->", ">", "=>", "/", "to", "..", "--":
	default:
		return ""
	}
	before, ok := count(first)
	after, also := count(second)
	if !ok || !also || before > 10 || after > 10 || between == "/" && after == 10 {
		return ""
	}
	return strconv.Itoa(before) + "-" + strconv.Itoa(after)
}

// formatPain returns what ParsePain reads back: "6", "6-3", or "" if there is
// no score before.
func formatPain(before, after sessions.Pain) string {
	switch {
	case !before.Given():
		return ""
	case !after.Given():
		return strconv.Itoa(before.Score())
	}
	return strconv.Itoa(before.Score()) + "-" + strconv.Itoa(after.Score())
}

// score reads one score; word is the whole token, for the error.
func score(s, word string) (sessions.Pain, error) {
	s = strings.TrimSuffix(s, "/10") // 6/10, out of ten
	n, ok := count(s)
	switch {
	case ok && n <= 10 && s == strconv.Itoa(n):
		return sessions.NRS(n), nil
	case ok && n <= 10:
		return 0, mistake("%s is not how a pain score is written; write %d", quote(word), n)
	case ok && s == word:
		return 0, mistake("%d is not a pain score from 0 to 10", n)
	case ok:
		return 0, mistake("%d in %s is not a pain score from 0 to 10", n, quote(word))
	}
	if f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64); err == nil && f >= 0 && f <= 10 {
		return 0, mistake("%s is not a whole number; a pain score is a whole number from 0 to 10", quote(s))
	}
	return 0, mistake("%s is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10", quote(word))
}
