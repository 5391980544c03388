//go:build unix

package coach

import (
	"os/exec"
	"syscall"
)

// detach starts a command without a terminal, which it cannot write to then, and ends
// with it whatever it has started.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
