package sessions

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
)

// String returns the report as it is typed in a line, without the plus:
// tingling-leg.l=worse, bp-high=192/124.
func (r Report) String() string {
	word := r.Symptom + r.Side.Suffix()
	switch {
	case r.Value != "":
		return word + "=" + r.Value
	case r.Course != guide.CourseNotGiven:
		return word + "=" + string(r.Course)
	}
	return word
}

// Length returns a number of seconds as a duration is typed: 10m, 1h15m, 1m30s; 0s for none.
func Length(seconds int) string { return length(seconds, "", "h", "m", "s") }

// Duration returns a number of seconds as a person reads it: 10 min, 1 h 15 min, 90 s is 1 min 30 s.
func Duration(seconds int) string { return length(seconds, " ", " h", " min", " s") }

func length(seconds int, between, hours, minutes, rest string) string {
	var parts []string
	for _, part := range [...]struct {
		n    int
		unit string
	}{{seconds / 3600, hours}, {seconds / 60 % 60, minutes}, {seconds % 60, rest}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprint(part.n)+part.unit)
		}
	}
	if len(parts) == 0 {
		return "0" + rest
	}
	return strings.Join(parts, between)
}
