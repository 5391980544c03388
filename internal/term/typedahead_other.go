//go:build !linux && !darwin && !freebsd && !dragonfly && !openbsd && !netbsd && !windows

package term

import "os"

// DropTypedAhead does nothing on this system.
func DropTypedAhead(*os.File) {}
