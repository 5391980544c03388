package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// clocked is standard output that notes whether the copy of the day was there when something was
// written to it.
type clocked struct {
	bytes.Buffer
	copies string
	late   bool
}

func (e *clocked) Write(p []byte) (int, error) {
	if _, err := os.Stat(e.copies); err == nil {
		e.late = true
	}
	return e.Buffer.Write(p)
}

// The answer comes before the copy of the day, as text and as JSON.
func TestAnswerBeforeCopy(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"log piriformis compression ball 5m 4-3", "symptom numb-saddle --json", "pain neck 4 --plain"} {
		p := newPaper(t)
		copies := filepath.Join(p.folder, "backlog", "backlog.db.backups")
		out := &clocked{copies: copies}
		p.e.stdout = out
		if status := p.run(t, line); status != 0 || out.late || out.Len() == 0 {
			t.Errorf("%s: status %d, printed after the copy: %t\n%s", line, status, out.late, out.String())
		}
		if made, err := os.ReadDir(copies); err != nil || len(made) != 1 {
			t.Errorf("%s: copies %v, %v", line, made, err)
		}
	}
}
