package howto

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
)

// The table of suggested defaults and limits, written out a second time.
func TestRegionGuideFigures(t *testing.T) {
	type figures struct {
		Techniques, Tools []string
		Holds             []Bounds
		Spots             []Bounds
		Usual, Max        time.Duration
		Days              Bounds
		LightDaily        bool
		Ceiling           int
		Rest              time.Duration
	}
	want := map[string]figures{
		"erector-spinae": {
			[]string{"effleurage", "petrissage", "compression"},
			[]string{"hands", "ball"},
			[]Bounds{{30, 60}},
			[]Bounds{{3, 5}},
			10 * time.Minute, 10 * time.Minute,
			Bounds{3, 3},
			true, 5, 48 * time.Hour,
		},
		"gluteus-medius": {
			[]string{"petrissage", "rolling", "compression"},
			[]string{"hands", "ball", "roller"},
			[]Bounds{{30, 90}, {30, 60}},
			[]Bounds{{2, 3}, {1, 3}},
			5 * time.Minute, 8 * time.Minute,
			Bounds{3, 5},
			false, 6, 48 * time.Hour,
		},
		"piriformis": {
			[]string{"rolling", "compression"},
			[]string{"ball"},
			[]Bounds{{30, 60}},
			[]Bounds{{1, 2}},
			5 * time.Minute, 5 * time.Minute,
			Bounds{3, 3},
			false, 5, 48 * time.Hour,
		},
		"rhomboids": {
			[]string{"rolling", "compression"},
			[]string{"ball", "roller"},
			[]Bounds{{30, 60}},
			[]Bounds{{2, 3}, {1, 3}},
			5 * time.Minute, 8 * time.Minute,
			Bounds{3, 5},
			false, 5, 48 * time.Hour,
		},
		"upper-trapezius": {
			[]string{"petrissage", "compression"},
			[]string{"hands", "ball"},
			[]Bounds{{20, 60}},
			[]Bounds{{2, 3}},
			5 * time.Minute, 5 * time.Minute,
			Bounds{3, 5},
			false, 4, 48 * time.Hour,
		},
	}
	got := map[string]figures{}
	for _, g := range RegionGuides() {
		f := figures{
			Techniques: g.Techniques(), Tools: toolsOf(g),
			Usual: g.UsualPerDay, Max: g.MaxPerDay, Days: g.DaysPerWeek,
			LightDaily: g.LightDaily, Ceiling: g.Ceiling, Rest: g.Rest,
		}
		for _, d := range g.Doses {
			if !slices.Contains(f.Holds, d.Seconds) {
				f.Holds = append(f.Holds, d.Seconds)
			}
			if !slices.Contains(f.Spots, d.Times) {
				f.Spots = append(f.Spots, d.Times)
			}
		}
		got[g.Region] = f
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("RegionGuides() differs from the table (-want +got):\n%s", diff)
	}
}

func TestToolGuideFigures(t *testing.T) {
	type figures struct {
		Seconds, Sets Bounds
		Muscle, Day   time.Duration
		Days          Bounds
		Ceiling       int
	}
	want := map[string]figures{
		"roller": {Bounds{30, 60}, Bounds{1, 3}, 3 * time.Minute, 0, Bounds{3, 5}, 5},
		"gun":    {Bounds{30, 60}, Bounds{}, 2 * time.Minute, 10 * time.Minute, Bounds{3, 3}, 4},
		"ball":   {Seconds: Bounds{30, 90}},
		"hands":  {}, "thumb": {}, "knuckle": {}, "forearm": {},
	}
	got := map[string]figures{}
	for _, g := range ToolGuides() {
		got[g.Tool] = figures{g.Seconds, g.Sets, g.MaxPerMuscle, g.MaxPerDay, g.DaysPerWeek, g.Ceiling}
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(figures{})); diff != "" {
		t.Errorf("ToolGuides() differs from the table (-want +got):\n%s", diff)
	}
}

func TestTechniqueGuideIDs(t *testing.T) {
	var got []string
	for _, g := range TechniqueGuides() {
		got = append(got, g.Technique)
	}
	want := []string{"effleurage", "petrissage", "compression", "friction", "rolling", "percussion"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("TechniqueGuides() (-want +got):\n%s", diff)
	}
}

func TestGuideLookup(t *testing.T) {
	if g, ok := RegionGuideOf("piriformis"); !ok || g.Region != "piriformis" {
		t.Errorf("RegionGuideOf(piriformis) = %q, %v", g.Region, ok)
	}
	if _, ok := RegionGuideOf("calves"); ok {
		t.Error("RegionGuideOf(calves) = true, want false")
	}
	if g, ok := TechniqueGuideOf("rolling"); !ok || g.Technique != "rolling" {
		t.Errorf("TechniqueGuideOf(rolling) = %q, %v", g.Technique, ok)
	}
	if _, ok := TechniqueGuideOf("reiki"); ok {
		t.Error("TechniqueGuideOf(reiki) = true, want false")
	}
	if g, ok := ToolGuideOf("gun"); !ok || g.Tool != "gun" {
		t.Errorf("ToolGuideOf(gun) = %q, %v", g.Tool, ok)
	}
	if _, ok := ToolGuideOf("hammer"); ok {
		t.Error("ToolGuideOf(hammer) = true, want false")
	}
}

// texts returns every sentence of the guide with its place, and every source.
func texts() (sentences, sources [][2]string) {
	add := func(where string, lists ...[]string) {
		for _, list := range lists {
			for _, s := range list {
				sentences = append(sentences, [2]string{where, s})
			}
		}
	}
	cite := func(where string, list []string) {
		for _, s := range list {
			sources = append(sources, [2]string{where, s})
		}
		if len(list) == 0 {
			sources = append(sources, [2]string{where, ""})
		}
	}
	add("rules", StopRules(), DoseRules())
	for _, g := range RegionGuides() {
		add(g.Region, []string{g.Muscle}, g.Find, g.Work, g.Stop, g.Never, g.Cautions)
		cite(g.Region, g.Sources)
	}
	for _, g := range TechniqueGuides() {
		add(g.Technique, []string{g.What, g.HowLong}, g.How, g.WhenNot)
		cite(g.Technique, g.Sources)
	}
	for _, g := range ToolGuides() {
		add(g.Tool, []string{g.What}, g.How, g.WhenNot)
		cite(g.Tool, g.Sources)
	}
	for _, r := range Routines() {
		for _, s := range r.Steps {
			add("routine "+r.Name, []string{s.Say})
		}
	}
	return sentences, sources
}

func TestAtlasTexts(t *testing.T) {
	reassuring := regexp.MustCompile(`(?i)\b(safe\w*|harmless|fine|no need|worry|nothing serious|no risk|risk-free|probably|heals?|cures?|you have)\b`)
	sentences, sources := texts()
	for _, s := range sentences {
		where, text := s[0], s[1]
		if word := reassuring.FindString(text); word != "" {
			t.Errorf("%s: %q has the word %q", where, text, word)
		}
		if n := utf8.RuneCountInString(text); n == 0 || n > 90 {
			t.Errorf("%s: %q has %d characters, want 1 to 90", where, text, n)
		}
		if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
			t.Errorf("%s: %q is no sentence", where, text)
		}
	}
	for _, s := range sources {
		text, own := s[1], strings.HasPrefix(s[1], "unsourced: ") || strings.HasPrefix(s[1], "design: ")
		if text == "" || SourceText(text) == text && !own {
			t.Errorf("%s: source %q is unknown", s[0], text)
		}
	}
}

func TestAtlasCoversTheVocabulary(t *testing.T) {
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range v.Regions() {
		if _, ok := RegionGuideOf(r.ID); ok != r.Guide {
			t.Errorf("RegionGuideOf(%s) = %v, want %v", r.ID, ok, r.Guide)
		}
	}
	for _, x := range guide.Techniques() {
		if _, ok := TechniqueGuideOf(x.ID); !ok {
			t.Errorf("technique %s has no guide", x.ID)
		}
	}
	for _, x := range guide.Tools() {
		if _, ok := ToolGuideOf(x.ID); !ok {
			t.Errorf("tool %s has no guide", x.ID)
		}
	}
}

func TestEveryRegionGuideIsWhole(t *testing.T) {
	for _, g := range RegionGuides() {
		for part, list := range map[string][]string{
			"Find": g.Find, "Work": g.Work, "Stop": g.Stop, "Never": g.Never, "Cautions": g.Cautions, "Sources": g.Sources,
		} {
			if len(list) == 0 {
				t.Errorf("%s has no %s", g.Region, part)
			}
		}
		if g.Ceiling > HardStop {
			t.Errorf("%s has ceiling %d, above the stop at %d", g.Region, g.Ceiling, HardStop)
		}
		for _, d := range g.Doses {
			if d.Seconds.Least <= 0 || d.Seconds.Most > int(LongestHold.Seconds()) {
				t.Errorf("%s: %s with %s for %v seconds", g.Region, d.Technique, d.Tool, d.Seconds)
			}
		}
	}
}

func TestUpperTrapeziusStaysBehindTheEar(t *testing.T) {
	g, _ := RegionGuideOf("upper-trapezius")
	want := "Stay behind the line of the ear. Never the front or the side of the neck."
	if !slices.Contains(g.Never, want) {
		t.Errorf("Never = %q, want it to say %q", g.Never, want)
	}
	for _, id := range []string{"gun", "roller"} {
		if slices.Contains(toolsOf(g), id) {
			t.Errorf("tools %q, want no %s", toolsOf(g), id)
		}
	}
}

func TestPiriformisTinglingEndsTheSession(t *testing.T) {
	g, _ := RegionGuideOf("piriformis")
	if !strings.Contains(strings.Join(g.Stop, " "), "ends the session") {
		t.Errorf("Stop = %q, want tingling to end the session", g.Stop)
	}
}

func TestRhomboidsChestSignsCallForHelp(t *testing.T) {
	g, _ := RegionGuideOf("rhomboids")
	want := "Chest pain, shortness of breath or a cold sweat: stop and call your emergency number."
	if !slices.Contains(g.Stop, want) {
		t.Errorf("Stop = %q, want it to say %q", g.Stop, want)
	}
}

// toolsOf returns the tools of the doses of a region.
func toolsOf(g RegionGuide) (tools []string) {
	for _, dose := range g.Doses {
		if !slices.Contains(tools, dose.Tool) {
			tools = append(tools, dose.Tool)
		}
	}
	return tools
}
