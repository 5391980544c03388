package sessions

import (
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// tableRow is a row of a table as it may be, by column.
type tableRow map[string]any

// with returns the row with other values; the pairs are a column and its value.
func (r tableRow) with(pairs ...any) tableRow {
	other := maps.Clone(r)
	for i := 0; i < len(pairs); i += 2 {
		other[pairs[i].(string)] = pairs[i+1]
	}
	return other
}

// The schema is the last guard: it refuses what no way into the diary should let
// pass. Every row is one step away from one that it takes.
func TestSchemaRefuses(t *testing.T) {
	entry := tableRow{"uid": "u", "kind": "symptom", "at": 0, "utc_offset": 0, "rev": 1, "device": "d"}
	reading := entry.with("kind", "reading", "treatment", -1, "before", 5)
	session := reading.with("kind", "session", "treatment", 1, "seconds", 300)
	about := tableRow{"id": 7, "region": "neck", "technique": "rolling", "tool": "ball"}
	report := tableRow{"entry": 1, "position": 0, "symptom": "fever"}
	cover := tableRow{"entry": 1, "position": 0, "rule": "a-rule"}
	fact := tableRow{"fact": "cancer", "value": "yes", "at": 0, "utc_offset": 0, "rev": 1, "device": "d"}
	change := tableRow{
		"step": 1, "action": "do", "at": 0, "utc_offset": 0, "command": "log", "subject": "entry", "key": "u",
		"became": "{}", "rev": 1, "device": "d", "checksum": 0,
	}
	turned := change.with("action", "undo", "target", 1)
	s := newStore(t)
	first := massage(0, "neck", 5)
	first.UID = "first"
	add(t, s, first, Entry{Kind: Reading, At: noon.Unix(), Region: "neck", Before: NRS(3)}) // the uses 1 and -1
	errStop := errors.New("every row is tried on the same diary")
	const check, null, kind, unique, foreign = "CHECK", "NOT NULL", "cannot store", "UNIQUE", "FOREIGN KEY"
	for _, c := range []struct {
		table string
		row   tableRow
		want  string // "" for a row that is taken
	}{
		{"entries", entry, ""},
		{"entries", reading, ""},
		{"entries", session, ""},
		{"entries", session.with("after", 10, "interference", 0, "side", "both", "since_from", 5, "since_to", 5, "seconds", 86400), ""},
		{"entries", entry.with("kind", "consultation", "massage_ok", 1, "seen_by", "gp"), ""},
		{"entries", entry.with("at", -2208988800, "utc_offset", -86399), ""},
		{"entries", entry.with("at", 253402300799, "utc_offset", 86399), ""},
		{"entries", entry.with("note", strings.Repeat("背", MaxNote)), ""},
		{"entries", entry.with("uid", "first"), unique},
		{"entries", entry.with("uid", nil), null},
		{"entries", entry.with("uid", ""), check},
		{"entries", entry.with("uid", strings.Repeat("u", 65)), check},
		{"entries", entry.with("kind", nil), null},
		{"entries", entry.with("kind", "massage"), check},
		{"entries", entry.with("at", nil), null},
		{"entries", entry.with("at", "noon"), kind},
		{"entries", entry.with("at", 1.5), kind},
		{"entries", entry.with("at", -2208988801), check},
		{"entries", entry.with("at", 253402300800), check},
		{"entries", entry.with("utc_offset", nil), null},
		{"entries", entry.with("utc_offset", 86400), check},
		{"entries", entry.with("utc_offset", -86400), check},
		{"entries", entry.with("time_given", 0, "at", 43200), ""},
		{"entries", entry.with("time_given", 0, "at", -43200-3600, "utc_offset", 3600), ""},
		{"entries", entry.with("time_given", 0), check},
		{"entries", entry.with("time_given", 2), check},
		{"entries", entry.with("time_given", nil), null},
		{"entries", entry.with("review", 20000), check},
		{"entries", entry.with("kind", "consultation", "review", 20000), ""},
		{"entries", entry.with("kind", "other-treatment", "seconds", 1200, "treatment", -1), ""},
		{"entries", entry.with("kind", "other-treatment", "before", 3), check},
		{"entries", entry.with("treatment", -1), ""},
		{"entries", entry.with("treatment", -2), foreign},
		{"entries", entry.with("treatment", "neck"), kind},
		{"entries", entry.with("side", "top"), check},
		{"entries", session.with("treatment", -1), check},
		{"entries", session.with("seconds", 0), check},
		{"entries", session.with("seconds", 86401), check},
		{"entries", session.with("before", 11), check},
		{"entries", session.with("before", -1), check},
		{"entries", session.with("before", "six"), kind},
		{"entries", session.with("after", 11), check},
		{"entries", session.with("after", -1), check},
		{"entries", session.with("interference", 11), check},
		{"entries", session.with("interference", -1), check},
		{"entries", session.with("since_from", 5, "since_to", 4), check},
		{"entries", session.with("since_from", 5), check},
		{"entries", session.with("since_to", 5), check},
		{"entries", entry.with("massage_ok", 2), check},
		{"entries", entry.with("massage_ok", nil), null},
		{"entries", entry.with("seen_by", ""), check},
		{"entries", entry.with("note", nil), null},
		{"entries", entry.with("note", strings.Repeat("背", MaxNote+1)), check},
		{"entries", entry.with("deleted", 2), check},
		{"entries", entry.with("rev", 0), check},
		{"entries", entry.with("rev", nil), null},
		{"entries", entry.with("device", ""), check},
		{"entries", entry.with("device", nil), null},
		{"entries", session.with("treatment", nil), check},
		{"entries", session.with("seconds", nil), check},
		{"entries", session.with("before", nil), check},
		{"entries", reading.with("treatment", nil), check},
		{"entries", reading.with("before", nil), check},
		{"entries", reading.with("treatment", 1), check},
		{"entries", entry.with("treatment", 1), check},
		{"entries", reading.with("seconds", 1), check},
		{"entries", reading.with("after", 1), check},
		{"entries", entry.with("before", 1), check},
		{"entries", entry.with("interference", 1), check},

		{"treatments", about, ""},
		{"treatments", about.with("tool", ""), ""},
		{"treatments", about.with("id", -7, "region", "calves", "technique", "", "tool", ""), ""},
		{"treatments", about.with("id", maxTreatments), ""},
		{"treatments", about.with("id", maxTreatments+1), check},
		{"treatments", about.with("id", -maxTreatments-1, "technique", "", "tool", ""), check},
		{"treatments", about.with("id", 0), check},
		{"treatments", about.with("id", 1), unique},
		{"treatments", about.with("id", -7), check},
		{"treatments", about.with("technique", "", "tool", ""), check},
		{"treatments", about.with("id", -7, "technique", ""), check},
		{"treatments", about.with("region", ""), check},
		{"treatments", about.with("region", nil), null},
		{"treatments", about.with("technique", nil), null},
		{"treatments", about.with("tool", nil), null},
		{"treatments", about.with("technique", "compression", "tool", first.Tool), unique},

		{"reports", report, ""},
		{"reports", report.with("side", "left", "course", "worse", "value", "192/124", "since_from", 5, "since_to", 9), ""},
		{"reports", report.with("entry", 99), foreign},
		{"reports", report.with("entry", nil), null},
		{"reports", report.with("position", -1), check},
		{"reports", report.with("symptom", ""), check},
		{"reports", report.with("symptom", nil), null},
		{"reports", report.with("side", "top"), check},
		{"reports", report.with("course", "bad"), check},
		{"reports", report.with("value", ""), check},
		{"reports", report.with("since_from", 5, "since_to", 4), check},
		{"reports", report.with("since_from", 5), check},
		{"reports", report.with("since_to", 5), check},

		{"other_treatments", tableRow{"entry": 1, "position": 0, "name": "heat"}, ""},
		{"other_treatments", tableRow{"entry": 99, "position": 0, "name": "heat"}, foreign},
		{"other_treatments", tableRow{"entry": 1, "position": -1, "name": "heat"}, check},
		{"other_treatments", tableRow{"entry": 1, "position": 0, "name": ""}, check},
		{"other_treatments", tableRow{"entry": 1, "position": 0, "name": nil}, null},

		{"consultation_rules", cover, ""},
		{"consultation_rules", cover.with("entry", 99), foreign},
		{"consultation_rules", cover.with("position", -1), check},
		{"consultation_rules", cover.with("rule", ""), check},
		{"consultation_rules", cover.with("rule", nil), null},

		{"profile", fact, ""},
		{"profile", fact.with("value", nil), ""},
		{"profile", fact.with("fact", ""), check},
		{"profile", fact.with("value", ""), check},
		{"profile", fact.with("at", nil), null},
		{"profile", fact.with("utc_offset", nil), null},
		{"profile", fact.with("rev", 0), check},
		{"profile", fact.with("device", ""), check},

		{"journal", change, ""},
		{"journal", turned, ""},
		{"journal", change.with("step", nil), null},
		{"journal", change.with("action", "change"), check},
		{"journal", change.with("target", 1), check},
		{"journal", turned.with("target", nil), check},
		{"journal", turned.with("action", "redo", "target", nil), check},
		{"journal", change.with("state", 3), check},
		{"journal", change.with("command", nil), null},
		{"journal", change.with("subject", "diary"), check},
		{"journal", change.with("key", nil), null},
		{"journal", change.with("was", "no JSON"), check},
		{"journal", change.with("became", "no JSON"), check},
		{"journal", change.with("rev", nil), null},
		{"journal", change.with("device", ""), check},

		{"diary", tableRow{"id": 2, "device": "d", "checksum": "d 0"}, check},
		{"diary", tableRow{"id": 1, "device": "d", "checksum": "d 0"}, unique},
		{"diary", tableRow{"id": 1, "device": "d", "checksum": "e 0"}, check},
		{"diary", tableRow{"id": 1, "device": "", "checksum": " 0"}, check},
	} {
		names := slices.Sorted(maps.Keys(c.row))
		var values []any
		for _, name := range names {
			values = append(values, c.row[name])
		}
		query := fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", c.table, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
		var err error
		if stop := s.tx(t.Context(), func(tx *sql.Tx) error {
			_, err = tx.Exec(query, values...)
			return errStop
		}); !errors.Is(stop, errStop) {
			t.Fatal(stop)
		}
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s %v = %v, want %q", c.table, c.row, err, c.want)
		}
	}
}

// Writing, comparing, merging and purging entries follow from entryColumns: a column of the
// table that is not there would be lost, or kept for ever.
func TestEveryColumnIsWritten(t *testing.T) {
	var columns string
	s := newStore(t)
	if err := s.conn.QueryRowContext(t.Context(), "SELECT group_concat(name, ', ') FROM pragma_table_info('entries') WHERE name NOT IN ('number', 'deleted')").Scan(&columns); err != nil {
		t.Fatal(err)
	}
	want, got := strings.Split(columns, ", "), strings.Split(entryColumns, ", ")
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("entryColumns is %q, and the table has %q", got, want)
	}
}
