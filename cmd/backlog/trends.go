package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// regionWeeks is how many weeks trends REGION shows if no period is asked for.
const regionWeeks = 12

// trending is what trends was asked for.
type trending struct {
	shape
	period
	by    string
	chart bool
}

func newTrendsCmd(e env) *cobra.Command {
	var t trending
	cmd := &cobra.Command{
		Use:   "trends [REGION]",
		Short: "Show whether it is getting better",
		Long: `Show how pain and massage went: one row a region over the whole diary, or one
region week by week. A week without an entry stays a gap.`,
		Example: "  backlog trends\n  backlog trends piriformis --last 26w\n  backlog trends lower-back --by technique",
		Args:    lookArgs("region"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.trends(cmd.Context(), t, args)
		},
	}
	t.shape.addFlags(cmd.Flags())
	t.period.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&t.by, "by", "", "cut into rows by `WHAT`: week, month, technique, tool, duration or time-of-day")
	cmd.Flags().BoolVar(&t.chart, "chart", false, "draw the weekly medians")
	return cmd
}

func (e env) trends(ctx context.Context, t trending, args []string) error {
	if err := t.shape.check(); err != nil {
		return err
	}
	return e.withWords(func(h home) error {
		by, err := byOf(t.by)
		if err != nil {
			return err
		}
		region := ""
		if len(args) > 0 {
			if region, err = regionOf(h, args[0]); err != nil {
				return err
			}
		}
		from, to, err := t.period.days(h.clock)
		if err != nil {
			return err
		}
		return e.openLook(ctx, h, func(h home) error {
			diary, err := warnings.Read(ctx, h.store)
			if err != nil {
				return err
			}
			period := t.span(diary.Pain, h.clock.Today(), from, to, region != "")
			if region == "" && t.by == "" && !t.chart {
				return e.showTrends(h, t, diary.Pain.Table(period), period)
			}
			if region == "" {
				return misused("--by and --chart show one region; name it, as in backlog trends piriformis --by %s", by)
			}
			return e.showRegion(h, t, diary, region, period, by)
		})
	})
}

// span bounds a period by the diary and by today, so that "all" has an end.
func (t trending) span(d *trends.Diary, today, from, to guide.Day, one bool) trends.Period {
	if to == line.LastDay {
		to = today
	}
	if !t.period.asked() && one {
		from = to - 7*regionWeeks + 1
	}
	first := to
	for _, region := range d.Regions() {
		if span, ok := d.Span(region); ok {
			first = min(first, span.From)
		}
	}
	return trends.Period{From: max(from, min(first, to)), To: to}
}

func (e env) showTrends(h home, t trending, table []trends.RegionRow, period trends.Period) (err error) {
	page := e.page(h)
	switch {
	case t.json:
		return printJSON(e.stdout, render.TrendsJSON(table, period))
	case t.plain:
		_, err = fmt.Fprint(e.stdout, page.TrendsPlain(table, period))
	default:
		_, err = fmt.Fprint(e.stdout, page.Trends(table, period))
	}
	return err
}

func (e env) showRegion(h home, t trending, d warnings.Diary, region string, period trends.Period, by trends.By) (err error) {
	page := e.page(h)
	view := render.RegionTrend{Rows: d.Pain.Rows(region, period, by), By: by, Period: period}
	for _, row := range d.Pain.Table(period) {
		if row.Region == region {
			view.Row = row
		}
	}
	if view.Row.Region == "" {
		_, err = fmt.Fprintf(e.stdout, "Nothing was logged for %s from %s to %s.\n", page.Region(region, guide.NoSide), period.From.Text(), period.To.Text())
		return err
	}
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	view.Findings = render.About(h.words, d.Judge(h.words, now), region)
	switch {
	case t.json:
		return printJSON(e.stdout, render.RegionTrendJSON(view))
	case t.plain:
		_, err = fmt.Fprint(e.stdout, page.RegionTrendPlain(view))
	case t.chart:
		_, err = fmt.Fprint(e.stdout, page.Chart(d.Pain.Rows(region, period, trends.ByWeek)))
	default:
		_, err = fmt.Fprint(e.stdout, page.RegionTrend(view))
	}
	return err
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
