package notes

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backlog/testkit"
)

// line is a line of the vocabulary with the phrases that it stands for.
type line struct {
	text    string
	phrases []string
}

// found reports whether the line finds something in a note.
func (l line) found(t tokens) bool { return len(t.find(l.phrases, false)) > 0 }

// linesOf returns the lines of each sign and fact that mention it.
func linesOf(t *testing.T) map[string][]line {
	t.Helper()
	lines, id := map[string][]line{}, ""
	for _, name := range vocabularyFiles {
		text, err := files.ReadFile("words/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(text)) {
			said := strings.TrimSpace(row)
			switch {
			case said == "" || strings.HasPrefix(said, "#") && !strings.HasPrefix(row, "  #"):
			case row[0] != ' ':
				kind, rest, _ := strings.Cut(said, " ")
				id, _, _ = strings.Cut(rest, " ")
				if kind != "sign" && kind != "fact" {
					id = ""
				}
			case id != "" && !strings.HasPrefix(said, "! "):
				lines[id] = append(lines[id], line{said, expand(said)})
			}
		}
	}
	return lines
}

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
			choices[i] = append(choices[i], firstOf(word))
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

// Every line of the vocabulary finds a note that no other line of its sign finds: dropping
// one fails here, and a line without such a note is not needed.
func TestEveryLineHasItsNote(t *testing.T) {
	path := filepath.Join("testdata", "phrases.txt")
	kept := map[string][]string{}
	if text, err := os.ReadFile(path); err == nil {
		for row := range strings.Lines(string(text)) {
			id, note, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
			kept[id] = append(kept[id], note)
			if !*testkit.Update && !slices.Contains(Mentions(note), id) {
				t.Errorf("Mentions(%q) = %v, want %s", note, Mentions(note), id)
			}
		}
	}
	var b strings.Builder
	all := linesOf(t)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		for i, l := range all[id] {
			own := func(note string) bool {
				words := tokenize(note)
				for k, other := range all[id] {
					if other.found(words) != (k == i) {
						return false
					}
				}
				return slices.Contains(Mentions(note), id)
			}
			if at := slices.IndexFunc(kept[id], own); at >= 0 {
				fmt.Fprintf(&b, "%s\t%s\n", id, kept[id][at])
				continue
			}
			found := false
			for _, phrase := range l.phrases {
				if list := variants(phrase); *testkit.Update && !found {
					if at := slices.IndexFunc(list, own); at >= 0 {
						fmt.Fprintf(&b, "%s\t%s\n", id, list[at])
						found = true
					}
				}
			}
			if !found {
				t.Errorf("%s: no note is found by this line alone: %s", id, l.text)
			}
		}
	}
	if *testkit.Update {
		if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
