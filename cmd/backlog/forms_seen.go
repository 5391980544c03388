package main

import (
	"context"
	"slices"
	"strings"
	"time"

	"backlog/internal/app"
	"backlog/internal/coach"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// seenForm asks what a professional has looked at.
func (e env) seenForm(ctx context.Context) error {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	verdict, err := e.verdictNow(ctx)
	if err != nil {
		return err
	}
	rules := unseenRules(verdict)
	if len(rules) == 0 {
		_, err := e.seenRules(ctx, a, nil) // says so
		return err
	}
	answers, err := e.fill(ctx, seenQuestions(a, rules))
	if err != nil {
		return err
	}
	a.Clock.Now = e.now().Truncate(time.Second)
	parts := line.Parts{At: answers["at"][0], By: answers["by"][0], Review: answers["review"][0], Note: answers["note"][0]}
	words := slices.DeleteFunc(append(answers["rules"], answers["massage"]...), func(word string) bool { return word == "" })
	entry, err := parts.Entry(a.Words, sessions.Consultation, words, a.Clock)
	if err != nil {
		return e.correct(ctx, a, append([]string{"seen"}, words...), parts, err)
	}
	e.typed = "seen " + strings.Join(line.Format(entry), " ")
	return nothingSaved(e.save(ctx, a, entry))
}

// unseenRules returns the active rules that a professional can look at and nobody has.
func unseenRules(v warnings.Verdict) (rules []string) {
	for _, f := range v.Findings {
		if f.Seen == nil && !(f.Contraindication && len(f.Because) == 0) && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

func seenQuestions(a app.App, rules []string) coach.Form {
	choices := make([]coach.Choice, len(rules))
	for i, id := range rules {
		choices[i] = coach.Choice{Value: id, Label: id + ": " + guide.RuleTitle(id)}
	}
	read := func(parts line.Parts) error {
		_, err := parts.Entry(a.Words, sessions.Consultation, rules[:1], a.Clock)
		return err
	}
	return coach.Form{Title: "Record that a professional has looked at it", Review: true, Pages: [][]coach.Field{
		{{Name: "rules", Title: "What was looked at?", Help: "space or x selects, Enter continues", Choices: choices, Many: true, Needed: true}},
		{{Name: "massage", Title: "Was massage cleared?", Choices: []coach.Choice{{Value: "", Label: "no, or it was not talked about"}, {Value: "massage-ok", Label: "yes, massage is all right"}}}},
		{{Name: "by", Title: "By whom?", Help: "gp, physio, emergency, …; optional"}},
		{
			{Name: "review", Title: "When is it to be looked at again?", Help: "in 2w or 10d, or a date; optional", Check: optional(func(text string) error { return read(line.Parts{Review: text}) })},
			whenField(a),
			{Name: "note", Title: "Note", Help: "optional", Check: checkNote},
		},
	}}
}
