package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// own returns the name under which a region of a real diary is typed.
func own(label string) string {
	words := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return r < 'a' || r > 'z' })
	return "own-" + strings.Join(words, "-")
}

// Nine real diaries come in whole, as readings of the person's own regions, and
// a replay of them says of nobody that a professional should look at a worsening.
func TestRealDiariesRaiseNoWorsening(t *testing.T) {
	files := map[string]*bytes.Buffer{}
	configs := map[string]*bytes.Buffer{}
	times := map[string]int{}
	for _, row := range realScores(t) {
		person, day, clock, label, score := row[0], row[1], row[2], row[3], row[5]
		if files[person] == nil {
			files[person], configs[person] = bytes.NewBufferString("started_at,region,pain_before\n"), &bytes.Buffer{}
		}
		name := fmt.Sprintf("name = %q\n", own(label))
		if !strings.Contains(configs[person].String(), name) {
			fmt.Fprintf(configs[person], "[[region]]\n%slabel = %q\npart = %q\n\n", name, "my "+label, "other")
		}
		at := strings.Replace(clock, " ", "T", 1)
		if clock == "" {
			// Some days have a score of a region twice, and no clock time.
			key := person + day + label
			at = fmt.Sprintf("%sT12:%02d:00", day, times[key])
			times[key]++
		}
		fmt.Fprintf(files[person], "%sZ,%s,%s\n", at, own(label), score)
	}
	total := 0
	for _, person := range slices.Sorted(maps.Keys(files)) {
		home := t.TempDir()
		var stdout, stderr bytes.Buffer
		e := env{
			stdin: files[person], stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" },
			now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
			dataHome: filepath.Join(home, "data"), configHome: filepath.Join(home, "config"), path: new(string),
		}
		if err := os.MkdirAll(filepath.Dir(e.configFile()), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(e.configFile(), configs[person].Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if status := run(t.Context(), e, []string{"import", "-"}); status != 0 {
			t.Fatalf("%s: import: exit status %d: %s", person, status, &stderr)
		}
		var readings int
		if _, err := fmt.Sscanf(stdout.String(), "imported %d reading", &readings); err != nil {
			t.Errorf("%s: %q", person, stdout.String())
		}
		total += readings

		stdout.Reset()
		began := time.Now()
		if status := run(t.Context(), e, []string{"check", "--history", "--json"}); status != 0 {
			t.Fatalf("%s: check --history: exit status %d: %s", person, status, &stderr)
		}
		t.Logf("%s: %d readings, replayed in %s", person, readings, time.Since(began).Round(time.Millisecond))
		var history struct {
			Warnings []struct {
				Rule, Region, Tier string
				RaisedOn           string `json:"raised_on"`
			}
		}
		if err := json.Unmarshal(stdout.Bytes(), &history); err != nil {
			t.Fatal(err)
		}
		for _, w := range history.Warnings {
			if w.Rule == "trend-worsening" && w.Tier != "watch" {
				t.Errorf("%s: %s on %s in %s, want watch at most", person, w.Tier, w.RaisedOn, w.Region)
			}
		}
	}
	if len(files) != 9 || total != 15116 {
		t.Errorf("%d readings of %d people, want 15116 of 9", total, len(files))
	}
}
