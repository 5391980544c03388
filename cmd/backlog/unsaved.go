package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// attempt is what a command is about to write. Should that fail, it is judged all the
// same, and the person is given the command line to type once the fault is mended.
type attempt struct {
	entries []sessions.Entry  // new ones, or one as a change makes it; as they were saved once they are
	was     *sessions.Entry   // of a change, the entry as it is now
	facts   map[string]string // of the profile; "": cleared
	lines   [][]string        // the command lines, without the name of the program
	many    bool              // of the entries those without symptoms are left out, because there are too many
}

// mostKept is how many entries of an attempt are judged with their scores.
const mostKept = 5000

// keep adds an entry. Of very many only those with symptoms are kept: a part of the scores says
// nothing about their course.
func (try *attempt) keep(entry sessions.Entry) {
	scoreOnly := func(e sessions.Entry) bool { return len(e.Reports)+len(e.Rules) == 0 }
	if len(try.entries) == mostKept && !try.many {
		try.many = true
		try.entries = slices.DeleteFunc(try.entries, scoreOnly)
	}
	if !try.many || !scoreOnly(entry) {
		try.entries = append(try.entries, entry)
	}
}

// attemptOf is the attempt to save a new entry.
func attemptOf(entry sessions.Entry) *attempt {
	return &attempt{entries: []sessions.Entry{entry}, lines: [][]string{lineOf(entry)}}
}

// unsaved is the error of a write of which nothing was saved, or of which nobody knows
// whether it was. What it was about has been judged.
type unsaved struct {
	err   error
	known bool // nothing was saved
	line  string
}

func (u *unsaved) Error() string { return u.err.Error() }
func (u *unsaved) Unwrap() error { return u.err }

// savedBefore is the error of something that a command did after it had saved all.
type savedBefore struct{ err error }

func (s *savedBefore) Error() string { return "it was saved, but then: " + s.err.Error() }
func (s *savedBefore) Unwrap() error { return s.err }

// print prints first what became of the write, then why, then how to keep it. err is the
// error with what was wrapped around it.
func (u *unsaved) print(e env, err error) {
	switch {
	case isMistake(u.err): // which says so itself
	case u.known && u.line == "":
		if err = u.err; !strings.HasPrefix(err.Error(), "nothing was") {
			fmt.Fprintln(e.stderr, "backlog: nothing was changed")
		}
	case u.known:
		err = u.err
		fmt.Fprintln(e.stderr, "backlog: nothing was saved")
	}
	e.remark(err)
	switch {
	case u.line == "":
	case u.known:
		fmt.Fprintf(e.stderr, "backlog: to keep it, type this once that is fixed: %s\n", term.Sanitize(u.line))
	default:
		fmt.Fprintf(e.stderr, "backlog: if it is not there, type this: %s\n", term.Sanitize(u.line))
	}
}

// sayWaiting says after a moment what a diary that is being opened or written waits for,
// until done is called, and what is urgent in an attempt, which must not wait. a may be nil.
// With the context that it returns the update of an older diary has a bar, and it is said
// how to go back.
func (e env) sayWaiting(ctx context.Context, a app.App, try *attempt) (watched context.Context, done func()) {
	const moment = 2 * time.Second
	said := make(chan struct{})
	var updating, barred atomic.Bool
	timer := time.AfterFunc(moment, func() {
		defer close(said)
		switch {
		case barred.Load(): // the bar says it
		case updating.Load():
			fmt.Fprintln(e.stderr, "backlog: bringing the diary up to date for this version of backlog; this happens once")
		default:
			fmt.Fprintln(e.stderr, "backlog: another program is using the diary; waiting for up to half a minute")
		}
		if try != nil {
			e.judgeUrgent(ctx, a, try)
		}
	})
	done = sync.OnceFunc(func() {
		if !timer.Stop() {
			<-said // nothing else is printed in the middle of it
		}
	})
	bar := e.progress()
	return db.Watched(ctx, db.Watcher{
		Progress: func(written, total int64) {
			updating.Store(true)
			barred.Store(bar.Bar())
			bar.Show("updating the diary", int(written>>10), int(total>>10))
		},
		Updated: func(copied string) {
			done()
			bar.Clear()
			words := []string{"backlog", "restore", copied}
			if *e.path != "" {
				words = slices.Insert(words, 1, "--db", *e.path)
			}
			e.remark(fmt.Errorf("the diary was brought up to date for this version of backlog; to go back to what it was: %s", term.ShellLine(words)))
		},
	}), done
}

// judgeUrgent prints what is urgent in an attempt, without the diary.
func (e env) judgeUrgent(ctx context.Context, a app.App, try *attempt) {
	if len(try.entries) == 0 {
		return
	}
	now := a.Now()
	with, without, _ := warnings.ReadWith(ctx, nil, try.judged(a), nil, nil, now)
	after := warnings.After(a.Words, now, with, without, nil)
	after.Show = slices.DeleteFunc(after.Show, func(f warnings.Finding) bool { return f.Urgency < guide.Urgent })
	if len(after.Show) > 0 {
		io.WriteString(e.stdout, e.page(a).AfterWrite(after))
	}
}

func (try *attempt) empty() bool { return len(try.entries)+len(try.facts)+len(try.lines) == 0 }

// add saves a new entry of an open diary, or judges it.
func (e env) add(ctx context.Context, a app.App, words string, try *attempt) (sessions.Entry, error) {
	_, done := e.sayWaiting(ctx, a, try)
	saved, err := a.Store.Add(ctx, a.Command(words), try.entries...)
	done()
	if err != nil {
		return sessions.Entry{}, e.judgeUnsaved(ctx, a, try, false, err)
	}
	e.dropDraft()
	try.entries = saved
	return saved[0], nil
}

// judgeUnsaved judges an attempt after an error by which it was not saved, or saved but not
// judged or shown. A mistake of the typist stays what it is.
func (e env) judgeUnsaved(ctx context.Context, a app.App, try *attempt, saved bool, err error) error {
	err = db.Explain(err, e.database())
	var doubt *db.Doubt
	switch {
	case err == nil, isMistake(err), errors.As(err, new(*unsaved)):
		return err
	case errors.As(err, new(*unshown)):
		e.judgeAlone(ctx, a, try, e.stderr)
		return err
	case errors.As(err, new(*unchecked)):
		e.judgeAlone(ctx, a, try, e.stdout)
		return err
	case errors.As(err, &doubt):
		e.judgeAlone(ctx, a, try, e.stdout)
		return &unsaved{err: err, line: e.toType(try)}
	case saved:
		return &savedBefore{err}
	}
	e.judgeAlone(ctx, a, try, e.stdout)
	return &unsaved{err: err, known: true, line: e.toType(try)}
}

// isMistake reports whether an error says that something was mistyped, is not there, or
// was not wanted.
func isMistake(err error) bool {
	return errors.As(err, new(*line.Error)) || errors.As(err, new(*app.Misuse)) || errors.As(err, new(*absent)) || errors.As(err, new(answer)) ||
		errors.Is(err, sessions.ErrNotFound) || errors.Is(err, sessions.ErrNothingToUndo) || errors.Is(err, sessions.ErrNothingToRedo)
}

// judged returns the entries of an attempt that are to be judged, each with its day.
func (try *attempt) judged(a app.App) []sessions.Entry {
	day := sessions.NewStore(nil, a.Clock.DayStart)
	var list []sessions.Entry
	for _, entry := range try.entries {
		entry.Day = day.DayOf(entry.At, entry.Offset)
		switch entry.Kind { // nobody has looked before that is saved
		case sessions.Session, sessions.Reading, sessions.SymptomOnly:
			list = append(list, entry)
		}
	}
	return list
}

// judgeAlone prints what an attempt calls for, with what can be read of the diary; on
// standard error where the other cannot be written to.
func (e env) judgeAlone(ctx context.Context, a app.App, try *attempt, out io.Writer) {
	added := try.judged(a)
	if len(added)+len(try.facts) == 0 {
		return
	}
	var store *sessions.Store
	conn, err := db.OpenBriefly(ctx, e.database())
	if err == nil {
		defer conn.Close()
		store = sessions.NewStore(conn, a.Clock.DayStart)
		store.SetNow(a.Clock.Now)
	}
	now := a.Now()
	with, without, whole := warnings.ReadWith(ctx, store, added, try.was, try.facts, now)
	var one *sessions.Entry
	if len(added) == 1 {
		one = &added[0]
	}
	page, after := e.page(a), warnings.After(a.Words, now, with, without, one)
	text := page.AfterWrite(after)
	if e.asPlain() {
		text = page.AfterWritePlain(after)
	}
	if !whole || err != nil && !errors.Is(err, db.ErrNoFile) {
		text += "\nThe diary cannot be read, so this was judged without it; with it there may be more warnings.\n"
	}
	if try.many {
		text += "\nWith so many entries only the symptoms in them were judged.\n"
	}
	if _, err := io.WriteString(out, text); err != nil {
		io.WriteString(e.stderr, text)
	}
}

// enter reads a line and saves its entry. What is urgent in a line that cannot be read
// is printed all the same.
func (e env) enter(ctx context.Context, parts *line.Parts, words []string, read func(app.App) (sessions.Entry, error)) (err error) {
	defer addNothingSaved(&err)
	a, err := e.newApp()
	if err != nil {
		return err
	}
	var entry sessions.Entry
	err = e.readNote(parts)
	if err == nil {
		entry, err = read(a)
	}
	if err != nil {
		return e.judgeWords(ctx, a, slices.Concat(words, parts.Symptoms), nil, err)
	}
	return e.save(ctx, a, entry)
}

// judgeWords judges the symptoms among the words of a line from which no entry could
// be made, and returns err. Of a mistyped line only what is urgent is printed, for it will
// be typed again; otherwise the person gets the command line to type later, if there is
// one.
func (e env) judgeWords(ctx context.Context, a app.App, words, again []string, err error) error {
	if err == nil {
		return nil
	}
	try := &attempt{lines: [][]string{again}}
	for _, word := range words {
		if report, found := e.reportIn(a, word); found {
			try.entries = append(try.entries, report)
		}
	}
	if !isMistake(err) {
		e.judgeAlone(ctx, a, try, e.stdout)
		return &unsaved{err: db.Explain(err, e.database()), known: true, line: e.toType(try)}
	}
	e.judgeUrgent(ctx, a, try)
	return err
}

// judgeUnsavedWords is judgeWords for a command that reads the diary before it writes,
// unless what it wrote or could not write has been judged.
func (e env) judgeUnsavedWords(ctx context.Context, words, again []string, err error) error {
	if err == nil || errors.As(err, new(*unsaved)) || errors.As(err, new(*unshown)) || errors.As(err, new(*unchecked)) || errors.As(err, new(*savedBefore)) {
		return err
	}
	a, fault := e.newApp()
	if fault != nil {
		return fault
	}
	return e.judgeWords(ctx, a, words, again, err)
}

// reportIn returns the report that a single word of any line is.
func (e env) reportIn(a app.App, word string) (sessions.Entry, bool) {
	marked := strings.HasPrefix(word, "+") || strings.HasPrefix(word, "symptom=")
	word = strings.TrimPrefix(strings.TrimPrefix(word, "symptom="), "+")
	name, _, _ := strings.Cut(strings.ToLower(word), "=")
	name, _, _ = strings.Cut(name, ".")
	if _, known := a.Words.Symptom(name); !known && !marked {
		return sessions.Entry{}, false
	}
	entry, err := line.Parse(a.Words, sessions.SymptomOnly, []string{word}, a.Clock)
	return entry, err == nil && len(entry.Reports) > 0
}
