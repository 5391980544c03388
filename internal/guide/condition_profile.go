package guide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// factIs is a condition on a profile fact: that it is yes, or that it is a value.
type factIs struct {
	fact  string
	value string // "": anything but no
}

// is: the fact is yes; of a choice anything but no.
func is(fact string) Condition { return factIs{fact: fact} }

// equals: the fact has the value.
func equals(fact, value string) Condition { return factIs{fact, value} }

func (c factIs) String() string {
	if c.value == "" {
		return c.fact
	}
	return c.fact + "=" + c.value
}

func (c factIs) truth(q *inquiry) Truth {
	value, known := q.fact(c.fact)
	switch {
	case !known:
		return Unknown
	case c.value == "":
		return truthOf(value != "no")
	}
	return truthOf(value == c.value || slices.Contains(strings.Split(value, ","), c.value))
}

func (c factIs) grounds(q *inquiry, add func(ground)) {
	value, _ := q.fact(c.fact)
	add(q.factGround(c.fact, value, Span{}))
}

func (c factIs) leaves(visit func(Condition)) { visit(c) }

// dated is a condition on a profile date: had or long.
type dated struct {
	verb string
	fact string
	days int
}

// longSince: the profile date lies so many days back or more.
func longSince(fact string, days int) Condition { return dated{"long", fact, days} }

func (c dated) String() string { return c.verb + "(" + c.fact + ", " + inDays(c.days) + ")" }

func (c dated) truth(q *inquiry) Truth {
	value, known := q.fact(c.fact)
	if !known {
		return Unknown
	}
	if value == "no" {
		return No
	}
	date := parseSpan(value).Until(q.f.Today)
	if c.verb == "had" {
		return date.within(q.f.Today, c.days)
	}
	return date.ago(q.f.Today, c.days)
}

func (c dated) grounds(q *inquiry, add func(ground)) {
	value, _ := q.fact(c.fact)
	add(q.factGround(c.fact, value, parseSpan(value)))
}

func (c dated) leaves(visit func(Condition)) { visit(c) }

// aged is a condition on the age now, or when back pain first began.
type aged struct {
	what  string // "age" or "onset-age"
	sign  string // ">=", ">" or "<"
	years int
}

func ageAtLeast(years int) Condition { return aged{"age", ">=", years} }

func ageOver(years int) Condition { return aged{"age", ">", years} }

func ageUnder(years int) Condition { return aged{"age", "<", years} }

// onsetUnder: back pain first began before that age.
func onsetUnder(years int) Condition { return aged{"onset-age", "<", years} }

func (c aged) String() string { return c.what + c.sign + strconv.Itoa(c.years) }

// age returns the age reached in the year in question, and whether it is known.
func (c aged) age(q *inquiry) (int, bool) {
	born, known := q.fact("birth-year")
	year, err := strconv.Atoi(born)
	if !known || err != nil {
		return 0, false
	}
	if c.what == "age" {
		return q.year - year, true
	}
	date := c.onset(q)
	return date.From.Time().Year() - year, date.Known
}

// onset returns when back pain first began. Where nobody has said so, it is no later than
// the pain that is logged: whoever was young then was no older at the first.
func (c aged) onset(q *inquiry) Span {
	if since, known := q.fact("back-pain-since"); known {
		return parseSpan(since)
	}
	var first Span
	for i := range q.f.Regions {
		if r := &q.f.Regions[i]; r.Began.Known && q.in(r, "spine") && (!first.Known || r.Began.From < first.From) {
			first = r.Began
		}
	}
	return first
}

func (c aged) truth(q *inquiry) Truth {
	age, known := c.age(q)
	if !known {
		if since, known := q.fact("back-pain-since"); c.what == "onset-age" && known && since == "no" {
			return No
		}
		return Unknown
	}
	switch c.sign {
	case ">=":
		return truthOf(age >= c.years)
	case ">":
		return truthOf(age > c.years)
	}
	// The birthday may still be to come: one less, which errs towards firing.
	if _, known := q.fact("back-pain-since"); c.what == "onset-age" && !known && age-1 >= c.years {
		return Unknown
	}
	return truthOf(age-1 < c.years)
}

func (c aged) grounds(q *inquiry, add func(ground)) {
	age, _ := c.age(q)
	born, _ := q.fact("birth-year")
	g := q.factGround("birth-year", born, Span{})
	g.because.Says = fmt.Sprintf("%s, so %d this year at most", born, age)
	if c.what == "onset-age" {
		since, known := q.fact("back-pain-since")
		if !known {
			since = c.onset(q).String() + ", going by the pain you logged"
		}
		g.because.Says = fmt.Sprintf("%s, at the age of %d or less", since, age)
		g.because.Fact = "back-pain-since"
	}
	add(g)
}

func (c aged) leaves(visit func(Condition)) { visit(c) }
