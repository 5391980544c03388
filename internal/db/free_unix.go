//go:build linux || darwin || freebsd || dragonfly

package db

import "golang.org/x/sys/unix"

// Free returns how many bytes the user can still write on the disk of a path, and
// whether that is known.
func Free(path string) (bytes int64, known bool) {
	var stat unix.Statfs_t
	if err := unix.Statfs(path, &stat); err != nil {
		return 0, false
	}
	return int64(stat.Bavail) * int64(stat.Bsize), true
}
