package guide

import (
	"fmt"
	"os"
	"slices"
	"testing"
)

// mutantsOf returns the condition with one fault each: a branch or a part left out, a
// window a day longer or shorter.
func mutantsOf(c Condition) []Condition {
	var list []Condition
	switch c := c.(type) {
	case term:
		for _, is := range mutantsOf(c.is) {
			list = append(list, term{c.name, is})
		}
	case *joint:
		for i, part := range c.parts {
			if len(c.parts) > 1 {
				list = append(list, &joint{parts: slices.Delete(slices.Clone(c.parts), i, i+1), kind: c.kind, least: c.least})
			}
			for _, one := range mutantsOf(part) {
				parts := slices.Clone(c.parts)
				parts[i] = one
				list = append(list, &joint{parts: parts, kind: c.kind, least: c.least})
			}
		}
	case *reported:
		if c.days > 0 {
			for _, by := range []int16{-1, 1} {
				one := *c
				one.days += by
				list = append(list, &one)
			}
		}
	case *hurting:
		if c.days > 0 {
			for _, by := range []int16{-1, 1} {
				one := *c
				one.days += by
				list = append(list, &one)
			}
		}
	case happened:
		list = append(list, happened{c.incident, c.days - 1}, happened{c.incident, c.days + 1})
	case dated:
		list = append(list, dated{c.verb, c.fact, c.days - 1}, dated{c.verb, c.fact, c.days + 1})
	case aged:
		list = append(list, aged{c.what, c.sign, c.years - 1}, aged{c.what, c.sign, c.years + 1})
	}
	return list
}

// mutantLevels returns the levels with one fault each.
func mutantLevels(levels []Level) map[string][]Level {
	all := map[string][]Level{}
	for i := range levels {
		change := func(name string, f func(*Level)) {
			list := slices.Clone(levels)
			f(&list[i])
			all[fmt.Sprintf("level %d: %s", i, name)] = list
		}
		if levels[i].Massage > MassageOK {
			change("massage ok", func(l *Level) { l.Massage = MassageOK })
		}
		if levels[i].Urgency > NoUrgency {
			change("urgency lower", func(l *Level) { l.Urgency-- })
		}
		for n, c := range mutantsOf(levels[i].When) {
			change(fmt.Sprintf("condition %d: %s", n, c), func(l *Level) { l.When = c })
		}
		if len(levels) > 1 {
			all[fmt.Sprintf("level %d: dropped", i)] = slices.Delete(slices.Clone(levels), i, i+1)
		}
	}
	return all
}

// How many seeded faults the stories of the branches show: BACKLOG_MUTANTS=1 lists those
// that they do not.
func TestMutants(t *testing.T) {
	if os.Getenv("BACKLOG_MUTANTS") == "" {
		t.Skip("BACKLOG_MUTANTS is not set")
	}
	seeded, alive := 0, 0
	try := func(id string, levels []Level, build func([]Level) table) {
		stories := storiesOf(levels)
		right := make([]string, len(stories))
		for i, story := range stories {
			right[i] = toldOf(t, &Vocabulary{}, story, id)
		}
		for name, mutant := range mutantLevels(levels) {
			v := &Vocabulary{}
			v.once.Do(func() { v.tables = build(mutant) })
			seeded++
			if !slices.ContainsFunc(stories, func(story string) bool {
				return toldOf(t, v, story, id) != right[slices.Index(stories, story)]
			}) {
				alive++
				t.Logf("%s, %s", id, name)
			}
		}
	}
	for i, r := range Rules() {
		try(r.ID, r.Levels, func(levels []Level) table {
			one := table{rules: Rules(), against: Contraindications()}
			one.rules[i].Levels = levels
			return one
		})
	}
	for i, c := range Contraindications() {
		try(c.ID, c.Levels, func(levels []Level) table {
			one := table{rules: Rules(), against: Contraindications()}
			one.against[i].Levels = levels
			return one
		})
	}
	t.Logf("of %d faults %d are not seen", seeded, alive)
}
