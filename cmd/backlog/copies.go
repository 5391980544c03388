package main

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/term"
)

// copies returns the folder of the copies and the name that each begins with. In a
// folder that the config names the copies of other diaries may lie, of this machine or
// of another, so the name there identifies machine and path.
func (e env) copies(c config.Backup) (folder, name string) {
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
	machine, _ := os.Hostname() // a machine without a name is identified by the path
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return folder, fmt.Sprintf("%s-%08x", copyBase(path), crc32.ChecksumIEEE([]byte(machine+"\x00"+path)))
}

// copyBase is what the names of copies of a diary begin with.
func copyBase(path string) string {
	return db.ShortName(strings.TrimSuffix(filepath.Base(path), ".db"))
}

// copyOfDay takes the day's copy after the first write of a day, and reports who else
// can get at the diary. It never holds up a command: what fails is a remark.
func (e env) copyOfDay(ctx context.Context, a app.App) {
	folder, name := e.copies(a.Config.Backup)
	taken, err := a.Store.DailyCopy(ctx, folder, name, a.Clock.Today(), a.Config.Backup.Retention())
	if errors.Is(err, db.ErrUnconfirmed) {
		fmt.Fprintf(e.stderr, "backlog: %s\n", term.Sanitize(err.Error()))
	} else if err != nil {
		fmt.Fprintf(e.stderr, "backlog: it was written, but the copy of today was not: %s\n", term.Sanitize(err.Error()))
	}
	if !taken {
		// Without a copy to go by, the journal reports whether this was the first write.
		if err == nil && a.Config.Backup.Retention() != (db.Retention{}) {
			return
		}
		if before, there, err := a.Store.DayBefore(ctx); err != nil || there && before == a.Clock.Today() {
			return
		}
	}
	for _, problem := range e.permissionProblems(a.Config.Backup) {
		fmt.Fprintf(e.stderr, "backlog: %s; %s\n", term.Sanitize(problem.Text), term.Sanitize(problem.Remedy))
	}
}

// permissionProblems looks at the diary, what is kept beside it, and the folder of the copies.
func (e env) permissionProblems(c config.Backup) []db.PermissionProblem {
	list := db.PermissionProblems(e.database())
	if folder, _ := e.copies(c); folder != e.database()+".backups" {
		list = append(list, db.FolderPermissionProblems(folder)...)
	}
	return list
}
