//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"backlog/internal/db"
)

// homeWith returns a home whose diary has these lines.
func homeWith(t *testing.T, lines ...string) string {
	t.Helper()
	home := newHome(t)
	for _, line := range lines {
		onceMore(t, home, strings.Fields(line)...)
	}
	return home
}

// presses types a key until the screen shows a text: a key that is typed while a form gives
// the terminal back may be lost on a busy machine. A second one must do no harm.
func (s *screen) presses(key, text string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		s.types(key)
		for soon := time.Now().Add(2 * time.Second); time.Now().Before(soon); time.Sleep(10 * time.Millisecond) {
			if strings.Contains(s.text(), text) {
				return
			}
		}
	}
	s.sees(text)
}

func TestHomeScreen(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "log lower-back compression ball 5m 6-4 @1d")
	s := onScreen(t, home, 60, 20, nil, "ui")
	s.sees("Sun 22 Nov 2026")
	s.sees("l log · a again · s start · + symptom · t trends · c check")
	s.types("t")
	s.sees("usual  2 weeks")
	s.sees("Esc back")
	s.types("\x1b")
	s.sees("Sun 22 Nov 2026")
	s.types("a")
	s.sees("pain before and after, as in 5-3")
	s.types("7-3\n")
	s.sees("pain 7 → 3")
	s.sees("Did any of these begin")
	s.types("q\r")
	s.sees("Enter goes back to the home screen")
	s.types("\r")
	s.sees("███░░░░░░░ 7 → 3")
	s.types("u")
	s.sees("undo 1 change? [y/N]")
	s.types("\n")
	s.sees("nothing was changed")
	s.sees("Enter goes back")
	s.types("\r")
	s.sees("███░░░░░░░ 7 → 3")
	s.types("u")
	s.sees("undo 1 change? [y/N]")
	s.types("y\n")
	s.sees("undid")
	s.sees("Enter goes back")
	s.types("\r")
	s.sees("████░░░░░░ 6 → 4 yesterday")
	s.types("+")
	s.sees("Which symptom?")
	s.types("\x1b")
	s.sees("nothing was saved")
	s.sees("Enter goes back")
	s.presses("\r", "q leave")
	s.presses("?", "+   symptom   backlog symptom")
	s.types("q")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.clean()
	if got := list(t, home); strings.Contains(got, "7 → 3") {
		t.Errorf("the diary:\n%s", got)
	}
}

// Every command of a key is there, and prints on the home screen what it prints elsewhere.
func TestHomeScreenRunsCommands(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "log lower-back compression ball 5m 6-4 @1d")
	root := newRootCmd(env{path: new(string), doc: new(document)})
	for _, k := range homeKeys {
		if cmd, _, err := root.Find(k.Words); err != nil || cmd == root {
			t.Errorf("key %s: there is no command %q", k.Key, k.Words)
		}
	}
	for _, k := range []struct{ key, command string }{{"t", "trends"}, {"h", "helps"}, {"r", "report"}} {
		typed := onScreen(t, home, 80, 100, nil, k.command)
		typed.ends()
		want := strings.Split(strings.TrimRight(typed.text(), "\n"), "\n")
		s := onScreen(t, home, 80, 100, nil, "ui")
		s.sees("q leave")
		s.types(k.key)
		s.sees("Esc back")
		s.sees(strings.TrimSpace(want[len(want)-1]))
		for _, line := range want {
			if !strings.Contains(s.text(), line) {
				t.Errorf("key %s does not show the line %q of backlog %s", k.key, line, k.command)
			}
		}
		s.types("q")
		s.ends()
	}
}

// Every way out gives the terminal back as it was.
func TestHomeScreenIsLeft(t *testing.T) {
	for _, c := range []struct {
		name   string
		leave  func(s *screen)
		status int
	}{
		{"q", func(s *screen) { s.types("q") }, 0},
		{"Esc", func(s *screen) { s.types("\x1b") }, 0},
		{"Ctrl-C", func(s *screen) { s.types("\x03") }, statusInterrupted},
		{"SIGTERM", func(s *screen) { s.cmd.Process.Signal(syscall.SIGTERM) }, statusInterrupted},
		{"SIGHUP", func(s *screen) { s.cmd.Process.Signal(syscall.SIGHUP) }, statusInterrupted},
		{"SIGINT", func(s *screen) { s.cmd.Process.Signal(syscall.SIGINT) }, statusInterrupted},
		{"a closed terminal", func(s *screen) { s.vanishes() }, statusInterrupted},
		{"SIGTERM in a form", func(s *screen) {
			s.types("l")
			s.sees("Region")
			s.cmd.Process.Signal(syscall.SIGTERM)
		}, statusInterrupted},
		{"SIGHUP in a session", func(s *screen) {
			s.types("s")
			s.sees("> quick: 11s")
			s.types("\r")
			s.sees("Side, from")
			s.types("\r")
			s.sees("Pain now")
			s.cmd.Process.Signal(syscall.SIGHUP)
		}, statusInterrupted},
		{"SIGTERM at a question", func(s *screen) {
			s.types("u")
			s.sees("[y/N]")
			s.cmd.Process.Signal(syscall.SIGTERM)
		}, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := onScreen(t, homeWith(t, "pain neck 3"), 60, 20, nil, "ui")
			s.sees("q leave")
			c.leave(s)
			if status := s.ends(); status != c.status {
				t.Errorf("exit status %d, want %d:\n%s", status, c.status, s.text())
			}
			if !s.closing {
				s.clean()
			}
		})
	}
}

func TestHomeScreenIsResized(t *testing.T) {
	t.Parallel()
	s := onScreen(t, homeWith(t, "symptom numb-saddle"), 100, 40, nil, "ui")
	s.sees("▌ EMERGENCY")
	for _, size := range [][2]int{{40, 12}, {60, 20}, {20, 6}, {100, 30}} {
		s.mu.Lock()
		s.term.Resize(size[0], size[1])
		s.mu.Unlock()
		if err := pty.Setsize(s.pty, &pty.Winsize{Rows: uint16(size[1]), Cols: uint16(size[0])}); err != nil {
			t.Fatal(err)
		}
		s.sees("▌ EMERGENCY")
		if size[0] > 20 {
			s.sees("q leave")
		}
	}
	s.types("q")
	s.ends()
	s.clean()
}

// While another program holds the diary the home screen says so, and is left at once.
func TestHomeScreenOfALockedDiary(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "pain neck 3")
	conn, err := db.OpenToWrite(t.Context(), filepath.Join(home, "data", "backlog", "backlog.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Exec("BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	s := onScreen(t, home, 60, 20, nil, "ui")
	s.sees("one moment")
	s.types("q")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.clean()
}

// A diary that cannot be read shows why, and the keys still work.
func TestHomeScreenOfADamagedDiary(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	writeText(t, filepath.Join(home, "data", "backlog", "backlog.db"), "this is no diary")
	s := onScreen(t, home, 60, 20, nil, "ui")
	s.sees("is not a diary; it was left alone")
	s.types("?")
	s.sees("The keys of the home screen")
	s.types("q")
	s.ends()
	s.clean()
}
