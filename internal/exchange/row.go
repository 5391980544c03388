package exchange

import (
	"errors"
	"fmt"
	"hash/maphash"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// parser turns the rows of one file into entries.
type parser struct {
	vocabulary *guide.Vocabulary
	now        time.Time
	header     []string
	line       func(i int) int  // the line in which a field of the row begins
	known      map[asked]string // ids of words that were resolved before
	seed       maphash.Seed
	uids       map[uint64]uint32 // the line that has a uid, by its hash: a large file has many
}

func newParser(v *guide.Vocabulary, now time.Time) parser {
	return parser{vocabulary: v, now: now, known: map[asked]string{}, seed: maphash.MakeSeed(), uids: map[uint64]uint32{}}
}

// row is the fields of a row under the names of their columns.
type row struct {
	p      *parser
	fields []string
	err    *Fault // the first
}

// get returns the field of a column without the space around it, "" if the file
// has no such column.
func (r *row) get(column string) string { return strings.TrimSpace(r.raw(column)) }

func (r *row) raw(column string) string {
	for i, name := range r.p.header {
		if name == column {
			return r.fields[i]
		}
	}
	return ""
}

// fail notes what is wrong with the field of a column.
func (r *row) fail(column string, err error) {
	if r.err != nil || err == nil {
		return
	}
	line := r.p.line(0)
	for i, name := range r.p.header {
		if name == column {
			line = r.p.line(i)
		}
	}
	r.err = &Fault{Line: line, Column: column, Err: err}
}

// need notes a field that is missing, with the reason why it is needed.
func (r *row) need(column, why string) {
	if r.get(column) == "" {
		r.fail(column, errors.New(why))
	}
}

// bar notes a field that should not be there, with the reason.
func (r *row) bar(column, why string) {
	if field := r.get(column); field != "" {
		r.fail(column, fmt.Errorf("%s is given, but %s", quote(field), why))
	}
}

// entry reads one row.
func (p *parser) entry(fields []string) (sessions.Entry, error) {
	r := &row{p: p, fields: fields}
	e := sessions.Entry{Kind: r.kind()}
	e.UID = r.uid()
	r.need(columnAt, "this is empty; every row needs the moment with its offset from UTC, as 2026-11-20T21:30:00+01:00")
	if field := r.get(columnAt); field != "" {
		at, offset, err := p.moment(field)
		r.fail(columnAt, err)
		e.At, e.Offset = at, offset
		e.NoonGiven = r.noonGiven(e)
	}
	if field := r.get(columnRegion); field != "" {
		var err error
		e.Region, e.Side, err = p.sidedRegion(field, e.UID != "")
		r.fail(columnRegion, err)
	}
	if field := r.get(columnSide); field != "" {
		side, err := sideOf(strings.ToLower(field))
		r.fail(columnSide, err)
		if e.Side != guide.NoSide && side != e.Side {
			r.fail(columnSide, fmt.Errorf("%s is another side than that of %s", quote(field), quote(r.get(columnRegion))))
		}
		e.Side = side
	}
	e.Technique = r.word(columnTechnique, guide.KindTechnique)
	e.Tool = r.word(columnTool, guide.KindTool)
	e.Seconds = r.seconds(columnSeconds)
	for _, f := range scoreFields {
		*f.of(&e) = r.score(f.column)
	}
	e.Also = r.also()
	r.dated(&e)
	e.Note = undefuse(r.raw(columnNote))
	r.fail(columnNote, sessions.ValidNote(e.Note))
	if r.err != nil {
		return sessions.Entry{}, r.err
	}
	if err := e.Validate(); err != nil {
		return sessions.Entry{}, &Fault{Line: p.line(0), Err: err}
	}
	return e, nil
}

// kind returns what the row records, and notes what is missing or too much for that.
func (r *row) kind() sessions.Kind {
	kind, why := sessions.Session, ""
	switch {
	case r.get(columnRegion) == "" && r.get(columnBefore) == "" && r.get(columnSymptoms) != "":
		kind, why = sessions.SymptomOnly, "a row without region and pain_before is a report of symptoms only"
	case r.get(columnRegion) == "" && r.get(columnBefore) == "" && r.get(columnAlso) != "":
		kind, why = sessions.OtherTreatment, "a row without region, pain_before and symptoms is another treatment"
	case r.get(columnTechnique) == "":
		kind, why = sessions.Reading, "a row without a technique is a reading, one score without a massage"
	}
	for _, field := range kind.Needs() {
		r.need(columnOf(field), needed(kind, field))
	}
	for _, field := range sessions.Fields() {
		switch column := columnOf(field); {
		case column == "" || kind.Takes(field):
		case field == sessions.FieldSince:
			r.bar(column, "the date of a symptom comes after it, as in fever;since=2026-11")
		default:
			r.bar(column, why)
		}
	}
	return kind
}

// needed says why a row of a kind needs a field.
func needed(kind sessions.Kind, field sessions.Field) string {
	switch {
	case kind == sessions.Reading:
		return "this is empty; a row needs region and pain_before, or symptoms without either"
	case field == sessions.FieldDuration:
		return "this is empty; a session needs its duration in seconds, 300 for five minutes"
	case field == sessions.FieldBefore:
		return "this is empty; a session needs the pain before it, 0 to 10"
	}
	return "this is empty; a session needs its " + string(field)
}

// columnOf returns the column of a field, "" if CSV has none.
func columnOf(field sessions.Field) string {
	switch field {
	case sessions.FieldDuration:
		return columnSeconds
	case sessions.FieldBefore, sessions.FieldAfter:
		return "pain_" + string(field)
	case sessions.FieldSymptom:
		return columnSymptoms
	case sessions.FieldRule, sessions.FieldMassageOK, sessions.FieldBy, sessions.FieldReview:
		return ""
	}
	return string(field)
}

// uid reads the uid, which no other row of the file may have.
func (r *row) uid() string {
	uid := r.get(columnUID)
	if uid == "" {
		return ""
	}
	if len(uid) > 64 || strings.Trim(strings.ToLower(uid), "abcdefghijklmnopqrstuvwxyz0123456789-_.:") != "" || strings.IndexByte("-_.:", uid[0]) >= 0 {
		r.fail(columnUID, fmt.Errorf("%s is not a uid: up to 64 letters, digits and -_.:, a letter or digit first; leave it out for a new entry", quote(uid)))
	}
	hash := maphash.String(r.p.seed, uid)
	if first, twice := r.p.uids[hash]; twice {
		r.fail(columnUID, fmt.Errorf("%s is already in line %d; a uid belongs to one entry", uid, first))
	}
	r.p.uids[hash] = uint32(r.p.line(0))
	return uid
}

// also reads other treatments. A row that nobody has exported may not have a sign among them,
// which would not be judged.
func (r *row) also() (list []string) {
	if r.get(columnUID) == "" && r.get(columnAlso) != "" {
		list, err := line.ParseTreatments(r.p.vocabulary, r.get(columnAlso))
		r.fail(columnAlso, err)
		return list
	}
	for name := range strings.SplitSeq(r.get(columnAlso), ",") {
		if name = strings.TrimSpace(name); name != "" {
			r.fail(columnAlso, sessions.ValidTreatment(name))
			list = append(list, name)
		}
	}
	return list
}

// noonGiven reads whether the time of day was given, which only noon leaves open.
func (r *row) noonGiven(e sessions.Entry) bool {
	switch field := strings.ToLower(r.get(columnTimeGiven)); {
	case field == "" || field == "no" && !e.TimeGiven():
		return false
	case field == "yes" || field == "true":
		return !e.TimeGiven()
	case field == "no":
		r.fail(columnTimeGiven, errors.New("an entry without a time is dated at 12:00:00; write yes, or leave it out"))
	default:
		r.fail(columnTimeGiven, fmt.Errorf("%s is neither yes nor no", quote(field)))
	}
	return false
}

func (r *row) word(column string, kind guide.Kind) string {
	field := r.get(column)
	if field == "" {
		return ""
	}
	id, err := r.p.word(field, kind)
	r.fail(column, err)
	return id
}

func (r *row) seconds(column string) int {
	field := r.get(column)
	if field == "" {
		return 0
	}
	n, err := strconv.Atoi(field)
	switch {
	case err != nil || field != strconv.Itoa(n):
		r.fail(column, fmt.Errorf("%s is not a number of seconds; write whole seconds, 300 for five minutes", quote(field)))
	case n < 1 || n > 86400:
		r.fail(column, fmt.Errorf("%d is not a duration from 1 to 86400 seconds", n))
	}
	return n
}

// score reads a score of the NRS-11, or none.
func (r *row) score(column string) sessions.Pain {
	field := r.get(column)
	if field == "" {
		return 0
	}
	n, err := strconv.Atoi(field)
	if err == nil && field == strconv.Itoa(n) && n >= 0 && n <= 10 {
		return sessions.NRS(n)
	}
	f, floatErr := strconv.ParseFloat(field, 64)
	what := scoreName(column)
	switch {
	case err == nil && (n < 0 || n > 10):
		r.fail(column, fmt.Errorf("%d is not a %s from 0 to 10", n, what))
	case floatErr == nil && f >= 0 && f <= 10 && f == float64(int(f)):
		r.fail(column, fmt.Errorf("%s is not how a %s is written; write %d", quote(field), what, int(f)))
	case floatErr == nil && f >= 0 && f <= 10:
		r.fail(column, fmt.Errorf("%s is not a %s: scores are whole numbers from 0 to 10", field, what))
	default:
		r.fail(column, fmt.Errorf("%s is not a %s from 0 to 10", quote(field), what))
	}
	return 0
}

// dated reads what may not lie after the entry itself: since and the symptoms.
func (r *row) dated(e *sessions.Entry) {
	if r.err != nil {
		return
	}
	var err error
	if field := r.get(columnSince); field != "" {
		e.Since, err = since(field, *e)
		r.fail(columnSince, err)
	}
	e.Reports, err = r.p.reports(r.get(columnSymptoms), *e)
	r.fail(columnSymptoms, err)
}

// quote shows a field in an error: in quotation marks, without terminal escapes,
// and not at length.
func quote(field string) string { return strconv.Quote(short(field)) }

// short returns a field, or the beginning of a long one.
func short(field string) string {
	const limit = 60
	if utf8.RuneCountInString(field) > limit {
		field = string([]rune(field)[:limit]) + "…"
	}
	return field
}

// quoteAll shows the first of some names, as many as a sentence bears.
func quoteAll(names []string) string {
	const most = 12
	list := quoted(names[:min(len(names), most)])
	if len(names) > most {
		list = append(list, "…")
	}
	return strings.Join(list, ", ")
}

// quoted shows names in an error, each as quote does.
func quoted(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = quote(name)
	}
	return list
}
