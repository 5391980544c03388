package render

import (
	"fmt"
	"strings"

	"backlog/internal/sessions"
	"backlog/internal/term"
)

// Import is what an import did, or would do.
type Import struct {
	Added   []sessions.Entry
	Facts   int // facts of the profile that were added
	Skipped int // rows that the diary has
	Differ  int // rows that the diary has with other content
	DryRun  bool
}

// Imported says it in one sentence.
func (p Page) Imported(did Import) string {
	kinds := map[sessions.Kind]int{}
	for _, e := range did.Added {
		kinds[e.Kind]++
	}
	var parts []string
	for _, kind := range []struct {
		sessions.Kind
		one, many string
	}{
		{sessions.Session, "session", "sessions"},
		{sessions.Reading, "reading", "readings"},
		{sessions.SymptomOnly, "symptom report", "symptom reports"},
		{sessions.Consultation, "consultation", "consultations"},
		{sessions.Event, "event", "events"},
		{sessions.Question, "question", "questions"},
		{sessions.OtherTreatment, "other treatment", "other treatments"},
		{sessions.EpisodeClosed, "closed episode", "closed episodes"},
	} {
		if n := kinds[kind.Kind]; n > 0 {
			parts = append(parts, term.Count(n, kind.one, kind.many))
		}
	}
	if did.Facts > 0 {
		parts = append(parts, term.Count(did.Facts, "fact")+" of the profile")
	}
	if len(parts) == 0 {
		parts = []string{"nothing new"}
	}
	verb := "imported"
	if did.DryRun {
		verb = "would import"
	}
	text := verb + " " + strings.Join(parts, ", ")
	if n := did.Skipped; n > 0 {
		text += fmt.Sprintf("; skipped %s that the diary has", term.Count(n, "row"))
	}
	if n := did.Differ; n > 0 {
		text += fmt.Sprintf("; left alone %s that the diary has with other content", term.Count(n, "row"))
	}
	if !did.DryRun && len(did.Added)+did.Facts > 0 {
		text += "        " + undoHint
	}
	return text + "\n"
}
