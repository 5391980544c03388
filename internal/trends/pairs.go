package trends

import (
	"cmp"
	"slices"
)

// Pair is a technique with the tool that it was done with, "" if none was given.
type Pair struct{ Technique, Tool string }

// Pairs returns what was used in a region in a period, each once, in
// alphabetical order.
func (d *Diary) Pairs(region string, p Period) []Pair {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	var list []Pair
	d.each(r, p, func(_ uint64, code uint16) {
		pair := Pair{d.uses[code].technique, d.uses[code].tool}
		if pair.Technique != "" && !slices.Contains(list, pair) {
			list = append(list, pair)
		}
	})
	slices.SortFunc(list, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.Technique, b.Technique), cmp.Compare(a.Tool, b.Tool))
	})
	return list
}
