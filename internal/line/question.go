package line

import (
	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Question reads the words of a question for the clinician, on top of the parts
// that flags gave: TEXT [@WHEN]. All other words are its text, which becomes the
// note. Errors are an *Error.
func (p Parts) Question(v *guide.Vocabulary, words []string, c Clock) (sessions.Entry, error) {
	return p.entry(v, sessions.Question, words, c)
}
