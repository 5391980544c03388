package sim

import (
	"math"
	"math/rand/v2"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// Rises returns what is said of a rise of pain after a session: how often of people
// whose pain is stable, and of how many bleeds. The rule on a bleed takes the sharp
// rise, and any rise to 7 or more only of people whose blood clots poorly.
//
// The world: a level of about 4.5 (standard deviation 1.5), days that are
// correlated by 0 to 0.6, up to four flares a year of 2 to 5 days, scores in
// whole numbers. Four days of ten to every day have a session in the evening, which eases pain by
// about 1 point; three of ten logged days a reading in the morning. A bleed raises pain
// within 2 to 10 hours to about 8.5 (standard deviation 1). It is scored once at some
// moment of the first 16 hours, and a day after the session.
func (r Run) Rises(each int) []Figure {
	var severe, sharp []int
	severeFound, sharpFound, bleeds := 0, 0, 0
	for seed := r.First; seed <= r.Last; seed++ {
		for i := range each {
			rng := random(seed, "rise", i)
			a, b := riseOnsets(stableYear(rng))
			severe, sharp = append(severe, a), append(sharp, b)
			f := bleed(rng)
			bleeds++
			if f.SevereRise {
				severeFound++
			}
			if f.SharpRise {
				sharpFound++
			}
		}
	}
	return []Figure{
		rate("a sharp rise after a session, stable people, onsets a person-year", sharp, 1, 0.10),
		rate("any rise to 7 or more after a session, stable people", severe, 1, 0),
		share("a bleed after a session: a sharp rise within a day", sharpFound, bleeds),
		share("a bleed after a session: any rise to 7 or more within a day", severeFound, bleeds),
	}
}

// bleed returns what is known of pain a day after a session that was followed by a bleed.
func bleed(r *rand.Rand) guide.RegionFacts {
	list := stableYear(r)
	i := slices.IndexFunc(list, func(s sessions.Observation) bool { return s.Day >= 200 && s.Technique != "" })
	session := list[i]
	list = list[:i+1]
	before, peak, hours, first := float64(session.Before.Score()), 8.5+r.NormFloat64(), 2+8*r.Float64(), 16*r.Float64()
	for _, after := range []float64{first, 24} {
		pain := max(before+(peak-before)*min(after/hours, 1), before)
		at := session.At + int64(after*3600)
		list = append(list, sessions.Observation{At: at, Day: guide.Day(at / 86400), Region: session.Region, Before: nrs(pain + 0.5*r.NormFloat64())})
	}
	var d trends.Diary
	for _, s := range list {
		d.Add(s)
	}
	end := session.At + 24*3600
	regions, _ := d.PainFacts(guide.Day(end/86400), end)
	return regions[0]
}

// stableYear returns a year of samples, oldest first, of pain that does not change.
func stableYear(r *rand.Rand) []sessions.Observation {
	level, rho := 4.5+1.5*r.NormFloat64(), 0.6*r.Float64()
	logs, flares := 0.4+0.6*r.Float64(), r.IntN(5)
	var flare [365]float64
	for range flares {
		day, size := r.IntN(365), 1.5+1.5*r.Float64()
		for i := range 2 + r.IntN(4) {
			if day+i < len(flare) {
				flare[day+i] = size
			}
		}
	}
	var list []sessions.Observation
	state := r.NormFloat64()
	for day := range 365 {
		state = rho*state + math.Sqrt(1-rho*rho)*r.NormFloat64()
		if r.Float64() > logs {
			continue
		}
		pain := level + 0.9*state + flare[day]
		at := func(hour float64) int64 { return int64(day)*86400 + int64(hour*3600) }
		if r.Float64() < 0.3 {
			list = append(list, sessions.Observation{At: at(7 + 2*r.Float64()), Day: guide.Day(day), Region: "calves", Before: nrs(pain + 0.5*r.NormFloat64())})
		}
		before := pain + 0.5*r.NormFloat64()
		list = append(list, sessions.Observation{
			At: at(17 + 5*r.Float64()), Day: guide.Day(day), Region: "calves", Technique: "petrissage", Seconds: 300,
			Before: nrs(before), After: nrs(before - 1 + 0.8*r.NormFloat64()),
		})
	}
	return list
}

// riseOnsets counts on how many ends of a day each rise began to hold.
func riseOnsets(list []sessions.Observation) (severe, sharp int) {
	var d trends.Diary
	wasSevere, wasSharp := false, false
	next := 0
	for day := range guide.Day(365) {
		at := int64(day)*86400 + 86399
		for next < len(list) && list[next].At <= at {
			d.Add(list[next])
			next++
		}
		var f guide.RegionFacts
		if regions, _ := d.PainFacts(day, at); len(regions) > 0 {
			f = regions[0]
		}
		if f.SevereRise && !wasSevere {
			severe++
		}
		if f.SharpRise && !wasSharp {
			sharp++
		}
		wasSevere, wasSharp = f.SevereRise, f.SharpRise
	}
	return severe, sharp
}
