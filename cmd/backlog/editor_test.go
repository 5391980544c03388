//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// editorScript writes an editor that is a shell script, and returns its path.
func editorScript(t *testing.T, home, script string) string {
	t.Helper()
	path := filepath.Join(home, "editor")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

// draftsOf returns the texts that are kept beside the diary of that home.
func draftsOf(t *testing.T, home string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(home, "data", "backlog", drafts+"*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// An editor that survives a key that interrupts keeps its text, and what it writes
// afterwards is saved; a shell that starts it survives as well.
func TestInterruptsAreTheEditors(t *testing.T) {
	const survives = `
		trap 'echo caught' INT QUIT
		echo ready
		until read -r line; do :; done
		echo "$line" > "$1"`
	for name, key := range map[string]string{"Ctrl-C": "\x03", "Ctrl-Backslash": "\x1c"} {
		for _, command := range []string{"%", `"%"`, `E=1 "%"`} {
			t.Run(name+" "+command, func(t *testing.T) {
				t.Parallel()
				home := newHome(t)
				editor := strings.ReplaceAll(command, "%", editorScript(t, home, survives))
				s := onScreen(t, home, 100, 40, []string{"VISUAL=", "EDITOR=" + editor}, "pain", "neck", "3", "-n", "-")
				s.sees("ready")
				s.types(key)
				s.sees("caught")
				s.types("by the window\r")
				if status := s.ends(); status != 0 {
					t.Errorf("exit status %d, want 0:\n%s", status, s.text())
				}
				if got := list(t, home); !strings.Contains(got, "by the window") {
					t.Errorf("the diary:\n%s", got)
				}
				if left := draftsOf(t, home); len(left) > 0 {
					t.Errorf("%q is left", left)
				}
			})
		}
	}
}

// What was written before the editor or backlog was ended by a signal is kept where only
// the user can read it, and where it is, is said; unless nothing was written.
func TestSignalsKeepTheText(t *testing.T) {
	const (
		writes  = "echo 'by the window' > \"$1\"\n"
		waits   = "echo $$ > \"$HOME/pid\"\necho ready\nwhile :; do sleep 0.1; done\n"
		ignores = "trap '' TERM\n"
	)
	ofBacklog := func(signal syscall.Signal) func(*screen) {
		return func(s *screen) { s.cmd.Process.Signal(signal) }
	}
	for _, c := range []struct {
		name, script string
		stop         func(*screen)
		status       int
		kept         bool
	}{
		{"Ctrl-C ends the editor", writes + waits, func(s *screen) { s.types("\x03") }, statusInterrupted, true},
		{"Ctrl-C ends an editor with nothing in it", waits, func(s *screen) { s.types("\x03") }, statusInterrupted, false},
		{"SIGTERM ends backlog", writes + waits, ofBacklog(syscall.SIGTERM), 128 + 15, true},
		{"SIGHUP ends backlog", writes + waits, ofBacklog(syscall.SIGHUP), 128 + 1, true},
		{"SIGTERM ends backlog with nothing written", waits, ofBacklog(syscall.SIGTERM), 128 + 15, false},
		{"SIGTERM ends backlog but not the editor", ignores + writes + waits, ofBacklog(syscall.SIGTERM), 128 + 15, true},
		{"the terminal is closed", writes + waits, func(s *screen) { s.vanishes(); s.cmd.Process.Signal(syscall.SIGHUP) }, 128 + 1, true},
		{"SIGKILL ends backlog", writes + waits, ofBacklog(syscall.SIGKILL), -1, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			s := onScreen(t, home, 200, 40, []string{"VISUAL=", "EDITOR=" + editorScript(t, home, c.script)}, "pain", "neck", "3", "-n", "-")
			s.sees("ready")
			t.Cleanup(func() {
				if pid, err := os.ReadFile(filepath.Join(home, "pid")); err == nil {
					exec.Command("kill", "-9", strings.TrimSpace(string(pid))).Run()
				}
			})
			c.stop(s)
			if status := s.ends(); status != c.status {
				t.Errorf("exit status %d, want %d:\n%s", status, c.status, s.text())
			}
			files := draftsOf(t, home)
			if !c.kept {
				if len(files) > 0 && c.status != 128+15 { // that of a killed editor goes later
					t.Errorf("%q is left", files)
				}
				if strings.Contains(s.text(), "is kept in") {
					t.Errorf("it says\n%s", s.text())
				}
				return
			}
			if len(files) != 1 {
				t.Fatalf("%q is kept, want one file:\n%s", files, s.text())
			}
			if text, err := os.ReadFile(files[0]); err != nil || string(text) != "by the window\n" {
				t.Errorf("what is kept is %q, %v", text, err)
			}
			for path, want := range map[string]os.FileMode{files[0]: 0o600, filepath.Dir(files[0]): 0o700 | os.ModeDir} {
				if info, err := os.Stat(path); err != nil || info.Mode() != want {
					t.Errorf("%s is %v, want %v", path, info.Mode(), want)
				}
			}
			says := "what you wrote is kept in " + files[0]
			if c.status > 0 && !strings.Contains(c.name, "closed") {
				if got := strings.ReplaceAll(s.text(), "\n", ""); !strings.Contains(got, says) {
					t.Errorf("it does not say %q:\n%s", says, s.text())
				}
				return
			}
			if got := onceMore(t, home, "doctor"); !strings.Contains(got, "a text that was not saved is in "+files[0]) {
				t.Errorf("doctor does not name %s:\n%s", files[0], got)
			}
			got := onceMore(t, home, "sh", "-c", `backlog pain neck 3 -n - < "`+files[0]+`"`)
			if !strings.Contains(got, "by the window") || len(draftsOf(t, home)) > 0 {
				t.Errorf("with that text:\n%s\nand %q is left", got, draftsOf(t, home))
			}
		})
	}
}

// onceMore runs a command, or backlog with it, in that home and returns what it prints.
func onceMore(t *testing.T, home string, args ...string) string {
	t.Helper()
	if args[0] != "sh" {
		args = slices.Insert(args, 0, program(t))
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = environment(home)
	cmd.WaitDelay = time.Minute
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%q: %v\n%s", args, err, out)
	}
	return string(out)
}

// A line that is mistyped does not lose the note that was written for it, and the
// command that the message offers works.
func TestAMistypedLineKeepsTheNote(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	editor := editorScript(t, home, "echo 'by the window' > \"$1\"\n")
	s := onScreen(t, home, 200, 40, []string{"VISUAL=", "EDITOR=" + editor}, "pain", "neck", "33", "-n", "-")
	s.sees("what you wrote is kept in")
	if status := s.ends(); status != statusMistyped {
		t.Errorf("exit status %d, want %d", status, statusMistyped)
	}
	_, typed, found := strings.Cut(strings.ReplaceAll(s.text(), "\n", ""), "type it as the note: backlog ")
	if !found {
		t.Fatalf("it does not say what to type:\n%s", s.text())
	}
	onceMore(t, home, "sh", "-c", "backlog "+strings.Replace(typed, "33", "3", 1))
	if got := list(t, home); !strings.Contains(got, "by the window") || len(draftsOf(t, home)) > 0 {
		t.Errorf("the diary:\n%s\nand %q is left", got, draftsOf(t, home))
	}
}

func TestWindowsWords(t *testing.T) {
	t.Parallel()
	for command, want := range map[string][]string{
		`notepad`:                             {"notepad"},
		`code --wait`:                         {"code", "--wait"},
		`"C:\Program Files\ed\ed.exe" --wait`: {`C:\Program Files\ed\ed.exe`, "--wait"},
		`C:\"Program Files"\ed.exe  -n ""`:    {`C:\Program Files\ed.exe`, "-n", ""},
		`"C:\Program Files\ed.exe`:            {`C:\Program Files\ed.exe`},
		``:                                    {""},
	} {
		if got := windowsWords(command); !slices.Equal(got, want) {
			t.Errorf("windowsWords(%q) = %q, want %q", command, got, want)
		}
	}
}
