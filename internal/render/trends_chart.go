package render

import (
	"fmt"
	"math"
	"strings"

	"backlog/internal/term"

	"github.com/guptarohit/asciigraph"
)

// chart draws the weekly medians of a region, gaps as gaps, and below them the
// weeks in which something of the person's own happened.
func (p Page) chart(rows []Row, events []Event) string {
	series := make([]float64, len(rows))
	known := 0
	for i, r := range rows {
		series[i] = math.NaN()
		if r.Before.Known() {
			series[i] = r.Before.Value
			known++
		}
	}
	if known < 2 {
		return "A chart needs two weeks with a score.\n"
	}
	options := []asciigraph.Option{
		asciigraph.LowerBound(0), asciigraph.UpperBound(10), asciigraph.Height(10), asciigraph.Precision(0),
	}
	columns := len(series)
	if room := p.chartWidth(); columns > room {
		columns = room
		options = append(options, asciigraph.Width(room))
	}
	var b strings.Builder
	axis := 0
	for line := range strings.SplitSeq(asciigraph.Plot(series, options...), "\n") {
		if at := strings.IndexAny(line, "┤┼"); at >= 0 {
			axis = max(axis, term.Width(line[:at]))
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	b.WriteString(eventAxis(rows, events, axis, columns))
	fmt.Fprintf(&b, "%*s pain before, weekly median, %s to %s\n", axis, "", rows[0].Key, rows[len(rows)-1].Key)
	for i, e := range events {
		fmt.Fprintf(&b, "%*s %s %s\n", axis, "", eventSign(i), e)
	}
	return b.String()
}

// eventAxis returns a line with the sign of each event below its week.
func eventAxis(rows []Row, events []Event, axis, columns int) string {
	if len(events) == 0 {
		return ""
	}
	line := []rune(strings.Repeat(" ", axis+1+columns))
	for i, e := range events {
		for week, r := range rows {
			if r.Contains(e.On) {
				at := week
				if columns < len(rows) {
					at = week * (columns - 1) / (len(rows) - 1)
				}
				line[axis+1+at] = []rune(eventSign(i))[0]
			}
		}
	}
	return strings.TrimRight(string(line), " ") + "\n"
}

// eventSign is a letter for each event; from the 27th on they share one.
func eventSign(i int) string { return string(rune('a' + min(i, 25))) }

func (p Page) chartWidth() int {
	if p.Width == 0 {
		return 70
	}
	return max(p.Width-8, 10)
}
