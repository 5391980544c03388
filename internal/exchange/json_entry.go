package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// fields puts an entry of JSON through the same checks as a row of CSV: its
// values become the fields of such a row.
func (p *jsonParser) fields() *row {
	p.header = nil
	return &row{p: &p.parser}
}

func (r *row) put(column, value string) {
	r.p.header = append(r.p.header, column)
	r.fields = append(r.fields, value)
}

// readEntry reads one entry.
func (p *jsonParser) readEntry(raw json.RawMessage) (sessions.Entry, error) {
	var j entryJSON
	if err := p.object(raw, &j, "an entry"); err != nil {
		return sessions.Entry{}, err
	}
	e := sessions.Entry{Kind: j.Kind, Also: j.Also, Rules: j.Rules, MassageOK: j.MassageOK, By: j.By, Note: j.Note, Rev: j.Rev, Device: j.Device}
	if !e.Kind.Known() {
		return e, &Fault{Line: p.line(0), Column: "kind", Err: fmt.Errorf("%s is no kind of entry; it is session, reading, symptom, consultation, event, question, other-treatment or rest", quote(string(j.Kind)))}
	}
	r := p.fields()
	for _, field := range []struct{ column, value string }{
		{columnUID, j.UID},
		{"at", j.At},
		{columnRegion, j.Region},
		{columnSide, j.Side},
		{columnTechnique, j.Technique},
		{columnTool, j.Tool},
		{"seconds", unquoted(j.Seconds)},
		{"before", unquoted(j.Before)},
		{"after", unquoted(j.After)},
		{columnInterference, unquoted(j.Interference)},
		{columnSince, j.Since},
	} {
		r.put(field.column, field.value)
	}
	if e.UID = r.uid(); e.UID == "" && len(e.Also) > 0 { // as in also of a CSV row
		var err error
		e.Also, err = line.ParseTreatments(p.vocabulary, strings.Join(e.Also, ","))
		r.fail(columnAlso, err)
	}
	r.need("at", "this is empty; every entry needs the moment with its offset from UTC, as 2026-11-20T21:30:00+01:00")
	if j.At != "" {
		var err error
		e.At, e.Offset, err = p.written(j.At, j.Rev)
		e.NoonGiven = j.TimeGiven && !e.TimeGiven()
		r.fail("at", err)
	}
	if e.Kind == sessions.SymptomOnly && j.Since != "" {
		r.fail(columnSince, errors.New("a symptom report has no since of its own; write it with each symptom"))
	}
	r.fail("rev", sessions.ValidRev(j.Rev, p.now))
	r.fail("device", sessions.ValidDevice(j.Device))
	if j.Region != "" {
		var err error
		e.Region, err = p.ownRegion(j.Region, true)
		r.fail(columnRegion, err)
	}
	if j.Review != "" {
		if err := e.Review.UnmarshalText([]byte(j.Review)); err != nil {
			r.fail("review", fmt.Errorf("%s is not a date; write 2026-12-04", quote(j.Review)))
		}
	}
	e.Technique, e.Tool = r.word(columnTechnique, guide.KindTechnique), r.word(columnTool, guide.KindTool)
	if j.Side != "" {
		var err error
		e.Side, err = sideOf(strings.ToLower(j.Side))
		r.fail(columnSide, err)
	}
	e.Seconds = r.seconds("seconds")
	e.Before, e.After, e.Interference = r.score("before"), r.score("after"), r.score(columnInterference)
	if r.err != nil {
		return e, r.err
	}
	if err := p.dated(&e, j, r); err != nil {
		return e, err
	}
	if err := sessions.ValidNote(e.Note); err != nil {
		return e, &Fault{Line: p.line(0), Column: columnNote, Err: err}
	}
	if err := e.Validate(); err != nil {
		return e, &Fault{Line: p.line(0), Err: err}
	}
	return e, nil
}

// written reads the moment of a row. A row that has a revision was written by a
// program, and its moment is what the clock there said, also if that was ahead; what
// a person writes by hand has happened.
func (p *jsonParser) written(at string, rev int64) (moment int64, offset int, err error) {
	if rev > 0 {
		later := p.parser
		later.now = time.Unix(lastMoment, 0)
		return later.moment(at)
	}
	return p.moment(at)
}

// dated reads what may not lie after the entry itself: since and the reports.
func (p *jsonParser) dated(e *sessions.Entry, j entryJSON, r *row) error {
	if j.Since != "" {
		var err error
		e.Since, err = since(j.Since, *e)
		r.fail(columnSince, err)
	}
	for _, one := range j.Reports {
		// The parser of CSV reads a report from its word, and knows what may be in it.
		word := one.Symptom + guide.Side(one.Side).Suffix()
		switch {
		case one.Value != "":
			word += "=" + one.Value
		case one.Course != "":
			word += "=" + one.Course
		}
		report, err := p.report(word)
		if one.Side != "" && err == nil {
			report.Side, err = sideOf(strings.ToLower(one.Side))
		}
		r.fail("symptom", err)
		if one.Since != "" && err == nil {
			report.Since, err = since(one.Since, *e)
			r.fail("since", err)
		}
		if slices.ContainsFunc(e.Reports, func(o sessions.Report) bool { return o.Symptom == report.Symptom && o.Side == report.Side }) {
			r.fail("symptom", fmt.Errorf("%s is given twice", report.Symptom+report.Side.Suffix()))
		}
		e.Reports = append(e.Reports, report)
	}
	if r.err != nil {
		return r.err
	}
	return nil
}

// unquoted returns a number as it is there, and a text without its quotation
// marks: what is wrong with it is said later.
func unquoted(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil && text != "" {
		return text
	}
	if string(raw) == "null" {
		return ""
	}
	return string(raw)
}

func (p *jsonParser) readFact(raw json.RawMessage) (sessions.Fact, error) {
	var j factJSON
	if err := p.object(raw, &j, "a fact"); err != nil {
		return sessions.Fact{}, err
	}
	f := sessions.Fact{Rev: j.Rev, Device: j.Device}
	fault := func(column string, err error) (sessions.Fact, error) {
		return f, &Fault{Line: p.line(0), Column: column, Err: err}
	}
	if err := sessions.ValidRev(j.Rev, p.now); err != nil {
		return fault("rev", err)
	}
	if err := sessions.ValidDevice(j.Device); err != nil {
		return fault("device", err)
	}
	id, err := p.word(j.Fact, guide.KindFact)
	if err != nil && (j.Rev == 0 || j.Value == "") {
		return fault("fact", err)
	}
	if err != nil {
		id = j.Fact // of a newer program
	}
	if line, twice := p.facts[id]; twice {
		return fault("fact", fmt.Errorf("%s is already in line %d", id, line))
	}
	p.facts[id] = p.line(0)
	f.Fact = id
	if f.At, f.Offset, err = p.written(j.At, j.Rev); err != nil {
		return fault("at", err)
	}
	today := max(guide.DayOf(p.now), guide.DayOf(sessions.Entry{At: f.At, Offset: f.Offset}.Local()))
	f.Value = j.Value
	if fact, known := p.vocabulary.Fact(id); known {
		if f.Value, err = fact.Parse(j.Value, today); err != nil {
			return fault("value", err)
		}
	}
	if err := f.Validate(today); err != nil {
		return fault("fact", err)
	}
	return f, nil
}
