package stats

import (
	"cmp"
	"math"
	"slices"
)

// Kendall is the Mann-Kendall test for a monotonic trend.
type Kendall struct {
	S    float64 // concordant less discordant pairs
	VarS float64 // its variance without a trend, corrected for ties
	Z    float64 // S in standard deviations, corrected for continuity
	P    float64 // two-sided, 0 to 1; 1 where nothing varies
}

// MannKendall tests a series in the order of time, 0 or more finite values.
// Sources: Mann 1945, Kendall 1975; ties as in Gilbert 1987, section 16.4.
func MannKendall(x []float64) Kendall {
	n := len(x)
	k := Kendall{P: 1}
	if n < 2 {
		return k
	}
	// Ranks count pairs in n log n: S is all pairs, less the tied, less twice the falling.
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	k.VarS = float64(n) * float64(n-1) * float64(2*n+5)
	tied := 0
	for i := 0; i < n; {
		j := i + 1
		for j < n && sorted[j] == sorted[i] {
			j++
		}
		t := j - i
		tied += t * (t - 1) / 2
		k.VarS -= float64(t) * float64(t-1) * float64(2*t+5)
		i = j
	}
	k.VarS /= 18
	copy(sorted, x)
	pairs := n * (n - 1) / 2
	s := pairs - tied - 2*falling(sorted, make([]float64, n))
	k.S = float64(s)
	if s != 0 && k.VarS > 0 {
		k.Z = (k.S - math.Copysign(1, k.S)) / math.Sqrt(k.VarS)
		k.P = math.Erfc(math.Abs(k.Z) / math.Sqrt2)
	}
	return k
}

// falling counts the pairs of x of which the later is smaller, and sorts x.
func falling[T cmp.Ordered](x, buffer []T) int {
	if len(x) < 2 {
		return 0
	}
	m := len(x) / 2
	count := falling(x[:m], buffer[:m]) + falling(x[m:], buffer[m:])
	copy(buffer, x)
	i, j := 0, m
	for at := range x {
		if j == len(x) || i < m && buffer[i] <= buffer[j] {
			x[at] = buffer[i]
			i++
		} else {
			x[at] = buffer[j]
			j++
			count += m - i
		}
	}
	return count
}
