package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unicode"

	"backlog/internal/db"
)

// editor returns the command of the editor that is set, "" if none is.
func (e env) editor() string {
	if editor := strings.TrimSpace(e.getenv("VISUAL")); editor != "" {
		return editor
	}
	return strings.TrimSpace(e.getenv("EDITOR"))
}

// editText hands a text to $VISUAL or $EDITOR and returns it as it was saved. The file
// stays until drop is called on the draft, so that nothing that was typed is lost.
func (e env) editText(name, text string) (string, error) {
	if e.asJSON() {
		return "", misused("--json opens no editor; type what should change")
	}
	command := e.editor()
	if command == "" {
		return "", misused("no editor is set: name one in EDITOR, or type what should change")
	}
	if strings.ContainsFunc(command, unicode.IsControl) { // a shell would print it as it is
		return "", misused("EDITOR holds a control character; set it to the command of an editor, or type what should change")
	}
	if err := e.newDraft(name, text); err != nil {
		return "", err
	}
	if err := e.runEditor(command, e.draft.path); err != nil {
		return "", err
	}
	edited, err := db.ReadRegular(e.draft.path)
	if err != nil {
		return "", fmt.Errorf("the editor %s left no text: %w", command, err)
	}
	return string(edited), nil
}

// runEditor opens a file in an editor and waits for its end. As in git, an interrupt or
// a quit from the keyboard is the editor's alone while it runs.
func (e env) runEditor(command, path string) error {
	cmd := editorCommand(runtime.GOOS, command, path)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.stdin, unwrapped(e.stdout), unwrapped(e.stderr)
	defer e.cleanup.leaveKeyboard()()
	ended := make(chan struct{})
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("the editor %s failed: %w", command, err)
	}
	// A signal that ends this program ends the editor as well, which can then keep what
	// is not saved: nobody could use the terminal together with it.
	defer e.cleanup.tidy(func() {
		cmd.Process.Signal(syscall.SIGTERM)
		select {
		case <-ended:
		case <-time.After(time.Second):
		}
	})()
	err := cmd.Wait()
	close(ended)
	if err == nil {
		return nil
	}
	err = fmt.Errorf("the editor %s failed: %w", command, err)
	if stoppedByKeyboard(cmd.ProcessState) {
		return &failure{err, statusInterrupted}
	}
	return err
}

// leaveKeyboard leaves Ctrl-C and Ctrl-\ to the program that is started next, until done
// is called. Handled signals, unlike ignored ones, have their usual effect there.
func (e *cleanup) leaveKeyboard() (done func()) {
	if e == nil {
		return func() {}
	}
	e.editing.Store(true)
	keys := make(chan os.Signal, 1)
	for _, s := range [...]os.Signal{os.Interrupt, syscall.SIGQUIT} {
		if !signal.Ignored(s) {
			signal.Notify(keys, s)
		}
	}
	return func() {
		signal.Stop(keys)
		e.editing.Store(false)
	}
}

// stoppedByKeyboard reports whether a program, or the shell that ran it, was ended by
// Ctrl-C or Ctrl-\.
func stoppedByKeyboard(state *os.ProcessState) bool {
	status, ok := state.Sys().(syscall.WaitStatus)
	for _, s := range [...]syscall.Signal{syscall.SIGINT, syscall.SIGQUIT} {
		if state.ExitCode() == 128+int(s) || ok && status.Signaled() && status.Signal() == s {
			return true
		}
	}
	return false
}

// editorCommand returns what opens a file in an editor. As in git, a command of several
// words or with quotes is given to the shell; Windows has none. A path with blanks in
// it may also be set as it is.
func editorCommand(system, command, path string) *exec.Cmd {
	if info, err := os.Stat(command); err == nil && info.Mode().IsRegular() {
		return exec.Command(command, path)
	}
	if system == "windows" {
		words := append(windowsWords(command), path)
		return exec.Command(words[0], words[1:]...)
	}
	if !strings.ContainsAny(command, "|&;<>()$`\\\"' \t\n*?[#~=%") {
		return exec.Command(command, path)
	}
	// A shell that does not run the editor in its own place must survive Ctrl-C, too.
	return exec.Command("sh", "-c", "trap : INT QUIT; "+command+` "$@"`, command, path)
}

// windowsWords splits a command at blanks that are not within double quotes. A command
// without a word is one empty word.
func windowsWords(command string) []string {
	var words []string
	word, begun, within := "", false, false
	for _, r := range command + " " {
		switch {
		case r == '"':
			begun, within = true, !within
		case (r == ' ' || r == '\t') && !within:
			if begun {
				words = append(words, word)
			}
			word, begun = "", false
		default:
			word, begun = word+string(r), true
		}
	}
	if begun { // a quote that is never closed
		words = append(words, strings.TrimSuffix(word, " "))
	}
	if len(words) == 0 {
		return []string{""}
	}
	return words
}
