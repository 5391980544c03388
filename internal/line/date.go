package line

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
)

// ParseDate reads a date as precise as it is given, for since=: a day
// (2026-11-20), a month (2026-11), a year (2019), today, yesterday, a weekday
// (the most recent one strictly before today), or 3d and 2w ago. today is the
// date of c, shifted by its DayStart.
//
// A date that does not exist, lies before 1900 or begins after today is an
// *Error.
func ParseDate(word string, c Clock) (guide.Span, error) {
	span, err := parseSpan(word, c)
	if err != nil {
		return guide.Span{}, err
	}
	if span.From > guide.DayOf(c.Now) {
		return guide.Span{}, mistake("%s is in the future", span)
	}
	return span, nil
}

// parseSpan is ParseDate, the future included.
func parseSpan(word string, c Clock) (guide.Span, error) {
	lower := strings.ToLower(word)
	if m, ok := partOfDay(lower); ok && m.clock == "" {
		lower = m.day // since last night
	} else if day, ok := dayForm(strings.TrimSuffix(lower, " ago")); ok && day != "now" {
		lower = day
	}
	if day, ok, err := dayWord(lower, c); ok || err != nil {
		return guide.On(day), err
	}
	switch {
	case len(lower) == 4 && digits(lower):
		n, _ := count(lower)
		if n < 1900 {
			return guide.Span{}, mistake("%s is before 1900", lower)
		}
		return guide.Span{From: dayAt(n, 1, 1), To: dayAt(n, 12, 31), Known: true}, nil
	case len(lower) == 7 && lower[4] == '-' && digits(lower[:4]) && digits(lower[5:]):
		first, err := parseDay(lower + "-01")
		if err != nil {
			return guide.Span{}, err
		}
		return guide.Span{From: first, To: guide.DayOf(first.Time().AddDate(0, 1, -1)), Known: true}, nil
	case isDay(lower):
		day, err := parseDay(lower)
		return guide.On(day), err
	}
	return guide.Span{}, notDate(word, lower, c)
}

// notDate looks for what was meant by a date that is none. What it offers is read.
func notDate(word, lower string, c Clock) error {
	offered := func(text, form string) error {
		if _, err := ParseDate(form, c); err != nil {
			return err
		}
		return mistake("%s%s", text, form)
	}
	if n, ok := count(lower); ok && n > 0 && n < 32 {
		return offered(quote(word)+" lacks its month; write ", (c.Today() - guide.Day((c.Today().Time().Day()-n+31)%31)).String())
	}
	if err := c.bothDates(word, lower, ""); err != nil {
		return err
	}
	if day, ok := otherOrder(lower); ok {
		return offered(quote(word)+" is not how a date is written; write ", day)
	}
	plain := strings.TrimSuffix(lower, " ago")
	number := strings.TrimRight(plain, "abcdefghijklmnopqrstuvwxyz ")
	if n, ok := count(number); ok && n < 1200 {
		switch strings.TrimSpace(plain[len(number):]) {
		case "m", "mo", "month", "months":
			then := c.Today().Time().AddDate(0, 0, 15-c.Today().Time().Day()).AddDate(0, -n, 0)
			return offered(fmt.Sprintf("%s is not a date; for %d months ago write ", quote(word), n), then.Format("2006-01"))
		case "y", "yr", "year", "years":
			if year := c.Today().Time().Year() - n; year >= 1900 {
				return offered(fmt.Sprintf("%s is not a date; for %d years ago write ", quote(word), n), strconv.Itoa(year))
			}
		}
	}
	if near := nearest(lower, dayNames()); near != "" {
		return mistake("%s is not a date (did you mean %s?)", quote(word), near)
	}
	day := (c.Today() - 2).String() // one that has been
	return mistake("%s is not a date; write %s, %s, %s, yesterday, mon, 3d or 2w (ago)", quote(word), day, day[:7], day[:4])
}

// isPast reports whether a phrase has the form of a date as since= takes it.
func isPast(phrase string) bool {
	lower := strings.ToLower(phrase)
	if m, ok := partOfDay(lower); ok && m.clock == "" {
		return true
	}
	day, ok := dayForm(strings.TrimSuffix(lower, " ago"))
	return ok && day != "now" || len(lower) == 4 && digits(lower) || len(lower) == 7 && lower[4] == '-' && digits(lower[:4]) && digits(lower[5:])
}

// dayWord reads today, yesterday, a weekday, and a number of days or weeks ago.
func dayWord(lower string, c Clock) (day guide.Day, ok bool, err error) {
	lower = strings.TrimPrefix(strings.TrimSuffix(lower, " ago"), "last ")
	switch lower {
	case "today":
		return c.Today(), true, nil
	case "yesterday":
		return c.Today() - 1, true, nil
	}
	if d, ok := weekday(lower); ok {
		return c.lastWeekday(d), true, nil
	}
	month, n, ok := monthDay(lower)
	if !ok {
		month, n, ok = slashDate(lower)
	}
	if ok {
		return c.lastMonthDay(month, n)
	}
	if at := max(len(lower)-4, 0); digits(lower[at:]) { // 1 november 2026
		if month, n, ok := monthDay(lower[:at]); ok {
			year, _ := count(lower[at:])
			if n < 1 || n > daysIn(year, int(month)) {
				return 0, false, mistake("%d %s %d does not exist", n, month, year)
			}
			return dayAt(year, int(month), n), true, nil
		}
	}
	n, ok = daysOf(lower)
	if !ok {
		return 0, false, nil
	}
	if day = c.Today() - guide.Day(n); day < FirstDay {
		return 0, false, mistake("%s ago is before 1900", lower)
	}
	return day, true, nil
}

// monthDay reads a day of a month, with the month by its name: 25-nov, 25th of november,
// november 25.
func monthDay(lower string) (month time.Month, day int, ok bool) {
	words := strings.FieldsFunc(lower, func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
	words = slices.DeleteFunc(words, func(word string) bool { return word == "of" || word == "the" })
	if len(words) != 2 {
		return 0, 0, false
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		named := func(word string) bool {
			return word == name || word == name[:3] || m == time.September && word == "sept"
		}
		for i, word := range words {
			if !named(word) {
				continue
			}
			number := words[1-i]
			if len(number) > 2 {
				number = strings.TrimRight(number, "sthnrd")
			}
			day, ok = count(number)
			return m, day, ok && len(number) < 3
		}
	}
	return 0, 0, false
}

// lastMonthDay returns the latest such day that is not after today.
func (c Clock) lastMonthDay(month time.Month, n int) (guide.Day, bool, error) {
	for year := c.Today().Time().Year(); year > c.Today().Time().Year()-9; year-- {
		if n >= 1 && n <= daysIn(year, int(month)) && dayAt(year, int(month), n) <= c.Today() {
			return dayAt(year, int(month), n), true, nil
		}
	}
	return 0, true, mistake("%d %s does not exist: %s has %d days", n, month, month, daysIn(2024, int(month)))
}

// dayNames returns the days that have a name, as they are typed.
func dayNames() []string {
	names := []string{"today", "yesterday"}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		names = append(names, name, name[:3])
	}
	return names
}

// isDay reports whether s has the form 2026-11-20.
func isDay(s string) bool {
	return len(s) == 10 && s[4] == '-' && s[7] == '-' && digits(s[:4]) && digits(s[5:7]) && digits(s[8:])
}

// parseDay reads 2026-11-20.
func parseDay(s string) (guide.Day, error) {
	year, _ := count(s[:4])
	month, _ := count(s[5:7])
	day, _ := count(s[8:])
	switch {
	case month < 1 || month > 12:
		return 0, mistake("%s does not exist: months go from 01 to 12", s)
	case day < 1 || day > daysIn(year, month):
		return 0, mistake("%s does not exist: %s %d has %d days", s, time.Month(month), year, daysIn(year, month))
	case year < 1900:
		return 0, mistake("%s is before 1900", s)
	}
	return dayAt(year, month, day), nil
}

func dayAt(year, month, day int) guide.Day {
	return guide.DayOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// otherOrder recognises a date that is written in another way, if that way
// leaves no doubt, and returns it as it should be: for an error, never as a value.
func otherOrder(s string) (string, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' || r == '/' })
	if len(parts) != 3 {
		return "", false
	}
	var n [3]int
	for i, part := range parts {
		var ok bool
		if n[i], ok = count(part); !ok {
			return "", false
		}
	}
	year, month, day := n[0], n[1], n[2]
	switch {
	case len(parts[0]) == 4:
	case len(parts[2]) == 4 && strings.Contains(s, "."):
		year, month, day = n[2], n[1], n[0]
	case len(parts[2]) == 4 && n[0] > 12:
		year, month, day = n[2], n[1], n[0]
	case len(parts[2]) == 4 && n[1] > 12:
		year, month, day = n[2], n[0], n[1]
	default:
		return "", false
	}
	if year < 1900 || month < 1 || month > 12 || day < 1 || day > 31 {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day), true // which may not exist: 31 November
}
