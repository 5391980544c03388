package guide

import (
	"slices"
	"strings"
	"testing"
)

// alarming returns stories that are urgent or an emergency as a whole.
func alarming() []string {
	return []string{
		"pain erector-spinae 6 since 10d; +shooting-leg.l @5d; +numb-saddle",
		"pain erector-spinae 7 since 3d; +shooting-leg.both; +bladder-change",
		"pain piriformis 5; +tingling-leg.r @10d; +tingling-leg.l; +bowel-change",
		"pain erector-spinae 6 since 8d; +sexual-change @2d; +shooting-leg.l @8d",
		"pain erector-spinae 4; +unsteady @3d; +tingling-leg.both @3d",
		"pain neck 3; +clumsy-hands.r since 40d @20d; +unsteady since 20d @10d; +shock-neck",
		"pain neck 4; +clumsy-hands.both since 60d @30d; +unsteady=worse since 60d @1d; +bladder-change",
		"pain thoracic-erectors 6 since 20d; cancer=yes; +weak-leg.l @2d",
		"pain erector-spinae 5 since 60d; cancer=yes; +rest-pain @9d; +night-pain @9d",
		"pain thoracic-erectors 6 since 15d; +band-pain @6d; cancer=yes; +unsteady @2d",
		"pain thoracic-erectors 5 since 15d; +band-pain @6d; cancer=yes",
		"+weak-sudden.r; +slurred-speech",
		"+face-droop.l; +slurred-speech; high-bp=yes",
		"pain erector-spinae 5; +weak-leg.r since 6d @4d; +weak-leg.r=worse",
		"+weak-leg.both since 9d @7d; +weak-arm.both @1d; +tingling-leg.both since 9d @7d",
		"+injury-major @1d; pain neck 6 since 1d",
		"pain thoracic-erectors 7 since 4d; age=76; +injury-minor @4d; +eases-lying",
		"pain erector-spinae 7 since 4d; steroids=yes; +pain-sudden @4d",
		"pain erector-spinae 5 since 20d; age=74; steroids=yes",
		"pain thoracic-erectors 5 since 6d; osteoporosis=yes; +injury-minor @6d; +losing-height",
		"pain erector-spinae 4 since 6d; +injury-minor @6d; +bruise-spine @5d",
		"pain erector-spinae 6 since 9d; +fever; diabetes=yes",
		"pain erector-spinae 6 since 9d; +fever; +weak-leg.l",
		"pain erector-spinae 6 since 20d; +rest-pain @6d; diabetes=yes; +infection @20d",
		"pain erector-spinae 5 since 30d; +rest-pain @6d; +pain-climbing; spinal-injection=2026-11-02",
		"+fever; +headache; +stiff-neck",
		"+fever @1d; +rash-dark; +confusion",
		"pain quadratus-lumborum 5 since 2d; +flank-pain.r; +fever; +urine-burning; +nausea",
		"+burning-strip.l @3d; +blister-rash.l",
		"+hot-skin.r; +fever",
		"pain erector-spinae 4 since 30d; +weight-loss; +exhausted; +night-sweats",
		"pain shoulder 5 since 50d; +shoulder-deep.r; smoker=now; +droopy-eyelid.r",
		"pain shoulder 5 since 50d; +shoulder-deep.r; +weak-arm.r since 30d; +cough; +weight-loss",
		"pain neck 3; age=70; +headache @5d; +jaw-scalp @4d",
		"age=72; +headache @5d; +vision-loss.l",
		"+chest-pain; +sweaty; +nausea",
		"+jaw-arm-pain; +breathless; +sweaty; smoker=now",
		"pain rhomboids 8 since 0d; +tearing-pain; +faint",
		"pain erector-spinae 8 since 0d; +pain-sudden; +faint; smoker=past; age=68",
		"pain erector-spinae 4; aneurysm=yes; +tummy-pain",
		"pain erector-spinae 4; +pulsing-belly; age=70; smoker=past",
		"+breathless; +breathing-pain; +leg-swollen.l @2d",
		"pain calves 5 since 3d one; +leg-swollen.l; +long-journey @4d",
		"pain calves 5 since 3d one; oestrogen=yes; +leg-hot.r",
		"pain calves 4 since 2d one; surgery=2026-11-01",
		"pain neck 6 since 3d; +dizzy @1d; +vision-change",
		"pain neck 7 since 3d; +headache @3d; +injury-minor @4d",
		"session neck percussion gun @6d; +headache @4d; +dizzy",
		"+cold-limb.r; pain calves 7 since 0d",
		"+bp-high value 192/124; +chest-pain",
		"+bp-high value 192/124; +headache; +vision-change",
		"+muscle-sore.both @2d; +dark-urine; +weak-leg.both",
		"session gluteus-maximus compression @2d; pain gluteus-maximus 6; +swelling-growing.r; blood-thinner=yes",
		"session piriformis compression ball @1d; pain piriformis 5; +tingling-leg.r; +weak-leg.r",
		"pregnant=late; +headache; +vision-change",
		"pregnant=early; +tummy-pain.l; +shoulder-tip",
		"pregnant=yes; +faint; +tummy-pain.r",
		"pain rhomboids 4; +meal-pain; +fever; +yellow-skin",
		"age=15; pain erector-spinae 5 since 20d; +fever",
		"age=14; pain erector-spinae 5 since 20d; +night-pain; +tingling-leg.l",
		"pain erector-spinae 8 since 40d; persistent erector-spinae; +rest-pain @2d; +night-pain",
		"pain erector-spinae 5 since 30d; trend erector-spinae see; cancer=yes",
		"+spine-shape @5d; +losing-height; pain thoracic-erectors 4",
		"+hot-joint.l; +fever",
		"+cannot-stand.l; +injury-minor; age=80",
		"pain erector-spinae 6; +rest-pain @10d; +night-pain @8d",
	}
}

// TestQuestionsFindWhatIsLeftOut leaves one report, event or fact out of each
// alarming story, and asks whether anybody would notice.
func TestQuestionsFindWhatIsLeftOut(t *testing.T) {
	v := &Vocabulary{}
	noticed, asked, all, reports, reportsNoticed := 0, 0, 0, 0, 0
	for _, story := range alarming() {
		if urgency, _ := Overall(Check(v, tell(t, story))); urgency < Urgent {
			t.Errorf("Check(%q) is %s, want urgent or emergency", story, urgency)
		}
		parts := strings.Split(story, ";")
		for i, part := range parts {
			part = strings.TrimSpace(part)
			word, _, _ := strings.Cut(part, " ")
			isReport := strings.HasPrefix(word, "+")
			if !isReport && !strings.Contains(word, "=") {
				continue
			}
			rest := tell(t, strings.Join(slices.Delete(slices.Clone(parts), i, i+1), ";"))
			left := tell(t, part)
			all++
			if isReport {
				reports++
			}
			urgency, _ := Overall(Check(v, rest))
			if urgency >= Urgent {
				noticed++
				if isReport {
					reportsNoticed++
				}
				continue
			}
			asks := Questions(v, rest, standing(v, rest), 5)
			if slices.ContainsFunc(asks, func(a Question) bool { return about(a, left) }) {
				noticed++
				asked++
				if isReport {
					reportsNoticed++
				}
				continue
			}
			var names []string
			for _, a := range asks {
				names = append(names, a.ID+a.Side.Suffix()+" "+a.Would.String())
			}
			t.Logf("unnoticed: %q left out of %q; asked %s", part, story, strings.Join(names, ", "))
		}
	}
	t.Logf("noticed %d of %d, %d of them by asking; of %d left-out reports %d", noticed, all, asked, reports, reportsNoticed)
	if noticed*100 < all*91 {
		t.Errorf("noticed %d of %d, want 91 in a hundred or more", noticed, all)
	}
}

func about(a Question, left Facts) bool {
	if _, ok := left.Profile[a.ID]; ok {
		return a.Kind == QuestionFact
	}
	return len(left.Reports) > 0 && a.ID == left.Reports[0].Symptom
}

// What a diary makes likely is among the five: of the harm that a session may do
// after one, of a clot where one calf hurts, of what the evidence finds to shift
// the odds where pain is new.
func TestQuestionsFitTheDiary(t *testing.T) {
	for _, c := range []struct{ story, wants string }{
		{"session quadriceps rolling roller @1d; pain quadriceps 4", "dark-urine"},
		{"session hamstrings percussion gun @1d", "dark-urine"},
		{"session piriformis compression ball @0d; pain piriformis 5", "swelling-growing weak-leg numb-saddle"},
		{"session erector-spinae rolling ball @1d; pain erector-spinae 5", "weak-leg numb-saddle"},
		{"+bp-high value 190/124; pain erector-spinae 4", "chest-pain breathless"},
		{"pain calves 5 since 3d one", "faint long-journey leg-swollen"},
		{"pain erector-spinae 5 since 5d", "cancer steroids numb-saddle"},
		{"pain thoracic-erectors 7 since 5d", "cancer steroids"},
		{"session neck percussion gun @3d; pain neck 4", "headache"},
		{"pain erector-spinae 4", "numb-saddle bladder-change"},
	} {
		got := asked(Questions(&Vocabulary{}, tell(t, c.story), standing(&Vocabulary{}, tell(t, c.story)), 5))
		for want := range strings.FieldsSeq(c.wants) {
			if !strings.Contains(got, " "+want) {
				t.Errorf("Questions(%q) lack %s:\n%s", c.story, want, got)
			}
		}
		if strings.Contains(c.story, "pain") && !strings.Contains(c.story, "since") && strings.Contains(got, "injury-major") {
			t.Errorf("Questions(%q) ask for an accident, and no pain is new:\n%s", c.story, got)
		}
	}
}

// asked is the questions in lines.
func asked(asks []Question) string {
	var lines []string
	for _, a := range asks {
		lines = append(lines, string(a.Kind)+" "+a.Notation+": "+max(a.Would, a.Pending).String())
	}
	return strings.Join(lines, "\n")
}

func TestQuestions(t *testing.T) {
	for _, c := range []struct {
		story string
		holds []string
		lacks []string
	}{
		{"pain erector-spinae 5 since 9d; +shooting-leg.l @5d", []string{"symptom symptom bladder-change: emergency", "symptom symptom shooting-leg.r: emergency"}, []string{"symptom symptom shooting-leg: emergency"}},
		{"pain neck 6 since 3d; +bladder-change", nil, []string{"symptom symptom unsteady: emergency"}},
		{"+sweaty", []string{"symptom symptom chest-pain: emergency"}, nil},
		{"+sweaty @3d; +chest-pain=no @2d", nil, []string{"symptom symptom chest-pain: emergency"}},
		{"+chest-pain=no @15d; +sweaty @15d; +sweaty", []string{"symptom symptom chest-pain: emergency"}, nil},
		{"+chest-pain=no @2d; +sweaty @1d", []string{"symptom symptom chest-pain: emergency"}, nil},
		{"+numb-saddle=same", []string{"since symptom numb-saddle=same since=DATE: emergency"}, nil},
		{"+coughing-blood since 2026", []string{"since symptom coughing-blood=same since=DATE: emergency"}, nil},
		{"+coughing-blood since 2025", nil, []string{"since symptom coughing-blood=same since=DATE: emergency"}},
		{"+tingling-leg.l since 2026-10", []string{"since symptom tingling-leg.l=same since=DATE: soon"}, nil},
		{"session piriformis compression ball @5d; +tingling-leg.l since 2026-11", []string{"since symptom tingling-leg.l=same since=DATE: urgent"}, nil},
		{"+injury-major since 2026", []string{"since symptom injury-major since=DATE: emergency"}, []string{"event symptom injury-major: emergency"}},
		{"+injury-major since 2026; +injury-major since 2026-03", []string{"event symptom injury-major: emergency"}, []string{"since symptom injury-major since=DATE: emergency"}},
		{"pain calves 4 since 3d one; surgery=2026", []string{"fact profile set surgery=DATE: urgent"}, nil},
		{"pain calves 4 since 3d one; surgery=yes", []string{"fact profile set surgery=DATE: urgent"}, nil},
		{"pain calves 4 since 3d one; surgery=2025", nil, []string{"fact profile set surgery=DATE: urgent"}},
		{"+chest-pain @9d", []string{"became symptom chest-pain=gone: emergency"}, nil},
		{"+chest-pain @9d; +chest-pain=gone @5d", nil, []string{"became symptom chest-pain=gone: emergency"}},
		{"+unsteady=same since 2024 @9d; pain neck 3", []string{"worse symptom unsteady=worse: emergency"}, nil},
		{"+unsteady=same since 2024 @6d; pain neck 3", nil, []string{"worse symptom unsteady=worse: emergency"}},
		{"pain neck 5 since 1d", []string{"event symptom injury-major: emergency"}, nil},
		{"pain neck 5 since 20d; +injury-major=no @14d", nil, []string{"event symptom injury-major: emergency"}},
		{"pain neck 5 since 1d; +injury-major=no @5d", []string{"event symptom injury-major: emergency"}, nil},
		{"+muscle-sore @9d", nil, []string{"became symptom muscle-sore=gone: none"}},
		{"pain erector-spinae 5 since 9d; +injury-minor @2d", []string{"fact profile set osteoporosis=yes: urgent"}, nil},
	} {
		got := asked(Questions(&Vocabulary{}, tell(t, c.story), standing(&Vocabulary{}, tell(t, c.story)), 12))
		lines := strings.Split(got, "\n")
		for _, want := range c.holds {
			if !slices.Contains(lines, want) {
				t.Errorf("Questions(%q) lack %q:\n%s", c.story, want, got)
			}
		}
		for _, not := range c.lacks {
			if slices.Contains(lines, not) {
				t.Errorf("Questions(%q) hold %q:\n%s", c.story, not, got)
			}
		}
	}
}

func TestQuestionsAreFewAndComplete(t *testing.T) {
	for _, story := range alarming() {
		for _, limit := range []int{0, 1, 5} {
			asks := Questions(&Vocabulary{}, tell(t, story), standing(&Vocabulary{}, tell(t, story)), limit)
			if len(asks) > limit {
				t.Errorf("Questions(%q, %d) are %d", story, limit, len(asks))
			}
			for _, a := range asks {
				if a.Text == "" || a.Notation == "" || len(a.Rules) == 0 {
					t.Errorf("Questions(%q): %+v lacks something", story, a)
				}
			}
		}
	}
}

func TestUnsettled(t *testing.T) {
	for _, c := range []struct{ story, rule, want string }{
		{"pain neck 4; +weak-arm.l since 20d", "mscc-cancer-neuro", "emergency cancer alone"},
		{"pain neck 4 since 200d", "mscc-cancer-neuro", ""},
		{"+numb-saddle=same", "ces-saddle-numbness", "emergency numb-saddle alone"},
		{"+weak-leg.l=same", "neuro-fast-one-limb", "urgent weak-leg alone"},
		{"+numb-saddle since 2026", "ces-saddle-numbness", "emergency numb-saddle alone"},
		{"+numb-saddle since 2026-11", "ces-saddle-numbness", ""},
		{"surgery=2026; pain calves 4 since 3d one", "vasc-dvt", "urgent cancer dvt-past immobilised oestrogen pregnant surgery alone"},
		{"pain gluteus-maximus 4 since 200d; pain neck 3 since 200d", "infl-axspa", "soon birth-year back-pain-since wakes-early better-moving nsaid-helps family-spa arthritis enthesitis psoriasis"},
		{"pain gluteus-maximus 4 since 200d", "ci-pacemaker-gun", "none pacemaker alone"},
		{"pacemaker=no", "ci-pacemaker-gun", ""},
	} {
		got := ""
		for _, o := range IndeterminateRules(&Vocabulary{}, tell(t, c.story)) {
			if o.Rule != c.rule {
				continue
			}
			words := append([]string{o.Urgency.String()}, o.Facts...)
			for _, track := range o.Since {
				words = append(words, track.Symptom)
			}
			if o.Alone {
				words = append(words, "alone")
			}
			got = strings.Join(words, " ")
		}
		if got != c.want {
			t.Errorf("Unsettled(%q) of %s = %q, want %q", c.story, c.rule, got, c.want)
		}
	}
}

// standing is the highest urgency of the findings, of which nobody has seen any.
func standing(v *Vocabulary, f Facts) Urgency {
	most := NoUrgency
	for _, finding := range Check(v, f) {
		most = max(most, finding.Urgency)
	}
	return most
}
