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
func Length(seconds int) string {
	var b strings.Builder
	for _, part := range [...]struct {
		n    int
		unit byte
	}{{seconds / 3600, 'h'}, {seconds / 60 % 60, 'm'}, {seconds % 60, 's'}} {
		if part.n > 0 {
			fmt.Fprintf(&b, "%d%c", part.n, part.unit)
		}
	}
	if b.Len() == 0 {
		return "0s"
	}
	return b.String()
}
