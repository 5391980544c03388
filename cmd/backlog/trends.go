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
	by             string
	chart, episode bool
}

func newTrendsCmd(e env) *cobra.Command {
	var t trending
	cmd := &cobra.Command{
		Use:   "trends [REGION]",
		Short: "Show whether it is getting better",
		Long: `Show how pain and massage went: one row a region over the whole diary, or one
region week by week. A week without an entry stays a gap, and events of your own
are shown in their weeks. The direction is the slope of a straight line through the
means of the weeks, with its 95 % interval; it takes scores in four weeks or more.`,
		Example: "  backlog trends\n  backlog trends piriformis --last 26w\n  backlog trends lower-back --by technique\n  backlog trends --episode",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.trends(cmd.Context(), t, args)
		},
	}
	t.shape.addFlags(cmd.Flags())
	t.period.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&t.by, "by", "", "cut into rows by `WHAT`: week, month, technique, tool, duration or time-of-day")
	cmd.Flags().BoolVar(&t.chart, "chart", false, "draw the weekly medians")
	cmd.Flags().BoolVar(&t.episode, "episode", false, "look at the last episode only")
	return cmd
}

func (e env) trends(ctx context.Context, t trending, args []string) error {
	return e.withWords(func(h home) error {
		by, err := byOf(t.by)
		if err != nil {
			return err
		}
		region := ""
		if len(args) > 0 {
			if region, err = regionOf(h, args); err != nil {
				return err
			}
		}
		if t.episode && t.period.asked() {
			return misused("--episode and a period both say which days; give one")
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
			marks, err := h.marks(ctx)
			if err != nil {
				return err
			}
			period := t.span(diary.Pain, h.clock.Today(), from, to, region != "")
			if region == "" && t.by == "" && !t.chart {
				return e.showTrends(h, t, t.overview(diary.Pain, marks, period))
			}
			if region == "" {
				return misused("--by and --chart show one region; name it, as in backlog trends piriformis --by %s", by)
			}
			return e.showRegion(h, t, diary, marks, region, period, by)
		})
	})
}

// span bounds a period by the diary and by today; one region without a period is
// shown over its last weeks.
func (t trending) span(d *trends.Diary, today, from, to guide.Day, one bool) trends.Period {
	if to == line.LastDay {
		to = today
	}
	if !t.period.asked() && one {
		from = to - 7*regionWeeks + 1
	}
	first := to
	if span, ok := d.Span(""); ok {
		first = min(first, span.From)
	}
	return trends.Period{From: max(from, first), To: to}
}

// overview returns a row for each region in a period, or in its last episode.
func (t trending) overview(d *trends.Diary, m marks, p trends.Period) render.Overview {
	o := render.Overview{Period: p, Events: m.within(p, "")}
	if !t.episode {
		o.Rows = d.Table(p)
		return o
	}
	for _, region := range d.Regions() {
		spell, of, found := m.spell(d, region, p.To)
		if row, logged := rowOf(d, region, of); found && logged {
			o.Rows, o.Spells = append(o.Rows, row), append(o.Spells, spell)
		}
	}
	return o
}

// rowOf returns the row of one region.
func rowOf(d *trends.Diary, region string, p trends.Period) (trends.RegionRow, bool) {
	for _, row := range d.Table(p) {
		if row.Region == region {
			return row, true
		}
	}
	return trends.RegionRow{}, false
}

func (e env) showTrends(h home, t trending, o render.Overview) (err error) {
	page := e.page(h)
	switch {
	case t.json:
		return printJSON(e.stdout, render.TrendsJSON(o))
	case t.plain:
		_, err = fmt.Fprint(e.stdout, page.TrendsPlain(o))
	default:
		_, err = fmt.Fprint(e.stdout, page.Trends(o))
	}
	return err
}

func (e env) showRegion(h home, t trending, d warnings.Diary, m marks, region string, period trends.Period, by trends.By) (err error) {
	page := e.page(h)
	view := render.RegionTrend{By: by}
	if t.episode {
		spell, of, found := m.spell(d.Pain, region, period.To)
		if !found && t.json {
			view.Row.Region, view.Period = region, period
			return printJSON(e.stdout, render.RegionTrendJSON(view))
		}
		if !found {
			_, err = fmt.Fprintf(e.stdout, "No episode of the %s is logged: no score of 1 or more.\n", page.Region(region, guide.NoSide))
			return err
		}
		period, view.Spell = of, &spell
	}
	view.Period, view.Events, view.Rows = period, m.within(period, region), d.Pain.Rows(region, period, by)
	row, logged := rowOf(d.Pain, region, period)
	if !logged && t.json {
		view.Row.Region = region
		return printJSON(e.stdout, render.RegionTrendJSON(view))
	}
	if !logged {
		_, err = fmt.Fprintf(e.stdout, "Nothing was logged for %s from %s to %s.\n", page.Region(region, guide.NoSide), period.From.Text(), period.To.Text())
		return err
	}
	view.Row = row
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	if view.Past = period.To < now.Day; !view.Past {
		view.Verdict = d.Judge(h.words, now)
		view.Findings, view.Seen = render.About(h.words, view.Verdict, region), view.Verdict.WorseningSeen(region)
	}
	switch {
	case t.json:
		return printJSON(e.stdout, render.RegionTrendJSON(view))
	case t.plain:
		_, err = fmt.Fprint(e.stdout, page.RegionTrendPlain(view))
	case t.chart:
		_, err = fmt.Fprint(e.stdout, page.Chart(d.Pain.Rows(region, period, trends.ByWeek), view.Events))
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
