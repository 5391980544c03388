package sessions

import (
	"context"
	"errors"
	"slices"
	"time"

	"backlog/internal/db"
)

// Difference is how another file of this schema differs from the diary.
type Difference struct {
	Here, There                  Summary
	OnlyHere, OnlyThere, Differs Some // by their uid; of Differs the state here
	Facts                        int  // facts of the profile that differ
}

// Some is how many entries there are of a sort, and the latest of them, oldest first.
type Some struct {
	Count  int
	Latest []Entry
}

// mostLatest is how many entries Some has.
const mostLatest = 10

// Summary is what a diary holds.
type Summary struct {
	Entries int64
	Facts   int64
	Newest  time.Time // the moment of the latest entry; zero if there is none
}

// Compare returns how the checked file at path differs from the diary.
func (s *Store) Compare(ctx context.Context, path string) (d Difference, err error) {
	detach, err := db.Attach(ctx, s.conn, path, "theirs")
	if err != nil {
		return d, err
	}
	defer func() { err = errors.Join(err, detach()) }()
	for schema, held := range map[string]*Summary{"main": &d.Here, "theirs": &d.There} {
		if *held, err = s.summary(ctx, schema); err != nil {
			return d, err
		}
	}
	for _, ask := range []struct {
		into   *Some
		schema string
		from   string
	}{
		{&d.OnlyHere, "main", "full_entries AS o WHERE deleted = 0 AND NOT EXISTS (SELECT 1 FROM theirs.entries AS t WHERE t.uid = o.uid AND t.deleted = 0)"},
		{&d.OnlyThere, "theirs", "full_entries AS t WHERE deleted = 0 AND NOT EXISTS (SELECT 1 FROM main.entries AS o WHERE o.uid = t.uid AND o.deleted = 0)"},
		{&d.Differs, "main", "full_entries AS o WHERE o.deleted = 0 AND EXISTS (SELECT 1 FROM theirs.full_entries AS t WHERE t.uid = o.uid AND t.deleted = 0 AND NOT (" + sameContents() + "))"},
	} {
		if err := s.conn.QueryRowContext(ctx, "SELECT count(*) FROM "+ask.schema+"."+ask.from).Scan(&ask.into.Count); err != nil {
			return d, err
		}
		list, err := s.query(ctx, s.conn, "SELECT "+columns+" FROM "+ask.schema+"."+ask.from+" ORDER BY at DESC, number DESC LIMIT ?", mostLatest)
		if err != nil {
			return d, err
		}
		if err := s.fillFrom(ctx, s.conn, ask.schema, list); err != nil {
			return d, err
		}
		slices.Reverse(list)
		ask.into.Latest = list
	}
	return d, s.conn.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT fact FROM main.profile UNION SELECT fact FROM theirs.profile) AS f
		WHERE `+notRegion+` AND (SELECT value FROM main.profile AS o WHERE o.fact = f.fact) IS NOT (SELECT value FROM theirs.profile AS t WHERE t.fact = f.fact)`).
		Scan(&d.Facts)
}

func (s *Store) summary(ctx context.Context, schema string) (Summary, error) {
	var h Summary
	var at, offset int64
	err := s.conn.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM `+schema+`.entries WHERE deleted = 0),
		(SELECT count(*) FROM `+schema+`.profile WHERE value IS NOT NULL AND `+notRegion+`),
		ifnull((SELECT at FROM `+schema+`.entries WHERE deleted = 0 ORDER BY at DESC, number DESC LIMIT 1), 0),
		ifnull((SELECT utc_offset FROM `+schema+`.entries WHERE deleted = 0 ORDER BY at DESC, number DESC LIMIT 1), 0)`).
		Scan(&h.Entries, &h.Facts, &at, &offset)
	if h.Entries > 0 {
		h.Newest = time.Unix(at, 0).In(time.FixedZone("", int(offset)))
	}
	return h, err
}
