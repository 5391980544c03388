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

// Today is the diary at a glance.
type Today struct {
	Schema   schema          `json:"schema"`
	AsOf     guide.Day       `json:"as_of"`
	Entries  int64           `json:"entries"` // in the whole diary
	Urgency  guide.Urgency   `json:"urgency"`
	Massage  guide.Massage   `json:"massage"`
	Findings []findingJSON   `json:"findings"`
	Regions  []TodayRegion   `json:"regions"`  // active ones: those the worsening rule warns of first, then the latest logged
	Rest     []RegionEpisode `json:"may_rest"` // episodes that may be closed
	Due      []DuePlan       `json:"due"`
	header
}

// TodayRegion is one region at a glance.
type TodayRegion struct {
	Region    string           `json:"region"`
	Last      lastPain         `json:"last"`
	Now       nowPain          `json:"now"`
	Usual     trends.Figure    `json:"usual"`
	Young     bool             `json:"usual_young"` // it knows the last six weeks at most
	Change    *stats.Rounded   `json:"change"`      // of the last two weeks from the usual level
	Direction trends.Direction `json:"direction"`
	Tier      guide.Tier       `json:"tier"`
	Habit     string           `json:"habit_change,omitempty"` // of how pain is logged, which may account for the tier
	Helps     RegionHelps      `json:"helps"`

	row trends.RegionRow
}

// lastPain is the last logged day.
type lastPain struct {
	Median float64   `json:"median"`
	N      int       `json:"n"`
	On     guide.Day `json:"on"`
}

// nowPain is the last score, after a massage the one after it.
type nowPain struct {
	Score  int       `json:"score"`
	Before *int      `json:"before,omitempty"` // that massage; nil if there was none
	On     guide.Day `json:"on"`
}

func newNowPain(last trends.LastScore) nowPain {
	return nowPain{last.Score, valueIf(last.Before.Score(), last.Before.Given()), last.On}
}

// NewTodayRegion returns a region at a glance: its last logged day, its last score, its
// row over the last weeks, and what helps over the whole diary.
func NewTodayRegion(last trends.DayPain, score trends.LastScore, row trends.RegionRow, helps RegionHelps) TodayRegion {
	s := NewRegionSummary(row, nil)
	return TodayRegion{
		row.Region, lastPain{last.Median(), int(last.N), last.Day}, newNowPain(score), s.Usual, s.Young, s.Change, s.Direction, s.Tier, s.Habit, helps, row,
	}
}

// warnedTier is what the worsening rule warns of now: TierFine if of nothing, or if that is not known.
func (r TodayRegion) warnedTier() guide.Tier { return max(r.Tier, guide.TierFine) }

// NewToday returns the diary at a glance.
func (p Page) NewToday(day guide.Day, entries int64, v warnings.Verdict, regions []TodayRegion, rest []RegionEpisode, due []DuePlan) Today {
	t := Today{
		AsOf: day, Entries: entries, Urgency: v.Urgency, Massage: v.Massage, Findings: []findingJSON{},
		Regions: filled(regions), Rest: filled(rest), Due: due, header: p.header(v),
	}
	for _, f := range openFindings(v) {
		t.Findings = append(t.Findings, asFindingJSON(f, false))
	}
	// What the worsening rule warns of must not fall below the fold.
	slices.SortStableFunc(t.Regions, func(a, b TodayRegion) int {
		return cmp.Or(cmp.Compare(b.warnedTier(), a.warnedTier()), cmp.Compare(b.Last.On, a.Last.On))
	})
	return t
}

// todayRegions is how many regions the first page shows.
const todayRegions = 8

// Text returns what warns, then a line for each active region, then what is due or may be
// closed, and where to look next.
func (t Today) Text(p Page) string {
	if t.Entries == 0 {
		return "backlog keeps a diary of self-massage for a sore back, and warns of danger signs.\n" +
			"The first line might be:  backlog log left buttock press ball 5m 6-3\n" +
			"How to massage: backlog guide · every command: backlog --help\n"
	}
	text := p.bold(t.AsOf.Time().Format("Mon 2 Jan 2006")) + "\n\n" + p.headerText(t.header)
	if len(t.verdict.Regions)+len(t.Regions) == 0 {
		text += "No pain score yet.\n"
	} else if len(t.Regions) == 0 {
		text += p.hang("", "No region is active: nothing logged in 28 days, or closed.")
	} else {
		shown := t.Regions[:min(len(t.Regions), todayRegions)]
		text += t.table(p, shown)
		if more := len(t.Regions) - len(shown); more > 0 {
			text += fmt.Sprintf("and %s: backlog trends\n", term.Count(more, "more region"))
		}
	}
	if due := p.dueElsewhere(t); due != "" {
		text += p.hang("", due)
	}
	if len(t.Rest) > 1 {
		text += p.hang("", fmt.Sprintf("%d regions, no pain logged for two weeks: close them? backlog episode", len(t.Rest)))
	} else if len(t.Rest) == 1 {
		text += p.closeOffer(t.Rest[0])
	}
	usual := ""
	if slices.ContainsFunc(t.Regions, func(r TodayRegion) bool { return r.Usual.Known() }) {
		usual = "usual: " + usualIs + t.young(p) + "\n"
	}
	return text + "\n" + p.muted(p.wrapLines(usual+"next: backlog log · trends · calendar · body · check · report\n"))
}

// openFindings are those with an urgency or a limit on massage that no
// consultation covers. What only asks for care stays with check.
func openFindings(v warnings.Verdict) []warnings.Finding {
	var list []warnings.Finding
	for _, f := range v.Findings {
		if f.Seen == nil && f.Urgency >= guide.Caution || !f.Lifted && f.Massage >= guide.AvoidArea {
			list = append(list, f)
		}
	}
	return list
}

// table is a line a region: pain now as a bar, six weeks as a sparkline, the usual level,
// how the last two weeks differ from it, and what helps most. Where that has no room a
// region has two or three lines.
func (t Today) table(p Page, shown []TodayRegion) string {
	names := 0
	for _, r := range shown {
		names = max(names, term.Width(p.Region(r.Region, guide.NoSide)))
	}
	var b strings.Builder
	row := func(name, bar, now, weeks, usual, change, helps, due string) string {
		pad := func(text string, width int) string { return text + strings.Repeat(" ", max(width-term.Width(text), 0)) }
		line := pad(name, names) + "  " + pad(bar, barWidth) + " " + pad(now, 15) + " " + pad(weeks, len(weeksHead)) + "  " + pad(usual, 5) + "  " + pad(change, 18) + "  "
		if len(t.Due) > 0 {
			helps = pad(helps, 24) + "  " + due
		}
		return strings.TrimRight(line+helps, " ") + "\n"
	}
	b.WriteString(p.muted(row("", "", "last score", weeksHead, "usual", "average of 2 weeks", "helps most", "due")))
	for _, r := range shown {
		b.WriteString(row(p.Region(r.Region, guide.NoSide), p.painBar(r.Now.Score), r.Now.text(t.AsOf), r.weeks(), r.usualText(), r.changeText(p), r.helpsText(), t.dueOf(r.Region)))
	}
	text := b.String()
	if p.Width == 0 || widest(text) <= p.Width {
		return text
	}
	b.Reset()
	for _, r := range shown {
		b.WriteString(p.bold(p.Region(r.Region, guide.NoSide)) + "\n")
		b.WriteString("  " + p.painBar(r.Now.Score) + " " + r.Now.text(t.AsOf) + "  " + r.weeks() + "\n")
		second := []string{"usual " + r.usualText(), r.changeText(p), "helps most: " + r.helpsText()}
		if len(t.Due) > 0 {
			second = append(second, "due: "+t.dueOf(r.Region))
		}
		for _, line := range wrapParts(strings.Join(second, " · "), max(p.Width-2, 20)) {
			b.WriteString("  " + line + "\n")
		}
	}
	return b.String()
}

const (
	barWidth   = 10 // columns: one a point of pain
	todayWeeks = 6
	weeksHead  = "6 weeks"
)

// young names the regions whose usual level rests on six weeks; "" if there are none.
func (t Today) young(p Page) string {
	var names []string
	for _, r := range t.Regions {
		if r.Young {
			names = append(names, p.Region(r.Region, guide.NoSide))
		}
	}
	switch len(names) {
	case 0:
		return ""
	case len(t.Regions):
		return ", from only six weeks of logs"
	}
	return "; " + strings.Join(names, ", ") + ": from only six weeks of logs"
}

// painBar is a pain score as a bar.
func (p Page) painBar(score int) string {
	style := term.Strong
	switch {
	case score >= 7:
		style = term.Alarm
	case score >= 4:
		style = term.Caution
	}
	bar := ""
	if score > 0 {
		bar = p.styled(style, strings.Repeat("█", score))
	}
	return bar + p.muted(strings.Repeat("░", barWidth-score))
}

// figureBar is a median as a bar; "" if it is not known.
func (p Page) figureBar(f trends.Figure) string {
	if !f.Known() {
		return ""
	}
	return p.painBar(int(math.Floor(f.Value + 0.5)))
}

// weeks is a sparkline of the last weeks.
func (r TodayRegion) weeks() string {
	weeks := r.row.Weeks
	return sparkline(weeks[max(len(weeks)-todayWeeks, 0):])
}

// text is the last score, "5 → 3" after a massage, and when it was if not today.
func (n nowPain) text(today guide.Day) string {
	text := fmt.Sprint(n.Score)
	if n.Before != nil {
		text = fmt.Sprintf("%d → %d", *n.Before, n.Score)
	}
	switch today - n.On {
	case 0:
		return text + " today"
	case 1:
		return text + " yesterday"
	}
	return text + " on " + n.On.Time().Format("2 Jan")
}

// usualText is the usual level; "-" if it is not known.
func (r TodayRegion) usualText() string {
	if !r.Usual.Known() {
		return "-"
	}
	return score(r.Usual.Value)
}

// changeText says how the last two weeks differ from the usual level, in words.
func (r TodayRegion) changeText(p Page) string {
	if r.Change == nil && r.row.Wait.Logs > 0 {
		return fmt.Sprintf("%s to go", term.Count(r.row.Wait.Logs, "log"))
	}
	text := againstUsual(r.Change)
	if strings.HasPrefix(text, "▲") {
		text = p.styled(term.Caution, text)
	}
	return text
}

// lastText is the last day's pain, on how many scores it rests, and when it was.
func (r TodayRegion) lastText(today guide.Day) string {
	day := "on " + r.Last.On.Time().Format("2 Jan")
	switch today - r.Last.On {
	case 0:
		day = "today"
	case 1:
		day = "yesterday"
	}
	return fmt.Sprintf("%s (%s) %s", score(r.Last.Median), term.Count(r.Last.N, "score"), day)
}

// helpsText names a winner, or says that none is known yet.
func (r TodayRegion) helpsText() string {
	c := r.Helps.Comparison
	switch c.Doubt {
	case trends.NoDoubt:
		return fmt.Sprintf("%s (%s)", r.Helps.name(c.Winner), term.Count(usesOf(c, c.Winner), "use"))
	case trends.NoUses:
		return "not compared yet"
	case trends.OneTechnique:
		return fmt.Sprintf("only one tried (%s)", term.Count(c.Uses, "use"))
	case trends.NoneEases:
		return fmt.Sprintf("none (%s)", term.Count(c.Uses, "use"))
	case trends.OtherTimes:
		return fmt.Sprintf("not comparable (%s)", term.Count(c.Uses, "use"))
	}
	return "not known yet"
}

// dueOf says when a region's plans ask for a session; "-" if it has none.
func (t Today) dueOf(region string) string {
	text := "-"
	for _, d := range dueFirst(t.Due) {
		if d.Region == region && text == "-" {
			text = d.when(t.AsOf)
		}
	}
	return text
}

// dueElsewhere names what is due in regions that have no row.
func (p Page) dueElsewhere(t Today) string {
	var names []string
	for _, d := range t.Due {
		name := p.Region(d.Region, guide.NoSide)
		row := slices.ContainsFunc(t.Regions, func(r TodayRegion) bool { return r.Region == d.Region })
		if d.Due && !row && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "due now: " + strings.Join(names, ", ")
}

// Plain returns the same as labelled lines, one fact each.
func (t Today) Plain(p Page) string {
	var b lines
	b.add("today", t.AsOf.Time().Format("Mon 2 Jan 2006"))
	b.add("entries", t.Entries)
	p.headerLines(&b, t.header)
	for _, r := range t.Regions {
		b.gap()
		b.add("region", p.Region(r.Region, guide.NoSide))
		b.add("last pain", r.lastText(t.AsOf))
		b.add("last score", r.Now.text(t.AsOf))
		b.add("usual", overDays(r.Usual)+youngMark(r.Young))
		b.add("last two weeks", withoutArrow(r.changeText(Page{})))
		b.add("trend", directionText(r.Direction))
		b.add("helps most", r.helpsText())
		if len(t.Due) > 0 {
			b.add("due", t.dueOf(r.Region))
		}
	}
	if due := p.dueElsewhere(t); due != "" {
		b.gap()
		b.WriteString(due + "\n")
	}
	for _, s := range t.Rest {
		b.gap()
		b.add("may be closed", strings.TrimSuffix(p.closeOffer(s), "\n"))
	}
	return b.String()
}
