package render

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/sessions"
	"backlog/internal/term"
)

// OwnQuestions returns what the person wants to ask the clinician, as a list.
func (p Page) OwnQuestions(list []sessions.Entry) string {
	if len(list) == 0 {
		return "No question is noted. One might be:\n  backlog question add is swimming worth a try\n"
	}
	var b strings.Builder
	for _, e := range list {
		head := fmt.Sprintf("#%-4d %s  ", e.Number, e.Day.Text())
		for _, row := range term.Wrap(oneLine(e.Note), p.textWidth()-len(head)) {
			b.WriteString(head + row + "\n")
			head = strings.Repeat(" ", len(head))
		}
	}
	fmt.Fprintf(&b, "\nonce it is answered: backlog question done %d\n", list[0].Number)
	return b.String()
}

// OwnQuestionsPlain returns them as labelled lines.
func (p Page) OwnQuestionsPlain(list []sessions.Entry) string {
	if len(list) == 0 {
		return "questions: none\n"
	}
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = p.WholePlain(e)
	}
	return strings.Join(texts, "\n")
}

// OwnQuestionsJSON returns them for scripts.
func OwnQuestionsJSON(list []sessions.Entry) any {
	type questionJSON struct {
		Number int64  `json:"number"`
		On     string `json:"on"`
		At     string `json:"at"`
		Text   string `json:"text"`
	}
	questions := make([]questionJSON, len(list))
	for i, e := range list {
		questions[i] = questionJSON{e.Number, e.Day.String(), e.Local().Format(time.RFC3339), e.Note}
	}
	return struct {
		Schema    int            `json:"schema"`
		Questions []questionJSON `json:"questions"`
	}{1, questions}
}
