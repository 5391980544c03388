//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// oldDiary puts a diary of the first schema in place, as 0.1.0 wrote it.
func (d diary) oldDiary() {
	d.t.Helper()
	files, _ := filepath.Glob(d.path + "*")
	for _, file := range files {
		os.RemoveAll(file)
	}
	copyFile(d.t, filepath.Join("..", "cmd", "backlog", "testdata", "released", "schema-1.db"), d.path)
	if err := os.Chmod(d.path, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// updated checks what an update has left, whatever happened to it: the next look shows
// every entry, brings the diary up to date, and there is one copy of it from before.
func (d diary) updated(what, entries string) {
	d.t.Helper()
	if got := d.run("list", "--all"); got != entries {
		d.t.Errorf("%s: list says\n%s\nand said\n%s", what, got, entries)
	}
	d.sound()
	left, _ := filepath.Glob(d.path + "*")
	for _, file := range left {
		if file != d.path && file != d.path+".schema-1" && !strings.HasSuffix(file, ".backups") {
			d.t.Errorf("%s: %s is left", what, file)
		}
	}
	if info, err := os.Stat(d.path + ".schema-1"); err != nil || info.Size() == 0 {
		d.t.Errorf("%s: there is no copy from before: %v", what, err)
	}
}

// An old diary on a disk with every amount of room: it can be looked at in any case, and a
// write is saved or refused.
func TestUpdateWithEveryAmountOfRoom(t *testing.T) {
	folder := mount(t, "4m")
	d := newDiary(t).at(filepath.Join(folder, "diary.db"))
	noDailyCopies(d)
	d.oldDiary()
	entries := d.run("list", "--all")
	const page, most = 4 << 10, 1 << 20
	tried, refused := 0, 0
	try := func(room int) {
		d.oldDiary()
		brim := leave(t, folder, room)
		defer os.Remove(brim)
		what := fmt.Sprintf("%d KiB of room", room>>10)
		tried++
		if room/page%2 == 0 {
			stdout, stderr, err := d.try("list", "--all")
			if err != nil || stdout != entries {
				t.Errorf("%s: list: %v\n%s%s", what, err, stdout, stderr)
			}
		} else {
			stdout, stderr, err := d.try("symptom", "numb-saddle")
			if !strings.Contains(stdout, "EMERGENCY") {
				t.Errorf("%s: no warning: %v\n%s%s", what, err, stdout, stderr)
			}
			if err != nil {
				refused++
				if !strings.Contains(stderr, "full") || !strings.Contains(stderr, "nothing was saved") {
					t.Errorf("%s: symptom: %v\n%s", what, err, stderr)
				}
			} else {
				os.Remove(brim)
				d.run("undo", "--yes")
			}
		}
		os.Remove(brim)
		d.updated(what, entries)
	}
	if *full {
		for room := 0; room <= most; room += page {
			try(room)
		}
	} else {
		for range 8 {
			try(rand.IntN(most/page) * page / 2)
		}
	}
	t.Logf("%d amounts of room, %d writes refused; nothing was lost", tried, refused)
}

// An update that is killed at any system call, or of which any call fails, loses nothing,
// and the next start completes it.
func TestUpdateKilledAtEverySystemCall(t *testing.T) {
	need(t, "strace")
	d := newDiary(t)
	noDailyCopies(d)
	d.oldDiary()
	entries := d.run("list", "--all")
	kills, faults := 0, 0
	for _, calls := range []string{"openat", "pread64", "pwrite64", "fsync", "unlink,unlinkat", "rename,renameat,renameat2", "ftruncate", "fchmod"} {
		d.oldDiary()
		n := d.calls(calls, "list")
		step := 1
		if !*full {
			step = max(1, n/2)
		}
		for when := 1; when <= n; when += step {
			d.oldDiary()
			what := fmt.Sprintf("killed at %s %d of %d", calls, when, n)
			cmd := d.command("list")
			traced := exec.Command("strace", append([]string{"-f", "-qq", "-o", os.DevNull, "-e", "trace=" + calls, "-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", calls, when)}, cmd.Args...)...)
			traced.Env, traced.Dir = cmd.Env, cmd.Dir
			traced.Run() // it is killed
			kills++
			d.updated(what, entries)
			if !*full && kills%2 == 0 {
				continue
			}
			d.oldDiary()
			what = fmt.Sprintf("%s %d of %d failed", calls, when, n)
			status, stdout, stderr := d.faulty(calls, "EIO", when, "list", "--all")
			faults++
			if status == 0 && stdout != entries || status != 0 && stderr == "" {
				t.Errorf("%s: status %d\n%s%s", what, status, stdout, stderr)
			}
			d.updated(what, entries)
		}
	}
	t.Logf("%d kills and %d faults; nothing was lost", kills, faults)
}

// An old diary on read-only media can be looked at, and writing is refused.
func TestUpdateOnReadOnlyMedia(t *testing.T) {
	folder := mount(t, "4m")
	d := newDiary(t).at(filepath.Join(folder, "diary.db"))
	noDailyCopies(d)
	d.oldDiary()
	entries := d.run("list", "--all")
	d.oldDiary()
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		refuse(t, err.Error())
	}
	if got := d.run("list", "--all"); got != entries {
		t.Errorf("list says\n%s\nand said\n%s", got, entries)
	}
	for _, look := range [][]string{{}, {"check"}, {"trends"}, {"helps"}, {"show", "1"}, {"history", "2"}, {"export", "--format", "json"}, {"report"}, {"backup", d.home}} {
		d.run(look...)
	}
	stdout, stderr, err := d.try("symptom", "numb-saddle")
	if err == nil || !strings.Contains(stdout, "EMERGENCY") || !strings.Contains(stderr, "cannot be written") && !strings.Contains(stderr, "read-only") {
		t.Errorf("symptom: %v\n%s%s", err, stdout, stderr)
	}
}
