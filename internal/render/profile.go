package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// Profile is what the person said about themselves. What is unknown is left out.
type Profile struct {
	Schema schema            `json:"schema"`
	Facts  map[string]string `json:"profile"`
}

// factGroups are the heads under which facts are listed, each with the first fact of the
// vocabulary that is below it.
var factGroups = [...][2]string{
	{"birth-year", "About you"},
	{"cancer", "Cancer and bones"},
	{"steroids", "Medicines and blood"},
	{"pregnant", "Pregnancy"},
	{"high-bp", "Heart and vessels"},
	{"diabetes", "Other illnesses"},
	{"disc-problem", "Spine and operations"},
	{"connective-tissue", "Skin, joints, habits"},
	{"wakes-early", "Inflamed spine"},
}

// Text returns what is known, and what is not, in plain words and in the order of the vocabulary.
func (v Profile) Text(p Page) string {
	var known [][]string
	var unknown []string
	text := ""
	for _, f := range guide.ProfileFacts() {
		if i := slices.IndexFunc(factGroups[:], func(g [2]string) bool { return g[0] == f.ID }); i >= 0 {
			unknown = append(unknown, fmt.Sprintf("  %-22s", factGroups[i][1]))
		}
		if value, ok := v.Facts[f.ID]; ok {
			known = append(known, []string{value, f.Label, f.ID})
			continue
		}
		last := &unknown[len(unknown)-1]
		if !strings.HasSuffix(*last, " ") {
			*last += "; "
		}
		*last += f.Label
	}
	text = "Nothing is entered yet, and nothing is assumed.\n\n"
	if len(known) > 0 {
		text = table([]column{{"value", false}, {"what it is", false}, {"typed", false}}, known) + "\n"
	}
	text += "Not entered, so unknown:\n"
	for _, group := range unknown {
		if !strings.HasSuffix(group, " ") {
			text += p.hang(group[:24], group[24:])
		}
	}
	return text + "\nto be asked, page by page: backlog profile\nto set one: backlog profile set birth-year=1969 osteoporosis=no\nto clear one: backlog profile clear osteoporosis\nwhat to type for each: backlog guide facts\n"
}

// Plain returns a fact a line.
func (v Profile) Plain(Page) string {
	var l lines
	for _, f := range guide.ProfileFacts() {
		value, known := v.Facts[f.ID]
		if !known {
			value = "unknown"
		}
		l.add(f.Label, value)
	}
	return l.String()
}

// FactsSet returns the echo of facts that were set or cleared.
func (p Page) FactsSet(facts map[string]string) string {
	var parts []string
	for _, f := range guide.ProfileFacts() {
		value, changed := facts[f.ID]
		switch {
		case !changed:
		case value == "":
			parts = append(parts, f.Label+" is unknown again")
		default:
			parts = append(parts, f.Label+": "+value)
		}
	}
	return "profile  " + strings.Join(parts, " · ") + "        " + undoHint + "\n"
}
