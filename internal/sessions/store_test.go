package sessions

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// noon is 22 November 2026, 12:00 in Berlin.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.FixedZone("CET", 3600))

func typed(words string) Command { return Command{Words: words, Now: noon} }

// anew hides what every change changes.
var anew = cmpopts.IgnoreFields(Entry{}, "Rev", "Device")

// fatal is what a test and a round of a property have in common.
type fatal interface{ Fatal(args ...any) }

func open(t testing.TB, path string, dayStart time.Duration) *Store {
	t.Helper()
	conn, err := db.OpenToWrite(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return NewStore(conn, dayStart)
}

func newStore(t testing.TB) *Store {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "backlog.db"), 0)
}

// massage is a session so many seconds after noon.
func massage(after int64, region string, before int) Entry {
	return Entry{
		Kind: Session, At: noon.Unix() + after, Offset: 3600, Region: region,
		Technique: "compression", Seconds: 300, Before: NRS(before),
	}
}

// full uses every field that its kind may have.
func full() []Entry {
	at := noon.Unix()
	month := guide.Span{From: 20758, To: 20787, Known: true} // November 2026
	return []Entry{
		{
			Kind: Session, At: at, Offset: 3600, Region: "piriformis", Side: guide.Left, Technique: "compression", Tool: "ball",
			Seconds: 86400, Before: NRS(10), After: NRS(0), Interference: NRS(4), Since: month, Note: "two lines\nand a \"word\" <&> ü 背",
			Reports: []Report{
				{Symptom: "tingling-leg", Side: guide.Right, Course: guide.CourseWorse, Since: guide.On(20700)},
				{Symptom: "bp-high", Value: "192/124"},
				{Symptom: "tingling-leg", Side: guide.Both, Course: guide.CourseNo},
				{Symptom: "injury-minor", Since: guide.Span{From: 18262, To: 18627, Known: true}}, // 2020
			},
		},
		{Kind: Reading, At: at - 3600, Offset: -36000, Region: "erector-spinae", Before: NRS(0), Interference: NRS(0), Since: guide.On(-100)},
		{Kind: SymptomOnly, At: at - 7200, Offset: 0, Reports: []Report{{Symptom: "fever"}}},
		{Kind: Consultation, At: at - 10800, Offset: 50400, Rules: []string{"z-rule", "a-rule"}, MassageOK: true, By: "gp", Note: "all well"},
		{Kind: Consultation, At: at - 10801, Offset: 50400, Rules: []string{"a-rule"}},
		{Kind: Event, At: at - 14400, Offset: 20700, Note: "new desk"},
		{Kind: Question, At: at - 18000, Offset: 0, Note: "is it the disc?"},
		{Kind: EpisodeClosed, At: -2208988800, Offset: 0, Region: "piriformis"},
	}
}

func add(t testing.TB, s *Store, list ...Entry) []Entry {
	t.Helper()
	saved, err := s.Add(t.Context(), typed("log"), list...)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func entries(t testing.TB, s *Store, q Query) []Entry {
	t.Helper()
	list, err := s.Entries(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func numbers(list []Entry) []int64 {
	var got []int64
	for _, e := range list {
		got = append(got, e.Number)
	}
	return got
}

func TestAddedIsReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backlog.db")
	s := open(t, path, 3*time.Hour)
	want := full()
	saved := add(t, s, want...)
	days := []Day{20779, 20778, 20779, 20779, 20779, 20779, 20779, -25568}
	for i := range want {
		if len(saved[i].UID) != 36 || saved[i].UID[14] != '7' {
			t.Errorf("uid %q, want a UUIDv7", saved[i].UID)
		}
		want[i].Number, want[i].UID, want[i].Day = int64(i+1), saved[i].UID, days[i]
	}
	if diff := cmp.Diff(want, saved, anew); diff != "" {
		t.Errorf("Add returned, -want +got:\n%s", diff)
	}
	other := open(t, path, 3*time.Hour) // nothing is kept in memory
	for i := range want {
		got, err := other.Get(t.Context(), int64(i+1))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(saved[i], got); diff != "" {
			t.Errorf("Get(%d), -saved +got:\n%s", i+1, diff)
		}
	}
	slices.Reverse(saved) // they were handed over newest first
	if diff := cmp.Diff(saved, entries(t, other, Query{})); diff != "" {
		t.Errorf("Entries, -saved +got:\n%s", diff)
	}
	reported, err := other.Reported(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := numbers(reported); !slices.Equal(got, []int64{5, 4, 3, 1}) {
		t.Errorf("Reported = %v, want those with reports or rules, 5 4 3 1", got)
	}
	if diff := cmp.Diff(saved[3], reported[0]); diff != "" {
		t.Errorf("Reported, -saved +got:\n%s", diff)
	}
	latest, err := other.Latest(t.Context(), Consultation)
	if err != nil || latest.Number != 4 {
		t.Errorf("Latest(consultation) = %d, %v, want 4", latest.Number, err)
	}
	last, err := other.LastInUse(t.Context())
	if count, errSize := other.Size(t.Context()); err != nil || errSize != nil || last != 8 || count != 8 {
		t.Errorf("last %d, size %d, %v, want 8, 8", last, count, errors.Join(err, errSize))
	}
	scored := 0
	if err := other.Each(t.Context(), nil, func(Observation) { scored++ }); err != nil {
		t.Fatal(err)
	}
	if unscored, err := other.Unscored(t.Context()); err != nil || int(unscored)+scored != 8 || scored == 0 || unscored == 0 {
		t.Errorf("%d entries with a score and %d without, %v, want 8 in all", scored, unscored, err)
	}
}

func TestAnEmptyDiary(t *testing.T) {
	s := newStore(t)
	if got := entries(t, s, Query{}); len(got) != 0 {
		t.Errorf("Entries = %v, want none", got)
	}
	if _, err := s.Get(t.Context(), 1); !errors.Is(err, ErrNotFound) {
		t.Errorf("Get(1) = %v, want %v", err, ErrNotFound)
	}
	if _, err := s.Latest(t.Context(), Session); !errors.Is(err, ErrNotFound) {
		t.Errorf("Latest = %v, want %v", err, ErrNotFound)
	}
	if _, err := s.History(t.Context(), 1); !errors.Is(err, ErrNotFound) {
		t.Errorf("History(1) = %v, want %v", err, ErrNotFound)
	}
	if _, _, err := s.Replace(t.Context(), typed("edit"), Entry{Number: 1}); !errors.Is(err, ErrNotFound) {
		t.Errorf("Replace(1) = %v, want %v", err, ErrNotFound)
	}
	if _, err := s.Undo(t.Context(), typed("undo")); !errors.Is(err, ErrNothingToUndo) {
		t.Errorf("Undo = %v, want %v", err, ErrNothingToUndo)
	}
	if _, err := s.Redo(t.Context(), typed("redo")); !errors.Is(err, ErrNothingToRedo) {
		t.Errorf("Redo = %v, want %v", err, ErrNothingToRedo)
	}
	last, err := s.LastInUse(t.Context())
	if count, errSize := s.Size(t.Context()); err != nil || errSize != nil || last != 0 || count != 0 {
		t.Errorf("last %d, size %d, %v, want 0, 0", last, count, errors.Join(err, errSize))
	}
}

// A local date begins at day_start in the offset of the entry.
func TestEntriesOfAPeriod(t *testing.T) {
	const day = 20779 // 22 November 2026
	midnight := int64(day) * 86400
	at := []struct {
		at     int64
		offset int
	}{
		{midnight - 1, 0},
		{midnight, 0},
		{midnight + 3*3600 - 1, 0},
		{midnight + 3*3600, 0},
		{midnight - 3600, 3600},
		{midnight + 10*3600, -10 * 3600},
		{midnight - 14*3600, 14 * 3600},
		{midnight + 2*3600, 3600},
		{midnight + 86400 + 86399, -86399},
		{midnight - 86399, 86399},
		{midnight + 86400, 0},
		{midnight + 86400 + 3*3600, 0},
	}
	path := filepath.Join(t.TempDir(), "backlog.db")
	for i, m := range at {
		e := massage(0, "neck", i%11)
		e.At, e.Offset = m.at, m.offset
		add(t, open(t, path, 0), e)
	}
	for _, c := range []struct {
		dayStart time.Duration
		from, to Day
		want     []int64
	}{
		{0, day, day, []int64{10, 7, 5, 2, 3, 8, 4, 6}},
		{0, day - 1, day - 1, []int64{1}},
		{0, day + 1, day + 1, []int64{11, 12, 9}},
		{3 * time.Hour, day, day, []int64{8, 4, 11, 9}},
		{3 * time.Hour, day - 1, day - 1, []int64{10, 7, 5, 1, 2, 3, 6}},
		{23*time.Hour + 59*time.Minute, day, day, []int64{11, 12, 9}},
		{0, day - 1000, day + 1000, []int64{10, 7, 5, 1, 2, 3, 8, 4, 6, 11, 12, 9}},
		{0, day + 2, day + 9, nil},
	} {
		s := open(t, path, c.dayStart)
		got := entries(t, s, Query{From: c.from, To: c.to})
		slices.SortStableFunc(c.want, func(a, b int64) int { return int(at[a-1].at - at[b-1].at) })
		if !slices.Equal(numbers(got), c.want) {
			t.Errorf("Entries(day_start %s, %s to %s) = %v, want %v", c.dayStart, c.from, c.to, numbers(got), c.want)
		}
		for _, e := range got {
			if e.Day < c.from || e.Day > c.to {
				t.Errorf("entry %d has the date %s, which lies outside %s to %s", e.Number, e.Day, c.from, c.to)
			}
		}
		from := c.from
		var samples []int64
		if err := s.Each(t.Context(), &from, func(m Observation) {
			if m.Day <= c.to {
				samples = append(samples, int64(m.Before.Score()))
			}
		}); err != nil {
			t.Fatal(err)
		}
		want := numbers(got)
		for i := range want {
			want[i] = (want[i] - 1) % 11
		}
		slices.Sort(want)
		slices.Sort(samples) // their order is not promised
		if !slices.Equal(samples, want) {
			t.Errorf("Each(day_start %s, from %s) up to %s has the scores %v, want %v", c.dayStart, c.from, c.to, samples, want)
		}
	}
}

func TestEntriesByKindRegionAndLimit(t *testing.T) {
	s := newStore(t)
	neck, back := massage(0, "neck", 5), massage(0, "erector-spinae", 4)
	reading := Entry{Kind: Reading, At: noon.Unix() + 60, Region: "neck", Before: NRS(3)}
	add(t, s, neck, back, reading, neck, massage(-60, "neck", 6))
	for _, c := range []struct {
		q    Query
		want []int64
	}{
		{Query{}, []int64{5, 1, 2, 4, 3}},
		{Query{Region: "neck"}, []int64{5, 1, 4, 3}},
		{Query{Region: "nec"}, nil},
		{Query{Kinds: []Kind{Reading}}, []int64{3}},
		{Query{Kinds: []Kind{Reading, Session}, Limit: 2}, []int64{4, 3}},
		{Query{Region: "neck", Kinds: []Kind{Session}, Limit: 1}, []int64{4}},
		{Query{Limit: 9}, []int64{5, 1, 2, 4, 3}},
		{Query{From: 20779, To: 20779, Limit: 1}, []int64{3}},
	} {
		if got := numbers(entries(t, s, c.q)); !slices.Equal(got, c.want) {
			t.Errorf("Entries(%+v) = %v, want %v", c.q, got, c.want)
		}
	}
}

func TestReplace(t *testing.T) {
	s := newStore(t)
	saved := add(t, s, full()...)
	changed := saved[0]
	changed.Kind, changed.UID = Reading, "mine" // neither is for the caller to change
	changed.At, changed.Tool, changed.After, changed.Since, changed.Note = noon.Unix()-86400, "", NRS(7), guide.Span{}, ""
	changed.Reports = changed.Reports[1:2]
	was, is, err := s.Replace(t.Context(), typed("edit 1"), changed)
	if err != nil {
		t.Fatal(err)
	}
	want := changed
	want.Kind, want.UID, want.Day, want.Rev = Session, saved[0].UID, 20778, is.Rev
	if diff := cmp.Diff(saved[0], was); diff != "" {
		t.Errorf("was, -want +got:\n%s", diff)
	}
	if diff := cmp.Diff(want, is); diff != "" {
		t.Errorf("is, -want +got:\n%s", diff)
	}
	got, err := s.Get(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Get(1), -want +got:\n%s", diff)
	}
	if is.Rev <= was.Rev {
		t.Errorf("rev %d after %d, want it to grow", is.Rev, was.Rev)
	}
	if _, _, err := s.Replace(t.Context(), typed("edit 1"), changed); !errors.Is(err, ErrChanged) {
		t.Errorf("Replace(what an older revision was changed to) = %v, want ErrChanged", err)
	}
	changed.Before, changed.Rev = 0, is.Rev
	if _, _, err := s.Replace(t.Context(), typed("edit 1"), changed); fmt.Sprint(err) != "a session needs a pain score, 0 to 10" {
		t.Errorf("Replace(no score) = %v", err)
	}
	if again, _ := s.Get(t.Context(), 1); !cmp.Equal(again, got) {
		t.Errorf("a refused edit changed it to %+v", again)
	}
}

func TestDelete(t *testing.T) {
	s := newStore(t)
	saved := add(t, s, full()...)
	if _, err := s.Delete(t.Context(), typed("delete 1 99"), 1, 99); fmt.Sprint(err) != "no such entry 99" {
		t.Errorf("Delete(1, 99) = %v, want no such entry 99", err)
	}
	if got := len(entries(t, s, Query{})); got != len(saved) {
		t.Errorf("%d entries after a refused delete, want all %d", got, len(saved))
	}
	gone, err := s.Delete(t.Context(), typed("delete 4 1 4"), 4, 1, 4)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Entry{saved[3], saved[0]}, gone); diff != "" {
		t.Errorf("Delete returned, -want +got:\n%s", diff)
	}
	if _, err := s.Get(t.Context(), 4); !errors.Is(err, ErrNotFound) {
		t.Errorf("Get(4) = %v, want %v", err, ErrNotFound)
	}
	if _, err := s.Delete(t.Context(), typed("delete 4"), 4); fmt.Sprint(err) != "no such entry 4" {
		t.Errorf("Delete(4) checksum = %v, want no such entry 4", err)
	}
	if got := numbers(entries(t, s, Query{})); !slices.Equal(got, []int64{8, 7, 6, 5, 3, 2}) {
		t.Errorf("Entries = %v, want 8 7 6 5 3 2", got)
	}
	// A tombstone stays, for other machines, with the rev of the deletion.
	var deleted, rev int64
	if err := s.conn.QueryRowContext(t.Context(), "SELECT deleted, rev FROM entries WHERE uid = ?", saved[3].UID).Scan(&deleted, &rev); err != nil {
		t.Fatal(err)
	}
	if deleted != 1 || rev <= saved[3].Rev {
		t.Errorf("deleted = %d, rev = %d, want a tombstone with a rev above %d", deleted, rev, saved[3].Rev)
	}
	// Its number is not given to another one; undo brings it back under it.
	if next := add(t, s, massage(0, "neck", 1)); next[0].Number != 9 {
		t.Errorf("the next entry has number %d, want 9", next[0].Number)
	}
	for range 2 {
		if _, err := s.Undo(t.Context(), typed("undo")); err != nil {
			t.Fatal(err)
		}
	}
	slices.Reverse(saved)
	if diff := cmp.Diff(saved, entries(t, s, Query{}), anew); diff != "" {
		t.Errorf("after undo, -want +got:\n%s", diff)
	}
}

func TestAddWithAUID(t *testing.T) {
	s := newStore(t)
	e := massage(0, "neck", 5)
	e.UID, e.Reports = "from-elsewhere", []Report{{Symptom: "fever"}}
	if saved := add(t, s, e); saved[0].UID != e.UID {
		t.Errorf("uid %q, want %q", saved[0].UID, e.UID)
	}
	want := "the uid from-elsewhere is that of entry 1 already; leave it out or change that entry"
	if _, err := s.Add(t.Context(), typed("import"), massage(1, "neck", 6), e); fmt.Sprint(err) != want {
		t.Errorf("Add(same uid) = %v, want %s", err, want)
	}
	twice := massage(0, "neck", 5)
	twice.UID = "twice"
	if _, err := s.Add(t.Context(), typed("import"), twice, twice); err == nil {
		t.Error("Add(the same uid twice) = nil, want an error")
	}
	if got := numbers(entries(t, s, Query{})); !slices.Equal(got, []int64{1}) {
		t.Errorf("Entries = %v, want 1 alone", got)
	}
	if _, err := s.Delete(t.Context(), typed("delete 1"), 1); err != nil {
		t.Fatal(err)
	}
	e.Before = NRS(2)
	if saved := add(t, s, massage(0, "neck", 1), e); saved[1].Number != 1 || saved[0].Number != 2 {
		t.Errorf("numbers %v, want 2 and the 1 of old", numbers(saved))
	}
	got, err := s.Get(t.Context(), 1)
	if err != nil || got.Before.Score() != 2 || len(got.Reports) != 1 {
		t.Errorf("Get(1) = %+v, %v, want the new one", got, err)
	}
}

func TestProfile(t *testing.T) {
	s := newStore(t)
	for _, facts := range []map[string]string{
		{"birth-year": "1970", "cancer": "yes", "pregnant": "no"},
		{"birth-year": "1971", "cancer": ""},
	} {
		if err := s.SetFacts(t.Context(), typed("profile"), facts); err != nil {
			t.Fatal(err)
		}
	}
	profile := func() map[string]string {
		facts, err := s.Profile(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return facts
	}
	if diff := cmp.Diff(map[string]string{"birth-year": "1971", "pregnant": "no"}, profile()); diff != "" {
		t.Error(diff)
	}
	changes, err := s.Undo(t.Context(), typed("undo"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range changes {
		got = append(got, fmt.Sprintf("%s %s: %q became %q", c.Act, c.Fact, c.WasFact, c.IsFact))
	}
	if diff := cmp.Diff([]string{`do cancer: "yes" became ""`, `do birth-year: "1970" became "1971"`}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]string{"birth-year": "1970", "cancer": "yes", "pregnant": "no"}, profile()); diff != "" {
		t.Error(diff)
	}
}

// observationOf is what Each hands over of an entry.
func observationOf(e Entry) Observation {
	o, _ := e.Observation()
	return o
}

func each(t fatal, s *Store) []Observation {
	var list []Observation
	if err := s.Each(context.Background(), nil, func(m Observation) { list = append(list, m) }); err != nil {
		t.Fatal(err)
	}
	return list
}
