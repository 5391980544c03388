// Package render is how the diary looks in a terminal: entries, tables,
// sparklines, and plain lines for a screen reader.
//
// It decides nothing about pain or danger: it is handed what trends and warnings
// found.
package render

import (
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// Page is what a command prints on.
type Page struct {
	Words  *guide.Vocabulary
	Config string            // the path of config.toml; "" if it is not known
	Now    *warnings.Verdict // of the diary, for pages that invite to a massage; nil if it was not read

	Width int  // columns of the terminal; 0: no limit
	Color bool // colour may be used; no meaning hangs on it alone
	Bars  bool // warnings have a bar at their left: on a terminal, where no program looks for their first word
}

// styled returns a text in a style on a terminal that has colours.
func (p Page) styled(style term.Style, text string) string {
	if !p.Color {
		return text
	}
	return style.On(text)
}

// bold marks a text on a terminal that has colours.
func (p Page) bold(text string) string { return p.styled(term.Strong, text) }

// alarm marks an urgent word on a terminal that has colours.
func (p Page) alarm(text string) string { return p.styled(term.Alarm, text) }

// muted dims what is said in passing, on a terminal that has colours.
func (p Page) muted(text string) string { return p.styled(term.Muted, text) }

// proseWidth is how many columns running text has at most.
const proseWidth = 90

// textWidth is how many columns running text has.
func (p Page) textWidth() int {
	if p.Width == 0 || p.Width > proseWidth {
		return proseWidth
	}
	return max(p.Width, margin+20)
}

// prose returns a text in lines.
func (p Page) prose(text string) string {
	return strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n"
}

// titled is how every screen begins: what it shows, and of which days or how.
func (p Page) titled(title, of string) string {
	if term.Width(title)+2+term.Width(of) <= p.textWidth() {
		return p.bold(title) + "  " + p.muted(of) + "\n"
	}
	return p.bold(title) + "\n" + p.muted(p.prose(of))
}

// withBar puts a bar at the left of each line of a warning, in the colour of its urgency.
func (p Page) withBar(u guide.Urgency, text func(Page) string) string {
	if !p.Bars {
		return text(p)
	}
	inner := p
	inner.Width = p.textWidth() - 2
	style := term.Muted
	switch {
	case u >= guide.Urgent:
		style = term.Alarm
	case u >= guide.Caution:
		style = term.Caution
	}
	var b strings.Builder
	for line := range strings.Lines(text(inner)) {
		b.WriteString(p.styled(style, "▌") + " " + line)
	}
	return b.String()
}
