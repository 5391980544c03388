package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// listed is how many entries list shows when no period is asked for.
const listed = 20

func newListCmd(e env) *cobra.Command {
	var period period
	var all bool
	cmd := &cobra.Command{
		Use:   "list [REGION]",
		Short: "Show recent entries",
		Long: fmt.Sprintf(`Show the latest %d entries, all of a period, or with --all every one. With --json it
is every one where no period is given.`, listed),
		Example: "  backlog list\n  backlog list piriformis --last 4w\n  backlog list --all",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.list(cmd.Context(), args, period, all)
		},
	}
	period.addFlags(cmd.Flags())
	cmd.Flags().BoolVar(&all, "all", false, "show every entry")
	return cmd
}

func (e env) list(ctx context.Context, args []string, period period, all bool) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	var q sessions.Query
	if q.From, q.To, err = period.days(a.Clock); err != nil {
		return err
	}
	if !period.asked() && !all && !e.asJSON() {
		q.Limit = listed
	}
	if len(args) > 0 {
		if q.Region, err = regionOf(a, args); err != nil {
			return err
		}
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	var view render.Entries
	var list []sessions.Entry
	if a.Store != nil {
		if list, err = a.Store.Entries(ctx, q); err != nil {
			return err
		}
		if _, _, view.InDiary, err = a.Store.Numbers(ctx); err != nil {
			return err
		}
		if view.Total, err = a.Store.Count(ctx, q); err != nil {
			return err
		}
	}
	if view.Entries = render.NewEntries(list); int64(len(list)) < view.Total {
		view.All = strings.Join(append([]string{"backlog", "list"}, append(args, "--all")...), " ")
	}
	if period.asked() {
		view.During(bounded(q, list, a.Clock.Today()))
	}
	return e.show(a, view)
}

// bounded returns the period that was asked for; an open end is today, an open
// beginning the first entry that is shown.
func bounded(q sessions.Query, list []sessions.Entry, today guide.Day) trends.Period {
	p := trends.Period{From: q.From, To: q.To}
	first, last := today, today
	if len(list) > 0 {
		first, last = list[0].Day, max(today, list[len(list)-1].Day)
	}
	if p.To == line.LastDay {
		p.To = last
	}
	if p.From == line.FirstDay {
		p.From = min(first, p.To)
	}
	return p
}

// regionOf reads a region as it is typed; a look takes it with both its sides.
func regionOf(a app.App, words []string) (string, error) {
	id, side, err := line.ParseRegion(a.Words, strings.Join(words, " "))
	if err == nil && side != guide.NoSide {
		return "", misused("a region is looked at with both its sides; write %s", id)
	}
	return id, err
}
