package coach

import (
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

// Pauses that belong to a session but are no work. Source: design.
const (
	readyFor  = 5 * time.Second // before the first step
	changeFor = 5 * time.Second // to change sides
)

// Kind says what a stretch of a session is for.
type Kind uint8

// The kinds of stretches. Only Work counts as massage.
const (
	Ready  Kind = iota // time to get ready
	Work               // a step of the routine, on one side or on both at once
	Change             // time to change sides
)

// Stretch is one timed part of a session, in the order in which it is done.
type Stretch struct {
	Kind   Kind
	Length time.Duration
	Side   guide.Side // NoSide of what is done on both sides at once, and of Ready
	Step   howto.Step // of Work
	Number int        // of Work: 1 for the first, up to Steps of the plan
}

// Plan lays a routine out as stretches: time to get ready, then its steps. A run
// of steps of EachSide is done on the left, then, after a change of sides, on the
// right. With a side, Left or Right, every step is done on that side alone.
func Plan(r howto.Routine, side guide.Side) []Stretch {
	plan := []Stretch{{Kind: Ready, Length: readyFor}}
	sides, both := []guide.Side{guide.Left, guide.Right}, guide.NoSide
	if side == guide.Left || side == guide.Right {
		sides, both = []guide.Side{side}, side
	}
	at := guide.NoSide // the side that the body is turned to
	number := 0
	add := func(steps []howto.Step, side guide.Side) {
		if side != guide.NoSide && at != guide.NoSide && side != at {
			plan = append(plan, Stretch{Kind: Change, Length: changeFor, Side: side})
		}
		if side != guide.NoSide {
			at = side
		}
		for _, step := range steps {
			number++
			plan = append(plan, Stretch{
				Kind: Work, Length: time.Duration(step.Seconds) * time.Second, Side: side, Step: step, Number: number,
			})
		}
	}
	for first := 0; first < len(r.Steps); {
		next := first + 1
		for next < len(r.Steps) && r.Steps[next].Side == r.Steps[first].Side {
			next++
		}
		if r.Steps[first].Side == howto.EachSide {
			for _, side := range sides {
				add(r.Steps[first:next], side)
			}
		} else {
			add(r.Steps[first:next], both)
		}
		first = next
	}
	return plan
}

// worked returns how long the steps of a plan take, pauses left out, and how many
// they are.
func worked(plan []Stretch) (total time.Duration, steps int) {
	for _, s := range plan {
		if s.Kind == Work {
			total += s.Length
			steps++
		}
	}
	return total, steps
}
