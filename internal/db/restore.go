package db

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"backlog/migrations"
)

// TakeIn copies the file at path as it stands at this moment, other programs'
// unfinished writes left out, to a new file at to, and checks it like Inspect.
func TakeIn(ctx context.Context, path, to string) (Contents, error) {
	if err := wholeFile(path, false); err != nil {
		return nil, err
	}
	conn, err := open(path, "ro")
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	_, err = upToDate(ctx, conn, path, len(migrations.All()))
	switch {
	case isHotJournal(err):
		return nil, fmt.Errorf("%s was left in the middle of a write; backlog --db %s list makes it whole", path, path)
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
// that a crash cannot split. Programs that have the file open see either the one
// or the other, and none of them goes on writing into a file that is no more. A
// file that SQLite cannot use any more, as Unusable tells, has to be moved away first.
func Replace(ctx context.Context, path, from string) error {
	if err := create(path); err != nil {
		return err
	}
	return explain(replaceInside(ctx, path, from), path)
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

// Unusable tells whether an error says that SQLite cannot use the file itself:
// it is damaged, or no database at all.
func Unusable(err error) bool {
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
