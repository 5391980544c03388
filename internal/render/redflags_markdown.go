package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
)

// markdown is a document being written.
type markdown struct{ strings.Builder }

func (m *markdown) heading(level int, text string) {
	if m.Len() > 0 {
		m.WriteByte('\n')
	}
	fmt.Fprintf(m, "%s %s\n\n", strings.Repeat("#", level), escaped(text))
}

func (m *markdown) item(label, text string) {
	if text != "" {
		fmt.Fprintf(m, "- %s: %s\n", label, text)
	}
}

func (m *markdown) row(cells ...string) {
	fmt.Fprintf(m, "| %s |\n", strings.Join(cells, " | "))
}

func (m *markdown) heads(cells ...string) {
	m.row(cells...)
	m.WriteString(strings.Repeat("| --- ", len(cells)) + "|\n")
}

// escaped returns a text in which nothing is markup.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", `\<`, "|", `\|`, "[", `\[`, "]", `\]`).Replace(text)
}

// code returns a text as it is typed, also within a table.
func code(text string) string {
	return "`" + strings.ReplaceAll(text, "|", `\|`) + "`"
}

func codes(words []string) string {
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = code(word)
	}
	return strings.Join(list, ", ")
}

// Markdown returns the same as Markdown: a heading for each rule, with a
// table of its levels.
func (v RedFlags) Markdown(p Page) string {
	var m markdown
	m.heading(1, "Red flags and contraindications")
	m.WriteString(strings.Join(aboutTable(len(v.Rules), len(v.Contraindications)), "\n\n") + "\n")
	for _, group := range v.groups() {
		m.heading(2, group)
		for _, r := range v.Rules {
			if r.Group == group {
				m.rule(v, r)
			}
		}
	}
	m.heading(2, "Contraindications")
	for _, c := range v.Contraindications {
		m.contraindication(v, c)
	}
	m.heading(2, "Key to the notation")
	for _, c := range p.key() {
		m.chapter(c)
	}
	m.heading(2, "How consultations cover")
	for _, text := range consultationWords() {
		fmt.Fprintf(&m, "- %s\n", escaped(text))
	}
	m.heading(2, "What would make it more urgent")
	m.WriteString("Sentences that several rules share, and what they rest on. A sentence of one rule rests on the sources of that rule.\n\n")
	for _, w := range guide.SharedWorse() {
		fmt.Fprintf(&m, "- %s\n", escaped(w.Text))
		for _, id := range w.Sources {
			fmt.Fprintf(&m, "  - %s\n", escaped(guide.SourceText(id)))
		}
	}
	m.heading(2, "Sources")
	for i, text := range v.sourceLines() {
		fmt.Fprintf(&m, "%d. %s\n", i+1, escaped(text))
	}
	return strings.ReplaceAll(m.String(), "\n\n\n", "\n\n")
}

func (m *markdown) rule(v RedFlags, r rule) {
	m.heading(3, r.ID)
	m.item("Suspects", escaped(r.Suspects))
	m.item("Question", escaped(r.Question))
	m.item("Base", urgencyAndMassage(r.Urgency, r.Massage))
	area := codes(r.Area)
	if r.PerRegion {
		area += ", each region apart"
	}
	m.item("Area", area)
	m.item("Sources", v.numbers(r.Sources))
	m.item("Note", escaped(r.Note))
	if len(r.Levels) == 0 {
		m.item("Levels", neverFires)
		return
	}
	m.WriteByte('\n')
	m.heads("Urgency", "Massage", "If", "What backlog says")
	for _, l := range r.Levels {
		m.row(l.Urgency.String(), l.Massage.String(), code(l.When), escaped(l.Advice))
	}
}

func (m *markdown) contraindication(v RedFlags, c contraindication) {
	m.heading(3, c.ID)
	m.item("Condition", escaped(c.Condition))
	m.item("Category", escaped(c.Category))
	m.item("Sources", v.numbers(c.Sources))
	m.item("Note", escaped(c.Note))
	m.WriteByte('\n')
	m.heads("Massage", "If", "Area", "Bars", "What backlog says")
	for _, l := range c.Levels {
		m.row(l.Massage.String(), code(l.When), codes(l.Area), codes(l.Bars), escaped(l.Advice))
	}
}

func (m *markdown) chapter(c chapter) {
	m.heading(3, c.head)
	m.heads("Written", "Meaning")
	for _, row := range c.rows {
		text := escaped(row[1])
		if c.code {
			text = code(row[1])
		}
		m.row(code(row[0]), text)
	}
}
