package term

import (
	"os"

	"golang.org/x/sys/unix"
)

// DropTypedAhead discards what was typed or pasted before a question was on
// the screen: it cannot be an answer to it. Where that fails, nothing was typed or
// nothing can be done.
func DropTypedAhead(keyboard *os.File) {
	unix.IoctlSetInt(int(keyboard.Fd()), unix.TCFLSH, unix.TCIFLUSH)
}
