package trends

import (
	"slices"

	"backlog/internal/guide"
)

// EntryTimes returns when something was logged on a day, in UTC seconds, each
// moment once, oldest first.
func (d *Diary) EntryTimes(day guide.Day) []int64 {
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

// travelDays is by how many dates two entries can be out of the order of their moments:
// from one side of the date line to the other, with a day_start on top.
const travelDays = 2

// LastEntryTime returns when the last entry was logged under a date up to a day, in UTC
// seconds. It need not be of the last date: someone who flies west has a date twice.
func (d *Diary) LastEntryTime(day guide.Day) (last int64, found bool) {
	for _, r := range d.regions {
		d.order(r)
		newest := r.from(day+1) - 1
		for i := newest; i >= 0; i-- {
			e := d.unpack(r.at(i))
			if p, _ := r.at(newest); unpackDay(p)-e.day > travelDays {
				break
			}
			if !found || e.at > last {
				last, found = e.at, true
			}
		}
	}
	return last, found
}
