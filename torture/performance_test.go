//go:build linux

package torture

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	performance = flag.String("performance", "", "measure, and write what was measured to this file")
	million     = flag.Bool("million", false, "measure a diary of a million sessions as well")
)

// shellInsert is what log writes, as durable.
const shellInsert = `PRAGMA foreign_keys = 1; PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE;
INSERT INTO entries (uid, kind, at, utc_offset, treatment, seconds, before, after, rev, device)
	SELECT lower(hex(randomblob(16))), 'session', unixepoch(), 0, id, 300, 4, 3, unixepoch() * 1000, 'shell'
	FROM treatments WHERE region = 'piriformis' AND technique = 'compression' AND tool = 'ball';
INSERT INTO journal (step, action, at, utc_offset, command, subject, key, became, rev, device, checksum)
	VALUES (1, 'do', unixepoch(), 0, 'log', 'entry', lower(hex(randomblob(16))),
		'{"kind":"session","region":"piriformis","technique":"compression","tool":"ball","seconds":300,"before":4,"after":3}',
		unixepoch() * 1000, 'shell', 1);
COMMIT; SELECT 'entries ' || count(*) FROM entries WHERE device = 'shell' AND at > unixepoch() - 60;`

// shellTable keeps every word in its row, as one would without the program: the
// shell is not to be slowed by a join that this program does not make either.
const shellTable = `CREATE TABLE plain AS SELECT number, at, utc_offset, deleted, before, after, seconds, region, side, technique, tool,
	since_from, since_to, interference, kind, uid, massage_ok, seen_by, note, rev, device FROM full_entries ORDER BY number;
SELECT count(*) FROM plain;`

// shellWeeks is what a look at trends sums up, without the rule and the slopes.
const shellWeeks = `SELECT region, strftime('%Y-%W', at + utc_offset, 'unixepoch') AS week, count(*), sum(seconds),
	avg(before), max(before), min(before), avg(after) FROM plain WHERE deleted = 0 AND before IS NOT NULL GROUP BY region, week;`

// measured is what the runs of one command took.
type measured struct {
	times  []time.Duration // in ascending order once all are run
	memory int64           // the most in any run, in KiB
}

func (m *measured) quartile(n int) time.Duration { return m.times[n*(len(m.times)-1)/4] }

// timer is a program that runs another, and writes to a file how long it took, in nanoseconds,
// and its peak memory, in KiB. Measured from here that would be at least the memory of this test.
const timer = `package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

func main() {
	cmd := exec.Command(os.Args[2], os.Args[3:]...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	began := time.Now()
	err := cmd.Run()
	took := time.Since(began)
	if err == nil {
		err = os.WriteFile(os.Args[1], fmt.Append(nil, took.Nanoseconds(), " ", cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss), 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
`

// stopwatch runs the commands of one size of diary.
type stopwatch struct {
	t       *testing.T
	folder  string
	timer   string
	results map[string]*measured
	order   []string
}

// run runs a command once, and fails if it did not do its work: want must be in what it prints.
func (s *stopwatch) run(name, want string, program string, args ...string) {
	s.t.Helper()
	note := filepath.Join(s.folder, "note")
	cmd := exec.Command(s.timer, append([]string{note, program}, args...)...)
	cmd.Env = append(os.Environ(), "TZ=UTC", "HOME="+s.folder, "XDG_CONFIG_HOME="+s.folder, "TIMEWARRIORDB="+filepath.Join(s.folder, "timew"))
	cmd.Dir = s.folder
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	var took time.Duration
	var memory int64
	err := cmd.Run()
	if err == nil {
		var text []byte
		if text, err = os.ReadFile(note); err == nil {
			_, err = fmt.Sscan(string(text), (*int64)(&took), &memory)
		}
	}
	if err != nil || !strings.Contains(out.String(), want) {
		s.t.Fatalf("%s: %v, want %q in\n%.2000s", name, err, want, out.String())
	}
	m := s.results[name]
	if m == nil {
		m = &measured{}
		s.results[name] = m
		s.order = append(s.order, name)
	}
	m.times = append(m.times, took)
	m.memory = max(m.memory, memory)
}

// ratio returns the median of one command by that of another.
func (s *stopwatch) ratio(a, b string) string {
	if s == nil || s.results[a] == nil || s.results[b] == nil {
		return "not measured"
	}
	return fmt.Sprintf("%.2f", float64(s.results[a].quartile(2))/float64(s.results[b].quartile(2)))
}

func (s *stopwatch) mib(name string) string {
	if s == nil || s.results[name] == nil {
		return "not measured"
	}
	return fmt.Sprintf("%d MiB", s.results[name].memory>>10)
}

func (s *stopwatch) seconds(name string) string {
	if s == nil || s.results[name] == nil {
		return "not measured"
	}
	return fmt.Sprintf("%.1f s", s.results[name].quartile(2).Seconds())
}

// sampleCSV writes sessions in five regions, four a day, up to yesterday; of a million they
// begin before 1900, so there are 40 a day.
func sampleCSV(t *testing.T, path string, size int) {
	t.Helper()
	every := 6 * time.Hour
	if size > 100_000 {
		every = 36 * time.Minute
	}
	end := time.Now().UTC().Truncate(24 * time.Hour).Add(-2 * time.Hour)
	regions := []string{"piriformis", "gluteus-medius", "quadratus-lumborum", "erector-spinae", "neck"}
	var file bytes.Buffer
	file.WriteString("started_at,region,technique,tool,duration_seconds,pain_before,pain_after\n")
	for i := range size {
		pain := 3 + i*7%5
		fmt.Fprintf(&file, "%s,%s,compression,ball,300,%d,%d\n", end.Add(time.Duration(i-size)*every).Format(time.RFC3339), regions[i%len(regions)], pain, pain-i%3)
	}
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// buildAs links a program as a release is linked, and copies it: the linker's own file starts slower.
func buildAs(t *testing.T, path, source string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", path+"-linked", source)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	binary, err := os.ReadFile(path + "-linked")
	if err == nil {
		err = os.WriteFile(path, binary, 0o700)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestPerformance runs the program, the sqlite3 shell and timewarrior in turn, so that all meet
// the same machine, and writes docs/performance.md.
func TestPerformance(t *testing.T) {
	if *performance == "" {
		t.Skip("it takes minutes, and nothing else may run: make bench")
	}
	shell := need(t, "sqlite3")
	timew, _ := exec.LookPath("timew")
	folder := t.TempDir()
	backlog, empty := filepath.Join(folder, "backlog"), filepath.Join(folder, "empty")
	buildAs(t, backlog, "../cmd/backlog")
	if err := os.WriteFile(empty+".go", []byte("package main\n\nfunc main() {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	buildAs(t, empty, empty+".go")
	watch := filepath.Join(folder, "timer")
	if err := os.WriteFile(watch+".go", []byte(timer), 0o600); err != nil {
		t.Fatal(err)
	}
	buildAs(t, watch, watch+".go")
	path := *performance
	if !filepath.IsAbs(path) {
		path = filepath.Join("..", path)
	}
	load, _ := os.ReadFile("/proc/loadavg") // of others, while nothing is measured yet
	load, _, _ = bytes.Cut(load, []byte(" "))
	sizes, counts := map[int]*stopwatch{}, map[string]int64{}
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		if size == 1_000_000 && !*million {
			continue
		}
		began := time.Now()
		sizes[size] = measure(t, size, watch, backlog, empty, shell, timew)
		t.Logf("%d sessions: %s", size, time.Since(began).Round(time.Second))
		if size == 10_000 {
			for _, c := range counted() {
				n, err := instructions(t, backlog, filepath.Join(sizes[size].folder, "ours.db"), c.words...)
				if err != nil {
					t.Log(err)
					continue
				}
				counts[c.name] = n
			}
		}
		// After each size: if the next one is interrupted, what was measured is not lost.
		if err := os.WriteFile(path, []byte(performancePage(sizes, counts, string(load), timew != "")), 0o644); err != nil {
			t.Fatal(err)
		}
		os.RemoveAll(sizes[size].folder)
	}
}

// measure runs every command on a diary of a size.
func measure(t *testing.T, size int, watch, backlog, empty, shell, timew string) *stopwatch {
	s := &stopwatch{t: t, folder: t.TempDir(), timer: watch, results: map[string]*measured{}}
	in := func(name string) string { return filepath.Join(s.folder, name) }
	rounds, long := 21, 3
	if size > 10_000 {
		rounds, long = 5, 1
	}
	if size > 100_000 {
		rounds = 3
	}
	sampleCSV(t, in("sample.csv"), size)
	ours := func(name, want string, args ...string) {
		s.run(name, want, backlog, append([]string{"--db", in("ours.db")}, args...)...)
	}
	for range long {
		for _, name := range []string{"ours.db", "import.db", "theirs.db"} {
			os.Remove(in(name))
			os.RemoveAll(in(name + ".backups"))
		}
		ours("import", fmt.Sprintf("imported %d sessions", size), "import", in("sample.csv"))
		s.run("shell .import", fmt.Sprint(size), shell, in("import.db"), "CREATE TABLE t (started_at, region, technique, tool, seconds INTEGER, before INTEGER, after INTEGER)",
			".import --csv --skip 1 "+in("sample.csv")+" t", "SELECT count(*) FROM t")
	}
	if binary, err := os.ReadFile(in("ours.db")); err != nil || os.WriteFile(in("theirs.db"), binary, 0o600) != nil {
		t.Fatal(err)
	}
	s.run("shell CREATE TABLE", fmt.Sprint(size), shell, in("theirs.db"), shellTable)
	for range long {
		os.Remove(in("export.csv"))
		ours("doctor", fmt.Sprintf("entries: %d", size), "doctor")
		ours("backup", fmt.Sprintf("copied %d entries", size), "backup", in(fmt.Sprint("copy-", time.Now().UnixNano())))
		ours("export", "", "export", "-o", in("export.csv"))
		if info, err := os.Stat(in("export.csv")); err != nil || info.Size() < int64(size)*50 {
			t.Fatalf("the export has %v", info)
		}
		ours("check --history", "Soon: no better after four weeks (deep buttock)", "check", "--history")
	}
	os.RemoveAll(in("ours.db.backups"))
	ours("first log of a day", fmt.Sprintf("#%d", size+1), "log", "piriformis", "compression", "ball", "5m", "4-3")
	if timew != "" {
		sampleTimes(t, in("timew"), size)
	}
	for i := range rounds {
		s.run("empty Go program", "", empty)
		ours("--version", "backlog", "--version")
		ours("log", fmt.Sprintf("#%d", size+2+i), "log", "piriformis", "compression", "ball", "5m", "4-3")
		s.run("shell insert", "entries ", shell, in("theirs.db"), shellInsert)
		if timew != "" {
			at := time.Now().Add(-time.Duration(i+1) * 10 * time.Minute)
			s.run("timew track", "Recorded", timew, "track", at.Format("2006-01-02T15:04:05"), "-", at.Add(5*time.Minute).Format("2006-01-02T15:04:05"), "piriformis", "ball")
			if i < long && size < 1_000_000 { // it takes half a minute of 100,000
				s.run("timew summary", "piriformis", timew, "summary", ":all")
			}
		}
		ours("trends", "deep buttock", "trends")
		s.run("shell GROUP BY", "|", shell, in("theirs.db"), shellWeeks)
		ours("check", "worsening rule:", "check", "--plain")
		ours("backlog", fmt.Sprintf("entries: %d", size+2+i), "--plain")
		ours("list", "the latest 20", "list")
	}
	for _, m := range s.results {
		slices.Sort(m.times)
	}
	return s
}

// sampleTimes writes the intervals of timewarrior that the sample has, a file a month.
func sampleTimes(t *testing.T, folder string, size int) {
	t.Helper()
	months := map[string]*bytes.Buffer{}
	end := time.Now().UTC().Truncate(24 * time.Hour).Add(-2 * time.Hour)
	for i := range size {
		at := end.Add(time.Duration(i-size) * 18 * time.Minute) // it knows no year before 1969
		month := at.Format("2006-01")
		if months[month] == nil {
			months[month] = &bytes.Buffer{}
		}
		fmt.Fprintf(months[month], "inc %s - %s # ball piriformis\n", at.Format("20060102T150405Z"), at.Add(5*time.Minute).Format("20060102T150405Z"))
	}
	if err := os.MkdirAll(filepath.Join(folder, "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(folder, "timewarrior.cfg"), []byte("confirmation = off\n"), 0o600)
	for month, text := range months {
		if err := os.WriteFile(filepath.Join(folder, "data", month+".data"), text.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// performancePage is docs/performance.md.
func performancePage(sizes map[int]*stopwatch, counts map[string]int64, load string, timew bool) string {
	small, middle, large := sizes[10_000], sizes[100_000], sizes[1_000_000]
	count := func(name string) string {
		if counts[name] == 0 {
			return "not counted"
		}
		return fmt.Sprintf("%.1f M", float64(counts[name])/1e6)
	}
	three := func(a, b string) string {
		return small.ratio(a, b) + " / " + middle.ratio(a, b) + " / " + large.ratio(a, b)
	}
	var b strings.Builder
	b.WriteString(performanceHead)
	fmt.Fprintf(&b, "Measured on %s, %d processors, %s, %s/%s, at a load of %s before it began.\n\n", time.Now().UTC().Format("2 January 2006"), runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH, load)
	b.WriteString("| what | before | goal | now | what the time goes to |\n| --- | --- | --- | --- | --- |\n")
	for _, row := range [][5]string{
		{"`--version` / an empty Go program", "2.8 to 3.1", "2.1", small.ratio("--version", "empty Go program") + "; " + count("--version") + " instructions", whyStart},
		{"`log` with all checks, 10k / the shell's durable insert", "3.3 to 3.6; 20.9 M instructions", "2.8; 15 M", small.ratio("log", "shell insert") + "; " + count("log") + " instructions", whyLog},
		{"`trends` / the shell's GROUP BY, 10k / 100k / 1M", "1.26 / 0.64 / 0.66", "1.2 / 0.5 / 0.4", three("trends", "shell GROUP BY") + "; " + count("trends") + " instructions at 10k", whyTrends},
		{"peak memory: log / trends at 1M", "16 / 47 MiB", "14 / 36 MiB", large.mib("log") + " / " + large.mib("trends") + "; at 100k " + middle.mib("log") + " / " + middle.mib("trends"), whyMemory},
		{"bare `backlog` / `check`, 10k", "2.0", "1.1", small.ratio("backlog", "check"), whyBare},
		{"`list` / the shell's GROUP BY, 100k", "0.26", "0.05", middle.ratio("list", "shell GROUP BY"), whyList},
		{"import / `sqlite3 .import`, 10k / 100k / 1M", "29 at 1M; 1.9 GiB", "12; 100 MiB", three("import", "shell .import") + "; " + middle.mib("import") + " at 100k, " + large.mib("import") + " at 1M", whyImport},
		{"doctor / backup / export at 1M", "2.6 / 2.1 / 1.3 GiB", "100 MiB each", large.mib("doctor") + " / " + large.mib("backup") + " / " + large.mib("export") + "; at 100k " + middle.mib("doctor") + " / " + middle.mib("backup") + " / " + middle.mib("export"), whyKeep},
		{"`check --history`, 10k / 100k / 1M", "21 s at 100k, over 300 s at 1M, silent", "linear, with a bar", small.seconds("check --history") + " / " + middle.seconds("check --history") + " / " + large.seconds("check --history"), whyHistory},
		{"first log of a day, 100k, to its end", "1.06 s before the command ends", "the answer first", middle.seconds("first log of a day"), whyFirst},
	} {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row[:], " | "))
	}
	b.WriteString("\n## Every command\n\nQuartiles in milliseconds, and the most memory of any run.\n")
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		s := sizes[size]
		if s == nil {
			fmt.Fprintf(&b, "\n%d sessions: not measured; `make bench BENCH=-million` does.\n", size)
			continue
		}
		fmt.Fprintf(&b, "\n%d sessions:\n\n| command | runs | lower | median | upper | MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", size)
		for _, name := range s.order {
			m := s.results[name]
			ms := func(n int) string { return fmt.Sprintf("%.1f", float64(m.quartile(n).Microseconds())/1000) }
			fmt.Fprintf(&b, "| %s | %d | %s | %s | %s | %d |\n", name, len(m.times), ms(1), ms(2), ms(3), m.memory>>10)
		}
	}
	if !timew {
		b.WriteString("\ntimewarrior was not installed.\n")
	}
	return b.String()
}
