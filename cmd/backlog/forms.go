package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/coach"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// remembered is how many sessions the form of log looks back on for its first choices.
const remembered = 200

// asksForm reports whether a command was typed bare on a terminal: it opens its form.
func (e env) asksForm(cmd *cobra.Command, words []string) bool {
	return len(words) == 0 && onlyFormatFlags(cmd.Flags()) && !e.asPlain() && e.keyboard() != nil
}

// fill puts a form to the person. Leaving it writes nothing and says so.
func (e env) fill(ctx context.Context, form coach.Form) (map[string][]string, error) {
	if err := e.requireZone(); err != nil {
		return nil, err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	for _, page := range form.Pages {
		for _, field := range page {
			for i := range field.Choices { // the words of the diary among them
				field.Choices[i].Label = term.Sanitize(field.Choices[i].Label)
			}
		}
	}
	t := e.guidedTerminal(false)
	if t.Plain {
		t.Out = e.stdout
	}
	answers, err := coach.FillForm(ctx, t, form)
	if ctx.Err() != nil {
		e.cleanup.end()
	}
	if errors.Is(err, coach.ErrAborted) {
		fmt.Fprintln(e.stderr, "left the form; nothing was saved")
		return nil, answer(statusInterrupted)
	}
	return answers, err
}

// remarkUnread says that the diary cannot be read, and lets the form begin all the same: what
// is filled in is judged, and the person gets it back as a line.
func (e env) remarkUnread(err error) {
	if err != nil {
		e.remark(err)
	}
}

// found returns what read finds in a diary that need not be there.
func found[T any](ctx context.Context, e env, a app.App, read func(app.App) (T, error)) (list T, err error) {
	a, done, err := e.openIfThere(ctx, a)
	if err != nil || a.Store == nil {
		return list, err
	}
	defer done(&err)
	return read(a)
}

// pastSessions returns the latest sessions of a diary that need not be there.
func (e env) pastSessions(ctx context.Context, a app.App) ([]sessions.Entry, error) {
	return found(ctx, e, a, func(a app.App) ([]sessions.Entry, error) {
		return a.Store.Entries(ctx, sessions.Query{Kinds: []sessions.Kind{sessions.Session}, Limit: remembered})
	})
}

// tracks returns the symptoms of a diary that need not be there.
func (e env) tracks(ctx context.Context, a app.App) ([]guide.Track, error) {
	return found(ctx, e, a, func(a app.App) ([]guide.Track, error) {
		diary, err := warnings.Read(ctx, a.Store, a.Clock.Today())
		return diary.Symptoms(a.Words, a.Now()), err
	})
}

// knownProfile returns the profile of a diary that need not be there.
func (e env) knownProfile(ctx context.Context, a app.App) (map[string]string, error) {
	return found(ctx, e, a, func(a app.App) (map[string]string, error) { return a.Store.Profile(ctx) })
}

// logForm asks for a session or, of the kind Reading, for a score without one in a form, the last
// choices first.
func (e env) logForm(ctx context.Context, kind sessions.Kind) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	past, err := e.pastSessions(ctx, a)
	e.remarkUnread(err)
	answers, err := e.fill(ctx, logQuestions(a, past, kind))
	if err != nil {
		return err
	}
	a.Clock.Now = e.now().Truncate(time.Second)
	one := func(name string) string { return strings.Join(answers[name], "") }
	parts := line.Parts{
		At: one("at"), Region: one("region"), Side: one("side"), Technique: one("technique"), Tool: one("tool"), Duration: one("duration"),
		Before: one("before"), After: one("after"), Since: one("since"), Also: one("also"), Symptoms: withSides(answers, "symptoms"), Note: one("note"),
	}
	verb := "log"
	if kind == sessions.Reading {
		verb = "pain"
	}
	entry, err := parts.Entry(a.Words, kind, nil, a.Clock)
	if err != nil {
		return e.correct(ctx, a, []string{verb}, parts, err)
	}
	e.typed = verb + " " + strings.Join(line.Format(entry), " ")
	return nothingSaved(e.save(ctx, a, entry))
}

// correct gives what was filled in back as a line to be corrected, where its parts do
// not go together.
func (e env) correct(ctx context.Context, a app.App, words []string, parts line.Parts, err error) error {
	words = append(words, parts.Flags()...)
	for _, symptom := range parts.Symptoms {
		words = append(words, "+"+symptom)
	}
	err = fmt.Errorf("%w; nothing was saved; to correct it: %s", err, e.toType(&attempt{lines: [][]string{words}}))
	return e.judgeWords(ctx, a, words, nil, err)
}

// logQuestions are the pages of the form; past are sessions, oldest first.
func logQuestions(a app.App, past []sessions.Entry, kind sessions.Kind) coach.Form {
	var regions, techniques, tools []string
	last := sessions.Entry{Seconds: 300}
	for _, entry := range slices.Backward(past) {
		regions = append(regions, entry.Region)
		techniques = append(techniques, entry.Technique)
		tools = append(tools, entry.Tool)
	}
	if len(past) > 0 {
		last = past[len(past)-1]
	} else {
		tools = append(tools, "")
	}
	for _, r := range a.Words.Regions() {
		regions = append(regions, r.ID)
	}
	for _, t := range guide.Techniques() {
		techniques = append(techniques, t.ID)
	}
	for _, t := range guide.Tools() {
		tools = append(tools, t.ID)
	}
	label := func(id string) string {
		if id == "" {
			return "none"
		}
		if r, known := a.Words.Region(id); known {
			return id + ": " + r.Label
		}
		if t, known := a.Words.Technique(id); known {
			return id + ": " + t.Label
		}
		t, _ := a.Words.Tool(id)
		return id + ": " + t.Label
	}
	choices := func(ids []string) []coach.Choice {
		var list []coach.Choice
		for _, id := range ids {
			c := coach.Choice{Value: id, Label: label(id)}
			if !slices.Contains(list, c) {
				list = append(list, c)
			}
		}
		return list
	}
	pages := [][]coach.Field{{
		{Name: "region", Title: "Region", Help: "/ searches", Choices: choices(regions), Value: regions[0]},
		{Name: "side", Title: "Side, from your own point of view", Choices: sideChoices(), Value: string(last.Side)},
	}, {
		{Name: "technique", Title: "Technique", Choices: choices(techniques), Value: techniques[0]},
	}, {
		{Name: "tool", Title: "Tool", Choices: choices(append(tools, "")), Value: tools[0]},
		{Name: "duration", Title: "How long", Help: "with its unit: 5m, 90s, 1h15m", Suggest: sessions.Length(last.Seconds), Check: checkDuration},
	}, {
		{Name: "before", Title: "Pain before", Help: "0 none to 10 worst imaginable", Check: checkScore},
		{Name: "after", Title: "Pain after", Help: "0 to 10; optional", Check: optional(checkScore)},
	}, {
		{Name: "symptoms", Title: "Any warning signs?", Help: "/ searches, space or x selects, Enter continues", Choices: symptomChoices(a, nil), Many: true},
	}}
	title := "Log a self-massage"
	if kind == sessions.Reading {
		title = "Log a pain score without a massage"
		pages = [][]coach.Field{pages[0], {{Name: "before", Title: "Pain", Help: "0 none to 10 worst imaginable", Check: checkScore}}, pages[len(pages)-1]}
	}
	pages = append(pages, symptomSides("symptoms", nil)...)
	return coach.Form{Title: title, Review: true, Pages: append(pages, []coach.Field{
		whenField(a),
		{Name: "since", Title: "When did this pain begin?", Help: "a date, a month or a year; optional", Check: optional(func(text string) error {
			_, err := line.ParseDate(text, a.Clock)
			return err
		})},
		{Name: "also", Title: "What else did you do for the pain?", Help: "in your own words, with commas between: ibuprofen, heat; optional", Check: optional(func(text string) error {
			_, err := line.ParseTreatments(a.Words, text)
			return err
		})},
		{Name: "note", Title: "Note", Help: "optional", Check: checkNote},
	})}
}

// whenField asks for the moment of an entry.
func whenField(a app.App) coach.Field {
	return coach.Field{Name: "at", Title: "When", Help: "nothing for now, else a date, a time or both: yesterday 21:00, 2026-11-20 21:30", Check: optional(func(text string) error {
		_, err := line.ParseWhen(strings.TrimPrefix(text, "@"), a.Clock)
		return err
	})}
}

func sideChoices() []coach.Choice {
	return []coach.Choice{{Value: "", Label: "none given"}, {Value: "left", Label: "left"}, {Value: "right", Label: "right"}, {Value: "both", Label: "both"}}
}

func checkDuration(text string) error {
	d, err := line.ParseDuration(text)
	if err == nil && d > line.LongestUnasked {
		return fmt.Errorf("%s is over 3 hours; if that is right, log it as a line with --yes", text)
	}
	return err
}

func checkScore(text string) error {
	if text == "" {
		return errors.New("a score is needed here, 0 to 10")
	}
	_, after, err := line.ParsePain(text)
	if err == nil && after.Given() {
		return fmt.Errorf("%q is two scores; write one here", text)
	}
	return err
}

func checkNote(text string) error {
	_, err := line.ParseNote(text)
	return err
}

// optional lets an empty answer pass.
func optional(check func(string) error) func(string) error {
	return func(text string) error {
		if text == "" {
			return nil
		}
		return check(text)
	}
}
