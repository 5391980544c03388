package sim

import (
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"sort"

	"backlog/internal/guide"
)

// Figure is something measured, with its 95 % interval.
type Figure struct {
	Name      string
	Value     float64
	Low, High float64
	N         int // people
	Limit     string
	Percent   bool
	Within    bool // the limit is kept; true without one
	Indented  bool
}

// Run is what is simulated: so many people a seed of each kind.
type Run struct {
	World        World
	First, Last  uint64 // seeds
	Stable, Each int    // people a seed: of stable pain, and of each worsening and change of habit
}

// rate returns how often something happened a person-year.
func rate(name string, events []int, years float64, most float64) Figure {
	sum, squares := 0.0, 0.0
	for _, e := range events {
		sum += float64(e)
		squares += float64(e) * float64(e)
	}
	n := float64(len(events))
	mean := sum / n
	sd := math.Sqrt(max(squares/n-mean*mean, mean) / n)
	f := Figure{Name: name, Value: mean / years, Low: max(mean-1.96*sd, 0) / years, High: (mean + 1.96*sd) / years, N: len(events), Within: true}
	if most > 0 {
		f.Limit, f.Within = fmt.Sprintf("at most %.2f", most), f.Value <= most
	}
	return f
}

func share(name string, n, of int) Figure {
	f := Figure{Name: name, N: of, Percent: true, Within: true}
	if of > 0 {
		f.Value = float64(n) / float64(of)
	}
	f.Low, f.High = interval(n, of)
	return f
}

func (f Figure) atMost(limit float64) Figure {
	f.Limit, f.Within = fmt.Sprintf("at most %.0f %%", 100*limit), f.Value <= limit
	return f
}

func (f Figure) atLeast(limit float64) Figure {
	f.Limit, f.Within = fmt.Sprintf("at least %.0f %%", 100*limit), f.N == 0 || f.Value >= limit
	return f
}

// lowAtLeast wants the lower end of the interval above a limit.
func (f Figure) lowAtLeast(limit float64) Figure {
	f.Limit, f.Within = fmt.Sprintf("low end at least %.0f %%", 100*limit), f.Low >= limit
	return f
}

// people simulates and judges the people of a scenario.
func (r Run) people(words *guide.Vocabulary, s scenario, each int) []*Course {
	var list []*Course
	for seed := r.First; seed <= r.Last; seed++ {
		for i := range each {
			list = append(list, Judge(words, s.person(r.World, seed, i)))
		}
	}
	return list
}

// Figures simulates and returns every figure. progress, if not nil, is called with what is done.
func (r Run) Figures(words *guide.Vocabulary, progress func(string)) []Figure {
	say := func(what string) {
		if progress != nil {
			progress(what)
		}
	}
	var all []Figure
	say("stable people")
	all = append(all, r.alarms(words)...)
	say("worsenings")
	all = append(all, r.found(words)...)
	say("changes of habit")
	all = append(all, r.habits(words)...)
	return all
}

// alarms returns the false alarms of stable people.
func (r Run) alarms(words *guide.Vocabulary) []Figure {
	list := r.people(words, stable(), r.Stable)
	per := func(is func(Alarm) bool) []int {
		var events []int
		for _, c := range list {
			events = append(events, c.count(is))
		}
		return events
	}
	const years = 1.0
	all := []Figure{
		rate("false see a person-year", per(see), years, 0.20),
		rate("urgent or emergency", per(func(a Alarm) bool { return a.Urgency >= guide.Urgent }), years, 0.10),
		rate("other soon, onsets", per(func(a Alarm) bool { return !eitherTrend(a) && a.Urgency == guide.Soon }), years, 0.60),
	}
	raised, named := 0, 0
	rules := map[string]bool{}
	for _, c := range list {
		raised += c.count(see)
		named += c.count(func(a Alarm) bool { return see(a) && changeNamed(a) })
		for _, a := range c.Alarms {
			if !eitherTrend(a) {
				rules[a.Rule] = true
			}
		}
	}
	names := make([]string, 0, len(rules))
	for rule := range rules {
		names = append(names, rule)
	}
	sort.Strings(names)
	for _, rule := range names {
		f := rate(rule, per(func(a Alarm) bool { return a.Rule == rule }), years, 0)
		f.Indented = true
		all = append(all, f)
	}
	f := share("false see that name a change of habit", named, raised)
	f.Indented = true
	all = append(all, f)
	all = append(all, rate("not improving, onsets", per(func(a Alarm) bool { return a.Rule == notImproving }), years, 0))
	all = append(all, lifted(words, list)...)
	all = append(all, r.seldom(words))
	most, booked, days := 0, 0, 0
	for _, c := range list {
		most = max(most, c.mostAnEpisode(notImproving))
		booked += c.Booked[""]
		days += int(c.Person.Days)
	}
	all = append(all, Figure{
		Name: "not improving, most onsets in an episode", Value: float64(most), Low: float64(most), High: float64(most), N: len(list),
		Limit: "at most 1", Within: most <= 1,
	})
	all = append(all, share("days on which a rule asks for a professional", booked, days))
	for i, level := range []float64{3, 5, 7, 8} {
		var sees, severe []int
		for _, c := range list {
			if math.Abs(c.Person.Level-level) <= 0.5 {
				sees = append(sees, c.count(see))
				severe = append(severe, c.count(func(a Alarm) bool { return !eitherTrend(a) }))
			}
		}
		if len(sees) == 0 || r.World.Levels[i] == 0 {
			continue
		}
		for _, f := range []Figure{
			rate(fmt.Sprintf("false see of people who live at %v", level), sees, years, 0),
			rate(fmt.Sprintf("other soon or more of people who live at %v", level), severe, years, 0),
		} {
			f.Indented = true
			all = append(all, f)
		}
	}
	return all
}

// seldom returns how often pain is said to climb in people of stable pain who log every few days.
func (r Run) seldom(words *guide.Vocabulary) Figure {
	var events []int
	for _, c := range r.people(words, seldomLogs(), r.Stable) {
		events = append(events, c.count(func(a Alarm) bool { return a.Rule == painClimbs }))
	}
	return rate("a climb said of stable people with a log every 3 to 5 days, onsets", events, 1, 0)
}

// detected returns in how many diaries the condition held within days of the change,
// of those in which it did not hold already.
func detected(list []*Course, days guide.Day, is func(Alarm) bool) (n, of int) {
	for _, c := range list {
		if _, early := c.first(c.Person.Changed-14, 13, is); early {
			continue
		}
		of++
		if _, ok := c.first(c.Person.Changed, days, is); ok {
			n++
		}
	}
	return n, of
}

func (r Run) found(words *guide.Vocabulary) []Figure {
	var all, rows []Figure
	n, of, found, logged, named := 0, 0, 0, 0, 0
	for _, s := range worsenings() {
		list := r.people(words, s, r.Each)
		k, m := detected(list, 28, see)
		n, of = n+k, of+m
		for _, c := range list {
			a, _ := c.first(c.Person.Changed, 28, see)
			named += one(changeNamed(a))
		}
		k4, m4 := detected(slices.DeleteFunc(slices.Clone(list), func(c *Course) bool { return c.Person.logged(c.Person.Changed, 28) < 4 }), 28, see)
		found, logged = found+k4, logged+m4
		f := share(s.name, k, m)
		f.Indented = true
		rows = append(rows, f)
	}
	all = append(all, share("main worsenings found within 28 days", n, of).lowAtLeast(0.84))
	rows = append(rows, share("all of them, in people who log on four days or more of the 28", found, logged))
	rows[len(rows)-1].Indented = true
	all = append(append(all, rows...), share("of the main worsenings found, naming a change of habit", named, n))
	for _, s := range hard() {
		list := r.people(words, s, r.Each)
		for _, days := range []guide.Day{28, 56, 112} {
			if int(days) < s.days-150 {
				k, m := detected(list, days, see)
				all = append(all, share(fmt.Sprintf("%s, found within %d days", s.name, days), k, m))
			}
		}
	}
	var list []*Course
	for _, c := range r.people(words, secondWeek(), 2*r.Each) {
		if c.Person.logged(0, c.Person.Changed) >= 2 { // a diary that begins later has no worsening in it
			list = append(list, c)
		}
	}
	k, m := detected(list, 28, see)
	all = append(all, share("in the second week, see within 28 days", k, m))
	k, m = detected(list, 28, eitherTrend)
	all = append(all, share("in the second week, see or not improving within 28 days", k, m).atLeast(0.95))
	list = r.people(words, sore(), r.Each)
	soreness := func(a Alarm) bool { return a.Rule == "harm-lasting-soreness" }
	k, m = detected(list, 14, soreness)
	all = append(all, share(sore().name+", soreness within 14 days", k, m))
	k, m = detected(list, 14, func(a Alarm) bool { return soreness(a) || see(a) })
	all = append(all, share(sore().name+", soreness or see within 14 days", k, m))
	for _, s := range extreme() {
		list := r.people(words, s, r.Each)
		for _, days := range []guide.Day{0, 3, 7} {
			k, m := detected(list, days, func(a Alarm) bool { return guide.StrongPain(a.Rule) || a.Urgency >= guide.Urgent })
			all = append(all, share(fmt.Sprintf("%s: soon or more within %d days", s.name, days+1), k, m))
		}
	}
	list = r.people(words, climbing(), r.Each)
	for _, days := range []guide.Day{14, 21, 28} {
		k, m := detected(list, days, func(a Alarm) bool { return a.Rule == painClimbs })
		all = append(all, share(fmt.Sprintf("%s: found as a climb within %d days", climbing().name, days), k, m))
		k, m = detected(list, days, func(a Alarm) bool { return a.Urgency >= guide.Soon })
		all = append(all, share(fmt.Sprintf("%s: soon or more within %d days", climbing().name, days), k, m))
	}
	list = r.people(words, climbingSlowly(), r.Each)
	for _, days := range []guide.Day{49, 63} {
		k, m := detected(list, days, func(a Alarm) bool { return a.Rule == painClimbs })
		all = append(all, share(fmt.Sprintf("%s: found as a climb within %d days", climbingSlowly().name, days), k, m))
		k, m = detected(list, days, func(a Alarm) bool { return see(a) || a.Rule == painClimbs })
		all = append(all, share(fmt.Sprintf("%s: as a climb or by the worsening rule within %d days", climbingSlowly().name, days), k, m))
	}
	for _, n := range []int{1, 2} {
		s := besideHealthySide(n)
		k, m := detected(r.people(words, s, r.Each), 28, see)
		all = append(all, share(s.name+", found within 28 days", k, m))
	}
	return all
}

func (r Run) habits(words *guide.Vocabulary) []Figure {
	var all []Figure
	raisedInAll, saidInAll, rightInAll := 0, 0, 0
	for _, s := range habits() {
		list := r.people(words, s, r.Each)
		k, m := detected(list, 90, see)
		all = append(all, share(s.name+": see within 90 days", k, m).atMost(0.25))
		raised, said, right := 0, 0, 0
		for _, c := range list {
			for _, a := range c.Alarms {
				if see(a) && a.Urgency == guide.Soon && a.Day >= c.Person.Changed && a.Day <= c.Person.Changed+90 {
					raised++
					said += one(changeNamed(a))
					right += one(changeNamed(a) && regexp.MustCompile(s.says).MatchString(a.Finding.HabitChange))
				}
			}
		}
		for _, f := range []Figure{share("of these see, naming a change", said, raised), share("of these see, naming this one", right, raised)} {
			f.Indented = true
			all = append(all, f)
		}
		if s.says != "" {
			raisedInAll, saidInAll, rightInAll = raisedInAll+raised, saidInAll+said, rightInAll+right
		}
	}
	all = append(all, share("see within 90 days of a change of habit, naming one", saidInAll, raisedInAll).atLeast(1),
		share("see within 90 days of a change of habit, naming that change", rightInAll, raisedInAll))
	for _, s := range worseWith() {
		list := r.people(words, s, r.Each)
		for _, days := range []guide.Day{28, 56} {
			k, m := detected(list, days, see)
			all = append(all, share(fmt.Sprintf("%s: found within %d days", s.name, days), k, m))
		}
	}
	return all
}

// changeNamed reports whether a finding names a change of habit before all else.
func changeNamed(a Alarm) bool {
	return a.Finding.HabitChange != ""
}

// Print writes the figures as a table.
func Print(w io.Writer, figures []Figure) {
	for _, f := range figures {
		name := f.Name
		if f.Indented {
			name = "    " + name
		}
		value := fmt.Sprintf("%.3f (%.3f to %.3f)", f.Value, f.Low, f.High)
		if f.Percent {
			value = fmt.Sprintf("%.1f %% (%.1f to %.1f)", 100*f.Value, 100*f.Low, 100*f.High)
		}
		kept := ""
		if f.Limit != "" {
			kept = "  kept"
			if !f.Within {
				kept = "  NOT KEPT"
			}
		}
		fmt.Fprintf(w, "%-68s %-26s %6d  %s%s\n", name, value, f.N, f.Limit, kept)
	}
}
