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
		return 0, fmt.Errorf("%s was written by a newer backlog (schema %d, this one knows %d); it was left alone; install the newer backlog", path, version, known)
	}
	return version, nil
}

// migrate brings the file up to date with the texts of all migrations, in one
// transaction, after a snapshot of an older file, and refuses one whose structure is not
// as backlog makes it. Two programs that start at
// once both wait for the lock, and the second finds nothing left to do.
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
	copied := ""
	err = Tx(ctx, conn, "PRAGMA user_version", func(tx *sql.Tx) error {
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
	name := Beside(path, fmt.Sprintf(".schema-%d", version))
	part := name + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", explain(err, part)
	}
	if _, err := copyInto(ctx, conn, part); err != nil {
		return "", err
	}
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) {
			break
		}
		free = fmt.Sprintf("%s.%d", name, n)
	}
	return free, publish(part, free)
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
