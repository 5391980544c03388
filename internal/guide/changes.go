package guide

import "slices"

// ChangedSince reports whether one of the symptoms was reported new or worse after
// a moment, in UTC seconds. A report without a course counts as what it means.
func ChangedSince(f Facts, symptoms []string, at int64) bool {
	var tracks []Track
	for i := range f.Reports {
		r := &f.Reports[i]
		symptom, ok := findSymptom(r.Symptom)
		if !ok || !slices.Contains(symptoms, r.Symptom) {
			continue
		}
		sides := []Side{r.Side}
		switch {
		case !symptom.Sided:
			sides = []Side{NoSide}
		case r.Side == Both:
			sides = []Side{Left, Right}
		}
		for _, side := range sides {
			tracks = note(tracks, symptom, side, r)
			t := tracks[slices.IndexFunc(tracks, func(t Track) bool { return t.Symptom == symptom.ID && t.Side == side })]
			if r.At > at && t.LastAt == r.At && (t.Course == CourseNew || t.Course == CourseWorse) {
				return true
			}
		}
	}
	return false
}
