package torture

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// No command opens a socket: the kernel is asked, not the source.
func TestNoCommandOpensASocket(t *testing.T) {
	t.Parallel()
	strace := need(t, "strace")
	d := newDiary(t)
	shared, log := t.TempDir(), filepath.Join(t.TempDir(), "calls")
	copied := filepath.Join(d.home, "copied.db")
	newDiary(t).at(copied).run("pain", "neck", "2")
	commands := [][]string{
		{},
		{"--help"},
		{"--version"},
		{"version"},
		{"config"},
		{"config", "check"},
		{"path"},
		{"ui"},
		{"completion", "bash"},
		{"log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l"},
		{"pain", "neck", "2"},
		{"did", "heat", "20m"},
		{"symptom", "fever"},
		{"symptom"},
		{"profile", "set", "birth-year=1969"},
		{"profile"},
		{"seen", "neuro-one-limb-tingle", "by=gp"},
		{"again", "5-3"},
		{"edit", "1", "7-3"},
		{"delete", "2"},
		{"undo"},
		{"redo"},
		{"history", "1"},
		{"list"},
		{"show", "1"},
		{"start", "--list"},
		{"start", "piriformis", "--dry-run"},
		{"event", "new", "desk"},
		{"event"},
		{"episode"},
		{"question", "add", "which", "pillow"},
		{"due"},
		{"due", "--print", "systemd"},
		{"helps"},
		{"report", "-o", filepath.Join(d.home, "page.html")},
		{"trends"},
		{"trends", "piriformis", "--chart"},
		{"check"},
		{"check", "--explain"},
		{"check", "--history"},
		{"check", "--questions"},
		{"calendar"},
		{"body"},
		{"demo", filepath.Join(d.home, "sample.db")},
		{"guide"},
		{"guide", "piriformis"},
		{"guide", "red-flags"},
		{"export", "-o", filepath.Join(d.home, "diary.csv")},
		{"export", "--format", "fhir", "-o", filepath.Join(d.home, "diary.json")},
		{"import", filepath.Join(d.home, "diary.csv")},
		{"backup", d.home},
		{"restore", copied, "--yes"},
		{"doctor"},
		{"sync", shared},
		{"purge", "--yes"},
		{"nonsense"},
		{"help"},
	}
	for _, name := range d.commands() {
		if !slices.ContainsFunc(commands, func(args []string) bool { return len(args) > 0 && args[0] == name }) {
			t.Errorf("backlog %s is not watched", name)
		}
	}
	for _, args := range commands {
		cmd := d.command()
		cmd.Path = strace
		cmd.Args = append([]string{strace, "-f", "-qq", "-o", log, "-e", "trace=%network", program}, args...)
		cmd.Run()
		calls, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(calls)) {
			if strings.Contains(line, "(") && !strings.Contains(line, "---") && !strings.Contains(line, "detached") {
				t.Errorf("backlog %s: %s", strings.Join(args, " "), strings.TrimSpace(line))
			}
		}
	}
	t.Logf("%d commands, no system call of the network", len(commands))
}
