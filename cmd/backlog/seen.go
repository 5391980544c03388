package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newSeenCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "seen RULE|SYMPTOM… [massage-ok] [by=WHO] [review=WHEN] [@WHEN] [-n NOTE]",
		Short: "Record that a professional has looked at it",
		Long: `Record a consultation: which rules were looked at, by whom, and whether massage
was cleared. A symptom means the active rules that rest on it; without a rule,
list the commands for what is active; on a terminal, seen alone opens a form. It covers those rules for two to twelve weeks, or until
the date of review, unless something new or worse is reported. Advice to avoid massage stays until massage-ok is recorded.`,
		Example: "  backlog seen ces-saddle-numbness by=emergency @yesterday\n  backlog seen lump-soft-tissue by=gp review=2w\n  backlog seen ci-spinal-hardware massage-ok by=physio",
		RunE: func(cmd *cobra.Command, words []string) (err error) {
			if e.asksForm(cmd, words) {
				return e.seenForm(cmd.Context())
			}
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
			if words, err = e.seenRules(cmd.Context(), a, words); err != nil {
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
	cmd.Flags().StringVar(&parts.Review, "review", "", "`WHEN` the rules are to warn again: 2w, 10d or a date")
	cmd.Flags().StringVar(&parts.At, "at", "", "`WHEN` it was")
	cmd.Flags().StringVarP(&parts.Note, "note", "n", "", "a `NOTE`; - reads it from standard input or the editor")
	return cmd
}

// seenRules returns the words of a consultation with the active rules in place of the
// symptoms that they rest on. Where the words name neither, the error lists what is
// active.
func (e env) seenRules(ctx context.Context, a app.App, words []string) ([]string, error) {
	var said, rest []string
	for i, word := range words {
		switch _, _, rule := a.Words.Exact(word, guide.KindRule); {
		case rule:
			return words, nil
		case strings.HasPrefix(word, "@"):
			rest = append(rest, words[i:]...)
		case strings.Contains(word, "="), word == "massage-ok":
			rest = append(rest, word)
			continue
		default:
			said = append(said, strings.TrimPrefix(word, "+"))
			continue
		}
		break
	}
	verdict, err := e.verdictNow(ctx)
	if err != nil {
		return nil, err
	}
	var reports []sessions.Report
	if len(said) > 0 {
		entry, err := line.ParseSymptom(a.Words, said, a.Clock)
		switch {
		case err == nil:
			reports = entry.Reports
		case len(said) == 1 && strings.Contains(said[0], "-"):
			return words, nil // a rule that is mistyped
		}
	}
	var rules, commands []string
	for _, f := range verdict.Findings {
		if f.Contraindication && len(f.Because) == 0 || slices.Contains(rules, f.Rule) {
			continue
		}
		if command := "backlog seen " + f.Rule; f.Seen == nil {
			if f.Contraindication {
				command += " massage-ok"
			}
			commands = append(commands, command)
		}
		for _, b := range f.Because {
			if slices.ContainsFunc(reports, func(r sessions.Report) bool { return r.Symptom == b.Symptom || r.Symptom == b.Incident }) {
				rules = append(rules, f.Rule)
				break
			}
		}
	}
	if len(rules) > 0 {
		return append(rules, rest...), nil
	}
	commands = slices.Compact(commands)
	about := "no rule is named"
	if len(reports) > 0 {
		about = fmt.Sprintf("no active rule rests on %s", reports[0].Symptom)
	} else if len(said) > 0 {
		about = fmt.Sprintf("%q names no rule and no symptom", strings.Join(said, " "))
	}
	if len(commands) == 0 {
		return nil, misused("%s, and nothing is active that a professional could look at; backlog guide red-flags lists the rules", about)
	}
	return nil, misused("%s; for what is active write %s", about, strings.Join(commands, " or "))
}
