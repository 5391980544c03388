package db

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// ErrNotRegular ends the sentence about a folder, a pipe or a device where a file
// was asked for.
var ErrNotRegular = errors.New("not a regular file")

// OpenRegular opens the file at path to read. It refuses everything but a regular file
// with ErrNotRegular: reading a pipe or a device may never end.
func OpenRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil {
		err = irregular(path, info)
	}
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}

// ReadRegular reads the whole file at path, as OpenRegular opens it.
func ReadRegular(path string) ([]byte, error) {
	file, err := OpenRegular(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// irregular says what a path names instead of a regular file; nil if it names one.
func irregular(path string, info fs.FileInfo) error {
	what := "something else"
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return nil
	case mode&fs.ModeSymlink != 0: // of a path whose links were not followed
		what = "a link"
	case mode.IsDir():
		what = "a folder"
	case mode&fs.ModeNamedPipe != 0:
		what = "a pipe"
	case mode&fs.ModeSocket != 0:
		what = "a socket"
	case mode&fs.ModeDevice != 0:
		what = "a device"
	}
	return fmt.Errorf("%s is %s, %w", path, what, ErrNotRegular)
}
