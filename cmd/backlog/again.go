package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
)

func newAgainCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:   "again [N] PAIN [WORDS]",
		Short: "Log the same massage again, the last one or entry N",
		Long: `Log the last session again, or entry N, with new pain scores. Region, technique,
tool and duration are copied; add words to change any of them.`,
		Example: "  backlog again 5-3\n  backlog again 41 6-4 8m",
		RunE: func(cmd *cobra.Command, words []string) error {
			if err := noVerb(cmd, words, ""); err != nil {
				return err
			}
			if len(words) > 0 && isLast(words[0]) { // which is what it does anyway
				words = words[1:]
			}
			words, err := e.withFlags(cmd, &parts, words)
			if err == nil && len(words) == 0 {
				words, err = e.askPain(cmd.Context())
			}
			if err == nil {
				err = e.again(cmd.Context(), words)
			}
			return nothingSaved(e.judgeUnsavedWords(cmd.Context(), words, append([]string{"again"}, words...), err))
		},
	}
	addPartFlags(cmd.Flags(), &parts)
	return cmd
}

// askPain asks for the pain of the session that is logged again, which it shows.
func (e env) askPain(ctx context.Context) (words []string, err error) {
	needed := misused("again needs the pain, as in backlog again 5-3")
	keyboard := e.keyboard()
	if keyboard == nil {
		return nil, needed
	}
	a, done, err := e.open(ctx)
	if err != nil {
		return nil, err
	}
	defer done(&err)
	if a.Store == nil {
		return nil, nil // which says that there is no session
	}
	last, err := a.Store.Latest(ctx, sessions.Session)
	if errors.Is(err, sessions.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	term.DropTypedAhead(keyboard)
	if _, err := fmt.Fprintf(e.stdout, "the last one: %s  %s\n", render.When(last), e.page(a).What(last)); err != nil {
		return nil, err
	}
	e.askLine(keyboard, "pain before and after, as in 5-3; Enter leaves: ", func(word string) error {
		_, _, err := line.ParsePain(word)
		words = []string{word}
		return err
	})
	if words == nil {
		return nil, errors.New("nothing was saved")
	}
	return words, nil
}

func (e env) again(ctx context.Context, words []string) error {
	a, entry, err := e.readAgain(ctx, words)
	if err != nil {
		return err
	}
	if err := e.save(ctx, a, entry); err != nil || !e.terminal || e.asJSON() {
		return err
	}
	if err := e.offerNext(ctx, a, entry); err != nil {
		return &savedBefore{err}
	}
	return nil
}

// readAgain returns the entry that the words make of the last session, or of the one
// whose number comes first.
func (e env) readAgain(ctx context.Context, words []string) (a app.App, entry sessions.Entry, err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return a, entry, err
	}
	defer done(&err)
	if a.Store == nil {
		return a, entry, misused("there is no session to log again; backlog log writes the first")
	}
	var model sessions.Entry
	if number, numbered := entryNumber(words); numbered {
		words = words[1:]
		model, err = a.Store.Get(ctx, number)
		err = withNumber(err, number)
	} else {
		model, err = a.Store.Latest(ctx, sessions.Session)
		if errors.Is(err, sessions.ErrNotFound) {
			return a, entry, misused("there is no session to log again; backlog log writes the first")
		}
	}
	if err != nil {
		return a, entry, err
	}
	if model.Kind != sessions.Session {
		return a, entry, misused("#%d is no session; again takes a session", model.Number)
	}
	entry, err = e.parseEntry(ctx, a, func(v *guide.Vocabulary) (sessions.Entry, error) { return line.ParseAgain(v, words, model, a.Clock) })
	return a, entry, err
}

// offerNext says, where two techniques compete, which of them would show soonest
// what helps.
func (e env) offerNext(ctx context.Context, a app.App, entry sessions.Entry) (err error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	d, err := readHelpsDiary(ctx, a)
	if err != nil || d.verdict.Urgency == guide.Emergency || d.verdict.Massage == guide.AvoidAll {
		return err
	}
	all := boundedBy(d.Pain, a.Clock.Today(), line.FirstDay, line.LastDay)
	_, err = fmt.Fprint(e.stdout, d.helps(a, entry.Region, all, trends.ByTechnique, false).CompetingLine(entry.Technique))
	return err
}

// entryNumber reports whether the first of several words is the number of an entry:
// with # before it, or, since a score is at most 10, if the pain follows.
func entryNumber(words []string) (int64, bool) {
	if len(words) == 0 {
		return 0, false
	}
	number, err := parseNumber(words[0])
	if err != nil {
		return 0, false
	}
	if words[0][0] == '#' {
		return number, true
	}
	for _, word := range words[1:] {
		if strings.HasPrefix(word, "before=") {
			return number, true
		}
		if _, _, err := line.ParsePain(word); err == nil {
			return number, true
		}
	}
	return 0, false
}
