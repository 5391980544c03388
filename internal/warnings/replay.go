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

	Active    bool
	ClearedOn guide.Day // the day on which it no longer held, RaisedOn or later, unless it is active

	Unreviewed bool // time alone has lowered it from a level above: see Finding
	Seen       bool // it ended because a professional had looked at it
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

// About returns the findings that concern a region, and that nobody has looked at.
func (v Verdict) About(words *guide.Vocabulary, region string) []Finding {
	var list []Finding
	for _, f := range v.Findings {
		here := f.Region == region || f.Region == "" && slices.ContainsFunc(f.Area, func(place string) bool { return words.In(region, place) })
		if here && f.Seen == nil && (f.Urgency > guide.NoUrgency || f.Massage > guide.MassageOK) {
			list = append(list, f)
		}
	}
	return list
}

// Replay lists every warning that the diary gave up to a moment, had
// it been judged after every entry and at the end of every day: a row for each tier of the worsening rule,
// and one for each urgency of Soon or above that another rule reached. Rows are
// ordered by the day on which they were raised. A consultation ends what it covers, and
// what comes back after it has another row. What is announced once counts as Soon until
// it is over or a professional has looked.
//
// Of a day with very many entries it is judged after mostMoments of them.
func (d Diary) Replay(words *guide.Vocabulary, asOf Moment) []Raised {
	return d.replay(words, math.MinInt32, asOf, nil)
}

// ReplayShown is Replay that hands over now and then how many moments are judged, of how many.
func (d Diary) ReplayShown(words *guide.Vocabulary, asOf Moment, progress func(done, total int)) []Raised {
	return d.replay(words, math.MinInt32, asOf, progress)
}

// ReplayFrom is Replay without what was over before a day. What another rule than
// the worsening one had raised before it counts as raised on the day before: a page
// about six weeks need not replay ten years.
func (d Diary) ReplayFrom(words *guide.Vocabulary, from guide.Day, asOf Moment) []Raised {
	return d.replay(words, from, asOf, nil)
}

func (d Diary) replay(words *guide.Vocabulary, from guide.Day, asOf Moment, progress func(done, total int)) []Raised {
	list := []Raised{}
	open := map[Raised]Raised{} // by rule, region and urgency alone
	reports := d.reports()
	moments := d.moments(asOf)
	first, _ := slices.BinarySearchFunc(moments, from, func(m Moment, day guide.Day) int { return cmp.Compare(m.Day, day) })
	seen := d.consultations(words)
	var covered []coveredDays
	moments = moments[max(first-1, 0):]
	for i, at := range moments {
		if progress != nil && i%progressEvery == 0 {
			progress(i, len(moments))
		}
		holds, isSeen := map[Raised]bool{}, map[Raised]bool{}
		facts := d.factsOf(words, at, reports)
		for _, f := range d.findings(seen, facts) {
			if f.Rule == worsening && f.Region != "" {
				if f.Seen != nil && (i+1 == len(moments) || moments[i+1].Day > at.Day) {
					covered = cover(covered, f.Region, at.Day)
				}
				continue
			}
			key := Raised{Rule: f.Rule, Region: f.Region, Urgency: f.Urgency}
			_, active := open[key]
			if f.Urgency == guide.Caution && facts.Announced(f.Finding) {
				// What was announced once holds until it is over or somebody has looked.
				key.Urgency = guide.Soon
				if _, active = open[key]; !active && (i > 0 || first == 0) {
					continue
				}
			}
			if key.Urgency < guide.Soon {
				continue
			}
			if f.Seen != nil {
				isSeen[Raised{Rule: f.Rule, Region: f.Region}] = true
				continue
			}
			holds[key] = true
			if active {
				continue
			}
			raised := key
			raised.RaisedOn, raised.Unreviewed = at.Day, f.Unreviewed
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
				raised.ClearedOn, raised.Seen = at.Day, isSeen[Raised{Rule: key.Rule, Region: key.Region}]
				list = append(list, raised)
				delete(open, key)
			}
		}
	}
	for _, raised := range open {
		raised.Active = true
		list = append(list, raised)
	}
	for _, w := range d.Pain.History(asOf.Day) {
		for _, r := range uncovered(raisedTier(w), covered, asOf.Day) {
			if r.Active || r.ClearedOn >= from {
				list = append(list, r)
			}
		}
	}
	slices.SortFunc(list, func(a, b Raised) int {
		return cmp.Or(cmp.Compare(a.RaisedOn, b.RaisedOn), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Region, b.Region),
			cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Urgency, b.Urgency))
	})
	return list
}

// coveredDays are days on end on which a consultation covered the worsening of a region.
type coveredDays struct {
	region      string
	first, last guide.Day
}

// cover adds a day to the days of a region.
func cover(list []coveredDays, region string, day guide.Day) []coveredDays {
	for i := range list {
		if list[i].region == region && list[i].last >= day-1 {
			list[i].last = day
			return list
		}
	}
	return append(list, coveredDays{region, day, day})
}

// uncovered returns what is left of a row of the worsening rule without the days on
// which a consultation covered it.
func uncovered(r Raised, covered []coveredDays, asOf guide.Day) []Raised {
	var list []Raised
	for _, c := range covered {
		if c.region != r.Region || c.last < r.RaisedOn || !r.Active && c.first >= r.ClearedOn {
			continue
		}
		before := r
		before.Active, before.ClearedOn, before.Seen = false, max(c.first, r.RaisedOn), true
		list = append(list, before)
		r.RaisedOn = c.last + 1
		if r.Active && r.RaisedOn > asOf || !r.Active && r.RaisedOn >= r.ClearedOn {
			return list
		}
	}
	return append(list, r)
}

func raisedTier(w trends.Warning) Raised {
	return Raised{Rule: worsening, Region: w.Region, Tier: w.Tier, RaisedOn: w.RaisedOn, Active: w.Active, ClearedOn: w.ClearedOn}
}

// quietDays is for how many days after its last entry a diary is still looked at day
// by day. Every limit of the rules has passed by then, and an entry whose year was
// mistyped by a century costs no more than one of last year.
const quietDays = 800

const (
	// mostMoments is after how many entries of a day a diary is judged. A moment costs as much
	// as there are entries of half a year, so that judging after each of very many would cost
	// their square.
	mostMoments   = 24
	progressEvery = 100
)

// spread returns at most so many of a list, evenly spread over it, the last among them.
func spread[E any](list []E, most int) []E {
	if len(list) <= most {
		return list
	}
	few := make([]E, most)
	for i := range few {
		few[i] = list[(i+1)*len(list)/most-1]
	}
	return few
}

// moments returns, in order and up to another moment, which is the last: every one at
// which something was logged or reported, and the end of each day. For what ends by
// the calendar, or turns into less, does so between two entries.
func (d Diary) moments(asOf Moment) []Moment {
	reported := map[guide.Day][]int64{}
	for _, e := range d.Reported {
		reported[e.Day] = append(reported[e.Day], e.At)
	}
	for _, g := range d.Given {
		reported[g.Day] = append(reported[g.Day], g.At)
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
		at := append(spread(d.Pain.EntryTimes(day), mostMoments), reported[day]...)
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
