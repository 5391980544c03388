package trends

import (
	"slices"
	"sort"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// A rise is how far a score has to lie above the one before a session to count.
type rise struct {
	within int64 // seconds after the session
	points int
	least  int   // the score
	above  int64 // seconds: above every score of so long before it
	since  int64 // the earliest moment of the score, UTC seconds
}

var (
	anyRise = rise{within: 24 * 3600, points: 3}
	// Figures of the rule on a bleed into a muscle: docs/method.md has its error rates.
	sharpRise = rise{within: 12 * 3600, points: 4, least: 8, above: 14 * dayLong}
)

// RoseAt reports whether a score of a region that was logged at a moment, in UTC
// seconds, lies 3 or more above the one before a session of the 24 hours before it,
// of the same side.
func (d *Diary) RoseAt(region string, at int64, today guide.Day) bool {
	r := d.regions[region]
	if r == nil {
		return false
	}
	d.order(r)
	recent, _ := d.recent(r, today, at)
	from := anyRise
	from.since = at
	return rose(ofSide(recent, guide.Left), today, from) || rose(ofSide(recent, guide.Right), today, from)
}

// rose reports whether pain rose so after a session of the last 7 days. A session or score
// without a time counts from that time of its day with which it did.
func rose(entries []entry, today guide.Day, r rise) bool {
	// A session may have been two days before its date in UTC, and a score of the same time a day before it.
	earliest := int64(today-7-travelDays-1)*dayLong - r.above
	entries = entries[sort.Search(len(entries), func(i int) bool { return entries[i].at >= earliest }):]
	before := r.highestBefore(entries)
	// risen has, by the score that they reach, the entries that lie above all before them, those
	// without a time apart: so each session finds its next one at once, however many a day has.
	var risen [2][11][]int
	for k, e := range entries {
		if e.at >= r.since && e.highest() > before[k] {
			for score := range e.highest() + 1 {
				list := &risen[dateOnly(e)][score]
				*list = append(*list, k)
			}
		}
	}
	for i, s := range entries {
		if today-s.day > 7 || s.reading() || !s.before.Given() || s.at < r.since-r.within {
			continue
		}
		from := s.before.Score()
		if s.at >= r.since && s.after.Given() && r.reached(from, s.after.Score()) && max(from, before[i]) < s.after.Score() {
			return true
		}
		least := max(from+r.points, r.least)
		if least > 10 {
			continue
		}
		begin, end := s.span()
		for without, lists := range risen {
			margin := int64(without) * (dayLong / 2)
			list := lists[least]
			next := sort.Search(len(list), func(j int) bool { return entries[list[j]].at > begin-margin+int64(without) })
			if next < len(list) && list[next] == i {
				next++
			}
			if next < len(list) && entries[list[next]].at <= end+r.within+margin {
				return true
			}
		}
	}
	return false
}

// dateOnly is 1 for an entry without a time, else 0.
func dateOnly(e entry) int {
	if e.dateOnly {
		return 1
	}
	return 0
}

// span returns the earliest and the latest moment at which an entry may have been.
func (e entry) span() (earliest, latest int64) {
	if e.dateOnly {
		return e.at - dayLong/2, e.at + dayLong/2 - 1
	}
	return e.at, e.at
}

func (r rise) reached(from, score int) bool { return score >= max(from+r.points, r.least) }

// highestBefore returns for each entry the highest score that a rise at its moment has to lie
// above; -1 if there is none.
func (r rise) highestBefore(entries []entry) []int {
	highest := make([]int, len(entries))
	var falling []int // entries within reach, each lower than those before it
	for k, e := range entries {
		highest[k] = -1
		if r.above == 0 {
			continue
		}
		for len(falling) > 0 && entries[falling[0]].at < e.at-r.above {
			falling = falling[1:]
		}
		if len(falling) > 0 {
			highest[k] = entries[falling[0]].highest()
		}
		for len(falling) > 0 && entries[falling[len(falling)-1]].highest() <= e.highest() {
			falling = falling[:len(falling)-1]
		}
		falling = append(falling, k)
	}
	return highest
}

// soreFor returns the most days from a deep session of the last 14 days to the
// latest score, if from the day after it no score came back to the one before it.
// Ten days or more it takes firmer evidence, because a session on a good day is
// followed by higher scores anyway: five days with scores, all of them 2 points or
// more above the score before the session and above the median of the two weeks up
// to it, and after a massage not a point below.
func soreFor(entries []entry, today guide.Day) int {
	// after[n] is what was scored n days ago and later than the entry that is looked at.
	type scored struct {
		any           bool
		before, after sessions.Pain // the lowest; 0 if there is none
	}
	var later [soreDays + 1]scored
	most := 0
	var scores histogram // of the two weeks up to the entry that is looked at
	oldest := len(entries)
	for i, s := range slices.Backward(entries) {
		if i+1 < len(entries) {
			scores.remove(entries[i+1].before)
		}
		for oldest = min(oldest, i+1); oldest > 0 && s.day-entries[oldest-1].day <= soreDays; oldest-- {
			scores.put(entries[oldest-1].before)
		}
		if s.at < int64(today-soreDays-travelDays)*dayLong {
			break
		}
		ago := int(today - s.day)
		if ago > soreDays {
			continue
		}
		if !s.reading() && s.before.Given() && guide.Deep(s.technique, s.tool) {
			var since scored
			days, logged := 0, 0
			for n := ago - 1; n >= 0; n-- {
				if later[n].any {
					days, logged = ago-n, logged+1
					since.before, since.after = lower(since.before, later[n].before), lower(since.after, later[n].after)
				}
			}
			if since.before.Given() && since.before <= s.before || since.after.Given() && since.after <= s.before {
				days = 0
			}
			if days >= soreFirm && days > most {
				level := max(2*s.before.Score(), scores.half()) // in halves
				if logged < soreLogs || since.before.Given() && 2*since.before.Score() <= level+3 || since.after.Given() && 2*since.after.Score() <= level-2 {
					days = soreFirm - 1
				}
			}
			most = max(most, days)
		}
		if s.highest() >= 0 {
			day := &later[ago]
			*day = scored{true, lower(day.before, s.before), lower(day.after, s.after)}
		}
	}
	return most
}

// lower returns the lower of two scores, of those that are given.
func lower(a, b sessions.Pain) sessions.Pain {
	if !a.Given() || b.Given() && b < a {
		return b
	}
	return a
}
