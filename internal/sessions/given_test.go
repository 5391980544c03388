package sessions

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestGiven(t *testing.T) {
	day := func(n int) Command { return Command{Words: "profile", Now: time.Unix(int64(n)*86400, 0).UTC()} }
	one, other := newStore(t), newStore(t)
	p := &pair{t: t, dir: t.TempDir()}
	says := func(s *Store, want string) {
		t.Helper()
		list, err := s.FactsGiven(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, g := range list {
			got = append(got, fmt.Sprintf("%d:%s=%s", g.Day, g.Fact, g.Value))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("given %q, want %q", got, want)
		}
	}
	tell := func(s *Store, on int, fact, value string) {
		t.Helper()
		if err := s.SetFacts(t.Context(), day(on), map[string]string{fact: value}); err != nil {
			t.Fatal(err)
		}
	}
	says(one, "")
	tell(one, 10, "pregnant", "yes")
	tell(one, 20, "pregnant", "no")
	says(one, "10:pregnant=yes 20:pregnant=no")
	if _, err := one.Undo(t.Context(), day(21)); err != nil {
		t.Fatal(err)
	}
	says(one, "10:pregnant=yes") // and not from day 21 on
	if _, err := one.Redo(t.Context(), day(22)); err != nil {
		t.Fatal(err)
	}
	says(one, "10:pregnant=yes 20:pregnant=no")
	tell(one, 30, "pregnant", "")
	tell(one, 40, "pregnant", "no")
	tell(one, 50, "pregnant", "no")
	says(one, "10:pregnant=yes 20:pregnant=no 30:pregnant= 40:pregnant=no 50:pregnant=no")

	// Another machine learns the latest, under the time at which it was given.
	tell(other, 5, "pregnant", "maybe")
	p.take(other, p.copied(one))
	says(other, "5:pregnant=maybe 50:pregnant=no")
	tell(other, 70, "steroids", "yes")
	p.take(one, p.copied(other))
	says(one, "10:pregnant=yes 20:pregnant=no 30:pregnant= 40:pregnant=no 50:pregnant=no 70:steroids=yes")

	// What is dated after now was given now.
	one.SetNow(time.Unix(60*86400, 0).UTC())
	says(one, "10:pregnant=yes 20:pregnant=no 30:pregnant= 40:pregnant=no 50:pregnant=no 60:steroids=yes")
}
