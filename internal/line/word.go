package line

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// find resolves a word of the closed vocabulary: an id, an alias or a unique
// prefix of one. A space or an underscore in it stands for a hyphen.
func find(v *guide.Vocabulary, word string, kinds ...guide.Kind) (guide.Kind, string, error) {
	kind, id, err := v.Find(word, kinds...)
	if err == nil {
		return kind, id, nil
	}
	plain := strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(word)))
	if plain != word {
		if kind, id, err := v.Find(plain, kinds...); err == nil {
			return kind, id, nil
		}
	}
	var unknown *guide.UnknownWord
	if !errors.As(err, &unknown) {
		return 0, "", mistake("%s", err)
	}
	if slices.Contains(kinds, guide.KindRegion) {
		if id, ok := namedSo(v, plain, unknown.Candidates); ok {
			return v.Find(id, kinds...)
		}
		if err := largerPart(v, plain); err != nil {
			return 0, "", err
		}
	}
	switch n := len(unknown.Candidates); {
	case n > 6:
		return 0, "", mistake("%s begins %d words; write more of it", quote(word), n)
	case n > 0:
		return 0, "", mistake("%s could be %s; write more of it", quote(word), list(unknown.Candidates, "or"))
	}
	if kind, id, err := v.Find(plain); err == nil && len(plain) > 3 {
		return 0, "", otherKind(word, kind, id, unknown.What)
	}
	if unknown.Suggestion != "" {
		what := unknown.What
		if kind, _, err := v.Find(unknown.Suggestion, kinds...); err == nil {
			what = kind.String()
		}
		return 0, "", &Error{Text: fmt.Sprintf("unknown %s %s (did you mean %s?)", what, quote(word), unknown.Suggestion), unknown: true, guessed: true}
	}
	return 0, "", &Error{Text: fmt.Sprintf("unknown %s %s; %s lists them", unknown.What, quote(word), lister(kinds)), unknown: true}
}

// lister is the command that shows the words of a kind.
func lister(kinds []guide.Kind) string {
	switch {
	case slices.Contains(kinds, guide.KindSymptom):
		return "backlog guide symptoms"
	case slices.Contains(kinds, guide.KindRule):
		return "backlog guide red-flags"
	case slices.Contains(kinds, guide.KindRegion):
		return "backlog guide regions"
	}
	return "backlog guide"
}

// otherKind says what a word is that stands where it cannot.
func otherKind(word string, kind guide.Kind, id, what string) error {
	switch kind {
	case guide.KindSymptom:
		return mistake("%s is a symptom; in a line it needs a plus, as in +%s", quote(word), id)
	case guide.KindEvent:
		return mistake("%s is an event; in a line it needs a plus, as in +%s", quote(word), id)
	case guide.KindFact:
		return mistake("%s is a fact about you and belongs to your profile; write profile set %s=…", quote(word), id)
	}
	return mistake("%s is a %s, not a %s", quote(word), kind, what)
}

// cutSide splits a word from the side behind its dot: piriformis.l, .left, .r,
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
