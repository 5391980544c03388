package trends

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

// brief prints a value without what is zero in it.
func brief(v reflect.Value) string {
	switch {
	case v.CanInterface() && v.Kind() != reflect.Struct && v.Type().PkgPath() != "":
		if s, ok := v.Interface().(fmt.Stringer); ok {
			return s.String()
		}
	case v.Type() == reflect.TypeFor[guide.Span]():
		return v.Interface().(guide.Span).String()
	}
	switch v.Kind() {
	case reflect.Struct:
		var parts []string
		for i := range v.NumField() {
			if f := v.Field(i); !f.IsZero() && v.Type().Field(i).IsExported() {
				parts = append(parts, v.Type().Field(i).Name+"="+brief(f))
			}
		}
		return "{" + strings.Join(parts, " ") + "}"
	case reflect.Slice:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, brief(v.Index(i)))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case reflect.Pointer:
		if v.IsNil() {
			return "nil"
		}
		return brief(v.Elem())
	case reflect.Float64:
		return fmt.Sprintf("%.3g", v.Float())
	}
	return fmt.Sprint(v)
}

// randomDiary is a random diary: levels that stay, climb, fall or jump, one region or several,
// with sides, gaps, habits that change, sessions that help and that harm.
func randomDiary(seed uint64) (d *Diary, last guide.Day) {
	all, last := randomObservations(seed)
	d = new(Diary)
	for _, o := range all {
		d.Add(o)
	}
	return d, last
}

func randomObservations(seed uint64) (all []sessions.Observation, last guide.Day) {
	r := rand.New(rand.NewPCG(seed, 7))
	first, days := guide.Day(20000), 20+r.IntN(130)
	if seed%10 == 9 { // more than a chunk of them
		days = 1500
	}
	regions := []string{"neck", "piriformis", "erector-spinae"}[:1+r.IntN(3)]
	logged, scatter := 0.3+0.7*r.Float64(), 1+r.IntN(3)
	hour, jump, step := 8+r.IntN(12), r.IntN(days), r.IntN(6)-1
	gap := r.IntN(days)
	for i := range days {
		last = first + guide.Day(i)
		for n, region := range regions {
			if r.Float64() > logged || i > gap && i < gap+int(seed%4)*9 {
				continue
			}
			level := int(seed)%6 + n
			if i >= jump {
				level += step
				if seed%3 == 0 {
					hour = 21 // the habit changes with it
				}
			}
			score := min(max(level+r.IntN(2*scatter+1)-scatter, 0), 10)
			o := sessions.Observation{
				At: int64(last)*86400 + int64(hour*3600+r.IntN(3600)), Offset: int(seed%3) * 3600, Day: last, Region: region, Before: sessions.NRS(score),
				Side: []guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}[r.IntN(1+int(seed%4))],
			}
			if r.IntN(3) > 0 {
				o.Technique, o.Tool = []string{"compression", "rolling", "friction"}[r.IntN(3)], []string{"", "ball", "gun"}[r.IntN(3)]
				o.Seconds = 60 + r.IntN(1200)
				if r.IntN(4) > 0 {
					o.After = sessions.NRS(min(max(score-2+r.IntN(4), 0), 10))
				}
			}
			if r.IntN(6) == 0 {
				o.Interference = sessions.NRS(r.IntN(11))
			}
			if r.IntN(40) == 0 {
				o.Since = guide.On(last - guide.Day(r.IntN(400)))
			}
			all = append(all, o)
			if r.IntN(7) == 0 { // twice a day
				o.At, o.Before = o.At+int64(1+r.IntN(5))*3600, sessions.NRS(min(score+r.IntN(5), 10))
				all = append(all, o)
			}
		}
	}
	if seed%2 == 1 { // as an import adds them
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	return all, last
}

// Every answer about random diaries is what it was. A change that is meant shows here
// with all that it reaches: read the difference before you keep it.
func TestEveryAnswer(t *testing.T) {
	var b strings.Builder
	show := func(label string, v any) {
		if text := brief(reflect.ValueOf(v)); text != "[]" && text != "{}" {
			fmt.Fprintf(&b, "  %s %s\n", label, text)
		}
	}
	for seed := range uint64(40) {
		d, last := randomDiary(seed)
		fmt.Fprintf(&b, "diary %d, last day %s\n", seed, last)
		for _, asOf := range []guide.Day{last - 60, last - 17, last - 3, last, last + 2, last + 15} {
			regions, sided := d.PainFacts(asOf, int64(asOf)*86400+72000)
			for i := range regions {
				regions[i].Sessions = regions[i].Sessions[:min(len(regions[i].Sessions), 2)]
			}
			for i := range sided {
				sided[i].Sessions = nil
			}
			show(asOf.String()+" facts", regions)
			if seed%2 == 1 {
				show(asOf.String()+" of one side", sided)
			}
		}
		history := d.History(last + 3)
		show("history", history[max(len(history)-12, 0):])
		span, _ := d.Span("")
		month := Period{last - 40, last}
		for _, region := range d.Regions() {
			days := d.Daily(region)
			show(region+" daily", days[max(len(days)-4, 0):])
			show("direction", d.Direction(region, span))
			show("direction of a month", d.Direction(region, month))
			episodes := d.EpisodeSummaries(region, []guide.Day{last - 30}, last+2)
			show("episodes", episodes[max(len(episodes)-6, 0):])
			if s, current, found := d.StateOn(region, last+1); found {
				show(fmt.Sprint("state, current ", current), s)
			}
			latest := d.LastScore(region, last-2)
			show("last score", []any{latest.Score, latest.On})
			show("rose", []any{d.RoseAt(region, int64(last-5)*86400, last)})
			for _, side := range []guide.Side{guide.Left, guide.Right} {
				level, known := d.SideLevel(region, side, month)
				show(fmt.Sprint("level of the ", side, ", known ", known), level)
			}
			for by := ByWeek; by <= ByTimeOfDay; by++ {
				if rows := d.Rows(region, month, by); seed%4 == uint64(by)%4 {
					show("by "+by.String(), rows)
				}
			}
			show("stretches", d.Stretches(region, month, 14))
			show("pairs", d.Pairs(region, Period{last - 6, last}))
			c := WhatHelps(d.Uses(region, span, ByTechnique))
			show("helps, next "+c.Next(nil), c)
			for _, p := range []Plan{{Region: region, Every: 3}, {Region: region, Days: []time.Weekday{time.Monday, time.Thursday}, At: 20 * time.Hour}} {
				show("due", d.Due(p, last+guide.Day(seed%3), time.Duration(seed%24)*time.Hour))
			}
		}
		show("table", d.Table(month))
		show("around", d.Around(last-20, 14, last))
	}
	testkit.Golden(t, filepath.Join("testdata", "answers.txt"), b.String())
}
