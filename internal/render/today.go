package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// todayLines is how long the first page may get.
const todayLines = 9

// Today is the diary at a glance.
type Today struct {
	Day     guide.Day
	Entries int64 // in the whole diary
	Verdict warnings.Verdict
	Regions []TodayRegion   // active ones: those the worsening rule warns of first, then the latest logged
	Rest    []RegionEpisode // episodes that may be closed
	Due     []DuePlan
}

// TodayRegion is one region at a glance.
type TodayRegion struct {
	Last  trends.DayPain   // the last logged day
	Row   trends.RegionRow // over the last weeks
	Helps RegionHelps      // over the whole diary
}

// Tier is what the worsening rule warns of now: TierFine if of nothing, or if it
// cannot tell.
func (r TodayRegion) Tier() guide.Tier {
	if !r.Row.Current {
		return guide.TierFine
	}
	return max(r.Row.State.Sustained, guide.TierFine)
}

// Today returns the diary at a glance, in under ten lines: what warns first, then
// a line for each active region, then what may be let rest.
func (p Page) Today(t Today) string {
	if t.Entries == 0 {
		return "backlog keeps a diary of self-massage for a sore back, and watches it for danger.\n" +
			"The first line might be:  backlog log piriformis.l compression ball 5m 6-3\n" +
			"How to massage: backlog guide · every command: backlog --help\n"
	}
	list := []string{p.bold(t.Day.Time().Format("Mon 2 Jan 2006"))}
	list = append(list, p.todayWarnings(t.Verdict)...)
	rest := p.restLine(t.Rest)
	room := todayLines - len(list)
	due := p.dueElsewhere(t)
	if due != "" {
		room--
	}
	if rest != "" {
		room--
	}
	list = append(list, p.todayRegions(t, room)...)
	if due != "" {
		list = append(list, due)
	}
	if rest != "" {
		list = append(list, rest)
	}
	for i, line := range list {
		list[i] = p.cut(line)
	}
	return strings.Join(list, "\n") + "\n"
}

// restLine offers to let quiet episodes rest, "" if there is none.
func (p Page) restLine(list []RegionEpisode) string {
	if len(list) == 0 {
		return ""
	}
	offer := strings.TrimSuffix(p.closeOffer(list[0]), "\n")
	if len(list) > 1 {
		offer = fmt.Sprintf("%d regions, no pain logged for two weeks: let them rest? backlog episode", len(list))
	}
	if p.Width > 0 && term.Width(offer) > p.Width {
		return "quiet, may rest: backlog episode"
	}
	return offer
}

// cut shortens a line that would be wrapped. Lines with colours are short enough.
func (p Page) cut(line string) string {
	runes := []rune(line)
	if p.Width < 20 || len(runes) <= p.Width || strings.Contains(line, "\x1b") {
		return line
	}
	return string(runes[:p.Width-1]) + "…"
}

// todayWarnings are what to do by the most urgent finding and what to do about massage,
// then where the rest is, and what is still open; at most five lines.
func (p Page) todayWarnings(v warnings.Verdict) []string {
	open := v.Open()
	a := p.answerOf(v, open)
	line := func(head, text string) string { return head + firstRow(text, p.textWidth()-margin) }
	label := func(word string) string { return fmt.Sprintf("%-*s", margin, word) }
	var list []string
	if a.about {
		list = append(list, line(p.urgencyHead(a), a.Do))
	}
	if len(open) > 0 {
		list = append(list, line(label("Massage"), a.Massage))
		more := "Why: backlog check"
		if a.More > 0 {
			more = "Why, and " + term.Count(a.More, "more finding", "more findings") + ": backlog check"
		}
		list = append(list, label("")+more)
	}
	if open := openBriefly(v); open != "" {
		list = append(list, label("OPEN")+open+": backlog check")
	}
	if len(v.Unplaced) > 0 {
		list = append(list, label("CONFIG")+unplacedToday(v.Unplaced))
	}
	return list
}

// firstRow returns what of a text fits into one row.
func firstRow(text string, width int) string {
	if rows := term.Wrap(text, width-2); len(rows) > 1 {
		return rows[0] + " …"
	}
	return text
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

// todayRegions are at most room lines, the head included.
func (p Page) todayRegions(t Today, room int) []string {
	if len(t.Regions) == 0 {
		return []string{"No region is active: nothing logged in 28 days, or at rest."}
	}
	shown := t.Regions[:fitting(len(t.Regions), 1, room-1)]
	lines := p.todayTable(t, shown)
	if p.Width > 0 && widest(strings.Join(lines, "\n")) > p.Width {
		shown = t.Regions[:fitting(len(t.Regions), 2, room)]
		lines = p.todayNarrow(t, shown)
	}
	if more := len(t.Regions) - len(shown); more > 0 {
		lines = append(lines, fmt.Sprintf("and %s: backlog trends", term.Count(more, "more region")))
	}
	return lines
}

// fitting returns how many of n, so many lines each, fit into room lines, with a
// line for those that do not; one always does.
func fitting(n, each, room int) int {
	if n*each <= room {
		return n
	}
	return max((room-1)/each, 1)
}

func (p Page) todayTable(t Today, shown []TodayRegion) []string {
	columns := []column{{"region", false}, {"pain (n)", false}, {"usual (n)", true}, {"direction (n)", false}, {"helps most (n)", false}}
	if len(t.Due) > 0 {
		columns = append(columns, column{"due", false})
	}
	rows := make([][]string, len(shown))
	for i, r := range shown {
		rows[i] = []string{p.Region(r.Row.Region, guide.NoSide), r.lastText(t.Day), figureText(r.Row.Usual), r.directionText(), r.helpsText()}
		if len(t.Due) > 0 {
			rows[i] = append(rows[i], t.dueOf(r.Row.Region))
		}
	}
	return strings.Split(strings.TrimSuffix(table(columns, rows), "\n"), "\n")
}

// todayNarrow are two short lines a region.
func (p Page) todayNarrow(t Today, shown []TodayRegion) []string {
	var lines []string
	for _, r := range shown {
		second := "  " + r.directionText() + ", helps: " + r.helpsText()
		if len(t.Due) > 0 {
			second += ", due: " + t.dueOf(r.Row.Region)
		}
		lines = append(lines, fmt.Sprintf("%s: %s, usual %s", p.Region(r.Row.Region, guide.NoSide), r.lastText(t.Day), figureText(r.Row.Usual)), second)
	}
	return lines
}

// lastText is the last day's pain, on how many scores it rests, and when it was.
func (r TodayRegion) lastText(today guide.Day) string {
	day := "on " + r.Last.Day.Time().Format("2 Jan")
	switch today - r.Last.Day {
	case 0:
		day = "today"
	case 1:
		day = "yesterday"
	}
	return fmt.Sprintf("%s (%d) %s", score(r.Last.Median()), r.Last.N, day)
}

func (r TodayRegion) directionText() string {
	d := r.Row.Direction
	if !d.Known() {
		return fmt.Sprintf("too few (%d)", d.Days)
	}
	word := d.Word()
	if word != "easing" && word != "rising" {
		word = "not clear"
	}
	return fmt.Sprintf("%s (%d)", word, d.Days)
}

// helpsText names a winner, or says how far off one is.
func (r TodayRegion) helpsText() string {
	c := r.Helps.Comparison
	switch c.Doubt {
	case trends.NoDoubt:
		return fmt.Sprintf("%s (%d)", c.Winner, usesOf(c, c.Winner))
	case trends.NoUses:
		return "-"
	case trends.OneTechnique:
		return fmt.Sprintf("only one tried (%d)", c.Uses)
	case trends.NoneEases:
		return fmt.Sprintf("none (%d)", c.Uses)
	case trends.OtherTimes:
		return fmt.Sprintf("not comparable (%d)", c.Uses)
	}
	if c.More == 0 {
		return fmt.Sprintf("undecided (%d)", c.Uses)
	}
	return fmt.Sprintf("undecided (%d of %d)", c.Uses, c.Uses+c.More)
}

// dueOf says when a region's plans ask for a session; "-" if it has none.
func (t Today) dueOf(region string) string {
	text := "-"
	for _, d := range dueFirst(t.Due) {
		if d.Region == region && text == "-" {
			text = d.when(t.Day)
		}
	}
	return text
}

// dueElsewhere names what is due in regions that have no row.
func (p Page) dueElsewhere(t Today) string {
	var names []string
	for _, d := range t.Due {
		name := p.Region(d.Region, guide.NoSide)
		row := slices.ContainsFunc(t.Regions, func(r TodayRegion) bool { return r.Row.Region == d.Region })
		if d.Due && !row && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "due now: " + strings.Join(names, ", ")
}
