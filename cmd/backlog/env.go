package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/config"
	"backlog/internal/early"
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
	colors         bool             // it is, and obeys escape sequences
	width          int              // of the terminal in columns; 0 where there is none
	dataHome       string           // "": there is none, and noData says why
	noData         error
	configHome     string                 // "": there is no config file
	noConfig       error                  // why there ought to be one, and is not
	path           *string                // of --db; "" if not given
	program        func() (string, error) // the path of this program
	typed          string                 // the words after the program's name
	args           []string               // the same, each on its own
	cleanup        *cleanup               // nil: a signal finds nothing to put right
	doc            *document              // of the command that runs
	draft          *draft                 // of the command that runs
}

func systemEnv() env {
	early.Restore()
	e := env{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: time.Now,
		path: new(string), program: os.Executable, cleanup: new(cleanup),
	}
	e.findPlaces()
	// What this program and its packages take for local must be one zone.
	if time.Local, e.noZone = zone.Local(os.LookupEnv); e.noZone != nil {
		time.Local = time.UTC
	}
	if columns, ok := term.Columns(os.Stdout); ok {
		e.terminal, e.width = true, columns
		e.colors = term.ObeysEscapes(os.Stdout)
	}
	remarks, _ := term.Columns(os.Stderr)
	e.stdout, e.stderr = &term.SafeWriter{To: os.Stdout, Colors: e.colors, Columns: e.width}, &term.SafeWriter{To: os.Stderr, Columns: remarks}
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

// remarkConfig says once what is wrong with the config file, and what that means.
func (e env) remarkConfig(fault error) {
	if e.doc != nil {
		if e.doc.configRemarked || strings.HasPrefix(e.typed, cobra.ShellCompRequestCmd) {
			return
		}
		e.doc.configRemarked = true
	}
	e.remark(fault)
	fmt.Fprintln(e.stderr, "backlog: until that is corrected every setting has its default: a day begins at 00:00, and of your own regions those are known that the diary has")
}

// remark says on standard error what is worth knowing and no failure.
func (e env) remark(err error) { fmt.Fprintf(e.stderr, "backlog: %s\n", term.Sanitize(err.Error())) }
