package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"backlog/internal/app"
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
			return exactlyOne("file")(cmd, args)
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
	defer debug.SetGCPercent(debug.SetGCPercent(25)) // it takes long, so it may as well take little memory
	file, err := e.openImport(a, path, i)
	if err != nil {
		return notImported(err)
	}
	defer file.close()
	err = file.expect()
	if unclear := unclearWord(err); unclear != nil {
		return e.listMeanings(ctx, a, a.Words, unclear, err, func(*guide.Vocabulary) (parsedLine, error) { return parsedLine{}, err })
	}
	if err != nil {
		return err
	}
	try := file.try
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
	file.app = a
	return file.save(ctx)
}

// notImported says of a file that cannot be read that nothing was imported.
func notImported(err error) error {
	var fault *exchange.Fault
	var unusable *app.Misuse
	switch {
	case err == nil:
		return nil
	case errors.As(err, &fault), errors.As(err, &unusable):
		return misused("%w; nothing was imported", err)
	}
	return fmt.Errorf("%w; nothing was imported", err)
}

// save writes what the diary does not have, and says what was done.
func (f *importing) save(ctx context.Context) error {
	a, facts := f.app, map[string]string{}
	if err := f.compare(ctx); err != nil {
		return err
	}
	var reported []sessions.Entry
	var err error
	if a.Store != nil {
		if facts, err = a.Store.Facts(ctx); err != nil {
			return err
		}
		if reported, err = a.Store.Reported(ctx); err != nil {
			return err
		}
	}
	plan := exchange.PlanFacts(f.facts, facts)
	plan.Differ = slices.DeleteFunc(plan.Differ, func(f sessions.Fact) bool { return sessions.IsRegion(f.Fact) })
	sortAll := func(add adding) error {
		if err := f.sort(add); err != nil {
			return err
		}
		if early, found := a.GoneTooEarlyIn(reported, f.reporting); found {
			return misused("the entry of %s: %s; correct the file; nothing was imported", early.Entry.Local().Format("2 Jan 2006 15:04"), app.GoneTooEarlyText(early))
		}
		return nil
	}
	var before warnings.Diary
	if f.options.dryRun {
		err = sortAll(f.find(ctx))
	} else {
		before = a.Before(ctx)
		err = a.Store.ImportEach(ctx, a.Command(f.typed), func(into *sessions.Import) error {
			if err := sortAll(into.Add); err != nil {
				return err
			}
			for _, fact := range plan.Add {
				if err := into.AddFact(fact); err != nil {
					return err
				}
			}
			return nil
		})
	}
	f.bar.Clear()
	if err != nil {
		f.expectAgain(ctx) // for what was to be added is judged
		return err
	}
	fresh := f.did.Added+len(plan.Add) > 0
	f.try.entries, f.try.many = f.kept.entries, f.kept.many
	if a.Store != nil {
		a.KeepRegions(ctx)
	}
	plan.Add = slices.DeleteFunc(plan.Add, func(f sessions.Fact) bool { return sessions.IsRegion(f.Fact) })
	for _, region := range exchange.UnknownRegions(slices.Sorted(maps.Keys(f.regions)), f.facts, a.Words) {
		if fresh && !f.options.dryRun {
			break // the answer names it
		}
		f.remark("the part of the body of %s is not known here; entries with it are kept, and its label and part go into config.toml under [[region]], with name, label and part", region)
	}
	for _, remark := range f.remarks {
		fmt.Fprintf(f.stderr, "backlog: %s\n", term.Sanitize(remark))
	}
	f.did.Facts, f.did.Skipped, f.did.Differ = len(plan.Add), f.did.Skipped+plan.Known, f.did.Differ+len(plan.Differ)
	err = f.printWritten(f.page(a).Imported(f.did), func(w *render.Written) {
		w.Imported(f.did)
		for _, fact := range plan.Add {
			w.Fact(fact.Fact, fact.Value)
		}
	})
	if err != nil {
		return err
	}
	if f.options.dryRun || !fresh {
		return nil
	}
	return f.warnSince(ctx, a, before, nil)
}
