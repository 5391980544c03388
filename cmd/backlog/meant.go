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
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
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
			if len(more) > 0 {
				known := e.signsThere(ctx, a)
				for _, c := range more {
					c.addTo(&line.entry, known)
				}
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
func (c chosen) addTo(e *sessions.Entry, known []string) {
	at := slices.IndexFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == c.meant[0].ID })
	if at < 0 || !c.described.Described() {
		return
	}
	first := &e.Reports[at]
	given := first.Course
	if given == guide.CourseNotGiven {
		first.Course = c.course(first.Symptom, known)
	}
	for _, other := range c.meant[1:] {
		if slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == other.ID }) {
			continue
		}
		report := *first
		report.Symptom, report.Side = other.ID, guide.NoSide
		if given == guide.CourseNotGiven {
			report.Course = c.course(other.ID, known)
		}
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

// course is how the description says that a sign is going. What the diary does not know yet
// is new, however long it has been the same: an old sign asks for less.
func (c chosen) course(id string, known []string) guide.Course {
	course := guide.CourseSaid(c.described.Word, id)
	if (course == guide.CourseSame || course == guide.CourseBetter) && !slices.Contains(known, id) {
		return guide.CourseNotGiven
	}
	return course
}

// signsThere returns the signs that the diary has as there.
func (e env) signsThere(ctx context.Context, a app.App) (there []string) {
	diary, err := e.readDiary(ctx, a)
	if err != nil {
		return nil
	}
	for _, t := range diary.Symptoms(a.Words, a.Now()) {
		if t.There {
			there = append(there, t.Symptom)
		}
	}
	return there
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
	if c.Kind == guide.KindSymptom && unclear.Described() {
		text += said(c, guide.CourseSaid(unclear.Word, c.ID))
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

// said is how a candidate is typed with the course that its description says.
func said(c guide.Candidate, course guide.Course) string {
	words := map[guide.Course]string{
		guide.CourseWorse: "getting worse", guide.CourseSame: "the same", guide.CourseBetter: "getting better",
		guide.CourseGone: "no longer there", guide.CourseNo: "not there",
	}
	if words[course] == "" {
		return ""
	}
	return fmt.Sprintf(" (%s: %s=%s)", words[course], c.Name, course)
}
