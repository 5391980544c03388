package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"backlog/internal/exchange"
	"backlog/internal/sessions"
)

func newExportCmd(e env) *cobra.Command {
	var period period
	var format, output string
	cmd := &cobra.Command{
		Use:     "export",
		Short:   "Write the diary as CSV",
		Example: "  backlog export > diary.csv\n  backlog export --last 8w -o diary.csv",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "csv" {
				return misused("unknown format %q; export writes csv", format)
			}
			return e.withWords(func(h home) error {
				var q sessions.Query
				var err error
				if period.asked() {
					if q.From, q.To, err = period.days(h.clock); err != nil {
						return err
					}
				}
				return e.openLook(cmd.Context(), h, func(h home) error {
					var entries []sessions.Entry
					if h.store != nil {
						if entries, err = h.store.Entries(cmd.Context(), q); err != nil {
							return err
						}
					}
					if output == "" || output == "-" {
						return exchange.WriteCSV(e.stdout, entries)
					}
					return e.writeFile(output, func(w io.Writer) error { return exchange.WriteCSV(w, entries) })
				})
			})
		},
	}
	period.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&format, "format", "csv", "`FORMAT`: csv")
	cmd.Flags().StringVarP(&output, "output", "o", "", "write to this `FILE`, readable by you alone")
	return cmd
}

// writeFile writes a file beside its final place and moves it there when it is
// whole: what stood there before is not lost to a full disk.
func (e env) writeFile(path string, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return misused("%s is a folder; name a file", path)
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".backlog-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	defer os.Remove(file.Name()) // does nothing after the move
	if err := write(file); err != nil {
		file.Close()
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	if err := file.Sync(); err != nil {
		file.Close()
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	return os.Rename(file.Name(), path)
}
