package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// AfterWrite returns what to say after a write: the answer, if the write raised
// something or something cannot wait, and what speaks against the massage logged.
func (p Page) AfterWrite(a warnings.Change) string {
	var b strings.Builder
	if list := a.Open(); len(list) > 0 {
		answer := p.answerOf(a.Verdict, list)
		if !answer.about {
			answer.Do = "" // the write says nothing of whom to see
		}
		b.WriteString("\n" + p.answerText(answer, inFull))
		// What is new is named, whatever older and more urgent finding is there. Only "watch
		// this" is left out beside "go now": it would contradict it.
		least := guide.NoUrgency
		if answer.level >= guide.Urgent {
			least = guide.Caution
		}
		if i := slices.IndexFunc(a.Show, func(f warnings.Finding) bool { return f.Urgency == a.Raised }); i >= 0 && a.Raised > least && a.Raised < answer.level {
			f := a.Show[i]
			b.WriteString("\n" + p.withBar(f.Urgency, func(p Page) string {
				return p.paragraph(p.heading(f), guide.Advice{Do: f.Advice.Do, Why: f.Advice.Why}.String())
			}))
		}
	}
	if list := p.objections(a); len(list) > 0 {
		b.WriteString("\n" + p.objection(list))
	}
	if n := a.StillActive(); n > 0 && len(a.Show) == 0 {
		still := "An earlier finding is still active: backlog check" // no number: check counts what was looked at as well
		if n > 1 {
			still = "Earlier findings are still active: backlog check"
		}
		if open := stillOpen(a.Verdict); open != "" {
			still = "Still open, " + open + " More: backlog check"
		}
		b.WriteString("\n" + strings.Join(term.Wrap(still, p.textWidth()), "\n") + "\n")
	}
	if text := lookedAtBefore(a); text != "" {
		b.WriteString("\n" + strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n")
	}
	if open := p.OpenSigns(a.Verdict); open != "" {
		fmt.Fprintf(&b, "\n%s: backlog check\n", open)
	}
	return b.String() + p.unplaced(a.Verdict.Unplaced)
}

// lookedAtBefore says of a sign that is reported once more after a visit who looked at it, what
// would change that, and how to say so; "" where something else is shown.
func lookedAtBefore(a warnings.Change) string {
	if a.LookedAt == nil || len(a.Show) > 0 {
		return ""
	}
	f := a.LookedAt
	return strings.TrimSpace(fmt.Sprintf("%s. If it is worse than then, say so: backlog symptom %s=worse. %s", term.UpperFirst(seenBy(f.Seen)), a.Sign, f.WorseLater()))
}

// stillOpen returns what to do about the most urgent of the earlier findings that asks for a visit, "" if
// none does: somebody in strong pain day after day must not have to look for it.
func stillOpen(v warnings.Verdict) string {
	for _, f := range v.Open() {
		if f.Seen == nil && (f.Urgency >= guide.Soon || f.Visit != 0) {
			return guide.RuleTitle(f.Rule) + ". " + f.Advice.Do
		}
	}
	return ""
}

// objections returns what speaks against the massage that was logged, but for what an
// answer that forbids all massage has said.
func (p Page) objections(a warnings.Change) []warnings.Objection {
	if len(a.Show) > 0 && a.Verdict.Massage == guide.AvoidAll {
		return nil
	}
	return a.Objections
}

// AfterRise says what to look for when pain is well above what it was before a
// session, and how to report it.
func (p Page) AfterRise(symptoms []string) string {
	return "\n" + p.paragraph(strings.Repeat(" ", margin), "Pain here is 3 points or more above what it was before a session in the last 24 hours. "+
		"If a swelling or bruise is growing, something is numb, tingling or weak, or your pee is dark, report it: backlog symptom "+strings.Join(symptoms, " · "))
}

// objection returns what speaks against the massage that was just logged as one block: what to
// do, the strictest first, then what that rests on, and what to type.
func (p Page) objection(list []warnings.Objection) string {
	var advice, cleared []string
	var grounds []guide.Because
	command := ""
	for _, o := range list {
		switch f := o.Finding; {
		case f.Rule == "":
			advice = append(advice, banText(o.Ban))
		case f.Seen != nil:
			advice = append(advice, term.UpperFirst(seenText(f.Seen))+". "+stillOff(f))
		default:
			if f.Advice.Massage != "" { // else another one bars all massage
				advice = append(advice, guide.Advice{Massage: f.Advice.Massage, Why: f.Advice.Why}.String())
			}
			grounds = append(grounds, f.Because...)
			if answer := answerTo(f); answer != "" {
				cleared = append(cleared, answer)
			}
			if command == "" || !f.Asks() {
				command = "why: backlog check " + map[bool]string{false: "--all "}[f.Asks()] + "--explain"
			}
		}
	}
	rest := cleared
	if command != "" {
		rest = append([]string{command}, cleared...)
	}
	if logged := p.logged(grounds); len(logged) > 0 {
		rest = append([]string{"because " + strings.Join(logged, "; ")}, rest...)
	}
	return p.withBar(guide.Caution, func(p Page) string {
		text, head := "", fmt.Sprintf("%-*s", margin, "MASSAGE")
		for _, one := range append(advice, rest...) {
			text += p.paragraph(head, one)
			head = strings.Repeat(" ", margin)
		}
		return text
	})
}

// banText says what nobody should do at a place, or how to do it there.
func banText(ban guide.Ban) string {
	text := "No %s on the %s: %s."
	if ban.Only != "" {
		text = "With a %s on the %s: %s."
	}
	return fmt.Sprintf(text, ban.What, guide.PlaceName(ban.Where), ban.Reason())
}

// AfterWritePlain returns what AfterWrite does as labelled lines, one fact each.
func (p Page) AfterWritePlain(a warnings.Change) string {
	var b lines
	if list := a.Open(); len(list) > 0 {
		b.gap()
		p.answerLines(&b, p.answerOf(a.Verdict, list))
	}
	for _, o := range p.objections(a) {
		if o.Finding.Rule != "" {
			b.WriteString(p.findingPlain(o.Finding))
			continue
		}
		b.gap()
		b.add("massage", banText(o.Ban))
	}
	if text := lookedAtBefore(a); text != "" {
		b.gap()
		b.add("looked at", text)
	}
	if n := a.StillActive(); n > 0 && len(a.Show) == 0 {
		b.gap()
		b.add("earlier findings still active", n)
		if open := stillOpen(a.Verdict); open != "" {
			b.add("still open", open)
		}
	}
	p.openSignLines(&b, a.Verdict)
	return b.String()
}
