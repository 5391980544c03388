package exchange

import (
	"errors"
	"fmt"

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
		return "", fmt.Errorf("%w; a region of your own stands in config.toml under [[region]], with name, label and part", unknown)
	}
	return "", unknown
}
