package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newShowCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "show N|last",
		Short: "Show one entry in full",
		Args:  cobra.MatchAll(atLeastOne("the number of an entry"), atMostOne("entry")),
		RunE:  func(cmd *cobra.Command, args []string) error { return e.showOne(cmd.Context(), args[0]) },
	}
}

// showOne shows the entry with a typed number.
func (e env) showOne(ctx context.Context, word string) (err error) {
	a, entry, done, err := e.openEntry(ctx, word)
	if err != nil {
		return err
	}
	defer done(&err)
	return e.show(a, render.OneEntry{Entry: render.NewEntry(entry)})
}

// openEntry opens the diary to look at, and looks up the entry with a typed number.
func (e env) openEntry(ctx context.Context, word string) (a app.App, entry sessions.Entry, done closer, err error) {
	words, err := e.withLast(ctx, []string{word})
	if err != nil {
		return a, entry, nil, err
	}
	number, err := parseNumber(words[0])
	if err != nil {
		return a, entry, nil, err
	}
	if a, done, err = e.open(ctx); err != nil {
		return a, entry, nil, err
	}
	if a.Store == nil {
		err = noEntry(number)
	} else if entry, err = a.Store.Get(ctx, number); err != nil {
		err = withNumber(err, number)
	}
	if err != nil {
		done(&err)
		return a, entry, nil, err
	}
	return a, entry, done, nil
}

// withNumber adds the number to "no such entry".
func withNumber(err error, number int64) error {
	if err == sessions.ErrNotFound {
		return noEntry(number)
	}
	return err
}

func noEntry(number int64) error {
	return fmt.Errorf("%w %d; backlog list shows the numbers", sessions.ErrNotFound, number)
}
