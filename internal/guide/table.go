package guide

import "cmp"

// RuleOf returns the rule with that id.
func RuleOf(id string) (Rule, bool) {
	for _, r := range Rules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// RuleTitle returns the sign or the condition that a rule is about, in a few lay words; the
// id of a rule that is not known.
func RuleTitle(id string) string {
	r, _ := RuleOf(id)
	c, _ := ContraindicationOf(id)
	return cmp.Or(r.Title, c.Condition, id)
}

// ContraindicationOf returns the contraindication with that id.
func ContraindicationOf(id string) (Contraindication, bool) {
	for _, c := range Contraindications() {
		if c.ID == id {
			return c, true
		}
	}
	return Contraindication{}, false
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
