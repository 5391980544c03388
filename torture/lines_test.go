package torture

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"backlog/internal/exchange"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

var (
	lines = flag.Int("lines", 0, "how many random lines are read; 10,000,000 with -full")
	seed  = flag.Uint64("seed", 1, "where the random lines begin")
)

// What is read at random, right and wrong: lines as they are typed, and files of
// every kind that import takes, by their lines. Nothing of it stops the program,
// a refusal is one sentence, and what is taken is, printed and read again, what it
// was. The random lines of the config are in cmd/backlog.
func TestManyLines(t *testing.T) {
	t.Parallel()
	all := *lines
	if all == 0 {
		all = times(20_000, 10_000_000)
	}
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 21, 5, 7, 0, zone)
	v, err := guide.NewVocabulary([]guide.Region{{ID: "old-scar", Label: "the old scar", Group: "lower-back"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []struct {
		name  string
		share int // in a hundred
		read  func(*writer) (lines, taken int, err error)
	}{
		{"typed", 55, (*writer).typed},
		{"CSV", 20, (*writer).csv},
		{"JSON", 10, (*writer).json},
		{"FHIR", 5, (*writer).fhir},
		{"map", 10, (*writer).mapped},
	} {
		want := all * kind.share / 100
		var group sync.WaitGroup
		var lock sync.Mutex
		sum, taken := 0, 0
		workers := runtime.GOMAXPROCS(0)
		for i := range workers {
			group.Go(func() {
				w := newWriter(v, now, rand.New(rand.NewPCG(*seed, uint64(i))))
				read, held := 0, 0
				for read < want/workers && !t.Failed() {
					n, is, err := kind.read(w)
					if err != nil {
						t.Errorf("%s: %v", kind.name, err)
					}
					read, held = read+n, held+is
				}
				lock.Lock()
				defer lock.Unlock()
				sum, taken = sum+read, taken+held
			})
		}
		group.Wait()
		if sum < want-workers || taken < sum/20 || taken > sum*19/20 {
			t.Errorf("%s: %d lines, %d of them taken; that is no trial", kind.name, sum, taken)
		}
		t.Logf("%-5s %9d lines: %9d taken and printed as what they are, %9d refused", kind.name, sum, taken, sum-taken)
	}
}

// typed reads one line as a command or an edit does.
func (w *writer) typed() (int, int, error) {
	kind := pick(w, w.kinds)
	words := w.line(kind)
	if w.one(3) {
		words = w.spoiledWords(words)
	}
	e, err := w.parse(kind, words)
	if err != nil {
		return 1, 0, sentence(err, fmt.Sprintf("%s %q", kind, words), new(*line.Error))
	}
	if err := w.prints(kind, words, e); err != nil {
		return 1, 0, err
	}
	if !w.one(4) {
		return 1, 1, nil
	}
	words = w.spoiledWords(w.line(kind))
	e, err = line.ParseEdit(w.v, slices.Clone(words), e, w.clock())
	if err != nil {
		return 2, 1, sentence(err, fmt.Sprintf("edit %q", words), new(*line.Error))
	}
	return 2, 2, w.prints(kind, words, e)
}

func (w *writer) clock() line.Clock { return line.Clock{Now: w.now} }

func (w *writer) parse(kind sessions.Kind, words []string) (sessions.Entry, error) {
	return line.Parse(w.v, kind, slices.Clone(words), w.clock())
}

// prints tells whether what an entry is printed as gives the same entry.
func (w *writer) prints(kind sessions.Kind, words []string, e sessions.Entry) error {
	printed := line.Format(e)
	if again, err := w.parse(kind, printed); err != nil || !reflect.DeepEqual(e, again) {
		return fmt.Errorf("%s %q is printed as %q, which gives %v, %v, not %v", kind, words, printed, again, err, e)
	}
	return nil
}

// csv reads one file of entries, as ours or a spreadsheet writes it.
func (w *writer) csv() (int, int, error) {
	file := w.table(csvColumns, w.cells)
	read := func(file []byte) ([]sessions.Entry, error) {
		return readCSV(bytes.NewReader(file), w.v, w.now)
	}
	list, err := read(file)
	if err != nil {
		return rows(file), 0, sentence(err, string(file), new(*exchange.Fault))
	}
	var out bytes.Buffer
	if err := exchange.WriteCSV(&out, listed(list)); err != nil {
		return 0, 0, err
	}
	again, err := read(out.Bytes())
	return rows(file), rows(file), sameEntries(file, out.Bytes(), list, again, err)
}

// json reads one file of a whole diary.
func (w *writer) json() (int, int, error) {
	var out bytes.Buffer
	drawn := w.whole()
	if err := exchange.WriteJSON(&out, listed(drawn.Entries), drawn.Facts); err != nil {
		return 0, 0, err
	}
	file := w.spoiledFile(out.Bytes())
	whole, err := readJSON(bytes.NewReader(file), w.v, w.now)
	if err != nil {
		return rows(file), 0, sentence(err, string(file), new(*exchange.Fault))
	}
	out.Reset()
	if err := exchange.WriteJSON(&out, listed(whole.Entries), whole.Facts); err != nil {
		return 0, 0, err
	}
	again, err := readJSON(bytes.NewReader(out.Bytes()), w.v, w.now)
	if err == nil && !reflect.DeepEqual(whole.Facts, again.Facts) {
		err = fmt.Errorf("the facts were %v and are %v", whole.Facts, again.Facts)
	}
	return rows(file), rows(file), sameEntries(file, out.Bytes(), whole.Entries, again.Entries, err)
}

// fhir reads one bundle.
func (w *writer) fhir() (int, int, error) {
	bundle := func(list []sessions.Entry) ([]byte, error) {
		var out bytes.Buffer
		err := exchange.Bundle{Entries: listed(list), Words: w.v, Device: "d", Now: w.now}.Write(&out)
		return out.Bytes(), err
	}
	clean, err := bundle(slices.DeleteFunc(w.whole().Entries, func(e sessions.Entry) bool { return !exchange.InCSV(e) }))
	if err != nil {
		return 0, 0, err
	}
	file := w.spoiledFile(clean)
	list, _, err := readFHIR(bytes.NewReader(file), w.v, w.now)
	if err != nil {
		return rows(file), 0, sentence(err, string(file), new(*exchange.Fault))
	}
	out, err := bundle(list)
	if err != nil {
		return 0, 0, err
	}
	again, _, err := readFHIR(bytes.NewReader(out), w.v, w.now)
	return rows(file), rows(file), sameEntries(file, out, list, again, err)
}

// mapped reads one file of another program with one map.
func (w *writer) mapped() (int, int, error) {
	text := w.mapText()
	m, err := exchange.ReadMap(strings.NewReader(text), w.now.Location())
	if err != nil {
		return rows([]byte(text)), 0, sentence(err, text, nil)
	}
	file := w.table([]string{"When", "Where", "Pain", "Later", "Minutes", "How", "Says"}, w.theirCells)
	var list []sessions.Entry
	_, err = exchange.ReadMapped(bytes.NewReader(file), m, w.v, w.now, func(e sessions.Entry, _ exchange.Match) error { list = append(list, e); return nil })
	n := rows([]byte(text)) + rows(file)
	if err != nil {
		return n, 0, sentence(err, text+"\n"+string(file), new(*exchange.Fault))
	}
	var out bytes.Buffer
	if err := exchange.WriteCSV(&out, listed(list)); err != nil {
		return 0, 0, err
	}
	again, err := readCSV(bytes.NewReader(out.Bytes()), w.v, w.now)
	return n, n, sameEntries(file, out.Bytes(), list, again, err)
}

// listed, readCSV, readJSON and readFHIR have the entries of a file as a list.
func listed(list []sessions.Entry) iter.Seq2[sessions.Entry, error] {
	return func(yield func(sessions.Entry, error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func readCSV(r io.Reader, v *guide.Vocabulary, now time.Time) (list []sessions.Entry, err error) {
	err = exchange.ReadCSV(r, v, now, func(e sessions.Entry) error { list = append(list, e); return nil })
	return list, err
}

func readJSON(r io.Reader, v *guide.Vocabulary, now time.Time) (whole sessions.Snapshot, err error) {
	whole.Facts, err = exchange.ReadJSON(r, v, now, func(e sessions.Entry) error { whole.Entries = append(whole.Entries, e); return nil })
	return whole, err
}

func readFHIR(r io.Reader, v *guide.Vocabulary, now time.Time) (list []sessions.Entry, left int, err error) {
	left, err = exchange.ReadFHIR(r, v, now, func(e sessions.Entry) error { list = append(list, e); return nil })
	return list, left, err
}

func rows(file []byte) int { return bytes.Count(file, []byte("\n")) + 1 }

// sentence returns an error unless the refusal of what was read is one line for
// the person, of the kind that the commands know.
func sentence(refusal error, read string, kind any) error {
	text := refusal.Error()
	if text == "" || strings.ContainsAny(text, "\x1b\n\r\t\x00\u009b\u202e") || len(text) > 2000 || kind != nil && !errors.As(refusal, kind) {
		return fmt.Errorf("%q is refused by a %T with %q", read, refusal, text)
	}
	return nil
}

func sameEntries(file, out []byte, list, again []sessions.Entry, err error) error {
	if err != nil || len(list) != len(again) || len(list) > 0 && !reflect.DeepEqual(list, again) {
		return fmt.Errorf("%q is written as %q, which gives %v, %v, not %v", file, out, again, err, list)
	}
	for _, e := range list {
		if err := e.Validate(); err != nil {
			return fmt.Errorf("%q gives %+v: %w", file, e, err)
		}
	}
	return nil
}
