//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A sync and an import on a disk with every amount of room around what they need: all of
// it is there, or nothing, or it is said what is; and the diary is sound.
func TestEveryAmountOfRoom(t *testing.T) {
	t.Parallel()
	folder := mount(t, "16m")
	const page = 4 << 10 // of the file system in memory
	for _, name := range []string{"sync", "import"} {
		d := newDiary(t).at(filepath.Join(folder, name, "diary.db"))
		config := func(d diary) {
			write(t, filepath.Join(d.home, "config", "backlog", "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n"))
		}
		config(d)
		write(t, filepath.Join(d.home, "many.csv"), []byte(manyRows(300)))
		shared := filepath.Join(folder, name, "shared")
		if err := os.MkdirAll(shared, 0o700); err != nil {
			t.Fatal(err)
		}
		d.run("pain", "neck", "3")
		args := []string{"import", filepath.Join(d.home, "many.csv")}
		if name == "sync" {
			d.run("sync", shared)
			other := newDiary(t)
			config(other)
			other.run(append(args[:1:1], args[1])...)
			other.run("sync", shared)
			args = []string{"sync", shared}
		}
		kept := t.TempDir()
		if err := os.CopyFS(kept, os.DirFS(filepath.Dir(d.path))); err != nil {
			t.Fatal(err)
		}
		again := func() {
			os.RemoveAll(filepath.Dir(d.path))
			if err := os.CopyFS(filepath.Dir(d.path), os.DirFS(kept)); err != nil {
				t.Fatal(err)
			}
			files, _ := filepath.Glob(filepath.Join(shared, "*.db"))
			for _, file := range append(files, d.path) {
				if err := os.Chmod(file, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
		entries := func() int { return strings.Count(d.contents(), "\n") - 1 }
		try := func(room int) (all bool) {
			again()
			brim := leave(t, folder, room)
			stdout, stderr, err := d.try(args...)
			os.Remove(brim)
			d.sound()
			if left, _ := filepath.Glob(filepath.Join(shared, "*.part*")); len(left) > 0 {
				t.Errorf("%s with %d KiB of room left %q", name, room>>10, left)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(d.path), "backlog-scratch-*")); len(left) > 0 {
				t.Errorf("%s with %d KiB of room left %q", name, room>>10, left)
			}
			what := fmt.Sprintf("%s with %d KiB of room: %v, and there are %d entries\n%s%s", name, room>>10, err, entries(), stdout, stderr)
			switch n := entries(); {
			case n != 1 && n != 301:
				t.Errorf("a part of it is there: %s", what)
			case err == nil && n == 1:
				t.Errorf("it is not there, and the status is 0: %s", what)
			case err != nil && n == 301 && !strings.Contains(stderr, "are in;") && !strings.Contains(stderr, "saved") && !strings.Contains(stderr, "written"):
				t.Errorf("it is there, and that is not said: %s", what)
			case err != nil && !strings.Contains(stderr, "full"):
				t.Errorf("it is not said that the disk is full: %s", what)
			}
			return err == nil
		}
		// What they need: the least room, to a page, with which all of it works.
		low, high := 0, 8<<20
		for high-low > page {
			if middle := (low + high) / 2 / page * page; try(middle) {
				high = middle
			} else {
				low = middle
			}
		}
		tried, failed := 0, 0
		check := func(room int) {
			tried++
			if !try(room) {
				failed++
			}
		}
		if *full {
			for room := 0; room <= high+16*page; room += page {
				check(room)
			}
		} else {
			for range 6 {
				check(rand.IntN(high/page+4) * page)
			}
		}
		t.Logf("%s needs %d KiB of room; with %d amounts around that it failed %d times, all or nothing each time", name, high>>10, tried, failed)
	}
}

// manyRows is a CSV of readings.
func manyRows(n int) string {
	rows := "started_at,region,pain_before,note\n"
	for i := range n {
		rows += time.Date(2026, 1, 1, 0, i, 0, 0, time.UTC).Format(time.RFC3339) + ",neck,4," + strings.Repeat("x", 200) + "\n"
	}
	return rows
}

// leave fills a disk until so many bytes are left, and returns the file that does it.
func leave(t *testing.T, folder string, bytes int) string {
	t.Helper()
	brim := filepath.Join(folder, "brim")
	file, err := os.Create(brim)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	block := make([]byte, 64<<10)
	for err == nil {
		_, err = file.Write(block)
	}
	for err = nil; err == nil; {
		_, err = file.Write(block[:512])
	}
	info, err := file.Stat()
	if err == nil {
		err = file.Truncate(max(0, info.Size()-int64(bytes)))
	}
	if err != nil {
		t.Fatal(err)
	}
	return brim
}
