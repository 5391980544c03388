//go:build linux

package torture

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

var updateCounts = flag.Bool("counts", false, "write what TestInstructions counts to testdata/instructions.txt")

// counted are the commands whose instructions are counted.
func counted() []struct {
	name  string
	words []string
} {
	return []struct {
		name  string
		words []string
	}{
		{"--version", []string{"--version"}},
		{"log", []string{"log", "piriformis", "compression", "ball", "5m", "4-3"}},
		{"trends", []string{"trends"}},
	}
}

// instructions returns how many instructions a command takes. On one processor, and without
// the signals by which Go shares it among goroutines, callgrind seldom dies of Go; should it
// do so, it is tried again.
func instructions(t *testing.T, program, db string, words ...string) (int64, error) {
	t.Helper()
	valgrind, err := exec.LookPath("valgrind")
	if err != nil {
		return 0, errors.New("valgrind is not installed")
	}
	collected := regexp.MustCompile(`Collected : (\d+)`)
	var out bytes.Buffer
	for range 5 {
		out.Reset()
		cmd := exec.Command(valgrind, append([]string{"--tool=callgrind", "--callgrind-out-file=/dev/null", program, "--db", db}, words...)...)
		cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GODEBUG=asyncpreemptoff=1", "TZ=UTC", "HOME="+filepath.Dir(db), "XDG_CONFIG_HOME="+filepath.Dir(db))
		cmd.Stderr = &out
		err = cmd.Run()
		if found := collected.FindSubmatch(out.Bytes()); err == nil && found != nil {
			return strconv.ParseInt(string(found[1]), 10, 64)
		}
	}
	return 0, fmt.Errorf("callgrind has died five times: %v\n%s", err, out.String())
}

// No command takes a tenth more instructions than it did when testdata/instructions.txt was
// written, which go test ./torture -run Instructions -counts does.
func TestInstructions(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	need(t, "valgrind")
	folder := t.TempDir()
	stripped, db, file := filepath.Join(folder, "backlog"), filepath.Join(folder, "diary.db"), filepath.Join(folder, "sample.csv")
	buildAs(t, stripped, "../cmd/backlog")
	sampleCSV(t, file, 10_000)
	for _, words := range [][]string{{"import", file}, {"log", "neck", "compression", "ball", "5m", "4-3"}} {
		cmd := exec.Command(stripped, append([]string{"--db", db}, words...)...)
		cmd.Env = append(os.Environ(), "TZ=UTC", "HOME="+folder, "XDG_CONFIG_HOME="+folder)
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
	}
	const path = "testdata/instructions.txt"
	var kept strings.Builder
	bounds := map[string]int64{}
	text, err := os.ReadFile(path)
	if err != nil && !*updateCounts {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var name string
		var n int64
		if _, err := fmt.Sscan(line, &name, &n); err == nil {
			bounds[name] = n
		}
	}
	for _, c := range counted() {
		n, err := instructions(t, stripped, db, c.words...)
		if err != nil {
			t.Error(err)
			continue
		}
		fmt.Fprintf(&kept, "%s %d\n", c.name, n)
		if bound := bounds[c.name]; !*updateCounts && n > bound+bound/10 {
			t.Errorf("%s takes %d instructions, more than %d and a tenth; make it cheaper, or say in the commit why it costs more, and write the new count with -counts", c.name, n, bound)
		}
		t.Logf("%s: %d instructions, %d before", c.name, n, bounds[c.name])
	}
	if *updateCounts {
		if err := os.WriteFile(path, []byte(kept.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Twice as many entries a day take no more than twice the work, whatever is judged: nothing
// compares each entry of a day with each other one.
func TestManyEntriesADay(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	need(t, "valgrind")
	count := func(aDay int) int64 { return countSample(t, 16, aDay, "check", "--plain") }
	none, some, many := count(1), count(100), count(200)
	t.Logf("check takes %d instructions with an entry a day, %d with 100, %d with 200", none, some, many)
	if many-none > (some-none)*5/2 {
		t.Errorf("200 entries a day take %.1f times the instructions of 100", float64(many-none)/float64(some-none))
	}
}

// A diary of twice as many days is replayed in twice the work.
func TestLongHistory(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	need(t, "valgrind")
	t.Setenv("GOGC", "off") // when memory is collected depends on the machine
	count := func(days int) int64 { return countSample(t, days, 1, "check", "--history") }
	short, some, long := count(400), count(800), count(1600)
	t.Logf("check --history takes %d instructions of 400 days, %d of 800, %d of 1,600", short, some, long)
	if ratio := float64(long-some) / float64(some-short); ratio > 3 { // 2 is linear, 4 quadratic; how goroutines share the work moves a count by a tenth
		t.Errorf("the 800 days from 800 on take %.2f times the instructions of the 400 before", ratio)
	}
}

// countSample returns how many instructions a command takes on a diary of some days, with so
// many entries on each.
func countSample(t *testing.T, days, aDay int, words ...string) int64 {
	t.Helper()
	folder := t.TempDir()
	db, path := filepath.Join(folder, "diary.db"), filepath.Join(folder, "sample.csv")
	var file bytes.Buffer
	file.WriteString("started_at,region,technique,tool,duration_seconds,pain_before,pain_after\n")
	every := 24 * time.Hour / time.Duration(aDay)
	end := time.Now().UTC().Truncate(24 * time.Hour)
	for i := range days * aDay {
		pain := 7
		if i < 2*aDay {
			pain = 4
		}
		fmt.Fprintf(&file, "%s,piriformis,compression,ball,300,%d,%d\n", end.Add(time.Duration(i-days*aDay)*every).Format(time.RFC3339), pain, pain)
	}
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--db", db, "import", path)
	cmd.Env = append(os.Environ(), "TZ=UTC", "HOME="+folder, "XDG_CONFIG_HOME="+folder)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	n, err := instructions(t, program, db, words...)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
