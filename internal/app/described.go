package app

import (
	"errors"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// UnknownSign is what a description means that fits no sign.
var UnknownSign = guide.Candidate{Kind: guide.KindSymptom, ID: guide.UnknownSign, Name: guide.UnknownSign}

// FitsNoSign reports whether a line describes something for which backlog has no word, nor
// anything near it but pages to read: it is kept as it was said, for it may be serious. One
// or two words that are not known are more often a slip of the keyboard.
func FitsNoSign(unclear *line.Error) bool {
	const fewest = 3
	return unclear.Described() && len(strings.Fields(unclear.Word)) >= fewest && !guide.Everyday(unclear.Word) &&
		!slices.ContainsFunc(unclear.Candidates, func(c guide.Candidate) bool { return c.Kind != guide.KindTopic && c.Kind != guide.KindRegion })
}

// Describe makes the description the note of an entry that reports it as an unknown sign.
func Describe(entry *sessions.Entry, description string) {
	if entry.Note != "" {
		description += ". " + entry.Note
	}
	entry.Note = description
	for i := range entry.Reports {
		if r := &entry.Reports[i]; r.Symptom == guide.UnknownSign && r.Course == guide.CourseNotGiven && !r.Since.Known {
			r.Course = guide.CourseNew // whatever was described before
		}
	}
}

// keptAsSaid returns the description of a line of an inbox that is kept as an unknown sign: nobody can be
// asked there which sign it means, so that is asked when the diary is checked next.
func keptAsSaid(err error) (description string, kept bool) {
	var unclear *line.Error
	if !errors.As(err, &unclear) || !unclear.Described() || guide.Everyday(unclear.Word) || guide.SaysOver(unclear.Word) {
		return "", false
	}
	sign := func(c guide.Candidate) bool { return c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident }
	return unclear.Word, FitsNoSign(unclear) || slices.ContainsFunc(unclear.Candidates, sign)
}
