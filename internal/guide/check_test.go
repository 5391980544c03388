package guide

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// typical is a diary of some months: ten regions and twenty reports.
func typical() Facts {
	f := Facts{Today: storyDay, Now: int64(storyDay) * 86400, Profile: map[string]string{
		"birth-year": "1960", "steroids": "no", "cancer": "no", "diabetes": "yes", "smoker": "past",
	}}
	for i, id := range []string{
		"erector-spinae", "neck", "piriformis", "gluteus-medius", "calves", "hamstrings",
		"upper-trapezius", "rhomboids", "quadriceps", "feet",
	} {
		r, _ := (&Vocabulary{}).Region(id)
		f.Regions = append(f.Regions, RegionFacts{
			Region: id, Group: r.Group, Spine: r.Spine, Hurts: true, Score: 2 + i%4, ScoreDay: f.Today,
			Began: On(f.Today - Day(10*i)), Trend: TierFine,
			Sessions: []SessionFact{{At: f.Now - int64(i)*86400, Day: f.Today - Day(i), Technique: "compression", Tool: "thumb"}},
		})
	}
	for i, r := range []Report{
		{Symptom: "tingling-leg", Side: Left},
		{Symptom: "muscle-sore"},
		{Symptom: "shooting-leg", Side: Left},
		{Symptom: "fever", Course: CourseGone},
		{Symptom: "headache", Course: CourseSame},
		{Symptom: "night-pain"},
		{Symptom: "rest-pain"},
		{Symptom: "weak-leg", Side: Left, Course: CourseWorse},
		{Symptom: "injury-minor"},
		{Symptom: "cough"},
		{Symptom: "tingling-leg", Side: Left, Course: CourseBetter},
		{Symptom: "shooting-leg", Side: Left},
		{Symptom: "dizzy", Course: CourseGone},
		{Symptom: "nausea", Course: CourseNo},
		{Symptom: "function-loss"},
		{Symptom: "skin-broken"},
		{Symptom: "exhausted"},
		{Symptom: "eases-lying"},
		{Symptom: "walk-pain", Side: Right},
		{Symptom: "long-journey"},
	} {
		r.Day, r.At = f.Today-Day(20-i), f.Now-int64(20-i)*86400
		f.Reports = append(f.Reports, r)
	}
	return f
}

func BenchmarkCheck(b *testing.B) {
	f := typical()
	for b.Loop() {
		Check(&Vocabulary{}, f)
	}
}

func BenchmarkRules(b *testing.B) {
	for b.Loop() {
		Rules()
		Contraindications()
	}
}

func BenchmarkQuestions(b *testing.B) {
	f := typical()
	f.Reports = slices.Delete(f.Reports, 4, 9)
	for b.Loop() {
		Questions(&Vocabulary{}, f, NoUrgency, 5)
	}
}

func BenchmarkUnsettled(b *testing.B) {
	f := typical()
	for b.Loop() {
		IndeterminateRules(&Vocabulary{}, f)
	}
}

// found is the findings in lines: what they say and where.
func found(findings []Finding) string {
	var lines []string
	for _, f := range findings {
		line := f.Rule + " " + f.Urgency.String() + " " + f.Massage.String() + " [" + strings.Join(f.Area, " ") + "]"
		if len(f.Bars) > 0 {
			line += " bars " + strings.Join(f.Bars, " ")
		}
		if f.Region != "" {
			line += " of " + f.Region
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// everybody is what holds for everybody.
const everybody = "ci-gun-neck none ok [neck shoulder] bars percussion@neck gun@neck percussion@upper-trapezius gun@upper-trapezius"

func TestCheck(t *testing.T) {
	for _, c := range []struct{ story, want string }{
		{"", everybody},
		{"+fever", "sign-fever caution ok [all]\nci-fever none avoid-all [all]\n" + everybody},
		{"+tingling-leg.l since 60d @50d; +tingling-leg.l=better", `
neuro-one-limb-tingle soon avoid-area [lower-back buttock thigh calf foot]
ci-disc-nerve none avoid-area [leg-nerve] bars deep@leg-nerve
` + everybody},
		{"+skin-broken in calves", `
inf-skin none avoid-area [calves] of calves
ci-open-wound none avoid-area [calves] of calves
ci-skin-infection none avoid-area [calves] of calves
` + everybody},
		{"+skin-broken", `
inf-skin none avoid-area [wherever it is]
ci-open-wound none avoid-area [wherever it is]
ci-skin-infection none avoid-area [wherever it is]
` + everybody},
		{"+injury-minor @5d in neck", `
ci-acute-injury none caution [neck] bars deep@neck of neck
` + everybody},
		{"varicose=yes; fracture=thigh,foot", `
ci-fracture none avoid-area [thigh foot]
ci-varicose none avoid-area [calf]
` + everybody},
		{"trend neck see; trend calves watch; +pain-climbing in neck", `
trend-worsening soon caution [neck] of neck
trend-worsening caution caution [calves] of calves
` + everybody},
		{"trend calves watch; +pain-climbing", `
trend-worsening soon caution [wherever it is]
trend-worsening caution caution [calves] of calves
` + everybody},
		{"session piriformis compression @1d; +weak-leg.l since 1d", `
neuro-fast-one-limb urgent avoid-area [lower-back buttock thigh calf foot]
harm-new-nerve urgent avoid-area [piriformis] of piriformis
ci-disc-nerve none avoid-area [leg-nerve] bars deep@leg-nerve
` + everybody},
	} {
		if got, want := found(Check(&Vocabulary{}, tell(t, c.story))), strings.TrimSpace(c.want); got != want {
			t.Errorf("Check(%q) =\n%s\nwant\n%s", c.story, got, want)
		}
	}
}

func TestBecause(t *testing.T) {
	story := "pain erector-spinae 6 since 9d; +bladder-change @2d; cancer-active=yes"
	var got []string
	for _, f := range Check(&Vocabulary{}, tell(t, story)) {
		for _, b := range f.Because {
			got = append(got, f.Rule+": "+b.Text())
		}
	}
	want := []string{
		"ces-bladder-change: bladder-change: new, reported 20 Nov 2026",
		"ces-bladder-change: erector-spinae: pain 6 on 22 Nov 2026",
		"mscc-cancer-neuro: cancer: yes, by cancer-active",
		"mscc-cancer-neuro: erector-spinae: pain 6 on 22 Nov 2026",
		"mscc-cancer-neuro: bladder-change: new, reported 20 Nov 2026",
		"ca-history-new-pain: cancer: yes, by cancer-active",
		"ca-history-new-pain: erector-spinae: pain since 13 Nov 2026, 6 on 22 Nov 2026",
		"ci-cancer-active: cancer-active: yes",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("because of %q (-want +got):\n%s", story, diff)
	}
}

// diary draws the facts of a diary and a profile.
func diary(t *rapid.T) Facts {
	f := Facts{Today: storyDay, Now: int64(storyDay) * 86400, Profile: map[string]string{}}
	for range rapid.IntRange(0, 6).Draw(t, "reports") {
		symptom := rapid.SampledFrom(symptoms).Draw(t, "symptom")
		ago := rapid.IntRange(0, 60).Draw(t, "ago")
		r := Report{
			Symptom: symptom.ID, Day: f.Today - Day(ago), At: f.Now - int64(ago)*86400,
			Course: rapid.SampledFrom([]Course{CourseNew, CourseWorse, CourseSame, CourseBetter, CourseGone, CourseNo}).Draw(t, "course"),
		}
		if symptom.Sided {
			r.Side = rapid.SampledFrom([]Side{NoSide, Left, Right, Both}).Draw(t, "side")
		}
		if rapid.Bool().Draw(t, "told since") {
			r.Since = On(r.Day - Day(rapid.IntRange(0, 200).Draw(t, "since")))
		}
		f.Reports = append(f.Reports, r)
	}
	for range rapid.IntRange(0, 3).Draw(t, "regions") {
		r := rapid.SampledFrom(regions).Draw(t, "region")
		score := rapid.IntRange(0, 10).Draw(t, "score")
		f.Regions = append(f.Regions, RegionFacts{
			Region: r.ID, Group: r.Group, Spine: r.Spine, Hurts: score > 0, Severe: score > 6, Score: score,
			ScoreDay: f.Today, Began: On(f.Today - Day(rapid.IntRange(0, 200).Draw(t, "episode"))), Up: rapid.Bool().Draw(t, "up"),
			Trend: Tier(rapid.Uint8Range(0, 4).Draw(t, "tier")),
		})
	}
	for range rapid.IntRange(0, 4).Draw(t, "facts") {
		fact := rapid.SampledFrom(profileFacts).Draw(t, "fact")
		f.Profile[fact.ID] = known(t, &fact)
	}
	return f
}

// known draws a value of the fact that is not no.
func known(t *rapid.T, fact *Fact) string {
	values := (&table{Rules(), Contraindications()}).tellingValues(fact, storyDay)
	if len(values) == 0 {
		return "yes"
	}
	return rapid.SampledFrom(values).Draw(t, fact.ID)
}

func TestOneSymptomMoreNeverLowersTheUrgency(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := diary(t)
		symptom := rapid.SampledFrom(symptoms).Draw(t, "added")
		if slices.ContainsFunc(f.Reports, func(r Report) bool { return r.Symptom == symptom.ID }) {
			t.Skip("reported already")
		}
		side := NoSide
		if symptom.Sided {
			side = rapid.SampledFrom([]Side{NoSide, Left, Right, Both}).Draw(t, "its side")
		}
		before, _ := Overall(Check(&Vocabulary{}, f))
		after, _ := Overall(Check(&Vocabulary{}, withReport(f, symptom.ID, side, CourseNew, Span{})))
		if after < before {
			t.Fatalf("with %s%s new: %s, want %s or more", symptom.ID, side.Suffix(), after, before)
		}
	})
}

func TestUnknownFactsNeverRaiseTheUrgency(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := diary(t)
		fact := rapid.SampledFrom(profileFacts).Draw(t, "told")
		delete(f.Profile, fact.ID)
		if _, implied := newInquiry(&f, nil).fact(fact.ID); implied {
			t.Skip("another fact implies it")
		}
		unknown, _ := Overall(Check(&Vocabulary{}, f))
		for _, value := range []string{"no", known(t, &fact)} {
			told, _ := Overall(Check(&Vocabulary{}, withFact(f, fact.ID, value)))
			if unknown > told {
				t.Fatalf("%s unknown: %s; %s: %s", fact.ID, unknown, value, told)
			}
		}
	})
}

// A beginning or an event given as a month weighs as much as one given to the day,
// as long as the month reaches into the days that a rule looks back.
func TestAMonthIsNoReasonForSilence(t *testing.T) {
	for _, c := range []struct {
		story   string
		urgency Urgency
		massage Massage
	}{
		{"+coughing-blood since 2026-11", Emergency, AvoidAll},
		{"+coughing-blood since 2026", NoUrgency, MassageOK},
		{"+tearing-pain since 2026-11", Emergency, AvoidAll},
		{"+cold-limb.l since 2026-11", Emergency, AvoidAll},
		{"+cannot-stand.l since 2026-11", Emergency, AvoidAll},
		{"+confusion since 2026-11", Emergency, AvoidAll},
		{"+injury-major since 2026-11", Emergency, AvoidAll},
		{"+injury-major since 2026-10; pain neck 4 since 20d", Urgent, AvoidArea},
		{"+dark-urine since 2026-11", Urgent, AvoidAll},
		{"+swelling-growing.l since 2026-11", Urgent, AvoidAll},
		{"+leg-swollen.l=same since 2026-10", Urgent, AvoidAll},
		{"+chest-pain since 2026-11", Emergency, AvoidAll},
		{"+chest-pain=gone since 2026-11", Urgent, AvoidAll},
		{"+numb-saddle since 2026-11", Emergency, AvoidAll},
		{"+bladder-change since 2026-11; pain erector-spinae 4", Emergency, AvoidAll},
		{"+weak-sudden.l since 2026-11", Emergency, AvoidAll},
		{"+injury-minor since 2026-10; pain erector-spinae 5; osteoporosis=yes", Urgent, AvoidArea},
		{"+weak-leg.l since 2026-10", Urgent, AvoidArea},
		{"heart-event=2026-10", NoUrgency, AvoidAll},
		{"surgery=2026-08; pain calves 4 since 3d one", Urgent, AvoidAll},
	} {
		if urgency, massage := Overall(Check(&Vocabulary{}, tell(t, c.story))); urgency != c.urgency || massage != c.massage {
			t.Errorf("Check(%q) = %s, %s, want %s, %s", c.story, urgency, massage, c.urgency, c.massage)
		}
	}
}

func TestWhatCallsForHelpComesFirst(t *testing.T) {
	var got []string
	for _, f := range Check(&Vocabulary{}, tell(t, "pain erector-spinae 4; +numb-saddle; +bladder-change; +weak-sudden.l; +chest-pain; +hot-joint.l")) {
		got = append(got, f.Rule)
	}
	want := []string{"neuro-sudden", "vasc-chest-pain", "ces-saddle-numbness", "ces-bladder-change", "inf-joint"}
	if !slices.Equal(slices.DeleteFunc(got, func(r string) bool { return !slices.Contains(want, r) }), want) {
		t.Errorf("the findings come as %v, want %v", got, want)
	}
	for _, r := range Rules() {
		for _, l := range r.Levels {
			if calls := strings.HasPrefix(l.Advice.Do, "Call your emergency number now"); calls != l.Call {
				t.Errorf("%s, %s: Call is %v, and the advice is %q", r.ID, l.Urgency, l.Call, l.Advice)
			}
		}
	}
}

func TestTinglingIsToldByLimb(t *testing.T) {
	for _, c := range []struct{ story, holds, lacks string }{
		{"+tingling-leg.l", "If the other leg joins in, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to an emergency department now.", "arm"},
		{"+tingling-leg.l=same since 60d", "If the other leg joins in", "hands"},
		{"+tingling-arm.l", "the arm gets weak", "leg"},
		{"+tingling-arm.l; +tingling-leg.l", "If the other leg joins in", "the arm"},
	} {
		for _, f := range Check(&Vocabulary{}, tell(t, c.story)) {
			if f.Rule == "neuro-one-limb-tingle" && (!strings.Contains(f.Advice.Worse, c.holds) || strings.Contains(f.Advice.Worse, c.lacks)) {
				t.Errorf("Check(%q) advises %q, want %q and nothing of %q", c.story, f.Advice, c.holds, c.lacks)
			}
		}
	}
}
