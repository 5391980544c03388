package main

import (
	"os/exec"
	"strings"
	"testing"
)

// told runs a command without a terminal in that home and returns what it prints.
func told(t *testing.T, home string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program(t), args...)
	cmd.Env = environment(home)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("backlog %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

func TestCheckAsksByKeys(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "pain", "lower-back", "6", "+shooting-leg.l")

	s := onScreen(t, home, 80, 60, nil, "check")
	s.sees("Not answered yet, and it matters:")
	s.sees("does pain shoot or burn down a leg")
	s.types("x\r") // no answer: nothing happens
	s.types("n\r")
	s.sees("or does toilet paper feel different?")
	s.types("s\r")
	s.sees("Is it new that you have trouble starting")
	s.types("Y\r")
	// The emergency is shown at once, and nothing further is asked.
	s.sees("EMERGENCY  Go to an emergency department now.")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	got := list(t, home)
	for _, want := range []string{"pain shooting down a leg (right): no", "change in passing or holding urine\n", "3 of 3 entries"} {
		if !strings.Contains(got, want) {
			t.Errorf("the diary lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "numb-saddle") {
		t.Errorf("what was skipped was saved:\n%s", got)
	}
	if got := told(t, home, "history", "2"); !strings.Contains(got, "backlog check: symptom shooting-leg.r=no") {
		t.Errorf("the history does not tell how the answer came:\n%s", got)
	}
}

// The verdict after the questions is as complete as the one before them.
func TestCheckEndsOnAWholeVerdict(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	for _, line := range []string{"symptom numb-saddle @100d", "symptom weak-leg.l @100d", "pain lower-back 5 @10d", "pain lower-back 5 @1d"} {
		told(t, home, strings.Fields(line)...)
	}
	s := onScreen(t, home, 100, 90, nil, "check")
	s.sees("What became of this, last reported on 14 Aug 2026: numbness where")
	s.sees("[q] stop; then Enter:")
	s.types("n\r") // not one of the keys: nothing is saved
	s.sees("not one of the choices")
	s.types("s\r")
	s.sees("weakness of a leg or")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	<-s.seen // all that it wrote has been read
	screen := s.text()
	for _, want := range []string{
		"URGENT     Contact a doctor or an urgent-care line today.",
		"nobody has looked at this",
	} {
		if n := strings.Count(screen, want); n < 2 {
			t.Errorf("before the answer and after it, the screen has %d times %q:\n%s", n, want, screen)
		}
	}
	if strings.Contains(screen, "No rule asks you") {
		t.Errorf("reassured beside an open sign:\n%s", screen)
	}
}

// Asked whether a sign got worse, a no says that it is the same, not that it is gone.
func TestCheckAsksWhetherItGotWorse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ key, want string }{{"n", "weakness of a leg or foot (left): same"}, {"y", "weakness of a leg or foot (left): worse"}} {
		home := newHome(t)
		told(t, home, "symptom", "weak-leg.l", "@60d")
		told(t, home, "symptom", "weak-leg.l=same", "@20d")
		s := onScreen(t, home, 100, 80, nil, "check")
		for _, put := range []struct{ question, key string }{{"On the right", "s"}, {"Has this got worse since 2 Nov 2026", c.key}} {
			s.sees(put.question)
			s.sees("[q] stop; then Enter:")
			s.types(put.key + "\r")
		}
		s.sees("[q] stop; then Enter:")
		s.types("q\r")
		if status := s.ends(); status != 0 {
			t.Errorf("exit status %d, want 0", status)
		}
		if got := list(t, home); !strings.Contains(got, c.want+"\n") || !strings.Contains(got, "3 of 3 entries") {
			t.Errorf("%s: the diary lacks %s:\n%s", c.key, c.want, got)
		}
		if strings.Contains(s.text(), "No rule asks you") {
			t.Errorf("%s: the sign fell silent:\n%s", c.key, s.text())
		}
	}
}

func TestCheckStopsAskingAtQ(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "pain", "lower-back", "6", "+shooting-leg.l")
	for _, key := range []string{"q\r", "\x03", "\x1b"} {
		s := onScreen(t, home, 80, 40, nil, "check")
		s.sees("[y] yes  [n] no  [s] skip  [q] stop; then Enter:")
		s.types(key)
		if status := s.ends(); status != 0 {
			t.Errorf("%q: exit status %d, want 0", key, status)
		}
	}
	if got := list(t, home); !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("after stopping, the diary:\n%s", got)
	}
}

// A no is kept for 14 days, and asked about again after that.
func TestCheckDoesNotAskAgain(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "pain", "lower-back", "6", "+shooting-leg.l")
	s := onScreen(t, home, 80, 60, nil, "check")
	for range 5 {
		s.sees("[y] yes  [n] no  [s] skip  [q] stop; then Enter:")
		s.types("n\r")
	}
	s.sees("\nSun 22 Nov 2026\n")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	asked := list(t, home)
	if !strings.Contains(asked, "numbness where you would sit on a saddle: no") || !strings.Contains(asked, "6 of 6 entries") {
		t.Errorf("the answers are not in the diary:\n%s", asked)
	}
	if got := told(t, home, "check", "--questions"); strings.Contains(got, "toilet paper") {
		t.Errorf("asked again at once:\n%s", got)
	}
	for _, day := range []struct {
		now   string
		again bool
	}{{"2026-12-05T20:00:00+01:00", false}, {"2026-12-07T20:00:00+01:00", true}} {
		cmd := exec.Command(program(t), "pain", "lower-back", "6", "+shooting-leg.l")
		cmd.Env = append(environment(home), "TEST_NOW="+day.now)
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		cmd = exec.Command(program(t), "check", "--questions")
		cmd.Env = append(environment(home), "TEST_NOW="+day.now)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(out), "toilet paper"); got != day.again {
			t.Errorf("asked again as of %s: %v, want %v:\n%s", day.now, got, day.again, out)
		}
	}
}

// A question about the profile is answered as well, a year by typing it.
func TestCheckAsksForFacts(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "symptom", "injury-minor")
	told(t, home, "pain", "mid-back", "7")
	told(t, home, "symptom", "chest-pain=no")
	told(t, home, "symptom", "tearing-pain=no")
	told(t, home, "symptom", "tummy-pain=no")
	told(t, home, "symptom", "flank-pain=no")
	told(t, home, "symptom", "shoulder-tip=no")
	told(t, home, "profile", "set", "steroids=no", "osteoporosis=no", "fragility-fracture=no")
	s := onScreen(t, home, 80, 60, nil, "check")
	for _, put := range []struct{ question, key string }{{"bruise or graze", "s"}, {"Is the skin around", "s"}, {"Does peeing burn", "s"}, {"Ever had cancer, all clear or not?", "n"}} {
		s.sees(put.question)
		s.types(put.key + "\r")
	}
	s.sees("Year of birth?")
	s.types("1850\r")
	s.sees(`birth-year is a year from 1904 to 2025, not "1850"`)
	s.types("1969\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := told(t, home, "profile", "--plain"); !strings.Contains(got, "year of birth: 1969\n") || !strings.Contains(got, "ever had cancer, all clear or not: no\n") {
		t.Errorf("the profile:\n%s", got)
	}
}

func TestHarmIsAskedForAfterADeepSession(t *testing.T) {
	t.Parallel()
	home := newHome(t)

	// Light strokes are nothing to ask about.
	s := onScreen(t, home, 80, 40, nil, "log", "lower-back", "effleurage", "5m", "3-2")
	s.ends()
	if strings.Contains(s.text(), "Did any of these begin") {
		t.Errorf("asked after light strokes:\n%s", s.text())
	}

	s = onScreen(t, home, 80, 40, nil, "log", "piriformis.l", "compression", "ball", "5m", "6-3")
	s.sees("Did any of these begin during or after this massage, or after an earlier one?")
	s.sees("[1] tingling or numbness in a leg or foot")
	s.sees("[s] soreness that has lasted over 72 hours")
	s.sees("[n] none  [q] stop")
	s.types("n\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "tingling or numbness in a leg or foot: no · weakness of a leg or foot: no") {
		t.Errorf("none was not kept:\n%s", got)
	}

	// The same day the same signs are not asked for again.
	s = onScreen(t, home, 80, 40, nil, "log", "piriformis.r", "compression", "ball", "5m", "6-3")
	s.ends()
	if strings.Contains(s.text(), "Did any of these begin") {
		t.Errorf("asked twice a day:\n%s", s.text())
	}
}

// A score that is well above the one before a session is followed by the same question,
// though it is a reading and the session was a light one.
func TestHarmIsAskedForAfterARise(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "log", "calves.l", "effleurage", "hands", "5m", "3-2", "@3h")
	s := onScreen(t, home, 80, 40, nil, "pain", "calves.r", "7", "@2h")
	s.ends()
	if strings.Contains(s.text(), "[n] none") {
		t.Errorf("asked for the other side:\n%s", s.text())
	}
	s = onScreen(t, home, 80, 40, nil, "pain", "calves.l", "7", "@1h")
	s.sees("swelling or bruise that keeps growing")
	s.sees("[n] none  [q] stop")
	s.types("n\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "swelling or bruise that keeps growing: no") {
		t.Errorf("none was not kept:\n%s", got)
	}
}

// That none of the signs is new denies neither one that is there nor one that has
// ended by silence only.
func TestHarmDeniesNothingThatIsOpen(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	told(t, home, "symptom", "weak-leg.l", "@3d")
	told(t, home, "symptom", "weak-leg", "@100d")
	s := onScreen(t, home, 80, 60, nil, "log", "piriformis.l", "compression", "ball", "5m", "6-3")
	s.sees("Did any of these begin during or after this massage, or after an earlier one?")
	s.sees("[1] tingling or numbness in a leg or foot")
	s.sees("[n] none  [q] stop")
	s.types("n\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	got := list(t, home)
	if !strings.Contains(got, "tingling or numbness in a leg or foot: no") || strings.Contains(got, "weakness of a leg or foot: no") {
		t.Errorf("the diary:\n%s", got)
	}
	s = onScreen(t, home, 80, 60, nil, "log", "piriformis.r", "compression", "ball", "5m", "6-3")
	s.sees("[1] weakness of a leg or foot")
	s.sees("[n] none  [q] stop")
	s.types("n\r")
	s.ends()
	if got := list(t, home); strings.Contains(got, "weakness of a leg or foot: no") {
		t.Errorf("the diary:\n%s", got)
	}
}

func TestHarmTakesTheSideOfTheSession(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 90, 60, nil, "log", "piriformis.l", "compression", "ball", "5m", "6-3")
	s.sees("[n] none  [q] stop")
	s.types("1\r")
	s.sees("tingling or numbness in a leg or foot (left)")
	s.sees("Any of these?")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "tingling or numbness in a leg or foot (left)\n") || !strings.Contains(got, "2 of 2 entries") {
		t.Errorf("the diary:\n%s", got)
	}
}

// Without a terminal nothing is asked, whatever is on standard input.
func TestNothingIsAskedWithoutATerminal(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	for _, line := range []string{"log piriformis.l compression ball 5m 6-3 +shooting-leg.l", "check"} {
		cmd := exec.Command(program(t), strings.Fields(line)...)
		cmd.Env = environment(home)
		cmd.Stdin = strings.NewReader(strings.Repeat("y\n", 20))
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, prompt := range []string{"[q] stop", "Did any of these begin"} {
			if strings.Contains(string(out), prompt) {
				t.Errorf("backlog %s asks %q", line, prompt)
			}
		}
	}
	if got := list(t, home); !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("the diary:\n%s", got)
	}
}
