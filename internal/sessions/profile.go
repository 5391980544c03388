package sessions

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// Profile returns what the person told about themselves: fact and value. What is
// not in it is unknown.
func (s *Store) Profile(ctx context.Context) (map[string]string, error) {
	rows, err := s.conn.QueryContext(ctx, "SELECT fact, value FROM profile WHERE value IS NOT NULL")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	facts := map[string]string{}
	for rows.Next() {
		var fact, value string
		if err := rows.Scan(&fact, &value); err != nil {
			return nil, err
		}
		facts[fact] = value
	}
	return facts, rows.Err()
}

// Tell sets facts in one transaction; the value "" clears one, which makes it unknown again.
func (s *Store) Tell(ctx context.Context, c Command, facts map[string]string) error {
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
			if err := w.tell(name, facts[name]); err != nil {
				return err
			}
		}
		return nil
	})
}

// tell sets one fact; "" clears it.
func (w *writer) tell(fact, value string) error {
	var was sql.NullString
	err := w.tx.QueryRowContext(w.ctx, "SELECT value FROM profile WHERE fact = ?", fact).Scan(&was)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT INTO profile (fact, value, at, utc_offset, rev, device) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (fact) DO UPDATE SET value = excluded.value, at = excluded.at, utc_offset = excluded.utc_offset,
			rev = excluded.rev, device = excluded.device`, fact, null(value), w.at, w.offset, w.rev, w.device)
	if err != nil {
		return err
	}
	return w.journal(subjectProfile, fact, was.String, value)
}
