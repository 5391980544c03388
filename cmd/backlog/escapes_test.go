package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// escape is what a terminal would obey: a colour, a bell, the same in one character
// and in one byte, and letters that run the other way.
const escape = `(char(27) || '[31mred' || char(7) || char(155) || '2J' || char(8238) || CAST(x'9b' AS TEXT))`

// spoil puts escapes into every text of a diary that the schema leaves free.
var spoil = strings.ReplaceAll(`PRAGMA foreign_keys = 0;
UPDATE journal SET command = command || @, device = device || @,
	was = json_replace(was, '$.region', 'r' || @, '$.technique', 't' || @, '$.tool', @, '$.note', 'n' || @, '$.by', @, '$.device', @,
		'$.rules[0]', @, '$.reports[0].symptom', @, '$.reports[0].value', @),
	became = json_replace(became, '$.region', 'r' || @, '$.technique', 't' || @, '$.tool', @, '$.note', 'n' || @, '$.by', @, '$.device', @,
		'$.rules[0]', @, '$.reports[0].symptom', @, '$.reports[0].value', @) WHERE subject = 'entry';
UPDATE journal SET command = command || @, key = key || @, became = json_quote(@) WHERE subject = 'profile';
UPDATE treatments SET region = region || @, technique = iif(technique = '', '', technique || @), tool = iif(tool = '', '', tool || @);
UPDATE entries SET seen_by = seen_by || @, note = note || @, device = device || @;
UPDATE reports SET symptom = symptom || @, value = @;
UPDATE consultation_rules SET rule = rule || @;
UPDATE profile SET value = value || @, device = device || @;
INSERT INTO profile VALUES ('f' || @, @, 0, 0, 1, @);
INSERT INTO devices VALUES (@, @);`, "@", escape)

// Whatever is in a diary, no look at it steers the terminal.
func TestNothingSteersTheTerminal(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip(err)
	}
	home := newHome(t)
	config := "[backup]\nfolder = \"~/c\\u001b[31mopies\"\n[[plan]]\nregion = \"neck\"\nevery = \"2d\"\n[[region]]\nname = \"left-knee\"\nlabel = \"k\\u001b[31mnee\"\npart = \"thigh\"\n" +
		"[[routine]]\nname = \"red\"\nregion = \"left-knee\"\nsteps = [{technique = \"rolling\", time = \"1s\", say = \"\\u001b[31mPress\\u0007\"}]\n"
	if err := os.WriteFile(filepath.Join(home, "config", "backlog", "config.toml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	said := func(args ...string) string {
		cmd := exec.Command(program(t), args...)
		cmd.Env, cmd.Dir = append(environment(home), "EDITOR=no\x1b[31me"), home
		text, _ := cmd.CombinedOutput() // whether it works is not the question
		return string(text)
	}
	for _, line := range []string{
		"log piriformis.l compression ball 5m 6-3 way=2 +fever +bp-high=192/124 -n sore", "log piriformis rolling 5m 5-4 @yesterday",
		"pain neck 3 @3d", "pain left-knee 3 @2d", "pain neck 5 -n word", "symptom numb-saddle @2d", "event new desk @2d", "question add why",
		"seen inf-fever by=gp", "profile set birth-year=1969", "edit 5 6", "delete 4", "undo", "backup copy", "episode close piriformis",
	} {
		said(strings.Fields(line)...)
	}
	diary := filepath.Join(home, "data", "backlog", "backlog.db")
	for _, path := range []string{diary, filepath.Join(home, "copy", "backlog-2026-11-22T210500.db")} {
		if _, err := os.Stat(path); err != nil {
			t.Log(err)
			continue
		}
		if text, err := exec.Command(shell, path, spoil).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
	}
	commands := []string{
		"", "--plain", "--json", "list", "list --plain", "list --json", "list --region left-knee", "show 1", "show 1 --plain", "show 1 --json", "show 8", "show 9",
		"history 1", "history 5", "history 1 --json", "history 5 --plain", "check", "check --explain", "check --plain", "check --json", "check --history", "check --history --json",
		"check --questions", "trends", "trends --plain", "trends --json", "trends --chart", "trends --by technique", "trends --by tool", "trends neck", "calendar", "calendar --plain", "calendar --json", "body", "body --plain", "body --json", "ui --plain", "ui --json",
		"helps", "helps --plain", "helps --json", "helps --by tool", "helps piriformis --next", "event", "event --plain", "event --json", "event 7", "episode", "episode --plain",
		"episode --json", "question", "question --plain", "question --json", "symptom --plain", "symptom --json", "profile --plain", "profile --json", "profile", "due", "due --json",
		"report --format text", "report --format md", "report --format html", "report --format json", "report --with-notes", "report -o page\x1b[31m.html",
		"guide", "guide left-knee", "guide left-knee --json", "start --list", "start red --dry-run", "start red --plain --before 3", "doctor", "doctor --json",
		"export -o out\x1b[31m.csv", "export -o missing\x1b[31m/out.csv", "import missing\x1b[31m", "import out\x1b[31m.csv --dry-run", "backup", "backup copies\x1b[31m", "--db x\x1b[31m.db backup",
		"restore copy/backlog-2026-11-22T210500.db", "sync copy", "again", "edit 1 7-2", "edit 1", "purge", "undo", "undo 2", "undo 2 --yes", "redo", "delete 1 2", "pain neck\x1b[31m 3", "did heat\x1b[31m 20m", "did heat 20m", "version", "version --plain", "version --json", "completion bash", "config", "config --plain", "config --json", "config check", "config defaults", "path --plain", "path --json", "edit last 7-2", "show last", "history last", "demo x\x1b[31m.db",
		"profile clear f", "no\x1b[31m", "seen x\x1b[31m", "log x\x1b[31m",
	}
	names := newRootCmd(env{path: new(string), doc: new(document)}).Commands()
	for _, c := range names {
		if !slices.ContainsFunc(commands, func(line string) bool { return strings.HasPrefix(line, c.Name()) }) && c.Name() != "help" {
			t.Errorf("no look at what %s prints", c.Name())
		}
	}
	for _, line := range commands {
		text := said(strings.Fields(line)...)
		if line == "start red --plain --before 3" {
			text = strings.ReplaceAll(text, "\a", "") // the bell
		}
		at := strings.IndexFunc(text, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' && r != '\t' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
		})
		if at >= 0 || !utf8.ValidString(text) {
			t.Errorf("backlog %q prints what steers a terminal, at %d of\n%q", line, at, text)
		}
	}
	for _, look := range []string{"list", "trends", "report --format text", "history 1", "history 1 --json"} {
		if text := said(strings.Fields(look)...); !strings.Contains(text, "[31mred") {
			t.Errorf("backlog %s shows nothing of what was put into the diary:\n%s", look, text)
		}
	}
	// A terminal gets the colours of the program, and no others.
	s := onScreen(t, home, 80, 24, nil, "pain", "neck", "3", "+numb-saddle")
	s.ends()
	<-s.seen
	if got := s.raw.String(); strings.Contains(got, "\x1b[31m") || !strings.Contains(got, "\x1b[1;31m") {
		t.Errorf("on a terminal pain prints %q", got)
	}
}
