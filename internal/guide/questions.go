package guide

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// QuestionKind says what is asked for.
type QuestionKind string

// The kinds of questions.
const (
	QuestionSymptom  QuestionKind = "symptom" // is it there?
	QuestionIncident QuestionKind = "event"   // did it happen?
	QuestionFact     QuestionKind = "fact"    // a profile fact
	QuestionSince    QuestionKind = "since"   // since when? nobody said, or not closely enough
	QuestionWorse    QuestionKind = "worse"   // has it got worse? nothing was heard for a week or more
	QuestionOutcome  QuestionKind = "became"  // what became of it? it ended by silence only
)

// Question is a question whose answer could raise the urgency or change the advice on massage.
type Question struct {
	Kind     QuestionKind `json:"kind"`
	ID       string       `json:"id"`   // of the symptom, event or profile fact
	Side     Side         `json:"side"` // of a symptom, if it is asked of one side only
	Text     string       `json:"question"`
	Would    Urgency      `json:"urgency"` // what the answer would raise a finding to
	Massage  Massage      `json:"massage"` // the strictest advice that it would bring
	Rules    []string     `json:"rules"`
	Notation string       `json:"-"` // how to answer: "symptom numb-saddle", "profile set steroids=yes"

	Closer bool   `json:"-"` // of QuestionFact: a date was given, and one to the day or month is asked for
	Value  string `json:"-"` // of QuestionFact: what yes would say once more; "" if it says yes

	Pending Urgency `json:"-"`               // of QuestionOutcome: the urgency of the finding that ended unanswered
	Last    Day     `json:"-"`               // of QuestionOutcome: when it was last reported; of QuestionFact: when it was given, if it may have ended
	Reason  int64   `json:"-"`               // of QuestionOutcome: when it was last reported new or worse, UTC seconds
	Entry   int64   `json:"entry,omitempty"` // the number of the entry whose note mentions the sign; 0: none

	gains []gain
	after *inquiry
}

// quietDays is how long an answer of "not there" is not asked for again.
const quietDays = 14

// silentDays is how long nothing was heard of a symptom before it is asked
// whether it got worse.
const silentDays = 7

// Questions returns what is most worth asking, given the facts: at most limit
// questions. A question qualifies if its answer could raise the finding of a rule, or
// bring a contraindication. What became of an urgent sign comes first, then beginnings
// that could raise something; then those whose findings rest most on what the diary
// holds and that the region and the signs at hand suggest, the likeliest first: urgency
// alone does not order them.
// While an emergency is active that nobody has seen, nothing is asked but what became
// of earlier signs: highest is the highest urgency that is active.
func Questions(v *Vocabulary, f Facts, highest Urgency, limit int) []Question {
	t := v.rules()
	q := newInquiry(&f, t.rules)
	before := t.state(q)
	asks := t.became(&f, q)
	if highest < Emergency {
		since := t.since(&f, q, before)
		idle := slices.IndexFunc(since, func(a Question) bool { return len(a.gains) == 0 })
		if idle < 0 {
			idle = len(since)
		}
		asks = append(asks, since[:idle]...)
		old := q.outdated()
		asks = append(asks, old[:min(1, len(old))]...) // one at a time, however much else there is to ask
		candidates := slices.DeleteFunc(t.candidates(&f, q, before), func(a Question) bool {
			return a.Kind == QuestionSymptom && asksAfter(asks, a.ID, a.Side) ||
				a.Kind == QuestionFact && slices.ContainsFunc(old, func(o Question) bool { return o.ID == a.ID })
		})
		asks = append(asks, t.choose(q, candidates, limit-len(asks))...)
		asks = append(asks, since[idle:]...)
		asks = append(asks, old[min(1, len(old)):]...)
	}
	return asks[:min(len(asks), max(limit, 0))]
}

// Noted asks whether a sign or an incident that the note of an entry mentions is there, or
// happened.
func Noted(v *Vocabulary, id string, entry int64, day Day) Question {
	ask := Question{Kind: QuestionSymptom, ID: id, Entry: entry, Last: day, Notation: "symptom " + id}
	symptom, _ := v.Symptom(id)
	ask.Text = symptom.Question
	if event, known := v.Incident(id); known {
		ask.Kind, ask.Text = QuestionIncident, event.Question
	}
	ask.Text = fmt.Sprintf("You wrote a note on %s (#%d). About it: %s", day.Text(), entry, ask.Text)
	return ask
}

// endOfDay is the moment at which a day is over, see Facts.Past.
const endOfDay = 0

// since asks for beginnings that nobody gave, those that could raise something
// first, and for a closer date where a month or a year leaves open what follows.
func (t *table) since(f *Facts, q *inquiry, before state) []Question {
	var asks []Question
	for i := range q.tracks {
		track := &q.tracks[i]
		since := q.beginnings(track)
		if len(since) == 0 {
			continue
		}
		symptom, _ := findSymptom(track.Symptom)
		ask := Question{
			Kind: QuestionSince, ID: symptom.ID, Side: track.Side,
			Text:     sinceWhen(track.Began) + symptom.Label + "?",
			Notation: "symptom " + symptom.ID + track.Side.Suffix() + "=same since=DATE",
		}
		for _, since := range since {
			supposed := withReport(*f, track.Symptom, track.Side, CourseSame, since)
			t.consider(&ask, before, &supposed)
		}
		if len(ask.gains) > 0 || !track.Began.Known {
			asks = append(asks, ask)
		}
	}
	for i := range incidents {
		date, vague := q.vagueDate(incidents[i].ID)
		if !vague {
			continue
		}
		ask := Question{
			Kind: QuestionSince, ID: incidents[i].ID,
			Text:     "On which day, or in which month, was this: " + incidents[i].Label + "?",
			Notation: "symptom " + incidents[i].ID + " since=DATE",
		}
		for _, on := range q.ends(date) {
			supposed := withReport(*f, ask.ID, NoSide, CourseNotGiven, on)
			t.consider(&ask, before, &supposed)
		}
		if len(ask.gains) > 0 {
			asks = append(asks, ask)
		}
	}
	slices.SortStableFunc(asks, func(a, b Question) int { return cmp.Compare(min(len(b.gains), 1), min(len(a.gains), 1)) })
	return asks
}

// sinceWhen opens the question for a beginning, by how well it is known.
func sinceWhen(began Span) string {
	switch {
	case !began.Known:
		return "Since when is this there: "
	case began.To-began.From < month:
		return "Since which day is this there: "
	}
	return "Since which day, or which month, is this there: "
}

// vagueDate returns the date of the latest report of an event that was given as a
// year, unless a later report says more of the same.
func (q *inquiry) vagueDate(event string) (date Span, vague bool) {
	for i := range q.incidents {
		r := &q.incidents[i]
		if r.Symptom != event || r.Course == CourseNo {
			continue
		}
		on := dateOf(r)
		switch {
		case on.To-on.From >= month:
			date, vague = on, true
		case vague && on.From >= date.From && on.To <= date.To:
			vague = false
		}
	}
	return date, vague
}

// consider takes an answer into the question if it raises more than those before it.
func (t *table) consider(ask *Question, before state, supposed *Facts) bool {
	after := newInquiry(supposed, t.rules)
	gains := t.gains(before, t.state(after))
	if ask.Kind == QuestionFact {
		gains = slices.DeleteFunc(gains, func(g gain) bool { return implied(ask.ID, t.mentions(g)) })
	}
	would, massage := NoUrgency, MassageOK
	for _, r := range gains {
		would, massage = max(would, r.level.Urgency), max(massage, r.level.Massage)
	}
	better := len(gains) > 0 && (would > ask.Would || would == ask.Would && massage > ask.Massage || len(ask.gains) == 0)
	if !better {
		return false
	}
	ask.Would, ask.Massage, ask.gains, ask.after, ask.Rules = would, massage, gains, after, nil
	for _, r := range gains {
		ask.Rules = append(ask.Rules, t.id(r))
	}
	return true
}

// candidates returns every question that qualifies.
func (t *table) candidates(f *Facts, q *inquiry, before state) []Question {
	var asks []Question
	for i := range symptoms {
		symptom := &symptoms[i]
		if symptom.ID == UnknownSign {
			continue
		}
		ask := Question{Kind: QuestionSymptom, ID: symptom.ID, Text: symptom.Question}
		for _, side := range q.sidesToAsk(symptom) {
			supposed := withReport(*f, symptom.ID, side, CourseNew, Span{})
			if t.consider(&ask, before, &supposed) {
				ask.Side = side
			}
		}
		if ask.Side != NoSide {
			ask.Text = "On the " + string(ask.Side) + ": " + strings.ToLower(symptom.Question[:1]) + symptom.Question[1:]
		}
		ask.Notation = "symptom " + symptom.ID + ask.Side.Suffix()
		if len(ask.gains) > 0 {
			asks = append(asks, ask)
		}
	}
	for i := range q.tracks {
		track := &q.tracks[i]
		if !track.There || f.Today-track.Last < silentDays {
			continue
		}
		symptom, _ := findSymptom(track.Symptom)
		ask := Question{
			Kind: QuestionWorse, ID: symptom.ID, Side: track.Side,
			Text:     "Has this got worse since " + track.Last.Text() + ": " + symptom.Label + "?",
			Notation: "symptom " + symptom.ID + track.Side.Suffix() + "=worse",
		}
		supposed := withReport(*f, symptom.ID, track.Side, CourseWorse, Span{})
		if t.consider(&ask, before, &supposed) {
			asks = append(asks, ask)
		}
	}
	for i := range incidents {
		event := &incidents[i]
		if _, vague := q.vagueDate(event.ID); vague || q.incidentDenied(event.ID) {
			continue
		}
		ask := Question{Kind: QuestionIncident, ID: event.ID, Text: event.Question, Notation: "symptom " + event.ID}
		supposed := withReport(*f, event.ID, NoSide, CourseNotGiven, Span{})
		if t.consider(&ask, before, &supposed) {
			asks = append(asks, ask)
		}
	}
	for i := range profileFacts {
		fact := &profileFacts[i]
		ask := Question{Kind: QuestionFact, ID: fact.ID, Text: strings.ToUpper(fact.Label[:1]) + fact.Label[1:] + "?"}
		if _, known := q.fact(fact.ID); known {
			ask.Closer, ask.Text = true, "On which day, or in which month, was this: "+fact.Label+"?"
		}
		for _, value := range t.possibleValues(q, fact) {
			supposed := withFact(*f, fact.ID, value)
			if t.consider(&ask, before, &supposed) {
				ask.Notation = "profile set " + fact.ID + "=" + value
			}
		}
		if len(ask.gains) == 0 {
			continue
		}
		switch {
		case fact.Kind == Date:
			ask.Notation = "profile set " + fact.ID + "=DATE"
		case fact.Kind == Year:
			ask.Notation = "profile set " + fact.ID + "=YEAR"
		case fact.Kind == Choice && fact.Values[0] != "GROUPS":
			ask.Notation = "profile set " + fact.ID + "=" + choices(fact)
		}
		asks = append(asks, ask)
	}
	return asks
}

func choices(f *Fact) string { return strings.Join(f.Values, "|") }

// sidesToAsk returns the sides on which the symptom may be asked for: none if
// it is there, or was denied or reported as gone a short time ago.
func (q *inquiry) sidesToAsk(symptom *Symptom) []Side {
	var there, denied []Side
	if first, ok := q.first[symptom.ID]; ok {
		for i := first; i < len(q.tracks) && q.tracks[i].Symptom == symptom.ID; i++ {
			switch track := &q.tracks[i]; {
			case track.There:
				there = append(there, track.Side)
			case (track.Denied || track.Gone) && !q.stale(track): // of what has just gone everybody knows
				denied = append(denied, track.Side)
			}
		}
	}
	if !symptom.Sided {
		if len(there)+len(denied) > 0 {
			return nil
		}
		return []Side{NoSide}
	}
	if slices.Contains(there, NoSide) || slices.Contains(denied, NoSide) {
		return nil
	}
	var sides []Side
	if len(there)+len(denied) == 0 {
		sides = append(sides, NoSide)
	}
	for _, side := range []Side{Left, Right} {
		if !slices.Contains(there, side) && !slices.Contains(denied, side) {
			sides = append(sides, side)
		}
	}
	return sides
}

// stale reports whether an answer of "not there" may be asked for again: it is
// old, or something came or got worse after it.
func (q *inquiry) stale(track *Track) bool {
	return q.f.Today-track.Last > quietDays || q.changedAfter(track.LastAt)
}

func (q *inquiry) changedAfter(at int64) bool {
	for i := range q.tracks {
		if q.tracks[i].changed > at {
			return true
		}
	}
	for i := range q.incidents {
		if q.incidents[i].Course != CourseNo && q.incidents[i].At > at {
			return true
		}
	}
	return false
}

func (q *inquiry) incidentDenied(event string) bool {
	for i := len(q.incidents) - 1; i >= 0; i-- {
		if r := &q.incidents[i]; r.Symptom == event {
			return r.Course == CourseNo && q.f.Today-r.Day <= quietDays && !q.painAfter(r.Day)
		}
	}
	return false
}

// painAfter reports whether a pain began after the day.
func (q *inquiry) painAfter(day Day) bool {
	return slices.ContainsFunc(q.f.Regions, func(r RegionFacts) bool { return r.Began.Known && r.Began.From > day })
}
