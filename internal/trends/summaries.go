package trends

import (
	"fmt"
	"slices"

	"backlog/internal/guide"
)

// closeOffer is the number of days without pain after which closing an episode is offered.
const closeOffer = 14

// The states of an episode.
const (
	EpisodeOpen   = "open"   // it was not closed, and its last score of 1 or more is at most 35 days old
	EpisodeClosed = "closed" // by the person
	EpisodeOver   = "over"
)

// EpisodeSummary is an episode as it is shown to the person. It begins as an Episode
// does, and also with the first score of 1 or more after the day on which an
// earlier one was closed. Rules never see that: closing is for tables and
// reminders alone.
type EpisodeSummary struct {
	Began    guide.Span `json:"began"` // as reported, or the first logged day
	First    guide.Day  `json:"first"`
	Last     guide.Day  `json:"last"`
	State    string     `json:"state"`
	Closed   *guide.Day `json:"closed_on"`  // nil: it was not
	PainFree int        `json:"quiet_days"` // from Last to the day asked for
	MayClose bool       `json:"may_rest"`   // it is open, and no pain was logged for two weeks

	// What was logged from First to Last.
	Days     int    `json:"days"` // with a score
	Sessions int    `json:"sessions"`
	Readings int    `json:"readings"`
	Level    Figure `json:"median"` // of the daily medians
	Worst    int    `json:"worst"`  // the highest score, before or after, 0 to 10
}

// Text says when the episode began, and whether it goes on.
func (s EpisodeSummary) Text() string {
	text := "since " + s.Began.Text()
	if s.Began != guide.On(s.First) {
		text += ", first logged " + s.First.Text()
	}
	return text + ", " + s.StateText()
}

// StateText says whether the episode goes on.
func (s EpisodeSummary) StateText() string {
	switch {
	case s.Closed != nil:
		return "closed on " + s.Closed.Text()
	case s.MayClose:
		return fmt.Sprintf("open, no pain logged for %d days", s.PainFree)
	case s.State == EpisodeOver:
		return "over, no pain logged for more than 35 days"
	}
	return s.State
}

// EpisodeSummaries returns the episodes of a region up to a day, oldest first. closed are
// the days on which the person closed one; a day before the first score, or with
// nothing left to close, changes nothing.
func (d *Diary) EpisodeSummaries(region string, closed []guide.Day, asOf guide.Day) []EpisodeSummary {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	closed = slices.Clone(closed)
	slices.Sort(closed)
	days := upTo(d.dailyOf(r, allSides), asOf)
	var list []EpisodeSummary
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
	slices.SortFunc(list, func(a, b EpisodeSummary) int { return int(a.First) - int(b.First) })
	return list
}

// LastEpisode returns the last episode of a region that began up to a day, open or not.
func (d *Diary) LastEpisode(region string, closed []guide.Day, asOf guide.Day) (EpisodeSummary, bool) {
	list := d.EpisodeSummaries(region, closed, asOf)
	if len(list) == 0 {
		return EpisodeSummary{}, false
	}
	return list[len(list)-1], true
}

// split cuts an episode where the person closed it.
func (d *Diary) split(r *region, e Episode, closed []guide.Day, asOf guide.Day) []EpisodeSummary {
	var list []EpisodeSummary
	days := within(d.dailyOf(r, allSides), Period{e.First, e.Last})
	for _, end := range closed {
		if end > asOf || len(days) == 0 || end < days[0].Day {
			continue
		}
		before := upTo(days, end)
		if len(before) == len(days) && end > e.Last+lapseDays {
			continue // it had ended by itself
		}
		s := d.summary(r, e, before, asOf)
		s.State, s.Closed, s.MayClose = EpisodeClosed, &end, false
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
		list = append(list, d.summary(r, e, days, asOf))
	}
	return list
}

// summary adds up the days of one, of which the first has a score of 1 or more.
func (d *Diary) summary(r *region, e Episode, days []DayPain, asOf guide.Day) EpisodeSummary {
	s := EpisodeSummary{Began: e.Began, First: days[0].Day, Last: e.Last, State: EpisodeOver}
	for _, day := range days {
		if day.Peak > 0 {
			s.Last = day.Day
		}
	}
	days = upTo(days, s.Last)
	for _, day := range days {
		s.Worst = max(s.Worst, int(day.Peak))
	}
	s.Days, s.Level, s.PainFree = len(days), medianOfDays(days), int(asOf-s.Last)
	if s.PainFree <= lapseDays {
		s.State, s.MayClose = EpisodeOpen, s.PainFree >= closeOffer
	}
	s.Sessions, s.Readings = d.Logged(r.name, Period{s.First, s.Last})
	return s
}
