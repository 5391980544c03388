package sessions

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// Profile returns the facts about the person and their values. What is not in it is unknown.
func (s *Store) Profile(ctx context.Context) (map[string]string, error) {
	facts, err := s.Facts(ctx)
	maps.DeleteFunc(facts, func(fact, _ string) bool { return IsRegion(fact) })
	return facts, err
}

// Facts returns Profile and the regions of the person's own.
func (s *Store) Facts(ctx context.Context) (map[string]string, error) {
	facts := map[string]string{}
	err := db.EachRow(ctx, s.conn, "SELECT fact, value FROM profile WHERE value IS NOT NULL", func(row *sql.Rows) error {
		var fact, value string
		err := row.Scan(&fact, &value)
		facts[fact] = value
		return err
	})
	return facts, err
}

// FactsGiven returns every value of the profile that was ever given and not taken back by
// undo, and every clearing, in the order in which they were given. The journal holds
// them; of a fact that came from another machine, by an import or before a purge it may
// hold no more than the latest. What is dated after now was given now: see SetNow.
func (s *Store) FactsGiven(ctx context.Context) ([]guide.Given, error) {
	list, err := s.given(ctx, `SELECT key, became ->> '$', at, utc_offset FROM journal
		WHERE key IN (SELECT fact FROM profile WHERE `+notRegion+`) AND subject = 'profile' AND action IN ('do', 'merge') AND state = 0 ORDER BY at, change`)
	if err != nil {
		return nil, err
	}
	now, err := s.given(ctx, "SELECT fact, value, at, utc_offset FROM profile WHERE "+notRegion+" ORDER BY fact")
	for _, g := range now { // which has the last word, whatever the clocks of two machines say
		known := ""
		if i := lastOf(list, g.Fact); i >= 0 {
			known = list[i].Value
		}
		if known != g.Value {
			list = append(list, g)
		}
	}
	return list, err
}

// lastOf returns the index of the last value of a fact, -1 for none.
func lastOf(list []guide.Given, fact string) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Fact == fact {
			return i
		}
	}
	return -1
}

func (s *Store) given(ctx context.Context, query string) (list []guide.Given, err error) {
	err = db.EachRow(ctx, s.conn, query, func(row *sql.Rows) error {
		var g guide.Given
		var value sql.NullString
		var offset int
		if err := row.Scan(&g.Fact, &value, &g.At, &offset); err != nil {
			return err
		}
		g.Value = value.String
		if s.nowSet && g.At > s.now {
			g.At, offset = s.now, s.offset
		}
		g.Day = s.dayOf(g.At, offset)
		list = append(list, g)
		return nil
	})
	return list, err
}

// SetFacts sets facts in one transaction; the value "" clears one, which makes it unknown again.
func (s *Store) SetFacts(ctx context.Context, c Command, facts map[string]string) error {
	names := make([]string, 0, len(facts))
	for name := range facts {
		names = append(names, name)
	}
	slices.Sort(names)
	return s.tx(ctx, func(tx *sql.Tx) error {
		w, err := begin(ctx, tx, c, do)
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := w.setFact(name, facts[name]); err != nil {
				return err
			}
		}
		return nil
	})
}

// setFact sets one fact; "" clears it.
func (w *writer) setFact(fact, value string) error {
	var was sql.NullString
	err := w.tx.QueryRowContext(w.ctx, "SELECT value FROM profile WHERE fact = ?", fact).Scan(&was)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if err := w.putFact(fact, null(value), w.at, w.offset, w.rev, w.device); err != nil {
		return err
	}
	return w.journal(subjectProfile, fact, was.String, value)
}

// putFact writes the row of a fact; NULL: it is cleared.
func (w *writer) putFact(fact string, value sql.NullString, at int64, offset int, rev int64, device string) error {
	_, err := w.tx.ExecContext(w.ctx, `INSERT INTO profile (fact, value, at, utc_offset, rev, device) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (fact) DO UPDATE SET value = excluded.value, at = excluded.at, utc_offset = excluded.utc_offset,
			rev = excluded.rev, device = excluded.device`, fact, value, at, offset, rev, device)
	return err
}
