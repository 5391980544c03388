package warnings

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/testkit"
)

// Every answer about the stories of testdata/answers.txt, which were drawn at random, is
// what it was. A change that is meant shows here with all that it reaches: read the
// difference before you keep it.
func TestEveryAnswer(t *testing.T) {
	words := vocabulary(t)
	testkit.Stories(t, filepath.Join("testdata", "answers.txt"), "story: ", func(b *strings.Builder, story string) {
		d := tell(t, strings.Split(story, "; ")...)
		for _, day := range []int{-30, -6, 0, 20, 100} {
			v := d.Judge(words, endOf(day))
			fmt.Fprintf(b, "  day %d: %s", day, overall(v))
			for _, f := range v.Findings {
				fmt.Fprintf(b, "; %s %s %s %s", f.Rule, f.Urgency, f.Massage, strings.Join(append(f.Area, f.Region), ","))
				if f.Seen != nil {
					fmt.Fprintf(b, " seen %d", f.Seen.Number)
				}
				if f.Lapsed != nil {
					fmt.Fprintf(b, " lapsed %d", f.Lapsed.Number)
				}
				if f.Unreviewed {
					b.WriteString(" unreviewed")
				}
				if f.Lifted {
					b.WriteString(" lifted")
				}
				if strings.HasPrefix(f.Advice.Massage, "Once massage is cleared") {
					b.WriteString(" once cleared")
				}
			}
			for _, q := range v.Unanswered {
				fmt.Fprintf(b, "; unanswered %s %s", q.ID, q.Would)
			}
			for _, track := range v.Unjudged {
				fmt.Fprintf(b, "; unjudged %s%s", track.Symptom, track.Side.Suffix())
			}
			b.WriteString("\n")
			if day != 0 {
				continue
			}
			for _, try := range [][3]string{{"neck", "rolling", "roller"}, {"calves", "percussion", "gun"}, {"erector-spinae", "effleurage", ""}} {
				fmt.Fprintf(b, "  against %s: %s\n", strings.Join(try[:], " "), against(v, words, try[0], try[1], try[2]))
			}
			for _, track := range d.Symptoms(words, endOf(0)) {
				fmt.Fprintf(b, "  track %s%s %s there=%t gone=%t lapsed=%t denied=%t last=%s\n", track.Symptom, track.Side.Suffix(), track.Course, track.There, track.Gone, track.Lapsed, track.Denied, track.Last)
				fmt.Fprintf(b, "  on it rest %s\n", rulesOf(v.RestingOn(track.Symptom)))
			}
			for _, g := range d.Given {
				fmt.Fprintf(b, "  on %s rest %s\n", g.Fact, rulesOf(v.RestingOn(g.Fact)))
			}
			for _, q := range d.Questions(words, endOf(0), 5) {
				fmt.Fprintf(b, "  asks %v %s%s %s %s %v\n", q.Kind, q.ID, q.Side.Suffix(), q.Would, q.Massage, q.Rules)
			}
			for _, region := range d.Pain.Regions() {
				all := trends.Period{From: today - 365, To: today}
				for _, by := range []trends.By{trends.ByTool, trends.ByTimeOfDay} {
					fmt.Fprintf(b, "  next %s by %s: %+v\n", region, by, v.Next(words, region, by, trends.WhatHelps(d.Pain.Uses(region, all, by)), d.Pain.Pairs(region, all)))
				}
				s := v.Next(words, region, trends.ByTechnique, trends.WhatHelps(d.Pain.Uses(region, all, trends.ByTechnique)), d.Pain.Pairs(region, all))
				fmt.Fprintf(b, "  next %s: %+v; worse %v, worsening seen %t, about %s\n", region, s, v.Worse(region), v.WorseningSeen(region) != nil, rulesOf(v.About(words, region)))
			}
		}
		fmt.Fprintf(b, "  replay: %s\n", strings.Join(rows(d.Replay(words, endOf(0))), "; "))
		// What the last line of the story raises when it is written.
		e := sessions.Entry{Kind: sessions.SymptomOnly, Day: today, At: noon(today, 500), Number: 999, Reports: []sessions.Report{{Symptom: "numb-saddle"}}}
		a := After(words, endOf(0), d.Supposing(e, nil, endOf(0)), d, &e)
		fmt.Fprintf(b, "  numb-saddle raises %v, %d stood, shows %s\n", a.Rules(), a.StillActive(), rulesOf(a.Show))
	})
}
