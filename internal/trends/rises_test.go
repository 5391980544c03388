package trends

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// rose and soreFor say what their definitions say, which look at every pair of entries.
func TestRisesAsDefined(t *testing.T) {
	const today = guide.Day(20_000)
	rapid.Check(t, func(t *rapid.T) {
		at := (int64(today) - 20) * dayLong
		var entries []entry
		for range rapid.IntRange(0, 30).Draw(t, "entries") {
			at += rapid.SampledFrom([]int64{0, 1, 600, 6 * 3600, 43_199, 43_200, 43_201, dayLong - 1, dayLong, 2 * dayLong}).Draw(t, "pause")
			score := func() sessions.Pain {
				return sessions.Pain(rapid.SampledFrom([]int{0, 1, 4, 5, 6, 8, 9, 10, 11}).Draw(t, "score"))
			}
			e := entry{at: at, day: guide.Day(at / dayLong), before: score(), after: score()}
			e.dateOnly = rapid.IntRange(0, 3).Draw(t, "date only") == 0
			if e.dateOnly {
				e.at = int64(e.day)*dayLong + dayLong/2
				at = max(at, e.at)
			}
			if e.technique = rapid.SampledFrom([]string{"", "compression", "stroking"}).Draw(t, "technique"); e.technique == "" {
				e.after = 0
			}
			if e.day <= today && (len(entries) == 0 || entries[len(entries)-1].at <= e.at) {
				entries = append(entries, e)
			}
		}
		for _, r := range []rise{anyRise, sharpRise, {within: 24 * 3600, points: 3, since: at - 6*3600}} {
			if got, want := rose(entries, today, r), roseByPairs(entries, today, r); got != want {
				t.Fatalf("rose(%+v, %+v) = %t, want %t", entries, r, got, want)
			}
		}
		if got, want := soreFor(entries, today), soreForEach(entries, today); got != want {
			t.Fatalf("soreFor(%+v) = %d, want %d", entries, got, want)
		}
	})
}

// roseByPairs reports whether pain rose so after a session of the last 7 days. A session or score
// without a time counts from that time of its day with which it did.
func roseByPairs(entries []entry, today guide.Day, r rise) bool {
	for i, s := range entries {
		if today-s.day > 7 || s.reading() || !s.before.Given() || s.at < r.since-r.within {
			continue
		}
		from := s.before.Score()
		if s.at >= r.since && s.after.Given() && r.reached(from, s.after.Score()) && max(from, r.highestBeforeOne(entries[:i], s.at)) < s.after.Score() {
			return true
		}
		first := i + 1
		for first > 0 && entries[first-1].at >= s.at-dayLong {
			first-- // which may have come later, if one of the two has no time
		}
		begin, end := s.span()
		for k := first; k < len(entries) && entries[k].at <= end+r.within+dayLong/2; k++ {
			e := entries[k]
			earliest, latest := e.span()
			if k != i && latest > begin && earliest <= end+r.within && e.at >= r.since && r.reached(from, e.highest()) && r.highestBeforeOne(entries[:k], e.at) < e.highest() {
				return true
			}
		}
	}
	return false
}

// highestBeforeOne returns the highest score that a rise at a moment has to lie above;
// -1 if there is none.
func (r rise) highestBeforeOne(earlier []entry, at int64) int {
	highest := -1
	if r.above == 0 {
		return highest
	}
	for _, e := range slices.Backward(earlier) {
		if e.at < at-r.above {
			break
		}
		highest = max(highest, e.highest())
	}
	return highest
}

func soreForEach(entries []entry, today guide.Day) int {
	// after[n] is what was scored n days ago and later than the entry that is looked at.
	type scored struct {
		any           bool
		before, after sessions.Pain // the lowest; 0 if there is none
	}
	var later [soreDays + 1]scored
	most := 0
	for i, s := range slices.Backward(entries) {
		ago := int(today - s.day)
		if ago > soreDays {
			continue
		}
		if !s.reading() && s.before.Given() && guide.Deep(s.technique, s.tool) {
			var since scored
			days, logged := 0, 0
			for n := ago - 1; n >= 0; n-- {
				if later[n].any {
					days, logged = ago-n, logged+1
					since.before, since.after = lower(since.before, later[n].before), lower(since.after, later[n].after)
				}
			}
			if since.before.Given() && since.before <= s.before || since.after.Given() && since.after <= s.before {
				days = 0
			}
			if days >= soreFirm && days > most {
				level := usualBefore(entries[:i+1], s.day)
				if logged < soreLogs || since.before.Given() && 2*since.before.Score() <= level+3 || since.after.Given() && 2*since.after.Score() <= level-2 {
					days = soreFirm - 1
				}
			}
			most = max(most, days)
		}
		if s.highest() >= 0 {
			day := &later[ago]
			*day = scored{true, lower(day.before, s.before), lower(day.after, s.after)}
		}
	}
	return most
}

// usualBefore returns, in halves, the score before the last entry or the median of
// the scores of the two weeks up to it, whichever is higher.
func usualBefore(entries []entry, day guide.Day) int {
	var scores histogram
	for _, e := range slices.Backward(entries) {
		if day-e.day > soreDays {
			break
		}
		if e.before.Given() {
			scores.add(e.before)
		}
	}
	return max(2*entries[len(entries)-1].before.Score(), scores.half())
}
