package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// grouped puts what a rule says alike of several regions together, in the order
// in which it comes.
func grouped(list []warnings.Finding, keep func(warnings.Finding) bool) [][]warnings.Finding {
	var groups [][]warnings.Finding
	for _, f := range list {
		if !keep(f) {
			continue
		}
		same := slices.IndexFunc(groups, func(g []warnings.Finding) bool {
			return g[0].Rule == f.Rule && g[0].Urgency == f.Urgency && g[0].Advice == f.Advice && (g[0].Seen == nil) == (f.Seen == nil)
		})
		if same < 0 {
			groups = append(groups, []warnings.Finding{f})
		} else {
			groups[same] = append(groups[same], f)
		}
	}
	return groups
}

// shown reports whether a finding is listed: all are, or those that ask for something.
func shown(f warnings.Finding, all bool) bool { return all || f.Asks() }

// heading is the word in the margin of a finding.
func (p Page) heading(f warnings.Finding) string {
	word := strings.ToUpper(f.Urgency.String())
	switch {
	case f.Seen != nil:
		word = "SEEN"
	case f.Urgency == guide.NoUrgency:
		word = "MASSAGE"
	}
	padded := fmt.Sprintf("%-*s", margin, word)
	style := term.Strong
	switch {
	case f.Seen != nil:
	case f.Urgency >= guide.Urgent:
		style = term.Alarm
	case f.Urgency >= guide.Caution:
		style = term.Caution
	}
	return strings.Replace(padded, word, p.styled(style, word), 1)
}

// paragraph returns a text after the word in the margin.
func (p Page) paragraph(head, text string) string { return p.paragraphIn("", head, text) }

// paragraphIn is paragraph with the text in a style; "" for none.
func (p Page) paragraphIn(style term.Style, head, text string) string {
	var b strings.Builder
	for _, row := range term.Wrap(text, p.textWidth()-margin) {
		if style != "" {
			row = p.styled(style, row)
		}
		b.WriteString(head + row + "\n")
		head = strings.Repeat(" ", margin)
	}
	return b.String()
}

// findings returns what a rule says in this order: what to do, where, what it
// rests on, and what to type once it has been seen to.
func (p Page) findings(group []warnings.Finding) string {
	u := group[0].Urgency
	if group[0].Seen != nil {
		u = guide.NoUrgency
	}
	return p.withBar(u, func(p Page) string { return p.findingRows(group) })
}

func (p Page) findingRows(group []warnings.Finding) string {
	f := group[0]
	indent := strings.Repeat(" ", margin)
	if f.Seen != nil {
		return p.seenFinding(group)
	}
	text := p.paragraph(p.heading(f), f.Advice.String()) + p.regionNames(group)
	for _, one := range group {
		text += p.paragraph(indent, "because "+p.because(one))
	}
	if answer := answerTo(f); answer != "" {
		text += p.paragraph(indent, answer)
	}
	return text
}

// seenFinding returns a finding that a consultation covers: it no longer says what to
// do, only that it is still there and what the consultation left open.
func (p Page) seenFinding(group []warnings.Finding) string {
	f := group[0]
	indent := strings.Repeat(" ", margin)
	text := p.paragraph(p.heading(f), fmt.Sprintf("%s, %s. %s.", term.UpperFirst(seenText(f.Seen)), f.Urgency, term.UpperFirst(guide.RuleTitle(f.Rule)))) + p.regionNames(group)
	for _, one := range group {
		text += p.paragraph(indent, "because "+p.because(one))
	}
	if worse := f.WorseLater(); worse != "" && !f.Contraindication {
		text += p.paragraph(indent, worse)
	}
	if !f.Lifted && f.Massage > guide.MassageOK {
		text += p.paragraph(indent, stillOff(f))
	}
	return text
}

// stillOff says that a consultation did not clear massage.
func stillOff(f warnings.Finding) string {
	return fmt.Sprintf("Massage was not cleared, so this stays: %s. Once it is cleared: backlog seen %s massage-ok", f.Massage.Words(), f.SeenAs())
}

// answerTo is what to type when a professional has looked at a finding, "" for
// what nobody can clear.
func answerTo(f warnings.Finding) string {
	if f.Contraindication && len(f.Because) == 0 {
		return "" // it holds for everyone, whoever has looked
	}
	if f.Contraindication {
		return fmt.Sprintf("if a professional has cleared massage: backlog seen %s massage-ok", f.SeenAs())
	}
	return "if a professional has looked at it: backlog seen " + f.SeenAs()
}

// regionNames names the regions of a group, if the rule knows them.
func (p Page) regionNames(group []warnings.Finding) string {
	var names []string
	for _, f := range group {
		if _, known := p.Words.Region(f.Region); known {
			names = append(names, p.Region(f.Region, guide.NoSide))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return p.paragraph(strings.Repeat(" ", margin), "where: "+strings.Join(names, ", "))
}

func (p Page) because(f warnings.Finding) string {
	texts := make([]string, len(f.Because))
	for i, b := range f.Because {
		texts[i] = p.becauseText(b)
	}
	if len(texts) == 0 {
		return "it holds for everyone"
	}
	return strings.Join(texts, "; ")
}

func seenText(s *warnings.Seen) string {
	text := seenBy(s)
	if s.MassageOK {
		text += ", massage cleared"
	}
	if s.Review != 0 {
		text += ", review " + s.Review.Text()
	}
	return fmt.Sprintf("%s (#%d)", text, s.Number)
}

// lookedAt says who looked at what called for care.
func lookedAt(s *warnings.Seen, what string) string {
	who := map[string]string{"gp": "a GP", "physio": "a physiotherapist", "emergency": "an emergency department"}[strings.ToLower(s.By)]
	text := what + " was " + seenBy(s)
	if who != "" {
		text = fmt.Sprintf("%s looked at %s on %s", who, what, s.On.Text())
	}
	if s.Review != 0 {
		text += "; the review is set for " + s.Review.Text()
	}
	return text
}

func seenBy(s *warnings.Seen) string {
	text := "seen on " + s.On.Text()
	if s.By != "" {
		text += " by " + term.Sanitize(s.By)
	}
	return text
}

// explanation returns the rule behind a finding, what would settle it further
// (nil: nothing) and its sources.
func (p Page) explanation(f warnings.Finding, open *guide.Indeterminate) string {
	var b strings.Builder
	indent := strings.Repeat(" ", margin)
	line := func(label, text string) {
		for i, row := range term.Wrap(text, p.textWidth()-margin-9) {
			if i > 0 {
				label = ""
			}
			fmt.Fprintf(&b, "%s%-9s%s\n", indent, label, row)
		}
	}
	line("rule", f.Rule)
	line("holds if", f.Condition())
	if open != nil {
		line("could be", whatSettles(*open))
	}
	for i, id := range f.Sources {
		label := ""
		if i == 0 {
			label = "sources"
		}
		text := guide.SourceText(id)
		if text != id {
			text = id + " " + text
		}
		line(label, text)
	}
	return b.String()
}

// findingPlain returns a finding as labelled lines below an empty one.
func (p Page) findingPlain(f warnings.Finding) string {
	var l lines
	l.gap()
	urgency := f.Urgency.String()
	if f.Seen != nil {
		urgency += ", " + seenText(f.Seen)
	}
	l.add("finding", f.Rule)
	l.add("urgency", urgency)
	l.add("massage", f.Massage.Words())
	if f.Region != "" {
		l.add("region", p.Region(f.Region, guide.NoSide))
	}
	switch {
	case f.Seen == nil:
		l.add("what to do", f.Advice)
	case !f.Lifted && f.Massage > guide.MassageOK:
		l.add("what to do", stillOff(f))
	}
	l.add("because", p.because(f))
	return l.String()
}

type findingJSON struct {
	Rule             string   `json:"rule"`
	Contraindication bool     `json:"contraindication,omitempty"`
	Region           string   `json:"region"`
	Urgency          string   `json:"urgency"`
	Massage          string   `json:"massage"`
	Area             []string `json:"area"`
	Bars             []string `json:"bars,omitempty"`
	Since            string   `json:"since"`
	Because          []string `json:"because"`
	Habit            string   `json:"habit_change,omitempty"` // of how pain is logged, which alone can explain it
	adviceJSON
	Condition string    `json:"condition,omitempty"`
	Sources   []string  `json:"sources"`
	Seen      *seenJSON `json:"seen"`
	Lifted    bool      `json:"lifted,omitempty"`
}

// adviceJSON is what a finding says to do: as one text, and in its parts.
type adviceJSON struct {
	Advice        string `json:"advice"`
	Do            string `json:"do,omitempty"`
	MassageAdvice string `json:"massage_advice,omitempty"`
	Why           string `json:"why,omitempty"`
	IfWorse       string `json:"if_worse,omitempty"`
}

func asAdvice(a guide.Advice) adviceJSON {
	return adviceJSON{a.String(), a.Do, a.Massage, a.Why, a.Worse}
}

type seenJSON struct {
	Number    int64  `json:"number"`
	On        string `json:"on"`
	By        string `json:"by,omitempty"`
	MassageOK bool   `json:"massage_ok"`

	Review guide.Day `json:"review,omitempty"`
}

func asFindingJSON(f warnings.Finding, explain bool) findingJSON {
	j := findingJSON{
		Rule: f.Rule, Contraindication: f.Contraindication, Region: f.Region, Urgency: f.Urgency.String(), Massage: f.Massage.String(),
		Area: f.Area, Bars: f.Bars, Since: f.Since.String(), Because: []string{}, adviceJSON: asAdvice(f.Advice), Lifted: f.Lifted, Habit: f.HabitChange, Sources: []string{},
	}
	for _, b := range f.Because {
		j.Because = append(j.Because, b.Text())
	}
	for _, id := range f.Sources {
		j.Sources = append(j.Sources, guide.SourceText(id))
	}
	if explain {
		j.Condition = f.Condition()
	}
	if s := f.Seen; s != nil {
		j.Seen = &seenJSON{Number: s.Number, On: s.On.String(), By: s.By, MassageOK: s.MassageOK, Review: s.Review}
	}
	return j
}
