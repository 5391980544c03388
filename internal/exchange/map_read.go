package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Mapped is what was read by a map.
type Mapped struct {
	Left    []LeftOut // what was left out, the most first
	Zone    string    // where times without an offset were read; "" if there were none
	Assumed bool      // the map names no zone
}

// LeftOut is how often something was left out for a reason.
type LeftOut struct {
	Reason string // detail "Headache (Mild)"
	Count  int
}

// inField is an error of a field.
type inField struct {
	field string
	err   error
}

func (f *inField) Error() string { return f.err.Error() }
func (f *inField) Unwrap() error { return f.err }

// ReadMapped hands add the entries of another program's CSV by a map, each with how it is
// recognised, with the same checks as ReadCSV; a fault names their column, and of words that the
// map does not list all with their counts. After a fault nothing more is handed to add.
func ReadMapped(r io.Reader, m Map, v *guide.Vocabulary, now time.Time, add func(sessions.Entry, Match) error) (Mapped, error) {
	t, err := openTable(r, m.comma, m.wanted())
	if err != nil {
		return Mapped{}, err
	}
	p := &mappedParser{parser: newParser(v, now), Map: m, table: t, add: add, left: map[string]int{}, unknown: map[unlisted]*seen{}}
	p.header = columns()
	if err := p.checkNames(); err != nil {
		return Mapped{}, err
	}
	var first error // but for unknown words
	for {
		record, err := t.row()
		if err == io.EOF {
			break
		}
		if err != nil {
			return Mapped{}, cmp.Or(first, err)
		}
		p.at = t.line(0)
		p.line = func(int) int { return p.at }
		if err := p.read(record); err != nil && first == nil {
			first, p.faulty = err, true
		}
		if p.stopped != nil {
			return Mapped{}, p.stopped
		}
	}
	if err := errors.Join(p.unknownWords(), first); err != nil {
		return Mapped{}, bothFaults(p.unknownWords(), first)
	}
	p.count()
	return p.Mapped, nil
}

// bothFaults is one fault of two.
func bothFaults(words, other error) error {
	fault, _ := words.(*Fault)
	switch {
	case fault == nil:
		return other
	case other == nil:
		return words
	}
	return &Fault{Line: fault.Line, Column: fault.Column, Err: fmt.Errorf("%w; and %w", fault.Err, other)}
}

type mappedParser struct {
	parser
	Map
	Mapped
	table   *table
	add     func(sessions.Entry, Match) error
	faulty  bool  // nothing more is handed to add
	stopped error // of add
	at      int   // the line of the row
	record  []string
	left    map[string]int
	unknown map[unlisted]*seen
}

// seen is where a word was first, and how often.
type seen struct{ line, count int }

// wanted returns the columns that the file must have; of several that may hold a field it is the
// first.
func (m Map) wanted() []string {
	var wanted []string
	for _, names := range m.columns {
		wanted = append(wanted, names[:min(1, len(names))]...)
	}
	for name := range m.only {
		wanted = append(wanted, name)
	}
	slices.Sort(wanted)
	return slices.Compact(wanted)
}

// checkNames refuses a file that lacks a column of the map, or has it twice.
func (p *mappedParser) checkNames() error {
	fault := func(format string, args ...any) error {
		return &Fault{Line: p.table.first, Err: fmt.Errorf(format, args...)}
	}
	lists := [][]string{}
	for _, names := range p.columns {
		lists = append(lists, names)
	}
	for name := range p.only {
		lists = append(lists, []string{name})
	}
	slices.SortFunc(lists, slices.Compare)
	for _, names := range lists {
		there := false
		for _, name := range names {
			n := 0
			for _, other := range p.table.names {
				if other == cleanName(name) {
					n++
				}
			}
			if n > 1 {
				return fault("the column %s is there twice", quote(name))
			}
			there = there || columnIndex(p.table.names, name) >= 0
		}
		if !there {
			return fault("the map names the column %s and the file has none; it has %s", strings.Join(quoted(names), " or "), quoteAll(p.table.names))
		}
	}
	return nil
}

// values returns what the columns of a field hold, those without a value left out.
func (p *mappedParser) values(field string) []string {
	if p.fixed[field] != "" && len(p.columns[field]) == 0 {
		return []string{p.fixed[field]}
	}
	var list []string
	for _, name := range p.columns[field] {
		if value := p.get(name); value != "" {
			list = append(list, value)
		}
	}
	return list
}

// value returns what a field holds, "" for nothing.
func (p *mappedParser) value(field string) string {
	if list := p.values(field); len(list) > 0 {
		return list[0]
	}
	return ""
}

// get returns what a column holds in the row, without space around it.
func (p *mappedParser) get(column string) string {
	if i := columnIndex(p.table.names, column); i >= 0 {
		return strings.TrimSpace(p.record[i])
	}
	return ""
}

// leave counts the row as left out for a reason.
func (p *mappedParser) leave(format string, args ...any) { p.left[fmt.Sprintf(format, args...)]++ }

// read turns a row of theirs into entries. A word that is not listed is counted, and no error.
func (p *mappedParser) read(record []string) error {
	p.record = record
	for column, values := range p.only {
		if !slices.ContainsFunc(values, func(v string) bool { return fold(v) == fold(p.get(column)) }) {
			p.leave("%s %s, which [only] does not list", column, quote(p.get(column)))
			return nil
		}
	}
	if p.split == "" {
		return p.note(p.entry(p.value(columnRegion), p.value(columnBefore)))
	}
	items := 0
	for _, value := range p.values(columnRegion) {
		for item := range strings.SplitSeq(value, p.split) {
			if item = strings.TrimSpace(item); item == "" {
				continue
			}
			items++
			name, score := cutScore(item)
			if err := p.note(p.entry(name, cmp.Or(score, p.value(columnBefore)))); err != nil {
				return err
			}
		}
	}
	if items == 0 {
		p.leave("no %s", strings.Join(p.columns[columnRegion], " or "))
	}
	return nil
}

// cutScore splits a name from the score after it: Lower back: 6.
func cutScore(item string) (name, score string) {
	if at := strings.LastIndexAny(item, ":="); at > 0 {
		if _, _, ok := scoreIn(item[at+1:]); ok {
			return strings.TrimSpace(item[:at]), strings.TrimSpace(item[at+1:])
		}
	}
	if at := strings.LastIndexAny(item, " \u00a0"); at > 0 && firstNumber().MatchString(strings.TrimSpace(item[at:])) {
		return strings.TrimSpace(item[:at]), strings.TrimSpace(item[at:])
	}
	return item, ""
}

// note counts a word that is not listed, and returns other errors with their place.
func (p *mappedParser) note(err error) error {
	var word *unlisted
	var inside *inField
	var fault *Fault
	switch {
	case err == nil:
		return nil
	case errors.As(err, &word) && p.skip && p.words[word.field] != nil, errors.As(err, &word) && p.skip && word.field == columnRegion:
		p.leave("%s %s", p.theirs(word.field), quote(word.word))
		return nil
	case errors.As(err, &word):
		key := unlisted{word.field, word.word}
		if p.unknown[key] == nil {
			p.unknown[key] = &seen{line: p.at}
		}
		p.unknown[key].count++
		p.faulty = true
		return nil
	case errors.As(err, &fault):
		fault.Column = p.theirs(fault.Column)
		return fault
	case errors.As(err, &inside):
		return &Fault{Line: p.at, Column: p.theirs(inside.field), Err: inside.err}
	}
	return &Fault{Line: p.at, Err: err}
}

// entry adds the entry of a row: a region of theirs, with a score.
func (p *mappedParser) entry(place, score string) error {
	fields := make([]string, len(p.header))
	set := func(field, value string) { fields[slices.Index(p.header, field)] = value }
	var side guide.Side
	if place != "" {
		region, s, err := p.place(&p.parser, place)
		if err != nil {
			return inColumn(columnRegion, err)
		}
		set(columnRegion, region)
		side = s
	}
	if value := p.value(columnSide); value != "" {
		s, err := p.sideIn(value)
		if err == nil && side != guide.NoSide && s != side {
			err = fmt.Errorf("%s is another side than that of %s", quote(value), quote(place))
		}
		if err != nil {
			return inColumn(columnSide, err)
		}
		side = s
	}
	set(columnSide, string(side))
	match := MatchExact
	switch e, how, err := p.moment(); {
	case err != nil:
		return err
	case e.At != 0 || how != MatchExact || e.Offset != 0 || p.value(columnAt)+p.value(fieldDate) != "":
		match = how
		set(columnAt, formatMoment(e))
		if e.NoonGiven {
			set(columnTimeGiven, "yes")
		}
	}
	for _, f := range scoreFields {
		field := f.column
		raw := p.value(field)
		if field == columnBefore {
			raw = score
		}
		value, err := p.score(field, raw)
		if err != nil {
			return inColumn(field, err)
		}
		set(field, value)
	}
	for _, field := range p.header { // whatever is not read above or below, so that no column is dropped
		if isScore(field) || slices.Contains([]string{columnAt, columnTimeGiven, columnRegion, columnSide, columnAlso, columnNote}, field) {
			continue
		}
		value := p.value(field)
		if ours, found := p.listed(field, value); found {
			value = ours
		} else if p.words[field] != nil && value != "" {
			return &unlisted{field, value}
		}
		set(field, value)
	}
	set(columnAlso, strings.Join(p.values(columnAlso), ","))
	if minutes := p.value(fieldMinutes); minutes != "" && p.value(columnSeconds) == "" {
		value, err := p.seconds(minutes)
		if err != nil {
			return inColumn(fieldMinutes, err)
		}
		set(columnSeconds, value)
	}
	set(columnNote, defuse(strings.ReplaceAll(p.value(columnNote), "\r\n", "\n"))) // their notes have no apostrophe of ours
	get := func(field string) string { return fields[slices.Index(p.header, field)] }
	if get(columnBefore) == "" && get(columnSymptoms) == "" && (get(columnAlso) == "" || get(columnRegion) != "") {
		p.leave("no score")
		return nil
	}
	e, err := p.parser.entry(fields)
	if err != nil {
		return err
	}
	if match == MatchWall {
		p.Mapped.Zone, p.Assumed = zoneName(p.zone, p.now), !p.zoneNamed
	}
	if !p.faulty && p.stopped == nil {
		p.stopped = p.add(e, match)
	}
	return nil
}

// inColumn names the field of an error, unless the error is a word that is not listed.
func inColumn(field string, err error) error {
	var word *unlisted
	if errors.As(err, &word) {
		return err
	}
	return &inField{field, err}
}

// moment returns when the row was, as At and Offset of an entry.
func (p *mappedParser) moment() (sessions.Entry, Match, error) {
	field := columnAt
	date := p.value(columnAt)
	if len(p.columns[columnAt]) == 0 && p.fixed[columnAt] == "" {
		field, date = fieldDate, p.value(fieldDate)
	}
	if date == "" {
		return sessions.Entry{}, MatchExact, nil // p.parser.entry says what is missing
	}
	clock := p.value(fieldTime)
	ours, listed := p.listed(fieldTime, clock)
	if listed {
		clock = ours
	}
	e, match, err := p.when(field, date, clock)
	e.NoonGiven = e.NoonGiven && !listed // "all day" is not a time of the clock
	return e, match, err
}
