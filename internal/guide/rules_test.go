package guide

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// said is one advice with what it belongs to.
type said struct {
	id    string
	level Level
	rule  bool
}

func everyAdvice() []said {
	var all []said
	for _, r := range Rules() {
		for _, l := range r.Levels {
			all = append(all, said{r.ID, l, true})
		}
	}
	for _, c := range Contraindications() {
		for _, l := range c.Levels {
			all = append(all, said{c.ID, l, false})
		}
	}
	firm := Level{Urgency: Soon, Massage: MassageCaution, Advice: firmer(Advice{})}
	firm.fill([]string{"there"})
	return append(all, said{"trend-not-improving", firm, true})
}

func TestRuleIDsUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("rule %s stands twice", r.ID)
		}
		seen[r.ID] = true
	}
	for _, c := range Contraindications() {
		if seen[c.ID] {
			t.Errorf("contraindication %s stands twice", c.ID)
		}
		seen[c.ID] = true
	}
	seen = map[string]bool{}
	for _, s := range Sources() {
		if seen[s.ID] || s.Text == "" {
			t.Errorf("source %s stands twice or says nothing", s.ID)
		}
		seen[s.ID] = true
	}
}

func TestRuleLevelsHighestFirst(t *testing.T) {
	for _, r := range Rules() {
		for i := 1; i < len(r.Levels); i++ {
			if r.Levels[i].Urgency > r.Levels[i-1].Urgency {
				t.Errorf("%s: level %d is more urgent than the one before it", r.ID, i)
			}
		}
	}
}

func TestEveryRuleIsComplete(t *testing.T) {
	for _, r := range Rules() {
		if r.Group == "" || r.Suspects == "" || r.Title == "" || len(r.Title) > 80 || strings.ContainsAny(r.Title, "?.") || !strings.HasSuffix(r.Question, "?") {
			t.Errorf("%s lacks a group, a suspicion, a short title or a question", r.ID)
		}
		if (len(r.Levels) == 0) != (len(r.Area) == 0) {
			t.Errorf("%s has levels without an area, or an area without levels", r.ID)
		}
		checkSources(t, r.ID, r.Sources)
	}
	for _, c := range Contraindications() {
		if c.Condition == "" || c.Category == "" || len(c.Levels) == 0 {
			t.Errorf("%s lacks a condition, a category or a level", c.ID)
		}
		checkSources(t, c.ID, c.Sources)
	}
	for _, s := range everyAdvice() {
		a := s.level.Advice
		for _, part := range []string{a.Do, a.Massage, a.Why, a.Worse} {
			if part != "" && !strings.HasSuffix(part, ".") {
				t.Errorf("%s, %s: %q is no sentence", s.id, s.level.Urgency, part)
			}
			if n := len(sentences(part)); n > 3 {
				t.Errorf("%s, %s: %q has %d sentences, more than three", s.id, s.level.Urgency, part, n)
			}
		}
		if s.level.Urgency >= Urgent && (a.Do == "" || a.Massage == "" || a.Why == "" || a.Worse == "") {
			t.Errorf("%s, %s: a part of the advice is missing: %+v", s.id, s.level.Urgency, a)
		}
		if s.rule && s.level.Urgency > NoUrgency && a.Do == "" || !s.rule && (a.Do != "" || a.Massage == "") {
			t.Errorf("%s, %s: the advice does not say what to do: %+v", s.id, s.level.Urgency, a)
		}
	}
}

func checkSources(t *testing.T, id string, sources []string) {
	t.Helper()
	if len(sources) == 0 {
		t.Errorf("%s has no source", id)
	}
	for _, source := range sources {
		resolves := SourceText(source) != source
		own := strings.HasPrefix(source, "unsourced: ") || strings.HasPrefix(source, "design: ")
		if !resolves && !own {
			t.Errorf("%s: source %q does not resolve", id, source)
		}
	}
}

func TestRulesThatNeverFire(t *testing.T) {
	var never []string
	for _, r := range Rules() {
		if len(r.Levels) == 0 {
			never = append(never, r.ID)
		}
	}
	if want := []string{"thoracic-only", "trend-spike-only"}; !slices.Equal(never, want) {
		t.Errorf("rules without levels = %v, want %v", never, want)
	}
}

func TestRulesJudgedRegionByRegion(t *testing.T) {
	var each []string
	for _, r := range Rules() {
		if r.PerRegion {
			each = append(each, r.ID)
		}
	}
	want := []string{
		"harm-lasting-soreness", "trend-worsening", "trend-severe-persistent", "pain-extreme",
		"pain-climbs", "trend-not-improving", "trend-after-session",
	}
	if !slices.Equal(each, want) {
		t.Errorf("rules judged region by region = %v, want %v", each, want)
	}
}

// What to do says by when.
func TestAdviceSaysByWhen(t *testing.T) {
	want := []*regexp.Regexp{
		Caution:   regexp.MustCompile(`.`),
		Soon:      regexp.MustCompile(`(B|, and b)ook a doctor( or physiotherapist)? within (a few days|one week|two weeks)`),
		Urgent:    regexp.MustCompile(`^(Tell an adult, and contact|Contact).* a doctor or an urgent-care line today`),
		Emergency: regexp.MustCompile(`^(Go to an emergency department( or your maternity unit)? now|Call your emergency number now)`),
	}
	for _, s := range everyAdvice() {
		if s.rule && s.level.Urgency > NoUrgency && !want[s.level.Urgency].MatchString(s.level.Advice.Do) && s.id != "sign-pregnancy-trouble" {
			t.Errorf("%s, %s: %q does not say %s", s.id, s.level.Urgency, s.level.Advice.Do, want[s.level.Urgency])
		}
	}
}

// The part on massage says what the level allows, and no other part speaks of a
// massage that may go on: a screen leaves that part out where all massage is off.
func TestAdviceFollowsTheMassageAdvice(t *testing.T) {
	says := []*regexp.Regexp{
		MassageOK:      regexp.MustCompile(`^($|Stop|Never|Work beside|Use no gun|Massage can wait)`),
		MassageCaution: regexp.MustCompile(`(?i)\b(light|lighter|no ball|no gun|stay off)\b`),
		AvoidArea:      regexp.MustCompile(`\b[Ll]eave (massage|(the|this) [a-z ,-]+) alone\b`),
		AvoidAll:       regexp.MustCompile(`^Do not massage( anywhere)? until`),
	}
	light := regexp.MustCompile(`(?i)\b(massage light|light (strokes?|hands|touch)|lighter|gentle|gently)\b`)
	for _, s := range everyAdvice() {
		a := s.level.Advice
		if !says[s.level.Massage].MatchString(a.Massage) {
			t.Errorf("%s, %s: %q does not say %s", s.id, s.level.Urgency, a.Massage, s.level.Massage)
		}
		if s.level.Massage < AvoidAll && says[AvoidAll].MatchString(a.Massage) {
			t.Errorf("%s, %s: %q is stricter than %s", s.id, s.level.Urgency, a.Massage, s.level.Massage)
		}
		for _, part := range []string{a.Do, a.Why, a.Worse} {
			if word := light.FindString(part); word != "" {
				t.Errorf("%s, %s: %q speaks of massage: %q", s.id, s.level.Urgency, part, word)
			}
		}
	}
}

func TestNoAdviceReassuresOrDiagnoses(t *testing.T) {
	never := regexp.MustCompile(`(?i)\b(common|commonly|put it off|has healed\b.*bone|safe|safely|fine|okay|ok|all right|worry|worries|relax|no need|no danger|no cause|` +
		`nothing serious|nothing wrong|not serious|harmless|benign|probably|likely|unlikely|surely|certainly|normal|` +
		`reassur\w*|diagnos\w*|you (have|suffer from|may have|might have|could have) (a|an|the|got|cancer)\b|this is (a|an|the)\b|` +
		`only a|just a|will pass|goes away by itself|rule out|` +
		`999|111|911|112|NHS|GP|A&E|ER)\b`)
	suspected := regexp.MustCompile(`(?i)\b(stroke|heart attack|broken (bone|hip|one)|infection|clot in the lung|blood clot|shingles|torn|` +
		`bleeding (in|inside|artery)|inflamed (spine|artery)|spinal cord|outside the womb|muscle breaking down|squeezed)\b`)
	hedged := regexp.MustCompile(`(?i)\b(can|may|needs? checking|signs? of|have been seen)\b`)
	for _, s := range everyAdvice() {
		if word := never.FindString(s.level.Advice.String()); word != "" {
			t.Errorf("%s, %s: advice %q says %q", s.id, s.level.Urgency, s.level.Advice, word)
		}
		if !s.rule {
			continue
		}
		for _, sentence := range sentences(s.level.Advice.String()) {
			if word := suspected.FindString(sentence); word != "" && !hedged.MatchString(sentence) {
				t.Errorf("%s, %s: %q names %q as a fact", s.id, s.level.Urgency, sentence, word)
			}
		}
	}
}

// What is old and steady says when to go at once.
func TestOldAndSteadySaysWhenToGo(t *testing.T) {
	for _, id := range []string{
		"ces-saddle-numbness", "ces-bladder-change", "ces-bowel-change", "ces-sexual-change",
		"ces-bilateral-leg", "vasc-chest-pain",
	} {
		i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.ID == id })
		levels := Rules()[i].Levels
		last := levels[len(levels)-1]
		if last.Urgency != Caution || !regexp.MustCompile(`If .* changes.* now\.$`).MatchString(last.Advice.Worse) {
			t.Errorf("%s: the lowest level says %q, not when to go at once", id, last.Advice.Worse)
		}
	}
}

// The conditions name nothing that the vocabulary lacks.
func TestConditionsSpeakTheVocabulary(t *testing.T) {
	v, err := NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	check := func(id string, m Mentions) {
		for _, s := range m.Symptoms {
			if _, ok := v.Symptom(s); !ok {
				t.Errorf("%s: no symptom %q", id, s)
			}
		}
		for _, e := range m.Incidents {
			if _, ok := v.Incident(e); !ok {
				t.Errorf("%s: no event %q", id, e)
			}
		}
		for _, f := range m.Facts {
			if _, ok := v.Fact(f); !ok {
				t.Errorf("%s: no profile fact %q", id, f)
			}
		}
		for _, r := range m.Rules {
			if !slices.ContainsFunc(Rules(), func(other Rule) bool { return other.ID == r }) {
				t.Errorf("%s: no rule %q", id, r)
			}
		}
	}
	for _, r := range Rules() {
		check(r.ID, r.Mentions())
	}
	for _, c := range Contraindications() {
		check(c.ID, c.Mentions())
	}
}

func sentences(text string) []string {
	var list []string
	for _, s := range strings.SplitAfter(text, ". ") {
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// The two levels of infl-axspa are equally urgent: four signs ask for a
// rheumatologist, three for a blood test.
func TestAxspaLevelsByCount(t *testing.T) {
	for _, c := range []struct {
		story string
		level int
		asks  string
	}{
		{"age=30; back-pain-since=2024; wakes-early=yes; better-moving=yes; nsaid-helps=yes", 0, "rheumatologist"},
		{"age=42; back-pain-since=2024; wakes-early=yes; better-moving=yes; nsaid-helps=yes", 1, "blood test"},
		{"age=42; back-pain-since=2024; wakes-early=yes; better-moving=yes; pain piriformis 2", 1, "blood test"},
	} {
		found := findingOf(t, "infl-axspa", c.story)
		if len(found) != 1 || found[0].Level != c.level || !strings.Contains(found[0].Advice.Do, c.asks) {
			t.Errorf("infl-axspa: Check(%q) = %+v, want level %d, which asks for a %s", c.story, found, c.level, c.asks)
		}
	}
}

func TestRegionByRegionFindings(t *testing.T) {
	for _, c := range []struct{ rule, story, want string }{
		{
			"trend-worsening", "trend erector-spinae urgent; trend neck watch; trend piriformis fine",
			"erector-spinae urgent, neck caution",
		},
		{"trend-severe-persistent", "persistent erector-spinae; persistent neck", "erector-spinae soon, neck soon"},
		{"trend-not-improving", "stuck erector-spinae 30; stuck neck 50", "neck soon, erector-spinae soon"},
		{
			"trend-after-session", "worse-after piriformis compression lasting; worse-after rhomboids rolling",
			"piriformis soon, rhomboids caution",
		},
		{"harm-lasting-soreness", "sore gluteus-medius 10; sore rhomboids 4", "gluteus-medius soon, rhomboids caution"},
	} {
		var got []string
		for _, f := range findingOf(t, c.rule, c.story) {
			got = append(got, f.Region+" "+f.Urgency.String())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: Check(%q) = %q, want %q", c.rule, c.story, strings.Join(got, ", "), c.want)
		}
	}
}

// Urgency and massage are two answers.
func TestUrgencyAndMassageAreTwoAnswers(t *testing.T) {
	v, err := NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ story, want string }{
		{"+fever", "caution avoid-all"},
		{"pregnancy-high-risk=yes", "none avoid-all"},
		{"+tingling-leg.l", "caution avoid-area"},
		{"+skin-broken.l", "none avoid-area"},
		{"+weight-loss; pain erector-spinae 3", "urgent caution"},
		{"high-bp=controlled", "none caution"},
		{"pain erector-spinae 5", "none ok"},
		{"+numb-saddle=same since 2015; pain erector-spinae 5", "caution ok"},
	} {
		urgency, massage := NoUrgency, MassageOK
		for _, f := range Check(v, tell(t, c.story)) {
			urgency, massage = max(urgency, f.Urgency), max(massage, f.Massage)
		}
		if got := urgency.String() + " " + massage.String(); got != c.want {
			t.Errorf("Check(%q) = %q, want %q", c.story, got, c.want)
		}
	}
}

// findingOf reads the story and returns what the rule or contraindication finds in it.
func findingOf(t *testing.T, rule, story string) []Finding {
	t.Helper()
	v, err := NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(Check(v, tell(t, story)), func(f Finding) bool { return f.Rule != rule })
}
