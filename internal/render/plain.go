package render

import (
	"fmt"
	"strings"

	"backlog/internal/term"
	"backlog/internal/trends"
)

// lines are labelled lines, one fact each, for a screen reader.
type lines struct{ strings.Builder }

func (l *lines) add(label string, value any) { fmt.Fprintf(l, "%s: %v\n", label, value) }

func (l *lines) gap() { l.WriteByte('\n') }

func figureSigned(f trends.Figure) string { return fmt.Sprintf("%s (%d)", signed(f.Value), f.N) }

// wrapLines breaks labelled lines that are wider than the page.
func (p Page) wrapLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if line = strings.TrimSuffix(line, "\n"); p.Width == 0 || term.Width(line) <= p.Width {
			b.WriteString(line + "\n")
			continue
		}
		for i, row := range term.Wrap(line, max(p.Width-2, 20)) {
			b.WriteString(strings.Repeat("  ", min(i, 1)) + row + "\n")
		}
	}
	return b.String()
}

// blocks returns labelled lines for each thing of a list, an empty line between two.
func blocks[T any](list []T, fill func(*lines, T)) string {
	texts := make([]string, len(list))
	for i, one := range list {
		var l lines
		fill(&l, one)
		texts[i] = l.String()
	}
	return strings.Join(texts, "\n")
}
