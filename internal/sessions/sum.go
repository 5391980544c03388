package sessions

import (
	"database/sql"
	"fmt"
	"hash/crc32"
)

// journalRow is a row of the journal as it is written once and for all. The state
// of a step, which undo and redo change, is not part of it.
type journalRow struct {
	step   int64
	act    act
	target sql.NullInt64
	at     int64
	offset int
	words  string

	subject, key string
	was, became  sql.NullString
	rev          int64
	device       string
}

// sum returns the CRC-32 that the row carries: SQLite's own check finds a broken
// page, and this a letter that has changed within a sound one. A row's state is
// added to it whenever it changes.
func (r journalRow) sum() int64 {
	text := fmt.Appendf(nil, "%d\x00%s\x00%d\x00%t\x00%d\x00%d\x00%s\x00%s\x00%s\x00%s\x00%t\x00%s\x00%t\x00%d\x00%s",
		r.step, r.act, r.target.Int64, r.target.Valid, r.at, r.offset, r.words, r.subject, r.key,
		r.was.String, r.was.Valid, r.became.String, r.became.Valid, r.rev, r.device)
	return int64(crc32.ChecksumIEEE(text))
}

// journalFact journals a fact that was given at another time than now, under that
// time: the row in the profile and the one in the journal say the same.
func (w *writer) journalFact(fact, was, is string, at int64, offset int) error {
	now, here := w.at, w.offset
	defer func() { w.at, w.offset = now, here }()
	w.at, w.offset = at, offset
	return w.journal(subjectProfile, fact, was, is)
}
