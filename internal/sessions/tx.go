package sessions

import (
	"context"
	"database/sql"
	"errors"

	"backlog/internal/db"
)

// LastChange is the SQL of a text that differs before and after every change of a diary
// that journals something, renames a machine or moves the clock. See db.Tx.
const LastChange = `SELECT concat_ws(' ', (SELECT concat_ws(' ', change, checksum) FROM main.journal ORDER BY change DESC LIMIT 1),
	(SELECT concat_ws(' ', device, clock) FROM main.diary), (SELECT group_concat(device || ' ' || name) FROM main.devices))`

// versionsMark adds what a purge and a merge change beyond that.
const versionsMark = " || ' ' || (SELECT count(*) FROM main.superseded_versions)"

// tx runs fn in a transaction of its own. See db.Tx.
func (s *Store) tx(ctx context.Context, fn func(*sql.Tx) error) error {
	return s.txMarked(ctx, LastChange, fn)
}

// txMarked is tx with a mark of its own. A change that was saved is no error, whatever
// the disk said at the end: see OnDoubt.
func (s *Store) txMarked(ctx context.Context, mark string, fn func(*sql.Tx) error) error {
	err := db.Tx(ctx, s.conn, mark, fn)
	var doubt *db.Doubt
	if errors.As(err, &doubt) && doubt.Saved && s.onDoubt != nil {
		s.onDoubt(doubt)
		err = nil
	}
	if err == nil {
		s.saved = true
	}
	return err
}

// OnDoubt has fn called with every change that was saved although the disk reported a fault
// at its end. Such a change counts as any other. Without fn the fault is its error.
func (s *Store) OnDoubt(fn func(*db.Doubt)) { s.onDoubt = fn }

// Follow has fn called now and then with how much of some long work is done, and what the whole of
// it is.
func (s *Store) Follow(fn func(what string, done, total int)) { s.follow = fn }

// followed returns what is called for each row of some long work. count is the query of how
// many there are; it is not asked if nobody follows.
func (s *Store) followed(ctx context.Context, what, count string) (step func(), err error) {
	if s.follow == nil {
		return func() {}, nil
	}
	total, err := db.Column[int64](ctx, s.conn, count)
	if err != nil {
		return nil, err
	}
	s.follow(what, 0, int(total[0]))
	done := 0
	return func() {
		if done++; done%progressEvery == 0 {
			s.follow(what, done, int(total[0]))
		}
	}, nil
}

// Saved reports whether a change has been saved through this Store.
func (s *Store) Saved() bool { return s.saved }
