package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// isLast reports whether a word means the entry that was added last.
func isLast(word string) bool { return strings.EqualFold(word, "last") }

// withLast returns the words with the number of the entry that was added last, of one of
// the kinds if any is given, in the place of each "last".
func (e env) withLast(ctx context.Context, words []string, kinds ...sessions.Kind) ([]string, error) {
	words = append([]string(nil), words...)
	for i, word := range words {
		if !isLast(word) {
			continue
		}
		entry, err := e.lastEntry(ctx, kinds...)
		if err != nil {
			return nil, err
		}
		words[i] = strconv.FormatInt(entry.Number, 10)
	}
	return words, nil
}

// lastEntry returns the entry with the highest number: the one that was added last,
// which may be of an earlier day than others.
func (e env) lastEntry(ctx context.Context, kinds ...sessions.Kind) (last sessions.Entry, err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return last, err
	}
	defer done(&err)
	if a.Store == nil {
		return last, fmt.Errorf("%w: the diary is empty", sessions.ErrNotFound)
	}
	if len(kinds) == 0 {
		number, err := a.Store.LastInUse(ctx)
		if err == nil && number == 0 {
			err = fmt.Errorf("%w: the diary is empty", sessions.ErrNotFound)
		}
		if err != nil {
			return last, err
		}
		// What was answered to a question is not what somebody means to correct.
		for last, err = a.Store.Get(ctx, number); number > 1 && (errors.Is(err, sessions.ErrNotFound) || err == nil && onlyDenies(last)); number-- {
			last, err = a.Store.Get(ctx, number-1)
		}
		return last, err
	}
	list, err := a.Store.Entries(ctx, sessions.Query{Kinds: kinds})
	for _, entry := range list {
		if entry.Number > last.Number {
			last = entry
		}
	}
	if err == nil && last.Number == 0 {
		err = fmt.Errorf("%w of this kind; backlog list shows what there is", sessions.ErrNotFound)
	}
	return last, err
}

// onlyDenies reports whether an entry has nothing but signs that are not there.
func onlyDenies(e sessions.Entry) bool {
	return e.Kind == sessions.SymptomOnly && e.Note == "" && !slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return r.Course != guide.CourseNo })
}

// numberFirst returns the words of an edit with the number of the entry in front. Words
// without a number change the entry that was added last, once the person at the
// terminal has said so.
func (e env) numberFirst(ctx context.Context, words []string) ([]string, error) {
	if len(words) > 0 {
		if _, err := parseNumber(words[0]); err == nil {
			return words, nil
		}
		if isLast(words[0]) {
			number, err := e.withLast(ctx, words[:1])
			return append(number, words[1:]...), err
		}
	}
	if _, person := e.asking(); !person {
		if len(words) == 0 {
			return nil, misused("backlog edit needs the number of an entry: backlog edit N [WORDS]; for the last one write backlog edit last")
		}
		return nil, misused("%q is not the number of an entry; for the last one write %s", words[0], term.ShellLine(append([]string{"backlog", "edit", "last"}, words...)))
	}
	last, err := e.lastEntry(ctx)
	if err != nil {
		return nil, err
	}
	a, err := e.newApp()
	if err != nil {
		return nil, err
	}
	if err := e.confirm(false, fmt.Sprintf("Change the last entry, #%d (%s)?", last.Number, e.page(a).Brief(last))); err != nil {
		return nil, err
	}
	return append([]string{strconv.FormatInt(last.Number, 10)}, words...), nil
}
