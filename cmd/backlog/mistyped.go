package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/notes"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"

	"github.com/spf13/cobra"
)

// noCommand refuses words that begin with no command, and says what to type instead: the
// command that is nearly written so, the line that lacks its command, what answers a
// question, or, where something is described, the ways to report it and to read about it.
// Who describes a danger sign must not be left with a list of commands.
func noCommand(root *cobra.Command, words []string) error {
	err := fmt.Sprintf("unknown command %q", words[0])
	if fields := strings.Fields(strings.Join(words, " ")); len(fields) > 0 {
		words = fields // of a sentence in quotation marks
	}
	m := mistyped{root: root, words: words, phrase: strings.Join(words, " ")}
	if name := m.slip(); name != "" && len(words) > 1 {
		return misused("%s; did you mean: %s", err, term.ShellLine(append([]string{"backlog", name}, words[1:]...)))
	}
	answered := m.asks() && m.answers()
	names := meantCommands(root, words)
	if len(names) > 0 && names[0] != "did" && !answered {
		return misused("%s (did you mean %s?); backlog --help lists the commands", err, strings.Join(names, " or "))
	}
	switch typed := forShell(m.phrase); {
	case answered:
	case len(names) > 0, m.treatment():
		m.way("to record it", "did "+typed)
	case m.line():
	default:
		hits := m.vocabulary.Search(m.phrase)
		if len(hits) == 0 && len(words) < 3 {
			return misused("%s; backlog --help lists the commands", err)
		}
		switch {
		case len(hits) > 0 && hits[0].Exact && hits[0].Kind == guide.KindRegion:
			m.way("to log the pain", "pain "+typed+" 5")
		case !m.asks():
			m.way("to report how you feel", "symptom "+typed)
			m.danger = len(words) > 1 && !guide.Everyday(m.phrase) && !m.well()
		}
		if len(hits) > 0 {
			m.way("to read about it", "guide "+typed)
		}
		if m.asks() {
			m.way("what to do now", "check")
		}
	}
	m.way("all commands", "--help")
	text := strings.Join(m.ways, "")
	if m.danger { // above the rest, which stays in a short window
		text = render.Page{Words: &m.vocabulary}.DangerSigns() + text
	}
	return &unclear{misused("%s; nothing was saved", err), text}
}

// mistyped is words that begin with no command, and the ways on from them.
type mistyped struct {
	root       *cobra.Command
	words      []string
	phrase     string
	vocabulary guide.Vocabulary
	ways       []string
	danger     bool // the words describe what may be a danger sign
}

func (m *mistyped) way(what, command string) {
	m.ways = append(m.ways, fmt.Sprintf("  %-24sbacklog %s\n", what+":", command))
}

// slip returns the command that the first word is mistyped for, by a letter left out, added,
// replaced or swapped with the next; "" if it is a word that people describe things with.
func (m *mistyped) slip() string {
	first := strings.ToLower(m.words[0])
	if len(first) < 3 || notes.PhraseWords()[first] || m.names(first, guide.KindRegion) {
		return ""
	}
	found := ""
	for _, cmd := range m.root.Commands() {
		if name := cmd.Name(); cmd.IsAvailableCommand() && name != "path" && notes.Edits(first, name) == 1 && (name[0] == first[0] || name[0] == first[1]) {
			if found != "" {
				return ""
			}
			found = name
		}
	}
	return found
}

// names reports whether a word is the whole name of something.
func (m *mistyped) names(word string, kinds ...guide.Kind) bool {
	_, _, found := m.vocabulary.Exact(word, kinds...)
	return found
}

// asks reports whether the words are a question.
func (m *mistyped) asks() bool {
	switch strings.ToLower(m.words[0]) {
	case "what", "whats", "what's", "how", "when", "where", "why", "which", "who", "should", "shall", "can", "could", "may", "is", "are", "am", "do", "does", "will", "would":
		return true
	}
	return strings.HasSuffix(m.phrase, "?")
}

// answers adds what answers a question, and reports whether it found something. A sign in
// the question can be reported as well.
func (m *mistyped) answers() bool {
	lower := " " + strings.ToLower(strings.Join(strings.FieldsFunc(m.phrase, func(r rune) bool { return strings.ContainsRune(" ?!.,", r) }), " ")) + " "
	says := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(lower, " "+word+" ") })
	}
	region := ""
	for _, hit := range m.vocabulary.Search(m.phrase, guide.KindRegion) {
		if region == "" {
			region = hit.ID
		}
	}
	for _, word := range strings.Fields(lower) { // as the person says it
		if _, id, ok := m.vocabulary.Exact(word, guide.KindRegion); ok && id == region {
			region = word
		}
	}
	for _, begins := range []string{" what is ", " what's ", " whats ", " what are "} {
		topic, found := strings.CutPrefix(lower, begins)
		if topic = strings.TrimSpace(topic); found && len(m.vocabulary.Search(topic)) > 0 && !says("my", "wrong") {
			m.way("to read about it", "guide "+forShell(topic))
			return true
		}
	}
	if signs, _ := notes.Matches(m.phrase, func(string) bool { return false }); len(signs) > 0 {
		m.danger = true
		m.way("to report how you feel", "symptom "+forShell(m.phrase))
	}
	if says("better", "improving", "improve", "progress", "worse", "worsening", "how am i doing") {
		m.way("to see how it goes", "trends")
	}
	if says("help", "helps", "helped", "works", "work best", "good for", "do for", "do about") && region != "" {
		m.way("how to massage it", "guide "+region)
		m.way("what has helped you", "helps "+region)
	} else if region != "" && says("massage", "massaging", "press", "rub", "roll", "stretch", "work on", "where is", "what is") {
		m.way("to read about it", "guide "+region)
	}
	if says("should", "shall", "can", "could", "may", "safe", "ok", "okay", "allowed", "doctor", "gp", "do now", "wrong with", "worry", "worried", "serious", "dangerous", "normal", "better", "worse") && !says("helps") {
		m.way("what to do now", "check")
	}
	return len(m.ways) > 0
}

// treatment reports whether the words are about something else that was done for the pain.
func (m *mistyped) treatment() bool {
	if signs, _ := notes.Matches(m.phrase, func(string) bool { return false }); len(signs) > 0 {
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(m.phrase)), func(word string) bool {
		word = strings.Trim(word, ".,!")
		switch word {
		case "bath", "shower", "sauna", "heat", "ice", "pack", "bottle", "stretches", "stretched", "exercises", "yoga", "pilates", "swim", "swam", "swimming", "gym", "tens", "acupuncture", "walk", "walked":
			return true
		}
		return guide.IsMedicine(word)
	})
}

// well reports whether the words say that all is well, and name no sign.
func (m *mistyped) well() bool {
	signs, _ := notes.Matches(m.phrase, func(string) bool { return false })
	return len(signs) == 0 && slices.ContainsFunc(m.words, func(word string) bool {
		return slices.Contains([]string{"fine", "well", "great", "good", "better", "ok", "okay"}, strings.ToLower(strings.Trim(word, ".,!")))
	}) && !slices.ContainsFunc(m.words, func(word string) bool {
		return slices.Contains([]string{"not", "no", "isn't", "don't", "never"}, strings.ToLower(word))
	})
}

// line adds the line that the words are without their command, and reports whether they
// are one: a massage or a pain score, perhaps with one word misspelled.
func (m *mistyped) line() bool {
	clock, words := line.Clock{Now: time.Now()}, slices.Clone(m.words)
	if i := slices.Index(words, "pain"); i > 0 && len(words) > 2 {
		words = slices.Delete(words, i, i+1) // back pain 5
	}
	for range 2 {
		_, err := line.Parse(&m.vocabulary, sessions.Reading, words, clock)
		if err == nil {
			m.way("to log the pain", term.ShellLine(append([]string{"pain"}, words...)))
			return true
		}
		_, err = line.Parse(&m.vocabulary, sessions.Session, words, clock)
		var wrong *line.Error
		switch {
		case err == nil:
			m.way("to log the massage", term.ShellLine(append([]string{"log"}, words...)))
			return true
		case !errors.As(err, &wrong):
			return false
		case len(wrong.Lacks) == 1 && wrong.Lacks[0] == "technique":
			m.way("to log the massage", strings.TrimPrefix(wrong.Whole, "backlog "))
			m.ways = append(m.ways, "  in place of pressing:   stroking, kneading, rubbing, rolling or tapping\n")
			return true
		case slices.ContainsFunc(wrong.Candidates, func(c guide.Candidate) bool { return c.Kind != guide.KindRegion }):
			return false
		case len(wrong.Candidates) > 1 && slices.ContainsFunc(words, func(word string) bool { _, _, err := line.ParsePain(word); return err == nil }) && len(words) < 4:
			m.way("to log the pain", term.ShellLine(append([]string{"pain"}, words...)))
			return true
		}
		at := slices.Index(words, wrong.Word)
		if at < 0 || len(wrong.Candidates) == 0 || notes.PhraseWords()[wrong.Word] || notes.Edits(strings.ToLower(wrong.Word), wrong.Candidates[0].Name) > 2 {
			return false
		}
		words = slices.Clone(words)
		words[at] = wrong.Candidates[0].Name
	}
	return false
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
			if word = cmp.Or(sameAs(word), word); slices.Contains(names, word) && !alsoEveryday(word) && (first != "can" || word != "log") {
				return []string{word}
			}
		}
		return nil
	}
	most := 2
	if len(first) < 4 {
		most = 1
	}
	for _, name := range names {
		if edits := notes.Edits(first, name); edits > 0 {
			most = min(most, edits)
		}
	}
	return slices.DeleteFunc(names, func(name string) bool {
		begun := len(first) > 1 && len(words) == 1 && strings.HasPrefix(name, first)
		return !begun && (first == "" || len(words) > 1 || name[0] != first[0] && (len(first) < 2 || name[0] != first[1]) || notes.Edits(first, name) > most)
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
