package sessions

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"backlog/internal/db"
	"backlog/migrations"
)

// Audit compares what the diary says twice, and returns where it differs: each row
// of the journal with its own sum, and each entry and fact with the last row of the
// journal about it. SQLite's own check finds a broken page; this finds a changed
// letter or figure in a sound one. Where the Store knows when now is, it finds revisions
// beyond largestRev as well. It is empty for a sound diary.
func (s *Store) Audit(ctx context.Context) (faults []string, err error) {
	step, err := s.followed(ctx, "checking", "SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM entries)")
	if err != nil {
		return nil, err
	}
	facts, faults, err := s.auditJournal(ctx, step)
	if err != nil {
		return nil, err
	}
	for _, audit := range []func() ([]string, error){
		func() ([]string, error) { return s.auditEntries(ctx, step) },
		func() ([]string, error) { return s.auditProfile(ctx, facts) },
		func() ([]string, error) { return s.auditRevs(ctx) },
		func() ([]string, error) { return s.auditVersions(ctx) },
		func() ([]string, error) { return s.auditSelf(ctx) },
	} {
		more, err := audit()
		if err != nil {
			return nil, err
		}
		faults = append(faults, more...)
	}
	return faults, nil
}

// auditRevs finds changes whose revision other machines refuse.
func (s *Store) auditRevs(ctx context.Context) ([]string, error) {
	if !s.nowSet {
		return nil, nil
	}
	revs, err := db.Column[int64](ctx, s.conn, "SELECT rev FROM ("+allRevs+") WHERE rev > ? ORDER BY rev DESC", largestRev(time.Unix(s.now, 0)))
	if err != nil || len(revs) == 0 {
		return nil, err
	}
	return []string{fmt.Sprintf("changes with a revision far in the future, up to %s: %d; other machines refuse them",
		time.UnixMilli(revs[0]).UTC().Format("2 Jan 2006"), len(revs))}, nil
}

// latest is what the journal last made of an entry or a fact.
type latest struct {
	became sql.NullString
	rev    int64
	device string
	at     int64
	offset int
}

// journalRows hands fn every row of the journal in the order of the changes, with what its
// checksum says without its state. lost is set where the journal has an entry that nothing
// else has.
func journalRows(ctx context.Context, q db.Querier, fn func(change int64, r journalRow, sum int64, lost bool) error) error {
	return db.EachRow(ctx, q, `SELECT change, step, action, target, at, utc_offset, command, subject, key, was, became, rev, device, checksum - state,
		subject = 'entry' AND NOT EXISTS (SELECT 1 FROM entries WHERE uid = key) FROM journal ORDER BY change`, func(row *sql.Rows) error {
		var r journalRow
		var change, sum int64
		var lost bool
		if err := row.Scan(&change, &r.step, &r.act, &r.target, &r.at, &r.offset, &r.words, &r.subject, &r.key, &r.was, &r.became,
			&r.rev, &r.device, &sum, &lost); err != nil {
			return err
		}
		return fn(change, r, sum, lost)
	})
}

// latest returns what a row of the journal made of its entry or fact.
func (r journalRow) latest() latest { return latest{r.became, r.rev, r.device, r.at, r.offset} }

// auditJournal compares each row of the journal with its checksum. It returns what the
// journal last made of each fact.
func (s *Store) auditJournal(ctx context.Context, step func()) (facts map[string]latest, faults []string, err error) {
	facts = map[string]latest{}
	lost := map[string]bool{}
	var missing []string
	err = journalRows(ctx, s.conn, func(change int64, r journalRow, sum int64, gone bool) error {
		step()
		if r.sum() != sum {
			faults = append(faults, fmt.Sprintf("change %d of the journal is not as it was written", change))
		}
		switch {
		case r.act == superseded:
		case r.subject == subjectProfile:
			facts[r.key] = r.latest()
		case gone && !lost[r.key]:
			lost[r.key] = true
			missing = append(missing, fmt.Sprintf("entry %s is in the journal and nowhere else", r.key))
		}
		return nil
	})
	return facts, append(faults, missing...), err
}

// compared is an entry beside what the journal last made of it.
type compared struct {
	Entry   // of a deleted one only its number, uid, rev and device
	deleted bool
	latest
	change int64 // of the journal; 0: it does not know the entry
}

// asJournalled reports whether the journal has the entry as it is.
func (c compared) asJournalled() bool {
	if c.deleted {
		return c.change == 0 || !c.became.Valid && c.latest.rev == c.Rev && c.latest.device == c.Device
	}
	text, err := json.Marshal(c.Entry)
	return err == nil && c.change != 0 && c.became.String == string(text)
}

// compareAll hands fn every entry beside what the journal last made of it, in the order of
// their numbers. fn may write.
func (s *Store) compareAll(ctx context.Context, q db.Querier, fn func(compared) error) error {
	for from := int64(math.MinInt64); ; { // damage may make a number negative
		to, err := db.Column[int64](ctx, q, "SELECT max(number) FROM (SELECT number FROM entries WHERE number >= ? ORDER BY number LIMIT ?) HAVING count(*) > 0", from, inBatch)
		if err != nil || len(to) == 0 {
			return err
		}
		list, err := s.compareBatch(ctx, q, from, to[0])
		if err != nil {
			return err
		}
		for _, c := range list {
			if err := fn(c); err != nil {
				return err
			}
		}
		if to[0] == math.MaxInt64 {
			return nil
		}
		from = to[0] + 1
	}
}

func (s *Store) compareBatch(ctx context.Context, q db.Querier, from, to int64) ([]compared, error) {
	if conn, alone := q.(*sql.DB); alone { // nobody shall write between an entry and the journal
		tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
		if err != nil {
			return nil, err
		}
		defer tx.Rollback()
		q = tx
	}
	live, err := s.query(ctx, q, "SELECT "+columns+" FROM full_entries WHERE number BETWEEN ? AND ? AND deleted = 0 ORDER BY number", from, to)
	if err != nil {
		return nil, err
	}
	if err := s.fill(ctx, q, live); err != nil {
		return nil, err
	}
	var list []compared
	err = db.EachRow(ctx, q, `SELECT e.number, e.uid, e.deleted <> 0, e.rev, e.device,
			ifnull(j.change, 0), j.became, ifnull(j.rev, 0), ifnull(j.device, ''), ifnull(j.at, 0), ifnull(j.utc_offset, 0)
		FROM entries AS e LEFT JOIN journal AS j
			ON j.change = (SELECT max(change) FROM journal WHERE key = e.uid AND subject = 'entry' AND action <> 'lost')
		WHERE e.number BETWEEN ? AND ? ORDER BY e.number`, func(row *sql.Rows) error {
		var c compared
		if err := row.Scan(&c.Number, &c.UID, &c.deleted, &c.Rev, &c.Device,
			&c.change, &c.became, &c.latest.rev, &c.latest.device, &c.latest.at, &c.latest.offset); err != nil {
			return err
		}
		if len(live) > 0 && live[0].Number == c.Number {
			c.Entry, live = live[0], live[1:]
		}
		list = append(list, c)
		return nil
	}, from, to)
	return list, err
}

func (s *Store) auditEntries(ctx context.Context, step func()) ([]string, error) {
	faults, err := s.auditMissing(ctx)
	if err != nil {
		return nil, err
	}
	return faults, s.compareAll(ctx, s.conn, func(c compared) error {
		step()
		switch {
		case c.asJournalled():
		case c.deleted:
			faults = append(faults, fmt.Sprintf("deleted entry %d is not as the journal has it", c.Number))
		default:
			faults = append(faults, fmt.Sprintf("entry %d is not as the journal has it; backlog history %d shows what it was", c.Number, c.Number))
		}
		return nil
	})
}

// breakingRows returns the SQL of the numbers of entries of a schema, "main" or
// "theirs", that break a rule of their table.
func breakingRows(schema string) string {
	return "SELECT number FROM " + schema + `.entries WHERE (since_from IS NULL) <> (since_to IS NULL) OR seconds = 0
		OR (at + utc_offset) % 86400 NOT IN (43200, -43200) AND time_given = 0 OR time_given NOT IN (0, 1) OR review = 0 OR review IS NOT NULL AND kind <> 'consultation'
		OR '' IN (ifnull(side, '-'), ifnull(seen_by, '-'), uid, device) OR massage_ok NOT IN (0, 1) OR deleted NOT IN (0, 1)
	UNION SELECT entry FROM ` + schema + `.reports WHERE (since_from IS NULL) <> (since_to IS NULL)
		OR '' IN (ifnull(side, '-'), ifnull(course, '-'), ifnull(value, '-'))
	UNION SELECT entry FROM ` + schema + `.other_treatments WHERE name = ''`
}

// selfIsIntact is the SQL of whether the row of the file itself is as this schema makes it,
// the version that an older backlog asks for included.
const selfIsIntact = "opens_with = '" + migrations.OpensWith + "' AND id = 1 AND length(device) = 8 AND device NOT GLOB '*[^0-9a-f]*' AND clock >= 0 AND checksum = device || ' ' || clock"

// auditMissing finds values that are neither there nor missing, which an Entry does
// not distinguish and the CHECKs of the schema forbid: of a file that is open for looking,
// SQLite does not even read the CHECKs.
func (s *Store) auditMissing(ctx context.Context) ([]string, error) {
	numbers, err := db.Column[int64](ctx, s.conn, breakingRows("main"))
	var faults []string
	for _, number := range numbers {
		faults = append(faults, fmt.Sprintf("entry %d breaks a rule of its table", number))
	}
	return faults, err
}

func (s *Store) auditProfile(ctx context.Context, last map[string]latest) ([]string, error) {
	var faults []string
	err := db.EachRow(ctx, s.conn, "SELECT fact, ifnull(value, ''), at, utc_offset, rev, device FROM profile", func(row *sql.Rows) error {
		var fact, value, device string
		var at, rev int64
		var offset int
		if err := row.Scan(&fact, &value, &at, &offset, &rev, &device); err != nil {
			return err
		}
		l, known := last[fact]
		delete(last, fact)
		if !known && value == "" {
			return nil // cleared, and purged from the journal
		}
		text, err := rowJSON(value)
		if !known || l.became != text || l.rev != rev || l.device != device || l.at != at || l.offset != offset {
			faults = append(faults, fmt.Sprintf("fact %s of the profile is not as the journal has it", fact))
		}
		return err
	})
	for _, fact := range slices.Sorted(maps.Keys(last)) {
		faults = append(faults, fmt.Sprintf("fact %s is in the journal and nowhere else", fact))
	}
	return faults, err
}

// auditSelf checks the one row of the file itself.
func (s *Store) auditSelf(ctx context.Context) ([]string, error) {
	var count, good int
	err := s.conn.QueryRowContext(ctx, "SELECT count(*), ifnull(sum("+selfIsIntact+"), 0) FROM diary").
		Scan(&count, &good)
	if err != nil {
		return nil, err
	}
	if count != 1 || good != 1 {
		return []string{"the diary's own row is not as it was made"}, nil
	}
	return nil, nil
}
