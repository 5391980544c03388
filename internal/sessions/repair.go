package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"backlog/internal/db"
)

// repair mends one kind of fault and returns what it did, in a sentence; "" if the
// diary has no such fault.
type repair func(ctx context.Context, tx *sql.Tx, now time.Time) (done string, err error)

// repairs are all of them, in the order in which they are tried.
func repairs() []repair {
	return []repair{repairSelf, repairIndexes, repairRevisions, repairNames, repairJournal}
}

// Repairable returns what Repair would do. It needs a diary that is open for writing.
func (s *Store) Repairable(ctx context.Context, now time.Time) ([]string, error) {
	rehearsed := errors.New("rehearsed")
	done, err := s.repair(ctx, now, rehearsed)
	if errors.Is(err, rehearsed) {
		return done, nil
	}
	return nil, err
}

// Repair mends what this program knows how to mend, all of it or nothing, and returns
// what it did. Every entry, and every change in the journal, is kept.
func (s *Store) Repair(ctx context.Context, now time.Time) ([]string, error) {
	return s.repair(ctx, now, nil)
}

func (s *Store) repair(ctx context.Context, now time.Time, end error) (done []string, err error) {
	err = s.txMarked(ctx, LastChange+" || ' ' || (SELECT max(rev) FROM ("+allRevs+"))"+versionsMark, func(tx *sql.Tx) error {
		for _, mend := range repairs() {
			text, err := mend(ctx, tx, now)
			if err != nil {
				return err
			}
			if text != "" {
				done = append(done, text)
			}
		}
		return end
	})
	return done, err
}

// allRevs is the SQL of every revision in a diary.
const allRevs = `SELECT rev FROM entries UNION SELECT rev FROM profile UNION SELECT rev FROM journal UNION SELECT rev FROM superseded_versions UNION SELECT clock FROM diary`

// repairRevisions gives new revisions to changes whose revision is beyond every clock:
// other machines refuse these and every change after them. The order of the changes stays.
func repairRevisions(ctx context.Context, tx *sql.Tx, now time.Time) (string, error) {
	limit := largestRev(now)
	revs, err := db.Column[int64](ctx, tx, "SELECT rev FROM ("+allRevs+") WHERE rev > ? ORDER BY rev", limit)
	if err != nil || len(revs) == 0 {
		return "", err
	}
	sound, err := db.Column[int64](ctx, tx, "SELECT ifnull(max(rev), 0) FROM ("+allRevs+") WHERE rev <= ?", limit)
	if err != nil {
		return "", err
	}
	next := max(clockRev(now), sound[0]+1)
	renewed := map[int64]int64{}
	for i, rev := range revs {
		renewed[rev] = next + int64(i)
	}
	for _, rev := range revs {
		for _, text := range []string{
			"UPDATE entries SET rev = ?2 WHERE rev = ?1",
			"UPDATE profile SET rev = ?2 WHERE rev = ?1",
			"UPDATE OR REPLACE superseded_versions SET rev = ?2 WHERE rev = ?1",
			"UPDATE diary SET clock = ?2, checksum = device || ' ' || ?2 WHERE clock = ?1",
		} {
			if _, err := tx.ExecContext(ctx, text, rev, renewed[rev]); err != nil {
				return "", err
			}
		}
	}
	if err := renewJournal(ctx, tx, limit, renewed); err != nil {
		return "", err
	}
	return fmt.Sprintf("changes whose revision was far in the future have a new one: %d (the largest was of %s); other machines can accept them now",
		len(revs), time.UnixMilli(slices.Max(revs)).UTC().Format("2 Jan 2006")), nil
}

// repairNames forgets names of machines, and superseded versions, that other machines
// refuse. No entry depends on them.
func repairNames(ctx context.Context, tx *sql.Tx, _ time.Time) (string, error) {
	names, err := deviceNames(ctx, tx, "main")
	if err != nil {
		return "", err
	}
	forgotten := int64(0)
	for device, name := range names {
		if errors.Join(ValidDevice(device), ValidMachine(name)) == nil {
			continue
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM devices WHERE device = ?", device); err != nil {
			return "", err
		}
		forgotten++
	}
	result, err := tx.ExecContext(ctx, "DELETE FROM superseded_versions WHERE "+foreignVersions, int64(1<<62))
	if err != nil {
		return "", err
	}
	versions, err := result.RowsAffected()
	if err != nil || forgotten+versions == 0 {
		return "", err
	}
	return fmt.Sprintf("names of machines that no machine gives itself, and versions that none writes, were removed: %d", forgotten+versions), nil
}

// renewJournal replaces revisions in the journal, in its columns and in the rows that it
// keeps as JSON. A row that does not agree with its own sum goes on disagreeing.
func renewJournal(ctx context.Context, tx *sql.Tx, limit int64, renewed map[int64]int64) error {
	type kept struct {
		journalRow
		change, sum int64
	}
	var list []kept
	err := db.EachRow(ctx, tx, `SELECT change, step, action, target, at, utc_offset, command, subject, key, was, became, rev, device, checksum FROM journal
		WHERE rev > ?1 OR subject = 'entry' AND (json_extract(was, '$.rev') > ?1 OR json_extract(became, '$.rev') > ?1)`, func(row *sql.Rows) error {
		var r kept
		err := row.Scan(&r.change, &r.step, &r.act, &r.target, &r.at, &r.offset, &r.words, &r.subject, &r.key, &r.was, &r.became,
			&r.rev, &r.device, &r.sum)
		list = append(list, r)
		return err
	}, limit)
	if err != nil {
		return err
	}
	var pairs []string
	for _, rev := range slices.Sorted(maps.Keys(renewed)) {
		pairs = append(pairs, fmt.Sprintf(`"rev":%d,`, rev), fmt.Sprintf(`"rev":%d,`, renewed[rev]))
	}
	inText := strings.NewReplacer(pairs...) // within a text a quotation mark has a backslash before it
	for _, r := range list {
		before := r.journalRow.sum()
		if rev, beyond := renewed[r.rev]; beyond {
			r.rev = rev
		}
		if r.subject == subjectEntry {
			r.was.String, r.became.String = inText.Replace(r.was.String), inText.Replace(r.became.String)
		}
		if _, err := tx.ExecContext(ctx, "UPDATE journal SET rev = ?, was = ?, became = ?, checksum = ? WHERE change = ?",
			r.rev, r.was, r.became, r.sum-before+r.journalRow.sum(), r.change); err != nil {
			return err
		}
	}
	return nil
}
