package sessions

import (
	"context"
	"strings"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// Observation is the part of a session or reading that sums look at. A diary is
// folded as samples, never as entries: they cost a fifth of the time.
type Observation struct {
	At           int64
	Offset       int
	Day          Day
	Region       string
	Side         guide.Side
	Technique    string // "" marks a reading
	Tool         string
	Seconds      int
	Before       Pain
	After        Pain
	Interference Pain       // how much pain got in the way
	Since        guide.Span // since when the pain has been there, if the entry says so
}

// Observation returns the part of an entry that sums look at; false if it has no score.
func (e Entry) Observation() (Observation, bool) {
	return Observation{
		At: e.At, Offset: e.Offset, Day: e.Day, Region: e.Region, Side: e.Side, Technique: e.Technique, Tool: e.Tool,
		Seconds: e.Seconds, Before: e.Before, After: e.After, Since: e.Since,
	}, e.Before.Given()
}

// Each calls fn for every session and reading on or after a local date (nil: all),
// in no promised order; mostly it is that of their moments. fn must not use the Store.
func (s *Store) Each(ctx context.Context, from *Day, fn func(Observation)) error {
	uses, err := s.uses(ctx)
	if err != nil {
		return err
	}
	query := observationsQuery
	var args []any
	if from != nil {
		at := (int64(*from) - 1) * 86400 // offsets and day_start reach a day either way
		var first, last, count int64
		err := s.conn.QueryRowContext(ctx, `SELECT ifnull(min(number), 0), count(*), (SELECT ifnull(max(number), 0) FROM entries)
			FROM entries WHERE at >= ?`, at).Scan(&first, &count, &last)
		if err != nil {
			return err
		}
		query, args = query+" AND at >= ?", []any{at}
		if last-first < 2*count {
			// Saved in about the order of their moments: walking the table from the
			// first of them takes half the time of looking each one up by the index,
			// which the + keeps SQLite from doing.
			query, args = strings.Replace(query, "AND at >=", "AND number >= ? AND +at >=", 1), []any{first, at}
		}
	}
	return db.Fold(ctx, s.conn, query, s.sampling(uses, from, fn), args...)
}

// observationsQuery selects what sampling reads. Only sessions and readings have a score.
const observationsQuery = "SELECT fold(?, at, sample, since_from, since_to, way) FROM entries WHERE sample IS NOT NULL"

// sampling returns what hands each visited row to fn, those before a date left out.
func (s *Store) sampling(uses uses, from *Day, fn func(Observation)) func(db.Row) error {
	return func(row db.Row) error {
		sample := uses.unpack(row[1].(int64))
		if sample.At = row[0].(int64); s.nowSet && sample.At > s.now {
			sample.At, sample.Offset = s.now, s.offset
		}
		sample.Day = s.dayOf(sample.At, sample.Offset)
		if from != nil && sample.Day < *from {
			return nil
		}
		if since, told := row[2].(int64); told {
			to, _ := row[3].(int64)
			sample.Since = guide.Span{From: Day(since), To: Day(to), Known: true}
		}
		if score, given := row[4].(int64); given {
			sample.Interference = NRS(int(score))
		}
		fn(sample)
		return nil
	}
}

// unpack returns what the column sample says, which the schema packs.
func (u uses) unpack(packed int64) Observation {
	use := u.of(packed >> 45)
	return Observation{
		Offset: int(packed>>27&(1<<18-1)) - 86399,
		Region: use.region, Side: [...]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}[packed>>25&3],
		Technique: use.technique, Tool: use.tool,
		Seconds: int(packed >> 8 & (1<<17 - 1)), Before: Pain(packed >> 4 & 15), After: Pain(packed & 15),
	}
}
