package sim

import "testing"

// The short form: the long one is go run ./internal/sim/cmd.
func TestRises(t *testing.T) {
	long(t)
	for _, f := range (Run{First: 101, Last: 101}).Rises(60) {
		t.Logf("%s: %.3f (%.3f to %.3f) of %d", f.Name, f.Value, f.Low, f.High, f.N)
		if f.Limit != "" && f.Low > 0.10 {
			t.Errorf("%s: %.3f to %.3f, want %s", f.Name, f.Low, f.High, f.Limit)
		}
	}
}
