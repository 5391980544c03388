package warnings

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// What was logged before a moment under a later local date counts as of that
// moment's day: symptoms, scores and consultations.
func TestLaterDatesCountAsNow(t *testing.T) {
	words := vocabulary(t)
	const noon = int64(today)*86400 + 43200
	entry := func(before int64, day guide.Day, e sessions.Entry) sessions.Entry {
		e.At, e.Day = noon-before, today+day
		return e
	}
	numb := sessions.Entry{Reports: []sessions.Report{{Symptom: "numb-saddle"}}}
	now := Moment{Day: today, At: noon}
	for _, c := range []struct {
		name    string
		entries []sessions.Entry
		want    guide.Urgency
	}{
		{"a symptom", []sessions.Entry{entry(3600, 1, numb)}, guide.Emergency},
		{"two dates on", []sessions.Entry{entry(3600, 2, numb)}, guide.Emergency},
		{"not yet", []sessions.Entry{entry(-3600, 1, numb)}, guide.NoUrgency},
		{"seen", []sessions.Entry{entry(3600, 1, numb), entry(1800, 1, sessions.Entry{Rules: []string{"ces-saddle-numbness"}})}, guide.NoUrgency},
		{"worse after it was seen", []sessions.Entry{
			entry(3600, 1, numb), entry(1800, 1, sessions.Entry{Rules: []string{"ces-saddle-numbness"}}),
			entry(60, 0, sessions.Entry{Reports: []sessions.Report{{Symptom: "numb-saddle", Course: guide.CourseWorse}}}),
		}, guide.Emergency},
	} {
		v := Diary{Pain: new(trends.Diary), Reported: c.entries}.Judge(words, now)
		if v.Urgency != c.want {
			t.Errorf("%s: %s, want %s", c.name, v.Urgency, c.want)
		}
		for _, f := range v.Findings {
			if f.Since.Known && f.Since.From > today {
				t.Errorf("%s: %s is of %s, which is still to come", c.name, f.Rule, f.Since.From)
			}
		}
	}
	pain := new(trends.Diary)
	pain.Add(sessions.Sample{At: noon - 3600, Day: today + 1, Region: "erector-spinae", Before: sessions.NRS(8)})
	facts := Diary{Pain: pain}.Judge(words, now).Regions
	if len(facts) != 1 || !facts[0].Severe || facts[0].ScoreDay != today {
		t.Errorf("the score of a later date: %+v, want severe pain today", facts)
	}
}

// announced reports whether a rule is announced on one day and replayed until it is over.
func announced(rule string) bool {
	return rule == worsening || rule == "trend-severe-persistent" || rule == "trend-not-improving"
}

// What check --as-of finds at the end of a day is what the replay finds on it, also for
// whoever crosses the date line and has a date twice.
func TestReplayAgreesWithTheEndOfEachDay(t *testing.T) {
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		d := Diary{Pain: new(trends.Diary)}
		at := int64(today-30) * 86400
		for number := range rapid.IntRange(1, 8).Draw(t, "entries") {
			at += rapid.Int64Range(60, 4*86400).Draw(t, "later")
			offset := rapid.SampledFrom([]int64{14, 0, -10}).Draw(t, "offset")
			day := guide.Day((at + offset*3600) / 86400)
			if rapid.Bool().Draw(t, "score") {
				d.Pain.Add(sessions.Sample{At: at, Day: day, Region: "erector-spinae", Before: sessions.NRS(rapid.IntRange(0, 9).Draw(t, "pain"))})
				continue
			}
			d.Reported = append(d.Reported, sessions.Entry{Number: int64(number + 1), At: at, Day: day, Reports: []sessions.Report{{
				Symptom: rapid.SampledFrom([]string{"numb-saddle", "weak-leg", "fever", "bladder-change"}).Draw(t, "symptom"),
				Course:  rapid.SampledFrom([]guide.Course{"", guide.CourseWorse, guide.CourseSame, guide.CourseGone, guide.CourseNo}).Draw(t, "course"),
			}}})
		}
		replayed := d.Replay(words, endOf(1))
		for day := today - 30; day <= today; day++ {
			var found, stood []string
			for _, f := range guide.Check(words, d.facts(words, d.EndOf(day))) {
				if f.Urgency >= guide.Soon && !announced(f.Rule) {
					found = append(found, f.Rule+" "+f.Urgency.String())
				}
			}
			for _, r := range replayed {
				if !announced(r.Rule) && r.RaisedOn <= day && (r.Stands || r.ClearedOn > day) {
					stood = append(stood, r.Rule+" "+r.Urgency.String())
				}
			}
			slices.Sort(found)
			slices.Sort(stood)
			if found, stood := strings.Join(slices.Compact(found), ", "), strings.Join(slices.Compact(stood), ", "); found != stood {
				t.Fatalf("%s: as of its end %q, replayed %q\n%+v", day, found, stood, d.Reported)
			}
		}
	})
}
