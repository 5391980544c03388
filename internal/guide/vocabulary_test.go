package guide

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	v, err := NewVocabulary([]Region{{ID: "tailbone", Label: "tailbone", Group: "lower-back"}})
	if err != nil {
		t.Fatal(err)
	}
	body := []Kind{KindRegion, KindTechnique, KindTool}
	for _, c := range []struct {
		word  string
		kinds []Kind
		want  string
		err   string
	}{
		{"piriformis", body, "region piriformis", ""},
		{"Piri", body, "region piriformis", ""},
		{"lower_back", body, "region erector-spinae", ""},
		{"tailb", body, "region tailbone", ""},
		{"glute-max", body, "region gluteus-maximus", ""},
		{"glut", body, "", `unknown region, technique or tool "glut" (did you mean gluteus-maximus or gluteus-medius?)`},
		{"piriforms", []Kind{KindRegion}, "", `unknown region "piriforms" (did you mean piriformis?)`},
		{"zzzzzz", body, "", `unknown region, technique or tool "zzzzzz"`},
		{"gun", body, "tool gun", ""},
		{"sciatica", []Kind{KindSymptom}, "symptom shooting-leg", ""},
		{"car-crash", []Kind{KindSymptom, KindIncident}, "event injury-major", ""},
		{"Numb Leg", []Kind{KindSymptom}, "symptom tingling-leg", ""},
		{"smoking", []Kind{KindFact}, "profile fact smoker", ""},
		{"smok", []Kind{KindFact}, "", `unknown profile fact "smok" (did you mean smoker?)`},
		{"ces-sad", []Kind{KindRule}, "", `unknown rule "ces-sad" (did you mean ces-saddle-numbness?)`},
		{"", body, "", `unknown region, technique or tool ""`},
	} {
		kind, id, err := v.Find(c.word, c.kinds...)
		got := ""
		if id != "" {
			got = kind.String() + " " + id
		}
		text := ""
		if err != nil {
			text = err.Error()
		}
		if got != c.want || text != c.err {
			t.Errorf("Find(%q, %v) = %q, %q, want %q, %q", c.word, c.kinds, got, text, c.want, c.err)
		}
	}
}

func TestEveryWordMeansOneThing(t *testing.T) {
	meant := map[string]string{}
	(&Vocabulary{}).each(allKinds(), func(kind Kind, id, word string) {
		if other, taken := meant[word]; taken {
			t.Errorf("%q is the %s %s and the %s", word, kind, id, other)
		}
		meant[word] = kind.String() + " " + id
	})
}

// An everyday word that says where, or that something happened, is the name of no sign,
// event or fact: it would be taken for one that is more serious, or less, than meant.
// What may be meant by it is offered.
func TestEverydayWordsNameNothing(t *testing.T) {
	for _, c := range []struct {
		word string
		want string // one of the candidates; "" asks for none
	}{
		{"tear", "injury-minor"},
		{"tear", "tearing-pain"},
		{"tearing", "tearing-pain"},
		{"face", "face-droop"},
		{"calf", "leg-swollen"},
		{"throb", "leg-hot"},
		{"saddle", "numb-saddle"},
		{"bladder", "bladder-change"},
		{"bowel", "bowel-change"},
		{"waterworks", ""},
		{"heavy-legs", "unsteady"},
		{"jelly-legs", "unsteady"},
		{"clumsy", "clumsy-hands"},
		{"electric-shock", "shock-neck"},
		{"electric-shock", "shooting-leg"},
		{"band", "band-pain"},
		{"speech", "slurred-speech"},
		{"blisters", "blister-rash"},
		{"blisters", "skin-broken"},
		{"swollen-joint", "hot-joint"},
		{"eyelid", "droopy-eyelid"},
		{"bones", "bone-pain"},
		{"lump", "lump-growing"},
		{"lump", "spine-shape"},
		{"jaw-pain", "jaw-arm-pain"},
		{"arm-ache", "jaw-arm-pain"},
		{"spreading-pain", "jaw-arm-pain"},
		{"cold-leg", "cold-limb"},
		{"climbing", "pain-climbing"},
		{"big-bruise", "swelling-growing"},
		{"constant", "rest-pain"},
		{"walking-pain", "walk-pain"},
		{"accident", "injury-major"},
		{"sepsis", ""},
	} {
		v := &Vocabulary{}
		if kind, id, err := v.Find(c.word, KindSymptom, KindIncident); err == nil {
			t.Errorf("%q is the %s %s", c.word, kind, id)
		}
		found := v.Candidates(c.word, KindSymptom, KindIncident)
		if c.want != "" && !slices.ContainsFunc(found, func(o Candidate) bool { return o.ID == c.want }) {
			t.Errorf("Candidates(%q) = %v, want %s among them", c.word, found, c.want)
		}
	}
	for _, word := range []string{"disc", "chemo", "radiotherapy", "cortisone", "thrombosis", "injecting", "artery-disease", "bursitis", "heart", "stroke", "clot"} {
		if kind, id, err := (&Vocabulary{}).Find(word, KindFact); err == nil {
			t.Errorf("%q is the %s %s", word, kind, id)
		}
	}
}

// Of no sign, event, fact or rule is a beginning enough.
func TestNoBeginningIsEnough(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	v := &Vocabulary{}
	for _, kind := range []Kind{KindSymptom, KindIncident, KindFact, KindRule} {
		v.each([]Kind{kind}, func(_ Kind, _, name string) {
			for n := 1; n < len(name); n += 1 + n/3 { // the short ones are typed most often
				if _, _, named := v.Exact(name[:n], kind); named {
					continue
				}
				if _, id, err := v.Find(name[:n], kind); err == nil {
					t.Errorf("Find(%q) = %s", name[:n], id)
				}
			}
		})
	}
}

func TestTogether(t *testing.T) {
	for _, c := range []struct {
		words string
		want  int
	}{
		{"pins and needles", 3},
		{"calf pain", 2},
		{"leg tingling", 2},
		{"tear face", 1},
		{"feverr chest-pian", 1},
		{"numb-sadle feverr", 1},
		{"fever", 1},
	} {
		if got := (&Vocabulary{}).Together(strings.Fields(c.words), KindSymptom, KindIncident); got != c.want {
			t.Errorf("Together(%q) = %d, want %d", c.words, got, c.want)
		}
	}
}

func TestMeaningGivesAWordOneMeaningMore(t *testing.T) {
	v := (&Vocabulary{}).Meaning("Calf pain", Candidate{Kind: KindSymptom, ID: "muscle-sore"})
	if kind, id, err := v.Find("calf-pain"); err != nil || kind != KindSymptom || id != "muscle-sore" {
		t.Errorf("Find(calf-pain) = %v, %q, %v", kind, id, err)
	}
	if _, _, named := (&Vocabulary{}).Exact("calf-pain"); named {
		t.Error("the vocabulary that it was made of has the word too")
	}
}

func TestPlaceWords(t *testing.T) {
	for place, want := range map[string]string{
		"leg-nerve": "lower back, buttock, front of the hip, thigh, calf, foot",
		"arm-nerve": "neck, shoulder, upper back",
		"back":      "upper back, mid-back, lower back",
		"spine":     "neck, upper back, mid-back, lower back",
		"hip":       "front of the hip", "erector-spinae": "lower back", "tailbone": "tailbone",
		Somewhere: "the affected place",
	} {
		if got := strings.Join(PlaceWords(place), ", "); got != want {
			t.Errorf("PlaceWords(%q) = %q, want %q", place, got, want)
		}
	}
}

func TestNewVocabulary(t *testing.T) {
	for _, c := range []struct {
		own  Region
		want string
	}{
		{Region{ID: "tailbone", Group: "lower-back"}, ""},
		{Region{ID: "jaw", Group: "neck"}, ""},
		{Region{ID: "knee", Group: "other"}, ""},
		{Region{ID: "elbow", Group: "arm"}, `"elbow" is taken: it is another name of the tool forearm; give your region another name`},
		{Region{ID: "butt", Group: "buttock"}, `"butt" is taken: it is another name of the region gluteus-maximus; give your region another name`},
		{Region{ID: "knead", Group: "other"}, `"knead" is taken: it is another name of the technique petrissage; give your region another name`},
		{Region{ID: "neck", Group: "neck"}, `"neck" is taken: it is the region neck; give your region another name`},
		{Region{ID: "neck", Group: "arm"}, `"neck" is taken: it is the region neck; give your region another name`},
		{Region{ID: "gun", Group: "arm"}, `"gun" is taken: it is the tool gun; give your region another name`},
		{Region{ID: "spine", Group: "neck"}, `"spine" is taken: it is a place of the rules`},
		{Region{ID: "elbow-pit", Group: "elbow"}, `region "elbow-pit": "elbow" is no part of the body; one of neck, shoulder, upper-back, mid-back, lower-back, buttock, hip, thigh, calf, foot, arm or other`},
		{Region{ID: "Jaw 2", Group: "neck"}, `"Jaw 2" cannot name a region: lower-case letters, digits and hyphens, a letter first`},
		{Region{ID: "", Group: "neck"}, "a region needs a name"},
	} {
		_, err := NewVocabulary([]Region{c.own})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("NewVocabulary(%q) = %q, want %q", c.own.ID, got, c.want)
		}
	}
	if _, err := NewVocabulary([]Region{{ID: "jaw", Group: "neck"}, {ID: "jaw", Group: "neck"}}); err == nil {
		t.Error("NewVocabulary took the same region twice")
	}
}

func TestOwnRegionsLieInPlaces(t *testing.T) {
	v, err := NewVocabulary([]Region{{ID: "tailbone", Group: "lower-back"}, {ID: "forearms", Group: "arm"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		region, place string
		want          bool
	}{
		{"tailbone", "spine", true},
		{"tailbone", "low", true},
		{"tailbone", "neck", false},
		{"forearms", "spine", false},
		{"forearms", "arm", true},
		{"forearms", "any", true},
		{"nowhere", "any", false},
	} {
		if got := v.In(c.region, c.place); got != c.want {
			t.Errorf("In(%q, %q) = %v, want %v", c.region, c.place, got, c.want)
		}
	}
}

func TestDeep(t *testing.T) {
	for _, c := range []struct {
		technique, tool string
		want            bool
	}{
		{"effleurage", "hands", false},
		{"effleurage", "gun", true},
		{"friction", "thumb", true},
		{"", "", false},
	} {
		if got := Deep(c.technique, c.tool); got != c.want {
			t.Errorf("Deep(%q, %q) = %v, want %v", c.technique, c.tool, got, c.want)
		}
	}
}

func TestParseFact(t *testing.T) {
	for _, c := range []struct{ fact, value, want, err string }{
		{"steroids", "Y", "yes", ""},
		{"steroids", "maybe", "", `steroids is yes or no, not "maybe"`},
		{"pregnant", "lat", "", `pregnant is no, maybe, early, late or yes, not "lat"`},
		{"pregnant", "Late", "late", ""},
		{"sex", "f", "female", ""},
		{"fracture", "lower back", "lower-back", ""},
		{"fracture", "side", "", `fracture is yes, no or where: neck, shoulder, upper-back, mid-back, lower-back, buttock, hip, thigh, calf, foot or arm, several with commas; not "side"`},
		{"pregnant", "no", "no", ""},
		{"sex", "yes", "", `sex is female, male or other, not "yes"`},
		{"smoker", "n", "no", ""},
		{"fracture", "yes", "yes", ""},
		{"fracture", "calf, foot", "calf,foot", ""},
		{"fracture", "piriformis", "buttock", ""},
		{"fracture", "nose", "", `fracture is yes, no or where: neck, shoulder, upper-back, mid-back, lower-back, buttock, hip, thigh, calf, foot or arm, several with commas; not "nose"`},
		{"surgery", "2026-10", "2026-10", ""},
		{"surgery", "2026-02-30", "", `surgery is a date such as 2026-11-22, 2026-11 or 2026, or yes or no; not "2026-02-30"`},
		{"surgery", "2027", "", "surgery: 2027 is in the future"},
		{"surgery", "1850", "", "surgery: 1850 is before 1900"},
		{"surgery", "yes", "yes", ""},
		{"birth-year", "1964", "1964", ""},
		{"birth-year", "2026", "", `birth-year is a year from 1904 to 2025, not "2026"`},
		{"birth-year", "2025", "2025", ""},
		{"birth-year", "1850", "", `birth-year is a year from 1904 to 2025, not "1850"`},
	} {
		fact, _ := (&Vocabulary{}).Fact(c.fact)
		got, err := fact.Parse(c.value, storyDay)
		text := ""
		if err != nil {
			text = err.Error()
		}
		if got != c.want || text != c.err {
			t.Errorf("%s.Parse(%q) = %q, %q, want %q, %q", c.fact, c.value, got, text, c.want, c.err)
		}
	}
}

func TestParseBloodPressure(t *testing.T) {
	for _, c := range []struct {
		value  string
		want   [2]int
		fails  bool
		isHigh bool
	}{
		{"192/124", [2]int{192, 124}, false, true},
		{"150/120", [2]int{150, 120}, false, true},
		{"179/119", [2]int{179, 119}, false, false},
		{"50/20", [2]int{50, 20}, false, false},
		{"300/200", [2]int{}, true, false},
		{"120/120", [2]int{}, true, false},
		{"high", [2]int{}, true, false},
		{"180", [2]int{}, true, false},
	} {
		systolic, diastolic, err := ParseBloodPressure(c.value)
		if got := [2]int{systolic, diastolic}; got != c.want || (err != nil) != c.fails {
			t.Errorf("ParseBloodPressure(%q) = %v, %v, want %v", c.value, got, err, c.want)
		}
		if got := highBloodPressure(systolic, diastolic); got != c.isHigh {
			t.Errorf("HighBloodPressure(%q) = %v, want %v", c.value, got, c.isHigh)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, text := range []string{"2026", "2026-11", "2026-11-22", "2026-2-3", "0000", "", "2026-13"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		span := parseSpan(text)
		if span.Known && span.String() != text {
			t.Errorf("parseSpan(%q) prints as %q", text, span.String())
		}
	})
}

// A word that is longer than any of ours is not compared with them all.
func TestFindSuggestsNothingForALongWord(t *testing.T) {
	for _, c := range []struct {
		letters int
		want    string
	}{{38, strings.Repeat("a", 39)}, {41, ""}} {
		v, err := NewVocabulary([]Region{{ID: strings.Repeat("a", c.letters+1), Group: "other"}})
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = v.Find(strings.Repeat("a", c.letters-1)+"x", KindRegion)
		var unknown *UnknownWord
		got := ""
		if errors.As(err, &unknown) && len(unknown.Candidates) > 0 {
			got = unknown.Candidates[0].Name
		}
		if got != c.want {
			t.Errorf("Find(a slip in %d letters) suggests %q, want %q", c.letters, got, c.want)
		}
	}
}

// What a region is called on a screen can be typed, and means that region.
func TestRegionNamesCanBeTyped(t *testing.T) {
	v := &Vocabulary{}
	for _, r := range regions {
		typed := strings.ReplaceAll(r.Name, " ", "-")
		if _, id, named := v.Exact(typed, KindRegion); !named || id != r.ID {
			t.Errorf("%q means %q, want %s", typed, id, r.ID)
		}
	}
}
