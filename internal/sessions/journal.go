package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"backlog/internal/db"
)

// ErrNothingToUndo and ErrNothingToRedo say that the journal holds no such step.
var (
	ErrNothingToUndo = errors.New("nothing to undo")
	ErrNothingToRedo = errors.New("nothing to redo")
)

type act string

const (
	do         act = "do"
	undo       act = "undo"
	redo       act = "redo"
	merge      act = "merge" // a row of another machine was merged
	superseded act = "lost"  // a row of another machine was older than the one here
)

const (
	subjectEntry   = "entry"
	subjectProfile = "profile"
)

// Change is one row that a command changed.
type Change struct {
	At      time.Time // when the command was typed, in the offset of that place
	Act     string    // do, undo, redo, merge or lost: of lost, Was is the version of another machine that was older, and Is stayed
	Words   string    // the command as typed; of an undo or redo, the command that it concerns
	Device  string    // who wrote the row after; of lost, the row that lost
	Fact    string    // the profile fact, or "" for an entry
	Was, Is *Entry    // nil: there was or is no entry
	WasFact string    // "": not given
	IsFact  string
	Stays   bool // of undo and redo: the row was changed since, so it was left as it is
}

func (w *writer) journal(subject, key string, was, is any) error {
	before, err := rowJSON(was)
	if err != nil {
		return err
	}
	after, err := rowJSON(is)
	if err != nil {
		return err
	}
	row := journalRow{w.step, w.act, w.target, w.at, w.offset, w.words, subject, key, before, after, w.rev, w.device}
	return w.add(&w.changes, row.step, string(row.act), row.target, row.at, row.offset, row.words,
		row.subject, row.key, row.was, row.became, row.rev, row.device, row.sum())
}

// rowJSON returns the JSON of a row, NULL for none.
func rowJSON(row any) (sql.NullString, error) {
	switch row := row.(type) {
	case nil:
		return sql.NullString{}, nil
	case *Entry:
		if row == nil {
			return sql.NullString{}, nil
		}
	case string:
		if row == "" {
			return sql.NullString{}, nil
		}
	}
	text, err := json.Marshal(row)
	return sql.NullString{String: string(text), Valid: true}, err
}

// UndoLast takes back the last n commands, or as many as there are, in one
// transaction. It returns what each changed, the last command first. Before the
// changes are committed approve is called with them, unless it is nil: its error
// leaves the diary as it was, and is returned.
func (s *Store) UndoLast(ctx context.Context, c Command, n int, approve func([][]Change) error) ([][]Change, error) {
	return s.walk(ctx, c, n, approve, undo, ErrNothingToUndo,
		"SELECT step FROM journal WHERE action = 'do' AND state = 0 ORDER BY change DESC LIMIT 1")
}

// RedoNext does again the next n commands that were taken back, or as many as there are, in one
// transaction. It returns what each changed, in order. approve is as in UndoLast.
func (s *Store) RedoNext(ctx context.Context, c Command, n int, approve func([][]Change) error) ([][]Change, error) {
	return s.walk(ctx, c, n, approve, redo, ErrNothingToRedo,
		"SELECT step FROM journal WHERE state = 1 ORDER BY step LIMIT 1")
}

func (s *Store) walk(ctx context.Context, c Command, n int, approve func([][]Change) error, a act, none error, find string) ([][]Change, error) {
	return s.approved(ctx, approve, func(tx *sql.Tx) (list [][]Change, err error) {
		for range n {
			changes, err := s.walkNext(ctx, tx, c, a, none, find)
			if errors.Is(err, none) && len(list) > 0 {
				break
			}
			if err != nil {
				return nil, err
			}
			list = append(list, changes)
		}
		return list, nil
	})
}

// approved makes changes in one transaction, unless approve refuses them. See UndoLast.
func (s *Store) approved(ctx context.Context, approve func([][]Change) error, change func(tx *sql.Tx) ([][]Change, error)) (list [][]Change, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		if list, err = change(tx); err == nil && approve != nil {
			err = approve(list)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// SyncTime returns the time under which a sync at now is kept: one second after the sync
// before it if both fall into one second, or UndoSync would take them for one.
func (s *Store) SyncTime(ctx context.Context, now time.Time) (time.Time, error) {
	var last sql.NullInt64
	err := s.conn.QueryRowContext(ctx, `SELECT max(at) FROM (SELECT at FROM journal
		WHERE action = 'merge' AND subject = 'entry' ORDER BY change DESC LIMIT 1)`).Scan(&last)
	if behind := last.Int64 - now.Unix(); err != nil || !last.Valid || behind < 0 || behind > 60 {
		return now, err
	}
	return time.Unix(last.Int64+1, 0).In(now.Location()), nil
}

// UndoSync takes back the last sync: everything that it merged from any machine. It
// returns what each of the merges changed, the last one first; approve is as in UndoLast.
// What was changed since stays. Other machines learn of it like of any change.
func (s *Store) UndoSync(ctx context.Context, c Command, approve func([][]Change) error) ([][]Change, error) {
	return s.approved(ctx, approve, func(tx *sql.Tx) (list [][]Change, err error) {
		steps, err := lastSync(ctx, tx)
		if err != nil {
			return nil, err
		}
		next, err := db.Column[int64](ctx, tx, "SELECT max(change) + 1 FROM journal")
		if err != nil {
			return nil, err
		}
		for _, step := range steps {
			changes, err := s.walkStep(ctx, tx, c, undo, step, next[0])
			if err != nil {
				return nil, err
			}
			list = append(list, changes)
		}
		return list, nil
	})
}

// lastSync returns the steps of the merges of one sync, the last one first.
func lastSync(ctx context.Context, tx *sql.Tx) ([]int64, error) {
	// A fact is journalled under the time at which it was given, an entry under that of
	// the sync.
	rows, err := tx.QueryContext(ctx, `WITH merges AS (SELECT step, max(CASE WHEN subject = 'entry' THEN at END) AS time FROM journal
			WHERE action = 'merge' AND state = 0 AND step > 0 AND (subject = 'profile' OR ifnull(was, became) IS NOT NULL) GROUP BY step)
		SELECT step, time, EXISTS (SELECT 1 FROM journal WHERE action NOT IN ('merge', 'lost')
			AND change BETWEEN merges.step AND (SELECT max(step) FROM merges)) FROM merges ORDER BY step DESC`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var steps []int64
	var of sql.NullInt64
	for rows.Next() {
		var step int64
		var between bool
		var at sql.NullInt64
		if err := rows.Scan(&step, &at, &between); err != nil {
			return nil, err
		}
		if len(steps) > 0 && (between || at.Valid && of.Valid && at != of) {
			break
		}
		if at.Valid {
			of = at
		}
		steps = append(steps, step)
	}
	if len(steps) == 0 {
		return nil, cmp.Or(rows.Err(), ErrNothingToUndo)
	}
	return steps, rows.Err()
}

func (s *Store) walkNext(ctx context.Context, tx *sql.Tx, c Command, a act, none error, find string) ([]Change, error) {
	var step int64
	err := tx.QueryRowContext(ctx, find).Scan(&step)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, none
	}
	if err != nil {
		return nil, err
	}
	return s.walkStep(ctx, tx, c, a, step, 0)
}

// walkStep undoes or redoes a step, and returns what that changed. What another machine has
// changed since stays, and so does what anybody has, if own says from which change on
// changes are those of this very command; 0: nobody has.
func (s *Store) walkStep(ctx context.Context, tx *sql.Tx, c Command, a act, step, own int64) ([]Change, error) {
	order := " ORDER BY change"
	if a == undo {
		order += " DESC"
	}
	// A step is the number of its first change, so nothing of it lies before.
	// What lost in a merge changed nothing, and neither did a deletion of what was never here.
	steps, err := s.changes(ctx, tx, "WHERE change >= ? AND step = ? AND action <> 'lost' AND (subject = 'profile' OR ifnull(was, became) IS NOT NULL)"+order, step, step)
	if err != nil {
		return nil, err
	}
	w, err := begin(ctx, tx, c, a)
	if err != nil {
		return nil, err
	}
	w.target = sql.NullInt64{Int64: step, Valid: true}
	w.words = steps[0].Words
	for i, change := range steps {
		if steps[i].Stays, err = w.changedSince(change, step, own); err != nil {
			return nil, err
		}
		if steps[i].Stays {
			continue
		}
		to, fact := change.Was, change.WasFact
		if a == redo {
			to, fact = change.Is, change.IsFact
		}
		if change.Fact != "" {
			err = w.setFact(change.Fact, fact)
		} else {
			err = s.walkEntry(w, change, to)
		}
		if err != nil {
			return nil, err
		}
	}
	state := map[act]int{undo: 1, redo: 0}[a]
	_, err = tx.ExecContext(ctx, "UPDATE journal SET checksum = checksum - state + ?, state = ? WHERE change >= ? AND step = ?", state, state, step, step)
	others := slices.DeleteFunc(slices.Clone(steps), func(c Change) bool { return IsRegion(c.Fact) })
	if len(others) > 0 { // what the diary keeps of a region goes without saying
		return others, err
	}
	return steps, err
}

// changedSince reports whether the row of a change was changed after the step that is
// undone. See walkStep.
func (w *writer) changedSince(c Change, step, own int64) (bool, error) {
	subject, key := subjectProfile, c.Fact
	if c.Fact == "" {
		subject, key = subjectEntry, cmp.Or(c.Was, c.Is).UID
	}
	var last act
	var of int64
	err := w.tx.QueryRowContext(w.ctx, "SELECT action, step FROM journal WHERE key = ? AND subject = ? AND action <> 'lost' ORDER BY change DESC LIMIT 1",
		key, subject).Scan(&last, &of)
	return of != step && (last == merge || own > 0 && of < own), err
}

// walkEntry makes an entry what it was, or what it became; nil: there was none.
// What is journalled is the present state.
func (s *Store) walkEntry(w *writer, change Change, to *Entry) error {
	uid := cmp.Or(change.Was, change.Is).UID
	now, err := s.one(w.ctx, w.tx, "uid = ?", uid)
	there := !errors.Is(err, ErrNotFound)
	switch {
	case err != nil && there:
		return err
	case to == nil && there:
		return w.tombstone(now)
	case to == nil:
		return nil
	case !there:
		_, err = w.put(*to, nil)
		return err
	}
	_, err = w.put(*to, &now)
	return err
}

// History returns every change of the entry with that number, oldest first, also
// of a deleted one. ErrNotFound if there never was such an entry.
func (s *Store) History(ctx context.Context, number int64) ([]Change, error) {
	var uid string
	err := s.conn.QueryRowContext(ctx, "SELECT uid FROM entries WHERE number = ?", number).Scan(&uid)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return s.changes(ctx, s.conn, "WHERE key = ? AND subject = 'entry' ORDER BY change", uid)
}

func (s *Store) changes(ctx context.Context, q db.Querier, where string, args ...any) ([]Change, error) {
	var list []Change
	err := db.EachRow(ctx, q, `SELECT action, at, utc_offset, command, device, subject, key, was, became,
		ifnull((SELECT number FROM entries WHERE uid = key), 0) FROM journal `+where, func(row *sql.Rows) error {
		var c Change
		var at, number int64
		var offset int
		var subject, key string
		var was, became sql.NullString
		if err := row.Scan(&c.Act, &at, &offset, &c.Words, &c.Device, &subject, &key, &was, &became, &number); err != nil {
			return err
		}
		c.At = time.Unix(at, 0).In(time.FixedZone("", offset))
		if subject == subjectProfile {
			c.Fact = key
			if err := errors.Join(fromJSON(was, &c.WasFact), fromJSON(became, &c.IsFact)); err != nil {
				return err
			}
		} else if err := errors.Join(s.entryJSON(was, number, &c.Was), s.entryJSON(became, number, &c.Is)); err != nil {
			return err
		}
		list = append(list, c)
		return nil
	}, args...)
	return list, err
}

func fromJSON(text sql.NullString, into *string) error {
	if !text.Valid {
		return nil
	}
	return json.Unmarshal([]byte(text.String), into)
}

func (s *Store) entryJSON(text sql.NullString, number int64, into **Entry) error {
	if !text.Valid {
		return nil
	}
	var e Entry
	if err := json.Unmarshal([]byte(text.String), &e); err != nil {
		return err
	}
	if e.UID == "" {
		return nil // 0.1.0 journalled an entry without anything where a merge had found none
	}
	e.Number, e.Day = number, s.DayOf(e.At, e.Offset)
	*into = &e
	return nil
}
