package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// shell is a shell with the completion that backlog writes for it.
type shell struct {
	name, needs string   // a file without which it completes nothing, and the Debian package that has both
	args        []string // a shell that reads no files of its own
	start       string   // loads the completion, and makes Ctrl-X write the line to $LINE
}

func shells() []shell {
	return []shell{
		{
			name: "bash", needs: "/usr/share/bash-completion/bash_completion", args: []string{"--noprofile", "--norc", "-i"},
			start: `. /usr/share/bash-completion/bash_completion; source <(backlog completion bash); bind 'set bell-style none'; ` +
				`bind -x '"\C-x":printf %s "$READLINE_LINE" >"$LINE.part"; mv "$LINE.part" "$LINE"'; `,
		},
		{
			name: "zsh", args: []string{"-f", "-i"},
			start: `autoload -Uz compinit; compinit -D -u; source <(backlog completion zsh); unsetopt beep; ` +
				`show() { print -rn -- "$BUFFER" >"$LINE.part"; mv "$LINE.part" "$LINE" }; zle -N show; bindkey '^X' show; `,
		},
		{
			name: "fish", args: []string{"--no-config", "--interactive"},
			start: `backlog completion fish | source; function show; commandline >"$LINE.part"; mv "$LINE.part" "$LINE"; end; bind \cx show; function fish_prompt; echo '> '; end; `,
		},
	}
}

// The line that a person ends up with after TAB, in the shells themselves.
func TestCompletionInRealShells(t *testing.T) {
	for _, sh := range shells() {
		t.Run(sh.name, func(t *testing.T) {
			t.Parallel()
			path, err := exec.LookPath(sh.name)
			if err == nil && sh.needs != "" {
				_, err = os.Stat(sh.needs)
			}
			if err != nil {
				if os.Getenv("CI") == "true" {
					t.Fatal(err)
				}
				t.Skip("there is no such shell here, or nothing that completes in it: ", err)
			}
			home := newHome(t)
			typed(t, home, "pain neck 4 @yesterday", "event new-desk", "symptom fever", "question add is-it-so")
			session := sh.begins(t, path, home)
			for _, c := range []struct{ typed, want string }{
				{"backlog symptom tingling-leg=wo", "backlog symptom tingling-leg=worse"},
				{"backlog symptom tingling-leg=", "backlog symptom tingling-leg="},
				{"backlog symptom tingling-leg.l=wo", "backlog symptom tingling-leg.l=worse"},
				{"backlog log neck +tingling-leg=be", "backlog log neck +tingling-leg=better"},
				{"backlog log neck +tingling-leg=", "backlog log neck +tingling-leg="},
				{"backlog log neck +numb-sad", "backlog log neck +numb-saddle"},
				{"backlog log neck +numb-foot=wo", "backlog log neck +numb-foot=worse"},
				{"backlog log neck --symptom tingling-leg=wo", "backlog log neck --symptom tingling-leg=worse"},
				{"backlog log neck --symptom=tingling-leg.r=wo", "backlog log neck --symptom=tingling-leg.r=worse"},
				{"backlog edit 1 +tingling-leg=go", "backlog edit 1 +tingling-leg=gone"},
				{"backlog symptom injury-minor=", "backlog symptom injury-minor=no"},
				{"backlog export --format=js", "backlog export --format=json"},
				{"backlog profile set high-bp=unc", "backlog profile set high-bp=uncontrolled"},
				{"backlog profile set warfarin=y", "backlog profile set warfarin=yes"},
				{"backlog profile set cancer-site=lower", "backlog profile set cancer-site=lower-back"},
				{"backlog profile set birth-y", "backlog profile set birth-year="},
				{"backlog profile set birth-year=", "backlog profile set birth-year="},
				{"backlog profile set osteoporosis=y", "backlog profile set osteoporosis=yes"},
				{"backlog profile set blood-thinner=n", "backlog profile set blood-thinner=no"},
				{"backlog profile set smoker=pa", "backlog profile set smoker=past"},
				{"backlog log --tool=rolle", "backlog log --tool=roller"},
				{"backlog log --tool rolle", "backlog log --tool roller"},
				{"backlog log lower-b", "backlog log lower-back"},
				{"backlog log neck trigger-", "backlog log neck trigger-point"},
				{"backlog pain neck 4 @yeste", "backlog pain neck 4 @yesterday"},
				{"backlog seen ces-saddle-n", "backlog seen ces-saddle-numbness"},
				{"backlog seen ces-saddle-numbness by=phy", "backlog seen ces-saddle-numbness by=physio"},
				{"backlog start qui", "backlog start quick"},
				{"backlog event del", "backlog event delete"},
				{"backlog event delete la", "backlog event delete last"},
				{"backlog question done la", "backlog question done last"},
				{"backlog trends piri", "backlog trends piriformis"},
			} {
				if got := session.completes(c.typed); got != c.want {
					t.Errorf("%s: %q and TAB make %q, want %q", sh.name, c.typed, got, c.want)
				}
			}
		})
	}
}

// sitting is a shell on a terminal of its own.
type sitting struct {
	t    *testing.T
	tty  *os.File
	line string // the file that Ctrl-X writes the line to
}

// begins starts a shell and loads the completion.
func (sh shell) begins(t *testing.T, path, home string) *sitting {
	t.Helper()
	folder := t.TempDir()
	s := &sitting{t: t, line: filepath.Join(folder, "line")}
	cmd := exec.Command(path, sh.args...)
	cmd.Env = append(environment(home), "LINE="+s.line, "TERM=dumb", "PS1=> ", "INPUTRC=/dev/null", "ZDOTDIR="+home)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 60, Cols: 200})
	if err != nil {
		t.Fatal(err)
	}
	s.tty = tty
	t.Cleanup(func() {
		cmd.Process.Kill()
		tty.Close()
		cmd.Wait()
	})
	go io.Copy(io.Discard, tty)
	ready := filepath.Join(folder, "ready")
	fmt.Fprintf(tty, "%s touch %s\r", sh.start, ready)
	s.await(ready)
	return s
}

// completes types a line and TAB on an empty line, and returns what the line is then,
// without the space that a shell puts after a whole word.
func (s *sitting) completes(line string) string {
	s.t.Helper()
	const ctrlU, tab, ctrlX = "\x15", "\t", "\x18"
	fmt.Fprint(s.tty, line+tab+ctrlX)
	s.await(s.line)
	text, err := os.ReadFile(s.line)
	if err != nil {
		s.t.Fatal(err)
	}
	if err := os.Remove(s.line); err != nil {
		s.t.Fatal(err)
	}
	fmt.Fprint(s.tty, ctrlU)
	return strings.TrimRight(string(text), " \n")
}

// await waits for a file.
func (s *sitting) await(path string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(path); err == nil {
			return
		}
	}
	s.t.Fatalf("the shell does not answer")
}
