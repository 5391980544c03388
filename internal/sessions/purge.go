package sessions

import (
	"context"
	"database/sql"
)

// Purged is what a purge takes away, or would take away.
type Purged struct {
	Entries []Entry  // as they were when they were deleted; with its Number only where the journal knows no more
	Facts   []string // facts of the profile that were cleared
	Changes int64    // changes in the journal about them
}

// gone is the SQL of the journal rows that are about what was deleted.
const gone = ` FROM journal WHERE subject = 'entry' AND key IN (SELECT uid FROM entries WHERE deleted <> 0)
	OR subject = 'profile' AND key IN (SELECT fact FROM profile WHERE value IS NULL)`

// Purgeable returns what Purge would take away.
func (s *Store) Purgeable(ctx context.Context) (Purged, error) { return s.purgeable(ctx, s.conn) }

func (s *Store) purgeable(ctx context.Context, q querier) (Purged, error) {
	var p Purged
	changes, err := s.changes(ctx, q, "WHERE change IN (SELECT max(change)"+gone+" GROUP BY subject, key) ORDER BY change")
	if err != nil {
		return p, err
	}
	for _, c := range changes {
		switch {
		case c.Fact != "":
			p.Facts = append(p.Facts, c.Fact)
		case c.Was != nil:
			p.Entries = append(p.Entries, *c.Was)
		default:
			p.Entries = append(p.Entries, Entry{})
		}
	}
	rows, err := q.QueryContext(ctx, "SELECT count(*)"+gone)
	if err != nil {
		return p, err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&p.Changes); err != nil {
			return p, err
		}
	}
	return p, rows.Err()
}

// Purge takes what was deleted away for good, with every change of it in the
// journal, and returns what that was: it can neither be seen nor undone any more.
// Of each entry and fact there stays that it was deleted and which versions it had,
// for other machines, and the entry's number, which is not given again.
func (s *Store) Purge(ctx context.Context) (Purged, error) {
	var p Purged
	err := s.txMarked(ctx, lastMark+pastMark, func(tx *sql.Tx) (err error) {
		if p, err = s.purgeable(ctx, tx); err != nil {
			return err
		}
		for _, text := range []string{
			`UPDATE diary SET clock = c.clock, again = device || ' ' || c.clock
				FROM (SELECT max(clock, ifnull((SELECT max(rev) FROM journal), 0)) AS clock FROM diary) AS c`,
			"INSERT OR IGNORE INTO past (subject, key, rev, device) SELECT subject, key, rev, device" + gone,
			"DELETE" + gone,
			`UPDATE entries SET kind = 'rest', at = 0, utc_offset = 0, use = NULL, side = NULL, seconds = NULL, before = NULL, after = NULL, way = NULL, since_from = NULL, since_to = NULL, massage_ok = 0,
				seen_by = NULL, note = '' WHERE deleted <> 0`,
			// A region of one's own is not to be read here any more either.
			"DELETE FROM uses WHERE id NOT IN (SELECT use FROM entries WHERE use IS NOT NULL)",
		} {
			if _, err := tx.ExecContext(ctx, text); err != nil {
				return err
			}
		}
		return nil
	})
	return p, err
}

// Rebuild writes the file anew, without the room that was left by what is gone, and
// empties the write-ahead log where another program keeps one. It takes as much room
// on the disk again. What is deleted is overwritten with zeros as it goes, so a file
// that could not be rebuilt keeps nothing of it either.
func (s *Store) Rebuild(ctx context.Context) error {
	for _, text := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := s.conn.ExecContext(ctx, text); err != nil {
			return err
		}
	}
	return nil
}
