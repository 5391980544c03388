package sessions

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"backlog/internal/db"
)

// Copy writes a checked copy of the diary's file to a new file at path and returns
// how many entries it holds, deleted ones left out. See db.Copy.
func (s *Store) Copy(ctx context.Context, path string) (entries int64, err error) {
	if s.follow != nil {
		ctx = db.Watched(ctx, db.Watcher{Copied: func(done, total int64) { s.follow("copying", int(done>>10), int(total>>10)) }})
	}
	if _, err := db.Copy(ctx, s.conn, path); err != nil {
		return 0, err
	}
	return s.Size(ctx)
}

// Snapshot is Copy of a diary that may be damaged: the copy is what the diary is, and is
// not checked.
func (s *Store) Snapshot(ctx context.Context, path string) error {
	return db.Snapshot(ctx, s.conn, path)
}

// DailyCopy writes the day's copy into folder if there is none yet. See db.Daily.
func (s *Store) DailyCopy(ctx context.Context, folder, name string, day Day, keep db.Retention) (bool, error) {
	return db.Daily(ctx, s.conn, folder, name, day.Time(), keep)
}

// Faults returns what is wrong with the diary's file: what could change what is
// written to it or read from it, what SQLite finds, and what Audit finds. It is empty
// for a sound diary.
func (s *Store) Faults(ctx context.Context) []string {
	_, faults, err := db.Structure(ctx, s.conn)
	if err != nil {
		faults = append(faults, err.Error())
	}
	return append(faults, s.Damage(ctx)...)
}

// Damage is Faults without those of the structure.
func (s *Store) Damage(ctx context.Context) []string {
	faults := db.Faults(ctx, s.conn)
	more, err := s.Audit(ctx)
	faults = append(faults, more...)
	if err != nil {
		faults = append(faults, err.Error())
	}
	return faults
}

// Structure returns how many migrations the file has been through, and what of its
// structure could change what is written to the diary or read from it.
func (s *Store) Structure(ctx context.Context) (version int, faults []string, err error) {
	return db.Structure(ctx, s.conn)
}

// Newest returns when the last change was written here by the clock of its time,
// and the largest revision seen, which is a clock in milliseconds. Both are the
// zero time in a diary without changes.
func (s *Store) Newest(ctx context.Context) (written, revision time.Time, err error) {
	var at, rev int64
	err = s.conn.QueryRowContext(ctx, `SELECT ifnull((SELECT at FROM journal ORDER BY change DESC LIMIT 1), 0),
		max((SELECT clock FROM diary), ifnull((SELECT max(rev) FROM journal), 0))`).Scan(&at, &rev)
	if at != 0 {
		written = time.Unix(at, 0)
	}
	if rev != 0 {
		revision = time.UnixMilli(rev)
	}
	return written, revision, err
}

// DayBefore returns the day of the command before the last one, by the clock of its
// time; false if there was none.
func (s *Store) DayBefore(ctx context.Context) (Day, bool, error) {
	var at int64
	var offset int
	err := s.conn.QueryRowContext(ctx, `SELECT at, utc_offset FROM journal
		WHERE step < (SELECT step FROM journal ORDER BY change DESC LIMIT 1) ORDER BY change DESC LIMIT 1`).Scan(&at, &offset)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return s.DayOf(at, offset), err == nil, err
}
