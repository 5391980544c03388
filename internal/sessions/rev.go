package sessions

import (
	"fmt"
	"time"
)

// A clock that says less or more than this is wrong, and is not followed further.
const (
	earliestClock = 1767225600000  // 2026-01-01 in milliseconds: there is no older backlog
	latestClock   = 32503680000000 // 3000-01-01
)

// headroom is how far a revision may be ahead of the clock: a thousand years of
// milliseconds. Clocks go wrong, but each later change gets a larger revision, and
// every machine has to accept that as well.
const headroom = 1000 * 365 * 24 * 60 * 60 * 1000

// clockRev returns what a clock gives as a revision: milliseconds since 1970.
func clockRev(now time.Time) int64 { return min(now.UnixMilli(), latestClock) }

// largestRev returns the largest revision that is accepted at a moment, wherever it
// comes from: it is written, merged, imported or restored up to here, and a diary with
// a larger one is repaired. The limit moves with the clock, so that a change made after
// the largest one is accepted a moment later.
func largestRev(now time.Time) int64 { return max(clockRev(now), earliestClock) + headroom }

// ValidRev refuses a revision that is larger than largestRev: no clock gives it, and the
// changes after it would be refused for good. 0 is none.
func ValidRev(rev int64, now time.Time) error {
	if rev < 0 || rev > largestRev(now) {
		return fmt.Errorf("%d is no revision: that is a moment in milliseconds; leave rev and device out to get a new one", rev)
	}
	return nil
}
