package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// closer closes a diary. It is deferred with the error of the command: it explains that
// error, and adds what fails while the diary is closed.
type closer func(err *error)

func nothingToClose(*error) {}

// newApp returns the vocabulary and the clock. The database stays closed. With a
// config file that cannot be used every setting has its default, and a remark says so:
// whoever reports a symptom needs an answer now.
func (e env) newApp() (app.App, error) {
	settings, fault := e.readConfig()
	words, err := guide.NewVocabulary(settings.Regions())
	if err != nil && fault == nil {
		fault = fmt.Errorf("%s: %w", e.configFile(), err)
	}
	if fault != nil {
		e.remarkConfig(fault)
		settings = config.Config{}
		if words, err = guide.NewVocabulary(nil); err != nil {
			return app.App{}, err
		}
	}
	words.Care = guide.Care(settings.Care)
	words.KeepWords(e.regionsOfDiary(func(id string) bool {
		_, known := words.Region(id)
		return known
	}))
	return app.App{
		Words: words, Clock: line.Clock{Now: e.now().Truncate(time.Second), DayStart: time.Duration(settings.DayStart)},
		Config: settings, ConfigFault: fault,
	}, nil
}

// regionsOfDiary returns every region that the diary keeps or has entries of; of the latter none if
// all are known, and known is not nil. It opens the diary when it is first asked.
func (e env) regionsOfDiary(known func(id string) bool) func() []guide.Region {
	return sync.OnceValue(func() []guide.Region {
		ctx, waited := e.sayWaiting(context.Background(), app.App{}, nil)
		defer waited()
		conn, err := db.OpenToLook(ctx, e.database())
		if err != nil {
			return nil // the command says so itself
		}
		defer conn.Close()
		store := sessions.NewStore(conn, 0)
		list, _ := store.OwnRegions(ctx)
		used, _ := store.Regions(ctx, known)
		for _, id := range used {
			list = append(list, guide.Region{ID: id})
		}
		return list
	})
}

// open returns the words, the clock and the diary to look at; a.Store is nil if there
// is no diary yet in the data folder. A diary that was named must be there.
func (e env) open(ctx context.Context) (a app.App, done closer, err error) {
	if a, err = e.newApp(); err != nil {
		return a, nil, err
	}
	return e.openDiary(ctx, a)
}

// openDiary is open for a command that has read its words first.
func (e env) openDiary(ctx context.Context, a app.App) (app.App, closer, error) {
	if err := e.requireDiary(); err != nil {
		return a, nil, err
	}
	return e.openIfThere(ctx, a)
}

// openRead is openDiary for a command that needs all that a judgement of a day looks at.
func (e env) openRead(ctx context.Context, a app.App, day guide.Day) (app.App, warnings.Diary, closer, error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return a, warnings.Diary{}, nil, err
	}
	diary, err := warnings.Read(ctx, a.Store, day)
	if err != nil {
		done(&err)
	}
	return a, diary, done, err
}

// openIfThere opens the diary to look at before a write that makes it: a.Store is nil if
// there is none yet, wherever it is to be.
func (e env) openIfThere(ctx context.Context, a app.App) (app.App, closer, error) {
	if err := e.requirePlace(); err != nil {
		return a, nil, err
	}
	e.remarkZone()
	return e.openDiaryFile(ctx, a)
}

// openDiaryFile opens the diary to look at; a.Store is nil if there is none.
func (e env) openDiaryFile(ctx context.Context, a app.App) (app.App, closer, error) {
	path := e.database()
	watched, waited := e.sayWaiting(ctx, a, nil)
	conn, err := db.OpenToLook(watched, path)
	waited()
	if errors.Is(err, db.ErrNoFile) {
		return a, nothingToClose, nil
	}
	if err != nil {
		return a, nil, err
	}
	a.Store = sessions.NewStore(conn, a.Clock.DayStart)
	a.Store.SetNow(a.Clock.Now)
	a.KeepRegions(ctx)
	if err := e.remarkForeign(ctx, a.Store); err != nil {
		conn.Close()
		return a, nil, db.Explain(err, path)
	}
	return a, func(err *error) {
		*err = db.Explain(*err, path)
		conn.Close()
	}, nil
}

// openToChange opens the diary for a command that changes what is there: it makes no
// diary where one was named.
func (e env) openToChange(ctx context.Context) (a app.App, done closer, err error) {
	if a, err = e.newApp(); err != nil {
		return a, nil, err
	}
	if err := e.requireDiary(); err != nil {
		return a, nil, err
	}
	return e.openToWrite(ctx, a, &attempt{})
}

// openToWrite opens the diary for a command that writes an attempt, and has read its
// words first: a mistyped line never opens the file. Where the attempt cannot be
// written it is judged on its own.
func (e env) openToWrite(ctx context.Context, a app.App, try *attempt) (app.App, closer, error) {
	watched, waited := e.sayWaiting(ctx, a, try)
	opened, done, err := e.openStore(watched, a)
	waited()
	if err != nil && isMistake(err) { // a folder that is not mounted
		e.judgeAlone(ctx, a, try, e.stdout)
		return a, nil, &unsaved{err: err, known: true, line: e.toType(try)}
	}
	if err != nil {
		return a, nil, e.judgeUnsaved(ctx, a, try, false, err)
	}
	return opened, func(err *error) {
		saved := opened.Store.Saved()
		done(err)
		if try.empty() && !errors.As(*err, new(*db.Trouble)) && !errors.Is(*err, db.ErrUndone) {
			return // not the machine's, and there is nothing to keep
		}
		*err = e.judgeUnsaved(ctx, a, try, saved, *err)
	}, nil
}

// openStore opens the diary for writing. After a write without an error the copy of the
// day is taken.
func (e env) openStore(ctx context.Context, a app.App) (app.App, closer, error) {
	if err := cmp.Or(e.requireZone(), e.requirePlace()); err != nil {
		return a, nil, err
	}
	path := e.database()
	conn, err := db.OpenToWrite(ctx, path)
	if errors.Is(err, db.ErrStructure) {
		return a, nil, fmt.Errorf("%w; backlog doctor says what to do", err)
	}
	if err != nil {
		return a, nil, err
	}
	a.Store = sessions.NewStore(conn, a.Clock.DayStart)
	a.Store.SetNow(a.Clock.Now)
	a.Store.OnDoubt(func(d *db.Doubt) { e.remark(d) })
	a.Store.SetRegions(a.Words.Own())
	a.KeepRegions(ctx)
	return a, func(err *error) {
		if *err != nil || a.ConfigFault != nil { // where copies go, and whether, is in the config file
			*err = db.Explain(*err, path)
			conn.Close()
			return
		}
		e.afterAnswer(func() {
			e.copyOfDay(ctx, a)
			conn.Close()
		})
	}, nil
}

// remarkForeign names what somebody else has put into the diary's file, before anything
// that it may have changed is shown.
func (e env) remarkForeign(ctx context.Context, store *sessions.Store) error {
	_, faults, err := store.Structure(ctx)
	for _, text := range faults {
		fmt.Fprintf(e.stderr, "backlog: do not rely on what this diary says: %s; backlog doctor says what to do\n", term.Sanitize(text))
	}
	return err
}
