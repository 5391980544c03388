package warnings

import (
	"cmp"
	"math"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// Raised is a warning that the diary raised at some time.
type Raised struct {
	Rule     string
	Region   string        // "" where the rule knows none
	Tier     guide.Tier    // of the worsening rule: TierWatch, TierSee or TierUrgent
	Urgency  guide.Urgency // of every other rule: Soon or above
	RaisedOn guide.Day

	Stands    bool
	ClearedOn guide.Day // the day on which it no longer held, RaisedOn or later, unless it stands
}

// Level returns the tier of the worsening rule, and the urgency of any other.
func (r Raised) Level() string {
	if r.Tier != guide.TierUnknown {
		return r.Tier.String()
	}
	return r.Urgency.String()
}

const worsening = "trend-worsening"

// WorseningSeen returns the consultation that covers the worsening of a region; nil
// if there is none.
func (v Verdict) WorseningSeen(region string) *Seen {
	for _, f := range v.Findings {
		if f.Rule == worsening && f.Region == region {
			return f.Seen
		}
	}
	return nil
}

// Replay lists every warning that the diary would have raised up to a moment, had
// it been checked after every entry and at the end of every day: a row for each tier of the worsening rule,
// and one for each urgency of Soon or above that another rule reached. Rows are
// ordered by the day on which they were raised. Consultations are left out, for what
// was raised is asked for and not what was seen; they end only what is announced
// once and then holds until a professional has looked.
func (d Diary) Replay(words *guide.Vocabulary, asOf Moment) []Raised {
	return d.ReplayFrom(words, math.MinInt32, asOf)
}

// ReplayFrom is Replay without what was over before a day. What another rule than
// the worsening one had raised before it counts as raised on the day before: a page
// about six weeks need not replay ten years.
func (d Diary) ReplayFrom(words *guide.Vocabulary, from guide.Day, asOf Moment) []Raised {
	list := []Raised{}
	for _, w := range d.Pain.History(asOf.Day) {
		if w.Stands || w.ClearedOn >= from {
			list = append(list, raisedTier(w))
		}
	}
	open := map[Raised]Raised{} // by rule, region and urgency alone
	reports := d.reports()
	moments := d.moments(asOf)
	first, _ := slices.BinarySearchFunc(moments, from, func(m Moment, day guide.Day) int { return cmp.Compare(m.Day, day) })
	seen := consultations{diary: d, words: words, before: map[int64]*past{}}
	for i, at := range moments[max(first-1, 0):] {
		holds := map[Raised]bool{}
		facts := d.factsOf(words, at, reports)
		for _, f := range guide.Check(words, facts) {
			key := Raised{Rule: f.Rule, Region: f.Region, Urgency: f.Urgency}
			_, stands := open[key]
			if f.Urgency == guide.Caution && facts.Announced(f) {
				// What was announced once holds until it is over or somebody has looked.
				key.Urgency = guide.Soon
				if _, stands = open[key]; !stands && (i > 0 || first == 0) {
					continue
				}
			}
			if key.Urgency < guide.Soon || f.Rule == worsening && f.Region != "" {
				continue
			}
			if facts.Announced(f) && seen.subtract(f, facts).Seen != nil {
				continue
			}
			holds[key] = true
			if stands {
				continue
			}
			raised := key
			raised.RaisedOn = at.Day
			// What goes and comes back on one day was never away.
			if i := slices.IndexFunc(list, func(r Raised) bool {
				return r.Rule == key.Rule && r.Region == key.Region && r.Urgency == key.Urgency && r.ClearedOn == at.Day
			}); i >= 0 {
				raised.RaisedOn = list[i].RaisedOn
				list = slices.Delete(list, i, i+1)
			}
			open[key] = raised
		}
		for key, raised := range open {
			if !holds[key] {
				raised.ClearedOn = at.Day
				list = append(list, raised)
				delete(open, key)
			}
		}
	}
	for _, raised := range open {
		raised.Stands = true
		list = append(list, raised)
	}
	slices.SortFunc(list, func(a, b Raised) int {
		return cmp.Or(cmp.Compare(a.RaisedOn, b.RaisedOn), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Region, b.Region),
			cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Urgency, b.Urgency))
	})
	return list
}

func raisedTier(w trends.Warning) Raised {
	return Raised{Rule: worsening, Region: w.Region, Tier: w.Tier, RaisedOn: w.RaisedOn, Stands: w.Stands, ClearedOn: w.ClearedOn}
}

// quietDays is for how many days after its last entry a diary is still looked at day
// by day. Every limit of the rules has passed by then, and an entry whose year was
// mistyped by a century costs no more than one of last year.
const quietDays = 800

// moments returns, in order and up to another moment, which is the last: every one at
// which something was logged or reported, and the end of each day. For what ends by
// the calendar, or turns into less, does so between two entries.
func (d Diary) moments(asOf Moment) []Moment {
	reported := map[guide.Day][]int64{}
	for _, e := range d.Reported {
		reported[e.Day] = append(reported[e.Day], e.At)
	}
	days := []guide.Day{asOf.Day}
	for day := range reported {
		days = append(days, day)
	}
	for _, region := range d.Pain.Regions() {
		for _, x := range d.Pain.Daily(region) {
			days = append(days, x.Day)
		}
	}
	slices.Sort(days)
	var list []Moment
	last := int64(math.MinInt64)
	for _, day := range everyDay(slices.Compact(days)) {
		if day > asOf.Day {
			break
		}
		end := d.EndOf(day).At
		if day == asOf.Day {
			end = asOf.At
		}
		at := append(d.Pain.Moments(day), reported[day]...)
		slices.Sort(at)
		at = slices.Compact(at)
		if len(at) > 0 {
			at = at[:len(at)-1] // nothing follows the last but the end of the day
		}
		for _, at := range append(at, end) {
			if at <= end {
				last = max(last, at) // a date that follows may have begun before this one ended
				list = append(list, Moment{Day: day, At: last})
			}
		}
	}
	return list
}

// everyDay puts the days between between days, as many as a diary is looked at.
func everyDay(days []guide.Day) []guide.Day {
	var all []guide.Day
	for i, day := range days {
		all = append(all, day)
		if i+1 < len(days) {
			for next := day + 1; next < min(days[i+1], day+quietDays); next++ {
				all = append(all, next)
			}
		}
	}
	return all
}
