package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// eventSpan is over how many days before and after an event are compared.
const eventSpan = "4w"

// eventOptions is what event was asked for.
type eventOptions struct {
	parts line.Parts
	span  string
}

func newEventCmd(e env) *cobra.Command {
	var m eventOptions
	cmd := &cobra.Command{
		Use:   "event [TEXT [@WHEN] | N]",
		Short: "Note an event of your own, to compare before and after",
		Long: `Note something that may matter: a new desk, a holiday, a first physiotherapy
session. It has a number and can be undone like every entry, and trends, helps and
the report show it. Without a text, list the events; with a number, compare before
and after. If the text is the name of a command, write it with event add.

What a red flag asks about, such as an injury, is reported with backlog symptom.`,
		Example: "  backlog event new desk @2026-11-02\n  backlog event\n  backlog event 43 --span 8w\n  backlog event delete 43",
		RunE: func(cmd *cobra.Command, words []string) error {
			if number, asked := eventNumber(words); asked && m.parts.Note == "" && m.parts.At == "" {
				return e.compareEvent(cmd.Context(), m, number)
			}
			if len(words) == 0 && m.parts.Note == "" {
				return e.events(cmd.Context())
			}
			if err := noVerb(cmd, words, "backlog event add"); err != nil {
				return err
			}
			return e.saveEvent(cmd.Context(), m, words)
		},
	}
	m.addFlags(cmd)
	cmd.AddCommand(newEventAddCmd(e))
	span := eventSpan
	verbs := e.entryVerbs(sessions.Event, "an event", "backlog event add",
		func(cmd *cobra.Command) error { return e.events(cmd.Context()) },
		func(cmd *cobra.Command, word string) error {
			number, _ := eventNumber([]string{word})
			return e.compareEvent(cmd.Context(), eventOptions{span: span}, number)
		})
	for _, verb := range verbs {
		if verb.Name() == "show" {
			addSpan(verb, &span)
		}
	}
	cmd.AddCommand(verbs...)
	return cmd
}

func newEventAddCmd(e env) *cobra.Command {
	var m eventOptions
	cmd := &cobra.Command{
		Use:     "add TEXT [@WHEN]",
		Short:   "Note an event with exactly these words",
		Example: "  backlog event add list of exercises changed",
		RunE: func(cmd *cobra.Command, words []string) error {
			return e.saveEvent(cmd.Context(), m, words)
		},
	}
	m.addFlags(cmd)
	return cmd
}

func (m *eventOptions) addFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&m.parts.Region, "region", "", "the `REGION` that it concerns, if only one")
	cmd.Flags().StringVar(&m.parts.At, "at", "", "`WHEN` it was")
	cmd.Flags().StringVarP(&m.parts.Note, "note", "n", "", "the `TEXT`; - reads it from standard input or the editor")
	addSpan(cmd, &m.span)
}

func addSpan(cmd *cobra.Command, span *string) {
	cmd.Flags().StringVar(span, "span", eventSpan, "compare a `SPAN` of days or weeks on each side")
}

func (e env) saveEvent(ctx context.Context, m eventOptions, words []string) (err error) {
	defer addNothingSaved(&err)
	a, err := e.newApp()
	if err != nil {
		return err
	}
	if err := e.readNote(&m.parts); err != nil {
		return err
	}
	entry, err := e.parse(ctx, a, &m.parts, sessions.Event, words)
	if err != nil {
		return err
	}
	return e.save(ctx, a, entry)
}

// eventNumber reports whether the words are the number of an event.
func eventNumber(words []string) (int64, bool) {
	if len(words) != 1 {
		return 0, false
	}
	number, err := parseNumber(words[0])
	return number, err == nil
}

func (e env) events(ctx context.Context) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	marks, err := a.Annotations(ctx)
	if err != nil {
		return err
	}
	return e.show(a, render.Events{Events: render.NewEvents(marks.Events)})
}

func (e env) compareEvent(ctx context.Context, m eventOptions, number int64) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	first, last, err := line.ParsePeriod(m.span, "", "", "", a.Clock)
	if err != nil {
		return err
	}
	if a.Store == nil {
		return noEntry(number)
	}
	entry, err := a.Store.Get(ctx, number)
	if err != nil {
		return withNumber(err, number)
	}
	if entry.Kind != sessions.Event {
		return misused("#%d is no event; backlog event lists them", number)
	}
	if last == line.LastDay {
		last = a.Clock.Today()
	}
	view, err := compared(ctx, a, entry, int(last-first)+1)
	if err != nil {
		return err
	}
	return e.show(a, view)
}

// compared sets what was logged before an event beside what was logged after it.
func compared(ctx context.Context, a app.App, event sessions.Entry, span int) (render.BeforeAfter, error) {
	d, marks, err := a.Scores(ctx)
	if err != nil {
		return render.BeforeAfter{}, err
	}
	var rows []trends.Around
	for _, row := range d.Around(event.Day, span, a.Clock.Today()) {
		if event.Region == "" || event.Region == row.Region {
			rows = append(rows, row)
		}
	}
	days := trends.Period{From: event.Day - guide.Day(span), To: event.Day + guide.Day(span) - 1}
	others := slices.DeleteFunc(marks.Within(days, event.Region), func(e sessions.Entry) bool { return e.Number == event.Number })
	return render.NewBeforeAfter(event, span, rows, others), nil
}
