// Package app is what the commands, a home screen and an inbox of lines share: one
// function for each action on a diary, which returns what it did. It prints nothing and asks
// nothing; who calls it does.
package app

import (
	"context"
	"fmt"

	"backlog/internal/config"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// App is what an action works with. The time is read once for each command.
type App struct {
	Words *guide.Vocabulary
	Clock line.Clock
	Store *sessions.Store // nil: the action did not open the diary, or there is none yet

	Config      config.Config
	ConfigFault error // why the config file cannot be used; then every setting has its default
}

// Now returns the moment at which the diary is judged.
func (a App) Now() warnings.Moment { return warnings.Now(a.Clock.Now, a.Clock.DayStart) }

// KeepRegions makes the words know the regions that the diary keeps. It is called again after
// rows of another machine were merged. Where a damaged file cannot say, entries keep their regions' names.
func (a App) KeepRegions(ctx context.Context) {
	list, _ := a.Store.OwnRegions(ctx)
	a.Words.Keep(list)
}

// Command returns what the change of a command line is journalled under.
func (a App) Command(words string) sessions.Command {
	return sessions.Command{Words: words, Now: a.Clock.Now}
}

// Routines returns every routine, the person's own first.
func (a App) Routines() ([]howto.Routine, error) {
	list, err := a.Config.Routines(a.Words)
	if err != nil {
		return nil, &Misuse{err}
	}
	return list, nil
}

// NeedsConfig returns an error for an action that depends on a setting while the config file
// cannot be used.
func (a App) NeedsConfig(what string) error {
	if a.ConfigFault == nil {
		return nil
	}
	return fmt.Errorf("nothing was done, for %s is in the config file; correct that first", what)
}

// EndOf returns the end of a day: now, if it is today.
func (a App) EndOf(diary warnings.Diary, day guide.Day) warnings.Moment {
	if day == a.Clock.Today() {
		return a.Now()
	}
	return diary.EndOf(day)
}

// OwnQuestions returns the questions that are open, oldest first.
func (a App) OwnQuestions(ctx context.Context) ([]sessions.Entry, error) {
	if a.Store == nil {
		return nil, nil
	}
	return a.Store.Entries(ctx, sessions.Query{Kinds: []sessions.Kind{sessions.Question}})
}

// Before reads the diary ahead of a change that is more than a new entry. A diary that
// cannot be read does not block the change: every finding counts as new afterwards.
func (a App) Before(ctx context.Context) warnings.Diary {
	if a.Store == nil {
		return warnings.Diary{}
	}
	diary, _, err := warnings.ReadAround(ctx, a.Store, a.Clock.Today(), nil)
	if err != nil {
		return warnings.Diary{}
	}
	return diary
}
