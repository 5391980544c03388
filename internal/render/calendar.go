package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// Calendar shows the pain of each day: a row a region, in whole weeks.
type Calendar struct {
	Schema schema `json:"schema"`
	trends.Period
	header
	Regions  []CalendarRegion `json:"regions"` // the worst of the last two weeks first
	Events   []Event          `json:"events"`
	Warnings []Began          `json:"warnings"` // that began in the period
}

// CalendarRegion is the row of a region.
type CalendarRegion struct {
	Region string        `json:"region"`
	Recent trends.Figure `json:"last_two_weeks"`
	Days   []CalendarDay `json:"days"` // those with a score, oldest first
}

// CalendarDay is the pain of a day: the median of the scores before massage and of
// those without one.
type CalendarDay struct {
	Day    guide.Day     `json:"day"`
	Pain   stats.Rounded `json:"pain"`
	Scores int           `json:"scores"`
}

// NewCalendar returns the days of a period, of one region or, if it is "", of each that
// was logged in it.
func (p Page) NewCalendar(d *trends.Diary, only string, period trends.Period, events []Event, raised []warnings.Raised, v warnings.Verdict) Calendar {
	c := Calendar{Period: period, header: p.headerAbout(v, only), Regions: []CalendarRegion{}, Events: events, Warnings: []Began{}}
	for _, region := range d.Regions() {
		if only != "" && region != only {
			continue
		}
		r := CalendarRegion{Region: region, Recent: d.Level(region, trends.LastTwoWeeks(period.To))}
		for _, day := range d.Daily(region) {
			if period.Contains(day.Day) {
				r.Days = append(r.Days, CalendarDay{day.Day, stats.Rounded(day.Median()), int(day.N)})
			}
		}
		if len(r.Days) > 0 {
			c.Regions = append(c.Regions, r)
		}
	}
	slices.SortStableFunc(c.Regions, func(a, b CalendarRegion) int { return cmp.Compare(b.Recent.Value, a.Recent.Value) })
	for _, r := range raised {
		if period.Contains(r.RaisedOn) && (only == "" || r.Region == "" || r.Region == only) {
			c.Warnings = append(c.Warnings, newBegan(r))
		}
	}
	return c
}

// The columns of a calendar.
const (
	calendarName = 30 // of a region's name at most
	calendarWeek = 7  // days
)

// Text returns as many weeks side by side as there is room for, the latest first, and the rest
// below.
func (c Calendar) Text(p Page) string {
	var b strings.Builder
	b.WriteString(p.headerText(c.header) + p.titled("Pain before massage, day by day", periodText(c.Period)))
	if len(c.Regions) == 0 {
		return b.String() + "\nNothing was logged in it. backlog log writes the first line.\n"
	}
	names, cell := c.names(p)
	first := c.From - guide.Day((int(c.From.Time().Weekday())+6)%calendarWeek)
	perBlock := 1 // weeks
	if width := cmp.Or(p.Width, p.textWidth()); width > names {
		perBlock = max((width-names)/(cell*calendarWeek+1), 1)
	}
	last := c.To + 6 - guide.Day((int(c.To.Time().Weekday())+6)%calendarWeek)
	for to := last; to >= first; to -= guide.Day(perBlock * calendarWeek) {
		from := max(to-guide.Day(perBlock*calendarWeek)+1, first)
		b.WriteString("\n" + c.block(p, names, cell, trends.Period{From: from, To: to}))
	}
	scale := ""
	for _, part := range []struct {
		level float64
		text  string
	}{{0, " 0 to 3 "}, {4, " 4 to 6 "}, {7, " 7 to 10 "}} {
		scale += p.styled(term.ForPain(part.level), part.text) + " "
	}
	b.WriteString("\n" + "pain " + scale + "  · nothing logged\n" + marksLegend(p, c.Events, c.Warnings))
	return b.String()
}

// names returns how many columns the names of the regions take, and a day.
func (c Calendar) names(p Page) (names, cell int) {
	cell = 2
	for _, r := range c.Regions {
		names = max(names, term.Width(p.Region(r.Region, guide.NoSide)))
		if slices.ContainsFunc(r.Days, func(d CalendarDay) bool { return wholeScore(d.Pain) == 10 }) {
			cell = 3 // or a 10 would run into what is on its left
		}
	}
	names = min(names, calendarName)
	if p.Width > 0 && names+1+cell*calendarWeek > p.Width {
		names = max(p.Width-1-cell*calendarWeek, 4)
	}
	return names, cell
}

// wholeScore returns a median as a whole score: halves are shown as the higher one.
func wholeScore(pain stats.Rounded) int { return int(math.Floor(float64(pain) + 0.5)) }

// block returns some weeks: their dates, their days, a row for each region, and the
// marks below.
func (c Calendar) block(p Page, names, cell int, weeks trends.Period) string {
	var dates, letters, marks strings.Builder
	rows := make([]strings.Builder, len(c.Regions))
	next := make([]int, len(c.Regions))
	for day := weeks.From; day <= weeks.To; day++ {
		if monday := day.Time().Weekday() == 1; monday {
			if day > weeks.From {
				for _, row := range []*strings.Builder{&letters, &marks} {
					row.WriteByte(' ')
				}
				for i := range rows {
					rows[i].WriteByte(' ')
				}
				dates.WriteByte(' ')
			}
			fmt.Fprintf(&dates, "%*s%-*s", cell-1, "", cell*calendarWeek-cell+1, day.Time().Format("2 Jan"))
		}
		fmt.Fprintf(&letters, "%*s", cell, day.Time().Format("Mon")[:1])
		marks.WriteString(c.mark(p, day, cell))
		for i, r := range c.Regions {
			at := slices.IndexFunc(r.Days[next[i]:], func(d CalendarDay) bool { return d.Day >= day })
			text := fmt.Sprintf("%*s", cell, "·")
			switch {
			case day < c.From || day > c.To:
				rows[i].WriteString(strings.Repeat(" ", cell))
				continue
			case at >= 0 && r.Days[next[i]+at].Day == day:
				pain := wholeScore(r.Days[next[i]+at].Pain)
				rows[i].WriteString(p.styled(term.ForPain(float64(pain)), fmt.Sprintf("%*d", cell, pain)))
				next[i] += at + 1
				continue
			}
			rows[i].WriteString(p.muted(text))
		}
	}
	line := func(name, text string) string {
		return strings.TrimRight(fmt.Sprintf("%s%*s %s", name, names-term.Width(name), "", text), " ") + "\n"
	}
	text := p.muted(line("", dates.String()) + line("", letters.String()))
	for i, r := range c.Regions {
		name := term.Truncate(p.Region(r.Region, guide.NoSide), names)
		text += line(name, rows[i].String())
	}
	if strings.TrimSpace(marks.String()) != "" {
		text += line("", marks.String())
	}
	return text
}

// mark is what happened on a day: the letter of an event, and ! for a warning.
func (c Calendar) mark(p Page, day guide.Day, cell int) string {
	event, warning := eventLetters(c.Events)[day], p.warningMark(c.Warnings, trends.Period{From: day, To: day})
	return strings.Repeat(" ", max(cell-len(event)-min(len(warning), 1), 0)) + p.styled(term.Marker, event) + warning
}

// Plain returns each region with its days, what happened, and what to do.
func (c Calendar) Plain(p Page) string {
	var b lines
	b.add("period", periodText(c.Period))
	p.headerLines(&b, c.header)
	for _, r := range c.Regions {
		b.gap()
		b.add("region", p.Region(r.Region, guide.NoSide))
		b.add("last two weeks", overDays(r.Recent))
		for _, day := range r.Days {
			b.add(day.Day.Time().Format("Mon 2 Jan 2006"), fmt.Sprintf("%s (%s)", score(float64(day.Pain)), term.Count(day.Scores, "score")))
		}
	}
	if len(c.Regions) == 0 {
		b.add("regions", "none")
	}
	if len(c.Events)+len(c.Warnings) > 0 {
		b.gap()
	}
	for _, e := range c.Events {
		b.add("event", e)
	}
	for _, w := range c.Warnings {
		b.add("warning began", w.On.Text()+", "+w.words(p))
	}
	return b.String()
}
