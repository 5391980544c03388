package line

import (
	"testing"

	"backlog/internal/sessions"
)

func TestParsePain(t *testing.T) {
	for _, tt := range []struct {
		in            string
		before, after sessions.Pain
		err           string
	}{
		{in: "6", before: sessions.NRS(6)},
		{in: "0", before: sessions.NRS(0)},
		{in: "6-3", before: sessions.NRS(6), after: sessions.NRS(3)},
		{in: "10-0", before: sessions.NRS(10), after: sessions.NRS(0)},
		{in: "12", err: "12 is not a pain score from 0 to 10"},
		{in: "30", err: "30 is not a pain score from 0 to 10"},
		{in: "6-12", err: `12 in "6-12" is not a pain score from 0 to 10`},
		{in: "06", err: `"06" is not how a pain score is written; write 6`},
		{in: "6/11", err: `"6/11" is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10`},
		{in: "7.5", err: `"7.5" is not a whole number; a pain score is a whole number from 0 to 10`},
		{in: "6-3-2", err: `"6-3-2" is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10`},
		{in: "-3", err: `"-3" is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10`},
		{in: "6-", err: `"6-" is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10`},
		{in: "", err: `"" is not pain; write 6 for the score before, 6-3 for before and after, from 0 to 10`},
	} {
		before, after, err := ParsePain(tt.in)
		if before != tt.before || after != tt.after || errText(t, err) != tt.err {
			t.Errorf("ParsePain(%q) = %v, %v, %v, want %v, %v, %v", tt.in, before, after, err, tt.before, tt.after, tt.err)
		}
		if err == nil && formatPain(before, after) != tt.in {
			t.Errorf("FormatPain(%v, %v) = %q, want %q", before, after, formatPain(before, after), tt.in)
		}
	}
}
