package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// regionWeeks is how many weeks trends REGION shows if no period is asked for.
const regionWeeks = 12

// trendsOptions is what trends was asked for.
type trendsOptions struct {
	regionView
	by    string
	chart bool
}

func newTrendsCmd(e env) *cobra.Command {
	var t trendsOptions
	cmd := &cobra.Command{
		Use:   "trends [REGION]",
		Short: "Show how your pain is changing",
		Long: `Show how pain and massage went: one row a region over the whole diary, or one
region week by week. A week without an entry stays a gap, and events of your own
are shown in their weeks.

  usual         the mean of the daily medians from two weeks to four months (six if
                logs are few) before the last logged day; on the first page
                with ~ while it rests on the last six weeks only: what was worse by then
                counts as usual
  last 2 weeks  the median of the daily medians of the last 14 days of the period
  (n)           how many logged days a figure rests on
  direction     the slope in points a week of the straight line through the means of
                the weeks (of longer stretches after 16 weeks), with its 95 % interval;
                it takes scores in four weeks or more. It is for information: a worsening
                is judged against your usual level
  worsening     whether the last weeks are above your usual level and what to do, or after
                how many more logs it is known; whether anything else calls for a
                professional: backlog check
  before, after the median of the scores; worst and least are of every score
  change        the mean of after less before, of the sessions that have both`,
		Example: "  backlog trends\n  backlog trends piriformis --last 26w\n  backlog trends lower-back --by technique\n  backlog trends --episode",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.trends(cmd.Context(), t, args)
		},
	}
	t.addFlags(cmd.Flags(), "use the last episode only")
	cmd.Flags().StringVar(&t.by, "by", "", "one row for each `WHAT`: week, month, technique, tool, duration or time-of-day")
	cmd.Flags().BoolVar(&t.chart, "chart", false, "draw the scores day by day")
	return cmd
}

func (e env) trends(ctx context.Context, t trendsOptions, args []string) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	by, err := byOf(t.by)
	if err != nil {
		return err
	}
	region, from, to, err := t.read(a, args)
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
	period := t.span(diary.Pain, a.Clock.Today(), from, to, region != "")
	switch {
	case region != "":
		return e.show(a, t.one(e.page(a), a, diary, marks, region, period, by))
	case t.by != "" || t.chart:
		return misused("--by and --chart show one region; name it, as in backlog trends piriformis --by %s", by)
	}
	page := e.page(a)
	return e.show(a, t.overview(diary.Pain, marks, period).Judged(page, diary.Judge(a.Words, a.Now())))
}

// span bounds a period by the diary and by today; one region without a period is
// shown over its last weeks.
func (t trendsOptions) span(d *trends.Diary, today, from, to guide.Day, one bool) trends.Period {
	if to == line.LastDay {
		to = today
	}
	if !t.asked() && one {
		from = to - 7*regionWeeks + 1
	}
	first := to
	if span, ok := d.Span(""); ok {
		first = min(first, span.From)
	}
	return trends.Period{From: max(from, first), To: to}
}

// overview returns a row for each region in a period, or in its last episode.
func (t trendsOptions) overview(d *trends.Diary, m app.Annotations, p trends.Period) render.Trends {
	view := render.Trends{Period: p, Regions: []render.RegionSummary{}, Events: render.NewEvents(m.Within(p, ""))}
	if !t.episode {
		rows := d.Table(p)
		render.ByTrouble(rows)
		for _, row := range rows {
			view.Regions = append(view.Regions, render.NewRegionSummary(row, nil))
		}
		return view
	}
	var rows []trends.RegionRow
	episodes := map[string]trends.EpisodeSummary{}
	for _, region := range d.Regions() {
		episode, of, found := m.LastEpisode(d, region, p.To)
		if row, logged := d.RowOf(region, of); found && logged {
			rows, episodes[region] = append(rows, row), episode
		}
	}
	render.ByTrouble(rows)
	for _, row := range rows {
		episode := episodes[row.Region]
		view.Regions, view.Episodes = append(view.Regions, render.NewRegionSummary(row, &episode)), true
	}
	return view
}

// one returns one region in a period, or in its last episode.
func (t trendsOptions) one(page render.Page, a app.App, d warnings.Diary, m app.Annotations, region string, p trends.Period, by trends.By) render.RegionTrend {
	name := page.Region(region, guide.NoSide)
	var episode *trends.EpisodeSummary
	if t.episode {
		last, of, found := m.LastEpisode(d.Pain, region, p.To)
		if !found {
			view := render.NewRegionTrend(render.NewRegionSummary(trends.RegionRow{Region: region}, nil), p, by, nil, nil)
			view.Missing = fmt.Sprintf("No episode of the %s is logged: no score of 1 or more.\n", name)
			return view
		}
		p, episode = of, &last
	}
	row, logged := d.Pain.RowOf(region, p)
	view := render.NewRegionTrend(render.NewRegionSummary(row, episode), p, by, d.Pain.Rows(region, p, by), m.Within(p, region))
	if !logged {
		view.Missing = fmt.Sprintf("Nothing was logged for %s from %s to %s.\n", name, p.From.Text(), p.To.Text())
		return view
	}
	if t.chart {
		days := view.DaysAColumn(page)
		raised := d.ReplayFrom(a.Words, p.From, a.EndOf(d, p.To))
		view = view.Drawn(d.Pain.Stretches(region, p, days), days, raised)
	}
	now := a.Now()
	if p.To < now.Day {
		return view.Judged(page, nil)
	}
	verdict := d.Judge(a.Words, now)
	return view.Judged(page, &verdict)
}

// byOf reads what rows are made of; "" is by week.
func byOf(word string) (trends.By, error) {
	if word == "" {
		return trends.ByWeek, nil
	}
	for by := trends.ByWeek; by <= trends.ByTimeOfDay; by++ {
		if by.String() == word {
			return by, nil
		}
	}
	return 0, misused("unknown --by %q; it is week, month, technique, tool, duration or time-of-day", word)
}
