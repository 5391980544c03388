package db

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// TakeIn copies the file at path as it stands at this moment, other programs'
// unfinished writes left out, to a new file at copy, and checks it like Inspect.
func TakeIn(ctx context.Context, path, copy string) (Contents, error) {
	conn, err := open(path, "ro")
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "SELECT count(*) FROM sqlite_schema"); err != nil {
		if isHotJournal(err) {
			return nil, fmt.Errorf("%s was left in the middle of a write; open it once with backlog --db %s list, which makes it whole", path, path)
		}
		return nil, explain(err, path)
	}
	if faults := Faults(ctx, conn); len(faults) > 0 {
		return nil, fmt.Errorf("%s is %w (%s)", path, ErrCut, faults[0])
	}
	if err := Snapshot(ctx, conn, copy); err != nil {
		return nil, err
	}
	held, err := Inspect(ctx, copy)
	if err != nil {
		os.Remove(copy)
	}
	return held, err
}

// Replace makes the file at path what the checked file at from is, in one step
// that a crash cannot split. Programs that have the file open see either the one
// or the other, and none of them goes on writing into a file that is no more. A
// file that SQLite cannot use any more is moved to aside first.
func Replace(ctx context.Context, path, from, aside string) error {
	if _, err := os.Stat(path); err == nil {
		err := replaceInside(ctx, path, from)
		if err == nil || !unusable(err) {
			return explain(err, path)
		}
		if err := os.Rename(path, aside); err != nil {
			return explain(err, path)
		}
		for _, rest := range []string{"-journal", "-wal", "-shm"} {
			if err := os.Rename(path+rest, aside+rest); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return explain(err, path)
			}
		}
	}
	if err := create(path); err != nil {
		return err
	}
	return explain(replaceInside(ctx, path, from), path)
}

// replaceInside copies every page in one transaction of the file itself.
func replaceInside(ctx context.Context, path, from string) error {
	conn, err := open(path, "rw")
	if err != nil {
		return err
	}
	defer conn.Close()
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
		copying, err := target.NewRestore(address(from) + "?mode=ro&immutable=1")
		if err != nil {
			return err
		}
		_, err = copying.Step(-1)
		return errors.Join(err, copying.Finish())
	})
}

// unusable tells whether SQLite refused the file itself.
func unusable(err error) bool {
	var refused *sqlite.Error
	if !errors.As(err, &refused) {
		return false
	}
	switch refused.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return true
	}
	return refused.Code() == sqlite3.SQLITE_IOERR_SHORT_READ
}
