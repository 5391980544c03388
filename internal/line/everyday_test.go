package line

import (
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
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
			e, err := ParseReading(v, append(strings.Fields(text), "4"), c)
			if err != nil || e.Region != r.ID || e.Side != side {
				t.Errorf("pain %s 4 is %q %q (%v), want %q %q", text, e.Region, e.Side, err, r.ID, side)
			}
			e, err = ParseLog(v, append(strings.Fields(text), "press", "5m", "6-3"), c)
			if err != nil || e.Region != r.ID || e.Side != side || e.Technique != "compression" {
				t.Errorf("log %s press 5m 6-3 is %q %q %q (%v), want %q %q", text, e.Region, e.Side, e.Technique, err, r.ID, side)
			}
		}
	}
}
