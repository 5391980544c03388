package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// The columns of a chart.
const (
	chartAxis  = 5  // of the scores at its left
	chartMost  = 3  // of a day
	chartWidth = 90 // where the terminal's width is not known
)

// chart is the scores of a region day by day, or stretch by stretch, with what happened.
type chart struct {
	rows     []Row
	days     int // of a row
	events   []Event
	warnings []Began
}

// DaysAColumn returns how many days one column of the chart stands for.
func (t RegionTrend) DaysAColumn(p Page) int {
	days, room := int(t.To-t.From)+1, chartRoom(p)
	return max((days+room-1)/room, 1)
}

func chartRoom(p Page) int { return max(cmp.Or(p.Width, chartWidth)-chartAxis-1, 10) }

// Drawn shows the scores as a chart, each row of so many days in a column, with the
// warnings that began.
func (t RegionTrend) Drawn(stretches []trends.Row, days int, raised []warnings.Raised) RegionTrend {
	t.chart = &chart{rows: newRows(stretches), days: days, events: t.Events}
	for _, r := range raised {
		if t.Contains(r.RaisedOn) && (r.Region == "" || r.Region == t.Region.Region) {
			t.chart.warnings = append(t.chart.warnings, newBegan(r))
		}
	}
	return t
}

// text draws a column a row, the scores from 10 down to 0, and below them the dates and
// what happened.
func (c chart) text(p Page) string {
	known := slices.ContainsFunc(c.rows, func(r Row) bool { return r.Worst != nil })
	if !known {
		return "No score was logged in this period, so there is nothing to draw.\n"
	}
	wide := min(max(chartRoom(p)/len(c.rows), 1), chartMost)
	var b strings.Builder
	for level := 10; level >= 0; level-- {
		line := p.muted(fmt.Sprintf("%*d │", chartAxis-2, level))
		for _, r := range c.rows {
			line += c.cell(p, r, level) + strings.Repeat(" ", wide-1)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	b.WriteString(c.axis(p, wide))
	every := "a day"
	if c.days > 1 {
		every = fmt.Sprintf("%d days", c.days)
	}
	b.WriteString(p.hang("", fmt.Sprintf("%s; a column is %s, middle scores rounded", c.key(), every)))
	return b.String() + marksLegend(p, c.events, c.warnings)
}

// key says what the signs of the chart are, those that are in it.
func (c chart) key() string {
	text := "● before massage, or without one"
	if slices.ContainsFunc(c.rows, func(r Row) bool { return r.After.Known() }) {
		text += "   ○ after"
	}
	if slices.ContainsFunc(c.rows, func(r Row) bool { return r.Worst != nil && *r.Worst > *r.Least }) {
		text += "   │ from the least to the worst"
	}
	return text
}

// cell is what a stretch of days shows at a score.
func (c chart) cell(p Page, r Row, level int) string {
	at := func(x float64) bool { return int(math.Floor(x+0.5)) == level }
	switch {
	case r.Before.Known() && at(r.Before.Value):
		return p.bold("●")
	case r.After.Known() && at(r.After.Value):
		return "○"
	case r.Worst != nil && *r.Least <= level && level <= *r.Worst:
		return p.muted("│")
	}
	return " "
}

// axis returns the line below the scores, the dates, and the marks of what happened.
func (c chart) axis(p Page, wide int) string {
	width := wide * len(c.rows)
	dates, marks := []rune(strings.Repeat(" ", width+8)), make([]string, width+1)
	free := 0
	for i, r := range c.rows {
		at := i * wide
		if text := r.From.Time().Format("2 Jan"); at >= free && (r.From.Time().Weekday() == 1 || c.days > 1 || i == 0) {
			copy(dates[at:], []rune(text))
			free = at + len(text) + 2
		}
		names := ""
		for day := r.From; day <= r.To; day++ {
			names = cmp.Or(names, eventLetters(c.events)[day])
		}
		marks[at] = p.styled(term.Marker, names)
		if mark := p.warningMark(c.warnings, r.Period); mark != "" && wide > 1 && names != "" {
			marks[at+1] = mark
		} else if mark != "" {
			marks[at] = mark
		}
	}
	indent := strings.Repeat(" ", chartAxis-1)
	text := p.muted(indent+"└"+strings.Repeat("─", width)) + "\n" + p.muted(indent+" "+strings.TrimRight(string(dates), " ")) + "\n"
	line := indent + " "
	for _, mark := range marks[:width] {
		line += cmp.Or(mark, " ")
	}
	if line = strings.TrimRight(line, " "); line != "" {
		text += line + "\n"
	}
	return text
}

// eventLetters names the days with events: A for the first; after z they begin again.
func eventLetters(events []Event) map[guide.Day]string {
	names := map[guide.Day]string{}
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	for _, e := range events {
		if _, named := names[e.On]; !named {
			names[e.On] = alphabet[len(names)%len(alphabet):][:1]
		}
	}
	return names
}

// style is the colour of how urgent a warning was.
func (b Began) style() term.Style {
	if b.urgency >= guide.Urgent {
		return term.Alarm
	}
	return term.Caution
}

// warningMark is the mark of the most urgent warning that began in a period; "" if none did.
func (p Page) warningMark(list []Began, period trends.Period) string {
	mark := ""
	most := guide.NoUrgency
	for _, w := range list {
		if period.Contains(w.On) && w.urgency >= most {
			mark, most = p.styled(w.style(), "!"), w.urgency
		}
	}
	return mark
}

// marksLegend says what the letters and the ! below a picture are.
func marksLegend(p Page, events []Event, warnings []Began) string {
	text := ""
	letters := eventLetters(events)
	for _, e := range events {
		text += p.styled(term.Marker, letters[e.On]) + p.hang("  ", e.String())
	}
	for _, w := range warnings {
		text += p.styled(w.style(), "!") + p.hang("  ", w.On.Text()+", a warning began, "+w.words(p))
	}
	return text
}
