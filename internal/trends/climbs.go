package trends

import (
	"slices"

	"backlog/internal/guide"
)

const (
	shortDiary   = 42  // days from the first log on, after which the worsening rule knows the usual level
	climbLogs    = 5   // logged days at least
	climbDays    = 10  // from the first of them to the last
	climbPoints  = 3   // from the median of the first three days to that of the last three
	climbStrong  = 5   // the last score: moderate pain and above (Boonstra 2016)
	climbOrdered = 0.8 // Kendall's tau of scores and days: nearly every day is above those before it
	climbLasts   = 14  // days that it counts for

	steepLogs   = 4  // logged days, each above the one before
	steepDays   = 14 // from the first of them to the last
	steepPoints = 5  // from the first to the last

	// Of somebody who logs seldom, for whom the worsening rule gathers too little in weeks:
	longClimbLogs   = 10 // logged days at least
	longClimbDays   = 28 // from the first of them to the last at least
	longClimbWithin = 63 // and at most
	longClimbGap    = 3  // days between two of them, on average at least
	longClimbPoints = 4  // from the median of the first three days to that of the last three
)

// climbs reports whether pain climbed steadily in a diary that is too young for a usual
// level: nearly every logged day above those before it, by 3 points or more in all. It
// counts for two weeks. Of somebody who logs seldom the first four days are enough, if each
// is above the one before, by 5 points or more in all. design: of six days in random order 1
// in 120 is so steady; the four days of a stable person with a scatter of 1.5 points climb
// so in 0.4 % (of one with 2.5 points in 1.5 %), and only if they span two weeks.
// Later it counts for people who log seldom, see climbedForLong; for the others the worsening
// rule is better.
func climbs(days []DayPain, today guide.Day) bool {
	days = upTo(days, today)
	if len(days) == 0 {
		return false
	}
	if today-days[0].Day > shortDiary {
		return climbedForLong(days, today)
	}
	for n := len(days); n >= steepLogs && today-days[n-1].Day <= climbLasts; n-- {
		if climbed(days[:n]) {
			return true
		}
	}
	return false
}

func climbed(days []DayPain) bool {
	n := len(days)
	if n < climbLogs {
		return steep(days)
	}
	if days[n-1].Day-days[0].Day < climbDays || days[n-1].Median() < climbStrong {
		return false
	}
	return steadily(days, climbPoints)
}

// climbedForLong reports whether the last ten or more logs of somebody who logs seldom, three
// days apart or more on average, climbed steadily over four to nine weeks, by 4 points or more.
// The worsening rule adds up too little in so few logs. How often it is wrong: docs/method.md.
func climbedForLong(days []DayPain, today guide.Day) bool {
	for n := len(days); n >= longClimbLogs && today-days[n-1].Day <= climbLasts; n-- {
		last := days[n-1]
		if last.Median() < climbStrong {
			continue
		}
		for first := n - longClimbLogs; first >= 0 && last.Day-days[first].Day <= longClimbWithin; first-- {
			span := last.Day - days[first].Day
			if span >= longClimbDays && span >= longClimbGap*guide.Day(n-first-1) && steadily(days[first:n], longClimbPoints) {
				return true
			}
		}
	}
	return false
}

// steadily reports whether nearly every day is above those before it, by some points in all.
func steadily(days []DayPain, points float64) bool {
	n, rising := len(days), 0
	for i := range days {
		for _, later := range days[i+1:] {
			if later.Median() > days[i].Median() {
				rising++
			} else if later.Median() < days[i].Median() {
				rising--
			}
		}
	}
	middle := func(three []DayPain) float64 {
		list := []float64{three[0].Median(), three[1].Median(), three[2].Median()}
		slices.Sort(list)
		return list[1]
	}
	return float64(rising) >= climbOrdered*float64(n*(n-1)/2) && middle(days[n-3:])-middle(days[:3]) >= points
}

// steep reports whether each of the first few logged days is above the one before.
func steep(days []DayPain) bool {
	first, last := days[0], days[len(days)-1]
	for i := range days[1:] {
		if days[i+1].Median() <= days[i].Median() {
			return false
		}
	}
	return last.Day-first.Day >= steepDays && last.Median()-first.Median() >= steepPoints && last.Median() >= climbStrong
}
