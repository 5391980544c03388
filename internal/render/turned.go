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
	return verb + " " + p.turned(name, changes, false) + "\n"
}

// plannedTurns is how many changes a question before undo or redo shows.
const plannedTurns = 20

// Turns lists what undo or redo is about to do, a change a line.
func (p Page) Turns(name string, plan [][]sessions.Change) string {
	var b strings.Builder
	for i, changes := range plan[:min(len(plan), plannedTurns)] {
		fmt.Fprintf(&b, "%*d  %s %s\n", len(strconv.Itoa(len(plan))), i+1, name, p.turned(name, changes, true))
	}
	if more := len(plan) - plannedTurns; more > 0 {
		fmt.Fprintf(&b, "… and %d more\n", more)
	}
	return b.String()
}

// turned names the command of a change, and what undo or redo made of its rows, or would make of
// them if it is only planned.
func (p Page) turned(name string, changes []sessions.Change, planned bool) string {
	head := strconv.Quote(term.Sanitize(changes[0].Words))
	if len(changes) > 3 {
		return head + ": " + term.Count(len(changes), "entry", "entries") + map[bool]string{true: " would change", false: " changed"}[planned]
	}
	parts := make([]string, len(changes))
	for i, c := range changes {
		was, is, wasFact, isFact := c.Was, c.Is, c.WasFact, c.IsFact
		if name == "undo" {
			was, is, wasFact, isFact = is, was, isFact, wasFact
		}
		if parts[i] = p.change(c.Fact, was, is, wasFact, isFact, planned); c.Stays {
			parts[i] = p.leftAsItIs(c)
		}
	}
	return head + ": " + strings.Join(parts, "; ")
}

// change says what became of one row, or would become of it.
func (p Page) change(fact string, was, is *sessions.Entry, wasFact, isFact string, planned bool) string {
	now, gone, back, cleared := "is", "is gone", "is there", "was cleared"
	if planned {
		now, gone, back, cleared = "would be", "would go", "would come back", "would be cleared"
	}
	switch {
	case fact != "" && isFact == "":
		return fact + " " + cleared
	case fact != "" && wasFact == "":
		return fmt.Sprintf("%s %s %s", fact, now, isFact)
	case fact != "":
		return fmt.Sprintf("%s %s %s instead of %s", fact, now, isFact, wasFact)
	case is == nil:
		return fmt.Sprintf("#%d %s (%s)", was.Number, gone, p.What(*was))
	case was == nil:
		return fmt.Sprintf("#%d %s (%s)", is.Number, back, p.What(*is))
	}
	var parts []string
	if p.What(*is) != p.What(*was) {
		parts = append(parts, p.What(*is)+" instead of "+p.What(*was))
	}
	if is.At != was.At || is.Offset != was.Offset || is.NoonGiven != was.NoonGiven {
		parts = append(parts, When(*is)+" instead of "+When(*was))
	}
	if is.Note != was.Note {
		parts = append(parts, noteChange(is.Note, was.Note))
	}
	if len(parts) == 0 {
		return fmt.Sprintf("#%d %s again %s", is.Number, now, p.What(*is))
	}
	return fmt.Sprintf("#%d %s %s", is.Number, now, strings.Join(parts, " · "))
}

// noteChange says what became of a note, by the beginnings of both.
func noteChange(is, was string) string {
	switch {
	case is == "":
		return fmt.Sprintf("without its note %q", firstLine(was, 40))
	case was == "":
		return fmt.Sprintf("with the note %q", firstLine(is, 40))
	}
	return fmt.Sprintf("with the note %q instead of %q", firstLine(is, 40), firstLine(was, 40))
}

// leftAsItIs says that undo or redo left a row alone.
func (p Page) leftAsItIs(c sessions.Change) string {
	row := c.Fact
	for _, e := range []*sessions.Entry{c.Was, c.Is} {
		if e != nil {
			row = fmt.Sprintf("#%d", e.Number)
		}
	}
	return row + " stays: it was changed since"
}
