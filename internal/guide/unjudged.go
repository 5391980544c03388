package guide

import "slices"

// restsOn reports whether the finding rests on the symptom, on any side.
func (f *Finding) restsOn(symptom string) bool {
	return slices.ContainsFunc(f.Because, func(b Because) bool { return b.Symptom == symptom })
}

// Unjudged returns the symptoms that are there and on which none of the findings
// rests, in order of symptom and side.
func Unjudged(f Facts, found []Finding) []Track {
	return slices.DeleteFunc(Tracks(f), func(t Track) bool {
		return !t.There || slices.ContainsFunc(found, func(f Finding) bool { return f.restsOn(t.Symptom) })
	})
}

// reason returns when the track was last reported new or worse, else when it was
// first reported at all.
func (t *Track) reason(reports []Report) (at int64, day Day) {
	for i := range reports {
		r := &reports[i]
		if r.Symptom != t.Symptom || r.Side != t.Side && r.Side != Both {
			continue
		}
		if t.changed == 0 || r.At == t.changed {
			return r.At, r.Day
		}
	}
	return t.LastAt, t.Last
}
