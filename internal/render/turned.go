package render

import (
	"fmt"
	"strconv"
	"strings"

	"backlog/internal/sessions"
	"backlog/internal/term"
)

// Deleted returns the echo of a deletion.
func (p Page) Deleted(list []sessions.Entry) string {
	var b strings.Builder
	for i, e := range list {
		fmt.Fprintf(&b, "deleted #%d  %s  %s", e.Number, When(e), p.What(e))
		if i == len(list)-1 {
			b.WriteString("        " + undoHint)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Turned says in one sentence what undo or redo did.
func (p Page) Turned(name string, changes []sessions.Change) string {
	if len(changes) == 0 {
		return "nothing changed\n"
	}
	verb := map[string]string{"undo": "undid", "redo": "redid"}[name]
	return verb + " " + p.turned(name, changes) + "\n"
}

// plannedTurns is how many changes a question before undo or redo shows.
const plannedTurns = 20

// Turns lists what undo or redo is about to do, a change a line.
func (p Page) Turns(name string, plan [][]sessions.Change) string {
	var b strings.Builder
	for i, changes := range plan[:min(len(plan), plannedTurns)] {
		fmt.Fprintf(&b, "%*d  %s %s\n", len(strconv.Itoa(len(plan))), i+1, name, p.turned(name, changes))
	}
	if more := len(plan) - plannedTurns; more > 0 {
		fmt.Fprintf(&b, "… and %d more\n", more)
	}
	return b.String()
}

// turned names the command of a change, and what undo or redo makes of its rows.
func (p Page) turned(name string, changes []sessions.Change) string {
	head := strconv.Quote(term.Sanitize(changes[0].Words))
	if len(changes) > 3 {
		return head + ": " + term.Count(len(changes), "entry", "entries") + " changed"
	}
	parts := make([]string, len(changes))
	for i, c := range changes {
		was, is, wasFact, isFact := c.Was, c.Is, c.WasFact, c.IsFact
		if name == "undo" {
			was, is, wasFact, isFact = is, was, isFact, wasFact
		}
		if parts[i] = p.change(c.Fact, was, is, wasFact, isFact); c.Stays {
			parts[i] = p.stays(c)
		}
	}
	return head + ": " + strings.Join(parts, "; ")
}

// change says what became of one row.
func (p Page) change(fact string, was, is *sessions.Entry, wasFact, isFact string) string {
	switch {
	case fact != "" && isFact == "":
		return fact + " was cleared"
	case fact != "" && wasFact == "":
		return fmt.Sprintf("%s is %s", fact, isFact)
	case fact != "":
		return fmt.Sprintf("%s is %s, no longer %s", fact, isFact, wasFact)
	case is == nil:
		return fmt.Sprintf("#%d is gone (%s)", was.Number, p.What(*was))
	case was == nil:
		return fmt.Sprintf("#%d is there (%s)", is.Number, p.What(*is))
	}
	var parts []string
	if p.What(*is) != p.What(*was) {
		parts = append(parts, p.What(*is)+", no longer "+p.What(*was))
	}
	if is.At != was.At || is.Offset != was.Offset || is.NoonGiven != was.NoonGiven {
		parts = append(parts, When(*is)+", no longer "+When(*was))
	}
	if is.Note != was.Note {
		parts = append(parts, noteChange(is.Note, was.Note))
	}
	if len(parts) == 0 {
		return fmt.Sprintf("#%d is again %s", is.Number, p.What(*is))
	}
	return fmt.Sprintf("#%d is %s", is.Number, strings.Join(parts, " · "))
}

// noteChange says what became of a note, by the beginnings of both.
func noteChange(is, was string) string {
	switch {
	case is == "":
		return fmt.Sprintf("without its note %q", firstLine(was, 40))
	case was == "":
		return fmt.Sprintf("with the note %q", firstLine(is, 40))
	}
	return fmt.Sprintf("with the note %q, no longer %q", firstLine(is, 40), firstLine(was, 40))
}

// stays says that undo or redo left a row alone.
func (p Page) stays(c sessions.Change) string {
	row := c.Fact
	for _, e := range []*sessions.Entry{c.Was, c.Is} {
		if e != nil {
			row = fmt.Sprintf("#%d", e.Number)
		}
	}
	return row + " stays: it was changed since"
}
