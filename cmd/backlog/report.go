package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/line"
	"backlog/internal/report"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// reportSpan is the period of a report if none is asked for.
const reportSpan = "6w"

// reportOptions is what report was asked for.
type reportOptions struct {
	regionView
	reader, format, output string
	open, notes            bool
}

func newReportCmd(e env) *cobra.Command {
	var r reportOptions
	cmd := &cobra.Command{
		Use:   "report [REGION]",
		Short: "Print one page for the clinician",
		Long: `Print one page for the doctor or physiotherapist: where it hurts, how bad, how it
changed, what was tried, which warning signs there were, and what you want to
ask. Anything not recorded is marked as such. Your notes are left out unless you ask
for them.

HTML is one file that loads nothing and runs no script; print it or send it.`,
		Example: "  backlog report --open\n  backlog report --last 6w --region lower-back --for gp -o page.html\n  backlog report --format text",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE:    func(cmd *cobra.Command, args []string) error { return e.report(cmd.Context(), args, r) },
	}
	r.addFlags(cmd.Flags(), "the days of the last episode")
	cmd.Flags().StringVar(&r.reader, "for", "", "`WHO` reads it: gp or physio")
	cmd.Flags().StringVar(&r.format, "format", "", "`FORMAT`: html, text, md or json (else by the name of -o, else text)")
	cmd.Flags().StringVarP(&r.output, "output", "o", "", "write to this `FILE`, readable by you alone; - for standard output")
	cmd.Flags().BoolVar(&r.open, "open", false, "show it in the browser")
	cmd.Flags().BoolVar(&r.notes, "with-notes", false, "print your notes as well")
	return cmd
}

func (e env) report(ctx context.Context, args []string, r reportOptions) (err error) {
	format, err := r.formatOf()
	if err != nil {
		return err
	}
	reader := report.Reader(strings.ToLower(r.reader))
	switch reader {
	case "doctor", "dr":
		reader = "gp"
	case "physiotherapist", "pt":
		reader = "physio"
	}
	if r.reader != "" && !slices.Contains(report.Readers(), reader) {
		return misused("unknown reader %q; --for takes gp or physio", r.reader)
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	if !r.asked() && !r.episode {
		r.last = reportSpan
	}
	region, from, to, err := r.read(a, args)
	if err != nil {
		return err
	}
	ask := report.Request{Words: a.Words, For: reader, WithNotes: r.notes, Region: region}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := fillRequest(ctx, a, &ask, r, trends.Period{From: from, To: to}); err != nil {
		return err
	}
	sheet := report.New(ask)
	if text := e.page(a).Unplaced(sheet.Signs.Unplaced); text != "" {
		fmt.Fprintf(e.stderr, "backlog: %s\n", text)
	}
	return e.printReport(ctx, r, format, sheet)
}

// fillRequest reads from the diary what the page is made from.
func fillRequest(ctx context.Context, a app.App, ask *report.Request, r reportOptions, p trends.Period) (err error) {
	today := a.Clock.Today()
	if p.To == line.LastDay || p.To > today {
		p.To = today
	}
	if ask.Diary, err = warnings.Read(ctx, a.Store, a.Clock.Today()); err != nil {
		return err
	}
	own, err := a.Annotations(ctx)
	if err != nil {
		return err
	}
	first := p.To
	for _, region := range ask.Diary.Pain.Regions() {
		if ask.Region != "" && region != ask.Region {
			continue
		}
		if span, known := ask.Diary.Pain.Span(region); known && !r.episode {
			first = min(first, span.From)
		}
		if _, days, known := own.LastEpisode(ask.Diary.Pain, region, today); known && r.episode {
			first = min(first, days.From)
		}
	}
	// Of a period without a beginning, the diary decides where to begin.
	if p.From == line.FirstDay || r.episode {
		p.From = first
	}
	if p.From > p.To {
		return misused("the period begins in the future, on %s", p.From.Text())
	}
	ask.Period, ask.AsOf = p, a.EndOf(ask.Diary, p.To)
	if a.Store == nil {
		return nil
	}
	if ask.Entries, err = a.Store.Entries(ctx, sessions.Query{From: p.From, To: p.To}); err != nil {
		return err
	}
	ask.Questions, err = a.OwnQuestions(ctx)
	return err
}

// formatOf returns the format asked for by name or by the file's ending.
func (r reportOptions) formatOf() (string, error) {
	endings := map[string]string{".html": "html", ".htm": "html", ".txt": "text", ".md": "md", ".json": "json"}
	format, ending := r.format, strings.ToLower(filepath.Ext(r.output))
	if format == "" {
		format = endings[ending]
	}
	if format == "" && ending != "" && r.output != "-" {
		way := "name the file .html, .txt, .md or .json, or say which with --format"
		if ending == ".pdf" {
			way = "write a page with -o page.html, and print that to PDF from the browser"
		}
		return "", misused("report writes no %s; %s; nothing was written", ending, way)
	}
	switch {
	case format == "" && r.open:
		format = "html"
	case format == "":
		format = "text"
	case !slices.Contains([]string{"html", "text", "md", "json"}, format):
		return "", misused("unknown format %q; report writes html, text, md or json", format)
	}
	switch {
	case r.open && format != "html":
		return "", misused("--open shows html in a browser, not %s; leave out one of them", format)
	case r.open && r.output == "-":
		return "", misused("--open needs a file to show; name it with -o, or leave -o out")
	}
	return format, nil
}

func (e env) printReport(ctx context.Context, r reportOptions, format string, sheet report.Page) error {
	write := func(to io.Writer) (err error) {
		w := &term.SafeWriter{To: to}
		switch format {
		case "html":
			return sheet.HTML(w)
		case "md":
			_, err = io.WriteString(w, sheet.Markdown())
		case "json":
			return printJSON(w, sheet.JSON())
		default:
			_, err = io.WriteString(w, sheet.Text())
		}
		return err
	}
	path := r.output
	if path == "" && r.open {
		file, err := os.CreateTemp("", "backlog-report-*.html")
		if err != nil {
			return fmt.Errorf("the page cannot be written: %w; name a file with -o", err)
		}
		path = file.Name()
		file.Close()
	}
	switch {
	case path != "" && path != "-":
	case format == "text":
		return write(e.stdout)
	default:
		return write(e.rawStdout())
	}
	if err := e.writeFile(path, write); err != nil {
		return err
	}
	fmt.Fprintf(e.stderr, "written to %s\n", path)
	if !r.open {
		return nil
	}
	return e.openPage(ctx, path)
}

// openPage opens a file in whatever the system shows pages with.
func (e env) openPage(ctx context.Context, path string) error {
	full, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	name, args := "xdg-open", []string{full}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", full}
	}
	if err := exec.CommandContext(ctx, name, args...).Run(); err != nil {
		return fmt.Errorf("no browser could be opened: %w; open %s yourself", err, path)
	}
	return nil
}
