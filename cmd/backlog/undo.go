package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"backlog/internal/sessions"
)

func newUndoCmd(e env) *cobra.Command {
	return e.newTurnCmd("undo", "Take the last change back, or the last N", sessions.ErrNothingToUndo, (*sessions.Store).Undo)
}

func newRedoCmd(e env) *cobra.Command {
	return e.newTurnCmd("redo", "Do again what undo took back", sessions.ErrNothingToRedo, (*sessions.Store).Redo)
}

// newTurnCmd makes undo and redo: the same walk along the journal, in two directions.
func (e env) newTurnCmd(name, short string, none error, turn func(*sessions.Store, context.Context, sessions.Command) ([]sessions.Change, error)) *cobra.Command {
	return &cobra.Command{
		Use:   name + " [N]",
		Short: short,
		Args:  atMost(1, "one count"),
		RunE: func(cmd *cobra.Command, args []string) error {
			steps := 1
			if len(args) > 0 {
				var err error
				if steps, err = strconv.Atoi(args[0]); err != nil || steps < 1 || steps > 1000 {
					return misused("%s takes how many changes, 1 to 1000, not %q; nothing was changed", name, args[0])
				}
			}
			return e.withStore(cmd.Context(), func(h home) error {
				for done := range steps {
					changes, err := turn(h.store, cmd.Context(), h.command(e.typed))
					if errors.Is(err, none) && done > 0 {
						_, err = fmt.Fprintf(e.stdout, "%d of %d: there is no more to %s\n", done, steps, name)
						return err
					}
					if err != nil {
						return err
					}
					if _, err := fmt.Fprint(e.stdout, e.page(h).Turned(name, changes)); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}
