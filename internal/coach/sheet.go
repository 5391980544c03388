package coach

import (
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"backlog/internal/howto"
	"backlog/internal/term"
)

// style is the styles of the screen, for a dark or a light background.
type style struct {
	title, strong, alert, bar, faint, mark lipgloss.Style
}

func styles(dark bool) style {
	pick := lipgloss.LightDark(dark)
	accent := pick(lipgloss.Color("4"), lipgloss.Color("14"))
	return style{
		title:  lipgloss.NewStyle().Bold(true).Foreground(accent),
		strong: lipgloss.NewStyle().Bold(true),
		alert:  lipgloss.NewStyle().Bold(true).Reverse(true),
		bar:    lipgloss.NewStyle().Foreground(accent),
		faint:  lipgloss.NewStyle().Faint(true),
		mark:   lipgloss.NewStyle().Bold(true).Foreground(pick(lipgloss.Color("1"), lipgloss.Color("9"))),
	}
}

// gutter is between the text and what is beside it, in columns.
const gutter = 3

// layout is rows being filled from the top. The rows before rest come first: on a
// screen that is too low, what follows them is left out.
type layout struct {
	width int // of the text
	whole int // with what is beside it
	look  style
	rows  []string
	first int         // so many rows are not left out
	ends  []int       // where a text below them ends: none is shown in part
	keys  [][2]string // of the last row: a key, and what it does
	aside []string
}

func (p *layout) line(text string) { p.rows = append(p.rows, text) }
func (p *layout) gap()             { p.line("") }

// rest marks what may be left out from here on.
func (p *layout) rest() {
	p.first = len(p.rows)
	p.gap()
}

func (p *layout) text(text string) { p.styled(text, lipgloss.NewStyle()) }

func (p *layout) styled(text string, as lipgloss.Style) {
	for _, row := range term.Wrap(text, p.width) {
		p.line(as.Render(row))
	}
	p.ends = append(p.ends, len(p.rows))
}

// field is a short label and what it says, its further rows below its first.
func (p *layout) field(label, text string) {
	const column = 10
	for i, row := range term.Wrap(text, max(p.width-column, 10)) {
		if i > 0 {
			label = ""
		}
		p.line(p.look.faint.Render(pad(label, column)) + row)
	}
	p.ends = append(p.ends, len(p.rows))
}

// bar shows how much of a whole is over, and what is left.
func (p *layout) bar(over, whole time.Duration, left string) {
	columns := max(min(p.width-len(left)-1, 40), 0)
	full := 0
	if whole > 0 {
		full = int(int64(columns) * int64(over) / int64(whole))
	}
	p.line(p.look.bar.Render(strings.Repeat("█", full)) + p.look.faint.Render(strings.Repeat("░", columns-full)) + " " + p.look.strong.Render(left))
}

// beside puts a drawing on the right, its marked rows in view.
func (p *layout) beside(drawing []string, height int) {
	first, last := -1, -1
	for i, row := range drawing {
		if strings.ContainsRune(row, howto.Marked) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	height = max(min(height, len(drawing)), 0)
	from := min(max(0, (first+last+1-height)/2), len(drawing)-height)
	for _, row := range drawing[from : from+height] {
		p.aside = append(p.aside, paint(row, p.look.mark))
	}
}

// paint gives the marked cells of a row a style.
func paint(row string, mark lipgloss.Style) string {
	var b strings.Builder
	for row != "" {
		i := strings.IndexRune(row, howto.Marked)
		if i < 0 {
			break
		}
		rest := strings.TrimLeft(row[i:], string(howto.Marked))
		b.WriteString(row[:i] + mark.Render(row[i:len(row)-len(rest)]))
		row = rest
	}
	return b.String() + row
}

// fit returns the rows of a screen of that height.
func (p *layout) fit(height int) []string {
	rows := p.rows
	room := height
	if p.keys != nil {
		room--
	}
	if room >= tall {
		rows = p.close(room)
	}
	if len(rows) > room {
		end := min(p.first, len(rows))
		for _, at := range p.ends {
			if at > end && at <= room {
				end = at
			}
		}
		rows = rows[:end]
	}
	if len(rows) > room {
		rows = slices.DeleteFunc(slices.Clone(rows), func(row string) bool { return row == "" })
		rows = rows[:min(len(rows), max(room, 0))]
	}
	for i := range p.aside {
		if i >= len(rows) && len(rows) < room {
			rows = append(rows, "")
		}
		if i < len(rows) {
			rows[i] += strings.Repeat(" ", max(1, p.width+gutter-term.Width(rows[i]))) + p.aside[i]
		}
	}
	if p.keys != nil {
		for len(rows) < room {
			rows = append(rows, "")
		}
		rows = append(rows, p.keyRow())
	}
	for i := range rows {
		rows[i] = " " + rows[i]
	}
	return rows
}

// close takes gaps out, the last first, until the rows fit or no gap is left: a text is
// worth more.
func (p *layout) close(room int) []string {
	rows := slices.Clone(p.rows)
	for i := len(rows) - 1; i > 0 && len(rows) > room; i-- {
		if rows[i] != "" {
			continue
		}
		rows = slices.Delete(rows, i, i+1)
		if i < p.first {
			p.first--
		}
		for k := range p.ends {
			if i < p.ends[k] {
				p.ends[k]--
			}
		}
	}
	return rows
}

// keyRow names the keys that there is room for.
func (p *layout) keyRow() (row string) {
	used := 0
	for i, key := range p.keys {
		between := ""
		if i > 0 {
			between = " · "
		}
		used += term.Width(between + key[0] + " " + key[1])
		if used > p.whole {
			break
		}
		row += p.look.faint.Render(between) + p.look.strong.Render(key[0]) + p.look.faint.Render(" "+key[1])
	}
	return row
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(1, width-term.Width(text)))
}
