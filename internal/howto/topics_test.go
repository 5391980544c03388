package howto

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"backlog/internal/guide"
)

// What a page advises people to have looked at, a rule asks for too, and within days.
func TestTopicSignsAgreeWithTheRules(t *testing.T) {
	v := &guide.Vocabulary{}
	for _, topic := range TopicGuides() {
		for _, sign := range topic.RuleOut {
			for _, word := range sign.Reports {
				id, _, _ := strings.Cut(word, ".")
				if _, symptom := v.Symptom(id); !symptom && !guide.IsIncident(id) {
					t.Errorf("%s: %q reports %q, which is no symptom and no event", topic.Topic, sign.Text, word)
				}
			}
			if _, ok := v.Region(sign.Pain); !ok && sign.Pain != "" {
				t.Errorf("%s: %q has pain in %q, which is no region", topic.Topic, sign.Text, sign.Pain)
			}
			if _, known := v.Fact(sign.Fact); sign.Fact != "" && !known {
				t.Errorf("%s: %q has the fact %q", topic.Topic, sign.Text, sign.Fact)
			}
			if got := v.UrgencyOf(sign); got < guide.Soon {
				t.Errorf("%s: the rules say %s of %q, and the page tells people to have it seen", topic.Topic, got, sign.Text)
			}
		}
	}
}

// Every topic says what to do and what not, and names what it rests on and only
// pages that are there.
func TestTopics(t *testing.T) {
	v := &guide.Vocabulary{}
	alone := []string{"posture", "black-poo", "suicidal-thoughts"} // with nothing to rule out, or a danger sign themselves
	for _, topic := range TopicGuides() {
		if len(topic.About) == 0 || len(topic.Do) == 0 || len(topic.Not) == 0 || len(topic.Sources) == 0 {
			t.Errorf("%s lacks a part: %+v", topic.Topic, topic)
		}
		if len(topic.RuleOut) == 0 && !slices.Contains(alone, topic.Topic) {
			t.Errorf("%s has nothing to rule out first", topic.Topic)
		}
		for _, id := range topic.Pages {
			_, other := TopicGuideOf(id)
			if _, _, ok := v.Exact(id, guide.KindRegion, guide.KindTechnique, guide.KindTool); !ok && !other {
				t.Errorf("%s names the page %q, which is not there", topic.Topic, id)
			}
		}
		for _, id := range topic.Sources {
			if SourceText(id) == id && !strings.HasPrefix(id, "unsourced: ") && !strings.HasPrefix(id, "design: ") {
				t.Errorf("%s cites %q, which is no source", topic.Topic, id)
			}
		}
	}
}

// sentences returns all sentences of the guide, with the page that has them.
func sentences() map[string]string {
	sentences := map[string]string{}
	add := func(page string, lists ...[]string) {
		for _, list := range lists {
			for _, text := range list {
				sentences[text] = page
			}
		}
	}
	for _, g := range RegionGuides() {
		add(g.Region, []string{g.Muscle}, g.Why, g.Find, g.Work, g.Stop, g.Never, g.Cautions)
	}
	for _, r := range (&guide.Vocabulary{}).Regions() {
		add(r.ID, LimitOf(r).Never)
	}
	for _, part := range guide.Parts() {
		add(part, limitOfPart(part).Never)
	}
	for _, g := range TechniqueGuides() {
		add(g.Technique, []string{g.What, g.HowLong}, g.How, g.WhenNot)
	}
	for _, g := range ToolGuides() {
		add(g.Tool, []string{g.What}, g.How, g.WhenNot)
	}
	for _, topic := range TopicGuides() {
		add(topic.Topic, topic.About, topic.Do, topic.Not)
	}
	add("every page", StopRules(), DoseRules())
	for _, r := range Routines() {
		for _, step := range r.Steps {
			add("start "+r.Name, []string{step.Say})
		}
	}
	return sentences
}

// Nothing in the guide calms, diagnoses or calls anything safe.
func TestGuideNeverReassures(t *testing.T) {
	calms := regexp.MustCompile(`(?i)\b(safe|safely|harmless|common|commonly|nothing to worry|do not worry|don't worry|nothing serious|not serious|no danger|will be fine|usually nothing)\b`)
	for text, page := range sentences() {
		if found := calms.FindString(text); found != "" {
			t.Errorf("%s says %q: %s", page, found, text)
		}
	}
}

// A routine never presses where its own page says not to.
func TestRoutinesKeepOffTheKidneys(t *testing.T) {
	for _, r := range Routines() {
		for _, step := range r.Steps {
			if guide.Deep(step.Technique, step.Tool) && strings.Contains(step.Say, "ribs") && !strings.Contains(step.Say, "a hand's width below the last ribs") {
				t.Errorf("%s presses near the ribs: %q", r.Name, step.Say)
			}
		}
	}
	g, _ := RegionGuideOf("erector-spinae")
	if !slices.ContainsFunc(g.Never, func(s string) bool { return strings.Contains(s, "hand's width below the last ribs") }) {
		t.Errorf("erector-spinae no longer says how far below the ribs to end: %q", g.Never)
	}
}

// Every region that can be logged has a page that says what not to do there.
func TestEveryRegionSaysWhatNotToDo(t *testing.T) {
	v, err := guide.NewVocabulary([]guide.Region{
		{ID: "left-knee", Label: "left knee", Group: "thigh"},
		{ID: "jaw", Label: "jaw", Group: "other"},
		{ID: "elbow-joint", Label: "elbow", Group: "arm"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range v.Regions() {
		if g, guided := RegionGuideOf(r.ID); guided && len(g.Never) > 0 {
			continue
		}
		if limit := LimitOf(r); len(limit.Never) == 0 || len(limit.Sources) == 0 {
			t.Errorf("%s does not say what not to do there, and on what that rests", r.ID)
		}
	}
}
