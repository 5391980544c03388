package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/trends"
)

// ownPlan is a [[plan]] of the config file: when the person means to massage a
// region. Without one nothing is ever due.
type ownPlan struct {
	Region string    `toml:"region"`
	Every  spacing   `toml:"every"`
	Days   []weekday `toml:"days"`
	At     clockTime `toml:"at"`
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

// clockTime is a time of day; given tells it from none.
type clockTime struct {
	since time.Duration // midnight
	given bool
}

// UnmarshalText reads HH:MM, 00:00 to 23:59.
func (c *clockTime) UnmarshalText(text []byte) error {
	at, err := time.Parse("15:04", string(text))
	if err != nil {
		return fmt.Errorf("at is %q; write a time of day from 00:00 to 23:59, as \"21:00\"", text)
	}
	*c = clockTime{time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute, true}
	return nil
}

// String returns HH:MM.
func (c clockTime) String() string {
	return fmt.Sprintf("%02d:%02d", int(c.since.Hours()), int(c.since.Minutes())%60)
}

// planned turns the plans of the config file into those that trends works with.
func (h home) planned() ([]trends.Plan, error) {
	plans := make([]trends.Plan, len(h.plans))
	for i, own := range h.plans {
		fault := func(text string) error { return fmt.Errorf("config.toml, [[plan]] %d: %s", i+1, text) }
		if own.Region == "" {
			return nil, fault("region is missing; name one, as region = \"lower-back\"")
		}
		_, region, err := h.words.Find(own.Region, guide.KindRegion)
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
		if own.At.given {
			plans[i].At = sinceDayStart(own.At.since, h.clock.DayStart)
		}
	}
	return plans, nil
}

// sinceDayStart turns a time since midnight into one since the diary's day began.
func sinceDayStart(at, dayStart time.Duration) time.Duration {
	return (at - dayStart + 24*time.Hour) % (24 * time.Hour)
}

// passed returns how much of the diary's day has gone by on the clock.
func passed(c line.Clock) time.Duration {
	hour, minute, second := c.Now.Clock()
	return sinceDayStart(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute+time.Duration(second)*time.Second, c.DayStart)
}
