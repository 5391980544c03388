package line

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

func TestParseReport(t *testing.T) {
	v := words(t)
	for _, tt := range []struct {
		in   string
		want sessions.Report
		err  string
	}{
		{in: "numb-saddle", want: sessions.Report{Symptom: "numb-saddle"}},
		{in: "+saddle-numb", want: sessions.Report{Symptom: "numb-saddle"}},
		{in: "tingling-leg.l=worse", want: sessions.Report{Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseWorse}},
		{in: "Tingling-Leg.Right=Same", want: sessions.Report{Symptom: "tingling-leg", Side: guide.Right, Course: guide.CourseSame}},
		{in: "weak-leg.both=no", want: sessions.Report{Symptom: "weak-leg", Side: guide.Both, Course: guide.CourseNo}},
		{in: "fever=gone", want: sessions.Report{Symptom: "fever", Course: guide.CourseGone}},
		{in: "bp-high=192/124", want: sessions.Report{Symptom: "bp-high", Value: "192/124"}},
		{in: "bp=120/80", want: sessions.Report{Symptom: "bp-high", Value: "120/80"}},
		{in: "bp-high", want: sessions.Report{Symptom: "bp-high"}},
		{in: "bp-high=gone", want: sessions.Report{Symptom: "bp-high", Course: guide.CourseGone}},
		{in: "injury-minor", want: sessions.Report{Symptom: "injury-minor"}},
		{in: "injury-minor=No", want: sessions.Report{Symptom: "injury-minor", Course: guide.CourseNo}},
		{in: "car-crash", want: sessions.Report{Symptom: "injury-major"}},

		{in: "bp-high=worse", err: "bp-high takes a reading where others take a course; write bp-high=192/124, or bp-high alone"},
		{in: "bp-high=300/200", err: `"300/200" is not a blood pressure: write 192/124, 50 to 280 over 20 to 180, the first the larger`},
		{in: "fever.l", err: "fever has no sides; write fever"},
		{in: "weak-leg.x", err: `unknown side ".x" in "weak-leg.x"; write .l, .r or .both`},
		{in: "weak-leg=wrose", err: `unknown course "wrose" of weak-leg (did you mean worse?)`},
		{in: "weak-leg=aye", err: `unknown course "aye" of weak-leg; it is one of new, worse, same, better, gone or no`},
		{in: "weak-leg=192/124", err: `unknown course "192/124" of weak-leg; it is one of new, worse, same, better, gone or no`},
		{in: "weak-leg=worse.l", err: "the side comes after the symptom: weak-leg.l=worse"},
		{in: "injury-minor=new", err: "injury-minor is an event: it has a date and no course; write symptom injury-minor since=2026-11-20"},
		{in: "injury-minor.l", err: "injury-minor is an event and has no side; write injury-minor"},
		{in: "fall", err: `unknown symptom or event "fall" (did you mean injury-minor, injury-major, head-injury or cannot-stand?)`},
		{in: "piriformis", err: `"piriformis" is a region, not a symptom or event`},
		{in: "tingling-lge", err: `unknown symptom "tingling-lge" (did you mean tingling-leg?)`},
		{in: "qqqqqq", err: `unknown symptom or event "qqqqqq"; backlog guide symptoms lists them`},
	} {
		got, err := ParseReport(v, tt.in)
		if errText(t, err) != tt.err || err == nil && got != tt.want {
			t.Errorf("ParseReport(%q) = %+v, %v, want %+v, %v", tt.in, got, err, tt.want, tt.err)
		}
	}
}

func FuzzReport(f *testing.F) {
	for _, seed := range []string{"numb-saddle", "tingling-leg.l=worse", "bp-high=192/124", "bp=gone", "injury-minor", "weak-leg.both=no", "fever.l", "=", "."} {
		f.Add(seed)
	}
	v := words(f)
	f.Fuzz(func(t *testing.T, word string) {
		report, err := ParseReport(v, word)
		if err != nil {
			errText(t, err)
			return
		}
		printed := formatReport(report)
		again, err := ParseReport(v, printed)
		if err != nil || !cmp.Equal(again, report) || formatReport(again) != printed {
			t.Fatalf("ParseReport(%q) = %+v, printed %q, read back as %+v, %v", word, report, printed, again, err)
		}
	})
}
