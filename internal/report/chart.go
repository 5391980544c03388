package report

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
)

// The measures of the chart, in CSS pixels. Across it is measured in percent of
// the width there is, so that letters keep their size on a phone and on paper.
const (
	plotHeight = 96
	plotDense  = 72 // of a page with much on it
	laneHeight = 20
	axisHeight = 20
	badge      = 16  // from the middle of a mark to what it must not touch
	markRoom   = 7   // percent between two marks in one lane
	dateRoom   = 12  // percent between two dates, that they don't touch on a phone
	valueRoom  = 4.5 // percent that a column needs to have its value beside it
)

// chart is a region's scores, drawn: what the template puts into SVG.
type chart struct {
	ID, Title, Desc string
	Height, Plot    int
	Top, Bottom     int // of the plot
	TickY           int // where the ticks of the dates end
	LabelY          int // the line below it
	Grid            []gridLine
	Columns         []column
	Lines           []segment
	Flags           []flag
	Marks           []Mark
	HasGap          bool
}

type gridLine struct {
	Y     int
	Label string
}

// column is a week or a month.
type column struct {
	X, Left, Width string // percent
	Date           string // where its first day is, in percent
	Day            guide.Day
	Label          string // "" where there is no room
	Gap            bool   // nothing was logged
	Known          bool
	Worst, Least   int    // y
	Before         int    // y of the median before
	BeforeText     string // "" where there is no room for it
	HasAfter       bool
	After          int // y of the median after
}

type segment struct {
	X1, X2 string
	Y1, Y2 int
	After  bool
}

// flag is a mark on the chart.
type flag struct {
	X         string
	Day       guide.Day
	Kind      MarkKind
	Letter    string
	Y, TextY  int
	Top, Foot int
}

func percent(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", x), "0"), ".") + "%"
}

// chartOf draws a region; id sets it apart from the others on the page.
func chartOf(s Page, r Region, id string) chart {
	n := len(r.Rows)
	if n == 0 {
		return chart{ID: id}
	}
	flags, lanes := flagsOf(r)
	c := chart{ID: id, Top: lanes*laneHeight + badge, Plot: plotHeight, Marks: r.Marks}
	if s.Dense() {
		c.Plot = plotDense
	}
	c.Bottom = c.Top + c.Plot
	c.TickY, c.LabelY, c.Height = c.Bottom+4, c.Bottom+16, c.Bottom+axisHeight
	y := func(score float64) int { return c.Bottom - int(score*float64(c.Plot)/10+0.5) }
	for _, score := range []int{0, 5, 10} {
		c.Grid = append(c.Grid, gridLine{y(float64(score)), fmt.Sprint(score)})
	}
	c.Columns = make([]column, n)
	dated := 100 + dateRoom/2.0 // where the label to the right is
	for i := n - 1; i >= 0; i-- {
		row := r.Rows[i]
		left, width, first := r.start(row.From), r.start(row.To+1)-r.start(row.From), r.middle(row.From)
		centre := left + width/2
		col := column{
			X: percent(centre), Left: percent(left), Width: percent(width), Date: percent(first), Day: row.From,
			Gap: row.Empty(), Known: row.Before.Known(), HasAfter: row.After.Known(),
		}
		if dated-first >= dateRoom || n == 1 {
			dated, col.Label = first, row.Label(r.ByMonth)
			if r.ByMonth {
				col.Label = row.From.Time().Format("Jan 06")
			}
		}
		if col.Known {
			col.Worst, col.Least, col.Before = y(float64(row.Worst)), y(float64(row.Least)), y(row.Before.Value)
			if width >= valueRoom {
				col.BeforeText = number(row.Before.Value)
			}
		}
		if col.HasAfter {
			col.After = y(row.After.Value)
		}
		c.Columns[i] = col
		c.HasGap = c.HasGap || col.Gap
	}
	for i := 1; i < n; i++ {
		a, b := c.Columns[i-1], c.Columns[i]
		if a.Known && b.Known {
			c.Lines = append(c.Lines, segment{a.X, b.X, a.Before, b.Before, false})
		}
		if a.HasAfter && b.HasAfter {
			c.Lines = append(c.Lines, segment{a.X, b.X, a.After, b.After, true})
		}
	}
	for _, f := range flags {
		f.Foot = c.Bottom
		c.Flags = append(c.Flags, f)
	}
	c.Title = fmt.Sprintf("Pain in the %s, %s", r.Name, periodText(s.Period))
	c.Desc = r.description()
	return c
}

// flagsOf places the marks in lanes, so that none covers another. Where there is
// no lane left a mark stays in the list below the chart only.
func flagsOf(r Region) (flags []flag, lanes int) {
	const most = 3
	from, to := r.Rows[0].From, r.Rows[len(r.Rows)-1].To
	var taken [most]float64
	for i := range taken {
		taken[i] = -markRoom
	}
	for _, m := range r.Marks {
		x := r.middle(m.Day)
		if m.Day < from || m.Day > to {
			continue
		}
		for lane := range taken {
			if x-taken[lane] < markRoom {
				continue
			}
			taken[lane] = x
			lanes = max(lanes, lane+1)
			top := lane*laneHeight + badge
			flags = append(flags, flag{X: percent(x), Day: m.Day, Kind: m.Kind, Letter: m.Letter, Y: top, TextY: top + 4, Top: top + 8})
			break
		}
	}
	return flags, lanes
}

// start returns where a day begins across the chart, in percent, and middle where its
// middle is: every day is as wide as every other, whatever week or month it is of.
func (r Region) start(day guide.Day) float64 {
	from, to := r.Rows[0].From, r.Rows[len(r.Rows)-1].To
	return 100 * float64(day-from) / float64(to-from+1)
}

func (r Region) middle(day guide.Day) float64 { return (r.start(day) + r.start(day+1)) / 2 }

// description says what the chart shows, for who cannot see it.
func (r Region) description() string {
	var b strings.Builder
	unit := "Weekly"
	if r.ByMonth {
		unit = "Monthly"
	}
	fmt.Fprintf(&b, "%s medians of pain from 0 to 10, with the worst and the least score.", unit)
	first, last := -1, -1
	gaps := 0
	for i, row := range r.Rows {
		if row.Before.Known() {
			if first < 0 {
				first = i
			}
			last = i
		}
		if row.Empty() {
			gaps++
		}
	}
	if first >= 0 {
		f, l := r.Rows[first], r.Rows[last]
		fmt.Fprintf(&b, " It begins at %s and ends at %s", number(f.Before.Value), number(l.Before.Value))
		if l.After.Known() {
			fmt.Fprintf(&b, ", after massage at %s", number(l.After.Value))
		}
		b.WriteString(".")
	}
	if gaps > 0 {
		fmt.Fprintf(&b, " Nothing was logged in %s of them.", fmt.Sprint(gaps))
	}
	if len(r.Marks) > 0 {
		parts := make([]string, len(r.Marks))
		for i, m := range r.Marks {
			parts[i] = fmt.Sprintf("%s, %s, %s", m.Letter, short(m.Day), m.Words())
		}
		fmt.Fprintf(&b, " Marked: %s.", strings.Join(parts, "; "))
	}
	b.WriteString(" The table below holds the same figures.")
	return b.String()
}
