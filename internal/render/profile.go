package render

import (
	"strings"

	"backlog/internal/guide"
)

// Profile is what the person said about themselves. What is unknown is left out.
type Profile struct {
	Schema schema            `json:"schema"`
	Facts  map[string]string `json:"profile"`
}

// Text returns what is known, and what is not, in the order of the vocabulary.
func (v Profile) Text(p Page) string {
	var known [][]string
	var unknown []string
	for _, f := range guide.ProfileFacts() {
		if value, ok := v.Facts[f.ID]; ok {
			known = append(known, []string{f.ID, value, f.Label})
		} else {
			unknown = append(unknown, f.ID)
		}
	}
	text := "Nothing is entered yet, and nothing is assumed.\n\n"
	if len(known) > 0 {
		text = table([]column{{"fact", false}, {"value", false}, {"what it is", false}}, known) + "\n"
	}
	if len(unknown) > 0 {
		text += p.hanging("unknown: ", strings.Join(unknown, ", "))
	}
	return text + "\nset: backlog profile set birth-year=1969 osteoporosis=no · clear: backlog profile clear osteoporosis\nwhat each word means: backlog guide facts\n"
}

// Plain returns a fact a line.
func (v Profile) Plain(Page) string {
	var l lines
	for _, f := range guide.ProfileFacts() {
		value, known := v.Facts[f.ID]
		if !known {
			value = "unknown"
		}
		l.add(f.ID, value)
	}
	return l.String()
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
