package warnings

import (
	"slices"

	"backlog/internal/guide"
)

// Symptoms returns the symptoms that are there at a moment, and those that
// ended by silence only, in order of symptom and side.
func (d Diary) Symptoms(words *guide.Vocabulary, asOf Moment) []guide.Track {
	var list []guide.Track
	for _, t := range guide.Tracks(d.facts(words, asOf)) {
		if t.There || t.Lapsed {
			list = append(list, t)
		}
	}
	return list
}

// Questions returns what is most worth asking, at most limit questions.
func (d Diary) Questions(words *guide.Vocabulary, asOf Moment, limit int) []guide.Question {
	v := d.Judge(words, asOf)
	asks := d.until(asOf).consultations(words).unseen(guide.Questions(words, v.Facts, v.Urgency, limit))
	if v.Urgency == guide.Emergency || len(v.Noted) == 0 {
		return asks
	}
	asks = append(slices.Clone(v.Noted), slices.DeleteFunc(asks, func(ask guide.Question) bool {
		return slices.ContainsFunc(v.Noted, func(n guide.Question) bool { return n.ID == ask.ID })
	})...)
	return asks[:min(limit, len(asks))]
}

// unseen leaves out what became of signs that a professional has looked at.
func (c consultations) unseen(asks []guide.Question) []guide.Question {
	return slices.DeleteFunc(asks, func(ask guide.Question) bool {
		return ask.Kind == guide.QuestionOutcome && c.looked(ask.ID, ask.Rules, ask.Reason)
	})
}
