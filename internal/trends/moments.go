package trends

import (
	"slices"

	"backlog/internal/guide"
)

// Moments returns when something was logged on a day, in UTC seconds, each
// moment once, oldest first.
func (d *Diary) Moments(day guide.Day) []int64 {
	var list []int64
	for _, r := range d.regions {
		d.order(r)
		for i := r.from(day); i < r.n; i++ {
			e := d.unpack(r.at(i))
			if e.day != day {
				break
			}
			list = append(list, e.at)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
