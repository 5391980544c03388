package sessions

import (
	"cmp"
	"database/sql"
	"fmt"
	"strings"

	"backlog/internal/db"
)

// factPair is a row of the profile in both files; a version without a Device is none.
type factPair struct {
	fact         string
	theirs, ours sql.NullString
	at           int64
	offset       int
	t, o         Version
}

// valid refuses what this program, or a newer one, would not have written.
func (f factPair) valid(today Day) error {
	return Fact{Fact: f.fact, Value: f.theirs.String, At: f.at, Offset: f.offset, Device: f.t.Device}.Validate(today)
}

func (m *merging) profile() error {
	list, err := m.factPairs()
	if err != nil {
		return err
	}
	for _, f := range list {
		if f.t.Rev < 1 || ValidRev(f.t.Rev, m.now) != nil {
			return fmt.Errorf("fact %.64q is %w: its revision is %d", f.fact, ErrUnacceptable, f.t.Rev)
		}
		if f.theirs.Valid && f.theirs.String == "" || f.t.Device == "" {
			return fmt.Errorf("fact %.64q is %w: its value or its machine is empty", f.fact, ErrUnacceptable)
		}
		if err := f.valid(m.today); err != nil {
			return fmt.Errorf("fact %.64q is %w: %w", f.fact, ErrUnacceptable, err)
		}
		m.clock = max(m.clock, f.t.Rev)
		if err := m.fact(f); err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) factPairs() ([]factPair, error) {
	var list []factPair
	err := db.EachRow(m.ctx, m.tx, `SELECT t.fact, t.value, o.value, t.at, t.utc_offset, t.rev, t.device, ifnull(o.rev, 0), ifnull(o.device, '')
		FROM theirs.profile AS t LEFT JOIN main.profile AS o ON o.fact = t.fact
		WHERE o.rev IS NOT t.rev OR o.device IS NOT t.device OR o.value IS NOT t.value ORDER BY t.fact`, func(row *sql.Rows) error {
		var f factPair
		if err := row.Scan(&f.fact, &f.theirs, &f.ours, &f.at, &f.offset, &f.t.Rev, &f.t.Device, &f.o.Rev, &f.o.Device); err != nil {
			return err
		}
		f.t.Deleted, f.o.Deleted = !f.theirs.Valid, !f.ours.Valid
		list = append(list, f)
		return nil
	})
	return list, err
}

func (m *merging) fact(f factPair) error {
	here := f.o.Device != ""
	if order := cmp.Or(f.t.compare(f.o), strings.Compare(f.theirs.String, f.ours.String)); here && order < 0 {
		known, err := m.known("main", subjectProfile, f.fact, f.t)
		if err != nil || known {
			return err
		}
		if f.theirs != f.ours && !IsRegion(f.fact) {
			m.conflict(Conflict{Fact: f.fact, Value: f.theirs.String, Kept: f.o, Superseded: f.t})
		}
		return m.write(superseded, f.t, func() error { return m.writer.journal(subjectProfile, f.fact, f.theirs.String, f.ours.String) })
	}
	if here && f.theirs != f.ours {
		known, err := m.known("theirs", subjectProfile, f.fact, f.o)
		if err != nil {
			return err
		}
		if !known && !IsRegion(f.fact) {
			m.conflict(Conflict{Fact: f.fact, Value: f.ours.String, Kept: f.t, Superseded: f.o})
		}
	}
	if f.theirs != f.ours && !IsRegion(f.fact) {
		m.merged.Facts++
	}
	if err := m.recordVersions(subjectProfile, f.fact); err != nil {
		return err
	}
	return m.write(merge, f.t, func() error {
		if err := m.writer.putFact(f.fact, f.theirs, f.at, f.offset, f.t.Rev, f.t.Device); err != nil {
			return err
		}
		if f.t.Deleted && (!here || f.o.Deleted) {
			if kept, err := m.journalled(subjectProfile, f.fact); err != nil || !kept {
				return err
			}
		}
		return m.writer.journalFact(f.fact, f.ours.String, f.theirs.String, f.at, f.offset)
	})
}
