package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long a test waits for a screen before it gives up; a busy machine is slow.
const patience = 3 * time.Minute

// quick is a routine of a few seconds.
const quick = `
[[routine]]
name = "quick"
region = "lower-back"
steps = [
  { technique = "effleurage", tool = "hands", time = "3s", say = "Stroke slowly." },
  "compression ball 4s each",
]

[[routine]]
name = "long"
region = "lower-back"
steps = ["effleurage hands 10m"]
`

// screen is the program on a terminal of its own.
type screen struct {
	t    *testing.T
	home string
	cmd  *exec.Cmd
	pty  *os.File
	seen chan struct{} // closed once the program has closed its terminal

	mu      sync.Mutex
	term    vt10x.Terminal
	raw     strings.Builder
	closing bool
}

// onScreen starts the program on a terminal of that size, with a diary and a
// config of its own. env are further NAME=value.
func onScreen(t *testing.T, home string, columns, rows int, env []string, args ...string) *screen {
	t.Helper()
	s := &screen{t: t, home: home, term: vt10x.New(vt10x.WithSize(columns, rows)), seen: make(chan struct{})}
	s.cmd = exec.Command(program(t), args...)
	s.cmd.Env = append(environment(home), env...)
	var err error
	s.pty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		s.cmd.Process.Kill()
		s.pty.Close()
	})
	go func() {
		defer close(s.seen)
		var buffer [4096]byte
		for {
			n, err := s.pty.Read(buffer[:])
			s.mu.Lock()
			s.term.Write(buffer[:n])
			s.raw.Write(buffer[:n])
			over := err != nil || s.closing
			if over {
				s.pty.Close() // under the lock: vanishes may be at it
			}
			s.mu.Unlock()
			if over {
				return
			}
		}
	}()
	return s
}

// vanishes closes the terminal, as its window does. The read that is under way
// keeps it open, so a resize makes the program write once more first.
func (s *screen) vanishes() {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closing = true
	if err := pty.Setsize(s.pty, &pty.Winsize{Rows: 25, Cols: 81}); err != nil {
		s.t.Fatal(err)
	}
}

// program is this test, which runs as the program if it is called backlog.
func program(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("backlog")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func environment(home string) []string {
	return append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"), "XDG_CONFIG_HOME="+filepath.Join(home, "config"),
		"TZ=Europe/Berlin", "TEST_NOW=2026-11-22T21:05:00+01:00", "TEST_CLOCK=runs", "TERM=xterm-256color", "NO_COLOR=", "ACCESSIBLE=")
}

// newHome is a folder with a config that has quick routines.
func newHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	folder := filepath.Join(home, "config", "backlog")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "config.toml"), []byte(quick), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

// text is what the terminal shows.
func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var rows []string
	for _, row := range strings.Split(s.term.String(), "\n") {
		rows = append(rows, strings.TrimRight(row, " "))
	}
	return strings.TrimRight(strings.Join(rows, "\n"), "\n") + "\n"
}

// sees waits until the terminal shows a text.
func (s *screen) sees(text string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if strings.Contains(s.text(), text) {
			return
		}
	}
	s.t.Fatalf("the screen does not show %q:\n%s", text, s.text())
}

// works waits until the routine "long" has run for more than a second.
func (s *screen) works() {
	s.t.Helper()
	late := regexp.MustCompile(`9:[0-5][0-8]`)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if late.MatchString(s.text()) {
			return
		}
	}
	s.t.Fatalf("the session does not go on:\n%s", s.text())
}

// clean fails if the program left its full-screen mode, a hidden cursor or a style on.
func (s *screen) clean() {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	raw := s.raw.String()
	for _, pair := range [][2]string{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?2004h", "\x1b[?2004l"}} {
		if on, off := strings.LastIndex(raw, pair[0]), strings.LastIndex(raw, pair[1]); on > off {
			s.t.Errorf("at the end the terminal is left with %q", pair[0])
		}
	}
}

func (s *screen) types(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.pty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// ends waits for the program, and for what it wrote last, and returns its exit status.
func (s *screen) ends() int {
	s.t.Helper()
	done := make(chan struct{})
	go func() {
		s.cmd.Wait()
		<-s.seen
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(patience):
		s.cmd.Process.Signal(syscall.SIGQUIT)
		s.t.Fatalf("the program does not end:\n%s", s.text())
	}
	return s.cmd.ProcessState.ExitCode()
}

// list returns what the diary of that home holds.
func list(t *testing.T, home string) string {
	t.Helper()
	cmd := exec.Command(program(t), "list")
	cmd.Env = environment(home)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestStartOnATerminal(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	for _, words := range []string{"log lower-back compression ball 5m 6-4 @40d", "log lower-back compression ball 5m 6-4 @39d", "log lower-back friction thumb 5m 5-3 @38d"} {
		cmd := exec.Command(program(t), strings.Fields(words)...)
		cmd.Env = environment(home)
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", words, err, text)
		}
	}
	s := onScreen(t, home, 80, 24, nil, "start", "quick")
	s.sees("Pain now, before the massage")
	s.types("6\r")
	s.sees("GET READY")
	s.sees("Stroke slowly.")
	s.sees("Step 2 of 3, left side")
	s.sees("SWITCH SIDES: the right side")
	s.sees("Pain now, after the massage")
	s.types("3\r")
	s.sees("Did any of these begin")
	s.types("n\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.sees("lower back, both sides · pressing, ball · 11 s")
	s.sees("to know what helps here: rubbing next time")
	commands := regexp.MustCompile("\x1b][^\a]*\a") // titles and questions to the terminal end as a bell sounds
	if n := strings.Count(commands.ReplaceAllString(s.raw.String(), ""), "\a"); n != 5 {
		t.Errorf("%d bells, want 5: at each change", n)
	}
	if !strings.Contains(list(t, home), "6 → 3") {
		t.Errorf("the diary:\n%s", list(t, home))
	}
}

func TestStartStoppedHalfWay(t *testing.T) {
	for _, c := range []struct {
		name   string
		stop   func(s *screen)
		status int
		want   string
	}{
		{"by q", func(s *screen) {
			s.types("q")
			s.sees("Pain now, after the massage")
			s.types("4\r")
		}, 0, "6 → 4"},
		{"by Ctrl-C", func(s *screen) { s.types("\x03") }, statusInterrupted, "6"},
		{"by a closed terminal", func(s *screen) { s.vanishes() }, statusInterrupted, "6"},
		{"by SIGHUP", func(s *screen) { s.cmd.Process.Signal(syscall.SIGHUP) }, statusInterrupted, "6"},
		{"by SIGTERM", func(s *screen) { s.cmd.Process.Signal(syscall.SIGTERM) }, statusInterrupted, "6"},
		{"by SIGHUP at the last question", func(s *screen) {
			s.types("q")
			s.sees("Pain now, after the massage")
			s.cmd.Process.Signal(syscall.SIGHUP)
		}, statusInterrupted, "6"},
		{"by a terminal closed in a pause", func(s *screen) {
			s.types(" ")
			s.sees("PAUSED")
			s.vanishes()
		}, statusInterrupted, "6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			s := onScreen(t, home, 80, 24, nil, "start", "long")
			s.sees("Pain now, before the massage")
			s.types("6\r")
			s.sees("GET READY")
			s.types("n") // no time to get ready
			s.works()
			c.stop(s)
			status := s.ends()
			if !s.closing {
				s.clean()
			}
			if status != c.status {
				t.Errorf("exit status %d, want %d:\n%s", status, c.status, s.text())
			}
			got := list(t, home)
			if !strings.Contains(got, "stroking, hands") || !strings.Contains(got, c.want) {
				t.Errorf("the diary:\n%s", got)
			}
		})
	}
}

// A command speaks each step. It holds nothing up, cannot write to the terminal, and is
// ended with the session; one that is not there changes nothing.
func TestStartSpeaks(t *testing.T) {
	for _, plain := range []bool{false, true} {
		t.Run(map[bool]string{false: "screen", true: "plain"}[plain], func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			said := filepath.Join(home, "said")
			voice := "#!/bin/sh\necho \"$1: $2\" >> " + said + "\necho SHOUT\necho SHOUT > /dev/tty\nexec sleep 600\n"
			if err := os.WriteFile(filepath.Join(home, "voice"), []byte(voice), 0o700); err != nil {
				t.Fatal(err)
			}
			config := filepath.Join(home, "config", "backlog", "config.toml")
			if err := os.WriteFile(config, []byte("say = \""+filepath.ToSlash(filepath.Join(home, "voice"))+" -s\"\n"+quick), 0o600); err != nil {
				t.Fatal(err)
			}
			spoken := func(want string) {
				t.Helper()
				for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
					if text, _ := os.ReadFile(said); strings.Contains(string(text), want) {
						return
					}
				}
				text, _ := os.ReadFile(said)
				t.Fatalf("said was %q, want %q", text, want)
			}
			args, enter := []string{"start", "long", "--before", "6"}, ""
			if plain {
				args, enter = append(args, "--plain"), "\n"
			}
			s := onScreen(t, home, 60, 20, nil, args...)
			spoken("-s: Get ready, 5s.\n")
			s.types("n" + enter)
			spoken("-s: Step 1 of 1, both sides: stroking, hands, 10m. Long light strokes.")
			s.types("\x03")
			s.ends()
			if strings.Contains(s.raw.String(), "SHOUT") {
				t.Errorf("the voice wrote to the terminal: %q", s.raw.String())
			}
			s.clean()
		})
	}
	t.Run("none there", func(t *testing.T) {
		t.Parallel()
		home := newHome(t)
		config := filepath.Join(home, "config", "backlog", "config.toml")
		if err := os.WriteFile(config, []byte("say = \"no-such-voice\"\n"+quick), 0o600); err != nil {
			t.Fatal(err)
		}
		s := onScreen(t, home, 60, 20, nil, "start", "long", "--before", "6")
		s.sees("Long, lower back")
		s.types("\x03")
		s.ends()
		s.sees("nothing is spoken, as say in config.toml names")
	})
}

// The time left is in large digits from a certain height on.
func TestStartInLargeDigits(t *testing.T) {
	t.Parallel()
	s := onScreen(t, newHome(t), 60, 20, nil, "start", "long", "--before", "6")
	s.types("n")
	s.sees("Step 1 of 1")
	s.sees("█▀█ ▄ █▀▀")
	s.sees("Stop at pain that is sharp")
	s.types("\x03")
	s.ends()
	s.clean()
}

func TestStartLetsChoose(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "start")
	s.sees("> quick: 11s")
	s.types("\x1b[B")
	s.sees("> long: 10m")
	s.types("\r")
	s.sees("┃ Side, from your own point of view")
	s.types("\r")
	s.sees("Long, lower back")
	s.sees("Pain now, before the massage")
	s.types("q")
	s.ends()
}

func TestStartWithNothingDone(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "start", "long")
	s.sees("Pain now, before the massage")
	s.types("q")
	s.sees("nothing was done, and nothing was saved")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}

func TestStartSurvivesAResize(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "start", "long")
	s.sees("Pain now, before the massage")
	s.types("6\rn")
	s.sees("▓▓▓┊▓▓▓") // the muscle, drawn beside the text
	s.mu.Lock()
	s.term.Resize(40, 12)
	s.mu.Unlock()
	if err := pty.Setsize(s.pty, &pty.Winsize{Rows: 12, Cols: 40}); err != nil {
		t.Fatal(err)
	}
	s.works()
	want := " Long, lower back · 9:5x left\n\n Step 1 of 1, both sides\n Stroking, hands\n\n Long light strokes.\n\n" +
		" " + strings.Repeat("░", 33) + " 9:5x\n\n How hard  light, never above 5 of 10\n Where     beside the spine, lower back\n space pause · n next · q stop, saved\n"
	if text := regexp.MustCompile(`9:5\d`).ReplaceAllString(s.text(), "9:5x"); text != want {
		t.Errorf("after a resize to 40x12:\n%s", text)
	}
	s.types("q")
	s.sees("Pain now, after the massage")
	s.types("\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
}

// Without colours, and line by line, the terminal gets no escape sequence that
// steers it beyond what a screen of its own needs.
func TestStartWithoutColours(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, []string{"NO_COLOR=yes"}, "start", "long")
	s.sees("Pain now, before the massage")
	s.types("6\rn")
	s.sees("Step 1 of 1")
	s.types("\x03")
	s.ends()
	for _, code := range []string{"\x1b[34m", "\x1b[94m", "\x1b[38;", "\x1b[31m", "\x1b[91m", "\x1b[96m", "\x1b[1;3", "\x1b[1;9"} {
		if strings.Contains(s.raw.String(), code) {
			t.Errorf("with NO_COLOR the screen is sent %q", code)
		}
	}
}

func TestStartLineByLine(t *testing.T) {
	for _, c := range []struct{ name, env, flag, saved string }{
		{"--plain", "", "--plain", "before: 6\nafter: 2"},
		{"ACCESSIBLE", "ACCESSIBLE=1", "", "6 → 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			args := []string{"start", "long"}
			if c.flag != "" {
				args = append(args, c.flag)
			}
			s := onScreen(t, home, 80, 40, []string{c.env}, args...)
			s.sees("Pain now, 0 to 10")
			s.types("6\n")
			s.sees("Get ready, 5s.")
			s.types("n\n")
			s.sees("Step 1 of 1")
			s.types("p\n")
			s.sees("Paused.")
			s.types("p\n")
			s.sees("Resumed.")
			time.Sleep(1100 * time.Millisecond)
			s.types("q\n")
			s.sees("Enter alone: leave it out")
			s.types("2\n")
			if status := s.ends(); status != 0 {
				t.Errorf("exit status %d, want 0", status)
			}
			s.sees(c.saved)
			if raw := s.raw.String(); strings.Contains(raw, "\x1b[?1049") || strings.Contains(raw, "\x1b[2") || !strings.Contains(raw, "\a") {
				t.Errorf("line by line, with a bell and nothing redrawn: %q", raw)
			}
		})
	}
}

// On a terminal the guide draws where a muscle is; elsewhere it says so.
func TestGuideDraws(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	for _, c := range []struct {
		args  []string
		drawn bool
	}{
		{[]string{"guide"}, true},
		{[]string{"guide", "piriformis.l"}, true},
		{[]string{"guide", "--plain"}, false},
		{[]string{"guide", "piriformis", "--plain"}, false},
		{[]string{"guide", "compression"}, false},
		{[]string{"guide", "quadriceps"}, false},
	} {
		s := onScreen(t, home, 80, 160, nil, c.args...)
		if status := s.ends(); status != 0 {
			t.Errorf("%v: exit status %d, want 0", c.args, status)
		}
		<-s.seen
		if text := s.text(); strings.Contains(text, "your right") != c.drawn {
			t.Errorf("%v: drawn %v, want %v:\n%s", c.args, !c.drawn, c.drawn, text)
		}
	}
}

// Inside tmux a library would start tmux before every command. The editor that is
// asked for is found and started all the same.
func TestTmuxIsLeftAlone(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	script := func(name, text string) {
		if err := os.WriteFile(filepath.Join(home, name), []byte("#!/bin/sh\n"+text+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	script("tmux", "echo started >> "+filepath.Join(home, "started"))
	script("editor", "basename /a/found > "+filepath.Join(home, "told"))
	env := []string{"TMUX=/tmp/socket,1,0", "PATH=" + home + ":" + os.Getenv("PATH"), "COLORTERM=", "EDITOR=editor"}
	for _, args := range [][]string{{"--version"}, {"pain", "neck", "3"}, {"edit", "1"}} {
		s := onScreen(t, home, 80, 24, env, args...)
		if status := s.ends(); status != 0 {
			t.Errorf("%v: exit status %d, want 0:\n%s", args, status, s.text())
		}
	}
	if text, err := os.ReadFile(filepath.Join(home, "started")); err == nil {
		t.Errorf("tmux was started: %q", text)
	}
	if text, _ := os.ReadFile(filepath.Join(home, "told")); string(text) != "found\n" {
		t.Errorf("the editor wrote %q, want found", text)
	}
}
