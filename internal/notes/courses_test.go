package notes

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// How a sign is going is kept as it is said; nothing that is there is taken for gone or denied.
func TestCourse(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "courses.txt"))
	if err != nil {
		t.Fatal(err)
	}
	of, right := 0, 0
	for row := range strings.Lines(string(text)) {
		if strings.HasPrefix(row, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		said, id, want := fields[0], fields[1], fields[2]
		got := cmp.Or(Course(said, id), "new")
		of++
		if got == want {
			right++
			continue
		}
		t.Logf("Course(%q, %s) = %s, want %s", said, id, got, want)
		if (got == "gone" || got == "no") && want != "gone" && want != "no" {
			t.Errorf("%q is there, and taken for %s", said, got)
		}
	}
	t.Logf("%d of %d right", right, of)
	if 100*right < 95*of {
		t.Errorf("%d of %d are right, want 95 in a hundred", right, of)
	}
}
