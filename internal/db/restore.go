package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Adopt copies the file at path as it is at this moment, other programs'
// unfinished writes left out, to a new file at to, and checks it like Inspect.
func Adopt(ctx context.Context, path, to string) (Contents, error) {
	if err := wholeFile(path, false); err != nil {
		return nil, err
	}
	conn, err := open(path, "ro")
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	_, err = filled(ctx, conn, path)
	switch {
	case isHotJournal(err):
		return nil, fmt.Errorf("%s was left in the middle of a write; backlog --db %s list repairs it", path, path)
	case Unusable(err):
		return nil, fmt.Errorf("%s is %w", path, ErrCut)
	case err != nil:
		return nil, explain(err, path)
	}
	if faults := Faults(ctx, conn); len(faults) > 0 {
		return nil, fmt.Errorf("%s is %w (%s)", path, ErrCut, faults[0])
	}
	if err := Snapshot(ctx, conn, to); err != nil {
		return nil, err
	}
	held, err := Inspect(ctx, to)
	if err != nil {
		os.Remove(to)
	}
	return held, err
}

// Replace makes the file at path what the checked file at from is, in one step
// that a crash cannot split, and keeps a checked copy of what it was at aside; ""
// keeps none. Nobody writes between the one and the other. Programs that have the
// file open see either the old or the new, and none of them goes on writing into a
// file that is no more. A file that SQLite cannot use any more, as Unusable reports,
// has to be moved away first. mark is as in Tx, and so are the errors of the last step.
func Replace(ctx context.Context, path, from, aside, mark string) error {
	if err := create(path); err != nil {
		return err
	}
	want, err := markOfCopy(ctx, from, mark)
	if err != nil {
		return err
	}
	begun, err := replace(ctx, path, from, aside)
	if err == nil || !begun {
		return explain(err, path)
	}
	conn, fault := open(path, "rw")
	if fault != nil {
		return &Doubt{Err: err}
	}
	defer conn.Close()
	var is string
	switch fault := conn.QueryRowContext(ctx, mark).Scan(&is); {
	case fault == nil && is == want:
		return &Doubt{Saved: true, Err: err}
	case Refused(fault):
		return &Doubt{Err: err}
	}
	return explain(err, path)
}

// markOfCopy reads a mark in a file that nobody is writing.
func markOfCopy(ctx context.Context, path, mark string) (text string, err error) {
	conn, _, err := openAtRest(ctx, path)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	return text, conn.QueryRowContext(ctx, mark).Scan(&text)
}

// replace is Replace without a look at what became of it. begun reports whether a page
// may have been written.
func replace(ctx context.Context, path, from, aside string) (begun bool, err error) {
	conn, err := open(path, "rw")
	if err != nil {
		return false, err
	}
	defer conn.Close()
	if aside != "" {
		// In this mode the lock of the transaction stays with the connection after it. Set
		// before, it would keep the lock of a reader as well, and bar a writer for good
		// that the transaction is waiting for.
		for _, text := range []string{"BEGIN EXCLUSIVE", "PRAGMA locking_mode = EXCLUSIVE", "COMMIT"} {
			if _, err := conn.ExecContext(ctx, text); err != nil {
				return false, err
			}
		}
		if _, err := Copy(ctx, conn, aside); err != nil {
			return false, fmt.Errorf("the current diary could not be copied first: %w", explain(err, aside))
		}
	}
	return true, replaceInside(ctx, conn, address(from)+"?mode=ro&immutable=1")
}

// Move gives the file at path another name, with what SQLite keeps beside it.
func Move(path, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return fmt.Errorf("%s is there already", to)
	}
	for _, part := range []string{"", "-journal", "-wal", "-shm"} {
		if err := os.Rename(path+part, to+part); err != nil && (part == "" || !errors.Is(err, fs.ErrNotExist)) {
			return explain(err, path)
		}
	}
	return nil
}

// MoveBack is Move after a Replace that failed: what it has begun at to goes first.
func MoveBack(path, to string) error {
	for _, part := range []string{"", "-journal", "-wal", "-shm"} {
		if err := os.Remove(to + part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return explain(err, to)
		}
	}
	return Move(path, to)
}

// replaceInside copies every page of the file at an address in one transaction of the file
// itself.
func replaceInside(ctx context.Context, conn *sql.DB, from string) error {
	one, err := conn.Conn(ctx)
	if err != nil {
		return err
	}
	defer one.Close()
	return one.Raw(func(driver any) error {
		target, ok := driver.(interface {
			NewRestore(string) (*sqlite.Backup, error)
		})
		if !ok {
			return errors.New("this SQLite cannot restore")
		}
		copying, err := target.NewRestore(from)
		if err != nil {
			return err
		}
		_, err = copying.Step(-1)
		return errors.Join(err, copying.Finish())
	})
}

// Unusable reports whether an error says that SQLite cannot use the file itself:
// it is damaged, or no database at all.
func Unusable(err error) bool {
	var refused *sqlite.Error
	if !errors.As(err, &refused) {
		return errors.Is(err, ErrCut)
	}
	switch refused.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return true
	case sqlite3.SQLITE_ERROR:
		return strings.Contains(refused.Error(), "unsupported file format") // a byte of the header
	}
	return refused.Code() == sqlite3.SQLITE_IOERR_SHORT_READ
}

// Refused reports whether an error says that the machine could not read or write,
// whatever is in the file: its disk is full or failed, or another program held it.
func Refused(err error) bool {
	var refused *sqlite.Error
	if !errors.As(err, &refused) {
		return Full(err) || broken(err)
	}
	switch refused.Code() & 0xff {
	case sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_NOMEM:
		return true
	case sqlite3.SQLITE_IOERR:
		return refused.Code() != sqlite3.SQLITE_IOERR_SHORT_READ
	}
	return false
}
