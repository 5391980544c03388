package warnings

import (
	"slices"
	"strings"
	"testing"
)

// What was urgent when it was reported falls one level at most, and never below
// soon, until somebody has looked or it is gone.
func TestUnreviewed(t *testing.T) {
	blood := []string{"-21 coughing-blood", "-15 coughing-blood=same", "-9 coughing-blood=same", "-3 coughing-blood=same"}
	for _, c := range []struct {
		name  string
		story []string
		day   int
		want  string
	}{
		{"a rule still speaks", blood, -7, ""},
		{"its days are over", blood, 0, "vasc-pe urgent"},
		{"silent for months", []string{"-200 numb-saddle"}, 0, "ces-saddle-numbness urgent"},
		{"silent for a year", []string{"-366 numb-saddle"}, 0, ""},
		{"seen", append(blood, "-20 seen vasc-pe"), 0, ""},
		{"seen before it", append([]string{"-30 seen vasc-pe"}, blood...), 0, "vasc-pe urgent"},
		{"seen for something else", append(blood, "-20 seen vasc-bp"), 0, "vasc-pe urgent"},
		{"gone", append(blood, "-2 coughing-blood=gone"), 0, ""},
		{"denied", append(blood, "-2 coughing-blood=no"), 0, ""},
		{"worse later", append(blood, "-1 coughing-blood=worse"), 0, ""},
		{"known for years", []string{"-3 breathless=same since=-900"}, 0, ""},
		{"never urgent", []string{"-21 cough", "-3 cough=same"}, 0, ""},
		{"one side", []string{"-40 leg-swollen.l", "-20 leg-swollen.l=same", "-3 leg-swollen.l=same"}, 0, "vasc-dvt soon"},
		{"one of two signs is gone", []string{"-20 fever", "-20 stiff-neck", "-20 headache", "-18 headache=gone"}, 0, "inf-meningitis urgent"},
		{"both that it takes are gone", []string{"-20 fever", "-20 stiff-neck", "-18 fever=gone", "-18 stiff-neck=gone"}, 0, ""},
		{"an accident", []string{"-20 injury-major"}, 0, "fx-major-trauma urgent"},
		{"an accident denied", []string{"-20 injury-major", "-19 injury-major=no"}, 0, ""},
		{"an accident seen", []string{"-20 injury-major", "-19 seen fx-major-trauma"}, 0, ""},
		{"an accident that hurts no more", []string{"-50 injury-major"}, 0, ""},
		{"a rule asks for as much", []string{"-60 weak-leg.l"}, 0, ""},
	} {
		var got []string
		for _, f := range tell(t, c.story...).Judge(vocabulary(t), endOf(c.day)).Unreviewed() {
			got = append(got, f.Rule+" "+f.Urgency.String())
		}
		slices.Sort(got)
		if list := strings.Join(got, "; "); list != c.want {
			t.Errorf("%s: %s leaves %q, want %q", c.name, strings.Join(c.story, "; "), list, c.want)
		}
	}
}
