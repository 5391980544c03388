package render

import "backlog/internal/guide"

type ruleJSON struct {
	ID        string      `json:"id"`
	Group     string      `json:"group"`
	Suspects  string      `json:"suspects"`
	Question  string      `json:"question"`
	Urgency   string      `json:"base_urgency"`
	Massage   string      `json:"base_massage"`
	Area      []string    `json:"area"`
	PerRegion bool        `json:"per_region"`
	Levels    []levelJSON `json:"levels"`
	Sources   []string    `json:"sources"` // ids of the list at the end
	Note      string      `json:"note"`
}

type levelJSON struct {
	Urgency string `json:"urgency"`
	Massage string `json:"massage"`
	When    string `json:"when"`
	adviceJSON
}

type contraindicationJSON struct {
	ID        string       `json:"id"`
	Condition string       `json:"condition"`
	Category  string       `json:"category"`
	Levels    []reasonJSON `json:"levels"`
	Sources   []string     `json:"sources"`
	Note      string       `json:"note"`
}

// reasonJSON is a level of a contraindication.
type reasonJSON struct {
	Massage string   `json:"massage"`
	When    string   `json:"when"`
	Area    []string `json:"area"`
	Bars    []string `json:"bars"`
	adviceJSON
}

// RedFlagsJSON returns every rule, every contraindication and every source that
// they cite, for scripts; the sources in the order in which they are first cited.
func RedFlagsJSON() any {
	book := readRulebook()
	out := struct {
		Schema            int                    `json:"schema"`
		Rules             []ruleJSON             `json:"rules"`
		Contraindications []contraindicationJSON `json:"contraindications"`
		Sources           []sourceJSON           `json:"sources"`
	}{Schema: 1, Sources: asSources(book.sources)}
	for _, r := range book.rules {
		out.Rules = append(out.Rules, asRuleJSON(r))
	}
	for _, c := range book.contraindications {
		out.Contraindications = append(out.Contraindications, asContraindicationJSON(c))
	}
	return out
}

func asRuleJSON(r guide.Rule) ruleJSON {
	levels := make([]levelJSON, len(r.Levels))
	for i, l := range r.Levels {
		levels[i] = levelJSON{l.Urgency.String(), l.Massage.String(), l.When.String(), asAdvice(l.Advice)}
	}
	return ruleJSON{
		r.ID, r.Group, r.Suspects, r.Question, r.Base.String(), r.BaseMassage.String(),
		filled(r.Area), r.PerRegion, levels, filled(r.Sources), r.Note,
	}
}

func asContraindicationJSON(c guide.Contraindication) contraindicationJSON {
	levels := make([]reasonJSON, len(c.Levels))
	for i, l := range c.Levels {
		levels[i] = reasonJSON{l.Massage.String(), l.When.String(), filled(l.Area), filled(l.Bars), asAdvice(l.Advice)}
	}
	return contraindicationJSON{c.ID, c.Condition, c.Category, levels, filled(c.Sources), c.Note}
}
