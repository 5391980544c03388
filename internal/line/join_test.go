package line

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// What has one meaning is read, however it is spelled.
func TestLinesWithSeveralWordsForOnePart(t *testing.T) {
	const now = " @2026-11-22T21:05:07+01:00"
	const base = "erector-spinae petrissage 5m 6"
	for _, tt := range []struct{ in, want string }{
		// moments
		{"lower-back knead 5m 6 @yesterday 21:30", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m @yesterday 21:30 6", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m 6 @yesterdayT21:30", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m 6 @Yesterday 9pm", base + " @2026-11-21T21:00+01:00"},
		{"lower-back knead 5m 6 @yesterday 9 pm", base + " @2026-11-21T21:00+01:00"},
		{"lower-back knead 5m 6 @yesterday at 9.30 p.m.", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m 6 @ yesterday 9:30pm", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m 6 yesterday 21:30", base + " @2026-11-21T21:30+01:00"},
		{"lower-back knead 5m 6 yesterday", base + " @2026-11-21T+01:00"},
		{"lower-back knead 5m 6 last monday 8am", base + " @2026-11-16T08:00+01:00"},
		{"lower-back knead 5m 6 monday", base + " @2026-11-16T+01:00"},
		{"lower-back knead 5m 6 @mon 20.11", base + " @2026-11-16T20:11+01:00"},
		{"lower-back knead 5m 6 9pm", base + " @2026-11-22T21:00+01:00"},
		{"lower-back knead 5m 6 9 pm", base + " @2026-11-22T21:00+01:00"},
		{"lower-back knead 5m 6 @9pm", base + " @2026-11-22T21:00+01:00"},
		{"lower-back knead 5m 6 @9:05PM", base + " @2026-11-22T21:05+01:00"},
		{"lower-back knead 5m 6 21:00", base + " @2026-11-22T21:00+01:00"},
		{"lower-back knead 5m 6 20.30", base + " @2026-11-22T20:30+01:00"},
		{"lower-back knead 5m 6 @20.30", base + " @2026-11-22T20:30+01:00"},
		{"lower-back knead 5m 6 @noon", base + " @2026-11-22T12:00+01:00"},
		{"lower-back knead 5m 6 @yesterday noon", base + " @2026-11-21T12:00+01:00"},
		{"lower-back knead 5m 6 @2 h", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead @2h 5m 6", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead @2 h 5m 6", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead @2 hours 5 min 6", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead 5m 6 @1h 30m ago", base + " @2026-11-22T19:35:07+01:00"},
		{"lower-back knead 5 min 2 hours ago 6", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead 5m 6 @2h ago", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead 5m 6 2 hours ago", base + " @2026-11-22T19:05:07+01:00"},
		{"lower-back knead 5m 6 90 min ago", base + " @2026-11-22T19:35:07+01:00"},
		{"lower-back knead 5m 6 @3 days ago", base + " @2026-11-19T+01:00"},
		{"lower-back knead 5m 6 3 days ago 8pm", base + " @2026-11-19T20:00+01:00"},
		{"lower-back knead 5m 6 @2 weeks", base + " @2026-11-08T+01:00"},
		{"lower-back knead 5m 6 @2026-11-20 21:30", base + " @2026-11-20T21:30+01:00"},
		{"lower-back knead 5m 6 2026-11-20 9pm", base + " @2026-11-20T21:00+01:00"},
		{"lower-back knead 5m 6 @2026-11-20 21:30:05-03:30", base + " @2026-11-20T21:30:05-03:30"},
		{"lower-back knead 5m 6 at=yesterday 21:30", base + " @2026-11-21T21:30+01:00"},
		// lengths
		{"lower-back knead 5 min 6", base + now},
		{"lower-back knead 5 minutes 6", base + now},
		{"lower-back knead 5min 6", base + now},
		{"lower-back knead 6 5 m", base + now},
		{"lower-back knead 1 hour 15 minutes 6", "erector-spinae petrissage 1h15m 6" + now},
		{"lower-back knead 1h 15m 6-3", "erector-spinae petrissage 1h15m 6-3" + now},
		{"lower-back knead 1.5 hours 6", "erector-spinae petrissage 1h30m 6" + now},
		{"lower-back knead duration=5 min 6", base + now},
		// regions, techniques, tools and sides
		{"lower back knead 5m 6", base + now},
		{"Lower Back knead 5m 6", base + now},
		{"low back kneading 5m 6", base + now},
		{"left piriformis rub 5m 6", "piriformis.l friction 5m 6" + now},
		{"piriformis left rub 5m 6", "piriformis.l friction 5m 6" + now},
		{"piriformis rub 5m 6 left", "piriformis.l friction 5m 6" + now},
		{"right side lower back knead 5m 6", "erector-spinae.r petrissage 5m 6" + now},
		{"lower back right knead 5m 6", "erector-spinae.r petrissage 5m 6" + now},
		{"lower back.r knead 5m 6", "erector-spinae.r petrissage 5m 6" + now},
		{"both calves trigger point 5m 6", "calves.both compression 5m 6" + now},
		{"upper trapezius r foam rolling foam roller 5m 6", "upper-trapezius.r rolling roller 5m 6" + now},
		{"old scar knead 5m 6", "old-scar petrissage 5m 6" + now},
		{"gluteus max cross friction tennis ball 5m 6", "gluteus-maximus friction ball 5m 6" + now},
		{"region=lower back technique=trigger point tool=foam roller 5m 6", "erector-spinae compression roller 5m 6" + now},
		// symptoms, dates and scores
		{"neck knead 5m 6 +chest pain", "neck petrissage 5m 6 +chest-pain" + now},
		{"neck knead 5m 6 +numb foot.l=worse", "neck petrissage 5m 6 +tingling-leg.l=worse" + now},
		{"neck knead 5m 6 symptom=numb-saddle", "neck petrissage 5m 6 +numb-saddle" + now},
		{"neck knead 5m 6 symptom=numb foot", "neck petrissage 5m 6 +tingling-leg" + now},
		{"neck knead 5m 6 weak-arm.l=worse", "neck petrissage 5m 6 +weak-arm.l=worse" + now},
		{"neck knead 5m pain 6-3", "neck petrissage 5m 6-3" + now},
		{"neck knead 5m before 6 after 3", "neck petrissage 5m 6-3" + now},
		{"neck knead 5m 6 since 2019", "neck petrissage 5m 6 since=2019" + now},
		{"neck knead 5m 6 since yesterday", "neck petrissage 5m 6 since=2026-11-21" + now},
		{"neck knead 5m 6 since=3 weeks ago", "neck petrissage 5m 6 since=2026-11-01" + now},
		{"lower back knead for 5 minutes 6 at 9 pm", base + " @2026-11-22T21:00+01:00"},
		{"lower back knead with foam roller for 5 min 6 on monday", "erector-spinae petrissage roller 5m 6 @2026-11-16T+01:00"},
		{"neck knead 5m 6 note=left at 9 pm", "neck petrissage 5m 6" + now + " note=left at 9 pm"},
	} {
		got, err := Parse(words(t), sessions.Session, strings.Fields(tt.in), evening(t))
		if strings.Contains(tt.in, "note=") {
			head, note, _ := strings.Cut(tt.in, " note=")
			got, err = Parse(words(t), sessions.Session, append(strings.Fields(head), "note="+note), evening(t))
		}
		if printed := strings.Join(Format(got), " "); err != nil || printed != tt.want {
			t.Errorf("a session of %q = %s, %v, want %s", tt.in, printed, err, tt.want)
		}
		if again, err := Parse(words(t), sessions.Session, Format(got), evening(t)); err == nil && strings.Join(Format(again), " ") != strings.Join(Format(got), " ") {
			t.Errorf("%q prints %q, which gives %q", tt.in, Format(got), Format(again))
		}
	}
}

// The same in the other lines, and within quotation marks.
func TestOtherLinesWithSeveralWordsForOnePart(t *testing.T) {
	const now = " @2026-11-22T21:05:07+01:00"
	for _, tt := range []struct {
		kind  sessions.Kind
		words []string
		want  string
	}{
		{sessions.Reading, []string{"left", "lower", "back", "6", "21:00"}, "erector-spinae.l 6 @2026-11-22T21:00+01:00"},
		{sessions.Reading, []string{"lower back", "6", "yesterday 9 pm"}, "erector-spinae 6 @2026-11-21T21:00+01:00"},
		{sessions.Reading, []string{"neck", "6", "@yesterday 21:30"}, "neck 6 @2026-11-21T21:30+01:00"},
		{sessions.Reading, []string{"neck", "9", "pm", "6"}, "neck 6 @2026-11-22T21:00+01:00"},
		{sessions.SymptomOnly, []string{"chest", "pain", "yesterday"}, "chest-pain @2026-11-21T+01:00"},
		{sessions.SymptomOnly, []string{"chest pain", "short of breath=new"}, "chest-pain breathless=new" + now},
		{sessions.SymptomOnly, []string{"left", "numb", "foot=worse"}, "tingling-leg.l=worse" + now},
		{sessions.SymptomOnly, []string{"tingling-leg", "right", "since", "mon"}, "tingling-leg.r since=2026-11-16" + now},
		{sessions.SymptomOnly, []string{"left", "tingling-leg,since=mon"}, "tingling-leg.l since=2026-11-16" + now},
		{sessions.SymptomOnly, []string{"fever", "=same", "since=2019"}, "fever=same since=2019" + now},
		{sessions.SymptomOnly, []string{"weak-leg.l", "=worse"}, "weak-leg.l=worse" + now},
		{sessions.SymptomOnly, []string{"fever", "9pm"}, "fever @2026-11-22T21:00+01:00"},
		{sessions.SymptomOnly, []string{"injury", "minor", "yesterday", "14:00"}, "injury-minor @2026-11-21T14:00+01:00"},
		{sessions.Consultation, []string{"vasc", "dvt", "by=gp", "yesterday"}, "vasc-dvt by=gp @2026-11-21T+01:00"},
		{sessions.Event, []string{"new", "desk", "@yesterday", "9pm"}, "@2026-11-21T21:00+01:00 note=new desk"},
		{sessions.Event, []string{"left", "lower", "back", "better", "yesterday", "9", "pm"}, "@2026-11-22T21:05:07+01:00 note=left lower back better yesterday 9 pm"},
		{sessions.EpisodeClosed, []string{"lower", "back", "@yesterday"}, "erector-spinae @2026-11-21T+01:00"},
		{sessions.Question, []string{"is", "21:30", "too", "late"}, "@2026-11-22T21:05:07+01:00 note=is 21:30 too late"},
	} {
		got, err := Parse(words(t), tt.kind, tt.words, evening(t))
		if printed := strings.Join(Format(got), " "); err != nil || printed != tt.want {
			t.Errorf("%s %q = %s, %v, want %s", tt.kind, tt.words, printed, err, tt.want)
		}
	}
}

// A region of the person's own may have any name, and its lines are read back.
func TestOwnRegionsWithNamesOfOtherParts(t *testing.T) {
	for _, name := range []string{"left", "both", "l", "foam", "cross", "tennis", "upper", "lower", "today", "monday", "now", "noon", "since", "pain", "before", "way", "trigger-spot"} {
		v, err := guide.NewVocabulary([]guide.Region{{ID: name, Label: "a place", Group: "arm"}})
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range []string{name + ".l rolling roller 5m 6-3", name + " friction ball 5m 6", name + " percussion gun 5m 6 +fever"} {
			e, err := Parse(v, sessions.Session, strings.Fields(line), evening(t))
			if err != nil || e.Region != name {
				t.Errorf("%q: region %q, %v", line, e.Region, err)
				continue
			}
			again, err := Parse(v, sessions.Session, Format(e), evening(t))
			if diff := cmp.Diff(e, again); err != nil || diff != "" {
				t.Errorf("%q prints %q, which gives %v, %s", line, Format(e), err, diff)
			}
		}
	}
}

// What has two meanings is refused, with each of them that is accepted.
func TestLinesWithTwoMeanings(t *testing.T) {
	for _, tt := range []struct {
		kind    sessions.Kind
		in, err string
	}{
		{sessions.Session, "neck knead 5:00 6", `"5:00" may be a clock time or a length; write @5:00 or 5m`},
		{sessions.Session, "neck knead 22:30 6", `"22:30" may be a clock time or a length; write 22m30s`},
		{sessions.Session, "neck knead 5m 6 @20.11", `"@20.11" may be a clock time or a date; write @20:11 or @2026-11-20`},
		{sessions.Session, "neck knead 5m 6 @12pm", `"12pm" may be midday or midnight; write @12:00 or @00:00`},
		{sessions.Session, "neck knead 5m 6 @yesterday 12am", `"12am" may be midday or midnight; write @yesterday-12:00 or @yesterday-00:00`},
		{sessions.Session, "piriformis knead 5m 6 +tingling-leg left", `"left" may be the side of tingling-leg or of the region; write it after the one it belongs to, with a dot: +tingling-leg.l`},
		{sessions.Session, "piriformis.l right knead 5m 6", `two sides, "piriformis.l" and "right"; an entry has one`},
		{sessions.Session, "neck knead 5m 6.30", `"6.30" is not a whole number; a pain score is a whole number from 0 to 10`},
		{sessions.SymptomOnly, "fever tingling-leg left", `"left" does not say which symptom it belongs to; write it after each with a dot, as in tingling-leg.l`},
		{sessions.SymptomOnly, "temperature 37.2", `unknown word "37.2"; for a note write -n "37.2"`},
		{sessions.SymptomOnly, "weak-leg.l injury-minor worse", `"worse" is the course of a symptom; write it after the symptom, as in weak-leg.l=worse`},
		{sessions.SymptomOnly, "bp", `"bp" needs its reading, as in bp=192/124; bp-high alone says that it was that high`},
		{sessions.Reading, "neck 6 12", `unknown word "12", and no part of the line is missing; for a note write -n "12"`},
		{sessions.Reading, "neck 12", "12 is not a pain score from 0 to 10"},
		{sessions.Reading, "neck 6 3", "two pain scores, 6 and 3; a reading has one"},
	} {
		_, err := Parse(words(t), tt.kind, strings.Fields(tt.in), evening(t))
		if errText(t, err) != tt.err {
			t.Errorf("%s %q: %v, want %s", tt.kind, tt.in, err, tt.err)
		}
	}
}

// No moment that is offered is in the future or does not exist.
func TestMomentsOfferedAreAccepted(t *testing.T) {
	for _, c := range []Clock{
		evening(t),
		{Now: time.Date(2026, 11, 22, 0, 5, 0, 0, berlin(t))},
		{Now: time.Date(2026, 1, 1, 8, 0, 0, 0, berlin(t)), DayStart: 3 * time.Hour},
		{Now: time.Date(2026, 3, 29, 3, 5, 0, 0, berlin(t))}, // the clocks were put forward at two
	} {
		var typed []string
		for hour := range 25 {
			for _, form := range []string{"H", "H:30", "H.05", "H.30", "yesterday-H", "yesterday H:30", "today-H:15"} {
				typed = append(typed, strings.Replace(form, "H", itoa(hour), 1))
			}
		}
		for hour := range 13 {
			for _, form := range []string{"Ham", "Hpm", "yesterday Hpm", "today-Ham", "mon-H:30 am"} {
				typed = append(typed, strings.Replace(form, "H", itoa(hour), 1))
			}
		}
		typed = append(typed, "20.12.2026", "1.1.2027", "2026/11/20", "2027-01", "2026-12", "2026-11", "1199", "930", "2130", "yestrday", "tomorow", "sunda", "2026-02-30", "30.2.2026", "yesterday-2130")
		for _, word := range typed {
			_, err := ParseWhen(word, c)
			if err == nil {
				continue
			}
			for _, form := range offered(err.Error()) {
				if _, err := ParseWhen(strings.TrimPrefix(form, "@"), c); err != nil {
					t.Errorf("at %s, %q: %q is offered, and then: %v", c.Now, word, form, err)
				}
			}
		}
	}
}

// offered returns the words that an error says to write.
func offered(text string) []string {
	_, forms, found := strings.Cut(text, "did you mean ")
	if !found {
		_, forms, found = strings.Cut(text, "write ")
	}
	if !found {
		return nil
	}
	forms, _, _ = strings.Cut(forms, "?)")
	for open := strings.Index(forms, "("); open >= 0; open = strings.Index(forms, "(") { // labels
		before, behind := forms[:open], forms[open:]
		_, behind, _ = strings.Cut(behind, ")")
		forms = before + behind
	}
	forms, _, _ = strings.Cut(forms, "; ")
	var list []string
	for _, form := range strings.FieldsFunc(strings.ReplaceAll(forms, " or ", ","), func(r rune) bool { return r == ',' }) {
		form = strings.TrimSuffix(strings.TrimSpace(form), " (ago)")
		if !strings.ContainsAny(form, " (") {
			list = append(list, form)
		}
	}
	return list
}

func itoa(n int) string { return strconv.Itoa(n) }

// A date or a time in the middle of a description belongs to it, and so does one beside the
// date that is given for all of it.
func TestTimesWithinADescription(t *testing.T) {
	for in, want := range map[string]string{
		"have to get up at 4am and pace about since=2025-06":            "have to get up at 4am and pace about",
		"took twenty tablets every day since thursday since=2026-11-19": "took twenty tablets every day since thursday",
		"my toes drag since yesterday on the carpet":                    "my toes drag since yesterday on the carpet",
		"it wakes me at 4am and I pace @yesterday":                      "it wakes me at 4am and I pace",
		"numbness between my thighs since yesterday":                    "numbness between my thighs",
	} {
		_, err := Parse(words(t), sessions.SymptomOnly, strings.Fields(in), evening(t))
		var unclear *Error
		if !errors.As(err, &unclear) || unclear.Word != want {
			t.Errorf("%q describes %+v, want %q", in, err, want)
		}
	}
}
