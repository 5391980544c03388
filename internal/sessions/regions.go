package sessions

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// regionFact begins the name of a fact that is a region of the person's own: region-left-knee is
// "thigh the bad knee", the part of the body and the label. As a fact it is merged, undone,
// exported and checked like any other; the view regions shows its columns.
const regionFact = "region-"

// IsRegion reports whether a fact of the profile is a region of the person's own.
func IsRegion(fact string) bool { return strings.HasPrefix(fact, regionFact) }

// RegionFact returns the fact that a region is kept in.
func RegionFact(region string) string { return regionFact + region }

// notRegion is the SQL of a fact that is not.
const notRegion = "fact NOT GLOB 'region-*'"

// SetRegions gives the Store what config.toml says of the person's own regions. A write keeps it in
// the diary of those that have entries, so that another machine, or this one without the file,
// knows them.
func (s *Store) SetRegions(own []guide.Region) { s.own = own }

// OwnRegions returns the person's own regions that the diary keeps.
func (s *Store) OwnRegions(ctx context.Context) (list []guide.Region, err error) {
	err = db.EachRow(ctx, s.conn, "SELECT region, part, label FROM regions ORDER BY region", func(row *sql.Rows) error {
		var r guide.Region
		err := row.Scan(&r.ID, &r.Group, &r.Label)
		list = append(list, r)
		return err
	})
	return list, err
}

// keepRegions writes what config.toml says of the regions that the diary has entries of. What is
// no value of a fact is not kept: a very long name, and of a very long label its name stands for it.
func (w *writer) keepRegions(today Day, own []guide.Region) error {
	for _, r := range own {
		var value sql.NullString
		err := w.tx.QueryRowContext(w.ctx, "SELECT (SELECT value FROM profile WHERE fact = ?1 || region) FROM treatments WHERE region = ?2 LIMIT 1", regionFact, r.ID).Scan(&value)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return err
		}
		f := Fact{Fact: RegionFact(r.ID), Value: r.Group + " " + r.Label, At: w.at, Offset: w.offset}
		if f.Validate(today) != nil {
			f.Value = r.Group + " " + r.ID
		}
		if f.Value == value.String || f.Validate(today) != nil {
			continue
		}
		if err := w.setFact(f.Fact, f.Value); err != nil {
			return err
		}
	}
	return nil
}
