package coach

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// NotGiven is a pain score that nobody gave.
const NotGiven = -1

// Lesson is a guided session before it begins.
type Lesson struct {
	Routine howto.Routine
	Side    guide.Side // Left or Right to work on that side alone
	Title   string     // what it is called on the screen
	Where   string     // where the muscle is, in words
	Remarks []string   // for before the start, the weightiest first: warnings, and limits
	Before  int        // pain before, 0 to 10; NotGiven to ask for it
}

// Outcome is how a guided session went. Nothing is worth saving if Worked is 0.
type Outcome struct {
	Done
	Before, After int           // pain, 0 to 10, or NotGiven
	Broken        bool          // by a signal, Ctrl-C, or a terminal that went away
	Slept         time.Duration // how long the clock jumped when that paused or ended the session for good; else 0
	Lost          bool          // that jump ended it
}

// Run leads through a lesson and returns how it went, however it ended. Once ctx
// is cancelled it asks nothing more and returns what was done until then. An
// error means that it could not begin, or that the terminal failed; the outcome
// counts all the same.
func Run(ctx context.Context, t Terminal, l Lesson) (Outcome, error) {
	if t.Plain || t.In == nil {
		return runPlain(ctx, t, l)
	}
	return runScreen(ctx, t, l)
}

// outcome sums a session up.
func outcome(l Lesson, s *Session, before, after int, broken bool) Outcome {
	o := Outcome{Before: before, After: after, Broken: broken}
	if s == nil {
		return o
	}
	o.Done = s.Done(l.Routine)
	if s.Over() {
		o.Slept, o.Lost = s.Gone(), s.Lost()
	}
	return o
}

// remarked is how many remarks are shown before the start; Script has them all.
const remarked = 3

// remarks returns what is said before the start, and where the rest is.
func (l Lesson) remarks() []string {
	if len(l.Remarks) <= remarked {
		return l.Remarks
	}
	more := term.Count(len(l.Remarks)-remarked, "more remark")
	return append(slices.Clone(l.Remarks[:remarked]), fmt.Sprintf("%s: backlog start %s --dry-run", more, l.Routine.Name))
}

// summary is one line on a lesson: name, time and sides.
func (l Lesson) summary() string {
	total, steps := worked(Plan(l.Routine, l.Side))
	return fmt.Sprintf("%s: %s in %s, %s", l.Title, length(total), term.Count(steps, "step"), l.sides())
}

// stops are the reasons to stop at once: the region's own, then what holds
// everywhere in one sentence. Source: that of howto.StopRules.
func (l Lesson) stops() []string {
	g, _ := howto.RegionGuideOf(l.Routine.Region)
	return append(slices.Clone(g.Stop),
		"Stop at pain that is sharp, electric or spreads; at numbness, tingling or weakness; if you feel faint, sick or short of breath; if you hold your breath.")
}

func (l Lesson) sides() string {
	switch l.Side {
	case guide.Left, guide.Right:
		return "the " + string(l.Side) + " side"
	}
	return "both sides"
}

// sideWords names a side in a step: "left side", "both sides".
func sideWords(s guide.Side) string {
	if s == guide.NoSide {
		return "both sides"
	}
	return string(s) + " side"
}

// with names a technique and its tool.
func with(s howto.Step) string {
	if s.Tool == "" {
		return guide.TechniqueName(s.Technique)
	}
	return guide.TechniqueName(s.Technique) + ", " + s.Tool
}

// score reads a pain score.
func score(word string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSpace(word))
	if err != nil || n < 0 || n > 10 {
		return NotGiven, fmt.Errorf("%q is not a whole number from 0, none, to 10, the worst imaginable", strings.TrimSpace(word))
	}
	return n, nil
}

// Script returns a lesson as it would go, a line each: what start --dry-run prints.
func (l Lesson) Script() []string {
	lines := []string{l.summary()}
	for _, s := range Plan(l.Routine, l.Side) {
		lines = append(lines, "  "+l.line(s))
	}
	return append(lines, l.Remarks...)
}

// line describes a stretch in one line.
func (l Lesson) line(s Stretch) string {
	_, steps := worked(Plan(l.Routine, l.Side))
	switch s.Kind {
	case Ready:
		return fmt.Sprintf("get ready, %s.", length(s.Length))
	case Change:
		return fmt.Sprintf("switch sides: the %s, %s.", sideWords(s.Side), length(s.Length))
	}
	return fmt.Sprintf("step %d of %d, %s: %s, %s. %s Pressure %s.",
		s.Number, steps, sideWords(s.Side), with(s.Step), length(s.Length), s.Step.Say, pressure(l.Routine.Region, s.Step))
}
