package sim

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "put the figures into the pages that publish them")

// row is a figure as the command printed it.
type row struct {
	value, low, high, n string
	percent             bool
}

var (
	headRow   = regexp.MustCompile(`^(?:world )?([a-z-]+), seeds \d+-\d+$`)
	figureRow = regexp.MustCompile(`^( *)(.+?) +([0-9.]+)( %)? \(([0-9.]+) to ([0-9.]+)\) +(\d+) `)
)

// recorded returns what the command printed: by world or part and name, or by the name of the
// figure above and its own.
func recorded(t *testing.T) map[string]row {
	t.Helper()
	data, err := os.ReadFile("testdata/figures.txt")
	if err != nil {
		t.Fatal(err)
	}
	figures := map[string]row{}
	part, above := "", ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if head := headRow.FindStringSubmatch(line); head != nil {
			part = head[1]
			continue
		}
		m := figureRow.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("testdata/figures.txt: %q is no figure", line)
		}
		name := m[2]
		if m[1] == "" {
			above = name
		} else {
			name = above + " > " + name
		}
		figures[part+": "+name] = row{m[3], m[5], m[6], m[7], m[4] != ""}
	}
	return figures
}

// text returns the figure as a page shows it. The form is "" for all of it as printed, v for the value, n for the
// number of people; 0, 1 or 2 for the value with so many digits; with i before it, also the interval, and with b no percent sign.
func (r row) text(form string) string {
	unit := ""
	if r.percent && !strings.Contains(form, "b") {
		unit = " %"
	}
	digits := func(s string) string {
		for _, d := range "012" {
			if !strings.ContainsRune(form, d) {
				continue
			}
			x, _ := strconv.ParseFloat(s, 64)
			if n, _ := strconv.ParseFloat(r.n, 64); r.percent { // so many of so many: rounded once, not twice
				x = 100 * math.Round(x/100*n) / n
			}
			scale := math.Pow10(int(d - '0'))
			return strconv.FormatFloat(math.Round(x*scale+1e-9)/scale, 'f', int(d-'0'), 64)
		}
		return s
	}
	switch {
	case form == "n":
		return r.n
	case form == "" || strings.Contains(form, "i"):
		return fmt.Sprintf("%s%s (%s to %s)", digits(r.value), unit, digits(r.low), digits(r.high))
	}
	return digits(r.value) + unit
}

var (
	place = regexp.MustCompile(`\{([^}]*)\}`)
	blank = regexp.MustCompile(`\s+`)
)

// What README and docs say of a simulated figure is what the command printed. testdata/published.txt has
// the sentence or row for each: {part: name; form} is a figure, and {*} any text, of an earlier rule say.
func TestPublishedFiguresAreThoseOfTheSimulation(t *testing.T) {
	figures := recorded(t)
	data, err := os.ReadFile("testdata/published.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	said := map[string][]string{} // by page, the rows that are accounted for
	for line := range strings.Lines(string(data)) {
		page, text, found := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if !found {
			continue
		}
		if _, read := pages[page]; !read {
			content, err := os.ReadFile(filepath.Join("..", "..", page))
			if err != nil {
				t.Fatal(err)
			}
			pages[page] = string(content)
		}
		text = strings.ReplaceAll(text, " {*} ", "{*}")
		pattern, rest := "", text
		var want []string
		for _, at := range place.FindAllStringSubmatchIndex(text, -1) {
			start := len(text) - len(rest)
			pattern += loose(text[start:at[0]])
			rest = text[at[1]:]
			key := text[at[2]:at[3]]
			if key == "*" {
				pattern += `[^|]*`
				continue
			}
			name, form, _ := strings.Cut(key, "; ")
			figure, known := figures[name]
			for longer := range figures { // of a long name the beginning is enough
				if !known && strings.HasPrefix(longer, name) {
					figure, known = figures[longer], true
				}
			}
			if !known {
				t.Fatalf("testdata/figures.txt has no %q", name)
			}
			want = append(want, figure.text(form))
			pattern += `([0-9][0-9.,%() to\n]*?)`
		}
		pattern += loose(rest)
		at := regexp.MustCompile(pattern).FindStringSubmatchIndex(pages[page])
		if at == nil {
			t.Errorf("%s does not say: %s", page, text)
			continue
		}
		for k := len(want) - 1; k >= 0; k-- {
			from, to := at[2*k+2], at[2*k+3]
			if got := blank.ReplaceAllString(pages[page][from:to], " "); got != want[k] {
				if *update {
					pages[page] = pages[page][:from] + want[k] + pages[page][to:]
					continue
				}
				t.Errorf("%s says %s, want %s: %s", page, got, want[k], text)
			}
		}
		said[page] = append(said[page], pattern)
	}
	for page, content := range pages {
		if *update {
			if err := os.WriteFile(filepath.Join("..", "..", page), []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if page != "docs/method.md" {
			continue
		}
		for line := range strings.Lines(content) {
			known := !strings.HasPrefix(line, "|") || !strings.ContainsAny(line, "0123456789")
			for _, pattern := range said[page] {
				known = known || regexp.MustCompile(pattern).MatchString(line)
			}
			if !known {
				t.Errorf("%s: testdata/published.txt does not say where this comes from: %s", page, line)
			}
		}
	}
}

// loose returns a pattern for a text in which lines may be broken elsewhere.
func loose(text string) string {
	return blank.ReplaceAllString(regexp.QuoteMeta(text), `\s+`)
}
