package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"backlog/internal/guide"
)

// Snapshot is a diary in one piece, as it is exported and imported: each row in
// the version that it has. What was deleted or cleared is not in it, and neither is
// the journal.
type Snapshot struct {
	Entries []Entry // oldest first, entries of one moment in the order of their numbers
	Facts   []Fact  // in alphabetical order
}

// Fact is a fact of the profile in the version that it has.
type Fact struct {
	Fact, Value string
	At          int64 // when it was told, UTC seconds
	Offset      int   // seconds east of UTC
	Rev         int64 // 0: a new version
	Device      string
}

// Validate checks what every fact from elsewhere must keep to. today is the day
// after which nothing of it can lie; a fact of a clock that was ahead may lie on its
// own day. A fact that this program does not know may be one of a newer program: its
// name and its value must be plain, and no more is asked of it.
func (f Fact) Validate(today Day) error {
	if f.At < firstSecond || f.At > lastSecond || f.Offset <= -86400 || f.Offset >= 86400 {
		return fmt.Errorf("%s is outside the years 1900 to 9999, or its offset from UTC is a day or more", f.Fact)
	}
	if err := errors.Join(validName(f.Fact), validWord(f.Value), ValidDevice(f.Device)); err != nil || f.Value == "" {
		return err
	}
	v := guide.Vocabulary{}
	if known, ok := v.Fact(f.Fact); ok {
		own := guide.DayOf(time.Unix(f.At, 0).In(time.FixedZone("", f.Offset)))
		value, err := known.Parse(f.Value, max(today, own))
		if err == nil && value != f.Value {
			err = fmt.Errorf("%s is written %q, not %q", f.Fact, value, f.Value)
		}
		return err
	}
	if utf8.RuneCountInString(f.Value) > 64 {
		return fmt.Errorf("the value of %s is longer than 64 characters", f.Fact)
	}
	return nil
}

// validName refuses what could not be the name of a fact.
func validName(fact string) error {
	if fact == "" || len(fact) > 64 || strings.Trim(fact, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return fmt.Errorf("%.40q is no name of a fact", fact)
	}
	return nil
}

// Export returns the diary in one piece.
func (s *Store) Export(ctx context.Context) (Snapshot, error) {
	var w Snapshot
	var err error
	if w.Entries, err = s.Entries(ctx, Query{}); err != nil {
		return w, err
	}
	rows, err := s.conn.QueryContext(ctx, "SELECT fact, value, at, utc_offset, rev, device FROM profile WHERE value IS NOT NULL ORDER BY fact")
	if err != nil {
		return w, err
	}
	defer rows.Close()
	for rows.Next() {
		var f Fact
		if err := rows.Scan(&f.Fact, &f.Value, &f.At, &f.Offset, &f.Rev, &f.Device); err != nil {
			return w, err
		}
		w.Facts = append(w.Facts, f)
	}
	return w, rows.Err()
}

// Import saves new entries and facts in one transaction, which one undo takes
// back, and returns the entries with their numbers. A row that names its version
// keeps it, so that another machine that has the same row sees no second one; a
// row that was here before and was deleted comes back in a new version. As in Add,
// a UID that is in use is an error; so is a fact that is told already. progress,
// if any, is called with how many entries are written, now and then.
func (s *Store) Import(ctx context.Context, c Command, whole Snapshot, progress func(done int)) ([]Entry, error) {
	for _, e := range whole.Entries {
		if err := e.Validate(); err != nil {
			return nil, err
		}
		if err := ValidRev(e.Rev, c.Now); err != nil {
			return nil, fmt.Errorf("%s: %w", e.UID, err)
		}
	}
	for _, f := range whole.Facts {
		if err := errors.Join(f.Validate(guide.DayOf(c.Now)), ValidRev(f.Rev, c.Now)); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Fact, err)
		}
	}
	saved := make([]Entry, len(whole.Entries))
	err := s.tx(ctx, func(tx *sql.Tx) error {
		w, err := begin(ctx, tx, c, do)
		if err != nil {
			return err
		}
		own := version{w.rev, w.device}
		for i, e := range whole.Entries {
			if saved[i], err = s.addOne(w, own, e); err != nil {
				return err
			}
			saved[i].Day = s.DayOf(e.At, e.Offset)
			if progress != nil && (i+1)%progressEvery == 0 {
				progress(i + 1)
			}
		}
		for _, f := range whole.Facts {
			if err := w.addFact(own, f); err != nil {
				return err
			}
		}
		w.as(own, 0, "")
		if err := w.keepRegions(guide.DayOf(c.Now), s.own); err != nil {
			return err
		}
		return w.catchUp(own, whole)
	})
	if err != nil {
		return nil, err
	}
	return saved, nil
}

// progressEvery is after how many entries progress is told.
const progressEvery = 1000

type version struct {
	rev    int64
	device string
}

// as makes the writer write a version: that of the row, or the command's own.
func (w *writer) as(own version, rev int64, device string) {
	w.rev, w.device = own.rev, own.device
	if rev > 0 && device != "" {
		w.rev, w.device = rev, device
	}
}

// catchUp puts the clock ahead of every version that came in: the next change must
// not fall behind one. Without such versions nothing is written.
func (w *writer) catchUp(own version, whole Snapshot) error {
	largest := int64(0)
	for _, e := range whole.Entries {
		largest = max(largest, e.Rev)
	}
	for _, f := range whole.Facts {
		largest = max(largest, f.Rev)
	}
	if largest == 0 {
		return nil
	}
	_, err := w.tx.ExecContext(w.ctx, "UPDATE diary SET clock = c.clock, checksum = device || ' ' || c.clock FROM (SELECT max(clock, ?) AS clock FROM diary) AS c",
		max(largest, own.rev))
	return err
}

func (s *Store) addOne(w *writer, own version, e Entry) (Entry, error) {
	if e.UID == "" {
		id, err := uuid.NewV7()
		if err != nil {
			return Entry{}, err
		}
		e.UID = id.String()
		w.as(own, e.Rev, e.Device)
		return w.put(e, nil)
	}
	find, err := w.prepare("SELECT number, deleted FROM entries WHERE uid = ?")
	if err != nil {
		return Entry{}, err
	}
	var number int64
	var deleted bool
	err = find.QueryRowContext(w.ctx, e.UID).Scan(&number, &deleted)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		w.as(own, e.Rev, e.Device)
	case err != nil:
		return Entry{}, err
	case !deleted:
		return Entry{}, fmt.Errorf("the uid %s is that of entry %d already; leave it out or change that entry", e.UID, number)
	default:
		w.as(own, 0, "")
	}
	return w.put(e, nil)
}

func (w *writer) addFact(own version, f Fact) error {
	var value sql.NullString
	err := w.tx.QueryRowContext(w.ctx, "SELECT value FROM profile WHERE fact = ?", f.Fact).Scan(&value)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		w.as(own, f.Rev, f.Device)
	case err != nil:
		return err
	case value.Valid:
		return fmt.Errorf("%s is already given, as %s; clear it first or leave it out", f.Fact, value.String)
	default:
		w.as(own, 0, "")
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO profile (fact, value, at, utc_offset, rev, device) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (fact) DO UPDATE SET value = excluded.value, at = excluded.at, utc_offset = excluded.utc_offset,
			rev = excluded.rev, device = excluded.device`, f.Fact, f.Value, f.At, f.Offset, w.rev, w.device)
	if err != nil {
		return err
	}
	return w.journalFact(f.Fact, "", f.Value, f.At, f.Offset)
}
