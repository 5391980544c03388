package sessions

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// Field is what an entry may hold, under the name that a line has for it.
type Field string

// The fields of entries, in the order in which a line is written. Every entry has a
// moment, and may have a note.
const (
	FieldRegion       Field = "region"
	FieldSide         Field = "side"
	FieldTechnique    Field = "technique"
	FieldTool         Field = "tool"
	FieldDuration     Field = "duration"
	FieldBefore       Field = "before"
	FieldAfter        Field = "after"
	FieldInterference Field = "way" // from 0.1.0 on: lines, CSV, JSON and the journal keep that name
	FieldSince        Field = "since"
	FieldSymptom      Field = "symptom"
	FieldRule         Field = "rule"
	FieldMassageOK    Field = "massage-ok"
	FieldBy           Field = "by"
	FieldReview       Field = "review"
	FieldAlso         Field = "also"
	FieldNote         Field = "note"
)

// fields are all fields, each with whether an entry has it, and how it is taken out.
var fields = []struct {
	field Field
	has   func(e *Entry) bool
	clear func(e *Entry)
}{
	{FieldRegion, func(e *Entry) bool { return e.Region != "" }, func(e *Entry) { e.Region = "" }},
	{FieldSide, func(e *Entry) bool { return e.Side != guide.NoSide }, func(e *Entry) { e.Side = guide.NoSide }},
	{FieldTechnique, func(e *Entry) bool { return e.Technique != "" }, func(e *Entry) { e.Technique = "" }},
	{FieldTool, func(e *Entry) bool { return e.Tool != "" }, func(e *Entry) { e.Tool = "" }},
	{FieldDuration, func(e *Entry) bool { return e.Seconds != 0 }, func(e *Entry) { e.Seconds = 0 }},
	{FieldBefore, func(e *Entry) bool { return e.Before.Given() }, func(e *Entry) { e.Before = 0 }},
	{FieldAfter, func(e *Entry) bool { return e.After.Given() }, func(e *Entry) { e.After = 0 }},
	{FieldInterference, func(e *Entry) bool { return e.Interference.Given() }, func(e *Entry) { e.Interference = 0 }},
	{FieldSince, func(e *Entry) bool { return e.Since.Known }, func(e *Entry) { e.Since = guide.Span{} }},
	{FieldSymptom, func(e *Entry) bool { return len(e.Reports) > 0 }, func(e *Entry) { e.Reports = nil }},
	{FieldRule, func(e *Entry) bool { return len(e.Rules) > 0 }, func(e *Entry) { e.Rules = nil }},
	{FieldMassageOK, func(e *Entry) bool { return e.MassageOK }, func(e *Entry) { e.MassageOK = false }},
	{FieldBy, func(e *Entry) bool { return e.By != "" }, func(e *Entry) { e.By = "" }},
	{FieldReview, func(e *Entry) bool { return e.Review != 0 }, func(e *Entry) { e.Review = 0 }},
	{FieldAlso, func(e *Entry) bool { return len(e.Also) > 0 }, func(e *Entry) { e.Also = nil }},
	{FieldNote, func(e *Entry) bool { return e.Note != "" }, func(e *Entry) { e.Note = "" }},
}

type kindRules struct {
	kind       Kind
	name       string
	needs, may []Field
}

// kinds is what an entry of each kind needs and what else it may hold. The CHECKs of
// the file say the same.
var kinds = []kindRules{
	{
		Session, "a session",
		[]Field{FieldRegion, FieldTechnique, FieldDuration, FieldBefore},
		[]Field{FieldSide, FieldTool, FieldAfter, FieldInterference, FieldSince, FieldSymptom, FieldAlso, FieldNote},
	},
	{Reading, "a reading", []Field{FieldRegion, FieldBefore}, []Field{FieldSide, FieldInterference, FieldSince, FieldSymptom, FieldAlso, FieldNote}},
	{SymptomOnly, "a symptom report", []Field{FieldSymptom}, []Field{FieldNote}}, // side and since are those of each symptom
	{Consultation, "a consultation", []Field{FieldRule}, []Field{FieldMassageOK, FieldBy, FieldReview, FieldNote}},
	{Event, "an event", []Field{FieldNote}, []Field{FieldRegion, FieldSide}},
	{Question, "a question", []Field{FieldNote}, nil},
	{OtherTreatment, "another treatment", []Field{FieldAlso}, []Field{FieldDuration, FieldNote}},
	{EpisodeClosed, "a closed episode", []Field{FieldRegion}, []Field{FieldNote}}, // of both sides
}

// Fields returns every field, in the order in which a line is written.
func Fields() []Field {
	list := make([]Field, len(fields))
	for i, f := range fields {
		list[i] = f.field
	}
	return list
}

// rules returns what an entry of the kind needs and may hold.
func (k Kind) rules() *kindRules {
	for i := range kinds {
		if kinds[i].kind == k {
			return &kinds[i]
		}
	}
	return &kindRules{name: "an entry"}
}

// Known reports whether k is a kind of entry.
func (k Kind) Known() bool { return k.rules().kind != "" }

// Phrase names an entry of the kind in a sentence: "a session".
func (k Kind) Phrase() string { return k.rules().name }

// Needs returns the fields that an entry of the kind cannot be without.
func (k Kind) Needs() []Field { return k.rules().needs }

// Takes reports whether an entry of the kind may hold the field.
func (k Kind) Takes(f Field) bool {
	r := k.rules()
	return slices.Contains(r.needs, f) || slices.Contains(r.may, f)
}

// Has reports whether the entry holds the field.
func (e Entry) Has(f Field) bool {
	for _, known := range fields {
		if known.field == f {
			return known.has(&e)
		}
	}
	return false
}

// Clear takes a field out of the entry.
func (e *Entry) Clear(f Field) {
	for _, known := range fields {
		if known.field == f {
			known.clear(e)
		}
	}
}

// Missing returns the fields that the entry needs and does not hold.
func (e Entry) Missing() []Field {
	return slices.DeleteFunc(slices.Clone(e.Kind.Needs()), e.Has)
}

// validFields refuses an entry that lacks what its kind needs, or that holds what its
// kind cannot.
func (e Entry) validFields() error {
	if !e.Kind.Known() {
		return fmt.Errorf("%.40q is no kind of entry", e.Kind)
	}
	for _, f := range fields {
		switch {
		case slices.Contains(e.Kind.Needs(), f.field) && !f.has(&e):
			return fmt.Errorf("%s needs %s", e.Kind.Phrase(), needed(f.field))
		case !e.Kind.Takes(f.field) && f.has(&e):
			return fmt.Errorf("%s has no %s; only %s has one", e.Kind.Phrase(), f.field, kindsWith(f.field))
		}
	}
	return nil
}

// needed names a field that an entry needs, in a sentence.
func needed(f Field) string {
	switch f {
	case FieldBefore:
		return "a pain score, 0 to 10"
	case FieldSymptom:
		return "a symptom or an event"
	case FieldRule:
		return "a rule that was looked at"
	case FieldNote:
		return "a text, the note"
	case FieldAlso:
		return "what was done, as in heat or walk"
	}
	return "a " + string(f)
}

// kindsWith names the kinds that may hold a field: "a session or a reading".
func kindsWith(f Field) string {
	var names []string
	for _, k := range kinds {
		if k.kind.Takes(f) {
			names = append(names, k.name)
		}
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
