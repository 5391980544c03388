package sessions

import (
	"context"
	"database/sql"
	"iter"
	"math"
)

// inBatch is how many entries are held at a time where all of them are read.
const inBatch = 5000

// EachEntry yields the entries that match, oldest first, without ever holding all of them; a
// limit and a text of the query do not count. No other program can write while it reads, and
// the Store must not be used. With the last few thousand entries at hand it has stopped
// reading: a diary of an ordinary size is not kept from others by a slow reader.
func (s *Store) EachEntry(ctx context.Context, q Query) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		where, args := s.where(q)
		step, err := s.followed(ctx, "reading", "SELECT count(*) FROM entries WHERE deleted = 0")
		if err != nil {
			yield(Entry{}, err)
			return
		}
		tx, err := s.conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
		if err != nil {
			yield(Entry{}, err)
			return
		}
		defer tx.Rollback()
		for at, number := int64(math.MinInt64), int64(0); ; {
			list, err := s.query(ctx, tx, "SELECT "+columns+" FROM full_entries WHERE "+where+" AND (at, number) > (?, ?) ORDER BY at, number LIMIT ?",
				append(args[:len(args):len(args)], at, number, inBatch)...)
			if err == nil {
				err = s.fill(ctx, tx, list)
			}
			if err != nil {
				yield(Entry{}, err)
				return
			}
			last := len(list) < inBatch
			if last {
				tx.Rollback()
			}
			for _, e := range list {
				if step(); !yield(e, nil) {
					return
				}
			}
			if last {
				return
			}
			at, number = list[len(list)-1].At, list[len(list)-1].Number
		}
	}
}
