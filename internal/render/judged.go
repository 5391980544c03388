package render

import (
	"fmt"

	"backlog/internal/warnings"
)

// judged is what every screen about the diary begins with: the answer, and what has none yet.
type judged struct {
	Answer *answer `json:"answer,omitempty"` // nil of days that are over
	openSignsJSON

	verdict warnings.Verdict
}

func (p Page) judged(v warnings.Verdict) judged {
	a := p.answerOf(v, v.Open())
	return judged{&a, asOpenSigns(v), v}
}

// first is what a screen begins with: what to do by the most urgent finding with its place and
// reason, what to do about massage, and what has no answer yet; "" if there is nothing of this.
// Nothing may invite to a massage, or look as if all were well, ahead of it.
func (p Page) first(j judged) string {
	if j.Answer == nil {
		return ""
	}
	text := p.barred(j.verdict.Urgency, func(p Page) string {
		text := ""
		if len(j.verdict.Open()) > 0 {
			text = p.answerRows(*j.Answer, withReason)
		}
		if open := p.OpenSigns(j.verdict); open != "" {
			text += p.paragraph(fmt.Sprintf("%-*s", margin, "OPEN"), open+": backlog check")
		}
		if len(j.verdict.Unplaced) > 0 {
			text += p.paragraph(fmt.Sprintf("%-*s", margin, "CONFIG"), unplacedToday(j.verdict.Unplaced))
		}
		return text
	})
	if text == "" {
		return ""
	}
	return text + "\n"
}

// firstLines adds the same as labelled lines, also where nothing warns.
func (p Page) firstLines(l *lines, j judged) {
	if j.Answer == nil {
		return
	}
	p.answerLines(l, *j.Answer)
	p.openSignLines(l, j.verdict)
}
