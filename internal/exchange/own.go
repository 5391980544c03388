package exchange

import (
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// UnknownFacts returns the names of facts that the vocabulary does not know, in
// alphabetical order.
func UnknownFacts(list []sessions.Fact, v *guide.Vocabulary) []string {
	var unknown []string
	for _, f := range list {
		if _, known := v.Fact(f.Fact); !known && !sessions.IsRegion(f.Fact) {
			unknown = append(unknown, f.Fact)
		}
	}
	slices.Sort(unknown)
	return unknown
}

// UnknownRegions returns those of the regions that neither the vocabulary nor a fact knows.
func UnknownRegions(regions []string, facts []sessions.Fact, v *guide.Vocabulary) []string {
	return slices.DeleteFunc(regions, func(region string) bool {
		_, known := v.Region(region)
		return known || slices.ContainsFunc(facts, func(f sessions.Fact) bool { return f.Fact == sessions.RegionFact(region) })
	})
}
