package line

import (
	"strconv"
	"strings"
	"time"

	"backlog/internal/sessions"
)

// LongestUnasked is the duration up to which a session is taken as typed. Over
// it CheckLong asks for a yes.
const LongestUnasked = 3 * time.Hour

const longest = 24 * time.Hour

// CheckLong returns an *Error if d is over LongestUnasked: the caller lets it
// pass when --yes is given.
func CheckLong(d time.Duration) error {
	if d > LongestUnasked {
		return mistake("%s is over 3 hours; if that is right add --yes", FormatDuration(d))
	}
	return nil
}

// ParseDuration reads the length of a session: hours, minutes and seconds in
// that order, each once, with their unit: 10m, 1h15m, 90s. Minutes behind hours
// and seconds behind minutes stay below 60. The result is at least a second and
// at most 24 hours; errors are an *Error.
func ParseDuration(word string) (time.Duration, error) {
	if n, ok := count(word); ok {
		return 0, mistake("%d needs a unit: %dm for minutes, %ds for seconds", n, n, n)
	}
	var total time.Duration
	rest, units, second := strings.ToLower(word), "hms", false
	for rest != "" {
		end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
		if end < 1 {
			return 0, notDuration(word)
		}
		at := strings.IndexByte(units, rest[end])
		n, ok := count(rest[:end])
		if at < 0 || !ok {
			return 0, notDuration(word)
		}
		unit := unitOf(units[at])
		if time.Duration(n) > longest/unit {
			return 0, mistake("%s is longer than a day; a session lasts at most 24h", quote(word))
		}
		if second && n >= 60 {
			if d := total + time.Duration(n)*unit; d <= longest {
				return 0, mistake("%s has %d where 59 is the most; write %s", quote(word), n, FormatDuration(d))
			}
			return 0, notDuration(word)
		}
		total += time.Duration(n) * unit
		units, rest, second = units[at+1:], rest[end+1:], true
	}
	switch {
	case word == "":
		return 0, notDuration(word)
	case total == 0:
		return 0, mistake("%s is no time at all; a session lasts at least 1s", quote(word))
	case total > longest:
		return 0, mistake("%s is longer than a day; a session lasts at most 24h", quote(word))
	}
	return total, nil
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

// notDuration looks for what was meant by a duration that is none: another
// spelling of the unit, or a fraction.
func notDuration(word string) error {
	number := strings.TrimRight(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz")
	unit := ""
	switch strings.ToLower(word)[len(number):] {
	case "h", "hr", "hrs", "hour", "hours":
		unit = "h"
	case "m", "min", "mins", "minute", "minutes":
		unit = "m"
	case "s", "sec", "secs", "second", "seconds":
		unit = "s"
	}
	if unit != "" {
		f, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
		d := time.Duration(f * float64(unitOf(unit[0]))).Round(time.Second)
		if err == nil && f > 0 && f < 1e5 && d >= time.Second && d <= longest {
			return mistake("%s is not a duration; write %s", quote(word), FormatDuration(d))
		}
	}
	return mistake("%s is not a duration; write 10m, 1h15m or 90s", quote(word))
}

// FormatDuration returns what ParseDuration reads back: 10m, 1h15m, 1m30s.
// Parts of a second are left out; less than a second is 0s.
func FormatDuration(d time.Duration) string { return sessions.Length(int(d / time.Second)) }
