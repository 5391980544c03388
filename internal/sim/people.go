package sim

import (
	"math"
	"math/rand/v2"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// habit is how a person logs.
type habit struct {
	hour, hours float64 // when on average, and its standard deviation
	density     float64 // share of days with a log
	weekdays    int     // logs only on every so many days, if above 0
	onlyBad     bool    // logs only on days above the level
	readings    float64 // share of logs that are a score without a massage
	after       bool    // scores after the massage, as a reading
	twice       float64 // share of days with a second log
}

// life is a person while the diary is simulated.
type life struct {
	r                      *rand.Rand
	world                  World
	correlation, spread    float64
	noise, diurnal, relief float64
	habit                  habit
	technique              []string

	season, period, phase, weekend float64
	streaks                        bool
	logging                        bool // in a streak
	wave                           int
	even, fading                   bool
}

// region is the pain of one region, or one side of it.
type region struct {
	name  string
	side  guide.Side
	level float64
	day   float64 // the day's distance from the level, AR(1)
	spike int     // days left
	flare int
	peak  float64
	noise []float64
	last  sessions.Pain
}

// scenario is what happens to a person.
type scenario struct {
	name    string
	days    int
	changed [2]int                                           // between which days it happens
	adapt   func(*life)                                      // before the diary begins
	worse   func(since int, l *life) (shift, spread float64) // points above the level so many days after, and the factor of the spread
	habit   func(since int, l *life, kept *habit)            // the habit so many days after
	levels  bool                                             // people of the world's levels, else 1.5 to 6
	regions []region                                         // given, else of the world
	deep    bool                                             // it begins after a deep session
	says    string                                           // what a warning calls the changed habit
}

func (s scenario) person(w World, seed uint64, number int) *Person {
	r := random(seed, s.name, number)
	l := &life{
		r: r, world: w, correlation: between(r, w.Correlation), spread: between(r, w.Spread), noise: between(r, w.Noise),
		diurnal: between(r, w.Diurnal), relief: between(r, w.Relief),
	}
	l.habit = habit{
		hour: []float64{8, 13, 18, 20.5}[r.IntN(4)], hours: between(r, [2]float64{0.5, 3}), density: between(r, [2]float64{0.75, 0.98}),
		readings: []float64{0, 0, 0.3, 1}[r.IntN(4)], twice: 0.15,
	}
	if r.Float64() > w.Regular {
		switch r.IntN(4) {
		case 0:
			l.habit.weekdays = 2 + r.IntN(2)
			l.habit.density = 0.95
		case 1:
			l.habit.density = between(r, [2]float64{0.12, 0.3})
		default:
			l.habit.density = between(r, [2]float64{0.35, 0.7})
		}
	}
	if w.Season[1] > 0 {
		l.season, l.period, l.phase = between(r, w.Season), between(r, [2]float64{90, 365}), 2*math.Pi*r.Float64()
	}
	if w.Weekend[1] > 0 {
		l.weekend = between(r, w.Weekend)
	}
	if w.Wave[1] > 0 {
		l.wave, l.even, l.fading = int(between(r, w.Wave)), r.Float64() < w.Even, r.Float64() < w.Fading
	}
	l.streaks = w.Streaks > 0 && r.Float64() < w.Streaks
	techniques := []string{"compression", "rolling", "petrissage", "effleurage", "friction"}
	first := r.IntN(len(techniques))
	l.technique = []string{techniques[first], techniques[first], techniques[(first+1)%len(techniques)]}
	if s.adapt != nil {
		s.adapt(l)
	}
	p := &Person{World: w, Scenario: s.name, Days: guide.Day(s.days)}
	if s.changed[1] > 0 {
		p.Changed = guide.Day(s.changed[0] + r.IntN(s.changed[1]-s.changed[0]+1))
	}
	l.live(s, p)
	return p
}

// live fills the diary.
func (l *life) live(s scenario, p *Person) {
	r := l.r
	p.Level = between(r, [2]float64{1.5, 6})
	switch {
	case s.levels && l.world.Uniform:
		p.Level = between(r, [2]float64{2, 8})
	case s.levels:
		p.Level = []float64{3, 5, 7, 8}[pick(r, l.world.Levels[:])] + between(r, [2]float64{-0.5, 0.5})
	}
	regions := l.regions(s, p)
	kept := l.habit
	pause := 0
	for day := range s.days {
		changed := p.Changed > 0 && day >= int(p.Changed)
		if changed && s.habit != nil {
			s.habit(day-int(p.Changed), l, &kept)
		}
		if pause == 0 && r.Float64() < l.world.Pauses/365 {
			pause = 5 + r.IntN(16)
		}
		density := kept.density
		if l.fading {
			density *= math.Pow(0.5, float64(day)/200)
		}
		if l.streaks && r.Float64() < 0.2 {
			l.logging = r.Float64() < density
		}
		logs := (l.streaks && l.logging || !l.streaks && r.Float64() < density) && (kept.weekdays == 0 || day%kept.weekdays == 0)
		if pause > 0 {
			pause--
			logs = false
		}
		for i := range regions {
			shift, spread := 0.0, 1.0
			if changed && s.worse != nil && i == 0 {
				shift, spread = s.worse(day-int(p.Changed), l)
			}
			pain := regions[i].live(l, spread) + shift + l.calendar(day)
			if s.deep && changed && i == 0 && day == int(p.Changed) {
				session := l.log(&regions[i], habit{hour: 12}, day, pain-shift)
				session.Technique = "compression"
				p.Samples = append(p.Samples, session)
				continue
			}
			if !logs || i > 0 && regions[i].name != regions[0].name && r.Float64() < 0.4 || kept.onlyBad && pain < regions[i].level+0.7 {
				continue
			}
			n := 1
			if r.Float64() < kept.twice {
				n = 2
			}
			for range n {
				p.Samples = append(p.Samples, l.log(&regions[i], kept, day, pain))
			}
		}
	}
}

// calendar returns what the season and the day of the week add to pain.
func (l *life) calendar(day int) float64 {
	points := 0.0
	if l.season > 0 {
		points = l.season * math.Sin(l.phase+2*math.Pi*float64(day)/l.period)
	}
	if day%7 < 2 {
		points += l.weekend
	}
	return points
}

// regions draws the regions of a person, the sorest one first.
func (l *life) regions(s scenario, p *Person) []region {
	if s.regions != nil {
		list := append([]region{}, s.regions...)
		return list
	}
	names := []string{"erector-spinae", "piriformis", "upper-trapezius", "gluteus-medius", "calves"}
	first := l.r.IntN(len(names))
	var list []region
	for i := range 1 + pick(l.r, l.world.Regions[:]) {
		level := max(p.Level-float64(i)*between(l.r, [2]float64{0, 2}), 0.5)
		name := names[(first+i)%len(names)]
		side := []guide.Side{guide.NoSide, guide.Left, guide.Right}[l.r.IntN(3)]
		if l.r.Float64() < l.world.Sided {
			list = append(list, region{name: name, side: guide.Left, level: level},
				region{name: name, side: guide.Right, level: max(level-between(l.r, [2]float64{0, 2}), 0.5)})
			continue
		}
		list = append(list, region{name: name, side: side, level: level})
	}
	return list
}

// live moves the region on by a day and returns its pain.
func (g *region) live(l *life, spread float64) float64 {
	r := l.r
	if l.wave > 1 {
		g.noise = append(g.noise, r.NormFloat64())
		sum := 0.0
		for _, x := range g.noise[max(len(g.noise)-l.wave, 0):] {
			sum += x
		}
		g.day = l.spread * spread * sum / math.Sqrt(float64(l.wave))
	} else {
		g.day = l.correlation*g.day + l.spread*spread*math.Sqrt(1-l.correlation*l.correlation)*r.NormFloat64()
	}
	if g.spike+g.flare == 0 {
		switch x := r.Float64() * 365; {
		case x < l.world.Spikes:
			g.spike, g.peak = 1+r.IntN(2), between(r, [2]float64{2, 4})
		case x < l.world.Spikes+l.world.Flares:
			g.flare, g.peak = 3+r.IntN(5), between(r, [2]float64{1.5, 3})
			if l.world.Heals {
				g.flare = 14 + r.IntN(8)
			}
		}
	}
	pain := g.level + g.day
	if g.spike+g.flare > 0 {
		pain += g.peak
		if l.world.Decay > 0 {
			g.peak *= l.world.Decay
		}
		g.spike, g.flare = max(g.spike-1, 0), max(g.flare-1, 0)
	}
	return pain
}

// log returns an entry of a day.
func (l *life) log(g *region, kept habit, day int, pain float64) sessions.Observation {
	r := l.r
	hour := min(max(kept.hour+kept.hours*r.NormFloat64(), 0.5), 23.4)
	at := int64(start+guide.Day(day))*86400 + int64(hour*3600)
	noise := l.noise
	if l.world.Outliers > 0 && r.Float64() < l.world.Outliers {
		noise *= 3
	}
	score := pain + l.diurnal*(hour-14)/12 + noise*r.NormFloat64()
	eased := score - l.relief*(0.4+0.12*score) + 0.7*r.NormFloat64()
	s := sessions.Observation{At: at, Day: start + guide.Day(day), Region: g.name, Side: g.side}
	if kept.after || r.Float64() < kept.readings {
		if kept.after {
			score = eased
		}
		s.Before = g.scored(l, score)
		return s
	}
	s.Technique, s.Tool, s.Seconds = l.technique[r.IntN(len(l.technique))], "ball", 300
	s.Before = g.scored(l, score)
	if r.Float64() < 0.85 {
		s.After = nrs(eased)
	}
	return s
}

// scored is pain as the person scores it: some in even numbers, some as the last time.
func (g *region) scored(l *life, score float64) sessions.Pain {
	if l.even {
		score = 2 * math.Round(score/2)
	}
	if l.world.Sticky > 0 && g.last.Given() && math.Abs(score-float64(g.last.Score())) < 2 && l.r.Float64() < l.world.Sticky {
		return g.last
	}
	g.last = nrs(score)
	return g.last
}

// nrs is a pain as it is scored, in whole numbers.
func nrs(pain float64) sessions.Pain { return sessions.NRS(int(min(max(math.Round(pain), 0), 10))) }
