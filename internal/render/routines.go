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

// Stopped says why there is no guided session: each finding with what it rests
// on and who can clear it, and what nobody should do there.
func (p Page) Stopped(list []warnings.Objection) string {
	var b strings.Builder
	for i, o := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		if o.Finding.Rule == "" {
			b.WriteString(p.objection(o))
			continue
		}
		b.WriteString(p.findings([]warnings.Finding{o.Finding}))
	}
	return b.String()
}

// Routines returns what can be started, a row each.
func (p Page) Routines(list []howto.Routine) string {
	rows := [][]string{{"routine", "time", "steps", "counts as", "where"}}
	for _, r := range list {
		rows = append(rows, []string{r.Name, sessions.Length(int(r.Total().Seconds())), fmt.Sprint(stepsOf(r)), work(r.Technique, r.Tool), p.place(r.Region)})
	}
	var widths [5]int
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], term.Width(cell))
		}
	}
	if total := widths[0] + widths[1] + widths[2] + widths[3] + widths[4] + 8; p.Width > 0 && total > p.Width {
		return p.RoutinesPlain(list)
	}
	var b strings.Builder
	for i, row := range rows {
		text := fmt.Sprintf("%-*s  %*s  %*s  %-*s  %s", widths[0], row[0], widths[1], row[1], widths[2], row[2], widths[3], row[3], row[4])
		if i == 0 {
			text = p.bold(text)
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

// stepsOf returns how many steps a routine has as it is done: one of each side
// counts for both.
func stepsOf(r howto.Routine) int {
	steps := 0
	for _, s := range r.Steps {
		steps++
		if s.Side == howto.EachSide {
			steps++
		}
	}
	return steps
}

// place says where a region is.
func (p Page) place(region string) string {
	r, known := p.Words.Region(region)
	if !known || r.Own {
		return p.Region(region, guide.NoSide)
	}
	return term.Sanitize(r.Label)
}

func work(technique, tool string) string {
	if tool == "" {
		return technique
	}
	return technique + ", " + tool
}

// RoutinesPlain returns what can be started as labelled lines.
func (p Page) RoutinesPlain(list []howto.Routine) string {
	var l lines
	for i, r := range list {
		if i > 0 {
			l.gap()
		}
		l.add("routine", r.Name)
		l.add("region", p.Region(r.Region, guide.NoSide))
		l.add("where", p.place(r.Region))
		l.add("time", sessions.Length(int(r.Total().Seconds())))
		l.add("steps", stepsOf(r))
		l.add("counts as", work(r.Technique, r.Tool))
	}
	return l.String()
}

type routinesJSON struct {
	Schema   int           `json:"schema"`
	Routines []routineJSON `json:"routines"`
}

type routineJSON struct {
	Name      string     `json:"name"`
	Region    string     `json:"region"`
	Technique string     `json:"technique"`
	Tool      string     `json:"tool"`
	Seconds   int        `json:"seconds"` // both sides together
	Steps     []stepJSON `json:"steps"`
}

type stepJSON struct {
	Technique string `json:"technique"`
	Tool      string `json:"tool"`
	Seconds   int    `json:"seconds"` // of one side
	Sides     string `json:"sides"`
	Say       string `json:"say"`
}

// RoutinesJSON returns routines with their steps, for scripts.
func RoutinesJSON(list []howto.Routine) any {
	out := routinesJSON{Schema: 1, Routines: []routineJSON{}}
	for _, r := range list {
		one := routineJSON{Name: r.Name, Region: r.Region, Technique: r.Technique, Tool: r.Tool, Seconds: int(r.Total().Seconds()), Steps: []stepJSON{}}
		for _, s := range r.Steps {
			one.Steps = append(one.Steps, stepJSON{s.Technique, s.Tool, s.Seconds, s.Side.String(), s.Say})
		}
		out.Routines = append(out.Routines, one)
	}
	return out
}
