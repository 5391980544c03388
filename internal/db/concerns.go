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
	"strings"

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
	for _, file := range append([]string{path}, beside(path)...) {
		list = append(list, fileConcerns(file)...)
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err == nil {
		if mode := info.Mode(); mode.Perm()&0o022 != 0 {
			add("keep the diary in a folder of yours, or chmod go-w "+folder, "%s can write in %s", writers(mode), folder)
		}
		if owner, other := strangeOwner(info); other {
			add("keep the diary in a folder of yours", "the folder %s belongs to another user (%d)", folder, owner)
		}
	}
	return list
}

// writers says who else can write where the mode lets them.
func writers(mode fs.FileMode) string {
	if mode.Perm()&0o002 != 0 {
		return "any user of this machine"
	}
	return "your group"
}

// FolderConcerns is Concerns of a folder of copies, and of what is in it.
func FolderConcerns(folder string) []Concern {
	files, _ := List(folder, "*.db*") // a folder that is not there is no concern
	var list []Concern
	for _, file := range append([]string{folder}, files...) {
		list = append(list, fileConcerns(file)...)
	}
	return list
}

func fileConcerns(path string) []Concern {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	var list []Concern
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		list = append(list, Concern{Text: fmt.Sprintf("other users of this machine have rights to %s (%v)", path, mode), Remedy: "chmod go= " + path})
	}
	if owner, other := strangeOwner(info); other {
		list = append(list, Concern{Text: fmt.Sprintf("%s belongs to another user (%d)", path, owner), Remedy: "chown it to yourself, or keep your diary elsewhere"})
	}
	return list
}

// beside returns what SQLite and this package keep beside the file, copies included.
func beside(path string) []string {
	folder, name := filepath.Split(path)
	entries, _ := os.ReadDir(filepath.Clean(folder)) // what cannot be seen is not looked at
	var list []string
	for _, entry := range entries {
		if rest, ours := strings.CutPrefix(entry.Name(), name); ours && rest != "" && strings.ContainsAny(rest[:1], "-.") {
			list = append(list, folder+entry.Name())
		}
	}
	for _, copies := range list {
		within, _ := List(copies, "*.db*")
		list = append(list, within...)
	}
	return list
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
	want, err := made(ctx, version)
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

// DropForeign takes out of the open file what no version of this program made in it,
// a trigger say, which would do what it likes at the next write, and returns what
// that was.
func DropForeign(ctx context.Context, conn *sql.DB) ([]string, error) {
	have, err := objects(ctx, conn)
	if err != nil {
		return nil, err
	}
	want, err := made(ctx, len(migrations.All()))
	if err != nil {
		return nil, err
	}
	var foreign []string
	for _, tables := range []bool{false, true} { // what hangs on a table before the table
		var names []string
		for name := range have {
			own := strings.HasPrefix(name, "index sqlite_") // goes with its table
			if _, known := want[name]; !known && !own && strings.HasPrefix(name, "table ") == tables {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		foreign = append(foreign, names...)
	}
	for _, object := range foreign {
		kind, name, _ := strings.Cut(object, " ")
		if _, err := conn.ExecContext(ctx, fmt.Sprintf("DROP %s IF EXISTS %s", kind, quoted(name))); err != nil {
			return nil, err
		}
	}
	return foreign, nil
}

// quoted is a name as SQL takes it, whatever is in it.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// made returns the tables and indexes that so many migrations make, and how.
func made(ctx context.Context, version int) (map[string]string, error) {
	all := migrations.All()
	pattern, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer pattern.Close()
	pattern.SetMaxOpenConns(1)
	for _, text := range all[:max(0, min(version, len(all)))] {
		if _, err := pattern.ExecContext(ctx, text); err != nil {
			return nil, err
		}
	}
	return objects(ctx, pattern)
}

// objects returns the tables, indexes and views of an open file and how they were
// made, with the indexes that SQLite makes for UNIQUE; what ANALYZE leaves is left out.
// Litestream, which may run beside the program, keeps two tables of its own.
func objects(ctx context.Context, conn *sql.DB) (map[string]string, error) {
	rows, err := conn.QueryContext(ctx, `SELECT type || ' ' || name, ifnull(sql, '') || ' on ' || tbl_name FROM sqlite_schema
		WHERE name NOT LIKE 'sqlite\_stat%' ESCAPE '\' AND NOT (type = 'table' AND name IN ('_litestream_seq', '_litestream_lock'))`)
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
