package db

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"backlog/migrations"
)

// Concern is something about a file's place that lets others read, change or
// swap it.
type Concern struct {
	Text   string // what it is
	Remedy string // what to do about it
	Chosen bool   // only the user can have made it so: a remark, no fault
}

// Concerns looks at the file at path, what SQLite and this package keep beside it,
// and its folder. It is empty if only the user can get at them. A file that is not
// there is no concern.
func Concerns(path string) []Concern {
	var list []Concern
	add := func(remedy, format string, args ...any) {
		list = append(list, Concern{Text: fmt.Sprintf(format, args...), Remedy: remedy})
	}
	info, err := os.Lstat(path)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		to, _ := filepath.EvalSymlinks(path)
		add("name the file itself with --db or BACKLOG_DB", "%s is a link to %s: whoever can change the link decides where the diary is written", path, to)
		list[0].Chosen = true
		if to != "" {
			path = to
		}
	}
	beside, _ := filepath.Glob(globbed(path) + "[-.]*")
	for _, file := range append([]string{path}, beside...) {
		info, err := os.Stat(file)
		if err != nil {
			continue
		}
		if mode := info.Mode().Perm(); mode&0o077 != 0 {
			add("chmod go= "+file, "other users of this machine have rights to %s (%v)", file, mode)
		}
		if owner, other := strangeOwner(info); other {
			add("chown it to yourself, or keep your diary elsewhere", "%s belongs to another user (%d)", file, owner)
		}
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err == nil {
		if mode := info.Mode(); mode.Perm()&0o002 != 0 {
			add("keep the diary in a folder of yours, or chmod o-w "+folder, "any user of this machine can write in %s", folder)
		}
		if owner, other := strangeOwner(info); other {
			add("keep the diary in a folder of yours", "the folder %s belongs to another user (%d)", folder, owner)
		}
	}
	return list
}

// globbed returns the path with what filepath.Glob would read as a pattern escaped.
func globbed(path string) string {
	var out []rune
	for _, r := range path {
		switch r {
		case '*', '?', '[', '\\':
			out = append(out, '\\')
		}
		out = append(out, r)
	}
	return string(out)
}

// Schema returns how many migrations the open file has been through, how many
// this program knows, and what of the tables is not as they made it.
func Schema(ctx context.Context, conn *sql.DB) (version, known int, faults []string, err error) {
	all := migrations.All()
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, 0, nil, err
	}
	have, err := objects(ctx, conn)
	if err != nil {
		return version, len(all), nil, err
	}
	pattern, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return version, len(all), nil, err
	}
	defer pattern.Close()
	pattern.SetMaxOpenConns(1)
	for _, text := range all[:min(version, len(all))] {
		if _, err := pattern.ExecContext(ctx, text); err != nil {
			return version, len(all), nil, err
		}
	}
	want, err := objects(ctx, pattern)
	if err != nil {
		return version, len(all), nil, err
	}
	for name, text := range have {
		if was, known := want[name]; !known {
			faults = append(faults, name+" is none of this program's")
		} else if was != text {
			faults = append(faults, name+" is not as this program made it")
		}
	}
	for name := range want {
		if _, there := have[name]; !there {
			faults = append(faults, name+" is missing")
		}
	}
	slices.Sort(faults)
	return version, len(all), faults, nil
}

// objects returns the tables and indexes of an open file and how they were made.
// Litestream, which may run beside the program, keeps two tables of its own.
func objects(ctx context.Context, conn *sql.DB) (map[string]string, error) {
	rows, err := conn.QueryContext(ctx, `SELECT type || ' ' || name, ifnull(sql, '') || ' on ' || tbl_name FROM sqlite_schema
		WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT IN ('_litestream_seq', '_litestream_lock')`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	made := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		made[name] = text
	}
	return made, rows.Err()
}

// libcOfSQLite is the version of modernc.org/libc that modernc.org/sqlite is
// generated for. With any other it may fail at run time.
const libcOfSQLite = "v1.77.1"

// Driver returns the versions of SQLite's translation and of the C library that
// this program was built with, and whether they belong together.
func Driver() (sqlite, libc string, pair bool) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", "", false
	}
	for _, module := range info.Deps {
		switch module.Path {
		case "modernc.org/sqlite":
			sqlite = module.Version
		case "modernc.org/libc":
			libc = module.Version
			pair = module.Replace == nil && libc == libcOfSQLite
		}
	}
	return sqlite, libc, pair
}
