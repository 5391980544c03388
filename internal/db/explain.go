package db

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Trouble is what the machine refused, in a sentence with the way out.
type Trouble struct {
	Sentence string // what it is, then, after a semicolon, the way out
	Err      error
}

// Error returns the sentence.
func (t *Trouble) Error() string { return t.Sentence }

// Fact returns what it is without the way out, for a sentence that has another one.
func (t *Trouble) Fact() string {
	fact, _, _ := strings.Cut(t.Sentence, "; ")
	return fact
}

// Unwrap returns what SQLite or the system said.
func (t *Trouble) Unwrap() error { return t.Err }

// Explain turns what SQLite or the system said about the file at path into a
// *Trouble. What was wrapped around it stays around it. Any other error, and nil, is
// returned as it is.
func Explain(err error, path string) error { return explain(err, path) }

func explain(err error, path string) error {
	var known *Trouble
	var doubt *Doubt
	if err == nil || errors.As(err, &known) || errors.As(err, &doubt) || ofAnother(err, path) {
		return err
	}
	sentence := ""
	var refused *sqlite.Error
	switch {
	case errors.As(err, &refused):
		sentence = sentenceOf(refused, path)
	case Full(err):
		sentence = fmt.Sprintf("the disk of %s is full; make room and try again", path)
	case broken(err):
		sentence = fmt.Sprintf("the disk failed while using %s; check that it has room and is not damaged, and try again", path)
	case ReadOnly(err):
		sentence = fmt.Sprintf("%s is on read-only media; viewing works, writing does not; name another file with --db", path)
	case errors.Is(err, fs.ErrPermission):
		sentence = fmt.Sprintf("no right to write %s; give yourself the right to its folder %s, or name another file with --db", path, filepath.Dir(path))
	case errors.Is(err, syscall.ENOTDIR):
		sentence = fmt.Sprintf("a part of the path %s is a file, not a folder; name another file with --db", path)
	}
	if sentence == "" {
		return err
	}
	trouble := &Trouble{Sentence: sentence, Err: err}
	text, cause := err.Error(), causeOf(err).Error()
	at := strings.LastIndex(text, cause)
	if at < 0 || text == cause {
		return trouble
	}
	return &explained{text[:at] + sentence + text[at+len(cause):], trouble}
}

// explained is a *Trouble with the words that were wrapped around it.
type explained struct {
	text    string
	trouble *Trouble
}

func (e *explained) Error() string { return e.text }
func (e *explained) Unwrap() error { return e.trouble }

// causeOf returns what SQLite or the system said, without what was wrapped around it.
func causeOf(err error) error {
	var refused *sqlite.Error
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	var number syscall.Errno
	switch {
	case errors.As(err, &refused):
		return refused
	case errors.As(err, &path):
		return path
	case errors.As(err, &link):
		return link
	case errors.As(err, &call):
		return call
	case errors.As(err, &number):
		return number
	}
	return err
}

// ofAnother reports whether the system refused another file: what is printed, say,
// or what is exported.
func ofAnother(err error, path string) bool {
	var refused *fs.PathError
	if !errors.As(err, &refused) {
		return false
	}
	return filepath.Dir(refused.Path) != filepath.Dir(path) && !strings.HasPrefix(path, refused.Path)
}

// sentenceOf covers what a person can meet: the primary result codes.
func sentenceOf(refused *sqlite.Error, path string) string {
	switch refused.Code() {
	case sqlite3.SQLITE_IOERR_SHORT_READ:
		return damaged(path)
	case sqlite3.SQLITE_READONLY_ROLLBACK:
		return fmt.Sprintf("%s was left in the middle of a write, and it or its folder cannot be written to repair it; "+
			"copy it together with %s-journal to a folder of yours and name it with --db", path, path)
	}
	if Unusable(refused) && refused.Code()&0xff == sqlite3.SQLITE_ERROR {
		return damaged(path)
	}
	switch refused.Code() & 0xff {
	case sqlite3.SQLITE_CONSTRAINT:
		if refused.Code() == sqlite3.SQLITE_CONSTRAINT_COMMITHOOK {
			return ErrUndone.Error()
		}
	case sqlite3.SQLITE_FULL:
		return fmt.Sprintf("the disk of %s is full; make room and try again", path)
	case sqlite3.SQLITE_READONLY:
		return fmt.Sprintf("%s or its folder cannot be written; viewing works; to write, give yourself the right to both or name another file with --db", path)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Sprintf("another program has been using %s for over half a minute; try again when it is done", path)
	case sqlite3.SQLITE_CANTOPEN:
		return fmt.Sprintf("%s or its folder cannot be opened; check the path and your right to it, or name another file with --db", path)
	case sqlite3.SQLITE_NOTADB:
		return notADiary(path)
	case sqlite3.SQLITE_CORRUPT:
		return damaged(path)
	case sqlite3.SQLITE_IOERR:
		return fmt.Sprintf("the disk failed while using %s (%s); check that it has room and is not damaged, and try again", path, refused.Error())
	}
	return ""
}

func notADiary(path string) string {
	return fmt.Sprintf("%s is not a diary; it was left alone; name another file with --db or BACKLOG_DB", path)
}

func damaged(path string) string {
	return fmt.Sprintf("%s is damaged or cut off; keep it as it is, and put a copy in its place: a backup, or %s.schema-N from before an update", path, path)
}
