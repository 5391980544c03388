package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// inAnyCase adds to an error when to get help: who describes a sign that backlog does
// not know must not be left with that alone.
func (e env) inAnyCase(a app.App, err error) error {
	return &unclear{err, e.page(a).DangerSigns()}
}

func labelled(a app.App, c guide.Candidate) string {
	label := a.Words.Label(c.Kind, c.ID)
	if label == "" || label == c.Name {
		return c.Name
	}
	switch _, side, _ := strings.Cut(c.Name, "."); side {
	case "both":
		label += " (both sides)"
	case "l":
		label += " (left)"
	case "r":
		label += " (right)"
	}
	return c.Name + ": " + label
}

// unclear is a word that may mean several things, with a list of them to print below
// the error.
type unclear struct {
	err  error
	list string
}

func (u *unclear) Error() string { return u.err.Error() }
func (u *unclear) Unwrap() error { return u.err }

// mostListed is for how many words of a line what they may mean is listed.
const mostListed = 5

// listMeanings adds to an error what the word may mean, and each other word of the line
// that is not known. What would be urgent if it were meant comes with its advice: nobody
// may miss it for a word.
func (e env) listMeanings(ctx context.Context, a app.App, words *guide.Vocabulary, word *line.Error, err error, read func(*guide.Vocabulary) (parsedLine, error)) error {
	list := e.meanings(ctx, a, words, word, read)
	seen := []string{word.Word}
	for len(seen) < mostListed && !word.Described() { // a description is all of the words
		words = words.Meaning(word.Word, word.Candidates[0])
		_, more := read(words)
		if word = unclearWord(more); word == nil || slices.Contains(seen, word.Word) {
			break
		}
		seen = append(seen, word.Word)
		if more := e.meanings(ctx, a, words, word, read); more == "" {
			list += "  " + term.Sanitize(word.Text) + "\n"
		} else {
			list += fmt.Sprintf("%q may be:\n%s", term.Sanitize(word.Word), more)
		}
	}
	if !errors.As(err, new(*line.Error)) {
		err = &app.Misuse{Err: err}
	}
	return &unclear{err, list}
}

// meanings lists what a word may mean, with the advice on what would be urgent.
func (e env) meanings(ctx context.Context, a app.App, words *guide.Vocabulary, word *line.Error, read func(*guide.Vocabulary) (parsedLine, error)) string {
	var b strings.Builder
	given := map[guide.Advice]string{} // advice, and the candidate that it was given for
	for _, c := range word.Candidates {
		f, urgent := e.supposed(ctx, a, c, func() (parsedLine, error) { return read(words.Meaning(word.Word, c)) })
		fmt.Fprintf(&b, "  %s\n", e.choice(a, word, c))
		if t, ok := guide.TopicOf(c.ID); ok && c.Kind == guide.KindTopic && t.Urgency >= guide.Urgent { // no word of a report says it
			g, _ := howto.TopicGuideOf(t.ID)
			for _, row := range term.Wrap("if you mean this: "+g.Advice(), 76) {
				fmt.Fprintf(&b, "      %s\n", row)
			}
		}
		if !urgent {
			continue
		}
		advice := guide.Advice{Do: f.Advice.Do, Why: f.Advice.Why}
		if f.Urgency < guide.Emergency {
			advice.Worse = f.Advice.Worse // who describes a sign may have said already what makes it one
		}
		text := fmt.Sprintf("if you mean this: %s. %s", strings.ToUpper(f.Urgency.String()), advice)
		if other := given[advice]; other != "" {
			text = fmt.Sprintf("if you mean this: %s, as for %s", strings.ToUpper(f.Urgency.String()), other)
		} else {
			given[advice] = c.Name
		}
		for _, row := range term.Wrap(text, 76) {
			fmt.Fprintf(&b, "      %s\n", row)
		}
	}
	inText := func(c guide.Candidate) bool {
		return isBody(c.Kind) && !word.Described() && (len(word.Candidates) == 1 || strings.Contains(word.Text, a.Words.Label(c.Kind, c.ID)))
	}
	if !slices.ContainsFunc(word.Candidates, func(c guide.Candidate) bool { return !inText(c) }) {
		b.Reset() // the sentence has it all
	}
	if word.Described() && !slices.ContainsFunc(word.Candidates, func(c guide.Candidate) bool { return c.Kind != guide.KindFact }) {
		b.WriteString(e.page(a).DangerSigns()) // a racing heart is no fact of the profile
	}
	return b.String()
}

// isBody reports whether a kind is a region, a technique or a tool: what nothing
// urgent hangs on.
func isBody(kind guide.Kind) bool {
	return kind == guide.KindRegion || kind == guide.KindTechnique || kind == guide.KindTool
}

// supposed returns the most urgent finding that the diary would have, because of the
// candidate, with the line as it would be read; with the candidate alone where there
// is more wrong with the line.
func (e env) supposed(ctx context.Context, a app.App, c guide.Candidate, read func() (parsedLine, error)) (warnings.Finding, bool) {
	if c.Kind != guide.KindSymptom && c.Kind != guide.KindIncident && c.Kind != guide.KindFact {
		return warnings.Finding{}, false
	}
	line, err := read()
	switch {
	case err == nil:
	case c.Kind == guide.KindFact:
		line = parsedLine{facts: map[string]string{c.ID: "yes"}}
	default:
		line.entry = sessions.Entry{Kind: sessions.SymptomOnly, Reports: []sessions.Report{{Symptom: c.ID}}}
		line.entry.SetMoment(a.Clock.Now, true)
	}
	now := a.Now()
	line.entry.Day = warnings.Now(line.entry.Local(), a.Clock.DayStart).Day
	diary, err := e.readDiary(ctx, a)
	if err != nil {
		diary, _ = warnings.Read(ctx, nil, 0)
	}
	list := diary.Supposing(line.entry, line.facts, now).Judge(a.Words, now).RestingOn(c.ID)
	if len(list) == 0 {
		return warnings.Finding{}, false
	}
	return list[0], true
}
