package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/trends"
)

// activeDays is for how many days after its last log a region is on the first page.
const activeDays = 28

// today shows the diary at a glance: warnings first, then each active region.
func (e env) today(ctx context.Context, format outputFormat) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	d, err := readHelpsDiary(ctx, a)
	if err != nil {
		return err
	}
	if err := e.remarkFuture(ctx, a); err != nil {
		return err
	}
	view := render.Today{Verdict: d.verdict, Day: a.Clock.Today()}
	if a.Store != nil {
		if _, _, view.Entries, err = a.Store.Numbers(ctx); err != nil {
			return err
		}
	}
	if view.Due, err = d.due(a); err != nil {
		return err
	}
	for _, region := range d.Pain.Regions() {
		if row, active := d.today(a, region); active {
			view.Regions = append(view.Regions, row)
		}
		episode, found := d.Pain.LastEpisode(region, d.Closed[region], view.Day)
		if found && episode.MayClose {
			view.Rest = append(view.Rest, render.RegionEpisode{Region: region, EpisodeSummary: episode})
		}
	}
	// What the worsening rule warns of must not fall below the fold.
	slices.SortStableFunc(view.Regions, func(a, b render.TodayRegion) int {
		return cmp.Or(cmp.Compare(b.Tier(), a.Tier()), cmp.Compare(b.Last.Day, a.Last.Day))
	})
	page := e.page(a)
	switch {
	case format.json:
		return printJSON(e.stdout, page.TodayJSON(view))
	case format.plain:
		_, err = fmt.Fprint(e.stdout, page.TodayPlain(view))
	default:
		_, err = fmt.Fprint(e.stdout, page.Today(view))
	}
	return err
}

// today returns the row of a region: one with a log in the last four weeks, whose
// episode was not closed.
func (d helpsDiary) today(a app.App, region string) (row render.TodayRegion, active bool) {
	today := a.Clock.Today()
	daily := d.Pain.Daily(region)
	for _, day := range daily {
		if day.Day <= today {
			row.Last = day
		}
	}
	episode, found := d.Pain.LastEpisode(region, d.Closed[region], today)
	if len(daily) == 0 || today-row.Last.Day > activeDays || found && episode.Closed != nil {
		return row, false
	}
	period := trends.Period{From: today - 7*regionWeeks + 1, To: today}
	row.Row, active = d.Pain.RowOf(region, period)
	row.Helps = d.helps(a, region, boundedBy(d.Pain, today, line.FirstDay, today), trends.ByTechnique, false)
	return row, active
}
