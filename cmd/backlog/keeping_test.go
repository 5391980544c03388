//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// paragraphs returns the shell blocks of a document by their headings; each block begins
// with the name of the machine that it is for.
func paragraphs(t *testing.T, path string) map[string][][2]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?ms)^## (.*?)$|^```sh ?(.*?)\n(.*?)^```$")
	found, heading := map[string][][2]string{}, ""
	for _, m := range blocks.FindAllStringSubmatch(string(text), -1) {
		if m[1] != "" {
			heading = m[1]
			continue
		}
		found[heading] = append(found[heading], [2]string{m[2], m[3]})
	}
	return found
}

// machine is a home on which the blocks of a document run.
type machine struct {
	t    *testing.T
	home string
}

// run runs lines as a shell does that ends at the first fault, and returns what it prints.
func (m machine) run(lines string) string {
	m.t.Helper()
	cmd := exec.Command("sh", "-eu", "-c", lines)
	cmd.Dir = m.home
	// The program with a clock of its own, but everything else where it usually is.
	cmd.Env = append(os.Environ(), "HOME="+m.home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "TZ=Europe/Berlin", "TEST_NOW=2026-11-22T21:05:00+01:00", "TEST_CLOCK=runs")
	out, err := cmd.CombinedOutput()
	if err != nil {
		m.t.Fatalf("%s\n%v\n%s", lines, err, out)
	}
	return string(out)
}

// What docs/keeping.md says to type does what it says.
func TestKeepingIsFollowedToTheLetter(t *testing.T) {
	t.Parallel()
	found := paragraphs(t, "../../docs/keeping.md")
	if len(found) != 4 {
		t.Fatalf("%d paragraphs with commands, want 4", len(found))
	}
	anew := func(t *testing.T) machine { return machine{t, t.TempDir()} }
	const secret = "by-the-window"

	t.Run("two people", func(t *testing.T) {
		m, all := anew(t), ""
		for _, block := range found["Two people on one machine"] {
			all += block[1]
		}
		out := m.run(all)
		if strings.Count(out, "1 of 1 entry") != 2 || !strings.Contains(out, "wrote backlog-") {
			t.Errorf("it prints\n%s", out)
		}
	})
	t.Run("a new machine", func(t *testing.T) {
		machines, stick := map[string]machine{"old": anew(t), "new": anew(t)}, t.TempDir()
		machines["old"].run("mkdir -p ~/.config/backlog; echo 'day_start = \"03:00\"' > ~/.config/backlog/config.toml; backlog pain neck 3 -n " + secret)
		out := ""
		for _, block := range found["Moving to a new machine"] {
			out = machines[block[0]].run(strings.ReplaceAll(block[1], "/media/stick", stick))
		}
		if !strings.Contains(out, "1 of 1 entry") || !strings.Contains(machines["new"].run("backlog show 1; cat ~/.config/backlog/config.toml"), secret) {
			t.Errorf("the new machine shows\n%s", out)
		}
	})
	t.Run("an older version", func(t *testing.T) {
		m := anew(t)
		m.run("backlog pain neck 3 -n before; cp ~/.local/share/backlog/backlog.db ~/.local/share/backlog/backlog.db.schema-1; backlog pain neck 4 -n " + secret)
		out := ""
		for _, block := range found["Going back one version"] {
			out = m.run(block[1])
			if block[0] == "new" {
				// From here on the file is of a schema that this program does not know.
				if text, err := exec.Command("sqlite3", filepath.Join(m.home, ".local/share/backlog/backlog.db"), "PRAGMA user_version = 9").CombinedOutput(); err != nil {
					t.Skipf("sqlite3: %v %s", err, text)
				}
				if text := m.run("backlog list 2>&1 || true"); !strings.Contains(text, "newer") {
					t.Errorf("the older version says of the newer file\n%s", text)
				}
			}
		}
		if !strings.Contains(out, "2 of 2 entries") || !strings.Contains(m.run("backlog show 2"), secret) {
			t.Errorf("the older version shows\n%s", out)
		}
	})
	t.Run("the end", func(t *testing.T) {
		m := anew(t)
		m.run("mkdir -p ~/.config/backlog; echo 'day_start = \"03:00\"' > ~/.config/backlog/config.toml; backlog pain neck 3 -n " + secret + "; backlog backup")
		if !holds(t, m.home, secret) {
			t.Fatal("the note is in no file")
		}
		for _, block := range found["Deleting everything"] {
			m.run(block[1])
		}
		if holds(t, m.home, secret) || holds(t, m.home, "day_start") {
			t.Error("something is left")
		}
	})
}

// holds reports whether a file in a folder holds a text.
func holds(t *testing.T, folder, text string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		found = found || bytes.Contains(data, []byte(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
