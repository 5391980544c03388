package stats

import "slices"

// TheilSen returns the median of the slopes of all pairs of points, y per x, in rising order of
// x; the times need not be evenly spaced, but no two may be the same. It is 0 with fewer than 2
// points. The slopes of all pairs are held in memory. Sources: Theil 1950, Sen 1968.
func TheilSen(x, y []float64) float64 {
	if len(x) < 2 {
		return 0
	}
	slopes := make([]float64, 0, len(x)*(len(x)-1)/2)
	for i := range x {
		for j := range i {
			slopes = append(slopes, (y[i]-y[j])/(x[i]-x[j]))
		}
	}
	return Median(slopes)
}

// Median returns the median of one or more values.
func Median(x []float64) float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
