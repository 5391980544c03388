package sessions

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"backlog/internal/db"
)

// repairSelf makes the one row of the file itself anew. A device that may not be this
// diary's is replaced: two diaries never write under one.
func repairSelf(ctx context.Context, tx *sql.Tx, _ time.Time) (string, error) {
	var rows, good int
	err := tx.QueryRowContext(ctx, "SELECT count(*), ifnull(sum("+selfIsIntact+"), 0) FROM diary").Scan(&rows, &good)
	if err != nil || rows == 1 && good == 1 {
		return "", err
	}
	clock, err := db.Column[int64](ctx, tx, "SELECT ifnull(max(rev), 0) FROM ("+allRevs+") WHERE rev > 0")
	if err != nil {
		return "", err
	}
	for _, text := range []string{
		"DELETE FROM diary",
		"INSERT INTO diary (id, device, clock, checksum) SELECT 1, c.name, ?1, c.name || ' ' || ?1 FROM (SELECT lower(hex(randomblob(4))) AS name) AS c",
	} {
		if _, err := tx.ExecContext(ctx, text, clock[0]); err != nil {
			return "", err
		}
	}
	return "the diary's own row was made anew, and this machine has a new device name", nil
}

// repairIndexes builds the indexes anew where they do not agree with their tables.
func repairIndexes(ctx context.Context, tx *sql.Tx, _ time.Time) (string, error) {
	faults, err := db.Column[int64](ctx, tx, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check LIKE '%index%'")
	if err != nil || faults[0] == 0 {
		return "", nil // what SQLite cannot even check it cannot mend
	}
	if _, err := tx.ExecContext(ctx, "REINDEX"); err != nil {
		return "", nil // two rows that are to be different are alike: that is another fault
	}
	return fmt.Sprintf("indexes that disagreed with their tables were built anew (%d faults)", faults[0]), nil
}

// repairing is the repair of a journal and of what it says of entries and facts.
type repairing struct {
	*writer
	store *Store
	own   version            // a new one
	wrong map[int64]bool     // the changes of the journal that are not as they were written
	facts map[string]trusted // what the journal last made of each fact
	lost  []string           // the uids of entries that only the journal has
	sums  int                // rows of the journal with a new sum
	noted int                // entries and facts that the journal now has as they are
	back  int                // entries and facts that are again as the journal has them
}

// trusted is what the journal last made of an entry or a fact.
type trusted struct {
	latest
	sound bool // the row is as it was written
}

// repairJournal makes the journal agree with the entries and the profile. Where a sound
// row of the journal has the same version, it says what was written, and the entry gets
// that back; else the entry is newer than the journal, which then gets it. An entry that
// only the journal has comes back.
func repairJournal(ctx context.Context, tx *sql.Tx, now time.Time) (string, error) {
	w, err := begin(ctx, tx, Command{Words: "doctor --repair", Now: now}, merge)
	if err != nil {
		return "", err
	}
	m := repairing{writer: w, store: new(Store), own: version{w.rev, w.device}, wrong: map[int64]bool{}, facts: map[string]trusted{}}
	for _, mend := range []func() error{m.journalRows, m.entries, m.lostEntries, m.profile} {
		if err := mend(); err != nil {
			return "", err
		}
	}
	var done []string
	for _, did := range []struct {
		n    int
		text string
	}{
		{m.noted, "entries and facts that the journal did not have as they are: %d; it has them now"},
		{m.back, "damaged entries and facts, now repaired: %d; the copy has them as they were"},
		{m.sums, "changes in the journal that were not as they were written: %d; they are kept as they are"},
	} {
		if did.n > 0 {
			done = append(done, fmt.Sprintf(did.text, did.n))
		}
	}
	return strings.Join(done, "; "), nil
}

// journalRows gives every row of the journal the sum of what is in it, and notes what it
// says of facts, and of entries that are nowhere else.
func (m *repairing) journalRows() error {
	sums := map[int64]int64{}
	lost := map[string]bool{}
	err := journalRows(m.ctx, m.tx, func(change int64, r journalRow, sum int64, gone bool) error {
		if r.sum() != sum {
			sums[change], m.wrong[change] = r.sum(), true
		}
		switch {
		case r.act == superseded:
		case r.subject == subjectProfile:
			m.facts[r.key] = trusted{r.latest(), r.sum() == sum}
		case gone && !lost[r.key]:
			lost[r.key] = true
			m.lost = append(m.lost, r.key)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, change := range slices.Sorted(maps.Keys(sums)) {
		if _, err := m.tx.ExecContext(m.ctx, "UPDATE journal SET checksum = ? + state WHERE change = ?", sums[change], change); err == nil {
			m.sums++
		} else if !refusedRow(err) {
			return err
		}
	}
	return nil
}

// refusedRow reports whether SQLite refused a row, and nothing else went wrong: that row
// stays the fault that it is.
func refusedRow(err error) bool {
	return strings.Contains(err.Error(), "constraint failed") && !errors.Is(err, context.Canceled)
}

// entries mends the entries that are not as the journal last had them. A deleted one that
// the journal does not know as deleted comes back.
func (m *repairing) entries() error {
	broken, err := db.Column[int64](m.ctx, m.tx, breakingRows("main"))
	if err != nil {
		return err
	}
	return m.store.compareAll(m.ctx, m.tx, func(c compared) error {
		switch {
		case c.asJournalled() && (c.deleted || !slices.Contains(broken, c.Number)):
			return nil
		case c.deleted && c.became.Valid:
			return m.bringBack(c.UID, c.latest)
		case c.deleted:
			m.rev, m.device = c.Rev, c.Device
			m.noted++
			return m.journal(subjectEntry, c.UID, (*Entry)(nil), (*Entry)(nil))
		}
		if err := m.entry(c.Entry, trusted{c.latest, c.change != 0 && !m.wrong[c.change]}); err != nil && !refusedRow(err) {
			return err
		}
		return nil
	})
}

// entry mends one entry that is not as the journal last had it.
func (m *repairing) entry(e Entry, last trusted) error {
	var kept *Entry
	if last.sound && last.became.Valid {
		if err := json.Unmarshal([]byte(last.became.String), &kept); err != nil {
			kept = nil
		}
	}
	invalid := e.Validate() != nil
	switch {
	case kept != nil && (invalid || kept.Rev == e.Rev && kept.Device == e.Device):
		if err := m.rewrite(*kept, &e); err != nil {
			return err
		}
		m.back++
	case !invalid: // else nothing says what it was
		if err := m.clear(e.Number); err != nil {
			return err
		}
		if err := m.rewrite(e, kept); err != nil {
			return err
		}
		m.noted++
	}
	return nil
}

// rewrite writes an entry in the version that it has. was is what it was.
func (m *repairing) rewrite(e Entry, was *Entry) error {
	m.rev, m.device = e.Rev, e.Device
	_, err := m.put(e, was)
	return err
}

// lostEntries brings back the entries that only the journal has.
func (m *repairing) lostEntries() error {
	for _, uid := range m.lost {
		var l latest
		err := m.tx.QueryRowContext(m.ctx, `SELECT became, rev, device, at, utc_offset FROM journal
			WHERE key = ? AND subject = 'entry' AND action <> 'lost' ORDER BY change DESC LIMIT 1`, uid).Scan(&l.became, &l.rev, &l.device, &l.at, &l.offset)
		if err == nil {
			err = m.bringBack(uid, l)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// bringBack makes an entry, or its tombstone, what the journal last made of it.
func (m *repairing) bringBack(uid string, last latest) error {
	var err error
	if !last.became.Valid { // its tombstone is gone
		_, err = m.tx.ExecContext(m.ctx, `INSERT INTO entries (uid, kind, at, utc_offset, deleted, rev, device) VALUES (?, 'rest', 0, 0, 1, ?, ?)`,
			uid, last.rev, last.device)
	} else {
		var e Entry
		if err := json.Unmarshal([]byte(last.became.String), &e); err != nil || e.UID != uid || e.Validate() != nil {
			return nil
		}
		e.Rev, e.Device = m.own.rev, m.own.device // a deletion that others know of must not win
		err = m.rewrite(e, nil)
	}
	if err == nil {
		m.back++
	} else if !refusedRow(err) {
		return err
	}
	return nil
}

// profile mends the profile in the same way.
func (m *repairing) profile() error {
	type kept struct {
		fact  string
		value sql.NullString
		latest
	}
	var list []kept
	err := db.EachRow(m.ctx, m.tx, "SELECT fact, value, at, utc_offset, rev, device FROM profile", func(row *sql.Rows) error {
		var r kept
		err := row.Scan(&r.fact, &r.value, &r.at, &r.offset, &r.rev, &r.device)
		list = append(list, r)
		return err
	})
	if err != nil {
		return err
	}
	for _, r := range list {
		last, known := m.facts[r.fact]
		delete(m.facts, r.fact)
		if !known && !r.value.Valid {
			continue // cleared, and purged from the journal
		}
		if r.became, err = rowJSON(r.value.String); err != nil {
			return err
		}
		if known && last.latest == r.latest {
			continue
		}
		var was string
		if err := fromJSON(last.became, &was); err != nil {
			was, last.sound = "", false
		}
		if last.sound && last.rev == r.rev && last.device == r.device {
			err = m.setFact(r.fact, was, last.latest, r.value.String)
			m.back++
		} else {
			err = m.setFact(r.fact, r.value.String, r.latest, was)
			m.noted++
		}
		if err != nil && !refusedRow(err) {
			return err
		}
	}
	for _, fact := range slices.Sorted(maps.Keys(m.facts)) {
		last := m.facts[fact]
		var value string
		if fromJSON(last.became, &value) != nil {
			continue
		}
		if err := m.setFact(fact, value, last.latest, ""); err != nil && !refusedRow(err) {
			return err
		}
		m.back++
	}
	return nil
}

// setFact writes a fact in the version that it has, and journals it.
func (m *repairing) setFact(fact, value string, v latest, was string) error {
	m.rev, m.device = v.rev, v.device
	if err := m.putFact(fact, null(value), v.at, v.offset, v.rev, v.device); err != nil {
		return err
	}
	return m.journalFact(fact, was, value, v.at, v.offset)
}
