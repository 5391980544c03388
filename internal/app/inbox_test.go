package app

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

var noon = time.Date(2026, 11, 28, 12, 0, 0, 0, time.FixedZone("CET", 3600))

// newApp returns the App of a new diary, open for writing.
func newApp(t *testing.T) App {
	t.Helper()
	conn, err := db.OpenToWrite(t.Context(), filepath.Join(t.TempDir(), "diary.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	store := sessions.NewStore(conn, 0)
	store.SetNow(noon)
	return App{Words: words, Clock: line.Clock{Now: noon}, Store: store}
}

// typed returns the words that write an entry again.
func typed(e sessions.Entry) []string { return append([]string{string(e.Kind)}, line.Format(e)...) }

// enter saves the entry that a typed line says.
func enter(t *testing.T, a App, text string, at time.Time) (sessions.Entry, error) {
	entry, err := a.ReadLine(t.Context(), text, at)
	if err != nil {
		return sessions.Entry{}, err
	}
	return a.Add(t.Context(), text, entry)
}

func TestEnter(t *testing.T) {
	at := time.Date(2026, 11, 27, 21, 5, 0, 0, noon.Location())
	for _, test := range []struct {
		text string
		want []string
	}{
		{"log piriformis.l press ball 5m 6-3", []string{"session", "piriformis.l", "compression", "ball", "5m", "6-3", "@2026-11-27T21:05+01:00"}},
		{"piriformis.l press ball 5m 6-3", []string{"session", "piriformis.l", "compression", "ball", "5m", "6-3", "@2026-11-27T21:05+01:00"}},
		{"backlog pain lower-back 4", []string{"reading", "erector-spinae", "4", "@2026-11-27T21:05+01:00"}},
		{"Pain neck 4 @yesterday-8:00 -n “it's the drive”", []string{"reading", "neck", "4", "@2026-11-26T08:00+01:00", "note=it's the drive"}},
		{`pain neck 4 --note="at work, +fever" way=3`, []string{"reading", "neck", "4", "way=3", "@2026-11-27T21:05+01:00", "note=at work, +fever"}},
		{"pain neck 4 interference=3", []string{"reading", "neck", "4", "way=3", "@2026-11-27T21:05+01:00"}},
		{"pain neck 4 interference=3 way=4", nil},
		{"symptom fever tingling-leg.l=worse", []string{"symptom", "fever", "tingling-leg.l=worse", "@2026-11-27T21:05+01:00"}},
		{"event new chair's here", []string{"event", "@2026-11-27T21:05+01:00", "note=new chair's here"}},
		{"question add is swimming fine?", []string{"question", "@2026-11-27T21:05+01:00", "note=is swimming fine?"}},
		{"seen fever by=gp", nil},
		{"log press 5m 6-3", nil},
		{"pain neck 4 -n", nil},
		{"pain neck 4 -n a -n b", nil},
		{`pain neck 4 -n "open`, nil},
		{"undo", nil},
		{"question how long?", nil},
		{"symptom fever=gone since=2020-01-01 @2019-01-01", nil},
		{"", nil},
	} {
		a := newApp(t)
		got, err := enter(t, a, test.text, at)
		if test.want == nil {
			if !errors.As(err, new(*line.Error)) && !errors.As(err, new(*Misuse)) {
				t.Errorf("entering %q = %v, %v, want an error of the typist", test.text, typed(got), err)
			}
			if list, _ := a.Store.Entries(t.Context(), sessions.Query{}); len(list) > 0 {
				t.Errorf("entering %q saved %v", test.text, typed(list[0]))
			}
			continue
		}
		if err != nil || !slices.Equal(typed(got), test.want) {
			t.Errorf("entering %q = %q, %v, want %q", test.text, typed(got), err, test.want)
		}
	}
}

func TestEnterJudges(t *testing.T) {
	a := newApp(t)
	if _, err := enter(t, a, "again 5-3", noon); err == nil {
		t.Error("again without a session = nil, want an error")
	}
	if _, err := enter(t, a, "log glutes press ball 5m 6-3", noon.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	again, err := enter(t, a, "again 5-3", noon)
	if want := []string{"session", "gluteus", "compression", "ball", "5m", "5-3"}; err != nil || !slices.Equal(typed(again)[2:6], want[2:]) {
		t.Errorf("again = %q, %v", typed(again), err)
	}
	saved, err := enter(t, a, "symptom numb-saddle", noon)
	if err != nil {
		t.Fatal(err)
	}
	after, err := a.AfterEntry(t.Context(), &saved)
	if err != nil || after.Raised != guide.Emergency {
		t.Errorf("numb-saddle raised %v, %v, want an emergency", after.Raised, err)
	}
	diary, verdict, err := a.Judge(t.Context())
	if err != nil || verdict.Urgency != guide.Emergency || len(diary.Reported) != 1 {
		t.Errorf("Judge = %v of %d reports, %v", verdict.Urgency, len(diary.Reported), err)
	}
	rule := verdict.Findings[0].Rule
	seen, err := enter(t, a, "seen "+rule+" fever-back-pain by=gp", noon)
	if err == nil {
		inactive, _ := a.InactiveRules(t.Context(), seen)
		if slices.Contains(inactive, rule) || len(inactive) == 0 {
			t.Errorf("InactiveRules = %q", inactive)
		}
	}
}
