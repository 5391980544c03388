package trends

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

// dayZero is the day 0 of the diaries of testdata/days.txt.
const dayZero guide.Day = 20000

// toldDiary returns the diary of entries that are written like this, and its last day:
//
//	0..60/2 neck 5                   a score on every second day, at nine
//	8 neck.l 5-3 @21:30 friction gun a session; @ alone is a date without a time
//	9 neck 6 way=7 since=2
func toldDiary(t *testing.T, text string) (d *Diary, last guide.Day) {
	t.Helper()
	d = new(Diary)
	for _, line := range strings.Split(text, "; ") {
		words := strings.Fields(line)
		span, step, _ := strings.Cut(words[0], "/")
		from, to, many := strings.Cut(span, "..")
		if !many {
			to = from
		}
		for day := number(t, from); day <= number(t, to); day += max(1, number(t, "0"+step)) {
			o := sessions.Observation{Day: dayZero + guide.Day(day)}
			region, side, _ := strings.Cut(words[1], ".")
			o.Region, o.Side = region, map[string]guide.Side{"l": guide.Left, "r": guide.Right, "both": guide.Both}[side]
			before, after, _ := strings.Cut(words[2], "-")
			if before != "" {
				o.Before = sessions.NRS(number(t, before))
			}
			if after != "" {
				o.After = sessions.NRS(number(t, after))
			}
			seconds := 9 * 3600
			for _, word := range words[3:] {
				value, timed := strings.CutPrefix(word, "@")
				name, figure, given := strings.Cut(word, "=")
				switch {
				case timed && value == "":
					seconds, o.DateOnly = dayLong/2, true
				case timed:
					hour, minute, _ := strings.Cut(value, ":")
					seconds = number(t, hour)*3600 + number(t, minute)*60
				case given && name == "way":
					o.Interference = sessions.NRS(number(t, figure))
				case given:
					o.Since = guide.On(dayZero + guide.Day(number(t, figure)))
				case o.Technique == "":
					o.Technique, o.Seconds = word, 300
				default:
					o.Tool = word
				}
			}
			o.At = int64(o.Day)*dayLong + int64(seconds)
			last = max(last, o.Day)
			d.Add(o)
		}
	}
	return d, last
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// fields returns what is not zero in the facts of regions, a line for each field.
func fields(regions []guide.RegionFacts) (list []string) {
	for _, r := range regions {
		v := reflect.ValueOf(r)
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; {
			case v.Field(i).IsZero(), name == "Region", name == "ScoreDay":
			case name == "Sessions":
				list = append(list, fmt.Sprintf("%s: %d sessions", r.Region, v.Field(i).Len()))
			default:
				list = append(list, r.Region+": "+name+" "+brief(v.Field(i)))
			}
		}
	}
	return list
}

// The facts about the diaries of testdata/days.txt at 20:00 on each day, as what comes
// and what goes: a limit that moves by a day shows, and on which day.
func TestFactsOfEveryDay(t *testing.T) {
	testkit.Stories(t, filepath.Join("testdata", "days.txt"), "diary: ", func(b *strings.Builder, text string) {
		d, last := toldDiary(t, text)
		var was []string
		for day := dayZero; day <= last+60; day++ {
			all, sided := d.PainFacts(day, int64(day)*dayLong+72000)
			is := fields(all)
			for _, one := range fields(sided) {
				if !slices.Contains(is, one) {
					is = append(is, "of one side, "+one)
				}
			}
			for _, region := range d.Regions() {
				if s, current, found := d.StateOn(region, day); found {
					is = append(is, fmt.Sprintf("%s: %s, usually %.3g of %d, current %t, held %t %s", region, s.Sustained, s.Usual, min(s.PastDays, 9), current, s.Held, s.HabitText()))
				}
			}
			if news := changed(was, is); len(news) > 0 {
				fmt.Fprintf(b, "  %d %s\n", day-dayZero, strings.Join(news, "; "))
			}
			was = is
		}
		for _, region := range d.Regions() {
			for by := ByWeek; by <= ByTimeOfDay; by++ {
				text, err := json.Marshal(d.Rows(region, Period{last - 20, last}, by))
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(b, "  %s by %s: %s\n", region, by, text)
			}
			text, err := json.Marshal([]any{d.Direction(region, Period{dayZero, last}), d.Stretches(region, Period{dayZero, last}, 28)})
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(b, "  %s in all: %s\n", region, text)
			fmt.Fprintf(b, "  %s: %s; %s\n", region, brief(reflect.ValueOf(d.History(last+60))), brief(reflect.ValueOf(d.EpisodeSummaries(region, nil, last+60))))
		}
	})
}

// changed returns the lines that came, and what those begin with that went and have no
// other value now.
func changed(was, is []string) (news []string) {
	named := func(line string) string {
		name, value, _ := strings.Cut(line, ": ")
		field, _, _ := strings.Cut(value, " ")
		return name + ": " + field
	}
	for _, line := range is {
		if !slices.Contains(was, line) {
			news = append(news, line)
		}
	}
	for _, line := range was {
		if !slices.ContainsFunc(is, func(other string) bool { return named(other) == named(line) }) {
			news = append(news, "no "+named(line))
		}
	}
	return news
}

// What is asked first of a diary that was added in any order is answered as what is asked
// last: nothing hangs on an earlier question having put the entries in order.
func TestTheFirstAnswerIsTheLast(t *testing.T) {
	month := func(last guide.Day) Period { return Period{last - 40, last} }
	for name, ask := range map[string]func(d *Diary, region string, last guide.Day) any{
		"facts": func(d *Diary, _ string, last guide.Day) any {
			all, sided := d.PainFacts(last, int64(last)*dayLong+72000)
			return []any{all, sided}
		},
		"rose": func(d *Diary, region string, last guide.Day) any {
			var rises []bool
			for day := last - 60; day <= last; day++ {
				rises = append(rises, d.RoseAt(region, int64(day)*dayLong, last))
			}
			return rises
		},
		"last score": func(d *Diary, region string, last guide.Day) any {
			latest := d.LastScore(region, last-1)
			return []any{latest.Score, latest.On}
		},
		"times": func(d *Diary, _ string, last guide.Day) any { return d.EntryTimes(last - 1) },
		"last time": func(d *Diary, _ string, last guide.Day) any {
			at, found := d.LastEntryTime(last - 1)
			return []any{at, found}
		},
		"daily": func(d *Diary, region string, _ guide.Day) any { return d.Daily(region) },
		"span": func(d *Diary, region string, _ guide.Day) any {
			span, found := d.Span(region)
			return []any{span, found}
		},
		"direction": func(d *Diary, region string, last guide.Day) any { return d.Direction(region, month(last)) },
		"episodes":  func(d *Diary, region string, last guide.Day) any { return d.EpisodeSummaries(region, nil, last) },
		"state": func(d *Diary, region string, last guide.Day) any {
			s, current, found := d.StateOn(region, last)
			return []any{s, current, found}
		},
		"level": func(d *Diary, region string, last guide.Day) any {
			level, known := d.SideLevel(region, guide.Left, month(last))
			return []any{level, known}
		},
		"rows":      func(d *Diary, region string, last guide.Day) any { return d.Rows(region, month(last), ByTechnique) },
		"stretches": func(d *Diary, region string, last guide.Day) any { return d.Stretches(region, month(last), 14) },
		"pairs":     func(d *Diary, region string, last guide.Day) any { return d.Pairs(region, month(last)) },
		"uses":      func(d *Diary, region string, last guide.Day) any { return d.Uses(region, month(last), ByTool) },
		"due": func(d *Diary, region string, last guide.Day) any {
			return d.Due(Plan{Region: region, Every: 3}, last, 0)
		},
		"table":   func(d *Diary, _ string, last guide.Day) any { return d.Table(month(last)) },
		"around":  func(d *Diary, _ string, last guide.Day) any { return d.Around(last-20, 14, last) },
		"history": func(d *Diary, _ string, last guide.Day) any { return d.History(last) },
		"settled": func(d *Diary, region string, last guide.Day) any { return d.Converged(region, last-60, last) },
	} {
		for _, seed := range []uint64{1, 3, 5, 9, 19} { // in no order
			first, last := randomDiary(seed)
			region := first.Regions()[0]
			answer := ask(first, region, last)
			whole, _ := randomObservations(seed)
			slices.SortStableFunc(whole, func(a, b sessions.Observation) int { return int(a.At - b.At) })
			ordered := new(Diary)
			for _, o := range whole {
				ordered.Add(o)
			}
			ordered.PainFacts(last, int64(last)*dayLong)
			if diff := cmp.Diff(fmt.Sprintf("%+v", answer), fmt.Sprintf("%+v", ask(ordered, region, last))); diff != "" {
				t.Errorf("%s of diary %d, -first +last:\n%s", name, seed, diff)
			}
		}
	}
}

// A rise is found in the entries of the last days, however they were added.
func TestRiseOfEntriesInNoOrder(t *testing.T) {
	d := new(Diary)
	add := func(day guide.Day, hour int, technique string, score int) int64 {
		o := sessions.Observation{Day: day, At: int64(day)*dayLong + int64(hour)*3600, Region: "neck", Technique: technique, Before: sessions.NRS(score)}
		d.Add(o)
		return o.At
	}
	add(20300, 9, "friction", 3)
	at := add(20300, 20, "", 8)
	for day := range guide.Day(100) {
		add(20000+day, 9, "", 3)
	}
	if !d.RoseAt("neck", at, 20300) {
		t.Error("the rise is not found")
	}
}

// What is said to help of uses that were drawn at random, in blocks or mixed, few and many.
func TestEveryComparison(t *testing.T) {
	var b strings.Builder
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 11))
		keys := []string{"compression", "friction", "rolling", "stretch"}[:1+r.IntN(4)]
		block, effect := 1+r.IntN(12)*r.IntN(2), r.IntN(4)-1
		var uses []Use
		day := guide.Day(20000)
		for i := range 2 + r.IntN(70) {
			day += guide.Day(r.IntN(4))
			k := i / block % len(keys)
			if block == 1 {
				k = r.IntN(len(keys))
			}
			before := 3 + r.IntN(6)
			uses = append(uses, Use{Key: keys[k], Day: day, Before: before, After: min(max(before-r.IntN(2)*effect*k-r.IntN(3)*(int(seed)%3), 0), 10)})
		}
		c := WhatHelps(uses)
		fmt.Fprintf(&b, "%d: %d uses, winner %q, leader %q, doubt %v, more %d, needed %.3g, before %.3g\n", seed, c.Uses, c.Winner, c.Leader.Key, c.Doubt, c.More, c.Needed, c.Before)
		for _, h := range c.Helps {
			fmt.Fprintf(&b, "  %s %d %d eased %d tried %t: %.3g %.3g, %.3g to %.3g, best %.3g\n", h.Key, h.Uses, h.Compared, h.Eased, h.Tried, h.Relief, h.Mean, h.Low, h.High, h.Best)
		}
		fmt.Fprintf(&b, "  next %q, without the leader %q\n", c.Next(nil), c.Next(func(key string) bool { return key != c.Leader.Key }))
	}
	testkit.Golden(t, filepath.Join("testdata", "comparisons.txt"), b.String())
}

// A region without entries has no figures.
func TestARegionWithoutEntriesHasNoFigures(t *testing.T) {
	d, last := toldDiary(t, "0..40 neck 5-3 rolling")
	all := Period{dayZero, last}
	level, sided := d.SideLevel("calves", guide.Left, all)
	span, found := d.Span("calves")
	_, current, stated := d.StateOn("calves", last)
	if level.Known() || sided || found || span != (Period{}) || current || stated || d.RoseAt("calves", int64(last)*dayLong, last) || d.Level("calves", all).Known() ||
		d.Len("calves") != 0 || len(d.Daily("calves")) != 0 || len(d.Rows("calves", all, ByTechnique)) != 0 || len(d.Uses("calves", all, ByTool)) != 0 ||
		len(d.Pairs("calves", all)) != 0 || len(d.EpisodeSummaries("calves", nil, last)) != 0 || d.Direction("calves", all).Known() {
		t.Error("a region without entries has figures")
	}
}
