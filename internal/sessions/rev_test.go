package sessions

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What is written after the largest revision that was accepted is accepted as well, by
// whatever clock.
func TestLargestRev(t *testing.T) {
	for _, now := range []time.Time{
		{},
		time.Unix(0, 0), noon, noon.AddDate(500, 0, 0), time.UnixMilli(latestClock - 1), time.UnixMilli(latestClock),
		time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC),
	} {
		largest := largestRev(now)
		if ValidRev(largest, now) != nil || ValidRev(largest+1, now) == nil {
			t.Errorf("at %s the largest revision is not %d", now, largest)
		}
		if rev := clockRev(now); ValidRev(rev, noon) != nil && rev > 0 {
			t.Errorf("what is written at %s gets %d, which is refused at noon", now, rev)
		}
	}
	if later := noon.Add(time.Millisecond); ValidRev(largestRev(noon)+1, later) != nil {
		t.Error("the change after the largest revision is refused a moment later")
	}
}

// Two machines with the same far revisions are repaired apart, and agree afterwards.
func TestRepairedApart(t *testing.T) {
	p := &pair{t: t, dir: t.TempDir()}
	one := newStore(t)
	if _, err := one.conn.Exec("UPDATE diary SET clock = 253402300799000, checksum = device || ' 253402300799000'"); err != nil {
		t.Fatal(err)
	}
	saved := add(t, one, massage(0, "neck", 4), massage(1, "neck", 5))
	if _, err := one.Delete(t.Context(), p.now("delete"), saved[0].Number); err != nil {
		t.Fatal(err)
	}
	if err := one.SetFacts(t.Context(), p.now("profile"), map[string]string{"sex": "male"}); err != nil {
		t.Fatal(err)
	}
	two := open(t, p.copied(one), 0)
	if err := two.Rename(t.Context()); err != nil {
		t.Fatal(err)
	}
	for i, s := range []*Store{one, two} {
		now := p.now("").Now.Add(time.Duration(i) * time.Hour)
		what, err := s.Repairable(t.Context(), now)
		if err != nil || len(what) != 1 {
			t.Fatalf("Repairable = %q, %v", what, err)
		}
		done, err := s.Repair(t.Context(), now)
		if err != nil || !cmp.Equal(what, done) {
			t.Fatalf("Repair = %q, %v, want %q", done, err, what)
		}
		s.SetNow(now)
		if faults, err := s.Audit(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("after the repair: %q, %v", faults, err)
		}
		if again, err := s.Repair(t.Context(), now); err != nil || len(again) > 0 {
			t.Errorf("a second repair did %q, %v", again, err)
		}
	}
	for range 2 {
		p.take(two, p.copied(one))
		p.take(one, p.copied(two))
	}
	if diff := cmp.Diff(unnumbered(contents(t, one)), unnumbered(contents(t, two))); diff != "" {
		t.Errorf("the two differ:\n%s", diff)
	}
}
