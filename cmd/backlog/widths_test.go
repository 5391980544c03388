package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
	"github.com/spf13/cobra"

	"backlog/internal/howto"
)

// runLines runs each line of a file as the program would, with nobody to answer: a
// process for each takes minutes.
func runLines() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(125)
	}
	if os.Stdin, err = os.Open(os.DevNull); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(125)
	}
	for line := range strings.Lines(string(text)) {
		fmt.Printf("%s%s", lineMark, line)
		run(context.Background(), scriptEnv(), netWords(line))
	}
}

// lineMark is what comes before the line of a command in the output of runLines.
const lineMark = "\x1e"

// longWords is a diary with all that takes room: Chinese, emoji, long words, and own
// regions with long names.
func longWords() netDiary {
	return netDiary{name: "long-words", config: netPlans + `
[[region]]
name = "the-place-behind-the-left-knee-that-hurts-on-stairs"
label = "die Stelle hinter dem linken Knie, die beim Treppensteigen schmerzt"
part = "thigh"

[[region]]
name = "scar"
label = "左膝盖后面爬楼梯时疼痛的地方和旧伤疤周围的地方"
part = "lower-back"

[[plan]]
region = "the-place-behind-the-left-knee-that-hurts-on-stairs"
every = "2d"
`, lines: []string{
		"2026-11-01T01:30:00 log the-place-behind-the-left-knee-that-hurts-on-stairs rolling roller 4m 5-3 -n '颈部疼痛,发烧 38°,左膝盖后面爬楼梯时疼痛的地方和旧伤疤周围的地方,昨天晚上开始'",
		"2026-11-02T20:00:00 pain scar 10 -n '🔥🤒👨‍👩‍👧‍👦 right-to-left עברית Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'",
		"2026-11-10T20:00:00 log scar friction thumb 3m 10-10 +tingling-leg.both +weight-loss", "2026-11-19T20:00:00 log the-place-behind-the-left-knee-that-hurts-on-stairs petrissage hands 6m 9-8 way=7",
		"2026-11-20T20:00:00 event '新的办公桌,椅子,还有一台非常大的显示器 🖥️🖥️🖥️ with a very long description of what has changed'", "question add 'ist Schwimmen mit dieser Stelle hinter dem linken Knie erlaubt, und wenn ja, wie lange? 🏊'",
		"2026-11-21T20:00:00 log lower-back rolling roller 8m 7-8 +numb-saddle +shooting-leg.l +bladder-change", "seen ces-saddle-numbness by=gp -n 'Frau Dr. Donaudampfschifffahrtsgesellschaft, 骨科医院急诊室'",
		"2026-11-22T20:00:00 symptom chest-pain sweaty leg-swollen.l", "2026-11-22T20:30:00 profile set birth-year=1951 osteoporosis=yes cancer=yes cancer-site=upper-back blood-thinner=yes",
	}}
}

// widthViews are lines with more words than a bare command has.
var widthViews = []string{
	"check --all --as-of today", "check --explain --as-of today", "check --history", "check --questions", "list --all", "list --reverse --limit 3", "list --text nothing-of-this-kind-was-ever-written-down",
	"trends REGION", "trends REGION --chart", "trends REGION --by technique --last 1y", "trends REGION --plain", "calendar REGION --last 9w", "calendar --plain", "helps REGION", "helps REGION --by tool", "helps --episode",
	"report --format text --with-notes", "show 1", "show 2", "show 5", "history 1", "history 2", "due", "episode REGION", "event 5", "start --list", "start REGION --dry-run", "start lower-back --dry-run", "start rhomboids.l --dry-run",
	"log nonsense-that-nobody-knows-and-that-is-longer-than-a-line press ball 5m 6-3", "symptom my foot slaps when I walk and nobody knows why that should be so", "guide xyzzy", "guide numb between the legs",
	"show 999999", "edit 1 nonsense", "pain lower-back 11", "log lower-back rolling roller 5m 4-6 +numb-saddle +fever=worse,since=mon way=3 -n 左膝盖后面爬楼梯时疼痛的地方和旧伤疤周围的地方左膝盖后面爬楼梯时疼痛的地方",
	"pain scar 9 --plain", "again 5-3 REGION", "edit 1 7-4 -n 'changed, 颈部疼痛发烧颈部疼痛发烧颈部疼痛发烧颈部疼痛发烧颈部疼痛发烧'", "delete 3", "undo", "undo 2 --yes", "redo",
	"report --nonsense", "nonsense", "list --since 'the day before the day before yesterday'", "trends --by nothing-that-exists", "--color sometimes", "import HOME/no-such-file.csv", "restore HOME/no-such-copy.db", "sync HOME/no-such-folder",
}

// TestWidths runs every command on a terminal of four widths: no line is wider.
func TestWidths(t *testing.T) {
	for _, d := range netDiaries(t) {
		if slices.Contains([]string{"six-weeks", "worsening"}, d.name) {
			t.Run(d.name, func(t *testing.T) { testWidths(t, d, nil) })
		}
	}
	t.Run("long words", func(t *testing.T) {
		lines := treeLines(newRootCmd(env{path: new(string), doc: new(document)}))
		for _, page := range howto.TopicGuides() {
			lines = append(lines, "guide "+page.Topic)
		}
		for _, page := range howto.RegionGuides() {
			lines = append(lines, "guide "+page.Region)
		}
		for _, page := range []string{"regions", "symptoms", "events", "facts", "red-flags", "compression", "ball", "numb-saddle", "injury-major", "birth-year", "feet"} {
			lines = append(lines, "guide "+page)
		}
		testWidths(t, longWords(), lines)
	})
}

// treeLines returns each command of a tree bare, line by line for a screen reader, and
// with its help. What writes a program for a shell or data for a program, whose lines
// must not be broken, is left out.
func treeLines(cmd *cobra.Command) (lines []string) {
	path := strings.TrimSpace(strings.TrimPrefix(cmd.CommandPath(), "backlog"))
	lines = append(lines, path+" --help")
	if !strings.HasPrefix(path, "completion ") && path != "export" {
		lines = append(lines, path, path+" --plain")
	}
	for _, sub := range cmd.Commands() {
		lines = append(lines, treeLines(sub)...)
	}
	return lines
}

func testWidths(t *testing.T, d netDiary, lines []string) {
	t.Parallel()
	n := newNet(t, d)
	region := d.region
	if region == "" {
		region = "piriformis"
	}
	if d.name == "long-words" {
		region = "the-place-behind-the-left-knee-that-hurts-on-stairs"
	}
	lines = append(lines, "", "trends", "calendar", "body", "helps", "check --as-of today", "list")
	for _, line := range append(widthViews, d.views...) {
		lines = append(lines, strings.NewReplacer("REGION", region, "HOME", n.home).Replace(line))
	}
	n.put("lines", strings.Join(lines, "\n")+"\n")
	for _, columns := range []int{40, 60, 80, 120} {
		n.reset()
		command := ""
		for text := range strings.SplitSeq(linesOn(t, n.home, columns), "\n") {
			text = strings.TrimRight(text, "\r")
			if at := strings.LastIndex(text, lineMark); at >= 0 {
				command, text = text[at+1:], text[:at]
			}
			if width := ansi.StringWidth(text); width > columns {
				t.Errorf("%d columns: backlog %s prints %d:\n%s", columns, command, width, text)
			}
		}
		if command != lines[len(lines)-1] {
			t.Errorf("%d columns: the last of the commands was %q", columns, command)
		}
	}
}

// linesOn runs the lines of a home on a terminal and returns what they print.
func linesOn(t *testing.T, home string, columns int) string {
	t.Helper()
	path, err := exec.LookPath("backlogs")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, filepath.Join(home, "lines"))
	cmd.Env = append(environment(home), "TEST_CLOCK=", "PAGER=")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 50, Cols: uint16(columns)})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	out, _ := io.ReadAll(terminal) // which ends with an error once the program has ended
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}
