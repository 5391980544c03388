//go:build linux

package torture

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Whichever system call of a write fails, the program says what became of it, and what
// it says is so: status 0 means that it is in the diary, "nothing was saved" that it is
// not. What calls for care is said in every case.
func TestWriteFaults(t *testing.T) {
	need(t, "strace")
	shell := need(t, "sqlite3")
	d := newDiary(t)
	write(t, filepath.Join(d.home, "config", "backlog", "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n"))
	d.run("pain", "neck", "3", "-n", "first")
	d.run("symptom", "fever=no")
	d.run("edit", "1", "note=second")
	d.run("delete", "2")
	kept, other, csv := filepath.Join(d.home, "kept.db"), filepath.Join(d.home, "other.db"), filepath.Join(d.home, "diary.csv")
	copyFile(t, d.path, kept)
	d.run("pain", "neck", "9", "-n", "of the copy")
	copyFile(t, d.path, other)
	write(t, csv, []byte("symptoms,started_at,region,pain_before\nnumb-saddle,2026-11-22T20:30:00+01:00,,\n"))
	// What a diary holds, but for the random names and the time.
	state := func() string {
		text, err := exec.Command(shell, "-readonly", d.path, `SELECT number, kind, deleted, before, note, (SELECT group_concat(symptom) FROM reports WHERE entry = number),
			(SELECT group_concat(rule) FROM covers WHERE entry = number) FROM entries; SELECT fact, value FROM profile; SELECT act, count(*) FROM journal GROUP BY act; SELECT count(*) FROM past`).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		return string(text)
	}
	reset := func() {
		files, _ := filepath.Glob(d.path + "*")
		for _, file := range files {
			os.RemoveAll(file)
		}
		copyFile(t, kept, d.path)
	}
	reset()
	before := state()
	const emergency = "\nEMERGENCY "
	for _, c := range []struct {
		warns string
		args  []string
	}{
		{emergency, []string{"symptom", "numb-saddle"}},
		{emergency, []string{"log", "lower-back", "rolling", "8m", "4-4", "+numb-saddle"}},
		{emergency, []string{"edit", "1", "+numb-saddle"}},
		{emergency, []string{"import", csv}},
		{"", []string{"pain", "lower-back", "4"}},
		{"", []string{"delete", "1"}},
		{"", []string{"undo"}},
		{"", []string{"purge", "--yes"}},
		{"", []string{"profile", "set", "birth-year=1969"}},
		{"", []string{"seen", "ces-saddle-numbness", "by=gp"}},
		{"", []string{"event", "new", "desk"}},
		{"", []string{"restore", other, "--yes"}},
	} {
		reset()
		d.run(c.args...)
		after := state()
		if after == before {
			t.Fatalf("%q changes nothing", c.args)
		}
		saved, nothing, unknown := 0, 0, 0
		for _, fault := range []struct{ calls, errno string }{
			{"pread64", "EIO"}, {"pwrite64", "ENOSPC"}, {"pwrite64", "EIO"}, {"fsync", "EIO"}, {"fsync", "ENOSPC"}, {"unlink,unlinkat", "EIO"}, {"ftruncate", "EIO"},
		} {
			reset()
			n := d.calls(fault.calls, c.args...)
			step := 1
			if !*full {
				step = max(1, n/2)
			}
			for when := 1; when <= n; when += step {
				reset()
				status, stdout, stderr := d.faulty(fault.calls, fault.errno, when, c.args...)
				what := fmt.Sprintf("%q, %s %d %s: status %d\n%s%s", c.args, fault.calls, when, fault.errno, status, stdout, stderr)
				d.sound() // which rolls back what a journal is left of
				said := strings.Contains(stderr, "nothing was ")
				switch now := state(); {
				case status != 0 && strings.Contains(stderr, "is not known") && (now == before || now == after):
					unknown++ // the rollback failed as well
				case now == after && said:
					t.Errorf("it is in the diary, and that is denied: %s", what)
				case now == after && status != 0 && !strings.Contains(stderr, "saved") && !strings.Contains(stderr, "written"):
					t.Errorf("it is in the diary, and that is not said: %s", what)
				case now == after:
					saved++
				case now != before:
					t.Errorf("a part of it is in the diary: %s", what)
				case status == 0:
					t.Errorf("it is not in the diary, and the status is 0: %s", what)
				case !said:
					t.Errorf("it is not in the diary, and that is not said: %s", what)
				default:
					nothing++
				}
				if !strings.Contains("\n"+stdout, c.warns) {
					t.Errorf("no warning: %s", what)
				}
			}
		}
		t.Logf("%s: one call failed each time: %d times it was saved and said so, %d times nothing was, %d times it is not known", c.args[0], saved, nothing, unknown)
	}
}
