package howto

import (
	"strings"
	"testing"

	"backlog/internal/guide"
)

func TestBackShowsEveryRegionThatIsBehind(t *testing.T) {
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	var missing []string
	at := 0
	for _, r := range v.Regions() {
		if at < len(drawn) && drawn[at] == r.ID {
			at++
			continue
		}
		missing = append(missing, r.ID)
	}
	if got := strings.Join(missing, " "); at != len(drawn) || got != "hip-flexors quadriceps" {
		t.Errorf("%d of %d drawn regions stand in the order of the vocabulary, not drawn: %s", at, len(drawn), got)
	}
	if len(shades) != len(drawn) {
		t.Errorf("%d shades for %d regions", len(shades), len(drawn))
	}
}

// What is left in the drawing is the person's left, and each side mirrors the other.
func TestBackMarksTheSideThatIsMeant(t *testing.T) {
	for _, id := range BackRegions() {
		cells := map[guide.Side]int{}
		for _, side := range []guide.Side{guide.Left, guide.Right, guide.Both} {
			for _, row := range BackMarked(id, side) {
				cell := []rune(row)
				if len(cell) != 35 {
					t.Fatalf("%s: a row of %d columns: %q", id, len(cell), row)
				}
				left, right := strings.Count(string(cell[:17]), string(Marked)), strings.Count(string(cell[18:]), string(Marked))
				if side == guide.Left && right > 0 || side == guide.Right && left > 0 || side == guide.Both && left != right {
					t.Errorf("%s %s: %d cells on the left and %d on the right: %q", side, id, left, right, row)
				}
				cells[side] += left + right
			}
		}
		if cells[guide.Left] < 3 || cells[guide.Left] != cells[guide.Right] || cells[guide.Both] != 2*cells[guide.Left] {
			t.Errorf("%s has %d cells on the left, %d on the right, %d on both", id, cells[guide.Left], cells[guide.Right], cells[guide.Both])
		}
	}
	if got := BackMarked("quadriceps", guide.Left); got != nil {
		t.Errorf("BackMarked(quadriceps) = %q, want nil: it is in front", got)
	}
}

func TestBackNumbers(t *testing.T) {
	want := []string{
		"              ⣠⠴⠒⠒⠒⠦⣄              ",
		"             ⡴⠃     ⠘⢦             ",
		"             ⡇.1. .1.⢸             ",
		"             ⢳... ...⡞             ",
		"             ⢘⡆2  2 ⢸⡁             ",
		"        ⣀⣀⣀⠤⠤⠞.     .⠳⠤⠤⣀⣀⣀        ",
		"   ⢀⡤⠖⠋⠉⠁ 4   3.   3.  4  ⠈⠉⠙⠲⢤⡀   ",
		"  ⡴⠋...                     ...⠙⢦  ",
		" ⣸⠁.5..   .....     .....   .5..⠈⣇ ",
	}
	got := BackNumbered()
	if strings.Join(got[:len(want)], "\n") != strings.Join(want, "\n") {
		t.Errorf("the numbered back begins\n%s\nwant\n%s", strings.Join(got[:len(want)], "\n"), strings.Join(want, "\n"))
	}
	all := strings.Join(got, "\n")
	for number := range drawn {
		text := string(rune('0' + number + 1))
		if number >= 9 {
			text = "1" + string(rune('0'+number-9))
		}
		if n := strings.Count(all, text); n < 2 {
			t.Errorf("number %s stands %d times, want it on both sides", text, n)
		}
	}
}
