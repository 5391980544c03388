package sim

import "testing"

// The short form: the long one is go run ./internal/sim/cmd.
func TestIntervals(t *testing.T) {
	long(t)
	for _, f := range (Run{First: 101, Last: 101}).Intervals(6) {
		t.Logf("%s: %.3f (%.3f to %.3f) of %d", f.Name, f.Value, f.Low, f.High, f.N)
		if !f.Within {
			t.Errorf("%s: %.3f, want %s", f.Name, f.Value, f.Limit)
		}
	}
}
