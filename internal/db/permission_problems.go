package db

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
)

// PermissionProblem is something about a file's place that lets others read, change or
// swap it.
type PermissionProblem struct {
	Text   string // what it is
	Remedy string // what to do about it
	Chosen bool   // only the user can have made it so: a remark, no fault
}

// PermissionProblems looks at the file at path, what SQLite and this package keep beside it,
// and its folder. It is empty if only the user can get at them. A file that is not
// there is no concern.
func PermissionProblems(path string) []PermissionProblem {
	var list []PermissionProblem
	add := func(remedy, format string, args ...any) {
		list = append(list, PermissionProblem{Text: fmt.Sprintf(format, args...), Remedy: remedy})
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
		list = append(list, fileProblems(file)...)
	}
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err == nil {
		if rights := othersRights(info); rights&0o022 != 0 {
			add("keep the diary in a folder of yours, or chmod go-w "+folder, "%s can write in %s", writers(rights), folder)
		}
		if owner, other := foreignOwner(info); other {
			add("keep the diary in a folder of yours", "the folder %s belongs to another user (%d)", folder, owner)
		}
	}
	return list
}

// writers says who else can write by these rights.
func writers(rights fs.FileMode) string {
	if rights&0o002 != 0 {
		return "any user of this machine"
	}
	return "your group"
}

// FolderPermissionProblems is PermissionProblems of a folder of copies, and of what is in it.
func FolderPermissionProblems(folder string) []PermissionProblem {
	files, _ := List(folder, "*.db*") // a folder that is not there is no concern
	var list []PermissionProblem
	for _, file := range append([]string{folder}, files...) {
		list = append(list, fileProblems(file)...)
	}
	return list
}

func fileProblems(path string) []PermissionProblem {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	var list []PermissionProblem
	if othersRights(info) != 0 {
		list = append(list, PermissionProblem{Text: fmt.Sprintf("other users of this machine have rights to %s (%v)", path, info.Mode().Perm()), Remedy: "chmod go= " + path})
	}
	if owner, other := foreignOwner(info); other {
		list = append(list, PermissionProblem{Text: fmt.Sprintf("%s belongs to another user (%d)", path, owner), Remedy: "chown it to yourself, or keep your diary elsewhere"})
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
