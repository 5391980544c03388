package render

import (
	"fmt"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// OwnQuestions are what the person wants to ask the clinician.
type OwnQuestions struct {
	Schema    schema        `json:"schema"`
	Questions []OwnQuestion `json:"questions"`
}

// OwnQuestion is one of them.
type OwnQuestion struct {
	Number int64     `json:"number"`
	On     guide.Day `json:"on"`
	At     time.Time `json:"at"`
	Text   string    `json:"text"`

	entry sessions.Entry
}

// NewOwnQuestions returns the questions as a screen shows them.
func NewOwnQuestions(list []sessions.Entry) OwnQuestions {
	v := OwnQuestions{Questions: make([]OwnQuestion, len(list))}
	for i, e := range list {
		v.Questions[i] = OwnQuestion{e.Number, e.Day, e.Local(), e.Note, e}
	}
	return v
}

// Text returns them as a list.
func (v OwnQuestions) Text(p Page) string {
	if len(v.Questions) == 0 {
		return "No question is noted. One might be:\n  backlog question add is swimming worth a try\n"
	}
	text := ""
	for _, q := range v.Questions {
		text += p.hanging(fmt.Sprintf("#%-4d %s  ", q.Number, q.On.Text()), oneLine(q.Text))
	}
	return text + fmt.Sprintf("\nonce it is answered: backlog question done %d\n", v.Questions[0].Number)
}

// Plain returns them as labelled lines.
func (v OwnQuestions) Plain(p Page) string {
	if len(v.Questions) == 0 {
		return "questions: none\n"
	}
	entries := make([]sessions.Entry, len(v.Questions))
	for i, q := range v.Questions {
		entries[i] = q.entry
	}
	return p.entriesPlain(entries...)
}
