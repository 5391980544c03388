package trends

import (
	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// DayPain is the pain of one region on one day.
type DayPain struct {
	Day  guide.Day
	Half uint8  // twice the median of the scores before sessions and of the readings: 0 to 20
	Peak uint8  // the highest score of the day, before or after: 0 to 10
	Last uint8  // the last score of the day, after a massage the one after it; of two sides the higher: 0 to 10
	N    uint16 // how many scores the median rests on
}

// Median returns the median in points, 0 to 10; halves occur.
func (p DayPain) Median() float64 { return float64(p.Half) / 2 }

// Daily returns the pain of a region day by day, oldest first; days without a
// score are left out, not filled in. The slice belongs to the Diary.
func (d *Diary) Daily(region string) []DayPain {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	return d.dailyOf(r, allSides)
}

func (d *Diary) dailyOf(r *region, which sideFilter) []DayPain {
	if r.daily[which] != nil {
		return r.daily[which]
	}
	d.order(r)
	counts := make([]bool, len(d.uses))
	for i, u := range d.uses {
		counts[i] = which.has(u.side)
	}
	days := make([]DayPain, 0, d.countDays(r))
	habits := make([]habit, 0, cap(days))
	var hours, timed, readings float32
	var scores histogram
	var today guide.Day
	var peak uint8
	var last [2]uint8 // of the left side and the right
	flush := func() {
		if scores.n > 0 {
			h := habit{hour: noHour, reading: readings / float32(scores.n)}
			if timed > 0 {
				h.hour = hours / timed
			}
			habits = append(habits, h)
			days = append(days, DayPain{Day: today, Half: uint8(scores.half()), Peak: peak, Last: max(last[0], last[1]), N: uint16(min(scores.n, 1<<16-1))})
		}
	}
	left := r.n
	for _, c := range r.chunks {
		for i := range min(left, chunkLen) {
			p := c.packed[i]
			if !counts[c.code[i]] {
				continue
			}
			before, after := unpackBefore(p), unpackAfter(p)
			if !before.Given() {
				continue
			}
			if day := unpackDay(p); day != today || scores.n == 0 {
				flush()
				scores, today, peak, last, hours, timed, readings = histogram{}, day, 0, [2]uint8{}, 0, 0, 0
			}
			scores.add(before)
			use := &d.uses[c.code[i]]
			if hour, known := hourOf(p, *use); known {
				hours, timed = hours+hour, timed+1
			}
			if use.technique == "" {
				readings++
			}
			peak = max(peak, uint8(max(before, after))-1)
			if !after.Given() {
				after = before
			}
			for i, side := range []sideFilter{leftSide, rightSide} {
				if side.has(use.side) {
					last[i] = uint8(after.Score())
				}
			}
		}
		left -= chunkLen
	}
	flush()
	r.daily[which], r.habits[which] = days, habits
	return days
}

// hourOf returns the local hour of a sample, counted from 04:00, so that a night
// that is short of it does not look like a morning. known is false if no time was given.
func hourOf(packed uint64, u shared) (hour float32, known bool) {
	clock := clockOf(packed, u.offset)
	return float32((clock-4*3600+dayLong)%dayLong) / 3600, !u.dateOnly
}

// countDays returns how many days there are, so that the slice of days is made once.
func (d *Diary) countDays(r *region) int {
	n, left, last := 0, r.n, guide.Day(0)
	for _, c := range r.chunks {
		for i := range min(left, chunkLen) {
			if day := unpackDay(c.packed[i]); n == 0 || day != last {
				n, last = n+1, day
			}
		}
		left -= chunkLen
	}
	return n
}

// histogram counts scores from 0 to 10.
type histogram struct {
	counts [11]uint32
	n      int
}

func (h *histogram) add(p sessions.Pain) {
	h.counts[p.Score()]++
	h.n++
}

// put adds a score, and remove takes it away again, if there is one.
func (h *histogram) put(p sessions.Pain) {
	if p.Given() {
		h.add(p)
	}
}

func (h *histogram) remove(p sessions.Pain) {
	if p.Given() {
		h.counts[p.Score()]--
		h.n--
	}
}

// half returns twice the median. There must be a score.
func (h *histogram) half() int {
	low, high, seen := (h.n-1)/2, h.n/2, 0
	first := -1
	for score, count := range h.counts {
		seen += int(count)
		if first < 0 && seen > low {
			first = score
		}
		if seen > high {
			return first + score
		}
	}
	return 20
}
