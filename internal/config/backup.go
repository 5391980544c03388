package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"backlog/internal/db"
)

// Backup says where the daily copies go and how many are kept.
type Backup struct {
	Folder  string `toml:"folder"` // "": beside the diary
	Daily   *int   `toml:"daily"`
	Weekly  *int   `toml:"weekly"`
	Monthly *int   `toml:"monthly"`
}

// check refuses what cannot be meant.
func (c Backup) check() error {
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

// Retention returns how many copies are kept: 7 days, 4 weeks and 12 months where the file says nothing.
func (c Backup) Retention() db.Retention {
	or := func(n *int, most int) int {
		if n == nil {
			return most
		}
		return *n
	}
	return db.Retention{Days: or(c.Daily, 7), Weeks: or(c.Weekly, 4), Months: or(c.Monthly, 12)}
}
