// Package coach is the conversation on a terminal: the guided session as timed
// steps, shown on a screen or line by line, and the forms.
//
// It saves nothing, reads no diary and judges nothing: what it asks for and what
// was done it hands back. It alone knows bubbletea, huh, bubbles and lipgloss.
package coach

import (
	"io"
	"time"

	"github.com/charmbracelet/colorprofile"
)

// Terminal is where the conversation takes place.
type Terminal struct {
	In  io.Reader // nil: nobody can answer
	Out io.Writer
	Env []string // NAME=value, for the colours that the terminal has

	// Plain means that nothing may be redrawn and no key is a command by itself:
	// a line for each thing, and answers with Enter.
	Plain bool
	Width int // in columns; 0: not known

	// Say is a command that gets the text of each step as its last argument, to speak
	// it; nil: nothing speaks.
	Say []string
	Now func() time.Time
}

// colours returns which colours the terminal has: none with NO_COLOR.
func (t Terminal) colours() colorprofile.Profile { return colorprofile.Detect(t.Out, t.Env) }
