package guide

import (
	"errors"
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
		{"glut", body, "", `"glut" may be gluteus-maximus or gluteus-medius: write more of it`},
		{"piriforms", []Kind{KindRegion}, "", `unknown region "piriforms" (did you mean piriformis?)`},
		{"zzzzzz", body, "", `unknown region, technique or tool "zzzzzz"`},
		{"gun", body, "tool gun", ""},
		{"rash", []Kind{KindSymptom}, "", `"rash" may be rash-dark or blister-rash: write more of it`},
		{"sciatica", []Kind{KindSymptom}, "symptom shooting-leg", ""},
		{"car-crash", []Kind{KindSymptom, KindEvent}, "event injury-major", ""},
		{"smok", []Kind{KindFact}, "profile fact smoker", ""},
		{"ces-sad", []Kind{KindRule}, "rule ces-saddle-numbness", ""},
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

func TestPlaceWords(t *testing.T) {
	for place, want := range map[string]string{
		"leg-nerve": "lower back, buttock, front of the hip, thigh, calf, foot",
		"arm-nerve": "neck, shoulder, upper back",
		"back":      "upper back, mid-back, lower back",
		"spine":     "neck, upper back, mid-back, lower back",
		"hip":       "front of the hip", "erector-spinae": "erector spinae", "tailbone": "tailbone",
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
		{Region{ID: "elbow", Group: "arm"}, ""}, // an alias of ours is the person's if they want it
		{Region{ID: "neck", Group: "neck"}, ""}, // their own name for the same place
		{Region{ID: "neck", Group: "arm"}, `"neck" is taken: it is the region neck`},
		{Region{ID: "gun", Group: "arm"}, `"gun" is taken: it is the tool gun`},
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

func TestBarred(t *testing.T) {
	for _, c := range []struct {
		bar, region, technique, tool string
		want                         bool
	}{
		{"deep", "calves", "effleurage", "gun", true},
		{"deep", "calves", "effleurage", "hands", false},
		{"deep@leg", "calves", "friction", "thumb", true},
		{"deep@leg", "neck", "friction", "thumb", false},
		{"gun@upper-trapezius", "upper-trapezius", "percussion", "gun", true},
		{"petrissage", "neck", "petrissage", "", true},
		{"deep@" + Somewhere, "neck", "friction", "thumb", false},
	} {
		if got := (&Vocabulary{}).Barred(c.bar, c.region, c.technique, c.tool); got != c.want {
			t.Errorf("Barred(%q, %q, %q, %q) = %v, want %v", c.bar, c.region, c.technique, c.tool, got, c.want)
		}
	}
}

func TestParseFact(t *testing.T) {
	for _, c := range []struct{ fact, value, want, err string }{
		{"steroids", "Y", "yes", ""},
		{"steroids", "maybe", "", `steroids is yes or no, not "maybe"`},
		{"pregnant", "lat", "late", ""},
		{"pregnant", "no", "no", ""},
		{"sex", "yes", "", `sex is female, male or other, not "yes"`},
		{"smoker", "n", "no", ""},
		{"fracture", "yes", "yes", ""},
		{"fracture", "calf, foot", "calf,foot", ""},
		{"fracture", "piriformis", "buttock", ""},
		{"fracture", "nose", "", `fracture is yes, no or where: neck, shoulder, upper-back, mid-back, lower-back, buttock, hip, thigh, calf, foot or arm, several with commas; not "nose"`},
		{"surgery", "2026-10", "2026-10", ""},
		{"surgery", "2026-02-30", "", `surgery is a date such as 2026-11-22, 2026-11 or 2026, or yes or no; not "2026-02-30"`},
		{"surgery", "2027", "", "surgery: 2027 is still to come"},
		{"surgery", "1850", "", "surgery: 1850 is before 1900"},
		{"surgery", "yes", "yes", ""},
		{"birth-year", "1964", "1964", ""},
		{"birth-year", "1850", "", `birth-year is a year from 1904 to 2026, not "1850"`},
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
		if got := HighBloodPressure(systolic, diastolic); got != c.isHigh {
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
		if !errors.As(err, &unknown) || unknown.Suggestion != c.want {
			t.Errorf("Find(a slip in %d letters) suggests %v, want %q", c.letters, err, c.want)
		}
	}
}
