package trends

import (
	"strings"
	"testing"

	"backlog/internal/guide"
)

// Whatever habit changed, the tier that follows names it, with the first log of the new habit too.
func TestWhatIsRaisedNamesTheChangeOfHabit(t *testing.T) {
	morning, evening := log{hour: 8, score: 6}, log{hour: 20, score: 6}
	for _, test := range []struct {
		name string
		keep func(d *Diary) int // logs, and returns the last day
		want string
	}{
		{"nothing", func(d *Diary) int {
			logs(d, 90, 98, 1, morning)
			return 97
		}, ""},
		{"the first evening", func(d *Diary) int {
			logs(d, 90, 97, 1, morning)
			logs(d, 97, 98, 1, evening)
			return 97
		}, "they moved from about 08:00"},
		{"two hours later", func(d *Diary) int {
			logs(d, 90, 98, 1, log{hour: 10, score: 6})
			return 97
		}, "they moved from about 08:00 to about 10:00"},
		{"the first score before a massage", func(d *Diary) int {
			logs(d, 90, 97, 1, morning)
			logs(d, 97, 98, 1, log{hour: 8, score: 6, session: true})
			return 97
		}, "they are now mostly scores before a massage"},
		{"the first log after some days without", func(d *Diary) int {
			logs(d, 90, 97, 1, morning)
			logs(d, 100, 101, 1, morning)
			return 100
		}, "you log on fewer days than before, and mostly on days that are worse than usual"},
		{"every third day", func(d *Diary) int {
			logs(d, 90, 109, 3, morning)
			return 108
		}, "you log on fewer days than before"},
		{"evenings that another region shows", func(d *Diary) int {
			for day := range guide.Day(99) {
				hour := 8
				if day >= 80 {
					hour = 20
				}
				s := log{hour: hour, score: 1}
				d.Add(s.of("calves", 20000+day))
			}
			logs(d, 90, 97, 1, morning)
			logs(d, 97, 99, 1, log{hour: 10, score: 6})
			return 98
		}, "they moved from about 08:00 to about 14:00 (from about 23 Dec 2024 on)"},
	} {
		var d Diary
		logs(&d, 0, 90, 1, log{hour: 8, score: 3})
		last := test.keep(&d)
		s, _, _ := d.StateOn("neck", guide.Day(20000+last))
		if got := s.HabitText(); s.Sustained <= guide.TierFine || (got != "") != (test.want != "") || !strings.Contains(got, test.want) {
			t.Errorf("%s: %s, held %t, %q, want %q", test.name, s.Sustained, s.Held, got, test.want)
		}
	}
}

// Somebody who logs seldom and begins to log daily, or who logs seldom and only bad days.
func TestWhatIsRaisedOfSeldomLogsNamesHowTheyAreKept(t *testing.T) {
	var daily, seldom Diary
	logs(&daily, 0, 160, 4, log{hour: 8, score: 3})
	logs(&daily, 160, 168, 4, log{hour: 8, score: 7})
	logs(&daily, 168, 172, 1, log{hour: 8, score: 7})
	if s, _, _ := daily.StateOn("neck", 20171); s.Sustained != guide.TierSee || !strings.Contains(s.HabitText(), "you log on more days than before") {
		t.Errorf("from every fourth day to daily: %s, %q", s.Sustained, s.HabitText())
	}
	logs(&seldom, 0, 160, 2, log{hour: 8, score: 3})
	logs(&seldom, 160, 180, 3, log{hour: 8, score: 6})
	if s, _, _ := seldom.StateOn("neck", 20178); s.Sustained != guide.TierSee || !strings.Contains(s.HabitText(), " days") {
		t.Errorf("from every second day to every third: %s, %q", s.Sustained, s.HabitText())
	}
}
