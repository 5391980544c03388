package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// save writes an entry, echoes it, and only then judges the diary: a symptom is
// never lost to a warning.
func (e env) save(ctx context.Context, h home, entry sessions.Entry) error {
	return e.saveAttempt(ctx, h, attemptOf(entry))
}

// saveAttempt is save of an attempt with one entry, which has its number afterwards.
func (e env) saveAttempt(ctx context.Context, h home, a *attempt) (err error) {
	h, done, err := e.openToWrite(ctx, h, a)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := h.plausible(ctx, a.entries[0]); err != nil {
		return err
	}
	saved, err := e.add(ctx, h, e.typed, a)
	if err != nil {
		return err
	}
	return e.afterSave(ctx, h, saved)
}

// plausible returns an error if an entry that is to be written says that a symptom had
// gone before it came: such a date would silence the symptom by a slip.
func (h home) plausible(ctx context.Context, entry sessions.Entry) error {
	gone := func(r sessions.Report) bool { return r.Course == guide.CourseGone }
	if !slices.ContainsFunc(entry.Reports, gone) {
		return nil // and so a diary that cannot be read keeps no symptom from being saved
	}
	early, found, err := h.tooEarly(ctx, []sessions.Entry{entry})
	if err != nil || !found {
		return err
	}
	return misused("%s; give a later date with since=, or leave it out if it went today", goneTooEarlyText(early))
}

// tooEarly looks for such a report in entries that are to be written.
func (h home) tooEarly(ctx context.Context, added []sessions.Entry) (early warnings.TooEarly, found bool, err error) {
	var reported []sessions.Entry
	if h.store != nil {
		if reported, err = h.store.Reported(ctx); err != nil {
			return early, false, err
		}
	}
	added = slices.Clone(added)
	for i := range added {
		added[i].Day = guide.DayOf(added[i].Local().Add(-h.clock.DayStart))
		reported = slices.DeleteFunc(reported, func(e sessions.Entry) bool { return e.Number != 0 && e.Number == added[i].Number })
	}
	early, found = warnings.GoneBeforeItCame(reported, added)
	return early, found, nil
}

// goneTooEarlyText says when a symptom came, and that it cannot have gone before.
func goneTooEarlyText(early warnings.TooEarly) string {
	date := func(s guide.Span) string {
		if s.From == s.To {
			return "on " + s.Text()
		}
		return "in " + s.Text()
	}
	r := early.Report
	return fmt.Sprintf("%s%s cannot have gone %s: it came %s", r.Symptom, r.Side.Suffix(), date(r.Since), date(early.Came))
}

// afterSave echoes a written entry, judges the diary, and asks where that is due.
func (e env) afterSave(ctx context.Context, h home, saved sessions.Entry) error {
	if err := e.echoEntry(h, saved); err != nil {
		return err
	}
	if err := e.warnInactive(ctx, h, saved); err != nil {
		return err
	}
	after, err := e.warn(ctx, h, &saved)
	if err != nil {
		return err
	}
	if after.Verdict.Urgency == guide.Emergency {
		return nil // nothing may push it off the screen
	}
	if err := e.askHarm(ctx, h, saved, after.Rose); err != nil {
		return err
	}
	return e.askInterference(ctx, h, saved)
}

// warnInactive says of a consultation which of its rules neither stood nor were open
// before it: there it changes nothing for now.
func (e env) warnInactive(ctx context.Context, h home, saved sessions.Entry) error {
	if len(saved.Rules) == 0 {
		return nil
	}
	diary, err := warnings.Read(ctx, h.store)
	if err != nil {
		return e.notChecked(err)
	}
	diary.Reported = slices.DeleteFunc(diary.Reported, func(e sessions.Entry) bool { return e.Number == saved.Number })
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	stood := diary.Judge(h.words, now).Rules()
	idle := slices.DeleteFunc(slices.Clone(saved.Rules), func(rule string) bool { return slices.Contains(stood, rule) })
	if len(idle) == 0 {
		return nil
	}
	return e.echo(fmt.Sprintf("     now without effect, for it does not stand: %s\n", strings.Join(idle, ", ")))
}

// warn prints the findings that a new entry raised and those that cannot wait, and
// counts the rest in a line.
func (e env) warn(ctx context.Context, h home, entry *sessions.Entry) (warnings.Aftermath, error) {
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	with, without, err := warnings.ReadAround(ctx, h.store, now.Day, entry)
	if err != nil {
		return warnings.Aftermath{}, e.notChecked(err)
	}
	after := warnings.After(h.words, now, with, without, entry)
	return after, e.printChange(h, after)
}

// before reads the diary ahead of a change that is more than a new entry. What
// cannot be read is no reason not to write: of it all is told afterwards.
func (h home) before(ctx context.Context) warnings.Diary {
	if h.store == nil {
		return warnings.Diary{}
	}
	diary, _, err := warnings.ReadAround(ctx, h.store, h.clock.Today(), nil)
	if err != nil {
		return warnings.Diary{}
	}
	return diary
}

// warnSince is warn after any other change: before is the diary ahead of it, and
// entry the one that was changed, nil if it was another or more than one.
func (e env) warnSince(ctx context.Context, h home, before warnings.Diary, entry *sessions.Entry) error {
	now := warnings.Now(h.clock.Now, h.clock.DayStart)
	with, _, err := warnings.ReadAround(ctx, h.store, now.Day, nil)
	if err != nil {
		return e.notChecked(err)
	}
	return e.printChange(h, warnings.After(h.words, now, with, before, entry))
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
		way = "write it down, for a copy from before does not have it, and then backlog doctor says what to do"
	}
	return &unchecked{fmt.Sprintf("it was saved, but could not be checked: %s; %s", why, way), err}
}

// unshown is the error of a write that was saved and then could not be shown.
type unshown struct{ err error }

func (u *unshown) Error() string {
	return fmt.Sprintf("it was written, but could not be shown: %v; do not enter it again: backlog list and backlog check show it", u.err)
}
func (u *unshown) Unwrap() error { return u.err }

func (e env) printChange(h home, a warnings.Aftermath) error {
	page := e.page(h)
	for _, t := range a.OtherSides {
		token := t.Symptom + t.Side.Suffix()
		if e.asJSON() {
			break // symptom --json lists what is open
		}
		if err := e.echo(fmt.Sprintf("     still open: %s; if it has gone too: backlog symptom %s=gone\n", token, token)); err != nil {
			return err
		}
	}
	if e.asPlain() {
		return e.echo(page.AfterWritePlain(a))
	}
	return e.printWritten(page.AfterWrite(a), func(w *render.Written) {
		w.NewOrUrgent = a.Rules()
		w.Object(a.Objections)
	})
}

// echoEntry prints an entry that was written, and asks whether its note reports a symptom.
func (e env) echoEntry(h home, saved sessions.Entry) error {
	page := e.page(h)
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
func (e env) echoDeleted(h home, list []sessions.Entry) error {
	return e.printWritten(e.page(h).Deleted(list), func(w *render.Written) { w.Delete(list...) })
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

func (e env) page(h home) render.Page {
	return render.Page{Words: h.words, Config: e.configFile(), Width: e.width, Color: e.doc != nil && e.doc.colors}
}

// nothingSaved says behind a mistake of the typist that nothing was written.
func nothingSaved(err error) error {
	var typo *line.Error
	var unusable *misuse
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
		fmt.Fprintln(e.stderr, "the note, up to Ctrl-D on a line of its own:")
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
