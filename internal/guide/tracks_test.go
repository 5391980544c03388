package guide

import (
	"fmt"
	"slices"
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
		{"+weak-leg.l @9d; +weak-leg.l=no @1d", "weak-leg.l gone 2026-11-21 no since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=no @9d", "weak-leg.l denied no since ?"},
		{"+weak-leg.l @9d; +weak-leg.l=worse @1d; +weak-leg.l=no @1d", "weak-leg.l gone 2026-11-21 no since 2026-11-13 alone"},
		{"+weak-leg.l @30d; +weak-leg.l=gone @9d; +weak-leg.l @1d; +weak-leg.l=no @1d", "weak-leg.l gone 2026-11-13 no since 2026-10-23 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @5d; +weak-leg.l=no @1d", "weak-leg.l gone 2026-11-17 no since 2026-11-13 alone"},
		{"+weak-leg.l=no @1d; +weak-leg.l", "weak-leg.l there new since 2026-11-22 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=no @5d; +weak-leg.l @1d", "weak-leg.l there new since 2026-11-21 alone"},
		{"+weak-leg.both @9d; +weak-leg.l=no @1d", "weak-leg.l gone 2026-11-21 no since 2026-11-13; weak-leg.r there new since 2026-11-13"},
		{"+fever @9d; +fever=no @1d", "fever gone 2026-11-21 no since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone since 2020 @1d", "weak-leg.l gone 2026-11-13 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=same @3d; +weak-leg.l=gone since 5d", "weak-leg.l gone 2026-11-19 gone since 2026-11-13 alone"},
		{"+weak-leg.l @9d; +weak-leg.l=gone @1d; +weak-leg.l=gone since 2020", "weak-leg.l gone 2026-11-13 gone since 2026-11-13 alone"},
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

// Once something was reported, a no says no less than that it has gone, whatever the
// sign and however it went before; only a slip of the same minute is taken back.
func TestNoIsAsCarefulAsGone(t *testing.T) {
	var ids []string
	for _, s := range Symptoms() {
		ids = append(ids, s.ID)
	}
	courses := []Course{CourseNotGiven, CourseNew, CourseWorse, CourseSame, CourseBetter, CourseGone, CourseNo}
	rapid.Check(t, func(t *rapid.T) {
		f := Facts{Today: storyDay, Now: int64(storyDay)*86400 + 12*3600, Profile: map[string]string{}}
		f.Regions = []RegionFacts{{Region: "erector-spinae", Group: "lower-back", Spine: true, Hurts: true, Score: 5, ScoreDay: storyDay, Began: On(storyDay - 400)}}
		id := rapid.SampledFrom(ids).Draw(t, "symptom")
		symptom, _ := findSymptom(id)
		sides := []Side{NoSide}
		if symptom.Sided {
			sides = []Side{NoSide, Left, Right, Both}
		}
		report := func(at int64, course Course) Report {
			return Report{Symptom: id, Side: rapid.SampledFrom(sides).Draw(t, "side"), Course: course, At: at, Day: Day(at / 86400)}
		}
		at := f.Now
		for range rapid.IntRange(1, 5).Draw(t, "reports") {
			at -= rapid.Int64Range(60, 20*86400).Draw(t, "ago")
			f.Reports = append([]Report{report(at, rapid.SampledFrom(courses).Draw(t, "course"))}, f.Reports...)
		}
		last := report(f.Now, CourseGone)
		f.Reports = append(f.Reports, last)
		ahead := f
		ahead.Reports = f.Reports[:len(f.Reports)-1]
		denied := []Side{last.Side}
		if last.Side == Both {
			denied = []Side{Left, Right}
		}
		for _, side := range denied {
			if !slices.ContainsFunc(Tracks(ahead), func(t Track) bool { return t.Side == side && (t.There || t.Lapsed) }) {
				t.Skip("nothing was there to deny")
			}
		}
		gone, restGone := Overall(Check(&Vocabulary{}, f))
		f.Reports[len(f.Reports)-1].Course = CourseNo
		if no, restNo := Overall(Check(&Vocabulary{}, f)); no < gone || restNo < restGone {
			t.Errorf("a no gives %s and %s, gone gives %s and %s: %+v", no, restNo, gone, restGone, f.Reports)
		}
	})
}

func TestCame(t *testing.T) {
	for _, c := range []struct{ story, want string }{
		{"+weak-leg.l=gone", ""},
		{"+weak-leg.l @9d; +weak-leg.l=gone", "2026-11-13"},
		{"+weak-leg.l @9d since 2026-10; +weak-leg.l=gone", "2026-10"},
		{"+weak-leg.l=same @9d; +weak-leg.l=gone", "2026-11-13"},
		{"+weak-leg.r @9d; +weak-leg.l=gone", ""},
		{"+weak-leg.l @9d; +weak-leg.r @5d; +weak-leg.both=gone", "2026-11-17"},
		{"+weak-leg.both @9d; +weak-leg=gone", "2026-11-13"},
		{"+weak-leg @9d; +weak-leg.l @5d; +weak-leg=gone", "2026-11-17"},
		{"+fever @30d; +fever=gone", "2026-10-23"},
		{"+fever @30d; +fever=gone @20d; +fever=gone @15d; +fever=gone", ""},
		{"+fever @30d; +fever=gone @20d; +fever @3d; +fever=gone @2d; +fever=gone", "2026-11-19"},
		{"+fever @30d; +fever=no @30d; +fever=gone", ""},
		{"+fever @3d; +cough @9d; +fever=gone", "2026-11-19"},
	} {
		f := tell(t, c.story)
		last := len(f.Reports) - 1
		if got := Came(f.Reports[:last], f.Reports[last]).String(); got != c.want {
			t.Errorf("Came(%q) = %q, want %q", c.story, got, c.want)
		}
	}
}

// However a symptom with sides was reported, and in whatever order it is said to have gone
// on each of them or on no side in particular, nothing of it stays open.
func TestGoneOnEverySide(t *testing.T) {
	reported := [][]Side{{NoSide}, {Left}, {Right}, {Both}, {NoSide, Left}, {Left, NoSide}, {Left, Right}, {Both, NoSide}, {NoSide, Left, Right}, {Right, Both, NoSide}}
	endings := [][]Side{{NoSide}, {Left, Right}, {Right, Left}, {Both}, {Left, NoSide}, {Both, NoSide}}
	for _, s := range symptoms {
		if !s.Sided {
			continue
		}
		for _, sides := range reported {
			for _, ends := range endings {
				for _, course := range []Course{CourseGone, CourseNo} {
					f := Facts{Today: 20000, Now: 20000 * 86400}
					at := f.Now - 5*86400
					add := func(side Side, course Course) {
						at += 3600
						f.Reports = append(f.Reports, Report{Symptom: s.ID, Side: side, Course: course, At: at, Day: Day(at / 86400)})
					}
					for _, side := range sides {
						add(side, CourseNew)
					}
					for i, side := range ends {
						add(side, course)
						open := slices.ContainsFunc(Tracks(f), func(t Track) bool { return t.There || t.Lapsed })
						last := i == len(ends)-1
						if open && last || !open && !last && len(sides) > 1 && side != NoSide && side != Both {
							t.Fatalf("%s reported on %q, %s on %q: open is %t\n%+v", s.ID, sides, course, ends[:i+1], open, Tracks(f))
						}
					}
				}
			}
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
		IndeterminateRules(&Vocabulary{}, f)
	})
}
