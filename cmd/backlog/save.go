package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// save writes an entry, echoes it, and only then judges the diary: a symptom is
// never lost to a warning.
func (e env) save(ctx context.Context, a app.App, entry sessions.Entry) error {
	return e.saveAttempt(ctx, a, attemptOf(entry))
}

// saveAttempt is save of an attempt with one entry, which has its number afterwards.
func (e env) saveAttempt(ctx context.Context, a app.App, try *attempt) (err error) {
	a, done, err := e.openToWrite(ctx, a, try)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := a.CheckDates(ctx, try.entries[0]); err != nil {
		return err
	}
	saved, err := e.add(ctx, a, e.typed, try)
	if err != nil {
		return err
	}
	return e.afterSave(ctx, a, saved)
}

// afterSave echoes a written entry, judges the diary, and asks where that is due.
func (e env) afterSave(ctx context.Context, a app.App, saved sessions.Entry) error {
	if err := e.echoEntry(a, saved); err != nil {
		return err
	}
	if err := e.warnInactive(ctx, a, saved); err != nil {
		return err
	}
	after, err := e.warn(ctx, a, &saved)
	if err != nil {
		return err
	}
	if after.Verdict.Urgency == guide.Emergency {
		return nil // nothing may push it off the screen
	}
	if err := e.askHarm(ctx, a, saved, after.Rose); err != nil {
		return err
	}
	return e.askInterference(ctx, a, saved)
}

// warnInactive prints the rules of a consultation that no finding had, so that it has no effect on
// them yet.
func (e env) warnInactive(ctx context.Context, a app.App, saved sessions.Entry) error {
	inactive, err := a.InactiveRules(ctx, saved)
	if err != nil {
		return e.notChecked(err)
	}
	if len(inactive) == 0 {
		return nil
	}
	are := "is not an active warning"
	if len(inactive) > 1 {
		are = "are not active warnings"
	}
	return e.echo(fmt.Sprintf("     no effect yet: %s %s\n", strings.Join(inactive, ", "), are))
}

// warn prints the findings that a new entry raised and those that cannot wait, and
// counts the rest in a line.
func (e env) warn(ctx context.Context, a app.App, entry *sessions.Entry) (warnings.Change, error) {
	after, err := a.AfterEntry(ctx, entry)
	if err != nil {
		return after, e.notChecked(err)
	}
	return after, e.printChange(a, after)
}

// warnSince is warn after any other change: see app.AfterChange.
func (e env) warnSince(ctx context.Context, a app.App, before warnings.Diary, entry *sessions.Entry) error {
	after, err := a.AfterChange(ctx, before, entry)
	if err != nil {
		return e.notChecked(err)
	}
	return e.printChange(a, after)
}

// unchecked is the error of a write that was saved and then could not be judged.
type unchecked struct {
	text string
	err  error
}

func (u *unchecked) Error() string { return u.text }
func (u *unchecked) Unwrap() error { return u.err }

// notChecked says so, what was saved first, and leaves out a way that is none after a
// write: to try again, or to go back to a copy that does not have it.
func (e env) notChecked(err error) error {
	err = db.Explain(err, e.database())
	why, way := err.Error(), "do not enter it again; backlog check judges it once the file can be read"
	var trouble *db.Trouble
	if errors.As(err, &trouble) {
		why = trouble.Fact()
	}
	if db.Unusable(err) {
		way = "write it down, because an earlier copy does not have it; then backlog doctor says what to do"
	}
	return &unchecked{fmt.Sprintf("it was saved, but could not be checked: %s; %s", why, way), err}
}

// unshown is the error of a write that was saved and then could not be shown.
type unshown struct{ err error }

func (u *unshown) Error() string {
	return fmt.Sprintf("it was written, but could not be shown: %v; do not enter it again: backlog list and backlog check show it", u.err)
}
func (u *unshown) Unwrap() error { return u.err }

func (e env) printChange(a app.App, change warnings.Change) error {
	page := e.page(a)
	for _, t := range change.OtherSides {
		token := t.Symptom + t.Side.Suffix()
		if e.asJSON() {
			break // symptom --json lists what is open
		}
		if err := e.echo(fmt.Sprintf("     still current: %s; if it has gone too: backlog symptom %s=gone\n", token, token)); err != nil {
			return err
		}
	}
	if e.asPlain() {
		return e.echo(page.AfterWritePlain(change))
	}
	return e.printWritten(page.AfterWrite(change), func(w *render.Written) {
		w.NewOrUrgent = change.Rules()
		w.AddObjections(change.Objections)
	})
}

// echoEntry prints an entry that was written, and asks whether its note reports a symptom.
func (e env) echoEntry(a app.App, saved sessions.Entry) error {
	page := e.page(a)
	text := page.Entry(saved)
	if e.asPlain() {
		text = page.EntryPlain(saved)
	}
	if err := e.printWritten(text, func(w *render.Written) { w.Add(saved) }); err != nil {
		return err
	}
	return e.echo(page.SoundsLike(saved))
}

// echoDeleted prints entries that were deleted.
func (e env) echoDeleted(a app.App, list []sessions.Entry) error {
	return e.printWritten(e.page(a).Deleted(list), func(w *render.Written) { w.Delete(list...) })
}

// echo prints what a command has written.
func (e env) echo(text string) error {
	_, err := fmt.Fprint(e.stdout, text)
	return asUnshown(err)
}

// asUnshown says of an error in printing what was written that it was written all the
// same: nobody shall enter it twice.
func asUnshown(err error) error {
	if err == nil {
		return nil
	}
	return &unshown{err}
}

func (e env) page(a app.App) render.Page {
	return render.Page{Words: a.Words, Config: e.configFile(), Width: e.width, Bars: e.terminal, Color: e.doc != nil && e.doc.colors}
}

// nothingSaved says after a mistake of the typist that nothing was written.
func nothingSaved(err error) error {
	var typo *line.Error
	var unusable *app.Misuse
	if errors.As(err, &typo) || errors.As(err, &unusable) {
		return fmt.Errorf("%w; nothing was saved", err)
	}
	return err
}

// mostText is how many bytes of a text are read from a file.
const mostText = 1 << 20

// addNothingSaved is nothingSaved for the error of a command that ends.
func addNothingSaved(err *error) { *err = nothingSaved(*err) }

// readNote replaces the note "-" by standard input, or by what an editor returns
// where standard input is a terminal and one is set: so it stays out of the shell's
// history.
func (e env) readNote(parts *line.Parts) error {
	if parts.Note != "-" {
		return nil
	}
	if err := e.requireZone(); err != nil {
		return err // before a text is typed that would not be saved
	}
	if _, ok := e.asking(); ok && e.editor() == "" {
		fmt.Fprintln(e.stderr, "type the note; Ctrl-D on an empty line ends it:")
	} else if ok {
		text, err := e.editText(noteDraft, "")
		parts.Note = strings.TrimSpace(text)
		return err
	}
	if file, ok := e.stdin.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			e.fromDraft(info)
		}
	}
	text, err := io.ReadAll(io.LimitReader(e.stdin, mostText))
	if err != nil {
		return fmt.Errorf("the note could not be read: %w", err)
	}
	parts.Note = strings.TrimSpace(string(text))
	return nil
}
