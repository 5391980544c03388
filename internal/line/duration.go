package line

import (
	"time"

	"backlog/internal/sessions"
)

// LongestUnasked is the duration up to which a session is taken as typed. Over
// it CheckLong asks for a yes.
const LongestUnasked = 3 * time.Hour

const longestSession = 24 * time.Hour

// CheckLong returns an *Error if d is over LongestUnasked: the caller lets it
// pass when --yes is given.
func CheckLong(d time.Duration) error {
	if d > LongestUnasked {
		return mistake("%s is over 3 hours; if that is right add --yes", FormatDuration(d))
	}
	return nil
}

// ParseDuration reads the length of a session: hours, minutes and seconds in
// that order, each once, with their unit: 10m, 1h15m, 90s, 10 min, 1.5h. The result
// is in whole seconds, at least one and at most 24 hours; errors are an *Error.
func ParseDuration(word string) (time.Duration, error) {
	if n, ok := count(word); ok {
		return 0, needsUnit(n)
	}
	d, ok := lengthOf(word)
	switch {
	case !ok:
		return 0, mistake("%s is not a duration; write 10m, 1h15m or 90s", quote(word))
	case d <= 0:
		return 0, mistake("%s is no time at all; a session lasts at least 1s", quote(word))
	case d > longestSession:
		return 0, mistake("%s is longer than a day; a session lasts at most 24h", quote(word))
	}
	return d, nil
}

// needsUnit asks for the unit of a number, with those that a session may last.
func needsUnit(n int) error {
	minutes, seconds := time.Duration(n)*time.Minute, time.Duration(n)*time.Second
	switch {
	case n == 0 || seconds > LongestUnasked:
		return mistake("%d needs a unit, as in 10m, 1h15m or 90s", n)
	case minutes > LongestUnasked:
		return mistake("%d needs a unit: %ds for seconds", n, n)
	}
	return mistake("%d needs a unit: %dm for minutes, %ds for seconds", n, n, n)
}

// FormatDuration returns what ParseDuration reads back: 10m, 1h15m, 1m30s.
// Parts of a second are left out; less than a second is 0s.
func FormatDuration(d time.Duration) string { return sessions.Length(int(d / time.Second)) }
