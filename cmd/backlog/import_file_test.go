package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"backlog/internal/sessions"
)

// A source is read as often as it is asked for, whether it is a file or a pipe, short or long.
func TestRereadable(t *testing.T) {
	for _, size := range []int{0, 1, mostHeld - 1, mostHeld, mostHeld + 1, mostHeld + 100_000} {
		want := bytes.Repeat([]byte("0123456789abcde\n"), size/16+1)[:size]
		path := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(path, want, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for name, source := range map[string]io.ReadCloser{"file": file, "pipe": io.NopCloser(bytes.NewReader(want))} {
			r := newRereadable(source)
			for n := range 3 {
				from, err := r.again()
				if err != nil {
					t.Fatal(err)
				}
				got, err := io.ReadAll(from)
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s of %d bytes, time %d: %d bytes, %v", name, size, n+1, len(got), err)
				}
			}
			r.close()
		}
	}
}

// Of very many entries that could not be saved the symptoms are judged all the same.
func TestAttemptKeepsSymptoms(t *testing.T) {
	var try attempt
	at := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC).Unix()
	for i := range 2 * mostKept {
		entry := sessions.Entry{Kind: sessions.Reading, Region: "neck", Before: sessions.NRS(4), At: at}
		if i%1000 == 7 {
			entry.Reports = []sessions.Report{{Symptom: "numb-saddle"}}
		}
		try.keep(entry)
		if got, want := try.many, i >= mostKept; got != want {
			t.Fatalf("after %d entries many is %t", i+1, got)
		}
	}
	if got, want := len(try.entries), 2*mostKept/1000; got != want {
		t.Errorf("%d entries are kept, want the %d with symptoms", got, want)
	}
}
