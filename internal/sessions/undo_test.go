package sessions

import (
	stdcmp "cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/testkit"
)

// shown is everything that a person can see in a diary.
type shown struct {
	Entries []Entry
	Profile map[string]string
}

func shownBy(t *rapid.T, s *Store) shown {
	var c shown
	var err error
	if c.Entries, err = s.Entries(context.Background(), Query{}); err != nil {
		t.Fatal(err)
	}
	if c.Profile, err = s.Profile(context.Background()); err != nil {
		t.Fatal(err)
	}
	return c
}

func drawText(t *rapid.T) string {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "neck", "ball"}),
		rapid.StringOfN(rapid.RuneFrom([]rune("aü背 \"<>&\\\u2028'%.-")), 1, 8, -1),
	).Draw(t, "text")
}

func drawSpan(t *rapid.T) guide.Span {
	day := rapid.Int32Range(-25567, 40000).Draw(t, "day")
	var s guide.Span
	layout := rapid.SampledFrom([]string{"", "2006", "2006-01", "2006-01-02"}).Draw(t, "precision")
	if err := s.UnmarshalText([]byte(Day(day).Time().Format(layout))); err != nil {
		t.Fatal(err)
	}
	return s
}

func drawSide(t *rapid.T) guide.Side {
	return rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
}

func drawPain(t *rapid.T) Pain { return Pain(rapid.Uint8Range(0, 11).Draw(t, "pain")) }

// drawEntry draws any entry, most of them such as may be saved.
func drawEntry(t *rapid.T) Entry {
	e := Entry{
		Kind: rapid.SampledFrom([]Kind{Session, Reading, SymptomOnly, Consultation, Event, Question, EpisodeClosed, OtherTreatment}).Draw(t, "kind"),
		At:   noon.Unix() + rapid.Int64Range(-500_000, 0).Draw(t, "at"), Offset: rapid.IntRange(-86399, 86399).Draw(t, "offset"),
		Region: drawText(t), Side: drawSide(t), Since: drawSpan(t), Note: drawText(t),
	}
	if rapid.Bool().Draw(t, "in a region of the person's own") {
		e.Region = "left-knee"
	}
	if rapid.IntRange(0, 3).Draw(t, "at noon") == 0 {
		local := e.Local()
		e.SetMoment(time.Date(local.Year(), local.Month(), local.Day(), 12, 0, 0, 0, local.Location()), rapid.Bool().Draw(t, "and that is given"))
	}
	switch e.Kind {
	case Session:
		e.Technique, e.Tool, e.Seconds = drawText(t), drawText(t), rapid.IntRange(0, 90000).Draw(t, "seconds")
		e.Before, e.After, e.Interference = drawPain(t), drawPain(t), drawPain(t)
	case Reading:
		e.Before, e.Interference = drawPain(t), drawPain(t)
	case Consultation:
		e.MassageOK, e.By = rapid.Bool().Draw(t, "massage-ok"), drawText(t)
		if rapid.Bool().Draw(t, "review") {
			e.Review = guide.DayOf(e.Local()) + Day(rapid.IntRange(0, 367).Draw(t, "days until the review"))
		}
		e.Rules = rapid.SliceOfN(rapid.SampledFrom([]string{"a-rule", "b-rule"}), 0, 2).Draw(t, "rules")
	}
	for range rapid.IntRange(0, 2).Draw(t, "reports") {
		e.Reports = append(e.Reports, Report{
			Symptom: rapid.SampledFrom([]string{"fever", "numb-saddle"}).Draw(t, "symptom"), Side: drawSide(t), Since: drawSpan(t), Value: drawText(t),
			Course: rapid.SampledFrom([]guide.Course{"", "new", "worse", "same", "better", "gone", "no"}).Draw(t, "course"),
		})
	}
	if len(e.Rules) == 0 {
		e.Rules = nil
	}
	for _, name := range []string{"heat", "walk", "ibuprofen"} {
		if rapid.IntRange(0, 4).Draw(t, name) == 0 {
			e.Also = append(e.Also, name)
		}
	}
	if e.Kind == OtherTreatment {
		e.Seconds = rapid.IntRange(0, 90000).Draw(t, "seconds of the treatment")
	}
	if rapid.IntRange(0, 9).Draw(t, "with what its kind cannot have") < 9 {
		e = fitting(e)
	}
	return e
}

// Each field of an entry and of a report is drawn now and then, so that what is tested with
// drawn entries is tested with a new field as well.
func TestEveryFieldIsDrawn(t *testing.T) {
	bookkeeping := []string{"Number", "UID", "Day", "Rev", "Device"}
	entries, reports, lives := testkit.Fields{}, testkit.Fields{}, testkit.Fields{}
	r := rand.New(rand.NewPCG(5, 0))
	for i := range 400 {
		e := rapid.Custom(drawEntry).Example(i)
		entries.Add(e)
		for _, report := range e.Reports {
			reports.Add(report)
		}
		lives.Add(randomEntry(r, i))
	}
	if lacks := entries.Missing(Entry{}, bookkeeping...); len(lacks) > 0 {
		t.Errorf("drawEntry never draws %q", lacks)
	}
	if lacks := reports.Missing(Report{}); len(lacks) > 0 {
		t.Errorf("drawEntry never draws reports with %q", lacks)
	}
	if lacks := lives.Missing(Entry{}, bookkeeping...); len(lacks) > 0 {
		t.Errorf("randomEntry never has %q", lacks)
	}
}

// fitting leaves out what an entry of its kind cannot have.
func fitting(e Entry) Entry {
	switch e.Kind {
	case Session, Reading:
		return e
	case OtherTreatment:
		e.Region, e.Side, e.Since, e.Reports = "", "", guide.Span{}, nil
		return e
	}
	e.Also = nil
	switch e.Kind {
	case SymptomOnly:
		e.Region, e.Side, e.Since = "", "", guide.Span{}
	case Event:
		e.Since, e.Reports = guide.Span{}, nil
	case EpisodeClosed:
		e.Side, e.Since, e.Reports = "", guide.Span{}, nil
	default:
		e.Region, e.Side, e.Since, e.Reports = "", "", guide.Span{}, nil
	}
	return e
}

// drawValid draws an entry that may be saved.
func drawValid(t *rapid.T) Entry {
	return rapid.Custom(drawEntry).Filter(func(e Entry) bool { return e.Validate() == nil }).Draw(t, "entry")
}

// drawWrite draws a write that changes something, and makes it.
func drawWrite(t *rapid.T, s *Store, now time.Time) {
	ctx := context.Background()
	there := numbers(shownBy(t, s).Entries)
	kinds := []string{"add", "add several", "tell"}
	if len(there) > 0 {
		kinds = append(kinds, "replace", "delete")
	}
	kind := rapid.SampledFrom(kinds).Draw(t, "write")
	c := Command{Words: kind, Now: now}
	var err error
	switch kind {
	case "add":
		_, err = s.Add(ctx, c, drawValid(t))
	case "add several":
		_, err = s.Add(ctx, c, drawValid(t), drawValid(t), drawValid(t))
	case "tell":
		facts := rapid.MapOfN(rapid.SampledFrom([]string{"steroids", "cancer", "surgery"}), rapid.SampledFrom([]string{"", "yes", "no"}), 1, 3).Draw(t, "facts")
		err = s.SetFacts(ctx, c, facts)
	case "replace":
		e := drawValid(t)
		e.Number = rapid.SampledFrom(there).Draw(t, "number")
		was, err := s.Get(ctx, e.Number)
		if err != nil {
			t.Fatal(err)
		}
		if e.Kind = was.Kind; e.Validate() != nil {
			e = was
			e.Note = "other words " + drawText(t)
		}
		if _, _, err := s.Replace(ctx, c, e); err != nil {
			t.Fatal(err)
		}
	case "delete":
		_, err = s.Delete(ctx, c, rapid.SliceOfNDistinct(rapid.SampledFrom(there), 1, min(3, len(there)), rapid.ID[int64]).Draw(t, "numbers")...)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// drawNow draws a clock that may stand still or go back.
func drawNow(t *rapid.T) time.Time {
	return noon.Add(time.Duration(rapid.IntRange(-100, 100).Draw(t, "clock")) * time.Minute)
}

// withFile hands fn an empty diary for one round of a property.
func withFile(t *rapid.T, folder string, fn func(*Store)) {
	file, err := os.MkdirTemp(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(file)
	conn, err := db.OpenToWrite(context.Background(), filepath.Join(file, "backlog.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	// What the disk keeps is not at stake here, and syncing costs most of the time.
	if _, err := conn.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	s := NewStore(conn, 3*time.Hour)
	s.SetRegions([]guide.Region{{ID: "left-knee", Group: "thigh", Label: "left knee"}})
	fn(s)
}

func same(t *rapid.T, what string, want, got shown) {
	if diff := cmp.Diff(want, got, anew); diff != "" {
		t.Fatalf("%s, -want +got:\n%s", what, diff)
	}
}

// Any sequence of writes and n undos is the start, n redos the end, and every
// stage in between is the one of before.
func TestUndoAndRedoGoBackAndForth(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		withFile(t, folder, func(s *Store) {
			ctx := context.Background()
			for range rapid.IntRange(0, 3).Draw(t, "before") {
				drawWrite(t, s, drawNow(t))
			}
			stages := []shown{shownBy(t, s)}
			for range rapid.IntRange(1, 6).Draw(t, "writes") {
				drawWrite(t, s, drawNow(t))
				stages = append(stages, shownBy(t, s))
			}
			last := len(stages) - 1
			for round := range 2 {
				for i := last - 1; i >= 0; i-- {
					if _, err := s.Undo(ctx, Command{Words: "undo", Now: drawNow(t)}); err != nil {
						t.Fatal(err)
					}
					same(t, fmt.Sprintf("round %d, undone down to write %d of %d", round, i, last), stages[i], shownBy(t, s))
				}
				for i := 1; i <= last; i++ {
					if _, err := s.Redo(ctx, Command{Words: "redo", Now: drawNow(t)}); err != nil {
						t.Fatal(err)
					}
					same(t, fmt.Sprintf("round %d, redone up to write %d of %d", round, i, last), stages[i], shownBy(t, s))
				}
			}
			if _, err := s.Redo(ctx, typed("redo")); !errors.Is(err, ErrNothingToRedo) {
				t.Fatalf("one redo too many = %v, want %v", err, ErrNothingToRedo)
			}
		})
	})
}

// Undo, redo and new writes in any order walk a list of stages: undo a step back,
// redo a step forth, and a new write cuts off what lay ahead. On the way the
// clock of the rows only goes forward, and the journal only grows.
func TestUndoRedoAndWritesMixed(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		withFile(t, folder, func(s *Store) {
			ctx := context.Background()
			stages, here := []shown{shownBy(t, s)}, 0
			rev, changes := int64(0), 0
			for range rapid.IntRange(1, 12).Draw(t, "commands") {
				now := drawNow(t)
				switch rapid.SampledFrom([]string{"write", "undo", "redo"}).Draw(t, "command") {
				case "write":
					drawWrite(t, s, now)
					stages = append(stages[:here+1], shownBy(t, s))
					here++
				case "undo":
					_, err := s.Undo(ctx, Command{Words: "undo", Now: now})
					if here == 0 != errors.Is(err, ErrNothingToUndo) || err != nil && here > 0 {
						t.Fatalf("Undo at stage %d = %v", here, err)
					}
					here = max(here-1, 0)
				case "redo":
					_, err := s.Redo(ctx, Command{Words: "redo", Now: now})
					if here == len(stages)-1 != errors.Is(err, ErrNothingToRedo) || err != nil && here < len(stages)-1 {
						t.Fatalf("Redo at stage %d of %d = %v", here, len(stages)-1, err)
					}
					here = min(here+1, len(stages)-1)
				}
				same(t, fmt.Sprintf("stage %d", here), stages[here], shownBy(t, s))
				journal := journalOf(t, s)
				for _, row := range journal[changes:] {
					if row.rev < rev {
						t.Fatalf("rev %d after %d", row.rev, rev)
					}
				}
				if len(journal) > changes {
					if journal[changes].rev == rev {
						t.Fatalf("two commands have rev %d", rev)
					}
					rev, changes = journal[len(journal)-1].rev, len(journal)
				}
			}
		})
	})
}

type journalled struct {
	rev, step    int64
	act, words   string
	subject, key string
}

func journalOf(t fatal, s *Store) []journalled {
	rows, err := s.conn.Query("SELECT rev, step, action, command, subject, key FROM journal ORDER BY change")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var list []journalled
	for rows.Next() {
		var j journalled
		if err := rows.Scan(&j.rev, &j.step, &j.act, &j.words, &j.subject, &j.key); err != nil {
			t.Fatal(err)
		}
		list = append(list, j)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestEveryChangeIsJournalled(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	saved, err := s.Add(ctx, typed("import x.csv"), massage(0, "neck", 5), massage(0, "neck", 6))
	if err != nil {
		t.Fatal(err)
	}
	a, b := saved[0].UID, saved[1].UID
	if err := s.SetFacts(ctx, typed("profile set cancer=yes birth-year=1970"), map[string]string{"cancer": "yes", "birth-year": "1970"}); err != nil {
		t.Fatal(err)
	}
	changed := saved[0]
	changed.Note = "better"
	if _, _, err := s.Replace(ctx, typed("edit 1 -n better"), changed); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Delete(ctx, typed("delete 1 2"), 1, 2); err != nil {
		t.Fatal(err)
	}
	for _, turn := range []func(context.Context, Command) ([]Change, error){s.Undo, s.Undo, s.Redo} {
		if _, err := turn(ctx, typed("undo or redo")); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, j := range journalOf(t, s) {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d %s %s %s: %s", j.step, j.act, j.subject, j.key, j.words)))
	}
	want := []string{
		"1 do entry " + a + ": import x.csv",
		"1 do entry " + b + ": import x.csv",
		"3 do profile birth-year: profile set cancer=yes birth-year=1970",
		"3 do profile cancer: profile set cancer=yes birth-year=1970",
		"5 do entry " + a + ": edit 1 -n better",
		"6 do entry " + a + ": delete 1 2",
		"6 do entry " + b + ": delete 1 2",
		"8 undo entry " + b + ": delete 1 2",
		"8 undo entry " + a + ": delete 1 2",
		"10 undo entry " + a + ": edit 1 -n better",
		"11 redo entry " + a + ": edit 1 -n better",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("journal, -want +got:\n%s", diff)
	}

	history, err := s.History(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	got = nil
	note := func(e *Entry) string {
		if e == nil {
			return "nothing"
		}
		return fmt.Sprintf("%d %q", e.Number, e.Note)
	}
	for _, c := range history {
		if !c.At.Equal(noon) {
			t.Errorf("at %s, want %s", c.At, noon)
		}
		got = append(got, fmt.Sprintf("%s %s: %s became %s", c.Act, c.Words, note(c.Was), note(c.Is)))
	}
	want = []string{
		`do import x.csv: nothing became 1 ""`,
		`do edit 1 -n better: 1 "" became 1 "better"`,
		`do delete 1 2: 1 "better" became nothing`,
		`undo delete 1 2: nothing became 1 "better"`,
		`undo edit 1 -n better: 1 "better" became 1 ""`,
		`redo edit 1 -n better: 1 "" became 1 "better"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("History(1), -want +got:\n%s", diff)
	}
}

// The journal keeps every field of an entry: what comes back is what there was.
func TestJournalKeepsEveryField(t *testing.T) {
	s := newStore(t)
	saved := add(t, s, full()...)
	if _, err := s.Delete(t.Context(), typed("delete"), numbers(saved)...); err != nil {
		t.Fatal(err)
	}
	gone, err := s.Undo(t.Context(), typed("undo"))
	if err != nil {
		t.Fatal(err)
	}
	if len(gone) != len(saved) || gone[0].Is != nil || !cmp.Equal(*gone[0].Was, saved[len(saved)-1]) {
		t.Errorf("Undo returned %d changes, the first %+v, want the deletions, last first", len(gone), gone[0])
	}
	for _, e := range saved {
		got, err := s.Get(t.Context(), e.Number)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(e, got, anew); diff != "" {
			t.Errorf("entry %d, -saved +got:\n%s", e.Number, diff)
		}
		if got.Rev <= e.Rev {
			t.Errorf("entry %d has rev %d after %d, want it to grow", e.Number, got.Rev, e.Rev)
		}
	}
}

func TestRevGrowsThoughTheClockGoesBack(t *testing.T) {
	s := newStore(t)
	last := int64(0)
	for _, year := range []int{2026, 1999, 1999, 2030, 2026} {
		now := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		saved, err := s.Add(t.Context(), Command{Words: "log", Now: now}, massage(0, "neck", 5))
		if err != nil {
			t.Fatal(err)
		}
		if want := max(last+1, now.UnixMilli()); saved[0].Rev != want {
			t.Errorf("rev in %d = %d, want %d", year, saved[0].Rev, want)
		}
		last = saved[0].Rev
	}
}

// What Validate lets pass the schema takes, and what comes back is what went in.
func TestValidatedEntriesAreSaved(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		withFile(t, folder, func(s *Store) {
			want := map[int64]Entry{}
			var samples []Observation
			for range rapid.IntRange(1, 5).Draw(t, "entries") {
				e := drawEntry(t)
				saved, err := s.Add(context.Background(), typed("log"), e)
				if invalid := e.Validate(); invalid != nil {
					if fmt.Sprint(err) != invalid.Error() {
						t.Fatalf("Add = %v, want %v", err, invalid)
					}
					continue
				}
				if err != nil {
					t.Fatalf("Add(%+v) = %v", e, err)
				}
				e.Number, e.UID, e.Day = saved[0].Number, saved[0].UID, s.DayOf(e.At, e.Offset)
				want[e.Number] = e
				if e.Before.Given() {
					samples = append(samples, observationOf(e))
				}
			}
			got := map[int64]Entry{}
			for _, e := range shownBy(t, s).Entries {
				got[e.Number] = e
			}
			if diff := cmp.Diff(want, got, anew); diff != "" {
				t.Fatalf("-want +got:\n%s", diff)
			}
			observed := each(t, s)
			for _, list := range [][]Observation{samples, observed} { // of one moment in no promised order
				slices.SortFunc(list, func(a, b Observation) int {
					return stdcmp.Or(stdcmp.Compare(a.At, b.At), strings.Compare(fmt.Sprint(a), fmt.Sprint(b)))
				})
			}
			if diff := cmp.Diff(samples, observed); diff != "" {
				t.Fatalf("Each, -want +got:\n%s", diff)
			}
			for _, e := range slices.Sorted(maps.Keys(want)) {
				if one, err := s.Get(context.Background(), e); err != nil || !cmp.Equal(one, want[e], anew) {
					t.Fatalf("Get(%d) = %+v, %v, want %+v", e, one, err, want[e])
				}
			}
		})
	})
}

// Undo takes the last command back and returns what that changed, in order. Undo
// is a new change itself: nothing is erased. ErrNothingToUndo if there is none.
func (s *Store) Undo(ctx context.Context, c Command) ([]Change, error) {
	return first(s.UndoLast(ctx, c, 1, nil))
}

// Redo does again what the last undo took back, and returns what that changed, in
// order. ErrNothingToRedo if nothing was undone since the last other change.
func (s *Store) Redo(ctx context.Context, c Command) ([]Change, error) {
	return first(s.RedoNext(ctx, c, 1, nil))
}

// first returns the changes of the one command that was taken back or done again.
func first(list [][]Change, err error) ([]Change, error) {
	if err != nil {
		return nil, err
	}
	return list[0], nil
}
