package report

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/term"
)

// wide is how many columns the page has as text.
const wide = 80

// Text returns the page as text of 80 columns. Six weeks of one region fit on a
// page of 60 lines.
func (s Page) Text() string {
	var t text
	t.split(strings.ToUpper(s.Title()), "as of "+s.Made.Text())
	t.para(s.Subtitle())
	t.para(caution)
	t.split("Name ______________________________", s.Person())
	if alarm := s.Alarm(); alarm != "" {
		t.para("*** " + alarm)
		for _, row := range s.alarmRows() {
			t.item(fmt.Sprintf("%-11s", strings.ToUpper(row[0])), row[1])
		}
	}
	if len(s.Questions) > 0 {
		t.head("what I want to ask")
		for i, q := range s.Questions {
			t.item(fmt.Sprintf("%d. ", i+1), q)
		}
	}
	if rows := s.Overview(); rows != nil {
		t.head("the regions")
		for _, row := range rows[1:] {
			parts := make([]string, len(row)-1)
			for i := range parts {
				parts[i] = strings.ToLower(rows[0][i+1]) + " " + row[i+1]
			}
			t.item("", row[0]+": "+strings.Join(parts, "; "))
		}
	}
	if s.For == GP {
		t.signs(s)
	}
	for _, r := range s.Regions {
		t.region(s, r)
	}
	if s.Empty() {
		t.head("pain")
		t.para(s.EmptyText())
	}
	if s.For != GP {
		t.signs(s)
	}
	if len(s.Treated) > 0 {
		t.head("what else I did")
		t.para(s.TreatedText())
	}
	if len(s.Notes) > 0 {
		t.head("notes")
		for _, n := range s.Notes {
			t.item(fmt.Sprintf("%-7s", short(n.Day)), n.What+": "+n.Text)
		}
	}
	t.rule()
	left := ""
	if s.NotesLeft > 0 {
		left = " " + term.Count(s.NotesLeft, "note") + " left out."
	}
	t.para("Pain 0 none to 10 worst imaginable (NRS-11); in brackets what a figure rests on. Typical, before (with readings), after: medians; worst, least: of every score; change and what was tried: means. 2 points are the smallest change that matters (Farrar 2001). Part of any fall happens by itself." + left)
	if len(s.Signs.Sources) > 0 {
		t.para("Sources of the rules: " + s.Signs.SourceText(36) + ". In full: backlog guide red-flags.")
	}
	return t.String()
}

// namedSources is how many sources a page names; of the others it gives the number.
const namedSources = 3

// SourceText names the first sources by the beginning of their titles, of at most so
// many letters, and the others by number.
func (s Signs) SourceText(enough int) string {
	parts := make([]string, len(s.Sources))
	for i, source := range s.Sources {
		if i >= namedSources && enough < len(source.Text) {
			parts[i] = source.ID // a page has room for so many names
			continue
		}
		name, _, _ := strings.Cut(source.Text, ": ")
		if words := []rune(name); len(words) > enough {
			cut := strings.LastIndex(string(words[:enough]), " ")
			name = strings.TrimRight(name[:max(cut, 0)], " ,;") + "…"
		}
		switch {
		case source.Text == source.ID:
			parts[i] = source.Text
		case source.ID == "K":
			parts[i] = "professional knowledge"
		default:
			parts[i] = source.ID + " " + name
		}
	}
	return strings.Join(parts, "; ")
}

type text struct{ strings.Builder }

func (t *text) line(line string) { t.WriteString(strings.TrimRight(line, " ") + "\n") }

// split puts one text at the left and one at the right, or below it.
func (t *text) split(left, right string) {
	gap := wide - term.Width(left) - term.Width(right)
	if gap < 2 {
		t.para(left)
		t.para(right)
		return
	}
	t.line(left + strings.Repeat(" ", gap) + right)
}

func (t *text) para(words string) { t.item("", words) }

// item wraps words after a mark.
func (t *text) item(mark, words string) {
	indent := strings.Repeat(" ", term.Width(mark))
	for _, row := range term.WrapWords(words, wide-len(indent)) {
		t.line(mark + row)
		mark = indent
	}
}

// head opens a section.
func (t *text) head(name string) {
	line := "-- " + strings.ToUpper(name) + " "
	t.line(line + strings.Repeat("-", wide-term.Width(line)))
}

func (t *text) rule() { t.line(strings.Repeat("-", wide)) }

func (t *text) region(s Page, r Region) {
	t.head(r.Title())
	where := r.SidesText() + "; " + r.BeganText()
	if r.Where != "" {
		where = r.Where + "; " + where
	}
	t.para(where + fmt.Sprintf("; %s, %s on %s", term.Count(r.Sessions, "session"), term.Count(r.Readings, "reading"), term.Count(r.Days, "day")))
	now, note := r.NowText()
	typical, worst, way := notRecorded, "", notRecorded
	if r.Typical.Known() {
		typical = figure(r.Typical)
	}
	if r.Scores > 0 {
		worst = fmt.Sprintf(" · worst %d, least %d (%d)", r.Worst, r.Least, r.Scores)
	}
	if r.Interference.Known() {
		way = figure(r.Interference)
	}
	t.para(fmt.Sprintf("%s %s (%s) · typical %s%s · interference %s", r.NowLabel(), now, note, typical, worst, way))
	t.para(r.ChangeText())
	t.table(r.weekTable())
	for _, m := range r.Marks {
		if m.Kind == MarkEvent { // the others are listed with the warning signs
			t.item(fmt.Sprintf("%-8s ", short(m.Day)), "event: "+m.Words())
		}
	}
	if len(r.Tried) == 0 {
		t.para("No massage was logged here: readings only.")
		return
	}
	rows := r.triedTable(s.For)
	for i := range rows {
		if s.For == Physio { // 80 columns have no room for the minutes in all
			rows[i] = slices.Delete(rows[i], 2, 3)
		}
	}
	t.table(rows)
	for _, one := range r.Tried {
		if one.Worse {
			t.para("Pain was 2 or more points higher after 2 of the last 3 uses of " + one.Name() + ".")
		}
	}
}

func (t *text) signs(s Page) {
	g := s.Signs
	t.head("warning signs")
	if verdict := g.Verdict(); verdict != "" {
		t.para(verdict)
	}
	for _, sign := range g.Others() {
		t.item(fmt.Sprintf("%-11s", strings.ToUpper(sign.Heading())), sign.Text()+" ["+sign.Rule+"]")
	}
	if len(g.Before) > 0 {
		texts := make([]string, len(g.Before))
		for i, r := range g.Before {
			texts[i] = r.Text()
		}
		t.item("earlier    ", strings.Join(texts, "; "))
	}
	list := func(head string, symptoms []Symptom) {
		if len(symptoms) == 0 {
			return
		}
		texts := make([]string, len(symptoms))
		for i, one := range symptoms {
			texts[i] = one.Text()
		}
		t.item(fmt.Sprintf("%-11s", head), strings.Join(texts, "; "))
	}
	list("there", g.Uncited())
	list("ended", g.Over())
	list("asked, no", g.Denied)
	t.para(g.Unrecorded())
	for i, v := range g.Seen {
		head := "consulted  "
		if i > 0 {
			head = "           "
		}
		t.item(head, short(v.Day)+", "+v.Text())
	}
	if len(g.Seen) == 0 {
		t.item("consulted  ", notRecorded+" in this period")
	}
	t.head("health, as reported")
	if len(s.Health.Given) > 0 {
		texts := make([]string, len(s.Health.Given))
		for i, f := range s.Health.Given {
			texts[i] = f.Label + ": " + f.Value
		}
		t.para(strings.Join(texts, "; "))
	}
	if missing := s.NotGivenText(); missing != "" {
		t.para(missing)
	}
}

// table prints rows with their head, the first column at the left and the others
// at the right. A row of fewer cells ends with a text of any length.
func (t *text) table(rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		if len(row) == len(widths) {
			for i, cell := range row {
				widths[i] = max(widths[i], term.Width(cell))
			}
		}
	}
	for _, row := range rows {
		widths[0] = max(widths[0], term.Width(row[0]))
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", max(0, widths[i]-term.Width(cell)))
			switch {
			case i == 0:
				b.WriteString(cell + pad)
			case len(row) < len(widths) && i == len(row)-1:
				b.WriteString("  " + cell)
			default:
				b.WriteString("  " + pad + cell)
			}
		}
		t.line(b.String())
	}
}
