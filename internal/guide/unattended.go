package guide

import "slices"

// Unattended is a symptom that is still there, for which a rule once asked for a
// professional today or now, and of which no rule says anything any more: its
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
		spoken := slices.ContainsFunc(found, func(f Finding) bool {
			return f.Urgency > NoUrgency && slices.ContainsFunc(f.Because, func(b Because) bool { return b.Symptom == track.Symptom })
		})
		if !track.There || spoken {
			continue
		}
		if t == nil {
			t = v.rules()
		}
		then := f
		then.Now, then.Today = track.reason(f.Reports)
		then.Reports = slices.DeleteFunc(slices.Clone(f.Reports), func(r Report) bool { return r.At > then.Now || r.Day > then.Today })
		if urgency, rules := t.restingOn(newInquiry(&then, t.rules), &track); urgency >= Urgent {
			list = append(list, Unattended{track, rules, then.Now})
		}
	}
	return list
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
