package render

import (
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
)

// Glossary are the words of a kind that a line, a report or the profile takes, each with
// what it asks for. That of regions has techniques and tools too.
type Glossary struct {
	Schema schema         `json:"schema"`
	Kind   string         `json:"kind"`
	Words  []glossaryWord `json:"words"`
	laidOut
}

type glossaryWord struct {
	Kind     string   `json:"kind,omitempty"` // where a page has several
	ID       string   `json:"id"`
	Label    string   `json:"label"`
	Question string   `json:"question,omitempty"`
	Sided    bool     `json:"sided,omitempty"`
	Values   []string `json:"values,omitempty"`
	Aliases  []string `json:"aliases"`
	Not      []string `json:"not,omitempty"`
}

// NewGlossary returns the words of a kind, KindRegion, KindSymptom, KindIncident or KindFact,
// in the order of the vocabulary.
func NewGlossary(kind guide.Kind, words *guide.Vocabulary) Glossary {
	v := Glossary{Kind: kind.String(), Words: []glossaryWord{}, laidOut: laidOut{sheet: glossarySheet(kind, wordsOf(kind, words))}}
	for _, w := range wordsOf(kind, words) {
		name := ""
		if kind == guide.KindRegion {
			name = w.kind.String()
		}
		v.Words = append(v.Words, glossaryWord{name, w.id, w.label, w.question, w.sided, w.values, filled(w.aliases), w.not})
	}
	return v
}

// GlossaryName returns what the page of a kind is called, and what its words are.
func GlossaryName(kind guide.Kind) (name, label string) {
	switch kind {
	case guide.KindRegion:
		return "regions", "regions, techniques and tools"
	case guide.KindIncident:
		return "events", "incidents that the rules know, such as an injury"
	case guide.KindFact:
		return "facts", "facts for your profile"
	}
	return "symptoms", "symptoms to report"
}

// word is one of a glossary.
type word struct {
	kind                guide.Kind
	id, label, question string
	sided               bool
	values              []string // that it takes after =; nil: a course, or nothing
	aliases, not        []string
}

func wordsOf(kind guide.Kind, v *guide.Vocabulary) []word {
	var words []word
	switch kind {
	case guide.KindRegion:
		for _, r := range v.Regions() {
			words = append(words, word{guide.KindRegion, r.ID, term.Sanitize(r.Label), "", true, nil, r.Aliases, nil})
		}
		for _, t := range guide.Techniques() {
			words = append(words, word{guide.KindTechnique, t.ID, t.Label, "", false, nil, t.Aliases, nil})
		}
		for _, t := range guide.Tools() {
			words = append(words, word{guide.KindTool, t.ID, t.Label, "", false, nil, t.Aliases, nil})
		}
	case guide.KindSymptom:
		for _, s := range guide.Symptoms() {
			w := word{kind, s.ID, s.Label, s.Question, s.Sided, nil, s.Aliases, s.Not}
			if s.Values != "" {
				w.values = []string{"192/124"}
			}
			words = append(words, w)
		}
	case guide.KindIncident:
		for _, e := range guide.Incidents() {
			words = append(words, word{kind, e.ID, e.Label, e.Question, false, nil, e.Aliases, e.Not})
		}
	case guide.KindFact:
		for _, f := range guide.ProfileFacts() {
			words = append(words, word{kind, f.ID, f.Label, "", false, factValues(f), f.Aliases, nil})
		}
	}
	return words
}

// factValues returns what a fact takes after =.
func factValues(f guide.Fact) []string {
	switch f.Kind {
	case guide.Year:
		return []string{"YEAR"}
	case guide.Date:
		return []string{"DATE", "yes", "no"}
	case guide.Flag:
		return []string{"yes", "no"}
	}
	if slices.Contains(f.Values, "GROUPS") {
		return []string{"PART", "yes", "no"}
	}
	if slices.Contains(f.Values, "no") {
		return f.Values
	}
	return append(slices.Clone(f.Values), "no")
}

func glossarySheet(kind guide.Kind, words []word) doc {
	var pages []section
	for _, w := range words {
		if len(pages) == 0 || pages[len(pages)-1].word != singular(w.kind) {
			pages = append(pages, section{word: singular(w.kind), kind: list})
			if kind == guide.KindRegion {
				pages[len(pages)-1].head = strings.ToUpper(w.kind.String()[:1]) + w.kind.String()[1:] + "s"
			}
		}
		page := &pages[len(pages)-1]
		page.rows = append(page.rows, w.row(kind))
	}
	name, label := GlossaryName(kind)
	return doc{
		title: "backlog guide " + name, label: label,
		sections: append(pages, section{word: "hint", kind: bullets, lines: glossaryHints(kind)}),
	}
}

// singular labels one word of a kind where nothing is laid out.
func singular(kind guide.Kind) string {
	if kind == guide.KindFact {
		return "fact"
	}
	return kind.String()
}

// row returns a word and what it is, as a page about a kind shows it.
func (w word) row(page guide.Kind) [2]string {
	if page == guide.KindRegion {
		text := w.label
		if len(w.aliases) > 0 {
			text += "; also " + strings.Join(w.aliases, ", ")
		}
		return [2]string{w.id, text}
	}
	label, text := w.id, w.question
	if w.sided {
		label += ".l|.r"
	}
	if text == "" {
		text = w.label + ": " + strings.Join(w.values, ", ")
	}
	return [2]string{label, text}
}

// glossaryHints say how the words are typed.
func glossaryHints(kind guide.Kind) []string {
	switch kind {
	case guide.KindRegion:
		return []string{
			"The side of a region follows a dot: piriformis.l, piriformis.r or piriformis.both",
			"A region of your own goes into config.toml under [[region]], with name, label and part",
		}
	case guide.KindIncident:
		return []string{
			"An event has a date and no course: backlog symptom injury-minor since=yesterday. That it did not happen: injury-minor=no",
		}
	case guide.KindFact:
		return []string{
			"Set one: backlog profile set birth-year=1969 osteoporosis=no",
			"Take one back: backlog profile clear osteoporosis",
			"PART is " + strings.Join(partNames(), ", ") + "; several with commas between them",
			"What you have not entered stays unknown and never counts as a no",
		}
	}
	return []string{
		"Report one: backlog symptom numb-saddle, or in a line of log or pain: +numb-saddle",
		"Its course follows =: new, worse, same, better, gone, or no if you checked and do not have it; its side follows a dot: backlog symptom tingling-leg.l=worse",
	}
}

func partNames() []string {
	var names []string
	for _, g := range guide.Groups() {
		names = append(names, g.ID)
	}
	return names
}
