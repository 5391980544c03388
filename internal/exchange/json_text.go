package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// counted remembers where lines begin, and refuses what is no text in UTF-8 and
// values that are longer than any entry.
type counted struct {
	from    io.Reader
	started bool
	read    int64
	cut     []byte  // the beginning of a letter whose end was not yet read
	passed  int     // line feeds that are no longer among starts
	starts  []int64 // offsets after each line feed from the line of allowed on
	allowed int64   // from here on the decoder may read a value; 0: no limit yet
}

// allow lets the decoder read one more value, which begins at an offset or after it. From
// then on lines are counted from there.
func (c *counted) allow(offset int64) {
	c.allowed = offset
	if n := c.line(offset) - 2 - c.passed; n > 0 {
		c.starts, c.passed = append(c.starts[:0], c.starts[n:]...), c.passed+n
	}
}

func (c *counted) Read(p []byte) (int, error) {
	if !c.started {
		c.started = true
		head := make([]byte, 3)
		n, err := io.ReadFull(c.from, head)
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return 0, err
		}
		head = head[:n]
		switch {
		case bytes.Equal(head, []byte("\xEF\xBB\xBF")):
			head = nil
		case n >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF), n >= 2 && (head[0] == 0 || head[1] == 0):
			return 0, &Fault{Line: 1, Err: errors.New("the file is in UTF-16; save it as UTF-8")}
		}
		c.from = io.MultiReader(bytes.NewReader(head), c.from)
	}
	if len(p) > 4096 {
		p = p[:4096]
	}
	if c.read > c.allowed+longestRecord {
		// Three bytes on, after the comma and the line end, the next value has begun.
		return 0, &Fault{Line: c.line(c.allowed + 3), Err: fmt.Errorf("this is longer than %d bytes, more than any entry; a quotation mark or a bracket may be missing", longestRecord)}
	}
	n, err := c.from.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			c.starts = append(c.starts, c.read+int64(i)+1)
		}
	}
	begin := c.read - int64(len(c.cut))
	c.read += int64(n)
	if wrong, found := c.spoilt(p[:n], err == io.EOF); found {
		at := begin + int64(wrong)
		return 0, &Fault{Line: c.line(at), Err: fmt.Errorf("at character %d: this is no text in UTF-8; save the file as UTF-8, or copy it again", c.column(at))}
	}
	return n, err
}

// spoilt returns where the letters that are cut, and the bytes after them, are no
// UTF-8. A letter may go on in what is read next, unless this is the end.
func (c *counted) spoilt(p []byte, end bool) (at int, found bool) {
	text := append(c.cut, p...)
	c.cut = nil
	for at < len(text) {
		letter, size := utf8.DecodeRune(text[at:])
		switch {
		case letter != utf8.RuneError || size > 1:
		case end || utf8.FullRune(text[at:]):
			return at, true
		default:
			c.cut = bytes.Clone(text[at:])
			return 0, false
		}
		at += size
	}
	return 0, false
}

// line returns the line of an offset, counted from 1. It must not lie before what was allowed.
func (c *counted) line(offset int64) int {
	i, found := slices.BinarySearch(c.starts, offset)
	if found {
		i++
	}
	return c.passed + i + 1
}

// column returns how far into its line an offset lies, counted from 1.
func (c *counted) column(offset int64) int64 {
	start := int64(0)
	if line := c.line(offset); line > 1 {
		start = c.starts[line-2-c.passed]
	}
	return offset - start + 1
}

// halfLetter returns where a letter is written as one of the two halves that UTF-16
// has of it: a decoder would put a placeholder there.
func halfLetter(raw json.RawMessage) (at int, found bool) {
	unit := func(i int) (rune, bool) {
		if i+6 > len(raw) || raw[i] != '\\' || raw[i+1] != 'u' {
			return 0, false
		}
		n, err := strconv.ParseUint(string(raw[i+2:i+6]), 16, 16)
		return rune(n), err == nil
	}
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		first, escaped := unit(i)
		if !escaped || !utf16.IsSurrogate(first) {
			i++ // what is escaped may be a backslash
			continue
		}
		second, _ := unit(i + 6)
		if utf16.DecodeRune(first, second) == utf8.RuneError {
			return i, true
		}
		i += 11
	}
	return 0, false
}
