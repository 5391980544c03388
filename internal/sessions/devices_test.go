package sessions

import (
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"

	"backlog/internal/db"
)

// changed is a copied diary after a change by SQL.
func (p *pair) changed(s *Store, text string, args ...any) string {
	p.t.Helper()
	path := p.copied(s)
	conn, err := db.OpenToWrite(p.t.Context(), path)
	if err != nil {
		p.t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Exec(text, args...); err != nil {
		p.t.Fatal(err)
	}
	return path
}

// Each table of another diary is read as strictly as its entries.
func TestMergeRefusesTables(t *testing.T) {
	p := &pair{t: t, dir: t.TempDir()}
	one, two := newStore(t), newStore(t)
	add(t, one, massage(0, "neck", 4))
	const manyReports = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) " +
		"INSERT INTO reports SELECT 1, i, 'fever', NULL, NULL, NULL, NULL, NULL FROM n"
	long := strings.Repeat("x", 5_000_000)
	for _, c := range []struct {
		sql  string
		args []any
		want string
	}{
		{"INSERT INTO devices VALUES ('d', ?)", []any{long}, "the name of a machine has 1 to 255 characters"},
		{"INSERT INTO devices VALUES ('d', ?)", []any{"\x1b[2J"}, "contains a character that cannot be printed"},
		{"INSERT INTO devices VALUES (?, 'laptop')", []any{long}, "is no device"},
		{"INSERT INTO devices VALUES ('../x', 'laptop')", nil, "is no device"},
		{"UPDATE diary SET device = ?1, checksum = ?1 || ' ' || clock", []any{"a b"}, "is no device"},
		{"INSERT INTO superseded_versions VALUES ('entry', 'x', 1, ?)", []any{long}, "a version of \"x\" is not acceptable"},
		{"INSERT INTO superseded_versions VALUES ('entry', ?, 1, 'd')", []any{long}, "not acceptable"},
		{"INSERT INTO superseded_versions VALUES ('entry', ?, 1, 'd')", []any{"a\x1bb"}, "not acceptable"},
		{"INSERT INTO superseded_versions VALUES ('profile', 'A fact', 1, 'd')", nil, "not acceptable"},
		{"INSERT INTO superseded_versions VALUES ('entry', 'x', 253402300799999, 'd')", nil, "253402300799999 of machine"},
		{"UPDATE journal SET device = ?", []any{long}, "not acceptable"},
		{"UPDATE journal SET rev = 253402300799999", nil, "not acceptable"},
		{"UPDATE journal SET key = ?", []any{long}, "not acceptable"},
		{"UPDATE treatments SET region = ?", []any{long}, "a word can have 200"},
		{"UPDATE entries SET rev = 253402300799999", nil, "its revision is"},
		{manyReports, nil, "an entry can have 1000 symptoms"},
	} {
		_, err := two.Merge(t.Context(), p.now("sync"), Self{Name: "two"}, p.changed(one, c.sql, c.args...))
		if !errors.Is(err, ErrUnacceptable) || !strings.Contains(err.Error(), c.want) || len(err.Error()) > 400 {
			t.Errorf("%s: %.500v, want %q", c.sql, err, c.want)
		}
	}
	if whole := contents(t, two); len(whole.Entries) > 0 {
		t.Errorf("of what was refused there is %v", whole.Entries)
	}
}

// Names of machines that wrote nothing, and endless old versions, are not passed on.
func TestMergeTakesNoBallast(t *testing.T) {
	p := &pair{t: t, dir: t.TempDir()}
	one, two := newStore(t), newStore(t)
	e := add(t, one, massage(0, "neck", 4))[0]
	n := 20_000
	if flag.Lookup("rapid.checks").Value.String() != "100" { // the long run
		n = 300_000
	}
	numbers := fmt.Sprintf("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ", n)
	if _, err := one.conn.Exec(numbers+"INSERT INTO devices SELECT 'd' || i, 'laptop' FROM n WHERE i <= 20000; "+
		numbers+"INSERT INTO superseded_versions SELECT 'entry', ?, i, 'd' || (i % 20000) FROM n", e.UID); err != nil {
		t.Fatal(err)
	}
	path, began := p.copied(one), time.Now()
	p.take(two, path)
	t.Logf("20,000 machines and %d versions were merged in %v", n, time.Since(began))
	var devices, versions int
	var oldest sql.NullInt64
	if err := two.conn.QueryRow("SELECT (SELECT count(*) FROM devices), count(*), min(rev) FROM superseded_versions").Scan(&devices, &versions, &oldest); err != nil {
		t.Fatal(err)
	}
	if devices > 2 || versions != maxVersions || oldest.Int64 != int64(n-maxVersions+2) {
		t.Errorf("%d devices and %d versions from %d on came, want 2 at most and the newest %d", devices, versions, oldest.Int64, maxVersions)
	}

	// Nor do they come in portions.
	e.Note = "changed since"
	if _, _, err := one.Replace(t.Context(), Command{Words: "edit 1", Now: noon.AddDate(1, 0, 0)}, e); err != nil {
		t.Fatal(err)
	}
	if _, err := one.conn.Exec("UPDATE superseded_versions SET rev = rev + 1000000"); err != nil {
		t.Fatal(err)
	}
	p.take(two, p.copied(one))
	if err := two.conn.QueryRow("SELECT count(*), min(rev) FROM superseded_versions").Scan(&versions, &oldest); err != nil {
		t.Fatal(err)
	}
	if versions != maxVersions || oldest.Int64 < 1_000_000 {
		t.Errorf("%d versions from %d on are there after a second portion, want the newest %d", versions, oldest.Int64, maxVersions)
	}
}

// A machine that was away for a year does not bring back what was deleted, however many
// versions and other deletions there were since.
func TestTombstonesStay(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	p := &pair{t: t, dir: t.TempDir()}
	one, two, away := newStore(t), newStore(t), newStore(t)
	var list []Entry
	for i := range 1200 {
		list = append(list, massage(int64(i), "neck", 4))
	}
	saved := add(t, one, list...)
	p.take(away, p.copied(one))
	if _, err := one.Delete(t.Context(), p.now("delete"), numbers(saved)...); err != nil {
		t.Fatal(err)
	}
	if _, err := one.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	p.take(two, p.copied(one))
	p.take(two, p.copied(away))
	p.take(one, p.copied(away))
	p.take(away, p.copied(two))
	for _, s := range []*Store{one, two, away} {
		if whole := contents(t, s); len(whole.Entries) > 0 {
			t.Errorf("%d entries are back", len(whole.Entries))
		}
	}
}

// doctor finds names that an older backlog has taken, and removes them.
func TestRepairNames(t *testing.T) {
	s := newStore(t)
	add(t, s, massage(0, "neck", 4))
	if _, err := s.conn.Exec("INSERT INTO devices VALUES ('d', ?), ('e', 'laptop')", strings.Repeat("x", 5_000_000)); err != nil {
		t.Fatal(err)
	}
	if faults, err := s.Audit(t.Context()); err != nil || len(faults) != 1 || !strings.Contains(faults[0], "other machines refuse this diary") {
		t.Errorf("Audit = %q, %v", faults, err)
	}
	if done, err := s.Repair(t.Context(), noon); err != nil || len(done) != 1 {
		t.Errorf("Repair = %q, %v", done, err)
	}
	faults, err := s.Audit(t.Context())
	names, _ := s.Machines(t.Context())
	if err != nil || len(faults) > 0 || len(names) != 1 || names["e"] != "laptop" {
		t.Errorf("after the repair: %q, %v, names %v", faults, err, names)
	}
}
