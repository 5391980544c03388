package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// RedFlags are every rule and every contraindication as a clinician would review them,
// and the sources that they cite, in the order in which they are first cited.
type RedFlags struct {
	Schema            schema             `json:"schema"`
	Rules             []rule             `json:"rules"`
	Contraindications []contraindication `json:"contraindications"`
	Sources           []source           `json:"sources"`
}

type rule struct {
	ID        string        `json:"id"`
	Group     string        `json:"group"`
	Suspects  string        `json:"suspects"`
	Question  string        `json:"question"`
	Urgency   guide.Urgency `json:"base_urgency"`
	Massage   guide.Massage `json:"base_massage"`
	Area      []string      `json:"area"`
	PerRegion bool          `json:"per_region"`
	Levels    []level       `json:"levels"`
	Sources   []string      `json:"sources"` // ids of the list at the end
	Note      string        `json:"note"`
}

type level struct {
	Urgency guide.Urgency `json:"urgency"`
	Massage guide.Massage `json:"massage"`
	When    string        `json:"when"`
	adviceJSON
}

type contraindication struct {
	ID        string   `json:"id"`
	Condition string   `json:"condition"`
	Category  string   `json:"category"`
	Levels    []reason `json:"levels"`
	Sources   []string `json:"sources"`
	Note      string   `json:"note"`
}

// reason is a level of a contraindication.
type reason struct {
	Massage guide.Massage `json:"massage"`
	When    string        `json:"when"`
	Area    []string      `json:"area"`
	Bars    []string      `json:"bars"`
	adviceJSON
}

// NewRedFlags returns the whole table of the program.
func NewRedFlags() RedFlags {
	var v RedFlags
	var cited []string
	cite := func(ids []string) {
		for _, id := range ids {
			if !slices.Contains(cited, id) {
				cited = append(cited, id)
			}
		}
	}
	for _, r := range guide.Rules() {
		levels := make([]level, len(r.Levels))
		for i, l := range r.Levels {
			levels[i] = level{l.Urgency, l.Massage, l.When.String(), asAdvice(l.Advice)}
		}
		v.Rules = append(v.Rules, rule{r.ID, r.Group, r.Suspects, r.Question, r.Base, r.BaseMassage, filled(r.Area), r.PerRegion, levels, filled(r.Sources), r.Note})
		cite(r.Sources)
	}
	for _, c := range guide.Contraindications() {
		levels := make([]reason, len(c.Levels))
		for i, l := range c.Levels {
			levels[i] = reason{l.Massage, l.When.String(), filled(l.Area), filled(l.Bars), asAdvice(l.Advice)}
		}
		v.Contraindications = append(v.Contraindications, contraindication{c.ID, c.Condition, c.Category, levels, filled(c.Sources), c.Note})
		cite(c.Sources)
	}
	v.Sources = sourcesOf(cited)
	return v
}

// numbers returns the numbers of sources in the list at the end.
func (v RedFlags) numbers(ids []string) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = fmt.Sprint(slices.IndexFunc(v.Sources, func(s source) bool { return s.ID == id }) + 1)
	}
	return strings.Join(texts, ", ")
}

// groups returns the groups of the rules, in their order.
func (v RedFlags) groups() []string {
	var names []string
	for _, r := range v.Rules {
		if !slices.Contains(names, r.Group) {
			names = append(names, r.Group)
		}
	}
	return names
}

// chapter is a heading of the key and the rows under it.
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

// Text returns the table with a key to its notation and the numbered sources.
func (v RedFlags) Text(p Page) string {
	var texts []string
	for _, s := range v.sheets(p) {
		s.title = strings.ToUpper(s.title)
		texts = append(texts, p.sheet(s))
	}
	return strings.Join(texts, "\n\n")
}

// Plain returns the same as labelled lines.
func (v RedFlags) Plain(p Page) string {
	text := ""
	for _, s := range v.sheets(p) {
		text += p.plainSheet(s)
	}
	return text
}

func (v RedFlags) sheets(p Page) []doc {
	sheets := []doc{{
		title:    "Red flags and contraindications",
		sections: []section{{word: "about", lines: aboutTable(len(v.Rules), len(v.Contraindications))}},
	}}
	for _, group := range v.groups() {
		s := doc{title: group}
		for _, r := range v.Rules {
			if r.Group == group {
				s.sections = append(s.sections, section{head: r.ID, word: "rule", kind: facts, rows: v.ruleRows(r)})
			}
		}
		sheets = append(sheets, s)
	}
	against := doc{title: "Contraindications"}
	for _, c := range v.Contraindications {
		against.sections = append(against.sections, section{head: c.ID, word: "contraindication", kind: facts, rows: v.contraindicationRows(c)})
	}
	key := doc{title: "Key to the notation"}
	for _, c := range p.key() {
		key.sections = append(key.sections, section{head: c.head, word: c.word, kind: list, rows: c.rows})
	}
	return append(sheets, against, key,
		doc{title: "How consultations cover", sections: []section{{word: "consultation", kind: bullets, lines: consultationWords()}}},
		doc{title: "Sources", sections: []section{{word: "source", kind: steps, lines: v.sourceLines()}}},
	)
}

func (v RedFlags) sourceLines() []string {
	lines := make([]string, len(v.Sources))
	for i, s := range v.Sources {
		lines[i] = sourceLine(s.ID)
	}
	return lines
}

func (v RedFlags) ruleRows(r rule) [][2]string {
	rows := [][2]string{{"suspects", r.Suspects}, {"question", r.Question}, {"base", urgencyAndMassage(r.Urgency, r.Massage)}}
	for i, l := range r.Levels {
		rows = append(rows,
			[2]string{fmt.Sprintf("level %d", i+1), urgencyAndMassage(l.Urgency, l.Massage)},
			[2]string{"if", l.When}, [2]string{"advice", l.Advice})
	}
	if len(r.Levels) == 0 {
		rows = append(rows, [2]string{"levels", neverFires})
	}
	rows = addRow(rows, "area", ruleArea(r))
	rows = addRow(rows, "sources", v.numbers(r.Sources))
	return addRow(rows, "note", r.Note)
}

func (v RedFlags) contraindicationRows(c contraindication) [][2]string {
	rows := [][2]string{{"condition", c.Condition}, {"category", c.Category}}
	for i, l := range c.Levels {
		rows = append(rows,
			[2]string{fmt.Sprintf("level %d", i+1), l.Massage.String()},
			[2]string{"if", l.When}, [2]string{"advice", l.Advice})
		rows = addRow(rows, "area", strings.Join(l.Area, ", "))
		rows = addRow(rows, "bars", strings.Join(l.Bars, ", "))
	}
	rows = addRow(rows, "sources", v.numbers(c.Sources))
	return addRow(rows, "note", c.Note)
}

// neverFires is printed where a rule has no level.
const neverFires = "none: it never makes a finding"

func urgencyAndMassage(u guide.Urgency, m guide.Massage) string {
	return "urgency " + u.String() + ", massage " + m.String()
}

func ruleArea(r rule) string {
	area := strings.Join(r.Area, ", ")
	if r.PerRegion {
		area += "; each region apart"
	}
	return area
}
