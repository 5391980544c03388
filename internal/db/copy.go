package db

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"backlog/migrations"
)

// Contents is how many rows each table of a file holds.
type Contents map[string]int64

// Faults returns what SQLite's own check finds wrong with an open file: broken
// pages, rows that break a rule of the schema, and rows of ours that point nowhere. It
// is empty for a sound file. What cannot even be read is a fault, not an error.
func Faults(ctx context.Context, conn *sql.DB) []string {
	var faults []string
	for _, query := range []string{
		"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
		`SELECT 'row ' || ifnull(rowid, '') || ' of ' || "table" || ' points to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check
			WHERE lower("table") IN ('entries', 'reports', 'covers', 'consultation_rules', 'other_treatments')`,
	} {
		lines, err := Column[string](ctx, conn, query)
		faults = append(faults, lines...)
		if err != nil {
			faults = append(faults, err.Error())
		}
	}
	return faults
}

// Count returns how many rows each table of an open file holds, virtual ones left out.
func Count(ctx context.Context, conn *sql.DB) (Contents, error) {
	// A table of another program may be of a kind that only that program can read.
	tables, err := Column[string](ctx, conn, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'")
	if err != nil {
		return nil, err
	}
	counts := Contents{}
	for _, table := range tables {
		var n int64
		if err := conn.QueryRowContext(ctx, "SELECT count(*) FROM "+quoted(table)).Scan(&n); err != nil {
			return nil, err
		}
		counts[table] = n
	}
	return counts, nil
}

// Copy writes a checked copy of the open file to a new file at path, 0600: SQLite
// finds it whole, and each table has as many rows as the original. It appears
// under its name only when it is complete and on the disk. os.ErrExist if there
// is a file at path already, or if another program is just writing it.
func Copy(ctx context.Context, conn *sql.DB, path string) (Contents, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, &fs.PathError{Op: "copy to", Path: path, Err: fs.ErrExist}
	}
	part := path + ".part"
	copied, err := copyInto(ctx, conn, part)
	if err != nil {
		return nil, err
	}
	if err := publish(part, path); err != nil {
		os.Remove(part)
		return nil, explain(err, path)
	}
	return copied, nil
}

func copyInto(ctx context.Context, conn *sql.DB, part string) (Contents, error) {
	before, err := Count(ctx, conn)
	if err != nil {
		return nil, err
	}
	if err := Snapshot(ctx, conn, part); err != nil {
		return nil, err
	}
	copied, err := Inspect(ctx, part)
	if err != nil {
		os.Remove(part)
		return nil, err
	}
	after, err := Count(ctx, conn)
	if err != nil {
		os.Remove(part)
		return nil, err
	}
	// Another program may have written while the copy was taken.
	for table, n := range copied {
		if n < min(before[table], after[table]) || n > max(before[table], after[table]) {
			os.Remove(part)
			return nil, fmt.Errorf("the copy has %d rows in %s and the diary %d; it was thrown away; try again", n, table, after[table])
		}
	}
	return copied, nil
}

// ErrUnconfirmed says that a file is complete and under its name, and that the disk did
// not confirm it: after a power cut it may be gone. It is wrapped in a sentence.
var ErrUnconfirmed = errors.New("the disk did not confirm it")

// publish puts a finished file under its name, after it has reached the disk.
func publish(part, path string) error {
	if err := flush(part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	if err := flushFolder(filepath.Dir(path)); failing(err) {
		return &Trouble{
			Sentence: fmt.Sprintf("%s was written, but %v (%v), and after a power cut it may be gone; check the disk, and do it again", path, ErrUnconfirmed, err),
			Err:      ErrUnconfirmed,
		}
	}
	return nil
}

// failing reports whether an error is one of the disk. Not every system can flush a
// folder, and one that cannot is no fault.
func failing(err error) bool {
	return Full(err) || broken(err)
}

// flush has the disk keep what is in a file. Windows flushes only what may be written.
func flush(path string) error { return flushOpened(path, os.O_RDWR) }

// flushFolder has the disk keep which files are in a folder.
func flushFolder(path string) error { return flushOpened(path, os.O_RDONLY) }

func flushOpened(path string, flag int) error {
	file, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}

// ErrCut says that a file ends before its time, or holds what SQLite does not
// accept. It is wrapped in a sentence.
var ErrCut = errors.New("damaged or cut off")

// Inspect checks a file at rest that nobody is writing, a copy, and returns what it
// holds. It opens it without the right to change it. The error says in a sentence
// why it cannot be used: not a diary, of a newer backlog, or wrapping ErrCut.
func Inspect(ctx context.Context, path string) (Contents, error) {
	conn, _, err := openAtRest(ctx, path)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if faults := Faults(ctx, conn); len(faults) > 0 {
		return nil, fmt.Errorf("%s is %w (%s)", path, ErrCut, strings.ReplaceAll(faults[0], "\n", " "))
	}
	return Count(ctx, conn)
}

// OpenAtRest opens a file that nobody is writing, a copy, without the right to change
// it and without a trace beside it; one of an older schema in memory, if SQLite finds it
// sound. Its errors are those of Inspect.
func OpenAtRest(ctx context.Context, path string) (*sql.DB, error) {
	conn, version, err := openAtRest(ctx, path)
	if err != nil || version == len(migrations.All()) {
		return conn, err
	}
	conn.Close()
	if _, err := Inspect(ctx, path); err != nil {
		return nil, err
	}
	return inMemory(ctx, path, "?mode=ro&immutable=1")
}

func openAtRest(ctx context.Context, path string) (conn *sql.DB, version int, err error) {
	if err := wholeFile(path, true); err != nil {
		return nil, 0, err
	}
	if err := registerFold(); err != nil {
		return nil, 0, err
	}
	if conn, err = sql.Open("sqlite", address(path)+"?mode=ro&immutable=1"); err != nil {
		return nil, 0, explain(err, path)
	}
	conn.SetMaxOpenConns(1)
	if version, err = filled(ctx, conn, path); err != nil {
		conn.Close()
		return nil, 0, err
	}
	return conn, version, nil
}

// filled returns how many migrations a file has been through, and refuses one that is no
// diary, or in which nothing is.
func filled(ctx context.Context, conn *sql.DB, path string) (version int, err error) {
	version, err = schemaOf(ctx, conn, path, len(migrations.All()))
	if err != nil {
		return 0, explain(err, path)
	}
	if version == 0 {
		return 0, fmt.Errorf("%s is an empty SQLite file, not a diary", path)
	}
	return version, nil
}

// wholeFile compares the length of a file with what its header says, which holds
// for a file at rest only.
func wholeFile(path string, atRest bool) error {
	file, err := OpenRegular(path)
	if err != nil {
		return explain(err, path)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return explain(err, path)
	}
	const magic = "SQLite format 3\x00"
	header := make([]byte, 100)
	n, err := io.ReadFull(file, header)
	if err != nil && !ended(err) {
		return explain(err, path)
	}
	if !strings.HasPrefix(magic, string(header[:min(n, len(magic))])) {
		return fmt.Errorf("%s is not a diary", path)
	}
	if err != nil {
		return fmt.Errorf("%s is %w: it has %d bytes", path, ErrCut, n)
	}
	size := int64(binary.BigEndian.Uint16(header[16:]))
	if size == 1 {
		size = 65536
	}
	if pages := int64(binary.BigEndian.Uint32(header[28:])); atRest && pages*size != info.Size() {
		return fmt.Errorf("%s is %w: it has %d bytes of %d", path, ErrCut, info.Size(), pages*size)
	}
	return nil
}

// quoted is a name as SQL takes it, whatever is in it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// address returns the path as SQLite takes it in a URI: a bare ? or # would open
// another file.
func address(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath()
}

// Attach makes the tables of the file at path readable over conn as name.table,
// until the returned function is called. The file must be at rest: Inspect it first.
func Attach(ctx context.Context, conn *sql.DB, path, name string) (detach func() error, err error) {
	if _, err := conn.ExecContext(ctx, "ATTACH DATABASE ? AS "+name, address(path)+"?mode=ro&immutable=1"); err != nil {
		return nil, explain(err, path)
	}
	return func() error {
		_, err := conn.ExecContext(ctx, "DETACH DATABASE "+name)
		return err
	}, nil
}
