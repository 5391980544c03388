package coach

import (
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

// Away is the longest time between two looks at the clock that still counts as
// time passing in the session. Over it the machine slept, or the program was
// stopped: nobody worked then, and the session pauses at the last look. TooLong
// ends it there: the score before no longer belongs to what would follow. Source: design.
const (
	Away    = 10 * time.Second
	TooLong = 15 * time.Minute
)

// Event is something that happened in a session, to be shown or rung.
type Event uint8

// The events.
const (
	Began    Event = iota // a stretch began
	WentAway              // the clock jumped: the session paused where it was
	Ended                 // the last step is over, or the session was stopped
)

// Session is a guided session under way: what of its plan is done by the clock on
// the wall. It reads no clock itself; each method takes the time. A clock that
// is set back does not take back what was done.
type Session struct {
	plan    []Stretch
	spent   []time.Duration // of each stretch
	at      int             // the stretch under way; len(plan) when it is over
	last    time.Time       // the last look at the clock
	worked  time.Time       // when a step was last worked on
	paused  bool
	stopped bool
	away    time.Duration // how long the last jump of the clock was
	lost    bool          // that jump ended the session
}

// Start begins a session.
func Start(plan []Stretch, now time.Time) *Session {
	now = now.Round(0) // without the monotonic reading, which stops while a machine sleeps
	return &Session{plan: plan, spent: make([]time.Duration, len(plan)), last: now, worked: now}
}

// Tick lets the time pass until now, and returns what happened.
func (s *Session) Tick(now time.Time) []Event {
	now = now.Round(0)
	passed := now.Sub(s.last)
	defer func() { s.last = now }()
	switch {
	case s.Over() || s.paused && passed <= TooLong || passed <= 0:
		return nil
	case passed > TooLong:
		s.away = passed
		s.stopped, s.lost = true, true
		return []Event{Ended}
	case passed > Away:
		s.away = passed
		s.paused = true
		return []Event{WentAway}
	}
	var events []Event
	from := s.last
	for passed > 0 && s.at < len(s.plan) {
		part := min(passed, s.Left())
		s.spent[s.at] += part
		from = from.Add(part)
		if s.plan[s.at].Kind == Work {
			s.worked = from
		}
		passed -= part
		if s.Left() == 0 {
			events = append(events, s.next())
		}
	}
	return events
}

func (s *Session) next() Event {
	s.at++
	if s.at == len(s.plan) {
		return Ended
	}
	return Began
}

// Pause stops the time, or lets it run on. Ticks up to now count first.
func (s *Session) Pause(now time.Time) []Event {
	wasAway := s.away
	events := s.Tick(now)
	if s.Over() || s.away != wasAway { // it has just paused by itself
		return events
	}
	s.paused = !s.paused
	s.away = 0
	return events
}

// Skip goes on to the next stretch; a pause ends with it.
func (s *Session) Skip(now time.Time) []Event {
	events := s.Tick(now)
	if s.Over() {
		return events
	}
	s.paused, s.away = false, 0
	return append(events, s.next())
}

// Stop ends the session now.
func (s *Session) Stop(now time.Time) {
	s.Tick(now)
	s.stopped = true
}

// Over reports whether the session has ended.
func (s *Session) Over() bool { return s.stopped || s.at >= len(s.plan) }

// Paused reports whether the session is paused.
func (s *Session) Paused() bool { return s.paused }

// Gone returns how long the clock jumped when the session paused or ended by
// itself; 0 if it did not.
func (s *Session) Gone() time.Duration { return s.away }

// Lost reports whether a jump of the clock over TooLong ended the session.
func (s *Session) Lost() bool { return s.lost }

// Current returns the stretch under way, or the last one once all is over.
func (s *Session) Current() Stretch { return s.plan[min(s.at, len(s.plan)-1)] }

// Next returns the next stretch of Work, false if there is none.
func (s *Session) Next() (Stretch, bool) {
	for i := s.at + 1; i < len(s.plan); i++ {
		if s.plan[i].Kind == Work {
			return s.plan[i], true
		}
	}
	return Stretch{}, false
}

// Left returns what is left of the stretch under way.
func (s *Session) Left() time.Duration {
	if s.at >= len(s.plan) {
		return 0
	}
	return s.plan[s.at].Length - s.spent[s.at]
}

// LeftInAll returns what is left of the whole session, pauses that belong to it included.
func (s *Session) LeftInAll() time.Duration {
	left := s.Left()
	for i := s.at + 1; i < len(s.plan); i++ {
		left += s.plan[i].Length
	}
	return left
}

// Done is what was done.
type Done struct {
	Worked time.Duration // time on the steps alone, whole seconds
	Until  time.Time     // when the last of it was done
	Side   guide.Side    // the side or sides worked on: Left, Right or Both

	// Technique and Tool are what it counts as: the routine's own if that was
	// among it, else the deepest, and of those the longest. "" if nothing was done.
	Technique, Tool string
	Whole           bool // to the end, no step left out or cut short
}

// Done returns what of the routine was done so far.
func (s *Session) Done(r howto.Routine) Done {
	d := Done{Until: s.worked, Whole: true}
	type work struct{ technique, tool string }
	var order []work
	sums := map[work]time.Duration{}
	left, right := false, false
	for i, stretch := range s.plan {
		if stretch.Kind != Work {
			continue
		}
		d.Whole = d.Whole && s.spent[i] == stretch.Length
		if s.spent[i] == 0 {
			continue
		}
		d.Worked += s.spent[i]
		left = left || stretch.Side != guide.Right
		right = right || stretch.Side != guide.Left
		w := work{stretch.Step.Technique, stretch.Step.Tool}
		if sums[w] == 0 {
			order = append(order, w)
		}
		sums[w] += s.spent[i]
	}
	d.Worked = d.Worked.Round(time.Second)
	switch {
	case left && right:
		d.Side = guide.Both
	case left:
		d.Side = guide.Left
	case right:
		d.Side = guide.Right
	}
	var best work
	for _, w := range order {
		deep, bestDeep := guide.Deep(w.technique, w.tool), guide.Deep(best.technique, best.tool)
		if best == (work{}) || deep && !bestDeep || deep == bestDeep && sums[w] > sums[best] {
			best = w
		}
	}
	if own := (work{r.Technique, r.Tool}); sums[own] > 0 {
		best = own
	}
	d.Technique, d.Tool = best.technique, best.tool
	return d
}
