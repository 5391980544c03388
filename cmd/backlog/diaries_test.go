package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// realScores returns the scores that nine people published, without their head:
// person, date, clock time or "", region, pain, and pain as a whole number. They
// are health data of volunteers, so they are read where they are and never kept here.
func realScores(t *testing.T) [][]string {
	t.Helper()
	folder := os.Getenv("BACKLOG_SHARED")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared")
	}
	text, err := os.ReadFile(filepath.Join(folder, "trend", "data", "myaiguide_pain.csv"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("the real diaries are not here: %v", err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// realDiary writes one person's published scores as a CSV file to import. Each is
// taken for a session that ended at the next score.
func realDiary(t *testing.T, person string) (path string) {
	t.Helper()
	techniques := []string{"effleurage", "petrissage", "compression", "rolling"}
	var b strings.Builder
	b.WriteString("started_at,region,technique,duration_seconds,pain_before,pain_after\n")
	before := map[string]string{}
	for i, row := range realScores(t) {
		region := map[string]string{"Knees": "quadriceps", "Hands And Fingers": "calves"}[row[3]]
		if row[0] != person || region == "" {
			continue
		}
		if before[region] != "" {
			fmt.Fprintf(&b, "%sT12:%02d:%02dZ,%s,%s,300,%s,%s\n", row[1], i/60%60, i%60, region, techniques[i%4], before[region], row[5])
		}
		before[region] = row[5]
	}
	path = filepath.Join(t.TempDir(), "real.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Every look at what helps takes a real diary of years without an error.
func TestRealDiaryIsLookedAtInEveryWay(t *testing.T) {
	diary := realDiary(t, "P1")
	var stdout, stderr bytes.Buffer
	e := env{
		stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string),
	}
	*e.path = filepath.Join(t.TempDir(), "backlog.db")
	for _, line := range []string{
		"event a holiday @2018-07-01", "import " + diary, "event 1 --span 26w", "",
		"helps", "helps --by tool", "helps --by duration", "helps --by time-of-day", "helps --next", "helps --episode", "helps --last 1y",
		"trends", "trends --episode", "trends calves --chart --since 2015", "episode", "--plain", "helps --plain", "trends calves --episode --plain",
	} {
		stdout.Reset()
		if status := run(t.Context(), e, strings.Fields(line)); status != 0 {
			t.Errorf("%s: exit status %d: %s", line, status, &stderr)
		}
		for _, bad := range []string{"NaN", "Inf"} {
			if strings.Contains(stdout.String(), bad) {
				t.Errorf("%s: prints %s:\n%s", line, bad, &stdout)
			}
		}
	}
}
