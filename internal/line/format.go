package line

import (
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Format returns the words that give the entry again, in the order in which a line is usually
// written: what Parse makes of them is the same entry, but for number, UID, day, rev and device.
// The note comes last, as one word that may hold spaces and line ends.
func Format(e sessions.Entry) []string {
	var words []string
	add := func(prefix, value string) {
		if value != "" {
			words = append(words, prefix+value)
		}
	}
	if e.Region != "" {
		add("", e.Region+e.Side.Suffix())
	}
	add("", e.Technique)
	add("", e.Tool)
	if e.Seconds > 0 {
		add("", FormatDuration(time.Duration(e.Seconds)*time.Second))
	}
	add("", formatPain(e.Before, e.After))
	if e.Interference.Given() {
		add("way=", strconv.Itoa(e.Interference.Score()))
	}
	add("also=", strings.Join(e.Also, ","))
	for _, rule := range e.Rules {
		add("", rule)
	}
	if e.MassageOK {
		add("", "massage-ok")
	}
	add("by=", e.By)
	if e.Review != 0 {
		add("review=", e.Review.String())
	}
	plus := "+"
	if e.Kind == sessions.SymptomOnly {
		plus = ""
	}
	since, shared := sinceOf(e)
	for _, r := range e.Reports {
		word := formatReport(r)
		if r.Since.Known && !shared {
			word += sinceMark + r.Since.String()
		}
		add(plus, word)
	}
	add("since=", since.String())
	add("@", FormatMoment(e))
	add("note=", e.Note)
	return words
}

// FormatMoment returns the word that gives the moment of an entry again, as FormatWhen
// does; of an entry without a time the date with its offset, 2026-11-20T+01:00.
func FormatMoment(e sessions.Entry) string {
	when := FormatWhen(e.Local())
	if e.TimeGiven() {
		return when
	}
	return strings.Replace(when, "T12:00", "T", 1)
}

// sinceOf returns what since= means in the line of an entry, and whether it speaks
// for the reports: in a symptom report it does where all of them have one date.
func sinceOf(e sessions.Entry) (since guide.Span, shared bool) {
	if e.Kind != sessions.SymptomOnly {
		return e.Since, false
	}
	for i, r := range e.Reports {
		if r.Course == guide.CourseNo || i > 0 && r.Since != since {
			return guide.Span{}, false
		}
		since = r.Since
	}
	return since, true
}
