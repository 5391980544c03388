package sessions

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// A diary of more entries than are held at a time is checked and repaired to the last one.
func TestMoreThanABatch(t *testing.T) {
	s := newStore(t)
	const n = inBatch + 50
	list := make([]Entry, n)
	for i := range list {
		list[i] = Entry{Kind: Reading, Region: "neck", Before: NRS(i % 11), At: int64(n-i) * 3600}
	}
	list[inBatch].Kind, list[inBatch].Region, list[inBatch].Before = SymptomOnly, "", 0
	list[inBatch].Reports = []Report{{Symptom: "numb-saddle"}}
	saved, err := s.Add(t.Context(), typed("test"), list...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Delete(t.Context(), typed("test"), 2, inBatch+2); err != nil {
		t.Fatal(err)
	}
	last := 0
	s.Follow(func(_ string, done, total int) {
		if done < last || done > total || total != n+n+2 {
			t.Errorf("%d of %d after %d", done, total, last)
		}
		last = done
	})
	if faults, err := s.Audit(t.Context()); err != nil || len(faults) > 0 || last < n {
		t.Fatal(faults, err, last)
	}
	s.Follow(nil)
	for _, text := range []string{
		"PRAGMA foreign_keys = 0",
		fmt.Sprintf("UPDATE entries SET note = 'altered' WHERE number IN (1, %d, %d, %d)", inBatch, inBatch+3, n),
		"DELETE FROM reports",
		fmt.Sprintf("UPDATE entries SET rev = rev + 1 WHERE number = %d", inBatch+2),
		"DELETE FROM entries WHERE number = 7",
	} {
		if _, err := s.conn.ExecContext(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	altered := func(number int) string {
		return fmt.Sprintf("entry %d is not as the journal has it; backlog history %d shows what it was", number, number)
	}
	want := []string{
		fmt.Sprintf("entry %s is in the journal and nowhere else", saved[6].UID), altered(1), altered(inBatch), altered(inBatch + 1),
		fmt.Sprintf("deleted entry %d is not as the journal has it", inBatch+2), altered(inBatch + 3), altered(n),
	}
	if faults, err := s.Audit(t.Context()); err != nil || !slices.Equal(faults, want) {
		t.Errorf("Audit = %q, %v, want %q", faults, err, want)
	}
	if _, err := s.Repair(t.Context(), noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if faults := s.Faults(t.Context()); len(faults) > 0 {
		t.Errorf("after the repair: %q", faults)
	}
	if count, err := s.Size(t.Context()); err != nil || count != n-2 {
		t.Errorf("%d entries, %v, want %d", count, err, n-2)
	}
}
