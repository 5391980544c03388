package main

import (
	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/render"
)

// newGlossaryCmds makes guide regions, guide symptoms, guide events and guide facts:
// the words that a line, a report or the profile takes. None opens the database.
func newGlossaryCmds(e env) []*cobra.Command {
	var commands []*cobra.Command
	for _, kind := range []guide.Kind{guide.KindRegion, guide.KindSymptom, guide.KindIncident, guide.KindFact} {
		name, label := render.GlossaryName(kind)
		commands = append(commands, &cobra.Command{
			Use:   name,
			Short: "List the words for " + label,
			Args:  noArgs,
			RunE: func(*cobra.Command, []string) error {
				a, err := e.newApp()
				if err != nil {
					return err
				}
				return e.show(a, render.NewGlossary(kind, a.Words))
			},
		})
	}
	return commands
}
