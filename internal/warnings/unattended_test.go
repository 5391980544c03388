package warnings

import (
	"strings"
	"testing"
)

// What was urgent and is still there is named once no rule says anything of it,
// unless somebody has looked.
func TestUnattended(t *testing.T) {
	blood := []string{"-21 coughing-blood", "-15 coughing-blood=same", "-9 coughing-blood=same", "-3 coughing-blood=same"}
	for _, c := range []struct {
		name  string
		story []string
		day   int
		want  string
	}{
		{"a rule still speaks", blood, -7, ""},
		{"its days are over", blood, 0, "coughing-blood vasc-pe"},
		{"seen", append(blood, "-20 seen vasc-pe"), 0, ""},
		{"seen before it", append([]string{"-30 seen vasc-pe"}, blood...), 0, "coughing-blood vasc-pe"},
		{"seen for something else", append(blood, "-20 seen vasc-bp"), 0, "coughing-blood vasc-pe"},
		{"gone", append(blood, "-2 coughing-blood=gone"), 0, ""},
		{"worse later", append(blood, "-1 coughing-blood=worse"), 0, ""},
		{"never urgent: known for years", []string{"-3 breathless=same since=-900"}, 0, ""},
		{"never urgent: a cough", []string{"-21 cough", "-3 cough=same"}, 0, ""},
		{"one side", []string{"-40 leg-swollen.l", "-20 leg-swollen.l=same", "-3 leg-swollen.l=same"}, 0, "leg-swollen.l vasc-dvt"},
	} {
		var got []string
		for _, u := range tell(t, c.story...).Judge(vocabulary(t), endOf(c.day)).Unattended {
			got = append(got, u.Track.Symptom+u.Track.Side.Suffix()+" "+strings.Join(u.Rules, " "))
		}
		if list := strings.Join(got, "; "); list != c.want {
			t.Errorf("%s: %s leaves %q unattended, want %q", c.name, strings.Join(c.story, "; "), list, c.want)
		}
	}
}
