package db

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"

	"backlog/migrations"
)

// A file as new is known without a closer look.
// A migration names the version that reads its schema, or an older program sends people to one
// that does not; and it makes a changed table anew, or docs/schema.md would show the new column
// behind the comment of another.
func TestEveryMigrationNamesItsVersion(t *testing.T) {
	oldest := ""
	for i, text := range migrations.All() {
		if strings.Contains(strings.ToUpper(strings.Join(strings.Fields(text), " ")), " ADD COLUMN ") {
			t.Errorf("migration %d adds a column to a table; make the table anew, as 0002 does", i+1)
		}
		pattern, err := sql.Open("sqlite", ":memory:")
		if err != nil {
			t.Fatal(err)
		}
		defer pattern.Close()
		pattern.SetMaxOpenConns(1)
		for _, text := range migrations.All()[:i+1] {
			exec(t, pattern, text)
		}
		if i == 0 {
			continue // it came before opens_with
		}
		var inFile, ofNewRow string
		if err := pattern.QueryRow("SELECT opens_with, (SELECT trim(dflt_value, '''') FROM pragma_table_info('diary') WHERE name = 'opens_with') FROM diary").Scan(&inFile, &ofNewRow); err != nil {
			t.Fatal(err)
		}
		if inFile == oldest || ofNewRow != inFile {
			t.Errorf("after migration %d a file says that %s opens it, a new row %s, and before it %q: each migration sets opens_with to the version that will read it", i+1, inFile, ofNewRow, oldest)
		}
		oldest = inFile
	}
	if oldest != migrations.OpensWith {
		t.Errorf("migrations.OpensWith is %s, and a new file says %s", migrations.OpensWith, oldest)
	}
}

func TestDigests(t *testing.T) {
	all := migrations.All()
	if len(digests) != len(all) {
		t.Errorf("there are %d digests, and %d migrations", len(digests), len(all))
	}
	for i := range all {
		made, err := made(t.Context(), all[:i+1])
		if err != nil {
			t.Fatal(err)
		}
		if got := digest(made); i >= len(digests) || got != digests[i] {
			t.Errorf("what %d migrations make has the digest %q, and digests has another or none", i+1, got)
		}
	}
}

func TestStructure(t *testing.T) {
	const write = "PRAGMA writable_schema = 1; "
	for _, c := range []struct{ name, sql, want string }{
		{"as new", "", ""},
		{"tables and views of others", `CREATE TABLE theirs (a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE); CREATE INDEX theirs_b ON theirs (b COLLATE NOCASE);
			CREATE UNIQUE INDEX theirs_c ON theirs (abs(a)) WHERE a > 1; CREATE VIEW seen AS SELECT * FROM entries; INSERT INTO theirs (b) VALUES (1)`, ""},
		{"what ANALYZE finds", "ANALYZE", ""},
		{"Litestream", "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER); CREATE TABLE _litestream_lock (id INTEGER); CREATE TABLE _litestream_new (id)", ""},
		{"a plain index", "CREATE INDEX mine ON entries (note, kind DESC)", ""},
		{"a virtual table", "CREATE VIRTUAL TABLE search USING fts5 (note)", ""},
		{"a virtual table of an unknown kind", write + "INSERT INTO sqlite_schema VALUES ('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING nosuch (a)')", ""},

		{"a trigger", "CREATE TRIGGER hush AFTER INSERT ON reports BEGIN DELETE FROM reports; END", "backlog did not make the trigger hush on reports"},
		{"a trigger of a table of others", "CREATE TABLE theirs (a); CREATE TRIGGER t AFTER INSERT ON theirs BEGIN DELETE FROM reports; END", "backlog did not make the trigger t on theirs"},
		{"INSTEAD OF", "CREATE TRIGGER t INSTEAD OF INSERT ON full_entries BEGIN SELECT 1; END", "backlog did not make the trigger t on full_entries"},
		{"a trigger named like SQLite's own", "CREATE TRIGGER hush AFTER INSERT ON reports BEGIN DELETE FROM reports; END; " + write +
			"UPDATE sqlite_schema SET name = 'sqlite_stat1', sql = replace(sql, 'hush', 'sqlite_stat1') WHERE name = 'hush'", "backlog did not make the trigger sqlite_stat1 on reports"},
		{"a trigger whose type is in capitals", "CREATE TRIGGER hush AFTER INSERT ON reports BEGIN DELETE FROM reports; END; " + write +
			"UPDATE sqlite_schema SET type = 'TRIGGER' WHERE name = 'hush'", "backlog did not make the trigger hush on reports"},
		{"a trigger with an odd name", `CREATE TRIGGER "temp.entries" AFTER INSERT ON reports BEGIN DELETE FROM reports; END`, "backlog did not make the trigger temp.entries on reports"},
		{"a trigger named like Litestream's table", "CREATE TRIGGER _litestream_seq AFTER INSERT ON reports BEGIN DELETE FROM reports; END", "backlog did not make the trigger _litestream_seq on reports"},
		{"a trigger named like a table of ours", "CREATE TRIGGER entries AFTER INSERT ON reports BEGIN DELETE FROM reports; END", "backlog did not make the trigger entries on reports"},
		{"a unique index", "CREATE UNIQUE INDEX once ON reports (symptom)", "backlog did not make the index once on reports"},
		{"an index of an expression", "CREATE INDEX sum ON entries (note || kind)", "backlog did not make the index sum on entries"},
		{"an index of some rows", "CREATE INDEX some ON entries (note) WHERE json(note) IS NULL", "backlog did not make the index some on entries"},
		{"an index with an order of its own", "CREATE INDEX cases ON entries (note COLLATE NOCASE)", "backlog did not make the index cases on entries"},
		{"a table that points to ours", "CREATE TABLE theirs (a REFERENCES Entries (note))", "backlog did not make the table theirs"},
		{"a table whose type is in capitals", write + "UPDATE sqlite_schema SET type = 'Table' WHERE name = 'devices'", "the table devices is not as backlog makes it"},
		{"a view whose type is in capitals", write + "UPDATE sqlite_schema SET type = 'vIew' WHERE name = 'full_entries'", "the view full_entries is not as backlog makes it"},
		{"another column", "ALTER TABLE entries ADD COLUMN more TEXT", "the table entries is not as backlog makes it"},
		{"a generated column", "ALTER TABLE reports ADD COLUMN more TEXT AS (json(symptom))", "the table reports is not as backlog makes it"},
		{"another CHECK", write + "UPDATE sqlite_schema SET sql = replace(sql, 'symptom <> ''''', 'symptom <> ''numb-saddle''') WHERE name = 'reports'", "the table reports is not as backlog makes it"},
		{"another view", "DROP VIEW full_entries; CREATE VIEW full_entries AS SELECT entries.*, '' AS region, '' AS technique, '' AS tool FROM entries WHERE kind <> 'symptom'", "the view full_entries is not as backlog makes it"},
		{"a table for a view", "CREATE TABLE copied AS SELECT * FROM full_entries; DROP VIEW full_entries; ALTER TABLE copied RENAME TO full_entries", "backlog did not make the table full_entries"},
		{"a view for a table", "ALTER TABLE consultation_rules RENAME TO kept; CREATE VIEW consultation_rules AS SELECT * FROM kept WHERE 0", "backlog did not make the view consultation_rules"},
		{"an index that is gone", "DROP INDEX journal_key", "the index journal_key on journal is missing"},
		{"a table that is gone", "DROP TABLE consultation_rules", "the table consultation_rules is missing"},
		{"another index under a name of ours", "DROP INDEX entries_at; CREATE INDEX entries_at ON entries (at) WHERE kind <> 'symptom'", "the index entries_at on entries is not as backlog makes it"},
		{"a view named like SQLite's own", write + "INSERT INTO sqlite_schema VALUES ('view', 'sqlite_stat1', 'sqlite_stat1', 0, 'CREATE VIEW sqlite_stat1 AS SELECT 1 AS tbl, 2 AS idx, 3 AS stat')", "backlog did not make the view sqlite_stat1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			conn, err := OpenToWrite(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := conn.ExecContext(t.Context(), c.sql); err != nil {
				t.Fatal(err)
			}
			conn.Close()
			look, err := OpenToLook(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer look.Close()
			_, faults, err := Structure(t.Context(), look)
			if got := strings.Join(faults, "; "); err != nil || !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
				t.Errorf("Structure = %q, %v, want %q", got, err, c.want)
			}
			again, err := OpenToWrite(t.Context(), path)
			if err == nil {
				again.Close()
			}
			if (err == nil) != (c.want == "") {
				t.Errorf("OpenToWrite: %v", err)
			}
			if c.want == "" {
				if _, err := Copy(t.Context(), look, path+".copy"); err != nil {
					t.Errorf("Copy: %v", err)
				}
			}
		})
	}
}
