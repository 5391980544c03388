package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/render"
	"backlog/internal/term"
)

func newPurgeCmd(e env) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "purge",
		Short: "Remove deleted entries and old versions for good",
		Long: `Show which deleted entries and old versions are still kept for undo and history, and
after your confirmation remove them for good. Other machines keep theirs until you
purge there, and earlier copies keep them too.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			a, done, err := e.open(cmd.Context())
			if err != nil {
				return e.judgeUnsavedWords(cmd.Context(), nil, nil, err)
			}
			defer done(&err)
			if a.Store == nil {
				_, err := fmt.Fprintln(e.stdout, "there is no diary yet")
				return err
			}
			goes, err := a.Store.Purgeable(cmd.Context())
			if err != nil {
				return e.judgeUnsavedWords(cmd.Context(), nil, nil, err)
			}
			if _, err := fmt.Fprint(e.stdout, e.page(a).Purged(goes)); err != nil || goes.Changes == 0 {
				return err
			}
			if err := e.confirm(yes, "remove it for good?"); err != nil {
				return err
			}
			return e.purge(cmd, a)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return cmd
}

// purge takes no copy of the day: it would keep what is to go.
func (e env) purge(cmd *cobra.Command, a app.App) (err error) {
	if err := a.NeedsConfig("where other copies of it are"); err != nil {
		return err
	}
	held := e.otherCopies(a)
	a.Config.Backup = config.Backup{Daily: new(int), Weekly: new(int), Monthly: new(int)}
	a, done, err := e.openToWrite(cmd.Context(), a, &attempt{})
	if err != nil {
		return err
	}
	defer done(&err)
	gone, err := a.Store.Purge(cmd.Context())
	if err != nil {
		return err
	}
	err = e.printWritten(fmt.Sprintf("removed for good: %s\n", render.Changes(gone.Changes)), func(w *render.Written) {
		w.Purge(gone, held)
	})
	if err != nil {
		return err
	}
	if err := a.Store.Rebuild(cmd.Context()); err != nil {
		fmt.Fprintf(e.stderr, "backlog: the file was not made smaller: %s\n", term.Sanitize(db.Explain(err, e.database()).Error()))
	}
	for _, file := range held {
		fmt.Fprintf(e.stdout, "%s may still hold it\n", term.Sanitize(file))
	}
	_, err = fmt.Fprintln(e.stdout, "backups elsewhere may have it too, and other machines until you purge there; this machine's file in a sync folder is renewed at the next sync\n"+
		"backlog cannot reach freed blocks of the disk, snapshots of the file system, or swap; only an encrypted disk protects those")
	return err
}

// otherCopies names the copies on this machine that may hold what is purged.
func (e env) otherCopies(a app.App) []string {
	path := e.database()
	folder, name := e.copies(a.Config.Backup)
	var held []string
	if files, err := db.List(folder, "*"); err == nil && len(files) > 0 {
		days, later, err := db.Dailies(folder, name, a.Clock.Today().Time())
		if err == nil && len(days)+len(later) > 0 || folder == path+".backups" {
			held = append(held, folder)
		}
	}
	name = db.ShortName(filepath.Base(path))
	for _, pattern := range []string{name + ".before-restore-*", name + ".before-repair-*", name + ".schema-*", scratch + "*"} {
		if files, err := db.List(filepath.Dir(path), pattern); err == nil {
			held = append(held, files...)
		}
	}
	return held
}
