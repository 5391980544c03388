package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// ReadMapped reads the CSV of another program by a map, with the same checks as
// ReadCSV; a fault names their column. left is how many rows were left out:
// those without a score, those that [only] leaves out, and those with a word that
// is to be skipped.
func ReadMapped(r io.Reader, m Map, v *guide.Vocabulary, now time.Time) (list []sessions.Entry, left int, err error) {
	rows := csv.NewReader(newText(r))
	rows.Comma = m.comma
	rows.FieldsPerRecord = -1
	p := &mappedParser{parser: parser{vocabulary: v, now: now, known: map[asked]string{}, uids: map[string]int{}, header: columns()}, Map: m}
	for {
		record, err := rows.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, 0, explain(err)
		}
		if !slices.ContainsFunc(record, func(field string) bool { return strings.TrimSpace(field) != "" }) {
			continue
		}
		p.at, _ = rows.FieldPos(0)
		p.line = func(int) int { return p.at }
		if p.names == nil {
			if err := p.readNames(record); err != nil {
				return nil, 0, err
			}
			continue
		}
		e, ok, err := p.read(record)
		switch {
		case err != nil:
			return nil, 0, err
		case ok:
			list = append(list, e)
		default:
			left++
		}
	}
	if p.names == nil {
		return nil, 0, &Fault{Line: 1, Err: fmt.Errorf("the file is empty; its first line names the columns")}
	}
	return list, left, nil
}

type mappedParser struct {
	parser
	Map
	names []string // their columns
	at    int      // the line of the row
}

func (p *mappedParser) readNames(record []string) error {
	for _, field := range record {
		p.names = append(p.names, strings.TrimSpace(field))
	}
	wanted := []string{}
	for _, column := range p.columns {
		wanted = append(wanted, column)
	}
	for column := range p.only {
		wanted = append(wanted, column)
	}
	slices.Sort(wanted)
	for _, column := range wanted {
		n := 0
		for _, name := range p.names {
			if name == column {
				n++
			}
		}
		switch {
		case n == 0:
			return &Fault{Line: p.at, Err: fmt.Errorf("the map names the column %s and the file has none; it has %s", quote(column), quoteAll(p.names))}
		case n > 1:
			return &Fault{Line: p.at, Err: fmt.Errorf("the column %s is there twice", quote(column))}
		}
	}
	return nil
}

// read turns a row of theirs into a row of ours, and that into an entry.
func (p *mappedParser) read(record []string) (e sessions.Entry, ok bool, err error) {
	if len(record) != len(p.names) {
		return e, false, &Fault{Line: p.at, Err: fmt.Errorf("the row has %s and the first line names %s; a %q within a field needs quotation marks around it",
			term.Count(len(record), "field"), term.Count(len(p.names), "column"), p.comma)}
	}
	get := func(column string) string { return record[slices.Index(p.names, column)] }
	for column, values := range p.only {
		if !slices.ContainsFunc(values, func(v string) bool { return strings.EqualFold(v, strings.TrimSpace(get(column))) }) {
			return e, false, nil
		}
	}
	fields := make([]string, len(p.header))
	for i, field := range p.header {
		var value string
		if field == columnAt {
			value, ok, err = p.Map.moment(get)
		} else {
			value, ok, err = p.value(field, get)
		}
		if field == columnSeconds && value == "" && err == nil {
			value, ok, err = p.minutes(get)
		}
		if err != nil {
			return e, false, &Fault{Line: p.at, Column: p.theirs(field), Err: err}
		}
		if !ok {
			return e, false, nil
		}
		if field == columnNote {
			value = strings.TrimSpace(strings.ReplaceAll(value, "\r\n", "\n"))
			value = defuse(value) // their notes have no apostrophe of ours
		}
		fields[i] = value
	}
	if fields[slices.Index(p.header, columnBefore)] == "" && fields[slices.Index(p.header, columnSymptoms)] == "" {
		return e, false, nil
	}
	e, err = p.entry(fields)
	if fault, wrong := err.(*Fault); wrong {
		fault.Column = p.theirs(fault.Column)
	}
	return e, err == nil, err
}

// minutes reads a duration in minutes as seconds.
func (p *mappedParser) minutes(get func(string) string) (string, bool, error) {
	value, ok, err := p.value(fieldMinutes, get)
	if err != nil || !ok || value == "" {
		return "", ok, err
	}
	minutes, err := strconv.ParseFloat(value, 64)
	if err != nil || minutes < 0 || minutes > 1440 {
		return "", false, fmt.Errorf("%s is not a number of minutes up to 1440", quote(value))
	}
	return strconv.Itoa(int(minutes*60 + 0.5)), true, nil
}

// theirs returns the name of their column for a field of ours.
func (p *mappedParser) theirs(field string) string {
	for _, name := range []string{field, map[string]string{columnAt: fieldDate, columnSeconds: fieldMinutes}[field]} {
		if column := p.columns[name]; column != "" {
			return column
		}
	}
	return field
}
