//go:build unix

package torture

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Every command that writes, interrupted at random: all of it is there or nothing,
// in the diary and in the file that it writes beside it.
func TestInterrupts(t *testing.T) {
	t.Parallel()
	shell := need(t, "sqlite3")
	base, changes := newBusyDiary(t)
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL}
	n, whole, none := 0, 0, 0
	for _, c := range changes {
		args, start := c.args, base.copied()
		if c.first != nil {
			start.run(c.first...)
		}
		before, done := start.state(shell), start.copied()
		began := time.Now()
		done.run(args...)
		span, after := 5*time.Since(began)/4, done.state(shell)
		if before == after {
			t.Fatalf("backlog %s changes nothing", strings.Join(args, " "))
		}
		for range times(2, 48) {
			d := start.copied()
			cmd := d.command(args...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(rand.N(span))
			signal := signals[rand.IntN(len(signals))]
			cmd.Process.Signal(signal)
			cmd.Wait()
			n++
			if left := d.unfinished(); left != "" && signal != syscall.SIGKILL {
				t.Fatalf("backlog %s, ended by %v, left %s", strings.Join(args, " "), signal, left)
			}
			d.sound()
			switch got := d.state(shell); got {
			case after:
				whole++
			case before:
				none++
			default:
				t.Fatalf("backlog %s, interrupted, left neither what was nor what was to be.\nIt was\n%s\nit is\n%s\nand it was to be\n%s", strings.Join(args, " "), before, got, after)
			}
		}
	}
	t.Logf("%d interrupts of %d commands: %d times nothing was changed, %d times all", n, len(changes), none, whole)
}

// Two runs of one command differ in their moments and their random ids only.
var (
	aMoment = regexp.MustCompile(`\d{7,}|\d\d:\d\d(:\d\d)?`)
	anID    = regexp.MustCompile(`\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?\b`) // of an entry, of a machine
	aSum    = regexp.MustCompile(`(?m)^(INSERT INTO journal .*),\d+\);$`)
)

// state is all that the diary has, its journal as well, and what stands in the
// folder out, without moments and random ids.
func (d diary) state(shell string) string {
	d.t.Helper()
	text, err := exec.Command(shell, "-readonly", d.path, ".dump").CombinedOutput()
	if err != nil {
		d.t.Fatalf("%v: %s", err, text)
	}
	state := ""
	for line := range strings.Lines(aSum.ReplaceAllString(string(text), "$1);")) {
		// What a machine calls itself is noted by itself before a sync.
		if strings.HasPrefix(line, "INSERT INTO ") && !strings.HasPrefix(line, "INSERT INTO devices ") {
			state += line
		}
	}
	files, err := filepath.Glob(filepath.Join(d.home, "out", "*"))
	if err != nil {
		d.t.Fatal(err)
	}
	for _, file := range files {
		if name := filepath.Base(file); strings.HasPrefix(name, ".") || strings.Contains(name, ".part") {
			continue // what is not yet complete does not bear the name of it
		}
		if filepath.Ext(file) == ".db" {
			state += "copy: " + d.at(file).contents()
		} else {
			state += filepath.Ext(file) + ": " + string(read(d.t, file))
		}
	}
	return aMoment.ReplaceAllString(anID.ReplaceAllString(state, "ID"), "T")
}

// unfinished names a file with something in it that is of no use to anybody: of
// what was written beside the diary, and in a scratch folder.
func (d diary) unfinished() string {
	d.t.Helper()
	for _, pattern := range []string{"out/.backlog-*", "out/*.part*", "backlog-scratch-*/*"} {
		files, err := filepath.Glob(filepath.Join(d.home, pattern))
		if err != nil {
			d.t.Fatal(err)
		}
		for _, file := range files {
			if info, err := os.Stat(file); err == nil && info.Size() > 0 {
				return file
			}
		}
	}
	return ""
}

// copied is a copy of the diary with a home of its own.
func (d diary) copied() diary {
	other := newDiary(d.t)
	copyFile(d.t, d.path, other.path)
	if err := os.Mkdir(filepath.Join(other.home, "out"), 0o700); err != nil {
		d.t.Fatal(err)
	}
	return other
}

// What a killed command left in its scratch folder does not stay.
func TestScratchIsSwept(t *testing.T) {
	d := newDiary(t)
	d.run("pain", "neck", "2")
	left := filepath.Join(d.home, "backlog-scratch-1")
	write(t, filepath.Join(left, "plain.db"), []byte("private"))
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(left, old, old); err != nil {
		t.Fatal(err)
	}
	d.run("sync", t.TempDir())
	if _, err := os.Stat(left); err == nil {
		t.Errorf("%s is still there", left)
	}
}
