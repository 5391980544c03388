package line

import (
	"fmt"
	"strings"
	"time"
)

// cutOffset splits 21:30:05.999+01:00 into the clock time, without parts of a second,
// and the offset.
func cutOffset(word string) (clock, offset string, given bool) {
	at := strings.IndexAny(word, "z+-")
	if at < 0 {
		return word, "", false
	}
	clock, fraction, dotted := strings.Cut(strings.TrimSpace(word[:at]), ".")
	if dotted && (!digits(fraction) || !strings.Contains(clock, ":")) || strings.Trim(word[at+1:], "0123456789:") != "" {
		return word, "", false
	}
	return clock, word[at:], true
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

// parseClock reads a clock time, from 00:00 to 23:59:59: 21:30, 21:30:05, 21.30, 9pm,
// 9:30 pm, noon. prefix is what a suggestion puts before a clock time.
func (c Clock) parseClock(s, prefix string) (time.Duration, error) {
	if meant, ok := twelveHours(s); ok {
		return meant, nil
	}
	n, half, ok := clockParts(s)
	at := func(hour, minute int) string { return fmt.Sprintf("%s%02d:%02d", prefix, hour, minute) }
	switch {
	case ok && half != "" && n[0] == 12 && n[1] < 60:
		return 0, c.offer(fmt.Sprintf("%s may be midday or midnight", quote(s)), at(12, n[1]), at(0, n[1]))
	case ok && half == "" && n[0] < 24 && n[1] < 60 && n[2] < 60:
		return time.Duration(n[0])*time.Hour + time.Duration(n[1])*time.Minute + time.Duration(n[2])*time.Second, nil
	case ok && n[0] == 24 && n[1] == 0 && n[2] == 0:
		return 0, mistake("%s is not a clock time; write 00:00 of the day that begins then", s)
	case ok && half != "":
		return 0, mistake("%s is not a clock time; the hour before am or pm is 1 to 12", quote(s))
	case ok:
		return 0, mistake("%s is not a clock time; it goes from 00:00 to 23:59", s)
	}
	if n, ok := count(s); ok && n < 24 && len(s) < 3 {
		return 0, c.offer(s+" needs its minutes", at(n, 0))
	}
	if n, ok := count(s); ok && (len(s) == 3 || len(s) == 4) && n/100 < 24 && n%100 < 60 {
		return 0, c.offer(s+" needs a colon", at(n/100, n%100))
	}
	return 0, mistake("%s is not a clock time; write it as 21:30", quote(s))
}

// plainClock reads a clock time alone, which can be no date.
func (c Clock) plainClock(word string) (time.Duration, bool) {
	m, ok := readMoment(word)
	if !ok || m.clock == "" || m.day != "" || isShortDate(m.clock) {
		return 0, false
	}
	clock, err := c.parseClock(m.clock, "@")
	return clock, err == nil
}

// clockParts splits 21:30:05, 21.30, 9pm or 9:30 p.m. into its numbers and am, pm or
// nothing, whatever the numbers are. A dot comes before two digits of minutes only.
func clockParts(s string) (n [3]int, half string, ok bool) {
	s = strings.TrimSpace(strings.ToLower(s))
	for _, end := range [...]string{"a.m.", "a.m", "am", "p.m.", "p.m", "pm"} {
		if body, found := strings.CutSuffix(s, end); found {
			s, half = strings.TrimSpace(body), end[:1]+"m"
			break
		}
	}
	parts := strings.Split(s, ":")
	if len(parts) == 1 {
		parts = strings.Split(s, ".")
		if len(parts) > 2 {
			return n, "", false
		}
	}
	if len(parts) > 3 || len(parts) == 1 && half == "" {
		return n, "", false
	}
	for i, part := range parts {
		var fine bool
		n[i], fine = count(part)
		if !fine || len(part) != 2 && (i > 0 || len(part) != 1) {
			return n, "", false
		}
	}
	return n, half, true
}

// twelveHours returns the clock time of 1am to 11pm. 12am and 12pm are none: they are
// taken for midday and midnight alike.
func twelveHours(s string) (time.Duration, bool) {
	if strings.EqualFold(strings.TrimSpace(s), "noon") {
		return noon, true
	}
	n, half, ok := clockParts(s)
	if !ok || half == "" || n[0] < 1 || n[0] > 11 || n[1] > 59 || n[2] > 59 {
		return 0, false
	}
	if half == "pm" {
		n[0] += 12
	}
	return time.Duration(n[0])*time.Hour + time.Duration(n[1])*time.Minute + time.Duration(n[2])*time.Second, true
}

// clockText returns a clock time as it is typed: 21:30, 21:30:05.
func clockText(d time.Duration) string {
	t := time.Unix(int64(d/time.Second), 0).UTC()
	return t.Format(clockLayout(t))
}

// isClock reports whether a phrase has the form of a clock time.
func isClock(phrase string) bool {
	_, _, ok := clockParts(phrase)
	return ok || phrase == "noon"
}

// isOffsetClock reports whether a phrase has the form of a clock time with its offset.
func isOffsetClock(phrase string) bool {
	clock, _, given := cutOffset(phrase)
	return given && isClock(clock)
}
