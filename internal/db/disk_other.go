//go:build !windows

package db

import "syscall"

// What the system reports of a disk.
var (
	diskFull     = [...]error{syscall.ENOSPC, syscall.EDQUOT}
	diskReadOnly = [...]error{syscall.EROFS}
	diskBroken   = [...]error{syscall.EIO}
)
