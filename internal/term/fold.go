package term

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// fold breaks a line that is wider than the terminal at its spaces, and a word that is
// wider than a line anywhere. What follows a break begins where the last column of the
// text does, and in the style of the text.
func fold(line string, columns int) string {
	line = strings.ReplaceAll(line, "\t", " ") // its width depends on where it is
	if Width(line) <= columns {
		return line
	}
	indent := hanging(ansi.Strip(line), columns)
	var out, word strings.Builder
	column, wide, spaces, style, drawn := 0, 0, 0, "", false
	flush := func() {
		switch {
		case wide == 0:
		case drawn && column+spaces+wide > columns && column > indent:
			if style != "" {
				out.WriteString(styleOff)
			}
			out.WriteString("\n" + strings.Repeat(" ", indent) + style)
			column = indent
		default:
			if !drawn {
				spaces = min(spaces, max(columns-wide, 0))
			}
			out.WriteString(strings.Repeat(" ", spaces))
			column += spaces
		}
		if wide > 0 {
			spaces, drawn = 0, true
		}
		out.WriteString(word.String())
		column += wide
		word.Reset()
		wide = 0
	}
	var state byte
	for len(line) > 0 {
		cell, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case cell == " ":
			flush()
			spaces++
			continue
		case width == 0 && strings.HasPrefix(cell, "\x1b"):
			flush()
			if style = cell; cell == styleOff {
				style = ""
			}
			out.WriteString(cell)
			continue
		case indent+wide+width > columns: // as a long address is: after one of its parts, if there is one
			text := word.String()
			part := text
			if end := strings.LastIndexAny(text, "/-_="); end > 0 {
				part = text[:end+1]
			}
			word.Reset()
			word.WriteString(part)
			wide = Width(part)
			flush()
			word.WriteString(text[len(part):])
			wide = Width(text[len(part):])
		}
		word.WriteString(cell)
		wide += width
	}
	flush()
	return out.String()
}

// hanging returns the column in which the further rows of a line begin: that of the last
// text after two spaces or more in its first part, else its indentation.
func hanging(line string, columns int) int {
	indent, gap := 0, 2
	for column, at := 0, 0; at < len(line) && column <= columns*3/5; {
		end := strings.IndexByte(line[at:], ' ')
		switch {
		case end == 0:
			gap++
			at, column = at+1, column+1
			continue
		case gap >= 2:
			indent = column
		}
		if gap = 0; end < 0 {
			break
		}
		at, column = at+end, column+Width(line[at:at+end])
	}
	return indent
}
