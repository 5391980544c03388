package trends

import "backlog/internal/guide"

// Stretch is what was logged of a region over some days.
type Stretch struct {
	Period
	Sessions int    `json:"sessions"`
	Readings int    `json:"readings"`
	Level    Figure `json:"median_pain"` // median of the daily medians, over the logged days
	Change   Figure `json:"mean_change"` // mean of after less before, of the sessions with both; negative is relief
}

// Around sets what was logged before a day beside what was logged from that day on.
type Around struct {
	Region        string
	Before, After Stretch
}

// Change returns the level after less that before, if both are known.
func (a Around) Change() (change float64, known bool) {
	return a.After.Level.Value - a.Before.Level.Value, a.Before.Level.Known() && a.After.Level.Known()
}

// Around returns a row for each region with an entry in the span days before a
// day, or in the span days that begin with it, as far as they have come by asOf;
// in alphabetical order. The two are as long as each other once that is over.
func (d *Diary) Around(day guide.Day, span int, asOf guide.Day) []Around {
	before := Period{day - guide.Day(span), day - 1}
	after := Period{day, min(day+guide.Day(span)-1, asOf)}
	list := []Around{}
	for _, name := range d.Regions() {
		row := Around{Region: name, Before: d.stretch(name, before), After: d.stretch(name, after)}
		if row.Before.Sessions+row.Before.Readings+row.After.Sessions+row.After.Readings > 0 {
			list = append(list, row)
		}
	}
	return list
}

func (d *Diary) stretch(name string, p Period) Stretch {
	s := Stretch{Period: p, Level: d.Level(name, p)}
	var t tally
	d.each(d.regions[name], p, func(packed uint64, code uint16) { t.add(packed, d.uses[code].technique == "") })
	sum := finished([]tally{t})[0]
	s.Sessions, s.Readings, s.Change = sum.Sessions, sum.Readings, sum.Change
	return s
}
