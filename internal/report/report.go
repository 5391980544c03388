// Package report is the page for a clinician: where it hurts, how bad it is and
// was, what was tried, what it keeps the person from, which warning signs there
// were, and what the person wants to ask. As HTML with its own SVG, as text, as
// Markdown and as JSON.
//
// It judges nothing: it is handed a diary and what warnings says of it. It opens
// no file and no browser.
package report

import (
	"maps"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// Reader is whom the page is for. It changes the order and the depth, never what
// is left out.
type Reader string

// The readers. The zero Reader is anybody.
const (
	GP     Reader = "gp"     // warning signs and health facts come first
	Physio Reader = "physio" // what was tried comes first, with lengths
)

// Readers lists the readers that may be asked for.
func Readers() []Reader { return []Reader{GP, Physio} }

// Request is what a page is made from.
type Request struct {
	Words  *guide.Vocabulary
	Diary  warnings.Diary
	AsOf   warnings.Moment // the verdict is that of this moment
	Period trends.Period   // both days included
	Region string          // the only region, or "" for every one with an entry in the period

	Entries   []sessions.Entry // all of the period, oldest first
	Questions []sessions.Entry // what the person wants to ask, oldest first
	For       Reader
	WithNotes bool // notes of sessions, readings, reports and consultations are printed
}

// Page is the content of a page, ready to be printed in any format.
type Page struct {
	For    Reader
	Made   guide.Day
	Period trends.Period

	Asked Answered // the only region that was asked for, if one was

	Regions []Region
	Signs   Signs
	Events  []Mark // the person's own, in the period
	Health  Health
	Treated []Treated // what else was done, on most days first

	Questions []string
	Notes     []Note
	NotesLeft int // notes that were not printed
}

// Answered is a region that a page is about whether or not anything is logged of it.
type Answered struct {
	ID, Name string
	Last     guide.Day // the last day with a score up to the page's day, if Logged
	Logged   bool
}

// Treated is another treatment, in the person's own words.
type Treated struct {
	Name string `json:"name"`
	Days int    `json:"days"`
}

// treated counts the days of each other treatment in the period.
func (a Request) treated() (list []Treated) {
	days := map[string]map[guide.Day]bool{}
	for _, e := range a.Entries {
		if a.Region != "" && e.Region != "" && e.Region != a.Region {
			continue
		}
		for _, name := range e.Also {
			if days[name] == nil {
				days[name] = map[guide.Day]bool{}
			}
			days[name][e.Day] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(days)) {
		list = append(list, Treated{clean(name), len(days[name])})
	}
	slices.SortStableFunc(list, func(x, y Treated) int { return y.Days - x.Days })
	return list
}

// TreatedText says on how many days what else was done.
func (s Page) TreatedText() string {
	parts := make([]string, len(s.Treated))
	for i, t := range s.Treated {
		parts[i] = t.Name + " on " + term.Count(t.Days, "day")
	}
	return strings.Join(parts, ", ")
}

// Note is the note of an entry.
type Note struct {
	Number int64     `json:"number"`
	Day    guide.Day `json:"on"`
	What   string    `json:"-"` // a few words on the entry
	Text   string    `json:"text"`
}

// New puts a page together.
func New(a Request) Page {
	s := Page{For: a.For, Made: a.AsOf.Day, Period: a.Period}
	if a.Region != "" {
		s.Asked = Answered{ID: a.Region, Name: regionName(a.Words, a.Region)}
		for _, day := range a.Diary.Pain.Daily(a.Region) {
			if day.Day <= a.AsOf.Day {
				s.Asked.Last, s.Asked.Logged = day.Day, true
			}
		}
	}
	verdict := a.Diary.Judge(a.Words, a.AsOf)
	raised := a.Diary.ReplayFrom(a.Words, a.Period.From, a.AsOf)
	s.Signs = a.signs(verdict, raised)
	s.Health = healthOf(verdict.Facts.Profile)
	for _, e := range a.Entries {
		if e.Kind == sessions.Event && (a.Region == "" || e.Region == "" || e.Region == a.Region) {
			s.Events = append(s.Events, Mark{Kind: MarkEvent, Day: e.Day, Text: clean(e.Note), Region: e.Region, Side: e.Side})
		}
	}
	for _, row := range a.Diary.Pain.Table(a.Period) {
		if a.Region == "" || row.Region == a.Region {
			s.Regions = append(s.Regions, a.region(row, verdict, s.Signs, s.Events))
		}
	}
	if len(s.Regions) == 1 { // the head of the page names it
		for i := range s.Signs.Before {
			s.Signs.Before[i].Region = ""
		}
	}
	// The regions with most entries matter most.
	slices.SortStableFunc(s.Regions, func(x, y Region) int { return y.Sessions + y.Readings - x.Sessions - x.Readings })
	s.Treated = a.treated()
	for _, q := range a.Questions {
		s.Questions = append(s.Questions, clean(q.Note))
	}
	for _, e := range a.Entries {
		if e.Note == "" || e.Kind == sessions.Event || e.Kind == sessions.Question || a.Region != "" && e.Region != "" && e.Region != a.Region {
			continue
		}
		if !a.WithNotes {
			s.NotesLeft++
			continue
		}
		s.Notes = append(s.Notes, Note{Number: e.Number, Day: e.Day, What: a.describe(e), Text: clean(e.Note)})
	}
	return s
}

// describe says in a few words what an entry is about.
func (a Request) describe(e sessions.Entry) string {
	switch e.Kind {
	case sessions.Session, sessions.Reading:
		return sided(regionName(a.Words, e.Region), e.Side)
	case sessions.SymptomOnly:
		if len(e.Reports) > 0 {
			return symptomName(a.Words, e.Reports[0].Symptom, e.Reports[0].Side)
		}
	case sessions.Consultation:
		return seenBy(e.By)
	case sessions.OtherTreatment:
		return clean(strings.Join(e.Also, ", "))
	case sessions.EpisodeClosed:
		return "episode closed"
	}
	return string(e.Kind)
}
