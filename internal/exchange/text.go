package exchange

import (
	"errors"
	"fmt"
	"io"
)

// LongestRecord is how many bytes one row of a file may have, line ends within
// its fields included: well over ten of the longest notes. A file whose row is longer
// is refused before the row has been read.
const LongestRecord = 1 << 20

// text passes on the bytes of a CSV file, without a byte order mark, as long as
// they may be one: it refuses UTF-16, NUL bytes, rows without end and a quotation
// mark that is never closed, which a parser of CSV would first take into memory.
// It counts rows by their quotation marks, which is right up to the first row
// that is no CSV; there the parser stops.
type text struct {
	from io.Reader

	head    []byte // the first bytes, read for the mark and not yet passed on
	started bool

	line   int // of the next byte
	length int // bytes of the row so far
	quoted bool
	opened int // the line of the last opening quotation mark
	last   byte
	err    error
}

func newText(from io.Reader) *text { return &text{from: from, line: 1} }

// Read implements io.Reader. After a fault it returns that fault.
func (t *text) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	if !t.started {
		t.started = true
		if t.err = t.start(); t.err != nil {
			return 0, t.err
		}
	}
	var n int
	if len(t.head) > 0 {
		n = copy(p, t.head)
		t.head = t.head[n:]
	} else {
		n, t.err = t.from.Read(p)
	}
	for i, b := range p[:n] {
		if fault := t.next(b); fault != nil {
			t.err = fault
			return i, t.err
		}
	}
	if t.err == io.EOF && t.quoted {
		t.err = &Fault{Line: t.opened, Err: errors.New("the quotation mark that opens here is never closed; the file may be cut off")}
	}
	return n, t.err
}

// start looks for a byte order mark.
func (t *text) start() error {
	head := make([]byte, 3)
	n, err := io.ReadFull(t.from, head)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return err
	}
	t.head = head[:n]
	switch {
	case n == 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF:
		t.head = nil
	case n >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF):
		return &Fault{Line: 1, Err: errors.New("the file is in UTF-16; save it as UTF-8, which spreadsheets call CSV UTF-8")}
	}
	return nil
}

func (t *text) next(b byte) error {
	if b == 0 {
		return &Fault{Line: t.line, Err: errors.New("there is a NUL byte, so this is not text in UTF-8; save the file as CSV in UTF-8")}
	}
	if t.last == '\r' && b != '\n' && !t.quoted {
		return &Fault{Line: t.line, Err: errors.New("a line ends in a carriage return alone; save the file with Unix or Windows line ends")}
	}
	t.last = b
	if b == '\n' {
		t.line++
		if !t.quoted {
			t.length = 0
			return nil
		}
	}
	if t.length++; t.length > LongestRecord {
		return &Fault{Line: t.line, Err: fmt.Errorf("the row is longer than %d bytes, more than any entry; a quotation mark may be missing or too many", LongestRecord)}
	}
	if b == '"' {
		if t.quoted = !t.quoted; t.quoted {
			t.opened = t.line
		}
	}
	return nil
}
