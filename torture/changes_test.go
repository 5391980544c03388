//go:build unix

package torture

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// looks are the commands that change nothing in the diary, and start, which saves what
// was worked so far when it is interrupted: the tests of the guided session show that.
var looks = []string{
	"body", "calendar", "check", "completion", "demo", "doctor", "due", "guide", "help", "helps", "history", "list", "show", "start", "trends", "ui", "version",
	"config", "path",
	"episode", "profile", "question", // which list
}

// change is a command that writes.
type change struct {
	args  []string
	first []string // is typed before, and works
	warns string   // begins a line of what it prints
}

// emergency begins the warning that nothing may hold back.
const emergency = "EMERGENCY "

// newBusyDiary returns a diary with something of everything in it, and every command that
// changes it. It fails the test if a command of the program is neither there nor a look.
func newBusyDiary(t *testing.T) (diary, []change) {
	t.Helper()
	d, other := newDiary(t), newDiary(t)
	in := func(name string) string { return filepath.Join(d.home, name) }
	noDailyCopies(d)
	for _, line := range []string{
		"log piriformis.l compression ball 5m 6-3 +tingling-leg.l", "pain neck 2 -n one", "pain neck 3 -n two", "pain front-hip 3 @60d",
		"question add is swimming worth a try", "profile set osteoporosis=no", "event new chair", "seen neuro-one-limb-tingle by=gp @2h", "episode close neck", "symptom muscle-sore @3h",
		"delete 3", "undo", "delete 2", "undo",
	} {
		d.run(strings.Fields(line)...)
	}
	d.run("backup", d.home)
	saved := only(t, in("diary-*.db"))
	d.run("delete", "4")
	for i := range times(10, 100) {
		other.run("pain", "neck", fmt.Sprint(i%10))
	}
	other.run("profile", "set", "pregnant=no")
	shared := t.TempDir()
	other.run("sync", shared)
	other.run("export", "--format", "json", "-o", in("other.json"))
	other.run("export", "--format", "fhir", "-o", in("other.fhir"))
	rows := "symptoms,started_at,region,pain_before\nnumb-saddle,2026-11-22T20:30:00+01:00,,\n"
	for i := range times(20, 500) {
		rows += "," + time.Date(2026, 1, 1, 0, i, 0, 0, time.UTC).Format(time.RFC3339) + ",neck,4\n"
	}
	write(t, in("many.csv"), []byte(rows))
	write(t, in("lines.txt"), []byte("2026-11-02 08:00 pain neck 3\n2026-11-02 09:00 symptom fever\n"))
	write(t, in("theirs.csv"), []byte("When,Where,Pain\n02.11.2026 08:00,neck,3\n"))
	write(t, in("theirs.toml"), []byte("[columns]\nstarted_at = \"When\"\nregion = \"Where\"\npain_before = \"Pain\"\n[date]\nlayout = \"DD.MM.YYYY HH:mm\"\n"))

	var changes []change
	add := func(warns string, args ...string) { changes = append(changes, change{args: args, warns: warns}) }
	for _, line := range []string{
		"log piriformis.l compression ball 5m 5-2 +fever @1h", "pain neck 4 @1h", "symptom fever @1h", "again 5-4 @1h", "seen neuro-one-limb-tingle by=gp @1h",
		"event new desk @1h", "event add list @1h", "event edit 6 note=sofa", "event delete 6",
		"question add which pillow", "question done 5", "question edit 5 note=why", "question delete 5",
		"episode close piriformis", "episode edit 8 note=gone", "episode delete 8", "symptom edit 9 note=hm", "symptom delete 9",
		"profile set birth-year=1969 smoker=yes", "profile clear osteoporosis",
		"edit 1 9-9", "delete 1 3", "undo", "undo 3 --yes", "purge --yes", "backup out", "export -o out/diary.csv", "report -o out/page.html",
	} {
		add("", strings.Fields(line)...)
	}
	changes = append(changes, change{args: []string{"redo"}, first: []string{"undo"}})
	add("", "import", in("other.json"))
	add("", "import", in("other.fhir"))
	add("", "import", in("theirs.csv"), "--map", in("theirs.toml"))
	add("", "import", in("lines.txt"), "--format", "lines")
	add("", "sync", shared)
	add("", "restore", saved, "--yes")
	add(emergency, "symptom", "numb-saddle")
	add(emergency, "log", "lower-back", "rolling", "8m", "4-4", "+numb-saddle")
	add("", "did", "heat", "20m")
	add(emergency, "edit", "1", "+numb-saddle")
	add(emergency, "import", in("many.csv"))

	tree := d.tree()
	var done []string
	for _, c := range changes {
		done = append(done, named(tree, c.args))
	}
	for _, name := range tree {
		words := strings.Fields(name)
		look := slices.Contains(looks, words[0]) && len(words) == 1 || slices.Contains([]string{"list", "show"}, words[len(words)-1]) ||
			slices.Contains([]string{"completion", "config", "guide"}, words[0]) // config edit changes no diary
		if look == slices.Contains(done, name) {
			t.Errorf("backlog %s has to be either one of the changes or one of the looks", name)
		}
	}
	return d, changes
}

// noDailyCopies makes the diary's configuration one without daily copies.
func noDailyCopies(d diary) {
	write(d.t, filepath.Join(d.home, "config", "backlog", "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n"))
}

// tree returns the names of all commands and of those below them, as their help lists them.
func (d diary) tree() []string {
	d.t.Helper()
	var names []string
	for _, name := range d.commands() {
		names = append(names, name)
		_, list, _ := strings.Cut(d.run(name, "--help"), "\nAvailable Commands:\n")
		for line := range strings.Lines(list) {
			if strings.TrimSpace(line) == "" {
				break
			}
			names = append(names, name+" "+strings.Fields(line)[0])
		}
	}
	return names
}

// named returns which command of the tree a line is for.
func named(tree, args []string) string {
	if len(args) > 1 && slices.Contains(tree, args[0]+" "+args[1]) {
		return args[0] + " " + args[1]
	}
	return args[0]
}
