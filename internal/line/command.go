package line

import (
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// addTreatments sorts the words of another treatment into parts.
func (p *Parts) addTreatments(v *guide.Vocabulary, words []string) error {
	var names []string
	j := joiner{v: v, bare: []guide.Kind{guide.KindRule}, timed: true}
	for i := 0; i < len(words); {
		word, n := words[i], 1
		if word == "" {
			return mistake("one of the words is empty")
		}
		if !strings.Contains(word, ",") || word[0] == '@' {
			word, n = j.next(words[i:])
		}
		if i += n; word[0] != '@' && !strings.Contains(word, "=") && !isLength(word) {
			names = append(names, word)
		} else if err := p.add(v, word); err != nil {
			return err
		}
	}
	if said := whatWasDone(names); said != "" && p.Also == "" {
		return p.set("also", said)
	} else if said != "" {
		p.Also += "," + said
	}
	return nil
}

// whatWasDone returns the names of treatments in what a person says of them, with commas
// between: "took two ibuprofen tablets and a walk" is ibuprofen,walk. No doses are kept.
func whatWasDone(words []string) string {
	var names, name []string
	next := func() {
		if len(name) > 0 {
			names, name = append(names, strings.Join(name, " ")), nil
		}
	}
	for _, word := range words {
		bare := strings.ToLower(strings.Trim(word, ","))
		switch bare {
		case "and", "&", "then", "plus":
			next()
		case "i", "took", "take", "taken", "had", "have", "used", "did", "went", "tried", "applied", "put", "done", "doing", "got", "been", "for", "a", "an", "some", "my", "the", "of", "on", "half", "one", "two", "three", "tablet", "tablets", "pill", "pills", "capsule", "capsules", "":
		default:
			if dose := strings.Trim(bare, "0123456789.,"); dose != "" && dose != "mg" && dose != "g" && dose != "x" || dose == bare {
				name = append(name, strings.Trim(word, ","))
			}
		}
		if strings.HasSuffix(word, ",") {
			next()
		}
	}
	if next(); len(names) == 0 {
		return strings.Join(words, " ")
	}
	return strings.Join(names, ",")
}

// ParseTreatments reads other treatments with commas between them. The words of one are joined.
func ParseTreatments(v *guide.Vocabulary, text string) ([]string, error) {
	var list []string
	for part := range strings.SplitSeq(text, ",") {
		name := strings.ToLower(strings.Join(strings.Fields(part), "-"))
		if name == "" || slices.Contains(list, name) {
			continue
		}
		if _, id, sign := v.Exact(name, guide.KindSymptom, guide.KindIncident); sign {
			return nil, mistake("%s is a sign that is judged, not a treatment; write backlog symptom %s", quote(name), id)
		}
		if err := sessions.ValidTreatment(name); err != nil {
			return nil, mistake("%v", err)
		}
		list = append(list, name)
	}
	if len(list) == 0 {
		return nil, mistake("%s names nothing that was done; write also=heat or also=ibuprofen,walk", quote("also="+text))
	}
	return list, nil
}

// addText sorts in words that are a text, but for @WHEN and a few names before =.
func (p *Parts) addText(v *guide.Vocabulary, words []string) error {
	var text []string
	for _, word := range words {
		name, _, named := strings.Cut(word, "=")
		switch {
		case len(word) > 1 && word[0] == '@', named && (name == "region" || name == "side" || name == "at" || name == "note"):
			if err := p.add(v, word); err != nil {
				return err
			}
		default:
			text = append(text, word)
		}
	}
	if len(text) == 0 {
		return nil
	}
	return p.set("note", strings.Join(text, " "))
}

// ParseAgain reads a new session that repeats another one: region, side,
// technique, tool and duration are taken over, and words change them. The pain
// before is required; moment, symptoms, since and note are not taken over. Errors
// are an *Error.
func ParseAgain(v *guide.Vocabulary, words []string, model sessions.Entry, c Clock) (sessions.Entry, error) {
	var p Parts
	p.length = true
	if err := p.read(v, sessions.Session, words, c); err != nil {
		return sessions.Entry{}, err
	}
	if p.Before == "" {
		return sessions.Entry{}, mistake("the pain is missing; write it as in backlog again 5-3")
	}
	e := sessions.Entry{
		Kind: sessions.Session, Region: model.Region, Side: model.Side,
		Technique: model.Technique, Tool: model.Tool, Seconds: model.Seconds,
	}
	e.SetMoment(c.Now, true)
	return p.edit(v, e, c)
}
