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
	s.sees("PAUSED: the clock jumped by ")
	s.cmd.Process.Signal(syscall.SIGHUP)
	if status := s.ends(); status != statusInterrupted {
		t.Errorf("exit status %d, want %d", status, statusInterrupted)
	}
	if got := s.text(); !regexp.MustCompile(`the clock jumped by [1-9]\d+s; that time does not count`).MatchString(got) {
		t.Errorf("at the end it says:\n%s", got)
	}
	if got := list(t, home); !regexp.MustCompile(`left lower back · stroking, hands · [1-9]\d* s · pain 6`).MatchString(got) {
		t.Errorf("the diary:\n%s", got)
	}
}

func TestSleptText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		slept time.Duration
		lost  bool
		want  string
	}{
		{12*time.Second + 300*time.Millisecond, false, "the clock jumped by 12s; that time does not count"},
		{14*time.Minute + 40*time.Second, false, "the clock jumped by 15m; that time does not count"},
		{16*time.Minute + 10*time.Second, true, "the clock jumped by 16m: the session ended before the jump"},
		{90 * time.Minute, true, "the clock jumped by 1h30m: the session ended before the jump"},
	} {
		if got := sleptText(coach.Outcome{Slept: c.slept, Lost: c.lost}); got != c.want {
			t.Errorf("sleptText(%v, %v) = %q, want %q", c.slept, c.lost, got, c.want)
		}
	}
}
