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
