package trends

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
)

// A diary without a sample answers as one that never had it.
func TestWithout(t *testing.T) {
	for seed := range uint64(12) {
		list, last := randomObservations(seed)
		for _, out := range []int{0, len(list) / 2, len(list) - 1} {
			var with, never Diary
			for i, s := range list {
				with.Add(s)
				if i != out {
					never.Add(s)
				}
			}
			with.PainFacts(last, int64(last+1)*86400) // which fills what is shared
			got, gotSided := with.Without(list[out]).PainFacts(last, int64(last+1)*86400)
			want, wantSided := never.PainFacts(last, int64(last+1)*86400)
			if diff := cmp.Diff([][]guide.RegionFacts{want, wantSided}, [][]guide.RegionFacts{got, gotSided}); diff != "" {
				t.Fatalf("seed %d without %d: %s", seed, out, diff)
			}
			if diff := cmp.Diff(never.History(last), with.Without(list[out]).History(last)); diff != "" {
				t.Fatalf("seed %d without %d: %s", seed, out, diff)
			}
		}
	}
}
