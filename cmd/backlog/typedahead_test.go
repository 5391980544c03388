package main

import (
	"runtime"
	"strings"
	"testing"
)

// What was typed or pasted before the question came is no answer to it.
func TestTypedAheadIsNoAnswer(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("what was typed ahead is dropped on Linux only")
	}
	home := newHome(t)
	s := onScreen(t, home, 80, 40, nil, "log", "piriformis.l", "compression", "ball", "5m", "5-3")
	s.types("1\r")
	s.sees("Did any of these begin")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); strings.Contains(got, "tingling") || !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("the diary took what was typed ahead for an answer:\n%s", got)
	}
}

// Nor is the next command, typed while the question waits: an answer is one key and
// Enter, and what is neither is thrown away.
func TestTheNextCommandIsNoAnswer(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 40, nil, "log", "piriformis.l", "compression", "ball", "5m", "5-3")
	s.sees("[n] none  [q] stop; then Enter:")
	s.types("n s 1\r")
	s.sees("not one of the choices; nothing was saved")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("the diary took a command for an answer:\n%s", got)
	}
}

// Nothing is asked after an emergency: it stays on the smallest screen.
func TestNothingFollowsAnEmergency(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 40, 12, nil, "log", "piriformis.l", "compression", "ball", "5m", "5-3", "+numb-saddle")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := s.text(); !strings.Contains(got, "EMERGENCY") || strings.Contains(got, "Did any of these begin") {
		t.Errorf("the screen at the end:\n%s", got)
	}
}
