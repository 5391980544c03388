package line

import (
	"strings"

	"backlog/internal/sessions"
)

// ParseNote returns a note as it is kept: lines end in a line feed, and space
// around the whole is gone. What sessions.ValidNote refuses is an *Error.
func ParseNote(text string) (string, error) {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if err := sessions.ValidNote(text); err != nil {
		return "", mistake("%v", err)
	}
	return text, nil
}
