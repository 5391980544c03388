package main

import (
	"context"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

func newSymptomCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "symptom [SYMPTOM[.l|.r|.both][=COURSE] …] [since=DATE] [@WHEN]",
		Short: "Report a symptom or an event, or list what is current",
		Long: `Report a symptom without a massage: its course is new, worse, same, better, gone,
or no (asked, and not there). Events such as injury-minor are reported the same
way. A sign may also be described in your own words: backlog then lists what it may
mean, to choose from by number on a terminal. Three words or more that fit nothing
it knows are kept as they are, as an unknown sign to show to a doctor. Without a symptom, list those that are current; on a terminal, a form follows.`,
		Example: "  backlog symptom numb-saddle\n  backlog symptom tingling-leg.l=worse since=2026-11\n  backlog symptom injury-minor since=yesterday\n  backlog symptom fever=gone\n  backlog symptom numb between my legs",
		RunE: func(cmd *cobra.Command, words []string) error {
			if e.asksForm(cmd, words) {
				return e.symptomForm(cmd.Context())
			}
			if len(words) == 0 && len(parts.Symptoms) == 0 {
				return e.currentSymptoms(cmd.Context())
			}
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			return e.enter(cmd.Context(), &parts, words, func(a app.App) (sessions.Entry, error) {
				return e.parse(cmd.Context(), a, &parts, sessions.SymptomOnly, words)
			})
		},
	}
	addReportFlags(cmd.Flags(), &parts)
	cmd.Flags().StringVar(&parts.Since, "since", "", "when it began, or with =gone when it went: a `DATE`")
	cmd.AddCommand(e.entryVerbs(sessions.SymptomOnly, "a symptom report", "",
		func(cmd *cobra.Command) error { return e.currentSymptoms(cmd.Context()) },
		func(cmd *cobra.Command, word string) error { return e.showOne(cmd.Context(), word) })...)
	return cmd
}

// currentSymptoms lists what is there now, and what ended by silence only.
func (e env) currentSymptoms(ctx context.Context) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	diary, err := warnings.Read(ctx, a.Store, a.Clock.Today())
	if err != nil {
		return err
	}
	return e.show(a, render.NewSymptoms(diary.Symptoms(a.Words, a.Now())))
}
