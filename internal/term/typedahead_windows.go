package term

import (
	"os"

	"golang.org/x/sys/windows"
)

// DropTypedAhead discards what was typed or pasted before a question was on
// the screen: it cannot be an answer to it. Where that fails, nothing was typed or
// nothing can be done.
func DropTypedAhead(keyboard *os.File) {
	windows.FlushConsoleInputBuffer(windows.Handle(keyboard.Fd()))
}
