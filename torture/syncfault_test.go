//go:build linux

package torture

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// faulty runs a command in each thread of which the nth of these system calls fails with
// an error, and returns its exit status and what it printed.
func (d diary) faulty(calls, errno string, n int, args ...string) (status int, stdout, stderr string) {
	d.t.Helper()
	trace := filepath.Join(d.t.TempDir(), "trace")
	words := append([]string{"-f", "-o", trace, "-e", "trace=" + calls, "-e", fmt.Sprintf("inject=%s:error=%s:when=%d", calls, errno, n), program}, args...)
	cmd := exec.Command("strace", words...)
	cmd.Env, cmd.Dir = d.env(), d.home
	var out, remarks strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &remarks
	cmd.Run()
	return cmd.ProcessState.ExitCode(), out.String(), remarks.String()
}

// calls returns how many of these system calls a command makes.
func (d diary) calls(calls string, args ...string) int {
	d.t.Helper()
	trace := filepath.Join(d.t.TempDir(), "trace")
	cmd := exec.Command("strace", append([]string{"-f", "-o", trace, "-e", "trace=" + calls, program}, args...)...)
	cmd.Env, cmd.Dir = d.env(), d.home
	text, err := cmd.CombinedOutput()
	traced, readErr := os.ReadFile(trace)
	if readErr != nil || !strings.Contains(string(traced), " exited with ") {
		refuse(d.t, fmt.Sprintf("strace cannot run the program here: %v %s", err, text))
	}
	n := 0
	for line := range strings.Lines(string(traced)) {
		if strings.Contains(line, "(") && !strings.Contains(line, "resumed>") {
			n++
		}
	}
	return n
}

// Whichever write of a sync fails, the merge is there as a whole or not at all, status
// 0 means that it is, and the diary is sound.
func TestSyncFaults(t *testing.T) {
	t.Parallel()
	need(t, "strace")
	shell := need(t, "sqlite3")
	config := func(d diary, name string) diary {
		write(t, filepath.Join(d.home, "config", "backlog", "config.toml"),
			[]byte("[sync]\nname = \""+name+"\"\n[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n"))
		return d
	}
	shared := t.TempDir()
	one, two := config(newDiary(t), "one"), config(newDiary(t), "two")
	for i := range 6 {
		one.run("log", "lower-back", "rolling", "8m", "4-4", fmt.Sprintf("@2026-11-0%d", i+1))
	}
	one.run("sync", shared)
	two.run("sync", shared)
	two.run("log", "lower-back", "rolling", "8m", "4-3", "@2026-11-09", "+tingling-leg.l")
	two.run("edit", "2", "5-5")
	two.run("delete", "3")
	two.run("profile", "set", "osteoporosis=no")
	two.run("sync", shared)
	kept, theirs := filepath.Join(t.TempDir(), "kept.db"), t.TempDir()
	copyFile(t, one.path, kept)
	if err := os.CopyFS(theirs, os.DirFS(shared)); err != nil {
		t.Fatal(err)
	}
	state := func() string {
		text, err := exec.Command(shell, "-readonly", one.path,
			"SELECT count(*), sum(deleted), sum(before) FROM entries; SELECT count(*) FROM profile; SELECT count(*) FROM reports; SELECT count(*) FROM journal").CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		return strings.ReplaceAll(strings.TrimSpace(string(text)), "\n", " ")
	}
	before := state()
	own := func() {
		for _, end := range []string{"", "-journal"} {
			os.Remove(one.path + end)
		}
		copyFile(t, kept, one.path)
		os.RemoveAll(shared)
		if err := os.CopyFS(shared, os.DirFS(theirs)); err != nil {
			t.Fatal(err)
		}
	}
	own()
	one.run("sync", shared)
	after := state()
	for _, fault := range []struct{ calls, errno string }{
		{"pwrite64", "ENOSPC"},
		{"pwrite64", "EIO"},
		{"fsync", "EIO"},
		{"fdatasync", "EIO"},
		{"ftruncate", "EIO"},
		{"write", "ENOSPC"},
		{"unlink,unlinkat", "EIO"},
		{"pread64", "EIO"},
		{"read", "EIO"},
		{"copy_file_range", "EIO"},
		{"openat", "EIO"},
		{"getdents64", "EIO"},
		{"rename,renameat,renameat2", "EIO"},
	} {
		own()
		n := one.calls(fault.calls, "sync", shared)
		step, whole, nothing := 1, 0, 0
		if !*full {
			step = max(1, n/12)
		}
		for when := 1; when <= n; when += step {
			own()
			status, stdout, stderr := one.faulty(fault.calls, fault.errno, when, "sync", shared)
			one.sound() // which rolls back what a journal is left of
			switch got := state(); {
			case got == after:
				whole++
				screen := fault.calls == "write" // where what is printed fails as well
				if status != 0 && !screen && !strings.Contains(stderr, "were merged") && !strings.Contains(stderr, "saved") && !strings.Contains(stderr, "ignored: ") {
					t.Errorf("%s %d %s: the merge is there, and exit status %s says\n%s%s", fault.calls, when, fault.errno, strconv.Itoa(status), stdout, stderr)
				}
			case got != before:
				t.Errorf("%s %d %s: a part of the merge is there: %s, neither %s nor %s\n%s%s", fault.calls, when, fault.errno, got, before, after, stdout, stderr)
			case status == 0:
				t.Errorf("%s %d %s: exit status 0, and nothing of the merge is there\n%s%s", fault.calls, when, fault.errno, stdout, stderr)
			default:
				nothing++
			}
		}
		t.Logf("%s, %s: %d calls of a sync, one failed each time: %d times all of the merge is there, %d times nothing of it", fault.calls, fault.errno, n, whole, nothing)
	}
}
