package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"time"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// ErrNotFound is returned when there is no such entry, or none any more.
var ErrNotFound = errors.New("no such entry")

// ErrChanged says that an entry was changed after it was read.
var ErrChanged = errors.New("another program has changed the entry meanwhile; backlog show says how")

// Store keeps the diary in its file. A public method owns its transaction.
type Store struct {
	conn     *sql.DB
	dayStart time.Duration

	nowSet bool // SetNow was called
	now    int64
	offset int // seconds east of UTC
	today  Day

	own []guide.Region // of the person's own, by config.toml

	saved   bool // a change was saved
	onDoubt func(*db.Doubt)
	follow  func(what string, done, total int) // nil: nobody follows
}

// NewStore returns the diary in an open file. dayStart shifts the local date: at
// 3h, what was logged at 02:00 belongs to the day before.
func NewStore(conn *sql.DB, dayStart time.Duration) *Store {
	return &Store{conn: conn, dayStart: dayStart}
}

// SetNow gives the Store the time. From then on Each and Reported, by which the
// diary is judged, return entries dated in the future as if dated now, so that a clock
// that was fast, here or on another machine, cannot delay a warning. An entry that was
// written before now, under a local date that has not begun here yet, counts as today's
// wherever entries are read: after a flight west over the date line the symptoms of that
// morning are still current.
func (s *Store) SetNow(now time.Time) {
	s.nowSet, s.now = true, now.Unix()
	_, s.offset = now.Zone()
	s.today = s.DayOf(s.now, s.offset)
}

// dayOf is DayOf, and today at the latest for a moment that is past.
func (s *Store) dayOf(at int64, offset int) Day {
	day := s.DayOf(at, offset)
	if s.nowSet && at <= s.now {
		return min(day, s.today)
	}
	return day
}

// CountFuture returns how many entries are dated after now. See SetNow.
func (s *Store) CountFuture(ctx context.Context) (n int64, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT count(*) FROM entries WHERE at > ? AND deleted = 0", s.now).Scan(&n)
	return n, err
}

// DayOf returns the local date of a moment: at in UTC seconds, offset in seconds east.
func (s *Store) DayOf(at int64, offset int) Day {
	shifted := at + int64(offset) - int64(s.dayStart/time.Second)
	day := shifted / 86400
	if shifted%86400 < 0 {
		day-- // integer division rounds towards zero, dates before 1970 do not
	}
	return Day(day)
}

// columns of an entry in the view full_entries, in the order in which scan reads them.
const columns = `number, uid, kind, at, utc_offset, time_given, region, ifnull(side, ''), technique, tool,
	ifnull(seconds, 0), before, after, interference, since_from, since_to, massage_ok, ifnull(seen_by, ''), ifnull(review, 0), note, rev, device`

type scanner interface{ Scan(dest ...any) error }

// scan reads one entry without its reports and rules; deleted ones are not asked for.
func (s *Store) scan(row scanner) (Entry, error) {
	var e Entry
	var before, after, interference, from, to sql.NullInt64
	err := row.Scan(&e.Number, &e.UID, &e.Kind, &e.At, &e.Offset, &e.NoonGiven, &e.Region, &e.Side, &e.Technique, &e.Tool,
		&e.Seconds, &before, &after, &interference, &from, &to, &e.MassageOK, &e.By, &e.Review, &e.Note, &e.Rev, &e.Device)
	if err != nil {
		return Entry{}, err
	}
	e.NoonGiven = e.NoonGiven && e.atNoon()
	e.Day = s.dayOf(e.At, e.Offset)
	e.Before, e.After, e.Interference, e.Since = pain(before), pain(after), pain(interference), span(from, to)
	return e, nil
}

func pain(score sql.NullInt64) Pain {
	if !score.Valid {
		return 0
	}
	return NRS(int(score.Int64))
}

func span(from, to sql.NullInt64) guide.Span {
	return guide.Span{From: Day(from.Int64), To: Day(to.Int64), Known: from.Valid}
}

func (s *Store) query(ctx context.Context, q db.Querier, text string, args ...any) ([]Entry, error) {
	var list []Entry
	err := db.EachRow(ctx, q, text, func(row *sql.Rows) error {
		e, err := s.scan(row)
		if err != nil {
			return err
		}
		list = append(list, e)
		return nil
	}, args...)
	return list, err
}

// Get returns the entry with that number, or ErrNotFound if there is none or it was deleted.
func (s *Store) Get(ctx context.Context, number int64) (Entry, error) {
	return s.one(ctx, s.conn, "number = ?", number)
}

// one returns the only entry for which a condition holds, or ErrNotFound.
func (s *Store) one(ctx context.Context, q db.Querier, condition string, arg any) (Entry, error) {
	list, err := s.query(ctx, q, "SELECT "+columns+" FROM full_entries WHERE "+condition+" AND deleted = 0", arg)
	if err != nil {
		return Entry{}, err
	}
	if len(list) == 0 {
		return Entry{}, ErrNotFound
	}
	err = s.fill(ctx, q, list)
	return list[0], err
}

// LatestUntil returns the newest entry of a kind that is not after a moment, or ErrNotFound.
func (s *Store) LatestUntil(ctx context.Context, kind Kind, at int64) (Entry, error) {
	list, err := s.query(ctx, s.conn, "SELECT "+columns+" FROM full_entries WHERE kind = ? AND at <= ? AND deleted = 0 ORDER BY at DESC, number DESC LIMIT 1", string(kind), at)
	if err == nil && len(list) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Entry{}, err
	}
	return list[0], s.fill(ctx, s.conn, list)
}

// Latest returns the newest entry of a kind by its moment, or ErrNotFound.
func (s *Store) Latest(ctx context.Context, kind Kind) (Entry, error) {
	return s.LatestUntil(ctx, kind, lastSecond)
}

// WithUID returns the entry with a uid; nil if there is none or it was deleted.
func (s *Store) WithUID(ctx context.Context, uid string) (*Entry, error) {
	e, err := s.one(ctx, s.conn, "uid = ?", uid)
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	return &e, err
}

// HasUID reports whether the diary has, or had before it was deleted, an entry with the uid.
func (s *Store) HasUID(ctx context.Context, uid string) (bool, error) {
	var n int
	err := s.conn.QueryRowContext(ctx, "SELECT count(*) FROM entries WHERE uid = ?", uid).Scan(&n)
	return n > 0, err
}

// Reported returns the entries that carry symptom reports or events, and the
// consultations, oldest first, and those of one moment in the order in which they were
// last written, which is the same on every machine.
func (s *Store) Reported(ctx context.Context) ([]Entry, error) {
	list, err := s.query(ctx, s.conn, "SELECT "+columns+` FROM full_entries
		WHERE number IN (SELECT entry FROM reports UNION SELECT entry FROM consultation_rules) AND deleted = 0 ORDER BY at, number`)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if e := &list[i]; s.nowSet && e.At > s.now {
			if e.At, err = s.arrived(ctx, e.UID); err != nil {
				return nil, err
			}
			e.Offset, e.NoonGiven = s.offset, true
			e.NoonGiven = e.atNoon()
			e.Day = s.DayOf(e.At, e.Offset)
		}
	}
	slices.SortFunc(list, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Rev, b.Rev), cmp.Compare(a.Device, b.Device), cmp.Compare(a.UID, b.UID))
	})
	return list, s.fill(ctx, s.conn, list)
}

// OtherTreatments returns the entries that say what else was done for the pain, oldest first.
func (s *Store) OtherTreatments(ctx context.Context) ([]Entry, error) {
	list, err := s.query(ctx, s.conn, "SELECT "+columns+` FROM full_entries
		WHERE number IN (SELECT entry FROM other_treatments) AND deleted = 0 ORDER BY at, number`)
	if err != nil {
		return nil, err
	}
	return list, s.fill(ctx, s.conn, list)
}

// arrived returns when an entry that is dated after now was first known here, by the
// clock as it is now: the earliest moment from its last change on that any command
// noted. What a professional looked at later than that stays looked at.
func (s *Store) arrived(ctx context.Context, uid string) (int64, error) {
	var at int64
	err := s.conn.QueryRowContext(ctx, `SELECT min(?2, ifnull((SELECT min(at) FROM journal
		WHERE change >= (SELECT max(change) FROM journal WHERE key = ?1 AND subject = 'entry')), ?2))`, uid, s.now).Scan(&at)
	return at, err
}

// Size returns how many entries there are.
func (s *Store) Size(ctx context.Context) (count int64, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT count(*) FROM entries WHERE deleted = 0").Scan(&count)
	return count, err
}

// Unscored returns how many entries there are that have no score, and so are not folded.
func (s *Store) Unscored(ctx context.Context) (count int64, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT count(*) FROM entries WHERE kind NOT IN ('session', 'reading') AND deleted = 0").Scan(&count)
	return count, err
}

// LastInUse returns the largest number in use, 0 in an empty diary.
func (s *Store) LastInUse(ctx context.Context) (last int64, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT ifnull(max(number), 0) FROM entries WHERE deleted = 0").Scan(&last)
	return last, err
}

// Last returns the largest number ever given, 0 in an empty diary.
func (s *Store) Last(ctx context.Context) (last int64, err error) {
	err = s.conn.QueryRowContext(ctx, "SELECT ifnull(max(number), 0) FROM entries").Scan(&last)
	return last, err
}

// fill adds reports and rules to the entries of a list.
func (s *Store) fill(ctx context.Context, q db.Querier, list []Entry) error {
	return s.fillFrom(ctx, q, "main", list)
}

// fillFrom is fill from the tables of a schema.
func (s *Store) fillFrom(ctx context.Context, q db.Querier, schema string, list []Entry) error {
	if len(list) == 0 {
		return nil
	}
	at := make(map[int64]int, len(list))
	low, high := list[0].Number, list[0].Number
	for i, e := range list {
		at[e.Number] = i
		low, high = min(low, e.Number), max(high, e.Number)
	}
	of := func(number int64) *Entry {
		if i, asked := at[number]; asked {
			return &list[i]
		}
		return nil
	}
	if high-low < 4*int64(len(list)) {
		return attach(ctx, q, schema, "BETWEEN ? AND ?", of, low, high)
	}
	numbers := []byte{'['}
	for i, e := range list {
		if i > 0 {
			numbers = append(numbers, ',')
		}
		numbers = strconv.AppendInt(numbers, e.Number, 10)
	}
	return attach(ctx, q, schema, "IN (SELECT value FROM json_each(?))", of, string(append(numbers, ']')))
}

// attach reads the reports, rules and other treatments of entries in a schema, those whose number
// is as which says, and adds them to what of returns; nil: nobody asked for it.
func attach(ctx context.Context, q db.Querier, schema, which string, of func(number int64) *Entry, args ...any) error {
	err := db.EachRow(ctx, q, `SELECT entry, symptom, ifnull(side, ''), ifnull(course, ''), since_from, since_to, ifnull(value, '')
		FROM `+schema+`.reports WHERE entry `+which+` ORDER BY entry, position`, func(row *sql.Rows) error {
		var number int64
		var r Report
		var from, to sql.NullInt64
		if err := row.Scan(&number, &r.Symptom, &r.Side, &r.Course, &from, &to, &r.Value); err != nil {
			return err
		}
		r.Since = span(from, to)
		if e := of(number); e != nil {
			e.Reports = append(e.Reports, r)
		}
		return nil
	}, args...)
	if err != nil {
		return err
	}
	return db.EachRow(ctx, q, "SELECT entry, rule, 1, position FROM "+schema+".consultation_rules WHERE entry "+which+
		" UNION ALL SELECT entry, name, 0, position FROM "+schema+".other_treatments WHERE entry "+which+" ORDER BY entry, position", func(row *sql.Rows) error {
		var number, position int64
		var word string
		var rule bool
		if err := row.Scan(&number, &word, &rule, &position); err != nil {
			return err
		}
		switch e := of(number); {
		case e == nil:
		case rule:
			e.Rules = append(e.Rules, word)
		default:
			e.Also = append(e.Also, word)
		}
		return nil
	}, append(args, args...)...)
}
