package db

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// copyFile copies the bytes of the file at path to a new file at to, 0600. Whether
// they are a whole file is for Inspect to say.
func copyFile(path, to string) error {
	in, err := OpenRegular(path)
	if err != nil {
		return explain(err, path)
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return explain(err, path)
	}
	return explain(fill(to, func(out io.Writer) error {
		_, err := io.Copy(out, io.LimitReader(in, info.Size())) // one that grows meanwhile is not whole
		return err
	}), to)
}

// A file of a million entries has some 600 MiB.
const (
	largest    = 4 << 30
	noticeable = 64 << 20
)

// CopyDiary is copyFile of a file that somebody else has put into a folder, if it is as
// long as its header says, and no attempt to fill the disk. Its errors are those of Inspect.
func CopyDiary(path, to string) error {
	if err := wholeFile(path, true); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return explain(err, path)
	}
	if free, known := Free(filepath.Dir(to)); info.Size() > largest || known && info.Size() > noticeable && info.Size() > free/2 {
		return fmt.Errorf("%s has %d MiB, which is more than a diary has or than there is room for", path, info.Size()>>20)
	}
	return copyFile(path, to)
}

// Publish puts the bytes of the file at from into the folder under name, over
// what is there, in one step: who reads the folder meets the old file or the new
// one. It does nothing if they are the same, and returns whether it wrote.
func Publish(from, folder, name string) (bool, error) {
	path := filepath.Join(folder, name)
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return false, fmt.Errorf("%w; move it away", irregular(path, info))
	}
	if why := OthersDecide(path); why != "" {
		return false, fmt.Errorf("%s; sync through a folder of your own", why)
	}
	if equal, err := sameBytes(from, path); err != nil || equal {
		return false, err
	}
	Sweep(folder, name+".", ".part")
	part, err := os.CreateTemp(folder, name+".*.part")
	if err != nil {
		return false, explain(err, path)
	}
	part.Close()
	if err := os.Remove(part.Name()); err != nil {
		return false, explain(err, path)
	}
	err = copyFile(from, part.Name())
	if err == nil {
		var whole bool
		if whole, err = sameBytes(from, part.Name()); err == nil && !whole {
			err = fmt.Errorf("what was written to %s cannot be read back; check the disk", folder)
		}
	}
	if err == nil {
		err = publish(part.Name(), path)
	}
	if err != nil {
		os.Remove(part.Name())
	}
	return err == nil, explain(err, path)
}

// OthersDecide says why another user of this machine decides what becomes of what is
// written to path: they own a link on the way there, or the file that is there already.
// It returns "" if nobody else does. The user that runs the program and root are trusted,
// and in a folder of another user nobody can read or change what is made there, only
// remove it.
func OthersDecide(path string) string {
	if link := foreignLink(path); link != "" {
		return fmt.Sprintf("%s is a link of another user, who decides where it leads", link)
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		if owner, other := foreignOwner(info); other {
			return fmt.Sprintf("%s belongs to another user (%d)", path, owner)
		}
	}
	return ""
}

// Sweep removes the plain files of a folder that a program which was killed over an
// hour ago left unfinished: those whose names begin and end like this.
func Sweep(folder, begin string, ends ...string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, begin) || !slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(name, end) }) {
			continue
		}
		if info, err := entry.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > time.Hour {
			os.Remove(filepath.Join(folder, name))
		}
	}
}

func sameBytes(a, b string) (bool, error) {
	one, err := os.Open(a)
	if err != nil {
		return false, explain(err, a)
	}
	defer one.Close()
	other, err := os.Open(b)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, explain(err, b)
	}
	defer other.Close()
	left, right := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errOne := io.ReadFull(one, left)
		m, errOther := io.ReadFull(other, right)
		if !bytes.Equal(left[:n], right[:m]) {
			return false, nil
		}
		if errOne != nil || errOther != nil {
			return ended(errOne) && ended(errOther), nil
		}
	}
}

func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }

// List returns the paths of the files of a folder whose names match a pattern of
// filepath.Match, in the order of their names.
func List(folder, pattern string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("you may not read %s; give yourself the right to read it", folder)
	}
	if err != nil {
		return nil, explain(err, folder)
	}
	var files []string
	for _, entry := range entries {
		if match, err := filepath.Match(pattern, entry.Name()); match || err != nil {
			files = append(files, filepath.Join(folder, entry.Name()))
		}
	}
	return files, nil
}

// OfAnother reports whether a file or folder belongs to neither the user nor root.
func OfAnother(info fs.FileInfo) bool {
	_, other := foreignOwner(info)
	return other
}
