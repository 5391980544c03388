package guide

import (
	"cmp"
	"slices"
	"strings"
)

// Check returns what the rules and the contraindications find in the facts:
// rules first, as BySpeed orders them and else in the order of the table; then contraindications, the strictest first, each true level one
// finding. A contraindication that bars nothing and forbids nothing is left out.
// Facts that the vocabulary does not know are ignored.
func Check(v *Vocabulary, f Facts) []Finding {
	table := v.rules()
	q := newInquiry(&f, table.rules)
	var found []Finding
	for i := range q.rules {
		found = append(found, q.findings(i)...)
	}
	for i := range found {
		q.temper(&found[i])
	}
	found = slices.DeleteFunc(found, func(f Finding) bool { return f.covered(found) })
	slices.SortStableFunc(found, BySpeed)

	var against []Finding
	for _, c := range table.against {
		for n := range c.Levels {
			level := &c.Levels[n]
			if level.Massage == MassageOK && len(level.Bars) == 0 || level.When.truth(q) != Yes {
				continue
			}
			finding := q.finding(level, level.Area)
			finding.Rule, finding.Contraindication, finding.Level, finding.Sources = c.ID, true, n, c.Sources
			if c.Lasting && q.old(&finding) {
				finding.Massage, finding.Bars = MassageCaution, nil
				finding.Advice.Massage = "Keep massage light where a sign of the nerves has been for years, and stop if it brings the sign on."
			}
			against = append(against, finding)
		}
	}
	slices.SortStableFunc(against, func(a, b Finding) int { return cmp.Compare(b.Massage, a.Massage) })
	return append(found, against...)
}

// temper lowers a finding that rests on nothing but signs that have been there
// unchanged for a year or more: it is at most caution, and no reason to leave an
// area alone. A sign that is new or worse, an incident, or pain that has changed
// keeps its full level, and so does what goes on for years by its nature.
func (q *inquiry) temper(f *Finding) {
	if f.Urgency <= Caution || !q.old(f) {
		return
	}
	if rule, _ := RuleOf(f.Rule); !rule.Chronic {
		*f = f.Lowered(Caution, min(f.Massage, MassageCaution), "It has been there unchanged for a year or more.")
	}
}

// old reports whether a finding rests on nothing but signs that have been there
// unchanged for a year or more.
func (q *inquiry) old(f *Finding) bool {
	old := false
	for _, b := range f.Because {
		if b.Incident != "" || b.Symptom != "" && !q.oldSign(b) || b.Changed {
			return false
		}
		old = old || b.Symptom != ""
	}
	return old
}

// oldSign reports whether every side of the symptom that is there has been so for a
// year or more and was not reported worse in that time.
func (q *inquiry) oldSign(b Because) bool {
	old := false
	for i := range q.tracks {
		t := &q.tracks[i]
		if t.Symptom != b.Symptom || !t.There {
			continue
		}
		if t.Began.ago(q.f.Today, oldSign) != Yes || t.worse(q.f.Today, oldSign) {
			return false
		}
		old = true
	}
	return old
}

// covered reports whether the finding is of a single sign of which another rule
// says as much: then it adds nothing.
func (f Finding) covered(found []Finding) bool {
	symptom, single := strings.CutPrefix(f.Rule, signPrefix)
	return single && slices.ContainsFunc(found, func(other Finding) bool {
		return other.Rule != f.Rule && other.Urgency >= f.Urgency && other.restsOn(symptom)
	})
}

// Overall returns the highest urgency and the strictest advice on massage of the findings.
func Overall(findings []Finding) (Urgency, Massage) {
	urgency, massage := NoUrgency, MassageOK
	for i := range findings {
		urgency, massage = max(urgency, findings[i].Urgency), max(massage, findings[i].Massage)
	}
	return urgency, massage
}

// findings returns what the rule finds: at most one finding, or one a region.
func (q *inquiry) findings(i int) []Finding {
	rule := &q.rules[i]
	v := q.judge(i)
	if v.level < 0 {
		return nil
	}
	if !rule.PerRegion {
		return []Finding{q.ruleFinding(rule, v.level)}
	}
	q.perRegion = true
	defer func() { q.perRegion, q.region = false, "" }()
	var found []Finding
	for r := range q.f.Regions {
		q.region = q.f.Regions[r].Region
		for n := range rule.Levels {
			if !q.ownPain(rule.Levels[n].When) {
				continue
			}
			finding := q.ruleFinding(rule, n)
			finding.Region = q.region
			if finding.Massage < AvoidAll {
				finding.Area = resolve(rule.Area, []string{q.region})
			}
			rule.Levels[n].tailor(&finding, &q.f.Regions[r])
			found = append(found, finding)
			break
		}
	}
	// What holds without the pain of any region: a symptom that says it by itself.
	q.region = ""
	if v := q.firstTrue(rule.Levels); v.level >= 0 {
		alone := q.ruleFinding(rule, v.level)
		same := slices.IndexFunc(found, func(f Finding) bool { return f.Region == alone.Region && f.Region != "" })
		switch {
		case same < 0:
			found = append(found, alone)
		case found[same].Level > alone.Level:
			found[same] = alone
		}
	}
	return found
}

// ownPain reports whether the condition is true by the pain or the sessions of the region asked about.
func (q *inquiry) ownPain(c Condition) bool {
	if c.truth(q) != Yes {
		return false
	}
	own := false
	c.grounds(q, func(g ground) { own = own || g.kind == groundPain })
	return own
}

func (q *inquiry) ruleFinding(rule *Rule, n int) Finding {
	finding := q.finding(&rule.Levels[n], rule.Area)
	finding.Rule, finding.Level, finding.Sources = rule.ID, n, rule.Sources
	if !rule.PerRegion {
		rule.Levels[n].tailor(&finding, nil)
	}
	return finding
}
