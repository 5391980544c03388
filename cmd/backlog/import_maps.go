package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/exchange"
	"backlog/internal/term"
)

// openSource opens a file to read, or standard input for -. Of pipes it takes those
// that the shell has opened for this command, as in import <(zcat diary.csv.gz).
func (e env) openSource(path string) (io.ReadCloser, error) {
	if path == "-" || path == "/dev/stdin" {
		if file, ok := e.stdin.(*os.File); ok && !term.IsTerminal(file) {
			if info, err := file.Stat(); err == nil && info.Mode()&os.ModeDevice != 0 {
				return nil, misused("standard input is a device, %w", db.ErrNotRegular)
			}
		}
		return io.NopCloser(e.stdin), nil
	}
	open := db.OpenRegular
	if dir := filepath.Dir(filepath.Clean(path)); dir == "/dev/fd" || dir == "/proc/self/fd" {
		open = os.Open
	}
	file, err := open(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, &absent{fmt.Errorf("there is no file %s", path)}
	case errors.Is(err, db.ErrNotRegular):
		return nil, misused("%w; name a file, or - for standard input", err)
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	}
	return file, nil
}

// listMaps prints the maps that are part of the program, or one of them to be copied.
func (e env) listMaps(names []string) error {
	if len(names) > 0 {
		m, found := exchange.FindShippedMap(names[0])
		if !found {
			return misused("there is no map %q; backlog import --maps lists them", names[0])
		}
		_, err := io.WriteString(e.rawStdout(), m.Text)
		return err
	}
	for _, m := range exchange.ShippedMaps() {
		if _, err := fmt.Fprintf(e.stdout, "%-16s %s\n", m.Name, m.For); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(e.stdout, "\nuse one: backlog import FILE --map bearable\ncopy one to change it: backlog import --maps bearable > mine.toml")
	return err
}

// readMap reads a map: one that is part of the program, else a file.
func (e env) readMap(name string, a app.App) (exchange.Map, error) {
	var source io.ReadCloser
	if m, found := exchange.FindShippedMap(name); found && !strings.ContainsAny(name, "./\\") {
		source = io.NopCloser(strings.NewReader(m.Text))
	} else {
		var err error
		if source, err = e.openSource(name); err != nil {
			var missing *absent
			if errors.As(err, &missing) && !strings.ContainsAny(name, "./\\") {
				err = &absent{fmt.Errorf("there is no map %s; backlog import --maps lists those that are part of backlog", name)}
			}
			return exchange.Map{}, err
		}
	}
	defer source.Close()
	mapping, err := exchange.ReadMap(source, a.Clock.Now.Location())
	if err != nil {
		return mapping, misused("%s: %w", name, err)
	}
	return mapping, nil
}
