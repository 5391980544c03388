//go:build unix

package db

import (
	"io/fs"
	"os"
	"syscall"
)

// strangeOwner returns who owns a file, if that is neither the user nor root.
func strangeOwner(info fs.FileInfo) (owner int, other bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	owner = int(stat.Uid)
	return owner, owner != os.Getuid() && owner != 0
}
