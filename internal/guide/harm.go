package guide

// MayHarm reports whether to ask after a massage for what it may have done: it was
// deep, or on the neck, where vessels and nerves lie near the surface.
func MayHarm(v *Vocabulary, region, technique, tool string) bool {
	return Deep(technique, tool) || v.In(region, "neck")
}

// NerveSymptoms returns the symptoms that pressing a region can bring on where
// its nerves lead: tingling and weakness of the leg or of the arm. Both are "" for
// a region that leads to neither.
func NerveSymptoms(v *Vocabulary, region string) (tingling, weakness string) {
	switch {
	case v.In(region, "leg-nerve"):
		return "tingling-leg", "weak-leg"
	case v.In(region, "arm-nerve"):
		return "tingling-arm", "weak-arm"
	}
	return "", ""
}
