package main

import (
	"context"
	"os"

	"backlog/internal/db"
	"backlog/internal/term"
)

// progress shows how much of some long work is done, on standard error: with a bar on a
// terminal, else, and with --plain, with a line now and then.
func (e env) progress() *term.Progress {
	file, ok := unwrapped(e.stderr).(*os.File)
	if !ok || !term.IsTerminal(file) || e.getenv("TERM") == "dumb" || e.asPlain() {
		return term.NewProgress(e.stderr, false, e.now)
	}
	return term.NewProgress(file, true, e.now)
}

// shown returns a context with which copies show how much of them is written.
func shown(ctx context.Context, bar *term.Progress) context.Context {
	return db.Watched(ctx, db.Watcher{Copied: func(done, total int64) { bar.Show("copying", int(done>>10), int(total>>10)) }})
}
