package line

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
)

const noon = 12 * time.Hour

// ParseWhen reads the moment of an entry, without its @:
//
//	yesterday today mon … sunday 3d 2w   a day; 3d and 2w are ago
//	yesterday-21:30 mon-07:15 3d-21:30   the clock time on it
//	21:30 9pm 21.30                      the clock time today
//	2h 90m 1h30m                         so long ago
//	this morning, last night             the date; last night is yesterday's
//	23/11                                a day and a month, unless both orders are dates
//	2026-11-20 2026-11-20T21:30          a date
//	2026-11-20T21:30+01:00               a moment with its offset, RFC 3339
//	2026-11-20T+01:00                    a date with the offset of that place
//
// A space or a T may join a day and a clock time as well, and units may be spelled
// out: yesterday 9 pm, 3 days ago.
//
// A weekday is the most recent one strictly before today. A day without a clock
// time means 12:00 on it; today means now. With a DayStart, these days begin at
// it: yesterday-01:00 is the small hours at the end of yesterday. A date with its
// time is what the calendar and the clock showed, whatever the DayStart.
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
		return time.Time{}, mistake("%s is in the future; log it once it has happened", quote("@"+word))
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

// hasClock reports whether a word that ParseWhen read as t says a time of day, and not a
// day alone.
func hasClock(word string, t time.Time, c Clock) bool {
	m, _ := readMoment(strings.TrimPrefix(word, "@"))
	return m.clock != "" || m.ago != "" || t.Equal(c.Now.Truncate(time.Second)) // today means now
}

func (c Clock) when(word string) (time.Time, error) {
	m, ok := readMoment(word)
	if !ok {
		return time.Time{}, c.notWhen(word, strings.ToLower(word))
	}
	switch {
	case m.ago != "":
		ago, ok := agoOf(m.ago)
		if !ok {
			return time.Time{}, c.notWhen(word, strings.ToLower(word))
		}
		return c.Now.Add(-ago), nil
	case m.part != "":
		return c.partOn(m, word)
	case m.day == "now":
		return c.Now, nil
	case m.day == "":
		return c.todayAt(m.clock)
	case isDay(m.day) && m.clock+m.offset != "":
		return c.dated(m.day, cmp.Or(m.clock, "12:00")+m.offset)
	}
	var day guide.Day
	var err error
	if isDay(m.day) {
		day, err = parseDay(m.day)
		if err == nil && day == guide.DayOf(c.Now) {
			return c.Now, nil
		}
	} else {
		day, _, err = dayWord(m.day, c)
	}
	switch {
	case err != nil:
		return time.Time{}, err
	case m.clock == "":
		return c.noonOf(day)
	}
	return c.clockOn(day, m.day, m.clock)
}

// todayAt returns the clock time today. 20.11 may be a date as well.
func (c Clock) todayAt(clock string) (time.Time, error) {
	if isShortDate(clock) {
		n, _, _ := clockParts(clock)
		year := c.Now.Year()
		if dayAt(year, n[1], n[0]) > guide.DayOf(c.Now) {
			year--
		}
		return time.Time{}, c.offer(fmt.Sprintf("%s may be a clock time or a date", quote("@"+clock)),
			fmt.Sprintf("@%d:%02d", n[0], n[1]), fmt.Sprintf("@%04d-%02d-%02d", year, n[1], n[0]))
	}
	return c.clockOn(c.Today(), "", clock)
}

// isShortDate reports whether a clock time with a dot may be a day and a month as well.
func isShortDate(clock string) bool {
	n, half, ok := clockParts(clock)
	return ok && half == "" && strings.Contains(clock, ".") && n[1] >= 1 && n[1] <= 12 && n[0] >= 1 && n[0] <= daysIn(2024, n[1])
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
	return MomentAt(day, clock, c.Now.Location())
}

// clockOn returns the clock time on a day, which was typed as name; "" is today.
func (c Clock) clockOn(day guide.Day, name, word string) (time.Time, error) {
	prefix := "@"
	if name != "" {
		prefix += name + "-"
	}
	clock, err := c.parseClock(word, prefix)
	if err != nil {
		return time.Time{}, err
	}
	t, err := c.on(day, clock)
	if err == nil && t.After(c.Now) && day == c.Today() {
		shown := clockText(clock)
		if _, err := ParseWhen("yesterday-"+shown, c); err != nil {
			return time.Time{}, mistake("%s is later today; log it once it has happened", shown)
		}
		return time.Time{}, mistake("%s is later today; for yesterday write @yesterday-%s", shown, shown)
	}
	return t, err
}

// dated reads what follows a date: a clock time, and perhaps an offset.
func (c Clock) dated(date, rest string) (time.Time, error) {
	day, err := parseDay(date)
	if err != nil {
		return time.Time{}, err
	}
	prefix := "@" + date + "T"
	shown, offset, given := cutOffset(rest)
	if !given {
		clock, err := c.parseClock(rest, prefix)
		if err != nil {
			return time.Time{}, err
		}
		return MomentAt(day, clock, c.Now.Location())
	}
	clock, err := c.parseClock(shown, prefix)
	if err != nil {
		return time.Time{}, err
	}
	east, err := parseOffset(offset)
	if err != nil {
		return time.Time{}, err
	}
	seconds := int64(day)*86400 + int64(clock/time.Second) - int64(east)
	return time.Unix(seconds, 0).In(time.FixedZone("", east)), nil
}

// written is a moment as it was typed: a day, a clock time, both, or how long ago.
type written struct {
	day   string // now, today, yesterday, mon, 3d or 2026-11-20
	clock string // perhaps with an offset, after a date
	ago   string // 2h, 90 minutes
	part  string // of the day: morning, lunchtime, afternoon, evening, night, earlier

	offset string // of a date without a clock time
}

// readMoment takes a moment apart, without a look at the clock: what it returns may
// still be to come, or never have been. ok is false for what has another form.
func readMoment(phrase string) (m written, ok bool) {
	lower := inDigits(strings.Join(strings.Fields(strings.ToLower(phrase)), " "))
	if m, ok := partOfDay(lower); ok {
		return m, true
	}
	if strings.HasSuffix(lower, "-ago") {
		lower = strings.ReplaceAll(lower, "-", " ") // 3-days-ago
	}
	plain, past := strings.CutSuffix(lower, " ago")
	if day, ok := dayForm(plain); ok && (!past || day != plain || isCounted(plain)) {
		return written{day: day}, true
	}
	if _, ok := agoOf(plain); ok {
		return written{ago: plain}, true
	}
	if past {
		return written{}, false
	}
	if isClock(lower) {
		return written{clock: lower}, true
	}
	if len(lower) > 11 && isDay(lower[:10]) && lower[10] == 't' {
		if clock, offset, given := cutOffset(lower[11:]); given && clock == "" {
			return written{day: lower[:10], offset: offset}, true // a day alone, of an entry that was written elsewhere
		}
	}
	for i := 1; i < len(lower); i++ {
		day, ok := dayForm(strings.TrimSuffix(strings.TrimSpace(lower[:i]), " ago"))
		if !ok || day == "now" {
			continue
		}
		switch lower[i] {
		case ' ':
			clock := strings.TrimPrefix(lower[i+1:], "at ")
			if isClock(clock) || isDay(day) && isOffsetClock(clock) {
				return written{day: day, clock: clock}, true
			}
		case '-', 't', ',':
			clock := strings.TrimPrefix(strings.TrimSpace(lower[i+1:]), "at ")
			if isClock(clock) || digits(clock) && len(clock) < 5 || isDay(day) && isOffsetClock(clock) {
				return written{day: day, clock: clock}, true
			}
		}
	}
	return written{}, false
}

// isMoment reports whether a phrase has the form of a moment.
func isMoment(phrase string) bool {
	_, ok := readMoment(phrase)
	return ok
}

// dayForm returns a day as dayWord and parseDay read it.
func dayForm(lower string) (string, bool) {
	switch lower {
	case "just now", "right now":
		return "now", true
	case "day before yesterday", "the day before yesterday":
		return "2d", true
	}
	if _, _, ok := slashDate(lower); ok {
		return lower, true
	}
	if day, ok := otherOrder(lower); ok && strings.Contains(lower, "/") {
		return day, true
	}
	if lower == "now" || isDay(lower) || slices.Contains(dayNames(), lower) {
		return lower, true
	}
	if name, last := strings.CutPrefix(lower, "last "); last {
		if _, ok := weekday(name); ok {
			return name, true
		}
	}
	if n, ok := daysOf(lower); ok {
		return strconv.Itoa(n) + "d", true
	}
	if _, _, ok := monthDay(lower); ok {
		return lower, true
	}
	if date, year := lower, ""; len(lower) > 5 {
		date, year = strings.TrimRight(lower[:len(lower)-5], ","), lower[len(lower)-4:]
		if month, day, ok := monthDay(date); ok && digits(year) && strings.ContainsAny(lower[len(lower)-5:len(lower)-4], " -") {
			return fmt.Sprintf("%s-%02d-%02d", year, month, day), true
		}
	}
	return "", false
}

// isCounted reports whether a day is given as so many days or weeks ago.
func isCounted(lower string) bool {
	_, ok := daysOf(lower)
	return ok
}

// agoOf reads how long ago: 2h, 90m, 1h30m, 90 minutes; hours may be more than a day,
// up to what a Duration holds.
func agoOf(lower string) (time.Duration, bool) {
	if lower == "" {
		return 0, false
	}
	if n, ok := count(lower[:len(lower)-1]); ok && lower[len(lower)-1] == 'h' && n < 2_000_000 {
		return time.Duration(n) * time.Hour, true
	}
	return lengthOf(lower)
}

// offer is a mistake with the words to write instead: those of them that are accepted.
// Where none is, what is wrong with the first is the mistake.
func (c Clock) offer(text string, forms ...string) error {
	var first error
	forms = slices.DeleteFunc(forms, func(form string) bool {
		_, err := ParseWhen(strings.TrimPrefix(form, "@"), c)
		if first == nil {
			first = err
		}
		return err != nil
	})
	if len(forms) == 0 {
		return first
	}
	return mistake("%s; write %s", text, list(forms, "or"))
}

func (c Clock) notWhen(word, lower string) error {
	if strings.HasPrefix(lower, "tomorrow") {
		return mistake("tomorrow is in the future; log it once it has happened")
	}
	typed := quote("@" + word)
	if err := c.bothDates(word, lower, "@"); err != nil {
		return err
	}
	if day, ok := otherOrder(lower); ok {
		return c.offer(typed+" is not how a date is written", "@"+day)
	}
	if n, ok := count(lower); ok && n < 24 {
		return c.offer(typed+" lacks what it is: a clock time, or hours ago", fmt.Sprintf("@%02d:00", n), fmt.Sprintf("@%dh", n))
	}
	if span, err := parseSpan(lower, c); err == nil && span.From != span.To {
		return c.offer(typed+" is no single day", "@"+span.From.String())
	}
	if near := nearest(lower, append(dayNames(), "tomorrow")); near == "tomorrow" {
		return c.notWhen(word, near)
	} else if near != "" {
		return mistake("%s is not a time (did you mean @%s?)", typed, near)
	}
	day := c.Today() - 2 // one that has been
	return mistake("%s is not a time; write @yesterday, @yesterday-21:30, @mon, @2h (ago), @%s or @%sT21:30", typed, day, day)
}
