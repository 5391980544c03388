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
	s.types("1")
	s.sees("is one of these new?")
	s.types("q")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	if got := list(t, home); strings.Contains(got, "tingling") || !strings.Contains(got, "1 of 1 entry") {
		t.Errorf("the diary took what was typed ahead for an answer:\n%s", got)
	}
}
