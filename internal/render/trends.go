package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
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
func (o Overview) head() string {
	if o.Spells != nil {
		return "The last episode of each region, up to " + o.Period.To.Text() + " where it is open\n"
	}
	return periodLine(o.Period)
}

// Trends returns one row a region, and what the figures rest on.
func (p Page) Trends(o Overview) string {
	head := o.head()
	if len(o.Rows) == 0 {
		return head + "\nNothing was logged in it. backlog log writes the first line.\n"
	}
	text := p.trendTable(o, false)
	if p.Width > 0 && widest(text) > p.Width {
		text = p.trendTable(o, true)
	}
	if p.Width > 0 && widest(text) > p.Width {
		text = p.trendBlocks(o)
	}
	if events := p.eventLines(o.Events); events != "" {
		text += "\n" + events
	}
	return head + "\n" + text + "\n" + strings.Join(p.wrapped(trendNotes), "\n") + "\n"
}

// trendTable returns the rows as a table; a narrow one leaves out the minutes and
// the interval of the direction.
func (p Page) trendTable(o Overview, narrow bool) string {
	columns := []column{
		{"region", false},
		{"sessions", true},
		{"minutes", true},
		{"usual", true},
		{"last 2 weeks", true},
		{"change", true},
		{"direction, points a week", false},
		{"weeks", false},
		{"rule", false},
	}
	if narrow {
		columns = []column{{"region", false}, {"sessions", true}, {"usual", true}, {"2 weeks", true}, {"change", true}, {"direction", false}, {"rule", false}}
	}
	if o.Spells != nil {
		columns = append(columns, column{"episode", false})
	}
	rows := make([][]string, len(o.Rows))
	for i, r := range o.Rows {
		name, sessions := p.Region(r.Region, guide.NoSide), fmt.Sprint(r.Sessions)
		rows[i] = []string{
			name, sessions, minutesText(r.Seconds), figureText(r.Usual), figureText(r.Recent), changeOf(r),
			directionText(r.Direction), Sparkline(r.Weeks), tierOf(r),
		}
		if narrow {
			rows[i] = []string{name, sessions, figureText(r.Usual), figureText(r.Recent), changeOf(r), shortDirection(r.Direction), tierOf(r)}
		}
		if o.Spells != nil {
			rows[i] = append(rows[i], spellText(o.Spells[i]))
		}
	}
	return table(columns, rows)
}

// trendNotes says what the figures are.
const trendNotes = `usual: mean of the daily medians two weeks to four months ago · (n): logged days that a figure rests on
direction: Theil-Sen slope in points a week; it describes, and the rule alone raises a warning
rule: what the worsening rule says; whether anything else calls for a professional: backlog check`

// wrapped breaks a text to the width of the page.
func (p Page) wrapped(text string) []string {
	if p.Width == 0 {
		return strings.Split(text, "\n")
	}
	return Wrap(text, p.Width)
}

func shortDirection(d trends.Direction) string {
	switch {
	case !d.Known():
		return "-"
	case d.Word() == "no clear direction":
		return "not clear"
	}
	return fmt.Sprintf("%s %+.2f", d.Word(), d.PerWeek)
}

func widest(text string) int {
	wide := 0
	for line := range strings.SplitSeq(text, "\n") {
		wide = max(wide, len([]rune(line)))
	}
	return wide
}

// trendBlocks returns a block of labelled lines for each region: for a narrow
// terminal and for a screen reader.
func (p Page) trendBlocks(o Overview) string {
	blocks := make([]string, len(o.Rows))
	for i, r := range o.Rows {
		var b strings.Builder
		fmt.Fprintf(&b, "region: %s\nsessions: %d\nreadings: %d\nminutes: %s\n", p.Region(r.Region, guide.NoSide), r.Sessions, r.Readings, minutesText(r.Seconds))
		fmt.Fprintf(&b, "usual: %s\nlast two weeks: %s\nchange: %s\n", figureText(r.Usual), figureText(r.Recent), changeOf(r))
		fmt.Fprintf(&b, "direction: %s\nrule: %s\n", directionText(r.Direction), tierOf(r))
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
	return head + "\n" + p.trendBlocks(o)
}

func periodLine(period trends.Period) string { return "Period  " + periodText(period) + "\n" }

func periodText(period trends.Period) string {
	return fmt.Sprintf("%s to %s, both included (%s)", period.From.Text(), period.To.Text(), count(int(period.To-period.From)+1, "day"))
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
	if x == math.Trunc(x) {
		return fmt.Sprintf("%.0f", x)
	}
	return fmt.Sprintf("%.1f", x)
}

func signed(x float64) string {
	switch text := fmt.Sprintf("%+.1f", x); text {
	case "+0.0", "-0.0":
		return "0.0"
	default:
		return text
	}
}

func changeOf(r trends.RegionRow) string {
	if !r.ChangeKnown {
		return "-"
	}
	return signed(r.Change)
}

func directionText(d trends.Direction) string {
	if !d.Known() {
		return "too few days"
	}
	return fmt.Sprintf("%s %+.2f (%+.2f to %+.2f)", d.Word(), d.PerWeek, d.Low, d.High)
}

// tierOf says what the rule said last, and never shows an old answer as current.
func tierOf(r trends.RegionRow) string {
	switch {
	case r.State.PastDays == 0 && r.Wait.Logs > 0:
		return fmt.Sprintf("in about %s", count(r.Wait.Logs, "more logged day", "more logged days"))
	case !r.Current:
		return fmt.Sprintf("%s, on %s", tierText(r.State.Standing), r.State.Day.Text())
	}
	return tierText(r.State.Standing)
}

// tierText is a tier for a person: what the rule saw, and not how the person is.
func tierText(t guide.Tier) string {
	if t == guide.TierFine {
		return "no worsening"
	}
	return t.String()
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
