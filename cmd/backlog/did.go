package main

import (
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newDidCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "did WORDS [DURATION] [@WHEN] [-n NOTE]",
		Short: "Record what else you did for the pain",
		Long: `Record what else you did for the pain, in your own words: heat, a walk, a tablet. Put
commas between several. backlog gives no advice on medicines and asks for no dose;
helps leaves out massages within six hours after a medicine, and the report counts days.
With a massage or a score, write also=WORDS in its line.`,
		Example: "  backlog did heat 20m\n  backlog did ibuprofen @yesterday-21:00\n  backlog did hot bath, walk 40m @mon",
		RunE: func(cmd *cobra.Command, words []string) error {
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			return e.enter(cmd.Context(), &parts, words, func(a app.App) (sessions.Entry, error) {
				return e.parse(cmd.Context(), a, &parts, sessions.OtherTreatment, words)
			})
		},
	}
	cmd.Flags().StringVar(&parts.Duration, "duration", "", "`DURATION` with its unit: 20m, 1h15m")
	cmd.Flags().StringVar(&parts.At, "at", "", "`WHEN` it was: yesterday, 21:30, 2h, 2026-11-20T21:30")
	cmd.Flags().StringVarP(&parts.Note, "note", "n", "", "a `NOTE`; - reads it from standard input or the editor")
	return cmd
}
