package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"backlog/internal/term"
)

// asking returns standard input if a person sits at it and may be asked.
func (e env) asking() (*os.File, bool) {
	file, ok := e.stdin.(*os.File)
	return file, ok && !e.asJSON() && term.IsTerminal(file)
}

// askPassphrase reads a passphrase from the terminal without showing it. There is
// no other way in: what is on a command line, others can read.
func (e env) askPassphrase(prompt string) (string, error) {
	file, ok := e.asking()
	if !ok {
		return "", misused("a passphrase is asked for on a terminal, and this is none; name a key instead: --recipient to encrypt, --identity to decrypt")
	}
	text, err := term.ReadSecret(file, e.stderr, prompt, e.cleanup.tidy)
	fmt.Fprintln(e.stderr)
	if errors.Is(err, term.ErrInterrupted) {
		return "", answer(statusInterrupted)
	}
	if errors.Is(err, io.EOF) {
		return "", misused("no passphrase was given")
	}
	return text, err
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
