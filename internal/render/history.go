package render

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/sessions"
)

// History is every change of an entry, oldest first.
type History struct {
	Schema  schema        `json:"schema"`
	Changes []EntryChange `json:"changes"`
	Number  int64         `json:"-"`
}

// EntryChange is one change of an entry.
type EntryChange struct {
	At     time.Time `json:"at"`
	Act    string    `json:"act"` // do, undo, redo, merge, or lost: another machine's version was older
	Words  string    `json:"words"`
	Before *Entry    `json:"before"`
	After  *Entry    `json:"after"` // nil: deleted
}

// NewHistory returns the changes of the entry with a number.
func NewHistory(number int64, changes []sessions.Change) History {
	entry := func(e *sessions.Entry) *Entry {
		if e == nil {
			return nil
		}
		v := NewEntry(*e)
		return &v
	}
	h := History{Number: number, Changes: make([]EntryChange, len(changes))}
	for i, c := range changes {
		h.Changes[i] = EntryChange{c.At, c.Act, c.Words, entry(c.Was), entry(c.Is)}
	}
	return h
}

// became returns the entry after a change, and whether its note is another than before;
// of a version that was older, that version.
func (c EntryChange) became() (is *Entry, noted bool) {
	is, was := c.After, c.Before
	if c.Act == "lost" {
		is, was = c.Before, nil
	}
	return is, is != nil && is.Note != "" && (was == nil || was.Note != is.Note)
}

// Text returns each change with what the entry became.
func (h History) Text(p Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "#%d\n", h.Number)
	for _, c := range h.Changes {
		head := Moment(c.At) + "  "
		switch words := oneLine(c.Words); c.Act {
		case "do":
			head += "backlog " + words
		case "merge":
			head += words + ": merged"
		case "lost":
			head += words + ": superseded by a newer version"
		default:
			head += fmt.Sprintf("backlog %s of: %s", c.Act, words)
		}
		b.WriteString(head + "\n")
		is, noted := c.became()
		if is == nil {
			b.WriteString("    deleted\n")
			continue
		}
		fmt.Fprintf(&b, "    %s  %s\n", When(is.entry), p.What(is.entry))
		if noted {
			fmt.Fprintf(&b, "    note: %s\n", firstLine(is.Note, p.Width-10))
		}
	}
	return b.String()
}

// Plain returns the same as labelled lines.
func (h History) Plain(p Page) string {
	var b lines
	b.add("entry", h.Number)
	for _, c := range h.Changes {
		b.gap()
		b.add("when", Moment(c.At))
		b.add("change", c.Act)
		b.add("command", oneLine(c.Words))
		is, _ := c.became()
		if is == nil {
			b.add("entry became", "deleted")
			continue
		}
		b.add("entry became", When(is.entry)+", "+p.What(is.entry))
		if is.Note != "" {
			b.add("note", oneLine(is.Note))
		}
	}
	return b.String()
}
