//go:build linux

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/migrations"
)

// Commits of the program: 0.1.0, which wrote schema 1, and the last with that schema and the
// first with schema 2, between which nothing else changed.
const (
	release010  = "d88a6b137342b375abf0d784f5f5411bea356b66"
	lastSchema1 = "7192e11"
	justSchema2 = "e899d4c"
)

// newer is how 0.1.0 refuses a file of today.
var newer = fmt.Sprintf("was written by a newer backlog (schema %d, this one knows 1)", len(migrations.All()))

// built returns the program as a commit has it. A checkout without history has none.
func built(t *testing.T, commit string) string {
	t.Helper()
	folder := t.TempDir()
	if text, err := exec.Command("sh", "-c", "git -C .. archive "+commit+" | tar -x -C "+folder).CombinedOutput(); err != nil {
		t.Skipf("this checkout does not have the commit %s: %s", commit, text)
	}
	path := filepath.Join(folder, "backlog")
	cmd := exec.Command("go", "build", "-o", path, "./cmd/backlog")
	cmd.Dir, cmd.Env = folder, append(os.Environ(), "CGO_ENABLED=0")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s cannot be built: %v\n%s", commit, err, text)
	}
	return path
}

// by runs a command of another version of the program.
func (d diary) by(program string, args ...string) (stdout, stderr string, err error) {
	cmd := d.command(args...)
	cmd.Path = program
	var out, remarks strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &remarks
	err = cmd.Run()
	return out.String(), remarks.String(), err
}

// rows is the whole diary as it is exported, in alphabetical order.
func (d diary) rows() string {
	d.t.Helper()
	rows := strings.Split(strings.ReplaceAll(d.run("export", "--format", "json"), "},\n", "}\n"), "\n")
	slices.Sort(rows)
	return strings.Join(rows, "\n")
}

// randomDiary has another version of the program write a diary of every kind of entry,
// with edits, deletions and undone commands.
func (d diary) randomDiary(program string, w *writer) {
	d.t.Helper()
	verbs := map[sessions.Kind][]string{
		sessions.Session: {"log", "--yes"}, sessions.Reading: {"pain"}, sessions.SymptomOnly: {"symptom"},
		sessions.Consultation: {"seen"}, sessions.Event: {"event"}, sessions.Question: {"question", "add"}, sessions.EpisodeClosed: {"episode", "close"},
	}
	rows := "started_at,region,technique,duration_seconds,pain_before,pain_after\n"
	region, pain := pick(w, []string{"piriformis", "neck", "lower-back"}), 2+w.IntN(6)
	for i := range 20 + w.IntN(60) {
		at := w.now.AddDate(0, 0, -80+i).Add(-time.Duration(w.IntN(600)) * time.Minute)
		pain = min(max(pain+w.IntN(3)-1, 1), 10)
		rows += fmt.Sprintf("%s,%s,rolling,300,%d,%d\n", at.Format(time.RFC3339), region, pain, max(pain-w.IntN(3), 0))
	}
	write(d.t, filepath.Join(d.home, "rows.csv"), []byte(rows))
	if _, stderr, err := d.by(program, "import", filepath.Join(d.home, "rows.csv")); err != nil {
		d.t.Fatal(stderr)
	}
	d.by(program, "profile", "set", "birth-year="+fmt.Sprint(1930+w.IntN(70)), "osteoporosis="+pick(w, []string{"yes", "no"}))
	number := func() string { return fmt.Sprint(1 + w.IntN(30)) }
	for range 6 + w.IntN(10) {
		kind := pick(w, w.kinds)
		words := slices.Concat(verbs[kind], w.line(kind))
		switch w.IntN(8) {
		case 0:
			words = []string{"delete", number()}
		case 1:
			words = []string{"undo"}
		case 2:
			words = []string{"edit", number(), "note=" + pick(w, []string{"sore", "über", ""}), pick(w, []string{"@yesterday", "5-2", "@2h"})}
		}
		d.by(program, words...) // some of it is refused
	}
	if w.one(4) {
		d.by(program, "purge", "--yes")
	}
	if w.one(2) {
		d.by(program, "undo")
	}
}

// everyLook are the commands that show what a diary says.
func everyLook() (looks [][]string) {
	for _, words := range []string{
		"", "--json", "check", "check --all --json", "check --history", "trends", "trends --json", "trends neck --by technique --json", "helps", "helps --json", "helps --next",
		"list --all", "list --all --json", "symptom --json", "event --json", "episode --json", "question --json", "profile --json", "due --json", "calendar", "body --json", "show 3 --json", "history 3 --json",
		"report --format json --with-notes", "report --format text", "export --format csv", "export --format json", "export --format fhir",
	} {
		looks = append(looks, strings.Fields(words))
	}
	return looks
}

// What 0.1.0 wrote gives the same exports after the update, byte for byte, is sound, can
// be undone, and is judged as the same entries are in a diary of this schema.
func TestUpdateOfRandomDiaries(t *testing.T) {
	old := built(t, release010)
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	var last, first string
	if *full {
		last, first = built(t, lastSchema1), built(t, justSchema2)
	}
	aClock := regexp.MustCompile(`\d\d:\d\d(:\d\d)?`)
	aNumber := regexp.MustCompile(`"number": \d+,?|#\d+`)
	for i := range times(6, 300) {
		d := newDiary(t)
		noDailyCopies(d)
		d.randomDiary(old, newWriter(v, time.Now(), rand.New(rand.NewPCG(*seed, uint64(i)))))
		exports := map[string]string{}
		for _, format := range []string{"csv", "json"} {
			stdout, stderr, err := d.by(old, "export", "--format", format)
			if err != nil {
				t.Fatal(stderr)
			}
			exports[format] = stdout
		}
		before := d.copied()
		if *full {
			after := d.copied()
			for _, look := range everyLook() {
				want, _, _ := before.by(last, look...)
				got, _, _ := after.by(first, look...)
				if got, want = aClock.ReplaceAllString(got, ""), aClock.ReplaceAllString(want, ""); got != want {
					t.Errorf("diary %d: %q after the update says\n%s\nand said\n%s", i, look, got, want)
				}
			}
		}
		if _, stderr, err := d.try("list"); err != nil || !strings.Contains(stderr, "to go back to what it was: backlog restore ") {
			t.Fatalf("diary %d: %v\n%s", i, err, stderr)
		}
		for format, want := range exports {
			if got := d.run("export", "--format", format); got != want {
				t.Errorf("diary %d: %s is\n%s\nand was\n%s", i, format, got, want)
			}
		}
		d.sound()
		// What 0.1.0 says of the updated file, and what it can do with the copy from before.
		if _, stderr, err := d.by(old, "list"); err == nil || !strings.Contains(stderr, newer+"; it was left alone; install the newer backlog") {
			t.Errorf("diary %d: 0.1.0 says %v %s", i, err, stderr)
		}
		if got, stderr, err := d.at(d.path+".schema-1").by(old, "export", "--format", "json"); err != nil || got != exports["json"] {
			t.Errorf("diary %d: the copy from before: %v %s", i, err, stderr)
		}
		fresh := newDiary(t)
		noDailyCopies(fresh)
		write(t, filepath.Join(fresh.home, "all.json"), []byte(exports["json"]))
		fresh.run("import", filepath.Join(fresh.home, "all.json"))
		for _, look := range []string{"check", "trends", "helps", "due", "calendar"} {
			got, _, _ := d.try(look, "--json")
			want, _, _ := fresh.try(look, "--json")
			if got, want = aNumber.ReplaceAllString(got, ""), aNumber.ReplaceAllString(want, ""); got != want {
				t.Errorf("diary %d: %s of the updated diary is\n%s\nand of its entries in a new one\n%s", i, look, got, want)
			}
		}
		d.try("undo", "--yes")
		d.sound()
		d.run("restore", d.path+".schema-1", "--yes")
		if got := d.run("export", "--format", "json"); got != exports["json"] {
			t.Errorf("diary %d: restored, it is another", i)
		}
		if t.Failed() {
			copyFile(t, before.path, filepath.Join(os.TempDir(), fmt.Sprintf("update-%d.db", i)))
			t.FailNow()
		}
	}
}

// Two machines, of which one is updated before the other: the old one leaves the new
// snapshot alone and says which version it needs, and after both are updated nothing is
// missing, whatever each did meanwhile.
func TestSyncBetweenVersions(t *testing.T) {
	old := built(t, release010)
	shared := t.TempDir()
	one, two := newDiary(t), newDiary(t)
	for name, d := range map[string]diary{"one": one, "two": two} {
		write(t, filepath.Join(d.home, "config", "backlog", "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n[sync]\nname = \""+name+"\"\n"))
	}
	by := func(d diary, args ...string) string {
		t.Helper()
		stdout, stderr, err := d.by(old, args...)
		if err != nil {
			t.Fatalf("0.1.0 %q: %v\n%s%s", args, err, stdout, stderr)
		}
		return stdout
	}
	by(one, "log", "neck", "rolling", "5m", "6-3", "@yesterday")
	by(one, "pain", "lower-back", "4", "way=2")
	by(one, "symptom", "dizzy", "tingling-leg.l=worse")
	by(one, "sync", shared)
	by(two, "sync", shared)
	by(two, "profile", "set", "birth-year=1969")
	by(two, "sync", shared)

	one.run("sync", shared) // the first machine is updated
	one.run("edit", "1", "note=of one", "@yesterday-12:00")
	one.run("pain", "neck", "1", "@yesterday")
	one.run("seen", "lump-soft-tissue", "review=2w")
	one.run("delete", "3")
	one.run("sync", shared)

	_, stderr, _ := two.by(old, "sync", shared)
	if !strings.Contains(stderr, newer+"; install the newer backlog") {
		t.Errorf("0.1.0 says of the new snapshot: %s", stderr)
	}
	by(two, "edit", "2", "6", "note=of two")
	by(two, "event", "new", "desk")
	by(two, "undo")
	by(two, "event", "new", "chair")
	by(two, "sync", shared)

	one.run("sync", shared) // which takes what the old machine did meanwhile
	if list := one.run("list", "--all"); !strings.Contains(list, "new chair") || !strings.Contains(list, "of two") {
		t.Errorf("the updated machine lacks what the old one did:\n%s", list)
	}
	two.run("sync", shared) // now the second is updated as well
	one.run("sync", shared)
	two.run("sync", shared)
	if a, b := one.rows(), two.rows(); a != b {
		t.Errorf("the machines differ:\n%s\nand\n%s", a, b)
	}
	for _, want := range []string{"of one", "of two", "new chair", `"time_given":true`, `"review":`, `"birth-year"`} {
		if !strings.Contains(one.rows(), want) {
			t.Errorf("%s is missing:\n%s", want, one.rows())
		}
	}
	if strings.Contains(one.rows(), "dizzy") {
		t.Errorf("a deletion came back:\n%s", one.rows())
	}
	for _, d := range []diary{one, two} {
		d.sound()
		d.run("undo", "--yes")
		d.run("redo")
		d.sound()
	}
}
