package guide

import (
	"slices"
	"strings"
	"testing"
)

// Of stories from which the decisive report was taken, three in four have the
// question for it among the first three.
func TestDecisiveQuestionIsAmongTheFirstThree(t *testing.T) {
	v := &Vocabulary{}
	all, first := 0, 0
	for _, w := range readWordings(t, "thinned.txt") {
		f := tell(t, w.text)
		all++
		asks := Questions(v, f, standing(v, f), 3)
		if slices.ContainsFunc(asks, func(a Question) bool { return slices.Contains(w.want, a.ID) }) {
			first++
			continue
		}
		var ids []string
		for _, a := range asks {
			ids = append(ids, a.ID)
		}
		t.Logf("%q asks for %s, want %s among them", w.text, strings.Join(ids, ", "), strings.Join(w.want, " or "))
	}
	t.Logf("%d of %d decisive questions are among the first three", first, all)
	if first*4 < all*3 {
		t.Errorf("%d of %d decisive questions are among the first three, want three in four", first, all)
	}
}
