package trends

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
// scipy.stats.theilslopes. With fewer than 2 points N is told and the rest is 0.
// Past 300 points on whole x and half y, such as the days of a diary, it takes
// O(n log n); with others all pairs are held in memory.
// Sources: Theil 1950, Sen 1968 (equation 2.6).
func TheilSen(x, y []float64, level float64) Sen {
	s := Sen{N: len(x)}
	if len(x) >= 2 {
		s.Slope, s.Low, s.High = theilSen(x, y, level, MannKendall(y).VarS)
		s.Intercept = medianOf(y) - s.Slope*medianOf(x)
	}
	return s
}

// theilSen is TheilSen for two points or more, given the variance of Kendall's S.
func theilSen(x, y []float64, level, varS float64) (slope, lowest, highest float64) {
	n := len(x)
	pairs := n * (n - 1) / 2
	sigma := math.Sqrt(varS)
	z := math.Sqrt2 * math.Erfinv(level)
	low := max(int(math.RoundToEven((float64(pairs)-z*sigma)/2))-1, 0)
	high := min(int(math.RoundToEven((float64(pairs)+z*sigma)/2)), pairs-1)
	ranks := [4]int{low, (pairs - 1) / 2, pairs / 2, high}
	var slopes [4]float64
	if points, ok := gridPoints(x, y); ok && n > gridFrom {
		slopes = points.slopes(ranks)
	} else {
		slopes = allSlopes(x, y, ranks)
	}
	return (slopes[1] + slopes[2]) / 2, slopes[0], slopes[3]
}

// allSlopes returns the slopes of the given ranks by looking at all pairs.
func allSlopes(x, y []float64, ranks [4]int) (slopes [4]float64) {
	all := make([]float64, 0, len(x)*(len(x)-1)/2)
	for i := range x {
		for j := range i {
			all = append(all, (y[i]-y[j])/(x[i]-x[j]))
		}
	}
	for i, rank := range ranks {
		slopes[i] = nth(all, rank)
	}
	return slopes
}

// medianOf returns the median of one or more values.
func medianOf(x []float64) float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
