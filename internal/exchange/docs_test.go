package exchange

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The examples of docs/formats.md read what they say.
func TestDocumentedMaps(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "formats.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)### ([^\n]+)\n[^#]*?```toml\n(.*?)```\n\n```csv\n(.*?)```\n\n```text\n(.*?)```")
	examples := blocks.FindAllStringSubmatch(string(text), -1)
	if len(examples) != 3 {
		t.Fatalf("%d examples, want those of Loop, openScale and Migraine Buddy", len(examples))
	}
	for _, example := range examples {
		m, err := mapping(t, example[2])
		if err != nil {
			t.Errorf("%s: %v", example[1], err)
			continue
		}
		mapped, err := readMapped(strings.NewReader(example[3]), m, vocabulary(t), now())
		if err != nil {
			t.Errorf("%s: %v", example[1], err)
		}
		var got strings.Builder
		for _, e := range mapped.Entries {
			when := e.Local().Format("2006-01-02 15:04")
			if !e.TimeGiven() {
				when = when[:10]
			}
			got.WriteString(strings.TrimSpace(fmt.Sprintf("%s %s%s %d %s", when, e.Region, e.Side.Suffix(), e.Before.Score(), e.Note)) + "\n")
		}
		fmt.Fprintf(&got, "left out: %d\n", leftOut(mapped))
		if got.String() != example[4] {
			t.Errorf("%s reads\n%swant\n%s", example[1], got.String(), example[4])
		}
	}
}
