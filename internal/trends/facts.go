package trends

import (
	"cmp"
	"slices"
	"sort"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

const (
	recentDays = 180 // what facts but the worsening rule and episodes look back
	dayLong    = 86400
)

// PainFacts returns what the diary says of pain in each region as of a moment,
// now in UTC seconds and today its date: of all entries, and of those with side
// left or right only. Regions without a sample up to then have no row; rows are
// in alphabetical order. Group and Spine are left to the caller.
//
// Three readings that the rule texts leave open: a technique is judged by its
// last three sessions within 180 days that have a score before and after; a
// standing tier counts for 14 days after the last log, the 14th included; the
// limits of the worsening rule count the active regions of all entries, for one
// side too.
func (d *Diary) PainFacts(today guide.Day, now int64) (regions, oneSided []guide.RegionFacts) {
	for _, name := range d.Regions() {
		r := d.regions[name]
		d.order(r)
		recent, sided := d.recent(r, today, now)
		if f, ok := d.facts(r, allSides, recent, today); ok {
			regions = append(regions, f)
		}
		if f, ok := d.facts(r, oneSide, sided, today); ok {
			oneSided = append(oneSided, f)
		}
	}
	return regions, oneSided
}

// recent returns the entries of the last 180 days by moment, and those of one side.
func (d *Diary) recent(r *region, today guide.Day, now int64) (all, sided []entry) {
	from, to := r.from(today-recentDays), r.from(today+1)
	all = make([]entry, 0, to-from)
	for i := from; i < to; i++ {
		if e := d.unpack(r.at(i)); e.at <= now {
			all = append(all, e)
		}
	}
	byMoment := func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.highest(), b.highest()))
	}
	if !slices.IsSortedFunc(all, byMoment) { // by day is not by moment for someone who flies west
		slices.SortStableFunc(all, byMoment)
	}
	for _, e := range all {
		if e.oneSided() {
			sided = append(sided, e)
		}
	}
	return all, sided
}

func (d *Diary) facts(r *region, which scope, recent []entry, today guide.Day) (guide.RegionFacts, bool) {
	f := guide.RegionFacts{Region: r.name}
	days := d.dailyOf(r, which)
	last, ok := latest(recent)
	if !ok && len(upTo(days, today)) > 0 {
		last, ok = d.latestBefore(r, which, today-recentDays)
	}
	if !ok && len(recent) == 0 {
		return f, false
	}
	if ok {
		f.Score, f.ScoreDay = last.highest(), last.day
		f.Hurts = today-last.day <= 28 && f.Score >= 1
		f.Severe = today-last.day <= 7 && f.Score >= 7
	}
	f.Up = up(recent, today)
	f.Rise = rise(recent, today)
	f.Sessions = massages(recent, today)
	stand := d.standing(r, which, today)
	f.Trend = stand.tier
	if f.Trend > guide.TierFine {
		f.TrendSince = stand.since
	}
	f.SeverePersistent = severePersistent(days, today)
	if e, ok := d.episode(r, which, today); ok {
		f.Began = e.Began
		f.NotImprovingFor = notImproving(days, e, today)
		f.NotImproving = f.NotImprovingFor > 0
	}
	f.WorseAfter = worseAfter(recent, today)
	f.SoreFor = soreFor(recent, today)
	return f, true
}

// latest returns the last entry with a score.
func latest(entries []entry) (entry, bool) {
	for _, e := range slices.Backward(entries) {
		if e.highest() >= 0 {
			return e, true
		}
	}
	return entry{}, false
}

// latestBefore returns the last entry with a score before a day.
func (d *Diary) latestBefore(r *region, which scope, day guide.Day) (entry, bool) {
	for i := r.from(day) - 1; i >= 0; i-- {
		if e := d.unpack(r.at(i)); e.highest() >= 0 && (which == allSides || e.oneSided()) {
			return e, true
		}
	}
	return entry{}, false
}

// up tells whether the latest score is 2 or more above the median of the
// earlier ones of the last 28 days.
func up(entries []entry, today guide.Day) bool {
	var earlier histogram
	var last sessions.Pain
	for _, e := range entries {
		if today-e.day > 28 || !e.before.Given() {
			continue
		}
		if last.Given() {
			earlier.add(last)
		}
		last = e.before
	}
	return earlier.n > 0 && 2*last.Score() >= earlier.half()+4
}

// rise tells whether, within 24 hours after a session of the last 7 days, a
// score was 3 or more above the one before that session.
func rise(entries []entry, today guide.Day) bool {
	for i, s := range entries {
		if today-s.day > 7 || s.reading() || !s.before.Given() {
			continue
		}
		if s.after >= s.before+3 {
			return true
		}
		for _, e := range entries[i+1:] {
			if e.at > s.at+dayLong {
				break
			}
			if e.at > s.at && max(e.before, e.after) >= s.before+3 {
				return true
			}
		}
	}
	return false
}

// massages returns the sessions of the last 28 days, oldest first.
func massages(entries []entry, today guide.Day) []guide.SessionFact {
	var list []guide.SessionFact
	for _, e := range entries {
		if today-e.day <= 28 && !e.reading() {
			list = append(list, guide.SessionFact{At: e.at, Day: e.day, Technique: e.technique, Tool: e.tool})
		}
	}
	return list
}

// worseAfter returns the techniques, in alphabetical order, with which 2 of the
// last 3 sessions ended 2 or more above their start.
func worseAfter(entries []entry, today guide.Day) []guide.WorseAfter {
	type ends struct {
		now, then [3]bool // whether the last three ended worse: today, and 14 days ago
	}
	var names []string
	techniques := make(map[string]*ends)
	for _, e := range entries {
		if e.reading() || !e.before.Given() || !e.after.Given() {
			continue
		}
		t := techniques[e.technique]
		if t == nil {
			t = new(ends)
			techniques[e.technique] = t
			names = append(names, e.technique)
		}
		t.now = [3]bool{t.now[1], t.now[2], e.after >= e.before+2}
		if today-e.day >= 14 {
			t.then = t.now
		}
	}
	sort.Strings(names)
	var list []guide.WorseAfter
	for _, name := range names {
		if t := techniques[name]; twoOf(t.now) {
			list = append(list, guide.WorseAfter{Technique: name, Lasting: twoOf(t.then)})
		}
	}
	return list
}

func twoOf(b [3]bool) bool { return b[0] && b[1] || b[0] && b[2] || b[1] && b[2] }

// soreFor returns the most days from a deep session of the last 14 days to the
// latest score, if from the day after it no score came back to the one before it.
func soreFor(entries []entry, today guide.Day) int {
	most := 0
	for i, s := range entries {
		if today-s.day > 14 || s.reading() || !s.before.Given() || !guide.Deep(s.technique, s.tool) {
			continue
		}
		days := 0
		for _, e := range entries[i+1:] {
			if e.day <= s.day || e.highest() < 0 {
				continue
			}
			if e.before.Given() && e.before <= s.before || e.after.Given() && e.after <= s.before {
				days = 0
				break
			}
			days = int(e.day - s.day)
		}
		most = max(most, days)
	}
	return most
}
