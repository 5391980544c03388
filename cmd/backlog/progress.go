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
	file, ok := unguarded(e.stderr).(*os.File)
	if !ok || total < progressFrom || !term.IsTerminal(file) || e.getenv("TERM") == "dumb" {
		return progress{}
	}
	return progress{file, what, total}
}

// show draws the bar.
func (p progress) show(done int) {
	const width = 30
	if p.out == nil {
		return
	}
	full := done * width / p.total
	fmt.Fprintf(p.out, "\r%s  %s%s  %d of %d", p.what, strings.Repeat("#", full), strings.Repeat(".", width-full), done, p.total)
}

// clear takes it away.
func (p progress) clear() {
	if p.out != nil {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
