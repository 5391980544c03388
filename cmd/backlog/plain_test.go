package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// Whoever hears a screen instead of seeing it learns from --plain the region, since when,
// and what to do, and meets no sign that only a picture explains.
func TestPlainSaysWhereSinceWhenAndWhatToDo(t *testing.T) {
	p := newTypist(t)
	sample := filepath.Join(t.TempDir(), "sample.db")
	if p.types(t, "demo", sample) != 0 {
		t.Fatal(p.stderr)
	}
	for _, command := range []string{"", "check", "trends", "calendar", "body"} {
		args := append(strings.Fields(command), "--plain", "--db", sample)
		if p.types(t, args...) != 0 {
			t.Fatalf("backlog %s: %s", command, p.stderr)
		}
		text := p.stdout.String()
		for _, want := range []string{"shoulder roll", "9 Nov 2026", "doctor"} {
			if !strings.Contains(text, want) {
				t.Errorf("backlog %s --plain does not say %q:\n%s", command, want, text)
			}
		}
		if sign := strings.IndexAny(text, "▌█▒░●○│▲▼┆"); sign >= 0 {
			t.Errorf("backlog %s --plain has a sign of the picture:\n%s", command, text[sign:])
		}
		for line := range strings.Lines(text) {
			if line != "\n" && !strings.Contains(line, ": ") {
				t.Errorf("backlog %s --plain: a line without a label: %q", command, line)
			}
		}
	}
}
