package render

import (
	"fmt"
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
	for _, o := range list {
		if o.Finding.Rule != "" && o.Finding.Seen == nil && o.Finding.Advice.Massage == "" {
			continue // another one bars all massage
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.objection(o))
	}
	return b.String()
}

// Routines are guided sessions that can be started.
type Routines struct {
	Schema   schema    `json:"schema"`
	Routines []routine `json:"routines"`
}

type routine struct {
	Name      string `json:"name"`
	Region    string `json:"region"`
	Technique string `json:"technique"`
	Tool      string `json:"tool"`
	Seconds   int    `json:"seconds"` // both sides together
	Steps     []step `json:"steps"`
}

type step struct {
	Technique string `json:"technique"`
	Tool      string `json:"tool"`
	Seconds   int    `json:"seconds"` // of one side
	Sides     string `json:"sides"`
	Say       string `json:"say"`
}

// NewRoutines returns routines as a screen shows them.
func NewRoutines(list ...howto.Routine) Routines {
	v := Routines{Routines: make([]routine, len(list))}
	for i, r := range list {
		steps := make([]step, len(r.Steps))
		for k, s := range r.Steps {
			steps[k] = step{s.Technique, s.Tool, s.Seconds, s.Side.String(), s.Say}
		}
		v.Routines[i] = routine{r.Name, r.Region, r.Technique, r.Tool, int(r.Total().Seconds()), steps}
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
		return r.Technique
	}
	return r.Technique + ", " + r.Tool
}

// Text returns a row for each routine.
func (v Routines) Text(p Page) string {
	rows := make([][]string, len(v.Routines))
	for i, r := range v.Routines {
		rows[i] = []string{r.Name, sessions.Length(r.Seconds), fmt.Sprint(r.stepCount()), r.work(), p.place(r.Region)}
	}
	text := table([]column{{"routine", false}, {"time", true}, {"steps", true}, {"counts as", false}, {"where", false}}, rows)
	if p.Width > 0 && widest(text) > p.Width {
		return v.Plain(p)
	}
	head, rest, _ := strings.Cut(text, "\n")
	return p.bold(head) + "\n" + rest
}

// Plain returns the routines as labelled lines.
func (v Routines) Plain(p Page) string {
	return blocks(v.Routines, func(l *lines, r routine) {
		l.add("routine", r.Name)
		l.add("region", p.Region(r.Region, guide.NoSide))
		l.add("where", p.place(r.Region))
		l.add("time", sessions.Length(r.Seconds))
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
