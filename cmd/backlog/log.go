package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
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
		Example: `  backlog log left buttock press ball 5m 6-3
  backlog log lower-back knead 10m 5-4 @yesterday-21:30
  backlog log traps press 3m 4-2 +tingling-arm.r -n "after the long drive"`,
		RunE: func(cmd *cobra.Command, words []string) error {
			if e.asksForm(cmd, words) {
				return e.logForm(cmd.Context(), sessions.Session)
			}
			if len(words) == 0 && onlyFormatFlags(cmd.Flags()) {
				return misused("log needs a line, as in backlog log left buttock press ball 5m 6-3; nothing was saved")
			}
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			return e.enter(cmd.Context(), &parts, words, func(a app.App) (sessions.Entry, error) {
				entry, err := e.completed(cmd.Context(), a, &parts, sessions.Session, words)
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

// completed reads a line, and asks on a terminal for what is missing of it.
func (e env) completed(ctx context.Context, a app.App, parts *line.Parts, kind sessions.Kind, words []string) (sessions.Entry, error) {
	for {
		entry, err := e.parse(ctx, a, parts, kind, words)
		var wrong *line.Error
		keyboard := e.keyboard()
		if keyboard == nil || !errors.As(err, &wrong) || len(wrong.Lacks) == 0 || !e.askLacking(a, keyboard, parts, wrong.Lacks[0]) {
			return entry, err
		}
	}
}

// askLacking asks for one missing part of a line, and reports whether it was answered.
func (e env) askLacking(a app.App, keyboard *os.File, parts *line.Parts, part string) bool {
	switch part {
	case "technique":
		term.DropTypedAhead(keyboard)
		fmt.Fprintln(e.stdout, "   How did you work?")
		keys := ""
		for i, t := range guide.Techniques() {
			keys += strconv.Itoa(i + 1)
			fmt.Fprintf(e.stdout, "   [%d] %s: %s\n", i+1, guide.TechniqueName(t.ID), t.Label)
		}
		if n := strings.IndexByte(keys, e.choose(keyboard, "a number", keys)); n >= 0 {
			parts.Technique = guide.Techniques()[n].ID
		}
		return parts.Technique != ""
	case "region":
		parts.Region = e.askLine(keyboard, "Where? for example neck or left lower back; Enter saves nothing: ", func(text string) error {
			_, _, err := line.ParseRegion(a.Words, text)
			return err
		})
		return parts.Region != ""
	case "duration":
		parts.Duration = e.askLine(keyboard, "How long? for example 5m; Enter saves nothing: ", func(text string) error {
			_, err := line.ParseDuration(text)
			return err
		})
		return parts.Duration != ""
	case "pain", "score":
		parts.Before = e.askLine(keyboard, "Pain from 0 to 10"+map[string]string{"pain": ", before and after as in 6-3"}[part]+"; Enter saves nothing: ", func(text string) error {
			_, _, err := line.ParsePain(text)
			return err
		})
		return parts.Before != ""
	}
	return false
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
