package sessions

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
)

// Whatever the journal, the entries, the profile or the file's own row lack: a repair
// leaves a sound diary with every entry, those that only the journal still has among them.
func TestRepairJournal(t *testing.T) {
	off := "PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0; "
	for _, c := range []struct {
		name, sql string
		want      int    // entries afterwards
		note      string // of entry 2 afterwards
	}{
		{"an entry that the journal does not have", "DELETE FROM journal WHERE change = 2", 4, "second"},
		{"no journal at all", "DELETE FROM journal", 4, "second"},
		{"an entry that was changed behind the journal's back", "UPDATE entries SET note = 'altered' WHERE number = 2", 4, "second"},
		{"an entry that is newer than the journal", "UPDATE entries SET note = 'newer', rev = rev + 5, device = '0badcafe' WHERE number = 2", 4, "newer"},
		{"a score that nobody can have", off + "UPDATE entries SET before = 99 WHERE number = 2", 4, "second"},
		{"a kind that is none", off + "UPDATE entries SET kind = 'rest', treatment = NULL WHERE number = 2", 4, "second"},
		{"a missing use", off + "DELETE FROM treatments", 4, "second"},
		{"a lost row", off + "DELETE FROM entries WHERE number = 2", 4, "second"},
		{"a lost row with its reports", off + "DELETE FROM entries WHERE number = 3; DELETE FROM reports", 4, "second"},
		{"a lost symptom", "DELETE FROM reports", 4, "second"},
		{"a symptom that became another", "UPDATE reports SET symptom = 'fever'", 4, "second"},
		{"an entry marked as deleted", "UPDATE entries SET deleted = 1 WHERE number = 2", 4, "second"},
		{"a deleted entry in another version", "UPDATE entries SET rev = rev + 1 WHERE number = 5", 4, "second"},
		{"a deleted entry whose row is gone", "DELETE FROM entries WHERE number = 5", 4, "second"},
		{"a row of the journal with another sum", "UPDATE journal SET checksum = checksum + 7 WHERE change = 3", 4, "second"},
		{"words of the journal that changed", "UPDATE journal SET command = 'pain neck 9' WHERE change = 2", 4, "second"},
		{"a fact that the journal does not have", "DELETE FROM journal WHERE subject = 'profile'", 4, "second"},
		{"a fact that became another", "UPDATE profile SET value = '1970'", 4, "second"},
		{"a lost fact", "DELETE FROM profile", 4, "second"},
		{"no row of the file itself", "DELETE FROM diary", 4, "second"},
		{"a device that is none", off + "UPDATE diary SET device = 'x'", 4, "second"},
		{"a clock that changed", off + "UPDATE diary SET clock = clock + 1", 4, "second"},
	} {
		s := newStore(t)
		add := func(e Entry) Entry {
			t.Helper()
			saved, err := s.Add(t.Context(), typed("test"), e)
			if err != nil {
				t.Fatal(err)
			}
			return saved[0]
		}
		for i, note := range []string{"first", "second"} {
			add(Entry{Kind: Reading, Region: "neck", Before: NRS(3 + i), At: int64(1000 * (i + 1)), Note: note})
		}
		add(Entry{Kind: SymptomOnly, At: 3000, Reports: []Report{{Symptom: "numb-saddle"}}})
		add(Entry{Kind: Session, Region: "piriformis", Side: guide.Left, Technique: "compression", Seconds: 300, Before: NRS(6), At: 4000})
		gone := add(Entry{Kind: Event, At: 5000, Note: "gone"})
		if _, err := s.Delete(t.Context(), typed("test"), gone.Number); err != nil {
			t.Fatal(err)
		}
		if err := s.SetFacts(t.Context(), typed("test"), map[string]string{"birth-year": "1969"}); err != nil {
			t.Fatal(err)
		}
		if faults, err := s.Audit(t.Context()); err != nil || len(faults) > 0 {
			t.Fatal(faults, err)
		}
		if _, err := s.conn.ExecContext(t.Context(), c.sql); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if _, err := s.conn.ExecContext(t.Context(), "PRAGMA ignore_check_constraints = 0; PRAGMA foreign_keys = 1"); err != nil {
			t.Fatal(err)
		}
		if faults := s.Faults(t.Context()); len(faults) == 0 {
			t.Errorf("%s: no fault was found", c.name)
		}
		now := noon.Add(time.Hour)
		would, err := s.Repairable(t.Context(), now)
		if err != nil || len(would) == 0 {
			t.Errorf("%s: Repairable = %q, %v", c.name, would, err)
		}
		done, err := s.Repair(t.Context(), now)
		if err != nil || !slices.Equal(done, would) {
			t.Errorf("%s: Repair = %q, %v, want %q", c.name, done, err, would)
		}
		if faults := s.Faults(t.Context()); len(faults) > 0 {
			t.Errorf("%s: %q, and then the faults are %q", c.name, done, faults)
		}
		list, err := s.Entries(t.Context(), Query{})
		if err != nil || len(list) != c.want {
			t.Errorf("%s: %d entries, %v, want %d", c.name, len(list), err, c.want)
		}
		text, err := json.Marshal(list)
		for _, part := range []string{c.note, "numb-saddle", "piriformis"} {
			if err != nil || !strings.Contains(string(text), part) {
				t.Errorf("%s: %s is not in %s", c.name, part, text)
			}
		}
		if facts, err := s.Profile(t.Context()); err != nil || fmt.Sprint(facts) != "map[birth-year:1969]" {
			t.Errorf("%s: profile %v, %v", c.name, facts, err)
		}
		if more, err := s.Repairable(t.Context(), now); err != nil || len(more) > 0 {
			t.Errorf("%s: a second repair would do %q, %v", c.name, more, err)
		}
	}
}
