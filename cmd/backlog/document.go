package main

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backlog/internal/render"
	"backlog/internal/warnings"
)

// document is how a command prints. With --json, standard output carries one JSON
// document and nothing else: a view prints its own, and what a write did is
// collected here and printed at the end.
type document struct {
	outputFormat
	written render.Written
	changed bool   // something was written
	printed bool   // a view has printed its own document
	color   string // of --color
	colors  bool   // colour may be used

	configRemarked bool // what is wrong with the config file

	after []func() // what is done once the answer is printed
}

// afterAnswer has fn called once the command has printed all: nobody waits for the copy of the
// day to read what was saved.
func (e env) afterAnswer(fn func()) {
	if e.doc == nil {
		fn()
		return
	}
	e.doc.after = append(e.doc.after, fn)
}

// asJSON reports whether --json was given. Then nothing is asked either.
func (e env) asJSON() bool { return e.doc != nil && e.doc.json }

// asPlain reports whether --plain was given.
func (e env) asPlain() bool { return e.doc != nil && e.doc.plain }

// outlet is standard output. Once a JSON document is asked for, all text goes to
// standard error instead, so that no remark can get into the document or be lost.
type outlet struct {
	stdout, stderr io.Writer
	doc            *document
}

func (o *outlet) Write(p []byte) (int, error) { return o.forText().Write(p) }

func (o *outlet) forText() io.Writer {
	if o.doc.json {
		return o.stderr
	}
	return o.stdout
}

// addFormatFlags gives a command and its subcommands --json and --plain, where they have
// none of their own. What writes a file with -o has --format instead.
func addFormatFlags(cmd *cobra.Command) {
	if cmd.Flags().Lookup("json") == nil && cmd.Flags().Lookup("output") == nil {
		new(outputFormat).addFlags(cmd.Flags()) // readFormat looks them up by name
	}
	for _, c := range cmd.Commands() {
		addFormatFlags(c)
	}
}

// readFormat notes how the command that was typed is to print, and refuses an empty
// --db, which would mean another diary than the one that was meant.
func (e env) readFormat(cmd *cobra.Command, _ []string) error {
	set := func(name string) bool {
		on, err := cmd.Flags().GetBool(name)
		return err == nil && on
	}
	s := outputFormat{json: set("json"), plain: set("plain")}
	if s.json && s.plain {
		return misused("--json and --plain are two formats; give one")
	}
	e.doc.outputFormat = s
	if f := cmd.Flags().Lookup("db"); f != nil && f.Changed && f.Value.String() == "" {
		return misused("--db names no file; name one, or leave it out")
	}
	return e.chooseColors()
}

// onlyFormatFlags reports whether no flags were given but those that say how to print and
// which diary is meant.
func onlyFormatFlags(flags *pflag.FlagSet) bool {
	only := true
	flags.Visit(func(f *pflag.Flag) { only = only && isFormatFlag(f.Name) })
	return only
}

func isFormatFlag(flag string) bool {
	return flag == "db" || flag == "color" || flag == "json" || flag == "plain"
}

// printWritten prints what a command has written; with --json it adds its part to the
// document.
func (e env) printWritten(text string, add func(*render.Written)) error {
	if !e.asJSON() {
		return e.echo(text)
	}
	e.doc.changed = true
	add(&e.doc.written)
	return nil
}

// endDocument prints the document of a write that ended with err. After a failure
// there is one only if something was written before it.
func (e env) endDocument(ctx context.Context, err error) error {
	if !e.asJSON() || e.doc.printed || err != nil && !e.doc.changed {
		return err
	}
	if unjudged := e.judgeDocument(ctx); err == nil {
		err = unjudged
	}
	return errors.Join(err, asUnshown(printJSON(e.stdout, e.doc.written.Document())))
}

// judgeDocument adds what check says about the diary after the write.
func (e env) judgeDocument(ctx context.Context) error {
	verdict, err := e.verdictNow(ctx)
	if err != nil {
		return e.notChecked(err)
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	e.doc.written.AddVerdict(e.page(a), verdict)
	return nil
}

// verdictNow judges the diary as it is in its file.
func (e env) verdictNow(ctx context.Context) (v warnings.Verdict, err error) {
	a, err := e.newApp()
	if err != nil {
		return v, err
	}
	a, done, err := e.openDiaryFile(ctx, a) // after a dry run there may be no diary
	if err != nil {
		return v, err
	}
	defer done(&err)
	_, v, err = a.Judge(ctx)
	return v, err
}
