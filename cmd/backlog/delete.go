package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/sessions"
)

func newDeleteCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:     "delete N|last…",
		Short:   "Delete entries",
		Example: "  backlog delete last\n  backlog delete 41\n  backlog delete 41 42 43",
		Args:    atLeastOne("the number of an entry"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			args, err = e.withLast(cmd.Context(), args)
			if err != nil {
				return nothingSaved(err)
			}
			numbers := make([]int64, len(args))
			for i, word := range args {
				var err error
				if numbers[i], err = parseNumber(word); err != nil {
					return nothingSaved(err)
				}
			}
			a, done, err := e.openToChange(cmd.Context())
			if err != nil {
				return err
			}
			defer done(&err)
			before := a.Before(cmd.Context())
			gone, err := a.Store.Delete(cmd.Context(), a.Command(e.typed), numbers...)
			if errors.Is(err, sessions.ErrNotFound) {
				return fmt.Errorf("%w; nothing was deleted", err)
			}
			if err != nil {
				return err
			}
			if err := e.echoDeleted(a, gone); err != nil {
				return err
			}
			return e.warnSince(cmd.Context(), a, before, nil)
		},
	}
}
