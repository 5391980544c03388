package report

import (
	"fmt"
	"strings"

	"backlog/internal/trends"
)

// Overview returns one row for each region, its head first; nil if one region says it all.
func (s Page) Overview() [][]string {
	if len(s.Regions) < 2 {
		return nil
	}
	rows := [][]string{{"Region", "Now", "Typical", "Worst", "First, last 2 weeks", "Trend", "Since"}}
	for _, r := range s.Regions {
		now, _ := r.NowText()
		if r.Now.Pain.Given() {
			now += ", " + short(r.Now.Day)
		}
		direction := "too few days"
		if r.Direction.Known() {
			direction = strings.Replace(r.Direction.Word(), "direction", "trend", 1)
		}
		since := "–"
		if r.Began.Known {
			since = r.Began.Text()
		}
		rows = append(rows, []string{r.Title(), now, plainNumber(r.Typical), r.end(r.Worst), plainNumber(r.First) + " → " + plainNumber(r.Last), direction, since})
	}
	return rows
}

// plainNumber returns a value without how much it rests on.
func plainNumber(f trends.Figure) string {
	if !f.Known() {
		return "–"
	}
	return number(f.Value)
}

// weekTable returns the rows of a region's table, its head first.
func (r Region) weekTable() [][]string {
	unit := "week of"
	if r.ByMonth {
		unit = "month"
	}
	rows := [][]string{{unit, "logged", "before", "worst", "least", "after", "change", "interference"}}
	for _, w := range r.Rows {
		if w.Empty() {
			rows = append(rows, []string{w.Label(r.ByMonth), "–", "nothing logged"})
			continue
		}
		rows = append(rows, []string{
			w.Label(r.ByMonth), fmt.Sprint(w.Logged()), figure(w.Before), w.end(w.Worst), w.end(w.Least), figure(w.After), w.changeText(), figure(w.Interference),
		})
	}
	return rows
}

// triedTable returns what was tried, its head first; to a physiotherapist with the
// length of a session at the end.
func (r Region) triedTable(reader Reader) [][]string {
	rows := [][]string{{"tried", "sessions", "minutes", "before", "after", "relief", "eased by 2+"}}
	if reader == Physio {
		rows[0] = append(rows[0], "minutes each")
	}
	for _, one := range r.Tried {
		row := []string{one.Name(), fmt.Sprint(one.Sessions), fmt.Sprint(one.Minutes()), plainNumber(one.Before), plainNumber(one.After), figure(one.Relief), one.EasedText()}
		if reader == Physio {
			row = append(row, one.Each())
		}
		rows = append(rows, row)
	}
	return rows
}

// end returns the worst or the least score of a row.
func (r Row) end(score int) string { return end(r.Scores, score) }

func (r Region) end(score int) string { return end(r.Scores, score) }

func end(scores, score int) string {
	if scores == 0 {
		return "–"
	}
	return fmt.Sprint(score)
}

func (r Row) changeText() string {
	if !r.Change.Known() {
		return "–"
	}
	return fmt.Sprintf("%s (%d)", signed(r.Change.Value), r.Change.N)
}
