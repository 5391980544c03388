package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/exchange"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// exportOptions is what export was asked for.
type exportOptions struct {
	period
	format, output string
	snomed         bool
}

func newExportCmd(e env) *cobra.Command {
	var x exportOptions
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the diary as CSV, JSON or FHIR",
		Long: `Write the diary: as CSV for a spreadsheet (sessions, readings and symptoms), as
JSON with everything in it, which import reads back unchanged, or as a FHIR R4
bundle for a clinic's system. Notes are in all of them.`,
		Example: "  backlog export > diary.csv\n  backlog export --format json -o diary.json\n  backlog export --format fhir --last 8w -o bundle.json",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return e.export(cmd.Context(), x) },
	}
	x.period.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&x.format, "format", "csv", "`FORMAT`: csv, json or fhir")
	cmd.Flags().StringVarP(&x.output, "output", "o", "", "write to this `FILE`, readable by you alone; - for standard output")
	cmd.Flags().BoolVar(&x.snomed, "snomed", false, "add SNOMED CT codes to FHIR; using them needs a licence")
	return cmd
}

func (e env) export(ctx context.Context, x exportOptions) (err error) {
	format := exchange.Format(x.format)
	switch {
	case !slices.Contains(exchange.Formats(), format):
		return misused("unknown format %q; export writes csv, json or fhir", x.format)
	case format == exchange.JSON && x.period.asked():
		return misused("json is the whole diary; leave out the period, or take csv")
	case format != exchange.FHIR && x.snomed:
		return misused("--snomed adds codes to fhir; %s has none", format)
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	var q sessions.Query
	if x.period.asked() {
		if q.From, q.To, err = x.period.days(a.Clock); err != nil {
			return err
		}
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	bar := e.progress()
	defer bar.Clear()
	left := 0
	fill, err := exportWriter(ctx, a, format, q, x.snomed, bar, &left)
	if err != nil {
		return err
	}
	if x.output == "" || x.output == "-" {
		err = fill(e.rawStdout())
	} else {
		err = e.writeFile(x.output, fill)
	}
	if err == nil && left > 0 {
		bar.Clear()
		fmt.Fprintf(e.stderr, "backlog: %s has no place for entries of other kinds, so %d were left out; --format json has everything\n", format, left)
	}
	return err
}

// exportWriter returns what writes the diary in a format. left becomes how many of its entries
// have no place there.
func exportWriter(ctx context.Context, a app.App, format exchange.Format, q sessions.Query, snomed bool, bar *term.Progress, left *int) (fill func(io.Writer) error, err error) {
	bundle := exchange.Bundle{Words: a.Words, Now: a.Clock.Now, SNOMED: snomed}
	var facts []sessions.Fact
	if a.Store != nil {
		a.Store.Follow(bar.Show)
		switch format {
		case exchange.JSON:
			facts, err = a.Store.ExportFacts(ctx)
		case exchange.FHIR:
			if bundle.Profile, err = a.Store.Profile(ctx); err == nil {
				bundle.Device, err = a.Store.Device(ctx)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	// entries yields what is to be written, and counts what a format has no place for.
	entries := func(yield func(sessions.Entry, error) bool) {
		if a.Store == nil {
			return
		}
		*left = 0
		for entry, err := range a.Store.EachEntry(ctx, q) {
			if err == nil && format != exchange.JSON && !exchange.InCSV(entry) {
				*left++
			}
			if !yield(entry, err) {
				return
			}
		}
	}
	switch format {
	case exchange.JSON:
		return func(w io.Writer) error { return exchange.WriteJSON(w, entries, facts) }, nil
	case exchange.FHIR:
		bundle.Entries = entries
		return bundle.Write, nil
	}
	return func(w io.Writer) error { return exchange.WriteCSV(w, entries) }, nil
}
