package torture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Every command that writes, interrupted at random: all of it is there or nothing.
func TestInterrupts(t *testing.T) {
	start := newDiary(t)
	start.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l")
	start.run("pain", "neck", "2", "-n", "one")
	start.run("pain", "neck", "3", "-n", "two")
	start.run("delete", "3")
	start.run("undo")
	start.run("delete", "2")
	start.run("backup", start.home)
	copies, err := filepath.Glob(filepath.Join(start.home, "diary-*.db"))
	if err != nil || len(copies) != 1 {
		t.Fatal(copies, err)
	}
	other := newDiary(t)
	for i := range 100 {
		other.run("pain", "neck", fmt.Sprint(i%10))
		if !*full && i == 10 {
			break
		}
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
		{"edit", "1", "9-9"},
		{"delete", "1", "3"},
		{"undo"},
		{"undo", "3"},
		{"again", "5-4", "@1h"},
		{"import", sheet},
		{"sync", shared},
		{"restore", copies[0], "--yes"},
		{"purge", "--yes"},
		{"profile", "set", "birth-year=1969"},
		{"seen", "neuro-one-limb-tingle", "by=gp", "@1h"},
	}
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL}
	before, n, whole, none := start.contents(), 0, 0, 0
	for _, args := range commands {
		done := start.copied()
		began := time.Now()
		done.run(args...)
		span, after := 5*time.Since(began)/4, done.contents()
		for range times(2, 72) {
			d := start.copied()
			cmd := d.command(args...)
			var out bytes.Buffer
			cmd.Stdout = &out
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(rand.N(span))
			cmd.Process.Signal(signals[rand.IntN(len(signals))])
			cmd.Wait()
			n++
			d.sound()
			switch got := d.contents(); {
			case same(got, after):
				whole++
			case same(got, before):
				none++
			default:
				t.Fatalf("backlog %s, interrupted, left\n%s, which is neither\n%s nor\n%s", strings.Join(args, " "), got, before, after)
			}
		}
	}
	t.Logf("%d interrupts of %d commands: %d times nothing was changed, %d times all", n, len(commands), none, whole)
}

// same compares two contents without the second at which entries were made.
func same(a, b string) bool {
	strip := func(text string) string {
		var b strings.Builder
		for line := range strings.Lines(text) {
			_, rest, _ := strings.Cut(line, ",")
			b.WriteString(rest)
		}
		return b.String()
	}
	return strip(a) == strip(b)
}

// copied is a copy of the diary with a home of its own.
func (d diary) copied() diary {
	other := newDiary(d.t)
	copyFile(d.t, d.path, other.path)
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
