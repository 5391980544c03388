package config

import (
	_ "embed"
	"fmt"
	"strings"
	"time"

	"backlog/internal/guide"
)

// Defaults is a config file in which every setting is explained and none is on.
//
//go:embed defaults.toml
var Defaults string

// Setting is a setting and the value in effect.
type Setting struct {
	Key, Value string
	Given      bool // the file gives it a value other than the default
}

// Settings returns every setting with the value in effect, in the order of Defaults.
// folder is where the daily copies go and machine is what other machines call this one.
func (c Config) Settings(folder, machine string) []Setting {
	orNone := func(value string) string {
		if value == "" {
			return "none"
		}
		return value
	}
	keep := c.Backup.Retention()
	list := []Setting{
		{"day_start", ClockTime{Since: time.Duration(c.DayStart)}.String(), c.DayStart != 0},
		{"ask_way", fmt.Sprint(c.AskInterference), c.AskInterference},
		{"say", orNone(c.Say), c.Say != ""},
		{"care.emergency", orNone(c.Care.Emergency), c.Care.Emergency != ""},
		{"care.urgent", orNone(c.Care.Urgent), c.Care.Urgent != ""},
		{"backup.folder", folder, c.Backup.Folder != ""},
		{"backup.daily", fmt.Sprint(keep.Days), c.Backup.Daily != nil},
		{"backup.weekly", fmt.Sprint(keep.Weeks), c.Backup.Weekly != nil},
		{"backup.monthly", fmt.Sprint(keep.Months), c.Backup.Monthly != nil},
		{"sync.name", machine, c.Sync.Name != ""},
	}
	several := func(key string, names []string) {
		list = append(list, Setting{key, orNone(strings.Join(names, ", ")), len(names) > 0})
	}
	var regions, plans, routines []string
	for _, r := range c.OwnRegions {
		regions = append(regions, r.Name)
	}
	for _, p := range c.Plans {
		plans = append(plans, p.Region)
	}
	for _, r := range c.OwnRoutines {
		routines = append(routines, r.Name)
	}
	several("region", regions)
	several("plan", plans)
	several("routine", routines)
	return list
}

// Fault returns the first thing in the file that cannot be used; nil if there is none.
// Read has found nothing wrong with it. diary returns the regions that the diary has.
func (c Config) Fault(diary func() []guide.Region) error {
	words, err := guide.NewVocabulary(c.Regions())
	if err != nil {
		return fmt.Errorf("%s: %w", c.path, err)
	}
	words.KeepWords(diary)
	if _, err := c.Routines(words); err != nil {
		return err
	}
	_, err = c.TrendPlans(words)
	return err
}
