package render

import (
	"strings"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// TodayJSON returns the same for scripts, all regions and findings included.
func (p Page) TodayJSON(t Today) any {
	type lastJSON struct {
		Median float64 `json:"median"`
		N      int     `json:"n"`
		On     string  `json:"on"`
	}
	type rowJSON struct {
		Region    string           `json:"region"`
		Last      lastJSON         `json:"last"`
		Usual     trends.Figure    `json:"usual"`
		Direction trends.Direction `json:"direction"`
		Tier      guide.Tier       `json:"tier"`
		Helps     RegionHelps      `json:"helps"`
	}
	out := struct {
		Schema   int             `json:"schema"`
		AsOf     string          `json:"as_of"`
		Entries  int64           `json:"entries"`
		Urgency  string          `json:"urgency"`
		Massage  string          `json:"massage"`
		Answer   answer          `json:"answer"`
		Findings []findingJSON   `json:"findings"`
		Regions  []rowJSON       `json:"regions"`
		Rest     []RegionEpisode `json:"may_rest"`
		Due      []DuePlan       `json:"due"`
		openSignsJSON
	}{
		Schema: 1, AsOf: t.Day.String(), Entries: t.Entries, Urgency: t.Verdict.Urgency.String(), Massage: t.Verdict.Massage.String(),
		Answer: p.answerOf(t.Verdict, t.Verdict.Open()), Findings: []findingJSON{}, Regions: []rowJSON{}, Rest: filled(t.Rest), Due: t.Due,
		openSignsJSON: asOpenSigns(t.Verdict),
	}
	for _, f := range openFindings(t.Verdict) {
		out.Findings = append(out.Findings, asFindingJSON(f, false))
	}
	for _, r := range t.Regions {
		row := NewRegionSummary(r.Row, nil)
		out.Regions = append(out.Regions, rowJSON{
			row.Region, lastJSON{r.Last.Median(), int(r.Last.N), r.Last.Day.String()}, row.Usual, row.Direction, row.Tier, r.Helps,
		})
	}
	return out
}

// TodayPlain returns the same as labelled lines, one fact each.
func (p Page) TodayPlain(t Today) string {
	var b lines
	b.add("today", t.Day.Time().Format("Mon 2 Jan 2006"))
	b.add("entries", t.Entries)
	if open := t.Verdict.Open(); len(open) > 0 {
		b.gap()
		p.answerLines(&b, p.answerOf(t.Verdict, open))
	}
	p.openSignLines(&b, t.Verdict)
	for _, r := range t.Regions {
		b.gap()
		b.add("region", p.Region(r.Row.Region, guide.NoSide))
		b.add("last pain", r.lastText(t.Day))
		b.add("usual", figureText(r.Row.Usual))
		b.add("direction", directionText(r.Row.Direction))
		b.add("helps most", r.helpsText())
		if len(t.Due) > 0 {
			b.add("due", t.dueOf(r.Row.Region))
		}
	}
	if due := p.dueElsewhere(t); due != "" {
		b.gap()
		b.WriteString(due + "\n")
	}
	for _, s := range t.Rest {
		b.gap()
		b.add("may rest", strings.TrimSuffix(p.closeOffer(s), "\n"))
	}
	return b.String()
}
