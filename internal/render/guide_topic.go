package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// topicSheet is the page on a topic: first what to rule out, the most urgent first,
// then what it is.
func (p Page) topicSheet(t guide.Topic, g howto.TopicGuide) doc {
	s := doc{title: strings.ReplaceAll(t.ID, "-", " "), label: t.Label, sections: p.ruleOut(g.RuleOut)}
	var pages [][2]string
	for _, id := range g.Pages {
		pages = append(pages, [2]string{id, p.pageLabel(id)})
	}
	s.sections = append(s.sections,
		section{head: "What it is", word: "about", lines: g.About},
		section{head: "What to do", word: "do", kind: bullets, lines: g.Do},
		section{head: "What not to do", word: "never", kind: bullets, lines: g.Not},
		section{head: "Read on: backlog guide", word: "page", kind: list, rows: pages},
		sourceSection(g.Sources),
		section{head: "Typed as", word: "alias", lines: aliasLines(t.ID, t.Aliases)},
		closing(),
	)
	return s
}

// ruleOut lists the signs of a page under what to do about them, as the rules say.
func (p Page) ruleOut(signs []guide.Sign) []section {
	var sections []section
	for u := guide.Emergency; u > guide.NoUrgency; u-- {
		part := section{head: ruleOutHead(u), word: u.String(), kind: bullets}
		for _, sign := range signs {
			if p.Words.UrgencyOf(sign) == u {
				part.lines = append(part.lines, term.UpperFirst(sign.Text)+".")
			}
		}
		if !part.empty() {
			sections = append(sections, part)
		}
	}
	return sections
}

// DangerSigns lists when to get help, and how fast: the signs of the topic.
func (p Page) DangerSigns() string {
	g, _ := howto.TopicGuideOf(guide.DangerSigns)
	p.Color = false // it is printed below an error
	var b strings.Builder
	for _, part := range p.ruleOut(g.RuleOut) {
		b.WriteString("  " + part.head + "\n")
		for _, text := range part.lines {
			b.WriteString(p.hanging("    - ", text))
		}
	}
	b.WriteString(p.hanging("  ", "If you feel that something is badly wrong, get help now. You need no word for it."))
	return b.String()
}

// ruleOutHead says what to do about the signs below it.
func ruleOutHead(u guide.Urgency) string {
	switch u {
	case guide.Emergency:
		return "Rule this out first. If it is new, get emergency care now"
	case guide.Urgent:
		return "If this is new, contact a doctor or an urgent-care line today"
	case guide.Soon:
		return "If this is new, see a doctor or physiotherapist within days"
	}
	return "If this is new, watch it and tell a doctor at your next visit"
}

// pageLabel returns what a page that another one names is about.
func (p Page) pageLabel(id string) string {
	if t, ok := guide.TopicOf(id); ok {
		return t.Label
	}
	kind, found, err := p.Words.Find(id, guide.KindRegion, guide.KindTechnique, guide.KindTool)
	if err != nil {
		return ""
	}
	return p.labelOf(kind, found)
}

// labelOf returns what a thing of the vocabulary is called in plain words.
func (p Page) labelOf(kind guide.Kind, id string) string {
	switch kind {
	case guide.KindRegion:
		r, _ := p.Words.Region(id)
		return term.Sanitize(r.Label)
	case guide.KindTechnique:
		t, _ := p.Words.Technique(id)
		return t.Label
	case guide.KindTool:
		t, _ := p.Words.Tool(id)
		return t.Label
	case guide.KindSymptom:
		s, _ := p.Words.Symptom(id)
		return s.Label
	case guide.KindIncident:
		e, _ := p.Words.Incident(id)
		return e.Label
	case guide.KindFact:
		f, _ := p.Words.Fact(id)
		return f.Label
	case guide.KindTopic:
		t, _ := guide.TopicOf(id)
		return t.Label
	}
	return ""
}

// signSheet is the page on a word of a report or of the profile: what it asks for,
// what the rules would say of it, and how it is typed.
func (p Page) signSheet(w word) doc {
	id := w.id
	s := doc{title: id, label: w.label}
	for _, f := range p.Words.Alone(id) {
		s.sections = append(s.sections, section{
			head: "If it is new: " + strings.ToUpper(f.Urgency.String()), word: f.Urgency.String(), lines: []string{f.Advice.String()},
		})
	}
	typed := "backlog symptom " + id
	switch {
	case w.kind == guide.KindFact:
		typed = "backlog profile set " + id + "=" + strings.Join(w.values, "|")
	case w.values != nil:
		typed += "=" + w.values[0]
	case w.sided:
		typed += ".l"
	}
	s.sections = append(s.sections,
		section{head: "What it asks", word: "question", lines: nonEmpty(w.question)},
		section{head: "Not this", word: "not", kind: bullets, lines: w.not},
		section{head: "To report it", word: "report", lines: []string{typed}},
		section{head: "Typed as", word: "alias", lines: aliasLines(id, w.aliases)},
		section{word: "hint", lines: []string{"What your diary says overall: backlog check"}},
	)
	return s
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// wordOf returns a word of the glossary by its id.
func (p Page) wordOf(kind guide.Kind, id string) (word, bool) {
	for _, w := range wordsOf(kind, p.Words) {
		if w.kind == kind && w.id == id {
			return w, true
		}
	}
	return word{}, false
}

// Found is what the words of a search may mean.
type Found struct {
	Schema schema `json:"schema"`
	Words  string `json:"text"`
	Hits   []hit  `json:"found"`
}

type hit struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Label   string `json:"label"`
	Urgency string `json:"urgency,omitempty"` // of a first report
	Advice  string `json:"advice,omitempty"`

	urgent string // the advice as text says it where it would be urgent, else ""
	of     guide.Kind
}

// Found returns the hits of a search, each with the advice on it if it were new.
func (p Page) Found(words string, hits []guide.Hit) Found {
	v := Found{Words: words, Hits: make([]hit, len(hits))}
	for i, h := range hits {
		one := hit{Kind: h.Kind.String(), ID: h.ID, Label: h.Label, of: h.Kind}
		if t, ok := guide.TopicOf(h.ID); ok && h.Kind == guide.KindTopic && t.Urgency > guide.NoUrgency {
			g, _ := howto.TopicGuideOf(t.ID)
			one.Urgency, one.Advice = t.Urgency.String(), g.Advice()
			if t.Urgency >= guide.Urgent {
				one.urgent = fmt.Sprintf("If it is %s: %s", lowerFirst(t.Label), one.Advice)
			}
		}
		if list := p.Words.Alone(h.ID); reportable(h.Kind) && len(list) > 0 {
			one.Urgency, one.Advice = list[0].Urgency.String(), list[0].Advice.String()
			if list[0].Urgency >= guide.Urgent {
				one.urgent = fmt.Sprintf("If %s is new: %s. %s", h.ID, strings.ToUpper(one.Urgency), guide.Advice{Do: list[0].Advice.Do, Why: list[0].Advice.Why})
			}
		}
		v.Hits[i] = one
	}
	return v
}

// Text lists what the words may mean, and the advice on what would be urgent.
func (v Found) Text(p Page) string {
	text := p.bold(fmt.Sprintf("What %q may mean", term.Sanitize(v.Words))) + "\n"
	rows, urgent := make([][2]string, len(v.Hits)), ""
	for i, h := range v.Hits {
		rows[i] = [2]string{fmt.Sprintf("%d  %s", i+1, h.ID), h.text()}
		if h.urgent != "" {
			urgent += "\n" + p.hanging("  ", h.urgent)
		}
	}
	column := columnOf(rows)
	for _, row := range rows {
		text += p.labelled("  ", column, row)
	}
	return text + urgent
}

// Plain returns a hit a line.
func (v Found) Plain(Page) string {
	text := ""
	for _, h := range v.Hits {
		text += fmt.Sprintf("%s: %s: %s\n", h.Kind, h.ID, term.Sanitize(h.Label))
	}
	return text
}

func reportable(kind guide.Kind) bool { return kind == guide.KindSymptom || kind == guide.KindIncident }

// text says what was found, and what kind of thing it is where the label does not.
func (h hit) text() string {
	switch h.of {
	case guide.KindSymptom, guide.KindIncident:
		return h.Label + " · a sign to report"
	case guide.KindFact:
		return h.Label + " · a fact for the profile"
	case guide.KindRule:
		return h.Label + " · a rule of backlog guide red-flags"
	}
	return term.Sanitize(h.Label) + " · a page of the guide"
}

type topicPage struct {
	pageHead
	RuleOut []ruleOut `json:"rule_out"`
	About   []string  `json:"about"`
	Do      []string  `json:"do"`
	Not     []string  `json:"not"`
	Pages   []string  `json:"pages"`
	Sources []source  `json:"sources"`
}

type ruleOut struct {
	Urgency string   `json:"urgency"`
	Sign    string   `json:"sign"`
	Reports []string `json:"reports"`
}

func (p Page) topicPage(t guide.Topic, g howto.TopicGuide) topicPage {
	out := topicPage{
		pageHead: p.headOf(guide.KindTopic, t.ID, t.Label, t.Aliases, p.topicSheet(t, g)), RuleOut: []ruleOut{}, About: filled(g.About), Do: filled(g.Do), Not: filled(g.Not),
		Pages: filled(g.Pages), Sources: sourcesOf(g.Sources),
	}
	for _, sign := range g.RuleOut {
		out.RuleOut = append(out.RuleOut, ruleOut{p.Words.UrgencyOf(sign).String(), sign.Text, sign.Reports})
	}
	return out
}

type signPage struct {
	pageHead
	Question string   `json:"question,omitempty"`
	Values   []string `json:"values,omitempty"`
	Not      []string `json:"not"`
	Urgency  string   `json:"urgency"` // of a first report
	Advice   []string `json:"advice"`
}

func (p Page) signPage(w word) signPage {
	out := signPage{
		pageHead: p.headOf(w.kind, w.id, w.label, w.aliases, p.signSheet(w)),
		Question: w.question, Values: w.values, Not: filled(w.not), Urgency: guide.NoUrgency.String(), Advice: []string{},
	}
	for i, f := range p.Words.Alone(w.id) {
		if i == 0 {
			out.Urgency = f.Urgency.String()
		}
		out.Advice = append(out.Advice, f.Advice.String())
	}
	return out
}

func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}
