package render

import (
	"backlog/internal/guide"
)

// Symptoms are those that are current.
type Symptoms struct {
	Schema   schema    `json:"schema"`
	Symptoms []Symptom `json:"symptoms"`
}

// Symptom is one of them on its side.
type Symptom struct {
	Symptom string       `json:"symptom"`
	Side    guide.Side   `json:"side"`
	Course  guide.Course `json:"course"`
	Since   guide.Span   `json:"since"`
	Last    guide.Day    `json:"last_reported"`
	There   bool         `json:"there"`
	Region  string       `json:"region"`

	lapsed bool // ended by silence only
}

// NewSymptoms returns what was reported as a screen shows it.
func NewSymptoms(tracks []guide.Track) Symptoms {
	v := Symptoms{Symptoms: make([]Symptom, len(tracks))}
	for i, t := range tracks {
		v.Symptoms[i] = Symptom{t.Symptom, t.Side, t.Course, t.Began, t.Last, t.There, t.Region, t.Lapsed}
	}
	return v
}

// typed is a symptom as it is typed.
func (s Symptom) typed() string { return s.Symptom + s.Side.Suffix() }

func (s Symptom) sinceText() string {
	if !s.Since.Known {
		return "unknown"
	}
	return s.Since.Text()
}

// Text returns the symptoms as a table.
func (v Symptoms) Text(p Page) string {
	if len(v.Symptoms) == 0 {
		return "No symptom is current. Report one in your own words: backlog symptom my foot is numb. An apostrophe ends a word for\nthe shell: leave it out, or quote the words with \"…\". backlog guide symptoms lists every sign.\n"
	}
	rows := make([][]string, len(v.Symptoms))
	for i, s := range v.Symptoms {
		course := string(s.Course)
		if s.lapsed {
			course = "silent since"
		}
		rows[i] = []string{s.typed(), course, s.sinceText(), s.Last.Text(), p.symptomLabel(s.Symptom)}
	}
	return table([]column{{"symptom", false}, {"course", false}, {"since", false}, {"last reported", false}, {"what it is", false}}, rows) +
		"\nclose one: backlog symptom " + v.Symptoms[0].typed() + "=gone\n"
}

// Plain returns the symptoms as labelled lines.
func (v Symptoms) Plain(p Page) string {
	if len(v.Symptoms) == 0 {
		return "symptoms: none\n"
	}
	return blocks(v.Symptoms, func(l *lines, s Symptom) {
		l.add("symptom", s.typed())
		l.add("what it is", p.symptomLabel(s.Symptom))
		l.add("course", s.Course)
		l.add("since", s.sinceText())
		l.add("last reported", s.Last.Text())
		if s.lapsed {
			l.add("now", "silent since")
		}
	})
}
