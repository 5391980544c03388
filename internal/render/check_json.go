package render

import (
	"fmt"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/warnings"
)

type findingJSON struct {
	Rule             string   `json:"rule"`
	Contraindication bool     `json:"contraindication,omitempty"`
	Region           string   `json:"region"`
	Urgency          string   `json:"urgency"`
	Massage          string   `json:"massage"`
	Area             []string `json:"area"`
	Bars             []string `json:"bars,omitempty"`
	Since            string   `json:"since"`
	Because          []string `json:"because"`
	adviceJSON
	Condition string    `json:"condition,omitempty"`
	Sources   []string  `json:"sources"`
	Seen      *seenJSON `json:"seen"`
	Lifted    bool      `json:"lifted,omitempty"`
}

// adviceJSON is what a finding says to do: as one text, and in its parts.
type adviceJSON struct {
	Advice        string `json:"advice"`
	Do            string `json:"do,omitempty"`
	MassageAdvice string `json:"massage_advice,omitempty"`
	Why           string `json:"why,omitempty"`
	IfWorse       string `json:"if_worse,omitempty"`
}

func asAdvice(a guide.Advice) adviceJSON {
	return adviceJSON{a.String(), a.Do, a.Massage, a.Why, a.Worse}
}

type seenJSON struct {
	Number    int64  `json:"number"`
	On        string `json:"on"`
	By        string `json:"by,omitempty"`
	MassageOK bool   `json:"massage_ok"`

	Review guide.Day `json:"review,omitempty"`
}

type stateJSON struct {
	Region  string   `json:"region"`
	Tier    string   `json:"tier"`
	Usual   *float64 `json:"usual"`
	Young   bool     `json:"usual_young"` // it knows the last six weeks at most
	Cusum   *float64 `json:"excess"`
	Since   string   `json:"since"`
	Logs    int      `json:"logs"`
	LastLog string   `json:"last_log"`
	Current bool     `json:"current"`
}

// checkJSON is a verdict for scripts.
type checkJSON struct {
	AsOf     string        `json:"as_of"`
	Urgency  string        `json:"urgency"`
	Massage  string        `json:"massage"`
	Answer   answer        `json:"answer"`
	Findings []findingJSON `json:"findings"`
	Covered  []string      `json:"covered,omitempty"` // rules left out because a professional has looked at them
	Regions  []stateJSON   `json:"regions"`
	openSignsJSON
	Unsettled []openJSON `json:"unsettled,omitempty"`
}

// CheckJSON returns a verdict for scripts. all keeps what a consultation covers,
// explain adds the conditions, and the rules that lack a fact.
func (p Page) CheckJSON(v warnings.Verdict, all, explain bool) any {
	return struct {
		Schema int `json:"schema"`
		checkJSON
	}{1, p.checkJSON(v, all, explain)}
}

func (p Page) checkJSON(v warnings.Verdict, all, explain bool) checkJSON {
	out := checkJSON{
		AsOf: v.AsOf.Day.String(), Urgency: v.Urgency.String(), Massage: v.Massage.String(),
		Answer: p.answerOf(v, v.Open()), Findings: []findingJSON{}, Covered: covered(v, all), Regions: []stateJSON{}, openSignsJSON: asOpenSigns(v),
	}
	for _, f := range v.Findings {
		if shown(f, all) {
			out.Findings = append(out.Findings, asFindingJSON(f, explain))
		}
	}
	for _, s := range v.States {
		out.Regions = append(out.Regions, asStateJSON(s))
	}
	if explain {
		out.Unsettled = asOpenJSON(guide.IndeterminateRules(p.Words, v.Facts))
	}
	return out
}

func asFindingJSON(f warnings.Finding, explain bool) findingJSON {
	j := findingJSON{
		Rule: f.Rule, Contraindication: f.Contraindication, Region: f.Region, Urgency: f.Urgency.String(), Massage: f.Massage.String(),
		Area: f.Area, Bars: f.Bars, Since: f.Since.String(), Because: []string{}, adviceJSON: asAdvice(f.Advice), Lifted: f.Lifted, Sources: []string{},
	}
	for _, b := range f.Because {
		j.Because = append(j.Because, b.Text())
	}
	for _, id := range f.Sources {
		j.Sources = append(j.Sources, guide.SourceText(id))
	}
	if explain {
		j.Condition = f.Condition()
	}
	if s := f.Seen; s != nil {
		j.Seen = &seenJSON{Number: s.Number, On: s.On.String(), By: s.By, MassageOK: s.MassageOK, Review: s.Review}
	}
	return j
}

func asStateJSON(s warnings.RegionState) stateJSON {
	j := stateJSON{Region: s.Region, Tier: s.State.Sustained.String(), Young: s.State.Young, Logs: s.State.Logs, LastLog: s.State.Day.String(), Current: s.Current}
	if s.State.PastDays > 0 {
		usual, excess := round(s.State.Usual), round(s.State.Cusum)
		j.Usual, j.Cusum = &usual, &excess
		if s.State.Cusum > 0 {
			j.Since = s.State.Since.String()
		}
	}
	return j
}

// round keeps six digits behind the point: enough to compare, few enough to read.
func round(x float64) float64 { return stats.Round(x, 6) }

// CheckPlain returns a verdict as labelled lines, one fact each.
func (p Page) CheckPlain(v warnings.Verdict, all, explain bool) string {
	var b lines
	var open []guide.Indeterminate
	if explain {
		open = guide.IndeterminateRules(p.Words, v.Facts)
	}
	a := p.answerOf(v, v.Open())
	b.add("as of", v.AsOf.Day.Time().Format("Mon 2 Jan 2006"))
	p.answerLines(&b, a)
	for _, f := range v.Findings {
		if !(all || explain) || !shown(f, all) {
			continue
		}
		b.WriteString(p.findingPlain(f))
		if !explain {
			continue
		}
		fmt.Fprintf(&b, "holds if: %s\n", f.Condition())
		for _, id := range f.Sources {
			fmt.Fprintf(&b, "source: %s\n", sourceLine(id))
		}
	}
	if text := coveredLine(v, all); text != "" {
		fmt.Fprintf(&b, "\nseen: %s\n", text)
	}
	p.openSignLines(&b, v)
	for _, s := range v.States {
		tier := s.State.Sustained.Says()
		if !s.Current {
			tier += ", as of the last log on " + s.State.Day.Text()
		}
		fmt.Fprintf(&b, "\nregion: %s\nworsening rule: %s\n", p.Region(s.Region, guide.NoSide), tier)
	}
	for _, o := range open {
		fmt.Fprintf(&b, "\nunsettled: %s\ncould be: %s\n", o.Rule, settles(o))
	}
	return b.String()
}

// findingPlain returns a finding as labelled lines below an empty one.
func (p Page) findingPlain(f warnings.Finding) string {
	var l lines
	l.gap()
	urgency := f.Urgency.String()
	if f.Seen != nil {
		urgency += ", " + seenText(f.Seen)
	}
	l.add("finding", f.Rule)
	l.add("urgency", urgency)
	l.add("massage", f.Massage)
	if f.Region != "" {
		l.add("region", p.Region(f.Region, guide.NoSide))
	}
	switch {
	case f.Seen == nil:
		l.add("what to do", f.Advice)
	case !f.Lifted && f.Massage > guide.MassageOK:
		l.add("what to do", stillOff(f))
	}
	l.add("because", p.because(f))
	return l.String()
}

// AfterWritePlain returns what AfterWrite does as labelled lines, one fact each.
func (p Page) AfterWritePlain(a warnings.Aftermath) string {
	var b lines
	if list := a.Open(); len(list) > 0 {
		b.gap()
		p.answerLines(&b, p.answerOf(a.Verdict, list))
	}
	for _, o := range p.objections(a) {
		if o.Finding.Rule != "" {
			b.WriteString(p.findingPlain(o.Finding))
			continue
		}
		b.gap()
		b.add("massage", banText(o.Ban))
	}
	if n := a.Stood(); n > 0 && len(a.Show) == 0 {
		fmt.Fprintf(&b, "\nearlier findings still active: %d\n", n)
	}
	p.openSignLines(&b, a.Verdict)
	return b.String()
}

// HistoryOfWarnings returns every warning that a replay of the diary raised.
func (p Page) HistoryOfWarnings(list []warnings.Raised) string {
	if len(list) == 0 {
		return "The diary raised no warning.\n"
	}
	rows := make([][]string, len(list))
	for i, r := range list {
		cleared := "still active"
		if !r.Stands {
			cleared = r.ClearedOn.Text()
		}
		if r.Seen {
			cleared += ", seen"
		}
		region := ""
		if r.Region != "" {
			region = p.Region(r.Region, guide.NoSide)
		}
		rows[i] = []string{r.RaisedOn.Text(), cleared, r.Rule, region, r.Level()}
	}
	return table([]column{{"raised", false}, {"cleared", false}, {"rule", false}, {"region", false}, {"level", false}}, rows)
}

// HistoryOfWarningsPlain returns the same as labelled lines.
func (p Page) HistoryOfWarningsPlain(list []warnings.Raised) string {
	var l lines
	for i, r := range list {
		if i > 0 {
			l.gap()
		}
		l.add("warning", r.Rule)
		if r.Region != "" {
			l.add("region", p.Region(r.Region, guide.NoSide))
		}
		l.add("level", r.Level())
		l.add("raised", r.RaisedOn.Text())
		if r.Stands {
			l.add("cleared", "still active")
		} else {
			l.add("cleared", r.ClearedOn.Text())
		}
		if r.Seen {
			l.add("seen", "yes")
		}
	}
	if len(list) == 0 {
		l.add("warnings", "none")
	}
	return l.String()
}

// HistoryOfWarningsJSON returns the same for scripts: tier is set for the
// worsening rule alone, urgency for the others.
func HistoryOfWarningsJSON(list []warnings.Raised) any {
	type raisedJSON struct {
		Rule      string  `json:"rule"`
		Region    string  `json:"region"`
		Tier      string  `json:"tier"`
		Urgency   string  `json:"urgency,omitempty"`
		RaisedOn  string  `json:"raised_on"`
		ClearedOn *string `json:"cleared_on"`
		Seen      bool    `json:"seen"` // a professional had looked at it by then
	}
	rows := make([]raisedJSON, len(list))
	for i, r := range list {
		rows[i] = raisedJSON{Rule: r.Rule, Region: r.Region, RaisedOn: r.RaisedOn.String(), Seen: r.Seen}
		if r.Tier != guide.TierUnknown {
			rows[i].Tier = r.Tier.String()
		} else {
			rows[i].Urgency = r.Urgency.String()
		}
		if !r.Stands {
			day := r.ClearedOn.String()
			rows[i].ClearedOn = &day
		}
	}
	return struct {
		Schema   int          `json:"schema"`
		Warnings []raisedJSON `json:"warnings"`
	}{1, rows}
}
