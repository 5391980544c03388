package term

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SafeWriter writes text as Sanitize returns it, so that nothing in a diary, in a
// config file or in the name of a file can control the terminal.
type SafeWriter struct {
	To     io.Writer
	Colors bool // the sequences of every Style are passed on

	// Columns is the width of the terminal: no line is wider, whoever wrote it. 0: no limit.
	Columns int

	rest []byte // the beginning of a character whose end is still to come
}

// Write implements io.Writer.
func (w *SafeWriter) Write(p []byte) (int, error) {
	if w.Columns == 0 && len(w.rest) == 0 && !slices.ContainsFunc(p, suspect) {
		return w.To.Write(p)
	}
	text := append(w.rest, p...)
	w.rest = nil
	for i := len(text) - 1; i >= 0 && i >= len(text)-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				w.rest, text = bytes.Clone(text[i:]), text[:i]
			}
			break
		}
	}
	if _, err := io.WriteString(w.To, w.folded(w.sanitize(string(text)))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// folded returns a text without a line that is wider than the terminal. A text is taken
// to begin a line: after a question the person has typed Enter.
func (w *SafeWriter) folded(text string) string {
	if w.Columns == 0 {
		return text
	}
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		body := strings.TrimSuffix(line, "\n")
		lines[i] = fold(body, w.Columns) + line[len(body):]
	}
	return strings.Join(lines, "")
}

// suspect reports whether a byte may be part of a control sequence.
func suspect(b byte) bool { return b < ' ' && b != '\n' && b != '\t' || b >= 0x7f }

func (w *SafeWriter) sanitize(text string) string {
	if !w.Colors || !strings.Contains(text, "\x1b") {
		return Sanitize(text)
	}
	var safe strings.Builder
	for len(text) > 0 {
		at := strings.IndexByte(text, '\x1b')
		if at < 0 {
			at = len(text)
		}
		safe.WriteString(Sanitize(text[:at]))
		text = text[at:]
		own := ""
		for _, color := range passed {
			if strings.HasPrefix(text, color) {
				own = color
			}
		}
		switch {
		case own != "":
			safe.WriteString(own)
			text = text[len(own):]
		case text != "":
			safe.WriteString(Sanitize(text[:1]))
			text = text[1:]
		}
	}
	return safe.String()
}

// Sanitize returns a text that cannot control a terminal: control characters other
// than line ends and tabs are replaced by "?", and so are the characters that change
// the direction of the text after them.
func Sanitize(text string) string {
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return '?'
		}
		return r
	}, text)
}

// isControl reports whether a terminal would obey a character instead of showing it.
func isControl(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// SanitizeJSON returns JSON that cannot control a terminal and has the same meaning.
func SanitizeJSON(text []byte) []byte {
	if !bytes.ContainsFunc(text, isControl) {
		return text
	}
	var safe []byte
	for _, r := range string(text) {
		if isControl(r) {
			safe = fmt.Appendf(safe, "\\u%04x", r)
			continue
		}
		safe = utf8.AppendRune(safe, r)
	}
	return safe
}
