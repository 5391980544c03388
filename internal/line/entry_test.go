package line

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

func TestSessionReadsEveryPart(t *testing.T) {
	line := "6-3 +tingling-leg.l=worse 5m @mon-07:15 way=4 ball since=2026-09 press +bp=192/124 piri.l note=slept_badly"
	got, err := Parse(words(t), sessions.Session, strings.Fields(line), evening(t))
	if err != nil {
		t.Fatal(err)
	}
	want := sessions.Entry{
		Kind: sessions.Session, At: time.Date(2026, 11, 16, 6, 15, 0, 0, time.UTC).Unix(), Offset: 3600,
		Region: "piriformis", Side: guide.Left, Technique: "compression", Tool: "ball", Seconds: 300,
		Before: sessions.NRS(6), After: sessions.NRS(3), Interference: sessions.NRS(4),
		Since: guide.Span{From: 20697, To: 20726, Known: true},
		Reports: []sessions.Report{
			{Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseWorse},
			{Symptom: "bp-high", Value: "192/124"},
		},
		Note: "slept_badly",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a session of %q differs (-want +got):\n%s", line, diff)
	}
}

func TestParseSession(t *testing.T) {
	const now = " @2026-11-22T21:05:07+01:00"
	for _, tt := range []struct{ in, want, err string }{
		{in: "piriformis.l compression ball 5m 6-3", want: "piriformis.l compression ball 5m 6-3" + now},
		{in: "8m lower-back 7-7 rolling +numb-saddle", want: "erector-spinae rolling 8m 7-7 +numb-saddle" + now},
		{in: "traps.both knead 10m 0", want: "upper-trapezius.both petrissage 10m 0" + now},
		{in: "old-scar.right stroking hands 1h15m 10-0", want: "old-scar.r effleurage hands 1h15m 10-0" + now},
		{in: "lower_back rolling 5h 6", want: "erector-spinae rolling 5h 6" + now},
		{in: "neck knead 5m 6 +injury-minor +weak-arm.l +weak-arm.r=same", want: "neck petrissage 5m 6 +injury-minor +weak-arm.l +weak-arm.r=same" + now},
		{in: "region=neck technique=knead duration=5m pain=6-2 side=l at=@today", want: "neck.l petrissage 5m 6-2" + now},

		{in: "", err: "region, technique, duration and pain are missing; techniques are stroking (effleurage), kneading (petrissage), pressing (compression), rubbing (friction), rolling and tapping (percussion) (a whole line: backlog log left buttock press ball 5m 6-3)"},
		{in: "piriformis knead 6", err: "the duration is missing (a whole line: backlog log piriformis knead 5m 6)"},
		{in: "piriforms knead 5m 6", err: `unknown region "piriforms" (did you mean piriformis?)`},
		{in: "glut knead 5m 6", err: `"glut" could be gluteus-maximus or gluteus-medius; write one of them`},
		{in: "neck ro 5m 6", err: `"ro" could be rolling or roller; write one of them`},
		{in: "neck zzzzzzzz 5m 6", err: `unknown technique or tool "zzzzzzzz"; backlog guide regions lists them; for a note write -n "zzzzzzzz"`},
		{in: "neck knead 5m 6 felt good", err: `unknown tool "felt"; backlog guide regions lists them; for a note write -n "felt good"`},
		{in: "thigh knead 5m 6", err: `"thigh" is more than one region; write quadriceps (front of the thigh) or hamstrings (back of the thigh)`},
		{in: "back knead 5m 6", err: `"back" is more than one region; write rhomboids (between spine and shoulder blade), thoracic-erectors (beside the spine, mid-back), latissimus-dorsi (side of the back, below the armpit), erector-spinae (beside the spine, lower back), quadratus-lumborum (side of the lower back, rib to hip) or old-scar (the old scar)`},
		{in: "neck rolling ba 5m 6", want: "neck rolling ball 5m 6" + now},
		{in: "neck knead 5m 6–3", err: `"6–3" is not how pain is written; before and after are 6-3`},
		{in: "neck knead 5m 6to3", err: `"6to3" is not how pain is written; before and after are 6-3`},
		{in: "neck knead 5m 6/3", err: `"6/3" is not how pain is written; before and after are 6-3`},
		{in: "neck knead 5m 6 - 3", want: "neck petrissage 5m 6-3" + now},
		{in: "neck knead 5:00 6", err: `"5:00" may be a clock time or a length; write @5:00 or 5m`},
		{in: "neck numb-saddle 5m 6", err: `"numb-saddle" is a symptom; in a line it needs a plus, as in +numb-saddle`},
		{in: "neck car-crash 5m 6", err: `"car-crash" is an event; in a line it needs a plus, as in +injury-major`},
		{in: "neck knead weak-arm.l=worse 5m 6", want: "neck petrissage 5m 6 +weak-arm.l=worse" + now},
		{in: "neck warfarin 5m 6", err: `"warfarin" is a fact about you and belongs to your profile; write backlog profile set blood-thinner=…`},
		{in: "neck traps knead 5m 6", err: `two regions, "neck" and "traps"; an entry has one`},
		{in: "neck knead rub 5m 6", err: `two techniques, "knead" and "rub"; an entry has one`},
		{in: "neck knead 5m 10m 6", err: `two durations, "5m" and "10m"; an entry has one`},
		{in: "neck knead @mon @tue 5m 6", err: `two times, "mon" and "tue"; an entry has one`},
		{in: "neck knead 12 5m", err: "12 is not a pain score from 0 to 10"},
		{in: "neck knead 30 6", err: "30 is not a pain score from 0 to 10; for minutes write 30m"},
		{in: "neck knead 5 6-3", err: `two pain scores, 5 and 6-3; for minutes write 5m`},
		{in: "neck knead 6-3 5", err: `two pain scores, 6-3 and 5; for minutes write 5m`},
		{in: "neck knead 6 3 5m", err: `two pain scores, 6 and 3; before and after are one word, 6-3`},
		{in: "neck knead 5m 6 way=11", err: `"way=11" is not a score for interference; it is a whole number from 0, not at all, to 10`},
		{in: "neck.x knead 5m 6", err: `unknown side ".x" in "neck.x"; write .l, .r or .both`},
		{in: "neck knead.l 5m 6", err: `knead is a technique and has no side; the side comes after the region`},
		{in: "neck.l side=r knead 5m 6", err: `two sides, "neck.l" and "r"; an entry has one`},
		{in: "neck knead 5m 6 +fever +chills=same", err: "fever is given twice"},
		{in: "neck knead 5m 6 +fever=", err: `"fever=" needs a value`},
		{in: "neck knead 5m 6 since=", err: "since= needs a value"},
		{in: "neck knead 5m 6 @", err: "@ needs a moment after it; write @yesterday, @mon-21:30 or @2h"},
		{in: "neck knead 5m 6 since=2026-11-21 @2026-11-20", err: "since=2026-11-21 is after the entry itself (2026-11-20); it is when the pain began"},
		{in: "neck knead 5m 6 since=2026-12", err: "2026-12 is in the future"},
		{in: "neck knead 5m 6 2026-11-20", err: `"2026-11-20" needs an @ as the moment of the entry, or since= as the beginning; write @2026-11-20 or since=2026-11-20`},
		{in: "neck knead 5m 6 21:00", want: "neck petrissage 5m 6 @2026-11-22T21:00+01:00"},
		{in: "neck knead 21:00 6", err: `"21:00" may be a clock time or a length; write @21:00 or 21m`},
		{in: "neck knead 5m 6 sinec=2019", err: `unknown word "sinec=2019" (did you mean since=?)`},
		{in: "neck knead 5m 6 colour=red", err: `unknown word "colour=red"; a name before = is region, side, technique, tool, duration, before, after, way, also, since, at or note`},
		{in: "neck knead 5m 6 by=gp", err: "a session has no by"},
		{in: "neck knead 5min 6", want: "neck petrissage 5m 6" + now},
	} {
		got, err := Parse(words(t), sessions.Session, strings.Fields(tt.in), evening(t))
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("a session of %q = %s, %v, want %s, %v", tt.in, printed, err, tt.want, tt.err)
		}
	}
}

func TestParseReading(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{in: "lower-back.l 6 since=2019 @yesterday +fever way=0", want: "erector-spinae.l 6 way=0 +fever since=2019 @2026-11-21T+01:00"},
		{in: "6", err: "the region is missing (a whole line: backlog pain lower-back 6)"},
		{in: "4 @yesterday", err: "the region is missing (a whole line: backlog pain lower-back 4 @yesterday)"},
		{in: "neck", err: "the score is missing (a whole line: backlog pain neck 6)"},
		{in: "neck 6-3", err: "a reading is one score; before and after belong to a massage, which the log command records"},
		{in: "neck 6 5m", err: `a reading has no duration ("5m"); the log command records a massage`},
		{in: "neck 6 knead", err: `a reading has no technique ("knead"); the log command records a massage`},
		{in: "neck 6 since=2026-11-23 @2026-11-23T00:00:07+03:55", want: "neck 6 since=2026-11-23 @2026-11-23T00:00:07+03:55"},
	} {
		got, err := Parse(words(t), sessions.Reading, strings.Fields(tt.in), evening(t))
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("a reading of %q = %s, %v, want %s, %v", tt.in, printed, err, tt.want, tt.err)
		}
	}
}

func TestParseSymptom(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{in: "tingling-leg.l=worse since=2026-11-20 @yesterday", want: "tingling-leg.l=worse since=2026-11-20 @2026-11-21T+01:00"},
		{in: "+fever=gone saddle-numb since=2026-11", want: "fever=gone numb-saddle since=2026-11 @2026-11-22T21:05:07+01:00"},
		{in: "injury-minor since=2026-11-20", want: "injury-minor since=2026-11-20 @2026-11-22T21:05:07+01:00"},
		{in: "", err: "the symptom is missing (a whole line: backlog symptom tingling-leg.l=worse)"},
		{in: "injury-minor since=2026-11-20 @2026-11-19", err: "since=2026-11-20 is after the report itself (2026-11-19); it is when injury-minor began, or with =gone when it went"},
		{in: "injury-minor since=2026-11-23", err: "2026-11-23 is in the future"},
		{in: "fever=worse,since=2026-11 dizzy,since=mon", want: "fever=worse,since=2026-11 dizzy,since=2026-11-16 @2026-11-22T21:05:07+01:00"},
		{in: "fever,since=2019 dizzy since=2019", want: "fever dizzy since=2019 @2026-11-22T21:05:07+01:00"},
		{in: "fever,since=2033", err: "2033 is in the future"},
		{in: "fever 38.6 @2026-11-22T20:00+01:00", want: "fever @2026-11-22T20:00+01:00"},
		{in: "temperature of 38,9C since=2026-11-21 @2026-11-22T20:00+01:00", want: "fever since=2026-11-21 @2026-11-22T20:00+01:00"},
		{in: "feverish 101.5F @2026-11-22T20:00+01:00", want: "fever @2026-11-22T20:00+01:00"},
		{in: "fever,since=", err: `"fever,since=" needs a value`},
		{in: "fever=no,since=2019", err: "fever=no has no date; since= says when a symptom began, or with =gone when it went; for one symptom of several write it as in fever,since=mon"},
		{in: "fever=no since=2019", err: "fever=no has no date; since= says when a symptom began, or with =gone when it went; for one symptom of several write it as in fever,since=mon"},
		{in: "numb", err: `unknown symptom or event "numb" (did you mean numb-saddle, tingling-leg, tingling-arm, sedated, sexual-change or clumsy-hands?)`},
		{in: "6", err: `unknown word "6"; for a note write -n "6"`},
	} {
		got, err := Parse(words(t), sessions.SymptomOnly, strings.Fields(tt.in), evening(t))
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("a report of %q = %s, %v, want %s, %v", tt.in, printed, err, tt.want, tt.err)
		}
	}
}

func TestParseConsultation(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{in: "ces-bilateral-leg ci-gun-neck by=GP @yesterday massage-ok", want: "ces-bilateral-leg ci-gun-neck massage-ok by=gp @2026-11-21T+01:00"},
		{in: "vasc-dvt vasc-dvt note=clear", want: "vasc-dvt @2026-11-22T21:05:07+01:00 note=clear"},
		{in: "ca-age50", err: `unknown rule "ca-age50" (did you mean ca-age50-first-not-better?)`},
		{in: "ci-gun", err: `unknown rule "ci-gun" (did you mean ci-gun-neck or ci-pacemaker-gun?)`},
		{in: "ces saddle numbness by=gp yesterday", want: "ces-saddle-numbness by=gp @2026-11-21T+01:00"},
		{in: "massage-ok", err: "the rule is missing (a whole line: backlog seen numb-saddle by=gp)"},
		{in: "vasc-dtv", err: `unknown rule "vasc-dtv" (did you mean vasc-dvt?)`},
		{in: "vasc-dvt by=Dr.", err: `by="Dr." is not a word; write by=gp, by=physio, by=emergency or the like, and names in the note`},
		{in: "vasc-dvt +fever", err: "a consultation has no symptom"},
		{in: "vasc-dvt since=2019", err: "a consultation has no since"},
	} {
		got, err := Parse(words(t), sessions.Consultation, strings.Fields(tt.in), evening(t))
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("a consultation of %q = %s, %v, want %s, %v", tt.in, printed, err, tt.want, tt.err)
		}
	}
}

func TestPartsMergesFlagsAndWords(t *testing.T) {
	for _, tt := range []struct {
		flags     Parts
		in        string
		want, err string
	}{
		{
			flags: Parts{
				Region: "piriformis", Side: "left", Technique: "press", Tool: "ball", Duration: "5m", Before: "6", After: "3", At: "yesterday",
				Symptoms: []string{"+fever", "weak-leg.l"}, Note: "slept badly",
			},
			want: "piriformis.l compression ball 5m 6-3 +fever +weak-leg.l @2026-11-21T+01:00 note=slept badly",
		},
		{flags: Parts{After: "3"}, in: "neck knead 5m 6 @yesterday", want: "neck petrissage 5m 6-3 @2026-11-21T+01:00"},
		{flags: Parts{Side: "r"}, in: "neck knead 5m 6 @yesterday", want: "neck.r petrissage 5m 6 @2026-11-21T+01:00"},
		{flags: Parts{Region: "traps"}, in: "neck knead 5m 6", err: `two regions, "traps" and "neck"; an entry has one`},
		{flags: Parts{After: "3"}, in: "neck knead 5m 6-2", err: `two scores after, "3" and "2"; an entry has one`},
		{flags: Parts{Before: "6-2", After: "3"}, in: "neck knead 5m", err: `two scores after, "6-2" and "3"; an entry has one`},
		{flags: Parts{Before: "6"}, in: "neck knead 5m 5", err: `two pain scores, 6 and 5; before and after are one word, 6-5`},
		{flags: Parts{Side: "r"}, in: "neck.l knead 5m 5", err: `two sides, "neck.l" and "r"; an entry has one`},
		{flags: Parts{Side: "up"}, in: "neck knead 5m 5", err: `unknown side "up"; it is l, r or both`},
		{flags: Parts{Duration: "30"}, in: "neck knead 5", err: "30 needs a unit: 30m for minutes, 30s for seconds"},
	} {
		p := tt.flags
		got, err := p.Entry(words(t), sessions.Session, strings.Fields(tt.in), evening(t))
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("%+v with %q = %s, %v, want %s, %v", tt.flags, tt.in, printed, err, tt.want, tt.err)
		}
	}
}

// drawEntry draws an entry of a kind whose line Format prints.
func drawEntry(t *rapid.T, v *guide.Vocabulary, c Clock) sessions.Entry {
	pain := rapid.Custom(func(t *rapid.T) sessions.Pain { return sessions.NRS(rapid.IntRange(0, 10).Draw(t, "score")) })
	painOrNone := rapid.OneOf(pain, rapid.Just(sessions.Pain(0)))
	e := sessions.Entry{
		Kind:   rapid.SampledFrom([]sessions.Kind{sessions.Session, sessions.Reading, sessions.SymptomOnly, sessions.Consultation}).Draw(t, "kind"),
		At:     rapid.Int64Range(0, c.Now.Unix()).Draw(t, "at"),
		Offset: rapid.IntRange(-14*3600, 14*3600).Draw(t, "offset"),
		Note:   rapid.SampledFrom([]string{"", "slept badly\non the sofa", "a=b @yesterday +fever"}).Draw(t, "note"),
	}
	if e.At < c.Now.Unix()-2*86400 && rapid.IntRange(0, 4).Draw(t, "at noon") == 0 {
		local := e.Local()
		e.SetMoment(time.Date(local.Year(), local.Month(), local.Day(), 12, 0, 0, 0, local.Location()), rapid.Bool().Draw(t, "and that is given"))
	}
	if takes(e.Kind, "region") {
		e.Region = rapid.SampledFrom(v.Regions()).Draw(t, "region").ID
		e.Side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
		e.Before, e.Interference = pain.Draw(t, "before"), painOrNone.Draw(t, "interference")
		e.Also = rapid.SampledFrom([][]string{nil, nil, {"heat"}, {"walk", "ibuprofen"}}).Draw(t, "also")
	}
	if e.Kind == sessions.Session {
		e.Technique = rapid.SampledFrom(guide.Techniques()).Draw(t, "technique").ID
		e.Tool = rapid.OneOf(rapid.Just(""), rapid.Just("ball"), rapid.Just("gun")).Draw(t, "tool")
		e.Seconds = rapid.IntRange(1, 86400).Draw(t, "seconds")
		e.After = painOrNone.Draw(t, "after")
	}
	day := guide.DayOf(e.Local())
	since := rapid.SampledFrom([]guide.Span{{}, guide.On(day), guide.On(day - 40), spanOf(t, day.String()[:4], c), spanOf(t, day.String()[:7], c)}).Draw(t, "since")
	switch e.Kind {
	case sessions.Consultation:
		e.Rules = []string{"vasc-dvt", "ci-gun-neck"}[:rapid.IntRange(1, 2).Draw(t, "rules")]
		e.MassageOK = rapid.Bool().Draw(t, "massage ok")
		e.By = rapid.SampledFrom([]string{"", "gp", "physio"}).Draw(t, "by")
		if rapid.Bool().Draw(t, "is reviewed") {
			e.Review = day + guide.Day(rapid.IntRange(1, 300).Draw(t, "days until the review"))
		}
	case sessions.SymptomOnly:
		e.Reports = reports(t, 1)
		for i := range e.Reports {
			if e.Reports[i].Course == guide.CourseNo {
				since = guide.Span{}
			}
		}
		for i := range e.Reports {
			e.Reports[i].Since = since
		}
	default:
		e.Since, e.Reports = since, reports(t, 0)
	}
	return e
}

// Each field that a line holds is drawn now and then.
func TestEveryFieldIsDrawn(t *testing.T) {
	v, c := words(t), evening(t)
	fields := testkit.Fields{}
	for i := range 400 {
		fields.Add(rapid.Custom(func(t *rapid.T) sessions.Entry { return drawEntry(t, v, c) }).Example(i))
	}
	if lacks := fields.Missing(sessions.Entry{}, "Number", "UID", "Day", "Rev", "Device"); len(lacks) > 0 {
		t.Errorf("drawEntry never draws %q", lacks)
	}
}

// Whatever an entry holds, the words that Format gives make it again.
func TestFormatGivesTheEntryAgain(t *testing.T) {
	v, c := words(t), evening(t)
	rapid.Check(t, func(t *rapid.T) {
		e := drawEntry(t, v, c)
		line := Format(e)
		got, err := Parse(v, e.Kind, line, c)
		if diff := cmp.Diff(e, got); err != nil || diff != "" {
			t.Fatalf("%q gives %v (-want +got):\n%s", line, err, diff)
		}
	})
}

func spanOf(t *rapid.T, word string, c Clock) guide.Span {
	span, err := ParseDate(word, c)
	if err != nil {
		t.Fatal(err)
	}
	return span
}

func reports(t *rapid.T, least int) []sessions.Report {
	var list []sessions.Report
	for _, s := range rapid.SliceOfNDistinct(rapid.SampledFrom(guide.Symptoms()), least, 4, func(s guide.Symptom) string { return s.ID }).Draw(t, "symptoms") {
		r := sessions.Report{Symptom: s.ID, Course: rapid.SampledFrom([]guide.Course{"", "new", "worse", "same", "better", "gone", "no"}).Draw(t, "course")}
		if s.Sided {
			r.Side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
		}
		if s.Values != "" {
			r.Course, r.Value = "", rapid.SampledFrom([]string{"", "192/124", "120/80"}).Draw(t, "value")
		}
		list = append(list, r)
	}
	return list
}

func FuzzLog(f *testing.F) {
	for _, seed := range []string{
		"piriformis.l compression ball 5m 6-3", "lower-back rolling 8m 7-7 +numb-saddle", "neck 6 since=2019 @yesterday",
		"tingling-leg.l=worse since=2026-11-20", "ces-bilateral-leg massage-ok by=gp @mon", "neck knead 5m 6 note=a way=0 +bp=192/124",
		"region=neck pain=3-2 technique=rub duration=90s at=@2h",
		"left lower back foam rolling foam roller 10 min 6-3 @yesterday 9.30 pm", "both calves trigger point 1 hour 15 minutes before 6 after 3 since 2019 +numb foot.l=worse",
		"neck knead @2h 30m 6", "pain in my neck 21.30 90 min ago weak-leg=worse", "numb foot left since=3 weeks ago", "vasc dvt by=gp last monday at noon", "@ + = . 0 neck.", "seen massage-ok=", "neck knead 5m 6 fever.\x1b=1",
	} {
		f.Add(seed)
	}
	v, c := words(f), evening(f)
	base, err := Parse(v, sessions.Session, []string{"neck", "knead", "5m", "6-3", "+fever", "@2026-11-20"}, c)
	if err != nil {
		f.Fatal(err)
	}
	kinds := []sessions.Kind{sessions.Session, sessions.Reading, sessions.SymptomOnly, sessions.Consultation}
	f.Fuzz(func(t *testing.T, line string) {
		if e, err := ParseEdit(v, strings.Split(line, " "), base, c); err != nil {
			errText(t, err)
		} else if again, err := Parse(v, sessions.Session, Format(e), c); err != nil || !cmp.Equal(e, again) {
			t.Fatalf("edit %q printed %q, which gives %v", line, Format(e), err)
		}
		for _, kind := range kinds {
			e, err := Parse(v, kind, strings.Split(line, " "), c)
			if err != nil {
				if text := errText(t, err); strings.ContainsAny(text, "\x1b\n\r\t\x00") {
					t.Fatalf("%s %q says %q, control characters included", kind, line, text)
				}
				continue
			}
			printed := Format(e)
			again, err := Parse(v, kind, printed, c)
			if diff := cmp.Diff(e, again); err != nil || diff != "" {
				t.Fatalf("%s %q printed %q, which gives %v (-want +got):\n%s", kind, line, printed, err, diff)
			}
			if diff := cmp.Diff(printed, Format(again)); diff != "" {
				t.Fatalf("%s %q printed %q, then otherwise:\n%s", kind, line, printed, diff)
			}
			same, err := ParseEdit(v, nil, e, c)
			if diff := cmp.Diff(e, same); err != nil || diff != "" {
				t.Fatalf("%s %q edited by nothing gives %v (-want +got):\n%s", kind, line, err, diff)
			}
		}
	})
}
