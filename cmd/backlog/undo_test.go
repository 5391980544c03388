package main

import (
	"os/exec"
	"strings"
	"testing"
)

// typed runs command lines in a home, each of which must work.
func typed(t *testing.T, home string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		cmd := exec.Command(program(t), strings.Fields(line)...)
		cmd.Env = environment(home)
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, text)
		}
	}
}

// On a terminal undo N lists the changes and asks; another write in the meantime
// ends it, for the changes are no longer those that were listed.
func TestUndoOfSeveralAsksFirst(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, answer string
		meanwhile    []string
		status       int
		says, left   string
	}{
		{name: "yes", answer: "y\r", status: 0, says: `undid "pain neck 3"`, left: "The diary is empty"},
		{name: "no", answer: "n\r", status: 1, says: "nothing was changed", left: "2 of 2 entries"},
		{name: "nothing", answer: "\r", status: 1, says: "nothing was changed", left: "2 of 2 entries"},
		{name: "the end of input", answer: "\x04", status: 1, says: "nothing was changed", left: "2 of 2 entries"},
		{name: "a write in between", answer: "y\r", meanwhile: []string{"pain neck 5"}, status: 1, says: "the diary was changed while you were asked", left: "3 of 3 entries"},
	} {
		home := newHome(t)
		typed(t, home, "pain neck 3", "pain neck 4")
		s := onScreen(t, home, 100, 24, nil, "undo", "2")
		s.sees(`2  undo "pain neck 3": #1 would go`)
		s.sees("if you meant entry 2: backlog delete 2, backlog edit 2 or backlog history 2")
		s.sees("undo 2 changes? [y/N]")
		typed(t, home, c.meanwhile...)
		s.types(c.answer)
		if status := s.ends(); status != c.status {
			t.Errorf("%s: exit status %d, want %d", c.name, status, c.status)
		}
		s.sees(c.says)
		if text := list(t, home); !strings.Contains(text, c.left) {
			t.Errorf("%s: the diary is\n%s, want %q", c.name, text, c.left)
		}
	}
}
