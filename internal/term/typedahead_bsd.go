//go:build darwin || freebsd || dragonfly || openbsd || netbsd

package term

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropTypedAhead discards what was typed or pasted before a question was on
// the screen: it cannot be an answer to it. Where that fails, nothing was typed or
// nothing can be done.
func DropTypedAhead(keyboard *os.File) {
	const read = 1 // FREAD of sys/fcntl.h: what was typed, and nothing that was printed
	unix.IoctlSetPointerInt(int(keyboard.Fd()), unix.TIOCFLUSH, read)
}
