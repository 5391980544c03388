package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"backlog/internal/db"
	"backlog/internal/term"
)

// draft is a text that is handed to an editor. Its file is in a private folder beside
// the diary, and stays there until what it says is saved.
type draft struct {
	path string // "": there is none
	done func() // no signal has to say any more where it is
}

// drafts is how the names of the folders of drafts begin: a number of the process and a
// checksum of the text as it was before it was edited follow, each with a dash.
const drafts = "backlog-edit-"

// newDraft writes a text to a new file that only the user can read.
func (e env) newDraft(name, text string) error {
	if err := e.requirePlace(); err != nil {
		return err
	}
	beside := filepath.Dir(e.database())
	if err := db.MakeFolders(beside); err != nil {
		return db.Explain(err, e.database())
	}
	for _, left := range e.leftDrafts() {
		e.remark(errors.New(left.text + "; " + left.remedy))
	}
	folder, err := privateFolder(beside, fmt.Sprintf("%s%d-%08x-", drafts, os.Getpid(), checksum(text)))
	if err != nil {
		return fmt.Errorf("the text to edit could not be kept: %w", db.Explain(err, e.database()))
	}
	path := filepath.Join(folder, name)
	// A umask can take rights from the owner as well.
	if err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.Chmod(path, 0o600)); err != nil {
		os.RemoveAll(folder)
		return fmt.Errorf("the text to edit could not be kept: %w", db.Explain(err, e.database()))
	}
	e.useDraft(path)
	return nil
}

// useDraft has a draft removed once what it says is saved; until then even a signal says
// where it is.
func (e env) useDraft(path string) {
	e.draft.path = path
	e.draft.done = e.cleanup.tidy(e.keepDraft)
}

// fromDraft uses the draft that a file is, if it is one of those beside the diary.
func (e env) fromDraft(info os.FileInfo) {
	for _, folder := range e.draftFolders() {
		files, _ := db.List(folder, "*")
		for _, file := range files {
			if other, err := os.Stat(file); err == nil && os.SameFile(info, other) && e.draft.path == "" {
				e.useDraft(file)
			}
		}
	}
}

// dropDraft removes the draft: what it says is saved, or it says nothing new.
func (e env) dropDraft() {
	if e.draft == nil || e.draft.path == "" {
		return
	}
	e.draft.done()
	os.RemoveAll(filepath.Dir(e.draft.path))
	*e.draft = draft{}
}

// endDraft drops the draft after a command that worked, and otherwise says where it is.
func (e env) endDraft(err error) {
	if err != nil {
		e.keepDraft()
	}
	if err == nil || e.draft.path != "" && untouched(filepath.Dir(e.draft.path)) {
		e.dropDraft()
	}
}

// keepDraft says where the draft is and how to go on with it, unless it says nothing new.
func (e env) keepDraft() {
	if e.draft.path == "" || untouched(filepath.Dir(e.draft.path)) {
		return
	}
	way := goOn(e.draft.path)
	if filepath.Base(e.draft.path) == noteDraft {
		way = "to go on, type it as the note: " + term.ShellLine(append([]string{"backlog"}, e.args...)) + " < " + term.ShellLine([]string{e.draft.path})
	}
	e.remark(fmt.Errorf("what you wrote is kept in %s; %s", e.draft.path, way))
}

// The names of drafts: of a whole entry, with its number, and of a note.
const (
	entryDraft = "entry-"
	noteDraft  = "note.txt"
)

// goOn says how a draft gets into the diary.
func goOn(path string) string {
	quoted := term.ShellLine([]string{path})
	if number, ok := strings.CutPrefix(strings.TrimSuffix(filepath.Base(path), ".txt"), entryDraft); ok {
		return "correct it there, then backlog edit " + number + " --from " + quoted
	}
	if filepath.Base(path) == settingsDraft {
		return "correct it there, then move it to where backlog config path says"
	}
	return "to use it as a note, add -n - < " + quoted + " to a line"
}

// leftDraft is a draft that a killed command has left.
type leftDraft struct{ text, remedy string }

// leftDrafts removes what killed commands left a day ago of texts that nobody had
// changed, and returns the other drafts that nobody has open.
func (e env) leftDrafts() []leftDraft {
	const old = 24 * time.Hour
	var left []leftDraft
	for _, folder := range e.draftFolders() {
		info, err := os.Stat(folder)
		if err != nil || openDraft(folder, info) {
			continue
		}
		if untouched(folder) {
			if time.Since(info.ModTime()) > old {
				os.RemoveAll(folder)
			}
			continue
		}
		path, way := folder, "remove the folder once you no longer need it"
		all, _ := db.List(folder, "*")
		if texts, _ := db.List(folder, "[^.]*"); len(texts) > 0 {
			path = texts[0]
			way = goOn(path)
			if len(all) > 1 {
				way = "open it with the editor, which has saved more of the text beside it; " + way
			}
		}
		left = append(left, leftDraft{"a text that was not saved is in " + term.Sanitize(path), term.Sanitize(way)})
	}
	return left
}

// draftFolders returns the folders of drafts beside the diary that belong to the user.
func (e env) draftFolders() []string {
	list, _ := db.List(filepath.Dir(e.database()), drafts+"*") // what cannot be seen is not looked at
	own := list[:0]
	for _, folder := range list {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && !db.OfAnother(info) {
			own = append(own, folder)
		}
	}
	return own
}

// openDraft reports whether the command that made a draft still runs. After a week its
// number says nothing any more.
func openDraft(folder string, info os.FileInfo) bool {
	number, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(folder), drafts), "-")
	pid, err := strconv.Atoi(number)
	if err != nil || pid <= 0 || pid == os.Getpid() || time.Since(info.ModTime()) > 7*24*time.Hour {
		return false
	}
	process, err := os.FindProcess(pid)
	return err == nil && !errors.Is(process.Signal(syscall.Signal(0)), os.ErrProcessDone)
}

// untouched reports whether a folder has nothing but the text that was handed to the
// editor, or a blank one.
func untouched(folder string) bool {
	files, err := os.ReadDir(folder)
	if err != nil || len(files) > 1 {
		return false // an editor has kept something there
	}
	for _, file := range files {
		text, err := db.ReadRegular(filepath.Join(folder, file.Name()))
		if err != nil {
			return false
		}
		_, rest, _ := strings.Cut(strings.TrimPrefix(filepath.Base(folder), drafts), "-")
		before, _, _ := strings.Cut(rest, "-")
		if strings.TrimSpace(string(text)) != "" && fmt.Sprintf("%08x", checksum(string(text))) != before {
			return false
		}
	}
	return true
}

func checksum(text string) uint32 { return crc32.ChecksumIEEE([]byte(text)) }
