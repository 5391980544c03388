package line

import (
	"flag"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var lines = flag.Int("lines", 20_000, "how many random lines TestManyLines parses")

// Lines as people and machines might type them, right and wrong: none stops the
// program, and what is taken is printed as what it is.
func TestManyLines(t *testing.T) {
	v, c := words(t), evening(t)
	pieces := strings.Fields(`piriformis piriformis.l lower-back old-scar.both neck traps q butt compression knead rolling ball hands gun thumb
		5m 90s 1h15m 3h1m 0m 5 6 6-3 0-0 10-10 11 6-33 -1 since=2019 since=2026-11 since=mon since= since=2026-13 @yesterday @mon @21:30 @2h @3d
		@2026-11-20 @2026-11-20T21:30 @yesterday-21:30 @ +fever +tingling-leg.l=worse +bp-high=192/124 +bp-high=1/2 +fever=gone +numb-saddle +nonsense
		way=0 way=11 note=a note= --note massage-ok by=gp ces-bilateral-leg`)
	random := rand.New(rand.NewPCG(1, 2))
	taken := 0
	for range *lines {
		line := make([]string, random.IntN(8))
		for i := range line {
			line[i] = pieces[random.IntN(len(pieces))]
			if random.IntN(6) == 0 {
				line[i] = spoiled(random, line[i])
			}
		}
		if random.IntN(2) == 0 {
			line = append([]string{"neck.l", "knead", "5m", "6-3"}, line...)
		}
		e, err := ParseLog(v, slices.Clone(line), c)
		if err != nil {
			if text := errText(t, err); text == "" || strings.ContainsAny(text, "\x1b\n\r\t\x00") {
				t.Fatalf("%q says %q", line, text)
			}
			continue
		}
		taken++
		if again, err := ParseLog(v, Format(e), c); err != nil || !reflect.DeepEqual(e, again) {
			t.Fatalf("%q printed %q, which gives %v, %v", line, Format(e), again, err)
		}
	}
	t.Logf("%d lines: %d taken and printed as what they are, %d refused", *lines, taken, *lines-taken)
}

// spoiled changes a word as a slip of the finger or a broken pipe would.
func spoiled(random *rand.Rand, word string) string {
	if word == "" {
		return word
	}
	at := random.IntN(len(word))
	switch random.IntN(4) {
	case 0:
		return word[:at]
	case 1:
		return word[:at] + string(rune(random.IntN(0x3000))) + word[at:]
	case 2:
		return word[:at] + string([]byte{byte(random.IntN(256))}) + word[at+1:]
	}
	return word + word[at:]
}
