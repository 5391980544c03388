package main

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"

	"backlog/internal/db"
	"backlog/internal/term"
)

// backupConfig says where the daily copies go and how many stay.
type backupConfig struct {
	Folder  string `toml:"folder"` // "": beside the diary
	Daily   *int   `toml:"daily"`
	Weekly  *int   `toml:"weekly"`
	Monthly *int   `toml:"monthly"`
}

// check refuses what cannot be meant.
func (c backupConfig) check() error {
	for _, number := range []struct {
		name string
		n    *int
	}{{"daily", c.Daily}, {"weekly", c.Weekly}, {"monthly", c.Monthly}} {
		if n := number.n; n != nil && (*n < 0 || *n > 1000) {
			return fmt.Errorf("[backup] %s is %d; write how many copies stay, 0 to 1000", number.name, *n)
		}
	}
	if c.Folder != "" && !filepath.IsAbs(c.Folder) && !strings.HasPrefix(c.Folder, "~/") {
		return fmt.Errorf("[backup] folder is %q; write the whole path, from / or ~/ on", c.Folder)
	}
	return nil
}

// keep is 7 days, 4 weeks and 12 months where the config file says nothing.
func (c backupConfig) keep() db.Keep {
	or := func(n *int, most int) int {
		if n == nil {
			return most
		}
		return *n
	}
	return db.Keep{Days: or(c.Daily, 7), Weeks: or(c.Weekly, 4), Months: or(c.Monthly, 12)}
}

// copies returns the folder of the copies and the name that each begins with. In a
// folder that the config names the copies of other diaries may lie, of this machine or
// of another, so the name there tells machine and path apart.
func (e env) copies(c backupConfig) (folder, name string) {
	path := e.database()
	if c.Folder == "" {
		return path + ".backups", copyBase(path)
	}
	folder = c.Folder
	if rest, ofHome := strings.CutPrefix(c.Folder, "~/"); ofHome {
		home := e.getenv("HOME")
		if !filepath.IsAbs(home) {
			return path + ".backups", copyBase(path)
		}
		folder = filepath.Join(home, rest)
	}
	machine, _ := os.Hostname() // a machine without a name is told apart by the path
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return folder, fmt.Sprintf("%s-%08x", copyBase(path), crc32.ChecksumIEEE([]byte(machine+"\x00"+path)))
}

// copyBase is what the names of copies of a diary begin with.
func copyBase(path string) string {
	return db.ShortName(strings.TrimSuffix(filepath.Base(path), ".db"))
}

// copyOfDay takes the day's copy after the first write of a day, and tells who else
// can get at the diary. It is never in the way: what fails is a remark.
func (e env) copyOfDay(ctx context.Context, h home) {
	folder, name := e.copies(h.backup)
	taken, err := h.store.DailyCopy(ctx, folder, name, h.clock.Today(), h.backup.keep())
	if errors.Is(err, db.ErrUnconfirmed) {
		fmt.Fprintf(e.stderr, "backlog: %s\n", term.Sanitize(err.Error()))
	} else if err != nil {
		fmt.Fprintf(e.stderr, "backlog: it was written, but the copy of today was not: %s\n", term.Sanitize(err.Error()))
	}
	if !taken {
		// Without a copy to go by, the journal tells whether this was the first write.
		if err == nil && h.backup.keep() != (db.Keep{}) {
			return
		}
		if before, there, err := h.store.DayBefore(ctx); err != nil || there && before == h.clock.Today() {
			return
		}
	}
	for _, concern := range e.concerns(h.backup) {
		fmt.Fprintf(e.stderr, "backlog: %s; %s\n", term.Sanitize(concern.Text), term.Sanitize(concern.Remedy))
	}
}

// concerns looks at the diary, what is kept beside it, and the folder of the copies.
func (e env) concerns(c backupConfig) []db.Concern {
	list := db.Concerns(e.database())
	if folder, _ := e.copies(c); folder != e.database()+".backups" {
		list = append(list, db.FolderConcerns(folder)...)
	}
	return list
}
