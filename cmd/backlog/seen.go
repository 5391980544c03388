package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

func newSeenCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "seen SYMPTOM|RULE… [massage-ok] [by=WHO] [review=WHEN] [@WHEN] [-n NOTE]",
		Short: "Record that a professional has looked at it",
		Long: `Record a consultation: what was looked at, by whom, and whether massage
was cleared. Symptoms mean every active rule that rests on them and on no others; without either,
by=WHO alone means the one active rule, and of several they are listed; on a terminal, seen alone opens a form. It covers those rules for two to twelve weeks, or until
the date of review, unless something new or worse is reported. Advice to avoid massage stays until massage-ok is recorded.`,
		Example: "  backlog seen numb-saddle by=emergency @yesterday\n  backlog seen trend-not-improving by=gp review=2w\n  backlog seen ci-spinal-hardware massage-ok by=physio",
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
			entry, err := e.parse(cmd.Context(), a, &parts, sessions.Consultation, words)
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

// whoLooked returns who looked, where a word alone says it in a consultation; "" for another
// word.
func whoLooked(word string) string {
	switch word {
	case "gp", "doctor", "nurse", "hospital", "emergency", "physio", "osteopath", "chiropractor", "dentist", "paramedic", "surgeon", "specialist", "consultant", "pharmacist", "midwife":
		return word
	case "dr", "doc":
		return "doctor"
	case "a&e":
		return "emergency"
	case "physiotherapist":
		return "physio"
	case "osteo":
		return "osteopath"
	case "chiro":
		return "chiropractor"
	}
	return ""
}

// seenWords returns the words of a consultation with who looked as by=WHO, and a moment as
// one word with its @: "by my physio yesterday" is by=physio @yesterday.
func seenWords(v *guide.Vocabulary, words []string) (list []string) {
	introduces := func(word string) bool {
		return slices.Contains([]string{"by", "my", "a", "an", "the", "our", "from", "at", "with"}, strings.ToLower(word))
	}
	for _, word := range line.Joined(v, sessions.Consultation, words) {
		lower := strings.ToLower(strings.Trim(word, ".,"))
		who := whoLooked(lower)
		last := len(list) - 1
		switch {
		case (lower == "department" || lower == "room") && last >= 0 && list[last] == "by=emergency":
			continue
		case (lower == "ok" || lower == "okay" || lower == "allowed" || lower == "cleared") && last >= 0 && list[last] == "massage":
			list[last] = "massage-ok"
			continue
		case who == "" && last >= 0 && list[last] == "by" && lower != "" && strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz") == "" && !slices.Contains([]string{"my", "a", "an", "the", "our"}, lower):
			who = lower
		}
		if who == "" || slices.ContainsFunc(list, func(w string) bool { return strings.HasPrefix(w, "by=") }) {
			list = append(list, strings.TrimSuffix(word, ","))
			continue
		}
		for len(list) > 0 && introduces(list[len(list)-1]) {
			list = list[:len(list)-1]
		}
		list = append(list, "by="+who)
	}
	return list
}

// seenRules returns the words of a consultation with the active rules in place of the
// symptoms that they rest on. Words that name neither mean the one active finding that a
// professional could look at; of several it asks on a terminal, and elsewhere the error
// lists them.
func (e env) seenRules(ctx context.Context, a app.App, words []string) ([]string, error) {
	words = seenWords(a.Words, words)
	var said, rest []string
	for _, word := range words {
		switch _, _, rule := a.Words.Exact(word, guide.KindRule); {
		case rule:
			return words, nil
		case strings.HasPrefix(word, "@"), strings.Contains(word, "="), word == "massage-ok":
			rest = append(rest, word)
		default:
			said = append(said, strings.TrimPrefix(word, "+"))
		}
	}
	verdict, err := e.verdictNow(ctx)
	if err != nil {
		return nil, err
	}
	var signs []string // what the words may be
	sure := false      // they name one
	if len(said) > 0 {
		entry, err := line.Parse(a.Words, sessions.SymptomOnly, said, a.Clock)
		switch {
		case err == nil:
			sure = true
			for _, r := range entry.Reports {
				signs = append(signs, r.Symptom)
			}
		case len(said) == 1 && strings.Contains(said[0], "-"):
			return words, nil // a rule that is mistyped
		default:
			for _, c := range a.Words.Meant(strings.Join(said, " ")) {
				signs = append(signs, c.ID)
			}
		}
	}
	var unseen, seen []string
	titles, named := map[string]string{}, map[string]bool{}
	for _, f := range verdict.Findings {
		if f.Contraindication && len(f.Because) == 0 || titles[f.Rule] != "" {
			continue
		}
		titles[f.Rule] = guide.RuleTitle(f.Rule)
		if f.Seen == nil {
			unseen = append(unseen, f.Rule)
		} else {
			seen = append(seen, f.Rule)
		}
		for _, sign := range f.RuleSigns {
			if slices.Contains(signs, sign) {
				named[sign] = true
			}
		}
	}
	// A rule that rests on another sign as well is left open: nobody said that it was looked at.
	var rules, parts []string
	for _, rule := range slices.Concat(unseen, seen) {
		f := verdict.Findings[slices.IndexFunc(verdict.Findings, func(f warnings.Finding) bool { return f.Rule == rule })]
		others := slices.DeleteFunc(slices.Clone(f.RuleSigns), func(sign string) bool { return named[sign] })
		switch {
		case len(others) == len(f.RuleSigns):
		case len(others) > 0:
			parts = append(parts, rule)
		default:
			rules = append(rules, rule)
		}
	}
	about := "no rule is named"
	if sure {
		about = fmt.Sprintf("no open warning is about %s", signs[0])
		if len(parts) > 0 {
			about = fmt.Sprintf("no open warning is about %s alone", signs[0])
		}
	} else if len(said) > 0 {
		about = fmt.Sprintf("%q names no sign and no rule", strings.Join(said, " "))
	}
	choices := unseen
	switch {
	case len(rules) > 0 && (sure || len(named) == 1):
		return append(rules, rest...), nil
	case len(rules) == 0 && len(parts) > 0:
		choices = parts
	case len(rules) > 1:
		choices, about = rules, fmt.Sprintf("%q may be about several findings", strings.Join(said, " "))
	case len(said) == 0 && len(rest) > 0 && len(unseen) == 0:
		choices = seen // looked at once more
	}
	switch {
	case len(choices) == 0:
		return nil, misused("%s, and nothing is active that a professional could look at; backlog guide red-flags lists the rules", about)
	case len(choices) == 1 && len(said) == 0 && len(rest) > 0:
		return append(choices, rest...), nil
	}
	if keyboard := e.keyboard(); keyboard != nil && len(choices) < 10 {
		fmt.Fprintln(e.stdout, "   What was looked at?")
		keys := ""
		for i, rule := range choices {
			keys += strconv.Itoa(i + 1)
			fmt.Fprintf(e.stdout, "   [%d] %s\n", i+1, titles[rule])
		}
		if n := strings.IndexByte(keys, e.choose(keyboard, "a number", keys)); n >= 0 {
			return append([]string{choices[n]}, rest...), nil
		}
		return nil, misused("%s", about)
	}
	var commands strings.Builder
	for _, rule := range choices {
		f := verdict.Findings[slices.IndexFunc(verdict.Findings, func(f warnings.Finding) bool { return f.Rule == rule })]
		command, title := slices.Concat([]string{"backlog", "seen"}, strings.Fields(f.SeenAs()), rest), titles[rule]
		if f.Contraindication && !slices.Contains(rest, "massage-ok") {
			command = append(command, "massage-ok")
			title += ": only if a professional has cleared massage"
		}
		fmt.Fprintf(&commands, "  %s\n      %s\n", term.ShellLine(command), title)
	}
	return nil, &unclear{misused("%s; type the line that says what was looked at", about), commands.String()}
}
