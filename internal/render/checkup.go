package render

import (
	"fmt"
	"strings"

	"backlog/internal/term"
)

// Checkup is what doctor found.
type Checkup struct {
	Schema schema  `json:"schema"`
	State  string  `json:"state"` // the worst of the checks
	File   string  `json:"file"`
	Checks []Check `json:"checks"`
}

// Check is one thing that doctor looked at.
type Check struct {
	Name   string `json:"name"`
	State  string `json:"state"`            // "ok", "remark": worth knowing, or "fault": to be put right
	Text   string `json:"text"`             // what was found
	Remedy string `json:"remedy,omitempty"` // the way out
}

// NewCheckup returns the checkup of a file, of which nothing is checked yet.
func NewCheckup(file string) Checkup { return Checkup{State: "ok", File: file} }

// Add adds a check.
func (c *Checkup) Add(name, state, text, remedy string) {
	c.Checks = append(c.Checks, Check{name, state, text, remedy})
	if c.State == "ok" || state == "fault" {
		c.State = state
	}
}

// Text returns one line a check, and below it the way out.
func (c Checkup) Text(p Page) string {
	var b strings.Builder
	for _, check := range c.Checks {
		mark := check.State
		if mark == "fault" {
			mark = p.alarm(mark)
		}
		fmt.Fprintf(&b, "%-6s  %-11s  %s\n", mark, check.Name, oneLine(check.Text))
		if check.Remedy != "" {
			fmt.Fprintf(&b, "%21s%s\n", "", "to do: "+oneLine(check.Remedy))
		}
	}
	return b.String()
}

// Plain returns the same, one labelled fact a line.
func (c Checkup) Plain(Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "file: %s\nstate: %s\n", oneLine(c.File), c.State)
	for _, check := range c.Checks {
		fmt.Fprintf(&b, "%s: %s: %s\n", check.Name, check.State, oneLine(check.Text))
		if check.Remedy != "" {
			fmt.Fprintf(&b, "%s, to do: %s\n", check.Name, oneLine(check.Remedy))
		}
	}
	return b.String()
}

func oneLine(text string) string { return strings.ReplaceAll(term.Sanitize(text), "\n", " ") }
