package main

import (
	"strings"
	"testing"
)

func TestLogFormOnATerminal(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "log")
	s.sees("Log a self-massage")
	s.sees("Esc leaves, nothing saved")
	s.types("pir") // letters filter at once
	s.sees("> piriformis: deep in the buttock")
	s.types("\r")
	s.sees("┃ Side, from your own point of view")
	s.types("j")
	s.sees("┃ > left")
	s.types("\r")
	s.sees("┃ Technique")
	s.types("compr")
	s.sees("> compression: pressing and holding a spot")
	s.types("\r")
	s.sees("┃ Tool")
	s.types("/ball")
	s.sees("> ball: ball")
	s.types("\r")
	s.sees("┃ How long")
	s.sees("> 5m")
	s.types("7m\r") // typing replaces what is there
	s.sees("┃ Pain before")
	s.types("12\r")
	s.sees("12 is not a pain score from 0 to 10")
	s.types("\x7f\x7f6\r")
	s.sees("┃ Pain after")
	s.types("4\r")
	s.sees("┃ Any warning signs?")
	s.types("/fever")
	s.sees("> [ ] fever")
	s.types("\x1b")
	s.sees("clear filter")
	s.types("x")
	s.sees("> [•] fever")
	s.types("tingling-arm") // a second search begins anew
	s.sees("> [ ] tingling-arm")
	s.types("\x1b")
	s.sees("clear filter")
	s.types("x")
	s.sees("> [•] tingling-arm")
	s.types("\r")
	s.sees("┃ Side of tingling-arm")
	s.types("jj\r")
	s.sees("┃ When")
	s.types("tomorrow\r")
	s.sees("in the future")
	s.types(strings.Repeat("\x7f", len("tomorrow")) + "yesterday 20:15\r")
	s.sees("┃ When did this pain begin?")
	s.types("\r")
	s.sees("┃ What else did you do for the pain?")
	s.types("fever\r")
	s.sees("is a sign that is judged")
	s.types(strings.Repeat("\x7f", 5) + "Hot bath, ibuprofen\r")
	s.sees("┃ Note")
	s.types("a long drive\r")
	s.sees("Save this?")
	for _, want := range []string{"Region: piriformis", "Side: left", "How long: 7m", "Pain before: 6", "Any warning signs: tingling-arm, fever", "Technique: compression", "Side of tingling-arm: right", "When: yesterday 20:15", "What else did you do for the pain: Hot bath, ibuprofen", "Note: a long drive"} {
		s.sees(want)
	}
	s.types("\r")
	s.sees("Did any of these begin")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "left deep buttock · pressing, ball · 7 min · pain 6 → 4") || !strings.Contains(got, "also hot-bath, ibuprofen") || !strings.Contains(got, "20:15") || !strings.Contains(got, "tingling or numbness in an arm or hand (right)") || !strings.Contains(got, "a long drive") || !strings.Contains(got, "fever, chills or shakes") {
		t.Errorf("the diary:\n%s", got)
	}

	// The second time the last choices stand first.
	s = onScreen(t, home, 80, 24, nil, "log")
	s.sees("> piriformis: deep in the buttock")
	s.sees("> left")
	s.types("\r\r")
	s.sees("> compression: pressing and holding a spot")
	s.types("\r")
	s.sees("> ball: ball")
	s.types("\x1b")
	s.sees("left the form; nothing was saved")
	if status := s.ends(); status != statusInterrupted {
		t.Errorf("a form that was left: exit status %d, want %d", status, statusInterrupted)
	}
	if got := list(t, home); !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("after a form that was left, the diary:\n%s", got)
	}
}

func TestLogFormLineByLine(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 60, []string{"ACCESSIBLE=1"}, "log")
	s.sees("Type its name, or ? for the list.")
	s.types("elbow\n")
	s.sees(`"elbow" is not one of them; ? lists them`)
	s.types("upper\n")
	s.sees("Side, from your own point of view")
	s.types("\n")
	s.sees("Technique")
	s.types("petr\n")
	s.sees("Tool")
	s.types("1\n")
	s.sees("How long")
	s.types("5\n")
	s.sees("5 needs a unit")
	s.types("5m\n")
	s.sees("Pain before")
	s.types("\n")
	s.sees("a score is needed here")
	s.types("3\n")
	s.sees("Pain after")
	s.types("\n")
	s.sees("Any warning signs?")
	s.types("fever tingling-arm\n")
	s.sees("Side of tingling-arm")
	s.types("r\n")
	s.sees("When")
	s.types("\n")
	s.sees("When did this pain begin?")
	s.types("mon\n")
	s.sees("What else did you do for the pain?")
	s.types("\n")
	s.sees("Note")
	s.types("\n")
	s.sees("Side of tingling-arm: right")
	s.types("\n")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "fever, chills or shakes") || !strings.Contains(got, "tingling or numbness in an arm or hand (right)") {
		t.Errorf("the diary:\n%s", got)
	}
}

// What is reviewed and not saved leaves nothing behind, on a screen and line by line.
func TestFormReviewedAndLeft(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 60, 20, nil, "symptom")
	s.types("tingling-leg")
	s.sees("> tingling-leg")
	s.types("\r")
	s.sees("┃ Side of tingling-leg")
	s.types("j\r")
	for _, title := range []string{"┃ How is it now?", "┃ When", "┃ When did it begin?", "┃ Note"} {
		s.sees(title)
		s.types("\r")
	}
	s.sees("Save this?")
	s.sees("Side of tingling-leg: left")
	s.types("n")
	s.sees("left the form; nothing was saved")
	if status := s.ends(); status != statusInterrupted {
		t.Errorf("a form that was left: exit status %d, want %d", status, statusInterrupted)
	}
	s.clean()
	s = onScreen(t, home, 100, 60, []string{"ACCESSIBLE=1"}, "symptom")
	s.types("fever\n\n\n\n\n")
	s.sees("Enter saves, n leaves")
	s.types("n\n")
	s.sees("left the form; nothing was saved")
	s.ends()
	if got := list(t, home); strings.Contains(got, "fever") || strings.Contains(got, "tingling") {
		t.Errorf("the diary:\n%s", got)
	}
}

func TestSymptomForm(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "symptom")
	s.sees("Report a symptom")
	s.types("/saddle")
	s.sees("> numb-saddle: numbness where you would sit on a saddle")
	s.types("\r")
	s.sees("┃ How is it now?")
	s.types("\r")
	s.sees("┃ When")
	s.types("\r")
	s.sees("┃ When did it begin?")
	s.types("tomorrow\r")
	s.sees("tomorrow")
	s.types(strings.Repeat("\x7f", len("tomorrow")) + "mon\r")
	s.sees("┃ Note")
	s.types("\r")
	s.sees("Save this?")
	s.types("\r")
	s.sees("EMERGENCY")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "numbness where you would sit on a saddle") {
		t.Errorf("the diary:\n%s", got)
	}

	// Now it is current: it is listed, and comes first.
	s = onScreen(t, home, 80, 40, nil, "symptom")
	s.sees("> numb-saddle: numbness where you would sit on a saddle")
	s.types("\x03")
	s.ends()
}

func TestProfileForm(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 30, nil, "profile")
	s.sees("┃ Year of birth")
	s.types("1800\r")
	s.sees("1800")
	s.types("\x7f\x7f\x7f\x7f1969\r")
	s.sees("┃ Sex")
	s.types("\x03")
	s.sees("left the form; nothing was saved")
	if status := s.ends(); status != statusInterrupted {
		t.Errorf("a form that was left: exit status %d, want %d", status, statusInterrupted)
	}

	s = onScreen(t, home, 100, 60, []string{"ACCESSIBLE=1"}, "profile")
	s.sees("Year of birth")
	s.types("1969\n")
	s.sees("Sex")
	s.types(strings.Repeat("\n", 61))
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.sees("year of birth")
	if text := s.text(); strings.Contains(text, "osteoporosis:") {
		t.Errorf("what was left out was told:\n%s", text)
	}
}

// On a narrow terminal the labels of choices are broken, and none is cut.
func TestFormsOnANarrowTerminal(t *testing.T) {
	t.Parallel()
	s := onScreen(t, newHome(t), 40, 30, nil, "log")
	for _, step := range []struct{ sees, rest, types string }{
		{"┃ > suboccipitals: muscles under", "┃   the back of the skull", "piri"},
		{"┃ > piriformis: deep in the buttock", "", "\r"},
		{"┃ Side", "", "\r"},
		{"┃   compression: pressing and", "┃   holding a spot", "\r"},
		{"┃ Tool", "┃   gun: massage gun or other", "\r"},
		{"┃ How long", "", "\r"},
		{"┃ Pain before", "", "3\r"},
		{"┃ Pain after", "", "3\r"},
		{"┃ > [ ] numb-saddle: numbness", "would sit on a saddle", "\x1b"},
	} {
		s.sees(step.sees)
		s.sees(step.rest)
		for row := range strings.Lines(s.text()) {
			if row = strings.TrimRight(row, "\n"); len([]rune(row)) == 40 {
				t.Errorf("a row that may be cut: %q", row)
			}
		}
		s.types(step.types)
	}
	s.ends()
}

// A score without a massage has a form as well.
func TestPainForm(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 60, []string{"ACCESSIBLE=1"}, "pain")
	s.sees("Log a pain score without a massage")
	s.types("erector\n")
	s.sees("Side, from your own point of view")
	s.types("\n")
	s.sees("Pain")
	s.types("11\n")
	s.sees("11 is not a pain score from 0 to 10")
	s.types("4\n")
	s.sees("Any warning signs?")
	s.types("\n")
	s.sees("When")
	s.types("yesterday 20:15\n")
	s.sees("When did this pain begin?")
	s.types("\n")
	s.sees("What else did you do for the pain?")
	s.types("ibuprofen\n")
	s.sees("Note")
	s.types("\n")
	s.sees("What else did you do for the pain: ibuprofen")
	s.types("\n")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "20:15  lower back · no massage · pain 4 · also ibuprofen") {
		t.Errorf("the diary:\n%s", got)
	}
}

// A consultation is recorded in a form of what is active; without any, it says so.
func TestSeenForm(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "seen")
	s.sees("nothing is active that a professional")
	if status := s.ends(); status != 2 {
		t.Errorf("exit status %d, want 2", status)
	}
	told(t, home, "pain", "lower-back", "5", "+fever")
	s = onScreen(t, home, 80, 24, nil, "seen")
	s.sees("What was looked at?")
	s.sees("[ ] inf-fever-spine: ")
	s.types("\r")
	s.sees("choose at least one")
	s.types("x\r")
	s.sees("Was massage cleared?")
	s.types("j\r")
	s.sees("By whom?")
	s.types("gp\r")
	s.sees("When is it to be looked at again?")
	s.types("400d\r")
	s.sees("from 1 to 366 days")
	s.types(strings.Repeat("\x7f", 4) + "10d\r")
	s.sees("┃ When")
	s.types("\r")
	s.sees("┃ Note")
	s.types("\r")
	s.sees("Save this?")
	s.sees("When is it to be looked at again: 10d")
	s.types("\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "fever beside spine pain") || !strings.Contains(got, "massage") || !strings.Contains(got, "gp") {
		t.Errorf("the diary:\n%s", got)
	}
}
