package main

import (
	"context"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

func newEpisodeCmd(e env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "episode [REGION]",
		Short: "List the episodes of pain, or close one",
		Long: `List the episodes of pain, region by region. An episode begins with the first
score of 1 or more after 35 days without one, or when an entry says since=. It is
over after 35 days without one, or once you close it; the next score of 1 or more
after that day begins another.

Closing only tidies these tables, trends --episode, helps --episode and due. The
red-flag rules ignore it: they count episodes by the scores alone.`,
		Example: "  backlog episode\n  backlog episode lower-back\n  backlog episode close lower-back",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.episodes(cmd.Context(), args)
		},
	}
	cmd.AddCommand(newEpisodeCloseCmd(e))
	cmd.AddCommand(e.entryVerbs(sessions.EpisodeClosed, "a closed episode", "",
		func(cmd *cobra.Command) error { return e.episodes(cmd.Context(), nil) },
		func(cmd *cobra.Command, word string) error { return e.showOne(cmd.Context(), word) })...)
	return cmd
}

func newEpisodeCloseCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:     "close REGION [@WHEN] [-n NOTE]",
		Short:   "Close the episode of a region",
		Example: "  backlog episode close lower-back\n  backlog undo",
		Args:    atLeastOne("a region"),
		RunE: func(cmd *cobra.Command, words []string) error {
			return nothingSaved(e.closeEpisode(cmd.Context(), parts, words))
		},
	}
	cmd.Flags().StringVar(&parts.At, "at", "", "`WHEN` it ended")
	cmd.Flags().StringVarP(&parts.Note, "note", "n", "", "a `NOTE`; - reads it from standard input or the editor")
	return cmd
}

func (e env) episodes(ctx context.Context, args []string) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	region, err := aRegion{}.read(a, args)
	if err != nil {
		return err
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	d, marks, err := a.Scores(ctx)
	if err != nil {
		return err
	}
	view := render.Episodes{Episodes: []render.RegionEpisode{}}
	for _, name := range d.Regions() {
		if region != "" && region != name {
			continue
		}
		for _, episode := range d.EpisodeSummaries(name, marks.Closed[name], a.Clock.Today()) {
			view.Episodes = append(view.Episodes, render.RegionEpisode{Region: name, EpisodeSummary: episode})
		}
	}
	return e.show(a, view)
}

func (e env) closeEpisode(ctx context.Context, parts line.Parts, words []string) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	if err := e.readNote(&parts); err != nil {
		return err
	}
	entry, err := e.parse(ctx, a, &parts, sessions.EpisodeClosed, words)
	if err != nil {
		return err
	}
	day := warnings.Now(entry.Local(), a.Clock.DayStart).Day
	if err := e.closable(ctx, a, entry, day); err != nil {
		return e.judgeUnsavedWords(ctx, nil, lineOf(entry), err)
	}
	return e.save(ctx, a, entry)
}

// closable refuses to close an episode that has not begun by the day, or is over.
func (e env) closable(ctx context.Context, a app.App, entry sessions.Entry, day guide.Day) (err error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	d, marks, err := a.Scores(ctx)
	if err != nil {
		return err
	}
	name := e.page(a).Region(entry.Region, guide.NoSide)
	episode, found := d.LastEpisode(entry.Region, marks.Closed[entry.Region], day)
	switch {
	case !found:
		return misused("no episode of the %s had begun by %s; backlog episode lists them", name, day.Text())
	case episode.Closed != nil:
		return misused("the episode of the %s was closed on %s, and no pain was logged since", name, episode.Closed.Text())
	case episode.State != trends.EpisodeOpen:
		return misused("the episode of the %s was over by %s: the last pain was logged on %s", name, day.Text(), episode.Last.Text())
	}
	return nil
}
