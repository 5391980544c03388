// Package zone finds the user's time zone: what TZ names, else the system's.
//
// The names and rules of the world's zones are part of the program, so that it knows
// them where the system has no zone files. Unlike the standard library, which falls back
// on UTC, it says when a zone is not known: the time of an entry would be wrong.
package zone

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
	_ "time/tzdata"
)

// Local returns the user's time zone. TZ is read as POSIX and glibc have it: a name such
// as Europe/Berlin, the whole path of a zone file, or a rule such as
// CET-1CEST,M3.5.0,M10.5.0/3, each perhaps after a colon; an empty one is UTC. Without
// TZ it is the system's, and UTC on a system that has none set. If the zone is not
// known, the error says what names it.
func Local(lookup func(string) (string, bool)) (*time.Location, error) {
	if runtime.GOOS == "windows" { // it has zones of its own and no TZ
		return time.Local, nil
	}
	tz, given := lookup("TZ")
	if !given {
		return system("/")
	}
	loc, err := named(tz)
	if err != nil {
		return nil, fmt.Errorf("the time zone %q that TZ names is not known", tz)
	}
	return loc, nil
}

var errUnknown = errors.New("unknown time zone")

// named returns the zone that a value of TZ names.
func named(tz string) (*time.Location, error) {
	tz = strings.TrimPrefix(tz, ":")
	switch {
	case tz == "":
		return time.UTC, nil
	case filepath.IsAbs(tz):
		loc, err := fromFile(tz)
		if name := nameOf(tz); name != "" && errors.Is(err, fs.ErrNotExist) {
			return byName(name)
		}
		return loc, err
	}
	if loc, err := byName(tz); err == nil {
		return loc, nil
	}
	return fromRule(tz)
}

// byName returns the zone with a name such as Europe/Berlin.
func byName(name string) (*time.Location, error) {
	if name == "Local" { // what the library calls the zone that is looked for
		return nil, errUnknown
	}
	return time.LoadLocation(name)
}

// nameOf returns the name of the zone whose file has a path, "" if it is none. Where the
// file is not there, as on a system without zone files, the path names the zone all the
// same.
func nameOf(path string) string {
	_, name, _ := strings.Cut(path, "/zoneinfo/")
	return strings.TrimPrefix(name, "posix/")
}

// largest is the size in bytes up to which a file is read; zone files have some 2,000.
const largest = 1 << 20

func fromFile(path string) (*time.Location, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > largest {
		return nil, errUnknown
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return time.LoadLocationFromTZData(path, data)
}

// system returns the zone that is set in the files below root.
func system(root string) (*time.Location, error) {
	localtime := filepath.Join(root, "etc", "localtime")
	loc, err := fromFile(localtime)
	switch {
	case err == nil:
		return loc, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("the system's time zone is not known, for %s holds none", localtime)
	}
	name, from := "", localtime
	if to, err := os.Readlink(localtime); err == nil {
		name = cmp.Or(nameOf(to), to)
	}
	for _, file := range []string{"timezone", "TZ"} { // of Debian and of OpenWrt
		if name == "" {
			from = filepath.Join(root, "etc", file)
			name = firstLine(from)
		}
	}
	if name == "" {
		from, name = "the property "+property, androidZone(root)
	}
	if name == "" {
		return time.UTC, nil
	}
	if loc, err = named(name); err != nil {
		return nil, fmt.Errorf("the system's time zone %q, which %s names, is not known", name, from)
	}
	return loc, nil
}

// firstLine returns the first line of a small file, "" if there is no such file.
func firstLine(path string) string {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() > largest {
		return ""
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return strings.TrimSpace(line)
}
