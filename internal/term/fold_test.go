package term

import (
	"strings"
	"testing"
)

func TestSafeWriterFolds(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a short line", "piriformis 5\n", "piriformis 5\n"},
		{"prose", "the quick brown fox jumps over\n", "the quick brown fox\njumps over\n"},
		{"an indented line", "  - the quick brown fox\n", "  - the quick brown\n  fox\n"},
		{"columns", "ok    the quick brown fox\n", "ok    the quick\n      brown fox\n"},
		{"a long word", "see abcdefghijklmnopqrstuvwxyz\n", "see\nabcdefghijklmnopqrst\nuvwxyz\n"},
		{"an address", "a.org/some-words/and-more-of-them\n", "a.org/some-words/\nand-more-of-them\n"},
		{"much indentation", "                  numbness\n", "            numbness\n"},
		{"wide characters", "颈部疼痛发烧颈部疼痛发烧 38\n", "颈部疼痛发烧颈部疼痛\n发烧 38\n"},
		{"emoji", "🔥🤒 abcdefghijk 👨‍👩‍👧‍👦👨‍👩‍👧‍👦\n", "🔥🤒 abcdefghijk\n👨‍👩‍👧‍👦👨‍👩‍👧‍👦\n"},
		{"spaces that are kept", "a   b   c   d   e   f\n", "a   b   c   d   e\n            f\n"},
		{"a style", string(Strong) + "the quick brown fox jumps" + styleOff + "\n", string(Strong) + "the quick brown fox" + styleOff + "\n" + string(Strong) + "jumps" + styleOff + "\n"},
		{"a tab", "the quick brown\tfox jumps\n", "the quick brown fox\njumps\n"},
	} {
		var b strings.Builder
		w := &SafeWriter{To: &b, Colors: true, Columns: 20}
		w.Write([]byte(c.text))
		if b.String() != c.want {
			t.Errorf("%s: %q\nwant %q", c.name, b.String(), c.want)
		}
		for line := range strings.Lines(b.String()) {
			if width := Width(strings.TrimSuffix(line, "\n")); width > 20 {
				t.Errorf("%s: %q has %d columns", c.name, line, width)
			}
		}
	}
}
