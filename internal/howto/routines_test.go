package howto

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
)

func TestEveryGuidedRegionHasARoutine(t *testing.T) {
	var want, got []string
	for _, g := range RegionGuides() {
		want = append(want, g.Region)
	}
	for _, r := range Routines() {
		got = append(got, r.Region)
		if r.Name != r.Region {
			t.Errorf("routine of %s is called %q", r.Region, r.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Routines() (-want +got):\n%s", diff)
	}
}

func TestRoutineTotals(t *testing.T) {
	want := map[string]time.Duration{
		"erector-spinae":  330 * time.Second,
		"gluteus-medius":  360 * time.Second,
		"piriformis":      260 * time.Second,
		"rhomboids":       320 * time.Second,
		"upper-trapezius": 280 * time.Second,
	}
	got := map[string]time.Duration{}
	for _, r := range Routines() {
		got[r.Name] = r.Total()
		if g, _ := RegionGuideOf(r.Region); r.Total() > g.MaxPerDay {
			t.Errorf("%s takes %s, the day allows %s", r.Name, r.Total(), g.MaxPerDay)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("totals (-want +got):\n%s", diff)
	}
}

func TestRoutineSteps(t *testing.T) {
	for _, r := range Routines() {
		g, _ := RegionGuideOf(r.Region)
		if n := len(r.Steps); n < 4 {
			t.Fatalf("%s has %d steps", r.Name, n)
		}
		for _, end := range []Step{r.Steps[0], r.Steps[len(r.Steps)-1]} {
			if end.Technique != "effleurage" {
				t.Errorf("%s begins or ends with %s", r.Name, end.Technique)
			}
		}
		holds := 0
		for _, s := range r.Steps {
			if _, ok := TechniqueGuideOf(s.Technique); !ok {
				t.Errorf("%s: no guide to technique %q", r.Name, s.Technique)
			}
			if _, ok := ToolGuideOf(s.Tool); !ok {
				t.Errorf("%s: no guide to tool %q", r.Name, s.Tool)
			}
			if s.Technique == "effleurage" {
				continue
			}
			i := slices.IndexFunc(g.Doses, func(d Dose) bool { return d.Technique == s.Technique && d.Tool == s.Tool })
			if i < 0 {
				t.Errorf("%s: %s with %s is no dose of the region", r.Name, s.Technique, s.Tool)
				continue
			}
			if s.Seconds < g.Doses[i].Seconds.Least || s.Seconds > g.Doses[i].Seconds.Most {
				t.Errorf("%s: %s for %d seconds, want %v", r.Name, s.Technique, s.Seconds, g.Doses[i].Seconds)
			}
			if s.Technique == "compression" {
				holds++
				if s.Seconds != hold {
					t.Errorf("%s: a hold of %d seconds, want %d", r.Name, s.Seconds, hold)
				}
				if s.Technique != r.Technique || s.Tool != r.Tool {
					t.Errorf("%s is logged as %s with %s, but holds with %s", r.Name, r.Technique, r.Tool, s.Tool)
				}
				if spots := g.Doses[i].Times; holds > spots.Most {
					t.Errorf("%s holds %d spots, want %v", r.Name, holds, spots)
				}
			}
		}
		if holds == 0 {
			t.Errorf("%s has no compression", r.Name)
		}
	}
}

func TestNoBarredPairIsGuided(t *testing.T) {
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	check := func(where, region, technique, tool string) {
		for _, b := range guide.Forbidden() {
			if v.In(region, b.Where) && (b.What == technique || b.What == tool) {
				t.Errorf("%s: %s with %s on %s is barred by %s", where, technique, tool, region, b.Rule)
			}
		}
	}
	for _, r := range Routines() {
		for _, s := range r.Steps {
			check("routine "+r.Name, r.Region, s.Technique, s.Tool)
		}
	}
	for _, g := range RegionGuides() {
		for _, d := range g.Doses {
			check("dose", g.Region, d.Technique, d.Tool)
		}
	}
	for _, g := range ToolGuides() {
		for _, region := range g.Suits {
			if _, ok := v.Region(region); !ok {
				t.Errorf("%s suits %q, which is no region", g.Tool, region)
			}
			check("tool", region, "", g.Tool)
		}
	}
}

// hold is for how many seconds a spot is held in the guided routines. Source: seed, Hou 2002.
const hold = 30
