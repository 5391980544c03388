package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"

	"backlog/internal/guide"
)

// asked is a word and the kind of thing that it should name.
type asked struct {
	word string
	kind guide.Kind
}

// word resolves an id or an alias. A beginning, which a line takes for a region, is only
// suggested: a file may be read again when the vocabulary has grown. What may be meant
// by another word is in the *guide.UnknownWord of the error.
func (p *parser) word(field string, kinds ...guide.Kind) (string, error) {
	if id, ok := p.known[asked{field, kinds[0]}]; ok {
		return id, nil
	}
	if _, id, ok := p.vocabulary.Exact(field, kinds...); ok {
		p.known[asked{field, kinds[0]}] = id
		return id, nil
	}
	_, _, err := p.vocabulary.Find(field, kinds...)
	var unknown *guide.UnknownWord
	if !errors.As(err, &unknown) { // a unique beginning
		unknown = &guide.UnknownWord{Candidates: p.vocabulary.Candidates(field, kinds...)}
	}
	unknown.Word, unknown.What = short(field), kinds[0].String()
	if kinds[0] == guide.KindRegion {
		return "", fmt.Errorf("%w; a region of your own belongs in config.toml under [[region]], with name, label and part", unknown)
	}
	return "", unknown
}

// region returns the region of a word that the vocabulary knows.
func (p *parser) region(word string) (id string, known bool) {
	_, id, known = p.vocabulary.Exact(word, guide.KindRegion)
	return id, known
}

// ownRegion returns the region of a word. A region of the person's own belongs to the diary: one
// that the vocabulary does not know is taken as it is, unless it is no name for a region or looks
// like a known word mistyped. A program wrote it where sure is set, and programs do not mistype.
func (p *parser) ownRegion(word string, sure bool) (string, error) {
	id, err := p.word(word, guide.KindRegion)
	if err == nil {
		return id, nil
	}
	if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || word[0] < 'a' || word[0] > 'z' {
		return "", err
	}
	if !sure && p.mistyped(word) {
		return "", err
	}
	return word, nil
}

// sidedRegion returns the region of a word, and its side where somebody wrote that into the word:
// neck.l, left neck. What a program wrote is a name as it is.
func (p *parser) sidedRegion(word string, sure bool) (id string, side guide.Side, err error) {
	if _, known := p.region(word); !known && !sure {
		if rest, side, one := cutSideWord(fold(word)); one && side != guide.NoSide {
			if id, known := p.region(strings.ReplaceAll(rest, " ", "-")); known {
				return id, side, nil
			}
		}
	}
	id, err = p.ownRegion(word, sure)
	return id, guide.NoSide, err
}

// mistyped reports whether a word is nearly that of a region, has its letters in another order, or
// begins one.
func (p *parser) mistyped(word string) bool {
	letters := func(word string) string {
		list := []byte(word)
		slices.Sort(list)
		return string(list)
	}
	near := func(known string) bool {
		return levenshtein.Match(word, known, nil) >= 0.75 || letters(word) == letters(known) || strings.HasPrefix(known, word)
	}
	return slices.ContainsFunc(p.vocabulary.Regions(), func(r guide.Region) bool {
		return near(r.ID) || slices.ContainsFunc(r.Aliases, near)
	})
}
