package line

import (
	"strconv"
	"strings"
	"time"
)

// lengthOf reads a length of time, hours, minutes and seconds in that order, each
// once, with their units: 10m, 1h15m, 10 min, 1 hour and 15 minutes, 1.5h, half an hour. It does
// not look at how long that is.
func lengthOf(phrase string) (total time.Duration, ok bool) {
	units := "hms"
	rest := inDigits(strings.ToLower(strings.TrimSpace(phrase)))
	for rest != "" {
		number, unit, after, ok := numberAndUnit(rest)
		at := strings.IndexByte(units, unit)
		f, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
		if !ok || at < 0 || err != nil || len(number) > 7 || f > 1e6 { // more hours than a Duration holds
			return 0, false
		}
		total += time.Duration(f * float64(unitOf(unit))).Round(time.Second)
		units, rest = units[at+1:], after
		if after, joined := strings.CutPrefix(rest, "and "); joined {
			rest = strings.TrimLeft(after, " ")
		}
	}
	return total, units != "hms"
}

// daysOf reads a whole number of days or weeks: 3d, 3 days, two weeks.
func daysOf(phrase string) (days int, ok bool) {
	number, unit, rest, ok := numberAndUnit(inDigits(strings.ToLower(strings.TrimSpace(phrase))))
	n, whole := count(number)
	if !ok || !whole || rest != "" || unit != 'd' && unit != 'w' {
		return 0, false
	}
	if unit == 'w' {
		n *= 7
	}
	return n, true
}

// numberAndUnit takes a number and its unit of time off the beginning of a text.
func numberAndUnit(text string) (number string, unit byte, rest string, ok bool) {
	end := strings.IndexFunc(text, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	if end < 1 {
		return "", 0, "", false
	}
	number, rest = text[:end], strings.TrimLeft(text[end:], " ")
	end = strings.IndexFunc(rest, func(r rune) bool { return r < 'a' || r > 'z' })
	if end < 0 {
		end = len(rest)
	}
	unit = unitWord(rest[:end])
	return number, unit, strings.TrimLeft(rest[end:], " "), unit != 0
}

// isLength reports whether a phrase is a length of hours, minutes and seconds.
func isLength(phrase string) bool {
	_, ok := lengthOf(phrase)
	return ok
}

// unitWord returns the letter of a unit of time, 0 for another word.
func unitWord(word string) byte {
	switch word {
	case "h", "hr", "hrs", "hour", "hours":
		return 'h'
	case "m", "min", "mins", "minute", "minutes":
		return 'm'
	case "s", "sec", "secs", "second", "seconds":
		return 's'
	case "d", "day", "days":
		return 'd'
	case "w", "wk", "wks", "week", "weeks":
		return 'w'
	}
	return 0
}

func unitOf(letter byte) time.Duration {
	switch letter {
	case 'h':
		return time.Hour
	case 'm':
		return time.Minute
	}
	return time.Second
}
