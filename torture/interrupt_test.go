//go:build unix

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// looks are the commands that write nothing, and start, which saves what was
// worked so far when it is interrupted: the tests of the guided session show that.
var looks = []string{"check", "completion", "doctor", "due", "guide", "help", "helps", "history", "list", "show", "start", "trends", "version"}

// Every command that writes, interrupted at random: all of it is there or nothing,
// in the diary and in the file that it writes beside it.
func TestInterrupts(t *testing.T) {
	shell := need(t, "sqlite3")
	base := newDiary(t)
	base.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l")
	base.run("pain", "neck", "2", "-n", "one")
	base.run("pain", "neck", "3", "-n", "two")
	base.run("pain", "hip", "3", "@60d")
	base.run("question", "add", "is", "swimming", "worth", "a", "try")
	base.run("profile", "set", "osteoporosis=no")
	base.run("delete", "3")
	base.run("undo")
	base.run("delete", "2")
	base.run("undo")
	base.run("backup", base.home)
	saved := only(t, filepath.Join(base.home, "diary-*.db"))
	base.run("delete", "4")
	other := newDiary(t)
	for i := range times(10, 100) {
		other.run("pain", "neck", fmt.Sprint(i%10))
	}
	shared := t.TempDir()
	other.run("sync", shared)
	sheet := filepath.Join(t.TempDir(), "many.csv")
	rows := "started_at,region,pain_before\n"
	for i := range 500 {
		rows += time.Date(2026, 1, 1, 0, i, 0, 0, time.UTC).Format(time.RFC3339) + ",neck,4\n"
	}
	write(t, sheet, []byte(rows))

	commands := [][]string{
		{"log", "piriformis.l", "compression", "ball", "5m", "5-2", "+fever", "@1h"},
		{"pain", "neck", "4", "@1h"},
		{"symptom", "fever", "@1h"},
		{"event", "new", "desk", "@1h"},
		{"question", "add", "which", "pillow"},
		{"question", "done", "5"},
		{"episode", "close", "piriformis"},
		{"profile", "set", "birth-year=1969", "smoker=yes"},
		{"profile", "clear", "osteoporosis"},
		{"seen", "neuro-one-limb-tingle", "by=gp", "@1h"},
		{"edit", "1", "9-9"},
		{"delete", "1", "3"},
		{"undo"},
		{"undo", "3", "--yes"},
		{"redo"},
		{"again", "5-4", "@1h"},
		{"import", sheet},
		{"sync", shared},
		{"restore", saved, "--yes"},
		{"purge", "--yes"},
		{"backup", "out"},
		{"export", "-o", "out/diary.csv"},
		{"report", "-o", "out/page.html"},
	}
	for _, name := range base.commands() {
		listed := slices.ContainsFunc(commands, func(args []string) bool { return args[0] == name })
		if listed == slices.Contains(looks, name) {
			t.Errorf("backlog %s has to be either interrupted here or one of the looks", name)
		}
	}
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL}
	n, whole, none := 0, 0, 0
	for _, args := range commands {
		start := base.copied()
		if args[0] == "redo" {
			start.run("undo")
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
	t.Logf("%d interrupts of %d commands: %d times nothing was changed, %d times all", n, len(commands), none, whole)
}

// Two runs of one command differ in their moments and their random ids only.
var (
	aMoment = regexp.MustCompile(`\d{7,}|\d\d:\d\d(:\d\d)?`)
	anID    = regexp.MustCompile(`\b[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?\b`) // of an entry, of a machine
	aSum    = regexp.MustCompile(`(?m)^(INSERT INTO journal .*),\d+\);$`)
)

// state is all that the diary holds, its journal as well, and what stands in the
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
