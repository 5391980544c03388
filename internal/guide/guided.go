package guide

import "slices"

// BarredFor returns the techniques and tools that nobody should use on a region.
func (v *Vocabulary) BarredFor(region string) []string {
	var list []string
	for _, ban := range forbidden {
		if ban.Only == "" && v.In(region, ban.Where) && !slices.Contains(list, ban.What) {
			list = append(list, ban.What)
		}
	}
	return list
}

// GuidedNear returns the guided regions of the same part of the body, else those
// of the parts above and below it.
func (v *Vocabulary) GuidedNear(r Region) (near []Region, same bool) {
	place := func(group string) int {
		return slices.IndexFunc(groups, func(g Group) bool { return g.ID == group })
	}
	for reach := range 2 {
		for _, other := range v.Regions() {
			if distance := place(other.Group) - place(r.Group); other.Guide && (distance == reach || distance == -reach) {
				near = append(near, other)
			}
		}
		if len(near) > 0 {
			return near, reach == 0
		}
	}
	return nil, false
}
