package coach

import (
	"slices"
	"strings"
	"testing"
)

// Enter alone takes what is suggested, and what is typed replaces it; a question that
// depends on an answer is asked and reviewed only with that answer.
func TestFormLineByLine(t *testing.T) {
	form := Form{Title: "A form", Review: true, Pages: [][]Field{
		{{Name: "length", Title: "How long", Suggest: "5m"}},
		{{Name: "what", Title: "What", Many: true, Choices: []Choice{{Value: "arm"}, {Value: "leg"}}}},
		{{Name: "side", Title: "Side, yours", Choices: []Choice{{Value: "", Label: "none"}, {Value: "left", Label: "left"}}, If: func(answer func(string) []string) bool {
			return slices.Contains(answer("what"), "arm")
		}}},
	}}
	for _, c := range []struct{ typed, length, side, review string }{
		{"\n\n\n", "5m", "", "How long: 5m"},
		{"7m\nleg\n\n", "7m", "", "How long: 7m\nWhat: leg"},
		{"7m\narm leg\nl\nyes\n", "7m", "left", "How long: 7m\nWhat: arm, leg\nSide: left"},
	} {
		var out strings.Builder
		told, err := FillForm(t.Context(), Terminal{In: strings.NewReader(c.typed), Out: &out, Plain: true}, form)
		if err != nil || told["length"][0] != c.length || told["side"][0] != c.side || !strings.Contains(out.String(), "\n"+c.review+"\nEnter saves") {
			t.Errorf("%q: %q, %v; want %q, %q and the review %q:\n%s", c.typed, told, err, c.length, c.side, c.review, out.String())
		}
	}
	var out strings.Builder
	if told, err := FillForm(t.Context(), Terminal{In: strings.NewReader("\n\nno\n"), Out: &out, Plain: true}, form); err != ErrAborted {
		t.Errorf("what was reviewed and not saved gives %v, %v", told, err)
	}
}
