package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// margin is where the text of a finding begins, behind its urgency.
const margin = 11

// Check returns what to do now: the answer, then what is not answered or not known.
// With all or explain it lists every finding by what it asks for, with what it rests on.
func (p Page) Check(v warnings.Verdict, all, explain bool) string {
	var b strings.Builder
	a := p.answerOf(v, v.Open())
	fmt.Fprintf(&b, "%s\n\n", v.AsOf.Day.Time().Format("Mon 2 Jan 2006"))
	b.WriteString(p.answerText(a, !all && !explain))
	if text := coveredLine(v, all); text != "" {
		b.WriteString(p.paragraph(strings.Repeat(" ", margin), text))
	}
	var open []guide.Indeterminate
	if explain {
		open = guide.IndeterminateRules(p.Words, v.Facts)
	}
	if all || explain {
		b.WriteString(p.everyFinding(v, all, explain, open))
	}
	b.WriteString(p.openSigns(v))
	b.WriteString(p.unplaced(v.Unplaced))
	if all || explain || v.Urgency < guide.Emergency {
		b.WriteString(p.unsettled(v, open))
		b.WriteString(p.states(v.States))
	}
	return b.String()
}

// everyFinding lists the findings by what they ask for.
func (p Page) everyFinding(v warnings.Verdict, all, explain bool, open []guide.Indeterminate) string {
	var b strings.Builder
	list := v.Open()
	for _, f := range v.Findings {
		if all && !f.Asks() {
			list = append(list, f)
		}
	}
	for _, part := range []struct {
		name  string
		holds func(warnings.Finding) bool
	}{
		{"See someone", func(f warnings.Finding) bool { return f.Seen == nil && f.Urgency >= guide.Soon }},
		{"Massage", func(f warnings.Finding) bool { return f.Seen == nil && f.Urgency == guide.NoUrgency }},
		{"Watch", func(f warnings.Finding) bool { return f.Seen == nil && f.Urgency == guide.Caution }},
		{"Seen", func(f warnings.Finding) bool { return f.Seen != nil }},
	} {
		for i, g := range grouped(list, part.holds) {
			if i == 0 {
				b.WriteString("\n" + p.bold(part.name) + "\n")
			}
			b.WriteString("\n" + p.findings(g))
			if explain {
				b.WriteString(p.explanation(g[0], openOf(open, g[0].Rule)))
			}
		}
	}
	return b.String()
}

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

// OpenSigns names the signs that were urgent and have no answer, and those that only a note
// mentions; "" if there is none.
// Beside such a sign nothing may sound as if the diary called for no care.
func (p Page) OpenSigns(v warnings.Verdict) string {
	var labels []string
	for _, ask := range v.Unanswered {
		labels = append(labels, p.symptomLabel(ask.ID))
	}
	var parts []string
	switch len(labels) {
	case 0:
	case 1:
		parts = append(parts, labels[0]+" was urgent and has no answer yet")
	default:
		parts = append(parts, strings.Join(labels, ", ")+" were urgent and have no answer yet")
	}
	if note := p.noteNotJudged(v); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(parts, "; ")
}

// noteNotJudged names the signs of the note that would be the most urgent if it means them,
// and how many more notes wait for an answer; "" if none does.
func (p Page) noteNotJudged(v warnings.Verdict) string {
	if len(v.Noted) == 0 {
		return ""
	}
	first := slices.MaxFunc(v.Noted, func(a, b guide.Question) int { return cmp.Compare(a.Would, b.Would) })
	var signs []string
	notes := map[int64]bool{}
	for _, ask := range v.Noted {
		notes[ask.Entry] = true
		if ask.Entry == first.Entry {
			signs = append(signs, p.symptomLabel(ask.ID))
		}
	}
	text := fmt.Sprintf("your note of %s sounds like %s and has not been judged", first.Last.Text(), strings.Join(signs, ", "))
	if first.Would >= guide.Urgent {
		text += "; if so, it is " + wouldBe(first.Would)
	}
	if more := len(notes) - 1; more > 0 {
		text += "; " + term.Count(more, "more note has not either", "more notes have not either")
	}
	return text
}

// notUrgent is what there is to say where no finding calls for care soon: which signs
// have no answer, who has looked at what did call for care, and what no rule judges.
// Only where none of these is so, that nothing calls for it.
func (p Page) notUrgent(v warnings.Verdict) string {
	var parts []string
	if open := p.OpenSigns(v); open != "" {
		parts = append(parts, open)
	}
	var latest *warnings.Seen
	rules := map[string]bool{}
	for _, f := range v.Findings {
		if f.Seen == nil || f.Urgency < guide.Soon {
			continue
		}
		rules[f.Rule] = true
		if latest == nil || f.Seen.On > latest.On {
			latest = f.Seen
		}
	}
	switch len(rules) {
	case 0:
	case 1:
		parts = append(parts, lookedAt(latest))
	default:
		parts = append(parts, "what called for care was seen, last on "+latest.On.Text())
	}
	if signs := p.unjudged(v); signs != "" {
		parts = append(parts, "no rule covers this by itself: "+signs+". That is no all-clear. If it is severe or sudden, or comes with numbness, weakness or chest pain, get help now")
	}
	if len(parts) == 0 {
		parts = append(parts, "no rule asks you to see anyone, going by what you logged")
	}
	return upperEach(parts)
}

// unjudged names the symptoms that are there and that no finding rests on, each once.
func (p Page) unjudged(v warnings.Verdict) string {
	var names []string
	for _, t := range v.Unjudged {
		if name := p.symptomLabel(t.Symptom); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// covered returns the rules whose findings are left out because somebody has seen them.
func covered(v warnings.Verdict, all bool) []string {
	var rules []string
	for _, f := range v.Findings {
		if f.Seen != nil && f.Urgency > guide.NoUrgency && !shown(f, all) && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// coveredLine says how many findings are left out because somebody has seen them.
func coveredLine(v warnings.Verdict, all bool) string {
	rules := covered(v, all)
	if len(rules) == 0 {
		return ""
	}
	return term.Count(len(rules), "finding is", "findings are") + " covered by a consultation: backlog check --all"
}

// massageFree is what to say where no finding limits massage.
func (p Page) massageFree(v warnings.Verdict) string {
	switch {
	case p.unjudged(v) != "":
		return "No rule advises against it, but none covers what you reported."
	case len(v.Noted) > 0 && len(v.Unanswered) == 0:
		return "No rule advises against it, but your note of " + v.Noted[0].Last.Text() + " has not been judged."
	case p.OpenSigns(v) != "":
		return "No rule advises against it, but " + p.OpenSigns(v) + "."
	}
	return "No rule advises against it, going by what you logged."
}

// avoided lists the places to leave alone, each once.
func (p Page) avoided(v warnings.Verdict) []string {
	var places []string
	for _, f := range v.Findings {
		if f.Massage != guide.AvoidArea || f.Lifted {
			continue
		}
		for _, place := range f.Area {
			names := guide.PlaceWords(place)
			if _, region := p.Words.Region(place); region {
				names = []string{p.Region(place, guide.NoSide)}
			}
			for _, name := range names {
				if !slices.Contains(places, name) {
					places = append(places, name)
				}
			}
		}
	}
	return places
}

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
	return strings.Replace(padded, word, p.in(style, word), 1)
}

// paragraph returns a text behind the word in the margin.
func (p Page) paragraph(head, text string) string { return p.paragraphIn("", head, text) }

// paragraphIn is paragraph with the text in a style; "" for none.
func (p Page) paragraphIn(style term.Style, head, text string) string {
	var b strings.Builder
	for _, row := range term.Wrap(text, p.textWidth()-margin) {
		if style != "" {
			row = p.in(style, row)
		}
		b.WriteString(head + row + "\n")
		head = strings.Repeat(" ", margin)
	}
	return b.String()
}

// findings returns what a rule says as it is told: what to do, where, what it
// rests on, and what to type once it has been seen to.
func (p Page) findings(group []warnings.Finding) string {
	f := group[0]
	indent := strings.Repeat(" ", margin)
	if f.Seen != nil {
		return p.seen(group)
	}
	text := p.paragraph(p.heading(f), f.Advice.String()) + p.where(group)
	for _, one := range group {
		text += p.paragraph(indent, "because "+p.because(one))
	}
	if answer := answerTo(f); answer != "" {
		text += p.paragraph(indent, answer)
	}
	return text
}

// seen returns a finding that a consultation covers: it no longer tells what to
// do, only that it is still there and what the consultation left open.
func (p Page) seen(group []warnings.Finding) string {
	f := group[0]
	indent := strings.Repeat(" ", margin)
	text := p.paragraph(p.heading(f), fmt.Sprintf("%s, %s: %s.", f.Rule, f.Urgency, seenText(f.Seen))) + p.where(group)
	for _, one := range group {
		text += p.paragraph(indent, "because "+p.because(one))
	}
	if !f.Lifted && f.Massage > guide.MassageOK {
		text += p.paragraph(indent, stillOff(f))
	}
	return text
}

// stillOff says that a consultation did not clear massage.
func stillOff(f warnings.Finding) string {
	return fmt.Sprintf("Massage was not cleared, so %s stays; once it is: backlog seen %s massage-ok", f.Massage, f.Rule)
}

// answerTo is what to type when a professional has looked at a finding, "" for
// what nobody can clear.
func answerTo(f warnings.Finding) string {
	if f.Contraindication && len(f.Because) == 0 {
		return "" // it holds for everyone, whoever has looked
	}
	if f.Contraindication {
		return fmt.Sprintf("if a professional has cleared massage: backlog seen %s massage-ok", f.Rule)
	}
	return "if a professional has looked at it: backlog seen " + f.Rule
}

// where names the regions of a group, if the rule knows them.
func (p Page) where(group []warnings.Finding) string {
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
func lookedAt(s *warnings.Seen) string {
	who := map[string]string{"gp": "a GP", "physio": "a physiotherapist", "emergency": "an emergency department"}[strings.ToLower(s.By)]
	text := "what called for care was " + seenBy(s)
	if who != "" {
		text = fmt.Sprintf("%s looked at what called for care on %s", who, s.On.Text())
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
		line("could be", settles(*open))
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

func (p Page) textWidth() int {
	if p.Width == 0 || p.Width > 92 {
		return 92
	}
	return max(p.Width, margin+20)
}

// states returns a line for each region that the worsening rule watches, and says
// where it cannot tell a worsening yet.
func (p Page) states(states []warnings.RegionState) string {
	var b strings.Builder
	var unknown []string
	for _, s := range states {
		switch {
		case !s.Current:
		case s.State.Sustained == guide.TierUnknown:
			unknown = append(unknown, p.Region(s.Region, guide.NoSide))
		case s.State.Sustained > guide.TierFine:
			text := fmt.Sprintf("%s: %s; %s", p.Region(s.Region, s.State.Side), s.State.Sustained.Says(), stateText(s.State))
			b.WriteString(strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n")
		}
	}
	if len(unknown) > 0 {
		text := fmt.Sprintf("Not known yet: your usual level of %s. Until it is, backlog cannot recognise a worsening there; trends shows how many more logs it takes.", strings.Join(unknown, ", "))
		b.WriteString(strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n")
	}
	b.WriteString(p.youngUsual(states))
	if b.Len() == 0 {
		return ""
	}
	return "\n" + b.String()
}

// youngUsual names the regions whose usual level is young, and says what that hides.
func (p Page) youngUsual(states []warnings.RegionState) string {
	var young []string
	for _, s := range states {
		if s.Current && s.State.Young {
			young = append(young, p.Region(s.Region, guide.NoSide))
		}
	}
	if len(young) == 0 {
		return ""
	}
	text := fmt.Sprintf("Young usual level: %s. It rests on the last six weeks alone, so pain that was already worse then counts as usual.", strings.Join(young, ", "))
	return strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n"
}

// youngMark follows a usual level that is young.
func youngMark(young bool) string {
	if young {
		return ", young"
	}
	return ""
}

// stateText says in words what the excess of a state means.
func stateText(s trends.State) string {
	return fmt.Sprintf("worsening score %s over %s since %s, %s the limit, your usual being %s (mean of %s)",
		score(s.Cusum), term.Count(s.Logs, "logged day"), s.Since.Text(), score(s.Limit), score(s.Usual), term.Count(s.PastDays, "day")+youngMark(s.Young))
}

// AfterWrite returns what to say after a write: the answer, if the write raised
// something or something cannot wait, and what speaks against the massage logged.
func (p Page) AfterWrite(a warnings.Aftermath) string {
	var b strings.Builder
	if list := a.Open(); len(list) > 0 {
		answer := p.answerOf(a.Verdict, list)
		if !answer.about {
			answer.Do = "" // the write says nothing of whom to see
		}
		b.WriteString("\n" + p.answerText(answer, true))
		// What is new is named, whatever older and more urgent finding is there. Only "watch
		// this" is left out beside "go now": it would contradict it.
		least := guide.NoUrgency
		if answer.level >= guide.Urgent {
			least = guide.Caution
		}
		if i := slices.IndexFunc(a.Show, func(f warnings.Finding) bool { return f.Urgency == a.Raised }); i >= 0 && a.Raised > least && a.Raised < answer.level {
			f := a.Show[i]
			b.WriteString("\n" + p.paragraph(p.heading(f), guide.Advice{Do: f.Advice.Do, Why: f.Advice.Why}.String()))
		}
	}
	for _, o := range p.objections(a) {
		b.WriteString("\n" + p.objection(o))
	}
	if n := a.Stood(); n > 0 && len(a.Show) == 0 {
		fmt.Fprintf(&b, "\n%s still active: backlog check\n", term.Count(n, "earlier finding is", "earlier findings are"))
	}
	if open := p.OpenSigns(a.Verdict); open != "" {
		fmt.Fprintf(&b, "\n%s: backlog check\n", open)
	}
	return b.String() + p.unplaced(a.Verdict.Unplaced)
}

// objections returns what speaks against the massage that was logged, but for what an
// answer that forbids all massage has said.
func (p Page) objections(a warnings.Aftermath) []warnings.Objection {
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

// objection returns what speaks against the massage that was just logged.
func (p Page) objection(o warnings.Objection) string {
	head := fmt.Sprintf("%-*s", margin, "MASSAGE")
	switch {
	case o.Finding.Rule == "":
		return p.paragraph(head, banText(o.Ban))
	case o.Finding.Seen != nil:
		return p.paragraph(head, fmt.Sprintf("%s: %s. %s", o.Finding.Rule, seenText(o.Finding.Seen), stillOff(o.Finding)))
	}
	text := p.paragraph(head, guide.Advice{Massage: o.Finding.Advice.Massage, Why: o.Finding.Advice.Why}.String())
	command := "backlog check --explain"
	if !o.Finding.Asks() {
		command = "backlog check --all --explain"
	}
	if len(o.Finding.Because) > 0 {
		text += p.paragraph(strings.Repeat(" ", margin), "because "+p.because(o.Finding))
	}
	text += p.paragraph(strings.Repeat(" ", margin), "why: "+command)
	if answer := answerTo(o.Finding); answer != "" {
		text += p.paragraph(strings.Repeat(" ", margin), answer)
	}
	return text
}

// banText says what nobody should do at a place, or how to do it there.
func banText(ban guide.Ban) string {
	text := "No %s on the %s: %s."
	if ban.Only != "" {
		text = "With a %s on the %s: %s."
	}
	return fmt.Sprintf(text, ban.What, guide.PlaceName(ban.Where), ban.Reason())
}
