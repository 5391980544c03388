package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// margin is where the text of a finding begins, after its urgency.
const margin = 11

// Verdict is a check: what to do now, then what is not answered or not known.
type Verdict struct {
	Schema schema `json:"schema"`
	checked
	verdict      warnings.Verdict
	all, explain bool
}

// checked is what a check found.
type checked struct {
	AsOf     guide.Day     `json:"as_of"`
	Urgency  guide.Urgency `json:"urgency"`
	Massage  guide.Massage `json:"massage"`
	Answer   answer        `json:"answer"`
	Findings []findingJSON `json:"findings"`
	Covered  []string      `json:"covered,omitempty"` // rules left out because a professional has looked at them
	Regions  []stateJSON   `json:"regions"`
	openSignsJSON
	Unsettled []openJSON `json:"unsettled,omitempty"`
}

// NewVerdict returns a check. all keeps what a consultation covers, explain adds the
// conditions, and the rules that lack a fact.
func (p Page) NewVerdict(v warnings.Verdict, all, explain bool) Verdict {
	return Verdict{checked: p.checked(v, all, explain), verdict: v, all: all, explain: explain}
}

func (p Page) checked(v warnings.Verdict, all, explain bool) checked {
	out := checked{
		AsOf: v.AsOf.Day, Urgency: v.Urgency, Massage: v.Massage, Answer: p.answerOf(v, v.Open()), Findings: []findingJSON{},
		Covered: covered(v, all), Regions: []stateJSON{}, openSignsJSON: asOpenSigns(v),
	}
	for _, f := range v.Findings {
		if shown(f, all) {
			out.Findings = append(out.Findings, asFindingJSON(f, explain))
		}
	}
	for _, s := range v.States {
		out.Regions = append(out.Regions, asStateJSON(s))
	}
	if explain {
		out.Unsettled = asOpenJSON(guide.IndeterminateRules(p.Words, v.Facts))
	}
	return out
}

// Text returns the answer. With all or explain every finding follows by what it asks
// for, with what it rests on.
func (c Verdict) Text(p Page) string {
	var b strings.Builder
	v, listed := c.verdict, c.all || c.explain
	fmt.Fprintf(&b, "%s\n\n", v.AsOf.Day.Time().Format("Mon 2 Jan 2006"))
	depth := inFull
	if listed {
		depth = onlyToDo
	}
	b.WriteString(p.answerText(c.Answer, depth))
	if text := coveredLine(v, c.all); text != "" {
		b.WriteString(p.paragraph(strings.Repeat(" ", margin), text))
	}
	var open []guide.Indeterminate
	if c.explain {
		open = guide.IndeterminateRules(p.Words, v.Facts)
	}
	if listed {
		b.WriteString(p.everyFinding(v, c.all, c.explain, open))
	}
	b.WriteString(p.openSigns(v) + p.unplaced(v.Unplaced))
	if listed || v.Urgency < guide.Emergency {
		b.WriteString(p.unsettled(v, open))
		b.WriteString(p.states(v.States, c.Answer.Habit+" "+c.Answer.Why))
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
	rules, what := map[string]bool{}, "what you reported"
	var signs, gone []string
	for _, f := range stillThere(v) {
		rules[f.Rule] = true
		if latest == nil || f.Seen.On > latest.On {
			latest = f.Seen
		}
		if f.Urgency >= guide.Soon {
			what = "what called for care"
		}
		for _, b := range f.Because {
			list := &signs
			if b.Gone {
				list = &gone
			}
			if name := p.symptomLabel(b.Symptom); b.Symptom != "" && !slices.Contains(*list, name) {
				*list = append(*list, name)
			}
		}
	}
	switch len(rules) {
	case 0:
	case 1:
		parts = append(parts, lookedAt(latest, what))
	default:
		parts = append(parts, what+" was seen, last on "+latest.On.Text())
	}
	if len(signs) > 0 {
		parts = append(parts, "not reported as gone: "+strings.Join(signs, ", "))
	}
	if len(gone) > 0 {
		parts = append(parts, "reported as gone: "+strings.Join(gone, ", "))
	}
	if signs := p.unjudged(v); signs != "" {
		parts = append(parts, "no rule covers this by itself: "+signs+". That is no all-clear. If it is severe or sudden, or comes with numbness, weakness or chest pain, get help now")
	}
	if len(parts) == 0 {
		parts = append(parts, "no rule asks you to see anyone, going by what you logged")
	}
	return upperEach(parts)
}

// stillThere returns the findings that a professional has looked at and that still hold, the most
// urgent first.
func stillThere(v warnings.Verdict) []warnings.Finding {
	return slices.DeleteFunc(slices.Clone(v.Findings), func(f warnings.Finding) bool {
		return f.Seen == nil || f.Contraindication || f.Urgency < guide.Caution
	})
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

// Plain returns the same as labelled lines, one fact each.
func (c Verdict) Plain(p Page) string {
	var b lines
	v, all, explain := c.verdict, c.all, c.explain
	var open []guide.Indeterminate
	if explain {
		open = guide.IndeterminateRules(p.Words, v.Facts)
	}
	b.add("as of", v.AsOf.Day.Time().Format("Mon 2 Jan 2006"))
	p.answerLines(&b, c.Answer)
	for _, f := range v.Findings {
		if !(all || explain) || !shown(f, all) {
			continue
		}
		b.WriteString(p.findingPlain(f))
		if !explain {
			continue
		}
		fmt.Fprintf(&b, "holds if: %s\n", f.Condition())
		for _, id := range f.Sources {
			fmt.Fprintf(&b, "source: %s\n", sourceLine(id))
		}
	}
	if text := coveredLine(v, all); text != "" {
		fmt.Fprintf(&b, "\nseen: %s\n", text)
	}
	p.openSignLines(&b, v)
	for _, s := range v.States {
		tier := saysSince(s.State.Sustained, s.WarnedOn)
		if !s.Current {
			tier += ", as of the last log on " + s.State.Day.Text()
		}
		fmt.Fprintf(&b, "\nregion: %s\nworsening rule: %s\n", p.Region(s.Region, guide.NoSide), tier)
		if habit := s.State.HabitText(); habit != "" && s.Current {
			b.WriteString("habit: " + habit + "\n")
		}
	}
	for _, o := range open {
		fmt.Fprintf(&b, "\nunsettled: %s\ncould be: %s\n", o.Rule, whatSettles(o))
	}
	return b.String()
}
