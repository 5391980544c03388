//go:build linux

package torture

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Whichever system call of a write fails, the program says what became of it, and what
// it says is so: status 0 means that it is in the diary, "nothing was saved" that it is
// not. What calls for care is said in every case.
func TestWriteFaults(t *testing.T) {
	t.Parallel()
	need(t, "strace")
	shell := need(t, "sqlite3")
	base, changes := newBusyDiary(t)
	faults := []struct{ calls, errno string }{
		{"pread64", "EIO"}, {"pwrite64", "ENOSPC"}, {"pwrite64", "EIO"}, {"fsync", "EIO"}, {"fsync", "ENOSPC"}, {"unlink,unlinkat", "EIO"}, {"ftruncate", "EIO"},
	}
	for i, c := range changes {
		if slices.Contains([]string{"backup", "export", "report", "sync"}, c.args[0]) {
			continue // TestFileFaults and TestSyncFaults
		}
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			base := base
			base.t = t
			d := base.copied()
			noDailyCopies(d)
			if c.first != nil {
				d.run(c.first...)
			}
			kept := filepath.Join(t.TempDir(), "kept.db")
			copyFile(t, d.path, kept)
			reset := func() {
				files, _ := filepath.Glob(d.path + "*")
				for _, file := range files {
					os.RemoveAll(file)
				}
				copyFile(t, kept, d.path)
			}
			before := d.state(shell)
			d.run(c.args...)
			after := d.state(shell)
			if after == before {
				t.Fatalf("%q changes nothing", c.args)
			}
			saved, nothing, unknown := 0, 0, 0
			for j, fault := range faults {
				if !*full && j != i%len(faults) && j != (i+3)%len(faults) {
					continue
				}
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
					switch now := d.state(shell); {
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
					if !strings.Contains("\n"+stdout, "\n"+c.warns) {
						t.Errorf("no warning: %s", what)
					}
				}
			}
			t.Logf("one call failed each time: %d times it was saved and said so, %d times nothing was, %d times it is not known", saved, nothing, unknown)
		})
	}
}
