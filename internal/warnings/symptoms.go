package warnings

import (
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Symptoms returns the symptoms that are there as of a moment, and those that
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
func (d Diary) Questions(words *guide.Vocabulary, asOf Moment, limit int) []guide.Ask {
	v := d.Judge(words, asOf)
	return d.unseen(guide.Questions(words, v.Facts, v.Urgency, limit), asOf)
}

// unseen leaves out what became of signs that a professional has looked at since
// they were last reported.
func (d Diary) unseen(asks []guide.Ask, asOf Moment) []guide.Ask {
	return slices.DeleteFunc(asks, func(ask guide.Ask) bool {
		return ask.Kind == guide.AskBecame && slices.ContainsFunc(d.Reported, func(e sessions.Entry) bool {
			return e.Day >= ask.Last && e.At <= asOf.At && slices.ContainsFunc(e.Rules, func(rule string) bool { return slices.Contains(ask.Rules, rule) })
		})
	})
}
