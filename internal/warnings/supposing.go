package warnings

import (
	"maps"
	"slices"
	"sort"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Supposing returns the diary as it would be with an entry and facts of the profile
// that are not written, given now; a zero Entry adds none, and one that has the number of another
// takes its place. The scores of d are added to: d is not to be used again.
func (d Diary) Supposing(e sessions.Entry, facts map[string]string, now Moment) Diary {
	d.Given = withFacts(d.Given, facts, now)
	if e.Kind == "" {
		return d
	}
	d.Reported = slices.DeleteFunc(slices.Clone(d.Reported), func(other sessions.Entry) bool { return e.Number != 0 && other.Number == e.Number })
	at := sort.Search(len(d.Reported), func(i int) bool { return d.Reported[i].At > e.At })
	d.Reported = slices.Insert(d.Reported, at, e)
	if o, scored := e.Observation(); e.Number == 0 && scored {
		d.Pain.Add(o)
	}
	return d
}

// withFacts returns the values that were given, with some that are given now.
func withFacts(given []guide.Given, facts map[string]string, now Moment) []guide.Given {
	given = slices.Clip(given)
	for _, fact := range slices.Sorted(maps.Keys(facts)) {
		given = append(given, guide.Given{Fact: fact, Value: facts[fact], At: now.At, Day: now.Day})
	}
	return given
}

// RestingOn returns the findings that call for care today and rest on a symptom, an
// event or a fact, and that nobody has seen; the most urgent first.
func (v Verdict) RestingOn(id string) []Finding {
	var list []Finding
	for _, f := range v.Findings {
		if f.Seen == nil && f.Urgency >= guide.Urgent && slices.ContainsFunc(f.Because, func(b guide.Because) bool { return b.Symptom == id || b.Incident == id || b.Fact == id }) {
			list = append(list, f)
		}
	}
	slices.SortStableFunc(list, func(a, b Finding) int { return guide.BySpeed(a.Finding, b.Finding) })
	return list
}
