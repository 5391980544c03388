package render

import (
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// column is the head of a table's column.
type column struct {
	head  string
	right bool // numbers stand at the right
}

// table returns rows under their heads, without lines, two spaces apart and
// without space at the line ends. What was typed is made inert before.
func table(columns []column, rows [][]string) string {
	heads := make([]string, len(columns))
	align := make([]tw.Align, len(columns))
	for i, c := range columns {
		heads[i], align[i] = c.head, tw.AlignLeft
		if c.right {
			align[i] = tw.AlignRight
		}
	}
	var b strings.Builder
	t := tablewriter.NewTable(&b,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders:  tw.BorderNone,
			Settings: tw.Settings{Lines: tw.LinesNone, Separators: tw.SeparatorsNone},
		})),
		tablewriter.WithConfig(tablewriter.Config{
			Header: tw.CellConfig{
				Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
				Alignment:  tw.CellAlignment{PerColumn: align},
				Padding:    tw.CellPadding{Global: tw.Padding{Left: tw.Empty, Right: "  ", Overwrite: true}},
			},
			Row: tw.CellConfig{
				Formatting: tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone},
				Alignment:  tw.CellAlignment{PerColumn: align},
				Padding:    tw.CellPadding{Global: tw.Padding{Left: tw.Empty, Right: "  ", Overwrite: true}},
			},
			Behavior: tw.Behavior{TrimSpace: tw.Off},
		}))
	t.Header(heads)
	if err := t.Bulk(rows); err != nil {
		return err.Error() + "\n"
	}
	if err := t.Render(); err != nil {
		return err.Error() + "\n"
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// fitted returns a table with as many columns as the page has room for, and their
// heads. The heads in spare may be left out, the first of them first; what is
// never left out may be wider than the page.
func (p Page) fitted(columns []column, rows [][]string, spare ...string) (text string, heads []string) {
	for {
		text = table(columns, rows)
		if p.Width == 0 || widest(text) <= p.Width || len(spare) == 0 {
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

func widest(text string) int {
	wide := 0
	for line := range strings.SplitSeq(text, "\n") {
		wide = max(wide, len([]rune(line)))
	}
	return wide
}

// hang returns a text behind a head, its further lines below its first.
func (p Page) hang(head, text string) string {
	width := 0
	if p.Width > 0 {
		width = max(p.Width-len(head), 20)
	}
	var b strings.Builder
	for _, row := range Wrap(text, width) {
		b.WriteString(head + row + "\n")
		head = strings.Repeat(" ", len(head))
	}
	return b.String()
}
