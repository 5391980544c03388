package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/render"
)

func newProfileCmd(e env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "profile",
		Short: "Show what backlog knows about you, set it, or clear it",
		Long: `Show what you have entered about yourself: year of birth, conditions, medicines. The
rules use it. What you have not entered stays unknown and never counts as a no. On a
terminal, profile alone opens a form; --plain only shows.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, words []string) error {
			if e.asksForm(cmd, words) {
				return e.profileForm(cmd.Context())
			}
			return e.showProfile(cmd.Context())
		},
	}
	set := &cobra.Command{
		Use:     "set KEY=VALUE…",
		Short:   "Set facts",
		Example: "  backlog profile set birth-year=1969 osteoporosis=no blood-thinner=yes\n  backlog profile set surgery=2026-10",
		Args:    atLeastOne("a fact, as in birth-year=1969"),
		RunE: func(cmd *cobra.Command, words []string) (err error) {
			defer addNothingSaved(&err)
			a, err := e.newApp()
			if err != nil {
				return err
			}
			line, err := e.parseLine(cmd.Context(), a, func(v *guide.Vocabulary) (parsedLine, error) {
				facts, err := factsOf(v, words, a.Clock.Today())
				return parsedLine{facts: facts}, err
			})
			if err != nil {
				return err
			}
			return e.saveFacts(cmd.Context(), a, line.facts)
		},
	}
	clear := &cobra.Command{
		Use: "clear KEY…", Aliases: []string{"unset", "delete", "del", "rm", "remove"},
		Short: "Clear facts, so that they are unknown again",
		Args:  atLeastOne("the name of a fact"),
		RunE: func(cmd *cobra.Command, words []string) (err error) {
			defer addNothingSaved(&err)
			a, err := e.newApp()
			if err != nil {
				return err
			}
			foreign, err := e.foreignFacts(cmd.Context(), a)
			if errors.As(err, new(*absent)) {
				return err // any other fault shows again when it is to be saved
			}
			line, err := e.parseLine(cmd.Context(), a, func(v *guide.Vocabulary) (parsedLine, error) {
				facts, err := clearedOf(v, words, foreign)
				return parsedLine{facts: facts}, err
			})
			if err != nil {
				return err
			}
			return e.saveFacts(cmd.Context(), a, line.facts)
		},
	}
	show := &cobra.Command{
		Use: "show", Aliases: []string{"list", "ls", "view"},
		Short: "Show what backlog knows about you",
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return e.showProfile(cmd.Context()) },
	}
	cmd.AddCommand(set, clear, show)
	return cmd
}

// foreignFacts returns the facts in the diary that only a newer backlog knows.
func (e env) foreignFacts(ctx context.Context, a app.App) (names []string, err error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return nil, err
	}
	defer done(&err)
	if a.Store == nil {
		return nil, nil
	}
	facts, err := a.Store.Profile(ctx)
	for name := range facts {
		if _, known := a.Words.Fact(name); !known {
			names = append(names, name)
		}
	}
	return names, err
}

// factsOf reads KEY=VALUE words. A name may be several words, and the value one of
// its own: blood thinner yes.
func factsOf(v *guide.Vocabulary, words []string, today guide.Day) (map[string]string, error) {
	facts := map[string]string{}
	for len(words) > 0 {
		word, n := factWord(v, words, today)
		words = words[n:]
		key, value, given := strings.Cut(word, "=")
		if !given || value == "" {
			return nil, misused("%q needs a value, as in birth-year=1969; backlog profile clear removes a fact", word)
		}
		_, id, err := v.Find(key, guide.KindFact)
		if age, notNumber := strconv.Atoi(value); err != nil && notNumber == nil && strings.EqualFold(key, "age") && age > 0 && age < 120 {
			return nil, misused("an age changes every year; write birth-year=%d, or the year before it if this year's birthday is still to come", today.Time().Year()-age)
		}
		if err != nil {
			return nil, &app.Misuse{Err: err}
		}
		fact, _ := v.Fact(id)
		canonical, err := fact.Parse(value, today)
		if err != nil {
			return nil, &app.Misuse{Err: err}
		}
		if old, twice := facts[id]; twice && old != canonical {
			return nil, misused("%s is given twice, as %s and as %s", id, old, canonical)
		}
		facts[id] = canonical
	}
	return facts, nil
}

// factWord returns the first fact of the words as KEY=VALUE, and how many words it is.
func factWord(v *guide.Vocabulary, words []string, today guide.Day) (word string, n int) {
	for n := len(words); n > 0; n-- {
		key, value, given := strings.Cut(strings.Join(words[:n], " "), "=")
		_, id, ok := v.Exact(key, guide.KindFact)
		switch {
		case !ok || strings.Contains(value, "="):
		case given && !strings.Contains(value, " ") || given && n == 1:
			return key + "=" + value, n
		case !given && n < len(words):
			fact, _ := v.Fact(id)
			if _, err := fact.Parse(words[n], today); err == nil {
				return key + "=" + words[n], n + 1
			}
		}
	}
	return words[0], 1
}

// clearedOf reads the names of facts that are to be unknown again; foreign are those
// in the diary that only a newer backlog knows.
func clearedOf(v *guide.Vocabulary, words, foreign []string) (map[string]string, error) {
	facts := map[string]string{}
	for i := 0; i < len(words); i++ {
		if slices.Contains(foreign, words[i]) {
			facts[words[i]] = ""
			continue
		}
		n := len(words) - i
		for n > 1 {
			if _, _, ok := v.Exact(strings.Join(words[i:i+n], " "), guide.KindFact); ok {
				break
			}
			n--
		}
		_, id, err := v.Find(strings.Join(words[i:i+n], " "), guide.KindFact)
		if err != nil {
			return nil, &app.Misuse{Err: err}
		}
		facts[id] = ""
		i += n - 1
	}
	return facts, nil
}

// saveFacts writes facts, echoes them, and judges the diary anew.
func (e env) saveFacts(ctx context.Context, a app.App, facts map[string]string) (err error) {
	try := &attempt{facts: maps.Clone(facts), lines: profileLines(facts)}
	a, done, err := e.openToWrite(ctx, a, try)
	if err != nil {
		return err
	}
	defer done(&err)
	known, err := a.Store.Profile(ctx)
	if err != nil {
		return err
	}
	maps.DeleteFunc(facts, func(id, value string) bool {
		fact, _ := a.Words.Fact(id)
		return known[id] == value && !(fact.Ends() && value != "") // which is as new as its last answer
	})
	if len(facts) == 0 {
		_, err := fmt.Fprintln(e.stdout, "profile  says that already; nothing was changed")
		return err
	}
	before := a.Before(ctx)
	if err := a.Store.SetFacts(ctx, a.Command(e.typed), facts); err != nil {
		return err
	}
	if err := e.printWritten(e.page(a).FactsSet(facts), func(w *render.Written) {
		for name, value := range facts {
			w.Fact(name, value)
		}
	}); err != nil {
		return err
	}
	return e.warnSince(ctx, a, before, nil)
}

func (e env) showProfile(ctx context.Context) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	facts := map[string]string{}
	if a.Store != nil {
		var err error
		if facts, err = a.Store.Profile(ctx); err != nil {
			return err
		}
	}
	return e.show(a, render.Profile{Facts: facts})
}
