package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"backlog/migrations"
)

// upToDate reports whether the file has been through that many migrations. It
// refuses a file that is not ours, one that a newer program has written, and one
// whose header is damaged.
func upToDate(ctx context.Context, q querier, path string, known int) (bool, error) {
	version, err := schemaOf(ctx, q, path, known)
	return version == known, err
}

// schemaOf returns how many migrations the file has been through, 0 if nothing is
// in it at all. Its errors are those of upToDate.
func schemaOf(ctx context.Context, q querier, path string, known int) (int, error) {
	var id, version, objects, ours int
	row := q.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema),
		(SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('entries', 'journal', 'diary'))`)
	if err := row.Scan(&id, &version, &objects, &ours); err != nil {
		return 0, err
	}
	const tables = 3 // of ours, in a file whose header may say anything
	switch {
	case id == 0 && version == 0 && objects == 0:
		return 0, nil
	case id != applicationID && ours == tables, id == applicationID && (version <= 0 || ours < tables):
		return 0, &Trouble{Sentence: damaged(path), Err: ErrCut}
	case id != applicationID:
		return 0, fmt.Errorf("%s is an SQLite file of another program, not a diary; it was left alone; name another file with --db or BACKLOG_DB", path)
	case version > known:
		return 0, fmt.Errorf("%s was written by a newer backlog (schema %d, this one knows %d); it was left alone; install %s", path, version, known, opensWith(ctx, q))
	}
	return version, nil
}

// opensWith names the oldest backlog that can use a file of a newer schema, as the file
// itself says.
func opensWith(ctx context.Context, q querier) string {
	var oldest string
	if q.QueryRowContext(ctx, "SELECT opens_with FROM diary").Scan(&oldest) != nil || len(oldest) > 20 || strings.Trim(oldest, "0123456789.") != "" {
		return "the newer backlog"
	}
	return "backlog " + oldest + " or a newer one"
}

// migrate brings the file up to date with the texts of all migrations, in one
// transaction, after a snapshot of an older file, and refuses one whose structure is not
// as backlog makes it. A file without a path is in memory, and needs no snapshot. Two
// programs that start at once both wait for the lock, and the second finds nothing left
// to do.
func migrate(ctx context.Context, conn *sql.DB, path string, all []string) error {
	version, err := schemaOf(ctx, conn, path, len(all))
	if err != nil {
		return err
	}
	if version > 0 {
		if err := asMade(ctx, conn, path, all[:version]); err != nil || version == len(all) {
			return err
		}
	}
	// What is damaged is copied as it is: doctor finds it afterwards. Nor may a table be made
	// anew while rows refer to it.
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1"); err != nil {
		return err
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = 1; PRAGMA ignore_check_constraints = 0")
	watcher, _ := ctx.Value(watcherKey{}).(Watcher)
	copied := ""
	err = Tx(ctx, conn, "PRAGMA user_version", func(tx *sql.Tx) error {
		if current, err := upToDate(ctx, tx, path, len(all)); err != nil || current {
			return err
		}
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		var indexes []string
		if version > 0 {
			if indexes, err = indexesOfOthers(ctx, tx, all[:version]); err != nil {
				return err
			}
		}
		if version > 0 && path != "" {
			defer watcher.follow(path, version)()
			if copied, err = snapshotBefore(ctx, path, version); err != nil {
				return err
			}
		}
		for _, text := range all[version:] {
			if _, err := tx.ExecContext(ctx, text); err != nil {
				return unmigratable(err, path)
			}
		}
		for _, text := range indexes {
			tx.ExecContext(ctx, text) // a column that is gone has no index
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(all)))
		return err
	})
	if err != nil && copied != "" {
		// A fault at the very end of a commit leaves the file up to date all the same. Only if
		// it is as it was, there is nothing to go back to.
		var left int
		if seen := conn.QueryRowContext(context.WithoutCancel(ctx), "PRAGMA user_version").Scan(&left); seen == nil && left == version {
			os.Remove(copied)
		}
	}
	if err == nil && copied != "" && watcher.Updated != nil {
		watcher.Updated(copied)
	}
	return err
}

// unmigratable explains an error of a migration. That a row was refused means damage: what
// this program writes is never refused.
func unmigratable(err error, path string) error {
	var refused *sqlite.Error
	if path != "" && errors.As(err, &refused) && refused.Code()&0xff == sqlite3.SQLITE_CONSTRAINT {
		return &Trouble{Sentence: damaged(path), Err: fmt.Errorf("%w: %w", ErrCut, err)}
	}
	return err
}

// Watcher follows an older file being brought up to date, or a file being copied. Each function may be nil.
type Watcher struct {
	Progress func(done, total int64) // about how many bytes were written; called several times a second
	Updated  func(copied string)     // it is up to date, and copied is what it was before
	Copied   func(done, total int64) // about how many bytes of a copy were written; likewise
}

type watcherKey struct{}

// Watched returns a context with which a file is opened under the eyes of a watcher.
func Watched(ctx context.Context, w Watcher) context.Context {
	return context.WithValue(ctx, watcherKey{}, w)
}

// follow reports progress until the returned function is called. The copy takes as much as
// the file has, the new tables the same again, and so does the journal that is to bring the
// old ones back if the machine fails.
func (w Watcher) follow(path string, version int) (stop func()) {
	before, err := os.Stat(path)
	if w.Progress == nil || err != nil {
		return func() {}
	}
	const copies = 3
	total := copies * before.Size()
	report := func() {
		done := -before.Size()
		for _, file := range []string{path, path + "-journal", nameBefore(path, version) + ".part", nameBefore(path, version)} {
			if info, err := os.Stat(file); err == nil {
				done += info.Size()
			}
		}
		w.Progress(min(max(done, 0), total), total)
	}
	return severalTimes(report)
}

// severalTimes calls report several times a second until the returned function is called.
func severalTimes(report func()) (stop func()) {
	ended, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for {
			report()
			select {
			case <-ended:
				return
			case <-tick.C:
			}
		}
	}()
	return func() {
		close(ended)
		<-stopped
	}
}

// nameBefore is the name of the copy of an older file that is kept beside it.
func nameBefore(path string, version int) string {
	return Beside(path, fmt.Sprintf(".schema-%d", version))
}

// inMemory returns a copy of an older file in memory, up to date: to look at it where it
// cannot be written. how is added to its address.
func inMemory(ctx context.Context, path, how string) (*sql.DB, error) {
	conn, err := sql.Open("sqlite", "file::memory:?_txlock=immediate"+pragmas(""))
	if err != nil {
		return nil, err
	}
	conn.SetMaxOpenConns(1)
	if err = replaceInside(ctx, conn, address(path)+how); err == nil {
		err = migrate(ctx, conn, "", migrations.All())
	}
	if err != nil {
		conn.Close()
		return nil, explain(err, path)
	}
	return conn, nil
}

// indexesOfOthers returns the texts of the indexes that a person has made on our tables. A
// table that is made anew loses them.
func indexesOfOthers(ctx context.Context, q queryer, texts []string) (list []string, err error) {
	have, err := objects(ctx, q)
	if err != nil || plain(have, len(texts)) {
		return nil, err
	}
	ours, err := made(ctx, texts)
	if err != nil {
		return nil, err
	}
	for _, o := range have {
		onOurs := slices.ContainsFunc(ours, func(our object) bool { return our.name == o.table })
		if o.kind == "index" && o.text != "" && onOurs && !slices.Contains(ours, o) {
			list = append(list, o.text)
		}
	}
	return list, nil
}

// asMade refuses a file that holds what could change or swallow what is written.
func asMade(ctx context.Context, q queryer, path string, texts []string) error {
	faults, err := structure(ctx, q, texts)
	if err != nil || len(faults) == 0 {
		return err
	}
	more := ""
	if len(faults) > 1 {
		more = fmt.Sprintf(", and %d more", len(faults)-1)
	}
	return &Trouble{Sentence: fmt.Sprintf("%s is %v: %s%s; it was left alone", path, ErrStructure, faults[0], more), Err: ErrStructure}
}

// snapshotBefore keeps a checked copy of an older file beside it, named after its
// schema, and returns its path. The caller holds the file's lock, so there is one
// at a time; the copy is read over a connection of its own, for VACUUM runs in no
// transaction. A copy that was cut off never bears the name of a whole one.
func snapshotBefore(ctx context.Context, path string, version int) (string, error) {
	conn, err := open(path, "ro")
	if err != nil {
		return "", err
	}
	defer conn.Close()
	name := nameBefore(path, version)
	part := name + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", explain(err, part)
	}
	_, err = copyInto(ctx, conn, part)
	if errors.Is(err, ErrCut) { // a row breaks a rule: better such a copy than none, and than no way to write
		err = Snapshot(ctx, conn, part)
	}
	if err != nil {
		return "", err
	}
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			break
		}
		if same, err := sameBytes(free, part); err == nil && same { // of an attempt that was killed
			return free, os.Remove(part)
		}
		free = fmt.Sprintf("%s.%d", name, n)
	}
	return free, publish(part, free)
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
