package line

import (
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Clock is when and where a line is typed. Its day begins at DayStart: with
// 03:00, what is typed at 01:00 belongs to the date before, and so do today,
// yesterday and the weekdays count from that date.
type Clock struct {
	Now      time.Time     // its Location is the user's time zone
	DayStart time.Duration // 0 to under 24 hours
}

// Today returns the local date of now, shifted by DayStart.
func (c Clock) Today() guide.Day { return c.dayOf(c.Now) }

// dayOf returns the date that t shows in its own location, shifted by DayStart.
func (c Clock) dayOf(t time.Time) guide.Day {
	day := guide.DayOf(t)
	h, m, s := t.Clock()
	if time.Duration(h)*time.Hour+time.Duration(m)*time.Minute+time.Duration(s)*time.Second < c.DayStart {
		day--
	}
	return day
}

// reaching returns the clock, or one that shows the entry's own date where that is a
// later one: it was logged further east, and its dates are none that are to come.
func (c Clock) reaching(e sessions.Entry) Clock {
	if guide.DayOf(e.Local()) > guide.DayOf(c.Now) {
		return Clock{Now: e.Local()}
	}
	return c
}

// Moments of the diary lie between these dates; whatever is typed beyond them
// is a slip of the finger.
const (
	// FirstDay is 1 January 1900, the earliest date that is read.
	FirstDay guide.Day = -25567
	// LastDay is 31 December 9999, the latest date that can be written.
	LastDay guide.Day = 2932896
)

// MomentAt returns when the local clocks show the time of day clock on the date.
// Of a time that a clock change repeats it is the first; a time that a clock
// change skips is an *Error.
func MomentAt(date guide.Day, clock time.Duration, loc *time.Location) (time.Time, error) {
	wall := int64(date)*86400 + int64(clock/time.Second)
	var found time.Time
	// Offsets are within a day of UTC, so that any offset that holds at that wall
	// time holds at one of these moments, unless two changes are that near.
	for hours := int64(-26); hours <= 26; hours += 13 {
		_, offset := time.Unix(wall+hours*3600, 0).In(loc).Zone()
		t := time.Unix(wall-int64(offset), 0).In(loc)
		if _, o := t.Zone(); o == offset && (found.IsZero() || t.Before(found)) {
			found = t
		}
	}
	if found.IsZero() {
		shown := time.Unix(wall, 0).UTC()
		return time.Time{}, mistake("%s does not exist on %s: the clocks were put forward past it",
			shown.Format(clockLayout(shown)), shown.Format("2006-01-02"))
	}
	return found, nil
}

func clockLayout(t time.Time) string {
	if t.Second() == 0 {
		return "15:04"
	}
	return "15:04:05"
}

// weekday reads mon, monday … sun, sunday.
func weekday(word string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if word == name || word == name[:3] {
			return d, true
		}
	}
	return 0, false
}

// lastWeekday returns the most recent such day strictly before today.
func (c Clock) lastWeekday(d time.Weekday) guide.Day {
	today := c.Today()
	back := (int(today.Time().Weekday()) - int(d) + 7) % 7
	if back == 0 {
		back = 7
	}
	return today - guide.Day(back)
}
