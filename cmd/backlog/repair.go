package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"backlog/internal/db"
	"backlog/internal/sessions"
)

// repair mends what can be mended, after a copy of the diary as it is. What it does goes
// to standard error: the checkup that follows may be JSON.
func (e env) repair(ctx context.Context) error {
	path, now := e.database(), e.now()
	return e.toMend(ctx, now, func(store *sessions.Store) error {
		what, err := store.Repairable(ctx, now)
		if err != nil {
			return err
		}
		if len(what) == 0 {
			fmt.Fprintln(e.stderr, "backlog: there is nothing that doctor can repair")
			return nil
		}
		aside := freeName(db.Beside(path, ".before-repair-"+now.Format("2006-01-02T150405")))
		db.Sweep(filepath.Dir(path), db.ShortName(filepath.Base(path))+".before-repair-", ".part", ".part-journal")
		defer e.cleanup.tidy(func() {
			for _, end := range []string{".part", ".part-journal"} {
				os.Remove(aside + end)
			}
		})()
		if err := store.Snapshot(ctx, aside); err != nil {
			return fmt.Errorf("the current diary could not be copied first: %w; nothing was changed", db.Explain(err, aside))
		}
		fmt.Fprintf(e.stderr, "backlog: the diary from before the repair is in %s\n", aside)
		done, err := store.Repair(ctx, now)
		if err != nil {
			return fmt.Errorf("%w; nothing was repaired", err)
		}
		for _, text := range done {
			fmt.Fprintf(e.stderr, "backlog: repaired: %s\n", text)
		}
		return nil
	})
}

// repairable returns what repair would do.
func (e env) repairable(ctx context.Context, now time.Time) (what []string, err error) {
	err = e.toMend(ctx, now, func(store *sessions.Store) error {
		what, err = store.Repairable(ctx, now)
		return err
	})
	return what, err
}

// toMend hands fn a diary that is there, open for writing. A broken config file is no
// reason not to mend it.
func (e env) toMend(ctx context.Context, now time.Time, fn func(*sessions.Store) error) error {
	path := e.database()
	if _, err := os.Stat(path); err != nil {
		return &absent{fmt.Errorf("there is no diary at %s", path)}
	}
	conn, err := db.OpenToWrite(ctx, path)
	if err != nil {
		return err
	}
	defer conn.Close()
	store := sessions.NewStore(conn, 0)
	store.SetNow(now)
	return db.Explain(fn(store), path)
}
