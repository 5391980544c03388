package render

import (
	"slices"
	"strings"

	"backlog/internal/guide"
)

// Lexicon is a kind of words that a report or the profile takes, each with what
// it asks for.
type Lexicon struct {
	Kind guide.Kind // KindSymptom, KindEvent or KindFact
}

// Name is how the guide calls the page: "symptoms", "events", "facts".
func (l Lexicon) Name() string {
	switch l.Kind {
	case guide.KindEvent:
		return "events"
	case guide.KindFact:
		return "facts"
	}
	return "symptoms"
}

// Label says what the words are.
func (l Lexicon) Label() string {
	switch l.Kind {
	case guide.KindEvent:
		return "what may have happened on a date"
	case guide.KindFact:
		return "what the profile may hold"
	}
	return "what a report may name"
}

// word is one of a lexicon.
type word struct {
	id, label, question string
	sided               bool
	values              []string // that stand behind its =; nil: a course, or nothing
	aliases, not        []string
}

func (l Lexicon) words() []word {
	var words []word
	switch l.Kind {
	case guide.KindSymptom:
		for _, s := range guide.Symptoms() {
			w := word{s.ID, s.Label, s.Question, s.Sided, nil, s.Aliases, s.Not}
			if s.Values != "" {
				w.values = []string{"192/124"}
			}
			words = append(words, w)
		}
	case guide.KindEvent:
		for _, e := range guide.Events() {
			words = append(words, word{e.ID, e.Label, e.Question, false, nil, e.Aliases, e.Not})
		}
	case guide.KindFact:
		for _, f := range guide.ProfileFacts() {
			words = append(words, word{f.ID, f.Label, "", false, factValues(f), f.Aliases, nil})
		}
	}
	return words
}

// factValues returns what may stand behind the = of a fact.
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

// Lexicon returns the words with what each asks for, in the order of the vocabulary.
func (p Page) Lexicon(l Lexicon) string { return p.sheet(l.sheet()) }

// LexiconPlain returns the same as labelled lines.
func (p Page) LexiconPlain(l Lexicon) string { return plainSheet(l.sheet()) }

func (l Lexicon) sheet() sheet {
	singular := strings.TrimSuffix(l.Name(), "s")
	page := section{word: singular, kind: list}
	for _, w := range l.words() {
		label, text := w.id, w.question
		if w.sided {
			label += ".l|.r"
		}
		if text == "" {
			text = w.label + ": " + strings.Join(w.values, ", ")
		}
		page.rows = append(page.rows, [2]string{label, text})
	}
	return sheet{
		title: "backlog guide " + l.Name(), label: l.Label(),
		sections: []section{page, {word: "hint", kind: bullets, lines: l.hints()}},
	}
}

// hints say how the words are typed.
func (l Lexicon) hints() []string {
	switch l.Kind {
	case guide.KindEvent:
		return []string{
			"An event has a date and no course: backlog symptom injury-minor since=yesterday",
		}
	case guide.KindFact:
		return []string{
			"Tell one: backlog profile set birth-year=1969 osteoporosis=no",
			"Take one back: backlog profile clear osteoporosis",
			"PART is " + strings.Join(partNames(), ", ") + "; several with commas between them",
			"What is not told stays unknown; it never counts as a no",
		}
	}
	return []string{
		"Report one: backlog symptom numb-saddle, or in a line of log or pain: +numb-saddle",
		"Its course stands behind =, one of new, worse, same, better, gone, or no if you looked and it is not there; its side behind a dot: backlog symptom tingling-leg.l=worse",
	}
}

func partNames() []string {
	var names []string
	for _, g := range guide.Groups() {
		names = append(names, g.ID)
	}
	return names
}

// LexiconJSON returns the words for scripts.
func LexiconJSON(l Lexicon) any {
	type wordJSON struct {
		ID       string   `json:"id"`
		Label    string   `json:"label"`
		Question string   `json:"question,omitempty"`
		Sided    bool     `json:"sided,omitempty"`
		Values   []string `json:"values,omitempty"`
		Aliases  []string `json:"aliases"`
		Not      []string `json:"not,omitempty"`
	}
	words := []wordJSON{}
	for _, w := range l.words() {
		words = append(words, wordJSON{w.id, w.label, w.question, w.sided, w.values, filled(w.aliases), w.not})
	}
	return struct {
		Schema int        `json:"schema"`
		Kind   string     `json:"kind"`
		Words  []wordJSON `json:"words"`
	}{1, l.Kind.String(), words}
}
