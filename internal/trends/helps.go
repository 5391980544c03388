package trends

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"math"
	"math/rand/v2"
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

// The figures of naming the best. They were chosen together, on simulated diaries
// that are looked at every week: docs/method.md has the error rates.
const (
	winnerUses = 8 // of the best
	otherUses  = 5 // of one other
	triedUses  = 3
	nearDays   = 14   // uses so close in time are compared with each other,
	nearUses   = 4    // and so many before and after
	evenShare  = 0.5  // of the uses around one are others: it is compared with enough
	leastMixed = 0.65 // of evenShare, or of the others' share in all if that is less: with fewer it is not compared
	fairShare  = 0.25
	// secondDraws is how often the draw is repeated until another one comes first.
	secondDraws = 50
)

// winnerChance returns the probability of being the best that a winner of so many
// techniques needs. With fewer it takes more: of two equal ones, one always leads.
func winnerChance(tried int) float64 {
	return [...]float64{0.98, 0.98, 0.98, 0.92, 0.87, 0.80}[min(tried, 5)]
}

// namedUses returns after how many uses in all, of so many techniques used alike, one
// that eases pain by 1 point more than each other is named in 8 of 10 simulated diaries.
func namedUses(tried int) int { return max(70, 30*tried) }

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

// Doubt is why no winner is named.
type Doubt uint8

// The doubts. NoDoubt: there is a winner.
const (
	NoDoubt      Doubt = iota
	NoUses             // no session with a score before and after
	OneTechnique       // nothing to compare with
	TooFewUses         // no two techniques with 3 uses, or the leading one has fewer than 8 or the others than 5
	TooClose           // the leading one has too low a probability, or did not lower pain on average
	NoDifference       // every use changed pain by the same
	NoneEases          // none lowered pain on average
	OtherTimes         // enough uses, but the leading one was used at other times than the others
)

// MarshalText writes the doubt for scripts, "" for none.
func (d Doubt) MarshalText() ([]byte, error) {
	return []byte([...]string{"", "no-uses", "one-only", "too-few-uses", "too-close", "no-difference", "none-eases", "other-times"}[d]), nil
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
	c.Leader = slices.MaxFunc(c.Helps, func(a, b Help) int { return cmp.Compare(a.Best, b.Best) })
	best, other, tried := c.Leader, Help{}, 0
	for _, h := range c.Helps {
		if h.Tried {
			tried++
		}
		if h.Key != best.Key && h.Compared >= other.Compared {
			other = h
		}
	}
	c.Needed = winnerChance(tried)
	enough := best.Compared >= winnerUses && other.Compared >= otherUses
	aside, otherAside := 2*best.Compared < best.Uses, 2*other.Compared < other.Uses
	apart := best.Uses >= winnerUses && other.Uses >= otherUses && (aside && otherAside || !enough && (aside || otherAside))
	switch {
	case len(c.Helps) == 1:
		c.Doubt = OneTechnique
	case !differ:
		c.Doubt = NoDifference
	case tried >= 2 && !slices.ContainsFunc(c.Helps, func(h Help) bool { return h.Relief > 0 }):
		c.Doubt = NoneEases
	case tried >= 2 && apart:
		c.Doubt = OtherTimes
	case tried < 2 || !enough && best.Best >= c.Needed:
		c.Doubt = TooFewUses
	case best.Best < c.Needed || best.Relief <= 0 || best.Mean <= 0:
		c.Doubt = TooClose
	default:
		c.Winner = best.Key
		return
	}
	c.More = max(namedUses(max(tried, 2))-c.Uses, 0)
}

// Next returns what to use next to find out what helps: one that is drawn, the
// likelier the more it seems to help (Thompson 1933), and every other time the one
// that would be drawn without it (top two, Russo 2016), so that the better ones are used
// most and compared best. One with less than a quarter of an equal share comes first.
// The draw depends on the uses alone: the same diary gives the same answer. allowed leaves
// out what must not be offered; nil allows all. It returns "" if fewer than two are left.
func (c Comparison) Next(allowed func(key string) bool) string {
	var left []Help
	for _, h := range c.Helps {
		if allowed == nil || allowed(h.Key) {
			left = append(left, h)
		}
	}
	if len(left) < 2 {
		return ""
	}
	uses := 0
	for _, h := range left {
		uses += h.Uses
	}
	rare := slices.MinFunc(left, func(a, b Help) int { return cmp.Or(cmp.Compare(a.Uses, b.Uses), cmp.Compare(a.Key, b.Key)) })
	if !rare.Tried || float64(rare.Uses) < fairShare*float64(uses)/float64(len(left)) {
		return rare.Key
	}
	rng := rand.New(rand.NewPCG(c.seed, 1933))
	first := draw(left, rng)
	if rng.IntN(2) == 0 {
		return first
	}
	for range secondDraws {
		if second := draw(left, rng); second != first {
			return second
		}
	}
	i := slices.IndexFunc(left, func(h Help) bool { return h.Key != first })
	return left[i].Key // the highest of the others: left has the order of Helps
}

// draw returns the highest of one value for each, drawn from its estimate.
func draw(list []Help, rng *rand.Rand) string {
	drawn, most := "", math.Inf(-1)
	for _, h := range list {
		if x := h.Mean + h.SD*rng.NormFloat64(); x > most {
			drawn, most = h.Key, x
		}
	}
	return drawn
}

// seedOf returns a number that follows from the uses.
func seedOf(uses []Use) uint64 {
	h := fnv.New64a()
	var text []byte
	for _, u := range uses {
		text = append(append(text[:0], u.Key...), 0, byte(u.Before), byte(u.After))
		text = binary.LittleEndian.AppendUint64(text, uint64(u.Day))
		h.Write(text)
	}
	return h.Sum64()
}
