package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every command that README, docs and --help show works in a diary of six weeks in
// which entries 41 to 44 are a session, a symptom, an event and a question.
func TestDocumentedCommandsWork(t *testing.T) {
	places := documented(t)
	if len(places) < 100 {
		t.Fatalf("only %d commands are documented; are they still found?", len(places))
	}
	diary := documentedDiary(t)
	for command, place := range places {
		t.Run(command, func(t *testing.T) {
			p := newPaper(t)
			for name, data := range diary {
				if err := os.WriteFile(filepath.Join(p.folder, name), data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for name, to := range map[string]string{"diary.db": "backlog.db", "config.toml": "config.toml"} {
				if err := os.MkdirAll(filepath.Join(p.folder, "backlog"), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.Rename(filepath.Join(p.folder, name), filepath.Join(p.folder, "backlog", to)); err != nil {
					t.Fatal(err)
				}
			}
			t.Chdir(p.folder)
			line := strings.NewReplacer("~/", p.folder+"/", "/media/", p.folder+"/").Replace(command)
			for word := range strings.FieldsSeq(line) {
				if strings.HasPrefix(word, p.folder) {
					if filepath.Ext(word) != "" { // a file in it
						word = filepath.Dir(word)
					}
					if err := os.MkdirAll(word, 0o700); err != nil {
						t.Fatal(err)
					}
				}
			}
			p.e.terminal, p.e.program = false, os.Executable
			if strings.HasPrefix(command, "backlog seen ") { // something to look at
				p.run(t, "symptom numb-saddle @2d")
			}
			status := p.run(t, strings.TrimSpace(strings.TrimPrefix(line, "backlog")))
			if want := documentedStatus(command); !slices.Contains(want, status) {
				t.Errorf("%s: status %d, want one of %v\n%s%s", place, status, want, p.stdout, p.stderr)
			}
		})
	}
}

// documentedStatus returns the statuses that a documented command may end with.
func documentedStatus(command string) []int {
	has := func(list ...string) bool {
		return slices.ContainsFunc(list, func(part string) bool { return strings.Contains(command, part) })
	}
	switch {
	case has("undo 3 --yes", "edit 41 "):
		return []int{0}
	case has("backlog due"):
		return []int{0, 1}
	case has("--exit-code"):
		return []int{0, 10, 20, 30}
	case len(strings.Fields(command)) == 2: // the name of a command, which may need more
		return []int{0, 1, 2}
	case has("edit last 6-2", "delete last", "show last"):
		return []int{0}
	case has("undo 3", "--encrypt", "edit 41", "question add -n -", "config edit", "symptom numb between", "symptom my foot"):
		return []int{1, 2} // it asks, and there is no terminal
	case has("undo sync", "redo 3", "--open"):
		return []int{1} // there is nothing to take back, and no browser
	case has("other.csv", "diary.csv", "restore"):
		return []int{3} // there is no such file
	}
	return []int{0}
}

var (
	inline      = func() *regexp.Regexp { return regexp.MustCompile("`(backlog(?: [^`]+)?)`") }
	placeholder = func() *regexp.Regexp { return regexp.MustCompile(`[A-Z]{2,}|…|\[`) }
)

// documented returns the commands that a reader meets, each with its place.
func documented(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string]string)
	add := func(place, command string) {
		command, _, _ = strings.Cut(strings.TrimSpace(command), " # ")
		if placeholder().MatchString(command) || strings.ContainsAny(command, "|<>\"'$;&") || strings.HasPrefix(command, "backlog start ") && !strings.Contains(command, " --") {
			return // a form to fill in, a line for a shell, or a session of minutes
		}
		found[command] = place
	}
	for _, file := range append(files, "../../README.md", "../../CONTRIBUTING.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "    backlog ") {
				add(file, line)
			}
			for _, code := range inline().FindAllStringSubmatch(line, -1) {
				add(file, code[1])
			}
		}
	}
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		for line := range strings.Lines(cmd.Example) {
			if strings.HasPrefix(strings.TrimSpace(line), "backlog") {
				add(cmd.CommandPath()+" --help", line)
			}
		}
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
	}
	p := newPaper(t)
	p.e.doc = new(document)
	walk(newRootCmd(p.e))
	for _, topic := range helpTopics() {
		text, _ := helpTopic(topic)
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "  backlog ") {
				add("help "+topic, line)
			}
		}
	}
	return found
}

// documentedDiary returns the files of a folder with a diary of 44 entries.
func documentedDiary(t *testing.T) map[string][]byte {
	t.Helper()
	script, err := os.ReadFile(filepath.Join("testdata", "script", "readme.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(script, []byte("-- six-weeks.csv --\n"))
	weeks, _, _ := bytes.Cut(rest, []byte("\n-- "))
	p := newPaper(t)
	file := filepath.Join(p.folder, "six-weeks.csv")
	if err := os.WriteFile(file, weeks, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"import " + file,
		"log piriformis.l compression ball 5m 4-2",
		"pain lower-back 4 @yesterday",
		"event new desk @2026-11-02",
		"question add is swimming worth a try",
		"export --format json -o " + filepath.Join(p.folder, "diary.json"),
	} {
		if status := p.run(t, line); status != 0 {
			t.Fatalf("%s: status %d\n%s%s", line, status, p.stdout, p.stderr)
		}
	}
	files := map[string][]byte{"config.toml": []byte("[[plan]]\nregion = \"lower-back\"\nevery = \"2d\"\nat = \"21:00\"\n")}
	for name, path := range map[string]string{"diary.db": filepath.Join(p.folder, "backlog", "backlog.db"), "diary.json": filepath.Join(p.folder, "diary.json")} {
		if files[name], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// Every link of a document to a file of this repository leads somewhere, and so does
// its heading.
func TestDocumentedLinks(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)#:]*)(#[^)]*)?\)`)
	for _, file := range append(files, "../../README.md", "../../CONTRIBUTING.md", "../../SECURITY.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			path := filepath.Join(filepath.Dir(file), m[1])
			if m[1] == "" {
				path = file
			}
			there, err := os.ReadFile(path)
			heading := strings.ReplaceAll(strings.TrimPrefix(m[2], "#"), "-", " ")
			if err != nil || strings.HasSuffix(path, ".md") && !strings.Contains(strings.ToLower(string(there)), "# "+heading) {
				t.Errorf("%s links to %s%s, which is not there", file, m[1], m[2])
			}
		}
	}
}

// docs/evidence.md ends with the rules as guide red-flags prints them: -update writes
// them anew.
func TestEvidence(t *testing.T) {
	const file, mark = "../../docs/evidence.md", "<!-- The rest is written by: go test ./cmd/backlog -run TestEvidence -update -->\n"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, got, found := strings.Cut(string(text), mark)
	if !found {
		t.Fatalf("%s has no line %s", file, mark)
	}
	p := newPaper(t)
	if status := p.run(t, "guide red-flags --format md"); status != 0 {
		t.Fatalf("status %d: %s", status, p.stderr)
	}
	_, rules, _ := strings.Cut(p.stdout.String(), "\n")
	if want := "\n## The rules\n" + strings.NewReplacer("\n### ", "\n#### ", "\n## ", "\n### ").Replace(rules); got != want {
		if *update {
			if err := os.WriteFile(file, []byte(before+mark+want), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Errorf("%s differs from the table of rules; run this test with -update and read the difference", file)
	}
}
