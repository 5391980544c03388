package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
)

func newGuideCmd(e env) *cobra.Command {
	var shape shape
	cmd := &cobra.Command{
		Use:     "guide [REGION|TECHNIQUE|TOOL]",
		Short:   "Show where a muscle is, how to work it, and when not to",
		Example: "  backlog guide piriformis\n  backlog guide compression\n  backlog guide ball\n  backlog guide red-flags",
		Args:    cobra.ArbitraryArgs, // the words of one topic
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return e.topics(shape)
			}
			return e.topic(strings.Join(args, " "), shape)
		},
	}
	shape.addFlags(cmd.Flags())
	cmd.AddCommand(newRedFlagsCmd(e))
	cmd.AddCommand(newLexiconCmds(e)...)
	return cmd
}

func (e env) topics(shape shape) error {
	return e.withWords(func(h home) (err error) {
		page := e.page(h)
		switch {
		case shape.json:
			return printJSON(e.stdout, page.TopicsJSON())
		case shape.plain:
			_, err = fmt.Fprint(e.stdout, page.TopicsPlain())
		case e.terminal:
			_, err = fmt.Fprint(e.stdout, page.Body()+"\n"+page.Topics())
		default:
			_, err = fmt.Fprint(e.stdout, page.Topics())
		}
		return err
	})
}

func (e env) topic(word string, shape shape) error {
	return e.withWords(func(h home) error {
		kind, id, err := h.words.Find(word, guide.KindRegion, guide.KindTechnique, guide.KindTool)
		side := guide.NoSide
		if region, beside, notRegion := line.ParseRegion(h.words, word); err != nil && (notRegion == nil || strings.Contains(word, ".")) { // as in a line, with its side
			kind, id, side, err = guide.KindRegion, region, beside, notRegion
		}
		if err != nil {
			return &misuse{fmt.Errorf("%w; backlog guide lists the topics, backlog guide regions every region", err)}
		}
		page := e.page(h)
		switch {
		case shape.json:
			return printJSON(e.stdout, page.GuideJSON(kind, id))
		case shape.plain:
			_, err = fmt.Fprint(e.stdout, page.GuidePlain(kind, id))
		case e.terminal && kind == guide.KindRegion:
			_, err = fmt.Fprint(e.stdout, page.BodyWith(id, side)+page.Guide(kind, id))
		default:
			_, err = fmt.Fprint(e.stdout, page.Guide(kind, id))
		}
		return err
	})
}

func newRedFlagsCmd(e env) *cobra.Command {
	var format string
	var shape shape
	cmd := &cobra.Command{
		Use:     "red-flags",
		Short:   "Show every rule with its sources, for review by a clinician",
		Example: "  backlog guide red-flags\n  backlog guide red-flags --format md",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("format") && (shape.json || shape.plain) {
				return misused("--format already names the shape; leave --json and --plain out")
			}
			return e.redFlags(format, shape)
		},
	}
	shape.addFlags(cmd.Flags())
	cmd.Flags().StringVar(&format, "format", "text", "the `SHAPE`: text, md or json")
	return cmd
}

func (e env) redFlags(format string, shape shape) error {
	return e.withWords(func(h home) (err error) {
		page := e.page(h)
		switch {
		case shape.json, format == "json":
			return printJSON(e.stdout, render.RedFlagsJSON())
		case shape.plain:
			_, err = fmt.Fprint(e.stdout, page.RedFlagsPlain())
		case format == "md":
			_, err = fmt.Fprint(e.stdout, page.RedFlagsMarkdown())
		case format == "text":
			_, err = fmt.Fprint(e.stdout, page.RedFlags())
		default:
			return misused("--format is text, md or json, not %q", format)
		}
		return err
	})
}
