package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// restoreOptions is what restore was asked for.
type restoreOptions struct {
	yes      bool
	damaged  bool
	identity string
}

func newRestoreCmd(e env) *cobra.Command {
	var r restoreOptions
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Replace the diary with a copy",
		Long: `Show what a copy has and what would change, and after your confirmation replace the
diary with it. The current diary is kept beside it. The passphrase of an encrypted
copy is asked for on the terminal. Newer changes in a sync folder come back with the
next sync.`,
		Example: "  backlog restore /media/stick/backlog-2026-11-22T210500.db\n  backlog restore backlog-2026-11-22T210500.db.age --identity key.txt --yes",
		Args:    exactlyOne("file"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			a, err := e.newApp()
			if err != nil {
				return err
			}
			if err := e.requireZone(); err != nil {
				return err
			}
			return e.withScratch(func(folder string) error { return e.restore(cmd.Context(), a, r, args[0], folder) })
		},
	}
	cmd.Flags().BoolVar(&r.yes, "yes", false, "do it without asking")
	cmd.Flags().BoolVar(&r.damaged, "damaged", false, "accept a copy with damaged rows")
	cmd.Flags().StringVar(&r.identity, "identity", "", "decrypt with the key in this `FILE` of age-keygen")
	return cmd
}

func (e env) restore(ctx context.Context, a app.App, r restoreOptions, file, folder string) (err error) {
	bar := e.progress()
	from, err := e.mergeFrom(ctx, r, file, folder, bar)
	bar.Clear()
	if err != nil {
		return fmt.Errorf("%w; nothing was changed", nameOriginal(err, from, file))
	}
	path := e.database()
	if sameFile(path, file) {
		return misused("%s is the diary itself; nothing was changed", file)
	}
	aside := freeName(db.Beside(path, ".before-restore-"+a.Clock.Now.Format("2006-01-02T150405")))
	db.Sweep(filepath.Dir(path), db.ShortName(filepath.Base(path))+".before-restore-", ".part", ".part-journal")
	defer e.cleanup.tidy(func() {
		for _, end := range []string{".part", ".part-journal"} {
			os.Remove(aside + end)
		}
	})()
	before, err := e.putInPlace(ctx, a, r, file, from, aside)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("restored from %s\n", term.Sanitize(file))
	if _, err := os.Lstat(aside); err == nil {
		text += fmt.Sprintf("what was there before is in %s\n", aside)
	} else {
		aside = ""
	}
	if err := e.printWritten(text, func(w *render.Written) { w.Restored = &render.Restored{From: file, Kept: aside} }); err != nil {
		return err
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return &savedBefore{err}
	}
	defer done(&err)
	if err := e.warnSince(ctx, a, before, nil); err != nil {
		return &savedBefore{err}
	}
	return nil
}

// putInPlace asks, keeps the diary as it is at aside, and makes it what the checked
// copy at from is. It returns the diary before that.
func (e env) putInPlace(ctx context.Context, a app.App, r restoreOptions, file, from, aside string) (before warnings.Diary, err error) {
	path, keep := e.database(), ""
	before, there, err := e.approveRestore(ctx, a, r, file, from)
	if there {
		keep = aside
	}
	switch {
	case db.Unusable(err):
		if err = e.moveForRestore(r, err, aside); err != nil {
			return before, err
		}
		if err = e.replaceBy(ctx, from, ""); err != nil && !errors.As(err, new(*db.Doubt)) {
			if back := db.MoveBack(aside, path); back != nil {
				err = fmt.Errorf("%w; the diary from before is in %s: %w", err, aside, back)
			}
		}
		return before, err
	case err != nil:
		return before, e.judgeUnsavedWords(ctx, nil, nil, err)
	}
	return before, e.replaceBy(ctx, from, keep)
}

// approveRestore asks whether the diary is to be replaced, and returns it; there is false
// if there is none.
func (e env) approveRestore(ctx context.Context, a app.App, r restoreOptions, file, from string) (before warnings.Diary, there bool, err error) {
	a, done, err := e.openIfThere(ctx, a)
	if err != nil {
		return before, false, err
	}
	defer done(&err)
	if a.Store == nil {
		return before, false, nil
	}
	return a.Before(ctx), true, e.askForRestore(ctx, a, r, file, from)
}

// replaceBy makes the diary what the checked copy at from is. What the disk says after
// that is a remark.
func (e env) replaceBy(ctx context.Context, from, keep string) error {
	bar := e.progress()
	err := db.Replace(shown(ctx, bar), e.database(), from, keep, sessions.LastChange)
	bar.Clear()
	var doubt *db.Doubt
	switch {
	case errors.As(err, &doubt) && doubt.Saved:
		e.remark(doubt)
		return nil
	case err != nil && doubt == nil:
		return fmt.Errorf("nothing was restored, and the diary is unchanged: %w", err)
	}
	return err
}

// askForRestore shows what would change, and asks.
func (e env) askForRestore(ctx context.Context, a app.App, r restoreOptions, file, from string) error {
	d, err := a.Store.Compare(ctx, from)
	if err != nil {
		if _, fault := db.Inspect(ctx, from); fault != nil {
			return fmt.Errorf("%s cannot be read: %v", file, nameOriginal(fault, from, file)) // not the diary, which stays
		}
		return err
	}
	if _, err := fmt.Fprint(e.stdout, e.page(a).Difference(file, d)); err != nil {
		return err
	}
	return e.confirm(r.yes, "replace the diary with it?")
}

// moveForRestore makes room where the diary is beyond reading.
func (e env) moveForRestore(r restoreOptions, damage error, aside string) error {
	fmt.Fprintf(e.stdout, "the current diary cannot be read: %v\n", damage)
	if err := e.confirm(r.yes, "move it to "+aside+" and put the copy in its place?"); err != nil {
		return err
	}
	return db.Move(e.database(), aside)
}

// mergeFrom makes a checked copy of the file in folder, decrypted and of the newest
// schema, under a device of its own: two diaries never write under one.
func (e env) mergeFrom(ctx context.Context, r restoreOptions, file, folder string, bar *term.Progress) (string, error) {
	to := filepath.Join(folder, "restore.db")
	sealed, err := db.IsEncrypted(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return to, &absent{fmt.Errorf("there is no file %s", file)}
	case errors.Is(err, db.ErrNotRegular):
		return to, misused("%w; name a copy of the diary", err)
	case err != nil:
		return to, err
	}
	plain := file
	if sealed {
		identities, err := e.identities(r)
		if err != nil {
			return to, err
		}
		plain = filepath.Join(folder, "plain.db")
		if err := db.Decrypt(file, plain, identities...); err != nil {
			return plain, err
		}
	}
	if _, err := db.Adopt(shown(ctx, bar), plain, to); err != nil {
		return plain, err
	}
	conn, err := db.OpenToWrite(ctx, to)
	if err != nil {
		return to, err
	}
	defer conn.Close()
	store := sessions.NewStore(conn, 0)
	store.SetNow(e.now())
	store.Follow(bar.Show)
	faults := store.Faults(ctx)
	bar.Clear()
	if len(faults) > 0 && !r.damaged {
		return to, fmt.Errorf("%s is damaged (%s); try another copy, or accept this one with --damaged", to, faults[0])
	}
	const most = 5
	for i, fault := range faults {
		if i == most {
			fmt.Fprintf(e.stderr, "backlog: and %d more\n", len(faults)-most)
			break
		}
		fmt.Fprintf(e.stderr, "backlog: in the copy, %s\n", term.Sanitize(fault))
	}
	return to, store.Rename(ctx)
}

func (e env) identities(r restoreOptions) ([]age.Identity, error) {
	if r.identity != "" {
		file, err := e.openSource(r.identity)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		list, err := age.ParseIdentities(file)
		if err != nil {
			return nil, misused("%s has no age identity; age-keygen makes one", r.identity)
		}
		return list, nil
	}
	passphrase, err := e.askPassphrase("passphrase of the backup: ")
	if err != nil {
		return nil, err
	}
	if passphrase == "" {
		return nil, misused("no passphrase was given")
	}
	one, err := age.NewScryptIdentity(passphrase)
	return []age.Identity{one}, err
}

// freeName returns the name, or with a number after it if there is such a file.
func freeName(name string) string {
	free := name
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); err != nil {
			return free
		}
		free = fmt.Sprintf("%s.%d", name, n)
	}
}

// sameFile reports whether two paths are one file.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// nameOriginal names the file that the person gave where an error names a copy of it, and
// leaves out what is said of the diary itself.
func nameOriginal(err error, copied, given string) error {
	text := term.Sanitize(strings.ReplaceAll(err.Error(), copied, given))
	text = strings.ReplaceAll(text, "; it was left alone", "")
	text = strings.ReplaceAll(text, "; name another file with --db or BACKLOG_DB", "")
	if text == err.Error() {
		return err
	}
	return &renamed{text, err}
}

type renamed struct {
	text string
	err  error
}

func (r *renamed) Error() string { return r.text }
func (r *renamed) Unwrap() error { return r.err }
