package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/exchange"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// inbox is a file of lines that a phone appends to. It is never written.
type inbox struct {
	path  string // "-" for standard input
	lines []exchange.Line
	fresh bool // it changed just now, and may not be whole
}

// settles is how long a file that does not end with a line end has to rest before its last line is
// taken: what carries it may be on the way.
const settles = 2 * time.Minute

// inboxes reads the inboxes of a folder. left is how many could not be read.
func (e env) inboxes(a app.App, folder string) (list []inbox, left int, err error) {
	files, err := db.List(folder, "*")
	if err != nil {
		return nil, 0, err
	}
	for _, file := range files {
		name := strings.ToLower(filepath.Base(file))
		if !strings.HasPrefix(name, "inbox") || !strings.HasSuffix(name, ".txt") || strings.Contains(name, ".result.") {
			continue
		}
		info, err := os.Lstat(file)
		var box inbox
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue // it was renamed meanwhile
		case err == nil && !info.Mode().IsRegular(): // what a link leads to would be quoted in the results
			err = db.ErrNotRegular
		case err == nil:
			box, err = e.readInbox(a, file)
		}
		if err != nil {
			e.remark(fmt.Errorf("left alone: %s: %w", file, err))
			left++
			continue
		}
		list = append(list, box)
	}
	return list, left, nil
}

func (e env) readInbox(a app.App, path string) (inbox, error) {
	source, err := db.OpenRegular(path)
	if err != nil {
		return inbox{}, err
	}
	defer source.Close()
	info, err := source.Stat()
	if err != nil {
		return inbox{}, err
	}
	lines, err := exchange.ReadLines(source, path, a.Clock.Now)
	return inbox{path, lines, time.Since(info.ModTime()) < settles}, err
}

// importLines imports a file of lines.
func (e env) importLines(ctx context.Context, a app.App, path string, dryRun bool) (err error) {
	source, err := e.openSource(path)
	if err != nil {
		return fmt.Errorf("%w; nothing was imported", err)
	}
	lines, err := exchange.ReadLines(source, path, a.Clock.Now)
	source.Close()
	if err != nil {
		return misused("%s: %w; nothing was imported", path, err)
	}
	boxes := []inbox{{path: path, lines: lines}}
	var done closer
	try := e.linesAttempt(ctx, a, lines)
	if dryRun {
		a, done, err = e.openIfThere(ctx, a)
	} else {
		a, done, err = e.openToWrite(ctx, a, try)
	}
	if err != nil {
		return err
	}
	defer done(&err)
	counted, err := e.takeInboxes(ctx, a, boxes, dryRun, try, func(inbox string) bool { return inbox == absolute(path) })
	switch {
	case err != nil || counted.refused == 0:
		return err
	case counted.kept == 0:
		return misused("nothing was imported: %s", term.Count(counted.refused, "line")+" refused")
	}
	return answer(statusFailed)
}

// linesAttempt is what is judged if the diary cannot be written.
func (e env) linesAttempt(ctx context.Context, a app.App, lines []exchange.Line) *attempt {
	try := &attempt{}
	sorted, err := a.SortLines(ctx, lines, func(exchange.Line) bool { return false })
	for _, one := range sorted {
		if err == nil && one.Fate == app.LineNew {
			try.entries = append(try.entries, one.Entry)
		}
	}
	return try
}

// lineCount is how many lines of inboxes were refused, and how many the diary has.
type lineCount struct{ refused, kept int }

// takeInboxes saves what the lines of inboxes say, judges it, and says what became of each line.
// covered reports whether lines of an inbox are to be forgotten that were kept as not judged.
func (e env) takeInboxes(ctx context.Context, a app.App, boxes []inbox, dryRun bool, try *attempt, covered func(path string) bool) (lineCount, error) {
	var all []exchange.Line
	fresh := map[string]bool{}
	for _, box := range boxes {
		all = append(all, box.lines...)
		fresh[box.path] = box.fresh
	}
	sorted, err := a.SortLines(ctx, all, func(l exchange.Line) bool { return l.Open && fresh[l.File] })
	if err != nil {
		return lineCount{}, err
	}
	var added []sessions.Entry
	var count lineCount
	for _, one := range sorted {
		switch one.Fate {
		case app.LineNew, app.LineKnown:
			count.kept++
			if one.Fate == app.LineNew && !one.Copy {
				added = append(added, one.Entry)
			}
		case app.LineRefused:
			if !one.Copy {
				count.refused++
			}
		}
	}
	try.entries = added // what is judged should they not be saved
	did := render.Import{Skipped: count.kept - len(added), DryRun: dryRun}
	if len(added) > 0 && !dryRun {
		before := a.Before(ctx)
		if added, err = a.Store.Import(ctx, a.Command(e.typed), sessions.Snapshot{Entries: added}); err != nil {
			return lineCount{}, err
		}
		try.entries = nil
		err = e.warnSince(ctx, a, before, nil) // ahead of all else, for it may be urgent
	}
	did.Add(e.asJSON(), added...)
	e.remarkLines(sorted)
	if count.kept+count.refused > 0 {
		err = errors.Join(err, e.printWritten("inbox: "+e.page(a).Imported(did), func(w *render.Written) { w.Imported(did) }))
	}
	if dryRun {
		return count, err
	}
	return count, errors.Join(err, e.keepUnjudged(sorted, covered), e.writeResults(boxes, sorted))
}

// remarkLines names the lines that were refused or wait, those first that nobody has judged.
func (e env) remarkLines(list []app.Sorted) {
	list = slices.Clone(list)
	notJudged := func(one app.Sorted) bool { return one.Unjudged || one.AsSaid && one.IfSo != "" }
	slices.SortStableFunc(list, func(x, y app.Sorted) int {
		if notJudged(x) == notJudged(y) {
			return cmp.Or(strings.Compare(x.File, y.File), cmp.Compare(x.Number, y.Number))
		}
		return map[bool]int{true: -1, false: 1}[notJudged(x)]
	})
	for _, one := range list {
		word := lineFate(one.Fate)
		if notJudged(one) {
			word = "NOT JUDGED"
		}
		if (one.Fate >= app.LineRefused || notJudged(one)) && !one.Copy {
			e.remark(fmt.Errorf("%s: %s, line %d: %s: %s", word, filepath.Base(one.File), one.Number, one.Shown, reason(one)))
		}
	}
}

// reason says why no entry was made of a line.
func reason(one app.Sorted) string {
	if one.Fate == app.LineWaiting {
		return "the file ends within it and may still be on its way; the next sync takes it"
	}
	if one.AsSaid {
		return strings.TrimPrefix(one.IfSo+"; ", "; ") + "kept in these words; backlog check asks which sign it is"
	}
	text := strings.Replace(one.Err.Error(), "; when to get help is below", "", 1)
	if one.IfSo != "" {
		text = one.IfSo + "; " + text
	}
	if one.Unjudged {
		text += "; correct it in the inbox, or type it here"
	}
	return text
}

// resultName is the name of the file with the results of an inbox. Copies that a program for
// syncing made of an inbox share it.
func resultName(path string) string {
	name := filepath.Base(path)
	for _, mark := range []string{".sync-conflict-", " (", "("} {
		if at := strings.Index(name, mark); at > 0 {
			name = name[:at] + ".txt"
		}
	}
	return strings.TrimSuffix(name, filepath.Ext(name)) + ".result.txt"
}

// writeResults writes beside each inbox what became of its lines. The text depends on the inboxes
// alone, so that two machines write the same.
func (e env) writeResults(boxes []inbox, sorted []app.Sorted) error {
	texts := map[string]*strings.Builder{}
	var order []string
	for _, box := range boxes {
		if box.path == "-" || strings.HasPrefix(box.path, "/dev/") {
			continue
		}
		path := filepath.Join(filepath.Dir(box.path), resultName(box.path))
		if texts[path] == nil {
			texts[path] = &strings.Builder{}
			order = append(order, path)
			texts[path].WriteString("What became of the lines of the inbox. backlog writes this file and never reads it.\n")
		}
		fmt.Fprintf(texts[path], "\n%s\n", filepath.Base(box.path))
		list := slices.DeleteFunc(slices.Clone(sorted), func(one app.Sorted) bool { return one.File != box.path })
		slices.SortStableFunc(list, func(x, y app.Sorted) int {
			return cmp.Or(-cmp.Compare(max(x.Fate, app.LineKnown), max(y.Fate, app.LineKnown)), cmp.Compare(x.Number, y.Number))
		})
		for _, one := range list {
			fmt.Fprintf(texts[path], "%-8s  %s\n", lineFate(one.Fate), term.Sanitize(one.Shown))
			if one.Fate >= app.LineRefused {
				fmt.Fprintf(texts[path], "          %s\n", term.Sanitize(reason(one)))
			}
			if one.Unjudged {
				texts[path].WriteString("          NOT JUDGED\n")
			}
		}
	}
	var errs error
	for _, path := range order {
		if err := e.publishText(path, texts[path].String()); err != nil {
			errs = errors.Join(errs, fmt.Errorf("what the inbox says is in; but %s could not be written: %w", path, err))
		}
	}
	return errs
}

func lineFate(f app.Fate) string {
	switch f {
	case app.LineRefused:
		return "refused"
	case app.LineWaiting:
		return "waiting"
	}
	return "taken"
}

// publishText puts a text into a folder in one step, unless it is there already.
func (e env) publishText(path, text string) error {
	return e.withScratch(func(scratch string) error {
		from := filepath.Join(scratch, "result.txt")
		if err := os.WriteFile(from, []byte(text), 0o600); err != nil {
			return err
		}
		_, err := db.Publish(from, filepath.Dir(path), filepath.Base(path))
		return err
	})
}

// unjudgedFile holds, beside the diary, the lines of inboxes that name a symptom and that nobody
// has judged: check names them until they are corrected.
func (e env) unjudgedFile() string { return followed(e.database()) + ".not-judged" }

// unjudgedLine is one of them.
type unjudgedLine struct{ inbox, text string }

func (e env) unjudged() []unjudgedLine {
	file, err := db.OpenRegular(e.unjudgedFile())
	if err != nil {
		return nil
	}
	defer file.Close()
	var list []unjudgedLine
	for rows := bufio.NewScanner(file); rows.Scan(); {
		if path, text, found := strings.Cut(rows.Text(), "\t"); found {
			list = append(list, unjudgedLine{path, text})
		}
	}
	return list
}

// keepUnjudged replaces what is kept of the covered inboxes.
func (e env) keepUnjudged(sorted []app.Sorted, covered func(path string) bool) error {
	had := e.unjudged()
	list := slices.DeleteFunc(slices.Clone(had), func(u unjudgedLine) bool { return covered(u.inbox) })
	for _, one := range sorted {
		if one.Unjudged && !one.Copy {
			text := strings.Join(strings.Fields(term.Sanitize(fmt.Sprintf("line %d: %s: %s", one.Number, one.Shown, reason(one)))), " ")
			list = append(list, unjudgedLine{absolute(one.File), text})
		}
	}
	if slices.Equal(had, list) {
		return nil
	}
	var b strings.Builder
	for _, u := range list {
		fmt.Fprintf(&b, "%s\t%s\n", u.inbox, u.text)
	}
	if len(list) == 0 {
		return os.Remove(e.unjudgedFile())
	}
	return e.publishText(e.unjudgedFile(), b.String())
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// remarkUnjudged names the lines of inboxes that name a symptom and were not judged.
func (e env) remarkUnjudged() {
	for _, u := range e.unjudged() {
		e.remark(fmt.Errorf("NOT JUDGED: %s, %s", u.inbox, u.text))
	}
}
