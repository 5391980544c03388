package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// Symptoms returns what is current, and what the person might say of the rest.
func (p Page) Symptoms(tracks []guide.Track) string {
	if len(tracks) == 0 {
		return "No symptom is current. backlog guide symptoms lists the words to report one.\n"
	}
	rows := make([][]string, len(tracks))
	for i, t := range tracks {
		since := "not told"
		if t.Began.Known {
			since = t.Began.Text()
		}
		course := string(t.Course)
		if t.Lapsed {
			course = "silent since"
		}
		rows[i] = []string{t.Symptom + t.Side.Suffix(), course, since, t.Last.Text(), p.symptomLabel(t.Symptom)}
	}
	return table([]column{{"symptom", false}, {"course", false}, {"since", false}, {"last reported", false}, {"what it is", false}}, rows) +
		"\nclose one: backlog symptom " + tracks[0].Symptom + tracks[0].Side.Suffix() + "=gone\n"
}

// SymptomsPlain returns the same as labelled lines.
func (p Page) SymptomsPlain(tracks []guide.Track) string {
	var l lines
	for i, t := range tracks {
		if i > 0 {
			l.gap()
		}
		l.add("symptom", t.Symptom+t.Side.Suffix())
		l.add("what it is", p.symptomLabel(t.Symptom))
		l.add("course", t.Course)
		if t.Began.Known {
			l.add("since", t.Began.Text())
		} else {
			l.add("since", "not told")
		}
		l.add("last reported", t.Last.Text())
		if t.Lapsed {
			l.add("now", "silent since")
		}
	}
	if len(tracks) == 0 {
		l.add("symptoms", "none")
	}
	return l.String()
}

// SymptomsJSON returns the same for scripts.
func SymptomsJSON(tracks []guide.Track) any {
	type trackJSON struct {
		Symptom string       `json:"symptom"`
		Side    guide.Side   `json:"side"`
		Course  guide.Course `json:"course"`
		Since   string       `json:"since"`
		Last    string       `json:"last_reported"`
		There   bool         `json:"there"`
		Region  string       `json:"region"`
	}
	list := make([]trackJSON, len(tracks))
	for i, t := range tracks {
		list[i] = trackJSON{t.Symptom, t.Side, t.Course, t.Began.String(), t.Last.String(), t.There, t.Region}
	}
	return struct {
		Schema   int         `json:"schema"`
		Symptoms []trackJSON `json:"symptoms"`
	}{1, list}
}

// Profile returns what the person told, and what is not known, in the order of
// the vocabulary.
func (p Page) Profile(facts map[string]string) string {
	var told [][]string
	var unknown []string
	for _, f := range guide.ProfileFacts() {
		if value, known := facts[f.ID]; known {
			told = append(told, []string{f.ID, value, f.Label})
		} else {
			unknown = append(unknown, f.ID)
		}
	}
	var b strings.Builder
	if len(told) > 0 {
		b.WriteString(table([]column{{"fact", false}, {"value", false}, {"what it is", false}}, told) + "\n")
	} else {
		b.WriteString("Nothing is told yet, so nothing is taken for granted.\n\n")
	}
	if len(unknown) > 0 {
		head := "unknown: "
		for _, text := range term.Wrap(strings.Join(unknown, ", "), p.textWidth()-len(head)) {
			b.WriteString(head + text + "\n")
			head = strings.Repeat(" ", len(head))
		}
	}
	b.WriteString("\nset: backlog profile set birth-year=1969 osteoporosis=no · clear: backlog profile clear osteoporosis\nwhat each word means: backlog guide facts\n")
	return b.String()
}

// ProfilePlain returns the same as labelled lines, a fact each.
func (p Page) ProfilePlain(facts map[string]string) string {
	var l lines
	for _, f := range guide.ProfileFacts() {
		value, known := facts[f.ID]
		if !known {
			value = "unknown"
		}
		l.add(f.ID, value)
	}
	return l.String()
}

// ProfileJSON returns the same for scripts; what is unknown is left out.
func ProfileJSON(facts map[string]string) any {
	return struct {
		Schema  int               `json:"schema"`
		Profile map[string]string `json:"profile"`
	}{1, facts}
}

// Told returns the echo of facts that were set or cleared.
func (p Page) Told(facts map[string]string) string {
	var parts []string
	for _, f := range guide.ProfileFacts() {
		value, changed := facts[f.ID]
		switch {
		case !changed:
		case value == "":
			parts = append(parts, f.ID+" is unknown again")
		default:
			parts = append(parts, f.ID+": "+value)
		}
	}
	return "profile  " + strings.Join(parts, " · ") + "        " + undoHint + "\n"
}

// NoQuestions says why nothing is asked.
func (p Page) NoQuestions(v warnings.Verdict) string {
	if v.Urgency == guide.Emergency {
		return "While an emergency stands backlog asks nothing: backlog check says what to do now.\n"
	}
	text := "backlog has nothing to ask: no single answer would change what it says now."
	if open := openBriefly(v); open != "" {
		text += " But " + open + ": backlog check"
	}
	return p.prose(text)
}

// Questions returns questions with the words that answer them; more says that others
// follow once these are answered.
func (p Page) Questions(list []guide.Ask, more bool) string {
	var b strings.Builder
	for i, ask := range list {
		head := fmt.Sprintf("%d. ", i+1)
		for _, text := range term.Wrap(ask.Question, p.textWidth()-len(head)) {
			b.WriteString(head + text + "\n")
			head = strings.Repeat(" ", len(head))
		}
		fmt.Fprintf(&b, "   %s\n", Answers(ask))
	}
	if more {
		b.WriteString("\nThere are more questions, once these are answered.\n")
	}
	return b.String()
}

// QuestionsPlain returns the same as labelled lines.
func (p Page) QuestionsPlain(list []guide.Ask, more bool) string {
	var l lines
	for i, ask := range list {
		if i > 0 {
			l.gap()
		}
		l.add("question", ask.Question)
		l.add("could raise urgency to", ask.Would)
		l.add("answer", Answers(ask))
	}
	if len(list) == 0 {
		l.add("questions", "none")
	}
	if more {
		l.gap()
		l.add("more questions", "once these are answered")
	}
	return l.String()
}

// Answers returns how a question is answered by a command.
func Answers(ask guide.Ask) string {
	switch ask.Kind {
	case guide.AskSymptom:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.AskEvent:
		return fmt.Sprintf("yes: backlog %s since=DATE · no: backlog %s=no", ask.Notation, ask.Notation)
	case guide.AskWorse:
		return fmt.Sprintf("yes: backlog %s · no: backlog %s", ask.Notation, strings.TrimSuffix(ask.Notation, "worse")+"same")
	case guide.AskFact:
		return factAnswers(ask)
	}
	return "backlog " + ask.Notation
}

// factAnswers tells how to say yes and no to a question about the profile; of a
// date that was told as a year only the date is asked for.
func factAnswers(ask guide.Ask) string {
	no := fmt.Sprintf(" · no: backlog profile set %s=no", ask.ID)
	switch {
	case ask.Closer || ask.ID == "birth-year":
		return "backlog " + ask.Notation
	case strings.HasSuffix(ask.Notation, "=yes"):
		return "yes: backlog " + ask.Notation + no
	}
	return "backlog " + strings.Replace(ask.Notation, "=no|", "=", 1) + no
}

// QuestionsJSON returns the questions for scripts.
func QuestionsJSON(asOf guide.Day, list []guide.Ask, more bool) any {
	type askJSON struct {
		Kind     guide.AskKind `json:"kind"`
		ID       string        `json:"id"`
		Side     guide.Side    `json:"side"`
		Question string        `json:"question"`
		Urgency  string        `json:"urgency"` // what the answer could raise it to
		Massage  string        `json:"massage"`
		Rules    []string      `json:"rules"`
		Answer   string        `json:"answer"`
	}
	rows := make([]askJSON, len(list))
	for i, ask := range list {
		rows[i] = askJSON{ask.Kind, ask.ID, ask.Side, ask.Question, ask.Would.String(), ask.Massage.String(), ask.Rules, "backlog " + ask.Notation}
	}
	return struct {
		Schema    int       `json:"schema"`
		AsOf      string    `json:"as_of"`
		Questions []askJSON `json:"questions"`
		More      bool      `json:"more"` // there are more, once these are answered
	}{1, asOf.String(), rows, more}
}
