package line

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/sessions"
)

func TestParseEdit(t *testing.T) {
	const session = "piriformis.l compression ball 5m 6-3 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-20T08:00+01:00 note=slept badly"
	for _, tt := range []struct{ in, want, err string }{
		{in: "", want: session},
		{in: "7m", want: "piriformis.l compression ball 7m 6-3 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-20T08:00+01:00 note=slept badly"},
		{in: "neck knead hands 5-2", want: "neck petrissage hands 5m 5-2 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-20T08:00+01:00 note=slept badly"},
		{in: "5", want: "piriformis.l compression ball 5m 5-3 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-20T08:00+01:00 note=slept badly"},
		{in: "tool= after= way= since= note= side= symptom=", want: "piriformis compression 5m 6 @2026-11-20T08:00+01:00"},
		{in: "side=r +fever= +weak-leg.l=same +chest-pain", want: "piriformis.r compression ball 5m 6-3 way=4 +weak-leg.l=same +chest-pain since=2026-09 @2026-11-20T08:00+01:00 note=slept badly"},
		{in: "@21:30", want: "piriformis.l compression ball 5m 6-3 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-20T21:30+01:00 note=slept badly"},
		{in: "@yesterday", want: "piriformis.l compression ball 5m 6-3 way=4 +fever +weak-leg.l=worse since=2026-09 @2026-11-21T+01:00 note=slept badly"},
		{in: "region=", err: "the region is missing (a whole line: backlog log left buttock press ball 5m 6-3)"},
		{in: "technique= duration=", err: "technique and duration are missing; techniques are stroking (effleurage), kneading (petrissage), pressing (compression), rubbing (friction), rolling and tapping (percussion) (a whole line: backlog log left buttock press ball 5m 6-3)"},
		{in: "tool= ball", err: `tool= takes out what "ball" puts in; write one of them`},
		{in: "+dizzy=", err: "dizzy is not in the entry, nothing to take out"},
		{in: "since=2026-11-21", err: "since=2026-11-21 is after the entry itself (2026-11-20); it is when the pain began"},
		{in: "@2026-08-31", err: "since=2026-09 is after the entry itself (2026-08-31); it is when the pain began"},
		{in: "by=gp", err: "a session has no by"},
	} {
		v, c := words(t), evening(t)
		e, err := Parse(v, sessions.Session, strings.Fields(session[:strings.Index(session, " note=")]), c)
		if err != nil {
			t.Fatal(err)
		}
		e.Note, e.Number, e.UID = "slept badly", 41, "u"
		before := e
		before.Reports = slices.Clone(e.Reports)
		got, err := ParseEdit(v, strings.Fields(tt.in), e, c)
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && (printed != tt.want || got.Number != 41 || got.UID != "u") {
			t.Errorf("ParseEdit(%q) = %s, %v, want %s, %v", tt.in, printed, err, tt.want, tt.err)
		}
		if diff := cmp.Diff(before, e); diff != "" {
			t.Errorf("ParseEdit(%q) changed what it was handed:\n%s", tt.in, diff)
		}
	}
}

// A clock time alone means the entry's own day, where it was logged.
func TestParseEditOfTheClockTimeKeepsDayAndZone(t *testing.T) {
	for _, tt := range []struct{ at, in, want, err string }{
		{at: "@2026-07-20T08:00", in: "@21:30", want: "@2026-07-20T21:30+02:00"},
		{at: "@2026-07-20T08:00-05:00", in: "@21:30", want: "@2026-07-20T21:30-05:00"},
		{at: "@2026-10-25T12:00", in: "@02:30", want: "@2026-10-25T02:30+02:00"},
		{at: "@2026-03-29T12:00", in: "@02:30", err: "02:30 does not exist on 2026-03-29: the clocks were put forward past it"},
		{at: "@today", in: "@21:30", err: `"@2026-11-22T21:30+01:00" is in the future; log it once it has happened`},
	} {
		v, c := words(t), evening(t)
		e, err := Parse(v, sessions.Reading, []string{"neck", "6", tt.at}, c)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseEdit(v, []string{tt.in}, e, c)
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != "neck 6 "+tt.want {
			t.Errorf("ParseEdit(%q) of %s = %s, %v, want %s, %v", tt.in, tt.at, printed, err, tt.want, tt.err)
		}
	}
}

func TestParseEditOfOtherKinds(t *testing.T) {
	for _, tt := range []struct {
		kind                sessions.Kind
		line, in, want, err string
	}{
		{kind: sessions.Reading, line: "neck 6 @yesterday", in: "traps.l 4", want: "upper-trapezius.l 4 @2026-11-21T+01:00"},
		{kind: sessions.Reading, line: "neck 6 @yesterday", in: "5m", err: `a reading has no duration ("5m"); the log command records a massage`},
		{kind: sessions.SymptomOnly, line: "fever @yesterday", in: "fever=worse since=2026-11-20", want: "fever=worse since=2026-11-20 @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever since=2026-11 @yesterday", in: "dizzy fever= since=", want: "dizzy @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever since=2026-11 @yesterday", in: "dizzy", want: "fever,since=2026-11 dizzy @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever,since=2026-11 dizzy @yesterday", in: "since=2026", want: "fever dizzy since=2026 @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever,since=2026-11 dizzy since=2026 @yesterday", in: "fever,since=", want: "fever dizzy,since=2026 @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever=no dizzy,since=2026 @yesterday", in: "fever,since=2025", want: "fever,since=2025 dizzy,since=2026 @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever,since=2026-11 @yesterday", in: "fever=no", want: "fever=no @2026-11-21T+01:00"},
		{kind: sessions.Reading, line: "neck 6 +fever,since=2026-11 @yesterday", in: "5", want: "neck 5 +fever,since=2026-11 @2026-11-21T+01:00"},
		{kind: sessions.SymptomOnly, line: "fever @yesterday", in: "fever=", err: "the symptom is missing (a whole line: backlog symptom tingling-leg.l=worse)"},
		{kind: sessions.Consultation, line: "vasc-dvt massage-ok by=gp @yesterday", in: "massage-ok= by= vasc-pe", want: "vasc-pe @2026-11-21T+01:00"},
		{kind: sessions.Event, line: "new desk @yesterday", in: "old desk", want: "@2026-11-21T+01:00 note=old desk"},
		{kind: sessions.Event, line: "new desk @yesterday", in: "@2026-11-02 region=neck", want: "neck @2026-11-02T+01:00 note=new desk"},
		{kind: sessions.Event, line: "new desk @yesterday", in: "note=", err: "the text is missing (a whole line: backlog event new desk @2026-11-02)"},
		{kind: sessions.Event, line: "=1 is no name @yesterday", in: "@2026-11-02", want: "@2026-11-02T+01:00 note==1 is no name"},
		{kind: sessions.EpisodeClosed, line: "neck @yesterday", in: "traps", want: "upper-trapezius @2026-11-21T+01:00"},
		{kind: sessions.EpisodeClosed, line: "neck @yesterday", in: "traps.l", err: "an episode belongs to a region with both of its sides; write upper-trapezius"},
		{kind: sessions.EpisodeClosed, line: "neck @yesterday", in: "6", err: "a closed episode has no before"},
	} {
		v, c := words(t), evening(t)
		e, err := Parse(v, tt.kind, strings.Fields(tt.line), c)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseEdit(v, strings.Fields(tt.in), e, c)
		if printed := strings.Join(Format(got), " "); errText(t, err) != tt.err || err == nil && printed != tt.want {
			t.Errorf("ParseEdit(%q) of %q = %s, %v, want %s, %v", tt.in, tt.line, printed, err, tt.want, tt.err)
		}
	}
}
