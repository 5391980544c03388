package line

import (
	"strings"
	"testing"

	"backlog/internal/sessions"
)

func TestParseNote(t *testing.T) {
	for _, tt := range []struct{ in, want, err string }{
		{in: "  slept badly\r\non the sofa\n", want: "slept badly\non the sofa"},
		{in: "", want: ""},
		{in: strings.Repeat("ü", sessions.MaxNote), want: strings.Repeat("ü", sessions.MaxNote)},
		{in: strings.Repeat("x", 100_000), err: "the note has 100000 characters, and a note can have 10000; shorten it"},
		{in: "a \x1b[31mred", err: "the note contains a control character (U+001B) at position 3; remove it"},
		{in: "a\u009bm", err: "the note contains a control character (U+009B) at position 2; remove it"},
		{in: "\xff", err: "the note is not UTF-8 text; retype or convert it"},
	} {
		got, err := ParseNote(tt.in)
		if got != tt.want || errText(t, err) != tt.err {
			t.Errorf("ParseNote(%.20q) = %.20q, %v, want %.20q, %v", tt.in, got, err, tt.want, tt.err)
		}
	}
}
