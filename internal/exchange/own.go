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
		if _, known := v.Fact(f.Fact); !known {
			unknown = append(unknown, f.Fact)
		}
	}
	slices.Sort(unknown)
	return unknown
}

// UnknownRegions returns the regions of entries that the vocabulary does not know,
// in alphabetical order.
func UnknownRegions(list []sessions.Entry, v *guide.Vocabulary) []string {
	var unknown []string
	for _, e := range list {
		if _, known := v.Region(e.Region); e.Region != "" && !known {
			unknown = append(unknown, e.Region)
		}
	}
	slices.Sort(unknown)
	return slices.Compact(unknown)
}
