package trends

import (
	"cmp"
	"math"
	"slices"
)

// The figures of the estimator. What is shrunk towards, and as how many
// observations that counts.
const (
	reliefPerPoint   = 0.35 // points of relief by each point of starting pain: pain regresses to its mean
	reliefWeight     = 30.0
	noiseVariance    = 1.44 // points squared, between sessions with one technique
	noiseWeight      = 8.0
	spreadVariance   = 0.5 // points squared, between techniques
	spreadWeight     = 3.0
	easedBy          = 2 // points, the smallest change that matters; Farrar 2001
	intervalWidening = 1.15
	interval80       = 1.2815515655446004 // standard deviations
)

// Which uses are compared with each other. They were chosen with the figures of naming the best.
const (
	nearDays   = 14   // uses so close in time are compared with each other,
	nearUses   = 4    // and so many before and after
	evenShare  = 0.5  // of the uses around one are others: it is compared with enough
	leastMixed = 0.65 // of evenShare, or of the others' share in all if that is less: with fewer it is not compared
)

// Help is what the uses of one technique say.
type Help struct {
	Key      string
	Uses     int
	Relief   float64 // mean of before less after
	Adjusted float64 // relief at the usual starting pain, compared with what was used around the same time
	Mean, SD float64 // the estimate: Adjusted, drawn towards the others as far as it rests on few uses
	Low      float64 // the 80 % interval of Mean, widened by 1.15 for what the model leaves out
	High     float64
	Eased    int     // uses that eased pain by 2 points or more
	Best     float64 // probability that it is the best of those in use, 0 to 1
	Tried    bool    // 3 uses or more; with fewer it has not been tried enough
	Compared int     // uses around which others were used about as often
}

// Comparison compares techniques with each other. It does not show that massage
// works: part of any fall happens by itself.
type Comparison struct {
	Uses   int
	Before float64 // mean pain before: the usual starting pain
	Helps  []Help  // the highest Mean first, equals by key
	Leader Help    // the one with the highest probability to be the best
	Needed float64 // the probability that a winner needs
	Winner string  // the key, or "" while there is a Doubt
	Doubt  Doubt
	// More is after how many more uses a difference of 1 point is named in 8 of 10
	// diaries; 0 if there are as many already.
	More int

	seed uint64 // of the diary that was compared
}

// group is the uses of one technique while they are counted.
type group struct {
	key            string
	n, eased       float64
	relief         float64 // mean of before less after
	before, change float64 // means of its points
	compared       int

	// Sums over its points, weighted by the share of others around them, and that of the
	// squares of these shares: a use with none around says nothing of which is better.
	beforeSum, changeSum, squares float64
	// weight is how many uses it rests on: 1 for each around which others are as frequent.
	weight float64
}

// WhatHelps estimates relief for each technique from uses, oldest first. It is
// corrected for starting pain, because plain means crown what is used on bad days,
// and for time: a use is compared with the uses around it, because a good
// season would crown what is used in it.
func WhatHelps(uses []Use) Comparison {
	c := Comparison{Uses: len(uses), Helps: []Help{}}
	if len(uses) == 0 {
		c.Doubt, c.More = NoUses, namedUses(2)
		return c
	}
	groups, members := grouped(uses)
	if len(groups) > 1 { // else nothing is drawn
		c.seed = seedOf(uses)
	}
	for _, u := range uses {
		c.Before += float64(u.Before) / float64(len(uses))
	}
	points := pointsOf(uses, members, groups)

	var squares, products float64
	for i, p := range points {
		g := groups[members[i]]
		squares += (p.before - g.before) * (p.before - g.before)
		products += (p.before - g.before) * (p.change - g.change)
	}
	beta := (products + reliefPerPoint*reliefWeight) / (squares + reliefWeight)
	var residuals, free float64
	for i, p := range points {
		g := groups[members[i]]
		e := p.change - g.change - beta*(p.before-g.before)
		residuals += e * e
		free += 1 - 1/p.around
	}
	used := float64(len(groups))
	v := (residuals + noiseVariance*noiseWeight) / (free + 1 + noiseWeight - used)

	adjusted := make([]float64, len(groups))
	var usual, all float64 // the relief of all uses, and how many they rest on
	for _, g := range groups {
		usual += g.relief * g.n / float64(len(uses))
		all += g.weight
	}
	var m, weights float64
	for i, g := range groups {
		adjusted[i] = usual + (1-g.weight/all)*(g.above(g.changeSum)-beta*g.above(g.beforeSum))
		weight := 1 / (v/g.weight + spreadVariance)
		m += weight * adjusted[i]
		weights += weight
	}
	m /= weights
	tau2 := spreadVariance * spreadWeight
	for i, g := range groups {
		tau2 += max(0, (adjusted[i]-m)*(adjusted[i]-m)-v/g.weight)
	}
	tau2 /= spreadWeight + used

	for i, g := range groups {
		precision := 1/tau2 + g.weight/v
		h := Help{
			Key: g.key, Uses: int(g.n), Relief: g.relief, Adjusted: adjusted[i], Eased: int(g.eased), Tried: g.n >= triedUses,
			Mean:     (m/tau2 + adjusted[i]*g.weight/v) / precision,
			SD:       math.Sqrt(1/precision + 1/(tau2*precision*tau2*precision)/weights),
			Compared: g.compared,
		}
		h.Low = h.Mean - interval80*intervalWidening*h.SD
		h.High = h.Mean + interval80*intervalWidening*h.SD
		c.Helps = append(c.Helps, h)
	}
	slices.SortFunc(c.Helps, func(a, b Help) int { return cmp.Or(cmp.Compare(b.Mean, a.Mean), cmp.Compare(a.Key, b.Key)) })
	for i := range c.Helps {
		c.Helps[i].Best = chanceOfBest(c.Helps, i)
	}
	c.judge(slices.ContainsFunc(uses, func(u Use) bool { return u.Before-u.After != uses[0].Before-uses[0].After }))
	return c
}

// grouped returns a group for each technique, by key, and to which group each use belongs.
func grouped(uses []Use) (groups []group, members []int) {
	var keys []string
	for i := range uses {
		if !slices.Contains(keys, uses[i].Key) {
			keys = append(keys, uses[i].Key)
		}
	}
	slices.Sort(keys)
	groups, members = make([]group, len(keys)), make([]int, len(uses))
	for i, u := range uses {
		at, _ := slices.BinarySearch(keys, u.Key)
		members[i] = at
		g := &groups[at]
		g.key = u.Key
		g.n++
		g.relief += float64(u.Before - u.After)
		if u.Before-u.After >= easedBy {
			g.eased++
		}
	}
	for i := range groups {
		groups[i].relief /= groups[i].n
	}
	return groups, members
}

// point is a use beside those around it.
type point struct {
	before, change float64 // before, and before less after, each less the mean of those around it
	around         float64 // how many uses there are around it, itself included
}

// pointsOf returns the uses without the slow changes of pain and relief, and adds
// them to their groups.
func pointsOf(uses []Use, members []int, groups []group) []point {
	n := len(uses)
	before, change := make([]float64, n+1), make([]float64, n+1) // sums of the first so many
	for i, u := range uses {
		before[i+1] = before[i] + float64(u.Before)
		change[i+1] = change[i] + float64(u.Before-u.After)
	}
	points := make([]point, n)
	counts := make([]float64, len(groups)) // of the uses from..to
	from, to := 0, 0
	for i, u := range uses {
		for from < i-nearUses && u.Day-uses[from].Day > nearDays {
			counts[members[from]]--
			from++
		}
		for to < n && (to <= i+nearUses || uses[to].Day-u.Day <= nearDays) {
			counts[members[to]]++
			to++
		}
		around := float64(to - from)
		points[i] = point{
			before: float64(u.Before) - (before[to]-before[from])/around,
			change: float64(u.Before-u.After) - (change[to]-change[from])/around,
			around: around,
		}
		groups[members[i]].add(points[i], (around-counts[members[i]])/around, n)
	}
	return points
}

// add adds a use of n in all, and the share of others around it.
func (g *group) add(p point, others float64, n int) {
	g.before += p.before / g.n
	g.change += p.change / g.n
	mixed := 1.0
	if g.n < float64(n) {
		mixed = min(others/min(1-g.n/float64(n), evenShare), 1)
	}
	g.weight += mixed
	if mixed >= leastMixed {
		g.compared++
	}
	g.squares += others * others
	g.beforeSum += others * p.before
	g.changeSum += others * p.change
}

// above returns by how much the uses of a technique lie above those of the others
// around them, from a weighted sum: least squares.
func (g group) above(sum float64) float64 {
	if g.squares == 0 {
		return 0
	}
	return sum / g.squares
}
