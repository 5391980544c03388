package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// textOf returns the text of all files that a pattern matches.
func textOf(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %q, %v", pattern, files, err)
	}
	var b strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(text)
	}
	return b.String()
}

// A command that is new is in a script, in the screens that are kept, and in the tests that name
// every command, which make quick does not run.
func TestEveryCommandIsTested(t *testing.T) {
	t.Parallel()
	scripts, screens := textOf(t, "testdata/script/*.txtar"), textOf(t, "testdata/net/*/*.txt")
	views := ""
	for name := range strings.SplitSeq("look check trends helps figures report more", " ") {
		views += textOf(t, "testdata/net/*/"+name+".txt")
	}
	noScreen := []string{"ui", "did", "demo", "import", "restore", "config", "path", "help", "version", "completion"}
	for _, c := range documentedRoot(t).Commands() {
		name := c.Name()
		in := func(text, before string) bool {
			return regexp.MustCompile(`(?m)` + before + `backlog( --?[a-z]+( \S+)?)* ` + name + `\b`).MatchString(text)
		}
		if !in(scripts, `\b`) && name != "help" {
			t.Errorf("no script in testdata/script runs backlog %s", name)
		}
		if !in(screens, `^\$ `) && !slices.Contains(noScreen, name) {
			t.Errorf("no diary of net_diaries_test.go keeps what backlog %s prints", name)
		}
		named := []string{"quiet_test.go"}
		if in(views, `^\$ `) && name != "guide" {
			named = append(named, "readfault_test.go")
		}
		for _, file := range named {
			if !strings.Contains(textOf(t, "../../torture/"+file), `"`+name+`"`) {
				t.Errorf("torture/%s does not run backlog %s", file, name)
			}
		}
	}
}
