package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// pictured are the screens of docs/pictures, each of the sample diary.
var pictured = []struct{ name, line string }{
	{"today", ""},
	{"check", "check"},
	{"trends", "trends"},
	{"chart", "trends upper-shoulder --chart"},
	{"calendar", "calendar"},
	{"body", "body"},
	{"helps", "helps deep-buttock"},
	{"list", "list --last 1w"},
	{"guide", "guide deep-buttock"},
}

const (
	pictureColumns = 100
	pictureRows    = 60
	pictureLines   = 44 // of a page that is longer
)

// A picture is what a terminal shows, in the colours of a theme: foreground, background,
// and the first sixteen of its palette.
type pictureTheme struct {
	name                   string
	foreground, background string
	palette                [16]string
}

var pictureThemes = []pictureTheme{
	{"dark", "#d6d6d6", "#16181d", [16]string{
		"#16181d", "#e05a5a", "#7fb069", "#d9a441", "#5b9bd5", "#b57edc", "#4fb6c2", "#d6d6d6",
		"#8a8f98", "#ff6b6b", "#98c379", "#e5b454", "#74b3ea", "#c69cf0", "#67cbd6", "#ffffff",
	}},
	{"light", "#24292f", "#ffffff", [16]string{
		"#24292f", "#b3261e", "#3a7d2c", "#8a5a00", "#1f5fa8", "#7a3fa0", "#0b7285", "#57606a",
		"#656d76", "#b3261e", "#3a7d2c", "#8a5a00", "#1f5fa8", "#7a3fa0", "#0b7285", "#000000",
	}},
}

// The pictures in docs/pictures are what a terminal shows now:
// go test ./cmd/backlog -run TestPictures -update draws them again.
func TestPictures(t *testing.T) {
	home := newHome(t)
	diary := filepath.Join(home, "sample.db")
	if s := onScreen(t, home, 80, 24, nil, "demo", diary); s.ends() != 0 {
		t.Fatal(s.text())
	}
	for _, p := range pictured {
		line := p.line
		if line == "check" {
			line += " --as-of today" // which asks nothing
		}
		s := onScreen(t, home, pictureColumns, pictureRows, []string{"BACKLOG_DB=" + diary, "PAGER="}, strings.Fields(line)...)
		if status := s.ends(); status != 0 {
			t.Fatalf("backlog %s: exit status %d\n%s", p.line, status, s.text())
		}
		// The emulator knows no faint letters; in most themes they look like bright black.
		screen := vt10x.New(vt10x.WithSize(pictureColumns, pictureRows))
		shown := strings.SplitAfterN(strings.ReplaceAll(s.raw.String(), "\x1b[2m", "\x1b[90m"), "\n", pictureLines+1)
		fmt.Fprint(screen, strings.Join(shown[:min(len(shown), pictureLines)], ""))
		for _, theme := range pictureThemes {
			path := filepath.Join("..", "..", "docs", "pictures", p.name+"-"+theme.name+".svg")
			drawn := theme.draw(screen, strings.TrimSpace("backlog "+p.line))
			if *update {
				writeText(t, path, drawn)
				continue
			}
			kept, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(kept) != drawn {
				t.Errorf("%s is not what backlog %s shows now; draw it again with -update, and look at it", path, p.line)
			}
		}
	}
}

// draw returns the screen as SVG, each run of letters of one look at its own place.
func (theme pictureTheme) draw(screen vt10x.Terminal, command string) string {
	const wide, high, edge = 8.4, 18.0, 14.0
	rows := 0
	for y := range pictureRows {
		for x := range pictureColumns {
			if g := screen.Cell(x, y); g.Char != ' ' && g.Char != 0 || g.BG != vt10x.DefaultBG {
				rows = y + 1
			}
		}
	}
	var b strings.Builder
	width, height := wide*pictureColumns+2*edge, high*float64(rows+1)+2*edge
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14">`+"\n", width, height)
	fmt.Fprintf(&b, `<title>%s</title><rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", html.EscapeString(command), theme.background)
	fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" fill="%s">$ %s</text>`+"\n", edge, edge+high*0.75, theme.palette[8], html.EscapeString(command))
	for y := range rows {
		top := edge + high*float64(y+1)
		for x := 0; x < pictureColumns; {
			first, n := screen.Cell(x, y), 0
			text := ""
			for ; x+n < pictureColumns; n++ {
				g := screen.Cell(x+n, y)
				if g.FG != first.FG || g.BG != first.BG || g.Mode != first.Mode {
					break
				}
				if g.Char == 0 {
					g.Char = ' '
				}
				text += string(g.Char)
			}
			left := edge + wide*float64(x)
			if first.BG != vt10x.DefaultBG {
				fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.0f" fill="%s"/>`+"\n", left, top, wide*float64(n), high, theme.color(first.BG))
			}
			if shown := strings.TrimRight(text, " "); shown != "" {
				weight := ""
				if first.Mode&bold != 0 {
					weight = ` font-weight="bold"`
				}
				fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" fill="%s"%s xml:space="preserve" textLength="%.1f">%s</text>`+"\n",
					left, top+high*0.75, theme.color(first.FG), weight, wide*float64(len([]rune(shown))), html.EscapeString(shown))
			}
			x += n
		}
	}
	return b.String() + "</svg>\n"
}

// bold is the emulator's bit of bold letters.
const bold = 1 << 2

func (theme pictureTheme) color(c vt10x.Color) string {
	switch {
	case c == vt10x.DefaultFG:
		return theme.foreground
	case c == vt10x.DefaultBG:
		return theme.background
	case c < 16:
		return theme.palette[c]
	}
	return theme.foreground
}
