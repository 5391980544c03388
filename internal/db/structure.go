package db

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"backlog/migrations"
)

// Schema returns how many migrations this program knows.
func Schema() int { return len(migrations.All()) }

// ErrStructure says that a file has something in its structure that could change what
// is written to the diary or read from it, and that no version of this program made.
var ErrStructure = errors.New("not as backlog makes a diary")

// object is a row of sqlite_schema.
type object struct {
	kind, name, table string // lower case, as SQLite compares them
	text              string // the statement that made it; "" for what SQLite makes by itself
	odd               bool   // its kind is not written as SQLite writes it: other programs pass over it
}

func (o object) String() string {
	if o.kind == "trigger" || o.kind == "index" {
		return fmt.Sprintf("%s %s on %s", o.kind, o.name, o.table)
	}
	return o.kind + " " + o.name
}

// Structure returns what of the open file's structure could change what is written to
// the diary or read from it, and how many migrations the file has been through. It
// compares the file with a new one: each of our tables, views and indexes is there as
// it was made, there is no trigger, and nothing of others hangs on our tables. Tables
// and views of others beside ours are nobody's concern.
func Structure(ctx context.Context, conn *sql.DB) (version int, faults []string, err error) {
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, nil, err
	}
	all := migrations.All()
	faults, err = structure(ctx, conn, all[:max(0, min(version, len(all)))])
	return version, faults, err
}

// structure compares a file with what the texts of migrations make.
func structure(ctx context.Context, q queryer, texts []string) ([]string, error) {
	have, err := objects(ctx, q)
	if err != nil || plain(have, len(texts)) {
		return nil, err
	}
	made, err := made(ctx, texts)
	if err != nil {
		return nil, err
	}
	ours, missing := map[string]object{}, map[string]object{} // by name: tables, views and indexes share them
	for _, o := range made {
		ours[o.name], missing[o.name] = o, o
	}
	var faults []string
	for _, o := range have {
		was, known := ours[o.name]
		delete(missing, o.name)
		if known && o == was {
			continue
		}
		strange := known
		if !known {
			if strange, err = foreign(ctx, q, o, ours); err != nil {
				return nil, err
			}
		}
		switch {
		case known && o.kind == was.kind:
			faults = append(faults, fmt.Sprintf("the %s is not as backlog makes it", o))
		case strange:
			faults = append(faults, fmt.Sprintf("backlog did not make the %s", o))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		faults = append(faults, fmt.Sprintf("the %s is missing", missing[name]))
	}
	return faults, nil
}

// foreign reports whether an object that this program did not make could do something
// to what it did make.
func foreign(ctx context.Context, q queryer, o object, ours map[string]object) (bool, error) {
	_, onOurs := ours[o.table]
	switch {
	case strings.HasPrefix(o.name, "sqlite_"): // names that SQLite gives to its own
		return !ofSQLite(o) && (onOurs || o.kind != "index" || o.text != ""), nil
	case o.kind == "view":
		return false, nil
	case o.kind == "table":
		return pointsTo(ctx, q, o.name, ours)
	case o.kind == "index":
		if !onOurs {
			return false, nil
		}
		return deciding(ctx, q, o)
	}
	return true, nil
}

// deciding reports whether an index could refuse a row: it demands that something be
// there only once, or computes something that can fail.
func deciding(ctx context.Context, q queryer, index object) (decides bool, err error) {
	err = q.QueryRowContext(ctx, `SELECT ifnull((SELECT "unique" OR partial FROM pragma_index_list(?1) WHERE name = ?2 COLLATE NOCASE), 1)
		OR EXISTS (SELECT 1 FROM pragma_index_xinfo(?2) WHERE key AND (cid < -1 OR coll <> 'BINARY' COLLATE NOCASE))`, index.table, index.name).Scan(&decides)
	return decides, err
}

// ofSQLite reports whether an object is a table that SQLite itself keeps: what ANALYZE
// found, and the last numbers of AUTOINCREMENT.
func ofSQLite(o object) bool {
	columns, known := map[string]string{
		"sqlite_stat1": "tbl,idx,stat", "sqlite_stat3": "tbl,idx,neq,nlt,ndlt,sample", "sqlite_stat4": "tbl,idx,neq,nlt,ndlt,sample",
		"sqlite_sequence": "name,seq",
	}[o.name]
	return known && o.kind == "table" && o.table == o.name && o.text == "CREATE TABLE "+o.name+"("+columns+")"
}

// pointsTo reports whether a foreign key of a table refers to one of ours: such a key
// can refuse what is written there.
func pointsTo(ctx context.Context, q queryer, table string, ours map[string]object) (bool, error) {
	list, err := Column[string](ctx, q, `SELECT lower("table") FROM pragma_foreign_key_list(?)`, table)
	return slices.ContainsFunc(list, func(to string) bool { _, points := ours[to]; return points }), err
}

// digests are the SHA-256 sums of what each number of migrations makes. A file that
// agrees needs no closer look, which takes a millisecond.
var digests = [...]string{
	"60651fe1bf5da38bc3b56d2f731529197572bd1a206162c16af3fedcaa3dcc16",
	"6f21a9a7892062ab5743ad2892c9624080d49f6470c4bb230c345b028fd55923",
}

// plain reports whether a file holds what so many migrations make, and besides only what
// SQLite and Litestream keep.
func plain(have []object, version int) bool {
	if version < 1 || version > len(digests) || slices.ContainsFunc(have, func(o object) bool { return o.odd }) {
		return false
	}
	return digest(have) == digests[version-1]
}

func digest(list []object) string {
	sum := sha256.New()
	for _, o := range list {
		if ofSQLite(o) || o.kind == "table" && (o.name == "_litestream_seq" || o.name == "_litestream_lock") {
			continue
		}
		fmt.Fprintf(sum, "%q %q %q %q\n", o.kind, o.name, o.table, o.text)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// made returns what the texts of migrations make.
func made(ctx context.Context, texts []string) ([]object, error) {
	pattern, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer pattern.Close()
	pattern.SetMaxOpenConns(1)
	for _, text := range texts {
		if _, err := pattern.ExecContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return objects(ctx, pattern)
}

// queryer is a connection or a transaction.
type queryer interface {
	querier
	Querier
}

// objects returns what the structure of an open file consists of, ordered by name. That
// SQLite could open the file at all means that each row agrees with its own statement:
// a trigger is called one here, however the row was written.
func objects(ctx context.Context, q queryer) ([]object, error) {
	var list []object
	err := EachRow(ctx, q, "SELECT lower(type), lower(name), lower(tbl_name), ifnull(sql, ''), type <> lower(type) FROM sqlite_schema", func(row *sql.Rows) error {
		var o object
		err := row.Scan(&o.kind, &o.name, &o.table, &o.text, &o.odd)
		list = append(list, o)
		return err
	})
	slices.SortFunc(list, func(a, b object) int { return cmp.Or(strings.Compare(a.name, b.name), strings.Compare(a.kind, b.kind)) })
	return list, err
}
