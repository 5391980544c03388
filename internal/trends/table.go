package trends

import (
	"backlog/internal/guide"
)

// RegionRow is one region in a period.
type RegionRow struct {
	Region   string
	Sessions int
	Readings int
	Seconds  int
	Days     int // with a score

	// Usual is the level of the worsening rule on the last logged day of the
	// period. Until it is known, Wait says how much is missing.
	Usual Figure
	Wait  Wait

	Recent      Figure  // median of the daily medians of LastTwoWeeks of the period's end, however short the period
	Change      float64 // Recent less Usual; meaningless unless ChangeKnown
	ChangeKnown bool

	Direction Direction // over the daily medians of the period
	Weeks     []Figure  // median score week by week, as in Rows; a gap has N 0

	State    State     // what the worsening rule said after the last logged day of the period
	Current  bool      // that day is no more than 14 days before the period's end
	WarnedOn guide.Day // when the tier of State was reached; 0 if that is none to warn of, or not Current
}

// Wait says how much is missing until a usual level is known.
type Wait struct {
	Logs int       // more logged days needed at least; 0 if the level is known
	On   guide.Day // the earliest day with a usual level, if they are logged every other day from the first that has no log yet
}

// Table returns a row for each region with an entry in the period, in alphabetical order.
func (d *Diary) Table(p Period) []RegionRow {
	table := []RegionRow{}
	for _, region := range d.Regions() {
		if row, logged := d.RowOf(region, p); logged {
			table = append(table, row)
		}
	}
	return table
}

// RowOf returns the row of one region; false if it has no entry in the period.
func (d *Diary) RowOf(region string, p Period) (row RegionRow, logged bool) {
	row.Region = region
	if d.regions[region] == nil {
		return row, false
	}
	if d.sumUp(&row, p); row.Sessions+row.Readings == 0 {
		return row, false
	}
	daily := d.Daily(region)
	days := within(daily, p)
	row.Days = len(days)
	row.Direction = DirectionOf(days)
	row.Recent = d.Level(region, LastTwoWeeks(p.To))
	if row.State, row.Current, _ = d.StateOn(region, p.To); row.Current {
		row.WarnedOn = d.WarnedOn(region, row.State.Sustained, p.To)
	}
	if row.State.PastDays > 0 {
		row.Usual = Figure{row.State.Usual, row.State.PastDays}
	} else {
		row.Wait = wait(upTo(daily, p.To), p.To)
	}
	if row.Usual.Known() && row.Recent.Known() {
		row.Change, row.ChangeKnown = row.Recent.Value-row.Usual.Value, true
	}
	return row, true
}

// sumUp counts the entries of a region in a period, and takes the median week by week:
// what Rows knows too, but over the decades of a long diary Rows costs as much as all
// the rest of the table.
func (d *Diary) sumUp(row *RegionRow, p Period) {
	span, _ := d.Span(row.Region)
	if p.From = max(p.From, span.From); p.To < p.From {
		return
	}
	first := mondayOf(p.From)
	row.Weeks = make([]Figure, (p.To-first)/7+1)
	var scores histogram
	week := 0
	d.each(d.regions[row.Region], p, func(packed uint64, code uint16) {
		if at := int(unpackDay(packed)-first) / 7; at != week {
			row.Weeks[week] = scores.median()
			scores, week = histogram{}, at
		}
		if d.uses[code].technique == "" {
			row.Readings++
		} else {
			row.Sessions++
			row.Seconds += int(packed & secondsEnd)
		}
		if before := unpackBefore(packed); before.Given() {
			scores.add(before)
		}
	})
	row.Weeks[week] = scores.median()
}

// LastTwoWeeks returns the 14 days that end with a day: what is called the last
// two weeks wherever it is shown, and what the rule of pain that does not improve
// looks at.
func LastTwoWeeks(end guide.Day) Period { return Period{end - levelDays + 1, end} }

// Level returns the median of the daily medians of a region over a period, with
// how many logged days it rests on.
func (d *Diary) Level(region string, p Period) Figure {
	return medianOfDays(within(d.Daily(region), p))
}

// SideLevel is Level of what concerns one side: scores of that side, of both and of none
// given. sided reports whether a score of the period was of that side alone.
func (d *Diary) SideLevel(region string, side guide.Side, p Period) (level Figure, sided bool) {
	r := d.regions[region]
	if r == nil {
		return Figure{}, false
	}
	which := leftSide
	if side == guide.Right {
		which = rightSide
	}
	d.order(r)
	d.each(r, p, func(packed uint64, code uint16) {
		sided = sided || d.uses[code].side == side && unpackBefore(packed).Given()
	})
	return medianOfDays(within(d.dailyOf(r, which), p)), sided
}

// medianOfDays returns the median of daily medians, with how many days it rests on.
func medianOfDays(days []DayPain) Figure {
	if len(days) == 0 {
		return Figure{}
	}
	var counts [21]int
	for _, day := range days {
		counts[day.Half]++
	}
	before, sum := 0, 0 // of the middle one twice, or of the two in the middle
	for half, n := range counts {
		if n == 0 {
			continue
		}
		for _, middle := range [...]int{(len(days) - 1) / 2, len(days) / 2} {
			if before <= middle && middle < before+n {
				sum += half
			}
		}
		before += n
	}
	return Figure{float64(sum) / 4, len(days)}
}

// wait works out, by trying, how many more logs it takes until the level is known.
func wait(days []DayPain, today guide.Day) Wait {
	days = within(days, Period{today - usualReach, today})
	next := today
	if n := len(days); n > 0 && days[n-1].Day == today {
		next++
	}
	for logs := 1; ; logs++ {
		tried := append([]DayPain(nil), days...)
		for i := range logs {
			tried = append(tried, DayPain{Day: next + guide.Day(2*i)})
		}
		last := tried[len(tried)-1].Day
		for day := last; day <= last+usualYoungest; day++ {
			c := cusum{days: tried}
			if _, _, known := c.usual(day); known {
				return Wait{logs, day}
			}
		}
	}
}
