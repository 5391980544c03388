// Package notes finds what a free note mentions: symptoms, events, facts about the
// person and topics of the guide, by their ids.
//
// It is ConText (Chapman 2001, Harkema 2009) on a vocabulary of its own: a note is split
// into tokens, the phrases of each concept are looked for, and cue words mark the scopes
// in which a finding is negated, historical, hypothetical or another person's. What is
// found fires no rule; the program asks about it.
package notes

import (
	"slices"
	"strings"
)

// Mentions returns the ids of the symptoms, events, profile facts and topics that a
// note mentions, each once, the most urgent kinds first; nil if there are none. What
// is negated, somebody else's, historical or hypothetical is left out, and so are
// known lookalikes. It takes any text, valid UTF-8 or not, in time proportional to its
// length.
func Mentions(note string) []string {
	if note == "" {
		return nil
	}
	t := tokenize(note)
	all := concepts()
	found := make([][]match, len(all))
	own := make([]bool, len(t.words)) // words that a phrase spells out: "no" in "no feeling down there" denies nothing
	for i, s := range all {
		found[i] = t.find(s.phrases, false)
		for _, f := range found[i] {
			for _, w := range f {
				own[w] = true
			}
		}
	}
	if !slices.Contains(own, true) {
		return nil
	}
	sc := t.scopes(own)
	var ids []string
	for i, s := range all {
		if len(found[i]) == 0 || slices.Contains(ids, s.id) {
			continue
		}
		alike := t.lookalikes(s.not)
		if slices.ContainsFunc(found[i], func(f match) bool {
			return !alike[t.words[f[0]].clause] && !sc.ruleOut(s, f) && !t.answeredNo(f[len(f)-1]+1)
		}) {
			ids = append(ids, s.id)
		}
	}
	return ids
}

// MentionsAt returns what a note on a place mentions. Of the signs of a limb or a joint the
// word for the place may be left out, as in "swollen and hot" on a massage of the calf,
// unless the note denies anything or names another part of the body.
func MentionsAt(note, place string) []string {
	if note == "" {
		return nil
	}
	ids := Mentions(note)
	own := tokenize(note).words
	const other = "knee|knees|shin|shins|toe|toes|heel|ankle|" + wordsArm + "|" + wordsSeat + "|" + wordsPrivate + "|saddle|back|neck|face|jaw|eye|eyes|head|stomach|tummy|calves|both"
	const sign = "swollen|swelling|puffy|bigger|fatter|hot|warm|red|throbbing|cold|white|pale|blue|numb|numbness|tingling|tingly|weak|weaker"
	if place == "" || slices.ContainsFunc(own, func(w token) bool { return negates(w.text) || w.is(other) }) ||
		!slices.ContainsFunc(own, func(w token) bool { return w.is(sign) }) {
		return ids
	}
	var at strings.Builder
	at.WriteString(place + " ")
	for _, r := range note {
		at.WriteRune(r)
		if strings.ContainsRune(".,;:!?\n", r) {
			at.WriteString(" " + place + " ")
		}
	}
	const few = 5 // words; in more of them numb and weak are often said of something else
	for _, id := range Mentions(at.String()) {
		switch id {
		case "weak-arm", "weak-leg", "tingling-arm", "tingling-leg":
			if len(own) > few {
				continue
			}
		case "leg-swollen", "leg-hot", "cold-limb", "hot-joint":
		default:
			continue
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// concept is an id with the phrases that mention it.
type concept struct {
	id      string
	fact    bool // a fact about the person rather than a symptom
	topic   bool // a page of the guide: no word of a report says it
	ever    bool // counts however long ago it was
	phrases []string
	not     []string // lookalikes: phrases that, in the same clause, mean something else
}

// match is where a phrase was found: the indexes of the words that it consists of, in order.
type match []int

// find returns where the phrases are found in the note, phrase by phrase.
//
// A phrase is a row of words. a|b is either word, ?a may be missing, a* is any
// word that begins with a, ~ is up to four words of the same breath, ~~ up to
// eight of the same sentence, $ is the end of a breath. #fever is a number that
// is a fever in Celsius or Fahrenheit, #year a year, #num any number. A gap must
// not contain a negation; with settled it must not contain "still" either.
func (t tokens) find(phrases []string, settled bool) []match {
	var hits []match
	for _, p := range phrases {
		first, rest, _ := strings.Cut(p, " ")
		for first != "" {
			var word string
			word, first, _ = strings.Cut(first, "|")
			for _, at := range t.places(word) {
				if words, ok := t.match(rest, at+1, pauseLine, settled); ok {
					slices.Reverse(words)
					hits = append(hits, append(match{at}, words...))
				}
			}
		}
	}
	return hits
}

// places returns the indexes at which a word of a phrase is in the note.
func (t tokens) places(word string) []int {
	stem, ok := strings.CutSuffix(word, "*")
	if !ok {
		return t.at[word]
	}
	var list []int
	for w, at := range t.at {
		if strings.HasPrefix(w, stem) {
			list = append(list, at...)
		}
	}
	slices.Sort(list)
	return list
}

// match reports whether the rest of a phrase is there from word i on, and
// returns its words, last first. No pause longer than longest may
// lie before word i.
func (t tokens) match(phrase string, i int, longest pause, settled bool) ([]int, bool) {
	if phrase == "" {
		return nil, true
	}
	el, rest, _ := strings.Cut(phrase, " ")
	switch el {
	case "$":
		if i < len(t.words) && t.words[i].pause < pauseComma {
			return nil, false
		}
		return t.match(rest, i, longest, settled)
	case "~":
		return t.skip(rest, i, 4, pauseLine, settled)
	case "~~":
		return t.skip(rest, i, 8, pauseComma, settled)
	}
	el, optional := strings.CutPrefix(el, "?")
	if i < len(t.words) && t.words[i].pause <= longest && t.words[i].is(el) {
		if words, ok := t.match(rest, i+1, pauseLine, settled); ok {
			return append(words, i), true
		}
	}
	if optional {
		return t.match(rest, i, longest, settled)
	}
	return nil, false
}

// skip matches the rest of a phrase after a gap of none to most words.
func (t tokens) skip(rest string, i, most int, longest pause, settled bool) ([]int, bool) {
	for ; most >= 0; most-- {
		if words, ok := t.match(rest, i, longest, settled); ok {
			return words, true
		}
		if i >= len(t.words) || t.words[i].pause > longest {
			break
		}
		w := t.words[i].text
		if negates(w) || (settled && w == "still") || (longest < pauseComma && t.newThought(i)) {
			break
		}
		i++
	}
	return nil, false
}

// lookalikes returns the clauses in which one of the phrases is found, and the
// clauses it reaches into. A negated lookalike does not count: "not on a
// diet", "without dieting".
func (t tokens) lookalikes(phrases []string) map[int]bool {
	if len(phrases) == 0 {
		return nil
	}
	clauses := map[int]bool{}
	for _, f := range t.find(phrases, true) {
		if t.negatedJustBefore(f[0]) {
			continue
		}
		for c := t.words[f[0]].clause; c <= t.words[f[len(f)-1]].clause; c++ {
			clauses[c] = true
		}
	}
	return clauses
}

// negatedJustBefore reports whether one of the three words before word i is a negation.
func (t tokens) negatedJustBefore(i int) bool {
	for back := 1; back <= 3 && i-back >= 0; back++ {
		if t.words[i-back+1].pause > pauseLine {
			return false
		}
		if negates(t.words[i-back].text) {
			return true
		}
	}
	return false
}

// answeredNo reports whether what ends before word i is answered right there:
// "chest pain: no", "fever? none", "fracture ruled out".
func (t tokens) answeredNo(i int) bool {
	if i >= len(t.words) || t.words[i].pause > pauseAsk {
		return false
	}
	if t.words[i].is("no|none|nope|nil|negative|denied|absent|neither|never") {
		return i+1 >= len(t.words) || t.words[i+1].pause >= pauseLine
	}
	for ; i+1 < len(t.words) && t.words[i].pause <= pauseLine && t.words[i].is("is|are|was|were|been|has|have|test|tests|scan|now"); i++ {
	}
	return t.words[i].is("excluded") || i+1 < len(t.words) && t.words[i].is("ruled|came") && t.words[i+1].is("out|back")
}
