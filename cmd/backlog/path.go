package main

import (
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/render"
)

func newPathCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "path",
		Short: "Print where the diary is",
		Long: `Print the path of the diary's file, whether it is there yet or not. With --plain or
--json the folder of the daily copies and the settings are printed too.`,
		Example: "  backlog path\n  backlog path --plain",
		Args:    noArgs,
		RunE: func(*cobra.Command, []string) error {
			settings, fault := e.readConfig()
			if fault != nil {
				e.remarkConfig(fault)
			}
			if err := e.requirePlace(); err != nil {
				return err
			}
			copies, _ := e.copies(settings.Backup)
			where := render.Places{Diary: e.database(), Copies: copies}
			if e.configHome != "" {
				where.Settings = e.configFile()
			}
			return e.show(app.App{}, where)
		},
	}
}
