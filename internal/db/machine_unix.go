//go:build unix

package db

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// SameDisk reports whether two paths are known to be on one file system.
func SameDisk(a, b string) bool {
	var one, other syscall.Stat_t
	return syscall.Stat(a, &one) == nil && syscall.Stat(b, &other) == nil && one.Dev == other.Dev
}

// othersRights returns which rights to a file its mode gives to others than its owner.
func othersRights(info fs.FileInfo) fs.FileMode { return info.Mode().Perm() & 0o077 }

// foreignOwner returns who owns a file, if that is neither the user nor root.
func foreignOwner(info fs.FileInfo) (owner int, other bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	owner = int(stat.Uid)
	return owner, owner != os.Getuid() && owner != 0
}

// foreignLink returns the first link on the way to a path that belongs to another user,
// who decides where it leads; "" if there is none.
func foreignLink(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	const most = 40 // links that Linux follows
	at, rest := "/", strings.Split(path, "/")
	for links := 0; len(rest) > 0 && links < most; {
		next := filepath.Join(at, rest[0])
		rest = rest[1:]
		info, err := os.Lstat(next)
		switch {
		case err != nil:
			return ""
		case info.Mode()&fs.ModeSymlink == 0:
			at = next
			continue
		}
		if _, other := foreignOwner(info); other {
			return next
		}
		to, err := os.Readlink(next)
		if err != nil {
			return ""
		}
		if filepath.IsAbs(to) {
			at = "/"
		}
		links++
		rest = append(strings.Split(to, "/"), rest...)
	}
	return ""
}
