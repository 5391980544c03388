package trends

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/stats"
)

// By is what rows are made of.
type By uint8

// The ways to cut a diary into rows.
const (
	ByWeek      By = iota // ISO weeks, Monday to Sunday
	ByMonth               // calendar months
	ByTechnique           // sessions only
	ByTool                // sessions only; "" where no tool was given
	ByDuration            // sessions only
	ByTimeOfDay           // sessions only
)

// String returns the word that is typed after --by.
func (b By) String() string {
	return [...]string{"week", "month", "technique", "tool", "duration", "time-of-day"}[b]
}

// MarshalText writes the word.
func (b By) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// Figure is a number that comes with how much it rests on. With N of 0 it is not
// known, and Value 0.
type Figure struct {
	Value float64
	N     int
}

// Known reports whether there is a value.
func (f Figure) Known() bool { return f.N > 0 }

// MarshalJSON writes the value, rounded, and how much it rests on; null if there is none.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.Known() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Value stats.Rounded `json:"value"`
		N     int           `json:"n"`
	}{stats.Rounded(f.Value), f.N})
}

// Row is the sum of the entries of a stretch of time, or with one technique.
type Row struct {
	Key      string // 2026-W46, 2026-11, or the technique, tool, duration or time of day
	From, To guide.Day

	Sessions int
	Readings int
	Seconds  int

	Before Figure // median of the scores before sessions and of readings
	After  Figure // median of the scores after sessions
	Change Figure // mean of after less before, of the sessions with both; negative is relief

	// The usual questions of a pain inventory ask for the worst and the least pain
	// of a time, whenever in it that was (Cleeland and Ryan 1994): so of every score.
	Scores int // how many there are, before and after sessions and of readings
	Worst  int // the highest of them, 0 to 10, if there are any
	Least  int // the lowest
}

// Empty says that nothing was logged: a gap, not a zero.
func (r Row) Empty() bool { return r.Sessions == 0 && r.Readings == 0 }

// tally is a row while it is counted.
type tally struct {
	Row
	before, after histogram
	change, pairs int
}

func (t *tally) add(p uint64, reading bool) {
	if reading {
		t.Readings++
	} else {
		t.Sessions++
		t.Seconds += int(p & secondsEnd)
	}
	before, after := unpackBefore(p), unpackAfter(p)
	if before.Given() {
		t.before.add(before)
	}
	if after.Given() {
		t.after.add(after)
	}
	if before.Given() && after.Given() {
		t.change += after.Score() - before.Score()
		t.pairs++
	}
}

// finished returns the rows of tallies.
func finished(tallies []tally) []Row {
	rows := make([]Row, len(tallies))
	for i, t := range tallies {
		t.Before, t.After = t.before.median(), t.after.median()
		t.Scores = t.before.n + t.after.n
		t.Least, t.Worst = ends(t.before, t.after)
		if t.pairs > 0 {
			t.Change = Figure{float64(t.change) / float64(t.pairs), t.pairs}
		}
		rows[i] = t.Row
	}
	return rows
}

func (h *histogram) median() Figure {
	if h.n == 0 {
		return Figure{}
	}
	return Figure{float64(h.half()) / 2, h.n}
}

// ends returns the lowest and the highest score of two histograms; 0 and 0 if
// there is none.
func ends(a, b histogram) (least, worst int) {
	for score := range a.counts {
		if a.counts[score]+b.counts[score] > 0 {
			worst = score
		}
		if top := len(a.counts) - 1 - score; a.counts[top]+b.counts[top] > 0 {
			least = top
		}
	}
	return least, worst
}

// Rows cuts the entries of a region, or of all if region is "", in a period.
// Weeks and months come in order without a break from that of the first entry
// ever to the end of the period, cut where the period cuts them; those without an
// entry are Empty. The other ways give a row for each key in use, the most used
// first, equals by name.
func (d *Diary) Rows(region string, p Period, by By) []Row {
	span, ok := d.Span(region)
	if !ok {
		return nil
	}
	p.From = max(p.From, span.From)
	if by > ByMonth {
		return d.rowsByKey(region, p, by)
	}
	return d.rowsByDate(region, p, func(day guide.Day) (string, guide.Day) { return calendar(day, by) })
}

// Stretches cuts the entries of a region in a period into stretches of so many days.
// Those without an entry are Empty.
func (d *Diary) Stretches(region string, p Period, days int) []Row {
	return d.rowsByDate(region, p, func(day guide.Day) (string, guide.Day) { return day.String(), day + guide.Day(days) })
}

// rowsByDate cuts a period at the days that cut returns: the name of the stretch that
// begins with a day, and the first day of the next.
func (d *Diary) rowsByDate(region string, p Period, cut func(guide.Day) (key string, next guide.Day)) []Row {
	var rows []tally
	for from := p.From; from <= p.To; {
		key, next := cut(from)
		rows = append(rows, tally{Row: Row{Key: key, From: from, To: min(next-1, p.To)}})
		from = next
	}
	for name, r := range d.regions {
		if region != "" && name != region {
			continue
		}
		row := 0
		d.each(r, p, func(packed uint64, code uint16) {
			for day := unpackDay(packed); rows[row].To < day; {
				row++
			}
			rows[row].add(packed, d.uses[code].technique == "")
		})
	}
	return finished(rows)
}

// calendar returns the name of the week or month of a day, and the first day of the next.
func calendar(day guide.Day, by By) (key string, next guide.Day) {
	if by == ByMonth {
		t := day.Time()
		return t.Format("2006-01"), guide.DayOf(t.AddDate(0, 1, 1-t.Day()))
	}
	year, week := day.Time().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week), mondayOf(day) + 7
}

// mondayOf returns the first day of the ISO week of a day.
func mondayOf(day guide.Day) guide.Day {
	return day - ((day+3)%7+7)%7 // 1 January 1970 was a Thursday
}

func (d *Diary) rowsByKey(region string, p Period, by By) []Row {
	var tallies []tally
	index := make(map[string]int)
	for name, r := range d.regions {
		if region != "" && name != region {
			continue
		}
		d.each(r, p, func(packed uint64, code uint16) {
			if d.uses[code].technique == "" {
				return
			}
			key := d.key(packed, code, by)
			i, known := index[key]
			if !known {
				i = len(tallies)
				index[key] = i
				tallies = append(tallies, tally{Row: Row{Key: key, From: p.From, To: p.To}})
			}
			tallies[i].add(packed, false)
		})
	}
	rows := finished(tallies)
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Sessions, a.Sessions), cmp.Compare(a.Key, b.Key))
	})
	return rows
}

// key returns the key of a session.
func (d *Diary) key(packed uint64, code uint16, by By) string {
	switch u := d.uses[code]; by {
	case ByTool:
		return u.tool
	case ByDuration:
		switch seconds := packed & secondsEnd; {
		case seconds < 300:
			return "under 5m"
		case seconds <= 600:
			return "5m to 10m"
		}
		return "over 10m"
	case ByTimeOfDay:
		switch clock := clockOf(packed, u.offset); {
		case u.dateOnly:
			return ""
		case clock < 5*3600:
			return "night"
		case clock < 12*3600:
			return "morning"
		case clock < 18*3600:
			return "afternoon"
		}
		return "evening"
	default:
		return u.technique
	}
}

// Logged returns how many sessions and readings of a region there are in a period.
func (d *Diary) Logged(region string, p Period) (sessions, readings int) {
	if r := d.regions[region]; r != nil {
		d.each(r, p, func(_ uint64, code uint16) {
			if d.uses[code].technique == "" {
				readings++
			} else {
				sessions++
			}
		})
	}
	return sessions, readings
}

// each calls fn with the samples of a region in a period, in order of their days.
func (d *Diary) each(r *region, p Period, fn func(packed uint64, code uint16)) {
	d.order(r)
	for i := r.from(p.From); i < r.n; i++ {
		packed, code := r.at(i)
		if unpackDay(packed) > p.To {
			return
		}
		fn(packed, code)
	}
}
