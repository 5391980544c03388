package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"backlog/internal/term"
)

// progressFrom is how many entries make a bar worth its flicker.
const progressFrom = 5000

// progress is a bar on the terminal that standard error is; elsewhere it is nothing.
type progress struct {
	out   io.Writer // nil: there is no bar
	what  string
	total int
}

func (e env) progress(what string, total int) progress {
	file, ok := unwrapped(e.stderr).(*os.File)
	if !ok || total < progressFrom || !term.IsTerminal(file) || e.getenv("TERM") == "dumb" {
		return progress{}
	}
	return progress{file, what, total}
}

// text is the bar.
func (p progress) text(done int) string {
	const width = 30
	full := done * width / p.total
	return fmt.Sprintf("%s  %s%s  %d of %d", p.what, strings.Repeat("#", full), strings.Repeat(".", width-full), done, p.total)
}

// show draws the bar.
func (p progress) show(done int) {
	if p.out != nil {
		fmt.Fprint(p.out, "\r"+p.text(done))
	}
}

// clear takes it away, on a terminal that may obey no escape sequences.
func (p progress) clear() {
	if p.out != nil {
		fmt.Fprintf(p.out, "\r%*s\r", len(p.text(p.total)), "")
	}
}
