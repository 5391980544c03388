package exchange

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// firstMoment is the earliest moment that the diary keeps, UTC seconds.
const firstMoment = -2208988800 // 1900-01-01T00:00:00Z

// lastMoment is the latest moment that the diary keeps, UTC seconds.
const lastMoment = 253402300799 // 9999-12-31T23:59:59Z

// moment reads a date and time with its offset as RFC 3339 has them, as UTC
// seconds and seconds east of UTC. The seconds may be left out, the offset may
// have seconds, as local mean time has, and a fraction of a second is dropped:
// the diary keeps none.
func (p *parser) moment(field string) (at int64, offset int, err error) {
	wall, offset, ok := cutOffset(field)
	if !ok {
		return 0, 0, notMoment(field)
	}
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		t, err := time.Parse(layout, wall)
		if err != nil {
			continue
		}
		t = t.Add(-time.Duration(offset) * time.Second)
		switch {
		case t.After(p.now):
			return 0, 0, fmt.Errorf("%s is in the future; log it once it has happened", field)
		case t.Unix() < firstMoment:
			return 0, 0, fmt.Errorf("%s is before 1900", field)
		}
		return t.Unix(), offset, nil
	}
	return 0, 0, notMoment(field)
}

// cutOffset splits Z, +01:00 or -00:44:30 from the end of a moment: less than a
// day off UTC. time.Parse will not do: it takes -00:00:01 for no offset at all.
func cutOffset(field string) (wall string, offset int, ok bool) {
	if wall, ok := strings.CutSuffix(field, "Z"); ok {
		return wall, 0, true
	}
	at := strings.LastIndexAny(field, "+-")
	if at < len("2006-01-02") {
		return "", 0, false
	}
	for _, layout := range [...]string{"15:04", "15:04:05"} {
		clock, err := time.Parse(layout, field[at+1:])
		if err != nil || len(field)-at-1 != len(layout) {
			continue
		}
		offset = clock.Hour()*3600 + clock.Minute()*60 + clock.Second()
		if field[at] == '-' {
			offset = -offset
		}
		return field[:at], offset, true
	}
	return "", 0, false
}

// notMoment says what to write instead.
func notMoment(field string) error {
	const anyLocal = "%s has no offset from UTC; write %s+01:00 where the clocks were an hour ahead of UTC, or %sZ"
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		spaced := strings.Replace(layout, "T", " ", 1)
		if t, err := time.Parse(layout, field); err == nil {
			return fmt.Errorf(anyLocal, field, t.Format(layout), t.Format(layout))
		}
		if t, err := time.Parse(spaced, field); err == nil {
			return fmt.Errorf(anyLocal, quote(field), t.Format(layout), t.Format(layout))
		}
		if t, err := time.Parse(spaced+"Z07:00", field); err == nil {
			return fmt.Errorf("%s needs a T between date and time; write %s", quote(field), t.Format(layout+"Z07:00"))
		}
	}
	if _, err := time.Parse(time.DateOnly, field); err == nil {
		return fmt.Errorf("%s has no time and no offset from UTC; write %sT12:00Z", field, field)
	}
	return fmt.Errorf("%s is not a moment; write it with its offset from UTC, as 2026-11-20T21:30:00+01:00 or 2026-11-20T20:30:00Z", quote(field))
}

// formatMoment returns what moment reads back, to the second.
func formatMoment(e sessions.Entry) string {
	local := e.Local()
	if e.Offset%60 == 0 {
		return local.Format(time.RFC3339)
	}
	sign, east := '+', e.Offset
	if east < 0 {
		// A layout would write the minus of -30 seconds into the seconds.
		sign, east = '-', -east
	}
	return fmt.Sprintf("%s%c%02d:%02d:%02d", local.Format("2006-01-02T15:04:05"), sign, east/3600, east/60%60, east%60)
}

// since reads a day, a month or a year that is not after the local date of the entry.
func since(field string, e sessions.Entry) (guide.Span, error) {
	var span guide.Span
	if err := span.UnmarshalText([]byte(field)); err != nil || field == "" {
		return guide.Span{}, fmt.Errorf("%s is not a date; write 2026-11-20, 2026-11 or 2026", quote(field))
	}
	if span.From.Time().Unix() < firstMoment {
		return guide.Span{}, fmt.Errorf("%s is before 1900", span)
	}
	if day := guide.DayOf(e.Local()); span.From > day {
		return guide.Span{}, fmt.Errorf("%s is after the entry itself, which is of %s", span, day)
	}
	return span, nil
}
