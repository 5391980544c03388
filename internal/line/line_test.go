package line

import (
	"errors"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // zones on every machine

	"backlog/internal/guide"
)

func berlin(t testing.TB) *time.Location { return zone(t, "Europe/Berlin") }

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// evening is Sunday, 22 November 2026, 21:05:07 in Berlin.
func evening(t testing.TB) Clock {
	return Clock{Now: time.Date(2026, 11, 22, 21, 5, 7, 0, berlin(t))}
}

func words(t testing.TB) *guide.Vocabulary {
	t.Helper()
	v, err := guide.NewVocabulary([]guide.Region{{ID: "old-scar", Label: "the old scar", Group: "lower-back"}})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// errText returns what err says, "" if there is none. Whatever a person types,
// the error must be an *Error.
func errText(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	if own := (*Error)(nil); !errors.As(err, &own) {
		t.Errorf("%v is a %T, want an *Error", err, err)
	}
	return err.Error()
}

func TestQuoteKeepsTerminalEscapesAndLengthOut(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{in: "piriforms", want: `"piriforms"`},
		{in: "\x1b[31mred", want: `"\x1b[31mred"`},
		{in: "a\nb", want: `"a\nb"`},
		{in: strings.Repeat("ü", 80), want: `"` + strings.Repeat("ü", 60) + `…"`},
	} {
		if got := quote(tt.in); got != tt.want {
			t.Errorf("quote(%q) = %s, want %s", tt.in, got, tt.want)
		}
	}
}
