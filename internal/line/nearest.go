package line

import "github.com/agext/levenshtein"

// nearest returns the one of words that was probably meant, or "". People slip
// within a word, hardly ever at its first letter.
func nearest(word string, words []string) string {
	best, score := "", 0.55
	if word == "" || len(word) > 40 {
		return ""
	}
	for _, w := range words {
		if s := levenshtein.Match(word, w, nil); s > score && w[0] == word[0] {
			best, score = w, s
		}
	}
	return best
}
