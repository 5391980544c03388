//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"testing"

	"backlog/internal/db"
)

// While another program holds the diary, what is urgent in a line is said at once, and
// that it waits; the entry is saved when its turn comes.
func TestALockedDiaryDelaysNoWarning(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	onceMore(t, home, "pain", "neck", "3")
	conn, err := db.OpenToWrite(t.Context(), filepath.Join(home, "data", "backlog", "backlog.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Exec("BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	s := onScreen(t, home, 90, 50, nil, "symptom", "numb-saddle")
	look := onScreen(t, home, 90, 50, nil, "list")
	s.sees("waiting for up to half a minute")
	s.sees("EMERGENCY  ")
	look.sees("waiting for up to half a minute")
	if text := s.text(); strings.Contains(text, "#2") {
		t.Errorf("it is saved though the diary is held:\n%s", text)
	}
	if _, err := conn.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	s.sees("#2 ")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0:\n%s", status, s.text())
	}
	look.ends()
	if got := list(t, home); !strings.Contains(got, "numbness where you would sit on a saddle") {
		t.Errorf("the diary:\n%s", got)
	}
}
