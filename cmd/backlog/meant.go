package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// parsedLine is what a command line says: an entry, or facts of the profile.
type parsedLine struct {
	entry sessions.Entry
	facts map[string]string
}

// parseLine reads what was typed. Where a word of it is not known it asks, on a
// terminal, what was meant, and reads all of it again with the answer: nothing else
// of the line is lost. Elsewhere the error lists what may be meant, with the advice
// on what of it is urgent.
func (e env) parseLine(ctx context.Context, a app.App, read func(*guide.Vocabulary) (parsedLine, error)) (parsedLine, error) {
	words := a.Words
	var asked []string
	for {
		line, err := read(words)
		unclear := unclearWord(err)
		if unclear == nil {
			return line, err
		}
		if guide.SaysOver(unclear.Word) && unclear.Described() && len(unclear.Candidates) == 0 {
			return parsedLine{}, misused("no sign is called %s; if one is over, say which, as in backlog symptom tingling-leg.l=gone; backlog symptom lists those that are open", strconv.Quote(term.Sanitize(unclear.Word)))
		}
		if app.FitsNoSign(unclear) {
			return e.ownWords(words, unclear, read)
		}
		if len(unclear.Candidates) == 0 {
			return parsedLine{}, e.inAnyCase(a, err)
		}
		keyboard := e.keyboard()
		again := strings.ToLower(unclear.Word)
		if keyboard == nil || slices.Contains(asked, again) {
			return parsedLine{}, e.listMeanings(ctx, a, words, unclear, err, read)
		}
		asked = append(asked, again)
		meant, answered := e.askMeaning(a, keyboard, unclear)
		switch {
		case !answered:
			return parsedLine{}, e.listMeanings(ctx, a, words, unclear, err, read)
		case meant.ID == "":
			if unclear.Described() && !guide.Everyday(unclear.Word) && !guide.SaysOver(unclear.Word) {
				return e.ownWords(words, unclear, read)
			}
			return parsedLine{}, misused("%q is none of these; %s lists every word", unclear.Word, lister(unclear.Candidates))
		case !canBeReported(meant.Kind):
			fmt.Fprintln(e.stdout)
			if err := e.guidePage(ctx, a, meant.Kind, meant.ID, guide.NoSide); err != nil {
				return parsedLine{}, err
			}
			return parsedLine{}, misused("%s is a page of the guide, not a sign to report", meant.ID)
		}
		words = words.Meaning(unclear.Word, meant)
	}
}

// ownWords reads a line with what it describes as a sign that backlog does not know, and
// the description as the note.
func (e env) ownWords(words *guide.Vocabulary, unclear *line.Error, read func(*guide.Vocabulary) (parsedLine, error)) (parsedLine, error) {
	line, err := read(words.Meaning(unclear.Word, app.UnknownSign))
	if err != nil {
		return line, err
	}
	app.Describe(&line.entry, unclear.Word)
	return line, nil
}

// parseEntry is understand for a line that is an entry.
func (e env) parseEntry(ctx context.Context, a app.App, read func(*guide.Vocabulary) (sessions.Entry, error)) (sessions.Entry, error) {
	line, err := e.parseLine(ctx, a, func(words *guide.Vocabulary) (parsedLine, error) {
		entry, err := read(words)
		return parsedLine{entry: entry}, err
	})
	return line.entry, err
}

// unclearWord returns the word of an error that may mean several things, or one that
// was not typed; nil for other errors.
func unclearWord(err error) *line.Error {
	var typo *line.Error
	if errors.As(err, &typo) && (len(typo.Candidates) > 0 || typo.Described()) {
		return typo
	}
	var unknown *guide.UnknownWord
	if errors.As(err, &unknown) && len(unknown.Candidates) > 0 {
		return &line.Error{Word: unknown.Word, Candidates: unknown.Candidates}
	}
	return nil
}

// lister is the command that shows the words of the candidates' kind.
func lister(candidates []guide.Candidate) string {
	switch candidates[0].Kind {
	case guide.KindSymptom, guide.KindIncident:
		return "backlog guide symptoms"
	case guide.KindFact:
		return "backlog guide facts"
	case guide.KindRule:
		return "backlog guide red-flags"
	}
	return "backlog guide regions"
}

// askMeaning puts the candidates on the terminal and waits for a number. A zero
// Candidate is none of them; answered is false where the person stopped.
func (e env) askMeaning(a app.App, keyboard *os.File, unclear *line.Error) (meant guide.Candidate, answered bool) {
	term.DropTypedAhead(keyboard)
	fmt.Fprintf(e.stdout, "   backlog does not know %q. Which of these do you mean?\n", term.Sanitize(unclear.Word))
	for i, c := range unclear.Candidates {
		fmt.Fprintf(e.stdout, "   [%d] %s\n", i+1, e.choice(a, unclear, c))
	}
	none := "none of these"
	if unclear.Described() && !guide.Everyday(unclear.Word) && !guide.SaysOver(unclear.Word) {
		none += ", keep it in my words"
	}
	for {
		fmt.Fprintf(e.stdout, "   [n] %s  [q] stop, save nothing; its number, then Enter: ", none)
		switch answer := e.readAnswer(keyboard); answer {
		case "q":
			return guide.Candidate{}, false
		case "n":
			return guide.Candidate{}, true
		case "":
		default:
			if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(unclear.Candidates) {
				return unclear.Candidates[n-1], true
			}
			fmt.Fprintf(e.stdout, "   not one of the choices; nothing was saved yet\n")
		}
	}
}

// canBeReported reports whether a kind is what a line or the profile can say, rather than a
// page of the guide to read.
func canBeReported(kind guide.Kind) bool { return kind != guide.KindTopic }

// choice is how a candidate is listed. Of a description only signs and events can be
// reported; of all else it says what to type instead.
func (e env) choice(a app.App, unclear *line.Error, c guide.Candidate) string {
	text := labelled(a, c)
	if s, ok := a.Words.Symptom(c.ID); ok && c.Kind == guide.KindSymptom && s.Sided && unclear.Described() && guide.SaysWorse(unclear.Word) {
		text += " (getting worse: " + c.Name + "=worse)"
	}
	if c.Kind == guide.KindSymptom && unclear.Described() && guide.SaysOver(unclear.Word) {
		text += " (over again: " + c.Name + "=gone)"
	}
	if !unclear.Described() && c.Kind != guide.KindTopic {
		return text
	}
	switch c.Kind {
	case guide.KindFact:
		value := "…"
		if f, _ := a.Words.Fact(c.ID); f.Kind == guide.Flag {
			value = "yes"
		}
		return text + " (backlog profile set " + c.ID + "=" + value + ")"
	case guide.KindRegion, guide.KindTopic:
		return text + " (backlog guide " + c.ID + ")"
	}
	return text
}

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
