package trends

import (
	"math"

	"backlog/internal/guide"
)

// The figures of what a changed habit does to the worsening rule. They were chosen
// together, by the error rates that internal/sim prints.
const (
	habitLogs     = 6   // logged days before a change that it takes to notice one
	habitRecent   = 3   // and since
	habitSure     = 4.0 // standard errors
	habitHours    = 3.0
	habitKinds    = 0.6  // of the scores: so many more or fewer are readings
	habitFewer    = 0.85 // of the logs that were to be expected, or fewer
	habitMore     = 1.4  // likewise, or more
	habitDense    = 1.2  // standard errors: enough to name it
	habitFirm     = 3.0  // and to wait because of it
	habitShift    = 1.75 // points that another time of day, or kind of score, may add by itself
	habitHold     = 14   // days
	habitPause    = 10   // days: a longer gap is a pause and no habit
	unloggedTakes = 0.4  // points a day that usually is logged
	scatterAbove  = 0.7  // standard deviations above the usual level from which a day is a bad one, if that is more than 1 point
	scatterMost   = 1.0  // point: a scatter of so much or more
	scatterLeast  = 0.1  // raises that 1 point,
	scatterSlope  = 0.2  // takes off what each point beyond it counts,
	scatterWeight = 0.1  // and adds to what a day counts in all
	wayRise       = 2.0  // points
)

// habit is how a region was logged on a day.
type habit struct {
	hour    float32 // mean local hour of the scores, counted from 04:00; noHour without a time
	reading float32 // share of the scores that are readings
}

// interferenceOn is how much pain got in the interferenceOn.
type interferenceOn struct {
	day   guide.Day
	score uint8
}

// change returns how the habit changed before the day i, in the days of the usual
// level, and the index of the first day of the new one. Without moves only how many
// days are logged may have changed, which takes no sums.
func (c *cusum) change(i int, moves bool) (found Change, at int) {
	lo := c.lo
	if i-lo+1 < habitLogs+habitRecent {
		return found, 0
	}
	all, old := sums{n: float64(i - lo + 1)}, sums{}
	if moves {
		all = sums{}
		for k := lo; k <= i; k++ {
			all.add(c.habits[k])
		}
	}
	best := 0.0
	oldDays := 0.0 // days that the logs before k span, pauses left out
	total := c.spanned(lo, i)
	kinds := all.readings > 0 && all.readings < all.n
	const nearly = 1 - 1e-9
	for k := lo + 1; k <= i-habitRecent+1; k++ {
		if moves {
			old.add(c.habits[k-1])
		} else {
			old.n++
		}
		if k-1 > lo {
			oldDays += float64(min(c.days[k-1].Day-c.days[k-2].Day, habitPause))
		}
		if k-lo < habitLogs {
			continue
		}
		n, timed := all.n-old.n, all.timed-old.timed
		moved := timed >= habitRecent && old.timed >= habitRecent &&
			math.Abs((all.hours-old.hours)*old.timed-old.hours*timed) >= nearly*habitHours*timed*old.timed
		turned := kinds && math.Abs((all.readings-old.readings)*old.n-old.readings*n) >= nearly*habitKinds*n*old.n
		expected := (total - oldDays) * (old.n - 1)
		if oldDays > old.n-1 {
			expected /= oldDays
		} else {
			expected = total - oldDays
		}
		if dense := n <= habitFewer/nearly*expected || n >= nearly*habitMore*expected; !moved && !turned && !dense {
			continue
		}
		var change Change
		sure, recent := 0.0, all.less(old)
		if later := recent.hour() - old.hour(); moved && math.Abs(later) >= habitHours {
			if z := old.hoursApart(recent); z >= habitSure {
				change.Hours, change.From, sure = later, old.hour(), z
			}
		}
		if more := recent.reading() - old.reading(); turned && math.Abs(more) >= habitKinds {
			if z := old.kindsApart(recent); z >= habitSure {
				change.Kind, sure = int8(math.Copysign(1, more)), max(sure, z)
			}
		}
		expected, z := old.denser(recent, oldDays, total)
		if fewer := n <= habitFewer*expected; z >= habitDense && (fewer || n >= habitMore*expected) {
			change.Fewer, change.More, sure = fewer, !fewer, max(sure, z)
		}
		if sure > best {
			if change.On = c.days[k].Day; change.Fewer {
				change.On = c.days[k-1].Day + 1
			}
			change.Firm = sure >= habitFirm
			best, found, at = sure, change, k
		}
	}
	return found, at
}

// spanned returns how many days lie from one log to another, pauses left out.
func (c *cusum) spanned(from, to int) float64 {
	days := 0.0
	for k := from + 1; k <= to; k++ {
		days += float64(min(c.days[k].Day-c.days[k-1].Day, habitPause))
	}
	return days
}

// noHour is the hour of a day on which no entry has a time.
const noHour = -1

// sums adds up habits: n days, of which timed have an hour.
type sums struct{ n, timed, hours, squares, readings float64 }

func (s *sums) add(h habit) {
	s.n++
	s.readings += float64(h.reading)
	if h.hour != noHour {
		s.timed++
		s.hours += float64(h.hour)
		s.squares += float64(h.hour) * float64(h.hour)
	}
}

func (s sums) with(h habit) sums {
	s.add(h)
	return s
}

// less returns the sums without those of others.
func (s sums) less(o sums) sums {
	return sums{s.n - o.n, s.timed - o.timed, s.hours - o.hours, s.squares - o.squares, s.readings - o.readings}
}

func (s sums) hour() float64    { return s.hours / max(s.timed, 1) }
func (s sums) reading() float64 { return s.readings / s.n }

// hoursApart returns by how many standard errors the mean hours differ.
func (s sums) hoursApart(o sums) float64 {
	if s.timed == 0 || o.timed == 0 {
		return 0
	}
	within := s.squares - s.timed*s.hour()*s.hour() + o.squares - o.timed*o.hour()*o.hour()
	variance := max(within/max(s.timed+o.timed-2, 1), 1)
	return math.Abs(s.hour()-o.hour()) / math.Sqrt(variance*(1/s.timed+1/o.timed))
}

// kindsApart returns by how many standard errors the shares of readings differ.
func (s sums) kindsApart(o sums) float64 {
	p := (s.readings + o.readings + 0.5) / (s.n + o.n + 1)
	return math.Abs(s.reading()-o.reading()) / math.Sqrt(p*(1-p)*(1/s.n+1/o.n))
}

// denser returns how many logs were to be expected of the later days, and by how many
// standard errors there are more or fewer, where the earlier ones span so many of all days.
func (s sums) denser(later sums, days, all float64) (expected, apart float64) {
	dense := min((s.n-1)/max(days, 1), 1)
	expected = dense * (all - days)
	return expected, math.Abs(expected-later.n) / math.Sqrt(expected*(1-dense)+expected*expected/s.n+0.25)
}

// compare returns how far the day i lies above the usual level, from -1 to 1, and
// for how many days it counts.
//
// Somebody who logs most days and then only the bad ones has not got worse. So a day
// that was left out, and usually is not, takes something off the excess, and a bad
// day counts for the days that usually lie between two logs: for up to three times
// as many if it lies 2 points or more above the usual level, never for more than
// three days. In somebody whose days scatter, a day that is a little above the usual level
// is no news, and one that is clearly above it counts more than one that is just there.
//
// Like is compared with like: after a change of habit that may move scores the usual
// level is that of the days since, and until there are enough of them such a change
// may account for so much of a rise.
func (c *cusum) compare(i int, s *State, gap guide.Day) (r, weight float64) {
	x := s.Median
	weight = float64(min(gap, speaksDays))
	if c.habits == nil {
		return min(max(x-s.Usual-1, -1), 1), weight
	}
	if gap > oldDays {
		c.watch, c.see = false, false
	}
	dense := c.density()
	allowed := 0.0
	scatter := c.scatter()
	some := min(scatter, scatterMost)
	least := max(1+scatterLeast*some, scatterAbove*scatter)
	// Most days need no search: nothing hangs on the level, or no log moved far and the gaps between them do not matter.
	matters := c.value > 0 || c.days[i].Half >= severeHalf || c.days[i].Peak >= extremePeak || !c.below(x-least)
	moves := matters && c.mayMove(i)
	if moves || c.thorough || gap > 1 && c.value > 0 {
		allowed = c.search(i, s, moves || c.thorough)
		usual := 1 / dense
		if !s.Change.Fewer || !s.Change.Firm { // else the gaps of the new habit are not usual yet
			usual = c.usualGap()
		}
		if float64(gap) > usual {
			c.unlogged((float64(gap) - usual) * unloggedTakes * dense)
		}
	} else {
		c.unsearched = true
	}
	r = (1 - scatterSlope*some) * (x - s.Usual - allowed - least)
	r = min(max(r, -1), 1)
	if r > 0 {
		weight = min(weight, max((1+2*r*r*r)/dense, 1))
	}
	return r, (1 + scatterWeight*some) * weight
}

// search looks for a change of habit, and makes the usual level that of like days. It
// returns which part of a rise the change may account for.
func (c *cusum) search(i int, s *State, moves bool) (allowed float64) {
	var changed int
	if s.Change, changed = c.change(i, moves); !s.Change.Moves() {
		return 0
	}
	if level, n, known := c.between(changed, c.hi); known {
		s.Usual, s.PastDays, s.Young = level, n, c.days[i].Day-c.days[changed].Day < usualYoung
	} else if level, n, known := c.between(c.lo, min(changed, c.hi)); known {
		s.Usual, s.PastDays = level, n
		return habitShift
	}
	return 0
}

// below reports whether a score lies below every usual level that a change of habit may lead to,
// by the scatter of the days alone: no six of them or more have a lower mean.
func (c *cusum) below(x float64) bool {
	const room = 1e-9
	n := float64(c.hi - c.lo)
	mean := float64(c.halves) / max(n, 1)
	squares := float64(c.squares) - mean*float64(c.halves)
	return 2*x+room < mean-math.Sqrt(max(squares, 0)/usualLogs)-room
}

// mayMove reports whether a change of the time of day or of the kind of score may be found: by the
// means alone, and with some room, so that what change finds is among it.
func (c *cusum) mayMove(i int) bool {
	const room = 1e-9
	all := &c.window
	if all.readings > 0 && all.readings < all.n {
		n, readings := 0.0, 0.0
		for k := i; k >= c.lo+habitLogs; k-- {
			n, readings = n+1, readings+float64(c.habits[k].reading)
			if math.Abs(readings*all.n-all.readings*n) >= (1-room)*habitKinds*n*(all.n-n) {
				return true
			}
		}
	}
	// Of so much scatter in all, the means of two parts differ by so many hours only where one of them is small.
	most := ((all.squares*all.timed-all.hours*all.hours)*(1+room) + room) / (habitHours * habitHours)
	if habitRecent*(all.timed-habitRecent) > most {
		return false
	}
	timed, hours := 0.0, 0.0
	for k := i; k >= c.lo+habitLogs; k-- {
		if h := c.habits[k].hour; h != noHour {
			timed, hours = timed+1, hours+float64(h)
		}
		parts := timed * (all.timed - timed)
		if timed >= habitRecent && parts <= most && math.Abs(hours*all.timed-all.hours*timed) >= (1-room)*habitHours*parts {
			return true
		}
	}
	return false
}

// scatter returns the standard deviation of the days of the usual level, in points.
func (c *cusum) scatter() float64 {
	n := float64(c.hi - c.lo)
	sum, squares := float64(c.halves)/2, float64(c.squares)/4
	return math.Sqrt(max(squares-sum*sum/max(n, 1), 0) / max(n-1, 1))
}

// density returns which share of the days of the usual level was logged.
func (c *cusum) density() float64 {
	n := float64(c.hi - c.lo)
	return min(n/max(float64(c.days[c.hi-1].Day-c.days[c.lo].Day+1), 1), 1)
}

// usualGap returns how many days lie between two logs around a day that is picked at
// random from the time of the usual level: of somebody who logs in streaks, more than on average.
func (c *cusum) usualGap() float64 {
	days, squares := 1.0, 1.0
	for k := c.lo + 1; k < c.hi; k++ {
		gap := float64(min(c.days[k].Day-c.days[k-1].Day, oldDays))
		days, squares = days+gap, squares+gap*gap
	}
	return squares / days
}

// unlogged takes days without a log off the excess. They never clear TierSee.
func (c *cusum) unlogged(points float64) {
	least := 0.0
	if c.see {
		least = min(seeClear, c.value)
	}
	c.value = max(c.value-points, least)
}

// between returns the level of the days from one index to below another, if they
// make one.
func (c *cusum) between(from, to int) (level float64, n int, known bool) {
	n = to - from
	if n < usualLogs || c.days[to-1].Day-c.days[from].Day < usualSpread {
		return 0, max(n, 0), false
	}
	halves := 0
	for k := from; k < to; k++ {
		halves += int(c.days[k].Half)
	}
	return float64(halves) / 2 / float64(n), n, true
}

// hold says whether TierSee is shown as TierWatch: for two weeks after a change of
// habit, unless it was shown before, pain is severe or interferes more.
func (c *cusum) hold(s *State) {
	if !c.see || c.habits == nil {
		c.shown, c.held = false, 0
		return
	}
	released := c.held != 0 && s.Day-c.held >= habitHold
	if c.shown || released || !s.Change.Firm || s.Day-s.Change.On >= habitHold || c.severe >= 2 || c.interferes(s) {
		c.shown, c.held = true, 0
		return
	}
	if c.held == 0 {
		c.held = s.Day
	}
	s.Held = true
}

// release returns the day from which TierSee is shown though nothing is logged.
func (c *cusum) release(s *State) guide.Day {
	return min(s.Change.On, c.held) + habitHold
}

// interferes reports whether pain interferes more, in the run of bad days, than
// in the time of the usual level.
func (c *cusum) interferes(s *State) bool {
	var now, then, n, m float64
	for _, w := range c.ways {
		switch {
		case w.day > s.Day:
		case w.day >= s.Since:
			now += float64(w.score)
			n++
		case s.Day-w.day <= usualOldest:
			then += float64(w.score)
			m++
		}
	}
	return n >= 2 && m >= 2 && now/n >= then/m+wayRise
}
