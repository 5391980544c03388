package render

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backlog/internal/guide"
)

func TestRedFlagsJSONIsTheWholeTable(t *testing.T) {
	data, err := json.Marshal(NewRedFlags())
	if err != nil {
		t.Fatal(err)
	}
	type cited struct {
		ID      string
		Sources []string
	}
	var table struct {
		Schema                   int
		Rules, Contraindications []cited
		Sources                  []struct{ ID, Text string }
	}
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatal(err)
	}
	if rules, against := len(guide.Rules()), len(guide.Contraindications()); table.Schema != 1 || len(table.Rules) != rules || len(table.Contraindications) != against {
		t.Errorf("schema %d with %d rules and %d contraindications, want schema 1 with %d and %d",
			table.Schema, len(table.Rules), len(table.Contraindications), rules, against)
	}
	text := make(map[string]string)
	for _, s := range table.Sources {
		text[s.ID] = s.Text
	}
	for _, c := range slices.Concat(table.Rules, table.Contraindications) {
		for _, id := range c.Sources {
			if text[id] == "" || regexp.MustCompile(`^L\d`).MatchString(text[id]) {
				t.Errorf("%s: the source %q resolves to %q, want its text", c.ID, id, text[id])
			}
		}
	}
	if strings.Contains(string(data), "null") {
		t.Error("the table has a null, want empty lists")
	}
}

func TestRedFlagsMarkdownHeadings(t *testing.T) {
	doc := NewRedFlags().Markdown(wideGuide(t))
	headings := make(map[string]int)
	for _, row := range strings.Split(doc, "\n") {
		if mark, text, ok := strings.Cut(row, " "); ok && strings.Trim(mark, "#") == "" {
			headings[text]++
		}
	}
	for _, id := range ruleIDs() {
		if headings[id] != 1 {
			t.Errorf("%s is %d headings, want 1", id, headings[id])
		}
	}
}

func TestRedFlagsMarkdownTables(t *testing.T) {
	bar := regexp.MustCompile(`(^|[^\\])\|`)
	columns := 0
	for i, row := range strings.Split(NewRedFlags().Markdown(wideGuide(t)), "\n") {
		if !strings.HasPrefix(row, "|") {
			columns = 0
			continue
		}
		n := len(bar.FindAllString(row, -1))
		if columns == 0 {
			columns = n
		}
		if n != columns || !strings.HasSuffix(row, "|") {
			t.Errorf("line %d has %d bars, want %d: %s", i+1, n, columns, row)
		}
	}
}

func TestRedFlagsShowEveryLevel(t *testing.T) {
	p := wideGuide(t)
	text := strings.Join(strings.Fields(NewRedFlags().Text(p)), " ")
	plain, doc := NewRedFlags().Plain(p), NewRedFlags().Markdown(p)
	for _, l := range allLevels() {
		for _, want := range []string{l.When.String(), l.Advice.String()} {
			if !strings.Contains(text, want) || !strings.Contains(plain, want) || !strings.Contains(doc, want) {
				t.Errorf("a shape of the table lacks %q", want)
			}
		}
	}
}

func TestRedFlagsSourceNumbers(t *testing.T) {
	plain := NewRedFlags().Plain(wideGuide(t))
	listed := len(regexp.MustCompile(`(?m)^source \d+: `).FindAllString(plain, -1))
	cited := make(map[int]bool)
	for _, match := range regexp.MustCompile(`(?m)^sources: (.*)$`).FindAllStringSubmatch(plain, -1) {
		for _, number := range strings.Split(match[1], ", ") {
			n, err := strconv.Atoi(number)
			if err != nil || n < 1 || n > listed {
				t.Errorf("a rule cites %q, want a number from 1 to %d", number, listed)
			}
			cited[n] = true
		}
	}
	if len(cited) != listed {
		t.Errorf("%d of %d listed sources are cited, want all", len(cited), listed)
	}
}

// TestKeyExplainsEveryWord takes the conditions apart: a word that the key lacks
// cannot be reviewed.
func TestKeyExplainsEveryWord(t *testing.T) {
	known := map[string]bool{"left": true, "right": true, "one": true, "both": true, "watch": true, "see": true, "urgent": true, "none": true}
	word := regexp.MustCompile(`[a-z][a-z0-9-]*[a-z]`)
	add := func(text string) {
		for _, w := range word.FindAllString(text, -1) {
			known[w] = true
		}
	}
	for _, c := range wideGuide(t).key() {
		for _, row := range c.rows {
			add(row[0])
		}
		if c.word == "place" {
			for _, row := range c.rows {
				add(row[1])
			}
		}
	}
	add("onset-age")
	for _, id := range ruleIDs() {
		known[id] = true
	}
	for _, t := range guide.Techniques() {
		known[t.ID] = true
	}
	for _, group := range guide.Groups() {
		known[group.ID] = true
	}
	conditions := make([]string, 0, 300)
	for _, l := range allLevels() {
		conditions = append(conditions, l.When.String())
	}
	for _, row := range termWords() {
		conditions = append(conditions, row[1])
	}
	value := regexp.MustCompile(`=[a-z-]+`)
	for _, condition := range conditions {
		for _, w := range word.FindAllString(value.ReplaceAllString(condition, ""), -1) {
			if !known[w] {
				t.Errorf("the key does not explain %q of %s", w, condition)
			}
		}
	}
}

func ruleIDs() []string {
	var ids []string
	for _, r := range guide.Rules() {
		ids = append(ids, r.ID)
	}
	for _, c := range guide.Contraindications() {
		ids = append(ids, c.ID)
	}
	return ids
}

func allLevels() []guide.Level {
	var levels []guide.Level
	for _, r := range guide.Rules() {
		levels = append(levels, r.Levels...)
	}
	for _, c := range guide.Contraindications() {
		levels = append(levels, c.Levels...)
	}
	return levels
}
