package render

import (
	"fmt"
	"strings"

	"backlog/internal/sessions"
	"backlog/internal/term"
)

// Import is what an import did, or would do.
type Import struct {
	Added   int
	Kinds   map[sessions.Kind]int // how many of each were added
	Entries []sessions.Entry      // that were added, where they are to be named
	Facts   int                   // facts of the profile that were added
	Skipped int                   // rows that the diary has
	Differ  int                   // rows that the diary has with other content
	DryRun  bool
}

// Add counts entries that were added, and keeps them if they are to be named.
func (i *Import) Add(named bool, list ...sessions.Entry) {
	if i.Kinds == nil {
		i.Kinds = map[sessions.Kind]int{}
	}
	for _, e := range list {
		i.Added++
		i.Kinds[e.Kind]++
	}
	if named {
		i.Entries = append(i.Entries, list...)
	}
}

// Imported says it in one sentence.
func (p Page) Imported(did Import) string {
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
		if n := did.Kinds[kind.Kind]; n > 0 {
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
	if !did.DryRun && did.Added+did.Facts > 0 {
		text += "        " + undoHint
	}
	return text + "\n"
}
