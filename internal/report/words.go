package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// notRecorded is printed wherever the diary says nothing.
const notRecorded = "not recorded"

// caution is printed on every page.
const caution = "Self-recorded with backlog. Not a diagnosis."

// clean returns a text on one line in which nothing can steer a terminal.
func clean(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return '?'
		}
		return r
	}, text)), " ")
}

// regionName returns a region as a person reads it.
func regionName(words *guide.Vocabulary, id string) string {
	return clean(words.RegionName(id))
}

func sided(name string, side guide.Side) string {
	switch side {
	case guide.Left, guide.Right:
		return string(side) + " " + name
	case guide.Both:
		return name + ", both sides"
	}
	return name
}

// symptomName returns what a symptom is, in the words of the vocabulary.
func symptomName(words *guide.Vocabulary, id string, side guide.Side) string {
	name := id
	if s, known := words.Symptom(id); known {
		name = s.Label
	} else if e, known := words.Incident(id); known {
		name = e.Label
	}
	if side != guide.NoSide {
		name += " (" + string(side) + ")"
	}
	return name
}

// number returns a figure with at most one digit after the point, a true minus
// for a terminal's hyphen.
func number(x float64) string {
	return strings.Replace(strings.TrimSuffix(fmt.Sprintf("%.1f", stats.Round(x, 1)), ".0"), "-", "\u2212", 1)
}

// signed is number with a plus where there is more.
func signed(x float64) string {
	if stats.Round(x, 1) > 0 {
		return "+" + number(x)
	}
	return number(x)
}

// figure returns a value with how much it rests on, as "4.5 (8)"; "–" if it is not known.
func figure(f trends.Figure) string {
	if !f.Known() {
		return "–"
	}
	return fmt.Sprintf("%s (%d)", number(f.Value), f.N)
}

// short returns a date without its year: 2 Nov.
func short(d guide.Day) string { return d.Time().Format("2 Jan") }

// periodText returns "12 Oct to 22 Nov 2026 (42 days)".
func periodText(p trends.Period) string {
	if p.From == p.To {
		return p.To.Text() + " (1 day)"
	}
	from := short(p.From)
	if p.From.Time().Year() != p.To.Time().Year() {
		from = p.From.Text()
	}
	return fmt.Sprintf("%s to %s (%s)", from, p.To.Text(), term.Count(int(p.To-p.From)+1, "day"))
}

// Title names the page.
func (s Page) Title() string { return "Pain and self-massage diary" }

// Subtitle says of when and of what it is.
func (s Page) Subtitle() string {
	if len(s.Regions) == 1 {
		return s.Regions[0].Title() + ", " + periodText(s.Period)
	}
	if s.Asked.Name != "" {
		return term.UpperFirst(s.Asked.Name) + ", " + periodText(s.Period)
	}
	return periodText(s.Period)
}

// Person says what is known of the person.
func (s Page) Person() string {
	born, sex := "year of birth "+notRecorded, "sex "+notRecorded
	if s.Health.Born != "" {
		born = "born " + s.Health.Born
	}
	if s.Health.Sex != "" {
		sex = s.Health.Sex
	}
	return born + ", " + sex
}

// Empty reports whether the period has no scores to show.
func (s Page) Empty() bool { return len(s.Regions) == 0 }

// EmptyText says so, and of which region if only one was asked for.
func (s Page) EmptyText() string {
	if s.Asked.Name == "" {
		return "No score was logged in this period: " + notRecorded + "."
	}
	text := fmt.Sprintf("No score of the %s was logged in this period: %s.", s.Asked.Name, notRecorded)
	if s.Asked.Logged {
		text += " Its last score is of " + s.Asked.Last.Text() + "."
	}
	return text
}

// Alarm is the sentence at the top if something is to be seen to, else "". The page
// names below it what that is.
func (s Page) Alarm() string {
	switch s.Signs.Urgency {
	case guide.Emergency:
		return "Emergency: the diary has signs that call for emergency care now."
	case guide.Urgent:
		return "Urgent: the diary has signs that should be looked at today."
	case guide.Soon:
		return "Soon: the diary has signs that should be looked at within two weeks."
	}
	if len(s.Signs.Open) > 0 {
		return "Unanswered: the diary has " + term.Count(len(s.Signs.Open), "sign that was urgent and has", "signs that were urgent and have") + " no answer yet."
	}
	return ""
}

// calls reports whether a finding is one that the top of the page is about.
func (s Sign) calls() bool { return s.Urgency >= guide.Soon && s.Seen == "" }

// Calling returns the findings that call for care, which the top of the page names.
func (s Signs) Calling() []Sign {
	return slices.DeleteFunc(slices.Clone(s.Now), func(one Sign) bool { return !one.calls() })
}

// Others returns the other findings.
func (s Signs) Others() []Sign { return slices.DeleteFunc(slices.Clone(s.Now), Sign.calls) }

// Elsewhere says that what is most urgent is not on the page, "" if it is.
func (s Signs) Elsewhere() string {
	here := guide.NoUrgency
	for _, one := range s.Calling() {
		here = max(here, one.Urgency)
	}
	if s.Urgency < guide.Soon || here >= s.Urgency {
		return ""
	}
	return "The most urgent finding concerns another region, which this page leaves out."
}

// Asks says which rule it is, and what it is about.
func (s Sign) Asks() string { return asks(s.Rule) }

// Asks says which rules were about it.
func (o OpenSign) Asks() string {
	list := make([]string, len(o.Rules))
	for i, id := range o.Rules {
		list[i] = asks(id)
	}
	return strings.Join(list, " ")
}

func asks(rule string) string {
	if text := guide.RuleTitle(rule); text != rule {
		return term.UpperFirst(text) + " [" + rule + "]"
	}
	return "[" + rule + "]"
}

// Text says what it is and since when nothing was heard of it.
func (o OpenSign) Text() string {
	return o.Name + ": once urgent, with no answer since it was last reported on " + o.Last.Text()
}

// Words returns the text of a mark with the side it is about.
func (m Mark) Words() string {
	if m.Side == guide.NoSide {
		return m.Text
	}
	return m.Text + " (" + string(m.Side) + ")"
}

// Dense reports whether the page needs smaller letters to be one sheet of paper.
func (s Page) Dense() bool {
	return len(s.Regions) == 1 && len(s.Signs.Now)+len(s.Signs.Before)+len(s.Signs.Open)+len(s.Questions) > 6
}

// alarmRows returns what the box at the top of the page names, each with its heading.
func (s Page) alarmRows() (rows [][2]string) {
	for _, one := range s.Signs.Calling() {
		rows = append(rows, [2]string{one.Heading(), one.Text() + ". " + one.Asks()})
	}
	for _, one := range s.Signs.Open {
		rows = append(rows, [2]string{"open", one.Text() + ". " + one.Asks()})
	}
	if text := s.Signs.Elsewhere(); text != "" {
		rows = append(rows, [2]string{"", text})
	}
	return rows
}

// Text says what holds and why.
func (s Sign) Text() string {
	var parts []string
	if s.Region != "" {
		parts = append(parts, s.Region)
	}
	if s.Urgency == guide.NoUrgency {
		parts = append(parts, s.Massage.Words())
	}
	because := s.because()
	if s.Since.Known && !strings.Contains(because, s.Since.Text()) {
		because = strings.TrimPrefix(because+", since "+s.Since.Text(), ", ")
	}
	if s.Warned != 0 {
		because += ", warning since " + short(s.Warned)
	}
	if because != "" {
		parts = append(parts, because)
	}
	if s.Seen != "" {
		parts = append(parts, s.Seen)
	}
	return strings.Join(parts, ": ")
}

// because says what it rests on, without the region before it.
func (s Sign) because() string {
	if len(s.Because) == 0 {
		return ""
	}
	return strings.ReplaceAll("; "+strings.Join(s.Because, "; "), "; "+s.Region+": ", "; ")[len("; "):]
}

// Heading is the urgency, or what it says of massage where there is none.
func (s Sign) Heading() string {
	switch {
	case s.Seen != "":
		return "seen"
	case s.Urgency > guide.NoUrgency:
		return s.Urgency.String()
	}
	return "massage"
}

// Uncited returns the symptoms that are there and that no finding names.
func (s Signs) Uncited() []Symptom {
	return slices.DeleteFunc(slices.Clone(s.There), func(one Symptom) bool { return one.Cited || s.isOpen(one) })
}

// Over returns the symptoms that ended, except the open ones, which the page names first.
func (s Signs) Over() []Symptom {
	return slices.DeleteFunc(slices.Clone(s.Ended), s.isOpen)
}

func (s Signs) isOpen(one Symptom) bool {
	return slices.ContainsFunc(s.Open, func(sign OpenSign) bool { return sign.ID == one.ID })
}

// NotGivenText says which health facts are not known: by name to a doctor, else how many.
func (s Page) NotGivenText() string {
	switch n := len(s.Health.NotGiven); {
	case n == 0:
		return ""
	case s.For == GP:
		return "Health, " + notRecorded + ": " + strings.Join(s.Health.NotGiven, ", ") + "."
	case len(s.Health.Given) == 0:
		return fmt.Sprintf("None of %d facts is recorded.", n)
	default:
		return fmt.Sprintf("%d more facts are %s.", n, notRecorded)
	}
}

// Text says what a warning was, and its rule.
func (r Raised) Text() string { return r.Words() + " [" + r.Rule + "]" }

// Words say what a warning was about, what it said, and when it was raised and cleared.
func (r Raised) Words() string {
	text := term.UpperFirst(guide.RuleTitle(r.Rule)) + " (" + r.Says
	if r.Region != "" {
		text += ", " + r.Region
	}
	if r.Early {
		return fmt.Sprintf("%s, until %s)", text, short(r.Cleared))
	}
	return fmt.Sprintf("%s, %s to %s)", text, short(r.On), short(r.Cleared))
}

// saysOf returns what a warning said to do about it, in a few words.
func saysOf(r warnings.Raised) string {
	if r.Tier != guide.TierUnknown {
		return r.Tier.Urgency().String()
	}
	return r.Urgency.String()
}

// Text returns a symptom with its course and its dates.
func (s Symptom) Text() string {
	parts := []string{s.Name}
	if s.Value != "" {
		parts[0] += " (" + s.Value + ")"
	}
	switch {
	case s.Course == guide.CourseNo:
		return s.Name + " (" + short(s.Last) + ")"
	case s.Silent:
		parts = append(parts, "last reported "+s.Last.Text()+", silent since")
	default:
		parts = append(parts, string(s.Course)+", reported "+short(s.Last))
	}
	if s.Began.Known && s.Course != guide.CourseNo {
		parts = append(parts, "since "+s.Began.Text())
	}
	return strings.Join(parts, ", ")
}

// Unrecorded says how many signs the diary knows nothing of.
func (s Signs) Unrecorded() string {
	were := "were"
	if s.Known == 1 {
		were = "was"
	}
	return fmt.Sprintf("Of %d signs that backlog knows, %d %s reported or asked for; the others are %s.", s.All, s.Known, were, notRecorded)
}

// Verdict says what the rules make of the diary, without reassurance.
func (s Signs) Verdict() string {
	text := s.whyNone()
	if len(s.Unplaced) > 0 {
		text += " The part of the body of these regions is not recorded, and they count as any: " + clean(strings.Join(s.Unplaced, ", ")) + "."
	}
	return strings.TrimSpace(text)
}

// whyNone says why no finding follows, "" if one does.
func (s Signs) whyNone() string {
	switch {
	case len(s.Now) > 0 && len(s.Others()) == 0:
		return "What calls for care is named at the top of the page."
	case len(s.Now) == 0 && s.Elsewhere() != "":
		return "No rule applies to what was recorded of this region."
	case len(s.Now) == 0:
		return "No rule applies to what was recorded. That is no clearance: unrecorded signs are unknown."
	}
	return ""
}
