package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The one question of the day is put after its first score, if the config file
// wants it, and never again on that day; without a terminal it is never put.
func TestAskInterference(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	config := filepath.Join(home, "config", "backlog", "config.toml")
	text, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, append([]byte("ask_way = true\n"), text...), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onScreen(t, home, 80, 24, nil, "pain", "neck", "4")
	s.sees("how much did pain interfere with your day, 0 to 10?")
	s.types("eleven\r")
	s.sees("is not a score from 0")
	s.types("3\r")
	s.sees("interference 3 of 10")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	again := onScreen(t, home, 80, 24, nil, "pain", "neck", "5")
	if status := again.ends(); status != 0 || strings.Contains(again.text(), "interfere with your day") {
		t.Errorf("exit status %d, want 0, and no second question:\n%s", status, again.text())
	}
	cmd := exec.Command(program(t), "show", "1")
	cmd.Env = environment(home)
	out, err := cmd.Output()
	if err != nil || !strings.Contains(string(out), "interference  3") {
		t.Errorf("%v: entry 1 is\n%s", err, out)
	}
}
