package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"backlog/internal/app"
	"backlog/internal/exchange"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// importing is the import of a file, which is read more than once so that it need not be held.
type importing struct {
	env
	app     app.App
	options importOptions
	source  *rereadable
	mapping exchange.Map
	bar     *term.Progress

	plan    exchange.Plan
	rows    int // entries of the file
	facts   []sessions.Fact
	regions map[string]bool // of its entries, those that are not known here
	remarks []string        // what of the file the diary has no place for
	try     *attempt        // what of the file is judged should it not be imported

	did       render.Import
	kept      attempt          // what was added
	reporting []sessions.Entry // of that, what reports symptoms
}

// adding adds an entry, or returns what the diary has under its uid.
type adding func(sessions.Entry) (saved sessions.Entry, has *sessions.Entry, err error)

func (f *importing) remark(format string, args ...any) {
	f.remarks = append(f.remarks, fmt.Sprintf(format, args...))
}

// openImport opens the file at path, - for standard input, and reads the map.
func (e env) openImport(a app.App, path string, i importOptions) (*importing, error) {
	source, err := e.openSource(path)
	if err != nil {
		return nil, err
	}
	f := &importing{env: e, app: a, options: i, source: newRereadable(source), bar: e.progress()}
	if i.mapping != "" {
		f.mapping, err = e.readMap(i.mapping, a)
	}
	if err != nil {
		f.close()
	}
	return f, err
}

func (f *importing) close() {
	f.bar.Clear()
	f.source.close()
}

// read hands add each entry of the file in turn, and notes the facts and what the diary has no
// place for. doing says what that is for.
func (f *importing) read(doing string, add func(sessions.Entry, exchange.Match) error) error {
	source, err := f.source.again()
	if err != nil {
		return err
	}
	a, format := f.app, exchange.Format(f.options.format)
	buffered := bufio.NewReader(source)
	if format == "" {
		format = exchange.Detect(buffered)
	}
	n := 0
	taken := func(entry sessions.Entry, match exchange.Match) error {
		if entry.Rev == 0 { // a row with a version says on every machine what it says here
			entry = a.Clock.Dated(entry)
		}
		switch n++; {
		case n%1000 != 0:
		case f.rows > 0:
			f.bar.Show(doing, n, f.rows)
		case f.source.size > 0:
			f.bar.Show(doing, int(f.source.taken>>10), int(f.source.size>>10))
		}
		return add(entry, match)
	}
	plain := func(entry sessions.Entry) error { return taken(entry, exchange.MatchExact) }
	f.remarks = nil
	switch {
	case f.options.mapping != "":
		var mapped exchange.Mapped
		if mapped, err = exchange.ReadMapped(buffered, f.mapping, a.Words, a.Clock.Now, taken); err == nil {
			f.remarkLeft(mapped)
		}
	case format == exchange.JSON:
		f.facts, err = exchange.ReadJSON(buffered, a.Words, a.Clock.Now, plain)
		for _, fact := range exchange.UnknownFacts(f.facts, a.Words) {
			f.remark("this backlog does not know the fact %s, and no rule here reads it; it is kept as it is", fact)
		}
	case format == exchange.FHIR:
		var left int
		if left, err = exchange.ReadFHIR(buffered, a.Words, a.Clock.Now, plain); left > 0 {
			f.remark("resources of the bundle that are not backlog's, left out: %d", left)
		}
	default:
		err = exchange.ReadCSV(buffered, a.Words, a.Clock.Now, plain)
	}
	switch {
	case err != nil:
		return err
	case f.rows > 0 && n != f.rows:
		return errors.New("another program has changed the file meanwhile; nothing was imported")
	}
	f.rows = n
	return nil
}

// remarkLeft says what a map left out, and what it assumed.
func (f *importing) remarkLeft(mapped exchange.Mapped) {
	switch {
	case mapped.Assumed:
		f.remark("times without an offset from UTC are read in %s; zone under [date] of a map names another", mapped.Zone)
	case mapped.Zone != "":
		f.remark("times without an offset from UTC are read in %s, as the map says", mapped.Zone)
	}
	total := 0
	for _, left := range mapped.Left {
		total += left.Count
	}
	if total > 0 {
		f.remark("rows left out, as the map says: %d", total)
	}
	for _, left := range mapped.Left {
		f.remark("%7d  %s", left.Count, left.Reason)
	}
}

// expect reads the file for the first time: all of it is sound, or nothing is imported.
func (f *importing) expect() error {
	f.plan, f.regions, f.try = exchange.Plan{}, map[string]bool{}, &attempt{facts: map[string]string{}}
	err := f.read("reading", func(entry sessions.Entry, match exchange.Match) error {
		f.plan.Expect(entry, match)
		f.try.keep(entry)
		if _, known := f.app.Words.Region(entry.Region); entry.Region != "" && !known {
			f.regions[entry.Region] = true
		}
		return nil
	})
	f.bar.Clear()
	for _, fact := range f.facts {
		if !sessions.IsRegion(fact.Fact) {
			f.try.facts[fact.Fact] = fact.Value
		}
	}
	return notImported(err)
}

// compare gives the plan what the diary has.
func (f *importing) compare(ctx context.Context) error {
	defer f.bar.Clear()
	if a := f.app; a.Store != nil && f.plan.NeedsDiary() {
		a.Store.Follow(f.bar.Show)
		defer a.Store.Follow(nil)
		for entry, err := range a.Store.EachEntry(ctx, sessions.Query{}) {
			if err != nil {
				return err
			}
			f.plan.Have(entry)
		}
	}
	if !f.plan.NeedsNew() {
		return nil
	}
	find := f.find(ctx)
	return f.read("comparing", func(entry sessions.Entry, _ exchange.Match) error {
		if entry.UID == "" {
			return nil
		}
		_, has, err := find(entry)
		if err == nil && has == nil {
			f.plan.Have(entry)
		}
		return err
	})
}

// find returns what adds nothing, and only looks for the uid of an entry.
func (f *importing) find(ctx context.Context) adding {
	return func(entry sessions.Entry) (sessions.Entry, *sessions.Entry, error) {
		if f.app.Store == nil || entry.UID == "" {
			return entry, nil, nil
		}
		has, err := f.app.Store.WithUID(ctx, entry.UID)
		return entry, has, err
	}
}

// sort does with each entry of the file what the plan says.
func (f *importing) sort(add adding) error {
	f.did, f.kept, f.reporting = render.Import{DryRun: f.options.dryRun}, attempt{}, nil
	err := f.read("importing", func(entry sessions.Entry, match exchange.Match) error {
		fate, saved := exchange.Added, entry
		if entry.UID == "" {
			fate = f.plan.Fate(entry, match, nil)
		}
		if fate == exchange.Added {
			var has *sessions.Entry
			var err error
			if saved, has, err = add(entry); err != nil {
				return err
			}
			if has != nil {
				fate = f.plan.Fate(entry, match, has)
			}
		}
		switch fate {
		case exchange.Added:
			f.did.Add(f.asJSON(), saved)
			f.kept.keep(saved)
			if len(saved.Reports) > 0 {
				f.reporting = append(f.reporting, saved)
			}
		case exchange.Known, exchange.Repeated:
			f.did.Skipped++
		default:
			f.did.Differ++
		}
		return nil
	})
	if errors.As(err, new(*exchange.Fault)) { // of a file that was changed meanwhile
		return notImported(err)
	}
	return err
}

// expectAgain notes after an error what of the file would have been added. What cannot be found
// out is judged as if all of it were new.
func (f *importing) expectAgain(ctx context.Context) {
	try := f.try
	if f.expect() == nil && f.compare(ctx) == nil && f.sort(f.find(ctx)) == nil {
		try.entries, try.many = f.kept.entries, f.kept.many
	}
	f.try = try
}

// rereadable is a source that can be read more than once: a plain file, or what is copied while
// it is read for the first time.
type rereadable struct {
	source io.ReadCloser
	plain  *os.File // the source, if it is a plain file
	size   int64    // of a plain file
	taken  int64    // how many bytes were read from it
	read   bool     // for the first time
	begin  []byte   // of what was copied
	rest   *os.File // nil: there is none
}

// mostHeld is how many bytes of a source are copied in memory; what is more goes to a temporary
// file that only the user can read.
const mostHeld = 8 << 20

func newRereadable(source io.ReadCloser) *rereadable {
	r := &rereadable{source: source}
	if file, ok := source.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			r.plain, r.size = file, info.Size()
		}
	}
	return r
}

// again returns the source from its beginning.
func (r *rereadable) again() (io.Reader, error) {
	switch {
	case r.plain != nil:
		r.taken = 0
		_, err := r.plain.Seek(0, io.SeekStart)
		return io.TeeReader(r.plain, (*tally)(&r.taken)), err
	case !r.read:
		r.read = true
		return io.TeeReader(r.source, r), nil
	case r.rest == nil:
		return bytes.NewReader(r.begin), nil
	}
	_, err := r.rest.Seek(0, io.SeekStart)
	return io.MultiReader(bytes.NewReader(r.begin), r.rest), err
}

// tally counts the bytes that are written to it.
type tally int64

func (t *tally) Write(p []byte) (int, error) {
	*t += tally(len(p))
	return len(p), nil
}

// Write copies a part of the source.
func (r *rereadable) Write(p []byte) (int, error) {
	if r.rest == nil && len(r.begin)+len(p) <= mostHeld {
		r.begin = append(r.begin, p...)
		return len(p), nil
	}
	if r.rest == nil {
		file, err := os.CreateTemp("", "backlog-*")
		if err != nil {
			return 0, err
		}
		os.Remove(file.Name()) // what is open stays; Windows removes it when it is closed
		r.rest = file
	}
	return r.rest.Write(p)
}

func (r *rereadable) close() {
	r.source.Close()
	if r.rest != nil {
		r.rest.Close()
		os.Remove(r.rest.Name())
	}
}
