package guide

import (
	"slices"
	"strings"
)

// inquiry is what conditions are asked of: the facts of one check, and what was
// already found out about them.
type inquiry struct {
	f         *Facts
	year      int
	tracks    []Track        // by symptom
	first     map[string]int // symptom to its first track
	incidents []Report
	rules     []Rule
	levels    []verdict // of rules, by index

	perRegion bool   // pain and sessions count only in region
	region    string // "" for none
}

// verdict is which level of a rule is true.
type verdict struct {
	judged bool
	level  int // -1 for none
	open   bool
}

func newInquiry(f *Facts, rules []Rule) *inquiry {
	q := &inquiry{f: f, year: f.Today.Time().Year(), tracks: Tracks(*f), rules: rules, levels: make([]verdict, len(rules))}
	q.first = make(map[string]int, len(q.tracks))
	for i := len(q.tracks) - 1; i >= 0; i-- {
		q.first[q.tracks[i].Symptom] = i
	}
	for i := range f.Reports {
		if isIncidentID(f.Reports[i].Symptom) {
			q.incidents = append(q.incidents, f.Reports[i])
		}
	}
	return q
}

// in reports whether what was logged of the region counts for the place.
func (q *inquiry) in(r *RegionFacts, place string) bool {
	if q.perRegion && r.Region != q.region {
		return false
	}
	return r.mayLie(place)
}

// mayLie reports whether the region lies in the place, or might.
func (r *RegionFacts) mayLie(place string) bool {
	return r.Unplaced || lies(r.Region, r.Group, r.Spine, place)
}

// fact returns the value of a profile fact: as given, else as another one implies.
func (q *inquiry) fact(id string) (value string, known bool) {
	value, known = q.f.Profile[id]
	if known && value != "" {
		return value, true
	}
	switch id {
	case "cancer", "pregnant":
		if q.impliedBy(id) != "" {
			return "yes", true
		}
	}
	return "", false
}

// impliedBy returns the fact that was given and makes the fact a yes, or "".
func (q *inquiry) impliedBy(id string) string {
	for i := range profileFacts {
		f := &profileFacts[i]
		if slices.Contains(f.Implies, id) {
			if value := q.f.Profile[f.ID]; value != "" && value != "no" {
				return f.ID
			}
		}
	}
	return ""
}

func (q *inquiry) factGround(id, value string, since Span) ground {
	g := ground{kind: groundFact, because: Because{Says: value + q.givenOn(id, value), Fact: id, Since: since}}
	if q.f.Profile[id] == "" {
		if other := q.impliedBy(id); other != "" {
			g.because.Says = value + ", by " + other
		}
	}
	if f, ok := findFact(id); ok && slices.Contains(f.Values, "GROUPS") && value != "yes" {
		for part := range strings.SplitSeq(value, ",") {
			if _, ok := findGroup(part); ok {
				g.named = append(g.named, part)
			}
		}
	}
	return g
}

// givenOn says when a fact that can end was given, and as what if that has changed.
func (q *inquiry) givenOn(id, value string) string {
	f, ok := findFact(id)
	g := q.f.Given[id]
	switch {
	case !ok || g.Value == "" || !f.Ends():
		return ""
	case g.Value != value:
		return ", given as " + g.Value + " on " + g.Day.Text()
	}
	return ", given on " + g.Day.Text()
}

func (q *inquiry) areaOf(symptom string) []string {
	if s, ok := findSymptom(symptom); ok {
		return s.Area
	}
	return nil
}

// judge returns which level of the rule is true, all regions taken together.
func (q *inquiry) judge(i int) verdict {
	if v := &q.levels[i]; v.judged {
		return *v
	}
	// Judged before it is asked: a circle of rules would end here as "none".
	q.levels[i] = verdict{judged: true, level: -1}
	region, perRegion := q.region, q.perRegion
	q.region, q.perRegion = "", false
	v := q.firstTrue(q.rules[i].Levels)
	q.region, q.perRegion = region, perRegion
	q.levels[i] = v
	return v
}

// firstTrue returns the first true level.
func (q *inquiry) firstTrue(levels []Level) verdict {
	v := verdict{judged: true, level: -1}
	for n := range levels {
		switch levels[n].When.truth(q) {
		case Yes:
			v.level = n
			return v
		case Unknown:
			v.open = true
		}
	}
	return v
}

func (q *inquiry) ruleIndex(id string) int {
	return slices.IndexFunc(q.rules, func(r Rule) bool { return r.ID == id })
}

func (q *inquiry) fires(rule string) Truth {
	i := q.ruleIndex(rule)
	if i < 0 {
		return No
	}
	switch v := q.judge(i); {
	case v.level >= 0:
		return Yes
	case v.open:
		return Unknown
	}
	return No
}

// groundsOf reports what another rule's finding rests on, and its area.
func (q *inquiry) groundsOf(rule string, add func(ground)) {
	i := q.ruleIndex(rule)
	if i < 0 {
		return
	}
	if v := q.judge(i); v.level >= 0 {
		add(ground{kind: groundRule, area: q.rules[i].Area, because: Because{Says: "the finding " + rule}})
		q.rules[i].Levels[v.level].When.grounds(q, add)
	}
}
