package torture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

var inserted = regexp.MustCompile(`(?m)^INSERT INTO \w+`)

// A bit that flips in the file is found by doctor, unless it flips where nothing
// is: then the diary still says the same.
func TestBitFlips(t *testing.T) {
	t.Parallel()
	shell := need(t, "sqlite3")
	d := newDiary(t)
	for range 12 {
		d.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "+tingling-leg.l", "-n", "a note of some length, to fill pages")
	}
	d.run("profile", "set", "birth-year=1969", "osteoporosis=no")
	d.run("edit", "3", "7-3")
	d.run("delete", "4")
	d.run("undo")
	d.run("seen", "neuro-one-limb-tingle", "by=gp")
	dump := func(path string) string {
		text, err := exec.Command(shell, "-readonly", path, ".dump", "PRAGMA application_id", "PRAGMA user_version").CombinedOutput()
		if err != nil {
			return "unreadable"
		}
		text = inserted.ReplaceAllFunc(text, bytes.ToLower) // SQL takes a table's name in any case
		return sorted(string(text))                         // the order of the tables says nothing
	}
	sound, want := read(t, d.path), dump(d.path)
	found, harmless, n := 0, 0, times(60, 12000)
	flipped := newDiary(t)
	for range n {
		text := append([]byte(nil), sound...)
		at, bit := rand.IntN(len(text)), rand.IntN(8)
		text[at] ^= 1 << bit
		write(t, flipped.path, text)
		_, _, err := flipped.try("doctor")
		switch {
		case err != nil:
			found++
		case dump(flipped.path) == want:
			harmless++
		default:
			t.Errorf("bit %d of byte %d: doctor finds nothing, and the diary says something else:\n%s", bit, at, firstDifference(want, dump(flipped.path)))
		}
	}
	t.Logf("%d single bits flipped: doctor found %d, %d changed nothing that is read, %d went unnoticed", n, found, harmless, n-found-harmless)
}

func firstDifference(want, got string) string {
	wants, gots := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(wants), len(gots)) {
		if wants[i] != gots[i] {
			return wants[i] + "\n" + gots[i]
		}
	}
	return fmt.Sprintf("%d lines, %d lines", len(wants), len(gots))
}
