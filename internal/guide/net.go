package guide

import (
	"slices"
	"strings"
)

// Sounds returns the ids of the symptoms, events, profile facts and topics that a note
// sounds like, each once, the most urgent kinds first; nil if it sounds like
// none. It is a net under free text: it fires no rule, it gives the program
// something to ask. What is denied, somebody else's, long past or merely feared
// is left out, and so are known look-alikes. It takes any text, valid UTF-8 or
// not, in time proportional to its length.
func Sounds(note string) []string {
	h := hear(note)
	all := sounds()
	found := make([][]phraseHit, len(all))
	own := make([]bool, len(h.words)) // words that a phrase spells out: "no" in "no feeling down there" denies nothing
	for i, s := range all {
		found[i] = h.find(s.phrases, false)
		for _, f := range found[i] {
			for _, w := range f {
				own[w] = true
			}
		}
	}
	if !slices.Contains(own, true) {
		return nil
	}
	sc := h.scopes(own)
	var ids []string
	for i, s := range all {
		if len(found[i]) == 0 || slices.Contains(ids, s.id) {
			continue
		}
		alike := h.lookalikes(s.not)
		if slices.ContainsFunc(found[i], func(f phraseHit) bool {
			return !alike[h.words[f[0]].clause] && !sc.excuses(s, f) && !h.answeredNo(f[len(f)-1]+1)
		}) {
			ids = append(ids, s.id)
		}
	}
	return ids
}

// sound is one id with the phrases that sound like it.
type sound struct {
	id      string
	fact    bool // a fact about the person rather than a symptom
	topic   bool // a page of the guide: no word of a report says it
	ever    bool // counts however long ago it was
	phrases []string
	not     []string // look-alikes: phrases that, in the same clause, take it back
}

// phraseHit is a place where a phrase was found: the words it spells out, in order.
type phraseHit []int

// find returns where the phrases are found in the note, phrase by phrase.
//
// A phrase is a row of words. a|b is either word, ?a may be missing, a* is any
// word that begins with a, ~ is up to four words of the same breath, ~~ up to
// eight of the same sentence, $ is the end of a breath. #fever is a number that
// is a fever in Celsius or Fahrenheit, #year a year, #num any number. What lies
// in a gap must not deny; with settled it must not say "still" either.
func (h heard) find(phrases []string, settled bool) []phraseHit {
	var hits []phraseHit
	for _, p := range phrases {
		first, rest, _ := strings.Cut(p, " ")
		for first != "" {
			var word string
			word, first, _ = strings.Cut(first, "|")
			for _, at := range h.places(word) {
				if words, ok := h.match(rest, at+1, pauseLine, settled); ok {
					slices.Reverse(words)
					hits = append(hits, append(phraseHit{at}, words...))
				}
			}
		}
	}
	return hits
}

// places returns where a word of a phrase stands in the note.
func (h heard) places(word string) []int {
	stem, ok := strings.CutSuffix(word, "*")
	if !ok {
		return h.at[word]
	}
	var list []int
	for w, at := range h.at {
		if strings.HasPrefix(w, stem) {
			list = append(list, at...)
		}
	}
	slices.Sort(list)
	return list
}

// match reports whether the rest of a phrase is there from word i on, and
// returns the words it spells out, last first. No pause longer than longest may
// lie before word i.
func (h heard) match(phrase string, i int, longest pause, settled bool) ([]int, bool) {
	if phrase == "" {
		return nil, true
	}
	el, rest, _ := strings.Cut(phrase, " ")
	switch el {
	case "$":
		if i < len(h.words) && h.words[i].pause < pauseComma {
			return nil, false
		}
		return h.match(rest, i, longest, settled)
	case "~":
		return h.skip(rest, i, 4, pauseLine, settled)
	case "~~":
		return h.skip(rest, i, 8, pauseComma, settled)
	}
	el, optional := strings.CutPrefix(el, "?")
	if i < len(h.words) && h.words[i].pause <= longest && h.words[i].is(el) {
		if words, ok := h.match(rest, i+1, pauseLine, settled); ok {
			return append(words, i), true
		}
	}
	if optional {
		return h.match(rest, i, longest, settled)
	}
	return nil, false
}

// skip matches the rest of a phrase behind a gap of none to most words.
func (h heard) skip(rest string, i, most int, longest pause, settled bool) ([]int, bool) {
	for ; most >= 0; most-- {
		if words, ok := h.match(rest, i, longest, settled); ok {
			return words, true
		}
		if i >= len(h.words) || h.words[i].pause > longest {
			break
		}
		w := h.words[i].text
		if denies(w) || (settled && w == "still") || (longest < pauseComma && h.newThought(i)) {
			break
		}
		i++
	}
	return nil, false
}

// lookalikes returns the clauses in which one of the phrases is found, and the
// clauses it reaches into. A look-alike that is itself denied is none: "not on a
// diet", "without dieting".
func (h heard) lookalikes(phrases []string) map[int]bool {
	if len(phrases) == 0 {
		return nil
	}
	clauses := map[int]bool{}
	for _, f := range h.find(phrases, true) {
		if h.deniedJustBefore(f[0]) {
			continue
		}
		for c := h.words[f[0]].clause; c <= h.words[f[len(f)-1]].clause; c++ {
			clauses[c] = true
		}
	}
	return clauses
}

// deniedJustBefore reports whether one of the three words before word i denies.
func (h heard) deniedJustBefore(i int) bool {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		if h.words[i-back+1].pause > pauseLine {
			return false
		}
		if denies(h.words[i-back].text) {
			return true
		}
	}
	return false
}

// answeredNo reports whether what ends before word i is answered right there:
// "chest pain: no", "fever? none", "fracture ruled out".
func (h heard) answeredNo(i int) bool {
	if i >= len(h.words) || h.words[i].pause > pauseAsk {
		return false
	}
	if h.words[i].is("no|none|nope|nil|negative|denied|absent|neither|never") {
		return i+1 >= len(h.words) || h.words[i+1].pause >= pauseLine
	}
	for ; i+1 < len(h.words) && h.words[i].pause <= pauseLine && h.words[i].is("is|are|was|were|been|has|have|test|tests|scan|now"); i++ {
	}
	return h.words[i].is("excluded") || i+1 < len(h.words) && h.words[i].is("ruled|came") && h.words[i+1].is("out|back")
}
