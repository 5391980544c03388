package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newShowCmd(e env) *cobra.Command {
	var shape shape
	cmd := &cobra.Command{
		Use:   "show N",
		Short: "Show one entry, whole",
		Args:  cobra.MatchAll(atLeast(1, "the number of an entry"), lookArgs("entry")),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			h, entry, done, err := e.openEntry(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			defer done(&err)
			if shape.json {
				return printJSON(e.stdout, render.EntryJSON(entry))
			}
			text := e.page(h).Whole
			if shape.plain {
				text = e.page(h).WholePlain
			}
			_, err = fmt.Fprint(e.stdout, text(entry))
			return err
		},
	}
	shape.addFlags(cmd.Flags())
	return cmd
}

// openEntry opens the diary to look at, and looks up the entry with a typed number.
func (e env) openEntry(ctx context.Context, word string) (h home, entry sessions.Entry, done closer, err error) {
	number, err := parseNumber(word)
	if err != nil {
		return h, entry, nil, err
	}
	if h, done, err = e.open(ctx); err != nil {
		return h, entry, nil, err
	}
	if h.store == nil {
		err = missing(number)
	} else if entry, err = h.store.Get(ctx, number); err != nil {
		err = named(err, number)
	}
	if err != nil {
		done(&err)
		return h, entry, nil, err
	}
	return h, entry, done, nil
}

// named adds the number to "no such entry".
func named(err error, number int64) error {
	if err == sessions.ErrNotFound {
		return missing(number)
	}
	return err
}

func missing(number int64) error {
	return fmt.Errorf("%w %d; backlog list shows the numbers", sessions.ErrNotFound, number)
}
