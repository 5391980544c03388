package main

import (
	"bytes"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
)

// One figure is the same wherever it is shown: in every command, as a table, as plain
// lines, as JSON and on every kind of page. The diary is made of halves: a relief of
// 2.25 with compression, 1.15 with rolling and 0.05 with petrissage.
func TestAFigureIsTheSameInEveryCommand(t *testing.T) {
	t.Parallel()
	var stdout, stderr bytes.Buffer
	e := env{
		stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string), program: os.Executable,
	}
	do := func(command string) string {
		t.Helper()
		stdout.Reset()
		stderr.Reset()
		if status := run(t.Context(), e, strings.Fields(command)); status != 0 {
			t.Fatalf("%s: exit status %d: %s", command, status, &stderr)
		}
		return stdout.String()
	}
	file := filepath.Join(t.TempDir(), "diary.csv")
	if err := os.WriteFile(file, []byte(halves()), 0o600); err != nil {
		t.Fatal(err)
	}
	do("import " + file)
	do("event new desk @2026-11-02")

	const period = " --since 2026-10-12 --until 2026-11-22"
	read := func(command, pattern string) []string {
		t.Helper()
		text := strings.Join(strings.Fields(do(command)), " ")
		found := regexp.MustCompile(pattern).FindStringSubmatch(text)
		if found == nil {
			t.Errorf("%s says nothing like %s:\n%s", command, pattern, text)
			return nil
		}
		return found[1:]
	}
	type source = struct{ command, pattern string }
	const number = `[-−+]?([0-9.]+)`
	for _, figure := range []struct {
		name, want string
		sources    []source
	}{
		{"relief with compression", "2.3", reliefs(period, "compression", "ball", number)},
		{"relief with rolling", "1.2", reliefs(period, "rolling", "roller", number)},
		{"relief with petrissage", "0.1", reliefs(period, "petrissage", "hands", number)},
		{"slope", "0.45", []source{
			{"trends" + period, `easing ` + number + ` \(`},
			{"trends --plain" + period, `trend: easing ` + number + ` \(`},
			{"trends --json" + period, `"per_week": ` + number},
			{"trends piriformis" + period, `easing by ` + number + ` points a week`},
			{"trends piriformis --plain" + period, `\(slope ` + number},
			{"trends piriformis --json" + period, `"per_week": ` + number},
			{"--plain", `trend: easing ` + number + ` \(`},
			{"--json", `"per_week": ` + number},
			{"report --format text" + period, `Easing by ` + number + ` points a week`},
			{"report --format md" + period, `Easing by ` + number + ` points a week`},
			{"report --format html" + period, `Easing by ` + number + ` points a week`},
			{"report --format json" + period, `"points_a_week": ` + number},
		}},
		{"usual level", "5.5", []source{
			{"trends" + period, `deep buttock 60 300 ` + number + ` \(`},
			{"trends --plain" + period, `usual: ` + number},
			{"trends --json" + period, `"usual": \{ "value": ` + number},
			{"trends piriformis" + period, `Your usual level is ` + number},
			{"", `deep buttock █+░+ 4 → 4 today [▁-█]+ ` + number + ` `},
			{"--plain", `usual: ` + number},
			{"--json", `"usual": \{ "value": ` + number},
			{"report --format json" + period, `"usual": \{ "value": ` + number},
		}},
		{"relief before the event", "1.2", []source{
			{"event 61", `deep buttock .* ` + number + ` \(31\) [0-9.]+ \(29\)`},
			{"event 61 --plain", `relief before it: ` + number},
			{"event 61 --json", `"before": \{.*?"mean_change": \{ "value": ` + number},
		}},
	} {
		for _, s := range figure.sources {
			if got := read(s.command, s.pattern); got != nil && rounded(t, got[0], figure.want) != figure.want {
				t.Errorf("%s: %s says %s, want %s", figure.name, s.command, got[0], figure.want)
			}
		}
	}
}

// reliefs returns where the relief with one technique and tool is shown.
func reliefs(period, technique, tool, number string) []struct{ command, pattern string } {
	plain := guide.TechniqueName(technique)
	return []struct{ command, pattern string }{
		{"trends piriformis --by technique" + period, plain + ` 20 100 5 \(20\) [█░]+ [0-9.]+ [0-9.]+ [0-9.]+ \(20\) ` + number + ` \(20\)`},
		{"trends piriformis --by technique --plain" + period, `technique: ` + plain + ` .*?mean change: ` + number},
		{"trends piriformis --by technique --json" + period, `"key": "` + technique + `".*?"mean_change": \{ "value": ` + number},
		{"trends piriformis --by tool" + period, tool + ` 20 100 5 \(20\) [█░]+ [0-9.]+ [0-9.]+ [0-9.]+ \(20\) ` + number + ` \(20\)`},
		{"helps piriformis --plain" + period, `technique: ` + plain + ` uses: 20 mean relief: ` + number},
		{"helps piriformis --json" + period, `"key": "` + technique + `", "uses": 20, "mean_relief": ` + number},
		{"--json", `"key": "` + technique + `", "uses": 20, "mean_relief": ` + number},
		{"report --format text" + period, plain + `, ` + tool + ` 20 100 [0-9.]+ [0-9.]+ ` + number + ` \(20\)`},
		{"report --format md" + period, plain + `, ` + tool + ` \| 20 \| 100 \| [0-9.]+ \| [0-9.]+ \| ` + number + ` \(20\)`},
		{"report --format html" + period, plain + `, ` + tool + `</th><td>20</td><td>100</td><td>[^<]*</td><td>` + number},
		{"report --format json" + period, `"technique": "` + technique + `",[^}]*"relief": \{ "value": ` + number},
	}
}

// rounded returns a figure with as many digits as the wanted one has, a half away from zero.
func rounded(t *testing.T, figure, want string) string {
	t.Helper()
	r, ok := new(big.Rat).SetString(figure)
	if !ok {
		t.Fatalf("%q is no number", figure)
	}
	_, digits, _ := strings.Cut(want, ".")
	return r.FloatString(len(digits)) // rounds halves away from zero
}

// halves is a diary of 42 days whose means are halves of what is shown.
func halves() string {
	text := "started_at,region,side,technique,tool,duration_seconds,pain_before,pain_after\n"
	first := time.Date(2026, 10, 12, 0, 0, 0, 0, time.UTC)
	for i := range 60 {
		what, relief, nth := "compression,ball", 2, i/3
		switch {
		case i%3 == 0 && nth%4 == 0:
			relief = 3
		case i%3 == 1:
			what, relief = "rolling,roller", 1
			if nth%7 == 1 {
				relief = 2
			}
		case i%3 == 2:
			what, relief = "petrissage,hands", 0
			if nth == 5 {
				relief = 1
			}
		}
		at := first.AddDate(0, 0, i*41/59).Add(time.Duration(8+i%3*4)*time.Hour + time.Duration(i)*time.Minute)
		before := 6 - i/20
		text += fmt.Sprintf("%s,piriformis,left,%s,300,%d,%d\n", at.Format(time.RFC3339), what, before, before-relief)
	}
	return text
}
