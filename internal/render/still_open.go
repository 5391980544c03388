package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// openSigns names the signs that were urgent and have no answer.
func (p Page) openSigns(v warnings.Verdict) string {
	var b strings.Builder
	b.WriteString(p.stillOpen(v))
	for _, ask := range v.Unanswered {
		b.WriteString("\n" + p.prose(fmt.Sprintf("Unanswered: %s Say it with backlog %s, or =same, =better, =worse.", ask.Question, ask.Notation)))
	}
	return b.String()
}

// openSignLines adds the same as labelled lines, and the regions that are not judged by
// their place.
func (p Page) openSignLines(l *lines, v warnings.Verdict) {
	if text := p.Unplaced(v.Unplaced); text != "" {
		l.gap()
		l.add("not judged by its place", text)
	}
	for _, u := range v.Unattended {
		l.gap()
		l.add("still open", p.openSign(u))
		l.add("what to do", "nobody has looked at it as far as backlog knows; let a professional look at it")
	}
	for _, ask := range v.Unanswered {
		l.gap()
		l.add("unanswered", ask.Question)
		l.add("answer", "backlog "+ask.Notation+", or =same, =better, =worse")
	}
}

// stillOpen names symptoms that were urgent, are still there, and that nobody has
// looked at: no rule says so any more.
func (p Page) stillOpen(v warnings.Verdict) string {
	if len(v.Unattended) == 0 {
		return ""
	}
	var signs []string
	for _, u := range v.Unattended {
		signs = append(signs, p.openSign(u))
	}
	it := "it"
	if len(signs) > 1 {
		it = "them"
	}
	first := v.Unattended[0]
	text := "Still open, and nobody has looked at " + it + " as far as backlog knows: " + strings.Join(signs, "; ") +
		". Let a professional look at " + it + ". Then: backlog seen " + first.Rules[0] +
		", or once it is gone: backlog symptom " + first.Track.Symptom + first.Track.Side.Suffix() + "=gone"
	return "\n" + strings.Join(Wrap(text, p.textWidth()), "\n") + "\n"
}

// openSign is a symptom with its side and when it began.
func (p Page) openSign(u guide.Unattended) string {
	text := u.Track.Symptom
	if s, known := p.Words.Symptom(u.Track.Symptom); known {
		text = s.Label
	}
	if u.Track.Side != guide.NoSide {
		text += ", " + string(u.Track.Side)
	}
	if u.Track.Began.Known {
		return text + ", since " + u.Track.Began.Text()
	}
	return text
}

// openSignsJSON are the signs that were urgent and have no answer, and the regions that
// are not judged by their place; without any, no key.
type openSignsJSON struct {
	Unplaced   []unplacedJSON   `json:"regions_without_place,omitempty"`
	StillOpen  []stillOpenJSON  `json:"still_open,omitempty"`
	Unanswered []unansweredJSON `json:"unanswered,omitempty"`
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

func asOpenSigns(v warnings.Verdict) openSignsJSON {
	open := openSignsJSON{Unplaced: asUnplaced(v.Unplaced)}
	for _, u := range v.Unattended {
		open.StillOpen = append(open.StillOpen, stillOpenJSON{u.Track.Symptom, u.Track.Side, u.Track.Began.String(), u.Track.Last.String(), u.Rules})
	}
	for _, ask := range v.Unanswered {
		open.Unanswered = append(open.Unanswered, unansweredJSON{ask.ID, ask.Side, ask.Last.String(), ask.Rules})
	}
	return open
}
