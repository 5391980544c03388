package trends

import (
	"cmp"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

const (
	recentDays = 180 // what facts but the worsening rule and episodes look back
	soreDays   = 14
	soreFirm   = 10
	soreLogs   = 6
	dayLong    = 86400
)

// PainFacts returns what the diary says of pain in each region at a moment,
// now in UTC seconds and today its date: of all entries, and of those with side
// left or right only. Regions without a sample up to then have no row; rows are
// in alphabetical order. Group and Spine are left to the caller.
//
// Three readings that the rule texts leave open: a technique is judged by its
// last three sessions within 180 days that have a score before and after; a
// active tier counts for 14 days after the last log, the 14th included; the
// limits of the worsening rule count the active regions of all entries, for one
// side too.
func (d *Diary) PainFacts(today guide.Day, now int64) (regions, oneSided []guide.RegionFacts) {
	for _, name := range d.Regions() {
		r := d.regions[name]
		d.judge(r, today, now)
		if f, ok := d.withTrend(r, allSides, today); ok {
			regions = append(regions, f)
		}
		if f, ok := d.withTrend(r, anyOneSide, today); ok {
			oneSided = append(oneSided, f)
		}
	}
	d.advised(regions, allSides, today)
	d.advised(oneSided, anyOneSide, today)
	return regions, oneSided
}

// judged is what the entries of a region up to a moment of a day say of it, by themselves. It is
// kept until the next one counts: most moments at which a diary is judged add one to one region.
type judged struct {
	today   guide.Day
	entries int // of the last 180 days, up to the moment
	facts   [sideFilters]guide.RegionFacts
	known   [sideFilters]bool
}

func (d *Diary) judge(r *region, today guide.Day, now int64) {
	d.order(r)
	from, to := r.from(today-recentDays), r.from(today+travelDays+1)
	entries := to - from
	for i := to - 1; i >= from; i-- {
		e := d.unpack(r.at(i))
		if e.at > now {
			entries--
		} else if int64(e.day)*dayLong+momentEnd-momentZero <= now {
			break // so are all of earlier days
		}
	}
	if r.judged != nil && r.judged.today == today && r.judged.entries == entries {
		return
	}
	recent, sided := d.recent(r, today, now)
	r.judged = &judged{today: today, entries: entries}
	j := r.judged
	j.facts[allSides], j.known[allSides] = d.facts(r, allSides, recent, today)
	if r.sided {
		j.facts[anyOneSide], j.known[anyOneSide] = d.facts(r, anyOneSide, sided, today)
	}
}

// withTrend returns the facts of a region with those that hang on other regions too.
func (d *Diary) withTrend(r *region, which sideFilter, today guide.Day) (f guide.RegionFacts, known bool) {
	if f, known = r.judged.facts[which], r.judged.known[which]; known {
		now := d.currentState(r, which, today)
		f.Trend = now.Sustained
		if f.Trend > guide.TierFine {
			f.TrendSince, f.TrendSide, f.TrendHeld, f.Change = now.Since, now.Side, now.Held, now.HabitText()
		}
	}
	return f, known
}

// advised fills in when a visit was advised for pain as strong, within the year before
// severe or extreme pain was announced. In another region it counts even if that is no longer
// logged; of the same region it does not once pain there had gone.
func (d *Diary) advised(list []guide.RegionFacts, which sideFilter, today guide.Day) {
	before := func(region string, day guide.Day) (last guide.Day) {
		for _, r := range d.regions {
			d.lastingOf(r, which)
			days := r.announced[which]
			i, _ := slices.BinarySearch(days, day)
			if i == 0 || day-days[i-1] > strongQuiet {
				continue
			}
			if r.name != region || !d.recovered(r, which, days[i-1], day) {
				last = max(last, days[i-1])
			}
		}
		return last
	}
	for i := range list {
		f := &list[i]
		if f.SevereSince == today {
			f.SevereVisit = before(f.Region, today)
		}
		if f.ExtremeDay != 0 && today-f.ExtremeDay <= extremeShown {
			f.ExtremeVisit = before(f.Region, f.ExtremeDay)
			if f.SevereSince == f.ExtremeDay {
				f.ExtremeVisit = f.ExtremeDay
			}
		}
	}
}

// recovered reports whether the episode of a day began after another one, with a day without
// pain between them: a gap in the diary alone does not tell that pain had gone.
func (d *Diary) recovered(r *region, which sideFilter, from, today guide.Day) bool {
	e, found := d.episode(r, which, today)
	return found && slices.ContainsFunc(within(d.dailyOf(r, which), Period{from, e.First}), func(day DayPain) bool { return day.Peak == 0 })
}

// recent returns the entries of the last 180 days by moment, and those of one side.
// What was logged before now under a later date is today's.
func (d *Diary) recent(r *region, today guide.Day, now int64) (all, sided []entry) {
	from, to := r.from(today-recentDays), r.from(today+travelDays+1)
	all = make([]entry, 0, to-from)
	sorted := true
	for i := from; i < to; i++ {
		if e := d.unpack(r.at(i)); e.at <= now {
			e.day = min(e.day, today)
			if n := len(all); n > 0 {
				last := &all[n-1]
				sorted = sorted && (last.at < e.at || last.at == e.at && last.highest() <= e.highest())
			}
			all = append(all, e)
		}
	}
	if !sorted { // by day is not by moment for someone who flies west
		slices.SortStableFunc(all, func(a, b entry) int {
			return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.highest(), b.highest()))
		})
	}
	if r.sided {
		sided = slices.DeleteFunc(slices.Clone(all), func(e entry) bool { return !e.oneSided() })
	}
	return all, sided
}

func (d *Diary) facts(r *region, which sideFilter, recent []entry, today guide.Day) (guide.RegionFacts, bool) {
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
		f.Strong = today-last.day <= 7 && f.Score >= 5
		f.Severe = today-last.day <= 7 && f.Score >= 7
	}
	f.Up = up(recent, today)
	f.Climbs = climbs(days, today)
	f.Sessions = massages(recent, today)
	f.SeverePersistent = severePersistent(days, today)
	if e, ok := d.episode(r, which, today); ok {
		f.Began = e.Began
		d.lastingFacts(&f, r, which, e, today)
	}
	judgeSessions(&f, recent, today)
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
func (d *Diary) latestBefore(r *region, which sideFilter, day guide.Day) (entry, bool) {
	for i := r.from(day) - 1; i >= 0; i-- {
		if e := d.unpack(r.at(i)); e.highest() >= 0 && which.has(e.side) {
			return e, true
		}
	}
	return entry{}, false
}

// up reports whether the latest score is 2 or more above the median of the earlier ones
// of the last 28 days, and they are of three days or more. Two scores say no more than
// that pain goes up and down: design.
func up(entries []entry, today guide.Day) bool {
	var earlier histogram
	var last sessions.Pain
	days, lastDay := 0, guide.Day(0)
	for _, e := range entries {
		if today-e.day > 28 || !e.before.Given() {
			continue
		}
		if last.Given() {
			earlier.add(last)
		}
		last = e.before
		if days == 0 || e.day != lastDay {
			days, lastDay = days+1, e.day
		}
	}
	return days >= 3 && earlier.n > 0 && 2*last.Score() >= earlier.half()+4
}

// judgeSessions fills in what sessions did. An entry about one side is compared with
// entries about that side, about both, and about none in particular.
func judgeSessions(f *guide.RegionFacts, recent []entry, today guide.Day) {
	sides := [][]entry{ofSide(recent, guide.Left), ofSide(recent, guide.Right)}
	if len(sides[0]) == len(recent) && len(sides[1]) == len(recent) {
		sides = sides[:1] // both are all
	}
	for _, entries := range sides {
		severe := severeNow(entries, today)
		f.Rise = f.Rise || rose(entries, today, anyRise)
		f.SevereRise = f.SevereRise || severe && rose(entries, today, anyRise)
		f.SharpRise = f.SharpRise || severe && rose(entries, today, sharpRise)
		f.SoreFor = max(f.SoreFor, soreFor(entries, today))
	}
	f.WorseAfter = worseAfter(sides[0], today)
	if len(sides) > 1 {
		f.WorseAfter = bothSides(f.WorseAfter, worseAfter(sides[1], today))
	}
}

// ofSide returns the entries that say something about a side.
func ofSide(entries []entry, side guide.Side) []entry {
	other := func(e entry) bool { return e.side.Opposes(side) }
	if !slices.ContainsFunc(entries, other) {
		return entries
	}
	return slices.DeleteFunc(slices.Clone(entries), other)
}

// severeNow reports whether the latest score, of the last 7 days, is 7 or more.
func severeNow(entries []entry, today guide.Day) bool {
	last, ok := latest(entries)
	return ok && today-last.day <= 7 && last.highest() >= 7
}

// massages returns the sessions of the last 28 days, oldest first.
func massages(entries []entry, today guide.Day) []guide.SessionFact {
	var list []guide.SessionFact
	for _, e := range entries {
		if today-e.day <= 28 && !e.reading() {
			list = append(list, guide.SessionFact{At: e.at, DateOnly: e.dateOnly, Day: e.day, Side: e.side, Technique: e.technique, Tool: e.tool})
		}
	}
	return list
}

// worseAfter returns the techniques, in alphabetical order, with which 2 of the
// last 3 sessions ended 2 or more above their start.
func worseAfter(entries []entry, today guide.Day) []guide.WorseAfter {
	type ends struct {
		technique string
		now, then [3]bool // whether the last three ended worse: today, and 14 days ago
	}
	var techniques []ends
	for i := range entries {
		e := &entries[i]
		if e.reading() || !e.before.Given() || !e.after.Given() {
			continue
		}
		at := slices.IndexFunc(techniques, func(t ends) bool { return t.technique == e.technique })
		if at < 0 {
			at = len(techniques)
			techniques = append(techniques, ends{technique: e.technique})
		}
		t := &techniques[at]
		t.now = [3]bool{t.now[1], t.now[2], e.after >= e.before+2}
		if today-e.day >= 14 {
			t.then = t.now
		}
	}
	var list []guide.WorseAfter
	for _, t := range techniques {
		if twoOf(t.now) {
			list = append(list, guide.WorseAfter{Technique: t.technique, Lasting: twoOf(t.then)})
		}
	}
	slices.SortFunc(list, func(a, b guide.WorseAfter) int { return cmp.Compare(a.Technique, b.Technique) })
	return list
}

// bothSides merges what is so on the left with what is so on the right, both in
// alphabetical order. A side is named where it is so on that side only.
func bothSides(left, right []guide.WorseAfter) []guide.WorseAfter {
	var list []guide.WorseAfter
	other := func(list []guide.WorseAfter, name string) *guide.WorseAfter {
		i := slices.IndexFunc(list, func(w guide.WorseAfter) bool { return w.Technique == name })
		if i < 0 {
			return nil
		}
		return &list[i]
	}
	for _, w := range left {
		if r := other(right, w.Technique); r != nil {
			w.Lasting = w.Lasting || r.Lasting
		} else {
			w.Side = guide.Left
		}
		list = append(list, w)
	}
	for _, w := range right {
		if other(left, w.Technique) == nil {
			w.Side = guide.Right
			list = append(list, w)
		}
	}
	slices.SortFunc(list, func(a, b guide.WorseAfter) int { return cmp.Compare(a.Technique, b.Technique) })
	return list
}

func twoOf(b [3]bool) bool { return b[0] && b[1] || b[0] && b[2] || b[1] && b[2] }

// LastScore is the last score of a region, and the one before it if it was given after a massage.
type LastScore struct {
	Score  int
	Before sessions.Pain
	On     guide.Day
}

// LastScore returns the last score of a region up to a day, after a massage the one after it.
func (d *Diary) LastScore(region string, today guide.Day) LastScore {
	r := d.regions[region]
	d.order(r)
	for i := r.n - 1; i >= 0; i-- {
		packed, code := r.at(i)
		e := d.unpack(packed, code)
		switch {
		case unpackDay(packed) > today:
		case e.after.Given():
			return LastScore{e.after.Score(), e.before, unpackDay(packed)}
		case e.before.Given():
			return LastScore{Score: e.before.Score(), On: unpackDay(packed)}
		}
	}
	return LastScore{On: today}
}
