package line

import (
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// ParseEdit returns the entry with the given words in place of what it has, and
// everything else as it was. The words are those of the command that made the
// entry, and none of them is required. In an edit
//
//   - a region token replaces the side too; a score alone replaces the score before
//     only, and the two of 6-3 both;
//   - +SYMPTOM replaces the report of the same symptom and side, or is added;
//   - tool= after= way= also= since= note= side= by= symptom= massage-ok= and +SYMPTOM=,
//     with nothing after them, take that out;
//   - rules of a consultation replace all of its rules, and the text of an event or
//     a question all of its text;
//   - @21:30 is that clock time on the entry's own day; all other dates count from c.
//
// Errors are an *Error. The entry handed over is not changed.
func ParseEdit(v *guide.Vocabulary, words []string, e sessions.Entry, c Clock) (sessions.Entry, error) {
	var p Parts
	if err := p.read(v, e.Kind, words, c); err != nil {
		return sessions.Entry{}, err
	}
	return p.edit(v, e, c)
}

// edit is ParseEdit with the words already sorted into parts.
func (p Parts) edit(v *guide.Vocabulary, e sessions.Entry, c Clock) (sessions.Entry, error) {
	for _, name := range p.clear {
		if part := p.part(name); part != nil && *part != "" {
			return sessions.Entry{}, mistake("%s= takes out what %s puts in; write one of them", name, quote(*part))
		}
	}
	e.Reports, e.Rules = slices.Clone(e.Reports), slices.Clone(e.Rules)
	if clock, ok := c.plainClock(strings.TrimPrefix(p.At, "@")); ok {
		local := e.Local()
		if home := local.In(c.Now.Location()); sameOffset(home, local) {
			local = home
		}
		own := Clock{Now: local, DayStart: c.DayStart}
		t, err := own.on(own.Today(), clock)
		if err != nil {
			return sessions.Entry{}, err
		}
		p.At = FormatWhen(t)
	}
	if err := p.apply(v, &e, c); err != nil {
		return sessions.Entry{}, err
	}
	return e, nil
}

func sameOffset(a, b time.Time) bool {
	_, x := a.Zone()
	_, y := b.Zone()
	return x == y
}
