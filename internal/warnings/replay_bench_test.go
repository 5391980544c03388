package warnings

import (
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// decade is a diary of ten years: three regions a day, a symptom every fortnight.
func decade() Diary {
	d := Diary{Pain: new(trends.Diary), Given: []guide.Given{{Fact: "birth-year", Value: "1970"}}}
	symptoms := []string{"morning-stiffness", "night-pain", "tingling-leg", "fever"}
	for day := range guide.Day(3650) {
		at := int64(10000+day) * 86400
		for i, region := range []string{"erector-spinae", "piriformis", "upper-trapezius"} {
			d.Pain.Add(sessions.Observation{
				At: at + int64(64800+i*600), Day: 10000 + day, Region: region, Technique: "compression", Tool: "ball", Seconds: 300,
				Before: sessions.NRS(int(day*7+guide.Day(i)*3+day/100)%7 + 1), After: sessions.NRS(int(day*5+guide.Day(i)) % 5),
			})
		}
		if day%14 == 0 {
			d.Reported = append(d.Reported, sessions.Entry{
				Kind: sessions.SymptomOnly, At: at + 70000, Day: 10000 + day,
				Reports: []sessions.Report{{Symptom: symptoms[int(day/14)%len(symptoms)]}},
			})
		}
	}
	return d
}

func BenchmarkReplay(b *testing.B) {
	d := decade()
	words := vocabulary(b)
	asOf := Moment{Day: 13650, At: 13650 * 86400}
	for b.Loop() {
		d.Replay(words, asOf)
	}
}
