package line

import (
	"slices"
	"strconv"
	"strings"

	"backlog/internal/guide"
)

// name returns the longest beginning of the words, two or more, that together name a
// thing of the kinds, joined by hyphens; else the first word. A side or a course may
// follow the last. Of regions, techniques and tools a unique beginning is
// enough where the first word alone is no name.
func (j joiner) name(words []string, kinds []guide.Kind) (string, int) {
	_, _, alone := j.v.Exact(words[0], kinds...)
	n := 1
	for n < min(len(words), longestName) && isPlain(words[n-1]) {
		n++
	}
	for ; n > 1; n-- {
		if strings.ContainsAny(words[n-1][:min(len(words[n-1]), 1)], "@+=") {
			continue
		}
		joined := strings.Join(words[:n], "-")
		name, _, _ := strings.Cut(joined, "=")
		name, side, err := cutSide(name)
		if err != nil {
			continue
		}
		if !slices.ContainsFunc(words[:n], func(word string) bool { return !j.isName(word, kinds) }) {
			kind, _, found := j.v.Exact(name, kinds...)
			regions := !slices.ContainsFunc(words[:n], func(word string) bool { return !j.isName(word, []guide.Kind{guide.KindRegion}) })
			if !found || kind != guide.KindRegion || !j.whole && side == guide.NoSide && !regions {
				continue // each is a name by itself
			}
		}
		if _, _, found := j.v.Exact(name, kinds...); found || !alone && j.v.Knows(name, kinds...) {
			return joined, n
		}
	}
	return words[0], 1
}

// sideWithin returns the region that the words name around its side, as in "lower left
// back" and "back of the right thigh", and how many words that is; 0 for none.
func (j joiner) sideWithin(words []string) (string, int) {
	regions := []guide.Kind{guide.KindRegion}
	at := slices.IndexFunc(words[:min(len(words), longestName)], func(word string) bool { return len(word) > 1 && isSide(word) })
	if !j.sided || at < 1 || j.isName(words[0], j.bare) {
		return "", 0
	}
	phrase, n := j.name(slices.Concat(words[:at], words[at+1:]), regions)
	if n <= at || !j.isName(phrase, regions) || strings.ContainsAny(phrase, ".=") {
		return "", 0
	}
	side, _ := sideOf(words[at])
	return phrase + side.Suffix(), n + 1
}

// isName reports whether a word, perhaps with its side or course, is the whole name of
// a thing.
func (j joiner) isName(word string, kinds []guide.Kind) bool {
	word, _, _ = strings.Cut(word, "=")
	word, _, _ = strings.Cut(word, ".")
	_, _, ok := j.v.Exact(word, kinds...)
	return ok
}

// isPlain reports whether a word is letters, digits and hyphens.
func isPlain(word string) bool {
	return word != "" && strings.Trim(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

// longest returns the longest beginning of the words, up to six, that is something,
// with single spaces, and how many words that is; 0 for none.
func longest(words []string, is func(string) bool) (string, int) {
	for n := min(len(words), 6); n > 0; n-- {
		if phrase := strings.Join(words[:n], " "); is(phrase) {
			return phrase, n
		}
	}
	return "", 0
}

// feverReading returns how many of the first words are a temperature that the symptom
// fever asks for, 38 C or 100.4 F and more, as in fever 38.6 or temperature of 101F;
// 0 if they are none.
func feverReading(words []string) int {
	switch strings.ToLower(words[0]) {
	case "fever", "feverish", "temperature", "temp":
	default:
		return 0
	}
	n := 1
	if len(words) > n && strings.EqualFold(words[n], "of") {
		n++
	}
	if len(words) <= n {
		return 0
	}
	reading := strings.TrimRight(strings.ToLower(words[n]), "cf°")
	degrees, err := strconv.ParseFloat(strings.Replace(reading, ",", ".", 1), 64)
	if err != nil || !(degrees >= 38 && degrees < 44 || degrees >= 100.4 && degrees < 112) {
		return 0
	}
	return n + 1
}
