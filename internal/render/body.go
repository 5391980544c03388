package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// Body draws the back of the body with its regions numbered, and the numbers
// explained beside it, or below on a narrow terminal.
func (p Page) Body() string {
	rows := howto.BackNumbered()
	ids := howto.BackRegions()
	var legend []string
	for i, id := range ids {
		legend = append(legend, fmt.Sprintf("%2d %s%s", i+1, strings.ReplaceAll(id, "-", " "), p.guidedMark(id)))
	}
	var front []string
	for _, r := range p.Words.Regions() {
		if !r.Own && !slices.Contains(ids, r.ID) {
			front = append(front, strings.ReplaceAll(r.ID, "-", " "))
		}
	}
	legend = append(legend, "", "in front: "+strings.Join(front, ", "), "* has a page: backlog guide piriformis")
	return p.drawing(rows, legend)
}

func (p Page) guidedMark(id string) string {
	if r, known := p.Words.Region(id); known && r.Guide {
		return " *"
	}
	return ""
}

// BodyWith draws the back of the body with a region marked on one side, or on
// both, and an empty line below; "" for a region that cannot be seen from behind.
func (p Page) BodyWith(region string, side guide.Side) string {
	rows := howto.BackMarked(region, side)
	if rows == nil {
		return ""
	}
	first, last := 0, len(rows)-1
	for i, row := range rows { // the part around it is enough
		if strings.ContainsRune(row, howto.Marked) {
			if first == 0 {
				first = i
			}
			last = i
		}
	}
	rows = rows[max(first-5, 0):min(last+6, len(rows))]
	return p.drawing(rows, []string{strings.Repeat(string(howto.Marked), 3) + " " + p.Region(region, side)}) + "\n"
}

// drawing puts a legend beside a drawing where there is room, else below.
func (p Page) drawing(rows, legend []string) string {
	width := term.Width(rows[0])
	beside := 0
	for _, text := range legend {
		beside = max(beside, term.Width(text))
	}
	narrow := p.Width > 0 && width+3+beside > p.Width
	var b strings.Builder
	// Drawn from the back, so that the left of the picture is your left.
	fmt.Fprintf(&b, "%-*s%*s\n", width/2, "your left", width-width/2, "your right")
	for i := range max(len(rows), len(legend)) {
		row := ""
		if i < len(rows) {
			row = rows[i]
		}
		text := row
		if !narrow && i < len(legend) {
			text = fmt.Sprintf("%-*s   %s", width, row, legend[i])
		}
		if narrow && i >= len(rows) {
			break
		}
		b.WriteString(p.marked(strings.TrimRight(text, " ")) + "\n")
	}
	if narrow {
		for _, text := range legend {
			for _, row := range term.Wrap(text, p.Width) {
				b.WriteString(p.marked(row) + "\n")
			}
		}
	}
	return b.String()
}

// marked makes the marked and the shaded cells of a row stand out on a terminal that has
// colours.
func (p Page) marked(row string) string {
	if !p.Color {
		return row
	}
	var b strings.Builder
	cells := []rune(row)
	for i := 0; i < len(cells); {
		n := 1
		for i+n < len(cells) && cells[i+n] == cells[i] {
			n++
		}
		text := string(cells[i : i+n])
		switch cells[i] {
		case howto.Marked:
			text = p.bold(text)
		case '░', '▒', '█':
			text = p.styled(shadeStyle(cells[i]), text)
		}
		b.WriteString(text)
		i += n
	}
	return b.String()
}
