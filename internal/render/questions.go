package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// Questions are what is asked because an answer could change what check says.
type Questions struct {
	Schema    schema     `json:"schema"`
	AsOf      guide.Day  `json:"as_of"`
	Questions []question `json:"questions"`
	More      bool       `json:"more"` // there are more, once these are answered

	verdict warnings.Verdict
}

type question struct {
	guide.Question
	Answer string `json:"answer"`
}

// NewQuestions returns questions beside the verdict that they could change.
func NewQuestions(v warnings.Verdict, list []guide.Question, more bool) Questions {
	q := Questions{AsOf: v.AsOf.Day, Questions: make([]question, len(list)), More: more, verdict: v}
	for i, ask := range list {
		q.Questions[i] = question{ask, "backlog " + ask.Notation}
	}
	return q
}

// Text returns the questions with the words that answer them, or why nothing is asked.
func (v Questions) Text(p Page) string {
	switch {
	case len(v.Questions) == 0 && v.verdict.Urgency == guide.Emergency:
		return "During an emergency backlog asks nothing: backlog check says what to do now.\n"
	case len(v.Questions) == 0:
		text := "backlog has nothing to ask: no single answer would change what it says now."
		if open := p.OpenSigns(v.verdict); open != "" {
			text += " But " + open + ": backlog check"
		}
		return p.prose(text)
	}
	text := ""
	for i, ask := range v.Questions {
		text += p.hanging(fmt.Sprintf("%d. ", i+1), ask.Text) + "   " + answers(ask.Question) + "\n"
	}
	if v.More {
		text += "\nThere are more questions, once these are answered.\n"
	}
	return text
}

// Plain returns the questions as labelled lines.
func (v Questions) Plain(Page) string {
	var l lines
	for i, ask := range v.Questions {
		if i > 0 {
			l.gap()
		}
		l.add("question", ask.Text)
		l.add("could raise urgency to", ask.Would)
		l.add("answer", answers(ask.Question))
	}
	if len(v.Questions) == 0 {
		l.add("questions", "none")
	}
	if v.More {
		l.gap()
		l.add("more questions", "once these are answered")
	}
	return l.String()
}

// answers returns how a question is answered by a command.
func answers(ask guide.Question) string {
	switch ask.Kind {
	case guide.QuestionSymptom:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.QuestionIncident:
		return fmt.Sprintf("yes: backlog %s since=DATE · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.QuestionWorse:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s", ask.Notation, strings.TrimSuffix(ask.Notation, "worse")+"same")
	case guide.QuestionFact:
		return factAnswers(ask)
	}
	return "backlog " + ask.Notation
}

// factAnswers returns how to say yes and no to a question about the profile; of a
// date that was given as a year the date alone is asked for.
func factAnswers(ask guide.Question) string {
	no := fmt.Sprintf(" · no: backlog profile set %s=no", ask.ID)
	switch {
	case ask.Closer || ask.ID == "birth-year":
		return "backlog " + ask.Notation
	case strings.HasSuffix(ask.Notation, "=yes"):
		return "yes: backlog " + ask.Notation + no
	}
	return "backlog " + strings.Replace(ask.Notation, "=no|", "=", 1) + no
}
