// Package guide holds the vocabulary of regions, techniques, tools, symptoms and
// facts about a person, and the rules that say when to see someone and when not to
// massage.
//
// It knows no diary, no file and no clock: it is handed plain facts, counted by
// whoever asks, and answers with findings.
package guide

import (
	"fmt"
	"time"
)

// Urgency says how soon a professional should look at a finding.
type Urgency uint8

// The urgencies, lowest first.
const (
	NoUrgency Urgency = iota // nothing to do
	Caution                  // change what you do, look again later
	Soon                     // see a professional within days to two weeks
	Urgent                   // contact a professional today
	Emergency                // emergency care now
)

// String returns the word used in every output: none, caution, soon, urgent or emergency.
func (u Urgency) String() string {
	return [...]string{"none", "caution", "soon", "urgent", "emergency"}[u]
}

// MarshalText writes the word.
func (u Urgency) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// Massage is the advice on massage, an axis apart from urgency.
type Massage uint8

// The advices, least strict first.
const (
	MassageOK      Massage = iota // no objection known
	MassageCaution                // lighter, shorter, or not with everything
	AvoidArea                     // leave the named area alone
	AvoidAll                      // no massage at all
)

// Words returns the advice as a person reads it.
func (m Massage) Words() string {
	return [...]string{"no limit", "light, or not with everything", "leave the area alone", "no massage anywhere"}[m]
}

// String returns the word of JSON and of the tables of rules: ok, caution, avoid-area or avoid-all.
func (m Massage) String() string {
	return [...]string{"ok", "caution", "avoid-area", "avoid-all"}[m]
}

// MarshalText writes the word.
func (m Massage) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// Side is a side of the body, from the person's own point of view.
type Side string

// The sides. NoSide is "none given", a track of its own.
const (
	NoSide Side = ""
	Left   Side = "left"
	Right  Side = "right"
	Both   Side = "both"
)

// Suffix returns what is typed after a word for the side: "", ".l", ".r" or ".both".
func (s Side) Suffix() string {
	switch s {
	case Left:
		return ".l"
	case Right:
		return ".r"
	case Both:
		return ".both"
	}
	return ""
}

// Opposes reports whether one side is left and the other right. Both sides, and
// none in particular, oppose neither.
func (s Side) Opposes(other Side) bool {
	return s == Left && other == Right || s == Right && other == Left
}

// Course is how a reported symptom goes.
type Course string

// The courses. CourseNotGiven reads as new if the symptom is not there on that
// side, else as same. CourseNo means asked, and it is not there.
const (
	CourseNotGiven Course = ""
	CourseNew      Course = "new"
	CourseWorse    Course = "worse"
	CourseSame     Course = "same"
	CourseBetter   Course = "better"
	CourseGone     Course = "gone"
	CourseNo       Course = "no"
)

// Day is a local calendar date, counted in days since 1 January 1970. The zero
// Day is that date, so a missing date is a missing Span, not a zero Day.
type Day int32

// DayOf returns the calendar date that t shows in its own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Time returns midnight UTC of the date, for formatting.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String returns the date as 2026-11-22.
func (d Day) String() string { return d.Time().Format("2006-01-02") }

// MarshalText writes the date as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(text []byte) error {
	t, err := time.Parse(time.DateOnly, string(text))
	*d = DayOf(t)
	return err
}

// Text returns the date as a person reads it: 22 Nov 2026.
func (d Day) Text() string { return d.Time().Format("2 Jan 2006") }

// Span is a date as precise as it was given: a day (From equals To), a month or
// a year. The zero Span means that nobody knows.
type Span struct {
	From, To Day
	Known    bool
}

// On returns the span of a single day.
func On(d Day) Span { return Span{From: d, To: d, Known: true} }

// String returns the span as it is typed: 2026-11-20, 2026-11 or 2026; "" if not
// known. A month or year that ends early, because it was given then, is named whole.
func (s Span) String() string {
	if !s.Known {
		return ""
	}
	from := s.From.Time()
	if s.From == s.To {
		return s.From.String()
	}
	if from.Day() == 1 && s.To <= DayOf(from.AddDate(0, 1, -1)) {
		return from.Format("2006-01")
	}
	return from.Format("2006")
}

// MarshalText writes the span as it is typed.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads 2026-11-20, 2026-11, 2026 or nothing.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	for _, precision := range []struct {
		layout        string
		months, years int
	}{{"2006-01-02", 0, 0}, {"2006-01", 1, 0}, {"2006", 0, 1}} {
		from, err := time.Parse(precision.layout, string(text))
		if err != nil {
			continue
		}
		last := from
		if precision.months+precision.years > 0 {
			last = from.AddDate(precision.years, precision.months, -1)
		}
		*s = Span{From: DayOf(from), To: DayOf(last), Known: true}
		return nil
	}
	return fmt.Errorf("%q is no date like 2026-11-20, 2026-11 or 2026", text)
}
