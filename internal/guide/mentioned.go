package guide

import (
	"slices"
	"strings"
	"unicode"

	"backlog/internal/notes"
)

// Mentioned returns what a note on a region, "" for none, mentions: symptoms, incidents,
// facts and topics, each once. Of the text of a person's own event, a name to the letter counts as well.
func (v *Vocabulary) Mentioned(note, region string, event bool) []string {
	ids := notes.MentionsAt(note, v.partOf(region))
	if !event {
		return ids
	}
	for _, id := range exactly(note) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// partOf returns the plain word for the part of the body that a region lies in, as far as
// signs of a limb or a joint are recognised by it.
func (v *Vocabulary) partOf(region string) string {
	switch r, _ := v.Region(region); r.Group {
	case "calf", "thigh", "foot", "arm", "hip", "shoulder":
		return r.Group
	}
	return ""
}

// exactly returns the symptom that a text names to the letter, and the events that
// one of its words does, or the text as a whole: what a person wrote as an event of
// their own may be one of the red flags'.
func exactly(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '-' && r != '_' && !unicode.IsLetter(r) })
	whole := strings.Join(words, "-")
	named := func(id string, aliases []string, word string) bool {
		return id == word || slices.Contains(aliases, word)
	}
	var ids []string
	for _, s := range Symptoms() {
		if named(s.ID, s.Aliases, whole) {
			ids = append(ids, s.ID)
		}
	}
	for _, event := range Incidents() {
		if named(event.ID, event.Aliases, whole) || slices.ContainsFunc(words, func(word string) bool { return named(event.ID, event.Aliases, word) }) {
			ids = append(ids, event.ID)
		}
	}
	if slices.Contains(words, "injury") && !slices.Contains(words, "head") || whole == "fall" {
		ids = append(ids, "injury-minor", "injury-major")
	}
	return ids
}
