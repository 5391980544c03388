package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// asking returns standard input if a person sits at it and may be asked.
func (e env) asking() (*os.File, bool) {
	file, ok := e.stdin.(*os.File)
	return file, ok && !e.asJSON() && isTerminal(file)
}

// askPassphrase reads a passphrase from the terminal without showing it. There is
// no other way in: what stands on a command line, others can read.
func (e env) askPassphrase(prompt string) (string, error) {
	file, ok := e.asking()
	if !ok {
		return "", misused("a passphrase is asked for on a terminal, and this is none; name a key instead: --recipient to encrypt, --identity to decrypt")
	}
	text, err := e.readSecret(file, prompt)
	fmt.Fprintln(e.stderr)
	if errors.Is(err, io.EOF) {
		return "", misused("no passphrase was given")
	}
	return text, err
}

// readSecret prompts and reads a line without showing it. io.EOF for Ctrl-D, which
// term.ReadPassword takes no notice of; Ctrl-C, and a signal, leave the terminal as
// it was, which would else show nothing that is typed.
func (e env) readSecret(keyboard *os.File, prompt string) (string, error) {
	state, err := term.MakeRaw(int(keyboard.Fd()))
	if err != nil {
		return "", err
	}
	restore := func() { term.Restore(int(keyboard.Fd()), state) }
	defer e.ending.tidy(restore)()
	defer restore()
	fmt.Fprint(e.stderr, prompt) // only now: what is typed at it is not shown
	const ctrlC, ctrlD, ctrlU, backspace, del = 3, 4, 21, 8, 127
	var text []byte
	for {
		var key [1]byte
		if n, err := keyboard.Read(key[:]); err != nil || n == 0 {
			return "", io.EOF
		}
		switch key[0] {
		case '\r', '\n':
			return string(text), nil
		case ctrlC:
			return "", answer(statusInterrupted)
		case ctrlD:
			return "", io.EOF
		case ctrlU:
			text = nil
		case backspace, del:
			_, size := utf8.DecodeLastRune(text)
			text = text[:len(text)-size]
		default:
			text = append(text, key[0])
		}
	}
}

// confirm asks on the terminal, unless yes was given on the command line. Without
// a terminal it refuses: an answer that nobody gave is not taken for one.
func (e env) confirm(yes bool, question string) error {
	if yes {
		return nil
	}
	file, ok := e.asking()
	if !ok {
		return misused("nothing was changed; to do it, add --yes")
	}
	fmt.Fprint(e.stderr, question+" [y/N] ")
	answer, err := bufio.NewReader(file).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes":
		return nil
	}
	return errors.New("nothing was changed")
}
