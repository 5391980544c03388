package trends

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
)

// independent works the estimator out anew: with exact fractions as far as they
// go, technique by technique and from the definitions, not from running sums.
func independent(uses []Use) map[string][]float64 {
	frac := func(a, b int64) *big.Rat { return big.NewRat(a, b) }
	add := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Add(a, b) }
	sub := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Sub(a, b) }
	mul := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }
	div := func(a, b *big.Rat) *big.Rat { return new(big.Rat).Quo(a, b) }
	float := func(a *big.Rat) float64 { f, _ := a.Float64(); return f }
	mean := func(list []Use, value func(Use) int) *big.Rat {
		sum := 0
		for _, u := range list {
			sum += value(u)
		}
		return frac(int64(sum), int64(len(list)))
	}
	before := func(u Use) int { return u.Before }
	relief := func(u Use) int { return u.Before - u.After }

	techniques := make(map[string][]Use)
	for _, u := range uses {
		techniques[u.Key] = append(techniques[u.Key], u)
	}
	top, bottom := frac(35*30, 100), frac(30, 1)
	for _, list := range techniques {
		// Sums over pairs of uses give the same as deviations from the mean.
		for i, u := range list {
			for _, w := range list[:i] {
				db, dr := int64(u.Before-w.Before), int64(relief(u)-relief(w))
				top = add(top, frac(db*dr, int64(len(list))))
				bottom = add(bottom, frac(db*db, int64(len(list))))
			}
		}
	}
	beta := div(top, bottom)
	residuals := frac(144*8, 100)
	for _, list := range techniques {
		b, r := mean(list, before), mean(list, relief)
		for _, u := range list {
			e := sub(sub(frac(int64(relief(u)), 1), r), mul(beta, sub(frac(int64(before(u)), 1), b)))
			residuals = add(residuals, mul(e, e))
		}
	}
	v := float(div(residuals, frac(int64(len(uses)+8-len(techniques)), 1)))
	adjusted, overall := make(map[string]float64), mean(uses, before)
	var m, weights float64
	for key, list := range techniques {
		adjusted[key] = float(sub(mean(list, relief), mul(beta, sub(mean(list, before), overall))))
		w := 1 / (v/float64(len(list)) + 0.5)
		m, weights = m+w*adjusted[key], weights+w
	}
	m /= weights
	tau2 := 0.5 * 3
	for key, list := range techniques {
		if over := math.Pow(adjusted[key]-m, 2) - v/float64(len(list)); over > 0 {
			tau2 += over
		}
	}
	tau2 /= float64(3 + len(techniques))
	want := make(map[string][]float64)
	for key, list := range techniques {
		n := float64(len(list))
		share := (1 / tau2) / (1/tau2 + n/v) // how far it is drawn to the mean
		post := share*m + (1-share)*adjusted[key]
		sd := math.Sqrt(share*tau2 + share*share/weights)
		eased := 0.0
		for _, u := range list {
			if relief(u) >= 2 {
				eased++
			}
		}
		want[key] = []float64{
			n, float(mean(list, relief)), adjusted[key], post, sd,
			post - 1.15*1.2815515655446004*sd, post + 1.15*1.2815515655446004*sd, eased,
		}
	}
	for key := range want {
		sum := 0.0
		for i := -60; i <= 60; i++ {
			x := want[key][3] + float64(i)/10*want[key][4]
			product := 0.1 / math.Sqrt(2*math.Pi) * math.Exp(-math.Pow(float64(i)/10, 2)/2)
			for other, o := range want {
				if other != key {
					product *= (1 + math.Erf((x-o[3])/o[4]/math.Sqrt2)) / 2
				}
			}
			sum += product
		}
		want[key] = append(want[key], min(sum, 1))
	}
	return want
}

func figures(h Help) []float64 {
	return []float64{float64(h.Uses), h.Relief, h.Adjusted, h.Mean, h.SD, h.Low, h.High, float64(h.Eased), h.Best}
}

// written holds diaries of the same line: technique, then before-after pairs.
func written() map[string][]Use {
	list := func(parts ...any) (uses []Use) {
		for i := 0; i < len(parts); i += 2 {
			for _, pair := range parts[i+1].([][2]int) {
				uses = append(uses, Use{Key: parts[i].(string), Before: pair[0], After: pair[1]})
			}
		}
		return uses
	}
	return map[string][]Use{
		"two alike":     list("rolling", [][2]int{{5, 4}, {6, 4}, {4, 3}}, "friction", [][2]int{{5, 4}, {6, 4}, {4, 3}}),
		"one clear":     list("rolling", [][2]int{{6, 2}, {7, 2}, {5, 1}, {6, 1}, {7, 3}, {6, 2}, {5, 1}, {6, 2}}, "friction", [][2]int{{6, 6}, {7, 6}, {5, 5}, {6, 6}, {6, 6}}),
		"on bad days":   list("rolling", [][2]int{{9, 6}, {8, 5}, {9, 7}, {10, 7}}, "friction", [][2]int{{3, 1}, {4, 2}, {3, 2}, {2, 1}}, "effleurage", [][2]int{{5, 3}}),
		"no variance":   list("rolling", [][2]int{{5, 3}, {5, 3}, {5, 3}}, "friction", [][2]int{{5, 3}}),
		"single uses":   list("rolling", [][2]int{{0, 0}}, "friction", [][2]int{{10, 0}}, "effleurage", [][2]int{{0, 10}}, "compression", [][2]int{{4, 4}}),
		"one technique": list("rolling", [][2]int{{5, 3}, {6, 6}, {0, 0}}),
		"one use":       list("rolling", [][2]int{{5, 3}}),
		"one relief":    list("rolling", [][2]int{{9, 7}, {9, 7}, {9, 7}, {8, 6}, {9, 7}, {9, 7}}, "friction", [][2]int{{3, 1}, {2, 0}, {3, 1}, {3, 1}, {2, 0}, {3, 1}}),
		"before 0":      list("rolling", [][2]int{{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}, "friction", [][2]int{{0, 3}, {0, 4}, {0, 2}, {0, 5}, {0, 3}, {0, 4}, {0, 3}, {0, 4}}),
	}
}

func TestWhatHelpsAgreesWithAnIndependentComputation(t *testing.T) {
	for name, uses := range written() {
		c, want := WhatHelps(uses), independent(uses)
		if len(c.Helps) != len(want) {
			t.Errorf("%s: %d techniques, want %d", name, len(c.Helps), len(want))
		}
		for _, h := range c.Helps {
			if !slices.EqualFunc(figures(h), want[h.Key], near) {
				t.Errorf("%s: %s = %v, want %v", name, h.Key, figures(h), want[h.Key])
			}
		}
	}
}

func TestWinnerAndDoubt(t *testing.T) {
	for name, want := range map[string]Comparison{
		"two alike":     {Doubt: TooClose, More: 64},
		"one clear":     {Winner: "rolling"},
		"on bad days":   {Doubt: TooClose, More: 61},
		"no variance":   {Doubt: NoDifference, More: 66},
		"single uses":   {Doubt: TooFewUses, More: 66},
		"one technique": {Doubt: OneTechnique, More: 67},
		"one use":       {Doubt: OneTechnique, More: 69},
		"one relief":    {Doubt: NoDifference, More: 58},
		"before 0":      {Doubt: NoneEases, More: 54},
		"none":          {Doubt: NoUses, More: 70},
	} {
		got := WhatHelps(written()[name])
		if got.Winner != want.Winner || got.Doubt != want.Doubt || got.More != want.More {
			t.Errorf("WhatHelps(%s) = %q, doubt %d, %d more, want %q, doubt %d, %d more",
				name, got.Winner, got.Doubt, got.More, want.Winner, want.Doubt, want.More)
		}
	}
}

// inTurn returns uses of techniques one after the other, a day each; relief says what each use eases.
func inTurn(n int, technique func(i int) string, relief func(i int) int) []Use {
	var uses []Use
	for i := range n {
		uses = append(uses, Use{Key: technique(i), Before: 6, After: 6 - relief(i), Day: guide.Day(20000 + 2*i)})
	}
	return uses
}

// What was used at other times than the rest is not compared with it, and what changes
// with the season is credited to nobody.
func TestWhatIsUsedAtOtherTimesIsNotCompared(t *testing.T) {
	halves := func(i int) string { return map[bool]string{true: "rolling", false: "friction"}[i < 30] }
	turns := func(i int) string { return []string{"friction", "rolling"}[i/2%2] }
	late := func(i int) string {
		if i < 40 {
			return turns(i)
		}
		return "compression"
	}
	mostly := func(i int) string {
		if i%4 == 3 {
			return halves(59 - i)
		}
		return halves(i)
	}
	season := func(i int) int { return map[bool]int{true: 3, false: 1}[i < 30] }
	better := func(i int) int { return map[bool]int{true: 3, false: 1}[turns(i) == "rolling"] + i%3%2 }
	for _, test := range []struct {
		name   string
		uses   []Use
		doubt  Doubt
		winner string
	}{
		{"one after the other", inTurn(60, halves, season), OtherTimes, ""},
		{"in turn by the month", inTurn(60, func(i int) string { return []string{"friction", "rolling"}[i/15%2] }, func(i int) int { return 1 + i/15%2*2 }), OtherTimes, ""},
		{"in turn", inTurn(60, turns, season), TooClose, ""},
		{"in turn, one is better", inTurn(60, turns, better), NoDoubt, "rolling"},
		{"mostly one after the other", inTurn(60, mostly, season), OtherTimes, ""},
		{"a third one came late", inTurn(60, late, func(i int) int { return i / 40 * 2 }), OtherTimes, ""},
	} {
		c := WhatHelps(test.uses)
		if c.Doubt != test.doubt || c.Winner != test.winner {
			t.Errorf("%s: doubt %d, winner %q, want %d, %q: %+v", test.name, c.Doubt, c.Winner, test.doubt, test.winner, c.Helps)
		}
	}
}

func TestNext(t *testing.T) {
	c := WhatHelps(written()["on bad days"])
	allowed := func(keys ...string) func(string) bool {
		return func(key string) bool { return slices.Contains(keys, key) }
	}
	for _, test := range []struct {
		allowed func(string) bool
		want    []string
	}{
		{nil, []string{"effleurage"}}, // it was used once
		{allowed("friction", "rolling"), []string{"friction", "rolling"}},
		{allowed("friction"), []string{""}},
		{allowed(), []string{""}},
	} {
		got := c.Next(test.allowed)
		if !slices.Contains(test.want, got) {
			t.Errorf("Next of %v = %q, want one of %q", c.Helps, got, test.want)
		}
		if again := WhatHelps(written()["on bad days"]).Next(test.allowed); again != got {
			t.Errorf("the same uses give %q and %q", got, again)
		}
	}
}

// Whoever follows Next uses each technique, unlucky ones too, and the best most.
func TestNextStarvesNone(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 33))
	keys, effects := techniques()
	for range 100 {
		uses := []Use{}
		for i, key := range keys {
			uses = append(uses, drawn(rng, key, 5, effects[i], 0, 1.2))
		}
		times := map[string]int{}
		for day := range 56 {
			next := WhatHelps(uses).Next(nil)
			u := drawn(rng, next, 5+rng.NormFloat64(), effects[slices.Index(keys, next)], 0, 1.2)
			u.Day = guide.Day(day)
			uses = append(uses, u)
			times[next]++
		}
		for _, key := range keys {
			if times[key] < 2 {
				t.Fatalf("%s was used %d times: %v", key, times[key]+1, times)
			}
		}
	}
}

func TestWhatHelpsIsAlwaysPlainNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		score := rapid.OneOf(rapid.IntRange(0, 10), rapid.Just(0), rapid.Just(5))
		uses := rapid.SliceOf(rapid.Custom(func(t *rapid.T) Use {
			return Use{
				Key: rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}).Draw(t, "key"), Before: score.Draw(t, "before"), After: score.Draw(t, "after"),
				Day: guide.Day(rapid.IntRange(0, 100).Draw(t, "day")),
			}
		})).Draw(t, "uses")
		slices.SortStableFunc(uses, func(a, b Use) int { return int(a.Day - b.Day) })
		c := WhatHelps(uses)
		sum := 0.0
		for _, h := range c.Helps {
			sum += h.Best
			for _, v := range figures(h) {
				if math.IsNaN(v) || math.IsInf(v, 0) || h.Low > h.High || h.Best < 0 || h.Best > 1 {
					t.Fatalf("WhatHelps(%v) = %+v, want plain numbers", uses, h)
				}
			}
		}
		if len(uses) > 0 && math.Abs(sum-1) > 1e-3 {
			t.Fatalf("the chances of %v add up to %v, want 1", c.Helps, sum)
		}
		if (c.Winner == "") != (c.Doubt != NoDoubt) || c.More < 0 || c.Winner != "" && c.More > 0 {
			t.Fatalf("winner %q, doubt %d, %d more", c.Winner, c.Doubt, c.More)
		}
	})
}

// drawn returns a use: a technique of some effect on a starting pain. Each point
// of starting pain above 5 falls by itself by the given share.
func drawn(rng *rand.Rand, key string, before, effect, regression, sd float64) Use {
	b := min(max(math.Round(before), 0), 10)
	a := min(max(math.Round(b-effect-regression*(b-5)+sd*rng.NormFloat64()), 0), 10)
	return Use{Key: key, Before: int(b), After: int(a)}
}

func techniques() ([]string, []float64) {
	return []string{"effleurage", "petrissage", "compression", "rolling"}, []float64{0.5, 1, 1.5, 2}
}

// The shares below are those of 5,000 diaries, so that no seed decides.
const runs = 5000

func TestBestOfFourIsFoundWithin44Sessions(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 44))
	keys, effects := techniques()
	found := 0
	for range runs {
		var uses []Use
		for i := range 44 {
			uses = append(uses, drawn(rng, keys[i%4], 5+1.5*rng.NormFloat64(), effects[i%4], 0.35, 1.2))
		}
		if WhatHelps(uses).Helps[0].Key == "rolling" {
			found++
		}
	}
	if found < runs*80/100 {
		t.Errorf("best of four ranked first in %d of %d runs, want 80 %%", found, runs)
	}
	t.Logf("ranked first in %.1f %%", 100*float64(found)/runs)
}

func TestBestOfFourIsFoundAlthoughAWeakOneIsUsedOnBadDays(t *testing.T) {
	keys, effects := techniques()
	// The estimator needs some 40 sessions for 80 %, regression to the mean or
	// not; plain means are no better than a coin here, and more sessions do not help them.
	for sessions, want := range map[int]int{36: 76, 44: 80} {
		rng := rand.New(rand.NewPCG(4, 36))
		found, plainly := 0, 0
		for range runs {
			pain := make([]float64, sessions)
			for i := range pain {
				pain[i] = 5 + 2*rng.NormFloat64()
			}
			slices.Sort(pain)
			var uses []Use
			relief := make([]int, 4)
			for i, before := range pain {
				k := 1 + i%3
				if i >= sessions*3/4 {
					k = 0 // effleurage is kept for the worst quarter of the days
				}
				u := drawn(rng, keys[k], before, effects[k], 0.5, 1.2)
				uses = append(uses, u)
				relief[k] += u.Before - u.After
			}
			if WhatHelps(uses).Helps[0].Key == "rolling" {
				found++
			}
			if relief[3] > max(relief[0], relief[1], relief[2]) { // as many uses each, so sums rank as means do
				plainly++
			}
		}
		if found < runs*want/100 {
			t.Errorf("best of four ranked first in %d of %d runs of %d sessions, want %d %%", found, runs, sessions, want)
		}
		if plainly > runs*45/100 {
			t.Errorf("plain means find it in %d of %d runs of %d sessions: nothing is shown", plainly, runs, sessions)
		}
		t.Logf("%d sessions: ranked first in %.1f %%, by plain means in %.1f %%", sessions, 100*float64(found)/runs, 100*float64(plainly)/runs)
	}
}

func TestBestOfFourIsFoundWithin36SessionsIfAWeakOneIsKeptForTheWorstDays(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 9))
	keys, effects := techniques()
	// Scores are whole numbers, which alone adds 1/12 to the variance: with that
	// the deviation is 1.2.
	sd := math.Sqrt(1.2*1.2 - 1.0/12)
	found, plainly := 0, 0
	for range runs {
		var uses []Use
		relief, times := make([]float64, 4), make([]float64, 4)
		for i := range 36 {
			before, k := 6+1.5*rng.NormFloat64(), 1+i%3
			if math.Round(before) >= 9 {
				k = 0 // effleurage is kept for days of 9 and 10
			}
			u := drawn(rng, keys[k], before, effects[k], 0.5, sd)
			uses = append(uses, u)
			relief[k] += float64(u.Before - u.After)
			times[k]++
		}
		if WhatHelps(uses).Helps[0].Key == "rolling" {
			found++
		}
		best := 3
		for k := range relief {
			if times[k] > 0 && relief[k]/times[k] > relief[best]/times[best] {
				best = k
			}
		}
		if best == 3 {
			plainly++
		}
	}
	if found < runs*80/100 {
		t.Errorf("best of four ranked first in %d of %d runs, want 80 %%", found, runs)
	}
	if plainly > runs/2 {
		t.Errorf("plain means find it in %d of %d runs: nothing is shown", plainly, runs)
	}
	t.Logf("ranked first in %.1f %%, by plain means in %.1f %%", 100*float64(found)/runs, 100*float64(plainly)/runs)
}

func TestEqualTechniquesAreSeldomCrowned(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	rng := rand.New(rand.NewPCG(4, 7))
	keys, _ := techniques()
	for _, sessions := range []int{20, 40, 80} {
		claims := 0
		for range runs {
			var uses []Use
			for i := range sessions {
				uses = append(uses, drawn(rng, keys[i%4], 5+1.5*rng.NormFloat64(), 1, 0.35, 1.2))
			}
			if WhatHelps(uses).Winner != "" {
				claims++
			}
		}
		if claims > runs*7/100 {
			t.Errorf("%d of %d diaries of %d sessions name a winner among equals, want at most 7 %%", claims, runs, sessions)
		}
		t.Logf("%d sessions: %.1f %% name one", sessions, 100*float64(claims)/runs)
	}
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*max(1, math.Abs(want)) }
