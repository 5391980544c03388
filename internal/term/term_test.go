package term

import (
	"slices"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text       string
		width      int
		want, hard []string // of Wrap and of WrapWords
	}{
		{"", 10, []string{""}, []string{""}},
		{"one two three", 8, []string{"one two", "three"}, []string{"one two", "three"}},
		{"one\n\ntwo", 8, []string{"one", "", "two"}, []string{"one two"}},
		{"a longerthanaline b", 6, []string{"a", "longerthanaline", "b"}, []string{"a", "longer", "thanal", "ine b"}},
		{"Rückenschmerzen é", 15, []string{"Rückenschmerzen", "é"}, []string{"Rückenschmerzen", "é"}},
		{"背中が 痛い", 10, []string{"背中が", "痛い"}, []string{"背中が", "痛い"}},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
		if got := WrapWords(c.text, c.width); !slices.Equal(got, c.hard) {
			t.Errorf("WrapWords(%q, %d) = %q, want %q", c.text, c.width, got, c.hard)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n     int
		words []string
		want  string
	}{
		{0, []string{"log"}, "0 logs"},
		{1, []string{"log"}, "1 log"},
		{2, []string{"log"}, "2 logs"},
		{1, []string{"entry", "entries"}, "1 entry"},
		{2, []string{"entry", "entries"}, "2 entries"},
	} {
		if got := Count(c.n, c.words...); got != c.want {
			t.Errorf("Count(%d, %q) = %q, want %q", c.n, c.words, got, c.want)
		}
	}
}
