package zone

import (
	"bytes"
	"encoding/binary"
	"strings"
	"time"
)

// The years for which a rule's changes are worked out; after them, and before, the
// clock stays as it is.
const firstYear, lastYear = 1900, 2200

// fromRule returns the zone of a rule as POSIX writes it in TZ: a name and how far the
// clock is behind UTC, perhaps the same for summer time, and perhaps when that begins
// and ends, which without a word is as in the United States.
// (pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html)
func fromRule(text string) (*time.Location, error) {
	s := scanner{rest: text, ok: true}
	std, dst := clock{name: s.name()}, clock{summer: true}
	std.east = -s.time(24)
	if s.rest == "" {
		return s.zone(text, std, dst, nil)
	}
	dst.name, dst.east = s.name(), std.east+3600
	if s.rest != "" && s.rest[0] != ',' {
		dst.east = -s.time(24)
	}
	if s.rest == "" {
		s.rest = ",M3.2.0,M11.1.0"
	}
	begin := s.change()
	end := s.change()
	// Summer time of one year may reach into the next, or meet that of the next.
	var summers []span
	for year := firstYear; year <= lastYear; year++ {
		one := span{begin.in(year) - int64(std.east), end.in(year) - int64(dst.east)}
		if one.to <= one.from {
			one.to = end.in(year+1) - int64(dst.east)
		}
		if last := len(summers) - 1; last >= 0 && one.from <= summers[last].to {
			summers[last].to = one.to
		} else {
			summers = append(summers, one)
		}
	}
	return s.zone(text, std, dst, summers)
}

// clock is what clocks show for a part of the year.
type clock struct {
	name   string
	east   int // seconds east of UTC
	summer bool
}

// span is a time from one Unix second to before another.
type span struct{ from, to int64 }

// change is the moment of each year at which the clocks change.
type change struct {
	month, week, weekday int // the week-th weekday of a month, the last if week is 5; month 0: none
	day                  int // of the year, from 0
	leap                 bool
	time                 int // seconds since midnight, which may be of another day
}

// in returns the moment in seconds since 1970 as the clocks before the change show it.
func (c change) in(year int) int64 {
	day := time.Date(year, 1, 1+c.day, 0, 0, 0, 0, time.UTC)
	switch leapDay := time.Date(year, 2, 29, 0, 0, 0, 0, time.UTC); {
	case c.month > 0:
		day = time.Date(year, time.Month(c.month), 1, 0, 0, 0, 0, time.UTC)
		day = day.AddDate(0, 0, (c.weekday-int(day.Weekday())+7)%7+7*(c.week-1))
		if int(day.Month()) != c.month { // there is no fifth one
			day = day.AddDate(0, 0, -7)
		}
	case !c.leap && leapDay.Day() == 29 && !day.Before(leapDay):
		day = day.AddDate(0, 0, 1)
	}
	return day.Unix() + int64(c.time)
}

// scanner reads a rule from its beginning; ok turns false at what is no rule.
type scanner struct {
	rest string
	ok   bool
}

// take returns the beginning of the rest up to the first byte that is not wanted.
func (s *scanner) take(wanted func(byte) bool) string {
	n := 0
	for n < len(s.rest) && wanted(s.rest[n]) {
		n++
	}
	text := s.rest[:n]
	s.rest = s.rest[n:]
	return text
}

// skip passes over a word, if it comes next.
func (s *scanner) skip(word string) bool {
	rest, found := strings.CutPrefix(s.rest, word)
	s.rest = rest
	return found
}

func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// name reads the name of a clock: three letters or more, or in <> digits and signs too.
func (s *scanner) name() string {
	var name string
	if s.skip("<") {
		name = s.take(func(b byte) bool { return isLetter(b) || isDigit(b) || b == '+' || b == '-' })
		s.ok = s.ok && s.skip(">")
	} else {
		name = s.take(isLetter)
	}
	s.ok = s.ok && len(name) >= 3
	return name
}

// number reads a whole number from least to most.
func (s *scanner) number(least, most int) int {
	digits := s.take(isDigit)
	n := 0
	for _, digit := range digits {
		n = min(n*10+int(digit-'0'), most+1)
	}
	s.ok = s.ok && digits != "" && n >= least && n <= most
	return n
}

// time reads hours, perhaps with minutes and seconds and a sign, in seconds.
func (s *scanner) time(mostHours int) int {
	sign := 1
	if s.skip("-") {
		sign = -1
	} else {
		s.skip("+")
	}
	seconds := 3600 * s.number(0, mostHours)
	if s.skip(":") {
		seconds += 60 * s.number(0, 59)
		if s.skip(":") {
			seconds += s.number(0, 59)
		}
	}
	return sign * seconds
}

// change reads a comma and a day of the year, perhaps with a time, which is 02:00
// otherwise.
func (s *scanner) change() change {
	c := change{time: 2 * 3600}
	s.ok = s.ok && s.skip(",")
	switch {
	case s.skip("M"):
		c.month = s.number(1, 12)
		s.ok = s.ok && s.skip(".")
		c.week = s.number(1, 5)
		s.ok = s.ok && s.skip(".")
		c.weekday = s.number(0, 6)
	case s.skip("J"): // 29 February is never counted
		c.day = s.number(1, 365) - 1
	default:
		c.day, c.leap = s.number(0, 365), true
	}
	if s.skip("/") {
		c.time = s.time(167)
	}
	return c
}

// zone makes the zone by writing the file that it would have (RFC 9636): a block of
// 32-bit times, here empty, and one of 64-bit times. All of the text must have been a rule.
func (s *scanner) zone(text string, std, dst clock, summers []span) (*time.Location, error) {
	const day = 24 * 3600
	if !s.ok || s.rest != "" || std.east <= -day || std.east >= day || dst.east <= -day || dst.east >= day {
		return nil, errUnknown
	}
	var b bytes.Buffer
	put := func(values ...any) {
		for _, value := range values {
			binary.Write(&b, binary.BigEndian, value) // a buffer takes all
		}
	}
	names := std.name + "\x00" + dst.name + "\x00"
	put([]byte("TZif2"), make([]byte, 15), [6]uint32{})
	put([]byte("TZif2"), make([]byte, 15), [6]uint32{3: uint32(2 * len(summers)), 4: 2, 5: uint32(len(names))})
	for _, summer := range summers {
		put(summer.from, summer.to)
	}
	for range summers {
		put([2]uint8{1, 0})
	}
	put(int32(std.east), std.summer, uint8(0), int32(dst.east), dst.summer, uint8(len(std.name)+1))
	put([]byte(names), []byte("\n\n"))
	return time.LoadLocationFromTZData(text, b.Bytes())
}
