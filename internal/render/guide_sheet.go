package render

import (
	"fmt"
	"strings"

	"backlog/internal/term"
)

// labelColumn is how wide the labels of a sheet may be; a longer one has a line to
// itself.
const labelColumn = 24

// doc is a page of the guide before it is laid out.
type doc struct {
	title, label string
	sections     []section
}

// section is a part of a sheet: lines, or rows of a label and a text. An empty
// one is left out.
type section struct {
	head  string
	word  string // labels its lines where nothing is laid out
	kind  sectionKind
	lines []string
	rows  [][2]string
}

// sectionKind says what the lines or rows of a section are.
type sectionKind uint8

const (
	paragraphs sectionKind = iota
	bullets
	steps // numbered
	list  // rows, each a thing and what it is
	facts // rows, each a fact of the thing that the section is about
)

func (s section) empty() bool { return len(s.lines) == 0 && len(s.rows) == 0 }

// sheet returns a page for reading: a title, and under each heading what belongs to it.
func (p Page) sheet(s doc) string {
	var b strings.Builder
	title := s.title
	if s.label != "" && s.label != s.title {
		title += " · " + s.label
	}
	for _, row := range term.Wrap(title, p.textWidth()) {
		b.WriteString(p.bold(row) + "\n")
	}
	for _, part := range s.sections {
		if part.empty() {
			continue
		}
		b.WriteByte('\n')
		indent := ""
		if part.head != "" {
			b.WriteString(p.bold(p.Words.Care.In(part.head)) + "\n")
			indent = "  "
		}
		for i, text := range part.lines {
			mark := ""
			switch part.kind {
			case paragraphs:
				if i > 0 {
					b.WriteByte('\n')
				}
			case bullets:
				mark = "- "
			case steps:
				mark = fmt.Sprintf("%d. ", i+1)
			}
			b.WriteString(p.hanging(indent+mark, text))
		}
		column := columnOf(part.rows)
		for _, row := range part.rows {
			b.WriteString(p.labelled(indent, column, row))
		}
	}
	return b.String()
}

// hanging returns a text whose further lines begin under its first word.
func (p Page) hanging(mark, text string) string {
	var b strings.Builder
	width := term.Width(mark)
	for _, row := range term.Wrap(p.Words.Care.In(text), max(p.textWidth()-width, 20)) {
		b.WriteString(strings.TrimRight(mark+row, " ") + "\n")
		mark = strings.Repeat(" ", width)
	}
	return b.String()
}

func (p Page) labelled(indent string, column int, row [2]string) string {
	if term.Width(row[0]) > column {
		return indent + row[0] + "\n" + p.hanging(indent+strings.Repeat(" ", column+2), row[1])
	}
	return p.hanging(fmt.Sprintf("%s%-*s  ", indent, column, row[0]), row[1])
}

func columnOf(rows [][2]string) int {
	column := 0
	for _, row := range rows {
		if n := term.Width(row[0]); n <= labelColumn {
			column = max(column, n)
		}
	}
	return max(column, 4)
}

// plainSheet returns the same page as labelled lines, one fact each.
func (p Page) plainSheet(s doc) string {
	var b strings.Builder
	line := func(label, text string) { b.WriteString(label + ": " + p.Words.Care.In(text) + "\n") }
	line("page", s.title)
	if s.label != "" {
		line("label", s.label)
	}
	for _, part := range s.sections {
		for i, text := range part.lines {
			if part.kind == steps {
				line(fmt.Sprintf("%s %d", part.word, i+1), text)
				continue
			}
			line(part.word, text)
		}
		if part.kind == facts && part.word != "" && !part.empty() {
			line(part.word, part.head)
		}
		for _, row := range part.rows {
			if part.kind == list {
				line(part.word, row[0]+": "+row[1])
				continue
			}
			line(row[0], row[1])
		}
	}
	return b.String()
}
