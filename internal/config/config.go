// Package config is the optional file config.toml: its settings, the person's own regions
// and routines, and plans. What cannot be used is refused in one sentence.
package config

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// Config is what config.toml says. The zero Config is that of no file: every setting has
// its default. A key that Config does not list is an error with its line: a misspelt
// setting must not be silently without effect.
type Config struct {
	DayStart        DayStart  `toml:"day_start"`
	AskInterference bool      `toml:"ask_way"` // ask once a day how much pain interfered with the day
	Say             string    `toml:"say"`     // a command that speaks the steps of a guided session
	OwnRegions      []Region  `toml:"region"`
	OwnRoutines     []Routine `toml:"routine"`
	Plans           []Plan    `toml:"plan"`
	Backup          Backup    `toml:"backup"`
	Sync            Sync      `toml:"sync"`
	Care            Care      `toml:"care"`

	path string
	text []byte // of the file, to find the line of what is wrong with a routine
}

// Region is a region of the person's own. Rules treat it by its part of the body.
type Region struct {
	Name  string `toml:"name"`  // as it is typed: "left-knee"
	Label string `toml:"label"` // as it is shown
	Part  string `toml:"part"`  // one of guide.Groups, or "other"
}

// Sync is what this machine is called on the others.
type Sync struct {
	Name string `toml:"name"` // "": the machine's own name
}

// Care is the telephone numbers for help, printed where the advice speaks of them.
type Care struct {
	Emergency string `toml:"emergency"`
	Urgent    string `toml:"urgent"` // of an urgent-care line
}

// check refuses what is no telephone number.
func (c Care) check() error {
	for _, number := range []struct{ name, is string }{{"emergency", c.Emergency}, {"urgent", c.Urgent}} {
		digits := strings.Count(strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return '0'
			}
			return r
		}, number.is), "0")
		if number.is != "" && (strings.Trim(number.is, "0123456789 +-()/*#") != "" || digits < 2 || len(number.is) > 30) {
			return fmt.Errorf("[care] %s is %q; write a telephone number in quotation marks, as \"112\"", number.name, number.is)
		}
	}
	return nil
}

// DayStart is the time since midnight at which a day of the diary begins.
type DayStart time.Duration

// UnmarshalText reads HH:MM, 00:00 to 23:59.
func (d *DayStart) UnmarshalText(text []byte) error {
	at, err := time.Parse("15:04", string(text))
	if err != nil {
		return fmt.Errorf("day_start is %q; write a time of day from 00:00 to 23:59, as \"03:00\"", text)
	}
	*d = DayStart(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute)
	return nil
}

// Regions returns the person's own regions for the vocabulary.
func (c Config) Regions() []guide.Region {
	own := make([]guide.Region, len(c.OwnRegions))
	for i, r := range c.OwnRegions {
		own[i] = guide.Region{ID: r.Name, Label: r.Label, Group: r.Part}
	}
	return own
}

// Read reads the config file at path; without one every setting has its default.
func Read(path string) (Config, error) {
	c := Config{path: path}
	text, err := db.ReadRegular(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case errors.Is(err, db.ErrNotRegular):
		return c, fmt.Errorf("the config file cannot be read: %w; put a file in its place, or remove it", err)
	case err != nil:
		return c, fmt.Errorf("the config file cannot be read: %w", err)
	}
	c.text = text
	err = toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(&c)
	var unknown *toml.StrictMissingError
	var fault *toml.DecodeError
	switch {
	case err == nil:
		if time.Duration(c.DayStart)%time.Minute != 0 { // a number without quotation marks counts nanoseconds
			return c, fmt.Errorf("%s: day_start is a time of day in quotation marks, as \"03:00\"", path)
		}
		if err := cmp.Or(c.Backup.check(), c.Care.check()); err != nil {
			return c, fmt.Errorf("%s: %w", path, err)
		}
		return c, nil
	case errors.As(err, &unknown) && len(unknown.Errors) > 0:
		first := unknown.Errors[0]
		row, _ := first.Position()
		return c, fmt.Errorf("%s, line %d: unknown key %q; the keys are day_start, ask_way and say, in [[region]] name, label and part, in [[routine]] name, region and steps, in [[plan]] region, every, days and at, in [backup] folder, daily, weekly and monthly, in [sync] name, and in [care] emergency and urgent",
			path, row, strings.Join(first.Key(), "."))
	case errors.As(err, &fault):
		row, _ := fault.Position()
		return c, fmt.Errorf("%s, line %d: %s", path, row, inWords(fault))
	}
	return c, fmt.Errorf("%s: %w", path, err)
}

// inWords says which kind of value a setting takes where the kind is wrong; for any
// other fault it returns the decoder's words.
func inWords(fault *toml.DecodeError) string {
	text := strings.TrimPrefix(fault.Error(), "toml: ")
	_, kind, wrong := strings.Cut(text, " of type ")
	if !strings.HasPrefix(text, "cannot decode") && !strings.HasPrefix(text, "cannot store") || !wrong {
		return text
	}
	key := strings.Join(fault.Key(), ".")
	if key == "" {
		key = "this setting"
	}
	switch kind = strings.TrimLeft(kind, "*[]"); {
	case kind == "bool":
		return key + " is true or false, without quotation marks"
	case strings.HasPrefix(kind, "int"):
		return key + " is a whole number, without quotation marks"
	case kind == "string":
		return key + " is a text in quotation marks"
	}
	return key + " is not written like this; docs/diary.md shows how"
}
