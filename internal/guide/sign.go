package guide

import "slices"

// Sign is something that a page advises people to have looked at. How soon is not
// written beside it: the rules say so, and the page cannot differ from them.
type Sign struct {
	Text    string
	Reports []string // symptoms and events, each perhaps with a side as it is typed: "weak-leg.both"
	Pain    string   // the region that hurts as well, or ""
	Fact    string   // a profile fact that is yes, or ""
}

// UrgencyOf returns how soon the rules want a professional to look at the sign
// where it is new.
func (v *Vocabulary) UrgencyOf(s Sign) Urgency {
	urgency, _ := Overall(Check(v, s.facts(v)))
	return urgency
}

// facts returns the diary of a person who reports the sign today and nothing else.
func (s Sign) facts(v *Vocabulary) Facts {
	const today = Day(20_000)
	f := Facts{Today: today, Now: int64(today)*86400 + 43_200, Profile: map[string]string{}}
	for i, word := range s.Reports {
		r := Report{Symptom: word, Day: today, At: f.Now + int64(i)}
		for _, side := range []Side{Left, Right, Both} {
			if id, found := cutSuffix(word, side.Suffix()); found {
				r.Symptom, r.Side = id, side
			}
		}
		if _, ok := findSymptom(r.Symptom); ok {
			r.Course = CourseNew
		}
		f.Reports = append(f.Reports, r)
	}
	if r, ok := v.Region(s.Pain); ok {
		const score = 5
		f.Regions = append(f.Regions, RegionFacts{
			Region: r.ID, Group: r.Group, Spine: r.Spine,
			Hurts: true, Score: score, ScoreDay: today, Began: On(today - 5),
		})
	}
	if s.Fact != "" {
		f.Profile[s.Fact] = "yes"
	}
	return f
}

func cutSuffix(word, suffix string) (string, bool) {
	if n := len(word) - len(suffix); n > 0 && word[n:] == suffix {
		return word[:n], true
	}
	return word, false
}

// Alone returns what the rules find where a symptom or an event is reported for the
// first time today and nothing else is known, the most urgent first. What is no
// symptom and no event finds nothing.
func (v *Vocabulary) Alone(id string) []Finding {
	if _, symptom := findSymptom(id); !symptom && !isIncidentID(id) {
		return nil
	}
	found := Check(v, Sign{Reports: []string{id}}.facts(v))
	return slices.DeleteFunc(found, func(f Finding) bool { return f.Urgency == NoUrgency })
}
