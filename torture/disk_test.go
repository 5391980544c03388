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

// A full disk: what was acknowledged is there, looks work, and the refusal says why.
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
	t.Logf("1 MiB held %d sessions; the last acknowledged one is there at the brim, looks work, and it writes on once there is room", last)
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
	if err == nil || !strings.Contains(stderr, "looks work") {
		t.Errorf("a write to read-only media: %v %q", err, stderr)
	}
	t.Logf("%d looks work on read-only media; a write says: %s", len(looks), strings.TrimSpace(stderr))
}
