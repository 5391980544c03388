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

// UnknownRegions returns the regions of entries that neither the vocabulary knows nor what was
// read with them, in alphabetical order.
func UnknownRegions(read sessions.Snapshot, v *guide.Vocabulary) []string {
	var unknown []string
	for _, e := range read.Entries {
		if _, known := v.Region(e.Region); e.Region != "" && !known {
			unknown = append(unknown, e.Region)
		}
	}
	slices.Sort(unknown)
	return slices.DeleteFunc(slices.Compact(unknown), func(region string) bool {
		return slices.ContainsFunc(read.Facts, func(f sessions.Fact) bool { return f.Fact == sessions.RegionFact(region) })
	})
}
