package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// Raised is every warning that a replay of the diary raised.
type Raised struct {
	Schema   schema          `json:"schema"`
	Warnings []raisedWarning `json:"warnings"`
}

// raisedWarning is one of them: the tier is that of the worsening rule, the urgency that
// of any other.
type raisedWarning struct {
	Rule      string        `json:"rule"`
	Region    string        `json:"region"`
	Tier      string        `json:"tier"`
	Urgency   guide.Urgency `json:"urgency,omitempty"`
	RaisedOn  guide.Day     `json:"raised_on"`
	ClearedOn *guide.Day    `json:"cleared_on"`
	Seen      bool          `json:"seen"` // a professional had looked at it by then

	began Began
}

// NewRaised returns the warnings of a replay.
func NewRaised(list []warnings.Raised) Raised {
	v := Raised{Warnings: make([]raisedWarning, len(list))}
	for i, r := range list {
		w := raisedWarning{Rule: r.Rule, Region: r.Region, RaisedOn: r.RaisedOn, ClearedOn: valueIf(r.ClearedOn, !r.Active), Seen: r.Seen, began: newBegan(r)}
		if r.Tier != guide.TierUnknown {
			w.Tier = r.Tier.String()
		} else {
			w.Urgency = r.Urgency
		}
		v.Warnings[i] = w
	}
	return v
}

// Text returns when each warning was raised and cleared, what it asked to do, and why.
func (v Raised) Text(p Page) string {
	if len(v.Warnings) == 0 {
		return "The diary raised no warning.\n"
	}
	var b strings.Builder
	for _, w := range v.Warnings {
		b.WriteString(p.hang(fmt.Sprintf("%11s  ", w.RaisedOn.Text()), term.UpperFirst(w.began.words(p))+". "+term.UpperFirst(w.cleared())+"."))
	}
	return b.String()
}

// cleared says when a warning ended.
func (w raisedWarning) cleared() string {
	text := "still active"
	if w.ClearedOn != nil {
		text = "cleared on " + w.ClearedOn.Text()
	}
	if w.Seen {
		text += ", seen"
	}
	return text
}

// Plain returns the same as labelled lines.
func (v Raised) Plain(p Page) string {
	if len(v.Warnings) == 0 {
		return "warnings: none\n"
	}
	return blocks(v.Warnings, func(l *lines, w raisedWarning) {
		l.add("warning", guide.RuleTitle(w.Rule))
		if w.Region != "" {
			l.add("region", p.Region(w.Region, guide.NoSide))
		}
		l.add("level", w.began.urgency)
		l.add("raised", w.RaisedOn.Text())
		l.add("ended", w.cleared())
		l.add("rule", w.Rule)
	})
}

// Began is a warning that began in a period.
type Began struct {
	On     guide.Day `json:"on"`
	Level  string    `json:"level"`
	Rule   string    `json:"rule"`
	Region string    `json:"region,omitempty"`

	urgency guide.Urgency
}

func newBegan(r warnings.Raised) Began {
	return Began{r.RaisedOn, r.Level(), r.Rule, r.Region, max(r.Urgency, r.Tier.Urgency())}
}

// words says how urgent a warning was, why, and where: "soon: no better after four weeks (deep
// buttock)".
func (b Began) words(p Page) string {
	text := b.urgency.String() + ": " + guide.RuleTitle(b.Rule)
	if b.Region != "" {
		text += " (" + p.Region(b.Region, guide.NoSide) + ")"
	}
	return text
}
