package exchange

import (
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

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
