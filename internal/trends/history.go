package trends

import (
	"cmp"
	"slices"

	"backlog/internal/guide"
)

// Warning is a tier that was reached.
type Warning struct {
	Region   string
	Tier     guide.Tier // TierWatch, TierSee or TierUrgent
	RaisedOn guide.Day

	// Active says that the tier still holds. If not, ClearedOn is the first day
	// on which it did not: the day of a log or, if the logs stop or pause for
	// longer, the day after two weeks without one.
	Active    bool
	ClearedOn guide.Day
}

// clear notes that the tier was active after the log of day last, and after that of day no longer.
func (w *Warning) clear(day, last guide.Day) {
	w.Active, w.ClearedOn = false, min(day, last+oldDays+1)
}

// History returns a row for every tier that a region reached up to a day,
// ordered by the day on which it was raised, region and tier. Who reaches
// TierSee has reached TierWatch too; TierUrgent has a test of its own.
func (d *Diary) History(asOf guide.Day) []Warning {
	rows := []Warning{}
	for _, name := range d.Regions() {
		rows = append(rows, d.historyOf(name, asOf)...)
	}
	slices.SortStableFunc(rows, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.RaisedOn, b.RaisedOn), cmp.Compare(a.Region, b.Region), cmp.Compare(a.Tier, b.Tier))
	})
	return rows
}

// historyOf is History of one region, by tier.
func (d *Diary) historyOf(region string, asOf guide.Day) []Warning {
	var list []Warning
	r := d.regions[region]
	for _, which := range r.sides() {
		list = append(list, d.raised(r, which, asOf)...)
	}
	return united(list)
}

// WarnedOn returns the day on which a tier that a region is in now was reached, as History has
// it; 0 if the region is not in it.
func (d *Diary) WarnedOn(region string, tier guide.Tier, today guide.Day) guide.Day {
	if tier < guide.TierWatch {
		return 0
	}
	for _, w := range d.historyOf(region, today) {
		if w.Active && w.Tier == tier {
			return w.RaisedOn
		}
	}
	return 0
}

// raised returns a row for every tier that a side of a region reached up to a day.
func (d *Diary) raised(r *region, which sideFilter, asOf guide.Day) []Warning {
	var rows []Warning
	open := [...]int{-1, -1, -1} // the row of each active tier
	var last guide.Day
	note := func(s dayState, day guide.Day) {
		for k, holds := range [...]bool{s.watch, s.see, s.urgent} {
			switch {
			case holds && open[k] < 0:
				open[k] = len(rows)
				rows = append(rows, Warning{Region: r.name, Tier: guide.TierWatch + guide.Tier(k), RaisedOn: day, Active: true})
			case !holds && open[k] >= 0:
				rows[open[k]].clear(day, last)
				open[k] = -1
			}
		}
	}
	states := d.statesOf(r, which)
	for i, s := range states {
		if s.Day > asOf {
			break
		}
		note(s, s.Day)
		last = s.Day
		next := min(asOf+1, s.Day+oldDays+1)
		if i+1 < len(states) {
			next = min(next, states[i+1].Day)
		}
		if s.Held && s.release < next {
			note(s.on(s.release), s.release)
		}
	}
	for _, row := range open {
		if row >= 0 && asOf-last > oldDays {
			rows[row].clear(asOf, last)
		}
	}
	return rows
}

// united joins the rows of two sides where they overlap.
func united(list []Warning) []Warning {
	slices.SortStableFunc(list, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.RaisedOn, b.RaisedOn))
	})
	var rows []Warning
	for _, w := range list {
		last := len(rows) - 1
		if last < 0 || rows[last].Tier != w.Tier || !rows[last].Active && rows[last].ClearedOn < w.RaisedOn {
			rows = append(rows, w)
			continue
		}
		if open := &rows[last]; w.Active || open.Active {
			open.Active, open.ClearedOn = true, 0
		} else {
			open.ClearedOn = max(open.ClearedOn, w.ClearedOn)
		}
	}
	return rows
}

// surelyForgotten is an excess of bad days that no single rise reaches: even one
// from 0 to 10 ends at 116, for the usual level catches up within 120 days.
const surelyForgotten = 120

// Converged reports whether the states of a region can be trusted in a Diary that was
// fed all samples from day start on and none before: whether the state after the
// last day up to asOf, and after every later one, is that of the whole history.
//
// Why: 180 days after start what the rule looks back to is right. A fold that then
// has more excess than another, and more active tiers, has so ever after, for
// the steps are the same for both; once it has no excess, neither has the other, and
// from there on both are one. So it is enough that a fold with more excess than any
// history leaves comes down to none. A lapse forgets all.
func (d *Diary) Converged(region string, start, asOf guide.Day) bool {
	r := d.regions[region]
	if r == nil {
		return false
	}
	for _, which := range r.sides() {
		days := d.dailyOf(r, which)
		if len(upTo(days, asOf)) > 0 && !d.converged(r, which, start, asOf) {
			return false
		}
	}
	return r.n > 0
}

func (d *Diary) converged(r *region, which sideFilter, start, asOf guide.Day) bool {
	days := d.dailyOf(r, which)
	limit := d.limits()
	c := cusum{days: days, habits: r.habits[which], ways: r.ways}
	exact, seeded := start+usualReach, false
	for i, x := range days {
		if x.Day > asOf {
			break
		}
		if x.Day < exact { // what the excess was makes no difference
			c.window.add(c.habits[i])
			c.usual(x.Day)
			continue
		}
		if !seeded {
			c.value, c.see, c.watch, seeded = surelyForgotten, true, true, true
			c.since, c.logs = start, runLogs
		}
		s := c.step(i, limit(x.Day))
		if s.PastDays > 0 && c.value == 0 {
			return true
		}
		if i > 0 && s.PastDays > 0 && x.Day-days[i-1].Day > lapseDays {
			return true
		}
	}
	return false
}
