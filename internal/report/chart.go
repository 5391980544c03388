package report

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
)

// The measures of the chart, in CSS pixels. Across it is measured in percent of
// the width there is, so that letters keep their size on a phone and on paper.
const (
	plotHeight = 110
	laneHeight = 20
	axisHeight = 33
	markRoom   = 5.5 // percent between two marks in one lane
	labelled   = 8   // at most so many columns are named, more would touch on a phone
)

// chart is a region's scores, drawn: what the template puts into SVG.
type chart struct {
	ID, Title, Desc string
	Height, Plot    int
	Top, Bottom     int // of the plot
	LabelY, CountY  int // the two lines below it
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
	Label, Count   string // "" where not every column is named
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
	c := chart{ID: id, Top: lanes*laneHeight + 14, Plot: plotHeight, Marks: r.Marks}
	c.Bottom = c.Top + plotHeight
	c.LabelY, c.CountY, c.Height = c.Bottom+16, c.Bottom+30, c.Bottom+axisHeight
	y := func(score float64) int { return c.Bottom - int(score*plotHeight/10+0.5) }
	for _, score := range []int{0, 5, 10} {
		c.Grid = append(c.Grid, gridLine{y(float64(score)), fmt.Sprint(score)})
	}
	step := (n + labelled - 1) / labelled
	for i, row := range r.Rows {
		width := 100 / float64(n)
		col := column{
			X: percent(width * (float64(i) + 0.5)), Left: percent(width * float64(i)), Width: percent(width),
			Gap: row.Empty(), Known: row.Before.Known(), HasAfter: row.After.Known(),
		}
		if (n-1-i)%step == 0 {
			col.Label, col.Count = row.Label(r.ByMonth), fmt.Sprint(row.Before.N)
			if r.ByMonth {
				col.Label = row.From.Time().Format("Jan 06")
			}
		}
		if col.Known {
			col.Worst, col.Least, col.Before = y(float64(row.Worst)), y(float64(row.Least)), y(row.Before.Value)
			if n <= 2*labelled {
				col.BeforeText = number(row.Before.Value)
			}
		}
		if col.HasAfter {
			col.After = y(row.After.Value)
		}
		c.Columns = append(c.Columns, col)
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
		x := position(r, m.Day)
		if m.Day < from || m.Day > to {
			continue
		}
		for lane := range taken {
			if x-taken[lane] < markRoom {
				continue
			}
			taken[lane] = x
			lanes = max(lanes, lane+1)
			top := lane*laneHeight + 9
			flags = append(flags, flag{X: percent(x), Kind: m.Kind, Letter: m.Letter, Y: top, TextY: top + 4, Top: top + 8})
			break
		}
	}
	return flags, lanes
}

// position returns how far across the chart a day lies, in percent: rows are as
// wide as each other, days within one as well.
func position(r Region, day guide.Day) float64 {
	for i, row := range r.Rows {
		if day > row.To {
			continue
		}
		within := (float64(day-row.From) + 0.5) / float64(row.To-row.From+1)
		return (float64(i) + max(within, 0)) * 100 / float64(len(r.Rows))
	}
	return 100
}

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
			parts[i] = fmt.Sprintf("%s, %s, %s", m.Letter, short(m.Day), m.Text)
		}
		fmt.Fprintf(&b, " Marked: %s.", strings.Join(parts, "; "))
	}
	b.WriteString(" The table below holds the same figures.")
	return b.String()
}
