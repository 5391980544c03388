package main

import (
	"context"

	"github.com/spf13/cobra"

	"backlog/internal/render"
)

// calendarWeeks is how many weeks calendar shows if no period is asked for.
const calendarWeeks = 6

func newCalendarCmd(e env) *cobra.Command {
	var v regionView
	cmd := &cobra.Command{
		Use:   "calendar [REGION]",
		Short: "Show the pain of each day",
		Long: `Show the pain of each day: a row a region, a number a day. A dot is a day
without a score; letters are your events, and ! is a day on which a warning began.
Medians are shown as whole numbers; --plain and --json have them exactly.`,
		Example: "  backlog calendar\n  backlog calendar piriformis --last 12w",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.calendar(cmd.Context(), args, v)
		},
	}
	v.addFlags(cmd.Flags(), "")
	return cmd
}

func (e env) calendar(ctx context.Context, args []string, v regionView) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	region, from, to, err := v.read(a, args)
	if err != nil {
		return err
	}
	a, diary, done, err := e.openRead(ctx, a, a.Clock.Today())
	if err != nil {
		return err
	}
	defer done(&err)
	marks, err := a.Annotations(ctx)
	if err != nil {
		return err
	}
	today := a.Clock.Today()
	if !v.asked() {
		from = today - 7*calendarWeeks + 1
	}
	period := boundedBy(diary.Pain, today, from, to)
	now := a.Now()
	page := e.page(a)
	raised := diary.ReplayFrom(a.Words, period.From, a.EndOf(diary, period.To))
	return e.show(a, page.NewCalendar(diary.Pain, region, period, render.NewEvents(marks.Within(period, region)), raised, diary.Judge(a.Words, now)))
}
