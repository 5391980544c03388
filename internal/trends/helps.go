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
	winnerChance     = 0.8
	winnerUses       = 5
	triedUses        = 3
	settledUses      = 10 // of each technique, in simulations
	intervalWidening = 1.15
	interval80       = 1.2815515655446004 // standard deviations
)

// Use is one session with a score before and after, 0 to 10.
type Use struct {
	Key           string // the technique, or whatever is compared
	Before, After int
}

// Help is what the uses of one technique say.
type Help struct {
	Key      string
	Uses     int
	Relief   float64 // mean of before less after
	Adjusted float64 // relief at the usual starting pain
	Mean, SD float64 // the estimate: Adjusted, drawn towards the others as far as it rests on few uses
	Low      float64 // the 80 % interval of Mean, widened by 1.15 for what the model leaves out
	High     float64
	Eased    int     // uses that eased pain by 2 points or more
	Best     float64 // probability that it is the best of those in use, 0 to 1
	Tried    bool    // 3 uses or more; with fewer it has not been tried enough
}

// Doubt is why no winner is named.
type Doubt uint8

// The doubts. NoDoubt: there is a winner.
const (
	NoDoubt      Doubt = iota
	NoUses             // no session with a score before and after
	OneTechnique       // nothing to compare with
	TooFewUses         // no two techniques with 3 uses, or the leading one has fewer than 5
	TooClose           // P(best) below 0.8
	NoDifference       // every use changed pain by the same
	NoneEases          // the leading one did not lower pain on average
)

// Comparison compares techniques with each other. It does not tell that massage
// works: part of any fall happens by itself.
type Comparison struct {
	Uses   int
	Before float64 // mean pain before: the usual starting pain
	Helps  []Help  // the highest Mean first, equals by key
	Winner string  // the key, or "" while there is a Doubt
	Doubt  Doubt
	More   int // about how many more uses usually settle it, if there is a Doubt

	noise, spread float64
}

// group is the uses of one technique while they are counted.
type group struct {
	key            string
	n, eased       float64
	before, relief float64 // means
}

// WhatHelps estimates relief for each technique, corrected for starting pain:
// plain means crown what is used on bad days. The order of the uses does not
// matter beyond rounding.
func WhatHelps(uses []Use) Comparison {
	c := Comparison{Uses: len(uses), Helps: []Help{}}
	if len(uses) == 0 {
		c.Doubt, c.More = NoUses, 2*settledUses
		return c
	}
	groups, members := grouped(uses)
	for _, g := range groups {
		c.Before += g.before * g.n / float64(len(uses))
	}

	var squares, products float64
	for i, u := range uses {
		g := groups[members[i]]
		db, dr := float64(u.Before)-g.before, float64(u.Before-u.After)-g.relief
		squares += db * db
		products += db * dr
	}
	beta := (products + reliefPerPoint*reliefWeight) / (squares + reliefWeight)
	var residuals float64
	for i, u := range uses {
		g := groups[members[i]]
		e := float64(u.Before-u.After) - g.relief - beta*(float64(u.Before)-g.before)
		residuals += e * e
	}
	used := float64(len(groups))
	v := (residuals + noiseVariance*noiseWeight) / (float64(len(uses)) + noiseWeight - used)

	adjusted := make([]float64, len(groups))
	var m, weights float64
	for i, g := range groups {
		adjusted[i] = g.relief - beta*(g.before-c.Before)
		weight := 1 / (v/g.n + spreadVariance)
		m += weight * adjusted[i]
		weights += weight
	}
	m /= weights
	tau2 := spreadVariance * spreadWeight
	for i, g := range groups {
		tau2 += max(0, (adjusted[i]-m)*(adjusted[i]-m)-v/g.n)
	}
	tau2 /= spreadWeight + used
	c.noise, c.spread = v, tau2

	for i, g := range groups {
		precision := 1/tau2 + g.n/v
		h := Help{
			Key: g.key, Uses: int(g.n), Relief: g.relief, Adjusted: adjusted[i], Eased: int(g.eased), Tried: g.n >= triedUses,
			Mean: (m/tau2 + adjusted[i]*g.n/v) / precision,
			SD:   math.Sqrt(1/precision + 1/(tau2*precision*tau2*precision)/weights),
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

// grouped returns the means of each technique, by key, and to which group each use belongs.
func grouped(uses []Use) (groups []group, members []int) {
	keys := make([]string, len(uses))
	for i, u := range uses {
		keys[i] = u.Key
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	groups, members = make([]group, len(keys)), make([]int, len(uses))
	for i, u := range uses {
		at, _ := slices.BinarySearch(keys, u.Key)
		members[i] = at
		g := &groups[at]
		g.key = u.Key
		g.n++
		g.before += float64(u.Before)
		g.relief += float64(u.Before - u.After)
		if u.Before-u.After >= easedBy {
			g.eased++
		}
	}
	for i := range groups {
		groups[i].before /= groups[i].n
		groups[i].relief /= groups[i].n
	}
	return groups, members
}

// chanceOfBest returns the probability that one is larger than all others: its
// density times their distributions, summed at 121 points up to 6 deviations out.
func chanceOfBest(helps []Help, one int) float64 {
	const points, reach = 121, 6.0
	step := 2 * reach / (points - 1)
	sum := 0.0
	for i := range points {
		z := -reach + float64(i)*step
		x := helps[one].Mean + z*helps[one].SD
		p := math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) * step
		for k, other := range helps {
			if k != one {
				p *= math.Erfc((other.Mean-x)/(other.SD*math.Sqrt2)) / 2
			}
		}
		sum += p
	}
	return min(sum, 1)
}

// judge names the winner, or says why there is none and how much is missing.
// Beyond the chance and the uses that a winner needs, some uses must differ from
// others, and it must have lowered pain: the correction for starting pain alone
// crowns nothing.
func (c *Comparison) judge(differ bool) {
	tried, missing := 0, 0
	best := c.Helps[0]
	for _, h := range c.Helps {
		if h.Tried {
			tried++
		}
		missing += max(0, settledUses-h.Uses)
		if h.Best > best.Best {
			best = h
		}
	}
	switch {
	case len(c.Helps) == 1:
		c.Doubt = OneTechnique
		missing += settledUses
	case !differ:
		c.Doubt = NoDifference
	case tried < 2 || best.Best >= winnerChance && best.Uses < winnerUses:
		c.Doubt = TooFewUses
	case best.Best < winnerChance:
		c.Doubt = TooClose
	case best.Relief <= 0 || best.Mean <= 0:
		c.Doubt = NoneEases
	default:
		c.Winner = best.Key
		return
	}
	// Who is still undecided with all of them is close to a draw: another round of the two leading.
	c.More = max(missing, 2*triedUses)
}

// Next returns which of the two leading techniques to use next to know soonest
// which is better: that of which a use tells more. allowed leaves out what must
// not be offered; nil allows all. It returns "" if fewer than two are left.
func (c Comparison) Next(allowed func(key string) bool) string {
	var leading []Help
	for _, h := range c.Helps {
		if len(leading) < 2 && (allowed == nil || allowed(h.Key)) {
			leading = append(leading, h)
		}
	}
	if len(leading) < 2 {
		return ""
	}
	if c.gain(leading[1]) > c.gain(leading[0]) {
		return leading[1].Key
	}
	return leading[0].Key
}

// gain returns by how much one more use narrows the variance of an estimate.
func (c Comparison) gain(h Help) float64 {
	n := float64(h.Uses)
	return 1/(1/c.spread+n/c.noise) - 1/(1/c.spread+(n+1)/c.noise)
}

// Uses returns the sessions of a region in a period that have a score before
// and after, oldest first, keyed by technique, tool, duration or time of day.
func (d *Diary) Uses(region string, p Period, by By) []Use {
	r := d.regions[region]
	if r == nil {
		return nil
	}
	var uses []Use
	d.each(r, p, func(packed uint64, code uint16) {
		before, after := unpackBefore(packed), unpackAfter(packed)
		if d.uses[code].technique != "" && before.Given() && after.Given() {
			uses = append(uses, Use{d.key(packed, code, by), before.Score(), after.Score()})
		}
	})
	return uses
}
