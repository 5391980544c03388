package main

import (
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newPainCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:     "pain REGION[.l|.r|.both] SCORE [since=DATE] [@WHEN] [+SYMPTOM[=COURSE] …]",
		Short:   "Log a pain score without a massage",
		Long:    "Log a pain score without a massage. On a terminal, pain alone opens a form.",
		Example: "  backlog pain lower-back 4\n  backlog pain neck 0 @yesterday way=2",
		RunE: func(cmd *cobra.Command, words []string) error {
			if e.asksForm(cmd, words) {
				return e.logForm(cmd.Context(), sessions.Reading)
			}
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			return e.enter(cmd.Context(), &parts, words, func(a app.App) (sessions.Entry, error) {
				return e.completed(cmd.Context(), a, &parts, sessions.Reading, words)
			})
		},
	}
	addPainFlags(cmd.Flags(), &parts)
	return cmd
}
