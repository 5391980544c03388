package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/app"
	"backlog/internal/coach"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

// sideOfName is the name of the question for the side of a symptom.
func sideOfName(symptom string) string { return "side of " + symptom }

// symptomSides are the questions for the sides of the symptoms that the answer of a name
// holds. The side that is current comes first.
func symptomSides(name string, tracks []guide.Track) (pages [][]coach.Field) {
	for _, s := range guide.Symptoms() {
		if !s.Sided {
			continue
		}
		side := guide.NoSide
		if i := slices.IndexFunc(tracks, func(t guide.Track) bool { return t.Symptom == s.ID }); i >= 0 {
			side = tracks[i].Side
		}
		pages = append(pages, []coach.Field{{
			Name: sideOfName(s.ID), Title: "Side of " + s.ID, Help: "from your own point of view", Choices: sideChoices(), Value: string(side),
			If: func(answer func(string) []string) bool { return slices.Contains(answer(name), s.ID) },
		}})
	}
	return pages
}

// withSides returns the symptoms that were chosen, each with its side.
func withSides(answers map[string][]string, name string) (words []string) {
	for _, id := range answers[name] {
		if side := answers[sideOfName(id)]; len(side) > 0 {
			id += guide.Side(side[0]).Suffix()
		}
		words = append(words, id)
	}
	return words
}

// symptomChoices are symptoms, then events: those of first before all.
func symptomChoices(a app.App, first []guide.Track) []coach.Choice {
	var list []coach.Choice
	add := func(word, label string) {
		c := coach.Choice{Value: word, Label: word + ": " + label}
		if !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	for _, t := range first {
		if s, known := a.Words.Symptom(t.Symptom); known {
			add(t.Symptom, s.Label)
		}
	}
	for _, s := range guide.Symptoms() {
		add(s.ID, s.Label)
	}
	for _, event := range guide.Incidents() {
		add(event.ID, event.Label)
	}
	return list
}

// symptomForm lists what is current, and asks for a report.
func (e env) symptomForm(ctx context.Context) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	tracks, err := e.tracks(ctx, a)
	e.remarkUnread(err)
	if len(tracks) > 0 {
		fmt.Fprintln(e.stdout, render.NewSymptoms(tracks).Text(e.page(a)))
	}
	answers, err := e.fill(ctx, symptomQuestions(a, tracks))
	if err != nil {
		return err
	}
	a.Clock.Now = e.now().Truncate(time.Second)
	word := withSides(answers, "symptom")[0]
	if course := answers["course"][0]; course != "" {
		word += "=" + course
	}
	parts := line.Parts{At: answers["at"][0], Since: answers["since"][0], Note: answers["note"][0]}
	entry, err := parts.Entry(a.Words, sessions.SymptomOnly, []string{word}, a.Clock)
	if err != nil {
		return e.correct(ctx, a, []string{"symptom", word}, parts, err)
	}
	e.typed = "symptom " + strings.Join(line.Format(entry), " ")
	return nothingSaved(e.save(ctx, a, entry))
}

func symptomQuestions(a app.App, tracks []guide.Track) coach.Form {
	list := symptomChoices(a, tracks)
	pages := append([][]coach.Field{
		{{Name: "symptom", Title: "Which symptom?", Help: "/ searches", Choices: list, Value: list[0].Value}},
	}, symptomSides("symptom", tracks)...)
	return coach.Form{Title: "Report a symptom, or something that happened", Review: true, Pages: append(pages, [][]coach.Field{
		{{Name: "course", Title: "How is it now?", Help: "for something that happened, leave this as it is", Choices: []coach.Choice{
			{Value: "", Label: "new, or the same if it is there already"},
			{Value: "new", Label: "new"},
			{Value: "worse", Label: "worse"},
			{Value: "same", Label: "the same"},
			{Value: "better", Label: "better"},
			{Value: "gone", Label: "gone"},
			{Value: "no", Label: "no: I checked, and do not have it"},
		}}},
		{
			whenField(a),
			{Name: "since", Title: "When did it begin?", Help: "a date, a month or a year; optional", Check: optional(func(text string) error {
				_, err := line.ParseDate(text, a.Clock)
				return err
			})},
			{Name: "note", Title: "Note", Help: "optional", Check: checkNote},
		},
	}...)}
}
