package sim

import (
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// Alarm is a finding on the first day on which it held, after a day without it.
// With another urgency it is another alarm.
type Alarm struct {
	Rule, Region string
	Urgency      guide.Urgency
	Day          guide.Day // counted from 0
	Finding      warnings.Finding
}

// Course is what the program said over a diary.
type Course struct {
	Person *Person
	Alarms []Alarm
	// Booked is the number of days on which a rule asked for a professional.
	Booked map[string]int
}

const (
	worsening    = "trend-worsening"
	notImproving = "trend-not-improving"
	painClimbs   = "pain-climbs"
)

// Judge judges the diary at the end of each day, from the first to the last.
func Judge(words *guide.Vocabulary, p *Person) *Course {
	c := &Course{Person: p, Booked: map[string]int{}}
	d := p.Diary()
	type key struct{ rule, region string }
	held := map[key]guide.Urgency{}
	for day := range p.Days {
		v := d.Judge(words, warnings.Moment{Day: start + day, At: int64(start+day+1)*86400 - 1})
		holds := map[key]guide.Urgency{}
		booked := map[string]bool{}
		for _, f := range v.Findings {
			if f.Urgency < guide.Soon || f.Seen != nil {
				continue
			}
			k := key{f.Rule, f.Region}
			if holds[k] < f.Urgency {
				holds[k] = f.Urgency
			}
			if f.Urgency > held[k] {
				c.Alarms = append(c.Alarms, Alarm{f.Rule, f.Region, f.Urgency, day, f})
			}
			if !booked[f.Rule] {
				booked[f.Rule] = true
				c.Booked[f.Rule]++
			}
			if !booked[""] {
				booked[""] = true
				c.Booked[""]++
			}
		}
		held = holds
	}
	return c
}

// count returns how many alarms satisfy a condition.
func (c *Course) count(is func(Alarm) bool) int {
	n := 0
	for _, a := range c.Alarms {
		if is(a) {
			n++
		}
	}
	return n
}

// first returns the first alarm from a day on, up to some days later.
func (c *Course) first(from, days guide.Day, is func(Alarm) bool) (Alarm, bool) {
	for _, a := range c.Alarms {
		if a.Day >= from && a.Day <= from+days && is(a) {
			return a, true
		}
	}
	return Alarm{}, false
}

// mostAnEpisode returns how often the rule asked for a professional in the episode
// in which it did so most often.
func (c *Course) mostAnEpisode(rule string) int {
	d := c.Person.Diary()
	type episode struct {
		region string
		first  guide.Day
	}
	times, most := map[episode]int{}, 0
	for _, a := range c.Alarms {
		if a.Rule == rule {
			e, _ := d.Pain.Episode(a.Region, start+a.Day)
			times[episode{a.Region, e.First}]++
			most = max(most, times[episode{a.Region, e.First}])
		}
	}
	return most
}

// lifted returns in how many people who say that a professional has looked at pain that does not
// improve, on the day after it was announced, the record of warnings has it ended by then; and in how
// many a state of the worsening rule is shown as current after more than two weeks without a log.
func lifted(words *guide.Vocabulary, list []*Course) []Figure {
	ended, seen, current, old := 0, 0, 0, 0
	for _, c := range list {
		a, found := c.first(0, c.Person.Days, func(a Alarm) bool { return a.Rule == notImproving })
		if found && seen < liftedPeople {
			d, on := c.Person.Diary(), start+a.Day+1
			d.Reported = []sessions.Entry{{Number: 1, Day: on, At: int64(on)*86400 + 43200, Rules: []string{notImproving}}}
			seen++
			ended += one(!slices.ContainsFunc(d.Replay(words, d.EndOf(on+14)), func(r warnings.Raised) bool {
				return r.Rule == notImproving && r.Region == a.Region && r.RaisedOn < on && (r.Active || r.ClearedOn > on)
			}))
		}
		d := c.Person.Diary()
		for _, name := range d.Pain.Regions() {
			span, _ := d.Pain.Span(name)
			if _, now, found := d.Pain.StateOn(name, span.To+15); found {
				old++
				current += one(now)
			}
		}
	}
	return []Figure{
		share("not improving, seen: it has ended on that day", ended, seen).atLeast(0.9),
		share("15 days after the last log its state is shown as current", current, old).atMost(0),
	}
}

// liftedPeople are enough to notice that a consultation no longer ends what it covers.
const liftedPeople = 100

// see reports whether the worsening rule asked for a professional.
func see(a Alarm) bool { return a.Rule == worsening }

// eitherTrend reports whether one of the two rules that see a worsening asked for a professional.
func eitherTrend(a Alarm) bool { return a.Rule == worsening || a.Rule == notImproving }
