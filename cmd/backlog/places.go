package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"backlog/internal/term"
)

// place returns the folder that an XDG variable names, else the system's own one for
// that purpose; on Linux that is below HOME. Without a whole path there is no such
// folder: a relative one would mean another place in every working folder, and the home
// of the user database may be that of somebody else.
func place(getenv func(string) string, variable, below string) (string, error) {
	home := getenv("HOME")
	path := getenv(variable)
	if rest, ofHome := strings.CutPrefix(path, "~/"); ofHome && filepath.IsAbs(home) {
		path = filepath.Join(home, rest)
	}
	system := filepath.Join(home, below)
	switch runtime.GOOS {
	case "windows":
		home, system = getenv("LOCALAPPDATA"), getenv("LOCALAPPDATA")
	case "darwin", "ios":
		system = filepath.Join(home, "Library", "Application Support")
	}
	switch {
	case path != "" && !filepath.IsAbs(path):
		return "", fmt.Errorf("%s is %q, which is not an absolute path", variable, path)
	case path != "":
		return path, nil
	case home == "":
		return "", errNoHome
	case !filepath.IsAbs(home):
		return "", fmt.Errorf("HOME is %q, which is not an absolute path", home)
	}
	return system, nil
}

// errNoHome is why there is no folder of the person's own.
var errNoHome = errors.New("HOME is not set")

// findPlaces looks up the folders of the data and of the config file.
func (e *env) findPlaces() {
	var err error
	if e.dataHome, err = place(e.getenv, "XDG_DATA_HOME", filepath.Join(".local", "share")); err != nil {
		e.noData = fmt.Errorf("there is no place for the diary: %w; set HOME or XDG_DATA_HOME to an absolute path, or name a file with --db or BACKLOG_DB", err)
	}
	// Without a home there is no config file, and none is needed.
	if e.configHome, err = place(e.getenv, "XDG_CONFIG_HOME", ".config"); err != nil && e.getenv("XDG_CONFIG_HOME") != "" {
		e.noConfig = fmt.Errorf("the config file cannot be found: %w; set it to one, or unset it", err)
	}
}

// namedBy returns what names the diary's file: --db, BACKLOG_DB or "", which is the
// data folder.
func (e env) namedBy() string {
	switch {
	case *e.path != "":
		return "--db"
	case e.getenv("BACKLOG_DB") != "":
		return "BACKLOG_DB"
	}
	return ""
}

// requirePlace refuses a diary that has no place. Only the data folder is made: a folder that
// is missing on the way to a diary that was named may be a disk that is not mounted.
func (e env) requirePlace() error {
	by := e.namedBy()
	if by == "" {
		return e.noData
	}
	folder := filepath.Dir(e.database())
	if _, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) {
		return misused("there is no folder %s for the diary that %s names; make it, or mount the disk that has it", folder, by)
	}
	return nil
}

// requireZone refuses to write where the time zone is not known: the times of the entries
// would be wrong, and with them the days.
func (e env) requireZone() error {
	if e.noZone == nil {
		return nil
	}
	return fmt.Errorf("%w; %s; until then nothing is saved", e.noZone, zoneRemedy)
}

const zoneRemedy = "set TZ to a name such as Europe/Berlin or to a rule such as CET-1CEST,M3.5.0,M10.5.0/3"

// remarkZone says of a view in which zone it is, if the user's is not known.
func (e env) remarkZone() {
	if e.noZone != nil {
		fmt.Fprintf(e.stderr, "backlog: %s, so this goes by UTC; %s\n", term.Sanitize(e.noZone.Error()), zoneRemedy)
	}
}

// requireDiary refuses a diary that was named and does not exist: to show an empty one would
// hide a mistyped name, or a disk that is not mounted.
func (e env) requireDiary() error {
	path, by := e.database(), e.namedBy()
	if by == "" {
		return nil
	}
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return &absent{fmt.Errorf("there is no diary %s, which %s names; backlog log would begin one there", path, by)}
}
