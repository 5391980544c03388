package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"
)

// Retention says how many of the daily copies stay: the newest of each of the latest
// so many days, ISO weeks and months that have one.
type Retention struct {
	Days, Weeks, Months int
}

// Daily writes a checked copy of the open file into folder, as NAME-2026-11-22.db,
// if the day has none yet, and removes copies that keep does not ask for. Copies of
// later days were made while a clock was ahead: they stay, and no other copy makes way
// for them. With no days to keep it does nothing. Where there is a copy already it costs one look at
// the folder. It returns whether it took one.
func Daily(ctx context.Context, conn *sql.DB, folder, name string, day time.Time, keep Retention) (bool, error) {
	path := filepath.Join(folder, DailyName(name, day))
	if _, err := os.Lstat(path); err == nil || keep == (Retention{}) {
		return false, nil
	}
	if err := MakeFolder(folder); err != nil {
		return false, err
	}
	if why := OthersDecide(folder); why != "" {
		return false, fmt.Errorf("%s; name another folder under [backup] in the config file", why)
	}
	// A copy that is minutes old and not finished was left by a program that is no more.
	if info, err := os.Lstat(path + ".part"); err == nil && time.Since(info.ModTime()) > 10*time.Minute {
		os.Remove(path + ".part")
	}
	if _, err := Copy(ctx, conn, path); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return false, nil // another program is taking it
		}
		return false, err
	}
	return true, rotate(folder, name, day, keep)
}

// MakeFolders makes a folder and those above it, 0700 whatever the umask, if there is
// none.
func MakeFolders(folder string) error { return explain(makeFolder(folder), folder) }

// makeFolder makes a folder and those above it. A umask can take rights from the owner
// as well, so each gets its rights before the next is made in it.
func makeFolder(folder string) error {
	if info, err := os.Stat(folder); err == nil {
		if !info.IsDir() {
			return &fs.PathError{Op: "mkdir", Path: folder, Err: syscall.ENOTDIR}
		}
		return nil
	}
	if above := filepath.Dir(folder); above != folder {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil // another program has just made it
		}
		return err
	}
	return os.Chmod(folder, 0o700)
}

// ErrNoFolder ends the sentence about a folder that is not there.
var ErrNoFolder = errors.New("make it, or mount the disk that has it")

// MakeFolder makes a folder for copies, 0700 whatever the umask, if there is none.
// It makes no folder above it, and none where a disk ought to be mounted: a copy there
// would be on the disk that it is to be safe from. Then the error wraps ErrNoFolder.
func MakeFolder(folder string) error {
	switch info, err := os.Stat(folder); {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s is not a folder", folder)
	case err == nil:
		return nil
	}
	above, err := filepath.Abs(filepath.Join(folder, ".."))
	if err != nil {
		return explain(err, folder)
	}
	if unmounted(above) {
		return fmt.Errorf("there is no folder %s; %w", folder, ErrNoFolder)
	}
	switch err := os.Mkdir(folder, 0o700); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; %w", above, ErrNoFolder)
	case errors.Is(err, fs.ErrExist): // a link to nothing, or another program was faster
		info, err := os.Stat(folder)
		if err != nil || !info.IsDir() {
			return fmt.Errorf("there is no folder %s; %w", folder, ErrNoFolder)
		}
		return nil
	case err != nil:
		return explain(err, folder)
	}
	return explain(os.Chmod(folder, 0o700), folder)
}

// unmounted reports whether a folder is one in which systems mount disks, or is below
// one, and no disk is mounted on the way to it. macOS has all of /Volumes on another disk
// than /.
func unmounted(folder string) bool {
	for _, mounts := range [...]string{"/media", "/mnt", "/run/media", "/Volumes"} {
		if folder == mounts || strings.HasPrefix(folder, mounts+"/") {
			return SameDisk(folder, mounts) && (mounts == "/Volumes" || SameDisk(mounts, filepath.Dir(mounts)))
		}
	}
	return false
}

// ShortName returns how the names of a file's copies begin: with its own name, or, where
// that is too long for an ending, with its beginning and a checksum.
func ShortName(name string) string {
	const most, begin = 180, 120 // bytes; a folder takes names of 255
	if len(name) <= most {
		return name
	}
	cut := begin
	for !utf8.RuneStart(name[cut]) {
		cut--
	}
	return fmt.Sprintf("%s~%08x", name[:cut], crc32.ChecksumIEEE([]byte(name)))
}

// Beside returns the path of what is kept beside the file at path under its name and an
// ending.
func Beside(path, ending string) string {
	return filepath.Join(filepath.Dir(path), ShortName(filepath.Base(path))+ending)
}

const dailyLayout = "2006-01-02"

// DailyName returns the name of the file that holds a day's copy.
func DailyName(name string, day time.Time) string {
	return fmt.Sprintf("%s-%s.db", name, day.Format(dailyLayout))
}

// Dailies returns the days up to today of which folder holds a daily copy, newest
// first, and apart from them the later days, earliest first. There are none if there is
// no such folder.
func Dailies(folder, name string, today time.Time) (days, later []time.Time, err error) {
	files, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, explain(err, folder)
	}
	last := today.Format(dailyLayout)
	for _, file := range files {
		text, ours := strings.CutPrefix(file.Name(), name+"-")
		day, err := time.Parse(dailyLayout+".db", text)
		switch {
		case !ours || err != nil:
		case day.Format(dailyLayout) > last:
			later = append(later, day)
		default:
			days = append(days, day)
		}
	}
	slices.SortFunc(days, func(a, b time.Time) int { return b.Compare(a) })
	slices.SortFunc(later, time.Time.Compare)
	return days, later, nil
}

func rotate(folder, name string, today time.Time, keep Retention) error {
	days, _, err := Dailies(folder, name, today)
	if err != nil {
		return err
	}
	kept := keep.of(days)
	for _, day := range days {
		if slices.Contains(kept, day) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, DailyName(name, day))); err != nil {
			return explain(err, folder)
		}
	}
	return nil
}

// of returns which of the days, given newest first, stay.
func (k Retention) of(days []time.Time) []time.Time {
	var kept []time.Time
	for _, period := range []struct {
		most int
		name func(time.Time) string
	}{
		{k.Days, func(t time.Time) string { return t.Format(dailyLayout) }},
		{k.Weeks, func(t time.Time) string { year, week := t.ISOWeek(); return fmt.Sprint(year, week) }},
		{k.Months, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		last, n := "", 0
		for _, day := range days {
			if period.name(day) == last || n == period.most {
				continue
			}
			last, n = period.name(day), n+1
			kept = append(kept, day)
		}
	}
	return kept
}
