package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// openSigns asks what became of the signs that were urgent and that no finding names.
func (p Page) openSigns(v warnings.Verdict) string {
	var b strings.Builder
	for _, ask := range v.Unanswered {
		b.WriteString("\n" + p.prose("Unanswered: "+ask.Text+" Say it with "+howAnswered(ask)+"."))
	}
	for _, ask := range v.Noted {
		b.WriteString("\n" + p.prose(fmt.Sprintf("Not judged: %s If so: backlog %s (%s). If not: backlog %s=no", ask.Text, ask.Notation, wouldBe(ask.Would), ask.Notation)))
	}
	return b.String()
}

// wouldBe says how urgent a sign is if it is there.
func wouldBe(u guide.Urgency) string {
	if u == guide.Emergency {
		return "an emergency"
	}
	return u.String()
}

// howAnswered returns what to type in answer to what became of a sign or an incident.
func howAnswered(ask guide.Question) string {
	if guide.IsIncident(ask.ID) {
		return "backlog seen " + ask.ID + " if a professional has looked at it, or backlog " + ask.Notation + " if nothing is left of it"
	}
	return "backlog " + ask.Notation + ", or =same, =better, =worse"
}

// openSignLines adds the same as labelled lines, and the regions that are not judged by
// their place.
func (p Page) openSignLines(l *lines, v warnings.Verdict) {
	if text := p.Unplaced(v.Unplaced); text != "" {
		l.gap()
		l.add("not judged by its place", text)
	}
	for _, ask := range v.Unanswered {
		l.gap()
		l.add("unanswered", ask.Text)
		l.add("answer", howAnswered(ask))
	}
	for _, ask := range v.Noted {
		l.gap()
		l.add("not judged", ask.Text)
		l.add("answer", fmt.Sprintf("backlog %s, which is %s, or =no", ask.Notation, wouldBe(ask.Would)))
	}
}

// openSignsJSON are the signs that were urgent and have no answer, and the regions that
// are not judged by their place; without any, no key.
type openSignsJSON struct {
	Unplaced   []unplacedJSON   `json:"regions_without_place,omitempty"`
	StillOpen  []stillOpenJSON  `json:"still_open,omitempty"`
	Unanswered []unansweredJSON `json:"unanswered,omitempty"`
	NotJudged  []notedJSON      `json:"not_judged,omitempty"`
}

type stillOpenJSON struct {
	Symptom string     `json:"symptom"`
	Side    guide.Side `json:"side"`
	Since   string     `json:"since"`
	Last    string     `json:"last"`  // when it was last reported
	Rules   []string   `json:"rules"` // that once asked for a professional
}

// unansweredJSON is a sign that was urgent and has ended by silence only.
type unansweredJSON struct {
	Symptom string     `json:"symptom"`
	Side    guide.Side `json:"side"`
	Last    string     `json:"last"`
	Rules   []string   `json:"rules"`
}

// notedJSON is a sign that only a note mentions.
type notedJSON struct {
	Symptom string        `json:"symptom"`
	Entry   int64         `json:"entry"`
	On      guide.Day     `json:"on"`
	Urgency guide.Urgency `json:"urgency_if_so"`
	Rules   []string      `json:"rules"`
}

func asOpenSigns(v warnings.Verdict) openSignsJSON {
	open := openSignsJSON{Unplaced: asUnplaced(v.Unplaced)}
	for _, f := range v.Unreviewed() {
		for _, b := range f.Because {
			if b.Symptom == "" {
				continue
			}
			side := guide.NoSide
			for _, t := range guide.Tracks(v.Facts) {
				if t.Symptom == b.Symptom && t.Last == b.Day {
					side = t.Side
				}
			}
			open.StillOpen = append(open.StillOpen, stillOpenJSON{b.Symptom, side, b.Since.String(), b.Day.String(), []string{f.Rule}})
		}
	}
	for _, ask := range v.Unanswered {
		open.Unanswered = append(open.Unanswered, unansweredJSON{ask.ID, ask.Side, ask.Last.String(), ask.Rules})
	}
	for _, ask := range v.Noted {
		open.NotJudged = append(open.NotJudged, notedJSON{ask.ID, ask.Entry, ask.Last, ask.Would, ask.Rules})
	}
	return open
}
