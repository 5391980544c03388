package trends

import (
	"sort"

	"backlog/internal/guide"
)

// stand is a state and which tiers stand, each by itself. It is kept for every day,
// so that what is said on many days costs one run of the rule.
type stand struct {
	State
	watch, see, urgent bool
	release            guide.Day // when TierSee is no longer shown as TierWatch, if Held
}

// on returns what stands on a day from the log on.
func (s stand) on(today guide.Day) stand {
	if s.Held && today >= s.release {
		s.see, s.Held, s.Standing = true, false, max(s.Standing, guide.TierSee)
	}
	return s
}

// sides returns the scopes that the worsening rule looks at, each by itself: a
// healthy side must not hide the sick one. Entries about both sides, or about none
// in particular, count for each.
func (r *region) sides() []scope {
	if r.sided {
		return []scope{leftSide, rightSide}
	}
	return []scope{allSides}
}

func (d *Diary) standsOf(r *region, which scope) []stand {
	if r.stands[which] == nil {
		days := d.dailyOf(r, which)
		limit := d.limits()
		c := cusum{days: days, habits: r.habits[which], ways: r.ways}
		stands := make([]stand, 0, len(days))
		for i := range days {
			now := stand{State: c.step(i, limit(days[i].Day))}
			now.Side = which.side()
			now.watch, now.see, now.urgent = c.watch, c.see && !now.Held, now.Tier == guide.TierUrgent
			if now.Held {
				now.release = c.release(&now.State)
			}
			stands = append(stands, now)
		}
		r.stands[which] = stands
	}
	return r.stands[which]
}

// standing returns what stands on a day: nothing after 14 days without a log. Of two
// sides it is the one that is worse off.
func (d *Diary) standing(r *region, which scope, today guide.Day) stand {
	if now, ok := d.latestStand(r, which, today); ok && today-now.Day <= oldDays {
		return now
	}
	return stand{}
}

// latestStand returns what stood after the last day with a log up to a day. Of two
// sides it is that of which more holds, then the one that was logged last.
func (d *Diary) latestStand(r *region, which scope, today guide.Day) (worst stand, found bool) {
	list := []scope{which}
	if which == allSides {
		list = r.sides()
	}
	rank := func(s stand) (holds guide.Tier, day guide.Day) {
		if today-s.Day > oldDays {
			return guide.TierUnknown, s.Day
		}
		return s.Standing, s.Day
	}
	for _, which := range list {
		stands := d.standsOf(r, which)
		i := sort.Search(len(stands), func(i int) bool { return stands[i].Day > today })
		if i == 0 {
			continue
		}
		now := stands[i-1].on(today)
		if found && alike(now, worst) {
			worst.Side = guide.NoSide
			continue
		}
		tier, day := rank(now)
		most, last := rank(worst)
		if !found || tier > most || tier == most && day > last {
			worst, found = now, true
		}
	}
	return worst, found
}

// alike reports whether two sides stand alike, because what was logged was about both.
func alike(a, b stand) bool {
	a.Side, a.Announce = b.Side, b.Announce
	return a == b
}
