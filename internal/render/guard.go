package render

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The colours of a page.
const (
	boldOn  = "\x1b[1m"
	alarmOn = "\x1b[1;31m"
	plainOn = "\x1b[0m"
)

// Guard passes a text on as Inert has it: whatever stands in a diary, in a config
// file or in the name of a file, none of it steers the terminal.
type Guard struct {
	To     io.Writer
	Colors bool // the colours of a Page stay

	rest []byte // the beginning of a letter whose end is still to come
}

// Write implements io.Writer.
func (g *Guard) Write(p []byte) (int, error) {
	if len(g.rest) == 0 && !slices.ContainsFunc(p, suspect) {
		return g.To.Write(p)
	}
	text := append(g.rest, p...)
	g.rest = nil
	for i := len(text) - 1; i >= 0 && i >= len(text)-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				g.rest, text = bytes.Clone(text[i:]), text[:i]
			}
			break
		}
	}
	if _, err := io.WriteString(g.To, g.inert(string(text))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// suspect tells of a byte that it may belong to what steers a terminal.
func suspect(b byte) bool { return b < ' ' && b != '\n' && b != '\t' || b >= 0x7f }

func (g *Guard) inert(text string) string {
	if !g.Colors || !strings.Contains(text, "\x1b") {
		return Inert(text)
	}
	var safe strings.Builder
	for len(text) > 0 {
		at := strings.IndexByte(text, '\x1b')
		if at < 0 {
			at = len(text)
		}
		safe.WriteString(Inert(text[:at]))
		text = text[at:]
		own := ""
		for _, color := range [...]string{boldOn, alarmOn, plainOn} {
			if strings.HasPrefix(text, color) {
				own = color
			}
		}
		switch {
		case own != "":
			safe.WriteString(own)
			text = text[len(own):]
		case text != "":
			safe.WriteString(Inert(text[:1]))
			text = text[1:]
		}
	}
	return safe.String()
}

// Inert returns a text in which nothing can steer a terminal: control characters
// other than line ends and tabs are shown as "?", and so are those that make the
// letters behind them run the other way.
func Inert(text string) string {
	return strings.Map(func(r rune) rune {
		if steers(r) {
			return '?'
		}
		return r
	}, text)
}

// steers tells whether a terminal would obey a character instead of showing it.
func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// InertJSON returns a JSON text in which nothing can steer a terminal, and which
// means the same.
func InertJSON(text []byte) []byte {
	if !bytes.ContainsFunc(text, steers) {
		return text
	}
	var safe []byte
	for _, r := range string(text) {
		if steers(r) {
			safe = fmt.Appendf(safe, "\\u%04x", r)
			continue
		}
		safe = utf8.AppendRune(safe, r)
	}
	return safe
}
