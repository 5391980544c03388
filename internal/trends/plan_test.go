package trends

import (
	"testing"
	"time"
)

func TestDue(t *testing.T) {
	every := Plan{Region: "neck", Every: 2, At: 21 * time.Hour}
	days := Plan{Region: "neck", Days: []time.Weekday{time.Monday, time.Thursday}, At: 21 * time.Hour}
	never := Plan{Region: "calves", Every: 2}
	for _, test := range []struct {
		plan     Plan
		today    string
		passed   time.Duration
		now      bool
		on, last string
	}{
		{every, "2026-11-18", 22 * time.Hour, false, "2026-11-20", "2026-11-18"},
		{every, "2026-11-19", 22 * time.Hour, false, "2026-11-20", "2026-11-18"},
		{every, "2026-11-20", 20 * time.Hour, false, "2026-11-20", "2026-11-18"},
		{every, "2026-11-20", 21 * time.Hour, true, "2026-11-20", "2026-11-18"},
		{every, "2026-11-21", 0, true, "2026-11-20", "2026-11-18"}, // still due
		{days, "2026-11-18", 22 * time.Hour, false, "2026-11-19", "2026-11-18"},
		{days, "2026-11-19", 21 * time.Hour, true, "2026-11-19", "2026-11-18"},
		{days, "2026-11-20", 21 * time.Hour, false, "2026-11-23", "2026-11-18"}, // the missed Thursday is gone
		{days, "2026-11-16", 22 * time.Hour, false, "2026-11-19", "2026-11-16"}, // done today
		{never, "2026-11-18", 0, true, "2026-11-18", ""},
	} {
		var d Diary
		massage(&d, date("2026-11-16"), "rolling", "", 5, 4)
		massage(&d, date("2026-11-18"), "rolling", "", 5, 4)
		read(&d, "neck", date("2026-11-19"), 5) // a score is no massage
		got := d.Due(test.plan, date(test.today), test.passed)
		last := ""
		if got.LastKnown {
			last = got.Last.String()
		}
		if got.Now != test.now || got.On.String() != test.on || last != test.last {
			t.Errorf("Due(%v, %s, %s) = %t, on %s, last %q, want %t, on %s, last %q",
				test.plan, test.today, test.passed, got.Now, got.On, last, test.now, test.on, test.last)
		}
	}
}
