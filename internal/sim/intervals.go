package sim

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// course is pain along a straight line, and how it is logged.
type course struct {
	correlation float64 // of one day with the next, AR(1)
	spread      float64 // standard deviation of the days around the line
	noise       float64 // standard deviation of one score around its day
	level       float64 // in the middle of the period
	weekly      float64 // slope in points a week
	weeks       int
	logs        string
}

func (c course) String() string {
	return fmt.Sprintf("%d weeks, %s, level %g, slope %g, correlation %g, spread %g", c.weeks, c.logs, c.level, c.weekly, c.correlation, c.spread)
}

// days returns the daily medians of one course, scored in whole numbers.
func (c course) days(r *rand.Rand) []trends.DayPain {
	length := 7 * c.weeks
	pauseFrom, state := r.IntN(length), r.NormFloat64()
	var d trends.Diary
	for day := range length {
		state = c.correlation*state + math.Sqrt(1-c.correlation*c.correlation)*r.NormFloat64()
		often, times := 1.0, 1
		switch c.logs {
		case "two a week":
			often = 2.0 / 7
		case "every second day":
			often = 0.5
		case "up to four a day":
			often, times = 0.9, 1+r.IntN(4)
		case "with a long pause":
			often = 0.6
			if day >= pauseFrom && day < pauseFrom+length/4 {
				often = 0
			}
		}
		if r.Float64() >= often {
			continue
		}
		pain := c.level + c.weekly*(float64(day)-float64(length)/2)/7 + c.spread*state
		for i := range times {
			at := int64(start+guide.Day(day))*86400 + int64(8+4*i)*3600
			d.Add(sessions.Observation{At: at, Day: start + guide.Day(day), Region: "neck", Before: nrs(pain + c.noise*r.NormFloat64())})
		}
	}
	return d.Daily("neck")
}

// Intervals returns how often the interval of a direction holds the true slope, how
// often a fall is found and how often a direction is named that is not there: for
// straight courses over 4 to 52 weeks, days that are correlated by 0 to 0.6, and five
// ways to log. each is how many diaries of a course there are for a seed.
func (r Run) Intervals(each int) []Figure {
	var cells []Figure
	held, shown, claims, level := 0, 0, 0, 0
	found, falls := map[float64]int{}, map[float64]int{}
	for _, c := range courses() {
		inside, known := 0, 0
		for seed := r.First; seed <= r.Last; seed++ {
			for i := range each {
				d := trends.DirectionOf(c.days(random(seed, "course "+c.String(), i)))
				if !d.Known() {
					continue
				}
				known++
				if d.Low <= c.weekly && c.weekly <= d.High {
					inside++
				}
				switch {
				case c.weekly == 0:
					level++
					if d.Word() != "no clear direction" {
						claims++
					}
				case c.weeks == 12 && c.logs == "daily" && c.spread >= 0.5:
					falls[c.spread]++
					if d.Word() == "easing" {
						found[c.spread]++
					}
				}
			}
		}
		held, shown = held+inside, shown+known
		if known >= 100 {
			cells = append(cells, share("the interval holds the slope: "+c.String(), inside, known).atLeast(0.9))
		}
	}
	all := []Figure{
		share("the 95 % interval holds the slope, all courses", held, shown).atLeast(0.93),
		share("a direction is named where pain stays level", claims, level).atMost(0.04),
	}
	for _, spread := range []float64{0.8, 1.2} {
		f := share(fmt.Sprintf("1.8 points less over 12 weeks, daily logs, spread %g: found", spread), found[spread], falls[spread])
		if spread == 0.8 {
			f = f.atLeast(0.77)
		}
		all = append(all, f)
	}
	slices.SortFunc(cells, func(a, b Figure) int { return int(math.Copysign(1, a.Value-b.Value)) })
	if len(cells) > 0 {
		cells[0].Name = fmt.Sprintf("worst of %d courses, %s", len(cells), cells[0].Name)
		all = append(all, cells[0])
	}
	return all
}

// courses returns every course that the interval is measured on.
func courses() []course {
	var list []course
	for _, correlation := range []float64{0, 0.3, 0.6} {
		for _, spread := range []float64{0.3, 0.8, 1.2} {
			for _, weeks := range []int{4, 6, 8, 12, 26, 52} {
				for _, logs := range []string{"daily", "every second day", "two a week", "up to four a day", "with a long pause"} {
					c := course{correlation: correlation, spread: spread, noise: 0.5, weeks: weeks, logs: logs}
					if spread < 0.5 {
						c.noise = 0 // somebody who gives nearly the same score every day
					}
					for _, c.level = range []float64{0, 3, 5.2} {
						list = append(list, c)
					}
					if weeks <= 12 {
						c.weekly = -0.15
						list = append(list, c)
						c.level = 3
						list = append(list, c)
					}
				}
			}
		}
	}
	return list
}
