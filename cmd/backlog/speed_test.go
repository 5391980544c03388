package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"backlog/internal/db"
	"backlog/internal/howto"
	"backlog/internal/sessions"
)

// A whole process of the program against a whole process of the sqlite3 shell
// that does the same work on a file of the same size, in turn, so that both meet
// the same machine. What is reported is the median of the ratios, pair by pair.

// shellInsert is what log writes, as durable.
const shellInsert = `PRAGMA foreign_keys = 1; PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE;
INSERT INTO entries (uid, kind, at, utc_offset, treatment, seconds, before, after, rev, device)
	SELECT lower(hex(randomblob(16))), 'session', unixepoch(), 0, id, 300, 4, 3, unixepoch() * 1000, 'shell'
	FROM treatments WHERE region = 'piriformis' AND technique = 'compression' AND tool = 'ball';
INSERT INTO journal (step, action, at, utc_offset, command, subject, key, became, rev, device, checksum)
	VALUES (1, 'do', unixepoch(), 0, 'log', 'entry', lower(hex(randomblob(16))),
		'{"kind":"session","region":"piriformis","technique":"compression","tool":"ball","seconds":300,"before":4,"after":3}',
		unixepoch() * 1000, 'shell', 1);
COMMIT;`

// shellTable keeps every word in its row, as one would without the program: the
// shell is not to be slowed by a join that this program does not make either.
const shellTable = `CREATE TABLE plain AS SELECT number, at, utc_offset, deleted, before, after, seconds, region, side, technique, tool,
	since_from, since_to, interference, kind, uid, massage_ok, seen_by, note, rev, device FROM full_entries ORDER BY number;`

// shellWeeks is what a look at trends sums up, without the rule and the slopes.
const shellWeeks = `SELECT region, strftime('%Y-%W', at + utc_offset, 'unixepoch') AS week, count(*), sum(seconds),
	avg(before), max(before), min(before), avg(after) FROM plain WHERE deleted = 0 AND before IS NOT NULL GROUP BY region, week;`

func BenchmarkLogAgainstShell(b *testing.B) {
	againstShell(b, []string{"log", "piriformis", "compression", "ball", "5m", "4-3"}, "", shellInsert)
}

func BenchmarkTrendsAgainstShell(b *testing.B) {
	againstShell(b, []string{"trends"}, shellTable, shellWeeks)
}

func againstShell(b *testing.B, args []string, before, sql string) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Skip("the sqlite3 shell, which is the yardstick, is not installed")
	}
	folder := b.TempDir()
	program := buildProgram(b, folder)
	for _, size := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			ours, theirs := filepath.Join(folder, fmt.Sprint("ours-", size)), filepath.Join(folder, fmt.Sprint("theirs-", size))
			for _, path := range []string{ours, theirs} {
				fillDiary(b, path, size)
			}
			timeOf(b, shell, theirs, before)
			var ratios []float64
			for b.Loop() {
				a := timeOf(b, program, append([]string{"--db", ours}, args...)...)
				s := timeOf(b, shell, theirs, sql)
				ratios = append(ratios, float64(a)/float64(s))
			}
			slices.Sort(ratios)
			b.ReportMetric(ratios[len(ratios)/2], "x-shell")
		})
	}
}

func BenchmarkVersionAgainstEmptyMain(b *testing.B) {
	folder := b.TempDir()
	program := buildProgram(b, folder)
	source := filepath.Join(folder, "empty.go")
	if err := os.WriteFile(source, []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	empty := build(b, folder, "empty", source)
	var ratios []float64
	for b.Loop() {
		ratios = append(ratios, float64(timeOf(b, program, "--version"))/float64(timeOf(b, empty)))
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "x-empty")
}

func buildProgram(b *testing.B, folder string) string { return build(b, folder, "backlog", ".") }

// build links a program and copies it: the linker's own file starts slower.
func build(b *testing.B, folder, name, source string) string {
	b.Helper()
	linked := filepath.Join(folder, name+"-linked")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", linked, source)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if text, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, text)
	}
	binary, err := os.ReadFile(linked)
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, binary, 0o700); err != nil {
		b.Fatal(err)
	}
	return path
}

func timeOf(b *testing.B, program string, args ...string) time.Duration {
	b.Helper()
	cmd := exec.Command(program, args...)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	began := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%s %q: %v\n%s", program, args, err, wrong.String())
	}
	return time.Since(began)
}

// fillDiary writes sessions in five regions, four a day, up to today.
func fillDiary(b *testing.B, path string, size int) {
	b.Helper()
	conn, err := db.OpenToWrite(context.Background(), path)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	regions := howto.RegionGuides()
	now := time.Now()
	list := make([]sessions.Entry, size)
	for i := range list {
		pain := 3 + i*7%5
		list[i] = sessions.Entry{
			Kind: sessions.Session, At: now.Add(time.Duration(i-size) * 6 * time.Hour).Unix(), Region: regions[i%len(regions)].Region,
			Technique: "compression", Tool: "ball", Seconds: 300, Before: sessions.NRS(pain), After: sessions.NRS(pain - i%3),
		}
	}
	if _, err := sessions.NewStore(conn, 0).Add(context.Background(), sessions.Command{Words: "fill", Now: now}, list...); err != nil {
		b.Fatal(err)
	}
}
