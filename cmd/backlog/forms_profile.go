package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"backlog/internal/app"
	"backlog/internal/coach"
	"backlog/internal/guide"
)

// factsAPage is how many facts are on a page of the profile's form.
const factsAPage = 4

// profileForm shows what is known, to be changed. What is not given stays unknown.
func (e env) profileForm(ctx context.Context) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	known, err := e.knownProfile(ctx, a)
	e.remarkUnread(err)
	answers, err := e.fill(ctx, profileQuestions(a, known))
	if err != nil {
		return err
	}
	changed := map[string]string{}
	for _, fact := range guide.ProfileFacts() {
		value := answers[fact.ID][0]
		if value != "" {
			if value, err = fact.Parse(value, a.Clock.Today()); err != nil {
				return nothingSaved(&app.Misuse{Err: err})
			}
		}
		if value != known[fact.ID] {
			changed[fact.ID] = value
		}
	}
	if len(changed) == 0 {
		_, err := fmt.Fprintln(e.stdout, "nothing was changed")
		return err
	}
	a.Clock.Now = e.now().Truncate(time.Second)
	e.typed = "profile set"
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		e.typed += " " + id + "=" + changed[id]
	}
	return e.saveFacts(ctx, a, changed)
}

func profileQuestions(a app.App, known map[string]string) coach.Form {
	form := coach.Form{Title: "What the rules should know about you; what you leave out stays unknown", Review: true, Known: true}
	for i, fact := range guide.ProfileFacts() {
		field := coach.Field{Name: fact.ID, Title: strings.ToUpper(fact.Label[:1]) + fact.Label[1:], Value: known[fact.ID]}
		notGiven := coach.Choice{Value: "", Label: "not given"}
		switch {
		case fact.Kind == guide.Flag:
			field.Choices = []coach.Choice{notGiven, {Value: "yes", Label: "yes"}, {Value: "no", Label: "no"}}
		case fact.Kind == guide.Choice && !slices.Contains(fact.Values, "GROUPS"):
			field.Choices = []coach.Choice{notGiven}
			for _, value := range fact.Values {
				field.Choices = append(field.Choices, coach.Choice{Value: value, Label: value})
			}
		default:
			field.Help = map[guide.FactKind]string{guide.Year: "a year; optional", guide.Date: "a date, a month, a year, yes or no; optional", guide.Choice: "where, yes or no; optional"}[fact.Kind]
			field.Check = optional(func(text string) error {
				_, err := fact.Parse(text, a.Clock.Today())
				return err
			})
		}
		if i%factsAPage == 0 {
			form.Pages = append(form.Pages, nil)
		}
		last := &form.Pages[len(form.Pages)-1]
		*last = append(*last, field)
	}
	return form
}
