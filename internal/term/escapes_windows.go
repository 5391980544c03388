package term

import (
	"os"

	"golang.org/x/sys/windows"
)

// ObeysEscapes has a console obey escape sequences, such as colours, and reports whether
// it does: one of before 2016 shows them instead.
func ObeysEscapes(console *os.File) bool {
	handle := windows.Handle(console.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(handle, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_PROCESSED_OUTPUT|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
