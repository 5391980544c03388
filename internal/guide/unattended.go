package guide

import "slices"

// Unattended is a symptom that is still there, for which a rule once asked for a
// professional today or now, and for which no rule asks for one soon any more: its
// days are over by the calendar alone.
type Unattended struct {
	Track Track
	Rules []string // those that asked, in the order of the table
	At    int64    // when they last had a new reason to, UTC seconds
}

// StillOpen returns what is unattended as far as the reports go, in order of
// symptom and side, given what Check found in the same facts. Who has looked at it
// is for the caller to know.
func StillOpen(v *Vocabulary, f Facts, found []Finding) []Unattended {
	var list []Unattended
	var t *table
	for _, track := range Tracks(f) {
		asked := slices.ContainsFunc(found, func(f Finding) bool { return f.Urgency >= Soon && f.restsOn(track.Symptom) })
		if !track.There || asked {
			continue
		}
		if t == nil {
			t = v.rules()
		}
		at, day := track.reason(f.Reports)
		if urgency, rules := t.restingOn(t.inquiryAsOf(&f, at, day), &track); urgency >= Urgent {
			list = append(list, Unattended{track, rules, at})
		}
	}
	return list
}

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
