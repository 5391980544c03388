package sim

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
)

func vocabulary(t *testing.T) *guide.Vocabulary {
	t.Helper()
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// The same seeds give the same people, and the same figures.
func TestSeedsRepeat(t *testing.T) {
	words := vocabulary(t)
	r := Run{World: Everyday(), First: 3, Last: 3, Stable: 3, Each: 1}
	if diff := cmp.Diff(r.Figures(words, nil), r.Figures(words, nil)); diff != "" {
		t.Error(diff)
	}
	other := r
	other.First, other.Last = 4, 4
	if cmp.Equal(stable().person(r.World, 3, 0), stable().person(r.World, 4, 0)) {
		t.Error("two seeds give the same person")
	}
}

// Simulated people are what their scenario says.
func TestPeopleAreWhatTheyAreSaidToBe(t *testing.T) {
	mean := func(p *Person, from, to guide.Day) float64 {
		sum, n := 0.0, 0
		for _, s := range p.Samples {
			if day := s.Day - start; s.Region == p.Samples[0].Region && day >= from && day < to {
				sum += float64(s.Before.Score())
				n++
			}
		}
		return sum / float64(max(n, 1))
	}
	rises := 0.0
	for i := range 50 {
		p := worsenings()[2].person(Everyday(), 1, i)
		rises += mean(p, p.Changed, p.Changed+28) - mean(p, 0, p.Changed)
	}
	if rises /= 50; rises < 2.3 || rises > 3.3 {
		t.Errorf("people whose pain is 3 points higher score %.2f higher", rises)
	}
	for _, s := range append(habits(), worseWith()...) {
		p := s.person(Everyday(), 1, 1)
		if p.Changed < 60 || p.Changed > 150 || len(p.Samples) == 0 {
			t.Errorf("%s: changed on day %d, %d entries", s.name, p.Changed, len(p.Samples))
		}
	}
}

func TestFiguresHaveIntervals(t *testing.T) {
	low, high := interval(8, 10)
	if low < 0.49 || low > 0.50 || high < 0.94 || high > 0.95 { // Wilson 1927
		t.Errorf("interval(8, 10) = %.3f to %.3f, want 0.490 to 0.943", low, high)
	}
	var text strings.Builder
	Print(&text, []Figure{share("found", 8, 10).atLeast(0.95), rate("alarms", []int{0, 1, 0, 0}, 1, 0.3)})
	for _, want := range []string{"found", "80.0 % (49.0 to 94.3)", "at least 95 %  NOT KEPT", "0.250 (0.000 to 0.740)", "at most 0.30  kept"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%s\nwant %s", text.String(), want)
		}
	}
}
