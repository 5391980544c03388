// Package render is how the diary looks in a terminal: entries, tables,
// sparklines, and plain lines for a screen reader.
//
// It decides nothing about pain or danger: it is handed what trends and warnings
// found.
package render

import (
	"backlog/internal/guide"
	"backlog/internal/term"
)

// Page is what a command prints on.
type Page struct {
	Words  *guide.Vocabulary
	Config string // the path of config.toml; "" if it is not known

	Width int  // columns of the terminal; 0: no limit
	Color bool // colour may be used; no meaning hangs on it alone
}

// in returns a text in a style on a terminal that has colours.
func (p Page) in(style term.Style, text string) string {
	if !p.Color {
		return text
	}
	return style.On(text)
}

// bold marks a text on a terminal that has colours.
func (p Page) bold(text string) string { return p.in(term.Strong, text) }

// alarm marks an urgent word on a terminal that has colours.
func (p Page) alarm(text string) string { return p.in(term.Alarm, text) }

// muted takes back what is said in passing.
func (p Page) muted(text string) string { return p.in(term.Muted, text) }
