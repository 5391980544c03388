package guide

import (
	"maps"
	"slices"
	"strconv"
)

// table is the rules and contraindications, built once for many questions of "what if?".
type table struct {
	rules   []Rule
	against []Contraindication
}

// state is which levels are true, by index into the tables: of rules the first
// true one, or the number of levels for none; of contraindications each.
type state struct {
	rules   []int
	against [][]bool
}

func (t *table) state(q *inquiry) state {
	s := state{rules: make([]int, len(t.rules)), against: make([][]bool, len(t.against))}
	for i := range t.rules {
		s.rules[i] = len(t.rules[i].Levels)
		if v := q.judge(i); v.level >= 0 {
			s.rules[i] = v.level
		}
	}
	for i := range t.against {
		s.against[i] = make([]bool, len(t.against[i].Levels))
		for n := range t.against[i].Levels {
			s.against[i][n] = t.against[i].Levels[n].When.truth(q) == Yes
		}
	}
	return s
}

// gain is what an answer adds: a higher level of a rule, or a level of a contraindication.
type gain struct {
	rule    int // index into the rules, or -1
	against int // index into the contraindications, or -1
	level   *Level
}

func (t *table) mentions(g gain) Mentions {
	if g.rule >= 0 {
		return t.rules[g.rule].Mentions()
	}
	return t.against[g.against].Mentions()
}

func (t *table) id(r gain) string {
	if r.rule >= 0 {
		return t.rules[r.rule].ID
	}
	return t.against[r.against].ID
}

// gains returns what is found after an answer and was not before it.
func (t *table) gains(before, after state) []gain {
	var list []gain
	for i := range t.rules {
		if after.rules[i] < before.rules[i] && !t.rules[i].single() {
			list = append(list, gain{i, -1, &t.rules[i].Levels[after.rules[i]]})
		}
	}
	for i := range t.against {
		for n, yes := range after.against[i] {
			level := &t.against[i].Levels[n]
			if yes && !before.against[i][n] && (level.Massage > MassageOK || len(level.Bars) > 0) {
				list = append(list, gain{-1, i, level})
			}
		}
	}
	return list
}

// withReport returns the facts with one report more, made now.
func withReport(f Facts, symptom string, side Side, course Course, since Span) Facts {
	f.Reports = append(slices.Clip(f.Reports), Report{
		Symptom: symptom, Side: side, Course: course, Since: since, At: f.Now, Day: f.Today,
	})
	return f
}

// withFact returns the facts with one profile fact more.
func withFact(f Facts, id, value string) Facts {
	profile := make(map[string]string, len(f.Profile)+1)
	for k, v := range f.Profile {
		profile[k] = v
	}
	profile[id] = value
	f.Profile = profile
	f.Given = maps.Clone(f.Given)
	delete(f.Given, id) // it is an answer of today
	return f
}

// tellingValues returns the values of a profile fact at which some condition
// turns: of a choice each but no, of a date today and every limit of days, of
// the year of birth every limit of years.
func (t *table) tellingValues(f *Fact, today Day) []string {
	switch f.Kind {
	case Flag:
		return []string{"yes"}
	case Choice:
		if slices.Contains(f.Values, "GROUPS") {
			return []string{"yes"}
		}
		return slices.DeleteFunc(slices.Clone(f.Values), func(v string) bool { return v == "no" })
	}
	var values []string
	t.leaves(func(leaf Condition) {
		switch c := leaf.(type) {
		case dated:
			switch {
			case c.fact != f.ID:
			case c.verb == "had":
				values = appendNew(values, today.String())
			default:
				values = appendNew(values, (today - Day(c.days)).String())
			}
		case aged:
			if f.Kind == Year && c.what == "age" {
				age := c.years
				switch c.sign {
				case ">":
					age++
				case "<":
					age--
				}
				values = appendNew(values, strconv.Itoa(today.Time().Year()-age))
			}
			if f.Kind == Year && c.what == "onset-age" {
				values = appendNew(values, strconv.Itoa(today.Time().Year()-c.years))
			}
		}
	})
	if f.Kind == Date {
		values = append(values, "yes")
	}
	return values
}

// possibleValues returns the values that would matter of a profile fact that the person has not
// given: of a date given as a year, or by yes alone, those that it leaves open.
func (t *table) possibleValues(q *inquiry, f *Fact) []string {
	value, known := q.fact(f.ID)
	if !known {
		return t.tellingValues(f, q.f.Today)
	}
	if f.Kind != Date || value == "no" {
		return nil
	}
	date := parseSpan(value)
	if !date.Known {
		return slices.DeleteFunc(t.tellingValues(f, q.f.Today), func(v string) bool { return v == value })
	}
	var values []string
	for _, on := range q.ends(date) {
		values = append(values, on.String())
	}
	return values
}

// beginnings returns when a symptom that is there may have begun, late and early,
// as far as nobody gave it: the windows of the rules on symptoms lie between.
func (q *inquiry) beginnings(track *Track) []Span {
	if !track.There {
		return nil
	}
	if !track.Began.Known {
		return []Span{On(q.f.Today), On(q.f.Today - 100)}
	}
	return q.ends(track.Began)
}

// ends returns the last and the first day of a date that was given as a month or a
// year, and between them the day of the latest session; nothing for a day.
func (q *inquiry) ends(date Span) []Span {
	date = date.Until(q.f.Today)
	if date.From == date.To {
		return nil
	}
	list := []Span{On(date.To), On(date.From)}
	worked := date.From
	for i := range q.f.Regions {
		for _, s := range q.f.Regions[i].Sessions {
			if s.Day < date.To {
				worked = max(worked, s.Day)
			}
		}
	}
	if worked > date.From {
		list = append(list, On(worked))
	}
	return list
}

func (t *table) leaves(visit func(Condition)) {
	for i := range t.rules {
		for n := range t.rules[i].Levels {
			t.rules[i].Levels[n].When.leaves(visit)
		}
	}
	for i := range t.against {
		for n := range t.against[i].Levels {
			t.against[i].Levels[n].When.leaves(visit)
		}
	}
}
