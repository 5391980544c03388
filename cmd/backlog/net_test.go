package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"backlog/internal/term"
)

// What every viewing command prints about a handful of diaries is kept below
// testdata/net, a file for each diary and group of commands. A change that is not
// meant to change what is printed leaves these files alone; for any other,
// go test ./cmd/backlog -run TestNetOfScreens -update rewrites them, and the difference is the review.

// formats are what a line of a view may be followed by; "" is text.
var formats = []string{"", "--plain", "--json"}

// TestNetOfScreens compares what is printed now with what is kept.
func TestNetOfScreens(t *testing.T) {
	for _, d := range netDiaries(t) {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			n := newNet(t, d)
			for _, group := range d.groups() {
				n.compare(filepath.Join("testdata", "net", d.name, group.name+".txt"), n.transcript(group))
			}
		})
	}
}

// net is one diary in a home of its own, with a fixed clock.
type net struct {
	t    *testing.T
	home string
	now  time.Time
	zone *time.Location
	from []byte // the diary as it was made; nil: there is none
	seen map[string]string
}

// A netGroup is lines that share a file. Each is run in every format unless it chooses
// one. Those that write each begin with the diary as it was made; if they are a story,
// it is one diary that they write to, in one format.
type netGroup struct {
	name          string
	lines         []string
	writes, story bool
	terminal      int // columns; 0: standard output is none
	head          int // how many lines of each are kept, with the sum of all; 0: all
}

func newNet(t *testing.T, d netDiary) *net {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	n := &net{t: t, home: t.TempDir(), zone: berlin, seen: map[string]string{}}
	n.put(filepath.Join("config", "backlog", "config.toml"), d.config)
	for name, text := range d.files {
		n.put(name, text)
	}
	if d.file != "" {
		copySettings(t, d.file, n.database())
	}
	n.at("2026-11-22T21:05:00")
	for _, line := range d.lines {
		if at, rest, found := strings.Cut(line, " "); found && strings.HasPrefix(at, "20") {
			n.at(at)
			line = rest
		}
		if out, status := n.run(line, 0); status != 0 {
			t.Fatalf("the diary %s cannot be made: backlog %s: exit status %d\n%s", d.name, line, status, out)
		}
	}
	n.at("2026-11-22T21:05:00")
	n.from, _ = os.ReadFile(n.database())
	return n
}

func (n *net) database() string { return filepath.Join(n.home, "data", "backlog", "backlog.db") }

func (n *net) at(clock string) {
	n.t.Helper()
	at, err := time.ParseInLocation("2006-01-02T15:04:05", clock, n.zone)
	if err != nil {
		n.t.Fatal(err)
	}
	n.now = at
}

// put writes a file below the home.
func (n *net) put(name, text string) { writeText(n.t, filepath.Join(n.home, name), text) }

// reset puts the diary back as it was made.
func (n *net) reset() {
	n.t.Helper()
	for _, name := range []string{"data/backlog", "shared", "copies"} {
		if err := os.RemoveAll(filepath.Join(n.home, name)); err != nil {
			n.t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(n.home, "shared"), 0o700); err != nil {
		n.t.Fatal(err)
	}
	if n.from != nil {
		n.put(filepath.Join("data", "backlog", "backlog.db"), string(n.from))
	}
}

// run runs one line and returns what it prints: standard output, then standard error.
func (n *net) run(line string, terminal int) (string, int) {
	var stdout, stderr bytes.Buffer
	e := env{
		stdin: strings.NewReader(""), stdout: &term.SafeWriter{To: &stdout, Columns: terminal}, stderr: &term.SafeWriter{To: &stderr, Columns: terminal}, getenv: func(string) string { return "" },
		now: func() time.Time { return n.now }, dataHome: filepath.Join(n.home, "data"), configHome: filepath.Join(n.home, "config"),
		path: new(string), terminal: terminal > 0, colors: terminal > 0, width: terminal, program: func() (string, error) { return "/opt/backlog", nil },
	}
	words := netWords(strings.ReplaceAll(line, "HOME", n.home))
	status := run(n.t.Context(), e, words)
	out := stdout.String()
	if out != "" && !strings.HasSuffix(out, "\n") {
		out += "\\\n" // it ends within a line
	}
	for text := range strings.Lines(stderr.String()) {
		if strings.Contains(text, "this happens once") {
			continue // only where it takes longer than two seconds
		}
		out += "stderr: " + strings.TrimSuffix(text, "\n") + "\n"
	}
	if status != 0 {
		out += fmt.Sprintf("exit status %d\n", status)
	}
	return out, status
}

// netWords splits a line at its spaces; within '…' they belong to a word.
func netWords(line string) []string {
	words := []string{} // not nil, for which cobra takes the test's own
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}

// transcript runs the lines of a group.
func (n *net) transcript(group netGroup) string {
	n.t.Helper()
	var b strings.Builder
	n.reset()
	for _, line := range group.lines {
		for _, format := range formats {
			if format != "" && (group.story || strings.Contains(line, "--format") || strings.Contains(line, "--json") || strings.Contains(line, "--print")) {
				continue
			}
			if group.terminal > 0 && format != "" {
				continue
			}
			if group.writes && !group.story {
				n.reset()
			}
			full := strings.TrimSpace(line + " " + format)
			out, _ := n.run(full, group.terminal)
			fmt.Fprintf(&b, "$ %s\n%s\n", strings.TrimSpace("backlog "+full), headOf(n.masked(out), group.head))
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// headOf returns the first lines of a text and the sum of all of it.
func headOf(text string, lines int) string {
	all := strings.SplitAfter(text, "\n")
	if lines == 0 || len(all) <= lines {
		return text
	}
	return fmt.Sprintf("%s… %d lines more; of all the SHA-256 is %x\n", strings.Join(all[:lines], ""), len(all)-1-lines, sha256.Sum256([]byte(text)))
}

// netRandom is an identifier, that of a device, or what the disk has free.
var netRandom = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"device": ?"[0-9a-f]+"|\([0-9a-f]{8}\)|backlog-[0-9a-f]{8}\.db|[0-9.]+ [KMGTP]iB free`)

// masked replaces what differs from run to run: the folder, and random values, the
// identifiers by names of their own so that the same one is recognized.
func (n *net) masked(out string) string {
	out = strings.ReplaceAll(out, n.home, "HOME")
	out = strings.ReplaceAll(out, "\x1b", "␛")
	return netRandom.ReplaceAllStringFunc(out, func(value string) string {
		switch {
		case strings.HasPrefix(value, `"device"`):
			return `"device":"…"`
		case strings.HasPrefix(value, "("):
			return "(…)"
		case strings.HasSuffix(value, ".db"):
			return "backlog-….db"
		case strings.HasSuffix(value, " free"):
			return "… free"
		case n.seen[value] == "":
			n.seen[value] = fmt.Sprintf("uid-%d", len(n.seen)+1)
		}
		return n.seen[value]
	})
}

// compare holds a transcript against the one that is kept, and names the commands that
// print something else.
func (n *net) compare(path, got string) {
	n.t.Helper()
	if *update {
		writeText(n.t, path, got)
		return
	}
	text, err := os.ReadFile(path)
	if err != nil {
		n.t.Fatal(err)
	}
	if string(text) == got {
		return
	}
	now, kept := netCommands(got), netCommands(string(text))
	for i := range max(len(now), len(kept)) {
		if i >= len(now) || i >= len(kept) || now[i][0] != kept[i][0] {
			n.t.Errorf("%s: its commands are others, from number %d on", path, i+1)
			return
		}
		if now[i][1] != kept[i][1] {
			n.t.Errorf("%s: %s\n%s", path, now[i][0], firstDifference(now[i][1], kept[i][1]))
		}
	}
}

func writeText(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// netCommands splits a transcript into its commands and what each prints.
func netCommands(transcript string) (list [][2]string) {
	for part := range strings.SplitSeq("\n"+transcript, "\n$ ") {
		if command, out, _ := strings.Cut(part, "\n"); command != "" {
			list = append(list, [2]string{command, out})
		}
	}
	return list
}

// firstDifference shows the first lines that differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	few := func(lines []string) string {
		return strings.Join(lines[min(i, len(lines)):min(i+4, len(lines))], "\n\t")
	}
	return fmt.Sprintf("line %d prints\n\t%s\nand printed\n\t%s", i+1, few(g), few(w))
}
