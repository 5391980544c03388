package trends

import (
	"cmp"
	"slices"

	"backlog/internal/guide"
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

// Use is one session with a score before and after, 0 to 10.
type Use struct {
	Key           string // the technique, or whatever is compared
	Before, After int
	Day           guide.Day
}

// Uses returns the sessions of a region in a period that have a score before
// and after, oldest first, keyed by technique, tool, duration or time of day;
// "" where that was not given.
func (d *Diary) Uses(region string, p Period, by By) []Use {
	uses, _ := d.UsesWithout(region, p, by, func(int64, bool) bool { return false })
	return uses
}

// UsesWithout is Uses without those that skip names by their moment, and whether it is that of
// a date alone. It returns how many those are.
func (d *Diary) UsesWithout(region string, p Period, by By, skip func(at int64, dateOnly bool) bool) (uses []Use, skipped int) {
	r := d.regions[region]
	if r == nil {
		return nil, 0
	}
	d.each(r, p, func(packed uint64, code uint16) {
		before, after := unpackBefore(packed), unpackAfter(packed)
		if d.uses[code].technique == "" || !before.Given() || !after.Given() {
			return
		}
		if skip(d.unpack(packed, code).at, d.uses[code].dateOnly) {
			skipped++
		} else {
			uses = append(uses, Use{d.key(packed, code, by), before.Score(), after.Score(), unpackDay(packed)})
		}
	})
	return uses, skipped
}
