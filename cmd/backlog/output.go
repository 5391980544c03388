package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"backlog/internal/db"
	"backlog/internal/term"
)

// The names of files that are being written.
const (
	unfinished    = ".backlog-"
	unfinishedEnd = ".part"
)

// writeFile writes a file beside its final place and moves it there when it is
// complete: what was there before is not lost to a full disk. No link is followed, be it
// somebody else's or the user's own; a pipe or a device is written to as it is. Nothing is
// written where another user decides what becomes of it, nor over the diary itself.
func (e env) writeFile(path string, fill func(io.Writer) error) error {
	write := func(to io.Writer) error {
		w := &tracked{to: to}
		if err := fill(w); err != nil && w.err == nil {
			return &unread{err}
		}
		return w.err
	}
	info, err := os.Stat(path)
	if err == nil && e.isStdout(info) {
		return write(e.rawStdout())
	}
	why := db.OthersDecide(path)
	switch {
	case why != "":
		return misused("%s; name another file; nothing was written", why)
	case err == nil && info.IsDir():
		return misused("%s is a folder; name a file", path)
	case err == nil && !info.Mode().IsRegular():
		return unwritten(path, writeThrough(path, info, write))
	}
	if part := e.partOfDiary(followed(path)); part != "" {
		return misused("%s is %s, and would be written over; name another file; nothing was written", path, part)
	}
	if to, err := os.Readlink(path); err == nil {
		return misused("%s is a link to %s; name the file itself; nothing was written", path, to)
	}
	return unwritten(path, e.replaceFile(path, write))
}

// tracked notes whether it is the writing that failed, and not what was to be written.
type tracked struct {
	to  io.Writer
	err error
}

func (t *tracked) Write(p []byte) (n int, err error) {
	n, err = t.to.Write(p)
	if t.err == nil {
		t.err = err
	}
	return n, err
}

// unread is an error of what was to be written: the diary could not be read, say.
type unread struct{ err error }

func (u *unread) Error() string { return u.err.Error() }
func (u *unread) Unwrap() error { return u.err }

// isStdout reports whether a file is what standard output goes to, as /dev/stdout is.
func (e env) isStdout(info fs.FileInfo) bool {
	file, ok := unwrapped(e.stdout).(*os.File)
	if !ok {
		return false
	}
	stdout, err := file.Stat()
	return err == nil && os.SameFile(info, stdout)
}

// writeThrough writes to the pipe or device that was found at a path.
func writeThrough(path string, found fs.FileInfo, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if info, err := file.Stat(); err != nil || !os.SameFile(info, found) {
		return errors.Join(errors.New("it was replaced just now"), file.Close())
	}
	var to io.Writer = file
	if term.IsTerminal(file) {
		to = &term.SafeWriter{To: file}
	}
	out := bufio.NewWriter(to)
	return errors.Join(cmp.Or(write(out), out.Flush()), file.Close())
}

// replaceFile writes a plain file, all of it or nothing.
func (e env) replaceFile(path string, write func(io.Writer) error) error {
	folder := filepath.Dir(path)
	db.Sweep(folder, unfinished, unfinishedEnd)
	file, err := os.CreateTemp(folder, unfinished+"*"+unfinishedEnd)
	if err != nil {
		return err
	}
	remove := func() { os.Remove(file.Name()) } // does nothing after the move
	defer e.cleanup.tidy(remove)()
	defer remove()
	defer file.Close()
	file.Chmod(0o600) // a umask may take rights from the owner, too; a stick may have none to give
	if err := cmp.Or(write(file), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// followed returns where a path leads through links, also one that leads to no file yet.
func followed(path string) string {
	for range 40 { // as many as Linux follows
		to, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path
}

// partOfDiary says what of the diary's files a path names; "" for none.
func (e env) partOfDiary(path string) string {
	diary := followed(e.database())
	for _, part := range [...]struct{ path, what string }{
		{diary, "the diary itself"},
		{diary + "-journal", "a part of the diary"},
		{diary + "-wal", "a part of the diary"},
		{diary + "-shm", "a part of the diary"},
	} {
		sameName := filepath.Base(part.path) == filepath.Base(path) && sameFile(filepath.Dir(part.path), filepath.Dir(path))
		if sameName || sameFile(part.path, path) {
			return part.what
		}
	}
	return ""
}

// unwritten says in a sentence why the file at path could not be written.
func unwritten(path string, err error) error {
	if err == nil || errors.As(err, new(*unread)) {
		return err
	}
	folder := filepath.Dir(path)
	why := ""
	switch {
	case db.Full(err):
		why = "the disk is full; make room, or name a file elsewhere"
	case db.ReadOnly(err):
		why = "its folder is on read-only media; name a file elsewhere"
	case errors.Is(err, fs.ErrPermission):
		why = fmt.Sprintf("no right to write there; give yourself the right to %s, or name a file elsewhere", folder)
	case errors.Is(err, fs.ErrNotExist):
		why = fmt.Sprintf("there is no folder %s; make it, or name a file elsewhere", folder)
	default:
		var refused *fs.PathError
		if errors.As(err, &refused) {
			err = refused.Err // it names the unfinished file, which nobody asked for
		}
		why = err.Error()
	}
	return &db.Trouble{Sentence: fmt.Sprintf("%s cannot be written: %s", path, why), Err: err}
}

// rawStdout returns standard output for data as it is: to a program or a file; a terminal gets it without
// control characters.
func (e env) rawStdout() io.Writer {
	if e.terminal {
		return &term.SafeWriter{To: unwrapped(e.stdout)} // its lines are not broken: they are data
	}
	return unwrapped(e.stdout)
}

// unwrapped returns what a guard writes to, for a program that steers the terminal
// itself.
func unwrapped(w io.Writer) io.Writer {
	if out, ok := w.(*outlet); ok {
		w = out.forText()
	}
	if guard, ok := w.(*term.SafeWriter); ok {
		return guard.To
	}
	return w
}
