package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// undoHint is how to take a write back.
const undoHint = "undo: backlog undo"

// Region returns a region as a person reads it: "left piriformis". A region of
// the person's own shows its label.
func (p Page) Region(id string, side guide.Side) string {
	name := term.Sanitize(p.Words.RegionName(id))
	switch side {
	case guide.Left, guide.Right:
		return string(side) + " " + name
	case guide.Both:
		return name + ", both sides"
	}
	return name
}

// Moment returns a date and time: "Sun 22 Nov 2026 21:05".
func Moment(t time.Time) string { return t.Format("Mon 2 Jan 2006 15:04") }

// When returns when an entry was: as Moment does, or the date alone where no time was given.
func When(e sessions.Entry) string {
	if e.TimeGiven() {
		return Moment(e.Local())
	}
	return e.Local().Format("Mon 2 Jan 2006")
}

// Pain returns scores as a person reads them: "pain 6 → 3", "pain 7 → 7 (no change)", "pain 6".
func Pain(before, after sessions.Pain) string {
	switch {
	case !before.Given():
		return "no pain score"
	case !after.Given():
		return fmt.Sprintf("pain %d", before.Score())
	case before == after:
		return fmt.Sprintf("pain %d → %d (no change)", before.Score(), after.Score())
	}
	return fmt.Sprintf("pain %d → %d", before.Score(), after.Score())
}

// What returns an entry without number and time: what was done, and how it felt.
func (p Page) What(e sessions.Entry) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if e.Region != "" {
		add(p.Region(e.Region, e.Side))
	}
	switch e.Kind {
	case sessions.Session:
		technique := guide.TechniqueName(e.Technique)
		if e.Tool != "" {
			technique += ", " + e.Tool
		}
		add(technique)
		add(sessions.Duration(e.Seconds))
		add(Pain(e.Before, e.After))
	case sessions.Reading:
		add("no massage")
		add(Pain(e.Before, 0))
	case sessions.Consultation:
		by := "seen"
		if e.By != "" {
			by += " by " + term.Sanitize(e.By)
		}
		add(by + ": " + titles(e.Rules))
		if e.MassageOK {
			add("massage cleared")
		}
		if e.Review != 0 {
			add("review " + e.Review.Text())
		}
	case sessions.OtherTreatment:
		add(term.Sanitize(strings.Join(e.Also, ", ")))
		if e.Seconds > 0 {
			add(sessions.Duration(e.Seconds))
		}
	case sessions.Event:
		add("event")
	case sessions.Question:
		add("question for the clinician")
	case sessions.EpisodeClosed:
		add("episode closed")
	}
	if e.Interference.Given() {
		add(fmt.Sprintf("interference %d of 10", e.Interference.Score()))
	}
	if len(e.Also) > 0 && e.Kind != sessions.OtherTreatment {
		add("also " + term.Sanitize(strings.Join(e.Also, ", ")))
	}
	if e.Since.Known {
		add("since " + e.Since.Text())
	}
	for _, r := range e.Reports {
		add(p.reported(r))
	}
	return strings.Join(parts, " · ")
}

// titles names rules as a person reads them.
func titles(rules []string) string {
	names := make([]string, len(rules))
	for i, rule := range rules {
		names[i] = guide.RuleTitle(rule)
	}
	return strings.Join(names, ", ")
}

// reported returns a report as a person reads it: "tingling in a leg (left): worse, since 3 Nov 2026".
func (p Page) reported(r sessions.Report) string {
	text := p.signName(r.Symptom, r.Side)
	if says := cmp.Or(r.Value, string(r.Course)); says != "" {
		text += ": " + term.Sanitize(says)
	}
	if r.Since.Known {
		text += ", since " + r.Since.Text()
	}
	return text
}

// signName returns a symptom or an event in plain words, with its side.
func (p Page) signName(id string, side guide.Side) string {
	name := cmp.Or(p.symptomLabel(id), term.Sanitize(id))
	switch side {
	case guide.Both:
		name += " (both sides)"
	case guide.Left, guide.Right:
		name += " (" + string(side) + ")"
	}
	return name
}

// Brief returns an entry in one short line: its day, what it says, and its note.
func (p Page) Brief(e sessions.Entry) string {
	const limit = 72
	text := e.Day.Text() + "  " + p.What(e)
	if e.Note != "" {
		text += " · " + oneLine(e.Note)
	}
	text = strings.Join(strings.Fields(text), " ") // a tab would end what a shell shows
	if runes := []rune(text); len(runes) > limit {
		text = string(runes[:limit-1]) + "…"
	}
	return text
}

// Entry returns the echo of a written entry, with how to undo it.
func (p Page) Entry(e sessions.Entry) string {
	head := fmt.Sprintf("#%d  %s  %s", e.Number, When(e), p.What(e))
	var b strings.Builder
	b.WriteString(head)
	if p.Width > 0 && term.Width(head)+8+len(undoHint) > p.Width {
		b.WriteString("\n     " + undoHint + "\n")
	} else {
		b.WriteString("        " + undoHint + "\n")
	}
	if e.Note != "" {
		for _, text := range term.Wrap(term.Sanitize(e.Note), noteWidth(p.Width)) {
			fmt.Fprintf(&b, "     %s\n", text)
		}
	}
	return b.String()
}

func noteWidth(width int) int {
	if width <= 25 {
		return 0
	}
	return width - 5
}

func (p Page) symptomLabel(id string) string {
	if s, known := p.Words.Symptom(id); known {
		return s.Label
	}
	if event, known := p.Words.Incident(id); known {
		return event.Label
	}
	return ""
}

// SoundsLike asks whether a note that sounds like a symptom means it. A note
// itself never counts as a report.
func (p Page) SoundsLike(e sessions.Entry) string {
	var b strings.Builder
	for _, id := range p.Words.Mentioned(e.Note, e.Region, e.Kind == sessions.Event) {
		if slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == id }) {
			continue
		}
		if t, ok := guide.TopicOf(id); ok && t.Urgency >= guide.Urgent { // what cannot wait for another command
			g, _ := howto.TopicGuideOf(id)
			b.WriteString(p.hanging("     ", fmt.Sprintf("that sounds like %s: if it is, backlog symptom %s. %s More: backlog guide %s", t.Label, id, g.Advice(), id)))
			continue
		}
		answer := "backlog symptom " + id
		if _, fact := p.Words.Fact(id); fact {
			answer = "backlog profile set " + id + "=yes"
		}
		switch alone, _ := guide.Overall(guide.Check(p.Words, guide.Facts{Today: e.Day, Now: e.At, Reports: []guide.Report{{Symptom: id, At: e.At, Day: e.Day}}})); alone {
		case guide.Emergency:
			answer = "this is an emergency: " + answer
		case guide.Urgent:
			answer = "this is urgent: " + answer
		}
		fmt.Fprintf(&b, "     that sounds like %s: if it is, %s\n", id, answer)
	}
	return b.String()
}
