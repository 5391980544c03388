// Command backlog keeps a diary of self-massage for a sore back, watches it for
// danger, and shows what helps.
//
// This package reads arguments, calls one thing and shows the result. What a
// command knows about pain, dates or danger lies in internal.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func main() {
	// A command lives for milliseconds: collecting garbage at three times the heap
	// instead of twice leaves most of them without a single collection.
	debug.SetGCPercent(200)
	os.Exit(run(context.Background(), systemEnv(), os.Args[1:]))
}

// The exit statuses of every command; check --exit-code and due add their own.
const (
	statusFailed   = 1
	statusMistyped = 2 // nothing was written
	statusNotFound = 3
)

// run runs one command and returns its exit status. It alone prints errors.
func run(ctx context.Context, e env, args []string) int {
	e.typed, e.args = strings.Join(args, " "), args
	e.doc, e.draft = new(document), new(draft)
	e.stdout = &outlet{e.stdout, e.stderr, e.doc}
	root := newRootCmd(e)
	if e.noZone == nil {
		args = joinDates(args, line.Clock{Now: e.now()})
	}
	root.SetArgs(args)
	err := e.endDocument(ctx, root.ExecuteContext(ctx))
	for _, fn := range e.doc.after {
		fn()
	}
	defer e.endDraft(err)
	var answer answer
	switch {
	case err == nil:
		return 0
	case errors.As(err, &answer):
		return int(answer)
	}
	var lost *unsaved
	var unclear *unclear
	if errors.As(err, &lost) {
		lost.print(e, err)
	} else {
		e.remark(err)
	}
	if errors.As(err, &unclear) {
		fmt.Fprint(e.stderr, unclear.list)
	}
	var typo *line.Error
	var misuse *app.Misuse
	var absent *absent
	var failure *failure
	switch {
	case errors.As(err, &misuse), errors.As(err, &typo):
		return statusMistyped
	case errors.Is(err, sessions.ErrNotFound), errors.As(err, &absent):
		return statusNotFound
	case errors.As(err, &failure):
		return failure.status
	}
	return statusFailed
}

// answer is an exit status that is no failure: what check --exit-code says.
type answer int

func (a answer) Error() string { return fmt.Sprintf("exit status %d", int(a)) }

// absent is a file that was named and is not there.
type absent struct{ err error }

func (a *absent) Error() string { return a.err.Error() }
func (a *absent) Unwrap() error { return a.err }

// failure is an error with an exit status of its own instead of 1.
type failure struct {
	err    error
	status int
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// misused is app.Mistake: what was typed cannot be done, and nothing was written.
func misused(format string, args ...any) error { return app.Mistake(format, args...) }
