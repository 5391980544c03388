package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// header is what every screen about the diary begins with: the answer, and what has none yet.
type header struct {
	Answer *answer `json:"answer,omitempty"` // nil of days that are over
	openSignsJSON

	verdict   warnings.Verdict
	elsewhere string // the regions that the answer is about, on a page about another one; "" on any other
}

func (p Page) header(v warnings.Verdict) header {
	a := p.answerOf(v, v.Open())
	return header{Answer: &a, openSignsJSON: asOpenSigns(v), verdict: v}
}

// headerAbout is header for a page about a region: an answer about another one says so.
func (p Page) headerAbout(v warnings.Verdict, region string) header {
	j := p.header(v)
	if j.Answer.Region != "" && region != "" && !slices.Contains(strings.Split(j.Answer.Region, ", "), p.Region(region, guide.NoSide)) {
		j.elsewhere = j.Answer.Region
	}
	return j
}

// headerText is what a screen begins with: what to do by the most urgent finding with its place and
// reason, what to do about massage, and what has no answer yet; "" if there is nothing of this.
// Nothing may invite to a massage, or look as if all were well, ahead of it.
func (p Page) headerText(j header) string {
	if j.Answer == nil {
		return ""
	}
	text := p.withBar(j.verdict.Urgency, func(p Page) string {
		text := ""
		if len(j.verdict.Open()) > 0 {
			answer := *j.Answer
			if j.elsewhere != "" {
				answer.Do += " The most urgent is about another region: " + j.elsewhere + "."
			}
			text = p.answerRows(answer, withReason)
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

// headerLines adds the same as labelled lines, also where nothing warns.
func (p Page) headerLines(l *lines, j header) {
	if j.Answer == nil {
		return
	}
	p.answerLines(l, *j.Answer)
	p.openSignLines(l, j.verdict)
}

// massageHeader is what a page that invites to a massage begins with: what the diary says against it,
// and, where that cannot wait, what to do first.
type massageHeader struct {
	Limit string `json:"massage_limit,omitempty"` // of the region, technique or tool of the page
	header
}

// massageHeader returns what the diary says against a massage; "" for any region, technique or tool.
func (p Page) massageHeader(region, technique, tool string) (w massageHeader) {
	if p.Now == nil {
		return w
	}
	_, w.Limit = p.Limit(region, technique, tool)
	if w.Limit != "" || p.Now.Urgency >= guide.Soon || p.OpenSigns(*p.Now) != "" {
		w.header = p.headerAbout(*p.Now, region)
	}
	return w
}

// Limit says in a word and in a sentence what the diary says against a massage now; both are
// "" if it says nothing.
func (p Page) Limit(region, technique, tool string) (word, sentence string) {
	if p.Now == nil {
		return "", ""
	}
	f, limited := p.Now.Strictest(p.Words, region, technique, tool)
	if !limited {
		return "", ""
	}
	until := " for now"
	if f.Urgency >= guide.Soon && f.Seen == nil {
		until = " until you have been seen"
	}
	why := " (" + guide.RuleTitle(f.Rule) + ")."
	place := ""
	if region != "" {
		place = p.Region(region, guide.NoSide) + ": "
	}
	switch {
	case f.Massage == guide.AvoidAll:
		return "not now", "No massage" + until + why
	case f.Massage == guide.AvoidArea && region != "":
		return "not now", term.UpperFirst(place + "no massage" + until + why)
	}
	if f.Advice.Massage == "" {
		return "with limits", term.UpperFirst(place + "limits on massage" + why)
	}
	return "with limits", term.UpperFirst(place+guide.RuleTitle(f.Rule)) + ". " + f.Advice.Massage
}

// HeaderText returns it for reading.
func (w massageHeader) HeaderText(p Page) string {
	if w.Limit == "" {
		return p.headerText(w.header)
	}
	level := w.verdict.Urgency
	if w.elsewhere != "" {
		level = guide.Caution
	}
	return p.headerText(w.header) + p.withBar(level, func(p Page) string {
		text := ""
		for _, row := range term.Wrap(w.Limit, p.textWidth()) {
			text += p.bold(row) + "\n"
		}
		return text
	}) + "\n"
}

// firstLines returns it as labelled lines.
func (w massageHeader) firstLines(p Page) string {
	var l lines
	p.headerLines(&l, w.header)
	if w.Limit != "" {
		l.add("your diary", w.Limit)
	}
	if l.Len() > 0 {
		l.gap()
	}
	return l.String()
}
