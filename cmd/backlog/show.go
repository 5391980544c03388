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
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.withEntry(cmd.Context(), args[0], func(h home, entry sessions.Entry) error {
				if shape.json {
					return printJSON(e.stdout, render.EntryJSON(entry))
				}
				text := e.page(h).Whole
				if shape.plain {
					text = e.page(h).WholePlain
				}
				_, err := fmt.Fprint(e.stdout, text(entry))
				return err
			})
		},
	}
	shape.addFlags(cmd.Flags())
	return cmd
}

// withEntry looks up the entry with a typed number.
func (e env) withEntry(ctx context.Context, word string, fn func(home, sessions.Entry) error) error {
	number, err := parseNumber(word)
	if err != nil {
		return err
	}
	return e.withLook(ctx, func(h home) error {
		if h.store == nil {
			return missing(number)
		}
		entry, err := h.store.Get(ctx, number)
		if err != nil {
			return named(err, number)
		}
		return fn(h, entry)
	})
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
