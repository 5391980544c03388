package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newHistoryCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "history N|last",
		Short: "Show every change of an entry, also of a deleted one",
		Args:  cobra.MatchAll(atLeastOne("the number of an entry"), atMostOne("entry")),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if args, err = e.withLast(cmd.Context(), args); err != nil {
				return err
			}
			number, err := parseNumber(args[0])
			if err != nil {
				return err
			}
			a, done, err := e.open(cmd.Context())
			if err != nil {
				return err
			}
			defer done(&err)
			if a.Store == nil {
				return noEntry(number)
			}
			changes, err := a.Store.History(cmd.Context(), number)
			if err != nil {
				return withNumber(err, number)
			}
			if len(changes) == 0 {
				return fmt.Errorf("%w %d: it was purged, and nothing is left of it", sessions.ErrNotFound, number)
			}
			return e.show(a, render.NewHistory(number, changes))
		},
	}
}
