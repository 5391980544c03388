package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/term"

	"github.com/agext/levenshtein"
	"github.com/spf13/cobra"
)

// noCommand refuses words that begin with no command, and says what to type instead: the
// command that is nearly written so, the one that a question names, or, where something is
// described, the ways to report it and to read about it. Who describes a danger sign must
// not be left with a list of commands.
func noCommand(root *cobra.Command, words []string) error {
	err := fmt.Sprintf("unknown command %q", words[0])
	names := meantCommands(root, words)
	if len(names) > 0 && names[0] != "did" {
		return misused("%s (did you mean %s?); backlog --help lists the commands", err, strings.Join(names, " or "))
	}
	vocabulary, phrase := new(guide.Vocabulary), strings.Join(words, " ")
	hits := vocabulary.Search(phrase)
	found := func(kinds ...guide.Kind) bool {
		return slices.ContainsFunc(hits, func(h guide.Hit) bool { return slices.Contains(kinds, h.Kind) })
	}
	score := slices.ContainsFunc(words, func(word string) bool { _, _, err := line.ParsePain(word); return err == nil })
	medicine := slices.ContainsFunc(words, func(word string) bool { return guide.IsMedicine(strings.ToLower(strings.Trim(word, ".,!"))) })
	var list strings.Builder
	way := func(what, command string) { fmt.Fprintf(&list, "  %-24sbacklog %s\n", what+":", command) }
	typed, described := forShell(phrase), false
	switch {
	case len(names) > 0, medicine:
		way("to record it", "did "+typed)
	case score && found(guide.KindRegion):
		way("to log the pain", "pain "+typed)
	case len(hits) > 0 && hits[0].Exact && hits[0].Kind == guide.KindRegion:
		way("to log the pain", "pain "+typed+" 5")
		way("to read about it", "guide "+typed)
	case len(hits) > 0 || len(words) > 2:
		way("to report how you feel", "symptom "+typed)
		if len(hits) > 0 {
			way("to read about it", "guide "+typed)
		}
		described = len(words) > 1 && !guide.Everyday(phrase)
	default:
		return misused("%s; backlog --help lists the commands", err)
	}
	way("all commands", "--help")
	if described {
		list.WriteString(render.Page{Words: vocabulary}.DangerSigns())
	}
	return &unclear{misused("%s; nothing was saved", err), list.String()}
}

// forShell returns words as a shell takes them: without quotes where they need none.
func forShell(words string) string {
	words = term.Sanitize(words)
	if strings.ContainsAny(words, "'\"`\\$&|;<>()*?!#~") {
		return `"` + strings.NewReplacer("\\", "", "\"", "", "`", "", "$", "", "!", "").Replace(words) + `"`
	}
	return words
}

// meantCommands returns the commands that were perhaps meant: the one that does what the word
// says, those that are nearly written so, or the one that a question names, as in "what helps?".
func meantCommands(root *cobra.Command, words []string) []string {
	first := strings.ToLower(words[0])
	if name := sameAs(first); name != "" {
		return []string{name}
	}
	names := []string{"help"}
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			names = append(names, cmd.Name())
		}
	}
	const mostAsked = 4 // words of a question; more describe something
	switch first {
	case "what", "whats", "what's", "how", "where", "show", "please", "can":
		for _, word := range words[1:min(len(words), mostAsked)] {
			word = strings.ToLower(strings.Trim(word, "?!.,"))
			if word = cmp.Or(sameAs(word), word); slices.Contains(names, word) && !alsoEveryday(word) {
				return []string{word}
			}
		}
		return nil
	}
	most := 2
	if len(first) < 4 || len(words) > 1 { // "chest pain" is no check
		most = 1
	}
	return slices.DeleteFunc(names, func(name string) bool {
		begun := len(first) > 1 && strings.HasPrefix(name, first)
		return !begun && (first == "" || name[0] != first[0] || levenshtein.Distance(first, name, nil) > most)
	})
}

// sameAs returns the command that does what a word says, "" if there is none.
func sameAs(word string) string {
	switch word {
	case "massage", "massaged", "session", "add", "new", "record", "track", "entry":
		return "log"
	case "sign", "signs", "symptoms":
		return "symptom"
	case "took", "take", "medicine", "medication", "tablet", "painkiller", "heat", "exercise":
		return "did"
	case "remove", "rm", "del":
		return "delete"
	case "change", "correct", "fix", "modify":
		return "edit"
	case "print", "pdf", "html", "page":
		return "report"
	case "graph", "chart", "stats", "summary", "progress":
		return "trends"
	case "entries", "diary", "last", "ls":
		return "list"
	case "warnings", "status":
		return "check"
	case "settings", "options", "preferences":
		return "config"
	case "save", "copy":
		return "backup"
	case "exercises", "techniques", "regions", "explain":
		return "guide"
	case "dashboard", "home", "menu":
		return "ui"
	}
	return ""
}

// alsoEveryday reports whether the name of a command is as often part of a description.
func alsoEveryday(name string) bool {
	switch name {
	case "pain", "doctor", "body", "did", "again", "seen", "event", "start", "symptom", "question", "path":
		return true
	}
	return false
}
