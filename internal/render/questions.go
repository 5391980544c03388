package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// NoQuestions says why nothing is asked.
func (p Page) NoQuestions(v warnings.Verdict) string {
	if v.Urgency == guide.Emergency {
		return "While an emergency stands backlog asks nothing: backlog check says what to do now.\n"
	}
	text := "backlog has nothing to ask: no single answer would change what it says now."
	if open := openBriefly(v); open != "" {
		text += " But " + open + ": backlog check"
	}
	return p.prose(text)
}

// Questions returns questions with the words that answer them; more says that others
// follow once these are answered.
func (p Page) Questions(list []guide.Ask, more bool) string {
	var b strings.Builder
	for i, ask := range list {
		head := fmt.Sprintf("%d. ", i+1)
		for _, text := range term.Wrap(ask.Question, p.textWidth()-len(head)) {
			b.WriteString(head + text + "\n")
			head = strings.Repeat(" ", len(head))
		}
		fmt.Fprintf(&b, "   %s\n", Answers(ask))
	}
	if more {
		b.WriteString("\nThere are more questions, once these are answered.\n")
	}
	return b.String()
}

// QuestionsPlain returns the same as labelled lines.
func (p Page) QuestionsPlain(list []guide.Ask, more bool) string {
	var l lines
	for i, ask := range list {
		if i > 0 {
			l.gap()
		}
		l.add("question", ask.Question)
		l.add("could raise urgency to", ask.Would)
		l.add("answer", Answers(ask))
	}
	if len(list) == 0 {
		l.add("questions", "none")
	}
	if more {
		l.gap()
		l.add("more questions", "once these are answered")
	}
	return l.String()
}

// Answers returns how a question is answered by a command.
func Answers(ask guide.Ask) string {
	switch ask.Kind {
	case guide.AskSymptom:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.AskEvent:
		return fmt.Sprintf("yes: backlog %s since=DATE · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.AskWorse:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s", ask.Notation, strings.TrimSuffix(ask.Notation, "worse")+"same")
	case guide.AskFact:
		return factAnswers(ask)
	}
	return "backlog " + ask.Notation
}

// factAnswers tells how to say yes and no to a question about the profile; of a
// date that was told as a year only the date is asked for.
func factAnswers(ask guide.Ask) string {
	no := fmt.Sprintf(" · no: backlog profile set %s=no", ask.ID)
	switch {
	case ask.Closer || ask.ID == "birth-year":
		return "backlog " + ask.Notation
	case strings.HasSuffix(ask.Notation, "=yes"):
		return "yes: backlog " + ask.Notation + no
	}
	return "backlog " + strings.Replace(ask.Notation, "=no|", "=", 1) + no
}

// QuestionsJSON returns the questions for scripts.
func QuestionsJSON(asOf guide.Day, list []guide.Ask, more bool) any {
	type askJSON struct {
		Kind     guide.AskKind `json:"kind"`
		ID       string        `json:"id"`
		Side     guide.Side    `json:"side"`
		Question string        `json:"question"`
		Urgency  string        `json:"urgency"` // what the answer could raise it to
		Massage  string        `json:"massage"`
		Rules    []string      `json:"rules"`
		Answer   string        `json:"answer"`
	}
	rows := make([]askJSON, len(list))
	for i, ask := range list {
		rows[i] = askJSON{ask.Kind, ask.ID, ask.Side, ask.Question, ask.Would.String(), ask.Massage.String(), ask.Rules, "backlog " + ask.Notation}
	}
	return struct {
		Schema    int       `json:"schema"`
		AsOf      string    `json:"as_of"`
		Questions []askJSON `json:"questions"`
		More      bool      `json:"more"` // there are more, once these are answered
	}{1, asOf.String(), rows, more}
}
