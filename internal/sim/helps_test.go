package sim

import (
	"fmt"
	"testing"
)

// The short form: the long one is go run ./internal/sim/cmd. A share of few people is
// wrong if its whole interval is on the wrong side.
func TestHelps(t *testing.T) {
	long(t)
	for _, f := range (Run{First: 101, Last: 101}).Helps(25) {
		var limit float64
		switch {
		case f.Within:
		case f.Percent && scan(f.Limit, "at most %f %%", &limit) && f.Low <= limit/100:
		case f.Percent && scan(f.Limit, "at least %f %%", &limit) && f.High >= limit/100:
		default:
			t.Errorf("%s: %.3f (%.3f to %.3f) of %d, want %s", f.Name, f.Value, f.Low, f.High, f.N, f.Limit)
		}
	}
}

func scan(text, format string, value *float64) bool {
	_, err := fmt.Sscanf(text, format, value)
	return err == nil
}
