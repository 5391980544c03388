package term

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// Progress shows how much of some long work is done: with a bar, or with a line every ten
// seconds.
type Progress struct {
	out  io.Writer
	bar  bool
	now  func() time.Time
	next time.Time // when the next line is due
	last string    // the bar that is on the terminal
}

// NewProgress returns a Progress that draws a bar on out, a terminal that may obey no escape
// sequences, or else writes lines to it.
func NewProgress(out io.Writer, bar bool, now func() time.Time) *Progress {
	return &Progress{out: out, bar: bar, now: now}
}

// Bar reports whether a bar is drawn.
func (p *Progress) Bar() bool { return p.bar }

// barFrom is how many rows make a bar worth its flicker.
const barFrom = 5000

// Show shows how much of what is being done is done.
func (p *Progress) Show(what string, done, total int) {
	if p.bar {
		if total < barFrom {
			return
		}
		const width = 30
		full := min(done, total) * width / total
		text := fmt.Sprintf("%s  %s%s  %d of %d", what, strings.Repeat("#", full), strings.Repeat(".", width-full), done, total)
		fmt.Fprintf(p.out, "\r%s%*s", text, max(len(p.last)-len(text), 0), "")
		p.last = text
		return
	}
	const pause = 10 * time.Second
	switch now := p.now(); {
	case p.next.IsZero():
		p.next = now.Add(pause)
	case !now.Before(p.next):
		fmt.Fprintf(p.out, "backlog: %s: %d of %d\n", what, done, total)
		p.next = now.Add(pause)
	}
}

// Clear takes the bar away.
func (p *Progress) Clear() {
	if p.last != "" {
		fmt.Fprintf(p.out, "\r%*s\r", len(p.last), "")
		p.last = ""
	}
}
