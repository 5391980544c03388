package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// again offers, on a terminal alone, what would tell soonest what helps.
func TestAgainOffersWhatWouldTellSoonest(t *testing.T) {
	var stdout, stderr bytes.Buffer
	e := env{
		stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string),
	}
	*e.path = filepath.Join(t.TempDir(), "backlog.db")
	const offer = "to know what helps here: "
	for _, step := range []struct {
		line     string
		terminal bool
		offered  string
	}{
		{"log neck rolling 5m 6-4 @3d", true, ""}, // log offers nothing
		{"again 6-4 @2d", true, ""},               // one technique competes with none
		{"again 5-3 friction", true, ""},          // friction has fewer uses, but was used just now
		{"again 1 5-3", true, offer + "rubbing next time (backlog helps neck --next)"},
		{"again 1 5-3", false, ""},
	} {
		stdout.Reset()
		e.terminal = step.terminal
		if status := run(t.Context(), e, strings.Fields(step.line)); status != 0 {
			t.Fatalf("%s: exit status %d: %s", step.line, status, &stderr)
		}
		got := ""
		if _, after, found := strings.Cut(stdout.String(), offer); found {
			got = offer + strings.TrimSpace(after)
		}
		if got != step.offered {
			t.Errorf("%s: offers %q, want %q", step.line, got, step.offered)
		}
	}
}
