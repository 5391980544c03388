package main

import (
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"unicode"

	"backlog/internal/app"
	"backlog/internal/render"
	"backlog/internal/term"
)

// showLong is show for what may be longer than the terminal: list and guide. What to do
// is never shown in a pager, where it could be scrolled past.
func (e env) showLong(a app.App, v render.View) error {
	if e.asJSON() || e.asPlain() {
		return e.show(a, v)
	}
	return e.printLong(v.Text(e.page(a)))
}

// printLong prints a text, in $PAGER if it is longer than the terminal.
func (e env) printLong(text string) error {
	command := strings.TrimSpace(e.getenv("PAGER"))
	if !e.terminal || command == "" || command == "cat" || e.getenv("TERM") == "dumb" || strings.ContainsFunc(command, unicode.IsControl) {
		_, err := io.WriteString(e.stdout, text)
		return err
	}
	file, ok := unwrapped(e.stdout).(*os.File)
	if !ok || strings.Count(text, "\n") < term.Rows(file) {
		_, err := io.WriteString(e.stdout, text)
		return err
	}
	pager := exec.Command("sh", "-c", command)
	if runtime.GOOS == "windows" {
		words := windowsWords(command)
		pager = exec.Command(words[0], words[1:]...)
	}
	pager.Stdout, pager.Stderr = file, unwrapped(e.stderr)
	if pager.Env = os.Environ(); e.getenv("LESS") == "" {
		pager.Env = append(pager.Env, "LESS=FRX") // as in git: show colours, and end at once where all fits
	}
	input, err := pager.StdinPipe()
	if err == nil {
		defer e.cleanup.leaveKeyboard()()
		err = pager.Start()
	}
	if err != nil { // no pager is a reason to scroll, not to show nothing
		_, err := io.WriteString(e.stdout, text)
		return err
	}
	// Who leaves the pager early has read enough: that is no error.
	_, _ = io.WriteString(&term.SafeWriter{To: input, Colors: e.doc.colors, Columns: e.width}, text)
	input.Close()
	if err := pager.Wait(); err != nil && pager.ProcessState.ExitCode() == 127 { // the shell knows no such command
		_, err := io.WriteString(e.stdout, text)
		return err
	}
	return nil
}
