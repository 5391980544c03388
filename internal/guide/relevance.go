package guide

import (
	"math"
	"slices"
)

// Weights of what the diary holds, when a question is chosen. They were found by
// leaving one report out of written stories and counting how often the question
// for it came back; they say nothing about how serious anything is.
const (
	weightReport = 3.0  // a symptom or an event
	weightFact   = 1.5  // a profile fact
	weightPain   = 1.0  // pain or a session in a place of a rule
	placeRarity  = 0.25 // of every place alike, but for
	calfRarity   = 0.45 // the calf: a diary of the back has few pains there
	asNew        = 1.6  // pain that is as new as the rule asks, over pain
	weightDeep   = 0.7  // a deep session of the last days, for the rules on harm from massage
	weightLight  = 0.35 // a light one, or one of the last week
	informative  = 1.5  // what shifts the odds of a cancer or a fracture, over what is urgent
	aFact        = 0.9  // any other fact of the profile: it is rare, and given once
	farOff       = 0.4  // a sign of a part of the body where no pain is logged
	measured     = 0.6  // what takes an instrument to answer
	newEpisode   = 1.2  // an event, where a pain began within days
	oldEpisode   = 0.3  // an event, where no pain is new
	tie          = 0.01 // what a place later in the rule costs
	needed       = 2.0  // what the finding would rest on, over what its rule merely looks at
	base         = 0.2  // a finding that rests on nothing else
	single       = 2.0  // a sign that needs nothing else
	sameGroup    = 0.2  // what a sign is worth that only other rules of the group look at
	order        = 0.3  // the first rule of the table, over the last
	nearby       = 0.5  // what is near to the region or the signs at hand, whatever the finding would rest on
	again        = 0.65 // what a second question on the same group of rules is still worth
	sameRule     = 0.85 // what a second question on the same rule is still worth
)

// freshDays is how long ago an accident was that a pain may have begun with and
// that is worth asking for.
const freshDays = 3

// relevance weighs what the diary holds by how few rules look at it: a sign that
// only one rule knows says more about what to ask than pain in the back.
type relevance struct {
	t         *table
	places    []int               // by rule, where its places begin among the words
	words     [][]string          // that rules mention, then contraindications
	group     map[string][]string // the same of all rules of a group
	held      map[string]float64
	rarity    map[string]float64
	isNew     []map[string]bool  // by index as words: places where a pain is as new as the rule asks
	harm      float64            // what a recent session weighs for the rules on harm from massage
	fresh     bool               // a pain began within days
	elsewhere map[string]bool    // symptoms of parts of the body where no pain is logged
	nears     map[string]float64 // questions that the region and the signs at hand suggest, 0 to 1
}

func (t *table) relevance(q *inquiry) *relevance {
	r := &relevance{t: t, group: map[string][]string{}, held: map[string]float64{}, rarity: map[string]float64{}}
	note := func(levels []Level, group string) {
		m := mentionsOf(levels)
		r.isNew = append(r.isNew, q.newPlaces(levels))
		words := slices.Concat(m.Symptoms, m.Incidents, m.Facts, m.Places)
		r.words = append(r.words, words)
		r.places = append(r.places, len(words)-len(m.Places))
		for _, word := range words {
			r.rarity[word]++
			r.group[group] = appendNew(r.group[group], word)
		}
	}
	for i := range t.rules {
		levels := t.rules[i].Levels
		if t.rules[i].single() {
			levels = nil // it combines with nothing
		}
		note(levels, t.rules[i].Group)
	}
	for i := range t.against {
		note(t.against[i].Levels, "")
	}
	for word, n := range r.rarity {
		r.rarity[word] = 1 / math.Sqrt(n)
	}
	for i := range q.tracks {
		if q.tracks[i].There || q.tracks[i].Gone {
			r.held[q.tracks[i].Symptom] = weightReport
		}
	}
	for i := range q.incidents {
		if q.incidents[i].Course != CourseNo {
			r.held[q.incidents[i].Symptom] = weightReport
		}
	}
	for id, value := range q.f.Profile {
		if value != "no" && value != "" {
			r.held[id] = weightFact
			if f, ok := findFact(id); ok {
				for _, other := range f.Implies {
					r.held[other] = weightFact
				}
			}
		}
	}
	// Many rules look at pain in the back and few at pain in the hip: that says
	// nothing about what to ask, so places are as rare, all but the calf.
	for i := range places {
		r.rarity[places[i].id] = placeRarity
		r.hold(q, places[i].id)
	}
	for i := range groups {
		r.rarity[groups[i].ID] = placeRarity
		r.hold(q, groups[i].ID)
	}
	r.rarity["calf"] = calfRarity
	r.harm = q.lastWork()
	r.nears = q.nears()
	r.elsewhere = map[string]bool{}
	for i := range symptoms {
		r.elsewhere[symptoms[i].ID] = q.elsewhereHurts(symptoms[i].ID)
	}
	r.fresh = slices.ContainsFunc(q.f.Regions, func(r RegionFacts) bool {
		return r.Hurts && r.Began.Known && r.Began.To >= q.f.Today-freshDays
	})
	return r
}

// newPlaces returns the places whose pain is as new as one of the levels asks.
func (q *inquiry) newPlaces(levels []Level) map[string]bool {
	places := map[string]bool{}
	for i := range levels {
		levels[i].When.leaves(func(leaf Condition) {
			if c, ok := leaf.(*hurting); ok && c.verb == hurtsNewly && c.truth(q) == Yes {
				places[c.where()] = true
			}
		})
	}
	return places
}

// lastWork returns what the sessions of the last week weigh: harm shows within days.
func (q *inquiry) lastWork() float64 {
	weight := 0.0
	for i := range q.f.Regions {
		for _, s := range q.f.Regions[i].Sessions {
			switch ago := q.f.Today - s.Day; {
			case ago <= 3 && Deep(s.Technique, s.Tool):
				weight = max(weight, weightDeep)
			case ago <= 7:
				weight = max(weight, weightLight)
			}
		}
	}
	return weight
}

// hold notes pain or a session in a place; in any place says nothing.
func (r *relevance) hold(q *inquiry, place string) {
	for i := range q.f.Regions {
		region := &q.f.Regions[i]
		if place != "any" && (region.Hurts || len(region.Sessions) > 0) && region.mayLie(place) {
			r.held[place] = weightPain
		}
	}
}

func (r *relevance) weight(word string) float64 { return r.held[word] * r.rarity[word] }

// of returns how much of the diary the gain rests on besides the answer.
func (r *relevance) of(ask *Question, gain gain) float64 {
	var seen []string
	sum, byPain, worked := 0.0, false, false
	gain.level.When.grounds(ask.after, func(g ground) {
		byPain = byPain || g.kind == groundPain
		if g.technique && !worked {
			worked = true
			sum += needed * r.harm
		}
		for _, word := range []string{g.because.Symptom, g.because.Incident, g.because.Fact} {
			if word == "" || slices.Contains(seen, word) {
				continue
			}
			seen = append(seen, word)
			if word == ask.ID {
				// It is there on the other side: nothing is nearer.
				sum += needed * r.held[word]
				continue
			}
			sum += needed * r.weight(word)
		}
	})
	index := gain.rule
	if index < 0 {
		index = len(r.t.rules) + gain.against
	}
	looks, places := 0.0, 0.0
	for n, word := range r.words[index] {
		if slices.Contains(seen, word) {
			continue
		}
		seen = append(seen, word)
		switch {
		case n < r.places[index]:
			looks += r.weight(word)
		case r.isNew[index][word] && r.rarity[word] > placeRarity:
			places = max(places, asNew*r.weight(word))
		default:
			places = max(places, r.weight(word))
		}
	}
	if r.t.group(gain) == harmGroup {
		looks += r.harm
	}
	if byPain {
		sum += needed * places
	} else {
		looks += places
	}
	if sum == 0 {
		// A sign that needs nothing else is as good as one that needs all of it.
		looks *= single
	}
	sum += looks
	for _, word := range r.group[r.t.group(gain)] {
		if !slices.Contains(seen, word) {
			sum += sameGroup * r.weight(word)
		}
	}
	return sum
}

// factor is what the question is worth for itself.
func (r *relevance) factor(ask *Question, gain gain) float64 {
	f := 1.0
	switch {
	case (ask.ID == "cancer" || ask.ID == "steroids") && gain.rule >= 0 && slices.Contains(r.words[gain.rule], "spine"):
		// What the evidence found to shift the odds of a cancer or a fracture
		// (Henschke 2009, Downie 2013: L6, L7) weighs more than its urgency.
		f = informative * urgencyWeight(Urgent) / urgencyWeight(min(gain.level.Urgency, Urgent))
	case ask.Kind == QuestionFact:
		f = aFact
	case ask.ID == "bp-high":
		f = measured
	case r.elsewhere[ask.ID] && r.nears[ask.ID] == 0:
		f = farOff
	case ask.Kind == QuestionIncident && r.fresh:
		f = newEpisode
	case ask.Kind == QuestionIncident:
		f = oldEpisode
	}
	// Of equals the one that its rule names first, and what can change before
	// what is given once.
	if gain.rule >= 0 {
		m := r.t.rules[gain.rule].Mentions()
		if i := slices.Index(slices.Concat(m.Symptoms, m.Incidents, m.Facts), ask.ID); i > 0 {
			f *= 1 - tie*float64(min(i, 30))
		}
	}
	return f
}

// urgencyWeight is what a gain of the urgency is worth.
func urgencyWeight(u Urgency) float64 {
	return [...]float64{0.1, 0.2, 0.8, 3, 4}[u]
}

// choose returns the most relevant of the questions, at most limit. Each one
// chosen makes others worth less that would raise a rule of the same group: one
// question on a danger is worth more than a second one on the last.
func (t *table) choose(q *inquiry, asks []Question, limit int) []Question {
	r := t.relevance(q)
	worth := make([][]float64, len(asks))
	for i := range asks {
		for _, gain := range asks[i].gains {
			value := urgencyWeight(gain.level.Urgency) * (base + r.of(&asks[i], gain))
			worth[i] = append(worth[i], value*t.rank(gain)*r.factor(&asks[i], gain)*(1+r.near(&asks[i]))+nearby*urgencyWeight(gain.level.Urgency)*r.near(&asks[i]))
		}
	}
	asked := map[string]int{} // by group of rules, and by rule
	taken := make([]bool, len(asks))
	var chosen []Question
	for len(chosen) < limit {
		best, most, group, rule := -1, 0.0, "", ""
		for i := range asks {
			for n, gain := range asks[i].gains {
				value := worth[i][n] * math.Pow(again, float64(asked[t.group(gain)])) * math.Pow(sameRule, float64(asked[t.id(gain)]))
				if !taken[i] && value > most {
					best, most, group, rule = i, value, t.group(gain), t.id(gain)
				}
			}
		}
		if best < 0 {
			break
		}
		asked[group]++
		asked[rule]++
		taken[best] = true
		chosen = append(chosen, asks[best])
	}
	return chosen
}

// rank weighs rules by their order in the table.
func (t *table) rank(g gain) float64 {
	if g.rule < 0 {
		return 1
	}
	return 1 + order*float64(len(t.rules)-g.rule)/float64(len(t.rules))
}

// group returns the group of the rule, or "" for contraindications.
func (t *table) group(g gain) string {
	if g.rule >= 0 {
		return t.rules[g.rule].Group
	}
	return ""
}
