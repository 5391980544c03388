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

// sparkWeeks is how many weeks a sparkline shows: the last ones of the period.
const sparkWeeks = 16

// sparkline draws medians of 0 to 10 as bars, a gap as a space.
func sparkline(weeks []trends.Figure) string {
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

// Trends is one row a region in a period, or in each region's last episode.
type Trends struct {
	Schema schema `json:"schema"`
	trends.Period
	header
	Regions  []RegionSummary `json:"regions"` // the most trouble first
	Events   []Event         `json:"events"`  // the person's own, in the period
	Episodes bool            `json:"-"`       // each row is of an episode
}

// RegionSummary is what the scores of a region add up to.
type RegionSummary struct {
	Region    string                 `json:"region"`
	Sessions  int                    `json:"sessions"`
	Readings  int                    `json:"readings"`
	Seconds   int                    `json:"seconds"`
	Days      int                    `json:"days"` // with a score
	Usual     trends.Figure          `json:"usual"`
	Young     bool                   `json:"usual_young"` // it knows the last six weeks at most
	Recent    trends.Figure          `json:"last_two_weeks"`
	Change    *stats.Rounded         `json:"change"`
	Direction trends.Direction       `json:"direction"`
	Weeks     []trends.Figure        `json:"weeks"` // median before, week by week; null for a gap
	Tier      guide.Tier             `json:"tier"`
	Cusum     stats.Rounded          `json:"excess"`
	Current   bool                   `json:"current"`
	LastLog   string                 `json:"last_log"`
	NeedLogs  int                    `json:"logs_until_usual,omitempty"`
	Habit     string                 `json:"habit_change,omitempty"` // of how pain is logged, which may account for the tier
	Episode   *trends.EpisodeSummary `json:"episode,omitempty"`      // the one that the figures are of, if episodes were asked for

	row trends.RegionRow
}

// NewRegionSummary returns the row of a region, over an episode or nil.
func NewRegionSummary(r trends.RegionRow, episode *trends.EpisodeSummary) RegionSummary {
	s := RegionSummary{
		r.Region, r.Sessions, r.Readings, r.Seconds, r.Days, r.Usual, r.State.Young, r.Recent, ifKnown(r.Change, r.ChangeKnown), r.Direction, filled(r.Weeks),
		r.State.Sustained, stats.Rounded(r.State.Cusum), r.Current, r.State.Day.String(), r.Wait.Logs, r.State.HabitText(), episode, r,
	}
	if !r.Current {
		s.Tier, s.Habit = guide.TierUnknown, ""
	}
	if r.Sessions+r.Readings == 0 {
		s.LastLog = ""
	}
	return s
}

// Text returns one row a region, and what the figures rest on.
func (t Trends) Text(p Page) string {
	head := p.headerText(t.header)
	if t.Episodes {
		head += p.titled("How your pain is changing", "the last episode of each region, up to "+t.To.Text()+" where it is open")
	} else {
		head += p.titled("How your pain is changing", periodText(t.Period))
	}
	if len(t.Regions) == 0 {
		return head + "\nNothing was logged in it. backlog log writes the first line.\n"
	}
	text := p.trendTable(t)
	if p.Width > 0 && widest(text) > p.Width {
		text = p.wrapLines(p.trendBlocks(t))
	}
	var states []warnings.RegionState
	for _, r := range t.Regions {
		states = append(states, warnings.RegionState{State: r.row.State, Region: r.Region, Current: r.Current})
	}
	text += p.youngUsual(states)
	if events := p.eventLines(t.Events); events != "" {
		text += "\n" + events
	}
	text += "\n" + p.muted(p.hang("", "usual: "+usualIs+" · 2 weeks: your middle score · in brackets: logged days · more: backlog help trends"))
	return head + "\n" + text
}

// The heads of columns that a note or a narrow page asks for.
const (
	trendChange    = "against usual"
	trendDirection = "trend, points a week"
	trendWeeks     = "by week"
	trendRule      = "worsening"
	shortTrend     = "trend"
)

// trendTable returns the rows as a table: the interval of the direction goes first where
// there is no room, then what says least of whether it is getting better.
func (p Page) trendTable(t Trends) string {
	columns := []column{
		{"region", false},
		{"sessions", true},
		{"minutes", true},
		{"usual", true},
		{"last 2 weeks", true},
		{rowBar, false},
		{trendChange, false},
		{trendDirection, false},
		{trendWeeks, false},
		{trendRule, false},
	}
	spare := []string{"minutes", "sessions", rowBar, trendWeeks, trendChange, shortTrend}
	if t.Episodes {
		columns = append(columns, column{"episode", false})
		spare = []string{"minutes", "sessions", rowBar, trendWeeks, trendRule, trendChange, shortTrend}
	}
	rows := make([][]string, len(t.Regions))
	for i, r := range t.Regions {
		rows[i] = []string{
			p.Region(r.Region, guide.NoSide), fmt.Sprint(r.Sessions), minutesText(r.Seconds), figureText(r.Usual), figureText(r.Recent), p.figureBar(r.Recent), briefChange(againstUsual(r.Change)),
			directionText(r.Direction), sparkline(r.Weeks), r.shortRuleText(guide.Day.Text),
		}
		if t.Episodes {
			rows[i] = append(rows[i], r.Episode.Text())
		}
	}
	text, _ := p.fitted(columns, rows)
	if p.Width == 0 || widest(text) <= p.Width {
		return text
	}
	columns[4].head, columns[7].head = "2 weeks", shortTrend
	for i, r := range t.Regions {
		rows[i][7] = shortDirection(r.Direction)
		rows[i][9] = r.shortRuleText(func(day guide.Day) string { return day.Time().Format("2 Jan") })
		if t.Episodes {
			rows[i][10] = "since " + r.Episode.Began.Text() + ", " + r.Episode.State
		}
	}
	text, _ = p.fitted(columns, rows, spare...)
	return text
}

// ByTrouble sorts rows: what the worsening rule warns of first, then the most pain of the
// last two weeks.
func ByTrouble(rows []trends.RegionRow) {
	tier := func(r trends.RegionRow) guide.Tier {
		if !r.Current {
			return guide.TierUnknown
		}
		return r.State.Sustained
	}
	slices.SortStableFunc(rows, func(a, b trends.RegionRow) int {
		return cmp.Or(cmp.Compare(max(tier(b), guide.TierFine), max(tier(a), guide.TierFine)), cmp.Compare(b.Recent.Value, a.Recent.Value))
	})
}

func shortDirection(d trends.Direction) string {
	switch {
	case !d.Known():
		return "too few weeks"
	case d.Word() == "no clear direction":
		return uncertainDirection(d)
	}
	return d.Word() + " " + hundredths(d.PerWeek) + " a week"
}

// trendBlocks returns a block of labelled lines for each region: for a narrow
// terminal and for a screen reader.
func (p Page) trendBlocks(t Trends) string {
	return blocks(t.Regions, func(b *lines, r RegionSummary) {
		b.add("region", p.Region(r.Region, guide.NoSide))
		b.add("sessions", r.Sessions)
		b.add("scores without massage", r.Readings)
		b.add("minutes", minutesText(r.Seconds))
		b.add("usual", overDays(r.Usual)+youngMark(r.Young))
		b.add("last two weeks", overDays(r.Recent))
		b.add(trendChange, withoutArrow(againstUsual(r.Change)))
		b.add("trend", directionText(r.Direction))
		b.add("worsening", r.ruleText())
		if r.Habit != "" && (r.Episode == nil || r.Episode.State == trends.EpisodeOpen) {
			b.add("habit", r.Habit)
		}
		if t.Episodes {
			b.add("episode", r.Episode.Text())
		}
	})
}

// Plain returns one fact a line.
func (t Trends) Plain(p Page) string {
	head := "period: " + periodText(t.Period) + "\n"
	if t.Episodes {
		head = "period: the last episode of each region\n"
	}
	var b lines
	p.headerLines(&b, t.header)
	for _, e := range t.Events {
		b.add("event", e)
	}
	if b.gap(); len(t.Regions) == 0 {
		b.add("regions", "none")
	}
	return head + b.String() + p.trendBlocks(t)
}

// Judged adds what to do now.
func (t Trends) Judged(p Page, v warnings.Verdict) Trends {
	t.header = p.header(v)
	return t
}

func periodText(period trends.Period) string {
	return fmt.Sprintf("%s to %s, both included (%s)", period.From.Text(), period.To.Text(), term.Count(int(period.To-period.From)+1, "day"))
}

func minutesText(seconds int) string { return fmt.Sprint(int(math.Round(float64(seconds) / 60))) }

// overDays returns a median with the number of logged days that it rests on; "-" if it is
// not known.
func overDays(f trends.Figure) string {
	if !f.Known() {
		return "-"
	}
	return fmt.Sprintf("%s over %s", score(f.Value), term.Count(f.N, "day"))
}

// figureText returns a value with how much it rests on; "-" if it is not known.
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

// usualIs says what a usual level is: no median, which is why it is no whole score.
const usualIs = "your average before the last two weeks"

// usualChange is the least change from the usual level that is called one.
const usualChange = 0.5

// againstUsual says in words how a level differs from the usual one: "▲ 3.5 above usual"; "-" if
// that is not known. A figure of the two alone would call every fraction a change.
func againstUsual(change *stats.Rounded) string {
	if change == nil {
		return "-"
	}
	switch x := stats.Round(float64(*change), 1); {
	case x >= usualChange:
		return "▲ " + oneDigit(x) + " above usual"
	case x <= -usualChange:
		return "▼ " + oneDigit(-x) + " below usual"
	}
	return "as usual"
}

// briefChange is againstUsual in a column that says against what.
func briefChange(text string) string {
	if text == "as usual" {
		return text
	}
	return strings.TrimSuffix(text, " usual")
}

// withoutArrow leaves out the arrow, for a screen reader.
func withoutArrow(text string) string { return strings.TrimLeft(text, "▲▼ ") }

func signed(x float64) string {
	if stats.Round(x, 1) > 0 {
		return "+" + oneDigit(x)
	}
	return oneDigit(x)
}

// hundredths returns a slope with its sign.
func hundredths(x float64) string { return fmt.Sprintf("%+.2f", stats.Round(x, 2)) }

// uncertainDirection is a direction that is not certain: a line that climbs never has "no clear
// trend" beside it without what is missing.
func uncertainDirection(d trends.Direction) string {
	switch weeks := float64(d.Stretches*d.StretchDays) / 7; {
	case d.PerWeek*weeks >= 1:
		return "perhaps rising, not certain yet"
	case d.PerWeek*weeks <= -1:
		return "perhaps easing, not certain yet"
	}
	return "no clear trend"
}

func directionText(d trends.Direction) string {
	switch {
	case !d.Known():
		return "too few weeks"
	case d.Word() == "no clear direction":
		return fmt.Sprintf("%s %s (%s to %s)", uncertainDirection(d), hundredths(d.PerWeek), hundredths(d.Low), hundredths(d.High))
	}
	return fmt.Sprintf("%s %s (%s to %s)", d.Word(), hundredths(d.PerWeek), hundredths(d.Low), hundredths(d.High))
}

// shortRuleText is rule in a column: the level, and since when it is warned of.
func (s RegionSummary) shortRuleText(text func(guide.Day) string) string {
	if tier := s.row.State.Sustained; s.row.WarnedOn != 0 && s.Current && (s.Episode == nil || s.Episode.State == trends.EpisodeOpen) {
		return fmt.Sprintf("%s since %s", tier.Urgency(), text(s.row.WarnedOn))
	}
	return s.ruleText()
}

// ruleText says what the worsening rule said last, and never shows an old answer as
// current; nothing of an episode that is over.
func (s RegionSummary) ruleText() string {
	tier := s.row.State.Sustained
	switch {
	case s.Episode != nil && s.Episode.State != trends.EpisodeOpen:
		return "-"
	case s.row.State.PastDays == 0 && s.NeedLogs > 0:
		return fmt.Sprintf("in %s", term.Count(s.NeedLogs, "more logged day", "more logged days"))
	case !s.Current:
		return fmt.Sprintf("%s, on %s", tier.Says(), s.row.State.Day.Text())
	case tier >= guide.TierWatch:
		return saysSince(tier, s.row.WarnedOn) + "; pain rose from about " + s.row.State.Since.Text()
	}
	return tier.Says()
}
