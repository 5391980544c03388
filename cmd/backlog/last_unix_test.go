//go:build unix

package main

import (
	"strings"
	"testing"
)

// On a terminal the words of an edit without a number change the entry that was added
// last, but only after a yes.
func TestEditAsksForTheLastEntry(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args   []string
		answer string
		status int
		want   string
	}{
		{[]string{"edit", "6-2"}, "y\r", 0, "pain 6 → 2"},
		{[]string{"edit", "6-2", "10m"}, "\r", 1, "pain 6 → 3"},
		{[]string{"edit", "--after", "1"}, "y\r", 0, "pain 6 → 1"},
	} {
		home := newHome(t)
		told(t, home, "pain", "lower-back", "4")
		told(t, home, "log", "neck", "rolling", "5m", "6-3", "@yesterday")
		s := onScreen(t, home, 120, 24, nil, c.args...)
		s.sees("Change the last entry, #2 (21 Nov 2026 neck · rolling · 5 min · pain 6 → 3)? [y/N]")
		s.types(c.answer)
		if status := s.ends(); status != c.status {
			t.Errorf("%q, %q: exit status %d, want %d:\n%s", c.args, c.answer, status, c.status, s.text())
		}
		if got := list(t, home); !strings.Contains(got, c.want) {
			t.Errorf("%q, %q: the diary lacks %q:\n%s", c.args, c.answer, c.want, got)
		}
	}
}
