package line

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// described looks up what a symptom report says in words of the person's own: all bare
// words around those that are not known are one description. It is nil where each of
// the words is nearly the name of something, which are then looked up one by one.
func (p *Parts) described(v *guide.Vocabulary, words []string, unknown []int) *Error {
	from, to := unknown[0], unknown[0]+1
	for from > 0 && isBare(words[from-1]) {
		from--
	}
	for to < len(words) && isBare(words[to]) {
		to++
	}
	nearly := func(word string) bool {
		reports := []guide.Kind{guide.KindSymptom, guide.KindIncident}
		return v.Knows(word, reports...) || v.Nearly(word, reports...)
	}
	// One word that is not known beside others is a slip of a name, or makes them a sentence.
	if word := words[unknown[0]]; (len(unknown) == 1 || unknown[1] >= to) && (to-from == 1 || nearly(word) || strings.ContainsAny(word, "0123456789.@")) {
		return p.oneWord(v, word, to-from > 1)
	}
	if !slices.ContainsFunc(words[from:to], func(word string) bool { return !nearly(word) }) {
		return nil
	}
	return descriptionOf(v, p.asTyped(words[from:to]))
}

// asTyped returns words of a line as they were typed: names of several words were joined.
func (p *Parts) asTyped(words []string) string {
	words = slices.Clone(words)
	for i, word := range words {
		if !strings.Contains(p.typed, strings.ToLower(word)) {
			words[i] = strings.ReplaceAll(word, "-", " ")
		}
	}
	return strings.Join(words, " ")
}

// oneWord looks up a single word that is not known, beside others or alone.
func (p *Parts) oneWord(v *guide.Vocabulary, word string, beside bool) *Error {
	e := p.together(v, []string{word}, p.lacking())
	switch _, topic, found := v.Exact(word, guide.KindTopic); {
	case len(e.Candidates) > 0 && found:
		e.Candidates = append(e.Candidates, guide.Candidate{Kind: guide.KindTopic, ID: topic, Name: topic}) // a page to read as well
		return e
	case len(e.Candidates) > 0 || beside || !e.unknown || strings.ContainsAny(word, "0123456789.@"):
		return nil
	}
	return descriptionOf(v, word)
}

// descriptionOf says what a description may mean.
func descriptionOf(v *guide.Vocabulary, phrase string) *Error {
	e := &Error{Word: phrase, Candidates: v.Meant(phrase), described: true, unknown: true}
	var names []string
	for _, c := range e.Candidates {
		if c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident {
			names = append(names, c.Name)
		}
	}
	switch {
	case len(names) > 0:
		e.Text = fmt.Sprintf("no sign is called %s (did you mean %s?)", quote(phrase), list(names, "or"))
	case len(e.Candidates) > 0:
		e.Text = fmt.Sprintf("no sign is called %s; what the guide has on it is below", quote(phrase))
	default:
		e.Text = fmt.Sprintf("nothing is known by %s; when to get help is below; try other words, see backlog guide symptoms, or keep it as it is: backlog symptom %s -n %s", quote(phrase), guide.UnknownSign, shellQuote(phrase))
	}
	return e
}

// isBare reports whether a word of a symptom report may belong to a description.
func isBare(word string) bool {
	return word != "" && !strings.ContainsAny(word[:1], "@+") && !strings.Contains(word, "=")
}

// connects reports whether a word only joins two signs of a report.
func connects(word string) bool {
	switch strings.ToLower(word) {
	case "and", "with", "plus", "also", "&":
		return true
	}
	return false
}
