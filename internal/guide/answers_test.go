package guide

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backlog/testkit"
)

// hitsOf is what was found, each with how near it is.
func hitsOf(hits []Hit) string {
	var list []string
	for _, h := range hits {
		text := fmt.Sprintf("%s %.2f", h.ID, h.score)
		if h.Exact {
			text += " exact"
		}
		list = append(list, text)
	}
	return strings.Join(list, ", ")
}

// What is found, suggested and asked for is what it was: a weight or a limit of the search,
// of the questions and of what could settle a rule shows here. A change that is meant does
// too: read the difference before you keep it.
func TestEveryAnswer(t *testing.T) {
	v := &Vocabulary{}
	var b strings.Builder
	stories := alarming()
	for _, r := range Rules() { // one for each rule, of its lowest level
		if told := storiesOf(r.Levels[max(len(r.Levels)-1, 0):]); len(told) > 0 && !slices.Contains(stories, told[0]) {
			stories = append(stories, told[0])
		}
	}
	stories = append(stories,
		"session neck percussion gun @1d; pain neck 5 since 1d", "session calves compression ball @6d; pain calves 3", "session calves effleurage @3d", "session calves compression ball @3d",
		"+injury-minor=no; pain hamstrings 6 since 3d", "+injury-minor; pain hamstrings 6 since 4d", "pregnant=early; pain erector-spinae 3; blood-thinner=yes", "+bp-high value 178/119", "+bp-high value 181/90; +headache",
	)
	for i, story := range stories {
		f := tell(t, story)
		fmt.Fprintf(&b, "\n%s\n", story)
		for _, q := range Questions(v, f, standing(v, f), 7) {
			fmt.Fprintf(&b, "    asks %v %s%s, %s, %s, %s, %s\n", q.Kind, q.ID, q.Side.Suffix(), q.Would, q.Massage, strings.Join(q.Rules, " "), q.Notation)
		}
		for _, q := range LostToFollowUp(v, f) {
			fmt.Fprintf(&b, "    became %s%s, pending %s, last %s\n", q.ID, q.Side.Suffix(), q.Pending, q.Last)
		}
		for _, open := range IndeterminateRules(v, f) {
			if i%8 != 0 && open.Urgency < Soon {
				continue // much of it is the same of every story
			}
			fmt.Fprintf(&b, "    open %s, %s, %s: %s", open.Rule, open.Urgency, open.Massage, strings.Join(open.Facts, " "))
			for _, track := range open.Since {
				fmt.Fprintf(&b, " since %s%s", track.Symptom, track.Side.Suffix())
			}
			fmt.Fprintf(&b, ", alone %t\n", open.Alone)
		}
	}
	for _, name := range []string{"phrases.txt", "phrases_independent.txt"} {
		for i, w := range readWordings(t, name) {
			if i%6 == 0 {
				fmt.Fprintf(&b, "\n%q: %s\n", w.text, hitsOf(v.Search(w.text)))
			}
			if i%12 == 0 {
				fmt.Fprintf(&b, "    to report: %s\n", hitsOf(v.Search(w.text, KindSymptom, KindIncident)))
				if ids := v.Mentioned(w.text, "neck", i%24 == 0); len(ids) > 0 {
					fmt.Fprintf(&b, "    mentions %s\n", strings.Join(ids, " "))
				}
			}
		}
	}
	// Parts of words, slips of the pen, several words and no words.
	for _, word := range []string{
		"n", "neck", "nek", "nekc", "shouldr", "upper", "trap", "calfs", "ball", "bal", "gun", "guns", "weak leg", "leg weak", "numb", "numb sadle", "tingl", "tingling arm", "feaver", "fever", "fell", "surgery", "steroid", "canser",
		"lower back", "back", "rol", "roling", "deep", "preg", "hurt", "xyzzy", "", "1", "headake", "headache sudden", "chest", "chest pane", "blod", "blood thin", "pee", "osteo", "birth",
	} {
		var names []string
		for _, c := range v.Candidates(word) {
			names = append(names, fmt.Sprintf("%v %s", c.Kind, c.Name))
		}
		fmt.Fprintf(&b, "\n%q may be %s\n", word, strings.Join(names, ", "))
		for _, c := range v.Candidates(word, KindRegion) {
			fmt.Fprintf(&b, "    region %s\n", c.Name)
		}
		_, id, err := v.Find(word, KindRegion, KindTechnique, KindTool)
		fmt.Fprintf(&b, "    found %q, %v; nearly %t; knows %t\n", id, err, v.Nearly(word, KindRegion), v.Knows(word))
	}
	for _, fact := range ProfileFacts() {
		fmt.Fprintf(&b, "\n%s ends %t, answers %s\n", fact.ID, fact.Ends(), strings.Join(fact.Answers(), " "))
		for _, typed := range []string{" Yes ", "n", "f", "early", "neck, leg", "2026", "2026-11-22", "2026-11-23", "1899", "1900", "1903", "1904", "2025", "2027", "soon", ""} {
			value, err := fact.Parse(typed, storyDay)
			fmt.Fprintf(&b, "    %q is %q, %v\n", typed, value, err)
		}
	}
	for _, r := range v.Regions() {
		tingling, weakness := NerveSymptoms(v, r.ID)
		near, same := v.GuidedNear(r)
		var ids []string
		for _, n := range near {
			ids = append(ids, n.ID)
		}
		fmt.Fprintf(&b, "\n%s: barred %s; near %s, same %t; %s %s; may harm %t\n", r.ID, strings.Join(v.BarredFor(r.ID), " "), strings.Join(ids, " "), same, tingling, weakness, MayHarm(v, r.ID, "effleurage", ""))
	}
	testkit.Golden(t, filepath.Join("testdata", "answers.txt"), b.String())
}

// Whatever a description breaks off with, it is read to its end.
func TestCourseSaid(t *testing.T) {
	for text, want := range map[string]Course{
		"it is getting worse": CourseWorse, "it gets bigger every day": CourseWorse, "going more numb": CourseWorse, "it is spreading": CourseWorse, "WORSENING": CourseWorse,
		"it is getting": "", "it gets": "", "no change": CourseSame, "": "", "getting on": "", "worse at night": "", "no worse": "",
	} {
		if got := CourseSaid(text, "tingling-leg"); got != want {
			t.Errorf("CourseSaid(%q) = %q, want %q", text, got, want)
		}
	}
	for _, w := range readWordings(t, "phrases.txt") {
		words := strings.Fields(w.text)
		for n := range words {
			CourseSaid(strings.Join(words[:n+1], " "), w.want[0])
		}
	}
}
