package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// upToDate tells whether the file has been through that many migrations. It
// refuses a file that is not ours and one that a newer program has written.
func upToDate(ctx context.Context, q querier, path string, known int) (bool, error) {
	var id, version, objects int
	row := q.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`)
	if err := row.Scan(&id, &version, &objects); err != nil {
		return false, err
	}
	switch {
	case id == 0 && version == 0 && objects == 0:
		return false, nil
	case id != applicationID:
		return false, fmt.Errorf("%s is an SQLite file of another program, not a diary; it was left alone; name another file with --db or BACKLOG_DB", path)
	case version > known:
		return false, fmt.Errorf("%s was written by a newer backlog (schema %d, this one knows %d); it was left alone; install the newer backlog", path, version, known)
	}
	return version == known, nil
}

// migrate brings the file up to date with the texts of all migrations, in one
// transaction, after a snapshot of an older file. Two programs that start at
// once both wait for the lock, and the second finds nothing left to do.
func migrate(ctx context.Context, conn *sql.DB, path string, all []string) error {
	current, err := upToDate(ctx, conn, path, len(all))
	if err != nil || current {
		return err
	}
	copied := ""
	err = Tx(ctx, conn, func(tx *sql.Tx) error {
		if current, err := upToDate(ctx, tx, path, len(all)); err != nil || current {
			return err
		}
		var version int
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		if version > 0 {
			if copied, err = snapshotBefore(ctx, path, version); err != nil {
				return err
			}
		}
		for _, text := range all[version:] {
			if _, err := tx.ExecContext(ctx, text); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(all)))
		return err
	})
	if err != nil && copied != "" {
		os.Remove(copied) // the file is as it was, so there is nothing to go back to
	}
	return err
}

// snapshotBefore keeps a copy of an older file beside it, named after its schema,
// and returns its path. The caller holds the file's lock, so there is one at a
// time; the copy is read over a connection of its own, for VACUUM runs in no
// transaction. A copy that was cut off never bears the name of a whole one.
func snapshotBefore(ctx context.Context, path string, version int) (string, error) {
	conn, err := open(path, "ro")
	if err != nil {
		return "", err
	}
	defer conn.Close()
	name := fmt.Sprintf("%s.schema-%d", path, version)
	part := name + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", explain(err, part)
	}
	if err := Snapshot(ctx, conn, part); err != nil {
		return "", err
	}
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			break
		}
		free = fmt.Sprintf("%s.%d", name, n)
	}
	return free, os.Rename(part, free)
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
