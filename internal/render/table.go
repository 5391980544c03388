package render

import (
	"slices"
	"strings"

	"backlog/internal/term"
)

// column is the head of a table's column.
type column struct {
	head  string
	right bool // numbers are aligned to the right
}

// table returns rows under their heads.
func table(columns []column, rows [][]string) string {
	heads, right := make([]string, len(columns)), make([]bool, len(columns))
	for i, c := range columns {
		heads[i], right[i] = c.head, c.right
	}
	return term.Table(heads, right, rows)
}

// fitted returns a table with as many columns as the page has room for, and their
// heads. The heads in spare may be left out, the first of them first; what is
// never left out may be wider than the page.
func (p Page) fitted(columns []column, rows [][]string, spare ...string) (text string, heads []string) {
	for {
		text = table(columns, rows)
		if p.Width == 0 || widest(text) <= p.Width {
			break
		}
		if len(spare) == 0 {
			text = table(columns, nameWrapped(rows))
			break
		}
		at := slices.IndexFunc(columns, func(c column) bool { return c.head == spare[0] })
		spare = spare[1:]
		if at < 0 {
			continue
		}
		columns = slices.Delete(slices.Clone(columns), at, at+1)
		fewer := make([][]string, len(rows))
		for i, row := range rows {
			fewer[i] = slices.Delete(slices.Clone(row), at, at+1)
		}
		rows = fewer
	}
	for _, c := range columns {
		heads = append(heads, c.head)
	}
	return text, heads
}

// nameWrapped returns rows whose first cell, a name, goes over several lines.
func nameWrapped(rows [][]string) [][]string {
	narrow := make([][]string, len(rows))
	for i, row := range rows {
		narrow[i] = slices.Clone(row)
		narrow[i][0] = strings.Join(term.Wrap(row[0], nameWidth), "\n")
	}
	return narrow
}

// nameWidth is how many columns a name has where a table is wider than the page.
const nameWidth = 14

func widest(text string) int {
	wide := 0
	for line := range strings.SplitSeq(text, "\n") {
		wide = max(wide, term.Width(line))
	}
	return wide
}

// hang returns a text after a head, its further lines indented to its first.
func (p Page) hang(head, text string) string {
	width := max(p.textWidth()-len(head), 20)
	var b strings.Builder
	for _, row := range term.Wrap(text, width) {
		b.WriteString(head + row + "\n")
		head = strings.Repeat(" ", len(head))
	}
	return b.String()
}
