// Package term is the terminal: what may be written to it, how wide a text is and
// where it breaks, tables, and what is typed. It knows nothing of the diary.
package term

import (
	"fmt"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// IsTerminal reports whether the file is a terminal.
func IsTerminal(file *os.File) bool { return term.IsTerminal(int(file.Fd())) }

// Columns returns the width of the terminal, and false if the file is not one.
func Columns(file *os.File) (columns int, ok bool) {
	columns, _, err := term.GetSize(int(file.Fd()))
	return columns, err == nil
}

// Rows returns the height of the terminal; 0 if the file is none.
func Rows(file *os.File) int {
	_, rows, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0
	}
	return rows
}

// Width returns how many columns a text of one line takes.
func Width(text string) int { return ansi.StringWidth(text) }

// Wrap breaks a text into lines of at most width columns, at spaces. A longer
// word gets a line to itself. width 0 breaks at line ends only.
func Wrap(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			switch {
			case line == "":
				line = word
			case width > 0 && Width(line)+1+Width(word) > width:
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

// WrapWords is Wrap of a text without line ends, in which a word that is longer than
// a line is cut.
func WrapWords(text string, width int) []string {
	var words []string
	for word := range strings.FieldsSeq(text) {
		words = append(words, strings.ReplaceAll(ansi.Hardwrap(word, width, false), "\n", " "))
	}
	return Wrap(strings.Join(words, " "), width)
}

// Count returns "1 log" or "3 logs"; irregular words are given in both forms.
func Count(n int, words ...string) string {
	one, many := words[0], words[0]+"s"
	if len(words) > 1 {
		many = words[1]
	}
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Truncate returns a text of one line cut to a width, with "…" where something is missing.
func Truncate(text string, width int) string { return ansi.Truncate(text, width, "…") }

// Beside puts a second text to the right of a first, from a column on.
func Beside(left string, column int, right string) string {
	l, r := strings.Split(strings.TrimRight(left, "\n"), "\n"), strings.Split(strings.TrimRight(right, "\n"), "\n")
	var b strings.Builder
	for i := range max(len(l), len(r)) {
		row := ""
		if i < len(l) {
			row = l[i]
		}
		if i < len(r) && r[i] != "" {
			row += strings.Repeat(" ", max(column-Width(row), 0)) + r[i]
		}
		b.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	return b.String()
}
