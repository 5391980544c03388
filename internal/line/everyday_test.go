package line

import (
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Every name that is shown for a region can be typed back, with its side ahead or after.
func TestEverydayNamesAreTypedBack(t *testing.T) {
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := Clock{Now: time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)}
	for _, r := range v.Regions() {
		name := v.RegionName(r.ID)
		for text, side := range map[string]guide.Side{
			name: guide.NoSide, name + ".l": guide.Left, "right " + name: guide.Right, name + " right": guide.Right, name + ".both": guide.Both,
		} {
			e, err := Parse(v, sessions.Reading, append(strings.Fields(text), "4"), c)
			if err != nil || e.Region != r.ID || e.Side != side {
				t.Errorf("pain %s 4 is %q %q (%v), want %q %q", text, e.Region, e.Side, err, r.ID, side)
			}
			e, err = Parse(v, sessions.Session, append(strings.Fields(text), "press", "5m", "6-3"), c)
			if err != nil || e.Region != r.ID || e.Side != side || e.Technique != "compression" {
				t.Errorf("log %s press 5m 6-3 is %q %q %q (%v), want %q %q", text, e.Region, e.Side, e.Technique, err, r.ID, side)
			}
		}
	}
}

// The words that the guide prints for a region, and those that people use instead, name it.
func TestRegionsAreNamedAsPeopleSayThem(t *testing.T) {
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := Clock{Now: time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)}
	type named struct {
		id   string
		side guide.Side
	}
	want := map[string]named{
		"thoracic erectors": {id: "thoracic-erectors"}, "between my shoulder blades": {id: "rhomboids"},
		"my neck": {id: "neck"}, "lowerback": {id: "erector-spinae"}, "small of the back": {id: "erector-spinae"},
		"bum": {id: "gluteus-maximus"}, "lower left back": {"erector-spinae", guide.Left}, "side hip": {id: "gluteus-medius"},
		"left side hip": {"gluteus-medius", guide.Left}, "right side of my hip": {"gluteus-medius", guide.Right},
		"back of the left thigh": {"hamstrings", guide.Left}, "left side lower back": {"erector-spinae", guide.Left},
		"my right upper back": {"rhomboids", guide.Right}, "base of my skull": {id: "suboccipitals"},
	}
	for _, r := range v.Regions() {
		want[r.Label] = named{id: r.ID}
		label, _, _ := strings.Cut(r.Label, ",")
		if label == "beside the spine" { // two regions are
			continue
		}
		want[label], want["left "+label], want[label+" right"] = named{id: r.ID}, named{r.ID, guide.Left}, named{r.ID, guide.Right}
	}
	for text, want := range want {
		e, err := Parse(v, sessions.Reading, append(strings.Fields(text), "4"), c)
		if err != nil || e.Region != want.id || e.Side != want.side {
			t.Errorf("pain %s 4 is %q %q (%v), want %q %q", text, e.Region, e.Side, err, want.id, want.side)
		}
		e, err = Parse(v, sessions.Session, append(strings.Fields(text), "knead", "5m", "6", "to", "3"), c)
		if err != nil || e.Region != want.id || e.Side != want.side || e.Technique != "petrissage" {
			t.Errorf("log %s knead 5m 6 to 3 is %q %q %q (%v), want %q %q", text, e.Region, e.Side, e.Technique, err, want.id, want.side)
		}
	}
	for _, text := range []string{"beside the spine", "hip", "left hip", "hips"} {
		if e, err := Parse(v, sessions.Reading, append(strings.Fields(text), "4"), c); err == nil {
			t.Errorf("pain %s 4 is %s, want a question", text, e.Region)
		}
	}
}

// What was done besides a massage is kept by its name, without what is said around it.
func TestWhatWasDone(t *testing.T) {
	for in, want := range map[string]string{
		"heat": "heat", "took ibuprofen 400mg": "ibuprofen", "two ibuprofen tablets": "ibuprofen", "I had a hot bath and a walk": "hot bath,walk",
		"heat, stretching": "heat,stretching", "hot-water bottle": "hot-water bottle", "tablets": "tablets", "co-codamol 30/500": "co-codamol 30/500", "ibuprofen,heat": "ibuprofen,heat", "": "",
	} {
		if got := whatWasDone(strings.Fields(in)); got != want {
			t.Errorf("whatWasDone(%q) = %q, want %q", in, got, want)
		}
	}
}
