package sessions

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// Audit compares what the diary says twice, and returns where it differs: each row
// of the journal with its own sum, and each entry and fact with the last row of the
// journal about it. SQLite's own check finds a broken page; this finds a changed
// letter or figure in a sound one. Where the Store knows when now is, it finds revisions
// beyond LargestRev as well. It is empty for a sound diary.
func (s *Store) Audit(ctx context.Context) ([]string, error) {
	last, faults, err := s.auditJournal(ctx)
	if err != nil {
		return nil, err
	}
	more, err := s.auditEntries(ctx, last)
	if err != nil {
		return nil, err
	}
	faults = append(faults, more...)
	more, err = s.auditProfile(ctx, last)
	if err != nil {
		return nil, err
	}
	faults = append(faults, more...)
	more, err = s.auditRevs(ctx)
	if err != nil {
		return nil, err
	}
	faults = append(faults, more...)
	more, err = s.auditVersions(ctx)
	if err != nil {
		return nil, err
	}
	faults = append(faults, more...)
	more, err = s.auditSelf(ctx)
	return append(faults, more...), err
}

// auditRevs finds changes whose revision other machines refuse.
func (s *Store) auditRevs(ctx context.Context) ([]string, error) {
	if !s.nowSet {
		return nil, nil
	}
	revs, err := integers(ctx, s.conn, "SELECT rev FROM ("+allRevs+") WHERE rev > ? ORDER BY rev DESC", LargestRev(time.Unix(s.now, 0)))
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

func (s *Store) auditJournal(ctx context.Context) (map[[2]string]latest, []string, error) {
	rows, err := s.conn.QueryContext(ctx, `SELECT change, step, action, target, at, utc_offset, command, subject, key, was, became, rev, device, checksum - state
		FROM journal ORDER BY change`)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	last := map[[2]string]latest{}
	var faults []string
	for rows.Next() {
		var r journalRow
		var change, sum int64
		if err := rows.Scan(&change, &r.step, &r.act, &r.target, &r.at, &r.offset, &r.words, &r.subject, &r.key, &r.was, &r.became,
			&r.rev, &r.device, &sum); err != nil {
			return nil, nil, err
		}
		if r.sum() != sum {
			faults = append(faults, fmt.Sprintf("change %d of the journal is not as it was written", change))
		}
		if r.act != superseded {
			last[[2]string{r.subject, r.key}] = latest{r.became, r.rev, r.device, r.at, r.offset}
		}
	}
	return last, faults, rows.Err()
}

func (s *Store) auditEntries(ctx context.Context, last map[[2]string]latest) ([]string, error) {
	faults, err := s.auditMissing(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.query(ctx, s.conn, "SELECT "+columns+" FROM full_entries WHERE deleted = 0")
	if err != nil {
		return nil, err
	}
	if err := s.fill(ctx, s.conn, list); err != nil {
		return nil, err
	}
	for _, e := range list {
		text, err := json.Marshal(e)
		if err != nil {
			faults = append(faults, fmt.Sprintf("entry %d is unreadable: %v", e.Number, err))
			continue
		}
		l, known := last[[2]string{subjectEntry, e.UID}]
		if !known || l.became.String != string(text) {
			faults = append(faults, fmt.Sprintf("entry %d is not as the journal has it; backlog history %d shows what it was", e.Number, e.Number))
		}
		delete(last, [2]string{subjectEntry, e.UID})
	}
	gone, err := s.conn.QueryContext(ctx, "SELECT number, uid, rev, device FROM entries WHERE deleted <> 0")
	if err != nil {
		return nil, err
	}
	defer gone.Close()
	for gone.Next() {
		var number, rev int64
		var uid, device string
		if err := gone.Scan(&number, &uid, &rev, &device); err != nil {
			return nil, err
		}
		l, known := last[[2]string{subjectEntry, uid}]
		if known && (l.became.Valid || l.rev != rev || l.device != device) {
			faults = append(faults, fmt.Sprintf("deleted entry %d is not as the journal has it", number))
		}
		delete(last, [2]string{subjectEntry, uid})
	}
	for key := range last {
		if key[0] == subjectEntry {
			faults = append(faults, fmt.Sprintf("entry %s is in the journal and nowhere else", key[1]))
		}
	}
	return faults, gone.Err()
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

// selfIsIntact is the SQL of whether the row of the file itself is as it was made by this
// schema, the version that an older backlog is told to ask for included.
const selfIsIntact = "opens_with = '0.2.0' AND id = 1 AND length(device) = 8 AND device NOT GLOB '*[^0-9a-f]*' AND clock >= 0 AND checksum = device || ' ' || clock"

// auditMissing finds values that are neither there nor missing, which an Entry does
// not tell apart and the CHECKs of the schema forbid: of a file that is open for looking,
// SQLite does not even read the CHECKs.
func (s *Store) auditMissing(ctx context.Context) ([]string, error) {
	rows, err := s.conn.QueryContext(ctx, breakingRows("main"))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	for rows.Next() {
		var number int64
		if err := rows.Scan(&number); err != nil {
			return nil, err
		}
		faults = append(faults, fmt.Sprintf("entry %d breaks a rule of its table", number))
	}
	return faults, rows.Err()
}

func (s *Store) auditProfile(ctx context.Context, last map[[2]string]latest) ([]string, error) {
	rows, err := s.conn.QueryContext(ctx, "SELECT fact, ifnull(value, ''), at, utc_offset, rev, device FROM profile")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	for rows.Next() {
		var fact, value, device string
		var at, rev int64
		var offset int
		if err := rows.Scan(&fact, &value, &at, &offset, &rev, &device); err != nil {
			return nil, err
		}
		l, known := last[[2]string{subjectProfile, fact}]
		delete(last, [2]string{subjectProfile, fact})
		if !known && value == "" {
			continue // cleared, and purged from the journal
		}
		text, err := rowJSON(value)
		if err != nil {
			return nil, err
		}
		if !known || l.became != text || l.rev != rev || l.device != device || l.at != at || l.offset != offset {
			faults = append(faults, fmt.Sprintf("fact %s of the profile is not as the journal has it", fact))
		}
	}
	for key := range last {
		if key[0] == subjectProfile {
			faults = append(faults, fmt.Sprintf("fact %s is in the journal and nowhere else", key[1]))
		}
	}
	return faults, rows.Err()
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
