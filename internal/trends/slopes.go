package trends

import (
	"math"
	"math/rand/v2"
	"slices"
)

const (
	gridFrom   = 300 // points up to which looking at all pairs is fast enough
	gridDays   = 1<<16 - 1
	gridLevels = 64 // half points; scores have 21
	sampleLen  = 1024
	// sampleReach is some three standard deviations of a rank in the sample.
	sampleReach = 50
)

// grid holds points on whole x, in rising order, and half y: the days of a
// diary. Slopes count in half points here; two different ones differ as float64
// too, so that comparing is exact.
type grid struct {
	days   int   // x is below this
	x      []int // of all points
	y      []int // from 0, in halves
	levels int   // y is below this
}

// gridPoints returns the points as a grid; false if they lie on none.
func gridPoints(x, y []float64) (grid, bool) {
	n := len(x)
	if n == 0 || !(x[n-1]-x[0] < gridDays) {
		return grid{}, false
	}
	lowest := slices.Min(y)
	if !(slices.Max(y)-lowest < gridLevels/2) {
		return grid{}, false
	}
	g := grid{days: int(x[n-1]-x[0]) + 1, x: make([]int, n), y: make([]int, n)}
	for i := range x {
		dx, dy := x[i]-x[0], 2*(y[i]-lowest)
		if dx != math.Trunc(dx) || dy != math.Trunc(dy) {
			return grid{}, false
		}
		g.x[i], g.y[i] = int(dx), int(dy)
		g.levels = max(g.levels, int(dy)+1)
	}
	return g, true
}

// slopes returns the slopes of the given ranks, counted from 0 and rising, among
// those of all pairs, in points by x.
func (g grid) slopes(ranks [4]int) (slopes [4]float64) {
	rising, falling, level := g.climbs(), climbs{}, 0
	for _, count := range rising.counts() {
		level += count * (count - 1) / 2
	}
	down := len(g.x)*(len(g.x)-1)/2 - level - rising.pairs
	for i, rank := range ranks {
		switch {
		case i > 0 && rank == ranks[i-1]:
			slopes[i] = slopes[i-1]
		case rank < down:
			if falling.grid.x == nil {
				falling = g.mirrored().climbs()
			}
			slopes[i] = -falling.slopeAt(down-1-rank) / 2
		case rank < down+level:
			slopes[i] = 0
		default:
			slopes[i] = rising.slopeAt(rank-down-level) / 2
		}
	}
	return slopes
}

func (g grid) mirrored() grid {
	y := make([]int, len(g.y))
	for i := range y {
		y[i] = g.levels - 1 - g.y[i]
	}
	g.y = y
	return g
}

// climbs looks at the pairs of points that rise.
type climbs struct {
	grid
	at    [][]int    // the x of the points on each level
	upTo  [][]uint16 // how many points of a level lie at x or before
	pairs int        // how many pairs rise
	found []float64  // the slopes found last: the next rank is often among them
	below int        // how many slopes are smaller than all of found
	any   []float64  // the slopes of some pairs, sorted
}

func (g grid) climbs() climbs {
	c := climbs{grid: g, at: make([][]int, g.levels), upTo: make([][]uint16, g.levels)}
	for i, level := range g.y {
		c.at[level] = append(c.at[level], g.x[i])
	}
	for level, at := range c.at {
		row := make([]uint16, g.days)
		for i, x := range at {
			end := g.days
			if i+1 < len(at) {
				end = at[i+1]
			}
			for day := x; day < end; day++ {
				row[day] = uint16(i + 1)
			}
		}
		c.upTo[level] = row
	}
	every := make([]int, g.levels)
	for rise := range every {
		every[rise] = 1
	}
	c.pairs = c.count(every)
	return c
}

func (c *climbs) counts() []int {
	counts := make([]int, c.levels)
	for level, at := range c.at {
		counts[level] = len(at)
	}
	return counts
}

// count returns how many pairs rise by each rise over runs of at least what runs says for it.
func (c *climbs) count(runs []int) int {
	sum := 0
	for rise := 1; rise < c.levels && runs[rise] < c.days; rise++ {
		run := runs[rise]
		for level, at := range c.at[:c.levels-rise] {
			row, all := c.upTo[level+rise], len(c.at[level+rise])
			if all == 0 {
				continue
			}
			for _, x := range at {
				if x+run > c.days {
					break
				}
				sum += all - int(row[x+run-1])
			}
		}
	}
	return sum
}

// runs returns for each rise the shortest run with a slope of s or less, or if
// less is set, with one of less than s.
func (c *climbs) runs(s float64, less bool) []int {
	runs := make([]int, c.levels)
	for rise := 1; rise < c.levels; rise++ {
		k := float64(rise)
		beyond := func(run int) bool { v := k / float64(run); return v < s || !less && v == s }
		run := int(min(max(math.Ceil(k/s), 1), float64(c.days)))
		for run < c.days && !beyond(run) {
			run++
		}
		for run > 1 && beyond(run-1) {
			run--
		}
		runs[rise] = run
	}
	return runs
}

// slopesBetween returns the slopes of the rising pairs whose runs lie from
// shortest up to, not including, longest; of every stride-th point of a level only.
func (c *climbs) slopesBetween(shortest, longest []int, stride int, slopes []float64) []float64 {
	for rise := 1; rise < c.levels; rise++ {
		from, to := shortest[rise], longest[rise]
		if from >= to {
			continue
		}
		for level, at := range c.at[:c.levels-rise] {
			others, row := c.at[level+rise], c.upTo[level+rise]
			if len(others) == 0 {
				continue
			}
			for i := 0; i < len(at); i += stride {
				x := at[i]
				if x+from > c.days {
					break
				}
				for _, other := range others[row[x+from-1]:row[min(x+to, c.days)-1]] {
					slopes = append(slopes, float64(rise)/float64(other-x))
				}
			}
		}
	}
	return slopes
}

// slopeAt returns the slope of a rank, counted from 0, among the rising pairs. It
// narrows a bracket around it by looking at a sample of the slopes within; the
// result is exact whatever the sample. After Matoušek 1991; counting by score
// levels stands in for counting by sorting.
func (c *climbs) slopeAt(rank int) float64 {
	if at := rank - c.below; c.found != nil && at >= 0 && at < len(c.found) {
		return nth(c.found, at)
	}
	low, high := make([]int, c.levels), make([]int, c.levels) // runs that bound the slopes below, and up to
	for rise := range low {
		low[rise], high[rise] = c.days, 1
	}
	below, upTo := 0, c.pairs
	if c.any == nil {
		c.any = c.randomPairs()
		slices.Sort(c.any)
	}
	sample := c.any
	for limit := max(8*len(c.x), 32*sampleLen); upTo-below > limit; {
		at := int(float64(rank-below) / float64(upTo-below) * float64(len(sample)))
		reach := max(sampleReach*len(sample)/sampleLen, 1)
		for _, i := range [...]int{at - reach, at + reach} {
			i = min(max(i, 0), len(sample)-1)
			runs := c.runs(sample[i], false)
			count := c.count(runs)
			if count <= rank {
				if count > below {
					low, below = runs, count
				}
				continue
			}
			runs = c.runs(sample[i], true)
			if count = c.count(runs); count <= rank {
				return sample[i]
			}
			if count < upTo {
				high, upTo = runs, count
			}
		}
		sample = c.slopesBetween(high, low, max(1, (upTo-below)/sampleLen), nil)
		if len(sample) == 0 {
			sample = c.slopesBetween(high, low, 1, nil)
		}
		slices.Sort(sample)
	}
	c.found, c.below = c.slopesBetween(high, low, 1, make([]float64, 0, upTo-below)), below
	return nth(c.found, rank-below)
}

// randomPairs returns the slopes of some rising pairs.
func (c *climbs) randomPairs() []float64 {
	rng := rand.New(rand.NewPCG(uint64(len(c.x)), 1991))
	slopes := make([]float64, 0, sampleLen)
	for range 4 * sampleLen {
		i, j := rng.IntN(len(c.x)), rng.IntN(len(c.x))
		if run, rise := c.x[j]-c.x[i], c.y[j]-c.y[i]; run > 0 && rise > 0 && len(slopes) < sampleLen {
			slopes = append(slopes, float64(rise)/float64(run))
		}
	}
	if len(slopes) == 0 {
		shortest, longest := make([]int, c.levels), make([]int, c.levels)
		for rise := range shortest {
			shortest[rise], longest[rise] = 1, c.days
		}
		slopes = c.slopesBetween(shortest, longest, 1, slopes)
	}
	return slopes
}

// nth returns the value that would stand at a place if the values were sorted,
// and moves them about.
func nth(values []float64, place int) float64 {
	for low, high := 0, len(values)-1; low < high; {
		pivot := values[low+(high-low)/2]
		i, j := low, high
		for i <= j {
			for values[i] < pivot {
				i++
			}
			for values[j] > pivot {
				j--
			}
			if i <= j {
				values[i], values[j] = values[j], values[i]
				i++
				j--
			}
		}
		switch {
		case place <= j:
			high = j
		case place >= i:
			low = i
		default:
			return values[place]
		}
	}
	return values[place]
}
