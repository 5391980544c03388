package sessions

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarks(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	at := noon.Unix()
	_, err := s.Add(
		ctx, typed("all"),
		Entry{Kind: Event, At: at + 60, Offset: 3600, Note: "second"},
		Entry{Kind: EpisodeClosed, At: at, Offset: 3600, Region: "neck"},
		Entry{Kind: Event, At: at - 60, Offset: 3600, Region: "neck", Note: "first"},
		Entry{Kind: Question, At: at, Offset: 3600, Note: "why?"},
		massage(0, "neck", 5),
		Entry{Kind: Event, At: at, Offset: 3600, Note: "deleted"},
	)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Delete(ctx, typed("delete"), 6); err != nil {
		t.Fatal(err)
	}
	list, err := s.EventsAndClosings(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range list {
		got = append(got, string(e.Kind)+" "+e.Region+e.Note)
	}
	if diff := cmp.Diff([]string{"event neckfirst", "rest neck", "event second"}, got); diff != "" {
		t.Error(diff)
	}
}

// Events are few among many sessions: they are found by their own index.
func TestMarksDoNotWalkTheSessions(t *testing.T) {
	s := newStore(t)
	rows, err := s.conn.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+eventsQuery)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	plan := ""
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		plan += detail + "\n"
	}
	if !strings.Contains(plan, "entries_others") {
		t.Errorf("the plan is\n%swant the index entries_others", plan)
	}
}
