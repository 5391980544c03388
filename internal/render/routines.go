package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// Stopped says why there is no guided session: what to do now, if somebody is to be
// seen, and each finding against massage with what it rests on and who can clear it.
func (p Page) Stopped(v warnings.Verdict, list []warnings.Objection) string {
	var b strings.Builder
	if v.Urgency >= guide.Soon {
		b.WriteString(p.answerText(p.answerOf(v, v.Open()), inFull))
		if v.Massage == guide.AvoidAll {
			return b.String()
		}
	}
	if b.Len() > 0 && len(list) > 0 {
		b.WriteByte('\n')
	}
	return b.String() + p.objection(list)
}

// Routines are guided sessions that can be started.
type Routines struct {
	Schema schema `json:"schema"`
	massageHeader
	Routines []routine `json:"routines"`
}

type routine struct {
	Name      string `json:"name"`
	Region    string `json:"region"`
	Limit     string `json:"massage_limit,omitempty"` // what the diary says against it now
	Technique string `json:"technique"`
	Tool      string `json:"tool"`
	Seconds   int    `json:"seconds"` // both sides together
	Steps     []step `json:"steps"`

	limited string // the same in a word
}

type step struct {
	Technique string `json:"technique"`
	Tool      string `json:"tool"`
	Seconds   int    `json:"seconds"` // of one side
	Sides     string `json:"sides"`
	Say       string `json:"say"`
}

// NewRoutines returns routines as a screen shows them.
func (p Page) NewRoutines(list ...howto.Routine) Routines {
	v := Routines{massageHeader: p.massageHeader("", "", ""), Routines: make([]routine, len(list))}
	for i, r := range list {
		steps := make([]step, len(r.Steps))
		for k, s := range r.Steps {
			steps[k] = step{s.Technique, s.Tool, s.Seconds, s.Side.String(), s.Say}
		}
		word, sentence := p.Limit(r.Region, r.Technique, r.Tool)
		v.Routines[i] = routine{r.Name, r.Region, sentence, r.Technique, r.Tool, int(r.Total().Seconds()), steps, word}
	}
	return v
}

// stepCount is how many steps there are as they are done: one of each side counts for
// both.
func (r routine) stepCount() int {
	count := len(r.Steps)
	for _, s := range r.Steps {
		if s.Sides == howto.EachSide.String() {
			count++
		}
	}
	return count
}

func (r routine) work() string {
	if r.Tool == "" {
		return guide.TechniqueName(r.Technique)
	}
	return guide.TechniqueName(r.Technique) + ", " + r.Tool
}

// Text returns a row for each routine.
func (v Routines) Text(p Page) string {
	rows, limited := make([][]string, len(v.Routines)), false
	for i, r := range v.Routines {
		limited = limited || r.limited != ""
		rows[i] = []string{r.Name, r.limited, sessions.Duration(r.Seconds), fmt.Sprint(r.stepCount()), r.work(), p.place(r.Region)}
	}
	columns := []column{{"routine", false}, {"your diary", false}, {"time", true}, {"steps", true}, {"counts as", false}, {"where", false}}
	if !limited {
		columns = slices.Delete(columns, 1, 2)
		for i := range rows {
			rows[i] = slices.Delete(rows[i], 1, 2)
		}
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		return v.HeaderText(p) + v.blocks(p)
	}
	head, rest, _ := strings.Cut(text, "\n")
	text = v.HeaderText(p) + p.bold(head) + "\n" + rest
	if limited {
		text += "\n" + p.muted("why your diary limits them: backlog check\n")
	}
	return text
}

// Plain returns the routines as labelled lines.
func (v Routines) Plain(p Page) string { return v.firstLines(p) + v.blocks(p) }

func (v Routines) blocks(p Page) string {
	return blocks(v.Routines, func(l *lines, r routine) {
		l.add("routine", r.Name)
		l.add("region", p.Region(r.Region, guide.NoSide))
		l.add("where", p.place(r.Region))
		if r.Limit != "" {
			l.add("your diary", r.Limit)
		}
		l.add("time", sessions.Duration(r.Seconds))
		l.add("steps", r.stepCount())
		l.add("counts as", r.work())
	})
}

// place says where a region is.
func (p Page) place(region string) string {
	r, known := p.Words.Region(region)
	if !known || r.Own {
		return p.Region(region, guide.NoSide)
	}
	return term.Sanitize(r.Label)
}
