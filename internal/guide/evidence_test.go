package guide

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type evidence struct {
	Symptoms []struct {
		ID, Label, Question      string
		Sides                    bool
		Keeps                    int
		Area, Aliases, Not       []string
		Values                   string
		Rules, Contraindications []string
	}
	Events []struct {
		ID, Label, Question      string
		Aliases, Not             []string
		Rules, Contraindications []string
	}
	Profile []struct {
		ID, Label, Kind, Note    string
		Values, Aliases, Implies []string
		Rules, Contraindications []string
	}
	Groups  []Group
	Regions []struct {
		ID, Label, Group string
		Spine, Guide     bool
		Aliases          []string
	}
	Places     map[string][]string
	Techniques []struct {
		ID, Label string
		Deep      bool
		Aliases   []string
	}
	Tools []struct {
		ID, Label string
		Deep      bool
		Aliases   []string
	}
	Forbidden []Ban
	Sets      map[string][]string
	Terms     map[string]string
	Rules     []struct {
		ID     string
		Area   []string
		Levels []evidenceLevel
	}
	Contraindications []struct {
		ID     string
		Levels []evidenceLevel
	}
}

type evidenceLevel struct {
	Urgency, Massage, When string
	Area, Bars             []string
}

// readEvidence reads the written evidence, which is kept beside the repository.
func readEvidence(t *testing.T) evidence {
	t.Helper()
	shared := os.Getenv("BACKLOG_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	data, err := os.ReadFile(filepath.Join(shared, "evidence", "vocabulary.json"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("the evidence is not beside the repository; BACKLOG_SHARED names its folder: ", err)
	}
	var e evidence
	if err := json.Unmarshal(data, &e); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestWordsAreThoseOfTheEvidence(t *testing.T) {
	e := readEvidence(t)
	var want Vocabulary
	for _, r := range e.Regions {
		want.own = append(want.own, Region{ID: r.ID, Label: r.Label, Group: r.Group, Spine: r.Spine, Guide: r.Guide, Aliases: some(r.Aliases)})
	}
	same(t, "regions", regions, want.own)
	same(t, "groups", groups, e.Groups)
	var wantTechniques []Technique
	for _, r := range e.Techniques {
		wantTechniques = append(wantTechniques, Technique{r.ID, r.Label, r.Deep, some(r.Aliases)})
	}
	same(t, "techniques", techniques, wantTechniques)
	var wantTools []Tool
	for _, r := range e.Tools {
		wantTools = append(wantTools, Tool{r.ID, r.Label, r.Deep, some(r.Aliases)})
	}
	same(t, "tools", tools, wantTools)
	same(t, "forbidden", forbidden, e.Forbidden)
	var wantSymptoms []Symptom
	for _, r := range e.Symptoms {
		wantSymptoms = append(wantSymptoms, Symptom{r.ID, r.Label, r.Question, r.Sides, r.Keeps, r.Area, some(r.Aliases), some(r.Not), r.Values})
	}
	same(t, "symptoms", symptoms, wantSymptoms)
	var wantEvents []Event
	for _, r := range e.Events {
		wantEvents = append(wantEvents, Event{r.ID, r.Label, r.Question, some(r.Aliases), some(r.Not)})
	}
	same(t, "events", events, wantEvents)
	var wantFacts []Fact
	for _, r := range e.Profile {
		wantFacts = append(wantFacts, Fact{r.ID, r.Label, FactKind(r.Kind), some(r.Values), some(r.Aliases), some(r.Implies), r.Note})
	}
	same(t, "profile facts", profileFacts, wantFacts)
	gotSets := map[string][]string{}
	for _, s := range sets {
		gotSets[s.id] = s.members
	}
	same(t, "sets", gotSets, e.Sets)
	gotPlaces := map[string][]string{}
	for _, p := range places {
		gotPlaces[p.id] = p.parts
	}
	same(t, "places", gotPlaces, e.Places)
}

func TestPlacesHoldTheRegionsOfTheEvidence(t *testing.T) {
	e := readEvidence(t)
	v := &Vocabulary{}
	for place, parts := range e.Places {
		for _, r := range e.Regions {
			want := slices.Contains(parts, r.Group)
			if place == "spine" || place == "any" {
				want = slices.Contains(parts, r.ID)
			}
			if got := v.In(r.ID, place); got != want {
				t.Errorf("In(%q, %q) = %v, want %v", r.ID, place, got, want)
			}
		}
	}
}

func TestTermsAreThoseOfTheEvidence(t *testing.T) {
	got := map[string]string{}
	for _, c := range []Condition{
		spineOrLegPain(), fragile(), infectionRisk(), clotRisk(), changedSpinePain(),
		cancerPain(), newHeadNeckPain(), legClotSigns(), otherFlag(),
	} {
		got[c.String()] = normal(c.(term).is.String())
	}
	e := readEvidence(t)
	for name, text := range e.Terms {
		e.Terms[name] = normal(text)
	}
	same(t, "terms", got, e.Terms)
}

func TestRulesAreThoseOfTheEvidence(t *testing.T) {
	type row struct {
		ID     string
		Area   []string
		Levels []evidenceLevel
	}
	e := readEvidence(t)
	var got, want []row
	for _, r := range Rules() {
		got = append(got, row{r.ID, some(r.Area), written(r.Levels)})
	}
	for _, r := range e.Rules {
		want = append(want, row{r.ID, some(r.Area), read(r.Levels)})
	}
	same(t, "rules", got, want)
	got, want = nil, nil
	for _, c := range Contraindications() {
		got = append(got, row{ID: c.ID, Levels: written(c.Levels)})
	}
	for _, c := range e.Contraindications {
		want = append(want, row{ID: c.ID, Levels: read(c.Levels)})
	}
	same(t, "contraindications", got, want)
}

func written(levels []Level) []evidenceLevel {
	var list []evidenceLevel
	for _, l := range levels {
		list = append(list, evidenceLevel{l.Urgency.String(), l.Massage.String(), normal(l.When.String()), some(l.Area), some(l.Bars)})
	}
	return list
}

func read(levels []evidenceLevel) []evidenceLevel {
	var list []evidenceLevel
	for _, l := range levels {
		if l.Urgency == "" {
			l.Urgency = "none"
		}
		list = append(list, evidenceLevel{l.Urgency, l.Massage, normal(l.When), some(l.Area), some(l.Bars)})
	}
	return list
}

// normal writes the window that the notation leaves out: 14 days.
func normal(when string) string {
	return regexp.MustCompile(`recent\(([a-z.-]+)\)`).ReplaceAllString(when, "recent($1, 14d)")
}

func some(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Vocabulary{})); diff != "" {
		t.Errorf("%s differ from the evidence (-want +got):\n%s", what, strings.TrimSpace(diff))
	}
}

func TestMentionsAreThoseOfTheEvidence(t *testing.T) {
	e := readEvidence(t)
	rules, against := map[string][]string{}, map[string][]string{}
	for _, r := range Rules() {
		m := r.Mentions()
		for _, word := range slices.Concat(m.Symptoms, m.Events, m.Facts) {
			rules[word] = append(rules[word], r.ID)
		}
	}
	for _, c := range Contraindications() {
		m := c.Mentions()
		for _, word := range slices.Concat(m.Symptoms, m.Events, m.Facts) {
			against[word] = append(against[word], c.ID)
		}
	}
	for _, s := range e.Symptoms {
		sameSet(t, s.ID, rules[s.ID], s.Rules)
		sameSet(t, s.ID, against[s.ID], s.Contraindications)
	}
	for _, x := range e.Events {
		sameSet(t, x.ID, rules[x.ID], x.Rules)
		sameSet(t, x.ID, against[x.ID], x.Contraindications)
	}
	for _, f := range e.Profile {
		if strings.HasPrefix(f.Note, "no condition") {
			continue
		}
		sameSet(t, f.ID, rules[f.ID], f.Rules)
		sameSet(t, f.ID, against[f.ID], f.Contraindications)
	}
}

func sameSet(t *testing.T, what string, got, want []string) {
	t.Helper()
	got, want = slices.Clone(got), slices.Clone(want)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s: mentioned by %v, want %v", what, got, want)
	}
}
