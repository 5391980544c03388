package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// The columns of a CSV file, in the order in which they are written. The last
// ones are written only if an entry has them.
const (
	columnUID          = "uid"
	columnAt           = "started_at"
	columnRegion       = "region"
	columnSide         = "side"
	columnTechnique    = "technique"
	columnTool         = "tool"
	columnSeconds      = "duration_seconds"
	columnBefore       = "pain_before"
	columnAfter        = "pain_after"
	columnSymptoms     = "symptoms"
	columnNote         = "note"
	columnSince        = "since"
	columnInterference = "way"
	columnTimeGiven    = "time_given"
	columnAlso         = "also"
)

func columns() []string {
	return []string{
		columnUID, columnAt, columnRegion, columnSide, columnTechnique, columnTool, columnSeconds,
		columnBefore, columnAfter, columnSymptoms, columnNote, columnSince, columnInterference, columnTimeGiven, columnAlso,
	}
}

// everyFile is how many of columns a file always has.
const everyFile = 11

// ReadCSV hands add sessions, readings and rows of symptoms only, in the order of the
// file, without numbers, days, revs or devices; an entry without a uid in the file
// has none. now is the moment after which nothing can have happened.
//
// One line names the columns, in any order: started_at, region and
// pain_before must be there. Lines ahead of it are skipped, as are columns without a name. A row with a technique is a session, and needs
// duration_seconds; one without is a reading; one with symptoms but neither region
// nor pain_before is a symptom report. Empty lines are skipped, space around
// fields other than note is forgiven, and the apostrophe with which WriteCSV defuses a
// formula is taken away.
//
//	uid               any word of letters, digits and -_.: up to 64 long, once a file
//	started_at        RFC 3339 with its offset from UTC, the seconds may be left out
//	region, technique, tool    an id or an alias of the vocabulary
//	side              left, right or both
//	duration_seconds  1 to 86400
//	pain_before, pain_after, way    0 to 10, whole numbers
//	symptoms          reports as in a line without the plus, spaces between, after each
//	                  perhaps ;since=2026-11: numb-saddle tingling-leg.l=worse;since=2026-11
//	note              text
//	since             since when the pain has been there: 2026-11-20, 2026-11 or 2026
//	time_given        yes: 12:00:00 is a time that was given. Else that means that only
//	                  the date is known
//	also              what else was done, with commas between. A row of nothing else but
//	                  a duration is another treatment
//
// The first thing wrong ends it with a *Fault. An error of add, or of r itself, ends it as
// well, and is returned as it is.
func ReadCSV(r io.Reader, v *guide.Vocabulary, now time.Time, add func(sessions.Entry) error) error {
	t, err := openTable(r, 0, []string{columnAt, columnRegion, columnBefore})
	if err != nil {
		return err
	}
	p := newParser(v, now)
	p.line = t.line
	if err := p.readHeader(t); err != nil {
		return err
	}
	for {
		record, err := t.row()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		for i, name := range p.header {
			if name != columnNote { // whose apostrophe p.entry takes away
				record[i] = undefuse(strings.TrimSpace(record[i]))
			}
			if name == "" && record[i] != "" {
				return &Fault{Line: t.line(i), Err: fmt.Errorf("%s is in a column without a name; the columns are %s", quote(record[i]), strings.Join(columns(), ","))}
			}
		}
		e, err := p.entry(record)
		if err != nil {
			return err
		}
		if err := add(e); err != nil {
			return err
		}
	}
}

// readHeader notes which column is where.
func (p *parser) readHeader(t *table) error {
	fault := func(format string, args ...any) error {
		return &Fault{Line: t.first, Err: fmt.Errorf(format, args...)}
	}
	for _, name := range t.names {
		if i := columnIndex(columns(), name); i >= 0 {
			name = columns()[i]
		}
		switch {
		case name == "":
		case !slices.Contains(columns(), name):
			return fault("unknown column %s; the columns are %s", quote(name), strings.Join(columns(), ","))
		case slices.Contains(p.header, name):
			return fault("the column %s is there twice", name)
		}
		p.header = append(p.header, name)
	}
	for _, name := range []string{columnAt, columnRegion, columnBefore} {
		if !slices.Contains(p.header, name) {
			return fault("the column %s is missing; one line names the columns, and started_at, region and pain_before must be among them", name)
		}
	}
	return nil
}

// InCSV reports whether WriteCSV writes the entry, and a bundle of FHIR has a place for it: sessions,
// readings, symptom reports and other treatments.
func InCSV(e sessions.Entry) bool {
	switch e.Kind {
	case sessions.Session, sessions.Reading, sessions.SymptomOnly, sessions.OtherTreatment:
		return true
	}
	return false
}

// WriteCSV writes the entries for which InCSV holds, in the order given, with
// their uids, under one header row; lines end in a line feed. What it writes,
// ReadCSV reads as the same entries. A field that a spreadsheet would run as a
// formula gets an apostrophe before it, which ReadCSV takes away again: a note holds
// whatever was typed, and a word of another machine or program may hold as much.
//
// The entries are asked for twice: which columns a file has depends on all of them. An error
// among them is returned as it is.
func WriteCSV(w io.Writer, entries iter.Seq2[sessions.Entry, error]) error {
	width := everyFile
	for e, err := range entries {
		if err != nil {
			return err
		}
		if InCSV(e) {
			width = max(width, widthOf(e))
		}
		if width == len(columns()) {
			break
		}
	}
	out := csv.NewWriter(w)
	if err := out.Write(columns()[:width]); err != nil {
		return err
	}
	for e, err := range entries {
		switch {
		case err != nil:
			return err
		case !InCSV(e):
			continue
		case widthOf(e) > width:
			return errors.New("another program has changed the diary meanwhile; export it again")
		}
		if err := out.Write(record(e)[:width]); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// widthOf returns how many of columns a file needs for an entry: the last ones came with later
// versions, and a file that needs none of them is read by any.
func widthOf(e sessions.Entry) int {
	switch {
	case len(e.Also) > 0:
		return len(columns())
	case e.NoonGiven:
		return slices.Index(columns(), columnTimeGiven) + 1
	case e.Since.Known || e.Interference.Given():
		return slices.Index(columns(), columnInterference) + 1
	}
	return everyFile
}

// record returns the fields of an entry in the order of columns.
func record(e sessions.Entry) []string {
	seconds := ""
	if e.Seconds > 0 {
		seconds = strconv.Itoa(e.Seconds)
	}
	fields := []string{
		e.UID, formatMoment(e), e.Region, string(e.Side), e.Technique, e.Tool, seconds,
		formatScore(e.Before), formatScore(e.After), formatReports(e.Reports), e.Note, e.Since.String(), formatScore(e.Interference), "", strings.Join(e.Also, ","),
	}
	if e.NoonGiven {
		fields[slices.Index(columns(), columnTimeGiven)] = "yes"
	}
	for i, field := range fields {
		fields[i] = defuse(field)
	}
	return fields
}

func formatScore(p sessions.Pain) string {
	if !p.Given() {
		return ""
	}
	return strconv.Itoa(p.Score())
}
