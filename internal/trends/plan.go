package trends

import (
	"time"

	"backlog/internal/guide"
)

// Plan is when the person means to massage a region: every so many days after
// the last session, or on days of the week.
type Plan struct {
	Region string
	Every  int            // days; 0 if Days are given
	Days   []time.Weekday // none if Every is given
	At     time.Duration  // since the day began; 0: the whole day
}

// Due is how far a plan has been followed.
type Due struct {
	Plan Plan

	Now bool      // it is due: that day has come, and its time of day
	On  guide.Day // the day that it asks for: today or later, or an earlier one that is still due

	Last      guide.Day // the last session of the region, if LastKnown
	LastKnown bool
}

// Due returns how far a plan has been followed on a day, passed after that day began. A region
// without a session is due at once. What was due every so many days stays due
// until there is a session; a day of the week that went by is gone.
func (d *Diary) Due(p Plan, today guide.Day, passed time.Duration) Due {
	due := Due{Plan: p}
	due.Last, due.LastKnown = d.lastSession(p.Region, today)
	switch {
	case p.Every > 0 && due.LastKnown:
		due.On = due.Last + guide.Day(p.Every)
	case p.Every > 0:
		due.On = today
	default:
		due.On = p.next(today, due.LastKnown && due.Last == today)
	}
	due.Now = due.On < today || due.On == today && passed >= p.At
	return due
}

// next returns the first of the plan's weekdays from today on, or after today if
// it was done today.
func (p Plan) next(today guide.Day, done bool) guide.Day {
	for day := today; ; day++ {
		if done && day == today {
			continue
		}
		for _, wanted := range p.Days {
			if day.Time().Weekday() == wanted {
				return day
			}
		}
		if day > today+7 {
			return day // a plan without days asks for nothing this week
		}
	}
}

// lastSession returns the day of the last massage of a region up to a day.
func (d *Diary) lastSession(region string, asOf guide.Day) (guide.Day, bool) {
	r := d.regions[region]
	if r == nil {
		return 0, false
	}
	d.order(r)
	for i := r.from(asOf+1) - 1; i >= 0; i-- {
		packed, code := r.at(i)
		if d.uses[code].technique != "" {
			return unpackDay(packed), true
		}
	}
	return 0, false
}
