package guide_test

import (
	"regexp"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

// guideSentences are all sentences of the guide, with the page that has them.
func guideSentences() map[string]string {
	sentences := map[string]string{}
	add := func(page string, lists ...[]string) {
		for _, list := range lists {
			for _, text := range list {
				sentences[text] = page
			}
		}
	}
	for _, g := range howto.RegionGuides() {
		add(g.Region, []string{g.Muscle}, g.Why, g.Find, g.Work, g.Stop, g.Never, g.Cautions)
	}
	for _, r := range (&guide.Vocabulary{}).Regions() {
		add(r.ID, howto.LimitOf(r).Never)
	}
	for _, part := range guide.Parts() {
		add(part, howto.LimitOf(guide.Region{Group: part}).Never)
	}
	for _, g := range howto.TechniqueGuides() {
		add(g.Technique, []string{g.What, g.HowLong}, g.How, g.WhenNot)
	}
	for _, g := range howto.ToolGuides() {
		add(g.Tool, []string{g.What}, g.How, g.WhenNot)
	}
	for _, topic := range howto.TopicGuides() {
		add(topic.Topic, topic.About, topic.Do, topic.Not)
	}
	add("every page", howto.StopRules(), howto.DoseRules())
	for _, r := range howto.Routines() {
		for _, step := range r.Steps {
			add("start "+r.Name, []string{step.Say})
		}
	}
	return sentences
}

// asksForCare matches a sentence that sends people to a professional.
var asksForCare = regexp.MustCompile(`(?i)\b(seen|looked at|examined|doctor|physiotherapist|midwife|urgent-care|emergency|ask first|ask a|asked|somebody has looked|maternity|crisis)\b`)

// Every sentence that sends people to a professional, by its beginning, with the story
// for which a rule does so too and how soon, or why no rule could.
func careOfSentences() map[string]string {
	return map[string]string{
		// Regions.
		"Pregnant, a bulging artery in the belly, or a back operation": "avoid aneurysm=yes; pain erector-spinae 5",
		"Chest pain, shortness of breath or a cold sweat":              "emergency +chest-pain; +sweaty",
		"Deep ache here for weeks that no movement changes":            "soon pain rhomboids 5; +shoulder-deep; smoker=now; age=60",
		"Trouble speaking, a drooping face or unsteady legs":           "emergency +slurred-speech; +face-droop.l; +unsteady",
		"New neck pain or headache unlike any before":                  "urgent pain neck 6 since 1d; +headache; +dizzy",
		"A weak leg, or the same in both legs":                         "emergency +tingling-leg.both",
		// Regions without a guide.
		"Not with fever, burning pee or a pain in the side":            "urgent +fever; +urine-burning; +flank-pain.l",
		"Not on the side on which lymph nodes were removed":            "avoid lymphoedema=arm",
		"Not with chest pain, shortness of breath or a pain that came": "emergency +chest-pain",
		"Never on a calf that is swollen, warm, red or painful":        "urgent +leg-swollen.l; +leg-hot.l",
		"Pain in the left arm with pressure in the chest":              "emergency +chest-pain; +jaw-arm-pain",
		// Techniques and tools.
		"Not deep on calf or thigh in pregnancy or after an old clot": "avoid dvt-past=yes; pain calves 3",
		"With a pacemaker or another implant":                         "avoid pacemaker=yes",
		"Dark urine afterwards":                                       "urgent +dark-urine",
		// Topics: what is no sign to rule out on the same page, where the rules answer.
		"See a doctor if it gets worse, if it stops you":                 "soon pain erector-spinae 5; +function-loss",
		"The nerve can be irritated where":                               "",
		"If you or somebody else suspects a disc":                        "avoid disc-problem=lower-back",
		"See a doctor the same day if it gets worse, if it spreads":      "emergency +tingling-leg.both",
		"Contact a doctor or an urgent-care line today if a leg or foot": "urgent +weak-leg.l",
		"Hold on to something on stairs":                                 "urgent +weak-leg.l",
		"No massage of the low back, the buttock or that leg":            "avoid +weak-leg.l",
		"Go to emergency care now if one of these is new":                "emergency +bladder-change; pain erector-spinae 5",
		"Do not wait for it to pass":                                     "emergency +numb-saddle",
		"A sudden pain in a testicle":                                    "emergency +testicle-pain",
		"See a doctor about a new lump in the groin":                     "soon +lump-growing",
		"See a doctor about pain that is severe and constant":            "soon pain erector-spinae 9 since 20d; +rest-pain; +night-pain; age=55; cancer=no",
		"This is not for a broken bone":                                  "urgent +weak-leg.l",
		"A new headache that is strong, one-sided with neck pain":        "urgent pain neck 6 since 1d; +headache; +dizzy",
		"Report a new or unusual one: backlog symptom headache":          "urgent pain neck 6 since 1d; +headache; +dizzy",
		"See a doctor about headaches that keep coming back":             "no rule follows headaches over time",
		"New neck pain after a blow or a jolt":                           "emergency +injury-major; pain neck 5 since 1d",
		"A tearing pain inside the chest":                                "emergency +tearing-pain",
		"See a doctor if you felt a pop or feel a gap":                   "no word of a report names a gap in a muscle; massage is off with injury-minor",
		"Have it looked at if you cannot put weight on it":               "emergency +cannot-stand.l; +injury-minor",
		"Never massage straight after the injury":                        "avoid +injury-minor",
		"Contact a doctor or an urgent-care line today about one leg":    "urgent +leg-swollen.l",
		"Call your emergency number if you are short of breath or":       "emergency +breathless; +leg-swollen.l",
		"With pain in the back or neck that is new, worse":               "urgent +fever; pain neck 4 since 5d",
		"If you cannot stand, do not move about":                         "emergency +cannot-stand.l; +injury-minor",
		"A small bruise from pressing fades":                             "urgent +swelling-growing",
		"Ask your midwife or doctor before you massage in pregnancy":     "avoid pregnant=yes",
		"Call your maternity unit about any of the signs above":          "urgent pregnant=late; +pregnancy-trouble",
		"With severe high blood pressure that is not controlled":         "avoid high-bp=uncontrolled",
		"No massage with a reading that high":                            "urgent +bp-high",
		"Call your emergency number if you also feel faint":              "no word of a report names it; the page is shown with its advice",
		"Else contact a doctor or an urgent-care line today":             "no word of a report names it; the page is shown with its advice",
		"Stop ibuprofen, aspirin and the like until you have asked":      "advice on medicine, not on a sign",
		"No massage until it has been looked at":                         "no word of a report names it; the page is shown with its advice",
		"If you might act on it, or have already hurt yourself":          "no word of a report names it; the page is shown with its advice",
		"Otherwise talk to someone today":                                "no word of a report names it; the page is shown with its advice",
	}
}

// Every "have it seen" of the guide agrees with a rule: where it sends people to a
// professional the rules do so too, and where it says that massage has to wait they
// forbid it.
func TestHaveItSeenAgreesWithARule(t *testing.T) {
	v := &guide.Vocabulary{}
	care := careOfSentences()
	used := map[string]bool{}
	for text, page := range guideSentences() {
		if !asksForCare.MatchString(text) {
			continue
		}
		known := false
		for begin, what := range care {
			if !strings.HasPrefix(text, begin) {
				continue
			}
			known, used[begin] = true, true
			level, story, _ := strings.Cut(what, " ")
			want := map[string]guide.Urgency{"caution": guide.Caution, "soon": guide.Soon, "urgent": guide.Urgent, "emergency": guide.Emergency}[level]
			urgency, massage := guide.Overall(guide.Check(v, guide.Tell(t, storyOf(level, story))))
			switch {
			case want > guide.NoUrgency && urgency < want:
				t.Errorf("%s says %q; the rules say %s of %q, want %s", page, text, urgency, story, want)
			case level == "avoid" && massage == guide.MassageOK && len(guide.Check(v, guide.Tell(t, story))) == 0:
				t.Errorf("%s says %q; the rules allow all massage with %q", page, text, story)
			}
		}
		if !known {
			t.Errorf("%s sends people to a professional, and no rule is named for it: %q", page, text)
		}
	}
	for begin, what := range care {
		if !used[begin] && what != "" {
			t.Errorf("no sentence of the guide begins with %q", begin)
		}
	}
}

func storyOf(level, story string) string {
	switch level {
	case "caution", "soon", "urgent", "emergency", "avoid":
		return story
	}
	return ""
}
