package trends

import (
	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// A sample is packed so that plain comparison of the words orders by day, then
// moment, then scores: of two entries of one moment the sorer one counts as later.
//
//	18 bits day since 1900   19 bits moment within the day, two days either side
//	4 bits before            4 bits after               17 bits seconds
const (
	firstDay   = -25567 // 1 January 1900
	lastDay    = firstDay + 1<<18 - 1
	momentZero = 2 * 86400 // a moment may lie two days before the midnight (UTC) of its date
	momentEnd  = 1 << 19
	secondsEnd = 1<<17 - 1
)

func pack(s sessions.Observation) uint64 {
	day := min(max(int64(s.Day), firstDay), lastDay)
	moment := s.At - day*86400 + momentZero
	if moment < 0 || moment >= momentEnd {
		moment = momentZero + 43200
	}
	return uint64(day-firstDay)<<44 | uint64(moment)<<25 |
		uint64(min(s.Before, 11))<<21 | uint64(min(s.After, 11))<<17 | uint64(min(max(s.Seconds, 0), secondsEnd))
}

// entry is a sample taken out of its chunk.
type entry struct {
	at            int64
	day           guide.Day
	before, after sessions.Pain
	seconds       int
	shared
}

func unpackDay(p uint64) guide.Day { return guide.Day(p>>44) + firstDay }

func unpackBefore(p uint64) sessions.Pain { return sessions.Pain(p >> 21 & 15) }

func unpackAfter(p uint64) sessions.Pain { return sessions.Pain(p >> 17 & 15) }

// clockOf returns the local clock time of a sample, in seconds.
func clockOf(packed uint64, offset int) int64 {
	seconds := int64(packed>>25&(momentEnd-1)) - momentZero + int64(offset)
	return (seconds%dayLong + dayLong) % dayLong
}

func (d *Diary) unpack(p uint64, code uint16) entry {
	day := unpackDay(p)
	return entry{
		at:      int64(day)*86400 + int64(p>>25&(momentEnd-1)) - momentZero,
		day:     day,
		before:  unpackBefore(p),
		after:   unpackAfter(p),
		seconds: int(p & secondsEnd),
		shared:  d.uses[code],
	}
}

// highest returns the higher of the scores before and after; -1 if there is none.
func (e entry) highest() int { return int(max(e.before, e.after)) - 1 }

// reading reports whether the entry is a score without a massage.
func (e entry) reading() bool { return e.technique == "" }
