package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/guptarohit/asciigraph"

	"backlog/internal/guide"
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

// Trends returns one row a region, and what the figures rest on.
func (p Page) Trends(table1 []trends.RegionRow, period trends.Period) string {
	head := periodLine(period)
	if len(table1) == 0 {
		return head + "\nNothing was logged in it. backlog log writes the first line.\n"
	}
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
	rows := make([][]string, len(table1))
	for i, r := range table1 {
		rows[i] = []string{
			p.Region(r.Region, guide.NoSide), fmt.Sprint(r.Sessions), minutesText(r.Seconds), figureText(r.Usual), figureText(r.Recent), changeOf(r),
			directionText(r.Direction), Sparkline(r.Weeks), tierOf(r),
		}
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		return head + "\n" + p.trendBlocks(table1) + trendNotes
	}
	return head + "\n" + text + trendNotes
}

// trendNotes says what the figures are.
const trendNotes = `
usual: mean of the daily medians two weeks to four months ago · (n): logged days that a figure rests on
direction: Theil-Sen slope with its 95 % interval; it describes, and the rule alone raises a warning
`

func widest(text string) int {
	wide := 0
	for line := range strings.SplitSeq(text, "\n") {
		wide = max(wide, len([]rune(line)))
	}
	return wide
}

// trendBlocks returns a block of labelled lines for each region: for a narrow
// terminal and for a screen reader.
func (p Page) trendBlocks(rows []trends.RegionRow) string {
	blocks := make([]string, len(rows))
	for i, r := range rows {
		var b strings.Builder
		fmt.Fprintf(&b, "region: %s\nsessions: %d\nreadings: %d\nminutes: %s\n", p.Region(r.Region, guide.NoSide), r.Sessions, r.Readings, minutesText(r.Seconds))
		fmt.Fprintf(&b, "usual: %s\nlast two weeks: %s\nchange: %s\n", figureText(r.Usual), figureText(r.Recent), changeOf(r))
		fmt.Fprintf(&b, "direction: %s\nrule: %s\n", directionText(r.Direction), tierOf(r))
		blocks[i] = b.String()
	}
	return strings.Join(blocks, "\n")
}

// TrendsPlain returns one fact a line.
func (p Page) TrendsPlain(table []trends.RegionRow, period trends.Period) string {
	head := "period: " + periodText(period) + "\n"
	if len(table) == 0 {
		return head + "regions: none\n"
	}
	return head + "\n" + p.trendBlocks(table)
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
		return fmt.Sprintf("%s, on %s", r.State.Standing, r.State.Day.Text())
	}
	return r.State.Standing.String()
}

// RegionTrend is one region in a period, cut into rows.
type RegionTrend struct {
	Row    trends.RegionRow
	Rows   []trends.Row
	By     trends.By
	Period trends.Period
	// Findings are what stands about this region.
	Findings []warnings.Finding
}

// RegionTrend returns a row a week, month or technique, then what it adds up to
// in a sentence, then the advice.
func (p Page) RegionTrend(t RegionTrend) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", p.bold(p.Region(t.Row.Region, guide.NoSide)), periodLine(t.Period))
	b.WriteString(rowTable(t.Rows, t.By))
	b.WriteByte('\n')
	for _, text := range Wrap(p.sentence(t.Row), p.textWidth()) {
		b.WriteString(text + "\n")
	}
	b.WriteByte('\n')
	for _, text := range Wrap(adviceOf(t.Row), p.textWidth()) {
		b.WriteString(text + "\n")
	}
	for _, f := range t.Findings {
		b.WriteByte('\n')
		b.WriteString(p.findings([]warnings.Finding{f}))
	}
	return b.String()
}

// rowTable returns rows under their heads; a row without an entry is a gap.
func rowTable(rows []trends.Row, by trends.By) string {
	columns := []column{
		{by.String(), false},
		{"sessions", true},
		{"minutes", true},
		{"before", true},
		{"worst", true},
		{"least", true},
		{"after", true},
		{"change", true},
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		key := r.Key
		if key == "" {
			key = "none given"
		}
		if r.Empty() {
			cells[i] = []string{key, "", "", "", "", "", "", ""}
			continue
		}
		worst, least, change := "-", "-", "-"
		if r.Before.Known() {
			worst, least = fmt.Sprint(r.Worst), fmt.Sprint(r.Least)
		}
		if r.Change.Known() {
			change = fmt.Sprintf("%s (%d)", signed(r.Change.Value), r.Change.N)
		}
		cells[i] = []string{key, fmt.Sprint(r.Sessions), minutesText(r.Seconds), figureText(r.Before), worst, least, figureText(r.After), change}
	}
	return table(columns, cells)
}

// sentence says what the rows add up to, and what that rests on.
func (p Page) sentence(r trends.RegionRow) string {
	var parts []string
	if r.Direction.Known() {
		d := r.Direction
		text := fmt.Sprintf("Over %s in this period there is %s", count(r.Days, "logged day"), d.Word())
		if d.Word() != "no clear direction" {
			text = fmt.Sprintf("Over %s in this period pain is %s by %.2f points a week", count(r.Days, "logged day"), d.Word(), math.Abs(d.PerWeek))
		}
		parts = append(parts, fmt.Sprintf("%s (slope %+.2f, 95 %% interval %+.2f to %+.2f).", text, d.PerWeek, d.Low, d.High))
	} else {
		parts = append(parts, "One logged day shows no direction; two are the least, and ten say more.")
	}
	if r.Usual.Known() {
		text := fmt.Sprintf("Your usual level is %s (%s)", score(r.Usual.Value), count(r.Usual.N, "day"))
		if r.ChangeKnown {
			text += fmt.Sprintf("; the last two weeks stand at %s (%s), %s points from it", score(r.Recent.Value), count(r.Recent.N, "day"), signed(r.Change))
		}
		parts = append(parts, text+".")
	}
	return strings.Join(parts, " ")
}

// adviceOf says what the worsening rule makes of it, and what it waits for.
func adviceOf(r trends.RegionRow) string {
	s := r.State
	switch {
	case s.PastDays == 0:
		return fmt.Sprintf("About %s until your usual level is known, on %s at the earliest; until then backlog cannot tell a worsening from a bad week.",
			count(r.Wait.Logs, "more logged day", "more logged days"), r.Wait.On.Text())
	case !r.Current:
		return fmt.Sprintf("The last log is of %s, so what the rule said then (%s) is not shown as current. Log a score to know where you are.",
			s.Day.Text(), s.Standing)
	}
	switch s.Standing {
	case guide.TierUrgent:
		return fmt.Sprintf("Pain has been far above your usual level for days on end, since %s. Contact a doctor today.", s.Since.Text())
	case guide.TierSee:
		return fmt.Sprintf("This is more than a bad week: %s. Book a doctor or physiotherapist within two weeks.", stateText(s))
	case guide.TierWatch:
		return fmt.Sprintf("Watch it: %s. At %s backlog says to see a professional.", stateText(s), trimFloat(s.Limit))
	}
	return fmt.Sprintf("The rule sees no worsening: %s bad days more than usual ones; at %s it says to see a professional.", trimFloat(math.Round(s.Excess*10)/10), trimFloat(s.Limit))
}

// Chart draws the weekly medians of a region, gaps as gaps.
func (p Page) Chart(rows []trends.Row) string {
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
		asciigraph.Caption(fmt.Sprintf("pain before, weekly median, %s to %s", rows[0].Key, rows[len(rows)-1].Key)),
	}
	if room := p.chartWidth(); len(series) > room {
		options = append(options, asciigraph.Width(room))
	}
	var lines []string
	for line := range strings.SplitSeq(asciigraph.Plot(series, options...), "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n") + "\n"
}

func (p Page) chartWidth() int {
	if p.Width == 0 {
		return 70
	}
	return max(p.Width-8, 10)
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
