package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/render"
)

// newLexiconCmds makes guide regions, guide symptoms, guide events and guide facts:
// the words that a line, a report or the profile takes. None opens the database.
func newLexiconCmds(e env) []*cobra.Command {
	var commands []*cobra.Command
	for _, kind := range []guide.Kind{guide.KindRegion, guide.KindSymptom, guide.KindEvent, guide.KindFact} {
		lexicon := render.Lexicon{Kind: kind}
		var shape shape
		cmd := &cobra.Command{
			Use:   lexicon.Name(),
			Short: "Show " + lexicon.Label() + ": every word, with what it " + map[bool]string{true: "means", false: "asks for"}[kind == guide.KindRegion],
			Args:  noArgs,
			RunE:  func(*cobra.Command, []string) error { return e.lexicon(lexicon, shape) },
		}
		shape.addFlags(cmd.Flags())
		commands = append(commands, cmd)
	}
	return commands
}

func (e env) lexicon(l render.Lexicon, shape shape) (err error) {
	h, err := e.newApp()
	if err != nil {
		return err
	}
	page := e.page(h)
	l.Words = h.words
	switch {
	case shape.json:
		return printJSON(e.stdout, render.LexiconJSON(l))
	case shape.plain:
		_, err = fmt.Fprint(e.stdout, page.LexiconPlain(l))
	default:
		_, err = fmt.Fprint(e.stdout, page.Lexicon(l))
	}
	return err
}
