package main

import (
	"context"
	"fmt"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// askInterference asks how much pain interfered with the day, where the config file wants that: on
// a terminal, after the first score of a day and after no other, so once a day at
// most. An empty answer skips it.
func (e env) askInterference(ctx context.Context, a app.App, saved sessions.Entry) error {
	keyboard := e.keyboard()
	if !a.Config.AskInterference || keyboard == nil || !saved.Before.Given() || saved.Interference.Given() || saved.Day != a.Clock.Today() {
		return nil
	}
	scores := []sessions.Kind{sessions.Session, sessions.Reading}
	list, err := a.Store.Entries(ctx, sessions.Query{From: saved.Day, To: saved.Day, Kinds: scores})
	if err != nil || len(list) != 1 {
		return err
	}
	words := ""
	term.DropTypedAhead(keyboard)
	e.askLine(keyboard, "how much did pain interfere with your day, 0 to 10? Enter skips: ", func(word string) error {
		edited, err := line.ParseEdit(a.Words, []string{"way=" + word}, saved, a.Clock)
		if err != nil {
			return fmt.Errorf("%q is not a score from 0, not at all, to 10", word)
		}
		saved, words = edited, "way="+word
		return nil
	})
	if words == "" {
		return nil
	}
	if _, _, err := a.Store.Replace(ctx, a.Command(fmt.Sprintf("edit %d %s", saved.Number, words)), saved); err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.stdout, "     interference %d of 10        %s\n", saved.Interference.Score(), "undo: backlog undo")
	return err
}
