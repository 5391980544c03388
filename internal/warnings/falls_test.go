package warnings

import (
	"fmt"
	"strings"
	"testing"

	"backlog/internal/guide"
)

// Whatever was urgent by a report falls one level at most within 90 days, and never below
// soon, while nobody has looked at it: whatever else is logged in the meantime.
func TestUrgentFallsOneLevelAtMost(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	t.Parallel()
	words := vocabulary(t)
	stories := [][]string{
		{"-90 erector-spinae 6", "-90 fever", "-100 profile diabetes=yes"},
		{"-90 erector-spinae 6", "-90 fever"},
		{"-90 erector-spinae 5", "-90 weight-loss"},
		{"-90 flank-pain.l", "-90 urine-burning"},
		{"-90 fever", "-90 headache"},
		{"-90 stiff-neck", "-90 headache", "-90 nausea"},
		{"-90 leg-swollen.l", "-90 breathless"},
		{"-90 erector-spinae 8", "-90 pain-sudden", "-90 faint"},
		{"-90 rhomboids 6", "-90 sweaty", "-90 nausea"},
		{"-90 neck 7", "-90 injury-minor"},
		{"-90 neck 5", "-90 vision-change"},
		{"-90 band-pain", "-90 weak-leg.l"},
		{"-90 jaw-arm-pain", "-90 sweaty"},
		{"-90 tingling-arm.both"},
		{"-90 shooting-leg.both"},
		{"-90 tummy-pain", "-90 faint"},
		{"-90 erector-spinae 4", "-90 injury-major"},
		{"-90 headache", "-90 jaw-scalp", "-100 profile birth-year=1950"},
		{"-90 erector-spinae 7", "-90 spine-point", "-100 profile steroids=yes"},
	}
	for _, s := range guide.Symptoms() {
		if s.Values == "" {
			stories = append(stories, []string{"-90 " + s.ID})
		}
	}
	for i, s := range stories {
		first := tell(t, s...).Judge(words, endOf(-90))
		if first.Urgency < guide.Urgent {
			if i < 19 {
				t.Errorf("%q is %s on its day, want urgent at least", s, first.Urgency)
			}
			continue
		}
		least := max(first.Urgency-1, guide.Soon)
		var daily, pain []string
		for day := -89; day <= 0; day++ {
			daily = append(daily, fmt.Sprintf("%d cough=same", day), fmt.Sprintf("%d exhausted=same", day))
			pain = append(pain, fmt.Sprintf("%d quadriceps 2", day))
		}
		for name, more := range map[string][]string{"nothing more": nil, "two signs a day": daily, "pain of 2 elsewhere a day": pain} {
			story := append(append([]string{}, s...), more...)
			for _, day := range []int{-89, -82, -76, -61, -48, -30, -6, -5, 0} {
				v := tell(t, story...).Judge(words, endOf(day))
				if after := day + 90; v.Urgency < least && strings.Contains(s[len(s)-1], "injury") && after > incidentLasts { // over, and asked about for four weeks
					if asked := len(v.Unanswered) > 0; asked != (after <= incidentLasts+28) {
						t.Errorf("%q, then %s: on day %d it is asked about: %t", s, name, after, asked)
					}
					continue
				}
				if v.Urgency < least {
					t.Errorf("%q, then %s: on day %d it is %s, was %s", s, name, day+90, v.Urgency, first.Urgency)
					break
				}
			}
		}
	}
}
