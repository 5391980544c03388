package main

import (
	"context"

	"github.com/spf13/cobra"

	"backlog/internal/warnings"
)

func newBodyCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "body",
		Short: "Show on a figure where it hurts",
		Long: `Show on a figure, seen from behind, where it hurt in the last two weeks, and the
numbers beside it.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.body(cmd.Context()) },
	}
}

func (e env) body(ctx context.Context) (err error) {
	h, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	diary, err := warnings.Read(ctx, h.store)
	if err != nil {
		return err
	}
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	return e.show(h, e.page(h).NewPainMap(diary.Pain, now.Day, diary.Judge(h.words, now)))
}
