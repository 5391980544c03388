package main

import (
	"slices"
	"strings"

	"backlog/internal/line"
)

// mostDateWords is how many words a date has at most: 3 days ago.
const mostDateWords = 3

// joinDates returns the words of a command with the dates after its flags as one word each,
// so that --since 1 november needs no quotation marks.
func joinDates(words []string, c line.Clock) []string {
	words = slices.Clone(words)
	for i := 0; i+2 < len(words); i++ {
		var dated func(string) bool
		switch words[i] {
		case "--":
			return words
		case "--since", "--until", "--as-of":
			dated = func(text string) bool { _, err := line.ParseDate(text, c); return err == nil }
		case "--last":
			dated = func(text string) bool { _, _, err := line.ParsePeriod(text, "", "", "", c); return err == nil }
		case "--at":
			dated = func(text string) bool { _, err := line.ParseWhen(text, c); return err == nil }
		default:
			continue
		}
		for n := min(mostDateWords, len(words)-i-1); n > 1; n-- {
			if text := strings.Join(words[i+1:i+1+n], " "); dated(text) {
				words = slices.Replace(words, i+1, i+1+n, text)
				break
			}
		}
	}
	return words
}
