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

	"filippo.io/age"
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/render"
	"backlog/internal/term"
)

// encryption says for whom a backup is encrypted.
type encryption struct {
	encrypt bool
	to      []string
}

func newBackupCmd(e env) *cobra.Command {
	var s encryption
	cmd := &cobra.Command{
		Use:   "backup [DIR]",
		Short: "Write a checked copy of the diary",
		Long: `Write a copy of the whole diary to DIR, or to the folder of the daily copies. The
copy is read back and compared before it gets its name. With --encrypt it is an age
file (age-encryption.org), which the age program opens as well.`,
		Example: "  backlog backup /media/stick\n  backlog backup --encrypt /media/stick\n  backlog backup --recipient age1…",
		Args:    cobra.MatchAll(noVerbFolder, atMostOne("folder")),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			a, err := e.newApp()
			if err != nil {
				return err
			}
			recipients, err := e.recipients(s)
			if err != nil {
				return err
			}
			a, done, err := e.openDiary(cmd.Context(), a)
			if err != nil {
				return err
			}
			defer done(&err)
			return e.backup(cmd.Context(), a, args, recipients)
		},
	}
	cmd.Flags().BoolVar(&s.encrypt, "encrypt", false, "encrypt it with a passphrase, asked for on the terminal")
	cmd.Flags().StringArrayVar(&s.to, "recipient", nil, "encrypt it for an age `KEY` instead: age1…")
	return cmd
}

func (e env) backup(ctx context.Context, a app.App, args []string, recipients []age.Recipient) error {
	if a.Store == nil {
		return errors.New("there is no diary yet, so there is nothing to copy")
	}
	folder, name := e.copies(a.Config.Backup)
	if len(args) > 0 {
		if args[0] == "" {
			return misused("the name of the folder is empty; name one, or leave it out; no copy was made")
		}
		folder, name = args[0], copyBase(e.database())
	} else if err := a.NeedsConfig("the folder of the copies"); err != nil {
		return err
	}
	if err := db.MakeFolder(folder); errors.Is(err, db.ErrNoFolder) {
		return misused("%w; no copy was made", err)
	} else if err != nil {
		return err
	}
	if why := db.OthersDecide(folder); why != "" {
		return misused("%s; name a folder of your own; no copy was made", why)
	}
	path := filepath.Join(folder, name+"-"+a.Clock.Now.Format("2006-01-02T150405")+".db")
	if recipients != nil {
		path += ".age"
	}
	db.Sweep(folder, name+"-", ".db.part", ".db.part-journal", ".db.age.part")
	defer e.cleanup.tidy(func() {
		os.Remove(path + ".part")
		os.Remove(path + ".part-journal")
	})()
	bar := e.progress()
	a.Store.Follow(bar.Show)
	entries, err := e.writeCopy(ctx, a, path, recipients)
	bar.Clear()
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already; it was left alone; try again in a second", path)
	}
	if errors.Is(err, db.ErrUnconfirmed) {
		return err
	}
	if err != nil {
		return fmt.Errorf("%w; no copy was made", db.Explain(err, path))
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("copied %s to %s (%s); read back and verified\n", render.HowMany(entries), term.Sanitize(path), render.Size(info.Size()))
	same := db.SameDisk(folder, filepath.Dir(e.database()))
	if same {
		text += "It is on the same disk as the diary: if that disk fails, both are lost.\n"
	}
	err = e.printWritten(text, func(w *render.Written) {
		w.Copy = &render.CopyMade{File: path, Entries: entries, Bytes: info.Size(), Encrypted: recipients != nil, SameDisk: same}
	})
	if err != nil {
		return err
	}
	faults := a.Store.Faults(ctx)
	bar.Clear()
	if len(faults) > 0 {
		return fmt.Errorf("the copy is what the diary is, and the diary is damaged (%s); backlog doctor says more, and keep the older copies", term.Sanitize(faults[0]))
	}
	return nil
}

// writeCopy writes a copy to path. What is to be encrypted is copied beside the
// diary first: the plain text never reaches the folder of the backup.
func (e env) writeCopy(ctx context.Context, a app.App, path string, recipients []age.Recipient) (int64, error) {
	if recipients == nil {
		return a.Store.Copy(ctx, path)
	}
	var entries int64
	return entries, e.withScratch(func(folder string) error {
		plain := filepath.Join(folder, "plain.db")
		var err error
		if entries, err = a.Store.Copy(ctx, plain); err != nil {
			return err
		}
		return db.Encrypt(plain, path, recipients...)
	})
}

// withScratch hands fn a folder of the user's alone beside the diary, which is
// gone afterwards.
func (e env) withScratch(fn func(folder string) error) error {
	if err := e.requirePlace(); err != nil {
		return err
	}
	beside := filepath.Dir(e.database())
	if err := db.MakeFolders(beside); err != nil {
		return db.Explain(err, e.database())
	}
	sweep(beside)
	folder, err := privateFolder(beside, scratch)
	if err != nil {
		return db.Explain(err, e.database())
	}
	remove := func() {
		// After a signal a copy may still be writing: what it makes meanwhile goes as well.
		for try := 0; try < 100 && os.RemoveAll(folder) != nil; try++ {
			time.Sleep(time.Millisecond)
		}
	}
	defer e.cleanup.tidy(remove)()
	defer remove()
	return fn(folder)
}

// privateFolder makes a new folder, 0700 whatever the umask, and returns its path.
func privateFolder(within, begin string) (string, error) {
	folder, err := os.MkdirTemp(within, begin)
	if err != nil {
		return "", err
	}
	return folder, os.Chmod(folder, 0o700)
}

// scratch is how the names of scratch folders begin.
const scratch = "backlog-scratch-"

// sweep removes the scratch folders that killed programs left a day ago or more.
func sweep(beside string) {
	left, err := db.List(beside, scratch+"*")
	if err != nil {
		return
	}
	for _, folder := range left {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && time.Since(info.ModTime()) > 24*time.Hour {
			os.RemoveAll(folder)
		}
	}
}

// recipients returns for whom to encrypt; nil: not at all.
func (e env) recipients(s encryption) ([]age.Recipient, error) {
	var list []age.Recipient
	for _, key := range s.to {
		one, err := age.ParseRecipients(strings.NewReader(key))
		if err != nil {
			return nil, misused("%q is not an age recipient; one begins with age1, and age-keygen makes one; no copy was made", key)
		}
		list = append(list, one...)
	}
	if list != nil || !s.encrypt {
		return list, nil
	}
	passphrase, err := e.askPassphrase("passphrase of the backup: ")
	if err != nil {
		return nil, fmt.Errorf("%w; no copy was made", err)
	}
	again, err := e.askPassphrase("the same again: ")
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w; no copy was made", err)
	case passphrase == "":
		return nil, misused("a passphrase has at least one letter; no copy was made")
	case passphrase != again:
		return nil, misused("the two passphrases differ; no copy was made")
	}
	one, err := age.NewScryptRecipient(passphrase)
	return []age.Recipient{one}, err
}
