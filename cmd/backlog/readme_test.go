package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// The terminal session of the README is what readme.txtar runs: every command
// there whose output is compared is shown, with that output, and nothing else.
// With -update the README follows the script as it was before this run.
func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	readme := filepath.Join("..", "..", "README.md")
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	script, err := txtar.ParseFile(filepath.Join("testdata", "script", "readme.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(text), "```console\n")
	got, after, ok := strings.Cut(rest, "```\n")
	if !ok {
		t.Fatal("README.md has no block of ```console")
	}
	want := transcript(t, script)
	if *update && got != want {
		if err := os.WriteFile(readme, []byte(before+"```console\n"+want+"```\n"+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the session in README.md differs (-readme.txtar +README.md):\n%s", diff)
	}
}

// Who has never heard of it understands it in a minute.
func TestReadmeIsShort(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if lines, words := strings.Count(string(text), "\n"), len(strings.Fields(string(text))); lines > 150 || words > 1500 {
		t.Errorf("README.md has %d lines and %d words, want 150 and 1,500 at most", lines, words)
	}
}

// transcript returns a script as a reader sees it run in a terminal.
func transcript(t *testing.T, script *txtar.Archive) string {
	t.Helper()
	var shown []string
	var command string
	for line := range strings.Lines(string(script.Comment)) {
		switch words := strings.Fields(line); {
		case len(words) > 1 && (words[0] == "exec" || words[0] == "status"):
			_, command, _ = strings.Cut(strings.TrimSpace(line), "backlog")
		case len(words) == 3 && words[0] == "cmp":
			shown = append(shown, "$ backlog"+command+"\n"+content(t, script, words[2]))
		}
	}
	return strings.Join(shown, "\n")
}

func content(t *testing.T, script *txtar.Archive, name string) string {
	t.Helper()
	for _, file := range script.Files {
		if file.Name == name {
			return string(file.Data)
		}
	}
	t.Fatalf("readme.txtar has no file %s", name)
	return ""
}
