package sessions

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
)

// told returns a diary of every kind of entry, and a profile.
func factDiary(t *testing.T) (*Store, Snapshot) {
	t.Helper()
	s := newStore(t)
	add(t, s, full()...)
	if err := s.SetFacts(t.Context(), typed("profile set"), map[string]string{"birth-year": "1969", "cancer": "no", "smoker": "past"}); err != nil {
		t.Fatal(err)
	}
	if err := s.SetFacts(t.Context(), typed("profile clear"), map[string]string{"smoker": ""}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Delete(t.Context(), typed("delete 8"), 8); err != nil {
		t.Fatal(err)
	}
	whole, err := exported(t, s)
	if err != nil {
		t.Fatal(err)
	}
	return s, whole
}

// contents returns a diary in one piece, without the numbers, which belong to a file.
func contents(t *testing.T, s *Store) Snapshot {
	t.Helper()
	whole, err := exported(t, s)
	if err != nil {
		t.Fatal(err)
	}
	return unnumbered(whole)
}

func unnumbered(whole Snapshot) Snapshot {
	for i := range whole.Entries {
		whole.Entries[i].Number = 0
	}
	return whole
}

// A diary that goes into an empty file in one piece is the same there, versions
// included, is sound, and one undo takes it out again.
func TestWholeComesBack(t *testing.T) {
	_, whole := factDiary(t)
	if len(whole.Entries) != len(full())-1 || len(whole.Facts) != 2 {
		t.Fatalf("Snapshot has %d entries and %d facts, want %d and 2: no deleted ones", len(whole.Entries), len(whole.Facts), len(full())-1)
	}
	s := newStore(t)
	if _, err := s.Import(t.Context(), typed("import diary.json"), whole); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(unnumbered(whole), contents(t, s)); diff != "" {
		t.Errorf("the diary in the other file (-want +got):\n%s", diff)
	}
	if faults := s.Faults(t.Context()); len(faults) > 0 {
		t.Errorf("Faults() = %q", faults)
	}
	if _, err := s.Undo(t.Context(), typed("undo")); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, s); len(got.Entries)+len(got.Facts) > 0 {
		t.Errorf("after one undo there is %+v", got)
	}
}

// What comes in may be ahead of the clock here. The next change is later still.
func TestWholeMovesTheClock(t *testing.T) {
	s := newStore(t)
	ahead := massage(0, "neck", 4)
	ahead.UID, ahead.Rev, ahead.Device = "a", noon.UnixMilli()+1_000_000, "other"
	behind := massage(1, "neck", 4)
	behind.UID, behind.Rev, behind.Device = "b", 7, "other"
	saved, err := s.Import(t.Context(), typed("import"), Snapshot{Entries: []Entry{ahead, behind}})
	if err != nil {
		t.Fatal(err)
	}
	if saved[0].Rev != ahead.Rev || saved[1].Rev != 7 || saved[1].Device != "other" {
		t.Errorf("Import gave the versions %d and %d of %s", saved[0].Rev, saved[1].Rev, saved[1].Device)
	}
	if next := add(t, s, massage(2, "neck", 5)); next[0].Rev <= ahead.Rev {
		t.Errorf("the next change has revision %d, which is not after %d", next[0].Rev, ahead.Rev)
	}
}

// An entry that was deleted here comes back in a new version: with its old one the
// deletion, which other machines have, would win over it.
func TestWholeBringsBackWhatWasDeleted(t *testing.T) {
	s := newStore(t)
	saved := add(t, s, massage(0, "neck", 4))
	if _, err := s.Delete(t.Context(), typed("delete 1"), 1); err != nil {
		t.Fatal(err)
	}
	back, err := s.Import(t.Context(), typed("import"), Snapshot{Entries: saved})
	if err != nil || back[0].Number != 1 || back[0].Rev <= saved[0].Rev {
		t.Errorf("Import = %+v, %v, want number 1 in a later version than %d", back, err, saved[0].Rev)
	}
}

func TestAddWholeRefuses(t *testing.T) {
	s, whole := factDiary(t)
	before := contents(t, s)
	for want, w := range map[string]Snapshot{
		"is that of entry 1 already":                             {Entries: whole.Entries[len(whole.Entries)-1:]},
		"birth-year is already given, as 1969":                   {Facts: whole.Facts[:1]},
		"q: 253370764800000 is no revision":                      {Entries: []Entry{{Kind: Question, UID: "q", At: noon.Unix(), Note: "?", Rev: 253370764800000, Device: "x"}}},
		"sex: -1 is no revision":                                 {Facts: []Fact{{Fact: "sex", Value: "male", Rev: -1, Device: "x"}}},
		`sex is female, male or other, not "perhaps"`:            {Facts: []Fact{{Fact: "sex", Value: "perhaps"}}},
		`"se\x1bx" is no name of a fact`:                         {Facts: []Fact{{Fact: "se\x1bx", Value: "male"}}},
		`"ma\x1ble" contains a character that cannot be printed`: {Facts: []Fact{{Fact: "sex", Value: "ma\x1ble"}}},
		`"\x1b[31m" is no device`:                                {Facts: []Fact{{Fact: "sex", Value: "male", Device: "\x1b[31m"}}},
		`"a b" is no device`:                                     {Entries: []Entry{{Kind: Question, At: noon.Unix(), Note: "?", Device: "a b"}}},
		"a symptom report needs a symptom or an event":           {Entries: []Entry{{Kind: SymptomOnly, At: noon.Unix()}}},
		"a symptom report has no region; only a session, a reading, an event or a closed episode has one": {Entries: []Entry{{Kind: SymptomOnly, At: noon.Unix(), Region: "neck", Reports: []Report{{Symptom: "fever"}}}}},
		"a symptom report has no since; only a session or a reading has one":                              {Entries: []Entry{{Kind: SymptomOnly, At: noon.Unix(), Since: guide.On(20000), Reports: []Report{{Symptom: "fever"}}}}},
		"a consultation needs a rule":     {Entries: []Entry{{Kind: Consultation, At: noon.Unix()}}},
		"an event needs a text, the note": {Entries: []Entry{{Kind: Event, At: noon.Unix()}}},
		"a closed episode has no side; only a session, a reading or an event has one": {Entries: []Entry{{Kind: EpisodeClosed, At: noon.Unix(), Region: "neck", Side: guide.Left}}},
		"a question has no since": {Entries: []Entry{{Kind: Question, At: noon.Unix(), Note: "?", Since: guide.On(20000)}}},
		"a question has no symptom; only a session, a reading or a symptom report has one": {Entries: []Entry{{Kind: Question, At: noon.Unix(), Note: "?", Reports: []Report{{Symptom: "fever"}}}}},
		"a question has no region":                                  {Entries: []Entry{{Kind: Question, At: noon.Unix(), Note: "?", Region: "neck"}}},
		"a question has no massage-ok; only a consultation has one": {Entries: []Entry{{Kind: Question, At: noon.Unix(), Note: "?", MassageOK: true}}},
	} {
		if _, err := s.Import(t.Context(), typed("import"), w); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Import = %v, want %s", err, want)
		}
	}
	if diff := cmp.Diff(before, contents(t, s)); diff != "" {
		t.Errorf("a refused import left (-want +got):\n%s", diff)
	}
}

// exported returns the diary in one piece.
func exported(t *testing.T, s *Store) (whole Snapshot, err error) {
	t.Helper()
	for e, err := range s.EachEntry(t.Context(), Query{}) {
		if err != nil {
			return whole, err
		}
		whole.Entries = append(whole.Entries, e)
	}
	whole.Facts, err = s.ExportFacts(t.Context())
	return whole, err
}

// Rows are written many at a time. Each has its number at once, whatever is asked and written in between.
func TestRowsWrittenTogether(t *testing.T) {
	s := newStore(t)
	add(t, s, massage(0, "neck", 3))
	want := []string{}
	err := s.ImportEach(t.Context(), typed("import"), func(i *Import) error {
		for n := range 3*rowsTogether + 7 {
			e := massage(int64(n)*60, "calves", n%11)
			if n%3 > 0 {
				e.UID = fmt.Sprintf("row-%d", n)
			}
			if n%41 == 7 {
				e.Reports = []Report{{Symptom: "night-pain"}}
			}
			saved, has, err := i.Add(e)
			if err != nil || has != nil || saved.Number != int64(n+2) {
				t.Fatalf("row %d: number %d, has %v, %v", n, saved.Number, has, err)
			}
			want = append(want, saved.UID)
			if again := e; e.UID != "" && n%5 == 0 {
				if _, has, err := i.Add(again); err != nil || has == nil || has.Number != saved.Number {
					t.Fatalf("row %d again: has %v, %v", n, has, err)
				}
			}
			if n == 20 {
				if err := i.AddFact(Fact{Fact: "birth-year", Value: "1969", At: noon.Unix(), Offset: 3600}); err != nil {
					t.Fatal(err)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries(t, s, Query{}) {
		if e.Number > 1 {
			got = append(got, e.UID)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if faults := s.Faults(t.Context()); len(faults) > 0 {
		t.Errorf("Faults() = %q", faults)
	}
	if next := add(t, s, massage(0, "neck", 4)); next[0].Number != int64(len(want)+2) {
		t.Errorf("the next number is %d", next[0].Number)
	}
}
