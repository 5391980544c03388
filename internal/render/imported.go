package render

import (
	"fmt"
	"strings"

	"backlog/internal/sessions"
)

// Import is what an import did, or would do.
type Import struct {
	Added   []sessions.Entry
	Skipped int // rows that the diary has
	Differ  int // rows whose uid the diary has with other content
	DryRun  bool
}

// Imported says it in one sentence.
func (p Page) Imported(did Import) string {
	kinds := map[sessions.Kind]int{}
	for _, e := range did.Added {
		kinds[e.Kind]++
	}
	var parts []string
	for _, kind := range []sessions.Kind{sessions.Session, sessions.Reading, sessions.SymptomOnly} {
		switch n := kinds[kind]; {
		case n > 0 && kind == sessions.SymptomOnly:
			parts = append(parts, count(n, "symptom report"))
		case n > 0:
			parts = append(parts, count(n, string(kind)))
		}
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
		text += fmt.Sprintf("; skipped %s that the diary has", count(n, "row"))
	}
	if n := did.Differ; n > 0 {
		text += fmt.Sprintf("; left alone %s that the diary has with other content", count(n, "row"))
	}
	if !did.DryRun && len(did.Added) > 0 {
		text += "        " + undoHint
	}
	return text + "\n"
}
