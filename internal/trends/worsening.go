package trends

import (
	"slices"

	"backlog/internal/guide"
)

// The figures of the worsening rule. They were chosen together, on simulated
// diaries looked at after every log; one alone cannot be changed without
// judging the whole rule anew.
const (
	usualYoungest = 14  // days: a usual level is older than two weeks
	usualOldest   = 120 // days: and younger than four months
	usualReach    = 180 // days: or than this, where logs are few
	usualLogs     = 6
	usualSpread   = 10 // days between the oldest and the newest of them
	usualYoung    = 42 // days: none is older
	lapseDays     = 35 // a longer gap forgets the run
	speaksDays    = 3  // a log speaks for at most three days
	runLogs       = 3
	seeLogs       = 5 // of a run, to see a professional: few logs that count for days each may all be of one flare
	watchLimit    = 4.0
	watchClear    = 1.0
	seeLimit      = 8.0
	seeClear      = 4.0
	activeDays    = 28
	oldDays       = 14
	repeatDays    = 28
	severeHalf    = 16 // 8 points, in halves
	severeAbove   = 3.5
	severeGap     = 7 // days
	severeLasts   = 3 // days
)

// State is what the worsening rule says of a region after a day with a log. It
// is a one-sided CUSUM on daily medians: each day with pain 2 or more points
// above the usual level counts as a bad day, each usual day cancels one.
type State struct {
	Day    guide.Day
	Median float64 // pain of the day, 0 to 10; halves occur

	// Usual is the mean of the daily medians two weeks to four months ago, and
	// PastDays how many there were. PastDays is 0, and Usual with it, while the
	// level is not known; Tier is then TierUnknown.
	Usual    float64
	PastDays int
	// Young says that the usual level knows nothing from before the last six weeks, so that
	// what had got worse by then is a part of it.
	Young bool

	Cusum float64   // bad days more than good ones, 0 or more
	Since guide.Day // the first day of this run of bad days, if Cusum is above 0
	Logs  int       // days with a log in the run, Since included; 0 if Cusum is 0
	Mean  float64   // mean pain of these days

	Limit float64    // the excess at which TierSee is reached: 8, with two active regions 8.5, with more 9
	Tier  guide.Tier // what this day says

	// Sustained is the tier with memory: TierSee is active until the excess falls
	// below 4, TierWatch until it falls below 1. TierUnknown when Tier is.
	Sustained guide.Tier

	// Side is the side whose state this is, where both are logged apart.
	Side guide.Side

	// Change is how the way of logging changed within the usual level's time. Held
	// says that TierSee is reached and shown as TierWatch because of it.
	Change Change
	Held   bool

	// Lately says what else may have changed; "" unless TierSee is active. Only StateOn fills it in.
	Lately string

	// Announce says that the active tier has risen on this day, or has been active
	// for 28 days since it was announced last. Other days need not repeat it.
	Announce bool
}

// cusum is the rule between two days.
type cusum struct {
	days []DayPain

	// habits is how each day was logged; without it the rule is the plain one, which
	// takes every log for one like the others.
	habits []habit
	window sums // of the habits of days[lo:] so far
	ways   []interferenceOn

	// days[lo:hi] is the window of the usual level, with the sums of its halves and of their squares.
	lo, hi, halves, squares int
	oldest                  int // day of the usual level: lo, or before it where logs are few

	value      float64
	unsearched bool // on the last day no change of habit was looked for: none can have mattered
	thorough   bool // one is looked for on every day, as a test compares it
	since      guide.Day
	logs       int
	sum        float64

	severe      int       // log days of the severe run
	severeSince guide.Day // its first day

	watch, see bool
	shown      bool      // TierSee is active and is not held back, or no longer
	held       guide.Day // the first day on which it was, 0 if it is not
	tier       guide.Tier
	announced  guide.Day
}

func (c *cusum) step(i int, limit float64) State {
	d, x := c.days[i].Day, c.days[i].Median()
	gap := guide.Day(speaksDays)
	if i > 0 {
		gap = d - c.days[i-1].Day
	}
	s := State{Day: d, Median: x, Limit: limit}
	c.unsearched = false
	if c.habits != nil {
		c.window.add(c.habits[i])
	}
	var known bool
	if s.Usual, s.PastDays, known = c.usual(d); !known {
		// The excess stays as it is, even over a lapse: so the rule was judged.
		c.severe = 0
		s.Cusum, s.PastDays = c.value, 0
		s.Since, s.Logs, s.Mean = c.run()
		return s
	}
	if gap > lapseDays {
		c.value, c.watch, c.see = 0, false, false
	}
	s.Young = d-c.days[c.oldest].Day < usualYoung
	r, weight := c.compare(i, &s, gap)
	if c.value == 0 {
		c.since, c.logs, c.sum = d, 0, 0
	}
	c.value = max(0, c.value+weight*r)
	c.logs++
	c.sum += x

	switch {
	case c.days[i].Half < severeHalf || x < s.Usual+severeAbove:
		c.severe = 0
	case c.severe == 0 || gap > severeGap:
		c.severe, c.severeSince = 1, d
	default:
		c.severe++
	}

	s.Cusum = c.value
	s.Since, s.Logs, s.Mean = c.run()
	s.Tier = guide.TierFine
	urgent := c.severe >= 2 && d-c.severeSince >= severeLasts
	switch {
	case urgent:
		s.Tier = guide.TierUrgent
	case c.value >= limit && c.logs >= c.leastLogs() && (r > 0 || c.see || c.habits == nil):
		s.Tier = guide.TierSee
	case c.value >= watchLimit && c.logs >= runLogs:
		s.Tier = guide.TierWatch
	}
	c.remember(i, &s, urgent, r > 0 || c.habits == nil)
	return s
}

// leastLogs returns how many logs of a run TierSee takes.
func (c *cusum) leastLogs() int {
	if c.habits == nil {
		return runLogs
	}
	return seeLogs
}

// run returns the current run of bad days: nothing without excess.
func (c *cusum) run() (guide.Day, int, float64) {
	if c.value == 0 {
		return 0, 0, 0
	}
	return c.since, c.logs, c.sum / float64(c.logs)
}

// remember gives the state its memory. Only a day above the usual level raises a tier:
// after a pause a usual score is no news.
func (c *cusum) remember(i int, s *State, urgent, above bool) {
	c.watch = s.Logs >= runLogs && s.Cusum >= watchLimit && above || c.watch && s.Cusum >= watchClear
	c.see = s.Logs >= c.leastLogs() && s.Cusum >= s.Limit && above || c.see && s.Cusum >= seeClear
	if c.see && c.unsearched {
		c.search(i, s, true)
		c.unsearched = false
	}
	c.hold(s)
	s.Sustained = guide.TierFine
	switch {
	case urgent:
		s.Sustained = guide.TierUrgent
	case c.see && !s.Held:
		s.Sustained = guide.TierSee
	case c.watch || c.see:
		s.Sustained = guide.TierWatch
	}
	if s.Sustained > guide.TierFine && (s.Sustained > c.tier || s.Day-c.announced >= repeatDays) {
		s.Announce = true
		c.announced = s.Day
	}
	c.tier = s.Sustained
}

// usual returns the usual level on day d, which must not lie before the day
// of an earlier call, and how many days it rests on.
func (c *cusum) usual(d guide.Day) (level float64, n int, known bool) {
	for c.hi < len(c.days) && d-c.days[c.hi].Day >= usualYoungest {
		half := int(c.days[c.hi].Half)
		c.halves, c.squares = c.halves+half, c.squares+half*half
		c.hi++
	}
	for c.lo < c.hi && d-c.days[c.lo].Day > usualOldest {
		half := int(c.days[c.lo].Half)
		c.halves, c.squares = c.halves-half, c.squares-half*half
		if c.habits != nil {
			c.window = c.window.less(sums{}.with(c.habits[c.lo]))
		}
		c.lo++
	}
	lo, halves := c.lo, c.halves
	for c.hi-lo < usualLogs && lo > 0 && d-c.days[lo-1].Day <= usualReach {
		lo--
		halves += int(c.days[lo].Half)
	}
	c.oldest = lo
	n = c.hi - lo
	if n < usualLogs || c.days[c.hi-1].Day-c.days[lo].Day < usualSpread {
		return 0, n, false
	}
	return float64(halves) / 2 / float64(n), n, true
}

// activeRegions says that from a day on so many regions are active.
type activeRegions struct {
	day     guide.Day
	regions int
}

// limits returns the limit of TierSee day by day, asked in order. More active
// regions need more evidence, because false alarms add up. A region is active
// on the 28 days after a log and on the day itself.
func (d *Diary) limits() func(guide.Day) float64 {
	if !d.activeKnown {
		d.active, d.activeKnown = d.countActive(), true
	}
	active, i, regions := d.active, 0, 0
	return func(day guide.Day) float64 {
		for i < len(active) && active[i].day <= day {
			regions = active[i].regions
			i++
		}
		return seeLimit + float64(min(max(regions-1, 0), 2))/2
	}
}

func (d *Diary) countActive() []activeRegions {
	var changes []activeRegions
	for _, r := range d.regions {
		days := d.dailyOf(r, allSides)
		for i, x := range days {
			if i == 0 || x.Day-days[i-1].Day > activeDays+1 {
				changes = append(changes, activeRegions{x.Day, 1})
			}
			if i == len(days)-1 || days[i+1].Day-x.Day > activeDays+1 {
				changes = append(changes, activeRegions{x.Day + activeDays + 1, -1})
			}
		}
	}
	slices.SortFunc(changes, func(a, b activeRegions) int { return int(a.day) - int(b.day) })
	var active []activeRegions
	regions := 0
	for i, change := range changes {
		regions += change.regions
		if i == len(changes)-1 || changes[i+1].day != change.day {
			active = append(active, activeRegions{change.day, regions})
		}
	}
	return active
}

// StateOn returns the state of a region on a day: that of the last day with
// a log up to then, of the side that is worse off. current is false if that log is
// more than 14 days old: it is then shown as old, never as what holds now. found is
// false if there is none.
func (d *Diary) StateOn(region string, asOf guide.Day) (last State, current, found bool) {
	r := d.regions[region]
	if r == nil {
		return State{}, false, false
	}
	now, found := d.latestState(r, allSides, asOf)
	return now.State, found && asOf-now.Day <= oldDays, found
}
