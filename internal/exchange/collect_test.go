package exchange

import (
	"errors"
	"io"
	"iter"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// The entries of small files as lists.

func listed(list []sessions.Entry) iter.Seq2[sessions.Entry, error] {
	return func(yield func(sessions.Entry, error) bool) {
		for _, e := range list {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func writeCSV(w io.Writer, list []sessions.Entry) error { return WriteCSV(w, listed(list)) }

func writeJSON(w io.Writer, whole sessions.Snapshot) error {
	return WriteJSON(w, listed(whole.Entries), whole.Facts)
}

func collect(list *[]sessions.Entry) func(sessions.Entry) error {
	return func(e sessions.Entry) error { *list = append(*list, e); return nil }
}

func readCSV(r io.Reader, v *guide.Vocabulary, now time.Time) (list []sessions.Entry, err error) {
	if err = ReadCSV(r, v, now, collect(&list)); err != nil {
		return nil, err
	}
	return list, nil
}

func readJSON(r io.Reader, v *guide.Vocabulary, now time.Time) (whole sessions.Snapshot, err error) {
	if whole.Facts, err = ReadJSON(r, v, now, collect(&whole.Entries)); err != nil {
		return sessions.Snapshot{}, err
	}
	return whole, nil
}

func readFHIR(r io.Reader, v *guide.Vocabulary, now time.Time) (list []sessions.Entry, left int, err error) {
	if left, err = ReadFHIR(r, v, now, collect(&list)); err != nil {
		return nil, 0, err
	}
	return list, left, nil
}

type mappedFile struct {
	Mapped
	Entries []sessions.Entry
	Match   []Match
}

func readMapped(r io.Reader, m Map, v *guide.Vocabulary, now time.Time) (f mappedFile, err error) {
	f.Mapped, err = ReadMapped(r, m, v, now, func(e sessions.Entry, how Match) error {
		f.Entries, f.Match = append(f.Entries, e), append(f.Match, how)
		return nil
	})
	if err != nil {
		return mappedFile{}, err
	}
	return f, nil
}

// planned is what a Plan says of a small file.
type planned struct {
	Add, Differ     []sessions.Entry
	Known, Repeated int
}

func planImport(read []sessions.Entry, match []Match, have []sessions.Entry) (did planned) {
	var p Plan
	how := func(i int) Match {
		if match == nil {
			return MatchExact
		}
		return match[i]
	}
	byUID := map[string]*sessions.Entry{}
	for i := range have {
		byUID[have[i].UID] = &have[i]
	}
	for i, e := range read {
		p.Expect(e, how(i))
	}
	if p.NeedsDiary() {
		for _, e := range have {
			p.Have(e)
		}
	}
	if p.NeedsNew() {
		for _, e := range read {
			if e.UID != "" && byUID[e.UID] == nil {
				p.Have(e)
			}
		}
	}
	for i, e := range read {
		switch p.Fate(e, how(i), byUID[e.UID]) {
		case Added:
			did.Add = append(did.Add, e)
		case Known:
			did.Known++
		case Repeated:
			did.Repeated++
		case Differs:
			did.Differ = append(did.Differ, e)
		}
	}
	return did
}

// What stops whoever takes the entries ends the reading as it is, with no line of the file.
func TestReadingStops(t *testing.T) {
	stop := errors.New("no room")
	entry := sessions.Entry{UID: "a", Kind: sessions.Reading, Region: "neck", Before: sessions.NRS(4), At: now().Unix() - 86400}
	for _, format := range Formats() {
		r, w := io.Pipe()
		go func() {
			list := listed([]sessions.Entry{entry})
			switch format {
			case CSV:
				w.CloseWithError(WriteCSV(w, list))
			case JSON:
				w.CloseWithError(WriteJSON(w, list, nil))
			case FHIR:
				w.CloseWithError(Bundle{Entries: list, Words: vocabulary(t), Now: now()}.Write(w))
			}
		}()
		add := func(sessions.Entry) error { return stop }
		var err error
		switch format {
		case CSV:
			err = ReadCSV(r, vocabulary(t), now(), add)
		case JSON:
			_, err = ReadJSON(r, vocabulary(t), now(), add)
		case FHIR:
			_, err = ReadFHIR(r, vocabulary(t), now(), add)
		}
		r.Close()
		if err != stop {
			t.Errorf("%s: %v, want %v", format, err, stop)
		}
	}
}
