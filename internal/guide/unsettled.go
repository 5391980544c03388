package guide

import "slices"

// Indeterminate is a rule that cannot say more because something was never given.
type Indeterminate struct {
	Rule             string
	Contraindication bool
	Urgency          Urgency // what the rule would find
	Massage          Massage

	// Facts are profile facts, and Since symptoms, that would settle it: those that
	// nobody gave, or not to the day.
	Facts []string
	Since []Track

	// Alone reports whether one of these answers can be enough. If not, it takes several.
	Alone bool
}

// IndeterminateRules returns the rules and contraindications of which a higher level is
// unknown, in the order of the tables, each with what would settle it. An
// answer that could not raise the finding is not asked for.
func IndeterminateRules(v *Vocabulary, f Facts) []Indeterminate {
	t := v.rules()
	q := newInquiry(&f, t.rules)
	before := t.state(q)
	answers := t.answers(&f, q)
	var list []Indeterminate
	for i := range t.rules {
		open := t.open(q, t.rules[i].Levels, before.rules[i], answers, func(s state) *Level {
			if s.rules[i] < before.rules[i] {
				return &t.rules[i].Levels[s.rules[i]]
			}
			return nil
		})
		if open != nil {
			open.Rule = t.rules[i].ID
			list = append(list, *open)
		}
	}
	for i := range t.against {
		levels := t.against[i].Levels
		open := t.open(q, levels, len(levels), answers, func(s state) *Level {
			for n, yes := range s.against[i] {
				if yes && !before.against[i][n] {
					return &t.against[i].Levels[n]
				}
			}
			return nil
		})
		if open != nil {
			open.Rule, open.Contraindication = t.against[i].ID, true
			list = append(list, *open)
		}
	}
	return list
}

// answer is one thing that could be given, and what would then be true.
type answer struct {
	fact  string
	track *Track
	then  state
}

// answers returns what each profile fact and each beginning that is not known, or
// not well enough, would make of the rules.
func (t *table) answers(f *Facts, q *inquiry) []answer {
	var list []answer
	for i := range profileFacts {
		fact := &profileFacts[i]
		for _, value := range t.possibleValues(q, fact) {
			supposed := withFact(*f, fact.ID, value)
			list = append(list, answer{fact: fact.ID, then: t.state(newInquiry(&supposed, t.rules))})
		}
	}
	for i := range q.tracks {
		track := &q.tracks[i]
		for _, since := range q.beginnings(track) {
			supposed := withReport(*f, track.Symptom, track.Side, CourseSame, since)
			list = append(list, answer{track: track, then: t.state(newInquiry(&supposed, t.rules))})
		}
	}
	return list
}

// open returns what would settle the first levels, as many as higher says, or nil.
func (t *table) open(q *inquiry, levels []Level, higher int, answers []answer, raised func(state) *Level) *Indeterminate {
	var open Indeterminate
	mentions := mentionsOf(levels)
	for i := range answers {
		level := raised(answers[i].then)
		if level == nil || implied(answers[i].fact, mentions) {
			continue
		}
		open.Alone = true
		open.Urgency, open.Massage = max(open.Urgency, level.Urgency), max(open.Massage, level.Massage)
		open.add(&answers[i])
	}
	if open.Alone {
		return &open
	}
	for n := range higher {
		if levels[n].When.truth(q) != Unknown {
			continue
		}
		open.Urgency, open.Massage = max(open.Urgency, levels[n].Urgency), max(open.Massage, levels[n].Massage)
		mentions := mentionsOf(levels[n : n+1])
		for i := range answers {
			a := &answers[i]
			if a.track == nil && slices.Contains(mentions.Facts, a.fact) || a.track != nil && slices.Contains(mentions.Symptoms, a.track.Symptom) {
				open.add(a)
			}
		}
	}
	if len(open.Facts)+len(open.Since) == 0 {
		return nil
	}
	return &open
}

func (o *Indeterminate) add(a *answer) {
	if a.track == nil {
		o.Facts = appendNew(o.Facts, a.fact)
		return
	}
	if !slices.ContainsFunc(o.Since, func(t Track) bool { return t.Symptom == a.track.Symptom && t.Side == a.track.Side }) {
		o.Since = append(o.Since, *a.track)
	}
}

// implied reports whether the fact counts only by implying another, which is then
// the one to ask for.
func implied(fact string, mentions Mentions) bool {
	f, ok := findFact(fact)
	return ok && len(f.Implies) > 0 && !slices.Contains(mentions.Facts, fact)
}
