package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// docs/schema.md ends with the tables of a new diary as SQLite describes them: -update
// writes them anew.
func TestDocumentedSchema(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip(err)
	}
	p := newPaper(t)
	if status := p.run(t, "pain neck 3"); status != 0 {
		t.Fatal(p.stderr)
	}
	diary := filepath.Join(p.folder, "backlog", "backlog.db")
	ask := func(query string) string {
		t.Helper()
		said, err := exec.Command(shell, "-readonly", diary, query).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return string(said)
	}
	const file, mark = "../../docs/schema.md", "<!-- The rest is written by: go test ./cmd/backlog -run TestDocumentedSchema -update -->\n"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, got, found := strings.Cut(string(text), mark)
	if !found {
		t.Fatalf("%s has no line %s", file, mark)
	}
	want := "\n## Schema " + strings.TrimSpace(ask("PRAGMA user_version")) + "\n\n```sql\n" + ask("SELECT sql || ';' || char(10) FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, rowid") + "```\n"
	if got != want {
		if !*update {
			t.Errorf("%s differs from the tables of a diary; run this test with -update and read the difference", file)
			return
		}
		if err := os.WriteFile(file, []byte(before+mark+want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	// The queries that the page shows work.
	for i, block := range strings.Split(before, "```sql\n")[1:] {
		query, _, _ := strings.Cut(block, "```")
		if said := ask(query); i == 0 && !strings.Contains(said, "neck") {
			t.Errorf("%s\nprints %q", query, said)
		}
	}
}
