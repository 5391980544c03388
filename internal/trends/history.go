package trends

import (
	"cmp"
	"math"
	"slices"

	"backlog/internal/guide"
)

// Warning is a tier that was reached.
type Warning struct {
	Region   string
	Tier     guide.Tier // TierWatch, TierSee or TierUrgent
	RaisedOn guide.Day

	// Stands tells that the tier still stands. If not, ClearedOn is the first day
	// on which it did not: the day of a log or, if the logs stop or pause for
	// longer, the day after two weeks without one.
	Stands    bool
	ClearedOn guide.Day
}

// clear notes that the tier stood after the log of day last, and after that of day no longer.
func (w *Warning) clear(day, last guide.Day) {
	w.Stands, w.ClearedOn = false, min(day, last+oldDays+1)
}

// History returns a row for every tier that a region reached up to a day,
// ordered by the day on which it was raised, region and tier. Who reaches
// TierSee has reached TierWatch too; TierUrgent has a test of its own.
func (d *Diary) History(asOf guide.Day) []Warning {
	rows := []Warning{}
	for _, region := range d.Regions() {
		days := d.Daily(region)
		limit := d.limits()
		c := cusum{days: days}
		open := [...]int{-1, -1, -1} // the row of each tier that stands
		var last guide.Day
		for i, x := range days {
			if x.Day > asOf {
				break
			}
			s := c.step(i, limit(x.Day))
			for k, stands := range [...]bool{c.watch, c.see, s.Tier == guide.TierUrgent} {
				switch {
				case stands && open[k] < 0:
					open[k] = len(rows)
					rows = append(rows, Warning{Region: region, Tier: guide.TierWatch + guide.Tier(k), RaisedOn: x.Day, Stands: true})
				case !stands && open[k] >= 0:
					rows[open[k]].clear(x.Day, last)
					open[k] = -1
				}
			}
			last = x.Day
		}
		for _, row := range open {
			if row >= 0 && asOf-last > oldDays {
				rows[row].clear(asOf, last)
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b Warning) int {
		return cmp.Or(cmp.Compare(a.RaisedOn, b.RaisedOn), cmp.Compare(a.Region, b.Region), cmp.Compare(a.Tier, b.Tier))
	})
	return rows
}

// Settled tells how far the states of a region can be trusted in a Diary that
// was fed all samples from day start on and none before. The state after the
// last day up to asOf, and after every later one, is that of the whole history
// if the excess was at most the returned number when the fold's usual levels
// became right, 180 days after start; it is then never more than the days that
// had passed since the first log of all, plus 3. A negative number: never certain.
//
// Why: from then on a fold that began at excess x is at max(e, x+W), where e is
// the excess of the fold that began at 0 and W the sum of the steps since
// (Lindley's recursion). Once x+W is 0 or less where e is 0 both are 0, and with
// that the runs and what stands are the same ever after. W is at its lowest
// exactly where e is 0, so the lowest W decides. A lapse forgets every x.
func (d *Diary) Settled(region string, start, asOf guide.Day) float64 {
	days := d.Daily(region)
	limit := d.limits()
	c := cusum{days: days}
	exact := start + usualReach
	sum, settled, reset := 0.0, -1.0, false
	for i, x := range days {
		if x.Day > asOf {
			break
		}
		if x.Day < exact {
			c.step(i, limit(x.Day))
			continue
		}
		if !reset { // what the fold made of levels it could not know is void
			c.excess, reset = 0, true
		}
		s := c.step(i, limit(x.Day))
		if s.PastDays == 0 {
			continue
		}
		gap := x.Day - days[i-1].Day
		if gap > lapseDays {
			return math.Inf(1)
		}
		sum += float64(min(gap, speaksDays)) * min(max(x.Median()-s.Usual-1, -1), 1)
		settled = max(settled, -sum-1e-9)
	}
	return settled
}
