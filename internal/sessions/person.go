package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"backlog/internal/db"
)

// Contradiction is a fact on which two profiles disagree although no person changes in
// it, and neither diary has seen what the other says.
type Contradiction struct {
	Fact         string
	Ours, Theirs string
}

// Contradictions returns what speaks against the diary at path being the same person's.
// What one of the two has corrected, after it had what the other says, does not; what it
// has only seen, or taken back with its sync, does. The diary at path is one that Merge takes.
func (s *Store) Contradictions(ctx context.Context, path string) (list []Contradiction, err error) {
	detach, err := db.Attach(ctx, s.conn, path, "theirs")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, detach()) }()
	const known = `(EXISTS (SELECT 1 FROM %[1]s.journal WHERE key = %[2]s.fact AND subject = 'profile' AND rev = %[2]s.rev AND device = %[2]s.device
				AND action <> 'lost')
			OR EXISTS (SELECT 1 FROM %[1]s.superseded_versions WHERE key = %[2]s.fact AND subject = 'profile' AND rev = %[2]s.rev AND device = %[2]s.device))
		AND NOT EXISTS (SELECT 1 FROM %[1]s.journal WHERE key = %[2]s.fact AND subject = 'profile' AND rev = %[2]s.rev AND device = %[2]s.device
			AND action = 'merge' AND state <> 0)`
	err = db.EachRow(ctx, s.conn, `SELECT o.fact, o.value, t.value FROM main.profile AS o JOIN theirs.profile AS t ON t.fact = o.fact
		WHERE o.fact IN ('sex', 'birth-year') AND o.value <> t.value
			AND NOT (`+fmt.Sprintf(known, "theirs", "o")+`) AND NOT (`+fmt.Sprintf(known, "main", "t")+`) ORDER BY o.fact DESC`, func(row *sql.Rows) error {
		var c Contradiction
		err := row.Scan(&c.Fact, &c.Ours, &c.Theirs)
		list = append(list, c)
		return err
	})
	return list, err
}
