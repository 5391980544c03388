package render

import (
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// TestEntriesFitTheWidth lists entries on narrow and wide terminals: no line is wider,
// no part of an entry is lost, and no score is torn apart while there is room for it.
func TestEntriesFitTheWidth(t *testing.T) {
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC).Unix()
	list := []sessions.Entry{
		{Number: 7, Kind: sessions.Session, At: at, Region: "piriformis", Side: guide.Left, Technique: "compression", Tool: "ball", Seconds: 300, Before: sessions.NRS(3), After: sessions.NRS(0), Interference: sessions.NRS(4), Note: "after a long day at the desk, and a longer one in the car"},
		{Number: 128, Kind: sessions.Reading, At: at, Region: "neck", Before: sessions.NRS(2)},
	}
	for _, notes := range []bool{true, false} {
		if !notes {
			list[0].Note = ""
		}
		for width := 30; width <= 140; width++ {
			page := Page{Words: words, Width: width}
			got := Entries{Entries: NewEntries(list), InDiary: 2}.Text(page)
			if widest(got) > width {
				t.Errorf("at %d columns a line has %d:\n%s", width, widest(got), got)
			}
			for _, part := range []string{"left deep buttock", "pressing, ball", "5 min", "pain 3 → 0", "interference 4 of 10", "neck", "no massage", "pain 2"} {
				if !strings.Contains(got, part) {
					t.Errorf("at %d columns %q is torn or lost:\n%s", width, part, got)
				}
			}
			if !notes && strings.Contains(got, "note") {
				t.Errorf("at %d columns there is a column of notes without a note:\n%s", width, got)
			}
		}
	}
}
