package coach

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
	"backlog/testkit"
)

// ahead returns a clock that goes on by a step at every look, and ticks that are
// always due: a session takes no time at all.
func ahead(step time.Duration) (now func() time.Time, ticks <-chan time.Time) {
	t := noon().t
	due := make(chan time.Time)
	close(due)
	return func() time.Time {
		t = t.Add(step)
		return t
	}, due
}

func lessonOf(name string) Lesson {
	return Lesson{Routine: routineOf(name), Title: strings.ReplaceAll(name, "-", " "), Where: "deep in the buttock", Before: 6}
}

func TestPlainTellsEveryStep(t *testing.T) {
	var out strings.Builder
	now, ticks := ahead(500 * time.Millisecond)
	lesson := lessonOf("piriformis")
	lesson.Remarks = Limits(lesson.Routine, "", nil, noon().t, guide.DayOf(noon().t))
	p := &printer{out: &out, lesson: lesson, ticks: ticks}
	o, err := p.run(t.Context(), Terminal{Out: &out, Plain: true, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	testkit.Golden(t, filepath.Join("testdata", "plain.txt"), out.String())
	want := Outcome{Before: 6, After: NotGiven, Done: Done{
		Worked: 260 * time.Second, Until: noon().t.Add(270*time.Second + 500*time.Millisecond), Side: guide.Both,
		Technique: "compression", Tool: "ball", Whole: true,
	}}
	if diff := cmp.Diff(want, o); diff != "" {
		t.Errorf("outcome (-want +got):\n%s", diff)
	}
}

func TestPlainStopsWithItsContext(t *testing.T) {
	var out strings.Builder
	now, _ := ahead(time.Second)
	ctx, cancel := context.WithCancel(t.Context())
	ticks := make(chan time.Time)
	go func() {
		for range 20 {
			ticks <- time.Time{}
		}
		cancel()
	}()
	p := &printer{out: &out, lesson: lessonOf("piriformis"), ticks: ticks}
	o, err := p.run(ctx, Terminal{Out: &out, Plain: true, Now: now})
	if err != nil || !o.Broken || o.Worked != 16*time.Second {
		t.Errorf("cancelled after 20 ticks: broken %v, worked %v, error %v; want true, 16s, none", o.Broken, o.Worked, err)
	}
}

// gone is a pipe whose reader has left after some lines.
type gone struct{ lines int }

func (g *gone) Write(p []byte) (int, error) {
	if g.lines--; g.lines < 0 {
		return 0, errors.New("broken pipe")
	}
	return len(p), nil
}

func TestPlainStopsWhenNobodyReads(t *testing.T) {
	now, ticks := ahead(time.Second)
	p := &printer{out: &gone{lines: 6}, lesson: lessonOf("piriformis"), ticks: ticks}
	o, err := p.run(t.Context(), Terminal{Plain: true, Now: now})
	if err == nil || !o.Broken || o.Worked != 16*time.Second {
		t.Errorf("broken %v, worked %v, error %v; want true, 16s and an error", o.Broken, o.Worked, err)
	}
}

func TestPlainAsks(t *testing.T) {
	for _, c := range []struct {
		typed, want string
		score       int
	}{
		{"6\n", "? ", 6},
		{"0\n", "? ", 0},
		{"10\n", "? ", 10},
		{"\n", "? ", NotGiven},
		{"", "? ", NotGiven},
		{"11\n4\n", "? \"11\" is not a whole number from 0, none, to 10, the worst imaginable\n? ", 4},
		{"six\n\n", "? \"six\" is not a whole number from 0, none, to 10, the worst imaginable\n? ", NotGiven},
	} {
		var out strings.Builder
		if got := askPlain(t.Context(), Terminal{In: strings.NewReader(c.typed), Out: &out}, "? "); got != c.score || out.String() != c.want {
			t.Errorf("askPlain(%q) = %d, %q, want %d, %q", c.typed, got, out.String(), c.score, c.want)
		}
	}
}

// A machine that sleeps for an hour ends the session where it was: nothing more is
// asked, and the hour does not count.
func TestPlainEndsWhereTheMachineFellAsleep(t *testing.T) {
	var out strings.Builder
	now, ticks := ahead(time.Second)
	looks := 0
	asleep := func() time.Time {
		at := now()
		if looks++; looks > 20 {
			at = at.Add(time.Hour)
		}
		return at
	}
	p := &printer{out: &out, lesson: lessonOf("piriformis"), ticks: ticks}
	o, err := p.run(t.Context(), Terminal{Out: &out, Plain: true, Now: asleep})
	if err != nil || o.Broken || o.After != NotGiven || o.Worked != 14*time.Second || o.Slept != time.Hour+time.Second {
		t.Errorf("broken %v, after %d, worked %v, slept %v, error %v; want false, not told, 14s, 1h0m1s, none", o.Broken, o.After, o.Worked, o.Slept, err)
	}
}

func TestPlainFitsTheWidth(t *testing.T) {
	var out strings.Builder
	now, ticks := ahead(500 * time.Millisecond)
	p := &printer{out: &out, width: 40, lesson: lessonOf("piriformis"), ticks: ticks}
	if _, err := p.run(t.Context(), Terminal{Out: &out, Plain: true, Now: now}); err != nil {
		t.Fatal(err)
	}
	for _, row := range strings.Split(out.String(), "\n") {
		if columns := term.Width(row); columns > 40 {
			t.Errorf("a line of %d columns: %q", columns, row)
		}
	}
}

func routineOf(name string) howto.Routine {
	list := howto.Routines()
	return list[slices.IndexFunc(list, func(r howto.Routine) bool { return r.Name == name })]
}
