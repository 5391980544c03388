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

// RegionTrend is one region in a period, cut into rows.
type RegionTrend struct {
	Schema schema `json:"schema"`
	trends.Period
	Region   RegionSummary `json:"region"`
	By       trends.By     `json:"by"`
	Rows     []Row         `json:"rows"`
	Advice   string        `json:"advice"`
	Findings []findingJSON `json:"findings"` // that concern the region
	Events   []Event       `json:"events"`   // the person's own, in the period
	header

	chart    *chart // to draw instead of the rows
	Missing  string `json:"-"` // why there is nothing to show; "" if there is
	past     bool   // the period ended before today
	findings []warnings.Finding
	seen     *warnings.Seen // the consultation that covers its worsening
}

// Row is the sum of the entries of some days, or with one technique.
type Row struct {
	Key string `json:"key"`
	trends.Period
	Empty    bool          `json:"empty"` // a gap
	Sessions int           `json:"sessions"`
	Readings int           `json:"readings"`
	Seconds  int           `json:"seconds"`
	Before   trends.Figure `json:"median_before"`
	Worst    *int          `json:"worst"`
	Least    *int          `json:"least"`
	After    trends.Figure `json:"median_after"`
	Change   trends.Figure `json:"mean_change"`
}

func newRows(list []trends.Row) []Row {
	rows := make([]Row, len(list))
	for i, r := range list {
		rows[i] = Row{
			r.Key,
			trends.Period{From: r.From, To: r.To},
			r.Empty(), r.Sessions, r.Readings, r.Seconds,
			r.Before, valueIf(r.Worst, r.Scores > 0), valueIf(r.Least, r.Scores > 0), r.After, r.Change,
		}
	}
	return rows
}

// NewRegionTrend returns a region in a period, cut into rows, with the events in it.
func NewRegionTrend(region RegionSummary, p trends.Period, by trends.By, rows []trends.Row, events []sessions.Entry) RegionTrend {
	return RegionTrend{
		Period: p, Region: region, By: by, Rows: newRows(rows), Advice: "nothing was logged in this period", Findings: []findingJSON{}, Events: NewEvents(events),
		past: true,
	}
}

// Judged adds what the rules say: the verdict of today, or nil if the period is over.
func (t RegionTrend) Judged(p Page, v *warnings.Verdict) RegionTrend {
	if t.past = v == nil; !t.past {
		t.header = p.headerAbout(*v, t.Region.Region)
		t.findings, t.seen = v.About(p.Words, t.Region.Region), v.WorseningSeen(t.Region.Region)
		for _, f := range t.findings {
			t.Findings = append(t.Findings, asFindingJSON(f, false))
		}
	}
	t.Advice = adviceOf(t)
	return t
}

// Text returns a row a week, month or technique, then what it adds up to
// in a sentence, then the advice.
func (t RegionTrend) Text(p Page) string {
	switch {
	case t.Missing != "":
		return t.Missing
	case t.chart != nil:
		return p.headerText(t.header) + p.titled(p.Region(t.Region.Region, guide.NoSide), periodText(t.Period)) + "\n" + t.chart.text(p) + t.topFinding(p)
	}
	var b strings.Builder
	b.WriteString(p.headerText(t.header) + p.titled(p.Region(t.Region.Region, guide.NoSide), periodText(t.Period)))
	if t.Region.Episode != nil {
		b.WriteString(p.hang("Episode ", t.Region.Episode.Text()))
	}
	b.WriteByte('\n')
	rows, heads := p.rowTable(t.Rows, t.By, t.Events)
	b.WriteString(rows)
	if len(t.Events) > 0 && !slices.Contains(heads, "events") {
		b.WriteString("\n" + p.eventLines(t.Events))
	}
	b.WriteByte('\n')
	said := []string{sentence(t), t.Advice}
	if t.worsens() { // what the rule found comes before what only describes
		said[0], said[1] = said[1], said[0]
	}
	b.WriteString(p.prose(said[0]) + "\n" + p.prose(said[1]))
	b.WriteString(t.topFinding(p))
	b.WriteString("\n" + p.muted(p.hang("", "in brackets: logged days or sessions · what these figures are: backlog help trends")))
	return b.String()
}

// topFinding is the most urgent finding of the region, if that is not the answer already.
func (t RegionTrend) topFinding(p Page) string {
	if len(t.findings) == 0 || t.findings[0].Rule == t.Answer.Finding {
		return ""
	}
	return "\n" + p.findings(t.findings[:1])
}

// worsens reports whether the rule finds that pain is getting worse now.
func (t RegionTrend) worsens() bool {
	return t.Region.row.Current && t.Region.row.State.Sustained >= guide.TierWatch
}

// rowTable returns rows under their heads, and the heads; a row without an entry is
// a gap. A week or a month names the events in it, if there is room.
func (p Page) rowTable(rows []Row, by trends.By, events []Event) (string, []string) {
	columns := []column{
		{by.String(), false},
		{"sessions", true},
		{"minutes", true},
		{"before", true},
		{rowBar, false},
		{"worst", true},
		{"least", true},
		{"after", true},
		{"change", true},
	}
	dated := by <= trends.ByMonth && len(events) > 0
	if dated {
		columns = append(columns, column{"events", false})
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		key := keyText(by, r.Key)
		if r.Empty {
			cells[i] = []string{key, "", "", "", "", "", "", "", ""}
		} else {
			cells[i] = p.rowCells(key, r)
		}
		if dated {
			cells[i] = append(cells[i], eventCell(r, events))
		}
	}
	return p.fitted(columns, cells, "events", "minutes", rowBar, "sessions", "least", "worst")
}

// eventCell names the events of a row's days.
func eventCell(r Row, events []Event) string {
	var texts []string
	for _, e := range events {
		if r.Contains(e.On) {
			texts = append(texts, e.On.Time().Format("2 Jan ")+firstLine(e.Note, 30))
		}
	}
	return strings.Join(texts, "; ")
}

// rowBar is the head of the bar of pain before.
const rowBar = "pain"

func (p Page) rowCells(key string, r Row) []string {
	worst, least, change := "-", "-", "-"
	if r.Worst != nil {
		worst, least = fmt.Sprint(*r.Worst), fmt.Sprint(*r.Least)
	}
	if r.Change.Known() {
		change = figureSigned(r.Change)
	}
	return []string{key, fmt.Sprint(r.Sessions), minutesText(r.Seconds), figureText(r.Before), p.figureBar(r.Before), worst, least, figureText(r.After), change}
}

// sentence says what the rows add up to, and what that rests on.
func sentence(t RegionTrend) string {
	r := t.Region.row
	parts := []string{directionSentence(t)}
	if r.Usual.Known() {
		text := fmt.Sprintf("Your usual level is %s (mean of %s)", score(r.Usual.Value), term.Count(r.Usual.N, "day")+youngMark(r.State.Young))
		if r.ChangeKnown {
			text += fmt.Sprintf("; the two weeks up to %s are at %s (median of %s), %s",
				t.To.Text(), score(r.Recent.Value), term.Count(r.Recent.N, "day"), withoutArrow(againstUsual(t.Region.Change)))
		}
		parts = append(parts, text+".")
	}
	return strings.Join(parts, " ")
}

func directionSentence(t RegionTrend) string {
	d, days := t.Region.row.Direction, term.Count(t.Region.row.Days, "logged day")
	if !d.Known() {
		return fmt.Sprintf("%s %s no trend yet: it takes scores on five days or more, in four weeks or more.", days, map[bool]string{true: "shows", false: "show"}[t.Region.row.Days == 1])
	}
	said := "pain is " + uncertainDirection(d)
	if strings.HasPrefix(uncertainDirection(d), "no ") {
		said = "there is " + uncertainDirection(d)
	}
	if d.Word() != "no clear direction" {
		said = fmt.Sprintf("pain is %s by %.2f points a week", d.Word(), stats.Round(math.Abs(d.PerWeek), 2))
	}
	said = fmt.Sprintf("Over %s in this period %s (slope %s, 95 %% interval %s to %s, from the means of %s)", days, said,
		hundredths(d.PerWeek), hundredths(d.Low), hundredths(d.High), stretchText(d))
	if t.worsens() && d.Word() != "rising" { // alone it would read as if one of the two were wrong
		said += ", and both are right: the slope weighs all these days alike, the rule compares the last weeks with your usual level"
	}
	return said + "."
}

// stretchText says what the line of a direction goes through.
func stretchText(d trends.Direction) string {
	if d.StretchDays == 7 {
		return term.Count(d.Stretches, "week")
	}
	return fmt.Sprintf("%d stretches of %d weeks", d.Stretches, d.StretchDays/7)
}

// adviceOf says what the worsening rule makes of it, and what it waits for; of a
// period that is over, on its last day.
func adviceOf(t RegionTrend) string {
	switch {
	case t.past && t.Region.row.State.PastDays == 0:
		return fmt.Sprintf("On %s too little had been logged to know your usual level, so a worsening could not be recognised.", t.To.Text())
	case t.past && t.Region.row.Current:
		return fmt.Sprintf("On %s: %s", t.To.Text(), ruleAdvice(t))
	}
	return ruleAdvice(t)
}

// habitText names a change of habit that may account for a worsening.
func habitText(s trends.State) string {
	if text := s.HabitText(); text != "" {
		return text + " That alone can move the scores. "
	}
	return ""
}

func ruleAdvice(t RegionTrend) string {
	r := t.Region.row
	s := r.State
	switch {
	case t.worsens() && t.seen != nil:
		return fmt.Sprintf("Getting worse: pain has been %s. It was %s.", stateText(s), seenText(t.seen))
	case s.PastDays == 0:
		return fmt.Sprintf("About %s until your usual level is known, on %s at the earliest; until then backlog cannot recognise a worsening here.",
			term.Count(r.Wait.Logs, "more logged day", "more logged days"), r.Wait.On.Text())
	case !r.Current:
		return fmt.Sprintf("The last log is of %s, so what backlog said then (%s) is not shown as current. Log a score to know where you are.",
			s.Day.Text(), s.Sustained.Says())
	}
	switch s.Sustained {
	case guide.TierUrgent:
		return fmt.Sprintf("Pain rose from about %s, and has been far above your usual level for days on end. Contact a doctor today.", s.Since.Text())
	case guide.TierSee:
		return habitText(s) + fmt.Sprintf("Pain has been %s. Book a doctor or physiotherapist within two weeks.", stateText(s))
	case guide.TierWatch:
		if s.Held {
			return habitText(s) + fmt.Sprintf("Watch it: pain has been %s. Because of the change backlog waits, until %s at the latest, before it says to see a professional.",
				stateText(s), (s.Change.On+14).Text())
		}
		return habitText(s) + fmt.Sprintf("Watch it: pain has been %s. If that goes on, backlog says to see a professional.", stateText(s))
	}
	return "No worsening against your usual level."
}

// Plain returns one fact a line.
func (t RegionTrend) Plain(p Page) string {
	if t.Missing != "" {
		return t.Missing
	}
	var b lines
	b.add("region", p.Region(t.Region.Region, guide.NoSide))
	b.add("period", periodText(t.Period))
	p.headerLines(&b, t.header)
	if t.Region.Episode != nil {
		b.add("episode", t.Region.Episode.Text())
	}
	for _, e := range t.Events {
		b.add("event", e)
	}
	for _, r := range t.Rows {
		b.gap()
		b.add(t.By.String(), keyText(t.By, r.Key))
		if r.Empty {
			b.add("entries", "none")
			continue
		}
		b.add("sessions", r.Sessions)
		b.add("minutes", minutesText(r.Seconds))
		b.add("median before", figureText(r.Before))
		if r.Worst != nil {
			b.add("worst", *r.Worst)
			b.add("least", *r.Least)
		}
		b.add("median after", figureText(r.After))
		if r.Change.Known() {
			b.add("mean change", figureSigned(r.Change))
		}
	}
	b.gap()
	b.add("summary", sentence(t))
	b.add("advice", t.Advice)
	for _, f := range t.Findings {
		b.add("finding", f.Rule+", "+f.Urgency+": "+f.Advice)
	}
	return b.String()
}
