package sessions

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// machine is one of the machines of a history: its diary, its clock, and the last
// copy of it that the others can see.
type machine struct {
	name    string
	path    string
	store   *Store
	skew    time.Duration
	stopped bool // the clock does
	shared  string
	copies  int
	number  map[string]int64 // of every entry ever seen here
}

func newMachine(t *rapid.T, folder, name string) *machine {
	m := &machine{
		name: name, path: filepath.Join(folder, name+".db"), number: map[string]int64{},
		skew: time.Duration(rapid.IntRange(-100_000, 100_000).Draw(t, "skew of "+name)) * time.Minute,
	}
	if m.stopped = rapid.Bool().Draw(t, "the clock of "+name+" stands still"); m.stopped {
		m.skew = 0 // and as those of the others do: revisions meet
	}
	m.open(t)
	return m
}

func (m *machine) open(t *rapid.T) {
	conn, err := db.OpenToWrite(context.Background(), m.path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec("PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	m.store = NewStore(conn, 0)
	m.store.SetRegions([]guide.Region{{ID: "left-knee", Group: "thigh", Label: "the knee of " + m.name}})
}

func (m *machine) close() { m.store.conn.Close() }

// now is a clock that is wrong, stops and goes back.
func (m *machine) now(t *rapid.T) time.Time {
	if m.stopped {
		return noon
	}
	return drawNow(t).Add(m.skew)
}

func (m *machine) share(t *rapid.T) {
	m.copies++
	m.shared = fmt.Sprintf("%s.copy-%d", m.path, m.copies)
	if err := db.Snapshot(context.Background(), m.store.conn, m.shared); err != nil {
		t.Fatal(err)
	}
}

func (m *machine) take(t *rapid.T, path string) Merged {
	merged, err := m.store.Merge(context.Background(), Command{Now: m.now(t)}, Self{Name: m.name}, path)
	if err != nil {
		t.Fatal(err)
	}
	return merged
}

// all is everything that machines agree on in the end.
type all struct {
	Entries map[string]Entry  // by uid; without a kind: deleted
	Facts   map[string]string // with revision and device
}

func (m *machine) all(t *rapid.T) all {
	a := all{map[string]Entry{}, map[string]string{}}
	list, err := m.store.query(context.Background(), m.store.conn, "SELECT "+columns+" FROM full_entries ORDER BY number")
	if err != nil {
		t.Fatal(err)
	}
	if err := m.store.fill(context.Background(), m.store.conn, list); err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if before, seen := m.number[e.UID]; seen && before != e.Number {
			t.Fatalf("on %s the entry #%d has become #%d", m.name, before, e.Number)
		}
		m.number[e.UID] = e.Number
		e.Number = 0
		a.Entries[e.UID] = e
	}
	rows, err := m.store.conn.Query("SELECT uid, rev, device FROM entries WHERE deleted <> 0")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.UID, &e.Rev, &e.Device); err != nil {
			t.Fatal(err)
		}
		a.Entries[e.UID] = e
	}
	facts, err := m.store.conn.Query("SELECT fact, ifnull(value, '') || ' ' || rev || ' ' || device FROM profile")
	if err != nil {
		t.Fatal(err)
	}
	defer facts.Close()
	for facts.Next() {
		var fact, value string
		if err := facts.Scan(&fact, &value); err != nil {
			t.Fatal(err)
		}
		a.Facts[fact] = value
	}
	return a
}

// change edits or deletes one of the few entries that all machines know.
func (m *machine) change(t *rapid.T, c Command) {
	ctx := context.Background()
	list := shownBy(t, m.store).Entries
	if len(list) == 0 {
		drawWrite(t, m.store, c.Now)
		return
	}
	e := list[rapid.IntRange(0, min(2, len(list)-1)).Draw(t, "which")]
	var err error
	if rapid.IntRange(0, 2).Draw(t, "how") == 0 {
		_, err = m.store.Delete(ctx, c, e.Number)
	} else {
		e.Note = rapid.SampledFrom([]string{"c", "a", "b"}).Draw(t, "note")
		var is Entry
		if _, is, err = m.store.Replace(ctx, c, e); is.Rev <= e.Rev {
			t.Fatalf("on %s, #%d of revision %d was changed under %d, which loses to it", m.name, e.Number, e.Rev, is.Rev)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// step draws one thing that happens on a machine.
func (m *machine) step(t *rapid.T, machines []*machine) {
	ctx := context.Background()
	c := Command{Words: "step", Now: m.now(t)}
	var err error
	switch rapid.SampledFrom([]string{"write", "change", "change", "change", "share", "take", "undo", "undo sync", "redo", "purge", "restart as a copy"}).Draw(t, "on "+m.name) {
	case "write":
		drawWrite(t, m.store, c.Now)
	case "change":
		m.change(t, c)
	case "share":
		m.share(t)
	case "take":
		if from := rapid.SampledFrom(machines).Draw(t, "from"); from.shared != "" {
			m.take(t, from.shared)
		}
	case "undo":
		if _, err = m.store.Undo(ctx, c); errors.Is(err, ErrNothingToUndo) {
			err = nil
		}
	case "undo sync":
		if _, err = m.store.UndoSync(ctx, c, nil); errors.Is(err, ErrNothingToUndo) {
			err = nil
		}
	case "redo":
		if _, err = m.store.Redo(ctx, c); errors.Is(err, ErrNothingToRedo) {
			err = nil
		}
	case "purge":
		if rapid.IntRange(0, 3).Draw(t, "whether") == 0 {
			_, err = m.store.Purge(ctx)
		}
	case "restart as a copy":
		// Somebody copies the whole file of another machine over this one's.
		if from := rapid.SampledFrom(machines).Draw(t, "of"); from != m && rapid.IntRange(0, 3).Draw(t, "whether") == 0 {
			m.close()
			os.Remove(m.path)
			if err := db.Snapshot(ctx, from.store.conn, m.path); err != nil {
				t.Fatal(err)
			}
			m.open(t)
			m.number = map[string]int64{}
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	m.all(t)
}

// Whatever three machines with wrong clocks did, in whatever order they heard of
// each other: in the end they hold the same, and taking it all in once more
// changes nothing.
func TestMachinesConverge(t *testing.T) {
	if checks := flag.Lookup("rapid.checks").Value; checks.String() == "100" { // the short run
		if testing.Short() {
			t.Skip("this takes long")
		}
		checks.Set("40")
		defer checks.Set("100")
	}
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		dir, err := os.MkdirTemp(folder, "")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		var machines []*machine
		for _, name := range []string{"desktop", "laptop", "phone"} {
			m := newMachine(t, dir, name)
			defer m.close()
			machines = append(machines, m)
		}
		exchange := func() (came int) {
			for _, m := range machines {
				m.share(t)
			}
			for _, m := range machines {
				for _, i := range rapid.Permutation([]int{0, 1, 2}).Draw(t, "order") {
					merged := m.take(t, machines[i].shared)
					came += merged.New + merged.Changed + merged.Deleted + merged.Facts + len(merged.Conflicts)
				}
			}
			return came
		}
		drawWrite(t, machines[0].store, machines[0].now(t))
		exchange()
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			rapid.SampledFrom(machines).Draw(t, "machine").step(t, machines)
		}
		exchange()
		exchange()
		want := machines[0].all(t)
		for _, m := range machines {
			if diff := cmp.Diff(want, m.all(t)); diff != "" {
				t.Fatalf("%s differs from %s:\n%s", m.name, machines[0].name, diff)
			}
			if faults, err := m.store.Audit(context.Background()); err != nil || len(faults) > 0 {
				t.Fatalf("Audit() of %s = %q, %v", m.name, faults, err)
			}
		}
		if came := exchange(); came != 0 { // names may still spread
			t.Fatalf("the third exchange changed %d rows", came)
		}
		before := map[string][]byte{}
		for _, m := range machines {
			before[m.name] = read(t, m.path)
		}
		if came := exchange(); came != 0 {
			t.Fatalf("the fourth exchange changed %d rows", came)
		}
		for _, m := range machines {
			if !bytes.Equal(before[m.name], read(t, m.path)) {
				t.Fatalf("the fourth exchange changed the file of %s", m.name)
			}
		}
	})
}

func read(t *rapid.T, path string) []byte {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// A change made in knowledge of another wins over it, however far behind its clock is.
func TestAChangeAfterAMergeWins(t *testing.T) {
	ahead, behind := newStore(t), newStore(t)
	saved := add(t, ahead, massage(0, "neck", 5), massage(60, "neck", 6))
	first := saved[0]
	first.Note = "of the machine whose clock is ahead"
	_, first, err := ahead.Replace(t.Context(), Command{Words: "edit 1", Now: noon.AddDate(50, 0, 0)}, first)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	if _, err := ahead.Copy(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	if _, err := behind.Merge(t.Context(), Command{Now: noon}, Self{Name: "behind"}, copied); err != nil {
		t.Fatal(err)
	}
	// The last row that was merged is the older one.
	second, err := behind.Get(t.Context(), 2)
	if err != nil || second.Rev >= first.Rev {
		t.Fatalf("Get(2) = revision %d, %v, want less than %d", second.Rev, err, first.Rev)
	}
	first.Note = "of the machine whose clock is behind"
	_, is, err := behind.Replace(t.Context(), Command{Words: "edit 1", Now: noon}, first)
	if err != nil || is.Rev <= first.Rev {
		t.Errorf("Replace() = revision %d, %v, want more than %d", is.Rev, err, first.Rev)
	}
}

// pair is two diaries that take in each other's copies.
type pair struct {
	t     *testing.T
	dir   string
	n     int
	hours int
}

// now is an hour later each time.
func (p *pair) now(words string) Command {
	p.hours++
	return Command{Words: words, Now: noon.Add(time.Duration(p.hours) * time.Hour)}
}

// copied is a copy of a diary as others see it.
func (p *pair) copied(s *Store) string {
	p.t.Helper()
	p.n++
	path := filepath.Join(p.dir, fmt.Sprint(p.n, ".db"))
	if _, err := s.Copy(p.t.Context(), path); err != nil {
		p.t.Fatal(err)
	}
	return path
}

func (p *pair) take(into *Store, path string) Merged {
	p.t.Helper()
	merged, err := into.Merge(p.t.Context(), p.now("sync"), Self{Name: "machine"}, path)
	if err != nil {
		p.t.Fatal(err)
	}
	if faults, err := into.Audit(p.t.Context()); err != nil || len(faults) > 0 {
		p.t.Fatalf("Audit() = %q, %v", faults, err)
	}
	return merged
}

func (p *pair) purge(s *Store, number int64) {
	p.t.Helper()
	if _, err := s.Delete(p.t.Context(), p.now("delete"), number); err != nil {
		p.t.Fatal(err)
	}
	if _, err := s.Purge(p.t.Context()); err != nil {
		p.t.Fatal(err)
	}
}

// What was purged does not come back from an old copy, this machine's own or that of
// a third one, after another machine has deleted it as well.
func TestPurgedStaysPurged(t *testing.T) {
	p := &pair{t: t, dir: t.TempDir()}
	one, other, third := newStore(t), newStore(t), newStore(t)
	secret := massage(0, "neck", 5)
	secret.Note = "secret"
	add(t, one, secret)
	stale := p.copied(one)
	p.take(other, stale)
	p.take(third, p.copied(other))
	old := p.copied(third)

	p.purge(one, 1)
	if _, err := other.Delete(t.Context(), p.now("delete"), 1); err != nil {
		t.Fatal(err)
	}
	p.take(one, p.copied(other))
	for _, path := range []string{stale, old} {
		if merged := p.take(one, path); merged.Cloned || len(merged.Conflicts) > 0 || merged.New > 0 {
			t.Errorf("an old copy gives %+v", merged)
		}
	}
	if changes, err := one.History(t.Context(), 1); err != nil || len(changes) > 0 {
		t.Errorf("History(1) = %v, %v, want nothing", changes, err)
	}
	// One that never had it learns of the deletion and of nothing else.
	fresh := newStore(t)
	p.take(fresh, p.copied(one))
	if merged := p.take(fresh, old); len(merged.Conflicts) > 0 || merged.New > 0 {
		t.Errorf("an old copy gives %+v to a machine that never had it", merged)
	}
}

// A purge there does not hide that both had changed it.
func TestPurgeThereIsToldAsAConflict(t *testing.T) {
	p := &pair{t: t, dir: t.TempDir()}
	one, other := newStore(t), newStore(t)
	saved := add(t, one, massage(0, "neck", 5))[0]
	p.take(other, p.copied(one))
	saved.Note = "mine"
	if _, _, err := one.Replace(t.Context(), p.now("edit"), saved); err != nil {
		t.Fatal(err)
	}
	p.purge(other, 1)
	merged := p.take(one, p.copied(other))
	if merged.Deleted != 1 || len(merged.Conflicts) != 1 {
		t.Errorf("%+v, want a deletion and a conflict", merged)
	}
}

// Two rows of one version differ in what hangs on them only: both diaries settle on one.
func TestOneVersionOfTwoContents(t *testing.T) {
	for _, change := range []func(e *Entry){
		func(e *Entry) { e.Reports = []Report{{Symptom: "fever"}} },
		func(e *Entry) { e.Since = guide.On(guide.DayOf(noon)) },
	} {
		p := &pair{t: t, dir: t.TempDir()}
		one, other := newStore(t), newStore(t)
		e := massage(0, "neck", 5)
		e.UID, e.Rev, e.Device = "same", 7, "0b31b3c2"
		changed := e
		change(&changed)
		for s, e := range map[*Store]Entry{one: e, other: changed} {
			if _, err := s.Import(t.Context(), p.now("import"), Snapshot{Entries: []Entry{e}}); err != nil {
				t.Fatal(err)
			}
		}
		p.take(one, p.copied(other))
		p.take(other, p.copied(one))
		if diff := cmp.Diff(entries(t, one, Query{}), entries(t, other, Query{})); diff != "" {
			t.Errorf("the diaries differ:\n%s", diff)
		}
	}
}

// A diary that this program could not have written is not taken in, and nothing of
// it; a fact of a newer one is, if it is plain.
func TestMergeRefusesFacts(t *testing.T) {
	for _, c := range []struct{ change, want string }{
		{"UPDATE profile SET value = 'banana'", `birth-year is a year from 1904 to 2025, not "banana"`},
		{"UPDATE profile SET value = 'x' || char(27) || '[31m'", "contains a character that cannot be printed"},
		{"UPDATE profile SET fact = 'of' || char(27) || 'tomorrow'", "is no name of a fact"},
		{"UPDATE profile SET fact = 'of-tomorrow', value = 'a' || char(27)", "contains a character that cannot be printed"},
		{"UPDATE profile SET fact = 'of-tomorrow', value = '" + strings.Repeat("a", 65) + "'", "is longer than 64 characters"},
		{"UPDATE profile SET device = char(27)", "is no device"},
		{"UPDATE profile SET at = -99999999999", "is outside the years 1900 to 9999"},
		{"UPDATE entries SET deleted = 1, device = 'a' || char(10)", "is no device"},
		{"UPDATE entries SET uid = 'a' || char(27), deleted = 1", "contains a character that cannot be printed"},
		{"UPDATE profile SET fact = 'of-tomorrow', value = 'some'", ""},
	} {
		p := &pair{t: t, dir: t.TempDir()}
		one, other := newStore(t), newStore(t)
		add(t, other, massage(0, "neck", 5))
		if err := other.SetFacts(t.Context(), p.now("profile"), map[string]string{"birth-year": "1969"}); err != nil {
			t.Fatal(err)
		}
		if _, err := other.conn.ExecContext(t.Context(), c.change); err != nil {
			t.Fatal(err)
		}
		_, err := one.Merge(t.Context(), p.now("sync"), Self{Name: "one"}, p.copied(other))
		if c.want == "" && err != nil || c.want != "" && (!errors.Is(err, ErrUnacceptable) || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("after %s: %v, want %q", c.change, err, c.want)
		}
		facts, err := one.Profile(t.Context())
		if took := len(facts) > 0 || len(entries(t, one, Query{})) > 0; err != nil || took != (c.want == "") {
			t.Errorf("after %s: %v, %v", c.change, facts, err)
		}
	}
}

// Machines returns what each device that wrote here calls itself; of two with one name,
// each has its device after it. The device of this diary is among them once it has been
// merged.
func (s *Store) Machines(ctx context.Context) (map[string]string, error) {
	names, err := deviceNames(ctx, s.conn, "main")
	return distinct(names), err
}
