package main

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// paper is a diary, and what the last command printed about it.
type paper struct {
	e              env
	folder         string
	stdout, stderr *bytes.Buffer
}

func newPaper(t *testing.T) paper {
	t.Helper()
	p := paper{folder: t.TempDir(), stdout: new(bytes.Buffer), stderr: new(bytes.Buffer)}
	p.e = env{
		stdin: strings.NewReader(""), stdout: p.stdout, stderr: p.stderr, getenv: func(string) string { return "" },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
		dataHome: p.folder, configHome: p.folder, path: new(string), terminal: true, colors: true, width: 80,
	}
	return p
}

// run runs a line, in which FOLDER is the diary's folder, and returns its exit status.
func (p paper) run(t *testing.T, line string) int {
	t.Helper()
	p.stdout.Reset()
	p.stderr.Reset()
	words := strings.Fields(line)
	for i, word := range words {
		words[i] = strings.ReplaceAll(word, "FOLDER", p.folder)
	}
	return run(t.Context(), p.e, words)
}

// written is what every write prints with --json.
type written struct {
	Schema   int                          `json:"schema"`
	Entries  []struct{ Kind, UID string } `json:"entries"`
	Deleted  []struct{ Kind, UID string } `json:"deleted"`
	Profile  map[string]*string           `json:"profile"`
	Urgency  string                       `json:"urgency"`
	Findings []struct{ Rule string }      `json:"findings"`
}

// With --json every write prints one document: what it wrote, and what check says.
func TestWritesPrintOneDocument(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	for _, c := range []struct {
		line                    string
		entries, deleted, facts int
		kind                    string
	}{
		{"log piriformis.l compression ball 5m 6-3 -n sore", 1, 0, 0, "session"},
		{"pain lower-back 4 @yesterday", 1, 0, 0, "reading"},
		{"symptom numb-saddle @2d", 1, 0, 0, "symptom"},
		{"symptom injury-minor since=mon", 1, 0, 0, "symptom"},
		{"seen ces-saddle-numbness by=emergency", 1, 0, 0, "consultation"},
		{"event new desk @2026-11-02", 1, 0, 0, "event"},
		{"question add is swimming worth a try", 1, 0, 0, "question"},
		{"again 5-3", 1, 0, 0, "session"},
		{"episode close piriformis", 1, 0, 0, "rest"},
		{"edit 1 6-2 10m", 1, 0, 0, "session"},
		{"edit 1 6-2 10m", 0, 0, 0, ""},
		{"profile set birth-year=1969 osteoporosis=no", 0, 0, 2, ""},
		{"profile set birth-year=1969", 0, 0, 0, ""},
		{"profile clear birth-year", 0, 0, 1, ""},
		{"undo", 0, 0, 1, ""},
		{"redo", 0, 0, 1, ""},
		{"question done 7", 0, 1, 0, ""},
		{"delete 8 9", 0, 2, 0, ""},
		{"undo", 2, 0, 0, "rest"},
		{"redo", 0, 2, 0, ""},
		{"export -o FOLDER/all.csv", -1, 0, 0, ""},
		{"export --format json -o FOLDER/all.json", -1, 0, 0, ""},
		{"import FOLDER/all.csv", 0, 0, 0, ""},
		{"--db FOLDER/other.db import FOLDER/all.csv --dry-run", 4, 0, 0, "symptom"},
		{"--db FOLDER/other.db import FOLDER/all.json", 6, 0, 1, "event"},
		{"backup FOLDER", 0, 0, 0, ""},
		{"sync FOLDER", 0, 0, 0, ""},
		{"purge --yes", 0, 0, 0, ""},
		{"purge --yes", 0, 0, 0, ""},
		{"restore FOLDER/backlog-2026-11-22T210500.db --yes", 0, 0, 0, ""},
	} {
		line := c.line
		if c.entries >= 0 {
			line += " --json"
		}
		if status := p.run(t, line); status != 0 {
			t.Fatalf("%s: exit status %d: %s", line, status, p.stderr)
		}
		if c.entries < 0 {
			continue
		}
		decoder := json.NewDecoder(bytes.NewReader(p.stdout.Bytes()))
		var got written
		if err := decoder.Decode(&got); err != nil {
			t.Errorf("%s prints no JSON: %v\n%s", line, err, p.stdout)
			continue
		}
		if _, err := decoder.Token(); err != io.EOF {
			t.Errorf("%s prints more than one document:\n%s", line, p.stdout)
		}
		if got.Schema != 1 || got.Entries == nil || len(got.Entries) != c.entries || len(got.Deleted) != c.deleted || len(got.Profile) != c.facts || got.Findings == nil || got.Urgency == "" {
			t.Errorf("%s prints %s", line, p.stdout)
		}
		for _, entry := range got.Entries {
			if c.kind != "" && entry.UID == "" || c.kind != "" && got.Entries[0].Kind != c.kind {
				t.Errorf("%s writes %v, want the kind %s", line, got.Entries, c.kind)
			}
		}
	}
}

// A line that writes nothing prints nothing on standard output, and no question.
func TestDocumentOfAFailure(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	p.run(t, "log neck rolling 5m 6-4")
	p.run(t, "backup FOLDER")
	for _, c := range []struct {
		line   string
		status int
	}{
		{"log neck nonsense 5m 6-4 --json", 2},
		{"log --json", 2},
		{"symptom nonsense --json", 2},
		{"edit 1 --json", 2},
		{"edit 9 6-2 --json", 3},
		{"delete 9 --json", 3},
		{"redo --json", 1},
		{"start neck --json", 2},
		{"restore FOLDER/backlog-2026-11-22T210500.db --json", 2},
		{"import FOLDER/missing --json", 3},
		{"backup --encrypt --json", 2},
		{"export --json", 2},
		{"report --json", 2},
		{"log neck rolling 5m 6-4 --json --plain", 2},
	} {
		if status := p.run(t, c.line); status != c.status || p.stdout.Len() > 0 || p.stderr.Len() == 0 {
			t.Errorf("%s: exit status %d, want %d; it prints %q and %q", c.line, status, c.status, p.stdout, p.stderr)
		}
	}
}

// Every command that shows or writes something takes --json and --plain, but for those
// that have a --format.
func TestEveryCommandTakesJSON(t *testing.T) {
	t.Parallel()
	var look func(cmd *cobra.Command)
	look = func(cmd *cobra.Command) {
		for _, c := range cmd.Commands() {
			look(c)
		}
		without := []string{"export", "report", "help", "completion", "bash", "zsh", "fish", "powershell"}
		if cmd.Runnable() && !slices.Contains(without, cmd.Name()) && (cmd.Flags().Lookup("json") == nil || cmd.Flags().Lookup("plain") == nil) {
			t.Errorf("%s takes no --json or no --plain", cmd.CommandPath())
		}
	}
	look(newRootCmd(env{path: new(string), doc: new(document)}))
}

// What speaks against the massage that was logged is in the document and in plain lines.
func TestObjectionsInEveryShape(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	for _, c := range []struct{ line, want string }{
		{"log lower-back rolling roller 5m 3-3 --json", "\"objections\": [\n    {\n      \"text\": \"With a roller on the lower back: "},
		{"log lower-back rolling roller 5m 3-3 --plain", "\nmassage: With a roller on the lower back: "},
		{"log neck percussion gun 5m 3-3 --json", "\"objections\": [\n    {\n      \"rule\": \"ci-gun-neck\",\n"},
		{"log neck percussion gun 5m 3-3 --plain", "\nfinding: ci-gun-neck\n"},
	} {
		if p.run(t, c.line); !strings.Contains(p.stdout.String(), c.want) {
			t.Errorf("%s prints no %q:\n%s", c.line, c.want, p.stdout)
		}
	}
}

// What a write has to say beside its document is not lost.
func TestRemarksBesideTheDocument(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	p.run(t, "pain neck 3 -n fever --json")
	if got := p.stderr.String(); !strings.Contains(got, "that sounds like fever") {
		t.Errorf("beside the document it prints %q", got)
	}
}

// With --plain a write prints a fact a line, and what it raises the same way.
func TestWritesPrintPlainLines(t *testing.T) {
	t.Parallel()
	p := newPaper(t)
	if status := p.run(t, "symptom numb-saddle --plain"); status != 0 {
		t.Fatal(p.stderr)
	}
	for _, want := range []string{"number: 1\n", "kind: symptom\n", "urgency: emergency\nwhat to do: "} {
		if !strings.Contains(p.stdout.String(), want) {
			t.Errorf("symptom --plain prints no %q:\n%s", want, p.stdout)
		}
	}
}
