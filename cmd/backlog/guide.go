package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

func newGuideCmd(e env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "guide [WORDS…]",
		Short: "Show where a muscle is, how to work it, and when not to; or search",
		Long: `Show a page of the guide: a region, a technique, a tool, a topic such as sciatica or
posture, or a word of a report. Any other words are searched for, and need no quotes.`,
		Example: "  backlog guide piriformis\n  backlog guide slipped disc\n  backlog guide numb between the legs\n  backlog guide red-flags",
		Args:    cobra.ArbitraryArgs, // the words of one search
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return e.topics(cmd.Context())
			}
			return e.topic(cmd.Context(), args)
		},
	}
	cmd.AddCommand(newRedFlagsCmd(e))
	cmd.AddCommand(newGlossaryCmds(e)...)
	return cmd
}

func (e env) topics(ctx context.Context) error {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	return e.showDrawn(a, func(p render.Page) string { return p.Body() + "\n" }, e.warnedPage(ctx, a).Topics())
}

// warnedPage is a page that begins with what the diary says against a massage. The guide is
// there also for whoever has no diary, or one that cannot be read.
func (e env) warnedPage(ctx context.Context, a app.App) render.Page {
	page := e.page(a)
	if e.requirePlace() != nil {
		return page
	}
	opened, done, err := e.openDiaryFile(ctx, a)
	if err == nil && opened.Store != nil {
		var verdict warnings.Verdict
		if _, verdict, err = opened.Judge(ctx); err == nil {
			page.Now = &verdict
		}
		done(&err)
	}
	e.remarkUnread(err)
	return page
}

// topic shows the page that the words name, else what they may mean.
func (e env) topic(ctx context.Context, args []string) error {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	page, text := e.page(a), strings.Join(args, " ")
	if kind, id, side, ok := pageOf(a.Words, text); ok {
		return e.guidePage(ctx, a, kind, id, side)
	}
	hits := a.Words.Search(text)
	if len(hits) == 0 {
		return e.nothingFound(ctx, a, text)
	}
	if _, ok := page.Guide(hits[0].Kind, hits[0].ID); ok && hits[0].Exact {
		return e.guidePage(ctx, a, hits[0].Kind, hits[0].ID, guide.NoSide)
	}
	if err := e.show(a, page.Found(text, hits)); err != nil || e.asJSON() || e.asPlain() {
		return err
	}
	hit, chosen := e.chooseHit(hits)
	if !chosen {
		_, err := fmt.Fprintf(e.stdout, "\nRead one: backlog guide %s. Report one: backlog symptom, then its word.\n", hits[0].ID)
		return err
	}
	if _, ok := page.Guide(hit.Kind, hit.ID); !ok {
		_, err := fmt.Fprintf(e.stdout, "\n%s is a rule: backlog guide red-flags prints it\n", hit.ID)
		return err
	}
	fmt.Fprintln(e.stdout)
	return e.guidePage(ctx, a, hit.Kind, hit.ID, guide.NoSide)
}

// pageOf returns the page that words name: a region, technique, tool or topic by any of
// its names, a region as in a line with its side, or one of which a single word is the
// unique beginning; else a symptom, an event or a fact.
func pageOf(words *guide.Vocabulary, text string) (kind guide.Kind, id string, side guide.Side, ok bool) {
	name := strings.Join(strings.Fields(text), "-")
	pages := []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool, guide.KindTopic}
	signs := []guide.Kind{guide.KindSymptom, guide.KindIncident, guide.KindFact}
	for _, kinds := range [][]guide.Kind{pages, signs} {
		if kind, id, found := words.Exact(name, kinds...); found {
			return kind, id, guide.NoSide, true
		}
	}
	if kind, id, err := words.Find(name, pages[:3]...); err == nil {
		return kind, id, guide.NoSide, true
	}
	if id, side, err := line.ParseRegion(words, text); err == nil {
		return guide.KindRegion, id, side, true
	}
	return 0, "", guide.NoSide, false
}

func (e env) guidePage(ctx context.Context, a app.App, kind guide.Kind, id string, side guide.Side) error {
	view, _ := e.warnedPage(ctx, a).Guide(kind, id)
	if kind != guide.KindRegion || e.page(a).BodyWith(id, side) == "" {
		return e.showLong(a, view)
	}
	return e.showDrawn(a, func(p render.Page) string { return p.BodyWith(id, side) }, view)
}

// The columns of a page of the guide with a drawing beside it.
const (
	drawingWidth = 36
	leastBeside  = 98  // columns of a terminal on which both have room
	mostBeside   = 128 // longer lines are hard to read
)

// showDrawn shows a page, on a terminal with a drawing beside it, or above where that has
// no room. What the diary says against a massage comes first.
func (e env) showDrawn(a app.App, drawing func(render.Page) string, view render.GuidePage) error {
	page := e.page(a)
	first := view.HeaderText(page)
	switch {
	case !e.terminal || e.asJSON() || e.asPlain():
		return e.showLong(a, view)
	case page.Width < leastBeside:
		return e.printLong(first + drawing(page) + view.Sheet(page))
	}
	figure := page
	figure.Width = drawingWidth
	page.Width = min(page.Width, mostBeside) - drawingWidth - 2
	return e.printLong(first + term.Beside(view.Sheet(page), page.Width+2, drawing(figure)))
}

// nothingFound shows the danger signs where words mean nothing that backlog knows: who
// is frightened must not be left with "not found" alone.
func (e env) nothingFound(ctx context.Context, a app.App, text string) error {
	if err := e.guidePage(ctx, a, guide.KindTopic, guide.DangerSigns, guide.NoSide); err != nil {
		return err
	}
	return misused("nothing is known by %q; above is when to get help; try other words, or backlog guide for every page and backlog guide symptoms for every sign", term.Sanitize(text))
}

// chooseHit lets the person at a terminal choose one of the hits by its number.
func (e env) chooseHit(hits []guide.Hit) (guide.Hit, bool) {
	keyboard := e.keyboard()
	if keyboard == nil {
		return guide.Hit{}, false
	}
	fmt.Fprintln(e.stdout)
	term.DropTypedAhead(keyboard)
	for {
		fmt.Fprint(e.stdout, "   its number to read more  [q] stop; then Enter: ")
		answer := e.readAnswer(keyboard)
		if answer == "q" {
			return guide.Hit{}, false
		}
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(hits) {
			return hits[n-1], true
		}
		if answer != "" {
			fmt.Fprintln(e.stdout, "   not one of the choices")
		}
	}
}

func newRedFlagsCmd(e env) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "red-flags",
		Short:   "Show every rule with its sources, for review by a clinician",
		Example: "  backlog guide red-flags\n  backlog guide red-flags --format md",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("format") && (e.asJSON() || e.asPlain()) {
				return misused("--format already names the format; leave out --json and --plain")
			}
			return e.redFlags(format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "the `FORMAT`: text, md or json")
	return cmd
}

func (e env) redFlags(format string) error {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	view := render.NewRedFlags()
	switch format {
	case "text":
		return e.show(a, view)
	case "json":
		return printJSON(e.stdout, view)
	case "md":
		_, err := io.WriteString(e.stdout, view.Markdown(e.page(a)))
		return err
	}
	return misused("--format is text, md or json, not %q", format)
}
