package exchange

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"backlog/internal/guide"
	"backlog/internal/line"
)

// unit is what a token of a layout stands for.
type unit uint8

const (
	unitLiteral unit = iota
	unitYear
	unitMonth
	unitDay
	unitWeekday
	unitHour
	unitMinute
	unitSecond
	unitHalf
	unitOffset
	unitEpoch
)

// tokens are the words of a layout. Digits is how many a number has at least and at most.
var tokens = sync.OnceValue(func() map[string]token {
	return map[string]token{
		"YYYY": {unitYear, 4, 4, "year"}, "YY": {unitYear, 2, 2, "year"},
		"MMMM": {unitMonth, 0, 0, "month"}, "MMM": {unitMonth, 0, 0, "month"}, "MM": {unitMonth, 2, 2, "month"}, "M": {unitMonth, 1, 2, "month"},
		"DD": {unitDay, 2, 2, "day"}, "D": {unitDay, 1, 2, "day"}, "Do": {unitDay, 1, 2, "day"},
		"dddd": {unitWeekday, 0, 0, "weekday"}, "ddd": {unitWeekday, 0, 0, "weekday"},
		"HH": {unitHour, 2, 2, "hour"}, "H": {unitHour, 1, 2, "hour"}, "hh": {unitHour, 1, 2, "hour"}, "h": {unitHour, 1, 2, "hour"},
		"mm": {unitMinute, 2, 2, "minute"}, "m": {unitMinute, 1, 2, "minute"},
		"ss": {unitSecond, 2, 2, "second"}, "s": {unitSecond, 1, 2, "second"},
		"A": {unitHalf, 0, 0, "half of the day"}, "a": {unitHalf, 0, 0, "half of the day"},
		"ZZ": {unitOffset, 0, 0, "offset"}, "Z": {unitOffset, 0, 0, "offset"},
		"X": {unitEpoch, 1, 12, "epoch"}, "x": {unitEpoch, 1, 15, "epoch"},
	}
})

// token is what a word of a layout stands for.
type token struct {
	unit
	least, most int
	name        string
}

const layoutHelp = "it is made of YYYY YY, MMMM MMM MM M, DD D Do, dddd ddd, HH H, hh h with A for am and pm, mm m, ss s, ZZ for an offset such as +01:00 or Z, X and x for seconds and milliseconds since 1970, and other text in brackets, as [at]"

// offsetText is an offset from UTC that a layout has as text.
var offsetText = pattern(`^(?i)\s*(?:z|utc|gmt|[+−-]\d\d:?\d\d)\s*$`)

// part is a token of a layout, or the text between two.
type part struct {
	unit
	text        string
	least, most int
}

// layout is how a program writes a moment: YYYY-MM-DD HH:mm.
type layout struct {
	pattern string
	parts   []part
}

func (l layout) has(u unit) bool {
	return slices.ContainsFunc(l.parts, func(p part) bool { return p.unit == u })
}

// compileLayout reads the pattern of a layout; a token that it does not know is an error that names
// it.
func compileLayout(pattern string) (layout, error) {
	l := layout{pattern: pattern}
	seen := map[unit]string{}
	for rest := pattern; rest != ""; {
		token := tokenOf(rest)
		known, isToken := tokens()[token]
		switch {
		case rest[0] == '[':
			text, after, closed := strings.Cut(rest[1:], "]")
			if !closed {
				return l, fmt.Errorf("in the layout %s a bracket is not closed", quote(pattern))
			}
			if offsetText().MatchString(text) {
				return l, fmt.Errorf("the layout %s would ignore the offset [%s]; ZZ reads it", quote(pattern), text)
			}
			l.parts, rest = append(l.parts, part{text: text}), after
			continue
		case isToken && seen[known.unit] != "":
			hint := ""
			if known.unit == unitMonth {
				hint = "; minutes are mm"
			}
			return l, fmt.Errorf("the layout %s has the %s twice, as %s and %s%s", quote(pattern), known.name, seen[known.unit], token, hint)
		case isToken:
			seen[known.unit] = token
			l.parts = append(l.parts, part{known.unit, token, known.least, known.most})
		case token == "T" || !strings.ContainsFunc(token, func(r rune) bool { return r < 0x80 && isWord(byte(r)) }):
			l.parts = append(l.parts, part{text: token})
		default:
			return l, fmt.Errorf("the layout %s has %s, which is no part of a layout: %s", quote(pattern), quote(token), layoutHelp)
		}
		rest = rest[len(token):]
	}
	if h := seen[unitHour]; h != "" && h[0] == 'h' && seen[unitHalf] == "" {
		return l, fmt.Errorf("the layout %s has %s, an hour from 1 to 12, and no A for am and pm; HH is an hour from 0 to 23", quote(pattern), h)
	}
	return l, nil
}

func isWord(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' }

// tokenOf returns what a layout begins with: a run of one letter, Do, a number perhaps with its
// sign, or one character.
func tokenOf(rest string) string {
	if strings.HasPrefix(rest, "Do") {
		return "Do"
	}
	n := 1
	digit := func(i int) bool {
		return i < len(rest) && (rest[i] >= '0' && rest[i] <= '9' || i > 0 && rest[i] == ':')
	}
	switch {
	case digit(0), (rest[0] == '+' || rest[0] == '-') && digit(1) && rest[1] != ':':
		for digit(n) {
			n++
		}
	case isWord(rest[0]):
		for n < len(rest) && rest[n] == rest[0] {
			n++
		}
	default:
		_, n = utf8.DecodeRuneInString(rest)
	}
	return rest[:n]
}

// stamp is what a text says by a layout.
type stamp struct {
	year, month, day     int
	hour, minute, second int
	clock                bool // there is a time of day
	east                 int  // seconds east of UTC
	fixed                bool // there is an offset
	unix                 int64
	counted              bool // it is a count of seconds since 1970
}

// reader reads a text from its beginning.
type reader struct {
	rest string
	ok   bool
}

func (r *reader) spaces() bool {
	rest := strings.TrimLeftFunc(r.rest, unicode.IsSpace)
	some := len(rest) < len(r.rest)
	r.rest = rest
	return some
}

// number reads a number of least to most digits.
func (r *reader) number(least, most int) int64 {
	n := 0
	for n < len(r.rest) && n < most && r.rest[n] >= '0' && r.rest[n] <= '9' {
		n++
	}
	value, err := strconv.ParseInt(r.rest[:n], 10, 64)
	r.ok = r.ok && err == nil && n >= least
	r.rest = r.rest[n:]
	return value
}

// word reads letters.
func (r *reader) word() string {
	n := strings.IndexFunc(r.rest, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c) })
	if n < 0 {
		n = len(r.rest)
	}
	word := r.rest[:n]
	r.rest = r.rest[n:]
	return word
}

// skip passes over the first of some words that comes next, capital letters forgiven.
func (r *reader) skip(words ...string) bool {
	for _, w := range words {
		if len(r.rest) >= len(w) && strings.EqualFold(r.rest[:len(w)], w) {
			r.rest = r.rest[len(w):]
			return true
		}
	}
	return false
}

// read reads a text by the layout, ok is false if it does not match.
func (l layout) read(text string) (s stamp, ok bool) {
	r := &reader{strings.TrimSpace(text), true}
	afternoon, twelve := false, false
	for i, p := range l.parts {
		next := part{}
		if i+1 < len(l.parts) {
			next = l.parts[i+1]
		}
		switch p.unit {
		case unitLiteral:
			if strings.TrimSpace(p.text) == "" {
				r.ok = r.ok && (r.spaces() || next.unit == unitHalf)
			} else {
				r.ok = r.ok && r.skip(p.text)
			}
		case unitYear:
			s.year = int(r.number(p.least, p.most))
			if p.most == 2 {
				s.year += 2000
				if s.year >= 2069 {
					s.year -= 100
				}
			}
		case unitMonth:
			if p.most > 0 {
				s.month = int(r.number(p.least, p.most))
				break
			}
			s.month = monthOf(r.word())
			r.ok = r.ok && s.month > 0
			if !strings.HasPrefix(next.text, ".") {
				r.skip(".")
			}
		case unitDay:
			s.day = int(r.number(p.least, p.most))
			r.skip("st", "nd", "rd", "th", "er", "º", "ª", "o")
		case unitWeekday:
			r.word()
			if !strings.HasPrefix(next.text, ".") {
				r.skip(".")
			}
		case unitHour:
			s.hour, s.clock, twelve = int(r.number(p.least, p.most)), true, p.text[0] == 'h'
		case unitMinute:
			s.minute = int(r.number(p.least, p.most))
		case unitSecond:
			s.second = int(r.number(p.least, p.most))
			if next.unit != unitLiteral || next.text == "" || !strings.ContainsAny(next.text[:1], ".,") {
				r.fraction()
			}
		case unitHalf:
			r.spaces()
			afternoon = r.half()
		case unitOffset:
			r.spaces()
			s.east, s.fixed = r.offset(), true
		case unitEpoch:
			sign := int64(1)
			if r.skip("-") {
				sign = -1
			}
			s.unix, s.counted, s.clock = sign*r.number(p.least, p.most), true, true
			r.fraction()
			if p.text == "x" {
				s.unix /= 1000
			}
		}
	}
	if twelve {
		r.ok = r.ok && s.hour >= 1 && s.hour <= 12
		s.hour %= 12
		if afternoon {
			s.hour += 12
		}
	}
	return s, r.ok && r.rest == "" && s.hour < 24 && s.minute < 60 && s.second < 60
}

// fraction passes over a part of a second, which the diary does not keep.
func (r *reader) fraction() {
	if len(r.rest) > 1 && strings.ContainsAny(r.rest[:1], ".,") && r.rest[1] >= '0' && r.rest[1] <= '9' {
		r.rest = strings.TrimLeft(r.rest[1:], "0123456789")
	}
}

// half reads am or pm, as p.m. and in other scripts too.
func (r *reader) half() (afternoon bool) {
	if r.skip("p.m.", "p.\u00a0m.", "p. m.", "pm", "p.m", "下午", "午後", "오후", "μμ", "μ.μ.") {
		return true
	}
	r.ok = r.ok && r.skip("a.m.", "a.\u00a0m.", "a. m.", "am", "a.m", "上午", "午前", "오전", "πμ", "π.μ.")
	return false
}

// offset reads Z, UTC, +01:00, +0100, +01 or GMT+1 as seconds east of UTC.
func (r *reader) offset() int {
	named := r.skip("UTC", "GMT", "Z")
	sign := 0
	switch {
	case r.skip("+"):
		sign = 1
	case r.skip("-", "\u2212"):
		sign = -1
	default:
		r.ok = r.ok && named
	}
	east := 0
	if sign != 0 {
		hours := int(r.number(1, 2))
		minutes := 0
		if r.skip(":") || r.rest != "" && r.rest[0] >= '0' && r.rest[0] <= '9' {
			minutes = int(r.number(2, 2))
		}
		east = sign * (hours*3600 + minutes*60)
		r.ok = r.ok && hours <= 15 && minutes < 60
	}
	if strings.HasPrefix(r.rest, "[") && strings.HasSuffix(r.rest, "]") {
		r.rest = "" // the name of the zone, as Java writes it: +01:00[Europe/Berlin]
	}
	return east
}

// at returns the moment of a stamp; the clock in zone showed it where it has no offset.
func (s stamp) at(zone *time.Location) (time.Time, error) {
	if s.counted {
		return time.Unix(s.unix, 0).In(zone), nil
	}
	date := time.Date(s.year, time.Month(s.month), s.day, 0, 0, 0, 0, time.UTC)
	if s.month < 1 || s.month > 12 || date.Day() != s.day || s.year < 1 {
		return date, fmt.Errorf("%04d-%02d-%02d does not exist", s.year, s.month, s.day)
	}
	clock := time.Duration(s.hour)*time.Hour + time.Duration(s.minute)*time.Minute + time.Duration(s.second)*time.Second
	if !s.clock {
		clock = 12 * time.Hour // a day without a time
	}
	if s.fixed {
		return date.Add(clock - time.Duration(s.east)*time.Second).In(time.FixedZone("", s.east)), nil
	}
	t, err := line.MomentAt(guide.DayOf(date), clock, zone)
	var skipped *line.Error
	if errors.As(err, &skipped) {
		err = fmt.Errorf("%s (the time zone is %s)", skipped.Text, zone)
	}
	return t, err
}
