package guide

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"backlog/internal/notes"
)

// Hit is something that the words of a search may mean.
type Hit struct {
	Kind  Kind
	ID    string
	Label string
	Exact bool // the words say its id or another of its names, by their meaning: not a word that may be stored

	score float64
}

// SearchLimit is the most hits that a search returns.
const SearchLimit = 5

// lastPlace is how far down the list the first hit that can be reported may come.
const lastPlace = 3

// Weights of a search. They were set on written phrases (testdata/wording), so
// that the right sign is among the first three and an everyday phrase is led by
// nothing urgent; they say nothing about how serious anything is.
const (
	weightLabel     = 0.9  // a word of an id, a name or a label
	weightLay       = 1.0  // a word that people use for it
	weightAround    = 0.55 // a word for where, when and with what
	weightQuestion  = 0.6  // a word of the question that asks for it
	weightCorrected = 0.8  // a word after its spelling was corrected
	weightNamed     = 0.7  // all words of one of its names are there
	weightPhrase    = 0.9  // a phrase of the note net is there
	weightAlike     = 0.35 // what is known to be something else, over what is not
	weightRule      = 0.6  // a rule, over what can be reported or read
	weightElsewhere = 0.7  // it belongs to a part of the body, and another is named
	weightPart      = 0.3  // nothing but the part of the body is there, of a symptom
	faintScore      = 0.17 // what is listed only where nothing is near
	leastScore      = 0.34
)

// Search returns what words may mean among the kinds, all if none is named: at
// most SearchLimit hits, the best first, nil if nothing is near. It looks at ids,
// names, labels, questions, the everyday words for each, and the phrases of the
// note net; words are taken by their stem, and a misspelt one by what it is near.
// It takes any text.
func (v *Vocabulary) Search(text string, kinds ...Kind) []Hit {
	if len(kinds) == 0 {
		kinds = append(allKinds(), KindTopic)
	}
	x := searchIndex()
	docs := x.docs
	for i := range v.own {
		docs = append(docs, regionDoc(&v.own[i]))
	}
	q := x.query(text)
	if len(q.terms) == 0 {
		return nil
	}
	var hits, faint []Hit
	for i := range docs {
		d := &docs[i]
		if !slices.Contains(kinds, d.kind) {
			continue
		}
		score, exact := q.score(x, d)
		if hit := (Hit{Kind: d.kind}); hit.reported() && q.oneOfSeveral(d) {
			score = min(score, leastScore-0.01) // "weak coffee" is no weak leg
		}
		hit := Hit{Kind: d.kind, ID: d.id, Label: d.label, Exact: exact, score: score}
		switch {
		case score >= leastScore:
			hits = append(hits, hit)
		case score >= faintScore && hit.reported():
			faint = append(faint, hit)
		}
	}
	better := func(a, b Hit) int { return cmp.Compare(b.score, a.score) }
	slices.SortStableFunc(hits, better)
	hits = slices.DeleteFunc(hits, func(h Hit) bool { return h.score < hits[0].score*0.3 })
	if !slices.ContainsFunc(hits, Hit.reported) && !slices.ContainsFunc(hits, func(h Hit) bool { return h.Exact }) {
		// Nothing that can be reported is near: what might be follows what is.
		slices.SortStableFunc(faint, better)
		faint = faint[:min(len(faint), 2)]
		if len(hits) == 0 && len(faint) > 0 && slices.Contains(kinds, KindTopic) {
			hits = append(hits, dangerSigns())
		}
		hits = append(hits[:min(len(hits), SearchLimit-len(faint))], faint...)
		if slices.Contains(kinds, KindSymptom) && slices.Contains(kinds, KindTopic) && !Everyday(text) {
			hits = q.addSignsOfParts(hits)
		}
	}
	// What can be reported is among the first three, whatever pages fit as well.
	if at := slices.IndexFunc(hits, Hit.reported); at >= lastPlace {
		hit := hits[at]
		hits = slices.Insert(slices.Delete(hits, at, at+1), lastPlace-1, hit)
	}
	return hits[:min(len(hits), SearchLimit)]
}

// addSignsOfParts adds to what was found the signs of the part of the body that the words
// name, as far as there is room: what is wrong with it can be said in any words. Nobody has
// named any of them, so when to get help comes first.
func (q query) addSignsOfParts(hits []Hit) []Hit {
	parts := signsOfParts()
	for _, term := range q.terms {
		for _, id := range parts[term] {
			if len(hits) == 0 {
				hits = append(hits, dangerSigns())
			}
			if s, ok := findSymptom(id); ok && len(hits) < SearchLimit && !slices.ContainsFunc(hits, func(h Hit) bool { return h.ID == id }) {
				hits = append(hits, Hit{Kind: KindSymptom, ID: id, Label: s.Label})
			}
		}
	}
	return hits
}

// dangerSigns is the page on when to get help.
func dangerSigns() Hit { return Hit{Kind: KindTopic, ID: DangerSigns, Label: topics[0].Label} }

// reported reports whether what was found can be reported: a symptom or an event.
func (h Hit) reported() bool { return h.Kind == KindSymptom || h.Kind == KindIncident }

// doc is one thing that can be found.
type doc struct {
	kind      Kind
	id, label string
	names     [][]string         // the terms of each of its names
	terms     map[string]float64 // and of what is said about it, each with its best weight
}

// index is what a search looks at.
type index struct {
	docs  []doc
	in    map[string]int // in how many docs a term is
	words []string       // every term, sorted, to correct spelling by
}

var searchIndex = sync.OnceValue(newIndex)

func newIndex() *index {
	x := &index{in: map[string]int{}}
	for i := range symptoms {
		s := &symptoms[i]
		if s.ID == UnknownSign {
			continue
		}
		x.docs = append(x.docs, newDoc(KindSymptom, s.ID, s.Label, s.Question, s.Aliases))
	}
	for i := range incidents {
		e := &incidents[i]
		x.docs = append(x.docs, newDoc(KindIncident, e.ID, e.Label, e.Question, e.Aliases))
	}
	for i := range topics {
		t := &topics[i]
		x.docs = append(x.docs, newDoc(KindTopic, t.ID, t.Label, "", t.Aliases))
	}
	for i := range regions {
		x.docs = append(x.docs, regionDoc(&regions[i]))
	}
	for i := range techniques {
		t := &techniques[i]
		x.docs = append(x.docs, newDoc(KindTechnique, t.ID, t.Label, "", t.Aliases))
	}
	for i := range tools {
		t := &tools[i]
		x.docs = append(x.docs, newDoc(KindTool, t.ID, t.Label, "", t.Aliases))
	}
	for i := range profileFacts {
		f := &profileFacts[i]
		x.docs = append(x.docs, newDoc(KindFact, f.ID, f.Label, "", f.Aliases))
	}
	for _, r := range Rules() {
		x.docs = append(x.docs, newDoc(KindRule, r.ID, r.Suspects, r.Question, nil))
	}
	for _, c := range Contraindications() {
		x.docs = append(x.docs, newDoc(KindRule, c.ID, c.Condition, "", nil))
	}
	everyday := layWords()
	for i := range x.docs {
		d := &x.docs[i]
		if at := slices.IndexFunc(everyday, func(l lay) bool { return l.id == d.id }); at >= 0 && (d.kind == KindSymptom || d.kind == KindIncident) {
			d.addLay(everyday[at])
		}
		for term := range d.terms {
			x.in[term]++
		}
	}
	for term := range x.in {
		x.words = append(x.words, term)
	}
	slices.Sort(x.words)
	return x
}

func regionDoc(r *Region) doc { return newDoc(KindRegion, r.ID, r.Label, "", r.Aliases) }

func newDoc(kind Kind, id, label, question string, aliases []string) doc {
	d := doc{kind: kind, id: id, label: label, terms: map[string]float64{}}
	for _, name := range append([]string{id}, aliases...) {
		if kind == KindRule {
			break // a rule's id is no word that anybody says
		}
		terms := termsOf(wordsOf(name))
		if len(terms) > 0 {
			d.names = append(d.names, terms)
		}
		d.add(name, weightLabel)
	}
	d.add(label, weightLabel)
	d.add(question, weightQuestion)
	return d
}

func (d *doc) add(text string, weight float64) {
	for _, term := range termsOf(wordsOf(text)) {
		d.terms[term] = max(d.terms[term], weight)
	}
}

// rarity weighs a term by how few docs have it.
func (x *index) rarity(term string) float64 {
	return math.Log(1 + float64(len(x.docs))/float64(1+x.in[term]))
}

// query is what is searched for.
type query struct {
	terms   []string
	weight  map[string]float64 // 1, or less for a corrected term
	phrases map[string]float64 // ids that the note net finds in it, by the share of its words that the phrase spells out
	alike   map[string]bool    // ids that the net takes for something else
}

func (x *index) query(text string) query {
	const longest = 300 // nobody describes a sign at more length, and a search costs by the word
	words := wordsOf(text)
	if len(words) > longest {
		words = words[:longest]
	}
	q, corrected := query{weight: map[string]float64{}}, false
	for i, word := range words {
		term := stem(word)
		if x.in[conceptOf(term)] > 0 || noTerm(word) || notes.PhraseWords()[word] {
			continue
		}
		if near := x.correct(word); near != "" {
			words[i] = near
			corrected = true
			q.weight[conceptOf(stem(near))] = weightCorrected
		}
	}
	if corrected { // an expression of several words may be there now
		words = wordsOf(strings.Join(words, " "))
	}
	for _, term := range termsOf(words) {
		if !slices.Contains(q.terms, term) {
			q.terms = append(q.terms, term)
		}
	}
	q.phrases, q.alike = notes.Matches(strings.Join(words, " "), noTerm)
	return q
}

// score returns how well the doc fits the query, 0 for not at all.
func (q query) score(x *index, d *doc) (score float64, exact bool) {
	sum, all, sign, around := 0.0, 0.0, false, 0
	for _, term := range q.terms {
		rarity := x.rarity(term)
		all += rarity
		weight, corrected := q.weight[term]
		if !corrected {
			weight = 1
		}
		sum += rarity * d.terms[term] * weight
		switch w := d.terms[term]; {
		case w >= weightLay:
			sign = true
		case w > 0 && !bodyPart(term):
			around++
		}
	}
	score = sum / all
	if d.kind == KindSymptom && !sign && around < 2 {
		score *= weightPart
	}
	if q.elsewhere(d) {
		score *= weightElsewhere
	}
	named := 0.0
	for _, name := range d.names {
		n := 0.0
		for _, term := range name {
			if !slices.Contains(q.terms, term) {
				n = 0
				break
			}
			n += x.rarity(term)
		}
		named = max(named, n/all)
		exact = exact || n > 0 && slices.Equal(name, q.terms)
	}
	score += weightNamed * named
	if d.kind == KindSymptom || d.kind == KindIncident || d.kind == KindFact {
		if share := q.phrases[d.id]; share > 0 {
			score += weightPhrase * (0.5 + 0.5*share)
		}
		if q.alike[d.id] {
			score *= weightAlike
		}
	}
	if d.kind == KindRule {
		score *= weightRule
	}
	if exact {
		score += 1
	}
	return score, exact
}

// oneOfSeveral reports whether only one of several words fits the doc, and no phrase
// of the note net.
func (q query) oneOfSeveral(d *doc) bool {
	fits := 0
	for _, term := range q.terms {
		if d.terms[term] > 0 {
			fits++
		}
	}
	return fits == 1 && len(q.terms) > 1 && q.phrases[d.id] == 0
}

// elsewhere reports whether the query names parts of the body, and the doc others.
func (q query) elsewhere(d *doc) bool {
	named, has := false, false
	for _, term := range q.terms {
		if specificPart(term) {
			named = true
			if d.terms[term] > 0 {
				return false
			}
		}
	}
	if !named {
		return false
	}
	for term := range d.terms {
		has = has || specificPart(term)
	}
	return has
}

// correct returns the word that a misspelt one is nearest to, or "": one wrong,
// missing, added or swapped letter, or two in a long word. The first letter is
// taken as right.
func (x *index) correct(word string) string {
	if len(word) < 4 || len(word) > 20 {
		return ""
	}
	allowed := 1
	if len(word) >= 8 {
		allowed = 2
	}
	best, least := "", allowed+1
	try := func(other string) {
		if other == "" || other[0] != word[0] || len(other)-len(word) > allowed || len(word)-len(other) > allowed || len(other) < 4 {
			return
		}
		d := notes.Edits(word, other)
		if len(word) < 6 && len(word) == len(other) && !swapped(word, other) {
			return // beans are no beats: in a short word one other letter is another word
		}
		if d < least || d == least && best > other {
			best, least = other, d
		}
	}
	for _, other := range x.words {
		try(other)
	}
	for other := range notes.PhraseWords() {
		try(other)
	}
	return best
}

// swapped reports whether words of one length have the same letters.
func swapped(a, b string) bool {
	letters, others := []byte(a), []byte(b)
	slices.Sort(letters)
	slices.Sort(others)
	return string(letters) == string(others)
}
