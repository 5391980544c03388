package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/early"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/zone"
)

// env is everything a command may touch outside its own memory. main makes the
// real one; tests make their own.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time // its Location is the user's time zone; UTC if noZone
	noZone         error            // why the time zone is not known
	terminal       bool             // stdout is one
	width          int              // of the terminal in columns; 0 where there is none
	dataHome       string           // "": there is none, and noData says why
	noData         error
	configHome     string                 // "": there is no config file
	noConfig       error                  // why there ought to be one, and is not
	path           *string                // of --db; "" if not given
	program        func() (string, error) // the path of this program
	typed          string                 // the words behind the program's name
	args           []string               // the same, each on its own
	ending         *ending                // nil: a signal finds nothing to put right
	doc            *document              // of the command that runs
}

func systemEnv() env {
	early.Restore()
	e := env{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: time.Now,
		path: new(string), program: os.Executable, ending: new(ending),
	}
	e.findPlaces()
	// What this program and its packages take for local must be one zone.
	if time.Local, e.noZone = zone.Local(os.LookupEnv); e.noZone != nil {
		time.Local = time.UTC
	}
	if columns, ok := term.Columns(os.Stdout); ok {
		e.terminal, e.width = true, columns
	}
	e.stdout, e.stderr = &term.SafeWriter{To: os.Stdout, Colors: e.terminal}, &term.SafeWriter{To: os.Stderr}
	return e
}

// configFile returns the path of the config file, which need not be there.
func (e env) configFile() string { return filepath.Join(e.configHome, "backlog", "config.toml") }

// readConfig reads the config file; without one every setting has its default.
func (e env) readConfig() (config.Config, error) {
	if e.configHome == "" {
		return config.Config{}, e.noConfig
	}
	return config.Read(e.configFile())
}

// database returns the path of the diary: --db, else BACKLOG_DB, else the data folder.
func (e env) database() string {
	if *e.path != "" {
		return *e.path
	}
	if path := e.getenv("BACKLOG_DB"); path != "" {
		return path
	}
	return filepath.Join(e.dataHome, "backlog", "backlog.db")
}

// home is what a command works with: the words, the clock and, if it asked for
// them, the diary. The time is read once for each command.
type home struct {
	words *guide.Vocabulary
	clock line.Clock
	store *sessions.Store

	config config.Config
	fault  error // what is wrong with the config file: every setting has its default
}

// command returns what the change of a command line is journalled under.
func (h home) command(words string) sessions.Command {
	return sessions.Command{Words: words, Now: h.clock.Now}
}

// routines returns every routine, the person's own first.
func (h home) routines() ([]howto.Routine, error) {
	list, err := h.config.Routines(h.words)
	if err != nil {
		return nil, &misuse{err}
	}
	return list, nil
}

// needsConfig refuses what hangs on a setting while the config file cannot be used.
func (h home) needsConfig(what string) error {
	if h.fault == nil {
		return nil
	}
	return fmt.Errorf("nothing was done, for %s is in the config file; correct that first", what)
}

// withWords hands fn the vocabulary and the clock. The database stays closed. With a
// config file that cannot be used every setting has its default, and a remark says so:
// whoever reports a symptom needs an answer now.
func (e env) withWords(fn func(home) error) error {
	settings, fault := e.readConfig()
	words, err := guide.NewVocabulary(settings.Regions())
	if err != nil && fault == nil {
		fault = fmt.Errorf("%s: %w", e.configFile(), err)
	}
	if fault != nil {
		e.tellConfig(fault)
		settings = config.Config{}
		if words, err = guide.NewVocabulary(nil); err != nil {
			return err
		}
	}
	return fn(home{
		words: words, clock: line.Clock{Now: e.now().Truncate(time.Second), DayStart: time.Duration(settings.DayStart)},
		config: settings, fault: fault,
	})
}

// tellConfig says once what is wrong with the config file, and what that means.
func (e env) tellConfig(fault error) {
	if e.doc != nil {
		if e.doc.configTold || strings.HasPrefix(e.typed, cobra.ShellCompRequestCmd) {
			return
		}
		e.doc.configTold = true
	}
	e.remark(fault)
	fmt.Fprintln(e.stderr, "backlog: until that is corrected every setting has its default: a day begins at 00:00, and your own regions are not known")
}

// openStore opens the diary for writing, for a command that has read its words
// first: a mistyped line never opens the file.
func (e env) openStore(ctx context.Context, h home, fn func(home) error) error {
	if err := cmp.Or(e.zoned(), e.placed()); err != nil {
		return err
	}
	path := e.database()
	conn, err := db.OpenToWrite(ctx, path)
	if errors.Is(err, db.ErrStructure) {
		return fmt.Errorf("%w; backlog doctor says what to do", err)
	}
	if err != nil {
		return err
	}
	defer conn.Close()
	h.store = sessions.NewStore(conn, h.clock.DayStart)
	h.store.Present(h.clock.Now)
	h.store.OnDoubt(func(d *db.Doubt) { e.remark(d) })
	if err := fn(h); err != nil {
		return db.Explain(err, path)
	}
	if h.fault == nil { // where copies go, and whether, is in the config file
		e.copyOfDay(ctx, h)
	}
	return nil
}

// remark says on standard error what is worth knowing and no failure.
func (e env) remark(err error) { fmt.Fprintf(e.stderr, "backlog: %s\n", term.Sanitize(err.Error())) }

// withLook hands fn the diary without the right to change it; h.store is nil if
// there is no diary yet in the data folder. A diary that was named must be there.
func (e env) withLook(ctx context.Context, fn func(home) error) error {
	return e.withWords(func(h home) error { return e.openLook(ctx, h, fn) })
}

func (e env) openLook(ctx context.Context, h home, fn func(home) error) error {
	if err := cmp.Or(e.there(), e.placed()); err != nil {
		return err
	}
	e.remarkZone()
	return e.look(ctx, h, fn)
}

// withDiary hands fn the diary, open for writing, for a command that changes what is
// there: it makes no diary where one was named.
func (e env) withDiary(ctx context.Context, fn func(home) error) error {
	return e.withWords(func(h home) error {
		if err := e.there(); err != nil {
			return err
		}
		return e.write(ctx, h, &attempt{}, fn)
	})
}

// openAhead is openLook ahead of a write that makes the diary: h.store is nil if there
// is none yet, wherever it is to be.
func (e env) openAhead(ctx context.Context, h home, fn func(home) error) error {
	if err := e.placed(); err != nil {
		return err
	}
	e.remarkZone()
	return e.look(ctx, h, fn)
}

// look hands fn the diary without the right to change it; h.store is nil if there is none.
func (e env) look(ctx context.Context, h home, fn func(home) error) error {
	path := e.database()
	conn, err := db.OpenToLook(ctx, path)
	if errors.Is(err, db.ErrNoFile) {
		return fn(h)
	}
	if err != nil {
		return err
	}
	defer conn.Close()
	h.store = sessions.NewStore(conn, h.clock.DayStart)
	h.store.Present(h.clock.Now)
	if err := e.nameStrange(ctx, h.store); err != nil {
		return db.Explain(err, path)
	}
	return db.Explain(fn(h), path)
}

// nameStrange names what somebody else has put into the diary's file, before anything
// that it may have changed is shown.
func (e env) nameStrange(ctx context.Context, store *sessions.Store) error {
	_, faults, err := store.Structure(ctx)
	for _, text := range faults {
		fmt.Fprintf(e.stderr, "backlog: do not rely on what this diary says: %s; backlog doctor says what to do\n", term.Sanitize(text))
	}
	return err
}
