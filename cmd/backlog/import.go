package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"backlog/internal/exchange"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newImportCmd(e env) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Read entries from a CSV file",
		Long: `Read entries from a CSV file, - for standard input. All rows are read or none:
a bad row is named with its line and column. Rows that the diary has already,
by their uid or to the letter, are skipped and counted.`,
		Example: "  backlog import diary.csv --dry-run\n  backlog import diary.csv",
		Args:    cobra.MatchAll(atLeast(1, "a file"), atMost(1, "one file")),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.importCSV(cmd.Context(), args[0], dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would be imported, and write nothing")
	return cmd
}

func (e env) importCSV(ctx context.Context, path string, dryRun bool) error {
	return e.withWords(func(h home) error {
		source := e.stdin
		if path != "-" {
			file, err := os.Open(path)
			if err != nil {
				return fmt.Errorf("the file cannot be read: %w; nothing was imported", err)
			}
			defer file.Close()
			if info, err := file.Stat(); err == nil && info.IsDir() {
				return misused("%s is a folder; name a CSV file; nothing was imported", path)
			}
			source = file
		}
		read, err := readCSV(h, source)
		if err != nil {
			return err
		}
		open := e.openStore
		if dryRun {
			open = e.openLook
		}
		return open(ctx, h, func(h home) error {
			var have []sessions.Entry
			if h.store != nil {
				if have, err = h.store.Entries(ctx, sessions.Query{}); err != nil {
					return err
				}
			}
			plan := exchange.PlanImport(read, slices.Values(have))
			if !dryRun && len(plan.Add) > 0 {
				if _, err := h.store.Add(ctx, h.command(e.typed), plan.Add...); err != nil {
					return err
				}
			}
			if _, err := fmt.Fprint(e.stdout, e.page(h).Imported(render.Import{
				Added: plan.Add, Skipped: plan.Known + plan.Repeated, Differ: len(plan.Differ), DryRun: dryRun,
			})); err != nil {
				return err
			}
			if dryRun || len(plan.Add) == 0 {
				return nil
			}
			return e.warn(ctx, h, nil)
		})
	})
}

func readCSV(h home, source io.Reader) ([]sessions.Entry, error) {
	read, err := exchange.ReadCSV(source, h.words, h.clock.Now)
	var fault *exchange.Fault
	if errors.As(err, &fault) {
		return nil, misused("%w; nothing was imported", err)
	}
	return read, err
}
