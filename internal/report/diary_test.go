package report

import (
	"slices"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// today is a Sunday: six weeks that end on it are six rows.
const today = guide.Day(20779) // 22 November 2026

func words(t testing.TB, own ...guide.Region) *guide.Vocabulary {
	t.Helper()
	v, err := guide.NewVocabulary(own)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// request puts a diary together as the program reads it.
func request(v *guide.Vocabulary, period trends.Period, entries ...sessions.Entry) Request {
	a := Request{Words: v, Period: period, AsOf: warnings.Moment{Day: period.To, At: int64(period.To+1)*86400 - 1}}
	a.Diary = warnings.Diary{Pain: new(trends.Diary)}
	slices.SortStableFunc(entries, func(x, y sessions.Entry) int { return int(x.At - y.At) })
	for i, e := range entries {
		e.Number, e.Day = int64(i+1), guide.DayOf(e.Local())
		if e.Kind == sessions.Session || e.Kind == sessions.Reading {
			a.Diary.Pain.Add(sampleOf(e))
		}
		if len(e.Reports) > 0 || len(e.Rules) > 0 {
			a.Diary.Reported = append(a.Diary.Reported, e)
		}
		switch {
		case e.Kind == sessions.Question:
			a.Questions = append(a.Questions, e)
		case period.Contains(e.Day):
			a.Entries = append(a.Entries, e)
		}
	}
	return a
}

func at(day guide.Day, clock string) int64 {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		panic(err)
	}
	return int64(day)*86400 + int64(t.Hour()*3600+t.Minute()*60)
}

func sixWeeks() trends.Period { return trends.Period{From: today - 41, To: today} }

// full is six weeks of one region with everything that a page may hold: a gap,
// readings, three kinds of massage, symptoms, a consultation, an event, facts,
// questions and notes.
func full(t testing.TB) Request {
	t.Helper()
	var list []sessions.Entry
	work := []struct {
		technique, tool string
		seconds, relief int
	}{{"compression", "ball", 300, 2}, {"petrissage", "hands", 600, 2}, {"compression", "ball", 420, 3}, {"rolling", "roller", 480, 0}}
	for i := range 42 {
		day := today - 41 + guide.Day(i)
		if 14 <= i && i <= 20 {
			continue
		}
		before := []int{8, 7, 7, 6, 5, 4, 4}[i/6] + []int{0, 1, -1}[i%3]
		e := sessions.Entry{Kind: sessions.Session, At: at(day, "20:10"), Region: "piriformis", Side: guide.Left, Before: sessions.NRS(before)}
		if i%3 == 0 {
			e.Interference = sessions.NRS(max(before-2, 0))
		}
		if i%9 == 4 {
			e.Kind, e.At = sessions.Reading, at(day, "08:00")
		} else {
			w := work[i%len(work)]
			e.Technique, e.Tool, e.Seconds, e.After = w.technique, w.tool, w.seconds, sessions.NRS(max(before-w.relief, 0))
		}
		switch i {
		case 0:
			e.Since = guide.Span{From: 20697, To: 20726, Known: true} // September 2026
		case 30:
			e.Note = "sat in the car for three hours"
		}
		list = append(list, e)
	}
	list = append(list,
		sessions.Entry{Kind: sessions.Event, At: at(today-20, "12:00"), Note: "new desk chair"},
		sessions.Entry{Kind: sessions.SymptomOnly, At: at(today-32, "12:00"), Note: "after the hike", Reports: []sessions.Report{{Symptom: "tingling-leg", Side: guide.Left, Since: guide.On(today - 33)}}},
		sessions.Entry{Kind: sessions.Consultation, At: at(today-17, "12:00"), Rules: []string{"neuro-one-limb-tingle"}, By: "gp"},
		sessions.Entry{Kind: sessions.SymptomOnly, At: at(today, "10:00"), Reports: []sessions.Report{
			{Symptom: "numb-saddle", Course: guide.CourseNo}, {Symptom: "bladder-change", Course: guide.CourseNo}, {Symptom: "weak-leg", Side: guide.Left, Course: guide.CourseNo},
		}},
		sessions.Entry{Kind: sessions.Question, At: at(today, "10:05"), Note: "Is it the disc or the muscle?"},
		sessions.Entry{Kind: sessions.Question, At: at(today, "10:06"), Note: "Is swimming worth a try, and how often?"},
	)
	a := request(words(t), sixWeeks(), list...)
	for _, fact := range []string{"birth-year=1969", "sex=female", "cancer=no", "osteoporosis=no", "steroids=no", "blood-thinner=no", "diabetes=yes"} {
		name, value, _ := strings.Cut(fact, "=")
		a.Diary.Given = append(a.Diary.Given, guide.Given{Fact: name, Value: value})
	}
	return a
}

// alarming is full with five further symptoms, of which four call for care.
func alarming(t testing.TB) Request {
	t.Helper()
	base := full(t)
	list := append(slices.Clone(base.Entries), base.Questions...)
	for i, id := range []string{"fever", "weight-loss", "weak-leg", "night-pain", "bladder-change"} {
		one := sessions.Report{Symptom: id, Course: guide.CourseNew}
		if id == "weak-leg" {
			one.Side = guide.Left
		}
		list = append(list, sessions.Entry{Kind: sessions.SymptomOnly, At: at(today-guide.Day(i), "19:00"), Reports: []sessions.Report{one}})
	}
	a := request(base.Words, base.Period, list...)
	a.Diary.Given = base.Diary.Given
	return a
}

// several is full with the same sessions in two further regions.
func several(t testing.TB, regions ...string) Request {
	t.Helper()
	a := full(t)
	for _, region := range regions {
		for _, e := range full(t).Entries {
			if e.Kind != sessions.Session {
				continue
			}
			e.Region, e.At = region, e.At+3600
			a.Entries = append(a.Entries, e)
			a.Diary.Pain.Add(sampleOf(e))
		}
	}
	return a
}

func sampleOf(e sessions.Entry) sessions.Observation {
	return sessions.Observation{
		At: e.At, Offset: e.Offset, Day: e.Day, Region: e.Region, Side: e.Side, Technique: e.Technique, Tool: e.Tool,
		Seconds: e.Seconds, Before: e.Before, After: e.After, Since: e.Since,
	}
}
