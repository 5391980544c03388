package stats

import (
	"math"
	"slices"
)

// Sen is a Theil-Sen line with its interval.
type Sen struct {
	N         int
	Slope     float64 // median of the slopes of all pairs, y per x
	Intercept float64 // median y less the slope at median x
	Low, High float64 // the interval of the slope
}

// TheilSen fits a line through points in rising order of x; the times need not
// be evenly spaced, but no two may be the same. level is that of the interval,
// 0.95 as a rule; its ends are order statistics of the slopes, as in
// scipy.stats.theilslopes, and hold only for points that are independent of each
// other. With fewer than 2 points N is set and the rest is 0. The slopes of all
// pairs are held in memory. Sources: Theil 1950, Sen 1968 (equation 2.6).
func TheilSen(x, y []float64, level float64) Sen {
	s := Sen{N: len(x)}
	if len(x) < 2 {
		return s
	}
	slopes := make([]float64, 0, len(x)*(len(x)-1)/2)
	for i := range x {
		for j := range i {
			slopes = append(slopes, (y[i]-y[j])/(x[i]-x[j]))
		}
	}
	slices.Sort(slopes)
	pairs := len(slopes)
	reach := math.Sqrt2 * math.Erfinv(level) * math.Sqrt(MannKendall(y).VarS)
	s.Low = slopes[max(int(math.RoundToEven((float64(pairs)-reach)/2))-1, 0)]
	s.High = slopes[min(int(math.RoundToEven((float64(pairs)+reach)/2)), pairs-1)]
	s.Slope = (slopes[(pairs-1)/2] + slopes[pairs/2]) / 2
	s.Intercept = Median(y) - s.Slope*Median(x)
	return s
}

// Median returns the median of one or more values.
func Median(x []float64) float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
