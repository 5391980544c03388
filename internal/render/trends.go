package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// sparkWeeks is how many weeks a sparkline shows: the last ones of the period.
const sparkWeeks = 16

// Sparkline draws medians of 0 to 10 as bars, a gap as a space.
func Sparkline(weeks []trends.Figure) string {
	bars := []rune("▁▂▃▄▅▆▇█")
	if len(weeks) > sparkWeeks {
		weeks = weeks[len(weeks)-sparkWeeks:]
	}
	var b strings.Builder
	for _, w := range weeks {
		if !w.Known() {
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(bars[min(int(w.Value*float64(len(bars))/10.01), len(bars)-1)])
	}
	return b.String()
}

// Overview is one row a region in a period, or in each region's own episode.
type Overview struct {
	Rows   []trends.RegionRow
	Period trends.Period
	Events []sessions.Entry // the person's own, in the period
	Spells []trends.Spell   // of the rows, one each, if episodes are shown; else nil
}

// head says which days the rows are about.
func (p Page) head(o Overview) string {
	if o.Spells != nil {
		return p.hang("", "The last episode of each region, up to "+o.Period.To.Text()+" where it is open")
	}
	return p.hang("Period  ", periodText(o.Period))
}

// Trends returns one row a region, and what the figures rest on.
func (p Page) Trends(o Overview) string {
	head := p.head(o)
	if len(o.Rows) == 0 {
		return head + "\nNothing was logged in it. backlog log writes the first line.\n"
	}
	text, heads := p.trendTable(o)
	if p.Width > 0 && widest(text) > p.Width {
		text = p.trendBlocks(o)
	}
	if events := p.eventLines(o.Events); events != "" {
		text += "\n" + events
	}
	for i, note := range trendNotes(o, heads) {
		if i == 0 {
			text += "\n"
		}
		text += p.hang("", note)
	}
	return head + "\n" + text
}

// The heads of columns that a note or a narrow page asks for.
const (
	trendDirection = "direction, points a week"
	trendWeeks     = "weeks"
	trendRule      = "rule"
)

// trendTable returns the rows as a table, and the heads of its columns: the
// interval of the direction goes first where there is no room, then what says
// least of whether it is getting better.
func (p Page) trendTable(o Overview) (string, []string) {
	columns := []column{
		{"region", false},
		{"sessions", true},
		{"minutes", true},
		{"usual", true},
		{"last 2 weeks", true},
		{"change", true},
		{trendDirection, false},
		{trendWeeks, false},
		{trendRule, false},
	}
	spare := []string{"minutes", "sessions", trendWeeks, "change", "direction"}
	if o.Spells != nil {
		columns = append(columns, column{"episode", false})
		spare = []string{"minutes", "sessions", trendWeeks, trendRule, "change", "direction"}
	}
	rows := make([][]string, len(o.Rows))
	for i, r := range o.Rows {
		rows[i] = []string{
			p.Region(r.Region, guide.NoSide), fmt.Sprint(r.Sessions), minutesText(r.Seconds), figureText(r.Usual), figureText(r.Recent), changeOf(r),
			directionText(r.Direction), Sparkline(r.Weeks), o.rule(i),
		}
		if o.Spells != nil {
			rows[i] = append(rows[i], spellText(o.Spells[i]))
		}
	}
	text, heads := p.fitted(columns, rows)
	if p.Width == 0 || widest(text) <= p.Width {
		return text, heads
	}
	columns[4].head, columns[6].head = "2 weeks", "direction"
	for i, r := range o.Rows {
		rows[i][6] = shortDirection(r.Direction)
		if o.Spells != nil {
			rows[i][9] = "since " + o.Spells[i].Began.Text() + ", " + spellWord(o.Spells[i])
		}
	}
	return p.fitted(columns, rows, spare...)
}

// trendNotes say what the figures are, of the columns that are shown.
func trendNotes(o Overview, heads []string) []string {
	weeks, name, within := trends.LastTwoWeeks(o.Period.To), "last 2 weeks", "period"
	if slices.Contains(heads, "2 weeks") {
		name = "2 weeks"
	}
	recent := fmt.Sprintf("the days from %s to %s", weeks.From.Text(), weeks.To.Text())
	if o.Spells != nil {
		recent, within = "the last 14 days of the episode", "episode"
	}
	notes := []string{
		fmt.Sprintf("usual: mean of the daily medians from two weeks to four months (six if logs are few) before the region's last logged day in the %s", within),
		fmt.Sprintf("%s: median of the daily medians of %s · (n): logged days that a figure rests on", name, recent),
	}
	if slices.Contains(heads, trendDirection) || slices.Contains(heads, "direction") {
		notes = append(notes, "direction: slope in points a week of the straight line through the means of the weeks (of longer stretches after 16 weeks), with its 95 % interval; for information, only the rule raises a warning")
	}
	if slices.Contains(heads, trendRule) {
		notes = append(notes, "rule: what the worsening rule says of the last weeks, or after how many more logs it can; whether anything else calls for a professional: backlog check")
	}
	return notes
}

func shortDirection(d trends.Direction) string {
	switch {
	case !d.Known():
		return "too few weeks"
	case d.Word() == "no clear direction":
		return "not clear"
	}
	return d.Word() + " " + hundredths(d.PerWeek)
}

// trendBlocks returns a block of labelled lines for each region: for a narrow
// terminal and for a screen reader.
func (p Page) trendBlocks(o Overview) string {
	blocks := make([]string, len(o.Rows))
	for i, r := range o.Rows {
		var b strings.Builder
		fmt.Fprintf(&b, "region: %s\nsessions: %d\nreadings: %d\nminutes: %s\n", p.Region(r.Region, guide.NoSide), r.Sessions, r.Readings, minutesText(r.Seconds))
		fmt.Fprintf(&b, "usual: %s\nlast two weeks: %s\nchange: %s\n", figureText(r.Usual), figureText(r.Recent), changeOf(r))
		fmt.Fprintf(&b, "direction: %s\nrule: %s\n", directionText(r.Direction), o.rule(i))
		if o.Spells != nil {
			fmt.Fprintf(&b, "episode: %s\n", spellText(o.Spells[i]))
		}
		blocks[i] = b.String()
	}
	return strings.Join(blocks, "\n")
}

// TrendsPlain returns one fact a line.
func (p Page) TrendsPlain(o Overview) string {
	head := "period: " + periodText(o.Period) + "\n"
	if o.Spells != nil {
		head = "period: the last episode of each region\n"
	}
	for _, e := range o.Events {
		head += "event: " + eventText(e) + "\n"
	}
	if len(o.Rows) == 0 {
		return head + "regions: none\n"
	}
	head += "\n" + p.trendBlocks(o) + "\n"
	for _, note := range trendNotes(o, []string{trendDirection, trendRule}) {
		head += "note: " + note + "\n"
	}
	return head
}

func periodLine(period trends.Period) string { return "Period  " + periodText(period) + "\n" }

func periodText(period trends.Period) string {
	return fmt.Sprintf("%s to %s, both included (%s)", period.From.Text(), period.To.Text(), term.Count(int(period.To-period.From)+1, "day"))
}

func minutesText(seconds int) string { return fmt.Sprint(int(math.Round(float64(seconds) / 60))) }

// figure returns a value with how much it rests on; "-" if it is not known.
func figureText(f trends.Figure) string {
	if !f.Known() {
		return "-"
	}
	return fmt.Sprintf("%s (%d)", score(f.Value), f.N)
}

// score returns a pain level: whole and half scores as they are, means to one digit.
func score(x float64) string {
	return strings.TrimSuffix(oneDigit(x), ".0")
}

func signed(x float64) string {
	if stats.Round(x, 1) > 0 {
		return "+" + oneDigit(x)
	}
	return oneDigit(x)
}

// hundredths returns a slope with its sign.
func hundredths(x float64) string { return fmt.Sprintf("%+.2f", stats.Round(x, 2)) }

func changeOf(r trends.RegionRow) string {
	if !r.ChangeKnown {
		return "-"
	}
	return signed(r.Change)
}

func directionText(d trends.Direction) string {
	if !d.Known() {
		return "too few weeks"
	}
	return fmt.Sprintf("%s %s (%s to %s)", d.Word(), hundredths(d.PerWeek), hundredths(d.Low), hundredths(d.High))
}

// rule says what the rule says of a row; nothing of an episode that is over.
func (o Overview) rule(i int) string {
	if o.Spells != nil && !o.Spells[i].Open() {
		return "-"
	}
	return tierOf(o.Rows[i])
}

// tierOf says what the rule said last, and never shows an old answer as current.
func tierOf(r trends.RegionRow) string {
	switch {
	case r.State.PastDays == 0 && r.Wait.Logs > 0:
		return fmt.Sprintf("in %s", term.Count(r.Wait.Logs, "more logged day", "more logged days"))
	case !r.Current:
		return fmt.Sprintf("%s, on %s", r.State.Standing.Says(), r.State.Day.Text())
	}
	return r.State.Standing.Says()
}

// About returns the findings that concern a region.
func About(words *guide.Vocabulary, v warnings.Verdict, region string) []warnings.Finding {
	var list []warnings.Finding
	for _, f := range v.Findings {
		here := f.Region == region || f.Region == "" && slices.ContainsFunc(f.Area, func(place string) bool { return words.In(region, place) })
		if here && f.Seen == nil && (f.Urgency > guide.NoUrgency || f.Massage > guide.MassageOK) {
			list = append(list, f)
		}
	}
	return list
}
