package line

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// find resolves a word of the closed vocabulary: an id, an alias or, of a region, a
// technique or a tool, a unique beginning of one.
func find(v *guide.Vocabulary, word string, kinds ...guide.Kind) (guide.Kind, string, error) {
	plain := strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(word)))
	if plain == "hip" && slices.Contains(kinds, guide.KindRegion) {
		if _, _, own := v.Exact(plain, kinds...); !own { // it begins the front of the hip only
			return 0, "", largerPart(v, plain)
		}
	}
	kind, id, err := v.Find(word, kinds...)
	if err == nil {
		return kind, id, nil
	}
	var unknown *guide.UnknownWord
	if !errors.As(err, &unknown) {
		return 0, "", mistake("%s", err)
	}
	if slices.Contains(kinds, guide.KindRegion) {
		if id, ok := namedSo(v, plain, unknown.Candidates[:min(unknown.Begun, len(unknown.Candidates))]); ok {
			return v.Find(id, kinds...)
		}
		if err := largerPart(v, plain); err != nil {
			return 0, "", err
		}
	}
	e := notFound(word, unknown, kinds)
	if kind, id, ok := v.Exact(plain); ok {
		other := otherKind(word, kind, id, unknown.What)
		if len(e.Candidates) == 0 || !slices.Contains(kinds, guide.KindSymptom) {
			return 0, "", other
		}
		e.Text = fmt.Sprintf("%s (did you mean %s?)", other, list(unknown.Names(), "or"))
	}
	return 0, "", e
}

// notFound says that a word is none of a kind, and what may be meant.
func notFound(word string, unknown *guide.UnknownWord, kinds []guide.Kind) *Error {
	e := &Error{Word: word, Candidates: unknown.Candidates, unknown: true}
	switch {
	case unknown.Begun > 1:
		e.Text = fmt.Sprintf("%s could be %s; write one of them", quote(word), list(unknown.Names(), "or"))
	case len(e.Candidates) > 0:
		e.Text = fmt.Sprintf("unknown %s %s (did you mean %s?)", what(e.Candidates, unknown.What), quote(word), list(unknown.Names(), "or"))
	default:
		e.Text = fmt.Sprintf("unknown %s %s; %s lists them", unknown.What, quote(word), lister(kinds))
	}
	return e
}

// what names the kind of the candidates, if they are of one kind.
func what(candidates []guide.Candidate, other string) string {
	kind := candidates[0].Kind
	if slices.ContainsFunc(candidates, func(c guide.Candidate) bool { return c.Kind != kind }) {
		return other
	}
	return kind.String()
}

// lister is the command that shows the words of a kind.
func lister(kinds []guide.Kind) string {
	switch {
	case slices.Contains(kinds, guide.KindSymptom):
		return "backlog guide symptoms"
	case slices.Contains(kinds, guide.KindRule):
		return "backlog guide red-flags"
	case slices.Contains(kinds, guide.KindFact):
		return "backlog guide facts"
	}
	return "backlog guide regions"
}

// otherKind says what a word is that cannot be where it is.
func otherKind(word string, kind guide.Kind, id, what string) error {
	switch kind {
	case guide.KindSymptom:
		return mistake("%s is a symptom; in a line it needs a plus, as in +%s", quote(word), id)
	case guide.KindIncident:
		return mistake("%s is an event; in a line it needs a plus, as in +%s", quote(word), id)
	case guide.KindFact:
		return mistake("%s is a fact about you and belongs to your profile; write backlog profile set %s=…", quote(word), id)
	}
	return mistake("%s is a %s, not a %s", quote(word), kind, what)
}

// cutSide splits a word from the side after its dot: piriformis.l, .left, .r,
// .right or .both.
func cutSide(word string) (name string, side guide.Side, err error) {
	dot := strings.LastIndexByte(word, '.')
	if dot < 0 {
		return word, guide.NoSide, nil
	}
	side, ok := sideOf(word[dot+1:])
	if !ok {
		return "", "", mistake("unknown side %s in %s; write .l, .r or .both", quote(word[dot:]), quote(word))
	}
	return word[:dot], side, nil
}

func sideOf(word string) (guide.Side, bool) {
	switch strings.ToLower(word) {
	case "l", "left":
		return guide.Left, true
	case "r", "right":
		return guide.Right, true
	case "both":
		return guide.Both, true
	}
	return guide.NoSide, false
}

// isSide reports whether a word is a side and nothing else.
func isSide(word string) bool {
	_, ok := sideOf(word)
	return ok
}
