package trends

import (
	"sort"

	"backlog/internal/guide"
)

// dayState is a state and which tiers are active, each by itself. It is kept for every day,
// so that what is said on many days costs one run of the rule.
type dayState struct {
	State
	watch, see, urgent bool
	release            guide.Day // when TierSee is no longer shown as TierWatch, if Held
	unsearched         bool      // no change of habit has been looked for, and the usual level is that of all days
}

// on returns what is active on a day from the log on.
func (s dayState) on(today guide.Day) dayState {
	if s.Held && today >= s.release {
		s.see, s.Held, s.Sustained = true, false, max(s.Sustained, guide.TierSee)
	}
	return s
}

// sides returns the scopes that the worsening rule looks at, each by itself: a
// healthy side must not hide the sick one. Entries about both sides, or about none
// in particular, count for each.
func (r *region) sides() []sideFilter {
	if r.sided {
		return []sideFilter{leftSide, rightSide}
	}
	return []sideFilter{allSides}
}

func (d *Diary) statesOf(r *region, which sideFilter) []dayState {
	if r.states[which] == nil {
		days := d.dailyOf(r, which)
		limit := d.limits()
		c := cusum{days: days, habits: r.habits[which], ways: r.ways}
		states := make([]dayState, 0, len(days))
		for i := range days {
			now := dayState{State: c.step(i, limit(days[i].Day))}
			now.Side, now.unsearched = which.side(), c.unsearched
			now.watch, now.see, now.urgent = c.watch, c.see && !now.Held, now.Tier == guide.TierUrgent
			if now.Held {
				now.release = c.release(&now.State)
			}
			states = append(states, now)
		}
		r.states[which] = states
	}
	return r.states[which]
}

// stateAt returns one of them with the change of habit, which most are never asked for.
func (d *Diary) stateAt(r *region, which sideFilter, i int) dayState {
	s := &d.statesOf(r, which)[i]
	if s.unsearched {
		c := cusum{days: d.dailyOf(r, which), habits: r.habits[which]}
		c.hi = sort.Search(i, func(k int) bool { return s.Day-c.days[k].Day < usualYoungest })
		c.lo = sort.Search(c.hi, func(k int) bool { return s.Day-c.days[k].Day <= usualOldest })
		c.search(i, &s.State, true)
		s.unsearched = false
	}
	return *s
}

// currentState returns what holds on a day: nothing after 14 days without a log. Of two
// sides it is the one that is worse off.
func (d *Diary) currentState(r *region, which sideFilter, today guide.Day) dayState {
	if now, ok := d.latestState(r, which, today); ok && today-now.Day <= oldDays {
		return now
	}
	return dayState{}
}

// latestState returns what was active after the last day with a log up to a day. Of two
// sides it is that of which more holds, then the one that was logged last.
func (d *Diary) latestState(r *region, which sideFilter, today guide.Day) (worst dayState, found bool) {
	list := []sideFilter{which}
	if which == allSides {
		list = r.sides()
	}
	rank := func(s dayState) (holds guide.Tier, day guide.Day) {
		if today-s.Day > oldDays {
			return guide.TierUnknown, s.Day
		}
		return s.Sustained, s.Day
	}
	var c cusum
	at := 0
	for _, which := range list {
		states := d.statesOf(r, which)
		i := sort.Search(len(states), func(i int) bool { return states[i].Day > today })
		if i == 0 {
			continue
		}
		now := d.stateAt(r, which, i-1).on(today)
		if found && alike(now, worst) {
			worst.Side = guide.NoSide
			continue
		}
		tier, day := rank(now)
		most, last := rank(worst)
		if !found || tier > most || tier == most && day > last {
			worst, found, at = now, true, i-1
			c = cusum{days: d.dailyOf(r, which), habits: r.habits[which]}
		}
	}
	if found && worst.Sustained > guide.TierFine {
		d.nameChanges(&worst, &c, at)
	}
	return worst, found
}

// alike reports whether two sides have the same state, because what was logged was about both.
func alike(a, b dayState) bool {
	a.Side, a.Announce = b.Side, b.Announce
	return a == b
}
