package render

import (
	"backlog/internal/guide"
	"backlog/internal/trends"
)

type figureJSON struct {
	Value float64 `json:"value"`
	N     int     `json:"n"`
}

func asFigure(f trends.Figure) *figureJSON {
	if !f.Known() {
		return nil
	}
	return &figureJSON{round(f.Value), f.N}
}

type directionJSON struct {
	Word    string  `json:"word"`
	Days    int     `json:"days"`
	PerWeek float64 `json:"per_week"`
	Low     float64 `json:"low"` // of the 95 % interval
	High    float64 `json:"high"`
	P       float64 `json:"p"` // of the Mann-Kendall test of the same means

	Means    int     `json:"means"` // that the line goes through
	MeanDays int     `json:"mean_of_days"`
	TheilSen float64 `json:"theil_sen"` // median slope of all pairs of them, points a week
}

type regionTrendJSON struct {
	Region    string         `json:"region"`
	Sessions  int            `json:"sessions"`
	Readings  int            `json:"readings"`
	Seconds   int            `json:"seconds"`
	Days      int            `json:"days"`
	Usual     *figureJSON    `json:"usual"`
	Recent    *figureJSON    `json:"last_two_weeks"`
	Change    *float64       `json:"change"`
	Direction *directionJSON `json:"direction"`
	Weeks     []*figureJSON  `json:"weeks"` // median before, week by week; null for a gap
	Tier      string         `json:"tier"`
	Excess    float64        `json:"excess"`
	Current   bool           `json:"current"`
	LastLog   string         `json:"last_log"`
	NeedLogs  int            `json:"logs_until_usual,omitempty"`
	Episode   *spellJSON     `json:"episode,omitempty"` // the one that the figures are of, if episodes were asked for
}

func asRegionTrend(r trends.RegionRow) regionTrendJSON {
	j := regionTrendJSON{
		Region: r.Region, Sessions: r.Sessions, Readings: r.Readings, Seconds: r.Seconds, Days: r.Days,
		Usual: asFigure(r.Usual), Recent: asFigure(r.Recent), Tier: r.State.Standing.String(), Excess: round(r.State.Excess),
		Current: r.Current, LastLog: r.State.Day.String(), NeedLogs: r.Wait.Logs, Weeks: []*figureJSON{},
	}
	if !r.Current {
		j.Tier = guide.TierUnknown.String()
	}
	if r.ChangeKnown {
		change := round(r.Change)
		j.Change = &change
	}
	if d := r.Direction; d.Known() {
		j.Direction = &directionJSON{
			d.Word(), d.Days, round(d.PerWeek), round(d.Low), round(d.High), round(d.Kendall.P), d.Stretches, d.StretchDays, round(d.TheilSen),
		}
	}
	for _, w := range r.Weeks {
		j.Weeks = append(j.Weeks, asFigure(w))
	}
	return j
}

// TrendsJSON returns the regions for scripts.
func TrendsJSON(o Overview) any {
	regions := make([]regionTrendJSON, len(o.Rows))
	for i, r := range o.Rows {
		regions[i] = asRegionTrend(r)
		if o.Spells != nil {
			spell := asSpell(o.Spells[i])
			regions[i].Episode = &spell
		}
	}
	return struct {
		Schema  int               `json:"schema"`
		From    string            `json:"from"`
		To      string            `json:"to"`
		Regions []regionTrendJSON `json:"regions"`
		Events  []eventJSON       `json:"events"`
	}{1, o.Period.From.String(), o.Period.To.String(), regions, asEvents(o.Events)}
}

// RegionTrendJSON returns one region, cut into rows, for scripts.
func RegionTrendJSON(t RegionTrend) any {
	type rowJSON struct {
		Key      string      `json:"key"`
		From     string      `json:"from"`
		To       string      `json:"to"`
		Empty    bool        `json:"empty"`
		Sessions int         `json:"sessions"`
		Readings int         `json:"readings"`
		Seconds  int         `json:"seconds"`
		Before   *figureJSON `json:"median_before"`
		Worst    *int        `json:"worst"`
		Least    *int        `json:"least"`
		After    *figureJSON `json:"median_after"`
		Change   *figureJSON `json:"mean_change"`
	}
	rows := make([]rowJSON, len(t.Rows))
	for i, r := range t.Rows {
		rows[i] = rowJSON{
			Key: r.Key, From: r.From.String(), To: r.To.String(), Empty: r.Empty(), Sessions: r.Sessions, Readings: r.Readings, Seconds: r.Seconds,
			Before: asFigure(r.Before), After: asFigure(r.After), Change: asFigure(r.Change),
		}
		if r.Scores > 0 {
			worst, least := r.Worst, r.Least
			rows[i].Worst, rows[i].Least = &worst, &least
		}
	}
	region := asRegionTrend(t.Row)
	if t.Spell != nil {
		spell := asSpell(*t.Spell)
		region.Episode = &spell
	}
	advice := "nothing was logged in this period"
	if t.Row.Sessions+t.Row.Readings > 0 {
		advice = adviceOf(t)
	} else {
		region.LastLog = ""
	}
	findings := make([]findingJSON, 0, len(t.Findings))
	for _, f := range t.Findings {
		findings = append(findings, asFindingJSON(f, false))
	}
	return struct {
		Schema   int             `json:"schema"`
		From     string          `json:"from"`
		To       string          `json:"to"`
		Region   regionTrendJSON `json:"region"`
		By       string          `json:"by"`
		Rows     []rowJSON       `json:"rows"`
		Advice   string          `json:"advice"`
		Findings []findingJSON   `json:"findings"`
		Events   []eventJSON     `json:"events"`
		openSignsJSON
	}{1, t.Period.From.String(), t.Period.To.String(), region, t.By.String(), rows, advice, findings, asEvents(t.Events), asOpenSigns(t.Verdict)}
}

// RegionTrendPlain returns one fact a line.
func (p Page) RegionTrendPlain(t RegionTrend) string {
	var b lines
	b.add("region", p.Region(t.Row.Region, guide.NoSide))
	b.add("period", periodText(t.Period))
	if t.Spell != nil {
		b.add("episode", spellText(*t.Spell))
	}
	for _, e := range t.Events {
		b.add("event", eventText(e))
	}
	for _, r := range t.Rows {
		b.gap()
		b.add(t.By.String(), r.Key)
		if r.Empty() {
			b.add("entries", "none")
			continue
		}
		b.add("sessions", r.Sessions)
		b.add("minutes", minutesText(r.Seconds))
		b.add("median before", figureText(r.Before))
		if r.Scores > 0 {
			b.add("worst", r.Worst)
			b.add("least", r.Least)
		}
		b.add("median after", figureText(r.After))
		if r.Change.Known() {
			b.add("mean change", figureSigned(r.Change))
		}
	}
	b.gap()
	b.add("note", rowNotes(t.By))
	b.add("summary", sentence(t))
	b.add("advice", adviceOf(t))
	for _, f := range t.Findings {
		b.add("finding", f.Rule+", "+f.Urgency.String()+": "+f.Advice.String())
	}
	p.openSignLines(&b, t.Verdict)
	return b.String()
}
