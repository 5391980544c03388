// Package db is the file: where it is opened, how it is migrated, what a
// transaction is, and what to say when SQLite refuses.
//
// It knows no session. It is the only package that knows the driver.
package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"backlog/migrations"
)

// applicationID marks a file as ours in its header: "back" in ASCII.
const applicationID = 0x6261636b

// ErrNoFile is returned by OpenToLook if there is no file yet.
var ErrNoFile = errors.New("no diary yet")

// OpenToWrite opens the file at path, makes it and its folder if there is none
// (folder 0700, file 0600), and brings its schema up to date.
func OpenToWrite(ctx context.Context, path string) (*sql.DB, error) {
	if err := create(path); err != nil {
		return nil, err
	}
	conn, err := open(path, "rw")
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, conn, path, migrations.All()); err != nil {
		conn.Close()
		return nil, explain(err, path)
	}
	return conn, nil
}

// OpenToLook opens the file at path without the right to change it. It returns
// ErrNoFile if there is none. A file left in the middle of a write, or one of an
// older schema, is opened for writing first, so that it is made whole. An older one that
// cannot be written is shown from memory.
func OpenToLook(ctx context.Context, path string) (*sql.DB, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := dangling(path); err != nil {
			return nil, err
		}
		return nil, ErrNoFile
	case err != nil:
		return nil, explain(err, path)
	}
	if err := unfit(path, info); err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return nil, ErrNoFile // another program's first start has made it and not yet filled it
	}
	conn, err := open(path, "ro")
	if err != nil {
		return nil, err
	}
	current, err := upToDate(ctx, conn, path, len(migrations.All()))
	if err == nil && current {
		return conn, nil
	}
	conn.Close()
	if err != nil && !isHotJournal(err) {
		return nil, explain(err, path)
	}
	hot := err != nil
	conn, err = OpenToWrite(ctx, path)
	if err != nil && !hot && !errors.Is(err, ErrStructure) && !Unusable(err) {
		if copied, fault := inMemory(ctx, path, "?mode=ro"); fault == nil {
			return copied, nil // what cannot be written can still be looked at
		}
	}
	return conn, err
}

// OpenBriefly is OpenToLook of what can be read at once: it waits for nobody and mends
// nothing.
func OpenBriefly(ctx context.Context, path string) (*sql.DB, error) {
	if info, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && dangling(path) == nil || err == nil && info.Size() == 0 && unfit(path, info) == nil {
		return nil, ErrNoFile
	} else if err != nil {
		return nil, explain(err, path)
	} else if err := unfit(path, info); err != nil {
		return nil, err
	}
	conn, err := openWaiting(path, "ro", time.Second)
	if err != nil {
		return nil, err
	}
	current, err := upToDate(ctx, conn, path, len(migrations.All()))
	if err == nil && current {
		return conn, nil
	}
	conn.Close()
	if err != nil {
		return nil, explain(err, path)
	}
	return inMemory(ctx, path, "?mode=ro")
}

// unfilled is how long a first start may take to fill the file that it has made.
const unfilled = time.Minute

// unfit refuses what SQLite would not: a folder with a puzzling error, a device, a
// file of a single byte, which it takes for an empty one and would write over, and
// one that was emptied: to begin anew in its place would hide that a diary is lost.
func unfit(path string, info fs.FileInfo) error {
	if err := irregular(path, info); err != nil {
		return fmt.Errorf("%w; name a file with --db or BACKLOG_DB", err)
	}
	switch {
	case info.Size() == 1:
		return errors.New(notADiary(path))
	case info.Size() == 0 && time.Since(info.ModTime()) > unfilled:
		return &Trouble{
			Sentence: fmt.Sprintf("%s is empty: what was in it is gone; backlog restore COPY puts a copy in its place, or remove it to begin anew", path),
			Err:      ErrCut,
		}
	}
	return nil
}

// ofOthers refuses to write to a file that another user has put there for us to write
// to, and to one beside which they have put what SQLite would believe.
func ofOthers(path string) error {
	if link := foreignLink(path); link != "" {
		return fmt.Errorf("%s is a link of another user, who decides where it leads; name a file of your own with --db; nothing was written", link)
	}
	if info, err := os.Stat(path); err == nil {
		if owner, other := foreignOwner(info); other && info.Mode().Perm()&0o022 != 0 {
			return fmt.Errorf("%s belongs to another user (%d), who can read and change what is in it; name a file of your own with --db; nothing was written", path, owner)
		}
	}
	for _, end := range []string{"-journal", "-wal", "-shm"} {
		info, err := os.Lstat(path + end)
		if err != nil {
			continue
		}
		if owner, other := foreignOwner(info); other {
			return fmt.Errorf("%s belongs to another user (%d), and would be taken for a part of the diary; move it away; nothing was written", path+end, owner)
		}
	}
	return nil
}

// dangling refuses a link to what is not there: the disk with the diary may not be mounted.
func dangling(path string) error {
	to, err := os.Readlink(path)
	if err != nil {
		return nil
	}
	return fmt.Errorf("%s is a link to %s, and nothing is there; mount the disk that has it, or remove the link", path, to)
}

// create makes the file and its folder: the owner may use them, nobody else.
func create(path string) error {
	if err := ofOthers(path); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil {
		return unfit(path, info)
	}
	if err := dangling(path); err != nil {
		return err
	}
	if absolute, err := filepath.Abs(path); err != nil {
		return explain(err, path)
	} else if err := tooLong(absolute); err != nil {
		return err
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return explain(err, path)
	}
	// Who finds it made must not open it here: closing it again would drop the
	// locks that this process holds on it through SQLite.
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return explain(err, path)
	}
	defer file.Close()
	return explain(file.Chmod(0o600), path)
}

// open returns the one connection of a command to the file. The pragmas are in
// the DSN, where every connection of the pool gets them; the path is escaped,
// for a bare ? or # in it would open another file. A writer waits half a minute for
// its turn: of 50 processes at once on two busy cores, five seconds turned 132 of
// 1,000 writes away. What is deleted or changed is overwritten with zeros, so that a
// purge leaves nothing behind in the file. Nothing in the file's structure may call a
// function that has an effect.
func open(path, mode string) (*sql.DB, error) { return openWaiting(path, mode, 30*time.Second) }

// openWaiting is open with another time to wait for a turn.
func openWaiting(path, mode string, most time.Duration) (*sql.DB, error) {
	if err := registerFold(); err != nil {
		return nil, err
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, explain(err, path)
	}
	if err := tooLong(absolute); err != nil {
		return nil, err
	}
	conn, err := sql.Open("sqlite", "file:"+(&url.URL{Path: absolute}).EscapedPath()+
		"?mode="+mode+fmt.Sprintf("&_txlock=immediate&_pragma=busy_timeout(%d)", most.Milliseconds())+pragmas(runtime.GOOS))
	if err != nil {
		return nil, explain(err, path)
	}
	conn.SetMaxOpenConns(1)
	return conn, nil
}

// pragmas returns what each connection sets on a system. On macOS an ordinary fsync
// leaves what was written in the memory of the disk, and these two ask it to keep it.
func pragmas(system string) string {
	all := "&_pragma=foreign_keys(1)&_pragma=synchronous(EXTRA)&_pragma=secure_delete(1)&_pragma=trusted_schema(0)"
	if system == "darwin" || system == "ios" {
		all += "&_pragma=fullfsync(1)&_pragma=checkpoint_fullfsync(1)"
	}
	return all
}

// Snapshot writes a whole copy of the open file to a new file at path, 0600. It
// fails if there is a file at path already.
func Snapshot(ctx context.Context, conn *sql.DB, path string) error {
	absolute, err := filepath.Abs(path) // SQLite would read file:… as an address
	if err != nil {
		return explain(err, path)
	}
	if err := tooLong(absolute); err != nil {
		return err
	}
	file, err := os.OpenFile(absolute, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return explain(err, path)
	}
	file.Chmod(0o600) // a umask may take rights from the owner, too; a stick may have none to give
	file.Close()
	if watcher, _ := ctx.Value(watcherKey{}).(Watcher); watcher.Copied != nil {
		var total int64
		if conn.QueryRowContext(ctx, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").Scan(&total) == nil {
			defer severalTimes(func() {
				if info, err := os.Stat(absolute); err == nil {
					watcher.Copied(min(info.Size(), total), total)
				}
			})()
		}
	}
	if _, err := conn.ExecContext(ctx, "VACUUM INTO ?", absolute); err != nil {
		os.Remove(path)
		return explain(err, path)
	}
	return nil
}

// tooLong refuses a path beside which SQLite could make no journal.
func tooLong(path string) error {
	const name, all = 255 - len("-journal"), 511 - len("-journal") // bytes: of most file systems, and of SQLite
	if n := len(filepath.Base(path)); n > name {
		return fmt.Errorf("the name %.20s… has %d letters, and SQLite takes %d at most; give the file a shorter name", filepath.Base(path), n, name)
	}
	if n := len(path); n > all {
		return fmt.Errorf("the path %.20s… has %d letters, and SQLite takes %d at most; move the file to a folder with a shorter path", path, n, all)
	}
	return nil
}

func isHotJournal(err error) bool {
	var refused *sqlite.Error
	return errors.As(err, &refused) && refused.Code() == sqlite3.SQLITE_READONLY_ROLLBACK
}
