package trends

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"backlog/internal/guide"
)

// Change is a change of habit in logging, within the time of the usual level.
type Change struct {
	On    guide.Day // the first day of the new habit; 0 if there is no change
	Hours float64   // so many hours later than before, if they changed; negative is earlier
	From  float64   // the mean local hour before, counted from 04:00, if it changed
	Kind  int8      // 1: readings instead of scores before a massage; -1: the other way round
	Fewer bool      // fewer days are logged
	More  bool      // more days are logged
	Bad   bool      // fewer days are logged, and most of those lie a point or more above the usual level
	Firm  bool      // it is sure enough to wait because of it
}

// Moves reports whether the change may move the scores by itself.
func (c Change) Moves() bool { return c.Hours != 0 || c.Kind != 0 }

// Text says what changed and since when; "" if nothing did.
func (c Change) Text() string {
	if what := c.what(); what != "" {
		return "Your logs changed about " + c.On.Text() + ": " + what + "."
	}
	return ""
}

// HabitText names every change of habit that may account for a worsening; "" if there is none.
func (s State) HabitText() string {
	if s.Sustained <= guide.TierFine {
		return ""
	}
	return strings.TrimSpace(s.Change.Text() + " " + s.Lately)
}

// what says what changed.
func (c Change) what() string {
	var parts []string
	if c.Hours != 0 {
		parts = append(parts, fmt.Sprintf("they moved from about %s to about %s", clock(c.From), clock(c.From+c.Hours)))
	}
	switch {
	case c.Kind > 0:
		parts = append(parts, "they are now mostly scores without a massage, not scores before one")
	case c.Kind < 0:
		parts = append(parts, "they are now mostly scores before a massage, not scores without one")
	}
	switch {
	case c.Fewer && c.Bad:
		parts = append(parts, "you log on fewer days than before, and mostly on days that are worse than usual")
	case c.Fewer:
		parts = append(parts, "you log on fewer days than before")
	case c.More:
		parts = append(parts, "you log on more days than before")
	}
	return strings.Join(parts, ", and ")
}

// clock prints an hour counted from 04:00.
func clock(hour float64) string {
	return fmt.Sprintf("%02d:00", (int(math.Round(hour))+4)%24)
}

// hint is the evidence that it takes to name a change by which no rule goes: the least
// difference of each kind, and by how many standard errors.
type hint struct {
	hours, hoursSure, kinds, kindsSure, fewer, more, denseSure float64
}

// The figures of how a change is named beside TierSee, chosen so that every such tier of
// somebody who changed a habit names it, and those of others as seldom as that allows.
var (
	likely = hint{hours: 1.5, hoursSure: 3, kinds: 0.3, kindsSure: 2.5, fewer: 0.85, more: 1.25, denseSure: 2}
	slight = hint{hours: 1, hoursSure: 2, kinds: 0.2, kindsSure: 1.5, fewer: 0.9, more: 1.1, denseSure: 1}
)

// sparseRun is the share of the days of a run up to which those without a log matter.
const sparseRun = 2.0 / 3

// The kinds of change that are looked for apart.
const (
	ofHour = iota
	ofKind
	ofFewer
	ofMore
	ofAny
)

// nameChanges adds to a state what its tier may rest on besides pain. Where TierSee is reached
// nobody must be left to take a change of habit for a worsening, so that it takes less
// evidence than the change by which the rule goes, and that of all regions and sides counts.
func (d *Diary) nameChanges(s *dayState, c *cusum, i int) {
	s.Change.Bad = s.Change.Fewer && c.bad(s.Change.On, i, s.Usual)
	if !s.see && !s.Held {
		return
	}
	all := d.everyDay()
	at := sort.Search(len(all.days), func(k int) bool { return all.days[k].Day > s.Day }) - 1
	var found [ofAny]Change
	known := [ofAny]bool{s.Change.Hours != 0, s.Change.Kind != 0, s.Change.Fewer, s.Change.More}
	look := func(h hint, since guide.Day) {
		for _, clearest := range [][ofAny]Change{c.hints(i, h, since), all.hints(at, h, since)} {
			for k, change := range clearest {
				if change.On != 0 && !known[k] {
					found[k], known[k] = change, true
				}
			}
		}
	}
	look(likely, 0)
	start, sparse := "Your logs may have changed: ", ""
	if days := s.Day - s.Since + 1; !known[ofFewer] && float64(s.Logs) <= sparseRun*float64(days) {
		sparse = fmt.Sprintf("Since %s you logged on %d of %d days, mostly worse ones, and the others are not known.", s.Since.Text(), s.Logs, days)
	}
	if known == [ofAny]bool{} && sparse == "" {
		start = "Your last logs differ a little, which may be chance: "
		look(slight, s.Since)
	}
	var parts []string
	for _, change := range found {
		if change.On != 0 {
			change.Bad = change.Fewer && c.bad(change.On, i, s.Usual)
			parts = append(parts, change.what()+" (from about "+change.On.Text()+" on)")
		}
	}
	if len(parts) > 0 {
		s.Lately = start + strings.Join(parts, "; ") + ". "
	}
	s.Lately = strings.TrimSpace(s.Lately + sparse)
}

// hints returns the clearest change of each kind in the days of the usual level up to the
// day i. If a run since some day is given, only what changed with it, or with the last logs.
func (c *cusum) hints(i int, h hint, since guide.Day) (found [ofAny]Change) {
	lo := sort.Search(i+1, func(k int) bool { return c.days[i].Day-c.days[k].Day <= usualOldest })
	var all, old sums
	for k := lo; k <= i; k++ {
		all.add(c.habits[k])
	}
	var best [ofAny]float64
	note := func(kind int, sure, least float64, change Change) {
		if sure >= least && sure > best[kind] {
			best[kind], found[kind] = sure, change
		}
	}
	total := c.spanned(lo, i)
	for k := lo + 1; k <= i; k++ {
		old.add(c.habits[k-1])
		on := c.days[k].Day
		if k-lo < habitRecent || since != 0 && on != since && k <= i-habitRecent {
			continue
		}
		recent := all.less(old)
		if moved := recent.hour() - old.hour(); math.Abs(moved) >= h.hours {
			note(ofHour, old.hoursApart(recent), h.hoursSure, Change{On: on, Hours: moved, From: old.hour()})
		}
		if more := recent.reading() - old.reading(); math.Abs(more) >= h.kinds {
			note(ofKind, old.kindsApart(recent), h.kindsSure, Change{On: on, Kind: int8(math.Copysign(1, more))})
		}
		expected, z := old.denser(recent, c.spanned(lo, k-1), total)
		switch {
		case recent.n <= h.fewer*expected:
			note(ofFewer, z, h.denseSure, Change{On: c.days[k-1].Day + 1, Fewer: true})
		case recent.n >= h.more*expected:
			note(ofMore, z, h.denseSure, Change{On: on, More: true})
		}
	}
	return found
}

// bad reports whether most logs from a day on, up to the day i, lie a point or more above the
// usual level.
func (c *cusum) bad(from guide.Day, i int, usual float64) bool {
	n, bad := 0, 0
	for ; i >= 0 && c.days[i].Day >= from; i-- {
		if n++; c.days[i].Median() >= usual+1 {
			bad++
		}
	}
	return 3*bad >= 2*n
}

// everyDay returns how anything was logged, day by day.
func (d *Diary) everyDay() *cusum {
	if d.all != nil {
		return d.all
	}
	of := map[guide.Day]*sums{}
	d.all = &cusum{}
	for _, name := range d.Regions() {
		r := d.regions[name]
		for i, day := range d.dailyOf(r, allSides) {
			if of[day.Day] == nil {
				of[day.Day] = new(sums)
				d.all.days = append(d.all.days, DayPain{Day: day.Day})
			}
			of[day.Day].add(r.habits[allSides][i])
		}
	}
	slices.SortFunc(d.all.days, func(a, b DayPain) int { return cmp.Compare(a.Day, b.Day) })
	for _, day := range d.all.days {
		s := of[day.Day]
		h := habit{hour: noHour, reading: float32(s.reading())}
		if s.timed > 0 {
			h.hour = float32(s.hour())
		}
		d.all.habits = append(d.all.habits, h)
	}
	return d.all
}
