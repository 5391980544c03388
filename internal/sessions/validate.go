package sessions

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"backlog/internal/guide"
)

// MaxNote is the longest note, in characters: some three pages.
const MaxNote = 10_000

// Validate checks what every way into the diary must keep to, and refuses all
// that the schema would. The error is a sentence for the person who typed it.
func (e Entry) Validate() error {
	if err := e.validFields(); err != nil {
		return err
	}
	if e.Has(FieldDuration) && (e.Seconds < 1 || e.Seconds > 86400) {
		return fmt.Errorf("%s lasts from 1s to 24h, not %ds", e.Kind.Phrase(), e.Seconds)
	}
	for _, p := range []Pain{e.Before, e.After, e.Interference} {
		if p.Given() && p.Score() > 10 {
			return fmt.Errorf("%d is not a score from 0 to 10", p.Score())
		}
	}
	if e.At < firstSecond || e.At > lastSecond {
		return fmt.Errorf("an entry must be dated between 1900 and 9999")
	}
	if e.Offset <= -86400 || e.Offset >= 86400 {
		return fmt.Errorf("an offset of %ds from UTC is a day or more", e.Offset)
	}
	if e.NoonGiven && !e.atNoon() {
		return fmt.Errorf("time_given belongs to an entry at 12:00:00, and this one is at %s", e.Local().Format("15:04:05"))
	}
	if n := utf8.RuneCountInString(e.UID); n > 64 {
		return fmt.Errorf("a uid of %d characters is too long; at most 64 are allowed", n)
	}
	if n := max(len(e.Reports), len(e.Rules), len(e.Also)); n > maxReports {
		return fmt.Errorf("an entry can have %d symptoms, rules or other treatments, not %d", maxReports, n)
	}
	for i, name := range e.Also {
		if slices.Contains(e.Also[:i], name) {
			return fmt.Errorf("%.40q is given twice", name)
		}
		if err := ValidTreatment(name); err != nil {
			return err
		}
	}
	for _, word := range append([]string{e.UID, e.Region, e.Technique, e.Tool, e.By}, e.Rules...) {
		if err := validWord(word); err != nil {
			return err
		}
	}
	if slices.Contains(e.Rules, "") {
		return fmt.Errorf("a rule that was looked at needs a name")
	}
	if e.Review != 0 && (e.Review <= e.calendarDay() || e.Review > e.calendarDay()+MaxReview) {
		return fmt.Errorf("a review is from 1 to %d days after the consultation, not on %s", MaxReview, e.Review.Text())
	}
	if err := errors.Join(validSide(e.Side), validSince(e.Since)); err != nil {
		return err
	}
	for _, r := range e.Reports {
		if err := r.validate(); err != nil {
			return err
		}
	}
	return errors.Join(ValidDevice(e.Device), ValidNote(e.Note))
}

// The moments that the schema takes: the years 1900 to 9999 in UTC seconds.
const (
	firstSecond = -2208988800
	lastSecond  = 253402300799
)

func (r Report) validate() error {
	if r.Symptom == "" {
		return fmt.Errorf("a report needs a symptom or an event")
	}
	switch r.Course {
	case guide.CourseNotGiven, guide.CourseNew, guide.CourseWorse, guide.CourseSame, guide.CourseBetter, guide.CourseGone, guide.CourseNo:
	default:
		return fmt.Errorf("%.40q is no course of %s", r.Course, r.Symptom)
	}
	return errors.Join(validWord(r.Symptom), validWord(r.Value), validSide(r.Side), validSince(r.Since))
}

// MaxReview is after how many days the rules of a consultation warn again at the latest.
const MaxReview = 366

// calendarDay returns the date on the calendar where the entry was logged.
func (e Entry) calendarDay() Day { return guide.DayOf(e.Local()) }

// ValidTreatment refuses what is no word for another treatment: it is written between
// commas, in a line and in a table. One without a letter is a score that was meant for
// another entry.
func ValidTreatment(name string) error {
	if name == "" || utf8.RuneCountInString(name) > 60 || strings.ContainsAny(name, ",;=@+\"'") || strings.ContainsFunc(name, unicode.IsSpace) || !strings.ContainsFunc(name, unicode.IsLetter) {
		return fmt.Errorf("%.40q is no word for a treatment: one has a letter, and up to 60 characters without spaces and commas", name)
	}
	return validText(name)
}

// maxReports is how many symptoms an entry holds, and how many rules: more than there are.
const maxReports = 1000

func validSide(s guide.Side) error {
	switch s {
	case guide.NoSide, guide.Left, guide.Right, guide.Both:
		return nil
	}
	return fmt.Errorf("%.40q is no side; a side is left, right or both", s)
}

// validSince refuses what is neither a day nor a month nor a year: the journal
// keeps a date as it is typed, and undo must bring back the same one.
func validSince(s guide.Span) error {
	if !s.Known {
		return nil
	}
	var typed guide.Span
	if err := typed.UnmarshalText([]byte(s.String())); err != nil || typed != s {
		return fmt.Errorf("since %s to %s is neither a day nor a month nor a year", s.From, s.To)
	}
	return nil
}

// maxWord is the longest word, in characters; those of the vocabulary have up to 30.
const maxWord = 200

// validWord refuses a word that is too long, and what validText refuses.
func validWord(word string) error {
	if n := utf8.RuneCountInString(word); n > maxWord {
		return fmt.Errorf("%.40q… has %d characters, and a word can have %d", word, n, maxWord)
	}
	return validText(word)
}

// validText refuses what a terminal would obey or the journal could not keep.
func validText(word string) error {
	if !utf8.ValidString(word) || strings.ContainsFunc(word, unicode.IsControl) {
		return fmt.Errorf("%.40q contains a character that cannot be printed; retype it", word)
	}
	return nil
}

// ValidDevice refuses what is no name of a device: it is part of file names.
func ValidDevice(device string) error {
	if len(device) > 64 || strings.Trim(strings.ToLower(device), "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" {
		return fmt.Errorf("%.40q is no device: it is a word of up to 64 letters and digits", device)
	}
	return nil
}

// ValidNote refuses a note that is too long, that is no text, or that holds
// control characters: a terminal would obey them whenever the note is shown.
func ValidNote(note string) error {
	if n := utf8.RuneCountInString(note); n > MaxNote {
		return fmt.Errorf("the note has %d characters, and a note can have %d; shorten it", n, MaxNote)
	}
	if !utf8.ValidString(note) {
		return fmt.Errorf("the note is not UTF-8 text; retype or convert it")
	}
	position := 0
	for _, r := range note {
		position++
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return fmt.Errorf("the note contains a control character (U+%04X) at position %d; remove it", r, position)
		}
	}
	return nil
}
