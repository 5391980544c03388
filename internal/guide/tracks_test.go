package guide

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// shown is a track in a line: what the rules see of it.
func shown(tracks []Track) string {
	var lines []string
	for _, t := range tracks {
		state := "ended"
		switch {
		case t.There:
			state = "there"
		case t.Gone:
			state = "gone " + t.Went.String()
		case t.Lapsed:
			state = "lapsed"
		case t.Denied:
			state = "denied"
		}
		began := t.Began.String()
		if began == "" {
			began = "?"
		}
		line := fmt.Sprintf("%s%s %s %s since %s", t.Symptom, t.Side.Suffix(), state, t.Course, began)
		if t.Alone {
			line += " alone"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestTracks(t *testing.T) {
	for _, c := range []struct{ story, want string }{
		{"", ""},
		{"+numb-saddle", "numb-saddle there new since 2026-11-22 alone"},
		{"+weak-leg.l since 2026-10 @2d", "weak-leg.l there new since 2026-10 alone"},
		{"+weak-leg @9d; +weak-leg @1d", "weak-leg there same since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.r @1d", "weak-leg.l there new since 2026-11-13 alone; weak-leg.r there new since 2026-11-21 alone"},
		{"+weak-leg.both @9d; +weak-leg.r=worse @1d", "weak-leg.l there new since 2026-11-13; weak-leg.r there worse since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.both @1d", "weak-leg.l there same since 2026-11-13 alone; weak-leg.r there new since 2026-11-21"},
		{"+weak-leg.l=same @1d", "weak-leg.l there same since ? alone"},
		{"+weak-leg.l=same @9d; +weak-leg.l=same since 2024 @1d", "weak-leg.l there same since 2024 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=new @1d", "weak-leg.l there new since 2026-11-21 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @1d", "weak-leg.l gone 2026-11-21 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone since 4d @1d", "weak-leg.l gone 2026-11-18 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @5d; +weak-leg.l=worse @1d", "weak-leg.l there worse since ? alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @5d; +weak-leg.l @1d", "weak-leg.l there new since 2026-11-21 alone"},
		{"+weak-leg.l=gone @1d", "weak-leg.l gone 2026-11-21 gone since ?"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @5d; +weak-leg.l=gone @1d", "weak-leg.l gone 2026-11-21 gone since ? alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @5d; +weak-leg.l=gone since 6d @1d", "weak-leg.l gone 2026-11-16 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone since 7d @5d; +weak-leg.l=gone @5d", "weak-leg.l gone 2026-11-15 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=no @1d", "weak-leg.l denied no since 2026-11-13 alone"},
		{"+weak-leg.l=no @1d", "weak-leg.l denied no since ?"},
		{"+fever @7d", "fever there new since 2026-11-15 alone"},
		{"+fever @8d", "fever lapsed new since 2026-11-14 alone"},
		{"+fever @9d; +fever @1d", "fever there new since 2026-11-21 alone"},
		{"+fever @9d; +fever=same @1d", "fever there same since 2026-11-13 alone"},
		{"+bp-high value 192/124", "bp-high there new since 2026-11-22 alone"},
		{"+bp-high value 192/124 @2d; +bp-high value 150/121", "bp-high there same since 2026-11-20 alone"},
		{"+bp-high value 185/100 @3d; +bp-high value 204/109", "bp-high there same since 2026-11-19 alone"},
		{"+bp-high value 185/100 @3d; +bp-high value 205/100", "bp-high there worse since 2026-11-19 alone"},
		{"+bp-high value 185/100 @3d; +bp-high value 185/110", "bp-high there worse since 2026-11-19 alone"},
		{"+bp-high value 185/100 @3d; +bp-high value 195/104 @2d; +bp-high value 206/108", "bp-high there worse since 2026-11-19 alone"},
		{"+bp-high value 185/100 @3d; +bp-high value 210/100 @2d; +bp-high value 212/100", "bp-high there same since 2026-11-19 alone"},
		{"+bp-high @3d; +bp-high value 230/140", "bp-high there same since 2026-11-19 alone"},
		{"+bp-high value 192/124 @2d; +bp-high value 150/90", "bp-high gone 2026-11-22 gone since 2026-11-20 alone"},
		{"+bp-high value 150/90", "bp-high ended  since ?"},
	} {
		if got := shown(Tracks(tell(t, c.story))); got != c.want {
			t.Errorf("Tracks(%q) = %q, want %q", c.story, got, c.want)
		}
	}
}

func TestTracksIgnoreWhatTheyDoNotKnow(t *testing.T) {
	f := Facts{Today: storyDay, Reports: []Report{{Symptom: "from-a-later-version", Course: CourseNew, Day: storyDay}}}
	if got := Tracks(f); len(got) != 0 {
		t.Errorf("Tracks(%v) = %v, want none", f.Reports, got)
	}
}

func TestCheckNeverPanics(t *testing.T) {
	word := rapid.SampledFrom([]string{"", "weak-leg", "fever", "bp-high", "injury-major", "steroids", "neck", "??", "erector-spinae"})
	rapid.Check(t, func(t *rapid.T) {
		f := Facts{Today: Day(rapid.Int32().Draw(t, "today")), Now: rapid.Int64().Draw(t, "now"), Profile: map[string]string{}}
		day := func() Day { return Day(rapid.Int32().Draw(t, "day")) }
		for range rapid.IntRange(0, 5).Draw(t, "reports") {
			f.Reports = append(f.Reports, Report{
				Symptom: word.Draw(t, "symptom"), Side: Side(word.Draw(t, "side")), Course: Course(word.Draw(t, "course")),
				Since: Span{day(), day(), rapid.Bool().Draw(t, "known")}, Day: day(), Value: word.Draw(t, "value"),
			})
		}
		for range rapid.IntRange(0, 3).Draw(t, "facts") {
			f.Profile[rapid.SampledFrom([]string{"birth-year", "steroids", "surgery", "back-pain-since", "fracture", "x"}).Draw(t, "fact")] = rapid.String().Draw(t, "value")
		}
		for range rapid.IntRange(0, 3).Draw(t, "regions") {
			f.Regions = append(f.Regions, RegionFacts{
				Region: word.Draw(t, "region"), Hurts: true, Spine: true, Severe: true, SeverePersistent: true, SoreFor: 12,
				Trend: Tier(rapid.Uint8Range(0, 9).Draw(t, "tier")), WorseAfter: []WorseAfter{{}}, Sessions: []SessionFact{{}},
			})
		}
		Check(&Vocabulary{}, f)
		Questions(&Vocabulary{}, f, NoUrgency, 5)
		Unsettled(&Vocabulary{}, f)
	})
}
