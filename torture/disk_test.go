//go:build linux

package torture

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mount makes a file system in memory, which takes root.
func mount(t *testing.T, size string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "mode=0700,size="+size); err != nil {
		refuse(t, fmt.Sprintf("no tmpfs can be mounted: %v", err))
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}

// A full disk: what was acknowledged is there, viewing works, and the refusal says why.
func TestFullDisk(t *testing.T) {
	folder := mount(t, "1m")
	d := newDiary(t).at(filepath.Join(folder, "diary.db"))
	last, refusal, text := 0, "", ""
	if !*full {
		text = strings.Repeat("x", 9000)
	}
	for i := 1; refusal == ""; i++ {
		stdout, stderr, err := d.try("log", "piriformis.l", "compression", "ball", "5m", "6-3", "-n", fmt.Sprintf("note-%d-%s", i, text))
		if strings.Contains(stdout, "undo: backlog undo") {
			last = i
		}
		if err != nil {
			refusal = stderr
		}
	}
	if !strings.Contains(refusal, "is full; make room and try again") {
		t.Errorf("the refusal is %q", refusal)
	}
	// To the brim: not one byte is left for a journal.
	if brim, err := os.Create(filepath.Join(folder, "brim")); err == nil {
		for _, err := brim.Write(make([]byte, 512)); err == nil; _, err = brim.Write(make([]byte, 512)) {
		}
		brim.Close()
	}
	if _, stderr, err := d.try("pain", "neck", "2"); err == nil || !strings.Contains(stderr, "full") {
		t.Errorf("a write into a brimful disk: %v %q", err, stderr)
	}
	for _, look := range [][]string{{"list"}, {"check"}, {"trends"}, {"show", fmt.Sprint(last)}, {"history", fmt.Sprint(last)}} {
		d.run(look...)
	}
	if held := d.contents(); !strings.Contains(held, fmt.Sprintf("note-%d-", last)) {
		t.Errorf("the last acknowledged entry, %d, is not there", last)
	}
	if stdout, _, _ := d.try("doctor", "--plain"); !strings.Contains(stdout, "contents: ok") || !strings.Contains(stdout, "disk: fault") {
		t.Errorf("doctor:\n%s", stdout)
	}
	if err := os.Remove(filepath.Join(folder, "brim")); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(d.path + ".backups")
	d.run("pain", "neck", "2")
	t.Logf("1 MiB held %d sessions; the last acknowledged one is there at the brim, viewing works, and it writes on once there is room", last)
}

// What a full disk leaves undone is said, and nothing of it is left half: a purge
// leaves no trace of what went, and a restore over a damaged diary leaves that.
func TestFullDiskKeepsItsWord(t *testing.T) {
	folder := mount(t, "1m")
	d := newDiary(t).at(filepath.Join(folder, "diary.db"))
	config := filepath.Join(d.home, "config", "backlog", "config.toml")
	write(t, config, []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n"))
	for i := range 3 {
		d.run("pain", "neck", "3", "-n", strings.Repeat(fmt.Sprintf("SECRET%d ", i), 300))
	}
	d.run("edit", "1", "note=short")
	d.run("delete", "1", "2", "3")
	for range 10 {
		d.run("pain", "neck", "3", "-n", strings.Repeat("y", 3000))
	}
	leave := func(bytes int) string {
		brim := filepath.Join(folder, "brim")
		file, err := os.Create(brim)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for err == nil {
			_, err = file.Write(make([]byte, 512))
		}
		info, err := file.Stat()
		if err == nil {
			err = file.Truncate(info.Size() - int64(bytes))
		}
		if err != nil {
			t.Fatal(err)
		}
		return brim
	}
	brim := leave(100 << 10)
	stdout, stderr, err := d.try("purge", "--yes")
	if err != nil || !strings.Contains(stdout, "removed for good") || !strings.Contains(stderr, "is full") {
		t.Fatalf("purge: %v\n%s%s", err, stdout, stderr)
	}
	if text := read(t, d.path); strings.Contains(string(text), "SECRET") {
		t.Error("what was purged is still in the file")
	}
	if stdout, _, _ := d.try("doctor", "--plain"); !strings.Contains(stdout, "contents: ok") {
		t.Errorf("doctor:\n%s", stdout)
	}
	os.Remove(brim)

	good := filepath.Join(t.TempDir(), "good.db")
	copyFile(t, d.path, good)
	text := read(t, d.path)
	text[47] = 0xff // a format of the file that SQLite does not know
	write(t, d.path, text)
	failed := 0
	for _, room := range []int{50, 150, 250, 350, 450} {
		brim = leave(room << 10)
		_, stderr, err := d.try("restore", good, "--yes")
		os.Remove(brim)
		if err == nil {
			break
		}
		failed++
		if !strings.Contains(stderr, "full") || string(read(t, d.path)) != string(text) {
			t.Fatalf("restore with %d KiB left: %v %s, and the damaged diary is no longer where it was", room, err, stderr)
		}
	}
	d.try("restore", good, "--yes")
	if stdout, _, _ := d.try("doctor", "--plain"); !strings.Contains(stdout, "contents: ok") || failed == 0 {
		t.Errorf("%d restores failed; doctor:\n%s", failed, stdout)
	}
	t.Logf("a purge with no room to rebuild the file leaves no trace in it; %d restores without room left the diary as it was", failed)
}

// On read-only media every look works, and a write says why it does not.
func TestReadOnlyMedia(t *testing.T) {
	folder := mount(t, "8m")
	d := newDiary(t).at(filepath.Join(folder, "diary.db"))
	d.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l")
	d.run("profile", "set", "birth-year=1969")
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		refuse(t, fmt.Sprintf("no file system can be made read-only: %v", err))
	}
	looks := [][]string{{"list"}, {"show", "1"}, {"history", "1"}, {"check"}, {"check", "--history"}, {"trends"}, {"profile"}, {"symptom"}, {"export"}, {"doctor"}, {"backup", d.home}, {}}
	for _, look := range looks {
		d.run(look...)
	}
	_, stderr, err := d.try("pain", "neck", "2")
	if err == nil || !strings.Contains(stderr, "viewing works") {
		t.Errorf("a write to read-only media: %v %q", err, stderr)
	}
	t.Logf("%d viewing works on read-only media; a write says: %s", len(looks), strings.TrimSpace(stderr))
}
