package line

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/guide"
)

const noon = 12 * time.Hour

// ParseWhen reads the moment of an entry, without its @:
//
//	yesterday today mon … sunday 3d 2w   a day; 3d and 2w are ago
//	yesterday-21:30 mon-07:15 3d-21:30   the clock time on it
//	21:30                                the clock time today
//	2h 90m 1h30m                         so long ago
//	2026-11-20 2026-11-20T21:30          a date
//	2026-11-20T21:30+01:00               a moment with its offset, RFC 3339
//
// A weekday is the most recent one strictly before today. A day without a clock
// time means 12:00 on it; today means now. With a DayStart, these days begin at
// it: yesterday-01:00 is the small hours at the end of yesterday. A date with T
// is what the calendar and the clock showed, whatever the DayStart.
//
// Of a clock time that a daylight change repeats it is the first, unless the
// offset says otherwise. The result is in whole seconds, in the location of
// c.Now or, where one was typed, at the typed offset. A moment after c.Now,
// before 1900, or that never was, is an *Error.
func ParseWhen(word string, c Clock) (time.Time, error) {
	c.Now = c.Now.Truncate(time.Second)
	t, err := c.when(word)
	if err != nil {
		return time.Time{}, err
	}
	if t.After(c.Now) {
		return time.Time{}, mistake("%s is still to come; an entry is written once it has happened", quote("@"+word))
	}
	if guide.DayOf(t) < FirstDay {
		return time.Time{}, mistake("%s is before 1900", quote("@"+word))
	}
	return t, nil
}

// FormatWhen returns the word that ParseWhen reads back as the same moment at
// the same offset: 2026-11-20T21:30+01:00.
func FormatWhen(t time.Time) string {
	_, offset := t.Zone()
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	word := fmt.Sprintf("%s%c%02d:%02d", t.Format("2006-01-02T"+clockLayout(t)), sign, offset/3600, offset/60%60)
	if offset%60 != 0 {
		word += fmt.Sprintf(":%02d", offset%60)
	}
	return word
}

func (c Clock) when(word string) (time.Time, error) {
	lower := strings.ToLower(word)
	if lower == "now" {
		return c.Now, nil
	}
	if lower == "tomorrow" || strings.HasPrefix(lower, "tomorrow-") {
		return time.Time{}, mistake("tomorrow is still to come; an entry is written once it has happened")
	}
	if day, ok, err := dayWord(lower, c); err != nil {
		return time.Time{}, err
	} else if ok {
		return c.noonOf(day)
	}
	if name, clock, both := strings.Cut(lower, "-"); both {
		if day, ok, err := dayWord(name, c); err != nil {
			return time.Time{}, err
		} else if ok {
			return c.clockOn(day, name, clock)
		}
	}
	if ago, ok := agoOf(lower); ok {
		return c.Now.Add(-ago), nil
	}
	if isDay(lower) {
		day, err := parseDay(lower)
		if err != nil {
			return time.Time{}, err
		}
		if day == guide.DayOf(c.Now) {
			return c.Now, nil
		}
		return c.noonOf(day)
	}
	if len(lower) > 10 && lower[10] == 't' && isDay(lower[:10]) {
		return c.dated(word, lower[:10], lower[11:])
	}
	if strings.Contains(lower, ":") && lower[0] >= '0' && lower[0] <= '9' && !strings.ContainsAny(lower, "-/") {
		return c.clockOn(c.Today(), "today", lower)
	}
	return time.Time{}, c.notWhen(word, lower)
}

func (c Clock) noonOf(day guide.Day) (time.Time, error) {
	if day == c.Today() {
		return c.Now, nil
	}
	return c.on(day, noon)
}

// on returns the clock time within the day, which begins at DayStart.
func (c Clock) on(day guide.Day, clock time.Duration) (time.Time, error) {
	if clock < c.DayStart {
		day++
	}
	return moment(day, clock, c.Now.Location())
}

func (c Clock) clockOn(day guide.Day, name, word string) (time.Time, error) {
	clock, err := parseClock(word)
	if err != nil {
		return time.Time{}, err
	}
	t, err := c.on(day, clock)
	if err == nil && t.After(c.Now) && day == c.Today() {
		return time.Time{}, mistake("%s is still to come today; for yesterday write @yesterday-%s", word, word)
	}
	return t, err
}

// dated reads what follows 2026-11-20T: a clock time, and perhaps an offset.
func (c Clock) dated(word, date, rest string) (time.Time, error) {
	day, err := parseDay(date)
	if err != nil {
		return time.Time{}, err
	}
	at := strings.IndexAny(rest, "z+-")
	if at < 0 {
		clock, err := parseClock(rest)
		if err != nil {
			return time.Time{}, err
		}
		return moment(day, clock, c.Now.Location())
	}
	whole, fraction, dotted := strings.Cut(rest[:at], ".")
	if dotted && !digits(fraction) {
		return time.Time{}, c.notWhen(word, strings.ToLower(word))
	}
	clock, err := parseClock(whole)
	if err != nil {
		return time.Time{}, err
	}
	offset, err := parseOffset(rest[at:])
	if err != nil {
		return time.Time{}, err
	}
	seconds := int64(day)*86400 + int64(clock/time.Second) - int64(offset)
	return time.Unix(seconds, 0).In(time.FixedZone("", offset)), nil
}

// parseOffset reads z, +01:00, -0330 or +00:19:32 as seconds east of UTC.
func parseOffset(s string) (int, error) {
	if s == "z" {
		return 0, nil
	}
	plain := strings.ReplaceAll(s[1:], ":", "")
	if n, ok := count(plain); ok && (len(plain) == 4 || len(plain) == 6) {
		if len(plain) == 4 {
			n *= 100
		}
		h, m, sec := n/10000, n/100%100, n%100
		if offset := h*3600 + m*60 + sec; m < 60 && sec < 60 && offset <= 15*3600 {
			if s[0] == '-' {
				offset = -offset
			}
			return offset, nil
		}
	}
	return 0, mistake("%s is not an offset from UTC; write +01:00, -03:30 or Z", quote(s))
}

// parseClock reads 21:30 or 21:30:05, from 00:00 to 23:59:59.
func parseClock(s string) (time.Duration, error) {
	parts := strings.Split(s, ":")
	if len(parts) == 2 || len(parts) == 3 {
		var n [3]int
		good := true
		for i, part := range parts {
			var ok bool
			n[i], ok = count(part)
			good = good && ok && (len(part) == 2 || i == 0 && len(part) == 1)
		}
		switch {
		case good && n[0] < 24 && n[1] < 60 && n[2] < 60:
			return time.Duration(n[0])*time.Hour + time.Duration(n[1])*time.Minute + time.Duration(n[2])*time.Second, nil
		case good && n[0] == 24 && n[1] == 0 && n[2] == 0:
			return 0, mistake("%s is not a clock time; write 00:00 of the day that begins then", s)
		case good:
			return 0, mistake("%s is not a clock time; it goes from 00:00 to 23:59", s)
		}
	}
	if meant, ok := twelveHours(s); ok {
		return 0, mistake("%s is not read, because 12am and 12pm are easily mistaken; write %s", quote(s), meant)
	}
	if n, ok := count(s); ok && n < 24 {
		return 0, mistake("%s needs its minutes; write %02d:00", s, n)
	}
	return 0, mistake("%s is not a clock time; write it as 21:30", quote(s))
}

// twelveHours returns what a time with am or pm means on a clock of 24 hours.
func twelveHours(s string) (string, bool) {
	s = strings.ReplaceAll(s, ".", "")
	number, am := strings.CutSuffix(s, "am")
	number, pm := strings.CutSuffix(number, "pm")
	hour, minute, colon := strings.Cut(strings.TrimSpace(number), ":")
	if !colon {
		minute = "00"
	}
	h, ok := count(hour)
	m, fine := count(minute)
	if am == pm || !ok || !fine || h < 1 || h > 12 || m > 59 || len(minute) != 2 {
		return "", false
	}
	h %= 12
	if pm {
		h += 12
	}
	clock := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute
	return time.Unix(int64(clock/time.Second), 0).UTC().Format("15:04"), true
}

// agoOf reads 2h, 90m, 1h30m; hours alone may be more than a day, up to what a
// Duration holds.
func agoOf(lower string) (time.Duration, bool) {
	if lower == "" {
		return 0, false
	}
	if n, ok := count(lower[:len(lower)-1]); ok {
		switch last := lower[len(lower)-1]; {
		case last == 'h' && n < 2_000_000:
			return time.Duration(n) * time.Hour, true
		case last == 'm':
			return time.Duration(n) * time.Minute, true
		}
	}
	d, err := ParseDuration(lower)
	return d, err == nil
}

func (c Clock) notWhen(word, lower string) error {
	if day, ok := otherOrder(lower); ok {
		return mistake("%s is not how a date is written; write @%s", quote("@"+word), day)
	}
	if len(lower) > 11 && isDay(lower[:10]) {
		if _, err := parseClock(lower[11:]); err == nil {
			return mistake("%s is not how a date and a time are joined; write @%sT%s", quote("@"+word), lower[:10], lower[11:])
		}
	}
	if _, ok := twelveHours(lower); ok {
		_, err := parseClock(lower)
		return err
	}
	if n, ok := count(lower); ok && n < 24 {
		return mistake("%s lacks what it is; write @%02d:00 for a clock time, @%dh for hours ago", quote("@"+word), n, n)
	}
	if span, err := parseSpan(lower, c); err == nil && span.From != span.To {
		return mistake("%s is no single day; write one, as in @%s", quote("@"+word), span.From)
	}
	if near := nearest(lower, dayWords()); near != "" {
		return mistake("%s is not a time (did you mean @%s?)", quote("@"+word), near)
	}
	return mistake("%s is not a time; write @yesterday, @mon, @21:30, @2h (ago), @2026-11-20 or @2026-11-20T21:30", quote("@"+word))
}
