// Package torture pulls the plug on the real program, in every way that a machine
// allows. An ordinary run is short; go test ./torture -full has the figures of
// docs/reliability.md.
package torture

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var full = flag.Bool("full", false, "run as long as the figures of docs/reliability.md ask for")

// times returns how often something is done.
func times(short, long int) int {
	if *full {
		return long
	}
	return short
}

// program is the path of the real program.
var program string

func TestMain(m *testing.M) {
	flag.Parse()
	folder, err := os.MkdirTemp("", "backlog-torture-")
	if err == nil {
		program = filepath.Join(folder, "backlog")
		build := exec.Command("go", "build", "-o", program, "../cmd/backlog")
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		build.Stderr = os.Stderr
		err = build.Run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	os.RemoveAll(folder)
	os.Exit(status)
}

// need skips a test where a program is not installed; CI has to have it.
func need(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		refuse(t, name+" is not installed")
	}
	return path
}

// refuse skips a test that this machine cannot run, and fails it in CI.
func refuse(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(why)
	}
	t.Skip(why)
}

// diary is a diary of its own, with a home of its own.
type diary struct {
	t    *testing.T
	home string
	path string
}

func newDiary(t *testing.T) diary {
	t.Helper()
	home := t.TempDir()
	return diary{t, home, filepath.Join(home, "diary.db")}
}

// at is the same home with the diary elsewhere.
func (d diary) at(path string) diary { return diary{d.t, d.home, path} }

func (d diary) env() []string {
	return append(os.Environ(), "HOME="+d.home, "BACKLOG_DB="+d.path,
		"XDG_CONFIG_HOME="+filepath.Join(d.home, "config"), "XDG_DATA_HOME="+filepath.Join(d.home, "data"))
}

func (d diary) command(args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Env = d.env()
	cmd.Dir = d.home
	return cmd
}

// try runs a command and returns what it printed.
func (d diary) try(args ...string) (stdout, stderr string, err error) {
	cmd := d.command(args...)
	var out, remarks bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &remarks
	err = cmd.Run()
	return out.String(), remarks.String(), err
}

// run runs a command that must work.
func (d diary) run(args ...string) string {
	d.t.Helper()
	stdout, stderr, err := d.try(args...)
	if err != nil {
		d.t.Fatalf("backlog %s: %v\n%s%s", strings.Join(args, " "), err, stdout, stderr)
	}
	return stdout
}

// commands returns the names of all commands, as the program itself completes them.
func (d diary) commands() []string {
	d.t.Helper()
	var names []string
	for line := range strings.Lines(d.run("__complete", "")) {
		if name, _, listed := strings.Cut(line, "\t"); listed {
			names = append(names, name)
		}
	}
	if len(names) < 20 {
		d.t.Fatalf("only the commands %q are known", names)
	}
	return names
}

// sound fails the test unless doctor finds nothing wrong with the contents.
func (d diary) sound() {
	d.t.Helper()
	stdout, stderr, err := d.try("doctor", "--plain")
	if err != nil || !strings.Contains(stdout, "contents: ok") {
		d.t.Fatalf("doctor: %v\n%s%s", err, stdout, stderr)
	}
}

// contents is what the diary has, without the random uids.
func (d diary) contents() string {
	d.t.Helper()
	stdout, stderr, err := d.try("export")
	if err != nil {
		d.t.Fatalf("export: %v\n%s", err, stderr)
	}
	var b strings.Builder
	for line := range strings.Lines(stdout) {
		_, rest, _ := strings.Cut(line, ",")
		b.WriteString(rest)
	}
	return b.String()
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Processes that are killed in the middle of writes lose nothing that they said
// was written, and leave a sound file.
func TestKills(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	d.run("pain", "neck", "1", "-n", "before")
	began := time.Now()
	d.run("pain", "neck", "1", "-n", "timed")
	span := 3 * time.Since(began) / 2
	acknowledged := []string{"before", "timed"}
	n, early := times(30, 1000), 0
	for i := range n {
		note := fmt.Sprintf("write-%d", i)
		cmd := d.command("pain", "neck", "3", "-n", note)
		var out bytes.Buffer
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(span))
		cmd.Process.Kill()
		cmd.Wait()
		if strings.Contains(out.String(), "undo: backlog undo") {
			acknowledged = append(acknowledged, note)
		} else {
			early++
		}
	}
	d.sound()
	held := d.contents()
	lost := 0
	for _, note := range acknowledged {
		if !strings.Contains(held, note+"\n") && !strings.Contains(held, note+",") {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d acknowledged entries are lost", lost)
	}
	t.Logf("%d processes killed, %d of them before they acknowledged; %d entries acknowledged, %d lost; doctor: ok", n, early, len(acknowledged), lost)
}

// Many programs that write at once all get their turn.
func TestWriters(t *testing.T) {
	writers, each := times(8, 50), times(5, 20)
	d := newDiary(t)
	failed := d.atOnce(writers, each)
	if failed > 0 {
		t.Errorf("%d of %d writes failed", failed, writers*each)
	}
	d.sound()
	if got := strings.Count(d.contents(), "\n") - 1; got != writers*each {
		t.Errorf("the diary has %d entries, want %d", got, writers*each)
	}
	t.Logf("%d processes at once, %d writes each: %d failed", writers, each, failed)
}

// Many first starts at once make one diary.
func TestFirstRuns(t *testing.T) {
	runs := times(10, 50)
	d := newDiary(t)
	d = d.at("") // in the data folder, which is not there either
	failed := d.atOnce(runs, 1)
	if failed > 0 {
		t.Errorf("%d of %d first runs failed", failed, runs)
	}
	d.sound()
	if got := strings.Count(d.contents(), "\n") - 1; got != runs {
		t.Errorf("the diary has %d entries, want %d", got, runs)
	}
	t.Logf("%d first runs at once: %d failed", runs, failed)
}

// atOnce starts so many writers at once, and returns how many writes failed.
func (d diary) atOnce(writers, each int) int {
	var group sync.WaitGroup
	var lock sync.Mutex
	failed := 0
	for range writers {
		group.Go(func() {
			for range each {
				stdout, stderr, err := d.try("pain", "neck", "2")
				stderr = strings.TrimPrefix(stderr, "backlog: another program is using the diary; waiting for up to half a minute\n") // on a busy machine
				if err != nil || stderr != "" {
					lock.Lock()
					failed++
					d.t.Logf("%v: %s%s", err, stdout, stderr)
					lock.Unlock()
				}
			}
		})
	}
	group.Wait()
	return failed
}

func withTimeout(t *testing.T, most time.Duration) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), most)
	t.Cleanup(cancel)
	return ctx
}

func sorted(text string) string {
	lines := slices.Collect(strings.Lines(text))
	slices.Sort(lines)
	return strings.Join(lines, "")
}
