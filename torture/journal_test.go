package torture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// page is the size of a page of the file.
const page = 4096

// A process that dies at any of its writes, at any wait for the disk, at any
// change of a name: the next one finds all of its change or nothing.
func TestDeathAtEveryStage(t *testing.T) {
	t.Parallel()
	strace := need(t, "strace")
	start := newDiary(t)
	start.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l")
	start.run("pain", "neck", "2")
	before := start.contents()
	stages, kept := 0, 0
	for _, call := range []string{"pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "unlinkat", "rename", "renameat"} {
		for n := 1; ; n++ {
			d := newDiary(t)
			copyFile(t, start.path, d.path)
			os.MkdirAll(d.path+".backups", 0o700)
			cmd := d.command()
			cmd.Args = []string{
				strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace=" + call,
				"-e", fmt.Sprintf("inject=%s:signal=SIGKILL:when=%d", call, n),
				program, "edit", "1", "9-9", "+tingling-leg.l=worse", "+fever",
			}
			cmd.Path = strace
			var out bytes.Buffer
			cmd.Stdout = &out
			err := cmd.Run()
			if err == nil {
				break
			}
			if exit, ok := err.(*exec.ExitError); ok && exit.Exited() && exit.ExitCode() != 137 {
				t.Fatalf("edit under strace: %v\n%s", err, out.String())
			}
			stages++
			d.sound()
			switch got := d.contents(); {
			case bytes.Contains([]byte(got), []byte(",9,9,")):
				kept++
			case got != before:
				t.Fatalf("dead at %s %d: the diary is neither what it was nor what it was to be:\n%s", call, n, got)
			case bytes.Contains(out.Bytes(), []byte("undo: backlog undo")):
				t.Fatalf("dead at %s %d: an acknowledged change is lost", call, n)
			}
		}
	}
	if stages < 10 || kept == 0 || kept == stages {
		t.Errorf("%d stages, %d of them with the change: that is not every stage", stages, kept)
	}
	t.Logf("killed at each of %d system calls: %d times nothing of the change was there, %d times all of it", stages, stages-kept, kept)
}

// The power fails: of the pages that were not yet on the disk any may be there or
// not, and a journal that was not yet on the disk may end anywhere.
func TestPowerCut(t *testing.T) {
	t.Parallel()
	strace := need(t, "strace")
	d := newDiary(t)
	for range 40 {
		d.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "-n", "a note of some length, to fill pages")
	}
	before, want := read(t, d.path), d.contents()
	journal := []byte(nil)
	cmd := d.command()
	cmd.Path = strace
	cmd.Args = []string{
		strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace=unlink,unlinkat",
		"-e", "inject=unlink,unlinkat:signal=SIGKILL:when=1", program, "delete",
	}
	for i := range 40 {
		cmd.Args = append(cmd.Args, fmt.Sprint(i+1))
	}
	cmd.Run()
	journal, after := read(t, d.path+"-journal"), read(t, d.path)
	if len(journal) < 4*page || bytes.Equal(before, after) {
		t.Fatalf("no hot journal: %d bytes", len(journal))
	}
	n := times(20, 400)
	for i := range n {
		cut := newDiary(t)
		mixed, text := after, journal
		if i%2 == 0 {
			mixed = mix(before, after)
		} else {
			// Nothing is written to the file before the journal is on the disk.
			mixed = before
			text = journal[:rand.IntN(len(journal))]
		}
		write(t, cut.path, mixed)
		write(t, cut.path+"-journal", text)
		cut.sound()
		if got := cut.contents(); got != want {
			t.Fatalf("after power cut %d the diary is not what it was", i)
		}
	}
	t.Logf("%d power cuts, with any of %d pages written and the journal cut anywhere: the diary was what it was before", n, len(after)/page)
}

// mix takes each page from the one or the other; the length as well.
func mix(before, after []byte) []byte {
	length := len(before)
	if rand.IntN(2) == 0 {
		length = len(after)
	}
	mixed := make([]byte, length)
	for at := 0; at < length; at += page {
		from := before
		if rand.IntN(2) == 0 {
			from = after
		}
		if at < len(from) {
			copy(mixed[at:], from[at:min(at+page, len(from))])
		}
	}
	return mixed
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func write(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}
