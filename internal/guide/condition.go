package guide

import (
	"strconv"
	"strings"
)

// Truth is one of Kleene's three values. Only Yes makes a rule fire.
type Truth int8

// The truths, in an order in which "and" is the least and "or" the greatest.
const (
	No Truth = iota
	Unknown
	Yes
)

// String returns no, unknown or yes.
func (t Truth) String() string { return [...]string{"no", "unknown", "yes"}[t] }

func truthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// Condition is something that is true, false or unknown of a diary and a
// profile. String returns it in the notation of the rules.
type Condition interface {
	String() string
	truth(q *inquiry) Truth
	// grounds reports the parts that make a true condition true.
	grounds(q *inquiry, add func(ground))
	// leaves visits the conditions it is made of, terms resolved.
	leaves(visit func(Condition))
}

// joint is a condition made of others.
type joint struct {
	parts []Condition
	kind  jointKind
	least uint8 // of atleast
}

type jointKind uint8

const (
	jointAll jointKind = iota
	jointAny
	jointLeast
	jointNot
)

func (k jointKind) String() string { return [...]string{"all", "any", "atleast", "not"}[k] }

func allOf(parts ...Condition) Condition { return &joint{parts: parts, kind: jointAll} }

func anyOf(parts ...Condition) Condition { return &joint{parts: parts, kind: jointAny} }

// atLeast is true if n of the parts are.
func atLeast(n int, parts ...Condition) Condition {
	return &joint{parts: parts, kind: jointLeast, least: uint8(n)}
}

func not(part Condition) Condition { return &joint{parts: []Condition{part}, kind: jointNot} }

func (j *joint) String() string {
	var words []string
	if j.kind == jointLeast {
		words = append(words, strconv.Itoa(int(j.least)))
	}
	for _, part := range j.parts {
		words = append(words, part.String())
	}
	return j.kind.String() + "(" + strings.Join(words, ", ") + ")"
}

func (j *joint) truth(q *inquiry) Truth {
	switch j.kind {
	case jointAll:
		least := Yes
		for _, part := range j.parts {
			if least = min(least, part.truth(q)); least == No {
				return No
			}
		}
		return least
	case jointAny:
		most := No
		for _, part := range j.parts {
			if most = max(most, part.truth(q)); most == Yes {
				return Yes
			}
		}
		return most
	case jointLeast:
		sure, open := 0, 0
		for _, part := range j.parts {
			switch part.truth(q) {
			case Yes:
				sure++
			case Unknown:
				open++
			}
		}
		switch {
		case sure >= int(j.least):
			return Yes
		case sure+open >= int(j.least):
			return Unknown
		}
		return No
	default:
		return Yes - j.parts[0].truth(q)
	}
}

func (j *joint) grounds(q *inquiry, add func(ground)) {
	if j.kind == jointNot {
		return
	}
	for _, part := range j.parts {
		if part.truth(q) == Yes {
			part.grounds(q, add)
		}
	}
}

func (j *joint) leaves(visit func(Condition)) {
	for _, part := range j.parts {
		part.leaves(visit)
	}
}

// everyone is the condition that holds for everybody.
type everyone struct{}

func always() Condition { return everyone{} }

func (everyone) String() string                 { return "always" }
func (everyone) truth(*inquiry) Truth           { return Yes }
func (everyone) grounds(*inquiry, func(ground)) {}
func (everyone) leaves(func(Condition))         {}

// term is a condition with a name of its own.
type term struct {
	name string
	is   Condition
}

func (t term) String() string                       { return t.name }
func (t term) truth(q *inquiry) Truth               { return t.is.truth(q) }
func (t term) grounds(q *inquiry, add func(ground)) { t.is.grounds(q, add) }
func (t term) leaves(visit func(Condition))         { t.is.leaves(visit) }

// following holds if another rule has a finding.
type following struct{ rule string }

func fires(rule string) Condition { return following{rule} }

func (c following) String() string { return "fires(" + c.rule + ")" }

func (c following) truth(q *inquiry) Truth { return q.fires(c.rule) }

func (c following) grounds(q *inquiry, add func(ground)) { q.groundsOf(c.rule, add) }

func (c following) leaves(visit func(Condition)) { visit(c) }

func appendNew(list []string, word string) []string {
	for _, w := range list {
		if w == word {
			return list
		}
	}
	return append(list, word)
}

func inDays(days int) string { return strconv.Itoa(days) + "d" }
