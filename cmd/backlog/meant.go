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
	var more []chosen
	for {
		line, err := read(words)
		unclear := unclearWord(err)
		if unclear == nil {
			for _, c := range more {
				c.addTo(&line.entry)
			}
			return line, err
		}
		if unclear.Described() && guide.SaysWell(unclear.Word) {
			return parsedLine{}, misused("there is no sign in %s; a good day counts too, with its score: backlog pain lower-back 2; if a sign is over, say which, as in backlog symptom tingling-leg.l=gone", strconv.Quote(term.Sanitize(unclear.Word)))
		}
		if guide.SaysOver(unclear.Word) && unclear.Described() && len(unclear.Candidates) == 0 {
			return parsedLine{}, misused("no sign is called %s; if one is over, say which, as in backlog symptom tingling-leg.l=gone; backlog symptom lists those that are open", strconv.Quote(term.Sanitize(unclear.Word)))
		}
		if app.FitsNoSign(unclear) {
			return e.ownWords(words, unclear, read)
		}
		if len(unclear.Candidates) == 0 && unclear.Described() && guide.Everyday(unclear.Word) {
			return parsedLine{}, misused("no sign is called %s; log how strong it is, where it is: backlog pain lower-back 5; when to get help: backlog guide danger-signs", strconv.Quote(term.Sanitize(unclear.Word)))
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
		var meant []guide.Candidate
		for head := "   backlog does not know %q. Which of these do you mean?\n"; ; head = "   Back to %q. Which of these do you mean?\n" {
			picked, answered := e.askMeaning(a, keyboard, unclear, head)
			if !answered {
				return parsedLine{}, e.listMeanings(ctx, a, words, unclear, err, read)
			}
			if meant = picked; len(meant) != 1 || canBeReported(meant[0].Kind) {
				break
			}
			fmt.Fprintln(e.stdout)
			if err := e.guidePage(ctx, a, meant[0].Kind, meant[0].ID, guide.NoSide); err != nil {
				return parsedLine{}, err
			}
			fmt.Fprintln(e.stdout) // it was read; what is to be saved is still asked
		}
		if len(meant) == 0 {
			if unclear.Described() && !guide.Everyday(unclear.Word) && !guide.SaysOver(unclear.Word) {
				return e.ownWords(words, unclear, read)
			}
			if unclear.Described() {
				return parsedLine{}, misused("%q is none of these; to keep it as a note: backlog event %s; backlog guide symptoms lists every sign", unclear.Word, forShell(unclear.Word))
			}
			return parsedLine{}, misused("%q is none of these; %s lists every word", unclear.Word, lister(unclear.Candidates))
		}
		more = append(more, chosen{unclear, meant})
		words = words.Meaning(unclear.Word, meant[0])
	}
}

// chosen is what a person chose for a description.
type chosen struct {
	described *line.Error
	meant     []guide.Candidate
}

// addTo adds to an entry, which has the first of the chosen signs, the others with the same
// date, and to all of them how the description says that it is going.
func (c chosen) addTo(e *sessions.Entry) {
	at := slices.IndexFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == c.meant[0].ID })
	if at < 0 || !c.described.Described() {
		return
	}
	first := &e.Reports[at]
	if first.Course == guide.CourseNotGiven {
		switch {
		case guide.SaysNot(c.described.Word):
			first.Course = guide.CourseNo
		case guide.SaysOver(c.described.Word):
			first.Course = guide.CourseGone
		case guide.SaysWorse(c.described.Word):
			first.Course = guide.CourseWorse
		}
	}
	for _, other := range c.meant[1:] {
		if slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == other.ID }) {
			continue
		}
		report := *first
		report.Symptom, report.Side = other.ID, guide.NoSide
		if suffix, found := strings.CutPrefix(other.Name, other.ID); found {
			for _, side := range []guide.Side{guide.Left, guide.Right, guide.Both} {
				if suffix == side.Suffix() {
					report.Side = side
				}
			}
		}
		e.Reports = append(e.Reports, report)
		first = &e.Reports[at]
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

// parseEntry is parseLine for a line that is an entry.
func (e env) parseEntry(ctx context.Context, a app.App, read func(*guide.Vocabulary) (sessions.Entry, error)) (sessions.Entry, error) {
	line, err := e.parseLine(ctx, a, func(words *guide.Vocabulary) (parsedLine, error) {
		entry, err := read(words)
		return parsedLine{entry: entry}, err
	})
	return line.entry, err
}

// parse is parseEntry for the words of a kind of entry, on top of the parts that flags gave.
func (e env) parse(ctx context.Context, a app.App, parts *line.Parts, kind sessions.Kind, words []string) (sessions.Entry, error) {
	return e.parseEntry(ctx, a, func(v *guide.Vocabulary) (sessions.Entry, error) { return parts.Entry(v, kind, words, a.Clock) })
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

// askMeaning puts the candidates on the terminal and waits for their numbers, one or, of a
// description, several. No candidate is none of them; answered is false where the person
// stopped. What can be reported comes before pages to read.
func (e env) askMeaning(a app.App, keyboard *os.File, unclear *line.Error, head string) (meant []guide.Candidate, answered bool) {
	term.DropTypedAhead(keyboard)
	candidates := slices.Clone(unclear.Candidates)
	slices.SortStableFunc(candidates, func(a, b guide.Candidate) int {
		return boolOrder(toRead(a.Kind)) - boolOrder(toRead(b.Kind))
	})
	fmt.Fprintf(e.stdout, head, term.Sanitize(unclear.Word))
	for i, c := range candidates {
		fmt.Fprintf(e.stdout, "   [%d] %s\n", i+1, e.choice(a, unclear, c))
	}
	none, number := "none of these", "a number"
	if unclear.Described() {
		number = "a number, or several as 1 2"
		if !guide.Everyday(unclear.Word) && !guide.SaysOver(unclear.Word) {
			none += ", keep it in my words"
		}
	}
	for {
		fmt.Fprintf(e.stdout, "   [n] %s  [q] stop, save nothing; %s, then Enter: ", none, number)
		switch answer := e.readAnswer(keyboard); answer {
		case "q":
			return nil, false
		case "n":
			return nil, true
		case "":
		default:
			if meant := numbered(answer, candidates); len(meant) == 1 || len(meant) > 1 && unclear.Described() {
				return meant, true
			}
			fmt.Fprintf(e.stdout, "   not one of the choices; nothing was saved yet\n")
		}
	}
}

// numbered returns the candidates whose numbers an answer has, nil where one is none of them.
// Of several, pages to read are left out.
func numbered(answer string, candidates []guide.Candidate) []guide.Candidate {
	var meant []guide.Candidate
	fields := strings.FieldsFunc(answer, func(r rune) bool { return r == ' ' || r == ',' || r == '+' })
	for _, field := range fields {
		n, err := strconv.Atoi(field)
		if err != nil || n < 1 || n > len(candidates) {
			return nil
		}
		if c := candidates[n-1]; len(fields) == 1 || c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident {
			meant = append(meant, c)
		}
	}
	return meant
}

// toRead reports whether a kind has a page and is nothing that a report can have.
func toRead(kind guide.Kind) bool { return kind == guide.KindTopic || kind == guide.KindRegion }

func boolOrder(last bool) int {
	if last {
		return 1
	}
	return 0
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
		return text + " (only to read: backlog guide " + c.ID + ")"
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
