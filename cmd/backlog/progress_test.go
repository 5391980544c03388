package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A large import shows how far it is where standard error is a terminal, and
// leaves nothing of that behind.
func TestImportShowsProgress(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	var file strings.Builder
	file.WriteString("started_at,region,pain_before\n")
	at := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 5000 {
		fmt.Fprintf(&file, "%s,neck,%d\n", at.Add(time.Duration(i)*time.Hour).Format(time.RFC3339), i%11)
	}
	path := filepath.Join(home, "many.csv")
	if err := os.WriteFile(path, []byte(file.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onScreen(t, home, 80, 24, nil, "import", path)
	s.sees("imported 5000 readings")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.mu.Lock()
	raw := s.raw.String()
	s.mu.Unlock()
	if !strings.Contains(raw, "\rimporting  ############..................  2000 of 5000") || strings.Contains(s.text(), "importing") {
		t.Errorf("the terminal got\n%q\nand shows\n%s", raw, s.text())
	}
}
