package sim

import (
	"math"

	"backlog/internal/guide"
)

// stable is a person whose pain stays what it is, over a year.
func stable() scenario { return scenario{name: "stable", days: 365, levels: true} }

// shift is pain that is so many points higher from one day on.
func shift(points float64) func(int, *life) (float64, float64) {
	return func(int, *life) (float64, float64) { return points, 1 }
}

// ramp is pain that rises by so many points over some days.
func ramp(points float64, days int) func(int, *life) (float64, float64) {
	return func(since int, _ *life) (float64, float64) {
		return points * min(float64(since+1)/float64(days), 1), 1
	}
}

// worsenings returns the main worsenings: what the limit of detection is about.
func worsenings() []scenario {
	list := []scenario{
		{name: "2 points higher", worse: shift(2)},
		{name: "2.5 points higher", worse: shift(2.5)},
		{name: "3 points higher", worse: shift(3)},
		{name: "3 points in 2 weeks", worse: ramp(3, 14)},
		{name: "3.5 points in 3 weeks", worse: ramp(3.5, 21)},
		{name: "two steps of 1.5, a week apart", worse: func(since int, _ *life) (float64, float64) {
			return 1.5 * float64(1+min(since/7, 1)), 1
		}},
	}
	for i := range list {
		list[i].days, list[i].changed, list[i].adapt = 150+29, [2]int{60, 150}, everyOtherDay
	}
	return list
}

// everyOtherDay makes a person who logs once or twice a week log on one or two days of three.
func everyOtherDay(l *life) {
	if l.habit.weekdays == 0 && l.habit.density < 0.35 {
		l.habit.density = between(l.r, [2]float64{0.35, 0.7})
	}
}

// hard returns worsenings that the rule is known to see late or not at all.
func hard() []scenario {
	list := []scenario{
		{name: "3.5 points in 8 weeks", worse: ramp(3.5, 56), days: 150 + 57, adapt: everyOtherDay},
		{name: "3.5 points in 16 weeks", worse: ramp(3.5, 112), days: 150 + 113, adapt: everyOtherDay},
		{name: "ups and downs grow", days: 150 + 57, worse: func(int, *life) (float64, float64) { return 0.5, 2.5 }, adapt: everyOtherDay},
		{name: "3 points higher, one log a week", days: 150 + 57, worse: shift(3), adapt: func(l *life) { l.habit.weekdays, l.habit.density = 0, 1.0/7 }},
	}
	for i := range list {
		list[i].changed = [2]int{60, 150}
	}
	return list
}

// secondWeek is a worsening in the second week of a diary, when no usual level is known yet.
func secondWeek() scenario {
	return scenario{name: "in the second week of the diary", worse: shift(3), days: 90, changed: [2]int{7, 13}, adapt: mostDays}
}

// sore is pain that is 2.5 points higher for two weeks after a deep session.
func sore() scenario {
	return scenario{
		name: "sore for two weeks after a deep session", days: 150 + 15, changed: [2]int{60, 150}, adapt: everyOtherDay, deep: true,
		worse: func(since int, _ *life) (float64, float64) { return 2.5, 1 },
	}
}

// extreme is pain of about 9 from one day on, in somebody whose usual level is known, or
// from the first day of the diary.
func extreme() []scenario {
	at := []region{{name: "erector-spinae", level: 4.5}}
	first := []region{{name: "erector-spinae", level: 9.3}}
	return []scenario{
		{name: "pain of 9 after months of less", worse: shift(4.8), days: 150 + 15, changed: [2]int{60, 150}, adapt: mostDays, regions: at},
		{name: "pain of 9 from the first day", days: 15, adapt: mostDays, regions: first},
	}
}

// seldomLogs is a person of stable pain who logs every three to five days, from the first day of the diary on.
func seldomLogs() scenario {
	s := stable()
	s.name, s.adapt = "stable, a log every 3 to 5 days", everyFewDays
	return s
}

// climbing is pain that rises by 5 points over the first two weeks of such a diary.
func climbing() scenario {
	return scenario{
		name: "5 points over the first two weeks, a log every 3 to 5 days", worse: ramp(5, 14), days: 1 + 29, changed: [2]int{1, 1},
		adapt: everyFewDays, regions: []region{{name: "erector-spinae", level: 2.5}},
	}
}

// climbingSlowly is pain that rises by 5 points over seven weeks, in such a diary of half a year.
func climbingSlowly() scenario {
	const before = 120
	return scenario{
		name: "5 points over seven weeks, a log every 3 to 5 days", worse: ramp(5, 49), days: before + 64, changed: [2]int{before, before},
		adapt: everyFewDays, regions: []region{{name: "erector-spinae", level: 2.5}},
	}
}

// everyFewDays makes a person log every three to five days.
func everyFewDays(l *life) {
	l.habit.weekdays, l.habit.density = 3+l.r.IntN(3), 1
}

// mostDays makes a person log on most days.
func mostDays(l *life) {
	l.habit.weekdays, l.habit.density = 0, between(l.r, [2]float64{0.6, 0.98})
}

// habits returns the changes of habit. With a worsening they are its company.
func habits() []scenario {
	mornings := func(l *life) {
		mostDays(l)
		l.diurnal, l.habit.hour, l.habit.hours = between(l.r, l.world.Habit), 8, between(l.r, [2]float64{0.3, 1.2})
	}
	list := []scenario{
		{name: "no change of habit", adapt: mostDays, habit: func(int, *life, *habit) {}},
		{name: "mornings to evenings", adapt: mornings, says: "they moved from", habit: func(_ int, _ *life, kept *habit) { kept.hour = 20 }},
		{name: "mornings to evenings over four weeks", says: "they moved from", adapt: mornings, habit: func(since int, _ *life, kept *habit) {
			kept.hour = 8 + 12*min(float64(since)/28, 1)
		}},
		{name: "mornings to evenings and only on bad days", says: "they moved from", adapt: mornings, habit: func(_ int, _ *life, kept *habit) {
			kept.hour, kept.onlyBad = 20, true
		}},
		{name: "scored before instead of after", says: "they are now mostly scores", adapt: func(l *life) {
			mostDays(l)
			l.relief, l.habit.after = between(l.r, l.world.Habit), true
		}, habit: func(_ int, _ *life, kept *habit) { kept.after, kept.readings = false, 0 }},
		{name: "only on bad days", says: "you log on fewer days|mostly worse ones", adapt: mostDays, habit: func(_ int, _ *life, kept *habit) { kept.onlyBad = true }},
		{name: "on fewer days", says: "you log on fewer days|mostly worse ones", adapt: mostDays, habit: func(_ int, _ *life, kept *habit) { kept.density = 0.3 }},
		{name: "on more days", says: "you log on more days", adapt: func(l *life) { l.habit.weekdays, l.habit.density = 0, 0.3 }, habit: func(_ int, _ *life, kept *habit) { kept.density = 0.95 }},
	}
	for i := range list {
		list[i].days, list[i].changed = 150+91, [2]int{60, 150}
	}
	return list
}

// worseWith returns the changes of habit with a worsening on the same day.
func worseWith() []scenario {
	list := habits()
	for i := range list {
		list[i].name = "3 points higher, " + list[i].name
		list[i].worse = shift(3)
		list[i].days = 150 + 57
	}
	return list
}

// besideHealthySide is a left side that gets worse, beside a right one that is logged as often or twice as often.
func besideHealthySide(n int) scenario {
	regions := []region{{name: "piriformis", side: guide.Left, level: 3}}
	for range n { // the second stands for a second log of the same side
		regions = append(regions, region{name: "piriformis", side: guide.Right, level: 2})
	}
	name := "left side worse, right one logged once"
	if n > 1 {
		name = "left side worse, right one logged twice"
	}
	return scenario{name: name, worse: shift(4), days: 150 + 29, changed: [2]int{60, 150}, adapt: mostDays, regions: regions}
}

// interval returns the 95 % interval of Wilson for n of m.
func interval(n, m int) (low, high float64) {
	if m == 0 {
		return 0, 1
	}
	const z = 1.96
	p, k := float64(n)/float64(m), float64(m)
	mid := (p + z*z/(2*k)) / (1 + z*z/k)
	half := z / (1 + z*z/k) * math.Sqrt(p*(1-p)/k+z*z/(4*k*k))
	return max(mid-half, 0), min(mid+half, 1)
}
