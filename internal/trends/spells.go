package trends

import (
	"slices"

	"backlog/internal/guide"
)

// restOffer is after how many days without pain an episode may be let rest.
const restOffer = 14

// Spell is an episode as it is shown to the person. It begins as an Episode
// does, and also with the first score of 1 or more after the day on which an
// earlier one was closed. Rules never see that: closing is for tables and
// reminders alone.
type Spell struct {
	Episode
	Closed   guide.Day // when the person closed it, if IsClosed
	IsClosed bool
	Quiet    int // days from Last to the day asked for

	// What was logged from First to Last.
	Sessions, Readings int
	Days               int    // with a score
	Worst              int    // the highest score, before or after, 0 to 10
	Level              Figure // median of the daily medians
}

// Open tells whether it still goes on: it was not closed, and the last score of
// 1 or more is at most 35 days old.
func (s Spell) Open() bool { return !s.IsClosed && s.Quiet <= lapseDays }

// MayRest tells that it goes on, and that for two weeks no pain was logged.
func (s Spell) MayRest() bool { return s.Open() && s.Quiet >= restOffer }

// Spells returns the episodes of a region up to a day, oldest first. closed are
// the days on which the person closed one; a day before the first score, or with
// nothing left to close, changes nothing.
func (d *Diary) Spells(region string, closed []guide.Day, asOf guide.Day) []Spell {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	closed = slices.Clone(closed)
	slices.Sort(closed)
	days := upTo(d.dailyOf(r, allSides), asOf)
	var list []Spell
	for len(days) > 0 {
		last := days[len(days)-1]
		if last.Peak == 0 {
			days = days[:len(days)-1]
			continue
		}
		e, _ := d.episode(r, allSides, last.Day)
		list = append(list, d.split(r, e, closed, asOf)...)
		days = upTo(days, e.First-1)
	}
	slices.SortFunc(list, func(a, b Spell) int { return int(a.First) - int(b.First) })
	return list
}

// Spell returns the last episode of a region that began up to a day, open or not.
func (d *Diary) Spell(region string, closed []guide.Day, asOf guide.Day) (Spell, bool) {
	list := d.Spells(region, closed, asOf)
	if len(list) == 0 {
		return Spell{}, false
	}
	return list[len(list)-1], true
}

// split cuts an episode where the person closed it.
func (d *Diary) split(r *region, e Episode, closed []guide.Day, asOf guide.Day) []Spell {
	var list []Spell
	days := within(d.dailyOf(r, allSides), Period{e.First, e.Last})
	for _, end := range closed {
		if end > asOf || len(days) == 0 || end < days[0].Day {
			continue
		}
		before := upTo(days, end)
		if len(before) == len(days) && end > e.Last+lapseDays {
			continue // it had ended by itself
		}
		s := d.spell(r, e, before, asOf)
		s.Closed, s.IsClosed = end, true
		list = append(list, s)
		days = days[len(before):]
		for len(days) > 0 && days[0].Peak == 0 {
			days = days[1:]
		}
		if len(days) > 0 {
			e.First, e.Began = days[0].Day, guide.On(days[0].Day)
		}
	}
	if len(days) > 0 {
		list = append(list, d.spell(r, e, days, asOf))
	}
	return list
}

// spell adds up the days of one, of which the first has a score of 1 or more.
func (d *Diary) spell(r *region, e Episode, days []DayPain, asOf guide.Day) Spell {
	s := Spell{Episode: e}
	s.First = days[0].Day
	for _, day := range days {
		if day.Peak > 0 {
			s.Last = day.Day
		}
	}
	days = upTo(days, s.Last)
	for _, day := range days {
		s.Worst = max(s.Worst, int(day.Peak))
	}
	s.Days, s.Level, s.Quiet = len(days), medianOfDays(days), int(asOf-s.Last)
	d.each(r, Period{s.First, s.Last}, func(_ uint64, code uint16) {
		if d.uses[code].technique == "" {
			s.Readings++
		} else {
			s.Sessions++
		}
	})
	return s
}
