package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

func newSyncCmd(e env) *cobra.Command {
	var samePerson bool
	cmd := &cobra.Command{
		Use:   "sync DIR",
		Short: "Exchange changes with your other machines through a folder",
		Long: `Write a copy of the diary into DIR, as backlog-DEVICE.db, and merge newer changes from
the copies of your other machines. The newest change of each entry wins, deletions
carry over, and superseded versions stay in history. A diary whose profile
contradicts yours is merged only if you confirm that it is yours. undo sync reverts
the whole last sync.

Lines that a phone has appended to an inbox*.txt in DIR, an entry each, are added
after that; inbox.result.txt says what became of each line. backlog writes no other file
there. The exit status is 1 if a copy could not be merged; the others are merged. Use
Syncthing, a cloud drive or a USB stick to get DIR from one machine to the other.`,
		Example: "  backlog sync ~/Sync/backlog",
		Args: func(cmd *cobra.Command, args []string) error {
			if err := noVerbFolder(cmd, args); err != nil {
				return err
			}
			return exactlyOne("folder")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			folder := args[0]
			if info, err := os.Stat(folder); err != nil || !info.IsDir() {
				return misused("there is no folder %s; make it, or mount its disk; nothing was changed", folder)
			}
			a, err := e.newApp()
			if err != nil {
				return err
			}
			if err := a.NeedsConfig("what this machine is called on the others"); err != nil {
				return err
			}
			try := &attempt{}
			a, done, err := e.openToWrite(cmd.Context(), a, try)
			if err != nil {
				return err
			}
			defer done(&err)
			return e.sync(cmd.Context(), a, folder, samePerson, try)
		},
	}
	cmd.Flags().BoolVar(&samePerson, "same-person", false, "merge although the profiles contradict each other")
	return cmd
}

func (e env) sync(ctx context.Context, a app.App, folder string, samePerson bool, try *attempt) error {
	if err := e.requireOwnFolder(ctx, a, folder); err != nil {
		return err
	}
	name, err := e.deviceName(a)
	if err != nil {
		return err
	}
	self, err := a.Store.NameDevice(ctx, name)
	if err != nil {
		return err
	}
	before := a.Before(ctx)
	var came bool
	left, refused := 0, 0
	mergeErr := e.withScratch(func(scratch string) error {
		copies, n, err := e.copyAll(ctx, a, folder, scratch)
		left = n
		if err == nil && !samePerson {
			err = e.askWhose(ctx, a, copies)
		}
		if err == nil {
			came, refused, err = e.mergeAll(ctx, a, self, copies)
		}
		return err
	})
	a.KeepRegions(ctx)
	// What was merged is judged, even if the rest failed.
	if came {
		mergeErr = errors.Join(mergeErr, e.warnSince(ctx, a, before, nil))
	}
	// A line of a phone may name a region that the merge brought. It may be urgent, so it does not wait
	// for another sync if the merge failed.
	boxes, unread, err := e.inboxes(a, folder)
	if err != nil {
		return errors.Join(mergeErr, err)
	}
	counted, err := e.takeInboxes(ctx, a, boxes, false, try, func(inbox string) bool { return filepath.Dir(inbox) == absolute(folder) })
	if err = errors.Join(mergeErr, err); err != nil {
		return err
	}
	err = e.withScratch(func(scratch string) error { return e.publish(ctx, a, folder, filepath.Join(scratch, "own.db")) })
	if err == nil && left+refused+unread+counted.refused > 0 {
		return answer(statusFailed) // something was merged, but not everything
	}
	return err
}

// requireOwnFolder refuses a folder in which the diary itself lies under the name of its copy:
// to write the copy would be to write over the diary.
func (e env) requireOwnFolder(ctx context.Context, a app.App, folder string) error {
	device, err := a.Store.Device(ctx)
	if err != nil {
		return err
	}
	copied, err := os.Stat(filepath.Join(folder, copyName(device)))
	if err != nil {
		return nil
	}
	if own, err := os.Stat(e.database()); err == nil && os.SameFile(own, copied) {
		return misused("%s is the diary itself, and a copy is to get that name; move the diary to another folder and name it with --db, or sync with another folder; nothing was changed",
			filepath.Join(folder, copyName(device)))
	}
	return nil
}

// copyName is the name of a machine's copy in the folder.
func copyName(device string) string { return "backlog-" + device + ".db" }

// copied is a file of the folder, and a copy of it that nobody else changes.
type copied struct{ file, path string }

// copyAll takes sound copies of the files in the folder, and names those of which it
// cannot. left is how many those are.
func (e env) copyAll(ctx context.Context, a app.App, folder, scratch string) (list []copied, left int, err error) {
	files, err := db.List(folder, copyName("*"))
	if err != nil {
		return nil, 0, err
	}
	for i, file := range files {
		c := copied{file, filepath.Join(scratch, fmt.Sprint(i, ".db"))}
		err := e.takeCopy(ctx, a, c)
		var unfit *unfit
		if errors.As(err, &unfit) {
			e.remarkUnfit(unfit)
			left++
			continue
		}
		if err != nil {
			return nil, 0, notMerged(false, file, db.Explain(err, e.database()))
		}
		list = append(list, c)
	}
	return list, left, nil
}

func (e env) takeCopy(ctx context.Context, a app.App, c copied) error {
	if info, err := os.Lstat(c.file); err != nil || !info.Mode().IsRegular() {
		return &unfit{fmt.Errorf("%s is %w", c.file, db.ErrNotRegular)}
	}
	err := db.CopyDiary(c.file, c.path)
	if err == nil {
		err = e.checkCopy(ctx, c.path, a.Clock.Now)
	}
	var refused *fs.PathError
	switch {
	case errors.As(err, &refused) && refused.Path == c.path, db.Refused(err):
		return err // it is this machine that failed, not the file
	case err != nil:
		return &unfit{nameOriginal(err, c.path, c.file)}
	}
	return nil
}

// unfit is a file that cannot be merged as it is, and was left alone.
type unfit struct{ err error }

func (u *unfit) Error() string { return u.err.Error() }
func (u *unfit) Unwrap() error { return u.err }

func (e env) remarkUnfit(u *unfit) {
	fmt.Fprintf(e.stderr, "backlog: ignored: %s\n", strings.ReplaceAll(term.Sanitize(u.Error()), "\n", "?"))
}

// notMerged says what became of a sync in which a file could not be merged.
func notMerged(came bool, file string, err error) error {
	before := "nothing was changed"
	if came {
		before = "the changes above are saved, and no others"
	}
	return fmt.Errorf("%s; %s could not be merged: %w", before, file, err)
}

// askWhose asks, before anything is merged or written into the folder, whether a diary
// whose profile contradicts this one is the same person's.
func (e env) askWhose(ctx context.Context, a app.App, copies []copied) error {
	for _, c := range copies {
		list, err := a.Store.Contradictions(ctx, c.path)
		if err != nil {
			return notMerged(false, c.file, db.Explain(err, e.database()))
		}
		if len(list) == 0 {
			continue
		}
		var here, there []string
		for _, one := range list {
			here, there = append(here, one.Fact+"="+one.Ours), append(there, one.Fact+"="+one.Theirs)
		}
		text := fmt.Sprintf("%s may be another person's diary: its profile says %s, and this one %s", term.Sanitize(c.file), strings.Join(there, " "), strings.Join(here, " "))
		if _, asking := e.asking(); !asking {
			return misused("%s; nothing was changed; sync with another folder, correct the profile, or add --same-person if it is yours", text)
		}
		if err := e.confirm(false, text+"\nis it yours, and should the two be merged?"); err != nil {
			return err
		}
	}
	return nil
}

// mergeAll merges what the copies of the other machines know better, and returns whether
// anything came, and how many copies hold what no backlog writes.
func (e env) mergeAll(ctx context.Context, a app.App, self sessions.Self, copies []copied) (came bool, refused int, err error) {
	command := a.Command(e.typed)
	if command.Now, err = a.Store.SyncTime(ctx, command.Now); err != nil {
		return false, 0, err
	}
	for _, c := range copies {
		merged, err := a.Store.Merge(ctx, command, self, c.path)
		if errors.Is(err, sessions.ErrUnacceptable) {
			e.remarkUnfit(&unfit{fmt.Errorf("%s: %w", c.file, err)})
			refused++
			continue
		}
		if err != nil {
			return came, refused, notMerged(came, c.file, db.Explain(err, e.database()))
		}
		came = came || merged.New+merged.Changed+merged.Deleted+merged.Facts > 0
		if !merged.Own || merged.Cloned {
			if err := e.printWritten(e.page(a).Merged(merged, a.Clock.Now), func(w *render.Written) { w.Merge(merged) }); err != nil {
				return came, refused, err
			}
		}
	}
	return came, refused, nil
}

// checkCopy checks a copy through and through, and brings it to this program's schema.
func (e env) checkCopy(ctx context.Context, path string, now time.Time) error {
	if _, err := db.Inspect(ctx, path); err != nil {
		return err
	}
	conn, err := db.OpenToWrite(ctx, path)
	if err != nil {
		return err
	}
	if err := conn.Close(); err != nil {
		return err
	}
	return e.faultOfCopy(ctx, path, now)
}

// publish puts this machine's own copy into the folder, if it is not there as it is.
func (e env) publish(ctx context.Context, a app.App, folder, scratch string) error {
	device, err := a.Store.Device(ctx)
	if err != nil {
		return notPublished(db.Explain(err, e.database()))
	}
	entries, err := a.Store.Copy(ctx, scratch)
	if err != nil {
		return notPublished(err)
	}
	if err := e.faultOfCopy(ctx, scratch, a.Clock.Now); err != nil {
		return fmt.Errorf("the changes of the others were merged, but this machine's copy was not written because the diary is damaged: %w; backlog doctor says what to do", nameOriginal(err, scratch, "it"))
	}
	name := copyName(device)
	wrote, err := db.Publish(scratch, folder, name)
	if errors.Is(err, fs.ErrPermission) || db.ReadOnly(err) {
		return fmt.Errorf("the changes of the others were merged, but %s cannot be written, so they do not get this machine's; make it writable and sync again", folder)
	}
	if err != nil {
		return notPublished(err)
	}
	text := fmt.Sprintf("wrote %s (%s)\n", name, render.HowMany(entries))
	if !wrote {
		text = fmt.Sprintf("%s is up to date (%s)\n", name, render.HowMany(entries))
	}
	return e.printWritten(text, func(w *render.Written) {
		w.Copy = &render.CopyMade{File: filepath.Join(folder, name), Entries: entries, UpToDate: !wrote}
	})
}

func notPublished(err error) error {
	if errors.Is(err, db.ErrUnconfirmed) {
		return fmt.Errorf("the changes of the others were merged; %w", err)
	}
	return fmt.Errorf("the changes of the others were merged, but this machine's copy could not be written: %w", err)
}

// deviceName is what the other machines call this one.
func (e env) deviceName(a app.App) (string, error) {
	if a.Config.Sync.Name != "" {
		if err := sessions.ValidMachine(a.Config.Sync.Name); err != nil {
			return "", misused("name under [sync] in %s: %w", e.configFile(), err)
		}
		return a.Config.Sync.Name, nil
	}
	name, err := os.Hostname()
	if err != nil || sessions.ValidMachine(name) != nil {
		return "", fmt.Errorf("this machine has no name; give it one: name = \"laptop\" under [sync] in %s", e.configFile())
	}
	return name, nil
}
