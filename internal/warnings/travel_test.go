package warnings

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// What was logged before a moment under a later local date counts from that
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
				t.Errorf("%s: %s is of %s, which is in the future", c.name, f.Rule, f.Since.From)
			}
		}
	}
	pain := new(trends.Diary)
	pain.Add(sessions.Observation{At: noon - 3600, Day: today + 1, Region: "erector-spinae", Before: sessions.NRS(8)})
	facts := Diary{Pain: pain}.Judge(words, now).Regions
	if len(facts) != 1 || !facts[0].Severe || facts[0].ScoreDay != today {
		t.Errorf("the score of a later date: %+v, want severe pain today", facts)
	}
}

// What check --as-of finds at the end of a day is what check --history lists for it, also for
// whoever crosses the date line and has a date twice: in random diaries of scores, symptoms,
// events, answers about the person, consultations and pauses, on any day.
func TestReplayAgreesWithTheEndOfEachDay(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	words := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		d := Diary{Pain: new(trends.Diary)}
		const first = today - 60
		at := int64(first) * 86400
		consulted := []string{"ces-saddle-numbness", "inf-fever-spine", worsening, "trend-severe-persistent", "trend-not-improving", "pain-extreme", "neuro-fast-one-limb", "vasc-dvt"}
		pick := func(name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }
		for number := range rapid.IntRange(1, 16).Draw(t, "entries") {
			at += rapid.Int64Range(60, 3*86400).Draw(t, "later")
			if rapid.IntRange(0, 15).Draw(t, "pause") == 0 {
				at += rapid.Int64Range(10, 40).Draw(t, "days") * 86400
			}
			offset := rapid.SampledFrom([]int64{14, 0, -10}).Draw(t, "offset")
			day := guide.Day((at + offset*3600) / 86400)
			if day > today {
				break
			}
			e := sessions.Entry{Number: int64(number + 1), At: at, Day: day}
			switch rapid.IntRange(0, 7).Draw(t, "kind") {
			case 0, 1, 2:
				d.Pain.Add(sessions.Observation{At: at, Day: day, Region: pick("region", "erector-spinae", "neck"), Before: sessions.NRS(rapid.IntRange(0, 10).Draw(t, "pain"))})
				continue
			case 3:
				g := guide.Given{Fact: pick("fact", "pregnant", "steroids", "birth-year", "spinal-injection", "cancer"), At: at, Day: day}
				switch g.Fact {
				case "pregnant":
					g.Value = pick("value", "early", "late", "no", "maybe", "")
				case "birth-year":
					g.Value = pick("value", "1990", "1940")
				case "spinal-injection":
					g.Value = (day - guide.Day(rapid.IntRange(0, 60).Draw(t, "ago"))).String()
				default:
					g.Value = pick("value", "yes", "no", "")
				}
				d.Given = append(d.Given, g)
				continue
			case 4:
				e.Rules, e.MassageOK = []string{pick("rule", consulted...)}, rapid.Bool().Draw(t, "massage-ok")
			default:
				r := sessions.Report{
					Symptom: pick("symptom", "numb-saddle", "weak-leg", "fever", "bladder-change", "pregnancy-trouble", "injury-minor", "injury-major", "calf-pain"),
					Course:  rapid.SampledFrom([]guide.Course{"", guide.CourseWorse, guide.CourseSame, guide.CourseGone, guide.CourseNo}).Draw(t, "course"),
				}
				if guide.IsIncident(r.Symptom) {
					r.Course = ""
				}
				if s, ok := words.Symptom(r.Symptom); ok && s.Sided {
					r.Side = rapid.SampledFrom([]guide.Side{"", guide.Left, guide.Right, guide.Both}).Draw(t, "side")
				}
				e.Reports = []sessions.Report{r}
			}
			d.Reported = append(d.Reported, e)
		}
		replayed := d.Replay(words, endOf(1))
		for range 4 {
			day := first + guide.Day(rapid.IntRange(0, 60).Draw(t, "asked"))
			found, stood := asOfEnd(d.Judge(words, d.EndOf(day))), map[string]bool{}
			for _, r := range replayed {
				if r.RaisedOn <= day && (r.Active || r.ClearedOn > day) {
					stood[strings.Join(strings.Fields(r.Rule+" "+r.Region+" "+r.Level()), " ")] = true
				}
			}
			for key, atLeast := range found {
				if !stood[key] && atLeast {
					t.Fatalf("%s: as of its end %q, and no such warning in the history\n%v\n%+v\n%+v", day, key, replayed, d.Reported, d.Given)
				}
			}
			for key := range stood {
				if _, ok := found[key]; !ok {
					t.Fatalf("%s: %q in the history, and not as of its end\n%v\n%+v\n%+v", day, key, replayed, d.Reported, d.Given)
				}
			}
		}
	})
}

// asOfEnd returns what a verdict finds and nobody has seen, as the history names it, and
// whether the history must have it: what is announced once is there as long as it is so,
// and of two regions it may have been announced of the other one.
func asOfEnd(v Verdict) map[string]bool {
	found := map[string]bool{}
	for _, f := range v.Findings {
		key := strings.Join(strings.Fields(f.Rule+" "+f.Region), " ")
		switch {
		case f.Seen != nil:
		case f.Rule == worsening && f.Region != "":
			for _, r := range v.Regions {
				if r.Region == f.Region {
					for tier := guide.TierWatch; tier <= r.Trend; tier++ {
						found[key+" "+tier.String()] = tier == r.Trend
					}
				}
			}
		case f.Urgency >= guide.Soon:
			found[key+" "+f.Urgency.String()] = true
		case v.Facts.Announced(f.Finding):
			found[key+" "+guide.Soon.String()] = false
		}
	}
	return found
}
