package trends

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// log is an entry of the neck as these tests write it.
type log struct {
	hour, score int
	side        guide.Side
	session     bool
	way         int // 0: none
}

func (l log) add(d *Diary, day guide.Day) { d.Add(l.of("neck", day)) }

// of returns the entry as one of a region.
func (l log) of(region string, day guide.Day) sessions.Observation {
	s := sessions.Observation{At: int64(day)*86400 + int64(l.hour)*3600, DateOnly: l.hour == 12, Day: day, Region: region, Side: l.side, Before: sessions.NRS(l.score)}
	if l.session {
		s.Technique, s.Seconds = "effleurage", 300
	}
	if l.way > 0 {
		s.Interference = sessions.NRS(l.way)
	}
	return s
}

// logs adds an entry on every so many days.
func logs(d *Diary, from, to, every int, l log) {
	for i := from; i < to; i += every {
		l.add(d, guide.Day(20000+i))
	}
}

// tiers says when a tier was raised, and when it was cleared.
func tiers(d *Diary, asOf int) string {
	return strings.Join(history(d, guide.Day(20000+asOf), 20000), ", ")
}

func TestChangedHabitsAreNamed(t *testing.T) {
	for _, test := range []struct {
		name          string
		before, after log
		every, since  int
		want          string // a part of the text; "" for no change
	}{
		{"none", log{hour: 8, score: 3}, log{hour: 8, score: 3}, 1, 1, ""},
		{"evenings", log{hour: 8, score: 3}, log{hour: 20, score: 5}, 1, 1, "about 2 Jan 2025: they moved from about 08:00 to about 20:00"},
		{"mornings", log{hour: 21, score: 5}, log{hour: 7, score: 4}, 1, 1, "they moved from about 21:00 to about 07:00"},
		{"an hour later", log{hour: 19, score: 3}, log{hour: 20, score: 5}, 1, 1, ""},
		{"a date without a time", log{hour: 12, score: 3}, log{hour: 20, score: 5}, 1, 1, ""},
		{"after midnight", log{hour: 23, score: 3}, log{hour: 1, score: 5}, 1, 1, ""},
		{"before a massage", log{hour: 8, score: 3}, log{hour: 8, score: 5, session: true}, 1, 1, "now mostly scores before a massage"},
		{"without a massage", log{hour: 8, score: 3, session: true}, log{hour: 8, score: 5}, 1, 1, "now mostly scores without a massage"},
		{"fewer days", log{hour: 8, score: 3}, log{hour: 8, score: 5}, 1, 4, "you log on fewer days than before"},
		{"more days", log{hour: 8, score: 3}, log{hour: 8, score: 5}, 4, 1, "you log on more days than before"},
	} {
		var d Diary
		logs(&d, 0, 90, test.every, test.before)
		logs(&d, 90, 112, test.since, test.after)
		s, _, _ := d.StateOn("neck", 20111)
		if got := s.Change.Text(); (got != "") != (test.want != "") || !strings.Contains(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A change of habit that moves the scores raises nothing; a worsening beside it is
// shown as something to watch for two weeks, and then raised.
func TestChangedHabitsAreNoWorsening(t *testing.T) {
	for _, test := range []struct {
		name   string
		before log
		after  log
		want   string
	}{
		{"evening pain is higher", log{hour: 8, score: 3}, log{hour: 20, score: 5}, ""},
		{"evening pain is much higher", log{hour: 8, score: 3}, log{hour: 20, score: 7}, "neck watch 93, neck see 104"},
		{"before a massage pain is higher", log{hour: 8, score: 2}, log{hour: 8, score: 4, session: true}, ""},
		{"the same habit", log{hour: 8, score: 3}, log{hour: 8, score: 6}, "neck watch 93, neck see 97"},
	} {
		var d Diary
		logs(&d, 0, 90, 1, test.before)
		logs(&d, 90, 110, 1, test.after)
		if got := tiers(&d, 109); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestNothingIsHeldWherePainIsSevereOrGetsInTheWay(t *testing.T) {
	var severe, interferes Diary
	logs(&severe, 0, 90, 1, log{hour: 8, score: 3})
	logs(&severe, 90, 100, 1, log{hour: 20, score: 9})
	if got := tiers(&severe, 99); got != "neck watch 93, neck urgent 93, neck see 97" {
		t.Errorf("severe: %s", got)
	}
	logs(&interferes, 0, 90, 1, log{hour: 8, score: 3, way: 2})
	logs(&interferes, 90, 100, 1, log{hour: 20, score: 7, way: 6})
	if got := tiers(&interferes, 99); got != "neck watch 93, neck see 97" {
		t.Errorf("gets in the way: %s", got)
	}
}

func TestUnloggedDays(t *testing.T) {
	var bad, raised Diary
	// Somebody who logs every day, and then only the days that are a little worse.
	logs(&bad, 0, 90, 1, log{hour: 8, score: 3})
	logs(&bad, 90, 170, 8, log{hour: 8, score: 5})
	logs(&bad, 94, 170, 8, log{hour: 8, score: 4})
	if got := tiers(&bad, 169); strings.Contains(got, "see") {
		t.Errorf("only bad days: %s, want no see", got)
	}
	// What is raised is not cleared by days without a log.
	logs(&raised, 0, 90, 1, log{hour: 8, score: 3})
	logs(&raised, 90, 100, 1, log{hour: 8, score: 6})
	logs(&raised, 110, 111, 1, log{hour: 8, score: 6})
	if got := tiers(&raised, 111); got != "neck watch 93, neck see 97" {
		t.Errorf("ten days without a log: %s, want see to stand", got)
	}
}

// A state from before a pause is old; a usual score after it is no news.
func TestAUsualScoreAfterAPauseRaisesNothing(t *testing.T) {
	for _, pause := range []int{15, 33, 34, 40} {
		var d Diary
		logs(&d, 0, 60, 1, log{hour: 8, score: 2})
		logs(&d, 60, 90, 1, log{hour: 8, score: 7})
		logs(&d, 90+pause-1, 90+pause, 1, log{hour: 8, score: 2})
		f := fact(t, &d, guide.Day(20000+90+pause-1))
		if f.Trend > guide.TierFine {
			t.Errorf("a usual score after %d days: %s", pause, f.Trend)
		}
		if s, current, _ := d.StateOn("neck", guide.Day(20000+90+pause-2)); current && pause > 16 {
			t.Errorf("after %d days %s is shown as current", pause, s.Sustained)
		}
	}
}

func TestAHealthySideHidesNoSickOne(t *testing.T) {
	for _, healthy := range []int{0, 1, 2, 3} {
		for _, climb := range []struct {
			to   int
			want string
		}{
			{9, "neck watch 63, neck urgent 63, neck see 67"},
			{5, "neck watch 63, neck see 67"},
		} {
			var d Diary
			for i := range 70 {
				score := 3
				if i >= 60 {
					score = climb.to
				}
				log{hour: 8, score: score, side: guide.Left}.add(&d, guide.Day(20000+i))
				for k := range healthy {
					log{hour: 9 + k, score: 2, side: guide.Right}.add(&d, guide.Day(20000+i))
				}
			}
			if got := tiers(&d, 69); got != climb.want {
				t.Errorf("left from 3 to %d, right logged %d times a day: %s, want %s", climb.to, healthy, got, climb.want)
			}
			f := fact(t, &d, 20069)
			if s, _, _ := d.StateOn("neck", 20069); s.Side != guide.Left || f.TrendSide != guide.Left {
				t.Errorf("the side is %q and %q, want left", s.Side, f.TrendSide)
			}
		}
	}
	// Both sides, and no side, count for each.
	for _, side := range []guide.Side{guide.Both, guide.NoSide} {
		var d Diary
		logs(&d, 0, 60, 1, log{hour: 8, score: 3, side: side})
		logs(&d, 60, 70, 1, log{hour: 8, score: 6, side: guide.Right})
		if got := tiers(&d, 69); got != "neck watch 63, neck see 67" {
			t.Errorf("side %q, then right: %s", side, got)
		}
	}
}

// From a stretch that is settled follows what follows from the whole diary, whatever
// the habits were.
func TestAStretchOfChangedHabitsIsJudgedAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var whole, stretch Diary
		const start, today = 20200, 20760
		kept := log{hour: 8, score: 3}
		every := 1
		for day := guide.Day(20000); day <= today; day += guide.Day(every) {
			switch rapid.IntRange(0, 80).Draw(t, "moves") {
			case 0:
				kept.hour = rapid.IntRange(0, 23).Draw(t, "hour")
			case 1:
				kept.session = !kept.session
			case 2:
				every = rapid.SampledFrom([]int{1, 2, 5, 20, 40}).Draw(t, "every")
			case 3:
				kept.score = rapid.IntRange(1, 7).Draw(t, "level")
			case 4:
				kept.side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
			}
			l := kept
			l.score = min(max(l.score+rapid.IntRange(-2, 2).Draw(t, "noise"), 0), 10)
			l.add(&whole, day)
			if day >= start {
				l.add(&stretch, day)
			}
		}
		if !stretch.Converged("neck", start, today) {
			return
		}
		want, wantCurrent, _ := whole.StateOn("neck", today)
		got, gotCurrent, _ := stretch.StateOn("neck", today)
		want.Announce, got.Announce, want.Side, got.Side = false, false, "", ""
		if fmt.Sprint(want) != fmt.Sprint(got) || wantCurrent != gotCurrent {
			t.Fatalf("settled, and\n%+v, want\n%+v", got, want)
		}
	})
}

func TestAChangeStaysNamedWhileTheUsualLevelRestsOnBoth(t *testing.T) {
	var d Diary
	logs(&d, 0, 90, 1, log{hour: 8, score: 3})
	logs(&d, 90, 240, 1, log{hour: 20, score: 5})
	var named []int
	for _, s := range d.States("neck") {
		if s.Change.On != 0 {
			named = append(named, int(s.Day-20000))
		}
	}
	if got := firstAndLast(named); got[0] > 93 || got[1] < 180 || got[1] > 211 || !slices.IsSorted(named) {
		t.Errorf("the change on day 90 is named from %d to %d", got[0], got[1])
	}
}

// Days on which no change is looked for have none that could move the usual level, and every
// state that is asked for says the change all the same.
func TestNoChangeIsMissedBySparingTheSearch(t *testing.T) {
	spared, moved := 0, 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 3))
		var d Diary
		kept := log{hour: 8, score: 3}
		scatter := []int{0, 1, 3, 8}[seed%4]
		for day := range guide.Day(400) {
			switch x := r.IntN(200); {
			case x == 0:
				kept.hour = r.IntN(24)
			case x == 1:
				kept.session = !kept.session
			case x == 2:
				kept.score = 2 + r.IntN(7)
			case x < 20:
				continue
			}
			l := kept
			l.hour = min(max(l.hour+r.IntN(2*scatter+1)-scatter, 0), 23)
			l.score += r.IntN(5) - 2
			l.add(&d, 20000+day)
		}
		neck := d.regions["neck"]
		c := cusum{days: d.dailyOf(neck, allSides), habits: neck.habits[allSides], thorough: true}
		states := slices.Clone(d.statesOf(neck, allSides))
		for i := range c.days {
			want := c.step(i, seeLimit)
			if states[i].unsearched {
				spared++
			} else if want.Change.Moves() {
				moved++
			}
			if got := d.stateAt(neck, allSides, i).State; got != want {
				t.Fatalf("diary %d, day %d: %+v, want %+v", seed, i, got, want)
			}
		}
	}
	if spared < 1000 || moved < 1000 {
		t.Errorf("%d days without a search, %d with a change: want many of both", spared, moved)
	}
}
