// Package exchange is in and out: the diary as CSV, JSON or FHIR, such files and the
// CSV of other programs as entries, with a plan of what an import would change.
//
// It opens no file, knows no store and writes nothing into a diary: it reads
// from a reader, writes to a writer, and leaves the rest to whoever asks.
package exchange

import "fmt"

// Fault is what is wrong with a file that is read, and where. Every error that
// lies in the file's content is one; an error of the reader is handed on as it is.
type Fault struct {
	Line   int    // counted from 1; of a field of several lines, the one in which it begins
	Column string // the name of the column, or "" if the fault is not in one field
	Err    error  // lower case, without a full stop, with the way out
}

// Error returns the sentence: line 7, column pain_before: 12 is not a pain score from 0 to 10.
func (f *Fault) Error() string {
	if f.Column == "" {
		return fmt.Sprintf("line %d: %s", f.Line, f.Err)
	}
	column := f.Column
	if quoted := quote(column); quoted != `"`+column+`"` {
		column = quoted // a name of another program's, with what does not belong on a terminal
	}
	return fmt.Sprintf("line %d, column %s: %s", f.Line, column, f.Err)
}

// Unwrap returns what is wrong.
func (f *Fault) Unwrap() error { return f.Err }
