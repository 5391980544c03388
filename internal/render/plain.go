package render

import (
	"fmt"
	"strings"

	"backlog/internal/trends"
)

// lines are labelled lines, one fact each, for a screen reader.
type lines struct{ strings.Builder }

func (l *lines) add(label string, value any) { fmt.Fprintf(l, "%s: %v\n", label, value) }

func (l *lines) gap() { l.WriteByte('\n') }

func figureSigned(f trends.Figure) string { return fmt.Sprintf("%s (%d)", signed(f.Value), f.N) }

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
