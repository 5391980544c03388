package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// openOf returns what would settle a rule further, or nil.
func openOf(open []guide.Indeterminate, rule string) *guide.Indeterminate {
	at := slices.IndexFunc(open, func(o guide.Indeterminate) bool { return o.Rule == rule })
	if at < 0 {
		return nil
	}
	return &open[at]
}

// whatSettles says what a rule could become, and what information would decide it.
func whatSettles(o guide.Indeterminate) string {
	could := o.Urgency.String()
	if o.Contraindication || o.Urgency == guide.NoUrgency {
		could = o.Massage.Words()
	}
	asked := slices.Clone(o.Facts)
	for _, t := range o.Since {
		asked = append(asked, "since when "+t.Symptom+t.Side.Suffix())
	}
	if o.Alone || len(asked) == 1 {
		return fmt.Sprintf("%s, which depends on %s", could, orWords(asked))
	}
	return fmt.Sprintf("%s, which depends on several of %s", could, strings.Join(asked, ", "))
}

// unsettled lists the rules that lack a fact, but for those that are explained
// with their finding. Contraindications that depend on the profile alone are listed
// in one sentence: nearly all do.
func (p Page) unsettled(v warnings.Verdict, open []guide.Indeterminate) string {
	var rows, facts []string
	for _, o := range open {
		if slices.ContainsFunc(v.Findings, func(f warnings.Finding) bool { return f.Rule == o.Rule && shown(f, false) }) {
			continue
		}
		if o.Contraindication && o.Alone && len(o.Since) == 0 {
			for _, fact := range o.Facts {
				if !slices.Contains(facts, fact) {
					facts = append(facts, fact)
				}
			}
			continue
		}
		rows = append(rows, fmt.Sprintf("%s could say %s.", o.Rule, whatSettles(o)))
	}
	if len(facts) > 0 {
		rows = append(rows, fmt.Sprintf("The advice on massage depends on facts that your profile lacks: %s.", strings.Join(facts, ", ")))
	}
	if len(rows) == 0 {
		return ""
	}
	text := "\n" + p.paragraph(p.bold(fmt.Sprintf("%-*s", margin, "UNKNOWN")), rows[0])
	for _, row := range rows[1:] {
		text += p.paragraph(strings.Repeat(" ", margin), row)
	}
	return text + p.paragraph(strings.Repeat(" ", margin), "set one: backlog profile set KEY=VALUE · the questions that matter now: backlog check --questions")
}

func orWords(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
	}
	return strings.Join(words, "")
}

type openJSON struct {
	Rule             string   `json:"rule"`
	Contraindication bool     `json:"contraindication,omitempty"`
	Urgency          string   `json:"urgency"` // what it would find
	Massage          string   `json:"massage"`
	Facts            []string `json:"facts"` // profile facts that would settle it
	Since            []string `json:"since"` // symptoms whose beginning would
	Alone            bool     `json:"alone"` // one of the answers can be enough
}

func asOpenJSON(open []guide.Indeterminate) []openJSON {
	list := []openJSON{}
	for _, o := range open {
		since := []string{}
		for _, t := range o.Since {
			since = append(since, t.Symptom+t.Side.Suffix())
		}
		list = append(list, openJSON{o.Rule, o.Contraindication, o.Urgency.String(), o.Massage.String(), filled(o.Facts), since, o.Alone})
	}
	return list
}
