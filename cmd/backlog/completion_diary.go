package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/sessions"
)

// offerTreatments returns what else was done for the pain, the person's own words first: a word of
// did, or one in the list after a prefix such as also=.
func (e env) offerTreatments(ctx context.Context, prefix string) offer {
	return func(a app.App, _ []string, typed string) []string {
		list, begun := strings.CutPrefix(typed, prefix)
		if !begun {
			return nil
		}
		words, _ := e.treatmentWords(ctx, a) // what cannot be read is offered by no shell
		for _, word := range [...]string{"heat", "walk", "stretching", "ibuprofen", "paracetamol"} {
			if !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
		for i := range words {
			words[i] = prefix + list[:strings.LastIndex(list, ",")+1] + words[i]
		}
		return words
	}
}

func (e env) treatmentWords(ctx context.Context, a app.App) (words []string, err error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil || a.Store == nil {
		return nil, err
	}
	defer done(&err)
	return a.Store.TreatmentWords(ctx)
}

// offeredEntries is how many entries are offered before a digit is typed: the latest.
const offeredEntries = 30

// offerEntries returns the numbers of entries of the kinds, all if none is named, with
// what they say, the latest first; once where only the first word is a number.
func (e env) offerEntries(ctx context.Context, once bool, kinds ...sessions.Kind) offer {
	return func(a app.App, before []string, typed string) []string {
		if once && len(before) > 0 || strings.Trim(typed, "0123456789") != "" {
			return nil
		}
		words, err := e.entriesFrom(ctx, a, before, typed, kinds)
		if err != nil {
			return nil // what cannot be read is offered by no shell
		}
		return words
	}
}

// offerLast offers the entry that was added last, where a number may be typed.
func offerLast(_ app.App, before []string, _ string) []string {
	if len(before) > 0 {
		return nil
	}
	return []string{"last\tthe entry that was added last"}
}

// entriesFrom returns the numbers of entries that begin with what is typed.
func (e env) entriesFrom(ctx context.Context, a app.App, before []string, typed string, kinds []sessions.Kind) (words []string, err error) {
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return nil, err
	}
	defer done(&err)
	if a.Store == nil {
		return nil, nil
	}
	q := sessions.Query{Kinds: kinds}
	if typed == "" {
		q.Limit = offeredEntries
	}
	list, err := a.Store.Entries(ctx, q)
	if err != nil {
		return nil, err
	}
	for _, entry := range slices.Backward(list) {
		number := strconv.FormatInt(entry.Number, 10)
		if strings.HasPrefix(number, typed) && !slices.Contains(before, number) {
			words = append(words, withMeaning(number, e.page(a).Brief(entry)))
		}
	}
	if q.Limit == 0 || len(list) < q.Limit {
		return words, nil
	}
	n, err := a.Store.Count(ctx, q)
	if n > int64(len(list)) {
		words = cobra.AppendActiveHelp(words, fmt.Sprintf("the latest %d of %d entries; type a digit for the others", len(list), n))
	}
	return words, err
}
