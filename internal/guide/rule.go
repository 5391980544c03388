package guide

// Rule is a red-flag rule: a list of levels of which the first true one is the
// finding. Equally urgent findings are shown in the order of the table.
type Rule struct {
	ID       string
	Group    string
	Suspects string // what a clinician would think of; never shown to the person as a diagnosis
	Title    string // the sign in a few lay words, where a warning is named
	Question string // the same as a question

	Base        Urgency // the urgency of the sign before levels refine it
	BaseMassage Massage

	Area      []string // where its advice holds: "all", "there", groups, places or regions
	PerRegion bool     // judged region by region: one finding a region
	Chronic   bool     // what it looks for goes on for years: old signs are no less
	Levels    []Level  // highest first; none for a rule that deliberately never fires
	Sources   []string // ids of Sources, or a text that is its own source
	Note      string   // how the levels follow from the sources
}

// Level is one answer that a rule or a contraindication may give.
type Level struct {
	Urgency Urgency
	Massage Massage
	Call    bool // of an emergency: help is called for, rather than gone to
	When    Condition
	Area    []string // of a contraindication; a rule's levels share the rule's
	Bars    []string // of a contraindication: a technique, a tool or "deep", alone or @place
	Advice  Advice   // the parts that the rest of the level does not imply; fill adds the others

	// Tailor fits the advice to a finding; the facts are nil where it is of no one region.
	Tailor func(*Advice, *Finding, *RegionFacts)
}

// Contraindication is a reason not to massage, or not everywhere, or not with
// everything. Every true level of it counts.
type Contraindication struct {
	ID        string
	Condition string // what it is about, for the clinician's table
	Lasting   bool   // a sign that has been there unchanged for a year is no more than a caution
	Category  string // absolute, local or relative
	Levels    []Level
	Sources   []string
	Note      string
}

// Source is something read: a guideline, a trial, a page.
type Source struct {
	ID   string
	Text string
}

// Mentions lists what a rule or a contraindication looks at, sets and named
// terms resolved, each in the order of first mention and once.
type Mentions struct {
	Symptoms  []string
	Incidents []string
	Facts     []string // profile facts
	Places    []string // places whose pain counts
	Rules     []string // rules it follows
}

// Mentions returns what the rule's levels look at.
func (r Rule) Mentions() Mentions { return mentionsOf(r.Levels) }

// Mentions returns what the levels of the contraindication look at.
func (c Contraindication) Mentions() Mentions { return mentionsOf(c.Levels) }

func mentionsOf(levels []Level) Mentions {
	var m Mentions
	for i := range levels {
		levels[i].When.leaves(m.add)
	}
	return m
}

func (m *Mentions) add(leaf Condition) {
	switch c := leaf.(type) {
	case *reported:
		for _, symptom := range c.symptoms() {
			m.Symptoms = appendNew(m.Symptoms, symptom)
		}
		if c.place != "" {
			m.Places = appendNew(m.Places, c.place)
		}
	case happened:
		m.Incidents = appendNew(m.Incidents, c.incident)
	case *hurting:
		m.Places = appendNew(m.Places, c.where())
	case factIs:
		m.Facts = appendNew(m.Facts, c.fact)
	case dated:
		m.Facts = appendNew(m.Facts, c.fact)
	case aged:
		m.Facts = appendNew(m.Facts, "birth-year")
		if c.what == "onset-age" {
			m.Facts = appendNew(m.Facts, "back-pain-since")
		}
	case following:
		m.Rules = appendNew(m.Rules, c.rule)
	}
}
