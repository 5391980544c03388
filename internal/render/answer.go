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

// answer is what to do now, by the most urgent finding: every screen that warns shows
// it in this order.
type answer struct {
	Finding string   `json:"finding,omitempty"` // its rule
	Urgency string   `json:"urgency"`
	Do      string   `json:"do"`
	Massage string   `json:"massage"` // one advice over all findings
	Region  string   `json:"region,omitempty"`
	Since   string   `json:"since,omitempty"`         // the latest of what it rests on; of a worsening when pain rose
	Warned  string   `json:"warning_since,omitempty"` // of a worsening: when it was called for
	Why     string   `json:"why,omitempty"`
	Habit   string   `json:"habit_change,omitempty"` // of how pain is logged, which alone can explain it; why begins with it
	Logged  []string `json:"logged,omitempty"`       // what it rests on, in plain words
	IfWorse string   `json:"if_worse,omitempty"`
	Seen    string   `json:"if_seen,omitempty"`    // the command once a professional has looked at it
	Cleared string   `json:"if_cleared,omitempty"` // the command once a professional has cleared massage
	Number  string   `json:"number,omitempty"`     // to call, from [care] of the settings
	More    int      `json:"more"`
	Also    []string `json:"also,omitempty"` // what else warns, in a few words each

	// SeenWorse says, beside a finding that nobody has seen, what was seen and is still there, and what
	// would change that.
	SeenWorse string `json:"seen_if_worse,omitempty"`

	level  guide.Urgency
	about  bool // it is about a finding
	seen   bool // what would make it worse is of what a professional has looked at
	limits bool // a finding limits massage
}

// mostLogged is how much of what a finding rests on the answer names.
const mostLogged = 3

// answerOf returns the answer of a verdict, by the first of the findings.
func (p Page) answerOf(v warnings.Verdict, list []warnings.Finding) answer {
	groups := grouped(list, func(warnings.Finding) bool { return true })
	a := answer{Urgency: guide.NoUrgency.String(), Do: p.notUrgent(v), Massage: p.massageOf(v)}
	seen := stillThere(v)
	if len(seen) > 0 {
		a.IfWorse, a.seen = seen[0].WorseLater(), true
	}
	if len(groups) == 0 {
		return a
	}
	f := groups[0][0]
	a.More, a.limits = len(groups)-1, v.Massage > guide.MassageOK
	if f.Seen != nil || f.Urgency == guide.NoUrgency {
		if answerTo(f) != "" {
			a.Cleared = "backlog seen " + f.SeenAs() + " massage-ok"
		}
		if f.Seen == nil {
			a.Why, a.IfWorse = f.Advice.Why, guide.Advice{Why: a.IfWorse, Worse: f.Advice.Worse}.String()
		}
		return a
	}
	a.Finding = f.Rule
	if len(seen) > 0 && f.Urgency < guide.Urgent { // beside "go now" it would contradict it
		a.SeenWorse = term.UpperFirst(seenBy(seen[0].Seen)) + ": " + guide.RuleTitle(seen[0].Rule) + ". " + a.IfWorse
	}
	a.about, a.level, a.Urgency = true, f.Urgency, f.Urgency.String()
	a.Do, a.Why, a.Habit, a.IfWorse, a.Seen = f.Advice.Do, f.Advice.Why, f.HabitChange, f.Advice.Worse, "backlog seen "+f.SeenAs()
	switch care := p.Words.Care; {
	case f.Urgency == guide.Emergency:
		a.Number = care.Emergency
	case f.Urgency == guide.Urgent:
		a.Number = care.Urgent
	}
	if f.Since.Known {
		a.Since = f.Since.Text()
	}
	if on := v.WarnedOn(f.Rule, f.Region); on != 0 {
		a.Warned = on.Text()
	}
	var regions []string
	var grounds []guide.Because
	for _, one := range groups[0] {
		if _, known := p.Words.Region(one.Region); known {
			regions = append(regions, p.Region(one.Region, guide.NoSide))
		}
		grounds = append(grounds, one.Because...)
	}
	logged := p.logged(grounds)
	if n := len(logged) - mostLogged; n > 0 {
		logged = append(logged[:mostLogged], fmt.Sprintf("and %d more", n))
	}
	a.Region, a.Logged, a.Also = strings.Join(regions, ", "), logged, p.also(list, f.Rule)
	return a
}

// also names what warns beside a rule: a sign as it was logged, anything else by its title and
// region. Whoever reads the answer alone must not miss them.
func (p Page) also(list []warnings.Finding, but string) []string {
	var names, said []string
	for _, f := range list {
		if f.Rule == but {
			said = append(said, f.Signs()...)
		}
	}
	saysAsMuch := func(f warnings.Finding) bool { // the signs of the rule are named as what it rests on
		signs := f.Signs()
		return len(signs) > 0 && !slices.ContainsFunc(signs, func(sign string) bool { return !slices.Contains(said, sign) })
	}
	for _, f := range list {
		if f.Rule == but || f.Urgency < guide.Caution || f.Seen != nil || saysAsMuch(f) {
			continue
		}
		name := guide.RuleTitle(f.Rule)
		if _, known := p.Words.Region(f.Region); known {
			name += " (" + p.Region(f.Region, guide.NoSide) + ")"
		}
		for _, b := range f.Because {
			if b.Symptom != "" {
				name = p.signName(b.Symptom, b.Side)
				break
			}
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// logged returns what findings rest on, each thing once: signs of both sides together,
// signs and facts ahead of pain.
func (p Page) logged(grounds []guide.Because) []string {
	var signs, pains []string
	seen := map[string]bool{}
	for _, b := range grounds {
		if slices.ContainsFunc(grounds, func(other guide.Because) bool {
			return b.Symptom != "" && other.Symptom == b.Symptom && other.Side != b.Side && other.Says == b.Says
		}) {
			b.Side = guide.Both
		}
		key := cmp.Or(b.Symptom, b.Incident, b.Fact, b.Region, b.Says) + b.Side.Suffix()
		changed := func(other guide.Because) bool {
			return other.Symptom+other.Incident == "" && other.Region == b.Region && other.Changed
		}
		if b.Changed {
			key += b.Says
		}
		if seen[key] || key == b.Region && !b.Changed && slices.ContainsFunc(grounds, changed) {
			continue // that the pain of a region changed says more than that it hurts
		}
		seen[key] = true
		if text := p.becauseText(b); b.Symptom+b.Incident+b.Fact == "" {
			pains = append(pains, text)
		} else {
			signs = append(signs, text)
		}
	}
	return append(signs, pains...)
}

// becauseText returns what a finding rests on in the words that the person knows.
func (p Page) becauseText(b guide.Because) string {
	name := ""
	switch {
	case b.Symptom+b.Incident != "":
		name = p.signName(b.Symptom+b.Incident, b.Side)
	case b.Fact != "":
		if fact, known := p.Words.Fact(b.Fact); known {
			name = fact.Label
		}
	case b.Region != "":
		name = p.Region(b.Region, guide.NoSide)
	}
	if name == "" {
		return b.Text()
	}
	return name + ": " + b.Says
}

// urgencyHead is the word in the margin of an answer.
func (p Page) urgencyHead(a answer) string {
	word := strings.ToUpper(a.Urgency)
	padded := fmt.Sprintf("%-*s", margin, word)
	style := term.Caution
	if a.level >= guide.Urgent {
		style = term.Alarm
	}
	return strings.Replace(padded, word, p.styled(style, word), 1)
}

// narrowAnswer is below how many columns an answer keeps to what to do, so that an emergency
// stays on the smallest screen.
const narrowAnswer = 60

// detail is how much of an answer is shown.
type detail uint8

const (
	onlyToDo   detail = iota // what to do, and massage
	withReason               // also why, in short
	inFull                   // all of it
)

// answerText returns an answer in lines: what to do, massage, why, and what would make
// it worse. Every screen that warns shows it so, and none of it is cut.
func (p Page) answerText(a answer, d detail) string {
	if !a.about && a.Why == "" && a.Cleared == "" && !a.limits {
		return p.answerRows(a, d) // nothing warns
	}
	return p.withBar(a.level, func(p Page) string { return p.answerRows(a, d) })
}

func (p Page) answerRows(a answer, d detail) string {
	label := func(word string) string { return fmt.Sprintf("%-*s", margin, word) }
	text := ""
	switch {
	case a.about:
		text = p.paragraphIn(term.Strong, p.urgencyHead(a), a.Do)
	case a.Do != "" && d != withReason:
		text = a.Do
		if a.seen {
			text += " " + a.IfWorse
		}
		text = p.prose(text)
	}
	text += p.paragraph(label("Massage"), a.Massage)
	switch {
	case d == onlyToDo:
		return text
	case d == withReason:
		if why := strings.TrimSpace(a.Habit + " " + cmp.Or(a.logged(), a.Why)); a.about && why != "" {
			text += p.paragraph(label("Why"), why)
		}
		if len(a.Also) > 0 {
			text += p.paragraph(label("Also"), a.alsoText()+".")
		}
		return text + p.muted(p.paragraph(label(""), "if it gets worse, and the rest: backlog check"))
	case p.Width > 0 && p.Width < narrowAnswer && a.level == guide.Emergency:
		return text + p.paragraph(label(""), "why: backlog check --explain")
	}
	for i, part := range []string{a.Why, a.logged()} {
		if part != "" {
			text += p.paragraph(label(map[bool]string{true: "Why"}[i == 0 || a.Why == ""]), part)
		}
	}
	worse := a.IfWorse
	if !a.about && a.seen {
		worse = "" // it follows what to do
	}
	if worse != "" {
		text += p.paragraph(label("If worse"), worse)
	}
	if len(a.Also) > 0 && a.level < guide.Emergency { // which must fit the smallest screen
		text += p.paragraph(label("Also"), a.alsoText()+".")
	}
	for _, part := range []string{a.SeenWorse, a.rest(), a.command()} {
		if part != "" {
			text += p.paragraph(label(""), part)
		}
	}
	return text
}

// mostAlso is how many other findings an answer names.
const mostAlso = 3

// alsoText names the first of them, and says how many more there are.
func (a answer) alsoText() string {
	shown := a.Also[:min(len(a.Also), mostAlso)]
	text := term.UpperFirst(strings.Join(shown, "; "))
	if more := len(a.Also) - len(shown); more > 0 {
		text += fmt.Sprintf("; and %d more", more)
	}
	return text
}

// logged is what the answer rests on, as a sentence.
func (a answer) logged() string {
	if len(a.Logged) == 0 {
		return ""
	}
	text := "You logged " + strings.Join(a.Logged, "; ") + "."
	if a.Warned != "" {
		text += " " + a.warnedText() + "."
	}
	return text
}

// warnedText says since when the answer has been what it is.
func (a answer) warnedText() string {
	return term.UpperFirst(map[bool]string{true: a.Urgency, false: "warning"}[a.level >= guide.Soon]) + " since " + a.Warned
}

// rest says where the other findings and the sources are.
func (a answer) rest() string {
	switch {
	case a.More > 0 && len(a.Also) > 0 && a.level < guide.Emergency:
		return fmt.Sprintf("all %d findings: backlog check --all · sources: backlog check --explain", a.More+1)
	case a.More > 0:
		return term.Count(a.More, "more finding", "more findings") + ": backlog check --all · sources: backlog check --explain"
	case a.about || a.Why != "":
		return "Sources: backlog check --explain"
	}
	return ""
}

// command is what to type once a professional has looked.
func (a answer) command() string {
	switch {
	case a.Seen != "":
		return "If a professional has looked at it: " + a.Seen
	case a.Cleared != "":
		return "If a professional has cleared massage: " + a.Cleared
	}
	return ""
}

// answerLines adds an answer as labelled lines.
func (p Page) answerLines(l *lines, a answer) {
	l.add("urgency", a.Urgency) // what is heard first

	l.add("what to do", a.Do)
	if a.Number != "" {
		l.add("number", a.Number)
	}
	l.add("massage", a.Massage)
	for _, part := range [][2]string{{"region", a.Region}, {"since", a.sinceText()}, {"warning since", a.Warned}, {"why", a.Why}} {
		if part[1] != "" {
			l.add(part[0], part[1])
		}
	}
	for _, text := range a.Logged {
		l.add("you logged", text)
	}
	if a.IfWorse != "" {
		l.add("if worse", a.IfWorse)
	}
	if a.SeenWorse != "" {
		l.add("still there", a.SeenWorse)
	}
	for _, text := range a.Also {
		l.add("also", text)
	}
	if a.Finding != "" {
		l.add("finding", a.Finding)
	}
	if a.Seen != "" {
		l.add("if a professional has looked at it", a.Seen)
	}
	if a.Cleared != "" {
		l.add("if a professional has cleared massage", a.Cleared)
	}
	if a.More > 0 {
		l.add("more findings", fmt.Sprintf("%d: backlog check --all", a.More))
	}
}

// sinceText is since when what the answer rests on has been so.
func (a answer) sinceText() string {
	if a.Warned != "" {
		return "about " + a.Since + ", when pain rose"
	}
	return a.Since
}

// upperEach joins sentences, each with a capital and a full stop.
func upperEach(parts []string) string {
	for i, part := range parts {
		parts[i] = term.UpperFirst(part) + "."
	}
	return strings.Join(parts, " ")
}
