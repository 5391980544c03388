package main

import (
	"strings"
	"testing"
)

// On a terminal the sign that was described is chosen by its number, and the whole
// line is saved with it.
func TestSymptomInOnesOwnWords(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 60, nil, "symptom", "i", "really", "cant", "feel", "my", "bum", "properly", "since=2026-11-20", "@yesterday", "-n", "in the bath")
	s.sees("[1] numb-saddle: numbness where you would sit on a saddle")
	s.sees("a number, or several as 1 2")
	s.types("1\r")
	s.sees("numbness where you would sit on a saddle, since 20 Nov 2026")
	s.sees("EMERGENCY")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "21 Nov 2026") || !strings.Contains(got, "in the bath") {
		t.Errorf("the rest of the line was not saved:\n%s", got)
	}
}

// The side that was described is saved with the sign.
func TestSymptomWithItsSide(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 60, nil, "symptom", "both", "my", "arms", "are", "tingling")
	s.sees("[1] tingling-arm.both: ")
	s.types("1\r")
	s.sees("tingling or numbness in an arm or hand (both sides)")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}

// A page of the guide is shown when it is chosen, and the question stays.
func TestSymptomThatIsAPage(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 80, nil, "symptom", "slipped", "disc")
	s.sees("[2] disc: a suspected disc problem (only to read: backlog guide disc)")
	s.types("2\r")
	s.sees("Rule this out first")
	s.sees(`Back to "slipped disc"`)
	s.types("q\r")
	s.sees("nothing was saved")
	if status := s.ends(); status != 2 {
		t.Errorf("exit status %d, want 2", status)
	}
	s = onScreen(t, home, 100, 80, nil, "symptom", "i", "cant", "feel", "my", "bum")
	s.sees("[n] none of these")
	s.types("n\r")
	s.sees("something in your own words that backlog does not know: new")
	s.sees("i cant feel my bum")
	s.sees("Get emergency care now")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}
