package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Whoever hears a screen instead of seeing it learns from --plain the region, since when,
// and what to do, and meets no sign that only a picture explains.
func TestPlainSaysWhereSinceWhenAndWhatToDo(t *testing.T) {
	p := newTypist(t)
	sample := filepath.Join(t.TempDir(), "sample.db")
	if p.types(t, "demo", sample) != 0 {
		t.Fatal(p.stderr)
	}
	for _, command := range []string{"", "check", "trends", "trends upper-trapezius", "calendar", "body", "helps", "guide upper-trapezius", "start --list"} {
		args := append(strings.Fields(command), "--plain", "--db", sample)
		if p.types(t, args...) != 0 {
			t.Fatalf("backlog %s: %s", command, p.stderr)
		}
		text := p.stdout.String()
		for _, want := range []string{"upper shoulder", "9 Nov 2026", "doctor"} {
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

// On a terminal a warning has a bar at its left, whichever command it is from; elsewhere
// its first word begins the line, where scripts look for it.
func TestWarningsHaveABar(t *testing.T) {
	lines := []string{"", "check", "check --all", "trends lower-back", "calendar", "body", "helps", "guide lower-back", "start --list", "log lower-back rolling roller 5m 6-6", "start lower-back --dry-run"}
	n := newNet(t, netDiary{name: "bars", lines: []string{"log lower-back rolling roller 8m 7-8 +numb-saddle"}})
	for _, line := range lines {
		for _, columns := range []int{0, 40, 100} {
			n.reset()
			bar, want := regexp.MustCompile("(?m)^▌ EMERGENCY"), columns > 0
			out, _ := n.run(line, columns)
			if out = ansi.Strip(out); bar.MatchString(out) != want || regexp.MustCompile("(?m)^EMERGENCY").MatchString(out) == want {
				t.Errorf("backlog %s at %d columns:\n%s", line, columns, out)
			}
		}
	}
}
