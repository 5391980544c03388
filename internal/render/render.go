// Package render is how the diary looks in a terminal: entries, tables,
// sparklines, and plain lines for a screen reader.
//
// It decides nothing about pain or danger: it is handed what trends and warnings
// found. It alone knows tablewriter.
package render

import (
	"strings"

	"backlog/internal/guide"
)

// Page is what a command prints on.
type Page struct {
	Words  *guide.Vocabulary
	Config string // the path of config.toml; "" if it is not known

	Width int  // columns of the terminal; 0: no limit
	Color bool // colour may be used; no meaning hangs on it alone
}

// bold marks a text on a terminal that has colours.
func (p Page) bold(text string) string {
	if !p.Color {
		return text
	}
	return boldOn + text + plainOn
}

// alarm marks an urgent word on a terminal that has colours.
func (p Page) alarm(text string) string {
	if !p.Color {
		return text
	}
	return alarmOn + text + plainOn
}

// Wrap breaks a text into lines of at most width columns, at spaces. A longer
// word stands on a line of its own. width 0 breaks at line ends only.
func Wrap(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			switch {
			case line == "":
				line = word
			case width > 0 && len([]rune(line))+1+len([]rune(word)) > width:
				lines = append(lines, line)
				line = word
			default:
				line += " " + word
			}
		}
		lines = append(lines, line)
	}
	return lines
}
