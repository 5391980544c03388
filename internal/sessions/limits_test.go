package sessions

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/testkit"
)

// What each kind of entry needs and takes, and each limit of an entry, a fact and a name
// at its last value and the next one: what is said of it, in testdata/limits.txt.
func TestEveryLimit(t *testing.T) {
	var b strings.Builder
	say := func(name string, err error) {
		text := "ok"
		if err != nil {
			text = strings.ReplaceAll(err.Error(), strings.Repeat("x", 40), "…")
		}
		fmt.Fprintf(&b, "%s: %s\n", name, text)
	}
	x := func(n int) string { return strings.Repeat("x", n) }
	least := func(kind Kind) Entry {
		e := Entry{Kind: kind, At: noon.Unix()}
		for _, field := range kind.Needs() {
			switch field {
			case FieldRegion:
				e.Region = "neck"
			case FieldTechnique:
				e.Technique = "rolling"
			case FieldDuration:
				e.Seconds = 60
			case FieldBefore:
				e.Before = NRS(3)
			case FieldSymptom:
				e.Reports = []Report{{Symptom: "fever"}}
			case FieldRule:
				e.Rules = []string{"inf-fever"}
			case FieldNote:
				e.Note = "a note"
			case FieldAlso:
				e.Also = []string{"heat"}
			}
		}
		return e
	}
	day := guide.DayOf(noon)
	many := func(n int) []Report { return make([]Report, n) }
	words := func(n int) (list []string) {
		for i := range n {
			list = append(list, fmt.Sprint("w", i))
		}
		return list
	}
	changes := []struct {
		name   string
		change func(*Entry)
	}{
		{"as little as it needs", func(*Entry) {}},
		{"region", func(e *Entry) { e.Region = "calves" }},
		{"side", func(e *Entry) { e.Side = guide.Left }},
		{"technique", func(e *Entry) { e.Technique = "friction" }},
		{"tool", func(e *Entry) { e.Tool = "ball" }},
		{"duration", func(e *Entry) { e.Seconds = 61 }},
		{"before", func(e *Entry) { e.Before = NRS(4) }},
		{"after", func(e *Entry) { e.After = NRS(4) }},
		{"way", func(e *Entry) { e.Interference = NRS(4) }},
		{"since", func(e *Entry) { e.Since = guide.On(day) }},
		{"reports", func(e *Entry) { e.Reports = []Report{{Symptom: "cough"}} }},
		{"also", func(e *Entry) { e.Also = []string{"walk"} }},
		{"rules", func(e *Entry) { e.Rules = []string{"vasc-dvt"} }},
		{"massage-ok", func(e *Entry) { e.MassageOK = true }},
		{"by", func(e *Entry) { e.By = "gp" }},
		{"review", func(e *Entry) { e.Review = day + 1 }},
		{"note", func(e *Entry) { e.Note = "more" }},
		{"no region", func(e *Entry) { e.Region = "" }},
		{"no technique", func(e *Entry) { e.Technique = "" }},
		{"no duration", func(e *Entry) { e.Seconds = 0 }},
		{"no before", func(e *Entry) { e.Before = Pain(0) }},
		{"no reports", func(e *Entry) { e.Reports = nil }},
		{"no rules", func(e *Entry) { e.Rules = nil }},
		{"no note", func(e *Entry) { e.Note = "" }},
		{"no treatment", func(e *Entry) { e.Also = nil }},
	}
	for _, kind := range append(allKinds(), "nothing") {
		for _, c := range changes {
			e := least(kind)
			c.change(&e)
			say(fmt.Sprintf("%s, %s", kind, c.name), e.Validate())
		}
	}
	session, seen, treated := least(Session), least(Consultation), least(OtherTreatment)
	for _, c := range []struct {
		name string
		from Entry
		is   func(e *Entry)
	}{
		{"a second", session, func(e *Entry) { e.Seconds = 1 }},
		{"a negative time", session, func(e *Entry) { e.Seconds = -1 }},
		{"a day", session, func(e *Entry) { e.Seconds = 86400 }},
		{"more than a day", session, func(e *Entry) { e.Seconds = 86401 }},
		{"10", session, func(e *Entry) { e.Before, e.After, e.Interference = NRS(10), NRS(10), NRS(10) }},
		{"11 before", session, func(e *Entry) { e.Before = NRS(11) }},
		{"11 after", session, func(e *Entry) { e.After = NRS(11) }},
		{"11 in the way", session, func(e *Entry) { e.Interference = NRS(11) }},
		{"the first second", session, func(e *Entry) { e.At = firstSecond }},
		{"before it", session, func(e *Entry) { e.At = firstSecond - 1 }},
		{"the last second", session, func(e *Entry) { e.At = lastSecond }},
		{"after it", session, func(e *Entry) { e.At = lastSecond + 1 }},
		{"an offset of nearly a day", session, func(e *Entry) { e.Offset = 86399 }},
		{"of a day", session, func(e *Entry) { e.Offset = 86400 }},
		{"of nearly a day west", session, func(e *Entry) { e.Offset = -86399 }},
		{"of a day west", session, func(e *Entry) { e.Offset = -86400 }},
		{"noon given at another time", session, func(e *Entry) { e.NoonGiven, e.Offset = true, 3600 }},
		{"a uid of 64", session, func(e *Entry) { e.UID = x(64) }},
		{"of 65", session, func(e *Entry) { e.UID = x(65) }},
		{"1000 reports", session, func(e *Entry) {
			e.Reports = many(1000)
			for i := range e.Reports {
				e.Reports[i].Symptom = "fever"
			}
		}},
		{"1001 reports", session, func(e *Entry) { e.Reports = many(1001) }},
		{"1001 rules", seen, func(e *Entry) { e.Rules = words(1001) }},
		{"1001 treatments", treated, func(e *Entry) { e.Also = words(1001) }},
		{"a treatment twice", treated, func(e *Entry) { e.Also = []string{"heat", "walk", "heat"} }},
		{"a treatment of 60", treated, func(e *Entry) { e.Also = []string{x(60)} }},
		{"of 61", treated, func(e *Entry) { e.Also = []string{x(61)} }},
		{"a treatment with a comma", treated, func(e *Entry) { e.Also = []string{"a,b"} }},
		{"with a space", treated, func(e *Entry) { e.Also = []string{"a b"} }},
		{"without a letter", treated, func(e *Entry) { e.Also = []string{"5"} }},
		{"no treatment", treated, func(e *Entry) { e.Also = []string{""} }},
		{"a word of 200", session, func(e *Entry) { e.Region = x(200) }},
		{"of 201", session, func(e *Entry) { e.Region = x(201) }},
		{"a technique with a control character", session, func(e *Entry) { e.Technique = "a\x1bb" }},
		{"a tool that is no text", session, func(e *Entry) { e.Tool = "a\xff" }},
		{"who looked, of 201", seen, func(e *Entry) { e.By = x(201) }},
		{"an empty rule", seen, func(e *Entry) { e.Rules = []string{"a", ""} }},
		{"a rule of 201", seen, func(e *Entry) { e.Rules = []string{x(201)} }},
		{"a review on the day", seen, func(e *Entry) { e.Review = day }},
		{"the day after", seen, func(e *Entry) { e.Review = day + 1 }},
		{"after 366 days", seen, func(e *Entry) { e.Review = day + 366 }},
		{"after 367", seen, func(e *Entry) { e.Review = day + 367 }},
		{"another side", session, func(e *Entry) { e.Side = "up" }},
		{"since some days", session, func(e *Entry) { e.Since = guide.Span{From: day - 3, To: day, Known: true} }},
		{"a report of nothing", session, func(e *Entry) { e.Reports = many(1) }},
		{"another course", session, func(e *Entry) { e.Reports = []Report{{Symptom: "fever", Course: "bad"}} }},
		{"another side of a report", session, func(e *Entry) { e.Reports = []Report{{Symptom: "fever", Side: "up"}} }},
		{"a report since some days", session, func(e *Entry) {
			e.Reports = []Report{{Symptom: "fever", Since: guide.Span{From: day - 3, To: day, Known: true}}}
		}},
		{"a value of 201", session, func(e *Entry) { e.Reports = []Report{{Symptom: "fever", Value: x(201)}} }},
		{"a machine of 64", session, func(e *Entry) { e.Device = x(64) }},
		{"of 65", session, func(e *Entry) { e.Device = x(65) }},
		{"with a slash", session, func(e *Entry) { e.Device = "a/b" }},
		{"a note of 10000", session, func(e *Entry) { e.Note = x(10000) }},
		{"of 10001", session, func(e *Entry) { e.Note = x(10001) }},
		{"a note of lines", session, func(e *Entry) { e.Note = "a\n\tb" }},
		{"with a control character", session, func(e *Entry) { e.Note = "ab\x07" }},
		{"that is no text", session, func(e *Entry) { e.Note = "a\xff" }},
	} {
		c.is(&c.from)
		say(c.name, c.from.Validate())
	}
	for name, machines := range map[string][]string{"name of a machine": {"", "x", x(255), x(256), "a\x1bb"}} {
		for _, machine := range machines {
			say(fmt.Sprintf("%s of %d", name, len(machine)), ValidMachine(machine))
		}
	}
	for _, f := range []Fact{
		{Fact: "cancer", Value: "yes"},
		{Fact: "cancer", Value: "Yes"},
		{Fact: "cancer"},
		{Fact: "birth-year", Value: "1899"},
		{Fact: "surgery", Value: day.String()},
		{Fact: "surgery", Value: (day + 1).String()},
		{Fact: "surgery", Value: (day + 1).String(), At: noon.Unix() + 86400},
		{Fact: "a-new-one", Value: x(64)},
		{Fact: "a-new-one", Value: x(65)},
		{Fact: "a b", Value: "yes"},
		{Fact: "", Value: "yes"},
		{Fact: x(64), Value: "yes"},
		{Fact: x(65), Value: "yes"},
		{Fact: "cancer", Value: "yes", At: firstSecond},
		{Fact: "cancer", Value: "yes", At: firstSecond - 1},
		{Fact: "cancer", Value: "yes", At: lastSecond + 1},
		{Fact: "cancer", Value: "yes", Offset: 86400},
		{Fact: "cancer", Value: "yes", Offset: -86400},
		{Fact: "cancer", Value: "yes", Device: "a/b"},
	} {
		say(fmt.Sprintf("fact %.20s=%.20s at %d %d", f.Fact, f.Value, f.At, f.Offset), f.Validate(day))
	}
	for _, rev := range []int64{math.MinInt64, -1, 0, 1, largestRev(noon), largestRev(noon) + 1} {
		say(fmt.Sprint("revision ", rev), ValidRev(rev, noon))
	}
	testkit.Golden(t, filepath.Join("testdata", "limits.txt"), b.String())
}

// A diary that cannot be read is an error of every question, not an empty answer; and what
// could not be written is not said to be.
func TestWhatCannotBeReadIsAnError(t *testing.T) {
	s := newStore(t)
	add(t, s, full()...)
	copied := filepath.Join(t.TempDir(), "copy")
	if n, err := s.Copy(t.Context(), copied); err != nil || n != int64(len(full())) {
		t.Fatalf("%d entries are copied, %v, want %d", n, err, len(full()))
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	only := func(_ any, err error) error { return err }
	for name, err := range map[string]error{
		"add": only(s.Add(ctx, typed("log"), massage(9, "neck", 4))), "delete": only(s.Delete(ctx, typed("delete"), 1)), "get": only(s.Get(ctx, 1)),
		"entries": only(s.Entries(ctx, Query{})), "count": only(s.Count(ctx, Query{})), "reported": only(s.Reported(ctx)), "treatments": only(s.OtherTreatments(ctx)),
		"profile": only(s.Profile(ctx)), "facts": only(s.Facts(ctx)), "facts given": only(s.FactsGiven(ctx)), "set facts": s.SetFacts(ctx, typed("profile"), map[string]string{"cancer": "no"}),
		"undo": only(s.Undo(ctx, typed("undo"))), "redo": only(s.Redo(ctx, typed("redo"))), "undo sync": only(s.UndoSync(ctx, typed("undo"), nil)), "history": only(s.History(ctx, 1)),
		"audit": only(s.Audit(ctx)), "compare": only(s.Compare(ctx, copied)), "contradictions": only(s.Contradictions(ctx, copied)), "merge": only(s.Merge(ctx, typed("sync"), Self{Name: "one"}, copied)),
		"copy": only(s.Copy(ctx, filepath.Join(t.TempDir(), "another"))), "device": only(s.Device(ctx)), "machines": only(s.Machines(ctx)), "purgeable": only(s.Purgeable(ctx)), "purge": only(s.Purge(ctx)),
		"regions": only(s.Regions(ctx, func(string) bool { return false })), "own regions": only(s.OwnRegions(ctx)), "words": only(s.TreatmentWords(ctx)), "events": only(s.EventsAndClosings(ctx)), "export": only(s.ExportFacts(ctx)),
		"import": only(s.Import(ctx, typed("import"), Snapshot{Entries: []Entry{massage(8, "neck", 4)}})), "repairable": only(s.Repairable(ctx, noon)), "repair": only(s.Repair(ctx, noon)),
		"last": only(s.Last(ctx)), "future": only(s.CountFuture(ctx)), "uid": only(s.WithUID(ctx, "x")), "has uid": only(s.HasUID(ctx, "x")), "each": s.Each(ctx, nil, func(Observation) {}),
		"latest": only(s.Latest(ctx, Session)), "sync time": only(s.SyncTime(ctx, noon)), "rebuild": s.Rebuild(ctx),
	} {
		if err == nil || errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v, want the reason why nothing can be read", name, err)
		}
	}
	if _, _, err := s.DayBefore(ctx); err == nil {
		t.Error("day before: no error")
	}
	if _, _, err := s.Newest(ctx); err == nil {
		t.Error("newest: no error")
	}
	if _, err := s.Size(ctx); err == nil {
		t.Error("size: no error")
	}
	if _, err := s.LastInUse(ctx); err == nil {
		t.Error("last in use: no error")
	}
	if len(s.Damage(ctx)) == 0 || len(s.Faults(ctx)) == 0 {
		t.Error("a file that cannot be checked has no fault")
	}
	for _, err := range s.EachEntry(ctx, Query{}) {
		if err == nil {
			t.Error("each entry: no error")
		}
	}
	if _, err := db.OpenToWrite(ctx, copied); err == nil {
		t.Error("open: no error")
	}
}

// A Store knows whether it has saved anything: not what was refused, nor what was read.
func TestSaved(t *testing.T) {
	s := newStore(t)
	if _, err := s.Add(t.Context(), typed("log"), Entry{Kind: "nothing"}); err == nil || s.Saved() {
		t.Errorf("what is refused, %v, is saved: %t", err, s.Saved())
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.Add(ctx, typed("log"), massage(0, "neck", 4)); err == nil || s.Saved() {
		t.Errorf("what could not be written, %v, is saved: %t", err, s.Saved())
	}
	if entries(t, s, Query{}); s.Saved() {
		t.Error("what is read is saved")
	}
	if add(t, s, massage(0, "neck", 4)); !s.Saved() {
		t.Error("what is saved is not")
	}
}

// An entry that only the journal has is one fault, however often it was changed.
func TestALostEntryIsOneFault(t *testing.T) {
	s := newStore(t)
	e := add(t, s, massage(0, "neck", 4), massage(1, "neck", 5))[0]
	for _, note := range []string{"a", "b"} {
		e.Note = note
		var err error
		if _, e, err = s.Replace(t.Context(), typed("edit"), e); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.conn.Exec("DELETE FROM entries WHERE number = 1"); err != nil {
		t.Fatal(err)
	}
	faults, err := s.Audit(t.Context())
	if want := "entry " + e.UID + " is in the journal and nowhere else"; err != nil || len(faults) != 1 || faults[0] != want {
		t.Errorf("%q, %v, want %q", faults, err, want)
	}
}

// What was undone is said, also where it is of nothing but a region's label.
func TestUndoOfALabelIsSaid(t *testing.T) {
	s := newStore(t)
	s.SetRegions([]guide.Region{{ID: "left-knee", Group: "thigh", Label: "the knee"}})
	add(t, s, massage(0, "left-knee", 4))
	facts, err := s.Facts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	labels := 0
	for fact := range facts {
		if IsRegion(fact) {
			labels++
			if err := s.SetFacts(t.Context(), typed("test"), map[string]string{fact: ""}); err != nil {
				t.Fatal(err)
			}
		}
	}
	undone, err := s.Undo(t.Context(), typed("undo"))
	if err != nil || labels != 1 || len(undone) != 1 || !IsRegion(undone[0].Fact) {
		t.Errorf("of %d labels %+v is undone, %v", labels, undone, err)
	}
	if undone, err = s.Undo(t.Context(), typed("undo")); err != nil || len(undone) != 1 || undone[0].Fact != "" {
		t.Errorf("%+v is undone, %v, want the entry alone", undone, err)
	}
}

// allKinds returns every kind of entry.
func allKinds() []Kind {
	list := make([]Kind, len(kinds))
	for i, k := range kinds {
		list[i] = k.kind
	}
	return list
}
