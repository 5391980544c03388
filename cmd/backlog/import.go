package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/exchange"
	"backlog/internal/guide"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// importOptions is what import was asked for.
type importOptions struct {
	format, mapping string
	dryRun, maps    bool
}

// formatLines is the format of an inbox: a line an entry, each with its moment ahead.
const formatLines = "lines"

func newImportCmd(e env) *cobra.Command {
	var i importOptions
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Read entries from a file: CSV, JSON, FHIR, or another program's CSV",
		Long: `Read entries from a file, - for standard input: CSV with backlog's columns, the
whole diary in JSON, a FHIR bundle that backlog wrote, or the CSV of another
program with --map, a file that says which of its columns is what, or the name
of a map that is part of backlog: --maps lists them. --format lines reads what a
phone wrote: a line an entry, as 2026-11-27 21:05 pain lower-back 4.

Either all of it is imported or nothing; an error names its line and column.
Entries that the diary already has, with the same uid or identical, are skipped
and counted.`,
		Example: "  backlog import diary.csv --dry-run\n  backlog import diary.json\n  backlog import other.csv --map track-and-graph",
		Args: func(cmd *cobra.Command, args []string) error {
			if i.maps {
				return nil
			}
			return cobra.MatchAll(atLeast(1, "a file"), atMost(1, "one file"))(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if i.maps {
				return e.listMaps(args)
			}
			return e.importFile(cmd.Context(), args[0], i)
		},
	}
	cmd.Flags().BoolVar(&i.dryRun, "dry-run", false, "say what would be imported, and write nothing")
	cmd.Flags().StringVar(&i.format, "format", "", "`FORMAT` of the file: csv, json or fhir (else by its beginning), or lines")
	cmd.Flags().StringVar(&i.mapping, "map", "", "read another program's CSV by this `MAP`: its name, or a file in TOML")
	cmd.Flags().BoolVar(&i.maps, "maps", false, "list the maps that are part of backlog; with a name, print that map")
	return cmd
}

func (e env) importFile(ctx context.Context, path string, i importOptions) (err error) {
	if i.mapping != "" && i.format != "" && i.format != string(exchange.CSV) {
		return misused("--map reads CSV, not %s; leave out one of them", i.format)
	}
	if i.format != "" && i.format != formatLines && !slices.Contains(exchange.Formats(), exchange.Format(i.format)) {
		return misused("unknown format %q; import reads csv, json, fhir or lines", i.format)
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	if i.format == formatLines {
		return e.importLines(ctx, a, path, i.dryRun)
	}
	source, err := e.openSource(path)
	if err != nil {
		return fmt.Errorf("%w; nothing was imported", err)
	}
	defer source.Close()
	read, err := e.readSnapshot(a, source, i)
	if unclear := unclearWord(err); unclear != nil {
		return e.listMeanings(ctx, a, a.Words, unclear, err, func(*guide.Vocabulary) (parsedLine, error) { return parsedLine{}, err })
	}
	if err != nil {
		return err
	}
	for i, entry := range read.Entries {
		if entry.Rev == 0 { // a row with a version says on every machine what it says here
			read.Entries[i] = a.Clock.Dated(entry)
		}
	}
	try := &attempt{entries: read.Entries, facts: map[string]string{}}
	for _, f := range read.Facts {
		if !sessions.IsRegion(f.Fact) {
			try.facts[f.Fact] = f.Value
		}
	}
	if path != "-" {
		try.lines = [][]string{e.args}
	}
	var done closer
	if i.dryRun {
		a, done, err = e.openIfThere(ctx, a)
	} else {
		a, done, err = e.openToWrite(ctx, a, try)
	}
	if err != nil {
		return err
	}
	defer done(&err)
	return e.importSnapshot(ctx, a, read, i.dryRun, try)
}

// openSource opens a file to read, or standard input for -. Of pipes it takes those
// that the shell has opened for this command, as in import <(zcat diary.csv.gz).
func (e env) openSource(path string) (io.ReadCloser, error) {
	if path == "-" || path == "/dev/stdin" {
		if file, ok := e.stdin.(*os.File); ok && !term.IsTerminal(file) {
			if info, err := file.Stat(); err == nil && info.Mode()&os.ModeDevice != 0 {
				return nil, misused("standard input is a device, %w", db.ErrNotRegular)
			}
		}
		return io.NopCloser(e.stdin), nil
	}
	open := db.OpenRegular
	if dir := filepath.Dir(filepath.Clean(path)); dir == "/dev/fd" || dir == "/proc/self/fd" {
		open = os.Open
	}
	file, err := open(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, &absent{fmt.Errorf("there is no file %s", path)}
	case errors.Is(err, db.ErrNotRegular):
		return nil, misused("%w; name a file, or - for standard input", err)
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	}
	return file, nil
}

// imported is what was read of a file. remarks say what of it the diary has no place for.
type imported struct {
	sessions.Snapshot
	match   []exchange.Match
	remarks []string
}

func (i *imported) remark(format string, args ...any) {
	i.remarks = append(i.remarks, fmt.Sprintf(format, args...))
}

// readSnapshot reads a file in its format.
func (e env) readSnapshot(a app.App, source io.Reader, i importOptions) (read imported, err error) {
	buffered := bufio.NewReader(source)
	format := exchange.Format(i.format)
	if format == "" {
		format = exchange.Detect(buffered)
	}
	switch {
	case i.mapping != "":
		var mapping exchange.Map
		if mapping, err = e.readMap(i.mapping, a); err == nil {
			err = read.byMap(buffered, mapping, a)
		}
	case format == exchange.JSON:
		read.Snapshot, err = exchange.ReadJSON(buffered, a.Words, a.Clock.Now)
		for _, fact := range exchange.UnknownFacts(read.Facts, a.Words) {
			read.remark("this backlog does not know the fact %s, and no rule here reads it; it is kept as it is", fact)
		}
	case format == exchange.FHIR:
		var left int
		read.Entries, left, err = exchange.ReadFHIR(buffered, a.Words, a.Clock.Now)
		if left > 0 {
			read.remark("resources of the bundle that are not backlog's, left out: %d", left)
		}
	default:
		read.Entries, err = exchange.ReadCSV(buffered, a.Words, a.Clock.Now)
	}
	var fault *exchange.Fault
	var unusable *app.Misuse
	var missing *absent
	switch {
	case errors.As(err, &fault), errors.As(err, &unusable):
		err = misused("%w; nothing was imported", err)
	case errors.As(err, &missing):
		err = fmt.Errorf("%w; nothing was imported", err)
	}
	return read, err
}

// byMap reads the CSV of another program.
func (i *imported) byMap(source io.Reader, mapping exchange.Map, a app.App) error {
	mapped, err := exchange.ReadMapped(source, mapping, a.Words, a.Clock.Now)
	if err != nil {
		return err
	}
	i.Entries, i.match = mapped.Entries, mapped.Match
	switch {
	case mapped.Assumed:
		i.remark("times without an offset from UTC are read in %s; zone under [date] of a map names another", mapped.Zone)
	case mapped.Zone != "":
		i.remark("times without an offset from UTC are read in %s, as the map says", mapped.Zone)
	}
	total := 0
	for _, left := range mapped.Left {
		total += left.Count
	}
	if total > 0 {
		i.remark("rows left out, as the map says: %d", total)
	}
	for _, left := range mapped.Left {
		i.remark("%7d  %s", left.Count, left.Reason)
	}
	return nil
}

// listMaps prints the maps that are part of the program, or one of them to be copied.
func (e env) listMaps(names []string) error {
	if len(names) > 0 {
		m, found := exchange.FindShippedMap(names[0])
		if !found {
			return misused("there is no map %q; backlog import --maps lists them", names[0])
		}
		_, err := io.WriteString(e.raw(), m.Text)
		return err
	}
	for _, m := range exchange.ShippedMaps() {
		if _, err := fmt.Fprintf(e.stdout, "%-16s %s\n", m.Name, m.For); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(e.stdout, "\nuse one: backlog import FILE --map bearable\ncopy one to change it: backlog import --maps bearable > mine.toml")
	return err
}

// readMap reads a map: one that is part of the program, else a file.
func (e env) readMap(name string, a app.App) (exchange.Map, error) {
	var source io.ReadCloser
	if m, found := exchange.FindShippedMap(name); found && !strings.ContainsAny(name, "./\\") {
		source = io.NopCloser(strings.NewReader(m.Text))
	} else {
		var err error
		if source, err = e.openSource(name); err != nil {
			var missing *absent
			if errors.As(err, &missing) && !strings.ContainsAny(name, "./\\") {
				err = &absent{fmt.Errorf("there is no map %s; backlog import --maps lists those that are part of backlog", name)}
			}
			return exchange.Map{}, err
		}
	}
	defer source.Close()
	mapping, err := exchange.ReadMap(source, a.Clock.Now.Location())
	if err != nil {
		return mapping, misused("%s: %w", name, err)
	}
	return mapping, nil
}

// importSnapshot writes what the diary does not have, and says what was done.
func (e env) importSnapshot(ctx context.Context, a app.App, read imported, dryRun bool, try *attempt) error {
	var have []sessions.Entry
	facts := map[string]string{}
	var err error
	if a.Store != nil {
		if have, err = a.Store.Entries(ctx, sessions.Query{}); err != nil {
			return err
		}
		if facts, err = a.Store.Facts(ctx); err != nil {
			return err
		}
	}
	plan, told := exchange.PlanImport(read.Entries, read.match, slices.Values(have)), exchange.PlanFacts(read.Facts, facts)
	told.Differ = slices.DeleteFunc(told.Differ, func(f sessions.Fact) bool { return sessions.IsRegion(f.Fact) })
	early, found, err := a.GoneTooEarly(ctx, plan.Add)
	if err != nil {
		return err
	}
	if found {
		return misused("the entry of %s: %s; correct the file; nothing was imported", early.Entry.Local().Format("2 Jan 2006 15:04"), app.GoneTooEarlyText(early))
	}
	fresh := len(plan.Add)+len(told.Add) > 0
	try.entries = plan.Add
	var before warnings.Diary
	if !dryRun && fresh {
		before = a.Before(ctx)
		bar := e.progress()
		saved, err := a.Store.Import(ctx, a.Command(e.typed), sessions.Snapshot{Entries: plan.Add, Facts: told.Add}, func(done int) { bar.Show("importing", done, len(plan.Add)) })
		bar.Clear()
		if err != nil {
			return err
		}
		plan.Add, try.entries = saved, saved
		a.KeepRegions(ctx)
	}
	told.Add = slices.DeleteFunc(told.Add, func(f sessions.Fact) bool { return sessions.IsRegion(f.Fact) })
	for _, region := range exchange.UnknownRegions(read.Snapshot, a.Words) {
		if fresh && !dryRun {
			break // the answer names it
		}
		read.remark("the part of the body of %s is not known here; entries with it are kept, and its label and part go into config.toml under [[region]], with name, label and part", region)
	}
	for _, remark := range read.remarks {
		fmt.Fprintf(e.stderr, "backlog: %s\n", term.Sanitize(remark))
	}
	did := render.Import{
		Added: plan.Add, Facts: len(told.Add), Skipped: plan.Known + plan.Repeated + told.Known, Differ: len(plan.Differ) + len(told.Differ), DryRun: dryRun,
	}
	err = e.printWritten(e.page(a).Imported(did), func(w *render.Written) {
		w.Imported(did)
		for _, fact := range told.Add {
			w.Fact(fact.Fact, fact.Value)
		}
	})
	if err != nil {
		return err
	}
	if dryRun || !fresh {
		return nil
	}
	return e.warnSince(ctx, a, before, nil)
}
