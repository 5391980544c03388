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
	own, found := t.findAll() // own words deny nothing: "no" in "no feeling down there"
	if !slices.Contains(own, true) {
		return nil
	}
	sc := t.scopes(own)
	var ids []string
	for i, s := range concepts() {
		if len(found[i]) == 0 || slices.Contains(ids, s.id) {
			continue
		}
		alike := t.lookalikes(s.not)
		if slices.ContainsFunc(found[i], func(f match) bool {
			return !t.meansAnother(f, alike) && !sc.ruleOut(s, f) && !t.answeredNo(f[len(f)-1]+1)
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
	t := tokenize(note)
	own := t.words
	if place == "" || slices.ContainsFunc(own, func(w token) bool { return negates(w.text) }) ||
		len(t.spans("elsewhere")) > 0 || len(t.spans("limb-sign")) == 0 {
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
	brief   bool // counts though it is over: a stroke may pass
	phrases []string
	not     []string // lookalikes: phrases that, in the same clause, mean something else
}

// match is where a phrase was found: the indexes of the words that it consists of, in order.
type match []int

// find returns where the phrases are found in the note, phrase by phrase.
//
// A phrase is a row of words. a|b is either word, @a any of a class, ?a may be missing,
// a* is any word that begins with a, ~ is up to four words of the same breath, ~~ up to
// eight of the same sentence, $ is the end of a breath. #fever is a number that
// is a fever in Celsius or Fahrenheit, #year a year, #num any number, #many one of
// tablets that is too many for a day. A gap must
// not contain a negation; with settled it must not contain "still" either.
func (t tokens) find(phrases []string, settled bool) []match {
	var hits []match
	for _, p := range phrases {
		first, rest, _ := strings.Cut(p, " ")
		from := func(begun match) {
			if words, ok := t.match(rest, begun[len(begun)-1]+1, pauseLine, settled); ok {
				slices.Reverse(words)
				hits = append(hits, slices.Concat(begun, words))
			}
		}
		for word := range strings.SplitSeq(first, "|") {
			if name, found := strings.CutPrefix(word, "@"); found {
				for _, list := range t.spans(name) {
					for _, begun := range list {
						from(begun)
					}
				}
				continue
			}
			for _, at := range t.places(word) {
				from(match{at})
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
	if i < len(t.words) && t.words[i].pause <= longest {
		if t.words[i].is(el) {
			if words, ok := t.match(rest, i+1, pauseLine, settled); ok {
				return append(words, i), true
			}
		}
		for classes := el; strings.Contains(classes, "@"); {
			var name string
			_, classes, _ = strings.Cut(classes, "@")
			name, classes, _ = strings.Cut(classes, "|")
			for _, span := range t.spans(name)[i] {
				if words, ok := t.match(rest, span[len(span)-1]+1, pauseLine, settled); ok {
					for _, w := range slices.Backward(span) {
						words = append(words, w)
					}
					return words, true
				}
			}
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

// meansAnother reports whether the match is something else: one of the phrases is in the
// same clause, or reaches into it, not far away. A negated one does not count: "not on a
// diet", "without dieting".
func (t tokens) meansAnother(m match, others []match) bool {
	const near = 8 // words
	from, to := m[0], m[len(m)-1]
	return slices.ContainsFunc(others, func(o match) bool {
		first, last := o[0], o[len(o)-1]
		return t.words[first].clause <= t.words[from].clause && t.words[from].clause <= t.words[last].clause &&
			first-to <= near && from-last <= near
	})
}

// lookalikes returns where one of the phrases is found and not negated.
func (t tokens) lookalikes(phrases []string) []match {
	return slices.DeleteFunc(t.find(phrases, true), func(f match) bool { return t.negatedJustBefore(f[0]) })
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
