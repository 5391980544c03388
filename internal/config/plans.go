package config

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// Plan is a [[plan]] of the file: when the person means to massage a
// region. Without one nothing is ever due.
type Plan struct {
	Region string    `toml:"region"`
	Every  spacing   `toml:"every"`
	Days   []weekday `toml:"days"`
	At     ClockTime `toml:"at"`
}

// spacing is a number of days, "2d" or "1w".
type spacing int

// UnmarshalText reads 1d to 90d, or weeks.
func (s *spacing) UnmarshalText(text []byte) error {
	word := strings.ToLower(string(text))
	days := map[byte]int{'d': 1, 'w': 7}[lastByte(word)]
	n, err := strconv.Atoi(strings.TrimRight(word, "dw"))
	if days == 0 || err != nil || n < 1 || n*days > 90 {
		return fmt.Errorf("every is %q; write a number of days or weeks, as \"2d\" or \"1w\", 90 days at most", text)
	}
	*s = spacing(n * days)
	return nil
}

func lastByte(word string) byte {
	if word == "" {
		return 0
	}
	return word[len(word)-1]
}

// weekday is a day of the week, "mon" or "monday".
type weekday time.Weekday

// UnmarshalText reads the English names and their first three letters.
func (w *weekday) UnmarshalText(text []byte) error {
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := strings.ToLower(day.String())
		if word := strings.ToLower(string(text)); word == name || word == name[:3] {
			*w = weekday(day)
			return nil
		}
	}
	return fmt.Errorf("days has %q; write mon, tue, wed, thu, fri, sat or sun", text)
}

// ClockTime is a time of day, or none.
type ClockTime struct {
	Since time.Duration // midnight
	Given bool
}

// UnmarshalText reads HH:MM, 00:00 to 23:59.
func (c *ClockTime) UnmarshalText(text []byte) error {
	at, err := time.Parse("15:04", string(text))
	if err != nil {
		return fmt.Errorf("at is %q; write a time of day from 00:00 to 23:59, as \"21:00\"", text)
	}
	*c = ClockTime{time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute, true}
	return nil
}

// String returns HH:MM.
func (c ClockTime) String() string {
	return fmt.Sprintf("%02d:%02d", int(c.Since.Hours()), int(c.Since.Minutes())%60)
}

// TrendPlans returns the plans of the file as package trends takes them.
func (c Config) TrendPlans(words *guide.Vocabulary) ([]trends.Plan, error) {
	plans := make([]trends.Plan, len(c.Plans))
	for i, own := range c.Plans {
		fault := func(text string) error { return fmt.Errorf("config.toml, [[plan]] %d: %s", i+1, text) }
		if own.Region == "" {
			return nil, fault("region is missing; name one, as region = \"lower-back\"")
		}
		_, region, err := words.Find(own.Region, guide.KindRegion)
		if err != nil {
			return nil, fault(err.Error())
		}
		if (own.Every > 0) == (len(own.Days) > 0) {
			return nil, fault("write one of every = \"2d\" and days = [\"mon\", \"thu\"]")
		}
		plans[i] = trends.Plan{Region: region, Every: int(own.Every)}
		for _, day := range own.Days {
			plans[i].Days = append(plans[i].Days, time.Weekday(day))
		}
		if own.At.Given {
			plans[i].At = SinceDayStart(own.At.Since, time.Duration(c.DayStart))
		}
	}
	return plans, nil
}

// SinceDayStart returns a time since midnight as a time since the diary's day began.
func SinceDayStart(at, dayStart time.Duration) time.Duration {
	return (at - dayStart + 24*time.Hour) % (24 * time.Hour)
}
