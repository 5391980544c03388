package trends

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"slices"
)

// The figures of naming the best. They were chosen together, on simulated diaries
// that are looked at every week: docs/method.md has the error rates.
const (
	winnerUses  = 8 // of the best
	otherUses   = 5 // of one other
	triedUses   = 3
	fairShare   = 0.25
	secondDraws = 50 // how often the draw is repeated until another one comes first
)

// winnerChance returns the probability of being the best that a winner of so many
// techniques needs. With fewer it takes more: of two equal ones, one always leads.
func winnerChance(tried int) float64 {
	return [...]float64{0.98, 0.98, 0.98, 0.92, 0.87, 0.80}[min(tried, 5)]
}

// namedUses returns after how many uses in all, of so many techniques used alike, one
// that eases pain by 1 point more than each other is named in 8 of 10 simulated diaries.
func namedUses(tried int) int { return max(70, 30*tried) }

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
