package exchange

import (
	"slices"

	"backlog/internal/sessions"
)

// A scoreField is a field of an entry from 0 to 10, as each kind of file has it.
type scoreField struct {
	column string // of CSV
	name   string // the key in JSON, and what its Observation in FHIR is of the entry
	text   string // of that Observation
	scale  string // what its ends mean
	isPain bool   // it has the code of a pain score
	of     func(e *sessions.Entry) *sessions.Pain
}

var scoreFields = []scoreField{
	{columnBefore, "before", "Pain, 0 to 10", painScale, true, func(e *sessions.Entry) *sessions.Pain { return &e.Before }},
	{columnAfter, "after", "Pain after massage, 0 to 10", painScale, true, func(e *sessions.Entry) *sessions.Pain { return &e.After }},
	{columnInterference, "way", "How much pain got in the way, 0 to 10", "0 not at all to 10 completely", false, func(e *sessions.Entry) *sessions.Pain { return &e.Interference }},
}

const painScale = "0 none to 10 worst imaginable"

// isScore reports whether a column holds a score.
func isScore(column string) bool {
	return slices.ContainsFunc(scoreFields, func(f scoreField) bool { return f.column == column })
}

// scoreName is what a mistake calls the score of a column or a key of JSON.
func scoreName(column string) string {
	if slices.ContainsFunc(scoreFields, func(f scoreField) bool { return f.isPain && (f.column == column || f.name == column) }) {
		return "pain score"
	}
	return "score"
}
