package sessions

import (
	"encoding/json"
	"math"
	"strings"

	"backlog/internal/db"
)

// row is a row of entries with what belongs to it.
type row struct {
	Entry
	deleted bool
}

func (r row) version() Version {
	return Version{Rev: r.Rev, Device: r.Device, Deleted: r.deleted}
}

// entry returns the entry, nil if it was deleted.
func (r row) entry() *Entry {
	if r.deleted {
		return nil
	}
	return &r.Entry
}

// sameVersion returns the SQL that holds for a row of theirs, t, and one of main, o, that need
// no merging. Two files that were one and went apart with a stopped clock
// can give two contents the same version, so the contents count as well.
func sameVersion() string {
	return "o.uid = t.uid AND o.rev = t.rev AND o.device = t.device AND (o.deleted AND t.deleted OR " + sameContents() + ")"
}

// sameContents returns the SQL that holds for a row of theirs, t, and one of main, o, that say the same.
func sameContents() string {
	contents := strings.NewReplacer("uid", "deleted", "treatment", "region, technique, tool", ", rev, device", "").Replace(entryColumns)
	of := func(row string) string { return "(" + row + strings.ReplaceAll(contents, ", ", ", "+row) + ")" }
	return of("o.") + " IS " + of("t.") + sameParts
}

// sameParts holds for two such rows that say the same in other tables.
const sameParts = `
	AND (SELECT group_concat(concat_ws(' ', position, symptom, ifnull(side, '-'), ifnull(course, '-'), ifnull(since_from, '-'), ifnull(since_to, '-'), value) ORDER BY position)
		FROM main.reports WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, symptom, ifnull(side, '-'), ifnull(course, '-'), ifnull(since_from, '-'), ifnull(since_to, '-'), value) ORDER BY position)
		FROM theirs.reports WHERE entry = t.number)
	AND (SELECT group_concat(concat_ws(' ', position, rule) ORDER BY position) FROM main.consultation_rules WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, rule) ORDER BY position) FROM theirs.consultation_rules WHERE entry = t.number)
	AND (SELECT group_concat(concat_ws(' ', position, name) ORDER BY position) FROM main.other_treatments WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, name) ORDER BY position) FROM theirs.other_treatments WHERE entry = t.number)`

// load returns the rows of a file that meet a condition, with what belongs to them.
func (m *merging) load(schema, alias, where string) ([]row, error) {
	from := " FROM " + schema + ".full_entries AS " + alias + " WHERE " + where
	entries, err := m.store.query(m.ctx, m.tx, "SELECT "+columns+from)
	if err != nil || len(entries) == 0 {
		return nil, err
	}
	list := make([]row, len(entries))
	at := make(map[int64]*row, len(entries))
	for i, e := range entries {
		list[i].Entry = e
		at[e.Number] = &list[i]
	}
	deleted, err := db.Column[int64](m.ctx, m.tx, "SELECT number"+from+" AND deleted <> 0")
	if err != nil {
		return nil, err
	}
	for _, number := range deleted {
		at[number].deleted = true
	}
	return list, attach(m.ctx, m.tx, schema, "IN (SELECT number"+from+")", func(number int64) *Entry { return &at[number].Entry })
}

// content is everything of an entry but its version, as text; that of a deleted
// one comes after every other.
func content(r row) string {
	if r.deleted {
		return string(rune(math.MaxInt32))
	}
	e := r.Entry
	e.Rev, e.Device = 0, ""
	text, err := json.Marshal(e)
	if err != nil {
		return ""
	}
	return string(text)
}

func sameContent(a, b row) bool { return content(a) == content(b) }
