package guide

import (
	"cmp"
	"sync"
)

// RuleOf returns the rule with that id. All share it: it is not to be changed.
func RuleOf(id string) (Rule, bool) {
	r, known := byID().rules[id]
	return r, known
}

type tableByID struct {
	rules   map[string]Rule
	against map[string]Contraindication
}

// byID is the table, which a diary that is judged day by day asks again and again.
var byID = sync.OnceValue(func() tableByID {
	t := tableByID{map[string]Rule{}, map[string]Contraindication{}}
	for _, r := range Rules() {
		t.rules[r.ID] = r
	}
	for _, c := range Contraindications() {
		t.against[c.ID] = c
	}
	return t
})

// RuleTitle returns the sign or the condition that a rule is about, in a few lay words; the
// id of a rule that is not known.
func RuleTitle(id string) string {
	r, _ := RuleOf(id)
	c, _ := ContraindicationOf(id)
	return cmp.Or(r.Title, c.Condition, id)
}

// ContraindicationOf returns the contraindication with that id. All share it.
func ContraindicationOf(id string) (Contraindication, bool) {
	c, known := byID().against[id]
	return c, known
}

// Condition returns the condition that makes the finding, in the notation of the rules.
func (f Finding) Condition() string {
	if r, ok := RuleOf(f.Rule); ok {
		return r.Levels[f.Level].When.String()
	}
	if c, ok := ContraindicationOf(f.Rule); ok {
		return c.Levels[f.Level].When.String()
	}
	return ""
}
