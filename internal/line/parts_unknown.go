package line

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// unknownWords says what the first words that are not known may mean: a part that is
// not given yet, or a note. Several that all point to one thing are taken together.
func (p *Parts) unknownWords(v *guide.Vocabulary, words []string, unknown []int) error {
	n := 1
	for n < len(unknown) && unknown[n] == unknown[0]+n {
		n++
	}
	run := words[unknown[0] : unknown[0]+n]
	if course := strings.ToLower(run[0]); n == 1 && p.kind == sessions.SymptomOnly && slices.Contains(Courses(), course) {
		return mistake("%s is the course of a symptom; write it after the symptom, as in %s", quote(run[0]), p.lastSymptom(v)+"="+course)
	}
	if p.kind == sessions.SymptomOnly {
		if e := p.described(v, words, unknown); e != nil {
			return e
		}
	}
	e := &Error{Text: fmt.Sprintf("unknown word %s, and no part of the line is missing", quote(run[0])), unknown: true}
	if kinds := p.lacking(); len(kinds) > 0 {
		e = p.together(v, run, kinds)
	}
	if n > 1 && e.Word == run[0] || len(e.Candidates) == 0 || p.Note != "" {
		note := strings.Join(run, " ")
		if p.Note != "" {
			note = p.Note + " " + note
		}
		e.Text += "; for a note write -n " + shellQuote(note)
	}
	return e
}

// together looks up the first of several words, or all of them where they are one thing.
func (p *Parts) together(v *guide.Vocabulary, run []string, kinds []guide.Kind) *Error {
	plain := 0
	for plain < len(run) && isPlain(run[plain]) {
		plain++
	}
	if n := v.Together(run[:plain], kinds...); n > 1 {
		phrase := strings.Join(run[:n], " ")
		_, _, err := v.Find(phrase, kinds...)
		var unknown *guide.UnknownWord
		if errors.As(err, &unknown) {
			return notFound(phrase, unknown, kinds)
		}
	}
	name, _, err := cutSide(run[0])
	if err == nil {
		_, _, err = find(v, name, kinds...)
	}
	var e *Error
	if !errors.As(err, &e) || run[0][0] >= '0' && run[0][0] <= '9' {
		return notOfLine(run[0])
	}
	return e
}

// notOfLine says that a word is no part of the line.
func notOfLine(word string) *Error {
	return &Error{Text: fmt.Sprintf("unknown word %s", quote(word)), Word: word, unknown: true}
}

// lacking returns what a word of the line may still name.
func (p *Parts) lacking() []guide.Kind {
	switch p.kind {
	case sessions.SymptomOnly:
		return []guide.Kind{guide.KindSymptom, guide.KindIncident}
	case sessions.Consultation:
		return []guide.Kind{guide.KindRule}
	}
	var kinds []guide.Kind
	for _, kind := range []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool} {
		if takes(p.kind, kind.String()) && *p.part(kind.String()) == "" {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// lastSymptom returns the last symptom of the line that has a course, for an example.
func (p *Parts) lastSymptom(v *guide.Vocabulary) string {
	for _, word := range slices.Backward(p.Symptoms) {
		name, _, _ := strings.Cut(word, "=")
		report, err := ParseReport(v, name)
		if s, found := v.Symptom(report.Symptom); err == nil && found && s.Values == "" {
			if side, ok := sideOf(p.Side); ok && s.Sided && report.Side == guide.NoSide && len(p.Symptoms) == 1 {
				report.Side = side
			}
			return report.Symptom + report.Side.Suffix()
		}
	}
	return "fever"
}
