package report

import (
	"cmp"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// The figures of a page.
const (
	weeksAtMost = 20 // longer periods are shown by months
	eased       = 2  // points, the smallest change of an NRS-11 that matters: Farrar 2001
)

// Region is what the page says of one region.
type Region struct {
	ID    string
	Name  string // as a person reads it: "erector spinae"
	Where string // where that is, "" if the name says it
	Sides []Side // which sides the entries were about, the most frequent first

	Sessions, Readings int
	Days               int        // with a score
	Began              guide.Span // when the pain began, as given, else the first logged day
	Given              bool       // the person said when; otherwise Began is the first log of the episode
	Hurt               guide.Day  // the last day with a score of 1 or more, if HasHurt
	HasHurt            bool

	Now          Score         // the last score in the period
	Fresh        bool          // that is of the page's day or the day before
	Typical      trends.Figure // median of the scores before sessions and of the readings
	Scores       int           // of all kinds: before and after sessions, and of readings
	Worst, Least int           // of all of them, if there are any
	Interference trends.Figure // median of how much pain interfered with the day

	// Medians of the daily medians: of the two weeks from the first logged day of
	// the period on, and of those that end with the period. First is not known
	// unless they are apart.
	First, Last trends.Figure

	Direction trends.Direction
	Usual     trends.Figure

	ByMonth bool // Rows are months, not weeks
	Rows    []Row
	Tried   []Tried
	Marks   []Mark // what the chart shows beside the scores, in the order of their days
}

// Side is how many entries were about a side.
type Side struct {
	Side guide.Side
	N    int
}

// Score is a single score and when it was given.
type Score struct {
	Pain sessions.Pain
	Day  guide.Day
	When string // "before massage", "after massage" or "a reading"
}

// Row is a week or a month with how much pain interfered with the day.
type Row struct {
	trends.Row
	Interference trends.Figure // median
}

// Logged returns how many entries the row sums up.
func (r Row) Logged() int { return r.Sessions + r.Readings }

// Tried is what was done with one technique and tool.
type Tried struct {
	Technique, Tool string
	Sessions        int
	Seconds         []int         // of each session, shortest first
	Before, After   trends.Figure // means of the sessions with both scores
	Relief          trends.Figure // mean of before less after
	Eased           int           // of these, how many eased pain by 2 points or more
	Worse           bool          // pain was 2 or more points higher after 2 of the last 3
}

// MarkKind says what a mark on the chart means.
type MarkKind string

// The kinds of marks.
const (
	MarkEvent   MarkKind = "event"
	MarkSeen    MarkKind = "seen"
	MarkWarning MarkKind = "warning"
)

// Mark is a day on which something happened.
type Mark struct {
	Kind   MarkKind
	Letter string // "" while it is in no list
	Day    guide.Day
	Text   string
	Region string     // "" where it concerns every region
	Side   guide.Side // of an event
}

func (a Request) region(row trends.RegionRow, v warnings.Verdict, signs Signs, events []Mark) Region {
	r := Region{
		ID: row.Region, Name: regionName(a.Words, row.Region), Sessions: row.Sessions, Readings: row.Readings,
		Days: row.Days, Direction: row.Direction, Usual: row.Usual,
	}
	if known, ok := a.Words.Region(row.Region); ok && !known.Own {
		r.Where = known.Label
		if muscle := strings.ReplaceAll(known.ID, "-", " "); muscle != known.Name {
			r.Where = muscle + ", " + known.Label
		}
	}
	if episode, ok := a.Diary.Pain.Episode(row.Region, a.Period.To); ok {
		r.Began, r.Given = episode.Began, episode.Began != guide.On(episode.First)
	}
	r.Hurt, r.HasHurt = a.lastPain(row.Region)
	var scores, all, way []int
	for _, e := range a.Entries {
		if e.Region != row.Region || !e.Before.Given() {
			continue
		}
		scores, all = append(scores, e.Before.Score()), append(all, e.Before.Score())
		if e.Interference.Given() {
			way = append(way, e.Interference.Score())
		}
		r.Now = Score{e.Before, e.Day, "before massage"}
		switch {
		case e.Kind == sessions.Reading:
			r.Now.When = "a reading"
		case e.After.Given():
			r.Now = Score{e.After, e.Day, "after massage"}
			all = append(all, e.After.Score())
		}
		r.side(e.Side)
	}
	r.Fresh = r.Now.Pain.Given() && a.AsOf.Day-r.Now.Day <= 1
	slices.SortStableFunc(r.Sides, func(x, y Side) int { return y.N - x.N })
	r.Typical, r.Interference = medianOf(scores), medianOf(way)
	if r.Scores = len(all); r.Scores > 0 {
		r.Least, r.Worst = slices.Min(all), slices.Max(all)
	}
	r.First, r.Last = a.first(row.Region), row.Recent

	by := trends.ByWeek
	if r.ByMonth = a.Period.To-a.Period.From >= 7*weeksAtMost; r.ByMonth {
		by = trends.ByMonth
	}
	for _, week := range a.Diary.Pain.Rows(row.Region, a.Period, by) {
		r.Rows = append(r.Rows, Row{Row: week, Interference: a.interference(row.Region, week.From, week.To)})
	}
	r.Tried = a.tried(row.Region, v)
	for _, m := range slices.Concat(events, signs.marks()) {
		if a.Period.Contains(m.Day) && (m.Region == "" || m.Region == row.Region) {
			r.Marks = append(r.Marks, m)
		}
	}
	slices.SortStableFunc(r.Marks, func(x, y Mark) int { return cmp.Compare(x.Day, y.Day) })
	for i := range r.Marks {
		r.Marks[i].Letter = letter(i)
	}
	return r
}

func (r *Region) side(side guide.Side) {
	i := slices.IndexFunc(r.Sides, func(s Side) bool { return s.Side == side })
	if i < 0 {
		i = len(r.Sides)
		r.Sides = append(r.Sides, Side{Side: side})
	}
	r.Sides[i].N++
}

// first returns the level of the first two weeks that the period has scores of,
// if they are over before the last two begin.
func (a Request) first(region string) trends.Figure {
	for _, day := range a.Diary.Pain.Daily(region) {
		if !a.Period.Contains(day.Day) {
			continue
		}
		weeks := trends.LastTwoWeeks(day.Day)
		weeks = trends.Period{From: day.Day, To: day.Day + weeks.To - weeks.From}
		if weeks.To < trends.LastTwoWeeks(a.Period.To).From {
			return a.Diary.Pain.Level(region, weeks)
		}
		break
	}
	return trends.Figure{}
}

// lastPain returns the last day up to the end of the period with a score of 1 or more.
func (a Request) lastPain(region string) (last guide.Day, found bool) {
	for _, day := range a.Diary.Pain.Daily(region) {
		if day.Day <= a.Period.To && day.Peak > 0 {
			last, found = day.Day, true
		}
	}
	return last, found
}

func (a Request) interference(region string, from, to guide.Day) trends.Figure {
	var scores []int
	for _, e := range a.Entries {
		if e.Region == region && e.Interference.Given() && from <= e.Day && e.Day <= to {
			scores = append(scores, e.Interference.Score())
		}
	}
	return medianOf(scores)
}

// tried returns what was done, the most used first.
func (a Request) tried(region string, v warnings.Verdict) []Tried {
	type sums struct{ before, after int }
	var list []Tried
	var both []sums
	for _, e := range a.Entries {
		if e.Kind != sessions.Session || e.Region != region {
			continue
		}
		i := slices.IndexFunc(list, func(t Tried) bool { return t.Technique == e.Technique && t.Tool == e.Tool })
		if i < 0 {
			i = len(list)
			list, both = append(list, Tried{Technique: e.Technique, Tool: e.Tool}), append(both, sums{})
		}
		t := &list[i]
		t.Sessions++
		t.Seconds = append(t.Seconds, e.Seconds)
		if !e.After.Given() {
			continue
		}
		t.Relief.N++
		both[i].before += e.Before.Score()
		both[i].after += e.After.Score()
		if e.Before.Score()-e.After.Score() >= eased {
			t.Eased++
		}
	}
	worse := v.Worse(region)
	for i := range list {
		t := &list[i]
		slices.Sort(t.Seconds)
		t.Before.N, t.After.N = t.Relief.N, t.Relief.N
		if n := float64(t.Relief.N); n > 0 {
			t.Before.Value, t.After.Value = float64(both[i].before)/n, float64(both[i].after)/n
			t.Relief.Value = float64(both[i].before-both[i].after) / n
		}
		t.Worse = slices.ContainsFunc(worse, func(w guide.WorseAfter) bool { return w.Technique == t.Technique })
	}
	slices.SortStableFunc(list, func(x, y Tried) int {
		return cmp.Or(y.Sessions-x.Sessions, cmp.Compare(x.Technique, y.Technique), cmp.Compare(x.Tool, y.Tool))
	})
	return list
}

// medianOf returns the median of whole numbers; of none it is not known.
func medianOf(values []int) trends.Figure {
	n := len(values)
	if n == 0 {
		return trends.Figure{}
	}
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return trends.Figure{Value: float64(sorted[(n-1)/2]+sorted[n/2]) / 2, N: n}
}

// letter names the i-th mark: A to Z, then A1, B1 and so on.
func letter(i int) string {
	name := string(rune('A' + i%26))
	if i >= 26 {
		name += string(rune('0' + i/26%10))
	}
	return name
}
