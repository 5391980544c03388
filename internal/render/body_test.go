package render

import (
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

func TestBodyIsNoWiderThanItsTerminal(t *testing.T) {
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{40, 80, 120} {
		p := Page{Words: words, Width: width}
		text := p.Body()
		for _, id := range howto.BackRegions() {
			text += p.BodyWith(id, guide.Left)
			if name := strings.ReplaceAll(id, "-", " "); !strings.Contains(text, name) {
				t.Errorf("at %d columns %s is not named", width, name)
			}
		}
		for row := range strings.Lines(text) {
			if n := term.Width(strings.TrimRight(row, "\n")); n > width {
				t.Errorf("%d columns on a terminal of %d: %q", n, width, row)
			}
		}
	}
}

func TestBodyWithAMuscle(t *testing.T) {
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	p := Page{Words: words, Width: 80}
	want := `your left                your right
⢸  ⢸     ⡇       ┊       ⢸     ⡇  ⡇   ▓▓▓ left deep buttock
⢸  ⡎     ⡇       ┊       ⢸     ⢱  ⡇
⡼  ⡇    ⢸⠁       ┊       ⠈⡇    ⢸  ⢧
⡇ ⢸⠁   ⢠⠏        ┊        ⠹⡄   ⠈⡇ ⢸
⢧ ⢸    ⡞         ┊         ⢳    ⡇ ⡼
⢸⡀⡏   ⢸⠁  ▓▓▓▓▓  ┊         ⠈⡇   ⢹⢀⡇
 ⠛⠁   ⢸  ▓▓▓▓▓   ┊          ⡇   ⠈⠛
      ⢸          ┊          ⡇
      ⢸         ⢀⣤⡀         ⡇
      ⠸⡄       ⢠⠞ ⠳⡄       ⢠⠇
       ⣇      ⢀⡎   ⢱⡀      ⣸
       ⠘⣆     ⡼     ⢧     ⣰⠃

`
	if got := p.BodyWith("piriformis", guide.Left); got != want {
		t.Errorf("BodyWith(left piriformis) =\n%s\nwant\n%s", got, want)
	}
	p.Color = true
	if got := p.BodyWith("piriformis", guide.Left); !strings.Contains(got, "  \x1b[1m▓▓▓▓▓\x1b[0m  ┊") {
		t.Errorf("with colours:\n%q", got)
	}
	if got := p.BodyWith("quadriceps", guide.Left); got != "" {
		t.Errorf("BodyWith(quadriceps) = %q, want nothing", got)
	}
}
