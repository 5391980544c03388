package line

import (
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// missing names what an entry of its kind cannot be without.
func missing(e sessions.Entry) []string {
	var names []string
	for _, field := range e.Missing() {
		switch {
		case field == sessions.FieldBefore && e.Kind == sessions.Session:
			names = append(names, "pain")
		case field == sessions.FieldBefore:
			names = append(names, "score")
		case field == sessions.FieldNote:
			names = append(names, "text")
		default:
			names = append(names, string(field))
		}
	}
	return names
}

// lackingParts says what is missing, with the words that there are for it where these
// are few.
func lackingParts(lacks []string, kind sessions.Kind) error {
	text := "the " + lacks[0] + " is missing"
	if len(lacks) > 1 {
		text = list(lacks, "and") + " are missing"
	}
	if slices.Contains(lacks, "also") {
		text = "what was done is missing"
	}
	var words []string
	if slices.Contains(lacks, "technique") {
		for _, t := range guide.Techniques() {
			word := t.ID
			if plain := t.Aliases[0]; plain[:min(3, len(plain))] != word[:3] {
				word += " (" + plain + ")"
			}
			words = append(words, word)
		}
		text += "; techniques are " + list(words, "and")
	}
	return mistake("%s (a whole line: %s)", text, example(kind))
}

// example is a whole line of a kind.
func example(kind sessions.Kind) string {
	switch kind {
	case sessions.Session:
		return "backlog log piriformis.l compression ball 5m 6-3"
	case sessions.Reading:
		return "backlog pain lower-back 6"
	case sessions.SymptomOnly:
		return "backlog symptom tingling-leg.l=worse"
	case sessions.Consultation:
		return "backlog seen ces-bilateral-leg by=gp"
	case sessions.Event:
		return "backlog event new desk @2026-11-02"
	case sessions.OtherTreatment:
		return "backlog did heat 20m"
	case sessions.EpisodeClosed:
		return "backlog episode close lower-back"
	case sessions.Question:
		return "backlog question add is swimming worth a try"
	}
	return "backlog edit 41 lower-back"
}

// checkEntry refuses a side where an episode is closed, and dates that are after the
// entry itself.
func checkEntry(e sessions.Entry) error {
	if e.Kind == sessions.EpisodeClosed && e.Side != guide.NoSide {
		return mistake("an episode belongs to a region with both of its sides; write %s", e.Region)
	}
	day := guide.DayOf(e.Local())
	if e.Since.Known && e.Since.From > day {
		return mistake("since=%s is after the entry itself (%s); it is when the pain began", e.Since, day)
	}
	for _, r := range e.Reports {
		if r.Since.Known && r.Since.From > day {
			return mistake("since=%s is after the report itself (%s); it is when %s began, or with =gone when it went", r.Since, day, r.Symptom)
		}
	}
	return nil
}
