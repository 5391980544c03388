// Package sessions is the diary: what a person did and felt, and the Store that
// keeps it. It holds every SQL query of the program.
//
// It judges nothing: trends adds up, warnings judges, render shows.
package sessions

import (
	"fmt"
	"strconv"
	"time"

	"backlog/internal/guide"
)

// Day is a local calendar date.
type Day = guide.Day

// Kind is what an entry records.
type Kind string

// The kinds of entries. The file's CHECK lists them.
const (
	Session       Kind = "session"      // one finished self-massage
	Reading       Kind = "reading"      // a pain score without a massage
	SymptomOnly   Kind = "symptom"      // symptom reports or events, without a score
	Consultation  Kind = "consultation" // a professional has looked at it
	Event         Kind = "event"        // something of the person's own to compare before and after: "new desk"
	Question      Kind = "question"     // something to ask the clinician
	EpisodeClosed Kind = "rest"         // the episode of a region was closed

	OtherTreatment Kind = "other-treatment" // something else was done for the pain: a walk, heat, a tablet
)

// Pain is a score of the NRS-11, a whole number from 0 (none) to 10 (worst
// imaginable), or the zero Pain: not given. Source: Farrar 2001. How much pain interferes has the
// same form.
type Pain uint8

// NRS returns the Pain of a score from 0 to 10.
func NRS(score int) Pain { return Pain(score + 1) }

// Given reports whether there is a score.
func (p Pain) Given() bool { return p > 0 }

// Score returns the score from 0 to 10. It must not be asked of a Pain that is not given.
func (p Pain) Score() int { return int(p) - 1 }

// MarshalText writes the score.
func (p Pain) MarshalText() ([]byte, error) { return strconv.AppendInt(nil, int64(p.Score()), 10), nil }

// UnmarshalText reads what MarshalText wrote.
func (p *Pain) UnmarshalText(text []byte) error {
	score, err := strconv.Atoi(string(text))
	if err != nil || score < 0 || score > 10 {
		return fmt.Errorf("%q is not a score from 0 to 10", text)
	}
	*p = NRS(score)
	return nil
}

// Report is a symptom report, or an event, as typed in a line.
type Report struct {
	Symptom string       `json:"symptom"`
	Side    guide.Side   `json:"side,omitempty"`
	Course  guide.Course `json:"course,omitempty"` // not given stays so: what it means follows from the diary
	Since   guide.Span   `json:"since,omitzero"`
	Value   string       `json:"value,omitempty"` // a blood pressure as typed, "192/124", or ""
}

// Entry is one numbered line of the diary.
type Entry struct {
	Number int64  `json:"-"`   // what the user types, local to the file; 0 before it is saved
	UID    string `json:"uid"` // UUIDv7, the same on every machine and in every export; "" before it is saved
	Kind   Kind   `json:"kind"`

	At        int64 `json:"at"`                   // UTC seconds
	Offset    int   `json:"offset"`               // seconds east of UTC where it was logged
	NoonGiven bool  `json:"time_given,omitempty"` // 12:00:00 was given; else an entry at that time is of a date alone
	Day       Day   `json:"-"`                    // the local date, shifted by day_start; filled by the Store

	Region       string     `json:"region,omitempty"` // "" where the kind has none
	Side         guide.Side `json:"side,omitempty"`
	Technique    string     `json:"technique,omitempty"`
	Tool         string     `json:"tool,omitempty"`
	Seconds      int        `json:"seconds,omitempty"` // of a session: 1 to 86400; 0 for other kinds
	Before       Pain       `json:"before,omitempty"`
	After        Pain       `json:"after,omitempty"`
	Interference Pain       `json:"way,omitempty"` // how much pain interfered with the day, 0 (not at all) to 10
	Since        guide.Span `json:"since,omitzero"`

	Reports []Report `json:"reports,omitempty"`

	Also []string `json:"also,omitempty"` // what else was done for the pain, in the person's own words

	Rules     []string `json:"rules,omitempty"`      // of a consultation: rules and contraindications that were looked at
	MassageOK bool     `json:"massage_ok,omitempty"` // of a consultation: massage was cleared
	By        string   `json:"by,omitempty"`         // of a consultation: who looked: gp, physio, emergency, …
	Review    Day      `json:"review,omitempty"`     // of a consultation: from when on its rules warn again; 0: as usual

	Note string `json:"note,omitempty"`

	Rev    int64  `json:"rev,omitempty"`    // hybrid clock: milliseconds, larger at every change
	Device string `json:"device,omitempty"` // who wrote that revision
}

// Local returns the moment of the entry in the offset where it was logged.
func (e Entry) Local() time.Time {
	return time.Unix(e.At, 0).In(time.FixedZone("", e.Offset))
}

// SetMoment sets when the entry was, in whole seconds. Without a time of day t is noon.
func (e *Entry) SetMoment(t time.Time, timeGiven bool) {
	e.At = t.Unix()
	_, e.Offset = t.Zone()
	e.NoonGiven = timeGiven && e.atNoon()
}

// TimeGiven reports whether the time of day is known. A date alone is kept as noon on it,
// and so were both before entries distinguished them.
func (e Entry) TimeGiven() bool { return e.NoonGiven || !e.atNoon() }

func (e Entry) atNoon() bool {
	hour, minute, second := e.Local().Clock()
	return hour == 12 && minute == 0 && second == 0
}
