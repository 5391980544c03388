package exchange

import (
	"errors"
	"fmt"
	"io"
)

// longestRecord is how many bytes one row of a file may have, line ends within
// its fields included: well over ten of the longest notes. A file whose row is longer
// is refused before the row has been read.
const longestRecord = 1 << 20

// text passes on the bytes of a CSV file as long as they may be one: it refuses NUL bytes,
// rows without end and a quotation mark that is never closed, which a parser of CSV would
// first read into memory.
// It counts rows by their quotation marks, which is right up to the first row
// that is no CSV; there the parser stops.
type text struct {
	from io.Reader

	line   int // of the next byte
	length int // bytes of the row so far
	quoted bool
	opened int // the line of the last opening quotation mark
	last   byte
	err    error
}

func newText(from io.Reader, line int) *text { return &text{from: from, line: line} }

// Read implements io.Reader. After a fault it returns that fault.
func (t *text) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, t.err
	}
	var n int
	n, t.err = t.from.Read(p)
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
	if t.length++; t.length > longestRecord {
		return &Fault{Line: t.line, Err: fmt.Errorf("the row is longer than %d bytes, more than any entry; a quotation mark may be missing or too many", longestRecord)}
	}
	if b == '"' {
		if t.quoted = !t.quoted; t.quoted {
			t.opened = t.line
		}
	}
	return nil
}
