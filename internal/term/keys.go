package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// ErrInterrupted is what ReadSecret returns for Ctrl-C.
var ErrInterrupted = errors.New("interrupted")

// Cleanup registers what a signal has to undo before it ends the program, and returns
// what takes that back.
type Cleanup func(undo func()) (done func())

// raw switches the keyboard to single keys; restore must be called. Until then a
// signal restores the terminal as well: otherwise it would show nothing that is typed.
func raw(keyboard *os.File, cleanup Cleanup) (restore func(), err error) {
	state, err := term.MakeRaw(int(keyboard.Fd()))
	if err != nil {
		return nil, err
	}
	reset := func() { term.Restore(int(keyboard.Fd()), state) }
	done := cleanup(reset)
	return func() { reset(); done() }, nil
}

const (
	keyCtrlC     = 3
	keyCtrlD     = 4
	keyBackspace = 8
	keyCtrlU     = 21
	keyEscape    = 27
	keyDelete    = 127
)

// readKey returns the next byte that is typed, false at the end of input.
func readKey(keyboard *os.File) (byte, bool) {
	var key [1]byte
	n, err := keyboard.Read(key[:])
	return key[0], err == nil && n > 0
}

// ReadSecret prompts on screen and reads a line without showing it. The error is
// io.EOF for Ctrl-D, which term.ReadPassword ignores, and ErrInterrupted for Ctrl-C.
func ReadSecret(keyboard *os.File, screen io.Writer, prompt string, cleanup Cleanup) (string, error) {
	restore, err := raw(keyboard, cleanup)
	if err != nil {
		return "", err
	}
	defer restore()
	fmt.Fprint(screen, prompt) // only now: what is typed after it is not shown
	var text []byte
	for {
		key, ok := readKey(keyboard)
		if !ok {
			return "", io.EOF
		}
		switch key {
		case '\r', '\n':
			return string(text), nil
		case keyCtrlC:
			return "", ErrInterrupted
		case keyCtrlD:
			return "", io.EOF
		case keyCtrlU:
			text = nil
		case keyBackspace, keyDelete:
			_, size := utf8.DecodeLastRune(text)
			text = text[:len(text)-size]
		default:
			text = append(text, key)
		}
	}
}

// ReadAnswer shows on screen what is typed and returns it in lower case after Enter;
// "q" for Escape, Ctrl-C, Ctrl-D and the end of input.
func ReadAnswer(keyboard *os.File, screen io.Writer, cleanup Cleanup) string {
	if restore, err := raw(keyboard, cleanup); err == nil {
		defer restore()
	}
	var typed []byte
	for {
		key, ok := readKey(keyboard)
		if !ok {
			return "q"
		}
		switch {
		case key == keyCtrlC, key == keyCtrlD, key == keyEscape:
			fmt.Fprint(screen, "q\r\n")
			return "q"
		case key == '\r', key == '\n':
			fmt.Fprint(screen, "\r\n")
			return strings.ToLower(strings.TrimSpace(string(typed)))
		case key == keyBackspace, key == keyDelete:
			if len(typed) > 0 {
				typed = typed[:len(typed)-1]
				fmt.Fprint(screen, "\b \b")
			}
		case key >= ' ' && key < keyDelete:
			typed = append(typed, key)
			fmt.Fprintf(screen, "%c", key)
		}
	}
}
