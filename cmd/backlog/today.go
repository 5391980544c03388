package main

import (
	"context"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/trends"
)

// activeDays is for how many days after its last log a region is on the first page.
const activeDays = 28

// today shows the diary at a glance: warnings first, then each active region.
func (e env) today(ctx context.Context) (err error) {
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
	var entries int64
	if a.Store != nil {
		if entries, err = a.Store.Unscored(ctx); err != nil {
			return err
		}
	}
	due, err := d.due(a)
	if err != nil {
		return err
	}
	today := a.Clock.Today()
	var regions []render.TodayRegion
	var rest []render.RegionEpisode
	for _, region := range d.Pain.Regions() {
		entries += int64(d.Pain.Len(region))
		if row, active := d.today(a, region); active {
			regions = append(regions, row)
		}
		episode, found := d.Pain.LastEpisode(region, d.Closed[region], today)
		if found && episode.MayClose {
			rest = append(rest, render.RegionEpisode{Region: region, EpisodeSummary: episode})
		}
	}
	return e.show(a, e.page(a).NewToday(today, entries, d.verdict, regions, rest, due))
}

// today returns the row of a region: one with a log in the last four weeks, whose
// episode was not closed.
func (d helpsDiary) today(a app.App, region string) (render.TodayRegion, bool) {
	today := a.Clock.Today()
	var last trends.DayPain
	for _, day := range d.Pain.Daily(region) {
		if day.Day <= today {
			last = day
		}
	}
	episode, found := d.Pain.LastEpisode(region, d.Closed[region], today)
	if last.N == 0 || today-last.Day > activeDays || found && episode.Closed != nil {
		return render.TodayRegion{}, false
	}
	row, active := d.Pain.RowOf(region, trends.Period{From: today - 7*regionWeeks + 1, To: today})
	helps := d.helps(a, region, boundedBy(d.Pain, today, line.FirstDay, today), trends.ByTechnique, false)
	return render.NewTodayRegion(last, d.Pain.LastScore(region, today), row, helps), active
}
