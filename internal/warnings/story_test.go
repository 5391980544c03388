package warnings

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// today is 22 November 2026, the day 0 of every story.
const today guide.Day = 20779

// endOf is the end of a day of a story.
func endOf(day int) Moment {
	d := today + guide.Day(day)
	return Moment{Day: d, At: int64(d)*86400 + 86399}
}

func vocabulary(t testing.TB, own ...guide.Region) *guide.Vocabulary {
	t.Helper()
	words, err := guide.NewVocabulary(own)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// tell returns the diary of a story, an entry a line, a minute apart from noon on:
//
//	-20 numb-saddle.l=worse since=-30     a report; its region may follow: in=neck
//	-19 seen ces-saddle-numbness massage-ok; review=-3 may follow
//	-18 neck 6                            a reading
//	-18 neck rolling 6-3                  a session
//	-18 neck 6 note since the move        an entry with a note; event alone is an event
//	-18 fever ahead                       dated a day ahead, as by someone who then flies west
//	profile cancer=yes                    given before everything else
//	-30 profile pregnant=early
//
// A range of days, -40..-10/5, is every fifth of them.
func tell(t testing.TB, lines ...string) Diary {
	t.Helper()
	var given []guide.Given
	list := entriesOf(t, &given, lines)
	return diaryOf(list, given)
}

// diaryOf returns the diary of entries, numbered in their order.
func diaryOf(list []sessions.Entry, given []guide.Given) Diary {
	d := Diary{Pain: new(trends.Diary), Given: given}
	for i, e := range list {
		e.Number = int64(i + 1)
		if o, scored := e.Observation(); scored {
			d.Pain.Add(o)
		}
		if len(e.Reports)+len(e.Rules) > 0 {
			d.Reported = append(d.Reported, e)
		}
		if e.Note != "" {
			d.Noted = append(d.Noted, e)
		}
	}
	return d
}

// noon returns when the line of a story with that index is written on a day.
func noon(day guide.Day, line int) int64 { return int64(day)*86400 + 43200 + int64(line)*60 }

// entriesOf returns the entries of a story by moment, and fills in the profile.
func entriesOf(t testing.TB, given *[]guide.Given, lines []string) []sessions.Entry {
	t.Helper()
	var list []sessions.Entry
	first := today
	for _, line := range lines {
		if day, err := strconv.Atoi(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '.' || r == '/' })[0]); err == nil {
			first = min(first, today+guide.Day(day))
		}
	}
	for minute, line := range lines {
		line, note, _ := strings.Cut(line, " note ")
		words := strings.Fields(line)
		if i := slices.Index(words, "profile"); i >= 0 {
			for _, word := range words[i+1:] {
				fact, value, _ := strings.Cut(word, "=")
				g := guide.Given{Fact: fact, Value: value, At: int64(first) * 86400, Day: first}
				if i > 0 {
					g.Day = today + guide.Day(number(t, words[0]))
					g.At = noon(g.Day, minute)
				}
				*given = append(*given, g)
			}
			continue
		}
		span, step, _ := strings.Cut(words[0], "/")
		first, last, many := strings.Cut(span, "..")
		if !many {
			last = first
		}
		for day := number(t, first); day <= number(t, last); day += max(1, number(t, "0"+step)) {
			ahead := int64(0)
			if words[len(words)-1] == "ahead" {
				ahead, words = 86400, words[:len(words)-1]
			}
			e := entryOf(t, words[1:])
			e.Day = today + guide.Day(day)
			e.At, e.Note = noon(e.Day, minute)-ahead, note
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b sessions.Entry) int { return int(a.At - b.At) })
	slices.SortStableFunc(*given, func(a, b guide.Given) int { return cmp.Compare(a.At, b.At) })
	return list
}

func entryOf(t testing.TB, words []string) sessions.Entry {
	t.Helper()
	if words[0] == "seen" {
		e := sessions.Entry{Kind: sessions.Consultation, By: "gp"}
		for _, word := range words[1:] {
			if day, reviewed := strings.CutPrefix(word, "review="); reviewed {
				e.Review = today + guide.Day(number(t, day))
			} else if word == "massage-ok" {
				e.MassageOK = true
			} else {
				e.Rules = append(e.Rules, word)
			}
		}
		return e
	}
	if words[0] == "event" {
		return sessions.Entry{Kind: sessions.Event}
	}
	last := words[len(words)-1]
	before, after, session := strings.Cut(last, "-")
	if score, err := strconv.Atoi(before); err == nil && len(words) > 1 {
		e := sessions.Entry{Kind: sessions.Reading, Region: words[0], Before: sessions.NRS(score)}
		if session {
			e.Kind, e.Technique, e.Seconds, e.After = sessions.Session, words[1], 300, sessions.NRS(number(t, after))
		}
		return e
	}
	name, course, _ := strings.Cut(words[0], "=")
	name, side, _ := strings.Cut(name, ".")
	r := sessions.Report{Symptom: name, Course: guide.Course(course)}
	switch side {
	case "l":
		r.Side = guide.Left
	case "r":
		r.Side = guide.Right
	case "both":
		r.Side = guide.Both
	}
	e := sessions.Entry{Kind: sessions.SymptomOnly}
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		switch key {
		case "since":
			r.Since = guide.On(today + guide.Day(number(t, value)))
		case "in":
			e.Region = value
		default:
			t.Fatalf("what is %q?", word)
		}
	}
	e.Reports = []sessions.Report{r}
	return e
}

func number(t testing.TB, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// said is what a verdict says of a rule, in a line; "" if nothing.
func said(v Verdict, rule string) string {
	var all []string
	for _, f := range v.Findings {
		if f.Rule != rule {
			continue
		}
		text := f.Urgency.String() + " " + f.Massage.String()
		switch {
		case f.Seen != nil:
			text += ", seen"
		case f.Lapsed != nil:
			text += ", seen before"
		}
		if f.Lifted {
			text += ", lifted"
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func overall(v Verdict) string { return v.Urgency.String() + " " + v.Massage.String() }

// stored returns a diary in a file with the story in it.
func stored(t testing.TB, store *sessions.Store, lines ...string) []sessions.Entry {
	t.Helper()
	var given []guide.Given
	list := entriesOf(t, &given, lines)
	profile := map[string]string{}
	for _, g := range given {
		profile[g.Fact] = g.Value
	}
	saved, err := store.Add(context.Background(), sessions.Command{Words: "story", Now: today.Time()}, list...)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.SetFacts(context.Background(), sessions.Command{Words: "profile", Now: today.Time()}, profile); err != nil {
		t.Fatal(fmt.Errorf("profile: %w", err))
	}
	return saved
}
