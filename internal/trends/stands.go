package trends

import (
	"sort"

	"backlog/internal/guide"
)

// stand is the part of a state that facts look at, kept for every day so that
// the facts of many days cost one run of the rule.
type stand struct {
	day, since guide.Day
	tier       guide.Tier
}

func (d *Diary) standsOf(r *region, which scope) []stand {
	if r.stands[which] == nil {
		days := d.dailyOf(r, which)
		stands := make([]stand, 0, len(days))
		for s := range Worsening(days, d.limits()) {
			stands = append(stands, stand{s.Day, s.Since, s.Standing})
		}
		r.stands[which] = stands
	}
	return r.stands[which]
}

// standing returns what stands on a day: nothing after 14 days without a log.
func (d *Diary) standing(r *region, which scope, today guide.Day) stand {
	stands := d.standsOf(r, which)
	i := sort.Search(len(stands), func(i int) bool { return stands[i].day > today })
	if i == 0 || today-stands[i-1].day > oldDays {
		return stand{}
	}
	return stands[i-1]
}
