package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"backlog/internal/db"
)

// editor is the command of the editor that is set, "" if none is.
func (e env) editor() string {
	if editor := strings.TrimSpace(e.getenv("VISUAL")); editor != "" {
		return editor
	}
	return strings.TrimSpace(e.getenv("EDITOR"))
}

// editText hands a text to $VISUAL or $EDITOR and returns it as it was saved. The
// file is the user's alone, and gone afterwards.
func (e env) editText(ctx context.Context, name, text string) (string, error) {
	if e.asJSON() {
		return "", misused("--json opens no editor; type what should change")
	}
	words := strings.Fields(e.editor())
	if len(words) == 0 {
		return "", misused("no editor is set: name one in EDITOR, or type what should change")
	}
	folder, err := privateFolder("", "backlog-")
	if err != nil {
		return "", err
	}
	remove := func() { os.RemoveAll(folder) }
	defer e.ending.tidy(remove)()
	defer remove()
	path := filepath.Join(folder, name)
	// A umask can take rights from the owner as well.
	if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chmod(path, 0o600)); err != nil {
		return "", err
	}
	cmd := exec.CommandContext(ctx, words[0], append(words[1:], path)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.stdin, unguarded(e.stdout), unguarded(e.stderr)
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("the editor %s failed: %w", words[0], err)
	}
	edited, err := db.ReadRegular(path)
	if err != nil {
		return "", fmt.Errorf("the editor %s left no text: %w", words[0], err)
	}
	return string(edited), nil
}
