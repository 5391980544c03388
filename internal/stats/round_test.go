package stats

import (
	"math"
	"testing"
)

func TestRound(t *testing.T) {
	for _, test := range []struct {
		x      float64
		digits int
		want   float64
	}{
		{2.25, 1, 2.3},
		{-2.25, 1, -2.3},
		{2.35, 1, 2.4},
		{2.15, 1, 2.2},
		{6.65 - 4.5, 1, 2.2},
		{0.05, 1, 0.1},
		{-0.04, 1, 0},
		{0.125, 2, 0.13},
		{-0.125, 2, -0.13},
		{-0.004, 2, 0},
		{0.5, 0, 1},
		{12.5, 0, 13},
		{1.0 / 3, 6, 0.333333},
		{2.25, 6, 2.25},
	} {
		if got := Round(test.x, test.digits); got != test.want || math.Signbit(got) && got == 0 {
			t.Errorf("Round(%v, %d) = %v, want %v", test.x, test.digits, got, test.want)
		}
		if got := Round(-test.x, test.digits); got != -test.want {
			t.Errorf("Round(%v, %d) = %v, want %v", -test.x, test.digits, got, -test.want)
		}
	}
}
