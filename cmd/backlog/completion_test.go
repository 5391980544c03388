package main

import (
	"context"
	"os/exec"
	"strings"
	"testing"
	"time"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
)

// Whatever a shell offers for a fact or a sign is accepted when it is typed.
func TestWhatIsCompletedIsAccepted(t *testing.T) {
	v := new(guide.Vocabulary)
	now := time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)
	today := guide.DayOf(now)
	offered := 0
	for _, f := range guide.ProfileFacts() {
		for _, name := range append([]string{f.ID}, f.Aliases...) {
			for _, word := range offerFacts(app.App{}, nil, name+"=") {
				if _, err := factsOf(v, []string{word}, today); err != nil {
					t.Errorf("%s is offered, and then: %v", word, err)
				}
				offered++
			}
		}
	}
	reports := func(name string) []string {
		list := offerReports(app.App{}, nil, name)
		for _, mark := range []string{".", "=", ".l="} {
			list = append(list, offerReports(app.App{}, nil, name+mark)...)
		}
		return list
	}
	names := []string{""}
	for _, s := range guide.Symptoms() {
		names = append(names, append(s.Aliases, s.ID)...)
	}
	for _, e := range guide.Incidents() {
		names = append(names, append(e.Aliases, e.ID)...)
	}
	for _, name := range names {
		for _, word := range reports(name) {
			word, _, _ = strings.Cut(word, "\t")
			if _, _, known := v.Exact(word, guide.KindSymptom, guide.KindIncident); known {
				continue // a name, perhaps with a reading that is still to be typed
			}
			if _, err := line.ParseReport(v, word); err != nil {
				t.Errorf("%s is offered, and then: %v", word, err)
			}
			offered++
		}
	}
	if offered < 1000 {
		t.Errorf("%d words were offered, want 1,000 and more", offered)
	}
}

// The everyday names that the README teaches are completed.
func TestCompletionKnowsTheNamesOfTheReadme(t *testing.T) {
	for _, name := range []string{"traps", "butt", "knead", "trigger", "lower-back"} {
		cmd := exec.CommandContext(context.Background(), program(t), "__complete", "log", name[:3])
		cmd.Env = environment(t.TempDir())
		out, err := cmd.Output()
		if err != nil || !strings.Contains(string(out), name+"\t") {
			t.Errorf("TAB behind %q: %v\n%s, want %s", name[:3], err, out, name)
		}
	}
}
