package line

import (
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
)

// ParsePeriod reads the days that a look covers, both inclusive, from the flags
// --last (10d, 8w, 2y: so many days, weeks or years up to and including the
// last day; week, month, year: the whole one before this one), --since and --until (dates as ParseDate reads them; of a month or a
// year the first and the last day) and --week (2026-W46, ISO 8601: Monday to
// Sunday). "" is not given; an open beginning is FirstDay, an open end LastDay.
// Flags that contradict each other, and dates that are not known, are an *Error.
func ParsePeriod(last, since, until, week string, c Clock) (from, to guide.Day, err error) {
	from, to = FirstDay, LastDay
	if week != "" {
		if last != "" || since != "" || until != "" {
			return 0, 0, mistake("--week is a whole period; leave out --last, --since and --until")
		}
		if from, err = parseWeek(week, c); err != nil {
			return 0, 0, err
		}
		return from, from + 6, nil
	}
	if from, to, whole := wholeBefore(last, c.Today()); whole {
		if since != "" || until != "" {
			return 0, 0, mistake("--last %s is a whole period; leave out --since and --until", last)
		}
		return from, to, nil
	}
	if last != "" && since != "" {
		return 0, 0, mistake("--last and --since both say where to begin; leave out one")
	}
	if until != "" {
		span, err := parseSpan(until, c)
		if err != nil {
			return 0, 0, err
		}
		to = span.To
	}
	if since != "" {
		span, err := ParseDate(since, c)
		if err != nil {
			return 0, 0, err
		}
		from = span.From
	}
	if last != "" {
		end := to
		if until == "" {
			end = c.Today()
		}
		if from, err = parseLast(last, end); err != nil {
			return 0, 0, err
		}
	}
	if from > to {
		return 0, 0, mistake("the period ends (%s) before it begins (%s)", to, from)
	}
	return from, to, nil
}

// wholeBefore returns the first and the last day of the calendar week, month or year
// before the one of today.
func wholeBefore(word string, today guide.Day) (from, to guide.Day, ok bool) {
	year, _, day := today.Time().Date()
	switch strings.ToLower(word) {
	case "week":
		monday := mondayOf(today)
		return monday - 7, monday - 1, true
	case "month":
		first := today - guide.Day(day-1)
		return guide.DayOf(first.Time().AddDate(0, -1, 0)), first - 1, true
	case "year":
		return dayAt(year-1, 1, 1), dayAt(year-1, 12, 31), true
	}
	return 0, 0, false
}

// mondayOf returns the Monday of the week of a day.
func mondayOf(day guide.Day) guide.Day { return day - guide.Day((int(day.Time().Weekday())+6)%7) }

// parseLast returns the first of so many days, weeks or years that end with end.
func parseLast(word string, end guide.Day) (guide.Day, error) {
	lower := strings.ToLower(word)
	if days, spelled := daysOf(lower); spelled {
		lower = strconv.Itoa(days) + "d"
	}
	n, ok := 0, false
	if lower != "" {
		n, ok = count(lower[:len(lower)-1])
	}
	if !ok || n == 0 || n > 60_000 {
		return 0, mistake("%s is not a period; write 10d, 8w or 2y", quote(word))
	}
	from := end
	switch lower[len(lower)-1] {
	case 'd':
		from = end - guide.Day(n) + 1
	case 'w':
		from = end - guide.Day(7*n) + 1
	case 'y':
		from = guide.DayOf(end.Time().AddDate(-min(n, 9000), 0, 1))
	case 'm':
		return 0, mistake("%s is not a period, m is minutes; for %d months write %dw", quote(word), n, (n*52+6)/12)
	default:
		return 0, mistake("%s is not a period; write 10d, 8w or 2y", quote(word))
	}
	return max(from, FirstDay), nil
}

// parseWeek returns the Monday of 2026-W46, of this week or of the last one.
func parseWeek(word string, c Clock) (guide.Day, error) {
	monday := mondayOf(c.Today())
	switch strings.ToLower(word) {
	case "this":
		return monday, nil
	case "last":
		return monday - 7, nil
	}
	year, number, both := strings.Cut(strings.ToUpper(word), "-W")
	y, ok := count(year)
	n, fine := count(number)
	if !both || !ok || !fine || len(year) != 4 || len(number) != 2 {
		return 0, mistake("%s is not a week; write 2026-W46, this or last", quote(word))
	}
	if y < 1900 {
		return 0, mistake("%s is before 1900", quote(word))
	}
	// 4 January lies in the first week of its year, 28 December in the last.
	_, weeks := time.Date(y, time.December, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	if n < 1 || n > weeks {
		return 0, mistake("%s does not exist: the weeks of %d go from 01 to %d", quote(word), y, weeks)
	}
	fourth := time.Date(y, time.January, 4, 0, 0, 0, 0, time.UTC)
	return mondayOf(guide.DayOf(fourth)) + guide.Day(7*(n-1)), nil
}
