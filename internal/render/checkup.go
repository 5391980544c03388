package render

import (
	"fmt"
	"strings"

	"backlog/internal/term"
)

// Checkup is what doctor found.
type Checkup struct {
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

// Add adds a check.
func (c *Checkup) Add(name, state, text, remedy string) {
	c.Checks = append(c.Checks, Check{name, state, text, remedy})
}

// State returns the worst state among the checks.
func (c Checkup) State() string {
	state := "ok"
	for _, check := range c.Checks {
		switch {
		case check.State == "fault":
			return "fault"
		case check.State == "remark":
			state = "remark"
		}
	}
	return state
}

// Checkup returns what doctor found, one line a check, and below it the way out.
func (p Page) Checkup(c Checkup) string {
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

// CheckupPlain returns the same, one labelled fact a line.
func (p Page) CheckupPlain(c Checkup) string {
	var b strings.Builder
	fmt.Fprintf(&b, "file: %s\nstate: %s\n", oneLine(c.File), c.State())
	for _, check := range c.Checks {
		fmt.Fprintf(&b, "%s: %s: %s\n", check.Name, check.State, oneLine(check.Text))
		if check.Remedy != "" {
			fmt.Fprintf(&b, "%s, to do: %s\n", check.Name, oneLine(check.Remedy))
		}
	}
	return b.String()
}

// CheckupJSON returns the same for other programs.
func CheckupJSON(c Checkup) any {
	return struct {
		Schema int    `json:"schema"`
		State  string `json:"state"`
		Checkup
	}{1, c.State(), c}
}

func oneLine(text string) string { return strings.ReplaceAll(term.Sanitize(text), "\n", " ") }
