package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// What a frightened person reads: check and the first page in situations that differ in
// what comes first, in each format. Read the differences aloud before you keep them.
func TestAnswers(t *testing.T) {
	weeks := func(from, to string) []string { // a log on every other day, at a rising score
		var lines []string
		days := []string{"01", "03", "05", "07", "09", "11", "13", "15", "17", "19", "21"}
		for _, day := range days {
			lines = append(lines, "2026-10-"+day+"T20:00:00 pain lower-back "+from)
		}
		for _, day := range days {
			lines = append(lines, "2026-11-"+day+"T20:00:00 pain lower-back "+to)
		}
		return lines
	}
	for _, d := range []netDiary{
		{name: "emergency-by-one-sign", lines: []string{"log lower-back rolling 8m 4-4 +numb-saddle"}},
		{name: "emergency-with-several", lines: []string{
			"pain lower-back 6 +fever=new,since=2026-11-19", "log piriformis.l compression ball 5m 5-5 @2026-11-20-20:00", "symptom weak-leg.l tingling-leg.l @2026-11-21-20:00", "symptom night-pain",
		}},
		{name: "urgent-with-several", lines: []string{
			"profile set birth-year=1948", "pain lower-back 7 @2026-11-20-20:00", "log piriformis.l compression ball 5m 5-5 @2026-11-20-20:00", "symptom weak-leg.l tingling-leg.l @2026-11-21-20:00", "symptom night-pain",
		}},
		{name: "soon", lines: []string{"symptom lump-growing.l @2026-11-20-20:00", "pain lower-back 3"}},
		{name: "caution-only", lines: []string{"symptom dizzy"}},
		{name: "nothing", lines: []string{"log lower-back kneading 10m 4-3"}},
		{name: "seen", lines: []string{"2026-11-20T20:00:00 log lower-back rolling 8m 4-4 +numb-saddle", "2026-11-21T09:00:00 seen ces-saddle-numbness by=emergency"}},
		{name: "seen-long-ago", lines: []string{"2026-07-25T20:00:00 symptom lump-growing.l since=2026-07", "2026-08-01T09:00:00 seen lump-soft-tissue by=gp", "2026-11-22T20:00:00 symptom lump-growing.l=same"}},
		{name: "unjudged-symptom", lines: []string{"symptom headache=same since=2024"}},
		{name: "contraindication-only", lines: []string{"profile set blood-thinner=yes osteoporosis=yes", "pain lower-back 3"}},
		{name: "worsening", lines: weeks("3", "7")},
		{name: "emergency-unanswered", lines: []string{"2026-11-10T20:00:00 symptom tearing-pain"}},
		{name: "two-emergencies-and-pregnancy", lines: []string{"profile set pregnant=late", "symptom headache leg-swollen.l chest-pain"}},
	} {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			n := newNet(t, d)
			var b strings.Builder
			for _, line := range []string{"", "check", "check --all", "check --plain", "check --json"} {
				out, _ := n.run(line, 0)
				b.WriteString("$ " + strings.TrimSpace("backlog "+line) + "\n" + out + "\n")
				if rows := strings.Split(strings.TrimSpace(out), "\n"); line == "check" && strings.Contains(out, "EMERGENCY") && len(rows) > 12 {
					t.Errorf("an emergency takes %d lines:\n%s", len(rows), out)
				}
			}
			n.compare(filepath.Join("testdata", "answers", d.name+".txt"), b.String())
		})
	}
}
