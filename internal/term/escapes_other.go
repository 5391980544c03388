//go:build !windows

package term

import "os"

// ObeysEscapes reports whether a terminal obeys escape sequences, such as colours.
func ObeysEscapes(*os.File) bool { return true }
