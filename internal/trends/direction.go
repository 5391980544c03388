package trends

import (
	"encoding/json"
	"math"

	"backlog/internal/stats"
)

// The figures of a direction. They were chosen together on simulated diaries:
// docs/method.md says how often the interval holds the true slope with them.
const (
	mostStretches  = 16   // a longer period is cut into stretches of several weeks
	leastStretches = 4    // with a score; with fewer the interval says nothing
	leastDays      = 5    // with a score
	widening       = 1.15 // of the interval: one week resembles the next
	roundingPoints = 0.75 // what whole-number scores may hide between the first stretch and the last
)

// Direction is where pain was heading over the logged days of a period. It
// describes, and never raises an alarm.
//
// Days that follow each other resemble each other, so that as many days say less
// than as many independent scores would. The line therefore goes through the means
// of weeks, or of longer stretches, and the interval follows from how far these
// means lie from the line.
type Direction struct {
	Days        int     // with a score
	Stretches   int     // of StretchDays each, with a score; they end with the last logged day
	StretchDays int     // 7 up to 16 weeks, then a multiple of it
	PerWeek     float64 // slope of the straight line through their means, in points a week; positive is rising pain
	Low, High   float64 // its 95 % interval

	// Beside it, for the same means: the median of the slopes of all pairs, in points
	// a week, which a single bad week hardly moves, and the test for a trend.
	TheilSen float64
	Kendall  stats.Kendall
}

// Known reports whether there is enough for a direction: scores on five days or
// more, in four weeks or more. Below that there is no figure.
func (d Direction) Known() bool { return d.Days >= leastDays && d.Stretches >= leastStretches }

// MarshalJSON writes the direction for scripts; null if there is none.
func (d Direction) MarshalJSON() ([]byte, error) {
	if !d.Known() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Word        string        `json:"word"`
		Days        int           `json:"days"`
		PerWeek     stats.Rounded `json:"per_week"`
		Low         stats.Rounded `json:"low"` // of the 95 % interval
		High        stats.Rounded `json:"high"`
		P           stats.Rounded `json:"p"`     // of the Mann-Kendall test of the same means
		Stretches   int           `json:"means"` // that the line goes through
		StretchDays int           `json:"mean_of_days"`
		TheilSen    stats.Rounded `json:"theil_sen"` // median slope of all pairs of them, points a week
	}{d.Word(), d.Days, stats.Rounded(d.PerWeek), stats.Rounded(d.Low), stats.Rounded(d.High), stats.Rounded(d.Kendall.P), d.Stretches, d.StretchDays, stats.Rounded(d.TheilSen)})
}

// Word returns easing, rising or no clear direction. A direction is named if the
// interval leaves out zero.
func (d Direction) Word() string {
	switch {
	case d.Known() && d.Low > 0:
		return "rising"
	case d.Known() && d.High < 0:
		return "easing"
	}
	return "no clear direction"
}

// DirectionOf returns the direction of daily medians.
func DirectionOf(days []DayPain) Direction {
	d := Direction{Days: len(days)}
	if len(days) == 0 {
		return d
	}
	weeks := int(days[len(days)-1].Day-days[0].Day)/7 + 1
	d.StretchDays = 7 * ((weeks + mostStretches - 1) / mostStretches)
	x, y, logs := stretchMeans(days, d.StretchDays)
	d.Stretches = len(x)
	if !d.Known() {
		return d
	}
	slope, half := lineThrough(x, y, logs)
	d.PerWeek, d.Low, d.High = 7*slope, 7*(slope-half), 7*(slope+half)
	d.TheilSen, d.Kendall = 7*stats.TheilSen(x, y), stats.MannKendall(y)
	return d
}

// stretchMeans cuts days into stretches of so many days, counted back from the last
// one, and returns for each that has a score the mean day, the mean of the daily
// medians and the number of days.
func stretchMeans(days []DayPain, length int) (x, y, logs []float64) {
	last := days[len(days)-1].Day
	current := -1
	for _, day := range days {
		if at := int(last-day.Day) / length; at != current {
			x, y, logs = append(x, 0), append(y, 0), append(logs, 0)
			current = at
		}
		k := len(x) - 1
		x[k] += float64(day.Day - last)
		y[k] += day.Median()
		logs[k]++
	}
	for k := range x {
		x[k] /= logs[k]
		y[k] /= logs[k]
	}
	return x, y, logs
}

// lineThrough returns the slope of the straight line through means, by least
// squares, and half the width of its 95 % interval. A mean of many days counts for
// more, though not for so much more: the days of a week resemble each other.
func lineThrough(x, y, logs []float64) (slope, half float64) {
	var weights, mx, my float64
	weight := make([]float64, len(x))
	for i, n := range logs {
		weight[i] = n / (n + 1)
		weights += weight[i]
		mx += weight[i] * x[i]
		my += weight[i] * y[i]
	}
	mx, my = mx/weights, my/weights
	var squares, products, residuals float64
	for i := range x {
		squares += weight[i] * (x[i] - mx) * (x[i] - mx)
		products += weight[i] * (x[i] - mx) * (y[i] - my)
	}
	slope = products / squares
	for i := range x {
		e := y[i] - my - slope*(x[i]-mx)
		residuals += weight[i] * e * e
	}
	free := len(x) - 2
	half = widening * studentT(free) * math.Sqrt(residuals/float64(free)/squares)
	return slope, max(half, roundingPoints/(x[len(x)-1]-x[0]))
}

// studentT returns the 97.5 % quantile of Student's distribution with 2 to 14
// degrees of freedom.
func studentT(free int) float64 {
	return [mostStretches - 3]float64{
		4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
	}[free-2]
}
