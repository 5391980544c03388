package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/pflag"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/term"
)

// outputFormat is how a view is printed: as a table, as JSON, or as labelled lines.
type outputFormat struct {
	json, plain bool
}

func (s *outputFormat) addFlags(flags *pflag.FlagSet) {
	flags.BoolVar(&s.json, "json", false, "print JSON, times as RFC 3339")
	flags.BoolVar(&s.plain, "plain", false, "print labelled lines, one fact each")
}

// period is the flags that say which days a view is about.
type period struct {
	last, since, until, week string
}

func (p *period) addFlags(flags *pflag.FlagSet) {
	flags.StringVar(&p.last, "last", "", "the last `SPAN`: 10d, 8w, 1y; week, month or year: the one before this one")
	flags.StringVar(&p.since, "since", "", "from this `DATE` on")
	flags.StringVar(&p.until, "until", "", "up to and including this `DATE`")
	flags.StringVar(&p.week, "week", "", "one `WEEK`: this, last, 2026-W46")
}

// asked reports whether a period was given at all.
func (p period) asked() bool { return p != period{} }

// days returns the first and the last day asked for, both inclusive; an open end
// is line.FirstDay or line.LastDay.
func (p period) days(clock line.Clock) (from, to guide.Day, err error) {
	return line.ParsePeriod(p.last, p.since, p.until, p.week, clock)
}

// regionView is what a view about regions was asked for: one region, and the days or its last episode.
type regionView struct {
	period
	region  aRegion
	episode bool
}

// addFlags adds the flags; whatEpisode says what --episode does, "" where there is none.
func (v *regionView) addFlags(flags *pflag.FlagSet, whatEpisode string) {
	v.period.addFlags(flags)
	v.region.addFlag(flags)
	if whatEpisode != "" {
		flags.BoolVar(&v.episode, "episode", false, whatEpisode)
	}
}

// read returns the region, "" for all, and the days as period.days does.
func (v regionView) read(a app.App, args []string) (region string, from, to guide.Day, err error) {
	if v.episode && v.asked() {
		return "", 0, 0, misused("--episode and a period both say which days; give one")
	}
	if region, err = v.region.read(a, args); err == nil {
		from, to, err = v.days(a.Clock)
	}
	return region, from, to, err
}

// show prints a screen in the format that was asked for.
func (e env) show(a app.App, v render.View) (err error) {
	switch page := e.page(a); {
	case e.asJSON():
		return printJSON(e.stdout, v)
	case e.asPlain():
		_, err = io.WriteString(e.stdout, v.Plain(page))
	default:
		_, err = io.WriteString(e.stdout, v.Text(page))
	}
	return err
}

// printJSON prints a value as indented JSON.
// Where text gives way to it, it goes to standard output all the same.
func printJSON(w io.Writer, value any) error {
	if out, ok := w.(*outlet); ok {
		out.doc.printed, w = true, out.stdout
	}
	if guard, ok := w.(*term.SafeWriter); ok {
		w = guard.To // no line of it is broken, and nothing in it controls a terminal
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(term.SanitizeJSON(text.Bytes()))
	return err
}

// parseNumber reads the number of an entry, with or without its #.
func parseNumber(word string) (int64, error) {
	var number int64
	var rest string
	n, _ := fmt.Sscanf(word+" ", "%d%s", &number, &rest)
	if len(word) > 0 && word[0] == '#' {
		return parseNumber(word[1:])
	}
	if n != 1 || number < 1 {
		return 0, misused("%q is not the number of an entry; backlog list shows the numbers", word)
	}
	return number, nil
}
