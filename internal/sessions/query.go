package sessions

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
)

// Query says which entries are asked for. The zero Query asks for all.
type Query struct {
	From, To        Day // local dates, inclusive; both zero: no limit
	Kinds           []Kind
	Region          string
	Side            guide.Side // "": any
	Technique, Tool string
	Symptom         string // reported by the entry; with a Side, of that side
	Text            string // in the note, whatever its case
	Painful         bool   // with a score of MinPain or more, before or after
	MinPain         int
	Limit           int // the newest so many; 0: no limit
}

// Whole reports whether every entry matches, but for the limit.
func (q Query) Whole() bool {
	where, _ := new(Store).where(q)
	return where == "deleted = 0"
}

// Entries returns the entries that match, oldest first; entries of one moment in
// the order of their numbers.
func (s *Store) Entries(ctx context.Context, q Query) ([]Entry, error) {
	where, args := s.where(q)
	text := "SELECT " + columns + " FROM full_entries WHERE " + where + " ORDER BY at DESC, number DESC"
	if q.Limit > 0 && q.Text == "" {
		text += fmt.Sprintf(" LIMIT %d", q.Limit)
	}
	list, err := s.query(ctx, s.conn, text, args...)
	if err != nil {
		return nil, err
	}
	if q.Text != "" {
		wanted := strings.ToLower(q.Text)
		list = slices.DeleteFunc(list, func(e Entry) bool { return !strings.Contains(strings.ToLower(e.Note), wanted) })
		if q.Limit > 0 {
			list = list[:min(q.Limit, len(list))]
		}
	}
	slices.Reverse(list)
	return list, s.fill(ctx, s.conn, list)
}

// Count returns how many entries match, whatever the limit of the query.
func (s *Store) Count(ctx context.Context, q Query) (n int64, err error) {
	if q.Text != "" {
		q.Limit = 0
		list, err := s.Entries(ctx, q)
		return int64(len(list)), err
	}
	where, args := s.where(q)
	err = s.conn.QueryRowContext(ctx, "SELECT count(*) FROM full_entries WHERE "+where, args...).Scan(&n)
	return n, err
}

// where is the SQL condition of a query, with its values.
func (s *Store) where(q Query) (text string, args []any) {
	var where []string
	also := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	also("deleted = 0")
	if q.From != 0 || q.To != 0 {
		// The bounds on at serve the index; offsets and day_start reach a day either way.
		also("at BETWEEN ? AND ?", (int64(q.From)-1)*86400, (int64(q.To)+3)*86400)
		also(s.localDay()+" BETWEEN ? AND ?", int64(q.From), int64(q.To))
	}
	if len(q.Kinds) > 0 {
		values := make([]any, len(q.Kinds))
		for i, kind := range q.Kinds {
			values[i] = string(kind)
		}
		also("kind IN (?"+strings.Repeat(", ?", len(q.Kinds)-1)+")", values...)
	}
	for _, part := range [...]struct{ name, value string }{{"region", q.Region}, {"technique", q.Technique}, {"tool", q.Tool}} {
		if part.value != "" {
			also(part.name+" = ?", part.value)
		}
	}
	switch {
	case q.Symptom != "" && q.Side != guide.NoSide:
		also("number IN (SELECT entry FROM reports WHERE symptom = ? AND side = ?)", q.Symptom, string(q.Side))
	case q.Symptom != "":
		also("number IN (SELECT entry FROM reports WHERE symptom = ?)", q.Symptom)
	case q.Side != guide.NoSide:
		also("side = ?", string(q.Side))
	}
	if q.Painful {
		also("max(ifnull(before, -1), ifnull(after, -1)) >= ?", q.MinPain)
	}
	if q.Text != "" {
		also("note <> ''") // and Entries looks into it: SQLite folds only the letters of ASCII
	}
	return strings.Join(where, " AND "), args
}

// localDay is the SQL of dayOf.
func (s *Store) localDay() string {
	day := fmt.Sprintf("floor((at + utc_offset - %d) / 86400.0)", int64(s.dayStart/time.Second))
	if !s.nowSet {
		return day
	}
	return fmt.Sprintf("CASE WHEN at <= %d THEN min(%s, %d) ELSE %s END", s.now, day, s.today, day)
}
