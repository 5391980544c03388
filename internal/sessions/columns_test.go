package sessions

import (
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/db"
)

// Every column of another machine's copy at its limits and past them, with checksums that
// fit: it is refused as a whole, or it is taken, and then this machine writes on, is
// sound, and a third one takes it from there and holds the same.
func TestEveryColumnAtItsLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	p := &pair{t: t, dir: t.TempDir()}
	one := newStore(t)
	add(t, one, full()...)
	if err := one.SetFacts(t.Context(), p.now("profile set"), map[string]string{"osteoporosis": "no"}); err != nil {
		t.Fatal(err)
	}
	add(t, one, massage(3, "neck", 4))
	if _, err := one.Delete(t.Context(), p.now("delete"), 2); err != nil {
		t.Fatal(err)
	}
	if _, err := one.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := one.Copy(t.Context(), filepath.Join(p.dir, "template")); err != nil {
		t.Fatal(err)
	}
	template, err := os.ReadFile(filepath.Join(p.dir, "template"))
	if err != nil {
		t.Fatal(err)
	}
	cases := limits(t, one)
	if flag.Lookup("rapid.checks").Value.String() == "100" { // the short run
		rand.Shuffle(len(cases), func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
		cases = cases[:80]
	}
	taken, refused, impossible := 0, 0, 0
	for i, c := range cases {
		path := filepath.Join(p.dir, fmt.Sprint("case-", i))
		if err := os.WriteFile(path, template, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := c.apply(t, path); err != nil {
			impossible++ // SQLite itself lets nobody write that
			os.Remove(path)
			continue
		}
		two, three := newStore(t), newStore(t)
		kept := add(t, two, massage(9, "hip", 2))
		before := contents(t, two)
		_, err := two.Merge(t.Context(), p.now("sync"), Self{Name: "two"}, path)
		os.Remove(path)
		var trouble *db.Trouble
		if err != nil {
			refused++
			if !errors.Is(err, ErrUnacceptable) && !errors.As(err, &trouble) && !errors.Is(err, db.ErrCut) || len(err.Error()) > 600 {
				t.Errorf("%v: refused by %.700v", c, err)
			}
			if diff := cmp.Diff(before, contents(t, two)); diff != "" {
				t.Errorf("%v: a part of what was refused is there:\n%s", c, diff)
			}
			continue
		}
		taken++
		add(t, two, massage(10, "neck", 5))
		if _, err := two.Undo(t.Context(), p.now("undo")); err != nil {
			t.Errorf("%v: Undo() = %v", c, err)
		}
		if faults, err := two.Audit(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("%v: Audit() = %.300q, %v", c, faults, err)
		}
		if got, err := two.Get(t.Context(), kept[0].Number); err != nil || got.UID != kept[0].UID {
			t.Errorf("%v: the entry from before is %v, %v", c, got, err)
		}
		p.take(three, p.copied(two))
		if diff := cmp.Diff(contents(t, two), contents(t, three)); diff != "" {
			t.Errorf("%v: the third machine differs:\n%.600s", c, diff)
		}
	}
	t.Logf("%d values: %d taken, %d refused, %d that SQLite refuses", len(cases), taken, refused, impossible)
}

// limit is a value in a column of the first row of a table.
type limit struct {
	table, column, key string
	value              any
}

func (l limit) String() string {
	return fmt.Sprintf("%s.%s = %.40q", l.table, l.column, fmt.Sprint(l.value))
}

// limits returns every column of every table with values at limits and past them.
func limits(t *testing.T, s *Store) []limit {
	t.Helper()
	numbers := []any{
		nil, math.MinInt64, -2208988801, -2208988800, -86400, -86399, -1, 0, 1, 2, 10, 11, 86399, 86400, 86401, 262143, 262144,
		253402300799, 253402300800, 253402300799999, math.MaxInt64,
	}
	texts := []any{
		nil, "", " ", "x", "left", "worse", "no", "\x1b[2J", "a\nb", "a\x00b", "a\u202eb", "'); DROP TABLE entries; --", "../x", "=1+1", "2026-11", "{}", "[1]", "{\"kind\":\"session\"}",
		[]byte("\xff\xfe"), []byte("a\xc3"),
	}
	for _, n := range []int{8, 64, 65, 200, 201, 255, 256, 1000, 1001, 10000, 10001, 100_000, 2_000_000} {
		texts = append(texts, strings.Repeat("x", n), strings.Repeat("é", n/2))
	}
	var list []limit
	for _, table := range []string{"treatments", "entries", "reports", "consultation_rules", "profile", "journal", "superseded_versions", "diary", "devices"} {
		rows, err := s.conn.Query("SELECT name, type FROM pragma_table_info(?)", table)
		if err != nil {
			t.Fatal(err)
		}
		var columns [][2]string
		for rows.Next() {
			var column [2]string
			if err := rows.Scan(&column[0], &column[1]); err != nil {
				t.Fatal(err)
			}
			columns = append(columns, column)
		}
		rows.Close()
		for _, column := range columns {
			values := texts
			if column[1] == "INTEGER" {
				values = numbers
			}
			for _, value := range values {
				list = append(list, limit{table, column[0], columns[0][0], value})
			}
		}
	}
	if len(list) < 1000 {
		t.Fatalf("only %d values", len(list))
	}
	return list
}

// apply writes the value into a copy, and makes the checksums and the journal fit. The
// error says that SQLite does not let it be written.
func (l limit) apply(t *testing.T, path string) error {
	t.Helper()
	conn, err := db.OpenToWrite(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, pragma := range []string{"ignore_check_constraints = 1", "foreign_keys = 0", "synchronous = 0"} {
		if _, err := conn.Exec("PRAGMA " + pragma); err != nil {
			t.Fatal(err)
		}
	}
	value := "?"
	if _, raw := l.value.([]byte); raw {
		value = "CAST(? AS TEXT)"
	}
	if _, err := conn.Exec(fmt.Sprintf("UPDATE %s SET %s = %s WHERE %s IS (SELECT %s FROM %s LIMIT 1)", l.table, l.column, value, l.key, l.key, l.table), l.value); err != nil {
		return err
	}
	if l.table == "diary" && l.column != "checksum" {
		if _, err := conn.Exec("UPDATE diary SET checksum = device || ' ' || clock"); err != nil {
			return err
		}
	}
	s := NewStore(conn, 0)
	if slices.Contains([]string{"treatments", "entries", "reports", "consultation_rules"}, l.table) {
		for number := int64(1); number < 9; number++ {
			e, err := s.Get(t.Context(), number)
			if err != nil {
				continue // which cannot be read, or was deleted
			}
			e.Day = 0
			text, err := rowJSON(&e)
			if err != nil {
				continue
			}
			conn.Exec("UPDATE journal SET became = ?, rev = ?, device = ? WHERE change = (SELECT max(change) FROM journal WHERE key = ?)", text, e.Rev, e.Device, e.UID)
		}
	}
	resum(t, conn)
	return nil
}

// resum gives every row of the journal the checksum that it should have.
func resum(t *testing.T, conn *sql.DB) {
	t.Helper()
	rows, err := conn.Query("SELECT change, state, step, action, target, at, utc_offset, command, subject, key, was, became, rev, device FROM journal")
	if err != nil {
		t.Fatal(err)
	}
	sums := map[int64]int64{}
	for rows.Next() {
		var change, state int64
		var r journalRow
		if err := rows.Scan(&change, &state, &r.step, &r.act, &r.target, &r.at, &r.offset, &r.words, &r.subject, &r.key, &r.was, &r.became, &r.rev, &r.device); err != nil {
			continue
		}
		sums[change] = r.sum() + state
	}
	rows.Close()
	for change, sum := range sums {
		if _, err := conn.Exec("UPDATE journal SET checksum = ? WHERE change = ?", sum, change); err != nil {
			t.Fatal(err)
		}
	}
}
