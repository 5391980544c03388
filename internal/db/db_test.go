package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backlog/migrations"
)

// TestMain lets a test start itself as another program that opens a diary.
func TestMain(m *testing.M) {
	if do := os.Getenv("BACKLOG_TEST_DO"); do != "" {
		if err := another(do, os.Getenv("BACKLOG_TEST_PATH")); err != nil {
			fmt.Fprint(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// another is what the other program does.
func another(do, path string) error {
	switch do {
	case "start":
		conn, err := OpenToWrite(context.Background(), path)
		if err != nil {
			return err
		}
		defer conn.Close()
		_, err = conn.Exec("CREATE TABLE IF NOT EXISTS starts (n); INSERT INTO starts VALUES (1)")
		return Explain(err, path)
	case "look":
		conn, err := OpenToLook(context.Background(), path)
		if err != nil {
			return err
		}
		return conn.Close()
	}
	return system(do, path)
}

func openToWrite(t *testing.T, path string) *sql.DB {
	t.Helper()
	conn, err := OpenToWrite(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func exec(t *testing.T, conn *sql.DB, query string, args ...any) {
	t.Helper()
	if _, err := conn.ExecContext(t.Context(), query, args...); err != nil {
		t.Fatal(err)
	}
}

func number(t *testing.T, conn *sql.DB, query string, args ...any) int {
	t.Helper()
	var n int
	if err := conn.QueryRowContext(t.Context(), query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// whole wants a file that SQLite finds nothing wrong with.
func whole(t *testing.T, conn *sql.DB) {
	t.Helper()
	var verdict string
	if err := conn.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity_check = %q, %v, want ok", verdict, err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// files returns the names in a folder.
func files(t *testing.T, folder string) string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range list {
		names = append(names, entry.Name())
	}
	return strings.Join(names, " ")
}

func TestOpenToWriteOpensAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "b", "backlog.db")
	exec(t, openToWrite(t, path), "CREATE TABLE mine (x)")
	conn := openToWrite(t, path)
	if n := number(t, conn, "SELECT count(*) FROM mine"); n != 0 {
		t.Errorf("%d rows, want 0", n)
	}
	for pragma, want := range map[string]int{
		"application_id": applicationID, "user_version": len(migrations.All()), "foreign_keys": 1, "synchronous": 3, "busy_timeout": 30000,
	} {
		if got := number(t, conn, "PRAGMA "+pragma); got != want {
			t.Errorf("PRAGMA %s = %d, want %d", pragma, got, want)
		}
	}
	whole(t, conn)
	if got := files(t, filepath.Dir(path)); got != "backlog.db" {
		t.Errorf("the folder holds %s, want one file at rest", got)
	}
}

func TestOpenToLookChangesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backlog.db")
	if _, err := OpenToLook(t.Context(), path); !errors.Is(err, ErrNoFile) {
		t.Errorf("OpenToLook(no file) = %v, want ErrNoFile", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a look made the file: %v", err)
	}
	write(t, path, "")
	if _, err := OpenToLook(t.Context(), path); !errors.Is(err, ErrNoFile) {
		t.Errorf("OpenToLook(empty file) = %v, want ErrNoFile", err)
	}
	exec(t, openToWrite(t, path), "CREATE TABLE mine (x)")
	before := read(t, path)
	conn, err := OpenToLook(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_, err = conn.Exec("INSERT INTO mine VALUES (1)")
	want := path + " or its folder cannot be written; viewing works; to write, give yourself the right to both or name another file with --db"
	if err := Explain(err, path); err == nil || err.Error() != want {
		t.Errorf("a write while looking = %v, want %s", err, want)
	}
	if read(t, path) != before {
		t.Error("the file has changed")
	}
}

// A bare ? or # in the name, a % or a space would open another file.
func TestPathsOpenExactlyThatFile(t *testing.T) {
	for _, name := range []string{
		"what?.db", "what?mode=memory", "no#1.db", "100%.db", "%41.db", "%00.db", "two words.db", "Rücken 背中.db", "a&b=c;d.db", "+.db",
		"'quoted'.db", `back\slash.db`, "file:x.db", ":memory:", "latin\xfc.db", "-dash", "line\nbreak.db",
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, name)
			exec(t, openToWrite(t, path), "CREATE TABLE mine (x)")
			if got := files(t, folder); got != name {
				t.Errorf("the folder holds %q, want %q", got, name)
			}
			conn, err := OpenToLook(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if n := number(t, conn, "SELECT count(*) FROM mine"); n != 0 {
				t.Errorf("%d rows, want 0", n)
			}
			if err := Snapshot(t.Context(), conn, path+".copy"); err != nil {
				t.Fatal(err)
			}
			if got, want := files(t, folder), name+" "+name+".copy"; got != want {
				t.Errorf("the folder holds %q, want %q", got, want)
			}
		})
	}
}

func TestRelativePath(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	conn := openToWrite(t, "file:x.db?mode=memory")
	if err := Snapshot(t.Context(), conn, "file:y.db"); err != nil {
		t.Fatal(err)
	}
	if got, want := files(t, folder), "file:x.db?mode=memory file:y.db"; got != want {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// What is not a diary of this version is refused and stays as it is, byte for byte.
func TestNotOurFile(t *testing.T) {
	other := func(queries ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			conn, err := sql.Open("sqlite", "file:"+path)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			for _, query := range queries {
				exec(t, conn, query)
			}
		}
	}
	diary := func(change func(string) string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			conn := openToWrite(t, path)
			conn.Close()
			write(t, path, change(read(t, path)))
		}
	}
	const (
		another = "PATH is an SQLite file of another program, not a diary; it was left alone; name another file with --db or BACKLOG_DB"
		none    = "PATH is not a diary; it was left alone; name another file with --db or BACKLOG_DB"
		cut     = "PATH is damaged or cut off; keep it as it is, and put a copy in its place: a backup, or PATH.schema-N from before an update"
	)
	for _, c := range []struct {
		name string
		make func(*testing.T, string)
		want string
	}{
		{"application_id", other("PRAGMA application_id = 252006674", "CREATE TABLE t (x)"), another},
		{"application_id without a table", other("PRAGMA application_id = 252006674", "CREATE TABLE t (x)", "DROP TABLE t"), another},
		{"plain table", other("CREATE TABLE t (x)", "INSERT INTO t VALUES (1)"), another},
		{"version only", other("PRAGMA user_version = 1", "CREATE TABLE t (x)", "DROP TABLE t"), another},
		{"WAL", other("PRAGMA journal_mode = WAL", "CREATE TABLE t (x)"), another},
		{
			"newer", func(t *testing.T, path string) {
				conn := openToWrite(t, path)
				defer conn.Close()
				exec(t, conn, "PRAGMA user_version = 99")
			},
			fmt.Sprintf("PATH was written by a newer backlog (schema 99, this one knows %d); it was left alone; install backlog %s or a newer one", len(migrations.All()), migrations.OpensWith),
		},
		{"text", func(t *testing.T, path string) { write(t, path, "Mon: 6, Tue: 5\n") }, none},
		{"random bytes", func(t *testing.T, path string) { write(t, path, random(9000)) }, none},
		{"a few random bytes", func(t *testing.T, path string) { write(t, path, random(70)) }, none},
		{"one byte", func(t *testing.T, path string) { write(t, path, "S") }, none},
		{"cut at half", diary(func(s string) string { return s[:len(s)/2] }), cut},
		{"cut at a page", diary(func(s string) string { return s[:4096] }), cut},
		{"cut at 100 bytes", diary(func(s string) string { return s[:100] }), cut},
		{"cut at 99 bytes", diary(func(s string) string { return s[:99] }), cut},
		{"cut at 2 bytes", diary(func(s string) string { return s[:2] }), none},
		{"header, then random bytes", diary(func(s string) string { return s[:100] + random(len(s)-100) }), cut},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "x.db")
			c.make(t, path)
			before, names := read(t, path), files(t, folder)
			want := strings.ReplaceAll(c.want, "PATH", path)
			for name, open := range map[string]func(context.Context, string) (*sql.DB, error){"OpenToWrite": OpenToWrite, "OpenToLook": OpenToLook} {
				conn, err := open(t.Context(), path)
				if err == nil {
					conn.Close()
				}
				if fmt.Sprint(err) != want {
					t.Errorf("%s = %v, want %s", name, err, want)
				}
				if read(t, path) != before {
					t.Errorf("%s changed the file", name)
				}
				if got := files(t, folder); got != names && c.name != "WAL" { // its two other files come and go
					t.Errorf("%s left %s, want %s", name, got, names)
				}
			}
		})
	}
}

// random returns bytes without a pattern, the same each time.
func random(n int) string {
	var b strings.Builder
	for x := uint32(2463534242); b.Len() < n; {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		b.WriteByte(byte(x))
	}
	return b.String()
}

func TestPlacesWithoutAFile(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	write(t, plain, "text")
	for _, c := range []struct{ path, want string }{
		{folder, folder + " is a folder, not a regular file; name a file with --db or BACKLOG_DB"},
		{filepath.Join(plain, "x.db"), "a part of the path " + plain + "/x.db is a file, not a folder; name another file with --db"},
		{filepath.Join(plain, "a", "x.db"), "a part of the path " + plain + "/a/x.db is a file, not a folder; name another file with --db"},
	} {
		for name, open := range map[string]func(context.Context, string) (*sql.DB, error){"OpenToWrite": OpenToWrite, "OpenToLook": OpenToLook} {
			if _, err := open(t.Context(), c.path); fmt.Sprint(err) != c.want {
				t.Errorf("%s(%s) = %v, want %s", name, c.path, err, c.want)
			}
		}
	}
	if got := files(t, folder); got != "plain" || read(t, plain) != "text" {
		t.Errorf("the folder holds %s, want it as it was", got)
	}
}

func TestSnapshotKeepsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	conn := openToWrite(t, filepath.Join(folder, "x.db"))
	taken := filepath.Join(folder, "taken")
	write(t, taken, "text")
	if err := Snapshot(t.Context(), conn, taken); !errors.Is(err, fs.ErrExist) || read(t, taken) != "text" {
		t.Errorf("Snapshot(taken) = %v, want that it exists, and the file as it was", err)
	}
	copied := filepath.Join(folder, "copy")
	if err := Snapshot(t.Context(), conn, copied); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(copied); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v, want 0600", info.Mode().Perm(), err)
	}
	whole(t, openToWrite(t, copied))
}

// countMine is the mark of the tests' own table.
const countMine = "SELECT count(*) FROM mine"

func TestTxRollsBack(t *testing.T) {
	conn := openToWrite(t, filepath.Join(t.TempDir(), "x.db"))
	exec(t, conn, "CREATE TABLE mine (x)")
	stop := errors.New("stop")
	err := Tx(t.Context(), conn, countMine, func(tx *sql.Tx) error {
		if _, err := tx.Exec("INSERT INTO mine VALUES (1)"); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("Tx = %v, want %v", err, stop)
	}
	if n := number(t, conn, "SELECT count(*) FROM mine"); n != 0 {
		t.Errorf("%d rows, want 0", n)
	}
}

// After SQLite has rolled a transaction back by itself, nothing that is written in it is
// saved on its own, and the transaction fails even if fn overlooks all of it.
func TestTxAfterAnAutomaticRollback(t *testing.T) {
	conn := openToWrite(t, filepath.Join(t.TempDir(), "x.db"))
	exec(t, conn, "CREATE TABLE mine (x INTEGER UNIQUE)")
	exec(t, conn, "INSERT INTO mine VALUES (1)")
	err := Tx(t.Context(), conn, countMine, func(tx *sql.Tx) error {
		later, err := tx.Prepare("INSERT INTO mine VALUES (3)")
		if err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO mine VALUES (2)"); err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT OR ROLLBACK INTO mine VALUES (1)"); err == nil {
			t.Error("a second 1 was taken")
		}
		if _, err := tx.Exec("INSERT INTO mine VALUES (4)"); err == nil {
			t.Error("a statement after the rollback was taken")
		}
		if _, err := later.Exec(); err == nil {
			t.Error("a prepared statement after the rollback was taken")
		}
		if _, err := tx.Exec("CREATE TABLE other (x); INSERT INTO other VALUES (1)"); err == nil {
			t.Error("a table after the rollback was made")
		}
		return nil
	})
	if !errors.Is(err, ErrUndone) {
		t.Errorf("Tx = %v, want %v", err, ErrUndone)
	}
	if n := number(t, conn, "SELECT count(*) FROM mine"); n != 1 {
		t.Errorf("%d rows, want 1", n)
	}
	if n := number(t, conn, "SELECT count(*) FROM sqlite_schema WHERE name = 'other'"); n != 0 {
		t.Error("a table of a transaction that was rolled back is there")
	}
	exec(t, conn, "INSERT INTO mine VALUES (5)") // outside of a transaction all is as before
	if err := Tx(t.Context(), conn, countMine, func(tx *sql.Tx) error { _, err := tx.Exec("INSERT INTO mine VALUES (6)"); return err }); err != nil {
		t.Errorf("Tx = %v, want nil", err)
	}
}

// Only macOS has a flush of its own that reaches the disk.
func TestPragmas(t *testing.T) {
	for system, want := range map[string]bool{"darwin": true, "ios": true, "linux": false, "windows": false, "freebsd": false} {
		for _, pragma := range []string{"fullfsync(1)", "checkpoint_fullfsync(1)"} {
			if got := strings.Contains(pragmas(system), "_pragma="+pragma); got != want {
				t.Errorf("on %s %s is set: %v, want %v", system, pragma, got, want)
			}
		}
		if !strings.Contains(pragmas(system), "synchronous(EXTRA)") {
			t.Errorf("on %s synchronous is not EXTRA", system)
		}
	}
}
