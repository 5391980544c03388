package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// use is what an entry is about. Few entries differ in it, so the file keeps each
// once, under a number: that of a use with a technique is above 0, the others are below.
type use struct{ region, technique, tool string }

// mostUses is how many there may be of either sort: what a sample has room for.
const mostUses = 1<<18 - 1

// use returns the number of an entry's use, new if there was none; NULL: of no region.
func (w *writer) use(e Entry) (sql.NullInt64, error) {
	u := use{e.Region, e.Technique, e.Tool}
	if u.region == "" {
		return sql.NullInt64{}, nil
	}
	if id, known := w.uses[u]; known {
		return sql.NullInt64{Int64: id, Valid: true}, nil
	}
	var id int64
	err := w.tx.QueryRowContext(w.ctx, "SELECT id FROM uses WHERE region = ? AND technique = ? AND tool = ?", u.region, u.technique, u.tool).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		id, err = w.addUse(u)
	}
	if err != nil {
		return sql.NullInt64{}, err
	}
	w.uses[u] = id
	return sql.NullInt64{Int64: id, Valid: true}, nil
}

func (w *writer) addUse(u use) (int64, error) {
	var lowest, highest int64
	err := w.tx.QueryRowContext(w.ctx, "SELECT min(0, ifnull(min(id), 0)), max(0, ifnull(max(id), 0)) FROM uses").Scan(&lowest, &highest)
	if err != nil {
		return 0, err
	}
	id := highest + 1
	if u.technique == "" {
		id = lowest - 1
	}
	if id > mostUses || id < -mostUses {
		return 0, fmt.Errorf("a diary can have %d combinations of region, technique and tool, and this would be one more; use fewer words", mostUses)
	}
	_, err = w.tx.ExecContext(w.ctx, "INSERT INTO uses (id, region, technique, tool) VALUES (?, ?, ?, ?)", id, u.region, u.technique, u.tool)
	return id, err
}

// uses are the uses of a file by their numbers.
type uses struct {
	massages []use // numbered from 1
	others   []use // numbered from -1 down
}

func (s *Store) uses(ctx context.Context) (u uses, err error) {
	rows, err := s.conn.QueryContext(ctx, "SELECT id, region, technique, tool FROM uses")
	if err != nil {
		return u, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var next use
		if err := rows.Scan(&id, &next.region, &next.technique, &next.tool); err != nil {
			return u, err
		}
		list, at := &u.massages, id
		if id < 0 {
			list, at = &u.others, -id
		}
		for int64(len(*list)) <= at {
			*list = append(*list, use{}) // some are missing after a purge
		}
		(*list)[at] = next
	}
	return u, rows.Err()
}

// of returns the use with a number; the zero use if there is none, which only a
// damaged file lacks.
func (u uses) of(id int64) use {
	list := u.massages
	if id < 0 {
		list, id = u.others, -id
	}
	if id >= int64(len(list)) {
		return use{}
	}
	return list[id]
}
