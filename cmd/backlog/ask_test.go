//go:build unix

package main

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// However the question for a passphrase ends, the terminal shows again what is typed.
func TestPassphrasePromptLeavesTheTerminal(t *testing.T) {
	t.Parallel()
	for _, tool := range []string{"sh", "stty", "timeout"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(err)
		}
	}
	for _, c := range []struct{ name, program, keys, want string }{
		{"Ctrl-C", "backlog", "\x03", "ends 130"},
		{"Ctrl-D", "backlog", "\x04", "backlog: no passphrase was given; no copy was made\r\nends 2"},
		{"SIGTERM", "timeout --foreground --preserve-status 1 backlog", "", "ends 143"},
		{"the passphrase", "backlog", "abx\x7fc\rzz\x15abc\r", "both are lost.\r\nends 0"},
		{"two of them", "backlog", "abc\rabd\r", "backlog: the two passphrases differ; no copy was made\r\nends 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			cmd := exec.Command("sh", "-c", `"$PROGRAM" pain neck 3 >log; `+strings.Replace(c.program, "backlog", `"$PROGRAM"`, 1)+
				` backup --encrypt .; echo "ends $?"; stty -a; echo "that is all"`)
			cmd.Env, cmd.Dir = append(environment(home), "PROGRAM="+program(t)), home
			tty, err := pty.Start(cmd)
			if err != nil {
				t.Fatal(err)
			}
			defer tty.Close()
			defer time.AfterFunc(patience, func() { syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }).Stop()
			shown, typed := "", false
			buffer := make([]byte, 4096)
			for !strings.Contains(shown, "that is all") {
				n, err := tty.Read(buffer)
				if err != nil {
					t.Fatalf("%v after %q", err, shown)
				}
				shown += string(buffer[:n])
				if !typed && strings.Contains(shown, "passphrase of the backup: ") {
					typed = true
					tty.WriteString(c.keys)
				}
			}
			cmd.Wait()
			if !strings.Contains(shown, c.want) || strings.Contains(shown, "-echo ") || strings.Contains(shown, "abc") {
				t.Errorf("shown:\n%s\nwant %q, the terminal with echo, and nothing of the passphrase", shown, c.want)
			}
		})
	}
}
