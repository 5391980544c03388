//go:build !linux

package term

import "os"

// DropTypedAhead does nothing: only Linux can discard what was typed.
func DropTypedAhead(*os.File) {}
