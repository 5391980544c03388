package trends

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// read adds a reading at noon on each day from a day on; -1 leaves a day out.
func read(d *Diary, region string, from guide.Day, scores ...int) {
	for i, score := range scores {
		if score >= 0 {
			day := from + guide.Day(i)
			d.Add(sessions.Observation{At: int64(day)*86400 + 43200, Day: day, Region: region, Before: sessions.NRS(score)})
		}
	}
}

// times returns a score n times.
func times(n, score int) []int { return slices.Repeat([]int{score}, n) }

// on returns the state of a region on a day with a log.
func on(t *testing.T, d *Diary, region string, day guide.Day) State {
	t.Helper()
	for _, s := range d.States(region) {
		if s.Day == day {
			return s
		}
	}
	t.Fatalf("no state of %s on %s", region, day)
	return State{}
}

// history prints the rows with days counted from the first.
func history(d *Diary, asOf, first guide.Day) (rows []string) {
	for _, w := range d.History(asOf) {
		row := fmt.Sprintf("%s %s %d", w.Region, w.Tier, w.RaisedOn-first)
		if !w.Active {
			row += fmt.Sprintf(" to %d", w.ClearedOn-first)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestTiersStandUntilTheyAreCleared(t *testing.T) {
	var d Diary
	// A usual level of 3; then eight bad days, and good ones.
	read(&d, "neck", 20000, slices.Concat(times(30, 3), times(8, 5), times(10, 3))...)
	want := []string{"neck watch 33 to 44", "neck see 37 to 42"}
	if diff := cmp.Diff(want, history(&d, 20050, 20000)); diff != "" {
		t.Error(diff)
	}
	for day, want := range map[guide.Day]string{
		20010: "not-enough-data not-enough-data", 20029: "fine fine", 20032: "fine fine", 20033: "watch watch",
		20037: "see see", 20038: "watch see", 20041: "watch see", 20042: "fine watch", 20043: "fine watch", 20044: "fine fine",
	} {
		if s := on(t, &d, "neck", day); fmt.Sprint(s.Tier, " ", s.Sustained) != want {
			t.Errorf("%d: %s %s, want %s", day-20000, s.Tier, s.Sustained, want)
		}
	}
}

func TestMoreActiveRegionsNeedMoreEvidence(t *testing.T) {
	for n, want := range []float64{8, 8.5, 9, 9} {
		var d Diary
		read(&d, "neck", 20000, slices.Concat(times(30, 3), times(12, 5))...)
		for _, other := range []string{"calves", "feet", "hamstrings"}[:n] {
			read(&d, other, 20010, 2) // active up to 20038
		}
		for day, limit := range map[guide.Day]float64{20005: 8, 20010: want, 20038: want, 20039: 8} {
			if s := on(t, &d, "neck", day); s.Limit != limit {
				t.Errorf("limit with %d others on %d = %v, want %v", n, day-20000, s.Limit, limit)
			}
		}
	}
}

func TestALapseForgets(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, slices.Concat(times(30, 3), times(8, 5), times(35, -1), []int{5})...)
	if s := on(t, &d, "neck", 20073); s.Cusum > 3 || s.Logs != 1 || s.Since != 20073 {
		t.Errorf("after 35 days without a log: %+v, want a new run", s)
	}
	want := []string{"neck watch 33 to 52", "neck see 37 to 52"}
	if diff := cmp.Diff(want, history(&d, 20100, 20000)); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutLogsATierIsOldAfterTwoWeeks(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, slices.Concat(times(30, 3), times(8, 5))...)
	for asOf, want := range map[guide.Day]bool{20037: true, 20051: true, 20052: false} {
		s, current, found := d.StateOn("neck", asOf)
		if current != want || !found || s.Sustained != guide.TierSee {
			t.Errorf("Standing on %d = %v, current %v, want see, current %v", asOf-20000, s.Sustained, current, want)
		}
	}
	if _, _, found := d.StateOn("neck", 19999); found {
		t.Error("there is a state before the first log")
	}
}

func TestAStandingTierIsAnnouncedEveryFourWeeks(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, slices.Concat(times(30, 1), times(120, 7))...)
	var days []guide.Day
	for _, s := range d.States("neck") {
		if s.Announce {
			days = append(days, s.Day-20000)
		}
	}
	want := []guide.Day{33, 37, 65, 93, 121, 149}
	if diff := cmp.Diff(want, days); diff != "" {
		t.Error(diff)
	}
}

func TestSevereRunIsUrgent(t *testing.T) {
	for _, test := range []struct {
		scores []int
		want   guide.Tier
	}{
		{[]int{8, 8, 8}, guide.TierFine},
		{[]int{8, -1, -1, 8}, guide.TierUrgent},
		{[]int{8, 8, 8, 8}, guide.TierUrgent},
		{[]int{8, 7, 8, 8}, guide.TierWatch},
		{[]int{8, -1, -1, -1, -1, -1, -1, -1, 8}, guide.TierFine},
	} {
		var d Diary
		read(&d, "neck", 20000, slices.Concat(times(30, 3), test.scores)...)
		if s, _, _ := d.StateOn("neck", 20100); s.Tier != test.want {
			t.Errorf("after %v: %v, want %v", test.scores, s.Tier, test.want)
		}
	}
}

func TestAFoldThatStartsLateIsRightOnceItIsSettled(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var whole, late Diary
		level := 3.0
		start := guide.Day(20000 + rapid.IntRange(1, 200).Draw(t, "start"))
		drift := rapid.Float64Range(-0.05, 0.05).Draw(t, "drift")
		end := start + 180 + guide.Day(rapid.IntRange(1, 100).Draw(t, "more"))
		for day := guide.Day(20000); day < end; day += guide.Day(rapid.SampledFrom([]int{1, 1, 1, 2, 3, 40}).Draw(t, "gap")) {
			level = min(max(level+drift, 0), 10)
			score := min(max(int(math.Round(level))+rapid.IntRange(-2, 3).Draw(t, "noise"), 0), 10)
			read(&whole, "neck", day, score)
			if day >= start {
				read(&late, "neck", day, score)
			}
		}
		asOf, _ := whole.Span("neck")
		if !late.Converged("neck", start, asOf.To) {
			return
		}
		want, _, _ := whole.StateOn("neck", asOf.To)
		got, _, found := late.StateOn("neck", asOf.To)
		want.Announce, got.Announce = false, false
		if !found || got != want {
			t.Fatalf("settled, and %+v, want %+v", got, want)
		}
	})
}

func TestSettledOnceEnoughGoodDaysHavePassed(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, slices.Concat(times(190, 3), times(130, 2))...)
	for asOf, want := range map[guide.Day]bool{20179: false, 20260: false, 20319: true} {
		if got := d.Converged("neck", 20000, asOf); got != want {
			t.Errorf("Settled on %d = %v, want %v", asOf-20000, got, want)
		}
	}
}

// Direction returns the direction of a region over a period.
func (d *Diary) Direction(region string, p Period) Direction {
	return DirectionOf(within(d.Daily(region), p))
}

// States returns the state of a region after each day with a log, oldest first, at
// the limits for the regions that were active then. Where two sides are logged apart
// they are those of the side that is worse off in the end.
func (d *Diary) States(region string) []State {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	which := r.sides()[0]
	if last, _ := d.latestState(r, allSides, math.MaxInt32); last.Side == guide.Right {
		which = rightSide
	}
	var list []State
	for i := range d.statesOf(r, which) {
		list = append(list, d.stateAt(r, which, i).State)
	}
	return list
}
