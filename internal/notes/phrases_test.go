package notes

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backlog/testkit"
)

// variants returns notes that a phrase finds: each word of each group of words once, the
// first of the others beside it.
func variants(phrase string) []string {
	elements := strings.Fields(phrase)
	choices := make([][]string, len(elements))
	for i, element := range elements {
		element = strings.TrimPrefix(element, "?")
		switch element {
		case "$":
			choices[i] = []string{""}
			continue
		case "~":
			choices[i] = []string{"", "so very"}
			continue
		case "~~":
			choices[i] = []string{"", "so very much so today again"}
			continue
		}
		for word := range strings.SplitSeq(element, "|") {
			switch word {
			case "#fever":
				word = "38.5"
			case "#year", "#old":
				word = "1998"
			case "#num":
				word = "7"
			}
			choices[i] = append(choices[i], strings.TrimSuffix(word, "*"))
		}
	}
	var list []string
	for i := range choices {
		for _, word := range choices[i] {
			var words []string
			for k := range choices {
				one := choices[k][0]
				if k == i {
					one = word
				}
				if strings.HasPrefix(elements[k], "?") && k != i {
					one = ""
				}
				if one != "" {
					words = append(words, one)
				}
			}
			if note := strings.Join(words, " "); !slices.Contains(list, note) {
				list = append(list, note)
			}
		}
	}
	return list
}

// only reports whether the phrase is the only one of its concept that finds the note, and
// whether the note mentions the concept.
func only(note string, c concept, phrase string) bool {
	t := tokenize(note)
	for _, other := range c.phrases {
		if (len(t.find([]string{other}, false)) > 0) != (other == phrase) {
			return false
		}
	}
	return slices.Contains(Mentions(note), c.id)
}

// Every phrase finds a note that no other phrase of its sign finds: dropping one fails here,
// and a phrase without such a note is not needed.
func TestEveryPhraseHasItsNote(t *testing.T) {
	path := filepath.Join("testdata", "phrases.txt")
	kept := map[string][]string{}
	if text, err := os.ReadFile(path); err == nil {
		for line := range strings.Lines(string(text)) {
			id, note, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			kept[id] = append(kept[id], note)
			if !slices.Contains(Mentions(note), id) {
				t.Errorf("Mentions(%q) = %v, want %s", note, Mentions(note), id)
			}
		}
	}
	var b strings.Builder
	for _, c := range concepts() {
		for _, phrase := range c.phrases {
			own := func(note string) bool { return only(note, c, phrase) }
			at := slices.IndexFunc(kept[c.id], own)
			if at >= 0 {
				fmt.Fprintf(&b, "%s\t%s\n", c.id, kept[c.id][at])
				continue
			}
			if list := variants(phrase); *testkit.Update {
				if at := slices.IndexFunc(list, own); at >= 0 {
					fmt.Fprintf(&b, "%s\t%s\n", c.id, list[at])
					continue
				}
			}
			t.Errorf("%s: no note is found by %q alone", c.id, phrase)
		}
	}
	if *testkit.Update {
		if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
