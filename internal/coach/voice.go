package coach

import (
	"context"
	"os/exec"
	"time"

	"backlog/internal/term"
)

// voice speaks texts with a command, one at a time. A session neither waits for it nor
// learns of its errors, and what it prints goes nowhere.
type voice struct {
	command []string
	hush    context.CancelFunc // ends what is being said
	said    chan struct{}      // closed once that has ended
}

func newVoice(command []string) *voice { return &voice{command: command} }

// hushed is how long the end of a session waits for a command that is being ended.
const hushed = time.Second

// say begins to speak; what was being said ends.
func (v *voice) say(text string) {
	if len(v.command) == 0 {
		return
	}
	if v.hush != nil {
		v.hush()
	}
	ctx, cancel := context.WithCancel(context.Background())
	args := append(v.command[1:len(v.command):len(v.command)], term.Sanitize(text))
	cmd := exec.CommandContext(ctx, v.command[0], args...)
	detach(cmd)
	said := make(chan struct{})
	v.hush, v.said = cancel, said
	go func() {
		defer close(said)
		_ = cmd.Run() // a session goes on without a voice
	}()
}

// stop ends what is being said.
func (v *voice) stop() {
	if v.hush == nil {
		return
	}
	v.hush()
	select {
	case <-v.said:
	case <-time.After(hushed):
	}
}
