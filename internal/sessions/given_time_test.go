package sessions

import (
	"testing"
	"time"
)

func TestTimeGiven(t *testing.T) {
	for _, c := range []struct {
		at   string
		want bool
	}{
		{"2026-11-20T12:00:00+01:00", false},
		{"2026-11-20T12:00:00-09:30", false},
		{"2026-11-20T12:00:01+01:00", true},
		{"2026-11-20T12:01:00+01:00", true},
		{"2026-11-20T00:00:00+01:00", true},
		{"2026-11-20T11:00:00Z", true}, // noon where somebody else is
		{"1962-03-04T12:00:00+01:00", false},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		e := Entry{At: at.Unix()}
		if _, e.Offset = at.Zone(); e.TimeGiven() != c.want {
			t.Errorf("TimeGiven of %s = %t", c.at, e.TimeGiven())
		}
		if e.SetMoment(at, true); !e.TimeGiven() || e.NoonGiven == c.want || e.At != at.Unix() {
			t.Errorf("SetMoment(%s, given) = %+v", c.at, e)
		}
	}
}
