package report

import (
	"fmt"
	"strings"

	"backlog/internal/term"
)

// Markdown returns the page as Markdown with tables.
func (s Page) Markdown() string {
	var m markdown
	m.line("# %s", s.Title())
	m.line("%s  \n%s, as of %s", escape(s.Subtitle()), escape(s.Person()), s.Made.Text())
	m.line("*%s*", caution)
	if alarm := s.Alarm(); alarm != "" {
		m.line("**%s**", alarm)
		var rows []string
		for _, row := range s.alarmRows() {
			rows = append(rows, strings.TrimPrefix(row[0]+": "+row[1], ": "))
		}
		m.list(rows, "- ")
	}
	if len(s.Questions) > 0 {
		m.line("## What I want to ask")
		m.list(s.Questions, "1. ")
	}
	if rows := s.Overview(); rows != nil {
		m.table(rows)
	}
	if s.For == GP {
		m.signs(s)
	}
	for _, r := range s.Regions {
		m.region(s, r)
	}
	if s.Empty() {
		m.line("%s", escape(s.EmptyText()))
	}
	if s.For != GP {
		m.signs(s)
	}
	if len(s.Treated) > 0 {
		m.line("## What else I did")
		m.line("%s", escape(s.TreatedText()))
	}
	if len(s.Notes) > 0 {
		m.line("## Notes")
		notes := make([]string, len(s.Notes))
		for i, n := range s.Notes {
			notes[i] = short(n.Day) + ", " + n.What + ": " + n.Text
		}
		m.list(notes, "- ")
	}
	m.line("---")
	m.line("Pain is scored from 0, none, to 10, the worst imaginable (NRS-11). In brackets: how many scores, sessions or days a figure rests on. Typical, before (with readings) and after: medians; worst and least: of every score; change and what was tried: means. 2 points are the smallest change that matters (Farrar 2001). Part of any fall happens by itself.")
	if s.NotesLeft > 0 {
		m.line("%s left out.", term.Count(s.NotesLeft, "note"))
	}
	if sources := s.Signs.SourceText(1000); sources != "" {
		m.line("Sources of the rules named above: %s", escape(sources))
	}
	return strings.TrimSuffix(m.String(), "\n")
}

type markdown struct{ strings.Builder }

// line writes a paragraph.
func (m *markdown) line(format string, args ...any) { fmt.Fprintf(m, format+"\n\n", args...) }

func (m *markdown) list(items []string, mark string) {
	for _, item := range items {
		m.WriteString(mark + escape(item) + "\n")
	}
	m.WriteByte('\n')
}

func (m *markdown) table(rows [][]string) {
	for i, row := range rows {
		cells := make([]string, len(rows[0]))
		for k := range cells {
			if k < len(row) {
				cells[k] = escape(row[k])
			}
		}
		m.WriteString("| " + strings.Join(cells, " | ") + " |\n")
		if i == 0 {
			m.WriteString("| --- |" + strings.Repeat(" ---: |", len(row)-1) + "\n")
		}
	}
	m.WriteByte('\n')
}

func (m *markdown) region(s Page, r Region) {
	m.line("## %s", escape(r.Title()))
	where := []string{r.SidesText(), r.BeganText(), term.Count(r.Sessions, "session"), term.Count(r.Readings, "reading"), "on " + term.Count(r.Days, "day")}
	if r.Where != "" {
		where = append([]string{r.Where}, where...)
	}
	m.line("%s", escape(strings.Join(where, ", ")))
	now, note := r.NowText()
	typical, worst, least, way := notRecorded, notRecorded, notRecorded, notRecorded
	if r.Typical.Known() {
		typical = figure(r.Typical)
	}
	if r.Scores > 0 {
		worst, least = fmt.Sprintf("%d (%d)", r.Worst, r.Scores), fmt.Sprintf("%d (%d)", r.Least, r.Scores)
	}
	if r.Interference.Known() {
		way = figure(r.Interference)
	}
	m.table([][]string{{strings.ToLower(r.NowLabel()), "typical", "worst", "least", "interference"}, {now + " (" + note + ")", typical, worst, least, way}})
	m.line("%s", escape(r.ChangeText()))
	m.table(r.weekTable())
	if len(r.Marks) > 0 {
		marks := make([]string, len(r.Marks))
		for i, mark := range r.Marks {
			marks[i] = short(mark.Day) + ", " + mark.Words()
		}
		m.list(marks, "- ")
	}
	m.line("### What was tried")
	if len(r.Tried) == 0 {
		m.line("No massage was logged here: readings only.")
		return
	}
	m.table(r.triedTable(s.For))
}

func (m *markdown) signs(s Page) {
	g := s.Signs
	m.line("## Warning signs")
	if verdict := g.Verdict(); verdict != "" {
		m.line("%s", verdict)
	}
	var items []string
	for _, sign := range g.Others() {
		items = append(items, fmt.Sprintf("%s: %s (rule %s)", sign.Heading(), sign.Text(), sign.Rule))
	}
	for _, r := range g.Before {
		items = append(items, "earlier: "+r.Text())
	}
	for _, group := range []struct {
		head string
		list []Symptom
	}{{"reported and not ended", g.Uncited()}, {"ended", g.Over()}, {"asked, and not there", g.Denied}} {
		for _, one := range group.list {
			items = append(items, group.head+": "+one.Text())
		}
	}
	for _, v := range g.Seen {
		items = append(items, short(v.Day)+", "+v.Text())
	}
	if len(items) > 0 {
		m.list(items, "- ")
	}
	m.line("%s", g.Unrecorded())
	m.line("## Health, as reported")
	if len(s.Health.Given) > 0 {
		facts := make([]string, len(s.Health.Given))
		for i, f := range s.Health.Given {
			facts[i] = f.Label + ": " + f.Value
		}
		m.list(facts, "- ")
	}
	if untold := s.NotGivenText(); untold != "" {
		m.line("%s", escape(untold))
	}
}

// escape makes a text that Markdown prints as it is.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;", "|", `\|`, "#", `\#`).Replace(text)
}
