// Package testkit is what the tests of several packages share: texts that are kept, and which
// fields were drawn. No program uses it.
package testkit

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Update is the flag -update: rewrite what is kept.
var Update = flag.Bool("update", false, "rewrite what is expected")

// Golden compares a text with the one that is kept at path.
func Golden(t *testing.T, path, got string) {
	t.Helper()
	if *Update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs (-want +got); if the change is meant, run with -update and read the difference:\n%s", path, diff[:min(len(diff), 8000)])
	}
}

// Stories compares what is said of the stories that are kept at path, each on a line after a
// head, with what is kept below each. say writes it anew.
func Stories(t *testing.T, path, head string, say func(b *strings.Builder, story string)) {
	t.Helper()
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(kept)) {
		if story, found := strings.CutPrefix(line, head); found {
			b.WriteString(line)
			say(&b, strings.TrimSpace(story))
		}
	}
	Golden(t, path, b.String())
}
