package trends

import (
	"sort"

	"backlog/internal/guide"
)

const (
	mildPain    = 3   // of 10: mild at most (Boonstra 2016)
	longAgo     = 365 // days: pain that began so long ago is known to the person
	shownFor    = 730 // days since the first log of an episode
	severeShown = 14  // days after the last severe week
	strongQuiet = 365 // days: severe or extreme pain after fewer days is the same as before
	severeEased = 3   // days at 5 or less after which it is over
	severeFlare = 7   // days: what is over so soon was a flare

	extremePeak       = 9   // of 10: the worst pain that the scale has words for
	extremeReach      = 365 // days of the episode that are looked back on
	extremeAbove      = 2   // points above every earlier score but the highest
	extremeAboveUsual = 2   // points above the usual level
	extremeAgain      = 7   // days within which it comes back
	extremeApart      = 2   // days from one to the other at least
	extremeShown      = 14  // days
)

// lasting is what a region says for longer than a day, after the log of a day: it
// is announced once and then shown with its date.
type lasting struct {
	day guide.Day
	log guide.Day // the last day with a score, day itself unless something changed by the calendar

	// stuck is pain that does not improve, announced the day on which that was first
	// so in this episode; 0 if never. fresh lasts from that day to the first one with
	// a score, so that nobody misses it who does not log on the day itself.
	// mild says that it was announced while pain was mild, which asks for nobody.
	stuck, fresh, mild bool
	announced          guide.Day

	// severe is the last day on which pain was severe and stayed, and severeSince the day on which
	// that was announced. steady is the last such day of a run that was severe throughout, and
	// steadyFrom the first of those before it that lie at most a week apart. 0 if there is none.
	severe, severeSince, steady, steadyFrom guide.Day
	easy                                    int // days with a score since, one after the other, at 5 or less

	// extreme is the last day with a score of 9 or 10 above the usual level, extremeNew the last on which that
	// was new, and extremeSince the day on which that was announced; 0 if there is none.
	extreme, extremeNew, extremeSince guide.Day
}

// lastingOf returns what lasts, for each day with a score and those on which it
// changed by the calendar, oldest first.
func (d *Diary) lastingOf(r *region, which sideFilter) []lasting {
	if r.lasting[which] != nil {
		return r.lasting[which]
	}
	days := d.dailyOf(r, which)
	states := d.statesOf(r, which)
	list := make([]lasting, 0, len(days))
	var now lasting
	var e Episode
	found, logged, reported := false, guide.Day(0), 0 // whether there is an episode, its first day by the logs, entries of r.starts that were looked at
	var start Figure                                  // the level of the first two weeks of the episode that began on startOf
	var startOf guide.Day
	var known guide.Day       // since when the pain has been there, as far as the diary shows: a gap in it does not end pain
	var free, since guide.Day // the first day without pain since there was some; when pain came back after two weeks without
	improve := func(days []DayPain) {
		from := max(e.First, since)
		if now.day-from < persistDays {
			return
		}
		if start.N == 0 || startOf != from {
			start, startOf = medianOfDays(within(days, Period{from, from + levelDays - 1})), from
		}
		now.improve(days, e, start)
	}
	for i, x := range days {
		now.fresh = i > 0 && now.fresh && now.day > now.log && x.Day-now.log <= oldDays
		now.day, now.log = x.Day, x.Day
		first, gap := e.First, false // gap: the episode began after days without a log, not without pain
		if x.Peak == 0 && free == 0 {
			free = x.Day
		}
		if x.Peak > 0 {
			if free != 0 && x.Day-free >= levelDays { // what comes and goes has not stayed
				since, now.stuck, now.fresh = x.Day, false, false
			}
			free = 0
			if !found || x.Day-e.Last > lapseDays {
				gap = found && days[i-1].Peak > 0
				e, found, logged = Episode{Began: guide.On(x.Day), First: x.Day}, true, x.Day
			}
			e.Last = x.Day
		}
		for ; reported < len(r.starts) && r.starts[reported].day <= x.Day; reported++ {
			if t := r.starts[reported]; found && t.counts(which) && t.day >= logged && x.Day-e.Last <= lapseDays {
				e = t.applyTo(e, logged, days[:i+1])
			}
		}
		if e.First != first {
			now.stuck, now.fresh, now.mild, now.announced = false, false, false, 0
			if !gap {
				now.extreme, now.extremeNew, now.extremeSince, known = 0, 0, 0, e.First
			}
		}
		if found && x.Day-e.Last <= lapseDays {
			improve(days[:i+1])
		}
		if now.easy++; x.Half > easedHalf {
			now.easy = 0
		}
		if severePersistent(days[:i+1], x.Day) {
			usual := states[i].PastDays > 0
			now.hurtSeverely(x.Half >= stayingHalf, usual, !usual || severeThroughout(days[:i+1], x.Day))
		}
		if found && x.Peak >= extremePeak {
			now.hurtExtremely(within(days[:i+1], Period{max(known, x.Day-extremeReach), x.Day}), states[i].State)
		}
		list = append(list, now)
		for now.announced == 0 && found && now.day < min(x.Day+oldDays, e.Last+lapseDays) && (i+1 == len(days) || now.day+1 < days[i+1].Day) {
			now.day++
			if improve(days[:i+1]); now.announced != 0 {
				list = append(list, now)
			}
		}
	}
	var announced []guide.Day
	for _, now := range list {
		if now.day == now.severeSince || now.day == now.extremeSince {
			announced = append(announced, now.day)
		}
	}
	r.lasting[which], r.announced[which] = list, announced
	return list
}

// hurtSeverely notes a day on which pain was severe and stayed. It is announced at
// once while the usual level is not known; later a flare has a week to settle, and steady says
// that no logged day of the last seven was less than severe. It is announced on a day that is itself severe.
func (l *lasting) hurtSeverely(severe, usualKnown, steady bool) {
	if l.severe != 0 && l.day-l.severe > strongQuiet {
		l.severeSince = 0
	}
	l.severe = l.day
	if !steady {
		return
	}
	if l.steady == 0 || l.day-l.steady > severeFlare {
		l.steadyFrom = l.day
	}
	l.steady = l.day
	if l.severeSince == 0 && severe && (!usualKnown || l.day-l.steadyFrom >= severeFlare) {
		l.severeSince = l.day
	}
}

// hurtExtremely notes a day with a score of 9 or 10, the last of days, unless that is usual. It
// is new as the first score of all, or where it had not let up by the last score of its day and lies above
// every earlier score but one, or had not let up on another day of the week either. Other
// people's pain shoots up as high for some hours now and then.
func (l *lasting) hurtExtremely(days []DayPain, s State) {
	x, earlier := days[len(days)-1], days[:len(days)-1]
	if s.PastDays > 0 && float64(x.Peak) < s.Usual+extremeAboveUsual {
		return
	}
	l.extreme = l.day
	highest, second := 0, 0
	again := false
	for _, day := range earlier {
		switch peak := int(day.Peak); {
		case peak > highest:
			highest, second = peak, highest
		case peak > second:
			second = peak
		}
		again = again || day.Last >= extremePeak && l.day-day.Day <= extremeAgain && l.day-day.Day >= extremeApart
	}
	if len(earlier) > 0 && (x.Last < extremePeak || int(x.Peak) < second+extremeAbove && !again) {
		return
	}
	if l.extremeNew == 0 || l.day-l.extremeNew > strongQuiet {
		l.extremeSince = l.day
	}
	l.extremeNew = l.day
}

// improve says whether an episode of four weeks or more does not improve. It is announced once, and once more
// where mild pain is no longer mild. What has
// improved since counts again only once it has lost more than a little of that, so
// that a level on the edge does not come and go.
func (l *lasting) improve(days []DayPain, e Episode, first Figure) {
	last := medianOfDays(lately(days, l.day-levelDays+1))
	if first.N < scoreDays || last.N < scoreDays {
		return
	}
	was, is := first.Value, last.Value // quarters of a point: exact
	improved := is == 0 || is <= was-2 || 10*is <= 7*was
	switch {
	case l.stuck:
		l.stuck = !improved
	case improved:
	case l.announced != 0:
		l.stuck = is > was-1.5 && 10*is > 8*was
	case l.day-e.Began.To < longAgo || medianOfDays(within(days, Period{l.day - persistDays + 1, l.day})).Value >= was+2:
		l.stuck, l.mild, l.announced = true, true, l.day
	}
	if l.stuck && l.mild && is > mildPain {
		l.fresh, l.mild, l.announced = true, false, l.day
	}
}

// lastingOn returns what lasts on a day: nothing after 14 days without a score.
func (d *Diary) lastingOn(r *region, which sideFilter, today guide.Day) lasting {
	list := d.lastingOf(r, which)
	i := sort.Search(len(list), func(i int) bool { return list[i].day > today })
	if i == 0 || today-list[i-1].log > oldDays {
		return lasting{}
	}
	now := list[i-1]
	now.fresh = now.fresh && (now.day == today || now.log < now.day)
	return now
}

// lastingFacts fills in what lasts. e is the episode of the day.
func (d *Diary) lastingFacts(f *guide.RegionFacts, r *region, which sideFilter, e Episode, today guide.Day) {
	now := d.lastingOn(r, which, today)
	if now.stuck && today-e.First <= shownFor {
		f.NotImproving, f.NotImprovingNew, f.NotImprovingSince, f.NotImprovingFor = true, now.fresh, now.announced, int(today-e.First)
	}
	if now.severe != 0 && today-now.severe <= severeShown && now.easy < severeEased {
		f.SevereLately = true
		if f.SevereSince = now.severeSince; f.SevereSince != 0 {
			f.SevereSince = max(f.SevereSince, today-shownFor)
		}
	}
	f.Extreme = now.extreme != 0 && today-now.extreme <= extremeShown
	f.ExtremeDay = now.extremeSince
}
