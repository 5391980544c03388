package warnings

import "backlog/internal/guide"

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
	return guide.Questions(words, d.facts(words, asOf), limit)
}
