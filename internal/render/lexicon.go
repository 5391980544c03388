package render

import (
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
)

// Lexicon is a kind of words that a line, a report or the profile takes, each with
// what it asks for. That of regions has techniques and tools too.
type Lexicon struct {
	Kind  guide.Kind        // KindRegion, KindSymptom, KindEvent or KindFact
	Words *guide.Vocabulary // for the regions of the person's own
}

// Name is how the guide calls the page: "symptoms", "events", "facts".
func (l Lexicon) Name() string {
	switch l.Kind {
	case guide.KindRegion:
		return "regions"
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
	case guide.KindRegion:
		return "the regions, techniques and tools of a line"
	case guide.KindEvent:
		return "what may have happened on a date"
	case guide.KindFact:
		return "what the profile may hold"
	}
	return "what a report may name"
}

// word is one of a lexicon.
type word struct {
	kind                guide.Kind
	id, label, question string
	sided               bool
	values              []string // that stand behind its =; nil: a course, or nothing
	aliases, not        []string
}

func (l Lexicon) words() []word {
	var words []word
	switch l.Kind {
	case guide.KindRegion:
		for _, r := range l.Words.Regions() {
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
			w := word{l.Kind, s.ID, s.Label, s.Question, s.Sided, nil, s.Aliases, s.Not}
			if s.Values != "" {
				w.values = []string{"192/124"}
			}
			words = append(words, w)
		}
	case guide.KindEvent:
		for _, e := range guide.Events() {
			words = append(words, word{l.Kind, e.ID, e.Label, e.Question, false, nil, e.Aliases, e.Not})
		}
	case guide.KindFact:
		for _, f := range guide.ProfileFacts() {
			words = append(words, word{l.Kind, f.ID, f.Label, "", false, factValues(f), f.Aliases, nil})
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
	var pages []section
	for _, w := range l.words() {
		if len(pages) == 0 || pages[len(pages)-1].word != singular(w.kind) {
			pages = append(pages, section{word: singular(w.kind), kind: list})
			if l.Kind == guide.KindRegion {
				pages[len(pages)-1].head = strings.ToUpper(w.kind.String()[:1]) + w.kind.String()[1:] + "s"
			}
		}
		page := &pages[len(pages)-1]
		page.rows = append(page.rows, w.row(l.Kind))
	}
	return sheet{
		title: "backlog guide " + l.Name(), label: l.Label(),
		sections: append(pages, section{word: "hint", kind: bullets, lines: l.hints()}),
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

// hints say how the words are typed.
func (l Lexicon) hints() []string {
	switch l.Kind {
	case guide.KindRegion:
		return []string{
			"The side of a region stands behind a dot: piriformis.l, piriformis.r or piriformis.both",
			"A region of your own goes into config.toml under [[region]], with name, label and part",
		}
	case guide.KindEvent:
		return []string{
			"An event has a date and no course: backlog symptom injury-minor since=yesterday. That it did not happen: injury-minor=no",
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
		Kind     string   `json:"kind,omitempty"` // where a page has several
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
		kind := w.kind.String()
		if l.Kind != guide.KindRegion {
			kind = ""
		}
		words = append(words, wordJSON{kind, w.id, w.label, w.question, w.sided, w.values, filled(w.aliases), w.not})
	}
	return struct {
		Schema int        `json:"schema"`
		Kind   string     `json:"kind"`
		Words  []wordJSON `json:"words"`
	}{1, l.Kind.String(), words}
}
