package report

import (
	"fmt"
	"math"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/term"
)

// Title is the name with the side, if every entry was about the same.
func (r Region) Title() string {
	name := r.Name
	if len(r.Sides) == 1 {
		name = sided(name, r.Sides[0].Side)
	}
	return term.UpperFirst(name)
}

// SidesText says which sides the entries were about.
func (r Region) SidesText() string {
	if len(r.Sides) == 1 && r.Sides[0].Side == guide.NoSide {
		return "side " + notRecorded
	}
	parts := make([]string, len(r.Sides))
	for i, s := range r.Sides {
		name := string(s.Side)
		switch s.Side {
		case guide.NoSide:
			name = "side " + notRecorded
		case guide.Both:
			name = "both sides"
		}
		parts[i] = fmt.Sprintf("%s (%d)", name, s.N)
	}
	return strings.Join(parts, ", ")
}

// BeganText says since when the pain has been there.
func (r Region) BeganText() string {
	switch {
	case !r.Began.Known && r.HasHurt:
		return "no pain logged since " + r.Hurt.Text()
	case !r.Began.Known:
		return "no pain logged"
	case r.Given:
		return "since " + r.Began.Text() + ", as reported"
	}
	return "first logged " + r.Began.Text()
}

// NowLabel calls a score of today or yesterday pain now, and an older one what it is.
func (r Region) NowLabel() string {
	if r.Fresh {
		return "Pain now"
	}
	return "Last score"
}

// NowText is the last score and its day.
func (r Region) NowText() (score, note string) {
	if !r.Now.Pain.Given() {
		return "–", notRecorded
	}
	return fmt.Sprint(r.Now.Pain.Score()), short(r.Now.Day) + ", " + r.Now.When
}

// ChangeText says in a sentence how pain changed.
func (r Region) ChangeText() string {
	var parts []string
	switch {
	case r.First.Known() && r.Last.Known():
		parts = append(parts, fmt.Sprintf("First two weeks median %s (%s), last two %s (%s): %s points.", number(r.First.Value), term.Count(r.First.N, "day"),
			number(r.Last.Value), term.Count(r.Last.N, "day"), signed(r.Last.Value-r.First.Value)))
	case r.First.Known():
		parts = append(parts, fmt.Sprintf("First two weeks median %s (%s), last two %s.", number(r.First.Value), term.Count(r.First.N, "day"), notRecorded))
	}
	d := r.Direction
	switch {
	case !d.Known():
		parts = append(parts, fmt.Sprintf("%s with a score: too few for a trend, which takes four weeks or more.", term.Count(d.Days, "day")))
	case d.Word() == "no clear direction":
		parts = append(parts, fmt.Sprintf("No clear trend over %s (slope %s points a week, 95 %% interval %s to %s).", term.Count(d.Days, "day"),
			hundredths(d.PerWeek), hundredths(d.Low), hundredths(d.High)))
	default:
		parts = append(parts, fmt.Sprintf("%s by %s points a week over %s (95 %% interval %s to %s).", term.UpperFirst(d.Word()),
			hundredths(math.Abs(d.PerWeek)), term.Count(d.Days, "day"), hundredths(d.Low), hundredths(d.High)))
	}
	return strings.Join(parts, " ")
}

func hundredths(x float64) string {
	return strings.Replace(fmt.Sprintf("%.2f", stats.Round(x, 2)), "-", "\u2212", 1)
}

// Key names a row: the Monday's date of a week, or a month. Rows that the period
// cuts are named by their first day in it.
func (r Row) Label(byMonth bool) string {
	if byMonth {
		return r.From.Time().Format("Jan 2006")
	}
	return short(r.From)
}

// Name returns what was done: "compression, ball".
func (t Tried) Name() string {
	if t.Tool == "" {
		return guide.TechniqueName(t.Technique)
	}
	return guide.TechniqueName(t.Technique) + ", " + t.Tool
}

// Minutes returns how long it was done in all.
func (t Tried) Minutes() int {
	sum := 0
	for _, s := range t.Seconds {
		sum += s
	}
	return (sum + 30) / 60
}

// Each returns how many minutes a session took: the median and, if they differ, the ends.
func (t Tried) Each() string {
	n := len(t.Seconds)
	if n == 0 {
		return "–"
	}
	minutes := func(seconds int) string { return number(float64(seconds) / 60) }
	text := minutes((t.Seconds[(n-1)/2] + t.Seconds[n/2]) / 2)
	if t.Seconds[0] != t.Seconds[n-1] {
		text += fmt.Sprintf(" (%s to %s)", minutes(t.Seconds[0]), minutes(t.Seconds[n-1]))
	}
	return text
}

// EasedText says how often it eased pain by 2 points or more.
func (t Tried) EasedText() string {
	if t.Relief.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d", t.Eased, t.Relief.N)
}
