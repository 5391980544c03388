package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"backlog/internal/db"
)

// treatment is what was massaged, how and with what. Few entries differ in it, so the file
// keeps each once, under a number: above 0 with a technique, below 0 without.
type treatment struct{ region, technique, tool string }

// maxTreatments is how many there may be of either sort: the packed number has room for them.
const maxTreatments = 1<<18 - 1

// treatment returns the number of an entry's treatment, a new one if there was none; NULL: of no
// region.
func (w *writer) treatment(e Entry) (sql.NullInt64, error) {
	u := treatment{e.Region, e.Technique, e.Tool}
	if u.region == "" {
		return sql.NullInt64{}, nil
	}
	if id, known := w.treatments[u]; known {
		return sql.NullInt64{Int64: id, Valid: true}, nil
	}
	var id int64
	err := w.tx.QueryRowContext(w.ctx, "SELECT id FROM treatments WHERE region = ? AND technique = ? AND tool = ?", u.region, u.technique, u.tool).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		id, err = w.addTreatment(u)
	}
	if err != nil {
		return sql.NullInt64{}, err
	}
	w.treatments[u] = id
	return sql.NullInt64{Int64: id, Valid: true}, nil
}

func (w *writer) addTreatment(u treatment) (int64, error) {
	var lowest, highest int64
	err := w.tx.QueryRowContext(w.ctx, "SELECT min(0, ifnull(min(id), 0)), max(0, ifnull(max(id), 0)) FROM treatments").Scan(&lowest, &highest)
	if err != nil {
		return 0, err
	}
	id := highest + 1
	if u.technique == "" {
		id = lowest - 1
	}
	if id > maxTreatments || id < -maxTreatments {
		return 0, fmt.Errorf("a diary can have %d combinations of region, technique and tool, and this would be one more; use fewer words", maxTreatments)
	}
	_, err = w.tx.ExecContext(w.ctx, "INSERT INTO treatments (id, region, technique, tool) VALUES (?, ?, ?, ?)", id, u.region, u.technique, u.tool)
	return id, err
}

// treatments are the treatments of a file by their numbers.
type treatments struct {
	massages []treatment // numbered from 1
	others   []treatment // numbered from -1 down
}

func (s *Store) treatments(ctx context.Context) (u treatments, err error) {
	err = db.EachRow(ctx, s.conn, "SELECT id, region, technique, tool FROM treatments", func(row *sql.Rows) error {
		var id int64
		var next treatment
		if err := row.Scan(&id, &next.region, &next.technique, &next.tool); err != nil {
			return err
		}
		list, at := &u.massages, id
		if id < 0 {
			list, at = &u.others, -id
		}
		for int64(len(*list)) <= at {
			*list = append(*list, treatment{}) // some are missing after a purge
		}
		(*list)[at] = next
		return nil
	})
	return u, err
}

// of returns the treatment with a number; the zero treatment if there is none, which only a
// damaged file lacks.
func (u treatments) of(id int64) treatment {
	list := u.massages
	if id < 0 {
		list, id = u.others, -id
	}
	if id >= int64(len(list)) {
		return treatment{}
	}
	return list[id]
}

// Regions returns the regions of all entries. If known is not nil and knows them all it returns none, without
// reading the entries.
func (s *Store) Regions(ctx context.Context, known func(id string) bool) ([]string, error) {
	if known != nil {
		list, err := db.Column[string](ctx, s.conn, "SELECT DISTINCT region FROM treatments WHERE region <> ''")
		if err != nil || !slices.ContainsFunc(list, func(id string) bool { return !known(id) }) {
			return nil, err
		}
	}
	return db.Column[string](ctx, s.conn, "SELECT DISTINCT region FROM full_entries WHERE region <> '' AND deleted = 0")
}

// TreatmentWords returns the words for what else was done for the pain, the most used first.
func (s *Store) TreatmentWords(ctx context.Context) ([]string, error) {
	return db.Column[string](ctx, s.conn, "SELECT name FROM other_treatments JOIN entries ON number = entry WHERE deleted = 0 GROUP BY name ORDER BY count(*) DESC, name")
}
