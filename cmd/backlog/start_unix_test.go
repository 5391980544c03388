//go:build unix

package main

import (
	"regexp"
	"syscall"
	"testing"
	"time"

	"backlog/internal/coach"
)

// A machine that slept, or a program that was stopped: the time is not counted,
// and the session waits.
func TestStartStoppedByTheSystem(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 80, 24, nil, "start", "long.l")
	s.sees("Pain now, before the massage")
	s.types("6\rn")
	s.works()
	s.cmd.Process.Signal(syscall.SIGSTOP)
	time.Sleep(coach.Away + time.Second)
	s.cmd.Process.Signal(syscall.SIGCONT)
	s.sees("PAUSED: the clock jumped by 1")
	s.cmd.Process.Signal(syscall.SIGHUP)
	if status := s.ends(); status != statusInterrupted {
		t.Errorf("exit status %d, want %d", status, statusInterrupted)
	}
	if got := list(t, home); !regexp.MustCompile(`left erector spinae · effleurage, hands · [1-9]s · pain 6`).MatchString(got) {
		t.Errorf("the diary:\n%s", got)
	}
}
