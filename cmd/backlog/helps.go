package main

import (
	"cmp"
	"context"
	"slices"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// helpsOptions is what helps was asked for.
type helpsOptions struct {
	regionView
	by   string
	next bool
}

func newHelpsCmd(e env) *cobra.Command {
	var t helpsOptions
	cmd := &cobra.Command{
		Use:   "helps [REGION]",
		Short: "Compare what helps, corrected for bad days",
		Long: `Compare the relief after each technique: as logged, and adjusted to your usual
starting pain, because whatever you use on bad days looks good anyway. Each use is
compared with those of the same weeks. A technique is named the best only with a
probability of 98 % among two, 92 % among three, 87 % among four and 80 % among more,
and with 8 uses or more of it and 5 or more of another. Finding a difference of
1 point takes about 30 uses of each.

  relief         pain before less pain after
  at usual pain  the same, corrected for the pain that it started from and for the weeks
                 in which it was used and, where uses are few, drawn towards the others
  best           probability that it is the best of those in use`,
		Example: "  backlog helps piriformis\n  backlog helps piriformis --next\n  backlog helps --by tool --last 26w",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.helps(cmd.Context(), t, args)
		},
	}
	t.addFlags(cmd.Flags(), "use the last episode only")
	cmd.Flags().StringVar(&t.by, "by", "technique", "compare `WHAT`: technique, tool, duration or time-of-day")
	cmd.Flags().BoolVar(&t.next, "next", false, "say what to use next to find out soonest")
	return cmd
}

func (e env) helps(ctx context.Context, t helpsOptions, args []string) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	by, err := byOf(t.by)
	if err != nil || by <= trends.ByMonth {
		return misused("unknown --by %q; it is technique, tool, duration or time-of-day", t.by)
	}
	region, from, to, err := t.read(a, args)
	if err != nil {
		return err
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	d, err := readHelpsDiary(ctx, a)
	if err != nil {
		return err
	}
	all := boundedBy(d.Pain, a.Clock.Today(), from, to)
	regions := []string{region}
	if region == "" {
		regions = massaged(d.Pain, all)
	}
	list := make([]render.RegionHelps, len(regions))
	for i, region := range regions {
		list[i] = d.helps(a, region, all, by, t.episode)
	}
	view := e.page(a).NewHelps(by, list, d.verdict)
	view.Next = t.next
	return e.show(a, view)
}

// helpsDiary is a diary with what a comparison looks at beside the scores.
type helpsDiary struct {
	warnings.Diary
	app.Annotations
	verdict   warnings.Verdict
	medicines []sessions.Entry // entries with a medicine, oldest first
}

func readHelpsDiary(ctx context.Context, a app.App) (helpsDiary, error) {
	diary, verdict, err := a.Judge(ctx)
	if err != nil {
		return helpsDiary{}, err
	}
	annotations, err := a.Annotations(ctx)
	if err != nil || a.Store == nil {
		return helpsDiary{diary, annotations, verdict, nil}, err
	}
	others, err := a.Store.OtherTreatments(ctx)
	others = slices.DeleteFunc(others, func(e sessions.Entry) bool { return !slices.ContainsFunc(e.Also, guide.IsMedicine) })
	return helpsDiary{diary, annotations, verdict, others}, err
}

// afterMedicine reports whether a session may have been within the hours after a medicine; of one
// of the two without a time, any time of its day counts.
func (d helpsDiary) afterMedicine(at int64, dateOnly bool) bool {
	const day, window = 86400, guide.MedicineHours * 3600
	latest := at
	if dateOnly {
		at, latest = at-day/2, at+day/2
	}
	return slices.ContainsFunc(d.medicines, func(e sessions.Entry) bool {
		from, to := e.At, e.At
		if !e.TimeGiven() {
			from, to = e.At-day/2, e.At+day/2
		}
		return latest >= from && at <= to+window
	})
}

// helps compares what was used in a region over a period, or over its last episode.
func (d helpsDiary) helps(a app.App, region string, p trends.Period, by trends.By, episode bool) render.RegionHelps {
	view := render.RegionHelps{Region: region, Period: p, By: by}
	if episode {
		if episode, of, found := d.LastEpisode(d.Pain, region, a.Clock.Today()); found {
			view.Period, view.Episode = of, &episode
		}
	}
	logged, readings := d.Pain.Logged(region, view.Period)
	view.Logged = logged+readings > 0
	uses, afterMedicine := d.Pain.UsesWithout(region, view.Period, by, d.afterMedicine)
	view.AfterMedicine = afterMedicine
	view.NoAfter = logged - len(uses) - afterMedicine
	if by == trends.ByTool || by == trends.ByTimeOfDay {
		named := slices.DeleteFunc(slices.Clone(uses), func(u trends.Use) bool { return u.Key == "" })
		missing := &view.NoTool
		if by == trends.ByTimeOfDay {
			missing = &view.NoTime
		}
		uses, *missing = named, len(uses)-len(named)
	}
	view.Events = render.NewEvents(d.Within(view.Period, region))
	c := trends.WhatHelps(uses)
	return view.Compared(c, d.verdict.Worse(region), d.verdict.Next(a.Words, region, by, c, d.Pain.Pairs(region, view.Period)))
}

// massaged returns the regions with a session in a period, the most massaged first.
func massaged(d *trends.Diary, p trends.Period) []string {
	times := map[string]int{}
	var regions []string
	for _, region := range d.Regions() {
		if times[region], _ = d.Logged(region, p); times[region] > 0 {
			regions = append(regions, region)
		}
	}
	slices.SortStableFunc(regions, func(a, b string) int { return cmp.Compare(times[b], times[a]) })
	return regions
}

// boundedBy bounds a period by the diary and by today, so that "all" has an end.
func boundedBy(d *trends.Diary, today, from, to guide.Day) trends.Period {
	if to > today {
		to = max(today, from)
	}
	first := to
	if span, ok := d.Span(""); ok {
		first = min(first, span.From)
	}
	return trends.Period{From: max(from, first), To: to}
}
