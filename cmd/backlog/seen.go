package main

import (
	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newSeenCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "seen RULE… [massage-ok] [by=WHO] [@WHEN] [-n NOTE]",
		Short: "Record that a professional has looked at it",
		Long: `Record a consultation: which rules were looked at, by whom, and whether massage
was cleared. It covers those rules for two to twelve weeks, unless something new
or worse is reported. Advice to avoid massage stays until massage-ok is recorded.`,
		Example: "  backlog seen ces-saddle-numbness by=emergency @yesterday\n  backlog seen ci-spinal-hardware massage-ok by=physio",
		Args:    atLeast(1, "the rule that was looked at"),
		RunE: func(cmd *cobra.Command, words []string) (err error) {
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			defer addNothingSaved(&err)
			a, err := e.newApp()
			if err != nil {
				return err
			}
			if err := e.readNote(&parts); err != nil {
				return err
			}
			entry, err := e.parseEntry(cmd.Context(), a, func(v *guide.Vocabulary) (sessions.Entry, error) { return parts.Consultation(v, words, a.Clock) })
			if err != nil {
				return err
			}
			return e.save(cmd.Context(), a, entry)
		},
	}
	cmd.Flags().StringVar(&parts.By, "by", "", "`WHO` looked: gp, physio, emergency, …")
	cmd.Flags().StringVar(&parts.At, "at", "", "`WHEN` it was")
	cmd.Flags().StringVarP(&parts.Note, "note", "n", "", "a `NOTE`; - reads it from standard input or the editor")
	return cmd
}
