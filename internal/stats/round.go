// Package stats holds the statistics of series: Theil-Sen lines, the Mann-Kendall test,
// medians and rounding. It knows no diary.
package stats

import (
	"encoding/json"
	"math"
)

// Round returns a figure as every command shows it: to so many digits after the
// point, a half away from zero, and never as minus zero. What sums in another order
// leave after the ninth digit does not decide a half.
func Round(x float64, digits int) float64 {
	power := math.Pow10(digits)
	return math.Round(x*power+math.Copysign(1e-9, x))/power + 0
}

// Rounded is a figure of which documents for scripts keep six digits after the point:
// enough to compare, few enough to read.
type Rounded float64

// MarshalJSON writes the figure rounded.
func (r Rounded) MarshalJSON() ([]byte, error) { return json.Marshal(Round(float64(r), 6)) }
