package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backlog/migrations"
)

// releasedStory is what a diary of a released schema holds: something of every kind.
var releasedStory = []string{
	"log piriformis.l compression ball 5m 6-3 way=4 since=2026-10 +tingling-leg.l @2026-11-01T21:00",
	"pain lower-back 5 @2026-11-02T08:00 -n first",
	"symptom muscle-sore=worse,since=2026-11-02 dizzy=no @2026-11-03T09:00",
	"seen neuro-one-limb-tingle massage-ok by=gp @2026-11-04T10:00",
	"event new desk @2026-11-05T10:00",
	"question add is swimming worth a try",
	"profile set birth-year=1969 osteoporosis=no",
	"profile clear osteoporosis",
	"log left-knee rolling 8m 4-4 @2026-11-06T21:00",
	"edit 2 4 note=second",
	"delete 3",
	"undo",
	"delete 7",
	"purge --yes",
	"again 5-2 @2026-11-07T21:00",
	"undo",
	"pain neck 3 also=ibuprofen,heat @2026-11-08", // a date alone
	"did walk 20m @2026-11-09T12:00",
	"seen inf-fever-spine massage-ok by=physio review=10d @2026-11-10T10:00",
	"pain calf 2 @2026-11-11T10:00",
	"delete last",
}

// The file of every released schema, as that release wrote it, is brought up to
// date, and says what it said. With -update the file of a new schema is written;
// one that is there never changes.
func TestReleasedSchemas(t *testing.T) {
	sums, err := os.ReadFile(filepath.Join("..", "..", "migrations", "released.txt"))
	if err != nil {
		t.Fatal(err)
	}
	released := 0
	for line := range strings.Lines(string(sums)) {
		if !strings.HasPrefix(line, "#") && strings.TrimSpace(line) != "" {
			released++
		}
	}
	for schema := 1; schema <= released; schema++ {
		kept := filepath.Join("testdata", "released", fmt.Sprintf("schema-%d.db", schema))
		d := newReleased(t)
		if _, err := os.Stat(kept); err != nil && *update && schema == len(migrations.All()) {
			for _, line := range releasedStory {
				d.run(line)
			}
			copySettings(t, d.path, kept)
			for _, format := range []string{"json", "csv", "fhir"} {
				if err := os.WriteFile(releasedExport(schema, format), []byte(d.run("export --format "+format)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
		os.Remove(d.path)
		copySettings(t, kept, d.path)
		want, err := os.ReadFile(releasedExport(schema, "json"))
		if err != nil {
			t.Fatal(err)
		}
		if got := d.run("export --format json"); got != string(want) {
			t.Errorf("schema %d says\n%s\nand said\n%s", schema, got, want)
		}
		if _, err := os.Stat(fmt.Sprintf("%s.schema-%d", d.path, schema)); (err == nil) != (schema < len(migrations.All())) {
			t.Errorf("schema %d, of %d: a copy from before: %v", schema, len(migrations.All()), err)
		}
		if checked := d.run("doctor --plain"); !strings.Contains(checked, "contents: ok") {
			t.Errorf("schema %d:\n%s", schema, checked)
		}
		d.run("pain neck 2")
		if undone := d.run("undo 3 --yes"); strings.Count(undone, "undid") != 3 {
			t.Errorf("schema %d: undo 3 says %s", schema, undone)
		}
	}
}

func releasedExport(schema int, format string) string {
	return filepath.Join("testdata", "released", fmt.Sprintf("schema-%d.%s", schema, format))
}

// What every release exported is read into a new diary, which then exports the same; FHIR,
// which leaves out no row of CSV, as that.
func TestReleasedExports(t *testing.T) {
	files, err := filepath.Glob("testdata/released/schema-*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no export of a release is there", err)
	}
	for schema := range files {
		for _, format := range []string{"json", "csv", "fhir"} {
			d := newReleased(t)
			d.run("import " + releasedExport(schema+1, format))
			if format == "fhir" {
				format = "csv"
			}
			want, err := os.ReadFile(releasedExport(schema+1, format))
			if err != nil {
				t.Fatal(err)
			}
			if got := d.run("export --format " + format); got != string(want) {
				t.Errorf("schema %d: an import of %s says\n%s\nand the file says\n%s", schema+1, format, got, want)
			}
		}
	}
}

// released is a diary in a home of its own.
type released struct {
	t              *testing.T
	e              env
	path           string
	stdout, stderr *bytes.Buffer
}

func newReleased(t *testing.T) released {
	t.Helper()
	d := released{t: t, path: filepath.Join(t.TempDir(), "diary.db"), stdout: new(bytes.Buffer), stderr: new(bytes.Buffer)}
	d.e = env{
		stdin: strings.NewReader(""), stdout: d.stdout, stderr: d.stderr, getenv: func(name string) string { return map[string]string{"BACKLOG_DB": d.path}[name] },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.FixedZone("", 3600)) },
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string),
	}
	config := filepath.Join(d.e.configHome, "backlog", "config.toml")
	if err := os.MkdirAll(filepath.Dir(config), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("[[region]]\nname = \"left-knee\"\nlabel = \"left knee\"\npart = \"thigh\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d released) run(line string) string {
	d.t.Helper()
	d.stdout.Reset()
	if status := run(d.t.Context(), d.e, strings.Fields(line)); status != 0 {
		d.t.Fatalf("backlog %s: exit status %d: %s%s", line, status, d.stdout, d.stderr)
	}
	return d.stdout.String()
}

// copySettings copies a file.
func copySettings(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o700)
	}
	if err == nil {
		err = os.WriteFile(to, text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}
