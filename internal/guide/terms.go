package guide

// NamedCondition is a condition that rules refer to by name.
type NamedCondition struct{ Name, Text string }

// NamedConditions returns every condition with a name, its text in the notation of the rules.
func NamedConditions() []NamedCondition {
	var list []NamedCondition
	for _, t := range terms() {
		list = append(list, NamedCondition{t.name, t.is.String()})
	}
	return list
}

func terms() []term {
	var list []term
	for _, c := range []Condition{
		spineOrLegPain(), fragile(), infectionRisk(), clotRisk(), changedSpinePain(),
		cancerPain(), newHeadNeckPain(), legClotSigns(), otherFlag(),
	} {
		list = append(list, c.(term))
	}
	return list
}

func spineOrLegPain() Condition {
	return term{"spine-or-leg-pain", anyOf(pain("spine-or-leg"), there("nerve-leg"))}
}

func fragile() Condition {
	return term{"fragile", anyOf(is("osteoporosis"), is("fragility-fracture"), is("steroids"), ageAtLeast(70))}
}

func infectionRisk() Condition {
	return term{"infection-risk", anyOf(
		is("diabetes"), is("weak-immunity"), is("dialysis"), is("iv-drugs"),
		had("infection", 42), had("hot-skin", 42), had("spinal-surgery", 84), had("spinal-injection", 84),
	)}
}

// newOrUp is pain that began within a week, or whose last score lies above those before it.
func newOrUp(place string) Condition { return anyOf(newPain(place, 7), up(place)) }

// lasting is a sign that began so many days ago or more, and within a year.
func lasting(s string, days int) Condition { return allOf(long(s, days), began(s, oldSign)) }

// bleedRisk is a risk that a bleed does not stop by itself.
func bleedRisk() Condition { return anyOf(is("blood-thinner"), is("bleeding-disorder")) }

func clotRisk() Condition {
	return term{"clot-risk", anyOf(
		had("surgery", 84), is("immobilised"), had("long-journey", 28),
		is("cancer"), is("pregnant"), is("oestrogen"), is("dvt-past"),
	)}
}

func changedSpinePain() Condition {
	return term{"changed-spine-pain", anyOf(
		newPain("spine", 28), up("spine"), severe("spine"), there("pain-climbing"), trend(TierSee, "spine"),
		recent("spine-point", 42), began("rest-pain", 28),
	)}
}

func cancerPain() Condition {
	return term{"cancer-pain", anyOf(
		newPain("spine", 84), began("bone-pain", 84), began("spine-point", 84), there("pain-climbing"), trend(TierSee, "spine"),
	)}
}

func newHeadNeckPain() Condition {
	return term{"new-head-neck-pain", anyOf(recent("headache", 28), newPain("neck", 28))}
}

func legClotSigns() Condition {
	return term{"leg-clot-signs", anyOf(
		recent("leg-swollen.one", 28), recent("leg-hot.one", 28), allOf(newPain("calf.one", 14), clotRisk()),
	)}
}

func otherFlag() Condition {
	return term{"other-flag", anyOf(
		there("night-pain"), there("fever"), there("weight-loss"), there("night-sweats"), there("exhausted"),
		recent("neuro", 14), is("cancer"), is("steroids"), is("weak-immunity"),
	)}
}
