package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newUndoCmd(e env) *cobra.Command {
	return e.newTurnCmd("undo", "Take the last change back, or the last N", (*sessions.Store).UndoLast)
}

func newRedoCmd(e env) *cobra.Command {
	return e.newTurnCmd("redo", "Do again what undo took back", (*sessions.Store).RedoNext)
}

// newTurnCmd makes undo and redo: the same walk along the journal, in two directions.
func (e env) newTurnCmd(name, short string, turn func(*sessions.Store, context.Context, sessions.Command, int) ([][]sessions.Change, error)) *cobra.Command {
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
				before := h.before(cmd.Context())
				turned, err := turn(h.store, cmd.Context(), h.command(e.typed), steps)
				if err != nil {
					return err
				}
				for _, changes := range turned {
					if err := e.printWritten(e.page(h).Turned(name, changes), func(w *render.Written) { w.Turned(name, changes) }); err != nil {
						return err
					}
				}
				if len(turned) < steps {
					fmt.Fprintf(e.stdout, "%d of %d: there is no more to %s\n", len(turned), steps, name)
				}
				return e.warnSince(cmd.Context(), h, before, nil)
			})
		},
	}
}
