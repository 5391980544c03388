package main

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newLogCmd(e env) *cobra.Command {
	var parts line.Parts
	var long bool
	cmd := &cobra.Command{
		Use:   "log REGION[.l|.r|.both] TECHNIQUE [TOOL] DURATION PAIN [since=DATE] [@WHEN] [+SYMPTOM[=COURSE] …]",
		Short: "Log a self-massage",
		Long: `Log a finished self-massage. Words can come in any order. A unique
prefix is enough for regions, techniques and tools; symptoms are typed in full. PAIN
is the score before, or before and after. On a terminal, log alone opens a form.`,
		Example: `  backlog log piriformis.l compression ball 5m 6-3
  backlog log lower-back knead 10m 5-4 @yesterday-21:30
  backlog log traps press 3m 4-2 +tingling-arm.r -n "after the long drive"`,
		RunE: func(cmd *cobra.Command, words []string) error {
			if e.asksForm(cmd, words) {
				return e.logForm(cmd.Context(), sessions.Session)
			}
			if len(words) == 0 && onlyFormatFlags(cmd.Flags()) {
				return misused("log needs a line, as in backlog log piriformis.l compression ball 5m 6-3; nothing was saved")
			}
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			return e.enter(cmd.Context(), &parts, words, func(a app.App) (sessions.Entry, error) {
				entry, err := e.parseEntry(cmd.Context(), a, func(v *guide.Vocabulary) (sessions.Entry, error) { return parts.Session(v, words, a.Clock) })
				if err == nil && !long {
					err = line.CheckLong(time.Duration(entry.Seconds) * time.Second)
				}
				return entry, err
			})
		},
	}
	addPartFlags(cmd.Flags(), &parts)
	cmd.Flags().BoolVar(&long, "yes", false, "confirm that it took over 3 hours")
	return cmd
}

// addPartFlags adds a flag for each part of a session's line.
func addPartFlags(flags *pflag.FlagSet, parts *line.Parts) {
	addPainFlags(flags, parts)
	flags.StringVar(&parts.Technique, "technique", "", "`TECHNIQUE`: effleurage, petrissage, compression, …")
	flags.StringVar(&parts.Tool, "tool", "", "`TOOL`: hands, ball, roller, …")
	flags.StringVar(&parts.Duration, "duration", "", "`DURATION` with its unit: 10m, 1h15m, 90s")
	flags.StringVar(&parts.After, "after", "", "pain `SCORE` after, 0 to 10")
}

// withFlags returns the words of a line that changes an entry or repeats it, with
// the parts that flags gave as words: an empty one takes that part out.
func (e env) withFlags(cmd *cobra.Command, parts *line.Parts, words []string) ([]string, error) {
	if err := e.readNote(parts); err != nil {
		return slices.Concat(words, parts.Symptoms), err
	}
	words = slices.Clone(words)
	cmd.Flags().Visit(func(f *pflag.Flag) {
		switch {
		case f.Name == "yes", f.Name == "from", isFormatFlag(f.Name):
		case f.Name == "symptom":
			for _, symptom := range parts.Symptoms {
				words = append(words, "symptom="+strings.TrimPrefix(symptom, "+"))
			}
		case f.Name == "note":
			words = append(words, "note="+parts.Note)
		default:
			words = append(words, f.Name+"="+f.Value.String())
		}
	})
	return words, nil
}

// addPainFlags adds the flags that log and pain share: one for each part of the line.
func addPainFlags(flags *pflag.FlagSet, parts *line.Parts) {
	flags.StringVar(&parts.Region, "region", "", "`REGION`: piriformis, lower-back, …")
	flags.StringVar(&parts.Side, "side", "", "`SIDE`: left, right or both")
	flags.StringVar(&parts.Before, "before", "", "pain `SCORE`, 0 to 10")
	flags.StringVar(&parts.Interference, "way", "", "how much pain interfered with your day, `0-10`")
	flags.StringVar(&parts.Since, "since", "", "when this pain began: a `DATE`")
	flags.StringVar(&parts.Also, "also", "", "what else you did for the pain: `WORDS` with commas between")
	addReportFlags(flags, parts)
}

// addReportFlags adds the flags that every line has.
func addReportFlags(flags *pflag.FlagSet, parts *line.Parts) {
	flags.StringVar(&parts.At, "at", "", "`WHEN` it was: yesterday, 21:30, 2h, 2026-11-20T21:30")
	flags.StringArrayVar(&parts.Symptoms, "symptom", nil, "`SYMPTOM`[=COURSE]; may be repeated")
	flags.StringVarP(&parts.Note, "note", "n", "", "a `NOTE`; - reads it from standard input or the editor")
}
