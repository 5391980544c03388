package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// asked is a word and the kind of thing that it should name.
type asked struct {
	word string
	kind guide.Kind
}

// word resolves an id or an alias. A prefix, which a line would take, is only
// suggested: a file may be read again when the vocabulary has grown.
func (p *parser) word(field string, kinds ...guide.Kind) (string, error) {
	if id, ok := p.known[asked{field, kinds[0]}]; ok {
		return id, nil
	}
	plain := strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(field))
	kind, id, err := p.vocabulary.Find(plain, kinds...)
	var unknown *guide.UnknownWord
	switch {
	case err == nil && (id == plain || slices.Contains(p.aliases(kind, id), plain)):
		p.known[asked{field, kinds[0]}] = id
		return id, nil
	case err == nil:
		unknown = &guide.UnknownWord{Suggestion: id}
	case !errors.As(err, &unknown):
		return "", err
	}
	hint := ""
	switch {
	case len(unknown.Candidates) > 0:
		hint = fmt.Sprintf(" (did you mean %s?)", strings.Join(unknown.Candidates, " or "))
	case unknown.Suggestion != "":
		hint = fmt.Sprintf(" (did you mean %s?)", unknown.Suggestion)
	}
	if kinds[0] == guide.KindRegion {
		hint += "; a region of your own stands in config.toml under [[region]], with name, label and part"
	}
	return "", fmt.Errorf("unknown %s %s%s", kinds[0], quote(field), hint)
}

func (p *parser) aliases(kind guide.Kind, id string) []string {
	switch kind {
	case guide.KindRegion:
		region, _ := p.vocabulary.Region(id)
		return region.Aliases
	case guide.KindTechnique:
		technique, _ := p.vocabulary.Technique(id)
		return technique.Aliases
	case guide.KindTool:
		tool, _ := p.vocabulary.Tool(id)
		return tool.Aliases
	case guide.KindSymptom:
		symptom, _ := p.vocabulary.Symptom(id)
		return symptom.Aliases
	case guide.KindEvent:
		event, _ := p.vocabulary.Event(id)
		return event.Aliases
	}
	return nil
}
