package notes

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// Every note of the phrases, said of somebody else, of the past, feared, warned of or denied,
// is left out, but for five in a hundred: a phrase may deny or date itself.
func TestEveryPhraseIsLeftOutInAScope(t *testing.T) {
	text, err := os.ReadFile("testdata/phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	ever := map[string]bool{}
	for _, c := range concepts() {
		ever[c.id] = ever[c.id] || c.ever
	}
	denies := func(note string) bool {
		return slices.ContainsFunc(strings.Fields(note), func(w string) bool { return negates(w) || slices.Contains([]string{"cant", "cannot", "couldnt"}, w) })
	}
	for _, frame := range []string{
		"mum has %s", "my brother had %s", "the dog has %s", "used to have %s years ago", "if i get %s i will call the doctor",
		"what if %s", "worried about getting %s", "told to watch for %s", "leaflet says %s", "no %s", "no sign of %s today", "without %s",
	} {
		of, heard := 0, []string(nil)
		for i, line := range slices.Collect(strings.Lines(string(text))) {
			if i%4 != 0 { // enough to see a scope that does not hold
				continue
			}
			id, note, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if denies(note) && denies(frame) || strings.Contains(frame, "years ago") && ever[id] {
				continue
			}
			of++
			if slices.Contains(Mentions(fmt.Sprintf(frame, note)), id) {
				heard = append(heard, id+": "+note)
			}
		}
		if of == 0 || 100*len(heard) > 5*of {
			t.Errorf("%s: %d of %d are heard: %s", frame, len(heard), of, strings.Join(heard, "; "))
		}
	}
}
