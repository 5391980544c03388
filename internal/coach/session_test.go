package coach

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

// clockface is a clock that tests move.
type clockface struct{ t time.Time }

func noon() *clockface { return &clockface{time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)} }

func (c *clockface) now() time.Time { return c.t }

// pass lets time go by in small steps, as ticks do, and collects what happens.
func (c *clockface) pass(s *Session, d time.Duration) []Event {
	var events []Event
	for end := c.t.Add(d); c.t.Before(end); {
		c.t = c.t.Add(min(100*time.Millisecond, end.Sub(c.t)))
		events = append(events, s.Tick(c.t)...)
	}
	return events
}

// evening is 30 s on both sides at once, then 20 s and 10 s on each.
func evening() howto.Routine {
	return howto.Routine{
		Name: "evening", Region: "piriformis", Technique: "compression", Tool: "ball",
		Steps: []howto.Step{
			{Technique: "effleurage", Tool: "hands", Seconds: 30, Say: "Stroke."},
			{Technique: "compression", Tool: "ball", Seconds: 20, Side: howto.EachSide, Say: "Press."},
			{Technique: "rolling", Tool: "ball", Seconds: 10, Side: howto.EachSide, Say: "Roll."},
		},
	}
}

func TestPlan(t *testing.T) {
	r := evening()
	stroke, press, roll := r.Steps[0], r.Steps[1], r.Steps[2]
	want := []Stretch{
		{Kind: Ready, Length: 5 * time.Second},
		{Kind: Work, Length: 30 * time.Second, Step: stroke, Number: 1},
		{Kind: Work, Length: 20 * time.Second, Side: guide.Left, Step: press, Number: 2},
		{Kind: Work, Length: 10 * time.Second, Side: guide.Left, Step: roll, Number: 3},
		{Kind: Change, Length: 5 * time.Second, Side: guide.Right},
		{Kind: Work, Length: 20 * time.Second, Side: guide.Right, Step: press, Number: 4},
		{Kind: Work, Length: 10 * time.Second, Side: guide.Right, Step: roll, Number: 5},
	}
	if diff := cmp.Diff(want, Plan(r, guide.NoSide)); diff != "" {
		t.Errorf("Plan(both sides) (-want +got):\n%s", diff)
	}
	want = []Stretch{
		{Kind: Ready, Length: 5 * time.Second},
		{Kind: Work, Length: 30 * time.Second, Side: guide.Right, Step: stroke, Number: 1},
		{Kind: Work, Length: 20 * time.Second, Side: guide.Right, Step: press, Number: 2},
		{Kind: Work, Length: 10 * time.Second, Side: guide.Right, Step: roll, Number: 3},
	}
	if diff := cmp.Diff(want, Plan(r, guide.Right)); diff != "" {
		t.Errorf("Plan(right) (-want +got):\n%s", diff)
	}
}

func TestSessions(t *testing.T) {
	const second = time.Second
	for _, c := range []struct {
		name string
		side guide.Side
		do   func(c *clockface, s *Session)
		want Done // Until as seconds after the start, below
		till time.Duration
	}{
		{
			"to the end", "", func(c *clockface, s *Session) { c.pass(s, 200*second) },
			Done{Worked: 90 * second, Side: guide.Both, Technique: "compression", Tool: "ball", Whole: true},
			100 * second,
		},
		{
			"to the end of one side", guide.Left, func(c *clockface, s *Session) { c.pass(s, 200*second) },
			Done{Worked: 60 * second, Side: guide.Left, Technique: "compression", Tool: "ball", Whole: true},
			65 * second,
		},
		{
			"stopped before the first step", "", func(c *clockface, s *Session) { c.pass(s, 4*second); s.Stop(c.t) },
			Done{},
			0,
		},
		{
			"stopped half-way, still on light strokes", "", func(c *clockface, s *Session) { c.pass(s, 20*second); s.Stop(c.t) },
			Done{Worked: 15 * second, Side: guide.Both, Technique: "effleurage", Tool: "hands"},
			20 * second,
		},
		{"stopped between two ticks", "", func(c *clockface, s *Session) {
			c.pass(s, 20*second)
			c.t = c.t.Add(3 * second)
			s.Stop(c.t)
		}, Done{Worked: 18 * second, Side: guide.Both, Technique: "effleurage", Tool: "hands"}, 23 * second},
		{"a pause of two minutes does not count", "", func(c *clockface, s *Session) {
			c.pass(s, 10*second)
			s.Pause(c.t)
			c.pass(s, 120*second)
			s.Pause(c.t)
			c.pass(s, 10*second)
			s.Stop(c.t)
		}, Done{Worked: 15 * second, Side: guide.Both, Technique: "effleurage", Tool: "hands"}, 140 * second},
		{"a step left out", "", func(c *clockface, s *Session) {
			c.pass(s, 15*second)
			s.Skip(c.t)
			c.pass(s, 200*second)
		}, Done{Worked: 70 * second, Side: guide.Both, Technique: "compression", Tool: "ball"}, 80 * second},
		{"only the left side, the deepest part left out", "", func(c *clockface, s *Session) {
			s.Skip(c.t)
			s.Skip(c.t)
			s.Skip(c.t)
			c.pass(s, 10*second)
			s.Stop(c.t)
		}, Done{Worked: 10 * second, Side: guide.Left, Technique: "rolling", Tool: "ball"}, 10 * second},
		{"every step left out", "", func(c *clockface, s *Session) {
			for range 7 {
				s.Skip(c.t)
			}
		}, Done{}, 0},
		{"asleep for five minutes, then on to the end", "", func(c *clockface, s *Session) {
			c.pass(s, 20*second)
			c.t = c.t.Add(5 * time.Minute)
			s.Tick(c.t)
			s.Pause(c.t)
			c.pass(s, 200*second)
		}, Done{Worked: 90 * second, Side: guide.Both, Technique: "compression", Tool: "ball", Whole: true}, 400 * second},
		{"asleep for an hour: it ended there", "", func(c *clockface, s *Session) {
			c.pass(s, 20*second)
			c.t = c.t.Add(time.Hour)
			c.pass(s, 200*second)
		}, Done{Worked: 15 * second, Side: guide.Both, Technique: "effleurage", Tool: "hands"}, 20 * second},
		{"asleep for an hour while paused: it ended there", "", func(c *clockface, s *Session) {
			c.pass(s, 20*second)
			s.Pause(c.t)
			c.t = c.t.Add(time.Hour)
			s.Pause(c.t)
			c.pass(s, 200*second)
		}, Done{Worked: 15 * second, Side: guide.Both, Technique: "effleurage", Tool: "hands"}, 20 * second},
		{"the clock set back an hour", "", func(c *clockface, s *Session) {
			c.pass(s, 20*second)
			c.t = c.t.Add(-time.Hour)
			c.pass(s, 200*second)
		}, Done{Worked: 90 * second, Side: guide.Both, Technique: "compression", Tool: "ball", Whole: true}, 100*second + 100*time.Millisecond - time.Hour},
	} {
		clock := noon()
		start := clock.t
		s := Start(Plan(evening(), c.side), clock.t)
		c.do(clock, s)
		c.want.Until = start.Add(c.till)
		if diff := cmp.Diff(c.want, s.Done(evening())); diff != "" {
			t.Errorf("%s: Done() (-want +got):\n%s", c.name, diff)
		}
		if !s.Over() {
			t.Errorf("%s: it is not over", c.name)
		}
	}
}

func TestSessionEvents(t *testing.T) {
	clock := noon()
	s := Start(Plan(evening(), ""), clock.t)
	want := []Event{Began, Began, Began, Began, Began, Began, Ended}
	if diff := cmp.Diff(want, clock.pass(s, 200*time.Second)); diff != "" {
		t.Errorf("events of a whole session (-want +got):\n%s", diff)
	}
	clock = noon()
	s = Start(Plan(evening(), ""), clock.t)
	clock.pass(s, 20*time.Second)
	clock.t = clock.t.Add(time.Minute)
	if diff := cmp.Diff([]Event{WentAway}, s.Tick(clock.t)); diff != "" || !s.Paused() || s.Gone() != time.Minute {
		t.Errorf("after a minute away: paused %v, gone %v, events (-want +got):\n%s", s.Paused(), s.Gone(), diff)
	}
	if left := s.Left(); left != 15*time.Second {
		t.Errorf("after a minute away: Left() = %v, want 15s", left)
	}
}

// Whatever is pressed and however the clock jumps, what was worked is never more
// than the steps hold, nor than the time that went by in small steps.
func TestWorkedIsNeverTooMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		clock := noon()
		s := Start(Plan(evening(), ""), clock.t)
		var passed time.Duration
		for range rapid.IntRange(1, 60).Draw(t, "moves") {
			switch rapid.IntRange(0, 5).Draw(t, "move") {
			case 0:
				s.Pause(clock.t)
			case 1:
				s.Skip(clock.t)
			case 2:
				clock.t = clock.t.Add(time.Duration(rapid.Int64Range(-7200, 7200).Draw(t, "jump")) * time.Second)
				before := s.Done(evening()).Worked
				s.Tick(clock.t)
				passed += max(0, s.Done(evening()).Worked-before)
			default:
				d := time.Duration(rapid.IntRange(0, 9000).Draw(t, "milliseconds")) * time.Millisecond
				passed += d
				clock.t = clock.t.Add(d)
				s.Tick(clock.t)
			}
		}
		worked := s.Done(evening()).Worked
		if worked > 90*time.Second || worked > passed+time.Second {
			t.Fatalf("worked %v of 90s, with %v gone by", worked, passed)
		}
	})
}
