package trends

import (
	"slices"
	"sort"

	"backlog/internal/guide"
)

const (
	scoreDays     = 2 // log days that a comparison of two weeks needs on each side
	levelDays     = 14
	persistDays   = 28
	stayingDays   = 7
	stayingHalf   = 14 // 7 points, in halves
	easedHalf     = 10 // 5 points
	notSevereHalf = 12
)

// Episode is a stretch of pain in one region. It begins with the first score of
// 1 or more after 35 days without one, or when an entry says so.
type Episode struct {
	Began guide.Span // when it began: as an entry says, else First
	First guide.Day  // the first day of it with a score of 1 or more
	Last  guide.Day  // the last such day
}

// Episode returns the episode of a region that is current on a day: one with a
// score of 1 or more on that day or in the 35 days before.
func (d *Diary) Episode(region string, asOf guide.Day) (Episode, bool) {
	r := d.regions[region]
	if r == nil {
		return Episode{}, false
	}
	return d.episode(r, allSides, asOf)
}

func (d *Diary) episode(r *region, which sideFilter, asOf guide.Day) (Episode, bool) {
	days := upTo(d.dailyOf(r, which), asOf)
	var e Episode
	found := false
	for i := len(days) - 1; i >= 0; i-- {
		day := days[i]
		if !found && asOf-day.Day > lapseDays || found && e.First-day.Day > lapseDays {
			break
		}
		if day.Peak == 0 {
			continue
		}
		if !found {
			e.Last, found = day.Day, true
		}
		e.First = day.Day
	}
	if !found {
		return e, false
	}
	e.Began = guide.On(e.First)
	for i := len(r.starts) - 1; i >= 0; i-- {
		t := r.starts[i]
		if t.day <= asOf && t.day >= e.First && t.counts(which) {
			return t.applyTo(e, e.First, days), true
		}
	}
	return e, true
}

// counts reports whether the entry is among those that are looked at.
func (t startReport) counts(which sideFilter) bool {
	return which.has(t.side)
}

// applyTo returns an episode, which by the logs began on a day, with what the entry says of its beginning.
func (t startReport) applyTo(e Episode, logged guide.Day, days []DayPain) Episode {
	e.First, e.Began = logged, t.since.Until(t.day) // it had begun when that was logged
	if t.since.From > logged {
		e.First = firstPain(days, t.since.From, t.day)
	}
	return e
}

// firstPain returns the first day with pain from a day on, at the latest the other.
func firstPain(days []DayPain, from, latest guide.Day) guide.Day {
	for _, day := range within(days, Period{from, latest}) {
		if day.Peak > 0 {
			return day.Day
		}
	}
	return latest
}

// severePersistent reports whether pain was 7 or more on 3 or more of the last 7
// days, and on none of them 5 or less.
func severePersistent(days []DayPain, today guide.Day) bool {
	severe := 0
	for _, day := range lately(upTo(days, today), today-stayingDays+1) {
		if day.Half <= easedHalf {
			return false
		}
		if day.Half >= stayingHalf {
			severe++
		}
	}
	return severe >= 3
}

// lately returns the days from a day on, which are few of many.
func lately(days []DayPain, from guide.Day) []DayPain {
	first := len(days)
	for first > 0 && days[first-1].Day >= from {
		first--
	}
	return days[first:]
}

// severeThroughout reports whether pain was above 6 on every logged day of the last 7.
func severeThroughout(days []DayPain, today guide.Day) bool {
	return !slices.ContainsFunc(lately(days, today-stayingDays+1), func(day DayPain) bool { return day.Half <= notSevereHalf })
}

// upTo returns the days up to a day, that day included.
func upTo(days []DayPain, last guide.Day) []DayPain {
	return days[:sort.Search(len(days), func(i int) bool { return days[i].Day > last })]
}

// within returns the days of a period.
func within(days []DayPain, p Period) []DayPain {
	days = upTo(days, p.To)
	return days[sort.Search(len(days), func(i int) bool { return days[i].Day >= p.From }):]
}
