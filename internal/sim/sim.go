// Package sim measures how often the rules are wrong. It simulates people who keep
// a diary of pain, judges their diaries day by day as the program does, and counts
// false alarms and missed worsenings.
//
// It is no part of the program: only its own command and tests use it. What it
// says holds for the World it simulates and no further.
package sim

import (
	"math/rand/v2"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// World is the range of what simulated people are like. A pair is the least and
// the most; each person draws a value between them.
type World struct {
	Name string

	Correlation [2]float64 // of the pain of one day with that of the next, AR(1)
	Spread      [2]float64 // standard deviation of the daily pain around the level, in points
	Noise       [2]float64 // standard deviation of one score around the pain of its day
	Diurnal     [2]float64 // how much higher pain is at 20:00 than at 08:00
	Relief      [2]float64 // points that a massage takes off a pain of 5
	Spikes      float64    // a year: one or two days, 2 to 4 points higher
	Flares      float64    // a year: three to seven days, 1.5 to 3 points higher
	Pauses      float64    // a year: 5 to 20 days without a log
	Regular     float64    // share of people who log on most days
	Regions     [3]float64 // shares of people who log one, two and three regions
	Sided       float64    // share of regions whose two sides are logged apart
	Levels      [4]float64 // shares of people who live at 3, 5, 7 and 8

	// Uniform draws levels between 2 and 8 instead. Season is by how many points pain
	// goes up and down over 90 to 365 days, Weekend by how many it is higher on two days of
	// seven. Outliers is the share of scores that scatter three times as much. Streaks
	// is the share of people who log for some days in a row and then for some not. Decay is what
	// is left of a spike or flare from one day to the next.
	Uniform                  bool
	Season, Weekend          [2]float64
	Outliers, Streaks, Decay float64

	// Wave is over how many days noise is averaged, in place of AR(1); Even the share of people
	// who score in even numbers, Sticky how often a score repeats the last one of the region.
	// Heals are flares that begin at their height and heal over two to three weeks. Fading
	// is the share of people who log less and less.
	Wave                 [2]float64
	Even, Sticky, Fading float64
	Heals                bool

	// How large the effect of a changed habit is: evening over morning, and before
	// over after a massage.
	Habit [2]float64
}

// Everyday is the world in which the published figures are measured.
func Everyday() World {
	return World{
		Name: "everyday", Correlation: [2]float64{0.2, 0.7}, Spread: [2]float64{0.6, 1.3}, Noise: [2]float64{0.3, 0.8},
		Diurnal: [2]float64{0, 1}, Relief: [2]float64{0.5, 2.5}, Spikes: 5, Flares: 1.5, Pauses: 1.5, Regular: 0.55,
		Regions: [3]float64{0.6, 0.25, 0.15}, Sided: 0.2, Levels: [4]float64{0.4, 0.35, 0.15, 0.1}, Habit: [2]float64{1.2, 2.2},
	}
}

// Worlds returns the world of the published figures, and others in which a rule that is right
// has to hold as well. The one that is called varied is for checking, not for choosing figures.
func Worlds() []World {
	calm, restless, sparse, larger, varied := Everyday(), Everyday(), Everyday(), Everyday(), Everyday()
	calm.Name, calm.Correlation, calm.Spread = "calm", [2]float64{0, 0.3}, [2]float64{0.4, 0.9}
	restless.Name, restless.Correlation, restless.Spread = "restless", [2]float64{0.5, 0.8}, [2]float64{1, 1.6}
	restless.Spikes, restless.Flares = 10, 3
	sparse.Name, sparse.Regular, sparse.Pauses = "sparse", 0.2, 3
	larger.Name, larger.Habit, larger.Diurnal = "larger-habits", [2]float64{2, 3}, [2]float64{0, 2}
	varied.Name, varied.Uniform, varied.Correlation, varied.Spread = "varied", true, [2]float64{0, 0.6}, [2]float64{0.5, 1.2}
	varied.Season, varied.Weekend, varied.Outliers, varied.Streaks = [2]float64{0, 0.7}, [2]float64{0, 0.8}, 0.08, 0.3
	varied.Decay, varied.Spikes, varied.Flares, varied.Sided = 0.75, 6, 2, 0.35
	varied.Regions, varied.Relief, varied.Diurnal = [3]float64{0.4, 0.35, 0.25}, [2]float64{0, 3}, [2]float64{-0.5, 1}
	uneven := Everyday()
	uneven.Name, uneven.Wave, uneven.Even, uneven.Sticky, uneven.Fading, uneven.Heals = "uneven", [2]float64{2, 9}, 0.2, 0.25, 0.25, true
	uneven.Weekend, uneven.Spread, uneven.Flares, uneven.Spikes, uneven.Decay = [2]float64{0, 1.2}, [2]float64{0.5, 1.2}, 1, 8, 0.9
	uneven.Regions, uneven.Uniform = [3]float64{0.5, 0.3, 0.2}, true
	return []World{Everyday(), calm, restless, sparse, larger, varied, uneven}
}

// start is the first day of every simulated diary.
const start guide.Day = 20000

// Person is a simulated person and the diary they kept.
type Person struct {
	World    World
	Scenario string
	Level    float64   // the pain they live with
	Days     guide.Day // from the first day of the diary to the last
	Changed  guide.Day // when pain got worse or a habit changed, counted from 0; 0 if nothing did
	Samples  []sessions.Observation
}

// Diary returns the person's diary as the program would read it.
func (p *Person) Diary() warnings.Diary {
	d := warnings.Diary{Pain: new(trends.Diary)}
	for _, s := range p.Samples {
		d.Pain.Add(s)
	}
	return d
}

// logged returns on how many of so many days from one on the first region has an entry.
func (p *Person) logged(from, days guide.Day) int {
	n, last := 0, guide.Day(-1)
	for _, s := range p.Samples {
		if day := s.Day - start; s.Region == p.Samples[0].Region && s.Side == p.Samples[0].Side && day >= from && day < from+days && day != last {
			n, last = n+1, day
		}
	}
	return n
}

// random returns the source of a person: the same for the same seed, scenario and number.
func random(seed uint64, scenario string, number int) *rand.Rand {
	h := uint64(14695981039346656037)
	for _, b := range []byte(scenario) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return rand.New(rand.NewPCG(seed<<32|uint64(number), h))
}

func between(r *rand.Rand, p [2]float64) float64 { return p[0] + (p[1]-p[0])*r.Float64() }

// pick returns an index, each with its share.
func pick(r *rand.Rand, shares []float64) int {
	x := r.Float64()
	for i, share := range shares {
		if x -= share; x < 0 {
			return i
		}
	}
	return len(shares) - 1
}
