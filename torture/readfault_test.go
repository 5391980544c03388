//go:build linux

package torture

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Whichever read of a look fails, it prints all that it has to say, or ends with another
// status and says why: no answer is cut short without a word.
func TestReadFaults(t *testing.T) {
	t.Parallel()
	need(t, "strace")
	d := newDiary(t)
	write(t, filepath.Join(d.home, "config", "backlog", "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n[[plan]]\nregion = \"neck\"\nevery = \"2d\"\n"))
	for i := range 12 {
		d.run("log", "piriformis.l", []string{"compression", "friction"}[i%2], "ball", "5m", fmt.Sprintf("6-%d", i%5), fmt.Sprintf("@%dd", i+1), "-n", strings.Repeat("long ", 500))
	}
	d.run("symptom", "numb-saddle")
	d.run("seen", "ces-saddle-numbness", "by=gp")
	d.run("profile", "set", "osteoporosis=no")
	d.run("event", "new", "desk")
	d.run("question", "add", "is", "swimming", "worth", "a", "try")
	done := map[string]bool{}
	saved, refused := 0, 0
	for _, args := range [][]string{
		{},
		{"check"},
		{"check", "--explain"},
		{"check", "--history"},
		{"check", "--json"},
		{"check", "--questions"},
		{"due"},
		{"doctor"},
		{"config"},
		{"path"},
		{"list"},
		{"show", "1"},
		{"history", "1"},
		{"trends"},
		{"trends", "piriformis"},
		{"calendar"},
		{"body"},
		{"helps"},
		{"symptom"},
		{"profile"},
		{"event"},
		{"event", "16"},
		{"question"},
		{"episode"},
		{"report", "--format", "text"},
		{"export"},
		{"export", "--format", "json"},
		{"start", "piriformis", "--dry-run", "--before", "3"},
	} {
		if len(args) > 0 {
			done[args[0]] = true
		}
		want, says, err := d.try(args...)
		whole := steady(want, says, err)
		n := d.calls("pread64", args...)
		step := 1
		if !*full {
			step = max(1, n/2)
		}
		for when := 1; when <= n; when += step {
			status, stdout, stderr := d.faulty("pread64", "EIO", when, args...)
			switch {
			case steady(stdout, stderr, err) == whole && (status == 0) == (err == nil):
				saved++ // it was read again, or not needed
			case status != 0 && (strings.Contains(stdout+stderr, "disk failed") || strings.Contains(stdout+stderr, "damaged") || len(args) > 0 && args[0] == "doctor" && strings.Contains(stdout, "fault ")):
				refused++
			default:
				t.Errorf("%q, read %d fails: status %d\n%s%s", args, when, status, stdout, stderr)
			}
		}
		d.sound()
	}
	for _, look := range looks { // ui has the pages of the others, and needs a terminal
		if !done[look] && !slices.Contains([]string{"completion", "demo", "guide", "help", "ui", "version"}, look) {
			t.Errorf("backlog %s is a look whose reads do not fail here", look)
		}
	}
	t.Logf("one read of a look failed, %d times: %d times it says so, %d times it did not matter", saved+refused, refused, saved)
}

// Whichever read, write or fsync of a command that writes a file fails: status 0 means
// that the file is there and whole, and nothing unfinished is left.
func TestFileFaults(t *testing.T) {
	t.Parallel()
	need(t, "strace")
	d := newDiary(t)
	noDailyCopies(d)
	for i := range 5 {
		d.run("pain", "neck", fmt.Sprint(i), fmt.Sprintf("@%dd", i))
	}
	out := filepath.Join(d.home, "out")
	for _, c := range []struct {
		file string // "": any name
		args []string
	}{
		{"diary.csv", []string{"export", "-o", "out/diary.csv"}},
		{"diary.json", []string{"export", "--format", "json", "-o", "out/diary.json"}},
		{"diary.fhir", []string{"export", "--format", "fhir", "-o", "out/diary.fhir"}},
		{"page.html", []string{"report", "-o", "out/page.html"}},
		{"", []string{"demo", "out/sample.db"}},
		{"", []string{"backup", "out"}},
		{"", []string{"backup", "--recipient", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p", "out"}},
	} {
		again := func() {
			os.RemoveAll(out)
			if err := os.Mkdir(out, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		again()
		d.run(c.args...)
		want, lines := "", 0
		if files, _ := filepath.Glob(filepath.Join(out, "*.db")); len(files) > 0 {
			lines = strings.Count(d.at(files[0]).contents(), "\n")
		}
		if c.file != "" {
			want = timeless(read(t, filepath.Join(out, c.file)))
		}
		whole, none := 0, 0
		for _, fault := range []struct{ calls, errno string }{{"pread64", "EIO"}, {"pwrite64", "ENOSPC"}, {"write", "ENOSPC"}, {"fsync", "EIO"}, {"rename,renameat", "EIO"}} {
			again()
			n := d.calls(fault.calls, c.args...)
			step := 1
			if !*full {
				step = max(1, n/2)
			}
			for when := 1; when <= n; when += step {
				again()
				status, stdout, stderr := d.faulty(fault.calls, fault.errno, when, c.args...)
				if strings.Contains(stderr, "netpollBreak write failed") {
					continue // the call that failed was Go's own, to wake itself up, and of no file
				}
				files, err := filepath.Glob(filepath.Join(out, "*"))
				hidden, _ := filepath.Glob(filepath.Join(out, ".*"))
				what := fmt.Sprintf("%q, %s %d %s: status %d, %q\n%s%s", c.args, fault.calls, when, fault.errno, status, append(files, hidden...), stdout, stderr)
				switch {
				case err != nil || len(files) > 1 || len(hidden) > 0:
					t.Errorf("something unfinished is left: %s", what)
				case len(files) == 0 && status == 0:
					t.Errorf("there is no file, and the status is 0: %s", what)
				case len(files) == 0 && stderr == "" && fault.calls != "write": // what is said is written as well
					t.Errorf("there is no file, and that is not said: %s", what)
				case len(files) == 0:
					none++
				case c.file != "" && timeless(read(t, files[0])) != want:
					t.Errorf("the file is another: %s", what)
				case c.file == "" && filepath.Ext(files[0]) == ".db" && strings.Count(d.at(files[0]).contents(), "\n") != lines:
					t.Errorf("the copy is not whole: %s", what)
				default:
					whole++
				}
			}
		}
		d.sound()
		t.Logf("%s: one call failed each time: %d times the file is there, %d times it is not and that is said", strings.Join(c.args, " "), whole, none)
	}
}

// timeless is a text without the moment at which it was written.
// freeSpace is what doctor says of the disk, which other programs write to as well.
var freeSpace = regexp.MustCompile(`[\d.]+ [KMGT]?i?B free`)

// steady is what a look printed, without what changes between two runs by itself: the
// clock and the free space of the disk.
func steady(stdout, stderr string, err error) string {
	return aMoment.ReplaceAllString(freeSpace.ReplaceAllString(fmt.Sprint(stdout, stderr, err), "SPACE free"), "T")
}

func timeless(text []byte) string { return aMoment.ReplaceAllString(string(text), "T") }
