package guide

import (
	"slices"
)

// asksAfter reports whether what became of the symptom is asked already, on that side
// or without one.
func asksAfter(asks []Question, symptom string, side Side) bool {
	return slices.ContainsFunc(asks, func(a Question) bool {
		return a.Kind == QuestionOutcome && a.ID == symptom && (a.Side == side || a.Side == NoSide || side == NoSide)
	})
}

// LostToFollowUp returns, of the questions, those after signs that were urgent and of
// which nothing was reported since.
func LostToFollowUp(v *Vocabulary, f Facts) []Question {
	t := v.rules()
	return t.became(&f, newInquiry(&f, t.rules))
}

// became asks for symptoms that were urgent and of which nothing was heard since.
func (t *table) became(f *Facts, q *inquiry) []Question {
	var asks []Question
	for i := range q.tracks {
		track := &q.tracks[i]
		if !track.Lapsed {
			continue
		}
		symptom, _ := findSymptom(track.Symptom)
		urgency, rules, reason := t.urgentOnce(f, track)
		if urgency < Urgent {
			continue
		}
		asks = append(asks, Question{
			Kind: QuestionOutcome, ID: symptom.ID, Side: track.Side, Pending: urgency, Last: track.Last, Reason: reason, Rules: rules,
			Text:     "What became of this, last reported on " + track.Last.Text() + ": " + symptom.Label + "?",
			Notation: "symptom " + symptom.ID + track.Side.Suffix() + "=gone",
		})
	}
	return asks
}

// urgentOnce returns the urgency that a sign had in its current or last episode, and
// the rules that asked for a professional, if it was urgent then; reason is when it came
// or got worse, UTC seconds. The rules are asked at that moment, when the days around
// it were over, for what was logged later may have made it urgent, and on its last day.
func (t *table) urgentOnce(f *Facts, track *Track) (urgency Urgency, rules []string, reason int64) {
	reason, day := track.reason(f.Reports)
	urgency, rules = t.restingOn(t.inquiryAsOf(f, reason, day), track)
	last := track.Last
	if track.Lapsed {
		last = track.ended.To
	}
	const afterwards = 3 // days
	for _, day := range []Day{day, day + afterwards, last} {
		if urgency < Urgent && day <= f.Today {
			urgency, rules = t.restingOn(t.inquiryAsOf(f, endOfDay, day), track)
		}
	}
	return urgency, rules, reason
}

// inquiryAsOf asks what the rules said at an earlier moment.
func (t *table) inquiryAsOf(f *Facts, at int64, day Day) *inquiry {
	if f.Past != nil {
		then := f.Past(at, day)
		return newInquiry(&then, t.rules)
	}
	then := *f
	then.Now, then.Today = at, day
	then.Reports = slices.DeleteFunc(slices.Clone(f.Reports), func(r Report) bool {
		return at == endOfDay && r.Day > day || at != endOfDay && r.At > at
	})
	for i := range then.Reports {
		then.Reports[i].Day = min(then.Reports[i].Day, day)
	}
	return newInquiry(&then, t.rules)
}

// restingOn returns the highest urgency of findings that rest on the track, and their rules.
func (t *table) restingOn(q *inquiry, track *Track) (Urgency, []string) {
	urgency := NoUrgency
	var rules []string
	for i := range t.rules {
		v := q.judge(i)
		if v.level < 0 {
			continue
		}
		level := &t.rules[i].Levels[v.level]
		rests := false
		level.When.grounds(q, func(g ground) { rests = rests || g.because.Symptom == track.Symptom })
		if rests && level.Urgency >= Urgent {
			urgency, rules = max(urgency, level.Urgency), append(rules, t.rules[i].ID)
		}
	}
	return urgency, rules
}
