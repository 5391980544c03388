package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// Doubt is an error that SQLite reported at the end of a transaction, where the
// transaction may have been saved all the same: the last step of a commit removes the
// rollback journal, and what fails after that, such as the fsync of the folder, undoes
// nothing.
type Doubt struct {
	Saved bool  // the change was found in the file afterwards; else nobody knows
	Err   error // what SQLite said
}

// Error says first whether the change was saved.
func (d *Doubt) Error() string {
	if d.Saved {
		return fmt.Sprintf("it was saved, but the disk reported a fault while it was (%v); do not enter it again; backlog doctor checks the file", d.Err)
	}
	return fmt.Sprintf("it is not known whether it was saved, because the disk failed at the very end (%v); check with backlog list before you enter it again", d.Err)
}

// Unwrap returns what SQLite said.
func (d *Doubt) Unwrap() error { return d.Err }

// ErrUndone says that SQLite has rolled a transaction back by itself, and that whoever
// ran it went on as if it had not.
var ErrUndone = errors.New("the disk failed in the middle of a change, and none of it was saved")

// Tx runs fn in a transaction: committed if fn returns nil, rolled back if not.
//
// After some errors, a full disk for one, SQLite rolls back by itself and would
// commit every later statement on its own. Only Tx can commit here: any other commit is
// refused by SQLite, so nothing of a transaction is saved without the rest of it.
//
// mark is a query of one text that differs before and after the transaction. If the
// commit reports an error, it is read again over a fresh connection, which knows what
// is in the file: the error is a *Doubt if the change is there, or if that cannot be
// found out, and any other error if nothing was saved.
func Tx(ctx context.Context, conn *sql.DB, mark string, fn func(*sql.Tx) error) error {
	one, err := conn.Conn(ctx)
	if err != nil {
		return err
	}
	defer one.Close()
	var guard txGuard
	if err := one.Raw(guard.watch); err != nil {
		return err
	}
	defer one.Raw(unwatch)
	tx, err := one.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	var was, is string
	if err := tx.QueryRowContext(ctx, mark).Scan(&was); err != nil {
		return err
	}
	if err := fn(tx); err != nil {
		return err
	}
	if guard.undone {
		return ErrUndone
	}
	if err := tx.QueryRowContext(ctx, mark).Scan(&is); err != nil {
		return err
	}
	guard.committing = true
	refused := tx.Commit()
	if refused == nil {
		return nil
	}
	one.Raw(func(any) error { return driver.ErrBadConn }) // closes it: the next connection is a fresh one
	one.Close()
	return found(context.WithoutCancel(ctx), conn, mark, was, is, refused)
}

// found says what became of a transaction whose commit was refused.
func found(ctx context.Context, conn *sql.DB, mark, was, is string, refused error) error {
	var now string
	err := conn.QueryRowContext(ctx, mark).Scan(&now)
	switch {
	case err != nil || was == is || now != was && now != is:
		return &Doubt{Err: refused}
	case now == is:
		return &Doubt{Saved: true, Err: refused}
	}
	return refused
}

// txGuard watches one transaction.
type txGuard struct {
	committing bool // Tx itself commits
	undone     bool // it was rolled back
}

func (g *txGuard) watch(connection any) error {
	hooks, ok := connection.(sqlite.HookRegisterer)
	if !ok {
		return errors.New("this SQLite has no hooks")
	}
	hooks.RegisterRollbackHook(func() { g.undone = true })
	hooks.RegisterCommitHook(func() int32 {
		if g.committing {
			return 0
		}
		return 1 // which makes a rollback of it
	})
	return nil
}

func unwatch(connection any) error {
	if hooks, ok := connection.(sqlite.HookRegisterer); ok {
		hooks.RegisterRollbackHook(nil)
		hooks.RegisterCommitHook(nil)
	}
	return nil
}
