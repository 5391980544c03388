package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
)

// Command is what a change is journalled under: the words typed, and when.
type Command struct {
	Words string
	Now   time.Time // its Location is the user's time zone
}

// Add saves new entries in one transaction and returns them with their numbers.
// An entry without a UID gets one; a UID that is in use is an error, that of a
// deleted entry brings its number back.
func (s *Store) Add(ctx context.Context, c Command, list ...Entry) ([]Entry, error) {
	list = slices.Clone(list)
	for i := range list {
		list[i].Rev, list[i].Device = 0, "" // a new version, whatever was copied
	}
	return s.Import(ctx, c, Snapshot{Entries: list})
}

// Replace changes the entry with e.Number to what e says, and returns it as it
// was and as it is. Its UID and kind stay. ErrNotFound if there is no such entry,
// ErrChanged if e has another revision than the entry.
func (s *Store) Replace(ctx context.Context, c Command, e Entry) (was, is Entry, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		if was, err = s.one(ctx, tx, "number = ?", e.Number); err != nil {
			return err
		}
		if e.Rev != 0 && (e.Rev != was.Rev || e.Device != was.Device) {
			return ErrChanged
		}
		e.UID, e.Kind = was.UID, was.Kind
		if err := e.Validate(); err != nil {
			return err
		}
		w, err := begin(ctx, tx, c, do)
		if err != nil {
			return err
		}
		if is, err = w.put(e, &was); err != nil {
			return err
		}
		return w.keepRegions(guide.DayOf(c.Now), s.own)
	})
	if err != nil {
		return Entry{}, Entry{}, err
	}
	is.Day = s.DayOf(e.At, e.Offset)
	return was, is, nil
}

// Delete deletes the entries with these numbers, all or none, and returns them; a
// number that is named twice counts once. The error names the first number that
// is not there.
func (s *Store) Delete(ctx context.Context, c Command, numbers ...int64) ([]Entry, error) {
	list := make([]Entry, 0, len(numbers))
	err := s.tx(ctx, func(tx *sql.Tx) error {
		w, err := begin(ctx, tx, c, do)
		if err != nil {
			return err
		}
		for i, number := range numbers {
			if slices.Contains(numbers[:i], number) {
				continue
			}
			e, err := s.one(ctx, tx, "number = ?", number)
			if errors.Is(err, ErrNotFound) {
				return fmt.Errorf("%w %d", ErrNotFound, number)
			}
			if err != nil {
				return err
			}
			if err := w.tombstone(e); err != nil {
				return err
			}
			list = append(list, e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// writer carries one command's transaction: its step in the journal and its rev.
type writer struct {
	ctx    context.Context
	tx     *sql.Tx
	act    act
	at     int64
	offset int
	words  string
	target sql.NullInt64
	step   int64
	rev    int64
	device string

	treatments map[treatment]int64
	prepared   map[string]*sql.Stmt // an import runs the same few texts thousands of times

	next             int64 // the number of the next new entry
	entries, changes rows
	together         bool // whoever writes calls flush at the end
}

// rows are rows of a table that are still to be written: many in one statement, of which SQLite
// makes the lists of its checks once.
type rows struct {
	insert string // up to the values
	args   []any
}

const rowsTogether = 50

// add writes a row, at once or together with those that follow.
func (w *writer) add(r *rows, row ...any) error {
	r.args = append(r.args, row...)
	if !w.together {
		return w.write(r, len(row))
	}
	if len(r.args) < rowsTogether*len(row) {
		return nil
	}
	return w.write(r, len(r.args))
}

// write writes so many values of the rows.
func (w *writer) write(r *rows, n int) error {
	columns := strings.Count(r.insert, ",") + 1
	one := ", (?" + strings.Repeat(", ?", columns-1) + ")"
	insert, err := w.prepare(r.insert + " VALUES " + strings.Repeat(one, n/columns)[2:])
	if err == nil {
		_, err = insert.ExecContext(w.ctx, r.args[:n]...)
	}
	clear(r.args[copy(r.args, r.args[n:]):])
	r.args = r.args[:len(r.args)-n]
	return err
}

// flush writes the rows that are still to be written, one by one: of as many a statement is prepared already.
func (w *writer) flush() error {
	for _, r := range []*rows{&w.entries, &w.changes} {
		for len(r.args) > 0 {
			if err := w.write(r, strings.Count(r.insert, ",")+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// prepare returns the statement of a text; it is closed with the transaction.
func (w *writer) prepare(text string) (*sql.Stmt, error) {
	if stmt := w.prepared[text]; stmt != nil {
		return stmt, nil
	}
	stmt, err := w.tx.PrepareContext(w.ctx, text)
	if err == nil {
		w.prepared[text] = stmt
	}
	return stmt, err
}

// begin opens a step. The rev of its rows is a hybrid clock: now in milliseconds,
// or one more than the largest ever seen here, should the clock have gone back.
func begin(ctx context.Context, tx *sql.Tx, c Command, a act) (*writer, error) {
	w := &writer{ctx: ctx, tx: tx, act: a, at: c.Now.Unix(), words: c.Words, treatments: map[treatment]int64{}, prepared: map[string]*sql.Stmt{}}
	_, w.offset = c.Now.Zone()
	w.entries.insert = "INSERT INTO entries (number, " + entryColumns + ")"
	w.changes.insert = "INSERT INTO journal (step, action, target, at, utc_offset, command, subject, key, was, became, rev, device, checksum)"
	err := tx.QueryRowContext(ctx, `SELECT diary.device, ifnull(change, 0), max(clock, ifnull(rev, 0)), (SELECT ifnull(max(number), 0) + 1 FROM entries) FROM diary
		LEFT JOIN (SELECT change, rev FROM journal ORDER BY change DESC LIMIT 1)`).Scan(&w.device, &w.step, &w.rev, &w.next)
	if err != nil {
		return nil, err
	}
	w.step++ // the transaction holds the lock, so the next change gets this number
	w.rev = max(clockRev(c.Now), w.rev+1)
	if a == do {
		// What was undone before a new change can no longer be redone.
		_, err = tx.ExecContext(ctx, "UPDATE journal SET checksum = checksum - state + 2, state = 2 WHERE state = 1")
	}
	return w, err
}

// entryColumns are the columns of an entry that put and insert write, uid first.
const entryColumns = "uid, kind, at, utc_offset, time_given, treatment, side, seconds, before, after, interference, " +
	"since_from, since_to, massage_ok, seen_by, review, note, rev, device"

// values returns an entry as entryColumns has it, in the version of the writer.
func (w *writer) values(e *Entry) ([]any, error) {
	e.Rev, e.Device = w.rev, w.device
	treatment, err := w.treatment(*e)
	return []any{
		e.UID, string(e.Kind), e.At, e.Offset, e.TimeGiven(), treatment, null(string(e.Side)),
		sql.NullInt64{Int64: int64(e.Seconds), Valid: e.Seconds != 0},
		nullPain(e.Before), nullPain(e.After), nullPain(e.Interference),
		nullDay(e.Since.From, e.Since), nullDay(e.Since.To, e.Since), e.MassageOK, null(e.By),
		sql.NullInt64{Int64: int64(e.Review), Valid: e.Review != 0},
		e.Note, e.Rev, e.Device,
	}, err
}

// insert writes an entry of which the file has no row, not even a deleted one.
func (w *writer) insert(e Entry) (Entry, error) {
	args, err := w.values(&e)
	if err != nil {
		return Entry{}, err
	}
	e.Number = w.next
	w.next++
	if err := w.add(&w.entries, append([]any{e.Number}, args...)...); err != nil {
		return Entry{}, err
	}
	return e, w.rest(e, nil)
}

// putEntry returns the SQL that writes an entry: one that was deleted keeps its row, and so its number.
func putEntry() string {
	columns := strings.Split(entryColumns, ", ")
	set := "deleted = 0"
	for _, column := range columns[1:] { // all but uid
		set += fmt.Sprintf(", %s = excluded.%[1]s", column)
	}
	return "INSERT INTO entries (" + entryColumns + ") VALUES (?" + strings.Repeat(", ?", len(columns)-1) + ") ON CONFLICT (uid) DO UPDATE SET " + set + " RETURNING number"
}

// put writes an entry over what it was; nil: it is new, or was deleted.
func (w *writer) put(e Entry, was *Entry) (Entry, error) {
	args, err := w.values(&e)
	if err != nil {
		return Entry{}, err
	}
	insert, err := w.prepare(putEntry())
	if err != nil {
		return Entry{}, err
	}
	if err := insert.QueryRowContext(w.ctx, args...).Scan(&e.Number); err != nil {
		return Entry{}, err
	}
	if was != nil {
		if err := w.clear(e.Number); err != nil {
			return Entry{}, err
		}
	}
	return e, w.rest(e, was)
}

// rest writes what other tables hold of an entry, and journals it.
func (w *writer) rest(e Entry, was *Entry) error {
	if len(e.Reports)+len(e.Rules)+len(e.Also) > 0 { // which name the row
		if err := w.flush(); err != nil {
			return err
		}
	}
	for i, r := range e.Reports {
		if _, err := w.tx.ExecContext(w.ctx, `INSERT INTO reports (entry, position, symptom, side, course, since_from, since_to, value)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, e.Number, i, r.Symptom, null(string(r.Side)), null(string(r.Course)),
			nullDay(r.Since.From, r.Since), nullDay(r.Since.To, r.Since), null(r.Value)); err != nil {
			return err
		}
	}
	for i, rule := range e.Rules {
		if _, err := w.tx.ExecContext(w.ctx, "INSERT INTO consultation_rules (entry, position, rule) VALUES (?, ?, ?)", e.Number, i, rule); err != nil {
			return err
		}
	}
	for i, name := range e.Also {
		if _, err := w.tx.ExecContext(w.ctx, "INSERT INTO other_treatments (entry, position, name) VALUES (?, ?, ?)", e.Number, i, name); err != nil {
			return err
		}
	}
	return w.journal(subjectEntry, e.UID, was, &e)
}

// tombstone leaves a tombstone, so that other machines learn of the deletion.
func (w *writer) tombstone(e Entry) error {
	if err := w.clear(e.Number); err != nil {
		return err
	}
	if _, err := w.tx.ExecContext(w.ctx, "UPDATE entries SET deleted = 1, rev = ?, device = ? WHERE number = ?", w.rev, w.device, e.Number); err != nil {
		return err
	}
	return w.journal(subjectEntry, e.UID, &e, nil)
}

// clear removes the reports, rules and other treatments of an entry.
func (w *writer) clear(number int64) error {
	for _, table := range []string{"reports", "consultation_rules", "other_treatments"} {
		if _, err := w.tx.ExecContext(w.ctx, "DELETE FROM "+table+" WHERE entry = ?", number); err != nil {
			return err
		}
	}
	return nil
}

func null(text string) sql.NullString { return sql.NullString{String: text, Valid: text != ""} }

func nullPain(p Pain) sql.NullInt64 {
	if !p.Given() {
		return sql.NullInt64{}
	}
	return sql.NullInt64{Int64: int64(p.Score()), Valid: true}
}

func nullDay(d Day, of guide.Span) sql.NullInt64 {
	return sql.NullInt64{Int64: int64(d), Valid: of.Known}
}
