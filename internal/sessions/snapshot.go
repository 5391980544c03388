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

	"backlog/internal/db"
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
	At          int64 // when it was given, UTC seconds
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

// ExportFacts returns the facts of the profile in alphabetical order, each in the version that it has.
func (s *Store) ExportFacts(ctx context.Context) ([]Fact, error) {
	var list []Fact
	err := db.EachRow(ctx, s.conn, "SELECT fact, value, at, utc_offset, rev, device FROM profile WHERE value IS NOT NULL ORDER BY fact", func(row *sql.Rows) error {
		var f Fact
		err := row.Scan(&f.Fact, &f.Value, &f.At, &f.Offset, &f.Rev, &f.Device)
		list = append(list, f)
		return err
	})
	return list, err
}

// Import saves new entries and facts in one transaction, which one undo takes
// back, and returns the entries with their numbers. See ImportEach.
func (s *Store) Import(ctx context.Context, c Command, whole Snapshot) ([]Entry, error) {
	saved := make([]Entry, len(whole.Entries))
	err := s.ImportEach(ctx, c, func(i *Import) error {
		for n, e := range whole.Entries {
			var has *Entry
			var err error
			if saved[n], has, err = i.Add(e); err != nil {
				return err
			}
			if has != nil {
				return fmt.Errorf("the uid %s is that of entry %d already; leave it out or change that entry", e.UID, has.Number)
			}
		}
		for _, f := range whole.Facts {
			if err := i.AddFact(f); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return saved, nil
}

// Import is an import under way. A row that names its version keeps it, so that another machine
// that has the same row sees no second one; a row that was here before and was deleted comes back
// in a new version.
type Import struct {
	ctx     context.Context
	store   *Store
	tx      *sql.Tx
	command Command
	writer  *writer // nil: nothing was written yet
	own     version // of rows that name none
	largest int64   // rev that was merged
	uids    *sql.Stmt
	named   map[string]bool // uids of the file in rows that are still to be written
}

// ImportEach has fill add entries and facts in one transaction, which one undo takes back: all of
// them or none. Where fill adds nothing, nothing is written. fill must not use the Store.
func (s *Store) ImportEach(ctx context.Context, c Command, fill func(*Import) error) error {
	nothing := errors.New("nothing was added")
	err := s.tx(ctx, func(tx *sql.Tx) error {
		i := &Import{ctx: ctx, store: s, tx: tx, command: c}
		if err := fill(i); err != nil {
			return err
		}
		if i.writer == nil {
			return nothing
		}
		i.writer.as(i.own, 0, "")
		if err := i.writer.keepRegions(guide.DayOf(c.Now), s.own); err != nil {
			return err
		}
		if err := i.writer.flush(); err != nil {
			return err
		}
		return i.catchUp()
	})
	if err == nothing {
		return nil
	}
	return err
}

// begin begins to write.
func (i *Import) begin() (err error) {
	if i.writer == nil {
		if i.writer, err = begin(i.ctx, i.tx, i.command, do); err == nil {
			i.own, i.writer.together, i.named = version{i.writer.rev, i.writer.device}, true, map[string]bool{}
		}
	}
	return err
}

// Add adds an entry, a new one if it has no UID, and returns it with its number. If the diary
// has an entry with its UID, it returns that, and adds nothing.
func (i *Import) Add(e Entry) (saved Entry, has *Entry, err error) {
	if err := e.Validate(); err != nil {
		return e, nil, err
	}
	if err := ValidRev(e.Rev, i.command.Now); err != nil {
		return e, nil, fmt.Errorf("%s: %w", e.UID, err)
	}
	was, named := entryNew, false
	if e.UID == "" {
		id, err := uuid.NewV7()
		if err != nil {
			return e, nil, err
		}
		e.UID = id.String()
	} else {
		if was, has, err = i.find(e.UID); err != nil || has != nil {
			return e, has, err
		}
		named = true
	}
	if err := i.begin(); err != nil {
		return e, nil, err
	}
	if was == entryNew {
		i.writer.as(i.own, e.Rev, e.Device)
		if saved, err = i.writer.insert(e); len(i.writer.entries.args) == 0 {
			clear(i.named)
		} else if named {
			i.named[e.UID] = true
		}
	} else {
		i.writer.as(i.own, 0, "")
		saved, err = i.writer.put(e, nil)
	}
	i.largest = max(i.largest, e.Rev)
	saved.Day = i.store.DayOf(e.At, e.Offset)
	return saved, nil, err
}

// What the diary had of a uid before an import.
const (
	entryNew = iota
	entryDeleted
)

func (i *Import) find(uid string) (was int, has *Entry, err error) {
	var deleted bool
	if i.named[uid] {
		if err := i.writer.flush(); err != nil {
			return 0, nil, err
		}
	}
	if i.uids == nil {
		if i.uids, err = i.tx.PrepareContext(i.ctx, "SELECT deleted FROM entries WHERE uid = ?"); err != nil {
			return 0, nil, err
		}
	}
	err = i.uids.QueryRowContext(i.ctx, uid).Scan(&deleted)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return entryNew, nil, nil
	case err != nil || deleted:
		return entryDeleted, nil, err
	}
	e, err := i.store.one(i.ctx, i.tx, "uid = ?", uid)
	return 0, &e, err
}

// AddFact adds a fact that the profile does not have.
func (i *Import) AddFact(f Fact) error {
	if err := errors.Join(f.Validate(guide.DayOf(i.command.Now)), ValidRev(f.Rev, i.command.Now)); err != nil {
		return fmt.Errorf("%s: %w", f.Fact, err)
	}
	if err := i.begin(); err != nil {
		return err
	}
	i.largest = max(i.largest, f.Rev)
	return i.writer.addFact(i.own, f)
}

// progressEvery is after how many rows progress is reported.
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

// catchUp puts the clock ahead of every version that was merged: the next change must
// not fall behind one. Without such versions nothing is written.
func (i *Import) catchUp() error {
	if i.largest == 0 {
		return nil
	}
	_, err := i.tx.ExecContext(i.ctx, "UPDATE diary SET clock = c.clock, checksum = device || ' ' || c.clock FROM (SELECT max(clock, ?) AS clock FROM diary) AS c",
		max(i.largest, i.own.rev))
	return err
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
	if err := w.putFact(f.Fact, null(f.Value), f.At, f.Offset, w.rev, w.device); err != nil {
		return err
	}
	return w.journalFact(f.Fact, "", f.Value, f.At, f.Offset)
}
