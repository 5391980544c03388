package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// config is the optional file config.toml. A key that it does not list is an
// error with its line: a misspelt setting must not be silently without effect.
type config struct {
	DayStart dayStart     `toml:"day_start"`
	AskWay   bool         `toml:"ask_way"` // ask once a day how much pain got in the way
	Regions  []ownRegion  `toml:"region"`
	Routines []ownRoutine `toml:"routine"`
	Plans    []ownPlan    `toml:"plan"`
	Backup   backupConfig `toml:"backup"`
	Sync     syncConfig   `toml:"sync"`
}

// ownRegion is a region of the person's own. Rules treat it by its part of the body.
type ownRegion struct {
	Name  string `toml:"name"`  // as it is typed: "left-knee"
	Label string `toml:"label"` // as it is shown
	Part  string `toml:"part"`  // one of guide.Groups, or "other"
}

// dayStart is when a day of the diary begins, "03:00" say.
type dayStart time.Duration

// UnmarshalText reads HH:MM, 00:00 to 23:59.
func (d *dayStart) UnmarshalText(text []byte) error {
	at, err := time.Parse("15:04", string(text))
	if err != nil {
		return fmt.Errorf("day_start is %q; write a time of day from 00:00 to 23:59, as \"03:00\"", text)
	}
	*d = dayStart(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute)
	return nil
}

func (c config) regions() []guide.Region {
	own := make([]guide.Region, len(c.Regions))
	for i, r := range c.Regions {
		own[i] = guide.Region{ID: r.Name, Label: r.Label, Group: r.Part}
	}
	return own
}

// readRegular reads a whole file.
func readRegular(path string) ([]byte, error) {
	file, err := db.OpenRegular(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// configFile returns the path of the config file, which need not be there.
func (e env) configFile() string { return filepath.Join(e.configHome, "backlog", "config.toml") }

// readConfig reads the config file; without one every setting has its default.
func (e env) readConfig() (config, error) {
	var c config
	if e.configHome == "" {
		return c, e.noConfig
	}
	path := e.configFile()
	text, err := readRegular(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case errors.Is(err, db.ErrNotRegular):
		return c, fmt.Errorf("the config file cannot be read: %w; put a file in its place, or remove it", err)
	case err != nil:
		return c, fmt.Errorf("the config file cannot be read: %w", err)
	}
	err = toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(&c)
	var unknown *toml.StrictMissingError
	var fault *toml.DecodeError
	switch {
	case err == nil:
		if time.Duration(c.DayStart)%time.Minute != 0 { // a number without quotation marks counts nanoseconds
			return c, fmt.Errorf("%s: day_start is a time of day in quotation marks, as \"03:00\"", path)
		}
		if err := c.Backup.check(); err != nil {
			return c, fmt.Errorf("%s: %w", path, err)
		}
		return c, nil
	case errors.As(err, &unknown) && len(unknown.Errors) > 0:
		first := unknown.Errors[0]
		row, _ := first.Position()
		return c, fmt.Errorf("%s, line %d: unknown key %q; the keys are day_start and ask_way, in [[region]] name, label and part, in [[routine]] name, region and steps, in [[plan]] region, every, days and at, in [backup] folder, daily, weekly and monthly, and in [sync] name",
			path, row, strings.Join(first.Key(), "."))
	case errors.As(err, &fault):
		row, _ := fault.Position()
		return c, fmt.Errorf("%s, line %d: %s", path, row, inWords(fault))
	}
	return c, fmt.Errorf("%s: %w", path, err)
}

// inWords says of a setting of the wrong kind which kind it takes; of any other fault
// of the file it leaves the decoder's words.
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
