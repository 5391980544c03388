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

// numberWord returns the number that a word is, up to twelve and the tens in which people
// count minutes.
func numberWord(word string) (n int, ok bool) {
	n = slices.Index([]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}, word)
	switch word {
	case "fifteen":
		n = 15
	case "twenty":
		n = 20
	case "thirty":
		n = 30
	case "forty":
		n = 40
	case "forty-five":
		n = 45
	case "fifty":
		n = 50
	case "sixty":
		n = 60
	case "ninety":
		n = 90
	}
	return n, n >= 0
}

var halves = strings.NewReplacer(
	" three quarters of an hour ", " 45 minutes ", " a quarter of an hour ", " 15 minutes ", " quarter of an hour ", " 15 minutes ", " quarter hour ", " 15 minutes ",
	" half an hour ", " 30 minutes ", " half hour ", " 30 minutes ", " half a minute ", " 30 seconds ",
	" an hour and a half ", " 90 minutes ", " one hour and a half ", " 90 minutes ", " a minute and a half ", " 90 seconds ", " one minute and a half ", " 90 seconds ",
	" a couple of ", " 2 ", " couple of ", " 2 ", " a couple ", " 2 ")

// inDigits returns a phrase with its numbers of units of time in digits: "two hours" is
// "2 hours", "half an hour" is "30 minutes". All else stays as it is.
func inDigits(lower string) string {
	if !strings.Contains(lower, " ") {
		return lower // a number says nothing without its unit
	}
	words := strings.Fields(halves.Replace(" " + lower + " "))
	unit := func(i int) bool { return i < len(words) && len(words[i]) > 1 && unitWord(words[i]) != 0 }
	for i := range words {
		n, number := numberWord(words[i])
		switch {
		case number && i+4 < len(words) && strings.Join(words[i+1:i+4], " ") == "and a half" && unit(i+4):
			words = slices.Concat(words[:i], []string{strconv.Itoa(n) + ".5"}, words[i+4:])
			return strings.Join(words, " ")
		case number && unit(i+1):
			words[i] = strconv.Itoa(n)
		case (words[i] == "a" || words[i] == "an") && unit(i+1):
			words[i] = "1"
		}
	}
	return strings.Join(words, " ")
}

// scoresInDigits returns the words of a line with the scores that people say in digits:
// five, no pain, 5/10. A number before a unit, or beside a score in digits, is none.
func scoresInDigits(words []string) []string {
	given := slices.ContainsFunc(words, func(word string) bool { _, _, err := ParsePain(word); return err == nil })
	at := func(i int) string {
		if i < 0 || i >= len(words) {
			return ""
		}
		return strings.ToLower(strings.TrimRight(words[i], ","))
	}
	var list []string
	for i := 0; i < len(words); i++ {
		word, next := at(i), at(i+1)
		beside := slices.Contains([]string{"to", "out"}, next) || slices.Contains([]string{"to", "from", "pain", "before", "after", "was", "of"}, at(i-1))
		n, number := numberWord(word)
		switch rest, ofTen := strings.CutSuffix(word, "/10"); {
		case ofTen && digits(rest):
			list = append(list, rest)
		case word == "no" && next == "pain" && !given:
			list = append(list, "0")
			i++
		case slices.Contains([]string{"none", "nil", "nothing"}, word) && (beside || !given):
			list = append(list, "0")
		case number && n <= 10 && (beside || !given) && unitWord(next) == 0 && !slices.Contains([]string{"ball", "balls", "hand", "hands", "thumbs", "and", "half"}, next):
			list = append(list, strconv.Itoa(n))
		default:
			list = append(list, words[i])
		}
	}
	return list
}

// partOfDay reads a part of a day, with its clock time where it has one: this morning, last
// night, yesterday evening at 8, lunchtime.
func partOfDay(lower string) (m written, ok bool) {
	rest, clock, timed := strings.Cut(lower, " at ")
	if !timed || !isClock(clock) && (!digits(clock) || len(clock) > 2) {
		rest, clock = lower, ""
	}
	for i := 1; i < len(rest) && clock == ""; i++ { // 8am this morning
		if rest[i] == ' ' && isClock(rest[:i]) && strings.ContainsAny(rest[:i], ":m") {
			clock, rest = rest[:i], rest[i+1:]
		}
	}
	rest = strings.NewReplacer(" in the ", " ", " at ", " ", "lunch time", "lunchtime").Replace(rest)
	m.clock = clock
	switch rest {
	case "tonight":
		m.day, m.part = "today", "night"
		return m, true
	case "lunchtime":
		m.day, m.part = "today", rest
		return m, true
	case "earlier today":
		m.day, m.part = "today", "earlier"
		return m, clock == ""
	}
	space := strings.LastIndexByte(rest, ' ')
	if space < 0 || !slices.Contains([]string{"morning", "lunchtime", "afternoon", "evening", "night"}, rest[space+1:]) {
		return written{}, false
	}
	day := strings.TrimSuffix(rest[:space], " ago")
	m.part = rest[space+1:]
	switch {
	case day == "this" && m.part != "night":
		m.day, ok = "today", true
	case day == "last" && (m.part == "night" || m.part == "evening"):
		m.day, ok = "yesterday", true
	case day != "now":
		m.day, ok = dayForm(day)
	}
	return m, ok
}

// partOn returns a moment in a part of a day: noon, which means the date alone, unless
// it is that part now or a clock time is given with it.
func (c Clock) partOn(m written, typed string) (time.Time, error) {
	day, err := parseSpan(m.day, c)
	if err != nil {
		return time.Time{}, err
	}
	if m.clock != "" {
		return c.clockIn(m, day.From, typed)
	}
	part := map[string]struct{ begins, lasts time.Duration }{
		"morning": {0, 12}, "lunchtime": {11, 4}, "afternoon": {12, 6}, "evening": {16, 12}, "night": {17, 12},
	}[m.part]
	t, err := c.on(day.From, noon)
	if err != nil || day.From != c.Today() {
		return t, err
	}
	begun, err := MomentAt(day.From, part.begins*time.Hour, c.Now.Location())
	switch {
	case err == nil && c.Now.Before(begun):
		return t, mistake("%s is later today; log it once it has happened", quote(typed))
	case t.After(c.Now), c.Now.Before(begun.Add(part.lasts * time.Hour)):
		return c.Now, nil // in that part of the day, and after all that was logged before
	}
	return t, nil
}

// clockIn returns a clock time in a part of a day, which decides between the hours before
// and after noon: at 8 in the evening.
func (c Clock) clockIn(m written, day guide.Day, typed string) (time.Time, error) {
	clock, err := c.parseClock(m.clock, "@")
	n, half, _ := clockParts(m.clock)
	if hour, ok := count(m.clock); ok && hour <= 24 {
		n, half, clock, err = [3]int{hour}, "", time.Duration(hour)*time.Hour, nil
	}
	if err != nil {
		return time.Time{}, err
	}
	early := half == "" && n[0] >= 1 && n[0] <= 12 // 8 may be 20:00
	hours := clock / time.Hour
	fits := true
	switch m.part {
	case "morning", "earlier":
		fits = hours < 12
	case "lunchtime", "afternoon":
		if early && hours < 10 {
			clock += noon
		}
		fits = clock >= 11*time.Hour && clock < 19*time.Hour
	case "evening":
		if early && hours < 12 {
			clock += noon
		}
		fits = clock >= 16*time.Hour
	case "night":
		switch {
		case early && hours == 12:
			clock, day = 0, day+1
		case early && hours >= 6:
			clock += noon
		case hours < 6:
			day++
		}
		fits = clock >= 17*time.Hour || clock < 6*time.Hour
	}
	if !fits {
		return time.Time{}, mistake("%s names a clock time that is not in the %s; leave out one of them", quote(typed), cmp.Or(m.part, "day"))
	}
	return MomentAt(day, clock, c.Now.Location())
}

// slashDate reads a day and a month with a slash between them, in either order: 23/11. ok is
// false where both orders are dates, as in 3/4.
func slashDate(lower string) (month time.Month, day int, ok bool) {
	list := slashDates(lower)
	if len(list) != 1 {
		return 0, 0, false
	}
	return list[0].month, list[0].day, true
}

type monthAndDay struct {
	month time.Month
	day   int
}

// slashDates returns the dates that two numbers with a slash between them may be.
func slashDates(lower string) (list []monthAndDay) {
	first, second, found := strings.Cut(lower, "/")
	a, ok := count(first)
	b, also := count(second)
	if !found || !ok || !also || len(first) > 2 || len(second) > 2 {
		return nil
	}
	for _, d := range []monthAndDay{{time.Month(b), a}, {time.Month(a), b}} {
		if d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= daysIn(2024, int(d.month)) && !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	return list
}

// bothDates refuses 3/4 with the dates that it may be; nil for all else.
func (c Clock) bothDates(typed, lower, prefix string) error {
	year := 0
	if at := strings.LastIndex(lower, "/"); strings.Count(lower, "/") == 2 { // 11/12/2026
		if n, ok := count(lower[at+1:]); ok && len(lower) == at+5 {
			year, lower = n, lower[:at]
		}
	}
	list := slashDates(lower)
	if len(list) != 2 {
		return nil
	}
	var forms []string
	for _, d := range list {
		day, _, err := c.lastMonthDay(d.month, d.day)
		if err != nil {
			return err
		}
		form := day.String()
		if year > 0 {
			form = fmt.Sprintf("%04d-%02d-%02d", year, d.month, d.day)
		}
		forms = append(forms, prefix+form)
	}
	return c.offer(fmt.Sprintf("%s may be %d %s or %d %s", quote(typed), list[0].day, list[0].month, list[1].day, list[1].month), forms...)
}

// overTwelve reports whether one of the numbers of 23/11 is over twelve, so that they are no
// two scores.
func overTwelve(word string) bool {
	first, second, _ := strings.Cut(word, "/")
	a, _ := count(first)
	b, _ := count(second)
	return a > 12 || b > 12
}
