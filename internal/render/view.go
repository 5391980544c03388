package render

import "backlog/internal/stats"

// A View is one screen. Encoded as JSON it is the document for scripts, whose keys are
// never renamed; text and labelled lines are printed from the same fields.
type View interface {
	Text(p Page) string  // as a person reads it
	Plain(p Page) string // one labelled fact a line, for a screen reader
}

// schema is the version of every document. A key may be added to it, and is renamed
// with the next version only.
type schema struct{}

// MarshalJSON writes the number of the version.
func (schema) MarshalJSON() ([]byte, error) { return []byte("1"), nil }

// ifKnown returns a figure, or nil, which a document shows as null.
func ifKnown(x float64, known bool) *stats.Rounded {
	if !known {
		return nil
	}
	r := stats.Rounded(x)
	return &r
}

// valueIf returns a value, or nil, which a document shows as null.
func valueIf[V any](value V, known bool) *V {
	if !known {
		return nil
	}
	return &value
}
