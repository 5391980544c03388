package guide

import (
	"cmp"
	"slices"
)

// Given is a value of a profile fact and when the person gave it.
type Given struct {
	Fact, Value string // Value "": cleared, so unknown again
	At          int64  // UTC seconds
	Day         Day    // the local date of At
}

const (
	// pregnancyLasts is how many days a pregnancy lasts at most: birth is induced in the
	// 42nd week if it has not begun by then (NICE NG207).
	pregnancyLasts = 42 * 7
	// earlyPregnancy is for how many days a pregnancy counts as early: its first 12 weeks.
	earlyPregnancy = 12 * 7
	// maybePregnant is for how many days "maybe" can be so: a test three weeks after the
	// last unprotected sex is certain (NHS), and that is given once more. design.
	maybePregnant = 6 * 7
)

// stage is what a value of a fact becomes, so many days after it was given.
type stage struct {
	value string
	after int
	then  string // "": nobody knows
}

// stages returns what the values of a fact become by time alone.
func (f *Fact) stages() []stage {
	switch f.ID {
	case "pregnant":
		return []stage{
			{"early", earlyPregnancy, "late"},
			{"yes", earlyPregnancy, "late"},
			{"early", pregnancyLasts, ""},
			{"yes", pregnancyLasts, ""},
			{"late", pregnancyLasts - earlyPregnancy, ""},
			{"maybe", maybePregnant, ""},
		}
	case "pregnancy-high-risk":
		return []stage{{"yes", pregnancyLasts, ""}}
	}
	return nil
}

// from returns the first day on which the value applies, if it has a date of its own.
func (g Given) from() (day Day, dated bool) {
	f, ok := findFact(g.Fact)
	if !ok {
		return 0, false
	}
	if f.ID == "birth-year" || f.ID == "sex" {
		return -earliestYear * 366, true // of a whole life
	}
	date := parseSpan(g.Value)
	return date.From, f.Kind == Date && date.Known
}

// Learn sets the profile to what applies at the moment of f. A value applies from when
// it was given, or from its own date if that is earlier; one that can only last so long
// becomes what it must have become, or unknown. given is ordered by when it was given.
func (f *Facts) Learn(given []Given) {
	f.Profile, f.Given = map[string]string{}, map[string]Given{}
	for _, g := range given {
		if day, dated := g.from(); g.At > f.Now && !(dated && day <= f.Today) {
			continue
		}
		f.Profile[g.Fact], f.Given[g.Fact] = g.Value, g
	}
	for id, g := range f.Given {
		if fact, ok := findFact(id); ok {
			for _, s := range fact.stages() {
				if s.value == g.Value && f.Today-g.Day >= Day(s.after) {
					f.Profile[id] = s.then
				}
			}
		}
		if f.Profile[id] == "" {
			delete(f.Profile, id)
		}
	}
}

// Ends reports whether the fact can come to an end, so that an old answer says less
// than one of today.
func (f Fact) Ends() bool { return f.AskAgain > 0 || f.stages() != nil }

// notPregnant is after how many days a no to pregnancy is asked about again. design.
const notPregnant = 180

// mayBePregnantSince reports whether a no was given so long ago that it may be a yes by now.
func (q *inquiry) mayBePregnantSince(g Given) bool {
	return g.Fact == "pregnant" && q.f.Today-g.Day >= notPregnant && q.f.Profile["sex"] != "male" && ageOver(55).truth(q) != Yes
}

// outdated asks after the facts that have ended, or may have by now, those that were
// given first before the others.
func (q *inquiry) outdated() []Question {
	var asks []Question
	for i := range profileFacts {
		fact := &profileFacts[i]
		g := q.f.Given[fact.ID]
		if g.Value == "" || g.Value == "no" && !q.mayBePregnantSince(g) {
			continue
		}
		value, known := q.f.Profile[fact.ID]
		if g.Value == "no" {
			known = false // a no that may have become a yes
		}
		if known && (fact.AskAgain == 0 || q.f.Today-g.Day < Day(fact.AskAgain)) {
			continue
		}
		ask := Question{
			Kind: QuestionFact, ID: fact.ID, Value: value, Last: g.Day,
			Text:     "On " + g.Day.Text() + " you answered " + g.Value + ". Is that still so: " + fact.Label + "?",
			Notation: "profile set " + fact.ID + "=" + g.Value + "|no",
		}
		if fact.Kind == Choice && fact.Values[0] != "GROUPS" {
			ask.Notation = "profile set " + fact.ID + "=" + choices(fact)
		}
		asks = append(asks, ask)
	}
	slices.SortStableFunc(asks, func(a, b Question) int { return cmp.Compare(a.Last, b.Last) })
	return asks
}
