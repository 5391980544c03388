package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/term"
)

// unknownWords returns the fault that lists every word which the map does not list, nil if there
// is none.
func (p *mappedParser) unknownWords() error {
	var fault *Fault
	var texts []string
	for _, field := range append(p.header, fieldTime) {
		var words []unlisted
		for key := range p.unknown {
			if key.field == field {
				words = append(words, key)
			}
		}
		if len(words) == 0 {
			continue
		}
		slices.SortFunc(words, func(a, b unlisted) int {
			return cmp.Or(cmp.Compare(p.unknown[b].count, p.unknown[a].count), cmp.Compare(p.unknown[a].line, p.unknown[b].line))
		})
		line := p.unknown[words[0]].line
		names := make([]string, len(words))
		for i, key := range words {
			names[i] = fmt.Sprintf("%s (%s)", quote(key.word), term.Count(p.unknown[key].count, "row"))
			line = min(line, p.unknown[key].line)
		}
		verb, object := "is", "it means"
		if len(names) > 1 {
			verb, object = "are", "they mean"
		}
		text := fmt.Sprintf("%s %s not in [words.%s] of the map; add there what %s", strings.Join(names, ", "), verb, field, object)
		if !p.skip {
			text += `, or leave such rows out with unknown_words = "skip"`
		}
		if fault == nil {
			fault = &Fault{Line: line, Column: p.theirs(field)}
		} else {
			text = fmt.Sprintf("column %s: %s", p.theirs(field), text)
		}
		texts = append(texts, text)
	}
	if fault == nil {
		return nil
	}
	fault.Err = errors.New(strings.Join(texts, "; "))
	return fault
}

// count sorts what was left out, the most first.
func (p *mappedParser) count() {
	for reason, n := range p.left {
		p.Left = append(p.Left, LeftOut{reason, n})
	}
	slices.SortFunc(p.Left, func(a, b LeftOut) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Reason, b.Reason))
	})
}

// theirs returns the name of their column for a field of ours.
func (p *mappedParser) theirs(field string) string {
	for _, name := range []string{field, map[string]string{columnAt: fieldDate, columnSeconds: fieldMinutes}[field]} {
		for _, column := range p.columns[name] {
			if columnIndex(p.table.names, column) >= 0 {
				return column
			}
		}
	}
	return field
}
