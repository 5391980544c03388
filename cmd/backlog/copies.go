package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"backlog/internal/db"
	"backlog/internal/render"
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

// copies returns the folder of the copies and the name that each begins with.
func (e env) copies(c backupConfig) (folder, name string) {
	path := e.database()
	name = strings.TrimSuffix(filepath.Base(path), ".db")
	switch rest, ofHome := strings.CutPrefix(c.Folder, "~/"); {
	case ofHome:
		return filepath.Join(e.getenv("HOME"), rest), name
	case c.Folder != "":
		return c.Folder, name
	}
	return path + ".backups", name
}

// copyOfDay takes the day's copy after the first write of a day. It is never in
// the way: what fails is a remark.
func (e env) copyOfDay(ctx context.Context, h home) {
	folder, name := e.copies(h.backup)
	taken, err := h.store.DailyCopy(ctx, folder, name, h.clock.Today(), h.backup.keep())
	if err != nil {
		fmt.Fprintf(e.stderr, "backlog: it was written, but the copy of today was not: %s\n", render.Inert(err.Error()))
		return
	}
	if !taken {
		return
	}
	for _, concern := range db.Concerns(e.database()) {
		fmt.Fprintf(e.stderr, "backlog: %s; %s\n", render.Inert(concern.Text), render.Inert(concern.Remedy))
	}
}
