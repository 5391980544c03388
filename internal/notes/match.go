package notes

// Matches returns what the phrases find in a text, negated or not: the ids, each with
// the share of the text's meaningful words that its phrase covers, and the ids whose
// lookalikes are there instead. Topics are left out. empty reports whether a word has
// no meaning of its own.
func Matches(text string, empty func(word string) bool) (found map[string]float64, alike map[string]bool) {
	t := tokenize(text)
	telling := 0
	for _, w := range t.words {
		if !empty(w.text) {
			telling++
		}
	}
	found, alike = map[string]float64{}, map[string]bool{}
	for _, s := range concepts() {
		if s.topic {
			continue
		}
		hits := t.find(s.phrases, false)
		if len(hits) == 0 {
			continue
		}
		elsewhere := t.lookalikes(s.not)
		for _, f := range hits {
			if t.meansAnother(f, elsewhere) {
				alike[s.id] = true
				continue
			}
			spelled := 0
			for _, w := range f {
				if !empty(t.words[w].text) {
					spelled++
				}
			}
			found[s.id] = max(found[s.id], float64(spelled)/float64(max(telling, 1)), 0.01)
		}
	}
	for id := range found {
		delete(alike, id)
	}
	return found, alike
}

// Edits returns the least number of letters to insert, remove, replace or swap
// with a neighbour to turn a into b (Damerau 1964, as optimal string alignment).
func Edits(a, b string) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
