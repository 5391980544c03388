package sim

import (
	"fmt"
	"math"
	"math/rand/v2"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// trial is somebody who uses techniques and looks every week at what helps.
type trial struct {
	name      string
	relief    []float64 // of each technique, in points
	noise     float64   // standard deviation of one use
	every     float64   // days from one use to the next, on average
	season    float64   // points by which relief goes up and down over a year
	technique func(r *rand.Rand, t trial, use, day int) int
}

// The orders in which techniques are used.
func inRandomOrder(r *rand.Rand, t trial, _, _ int) int { return r.IntN(len(t.relief)) }

func mostlyOne(r *rand.Rand, t trial, use, day int) int {
	if r.Float64() < 0.6 {
		return 0
	}
	return inRandomOrder(r, t, use, day)
}

func inBlocks(_ *rand.Rand, t trial, use, _ int) int {
	return min(use*len(t.relief)/trialUses, len(t.relief)-1)
}

func byTheMonth(_ *rand.Rand, t trial, _, day int) int { return day / 30 % len(t.relief) }

func mostlyInBlocks(r *rand.Rand, t trial, use, day int) int {
	if r.Float64() < 0.5 {
		return inRandomOrder(r, t, use, day)
	}
	return inBlocks(r, t, use, day)
}

const trialUses = 80

// letters are the names of the techniques of a trial.
const letters = "abcdefgh"

// uses returns so many uses of one person. next, if not nil, chooses the technique
// instead of the trial's order.
func (t trial) uses(r *rand.Rand, times int, next func([]trends.Use) string) []trends.Use {
	level, state, day := 3.5+3*r.Float64(), r.NormFloat64(), 0.0
	phase := 2 * math.Pi * r.Float64()
	var uses []trends.Use
	for use := range times {
		state = 0.4*state + math.Sqrt(1-0.4*0.4)*r.NormFloat64()
		day += t.every * (0.5 + r.Float64())
		technique := 0
		if next != nil {
			technique = int(next(uses)[0] - 'a')
		} else {
			technique = t.technique(r, t, use, int(day))
		}
		before := nrs(level + 1.3*state)
		season := t.season * math.Sin(phase+2*math.Pi*day/365)
		after := nrs(float64(before.Score()) - t.relief[technique] - season - 0.35*(float64(before.Score())-level) + t.noise*r.NormFloat64())
		uses = append(uses, trends.Use{Key: letters[technique : technique+1], Before: before.Score(), After: after.Score(), Day: start + guide.Day(day)})
	}
	return uses
}

// same returns so many techniques that ease pain by 1 point each.
func same(techniques int) []float64 {
	list := make([]float64, techniques)
	for i := range list {
		list[i] = 1
	}
	return list
}

// better is same, with a first one that eases pain by so much more.
func better(techniques int, by float64) []float64 {
	list := same(techniques)
	list[0] += by
	return list
}

// named is what was named over a trial that was looked at every week.
type named struct {
	at         map[int]bool // after so many uses
	ever       bool
	wrong      bool // another than the first, at any time
	first      int  // after how many uses the first was named first; 0 for never
	otherTimes bool // it ever said that they were used at other times
}

// look returns what is named at weekly looks over the uses of a trial, up to the last.
func (t trial) look(uses []trends.Use) named {
	n := named{at: map[int]bool{}}
	week := guide.Day(-1)
	for i := range uses {
		count := i + 1
		if now := uses[i].Day / 7; now == week && count != 20 && count != 40 && count != trialUses {
			continue
		} else {
			week = now
		}
		c := trends.WhatHelps(uses[:count])
		n.otherTimes = n.otherTimes || c.Doubt == trends.OtherTimes
		if c.Winner == "" {
			continue
		}
		n.at[count], n.ever = true, true
		if c.Winner == "a" && n.first == 0 {
			n.first = count
		}
		n.wrong = n.wrong || c.Winner != "a"
	}
	return n
}

// each calls fn with each person of a trial.
func (r Run) each(t trial, persons int, fn func(*rand.Rand)) {
	for seed := r.First; seed <= r.Last; seed++ {
		for i := range persons {
			fn(random(seed, fmt.Sprint("trial ", t.name, t.relief, t.noise), i))
		}
	}
}

// Helps returns how often the best of several techniques is named: wrongly, where they
// are alike or were used at different times, and rightly.
func (r Run) Helps(persons int) []Figure {
	var all []Figure
	count := func(t trial, is func(named) bool) (n, of int) {
		r.each(t, persons, func(rng *rand.Rand) {
			of++
			if is(t.look(t.uses(rng, trialUses, nil))) {
				n++
			}
		})
		return n, of
	}
	ever := func(n named) bool { return n.ever }
	for k := 2; k <= 6; k++ {
		for _, noise := range []float64{0.8, 1.2, 1.8} {
			t := trial{name: "equal", relief: same(k), noise: noise, every: 2.3, technique: inRandomOrder}
			at40, at80, everNamed, of := 0, 0, 0, 0
			r.each(t, persons, func(rng *rand.Rand) {
				n := t.look(t.uses(rng, trialUses, nil))
				of++
				at40, at80, everNamed = at40+one(n.at[40]), at80+one(n.at[80]), everNamed+one(n.ever)
			})
			name := fmt.Sprintf("%d equal techniques, noise %g: one is named", k, noise)
			all = append(all, share(name+" at 40 uses", at40, of).atMost(0.06), share(name+" by 80 uses, at a weekly look", everNamed, of).atMost(0.15))
		}
	}
	for _, t := range []trial{
		{name: "two equal, a use a week", relief: same(2), noise: 1.2, every: 7, technique: inRandomOrder},
		{name: "two equal, twice a day", relief: same(2), noise: 1.2, every: 0.5, technique: inRandomOrder},
		{name: "two equal, one of them mostly", relief: same(2), noise: 1.2, every: 2.3, technique: mostlyOne},
		{name: "three equal, one of them mostly", relief: same(3), noise: 1.2, every: 2.3, technique: mostlyOne},
		{name: "two equal, one after the other, seasons", relief: same(2), noise: 1.2, every: 2.3, season: 1, technique: inBlocks},
		{name: "three equal, one after the other, seasons", relief: same(3), noise: 1.2, every: 2.3, season: 1, technique: inBlocks},
		{name: "two equal, in turn by the month, seasons", relief: same(2), noise: 1.2, every: 2.3, season: 1, technique: byTheMonth},
		{name: "three equal, in turn by the month, seasons", relief: same(3), noise: 1.2, every: 2.3, season: 1, technique: byTheMonth},
		{name: "two equal, half of the uses in blocks, seasons", relief: same(2), noise: 1.2, every: 2.3, season: 1, technique: mostlyInBlocks},
		{name: "four equal, half of the uses in blocks, seasons", relief: same(4), noise: 1.2, every: 2.3, season: 1, technique: mostlyInBlocks},
	} {
		n, of := count(t, ever)
		all = append(all, share(t.name+": one is named by 80 uses, at a weekly look", n, of).atMost(0.15))
	}
	for k := 2; k <= 5; k++ {
		for _, by := range []float64{0.7, 1, 1.5} {
			t := trial{name: "better", relief: better(k, by), noise: 1.2, every: 2.3, technique: inRandomOrder}
			at40, at80, wrong, of := 0, 0, 0, 0
			r.each(t, persons, func(rng *rand.Rand) {
				n := t.look(t.uses(rng, trialUses, nil))
				of++
				at40, at80, wrong = at40+one(n.at[40]), at80+one(n.at[80]), wrong+one(n.wrong)
			})
			name := fmt.Sprintf("the better of %d, by %g points: ", k, by)
			all = append(all, share(name+"named at 40 uses", at40, of), share(name+"named at 80 uses", at80, of), share(name+"another is ever named", wrong, of).atMost(0.05))
		}
	}
	held, shown := 0, 0
	for k := 2; k <= 5; k++ {
		for _, noise := range []float64{0.8, 1.2, 1.8} {
			t := trial{name: "interval", relief: better(k, 1), noise: noise, every: 2.3, technique: inRandomOrder}
			r.each(t, persons, func(rng *rand.Rand) {
				for _, h := range trends.WhatHelps(t.uses(rng, 40, nil)).Helps {
					relief := t.relief[h.Key[0]-'a']
					held, shown = held+one(h.Low <= relief && relief <= h.High), shown+1
				}
			})
		}
	}
	all = append(all, share("the 80 % interval of a relief holds the true one, at 40 uses", held, shown).atLeast(0.78))
	// As many uses as the program says that it takes.
	for k := 2; k <= 5; k++ {
		t := trial{name: "better", relief: better(k, 1), noise: 1.2, every: 2.3, technique: inRandomOrder}
		times := max(70, 30*k)
		found, of := 0, 0
		r.each(t, persons, func(rng *rand.Rand) {
			of++
			found += one(trends.WhatHelps(t.uses(rng, times, nil)).Winner == "a")
		})
		all = append(all, share(fmt.Sprintf("the better of %d, by 1 point: named at %d uses", k, times), found, of).atLeast(0.75))
	}
	return append(all, r.next(persons)...)
}

// next returns what comes of always using what --next says.
func (r Run) next(persons int) []Figure {
	var all []Figure
	for _, t := range []trial{
		{name: "next", relief: []float64{0.5, 1, 1.5, 2}, noise: 1.2, every: 2.3},
		{name: "next", relief: same(4), noise: 1.2, every: 2.3},
	} {
		right, wrong, of, fewest := 0, 0, 0, trialUses
		r.each(t, persons, func(rng *rand.Rand) {
			uses := t.uses(rng, 40, func(uses []trends.Use) string { return nextOf(uses, len(t.relief)) })
			c := trends.WhatHelps(uses)
			of++
			right += one(c.Helps[0].Key == "d")
			wrong += one(c.Winner != "" && (c.Winner != "d" || t.relief[0] == 1))
			for _, h := range c.Helps {
				fewest = min(fewest, h.Uses)
			}
		})
		name := fmt.Sprintf("40 uses as --next says, four techniques that ease by %v: ", t.relief)
		if t.relief[0] != 1 {
			all = append(all, share(name+"the best leads", right, of).atLeast(0.8))
		}
		all = append(all, share(name+"a wrong one is named", wrong, of).atMost(0.06),
			Figure{Name: name + "fewest uses of one", Value: float64(fewest), Low: float64(fewest), High: float64(fewest), N: of, Limit: "at least 3", Within: fewest >= 3})
	}
	return all
}

// nextOf returns what to use next: each technique once in the beginning, then what is drawn.
func nextOf(uses []trends.Use, techniques int) string {
	if len(uses) < techniques {
		return letters[len(uses) : len(uses)+1]
	}
	c := trends.WhatHelps(uses)
	if c.Winner != "" {
		return c.Winner
	}
	return c.Next(nil)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
