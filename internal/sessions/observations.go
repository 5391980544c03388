package sessions

import (
	"context"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// Observation is the part of a session or reading that sums look at. A diary is
// folded as observations, never as entries: they cost a fifth of the time.
type Observation struct {
	At           int64
	Offset       int
	DateOnly     bool // no time of day was given: it is noon
	Day          Day
	Region       string
	Side         guide.Side
	Technique    string // "" marks a reading
	Tool         string
	Seconds      int
	Before       Pain
	After        Pain
	Interference Pain       // how much pain interfered with the day
	Since        guide.Span // since when the pain has been there, if the entry says so
}

// Observation returns the part of an entry that sums look at; false if it has no score.
func (e Entry) Observation() (Observation, bool) {
	return Observation{
		At: e.At, Offset: e.Offset, DateOnly: !e.TimeGiven(), Day: e.Day, Region: e.Region, Side: e.Side, Technique: e.Technique, Tool: e.Tool,
		Seconds: e.Seconds, Before: e.Before, After: e.After, Interference: e.Interference, Since: e.Since,
	}, e.Before.Given()
}

// Each calls fn for every session and reading on or after a local date (nil: all), in the
// order of their moments. fn must not use the Store.
func (s *Store) Each(ctx context.Context, from *Day, fn func(Observation)) error {
	treatments, err := s.treatments(ctx)
	if err != nil {
		return err
	}
	query, args := observationsQuery, []any(nil)
	if from != nil {
		query, args = query+" AND at >= ?", []any{(int64(*from) - 1) * 86400} // offsets and day_start reach a day either way
	}
	return db.Fold(ctx, s.conn, query, s.sampling(treatments, from, fn), args...)
}

// packed is the SQL of most of an observation in one number, as the index entries_at
// has it: SQLite reads it there and computes it nowhere.
const packed = `(CASE WHEN before IS NOT NULL AND deleted = 0 THEN
	(treatment << 45) | ((utc_offset + 86399) << 27) | (CASE side WHEN 'left' THEN 1 WHEN 'right' THEN 2 WHEN 'both' THEN 3 ELSE 0 END << 25)
	| (ifnull(seconds, 0) << 8) | ((before + 1) << 4) | ifnull(after + 1, 0) END)`

// observationsQuery selects what sampling reads. Only sessions and readings have a score.
const observationsQuery = "SELECT fold(?, at, " + packed + ", since_from, since_to, interference, time_given) FROM entries WHERE " + packed + " IS NOT NULL"

// sampling returns what hands each visited row to fn, those before a date left out.
func (s *Store) sampling(treatments treatments, from *Day, fn func(Observation)) func(db.Row) error {
	return func(row db.Row) error {
		sample := treatments.unpack(row[1].(int64))
		if sample.At = row[0].(int64); s.nowSet && sample.At > s.now {
			sample.At, sample.Offset = s.now, s.offset
		} else {
			sample.DateOnly = row[5].(int64) == 0
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

// unpack returns what a packed number says.
func (u treatments) unpack(packed int64) Observation {
	treatment := u.of(packed >> 45)
	return Observation{
		Offset: int(packed>>27&(1<<18-1)) - 86399,
		Region: treatment.region, Side: [...]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}[packed>>25&3],
		Technique: treatment.technique, Tool: treatment.tool,
		Seconds: int(packed >> 8 & (1<<17 - 1)), Before: Pain(packed >> 4 & 15), After: Pain(packed & 15),
	}
}
