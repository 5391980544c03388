package sessions

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"backlog/internal/db"
)

// Purged is what a purge takes away, or would take away.
type Purged struct {
	Entries []Entry  // as they were when they were deleted; with its Number only where the journal knows no more
	Facts   []string // facts of the profile that were cleared, and own regions without an entry

	Edited      []Entry  // as they are; what they said before they were edited goes
	EditedFacts []string // likewise
	Changes     int64    // changes in the journal about all of them
}

// gone is the SQL of the journal rows that are about what was deleted.
const gone = ` FROM journal WHERE subject = 'entry' AND key IN (SELECT uid FROM entries WHERE deleted <> 0)
	OR subject = 'profile' AND key IN (SELECT fact FROM profile WHERE value IS NULL OR ` + unused + ")"

// unused is the SQL of a fact that is a region of the person's own without an entry.
const unused = "NOT (" + notRegion + ") AND substr(fact, 8) NOT IN (SELECT region FROM full_entries WHERE deleted = 0)"

// clearUnused clears the regions of the person's own without an entry, for other machines as well.
func (s *Store) clearUnused(ctx context.Context, tx *sql.Tx) error {
	facts, err := db.Column[string](ctx, tx, "SELECT fact FROM profile WHERE value IS NOT NULL AND "+unused)
	if err != nil || len(facts) == 0 {
		return err
	}
	w, err := begin(ctx, tx, Command{Words: "purge", Now: time.Unix(s.now, 0).In(time.FixedZone("", s.offset))}, merge) // what was undone can still be redone
	if err != nil {
		return err
	}
	for _, fact := range facts {
		if err := w.setFact(fact, ""); err != nil {
			return err
		}
	}
	return nil
}

// Purgeable returns what Purge would take away.
func (s *Store) Purgeable(ctx context.Context) (Purged, error) { return s.purgeable(ctx, s.conn) }

func (s *Store) purgeable(ctx context.Context, q db.Querier) (Purged, error) {
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
	count, err := db.Column[int64](ctx, q, "SELECT count(*)"+gone)
	if err != nil {
		return p, err
	}
	p.Changes = count[0]
	list, err := s.editedAway(ctx, q)
	for _, r := range list {
		if r.fact != "" {
			p.EditedFacts = append(p.EditedFacts, r.fact)
		} else {
			p.Edited = append(p.Edited, r.entry)
		}
		p.Changes += r.changes - 1
	}
	return p, err
}

// editedRow is a row of the diary of whose text the journal has another version.
type editedRow struct {
	entry   Entry
	fact    string // "" of an entry
	changes int64
}

func (r editedRow) key() (subject, key string) {
	if r.fact != "" {
		return subjectProfile, r.fact
	}
	return subjectEntry, r.entry.UID
}

// editedAway returns the rows that are there and once said something else in words.
// What only had another score or another date can still be undone after a purge.
func (s *Store) editedAway(ctx context.Context, q db.Querier) ([]editedRow, error) {
	changes, err := s.changes(ctx, q, `WHERE change NOT IN (SELECT change`+gone+`)
		AND (subject, key) IN (SELECT subject, key FROM journal GROUP BY subject, key HAVING count(*) > 1) ORDER BY subject, key, change`)
	if err != nil {
		return nil, err
	}
	var list []editedRow
	for first, i := 0, 0; i < len(changes); first = i {
		for i < len(changes) && changes[i].subject() == changes[first].subject() {
			i++
		}
		if r, edited := editedRowOf(changes[first:i]); edited {
			list = append(list, r)
		}
	}
	return list, nil
}

// subject is what a change is about: a fact, or the uid of an entry.
func (c Change) subject() [2]string {
	switch {
	case c.Fact != "":
		return [2]string{c.Fact, ""}
	case c.Is != nil:
		return [2]string{"", c.Is.UID}
	case c.Was != nil:
		return [2]string{"", c.Was.UID}
	}
	return [2]string{}
}

// editedRowOf returns the row that changes are about, and reports whether one of them has
// words that the row no longer has.
func editedRowOf(changes []Change) (r editedRow, edited bool) {
	r.changes = int64(len(changes))
	var now, ever []string
	for _, c := range changes {
		if c.Fact != "" {
			r.fact, now = c.Fact, []string{c.IsFact}
			ever = append(ever, c.WasFact, c.IsFact)
			continue
		}
		for _, e := range []*Entry{c.Was, c.Is} {
			if e != nil {
				ever = append(ever, textsOf(*e)...)
			}
		}
		if c.Act != string(superseded) && c.Is != nil {
			r.entry, now = *c.Is, textsOf(*c.Is)
		}
	}
	return r, slices.ContainsFunc(ever, func(text string) bool { return text != "" && !slices.Contains(now, text) })
}

// textsOf is what an entry says in words.
func textsOf(e Entry) []string {
	texts := slices.Concat([]string{e.Note, e.Region, e.Technique, e.Tool, e.By}, e.Rules, e.Also)
	for _, r := range e.Reports {
		texts = append(texts, r.Symptom, r.Value)
	}
	return texts
}

// forget takes the earlier versions of a row out of the journal. The last change stays,
// as if it had made the row, and cannot be undone: there is nothing to go back to.
func forget(ctx context.Context, tx *sql.Tx, row editedRow) error {
	subject, key := row.key()
	var last int64
	var r journalRow
	err := tx.QueryRowContext(ctx, `SELECT change, action, at, utc_offset, command, became, rev, device FROM journal
		WHERE key = ? AND subject = ? AND action <> 'lost' ORDER BY change DESC LIMIT 1`, key, subject).
		Scan(&last, &r.act, &r.at, &r.offset, &r.words, &r.became, &r.rev, &r.device)
	if err != nil {
		return err
	}
	if r.act == undo || r.act == redo { // whose words are those of another command
		r.act, r.words = do, "purge"
	}
	r.subject, r.key = subject, key
	state := int64(0)
	if r.act == do {
		state = 2 // undone and no longer to be redone
	}
	for _, change := range []struct {
		text string
		args []any
	}{
		{"INSERT OR IGNORE INTO superseded_versions (subject, key, rev, device) SELECT subject, key, rev, device FROM journal WHERE key = ? AND subject = ? AND change <> ?", []any{key, subject, last}},
		{"DELETE FROM journal WHERE key = ? AND subject = ? AND change <> ?", []any{key, subject, last}},
		{
			"UPDATE journal SET step = 0, action = ?, target = NULL, command = ?, was = NULL, state = ?, checksum = ? WHERE change = ?",
			[]any{string(r.act), r.words, state, r.sum() + state, last},
		},
	} {
		if _, err := tx.ExecContext(ctx, change.text, change.args...); err != nil {
			return err
		}
	}
	return nil
}

// Purge takes what was deleted away for good, with every change of it in the journal,
// and what the others said before they were edited. It returns what that was: it can
// neither be seen nor undone any more.
// Of each entry and fact there stays that it was deleted and which versions it had,
// for other machines, and the entry's number, which is not given again.
func (s *Store) Purge(ctx context.Context) (Purged, error) {
	var p Purged
	err := s.txMarked(ctx, LastChange+versionsMark, func(tx *sql.Tx) (err error) {
		if p, err = s.purgeable(ctx, tx); err != nil {
			return err
		}
		list, err := s.editedAway(ctx, tx)
		if err != nil {
			return err
		}
		if err := s.clearUnused(ctx, tx); err != nil {
			return err
		}
		for _, text := range []string{
			`UPDATE diary SET clock = c.clock, checksum = device || ' ' || c.clock
				FROM (SELECT max(clock, ifnull((SELECT max(rev) FROM journal), 0)) AS clock FROM diary) AS c`,
			"INSERT OR IGNORE INTO superseded_versions (subject, key, rev, device) SELECT subject, key, rev, device" + gone,
			"DELETE" + gone,
			emptyDeleted(),
			// A region of one's own is not to be read here any more either.
			"DELETE FROM treatments WHERE id NOT IN (SELECT treatment FROM entries WHERE treatment IS NOT NULL)",
		} {
			if _, err := tx.ExecContext(ctx, text); err != nil {
				return err
			}
		}
		for _, row := range list {
			if err := forget(ctx, tx, row); err != nil {
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

// emptyDeleted returns the SQL that leaves of deleted entries nothing but their names and versions.
func emptyDeleted() string {
	var set []string
	for _, column := range strings.Split(entryColumns, ", ") {
		switch column {
		case "uid", "rev", "device":
		case "kind":
			set = append(set, "kind = 'rest'")
		case "at", "utc_offset", "massage_ok":
			set = append(set, column+" = 0")
		case "time_given":
			set = append(set, "time_given = 1")
		case "note":
			set = append(set, "note = ''")
		default:
			set = append(set, column+" = NULL")
		}
	}
	return "UPDATE entries SET " + strings.Join(set, ", ") + " WHERE deleted <> 0"
}
