package trends

import "math"

const (
	trendLevel = 0.95
	trendP     = 0.05

	// Of five days in a strict order, two orders of 120 are as one-sided as can be:
	// with four it is two of 24, and no interval of 95 % can leave out zero.
	trendDays = 5
)

// Direction is where pain was heading over the logged days of a period. It
// describes, and never raises an alarm.
type Direction struct {
	Days      int     // daily medians that it rests on
	PerWeek   float64 // Theil-Sen slope in points a week; positive is rising pain
	Low, High float64 // its 95 % interval
	Kendall   Kendall // the test beside it, over the same days
}

// Known tells whether there are days enough for a direction to be found: five or
// more. Below that there is no figure.
func (d Direction) Known() bool { return d.Days >= trendDays }

// Word returns easing, rising or no clear direction. A direction is named if the
// interval leaves out zero and the Mann-Kendall test agrees at 5 %.
func (d Direction) Word() string {
	switch {
	case d.Kendall.P < trendP && d.Low > 0:
		return "rising"
	case d.Kendall.P < trendP && d.High < 0:
		return "easing"
	}
	return "no clear direction"
}

// DirectionOf returns the direction of daily medians.
func DirectionOf(days []DayPain) Direction {
	x, y := make([]float64, len(days)), make([]float64, len(days))
	for i, day := range days {
		x[i], y[i] = float64(day.Day), day.Median()
	}
	d := Direction{Days: len(days), Kendall: MannKendall(y)}
	if d.Known() {
		slope, low, high := theilSen(x, y, trendLevel, d.Kendall.VarS)
		d.PerWeek, d.Low, d.High = perWeek(slope), perWeek(low), perWeek(high)
	}
	return d
}

// perWeek turns points a day into points a week; minus zero into zero.
func perWeek(slope float64) float64 {
	if math.Abs(slope) == 0 {
		return 0
	}
	return slope * 7
}

// Direction returns the direction of a region over a period.
func (d *Diary) Direction(region string, p Period) Direction {
	return DirectionOf(within(d.Daily(region), p))
}
