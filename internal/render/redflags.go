package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// rulebook is the whole table as it stands in the program.
type rulebook struct {
	rules             []guide.Rule
	contraindications []guide.Contraindication
	sources           []string // ids, in the order in which they are first cited
}

func readRulebook() rulebook {
	book := rulebook{rules: guide.Rules(), contraindications: guide.Contraindications()}
	for _, r := range book.rules {
		book.cite(r.Sources)
	}
	for _, c := range book.contraindications {
		book.cite(c.Sources)
	}
	return book
}

func (b *rulebook) cite(ids []string) {
	for _, id := range ids {
		if !slices.Contains(b.sources, id) {
			b.sources = append(b.sources, id)
		}
	}
}

// numbers returns the numbers of the sources in the list at the end.
func (b rulebook) numbers(ids []string) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = fmt.Sprint(slices.Index(b.sources, id) + 1)
	}
	return strings.Join(texts, ", ")
}

// groups returns the groups of the rules, in their order.
func (b rulebook) groups() []string {
	var names []string
	for _, r := range b.rules {
		if !slices.Contains(names, r.Group) {
			names = append(names, r.Group)
		}
	}
	return names
}

// chapter is a heading of the key and what stands under it.
type chapter struct {
	head, word string
	rows       [][2]string
	code       bool // the texts are conditions
}

func (p Page) key() []chapter {
	return []chapter{
		{head: "The answers", word: "answer", rows: answerWords()},
		{head: "Conditions", word: "notation", rows: notation()},
		{head: "Named conditions", word: "term", rows: termWords(), code: true},
		{head: "Sets of symptoms", word: "set", rows: setWords()},
		{head: "Places", word: "place", rows: placeWords(p.Words)},
		{head: "Symptoms", word: "symptom", rows: symptomWords()},
		{head: "Events", word: "event", rows: eventWords()},
		{head: "Facts of the profile", word: "fact", rows: factWords()},
	}
}

// RedFlags returns every rule and every contraindication as a clinician would
// review them, with a key to the notation and a numbered list of the sources.
func (p Page) RedFlags() string {
	var texts []string
	for _, s := range p.redFlags() {
		s.title = strings.ToUpper(s.title)
		texts = append(texts, p.sheet(s))
	}
	return strings.Join(texts, "\n\n")
}

// RedFlagsPlain returns the same as labelled lines.
func (p Page) RedFlagsPlain() string {
	var texts []string
	for _, s := range p.redFlags() {
		texts = append(texts, plainSheet(s))
	}
	return strings.Join(texts, "")
}

func (p Page) redFlags() []sheet {
	book := readRulebook()
	sheets := []sheet{{
		title:    "Red flags and contraindications",
		sections: []section{{word: "about", lines: aboutTable(len(book.rules), len(book.contraindications))}},
	}}
	for _, group := range book.groups() {
		s := sheet{title: group}
		for _, r := range book.rules {
			if r.Group == group {
				s.sections = append(s.sections, section{head: r.ID, word: "rule", kind: facts, rows: book.ruleRows(r)})
			}
		}
		sheets = append(sheets, s)
	}
	against := sheet{title: "Contraindications"}
	for _, c := range book.contraindications {
		against.sections = append(against.sections, section{head: c.ID, word: "contraindication", kind: facts, rows: book.contraindicationRows(c)})
	}
	key := sheet{title: "Key to the notation"}
	for _, c := range p.key() {
		key.sections = append(key.sections, section{head: c.head, word: c.word, kind: list, rows: c.rows})
	}
	return append(sheets, against, key,
		sheet{title: "How consultations cover", sections: []section{{word: "consultation", kind: bullets, lines: consultationWords()}}},
		sheet{title: "Sources", sections: []section{{word: "source", kind: steps, lines: book.sourceLines()}}},
	)
}

func (b rulebook) sourceLines() []string {
	lines := make([]string, len(b.sources))
	for i, id := range b.sources {
		lines[i] = sourceLine(id)
	}
	return lines
}

func (b rulebook) ruleRows(r guide.Rule) [][2]string {
	rows := [][2]string{{"suspects", r.Suspects}, {"question", r.Question}, {"base", answers(r.Base, r.BaseMassage)}}
	for i, l := range r.Levels {
		rows = append(rows,
			[2]string{fmt.Sprintf("level %d", i+1), answers(l.Urgency, l.Massage)},
			[2]string{"if", l.When.String()}, [2]string{"advice", l.Advice.String()})
	}
	if len(r.Levels) == 0 {
		rows = append(rows, [2]string{"levels", neverFires})
	}
	rows = addRow(rows, "area", ruleArea(r))
	rows = addRow(rows, "sources", b.numbers(r.Sources))
	return addRow(rows, "note", r.Note)
}

func (b rulebook) contraindicationRows(c guide.Contraindication) [][2]string {
	rows := [][2]string{{"condition", c.Condition}, {"category", c.Category}}
	for i, l := range c.Levels {
		rows = append(rows,
			[2]string{fmt.Sprintf("level %d", i+1), l.Massage.String()},
			[2]string{"if", l.When.String()}, [2]string{"advice", l.Advice.String()})
		rows = addRow(rows, "area", strings.Join(l.Area, ", "))
		rows = addRow(rows, "bars", strings.Join(l.Bars, ", "))
	}
	rows = addRow(rows, "sources", b.numbers(c.Sources))
	return addRow(rows, "note", c.Note)
}

// neverFires stands where a rule has no level.
const neverFires = "none: it never makes a finding"

func answers(u guide.Urgency, m guide.Massage) string {
	return "urgency " + u.String() + ", massage " + m.String()
}

func ruleArea(r guide.Rule) string {
	area := strings.Join(r.Area, ", ")
	if r.PerRegion {
		area += "; each region apart"
	}
	return area
}
