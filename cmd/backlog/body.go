package main

import (
	"context"

	"github.com/spf13/cobra"
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
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	diary, verdict, err := a.Judge(ctx)
	if err != nil {
		return err
	}
	return e.show(a, e.page(a).NewPainMap(diary.Pain, a.Clock.Today(), verdict))
}
