package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A netDiary is a diary that TestNetOfScreens looks at: the lines that make it, each at the
// clock that it begins with or at that of the line before.
type netDiary struct {
	name   string
	config string
	files  map[string]string
	file   string // a diary that is there already
	lines  []string
	region string // of which one region is shown; "" for piriformis
	views  []string
	guide  bool // its words of the guide are shown
	long   bool // too long for lists of everything
}

const netPlans = `
[[plan]]
region = "piriformis"
every = "2d"
at = "20:00"

[[plan]]
region = "lower-back"
days = ["mon", "thu", "sun"]
`

// netDiaries are invented; no line of them was logged by a person.
func netDiaries(t *testing.T) []netDiary {
	return []netDiary{
		{name: "empty", guide: true},
		{name: "one-entry", lines: []string{"log piriformis.l compression ball 5m 6-3"}},
		{name: "six-weeks", lines: sixWeeks(), config: netPlans},
		{name: "worsening", lines: worsening(), region: "lower-back", views: []string{"check --as-of 2026-11-10", "trends lower-back --until 2026-11-01"}},
		{name: "emergency", region: "lower-back", lines: []string{
			"2026-11-10T20:00:00 pain lower-back 5", "2026-11-12T20:00:00 symptom fever", "2026-11-14T20:00:00 symptom chest-pain sweaty",
			"2026-11-22T20:00:00 log lower-back rolling roller 8m 7-8 +numb-saddle +shooting-leg.l", "symptom bladder-change since=yesterday",
		}, views: []string{"check --exit-code", "start lower-back --dry-run", "check --as-of 2026-11-15"}},
		{name: "ten-years", files: map[string]string{"ten.csv": tenYears()}, long: true, region: "lower-back", lines: []string{"import HOME/ten.csv", "event a new mattress @2024-03-02", "event swimming @2025-06-01 --region lower-back"}},
		{name: "own-regions", region: "left-knee", config: "day_start = \"03:00\"\n" + netPlans + `
[[region]]
name = "left-knee"
label = "the bad knee"
part = "thigh"

[[region]]
name = "scar-lower"
label = "the old scar"
part = "lower-back"

[[routine]]
name = "evening"
region = "left-knee"
steps = [
  { technique = "light", tool = "hands", time = "60s", say = "Stroke slowly." },
  "compression ball 30s each",
]
`, lines: []string{
			"2026-11-01T01:30:00 log left-knee rolling roller 4m 5-3", "2026-11-04T21:00:00 log scar-lower friction thumb 3m 4-4 +fever",
			"2026-11-08T21:00:00 log left-knee petrissage hands 6m 4-2", "2026-11-15T23:59:00 pain left-knee 3", "2026-11-20T02:59:00 pain scar-lower 6",
		}},
		{name: "events", lines: slices.Concat(sixWeeks(), []string{
			"2026-11-22T21:00:00 event new desk @2026-11-02", "event started swimming @2026-11-08 --region piriformis", "event add 'a long flight to see my sister' @2026-10-20",
			"question add is swimming worth a try", "question add 'may I lift 20 kg?'", "pain neck 4 @2026-09-01", "pain neck 2 @2026-09-05", "pain neck 0 @2026-09-20", "episode close neck @2026-10-01",
		}), views: []string{"event 53 --span 2w", "event 52", "event list", "question list", "show 52", "show 60", "episode neck", "episode list"}},
		{name: "consultations", region: "lower-back", lines: []string{
			"2026-10-20T20:00:00 log lower-back rolling roller 8m 7-7 +numb-saddle", "2026-10-20T22:30:00 seen ces-saddle-numbness by=emergency -n 'scan was clear'",
			"2026-10-28T20:00:00 symptom numb-saddle=same", "2026-11-02T20:00:00 seen ces-saddle-numbness massage-ok by=physio",
			"2026-11-05T20:00:00 symptom tingling-leg.l=worse weight-loss", "2026-11-12T20:00:00 seen neuro-one-limb-tingle by=gp",
			"2026-11-18T20:00:00 pain lower-back 4 -n better", "2026-11-21T20:00:00 symptom leg-swollen.r",
		}, views: []string{"show 2", "history 2", "check --as-of 2026-11-01"}},
		{name: "profile", lines: []string{
			"2026-11-01T20:00:00 profile set birth-year=1951 sex=female pregnant=no osteoporosis=yes cancer=yes cancer-site=upper-back blood-thinner=yes high-bp=controlled steroids=no",
			"2026-11-10T20:00:00 profile set spinal-surgery=2019-05 smoker=past disc-problem=lower-back,neck", "profile clear steroids",
			"2026-11-15T20:00:00 log lower-back percussion gun 10m 5-4", "2026-11-20T20:00:00 log neck rolling roller 5m 4-4 +night-pain", "log rhomboids compression ball 5m 3-2",
		}, views: []string{"start rhomboids --dry-run", "guide piriformis"}},
		{name: "pregnant", lines: []string{
			"2026-11-01T20:00:00 profile set birth-year=1994 sex=female pregnant=late dvt-past=yes varicose=calf", "2026-11-20T20:00:00 log calves petrissage hands 10m 4-2 +leg-swollen.l", "pain lower-back 6 +headache",
		}},
		{name: "sides", lines: []string{
			"2026-11-01T20:00:00 log piriformis.l compression ball 5m 6-3", "2026-11-02T20:00:00 log piriformis.r compression ball 5m 3-3", "2026-11-05T20:00:00 log piriformis.both rolling roller 5m 5-4",
			"2026-11-08T20:00:00 pain piriformis.l 6 +tingling-leg.l", "2026-11-10T20:00:00 pain piriformis 4 +tingling-leg.r=new", "2026-11-12T20:00:00 symptom tingling-leg.l=gone weak-leg.both",
			"2026-11-19T20:00:00 log piriformis.l compression thumb 5m 7-6 way=5", "2026-11-20T20:00:00 log quadratus-lumborum.r compression thumb 4m 5-3 since=2026-10",
		}, views: []string{"trends left piriformis", "list piriformis.l", "start piriformis.l --dry-run"}},
		{name: "notes", lines: []string{
			"2026-11-01T20:00:00 pain lower-back 5 -n 'numb between my legs since lunch'", "2026-11-02T20:00:00 log neck petrissage hands 5m 4-2 -n 'no fever, and my mother has chest pain'",
			"2026-11-03T20:00:00 pain neck 3 -n '颈部疼痛,发烧 38°'", "2026-11-04T20:00:00 pain neck 3 -n '🔥🤒 right-to-left עברית and a very long word Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'",
			"2026-11-05T20:00:00 log calves rolling roller 3m 2-1 -n 'calf swollen and hot after the flight'", "2026-11-06T20:00:00 event 'coughed up blood last year' @2026-11-05",
			"2026-11-07T20:00:00 pain neck 4 -n 'if I get a fever I will call the doctor'", "2026-11-20T20:00:00 log lower-back rolling ball 5m 4-3 -n 'fell off a ladder yesterday'",
		}, views: []string{"show 3", "show 4", "history 4"}},
		{name: "courses", region: "lower-back", lines: []string{
			"2026-09-01T20:00:00 symptom fever=new,since=2026-08-30 night-pain", "2026-09-04T20:00:00 symptom fever=worse", "2026-09-08T20:00:00 symptom fever=better", "2026-09-10T20:00:00 symptom fever=gone since=2026-09-09",
			"2026-10-01T20:00:00 pain lower-back 6 +tingling-leg.l", "2026-10-15T20:00:00 symptom tingling-leg.l=worse", "2026-11-01T20:00:00 symptom tingling-leg.l=same dizzy=no",
			"2026-11-03T20:00:00 symptom injury-minor since=2026-11", "2026-11-05T20:00:00 symptom bp-high=192/124", "2026-11-12T20:00:00 symptom bp-high=gone", "2026-11-20T20:00:00 symptom weight-loss since=2026", "symptom cough since=2026-10",
			"2026-11-21T20:00:00 log lower-back effleurage hands 5m 5-5 +muscle-sore since=mon", "edit 13 5-4 note=corrected", "delete 4", "undo",
		}, views: []string{"show 1", "show 5", "history 13", "history 4"}},
		{name: "released", file: filepath.Join("testdata", "released", "schema-1.db"), config: "[[region]]\nname = \"left-knee\"\nlabel = \"left knee\"\npart = \"thigh\"\n\n[sync]\nname = \"laptop\"\n"},
	}
}

// groups are the lines that are run for a diary.
func (d netDiary) groups() []netGroup {
	region := d.region
	if region == "" {
		region = "piriformis"
	}
	span := ""
	if d.long {
		span = " --last 26w"
	}
	look := netGroup{name: "look", lines: []string{"list --all", "list --week 2026-W46", "list " + region, "symptom", "event", "episode", "episode " + region, "question", "show 1", "history 1", "profile", "due"}}
	if d.long {
		look.lines[0] = "list --last 2w"
		look.lines[2] = "list " + region + " --last 4w"
	}
	groups := []netGroup{
		look,
		{name: "check", lines: []string{"", "check", "check --all", "check --explain", "check --history", "check --questions"}},
		{name: "trends", lines: []string{
			"trends", "trends --last 3w", "trends --episode", "trends " + region + span, "trends " + region + " --by technique --last 1y",
			"trends " + region + " --by month --last 1y", "trends " + region + " --chart" + span,
		}},
		{name: "helps", lines: []string{"helps", "helps " + region, "helps " + region + " --next", "helps " + region + " --by tool", "helps --episode", "helps --last 3w --by time-of-day"}},
		{name: "figures", lines: []string{"calendar", "calendar " + region + " --last 9w", "body"}},
		{name: "report", lines: []string{"report --format text --with-notes", "report --format md --region " + region, "report --format json --last 8w --with-notes"}},
	}
	if !d.long {
		groups[2].lines = append(groups[2].lines, "trends "+region+" --episode")
	}
	if len(d.views) > 0 {
		groups = append(groups, netGroup{name: "more", lines: d.views})
	}
	switch d.name {
	case "empty":
		groups = append(groups, guideGroups()...)
	case "six-weeks":
		wide := []string{"", "check", "list", "trends", "trends piriformis", "trends piriformis --chart", "helps", "due", "guide piriformis", "calendar", "body"}
		groups = append(groups, netGroup{name: "terminal-80", lines: wide, terminal: 80}, netGroup{name: "terminal-40", lines: wide, terminal: 40},
			netGroup{name: "pages", lines: []string{"report --format html --for physio", "report --format text --for gp --episode", "due --print cron", "due --print systemd"}},
			netGroup{name: "rows", lines: []string{"trends piriformis --by tool", "trends piriformis --by duration", "trends piriformis --by time-of-day", "helps piriformis --by duration --episode", "trends nowhere", "trends neck --episode", "trends neck", "show 999", "history 999", "helps --by nothing"}},
			writesGroup())
	case "emergency":
		groups = append(groups, netGroup{name: "page", lines: []string{"report --format html --for gp"}}, netGroup{name: "write", writes: true, lines: []string{
			"log neck rolling roller 5m 4-3", "symptom numb-saddle=gone", "seen ces-saddle-numbness by=emergency", "undo", "delete 4",
		}})
	case "released":
		groups = append(groups, netGroup{name: "story", writes: true, story: true, lines: []string{
			"doctor", "history 2", "history 3", "history 7", "export --format csv", "export --format json", "export --format fhir", "undo", "undo 3 --yes", "redo", "redo", "redo", "redo", "redo",
			"undo 9 --yes --json", "redo --plain", "export --format json", "sync HOME/shared", "sync HOME/shared --json", "--db HOME/data/backlog/other.db pain neck 3 -n 'on the other machine'",
			"--db HOME/data/backlog/other.db sync HOME/shared", "sync HOME/shared --plain", "undo", "undo sync --yes", "redo", "list", "history 1 --json", "export --format csv", "doctor --json",
		}})
	case "sides", "courses", "notes":
		groups = append(groups, netGroup{name: "export", lines: []string{"export --format csv", "export --format json", "export --format fhir"}})
	}
	return groups
}

// writesGroup writes in every format, each time to the diary as it was made.
func writesGroup() netGroup {
	return netGroup{name: "write", writes: true, lines: []string{
		"log piriformis.r compression ball 5m 6-3 -n 'worse since the fall'", "log lower-back rolling roller 5m 4-6 +numb-saddle +fever=worse,since=mon way=3", "again 5-3", "pain neck 4 @yesterday",
		"symptom leg-swollen.l breathless", "symptom fever=gone", "symptom numb between my legs", "seen ces-saddle-numbness massage-ok by=gp", "event new chair @2026-11-15", "question add is rest better",
		"profile set birth-year=1969 pregnant=early", "episode close lower-back", "edit 1 7-4 -n changed", "delete 1", "undo", "undo 2 --yes", "redo", "doctor", "backup HOME/copies", "sync HOME/shared", "purge --yes", "log piriformis nonsense 5m 6-3", "edit 999 5-4",
	}}
}

// guideGroups are the pages of the guide, which no diary changes.
func guideGroups() []netGroup {
	return []netGroup{
		{name: "guide", lines: []string{
			"guide", "guide piriformis", "guide rhomboids.l", "guide feet", "guide compression", "guide percussion", "guide ball", "guide gun", "guide sciatica", "guide danger-signs", "guide fever",
			"guide pregnancy", "guide numb-saddle", "guide tingling-leg", "guide injury-major", "guide pregnant", "guide birth-year", "guide headache", "guide ces-saddle-numbness",
		}},
		{name: "guide-search", lines: []string{"guide numb between the legs", "guide slipped disc", "guide pain down my leg", "guide xyzzy", "guide 发烧"}},
		{name: "guide-words", lines: []string{"guide regions", "guide symptoms", "guide events", "guide facts"}},
		{name: "guide-terminal", terminal: 80, lines: []string{"guide", "guide piriformis.r", "guide rhomboids"}},
		{name: "red-flags", head: 60, lines: []string{"guide red-flags", "guide red-flags --format md"}},
		{name: "routines", lines: []string{"start --list", "start piriformis --dry-run", "start rhomboids.l --dry-run", "start upper-trapezius.both --dry-run"}},
	}
}

// sixWeeks is 44 sessions and 7 readings in three regions.
func sixWeeks() (lines []string) {
	techniques := []string{"compression ball", "rolling roller", "petrissage hands", "compression thumb"}
	start := time.Date(2026, 10, 11, 20, 0, 0, 0, time.UTC)
	for i := range 44 {
		at := start.Add(time.Duration(i*23+i%5) * time.Hour)
		region := []string{"piriformis.l", "piriformis", "lower-back"}[i%7%3]
		before := 7 - i/9 + i*7%3 - 1
		after := max(before-i*5%4, 0)
		lines = append(lines, fmt.Sprintf("%s log %s %s %dm %d-%d", at.Format("2006-01-02T15:04:05"), region, techniques[i*3%4], 3+i%6, before, after))
		if i%7 == 3 {
			lines = append(lines, fmt.Sprintf("pain rhomboids %d way=%d", 2+i%4, i%3))
		}
	}
	return lines
}

// worsening is a region whose pain climbs after four calm weeks, before another does.
func worsening() (lines []string) {
	start := time.Date(2026, 9, 1, 19, 30, 0, 0, time.UTC)
	for day := range 82 {
		at := start.AddDate(0, 0, day).Format("2006-01-02T15:04:05")
		pain := 3 + day*7%3/2
		if day > 55 {
			pain = min(3+(day-50)/6, 9)
		}
		switch day % 3 {
		case 0:
			lines = append(lines, fmt.Sprintf("%s log lower-back compression ball 5m %d-%d", at, pain, max(pain-1, 0)))
		case 1:
			lines = append(lines, fmt.Sprintf("%s pain lower-back %d", at, pain))
		}
		if day%10 == 4 {
			lines = append(lines, fmt.Sprintf("pain neck %d", 2+day%2))
		}
	}
	return append(lines, "2026-11-21T19:00:00 log lower-back percussion gun 20m 8-9")
}

// tenYears is a CSV file of some 1,200 sessions in four regions.
func tenYears() string {
	var b strings.Builder
	b.WriteString("started_at,region,side,technique,tool,duration_seconds,pain_before,pain_after\n")
	start := time.Date(2016, 11, 25, 19, 0, 0, 0, time.UTC)
	techniques := []string{"compression,ball", "rolling,roller", "petrissage,hands", "friction,thumb", "effleurage,hands"}
	for i := range 1200 {
		at := start.Add(time.Duration(i) * 73 * time.Hour)
		region := []string{"erector-spinae,", "piriformis,left", "upper-trapezius,right", "rhomboids,both"}[i*i%11%4]
		before := 3 + i*37%5 - i/700 + i/300%2
		fmt.Fprintf(&b, "%s,%s,%s,%d,%d,%d\n", at.Format(time.RFC3339), region, techniques[i*7%11%5], 180+i%7*60, before, max(before-i*13%4, 0))
	}
	return b.String()
}
