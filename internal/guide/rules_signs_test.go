package guide

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backlog/testkit"
)

// The answer to each single sign: reported alone and new, unchanged for years, and
// new beside ordinary pain.
func TestGoldenSingleSigns(t *testing.T) {
	var text strings.Builder
	text.WriteString("What each symptom raises by itself: urgency and massage, then the rules.\n")
	for _, s := range symptoms {
		fmt.Fprintf(&text, "\n%s: %s\n", s.ID, s.Label)
		for _, c := range []struct{ when, story string }{
			{"new", "+" + s.ID},
			{"new, beside lower back pain of 4 for years", "pain erector-spinae 4; +" + s.ID},
			{"worse, since nobody knows when", "+" + s.ID + "=worse"},
			{"unchanged for two years", "+" + s.ID + "=same since 730d"},
		} {
			found := Check(&Vocabulary{}, tell(t, c.story))
			urgency, massage := Overall(found)
			var rules []string
			for _, f := range found {
				if len(f.Because) > 0 { // what holds for everybody is not about the sign
					rules = appendNew(rules, f.Rule)
				}
			}
			fmt.Fprintf(&text, "    %s: %s, %s", c.when, urgency, massage)
			if len(rules) > 0 {
				fmt.Fprintf(&text, " (%s)", strings.Join(rules, ", "))
			}
			text.WriteString("\n")
		}
	}
	testkit.Golden(t, filepath.Join("testdata", "single-signs.txt"), text.String())
}

// A new sign never ends in silence, and an old one never in more than caution.
func TestNoSignEndsInSilence(t *testing.T) {
	harmless := []string{"muscle-sore"} // what massage and exercise do
	for _, s := range symptoms {
		if slices.Contains(harmless, s.ID) {
			continue
		}
		for _, story := range []string{"+" + s.ID, "+" + s.ID + "=worse", "pain erector-spinae 3; +" + s.ID} {
			if urgency, massage := Overall(Check(&Vocabulary{}, tell(t, story))); urgency == NoUrgency && massage == MassageOK {
				t.Errorf("Check(%q) is silent", story)
			}
		}
		for _, story := range []string{"+" + s.ID + "=same since 366d", "+" + s.ID + "=same since 400d @10d", "pain erector-spinae 4; +" + s.ID + "=same since 2015"} {
			if urgency, _ := Overall(Check(&Vocabulary{}, tell(t, story))); urgency > Caution {
				t.Errorf("Check(%q) is %s, want at most caution for what has not changed in a year", story, urgency)
			}
		}
	}
}

// What clinicians group is judged as a group, whichever word of it was reported.
func TestClinicalGroups(t *testing.T) {
	for _, c := range []struct {
		story string
		least Urgency
	}{
		{"pain erector-spinae 9 since 0d; +faint; +tummy-pain; +sweaty", Emergency},
		{"pain erector-spinae 9; +faint; +flank-pain", Emergency},
		{"pain erector-spinae 8; +sweaty; +pulsing-belly", Emergency},
		{"age=72; +flank-pain; +tummy-pain; +faint", Emergency},
		{"age=64; +flank-pain; +sweaty", Emergency},
		{"pain rhomboids 9 since 0d; +pain-sudden; +faint", Emergency},
		{"pain thoracic-erectors 8 since 0d; +pain-sudden; +sweaty", Emergency},
		{"pain neck 8 since 0d; +pain-sudden; +faint", Emergency},
		{"pain rhomboids 6 since 0d; +sweaty; +nausea", Emergency},
		{"pain upper-trapezius 5 since 1d; +sweaty; +breathless", Emergency},
		{"pain neck 8 since 0d; +headache; +stiff-neck; +nausea", Emergency},
		{"pain thoracic-erectors 8 since 0d; +tummy-pain; +nausea", Urgent},
		{"pain erector-spinae 7; +flank-pain; +fever", Urgent},
		{"pain calves 5 since 0d; +faint", Emergency},
		{"pain calves 5 since 0d one; +faint", Emergency},
		{"+leg-swollen.l; +sweaty", Emergency},
		{"+tingling-arm.both", Urgent},
		{"+tingling-arm.l @3d; +weak-arm.r", Urgent},
		{"+tingling-arm.l=same since 2024 @40d; +tingling-arm.r @1d", Urgent},
		{"age=79; +injury-minor @1d; pain gluteus-maximus 8 since 1d", Urgent},
		{"age=79; +injury-minor @1d; pain hip-flexors 8 since 1d", Urgent},
		{"age=79; +injury-minor @1d; pain erector-spinae 8 since 1d", Urgent},
		{"+pregnancy-trouble", Urgent},
		{"pregnant=yes; +pregnancy-trouble", Emergency},
		// Beside these, what must not be grouped.
		{"pain erector-spinae 4; +nausea", Caution},
		{"pain calves 5 since 0d; +nausea", Caution},
		{"+tingling-arm.l", Caution},
		{"age=40; +injury-minor @1d; pain gluteus-maximus 4 since 1d", NoUrgency},
	} {
		urgency, _ := Overall(Check(&Vocabulary{}, tell(t, c.story)))
		if c.least <= Caution && urgency != c.least || urgency < c.least {
			t.Errorf("Check(%q) is %s, want %s", c.story, urgency, c.least)
		}
	}
}

// Years unchanged means caution; a change, or a sign beside it, restores the level.
func TestOldSigns(t *testing.T) {
	for _, c := range []struct {
		story string
		want  Urgency
	}{
		{"+muscle-wasting=same since 1968", Caution},
		{"+unsteady=same since 2015", Caution},
		{"+losing-height=same since 2010", Caution},
		{"+lump-growing=same since 2005; pain erector-spinae 3", Caution},
		{"+weight-loss=same since 2015; pain erector-spinae 3", Caution},
		{"+walk-pain=same since 2015", Caution},
		{"+walk-pain=same since 2015; +walk-pain=worse", Soon},
		{"+chest-pain=same since 2015; +chest-pain=worse", Emergency},
		{"+unsteady=same since 2015; +bladder-change", Emergency},
	} {
		if urgency, _ := Overall(Check(&Vocabulary{}, tell(t, c.story))); urgency != c.want {
			t.Errorf("Check(%q) is %s, want %s", c.story, urgency, c.want)
		}
	}
}

// Each line of the pages that people are likely to have read: the answer is no lower.
func TestNoLowerThanPagesForPatients(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		page, story string
		least       Urgency
	}{
		// NHS, back pain.
		{"urgent: a high temperature", "pain erector-spinae 4 since 5d; +fever", Urgent},
		{"urgent: a high temperature", "pain erector-spinae 5; +fever", Urgent},
		{"a high temperature beside usual pain below 5: a question", "pain erector-spinae 4; +fever", Caution},
		{"urgent: weight lost without trying", "pain erector-spinae 2; +weight-loss", Urgent},
		{"urgent: a lump, a swelling or a changed shape", "+spine-shape", Urgent},
		{"urgent: no better with rest", "+rest-pain", Urgent},
		{"urgent: no better with rest", "pain erector-spinae 3; +rest-pain", Urgent},
		{"urgent: worse at night", "+night-pain", Urgent},
		{"urgent: worse at night", "pain erector-spinae 3; +night-pain", Urgent},
		{"urgent: worse on sneezing, coughing or pooing", "+cough-pain", Urgent},
		{"urgent: worse on sneezing, coughing or pooing", "pain erector-spinae 3; +cough-pain", Urgent},
		{"urgent: no better with rest, for months", "+rest-pain=same since 200d", Urgent},
		{"999: both legs", "pain erector-spinae 3; +tingling-leg.both", Emergency},
		{"999: both legs", "pain erector-spinae 3; +weak-leg.l; +tingling-leg.r", Emergency},
		{"999: both legs", "pain erector-spinae 3; +shooting-leg.both", Emergency},
		{"999: numb or tingling genitals or buttocks", "+numb-saddle", Emergency},
		{"999: difficulty peeing, loss of control", "pain erector-spinae 3; +bladder-change", Emergency},
		{"999: loss of bowel control", "pain erector-spinae 3; +bowel-change", Emergency},
		{"999: no erection", "pain erector-spinae 3; +sexual-change", Emergency},
		{"999: chest pain", "+chest-pain", Emergency},
		{"999: after a serious accident", "+injury-major", Emergency},
		{"GP: stops daily life", "+function-loss", Soon},
		{"GP: getting worse", "+pain-climbing", Soon},
		// NHS, sciatica.
		{"GP: getting worse", "+shooting-leg=worse; +pain-climbing", Soon},
		{"999: sciatica on both sides", "+shooting-leg.both", Emergency},
		{"999: weak or numb legs, getting worse", "+weak-leg.both=worse", Emergency},
		// Neck and shoulder pages of NHS trusts.
		{"doctor: pins and needles in an arm", "pain neck 3; +tingling-arm.l", Soon},
		{"111: pins and needles that do not go away", "pain upper-trapezius 3; +tingling-arm.l", Soon},
		{"999: electric shocks", "+shock-neck", Urgent},
		{"999: fainting", "pain neck 4 since 5d; +faint", Emergency},
		{"999: double sight", "pain neck 4 since 5d; +vision-change", Emergency},
		{"999: trouble speaking or swallowing", "pain neck 4 since 5d; +swallow-trouble", Emergency},
		{"999: sudden weakness", "+weak-sudden", Emergency},
		{"doctor: clumsy, unsteady", "+clumsy-hands", Urgent},
		// NHS, headaches.
		{"111: the jaw hurts when eating, a sore scalp", "+headache; +jaw-scalp", Urgent},
		{"111: numb or weak limbs", "+headache; +tingling-arm.l", Urgent},
		{"doctor at once: vomiting", "+headache; +nausea", Urgent},
		{"doctor at once: blood thinners", "+headache; blood-thinner=yes", Urgent},
		{"doctor at once: pregnant", "+headache; pregnant=yes", Urgent},
		{"999: confused", "+headache; +confusion", Emergency},
		{"111: a cold arm", "+cold-limb.l", Emergency},
		// NHS, deep vein thrombosis, aneurysm, heart attack, kidney infection, meningitis.
		{"111: one leg swollen", "+leg-swollen.l", Urgent},
		{"111: one leg warm or red", "+leg-hot.l", Urgent},
		{"999: with breathlessness or chest pain", "+leg-hot.l; +breathless", Emergency},
		{"GP as soon as possible: a pulse in the tummy", "+pulsing-belly", Soon},
		{"999: sudden severe back pain, clammy", "pain erector-spinae 8 since 0d; +pain-sudden; +sweaty", Emergency},
		{"urgent: pain in the side with a temperature", "+flank-pain.l; +fever", Urgent},
		{"GP: burning pee", "+urine-burning", Soon},
		{"999: confusion", "+confusion", Emergency},
	} {
		if urgency, _ := Overall(Check(&Vocabulary{}, tell(t, c.story))); urgency < c.least {
			t.Errorf("Check(%q) is %s, and a page says %s", c.story, urgency, c.page)
		}
	}
}
